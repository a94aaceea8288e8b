// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_actions.h"

#include "ui/commands/command_list.h"
#include "ui/theme/icons.h"
#include "ui/theme/juggler_style.h"
#include "ui/timeline/state_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fitting_tool_bar.h"
#include "ui/widgets/label_font.h"

#include <QtGui/QAction>
#include <QtGui/QActionGroup>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

enum ShrinkingRank { kShrinksFirst, kShrinksSecond, kShrinksLast };

} // namespace

WindowActions::WindowActions(QWidget* window) : QObject(window), m_window(window)
{
    run = make(u"play"_s, tr("Run"), {Qt::Key_F5, Qt::CTRL | Qt::Key_R}, tr("Runs the workload under every model that is checked"));
    run->setIcon(themedIcon(u"play"_s, IconColor::OnAccent));
    stop = make(u"stop"_s, tr("Stop"), {Qt::SHIFT | Qt::Key_F5}, tr("Ends the comparison; everything recorded stays"));
    skip = make(u"skip"_s, tr("Skip"), {Qt::Key_F6}, tr("Ends the model that runs; the next one begins"));
    byThread = make(u"by-thread"_s, tr("By thread"), {Qt::CTRL | Qt::Key_1}, tr("One row for each native thread"));
    byTask = make(u"by-task"_s, tr("By task"), {Qt::CTRL | Qt::Key_2}, tr("One row for each task"));
    byCore = make(u"by-core"_s, tr("By core"), {Qt::CTRL | Qt::Key_3}, tr("One row for each core, and which task was on it"));
    intervals = make(u"table"_s, tr("Intervals"), {Qt::CTRL | Qt::Key_4},
                     tr("The same as a table: every interval with its task, state, thread, core and times"));
    intervals->setCheckable(true);
    zoomIn = make(u"zoom-in"_s, tr("Zoom in"), {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}, {});
    zoomOut = make(u"zoom-out"_s, tr("Zoom out"), {Qt::CTRL | Qt::Key_Minus}, {});
    fit = make(u"fit"_s, tr("Fit"), {Qt::CTRL | Qt::Key_0}, tr("Shows the whole comparison"));
    back = make(u"back"_s, tr("Back"), {Qt::ALT | Qt::Key_Left, Qt::Key_Back}, tr("To the part of the timeline that was looked at before"));
    forward = make(u"forward"_s, tr("Forward"), {Qt::ALT | Qt::Key_Right, Qt::Key_Forward}, tr("Undoes a step back"));
    zoomToSelection = makeForTimeline(u"zoom-selection"_s, tr("Zoom to selection"), {Qt::Key_Z, Qt::Key_Return, Qt::Key_Enter},
                                      tr("Fills the timeline with the selected bar, or the selected range"));
    zoomToTask =
        makeForTimeline(u"zoom-task"_s, tr("Zoom to task"), {Qt::SHIFT | Qt::Key_Z, Qt::SHIFT | Qt::Key_Return, Qt::SHIFT | Qt::Key_Enter},
                        tr("Fills the timeline with the selected bar's task, from its submission to its end"));
    buildStates();
    curves =
        make(u"curves"_s, tr("Curves"), {Qt::CTRL | Qt::Key_U}, tr("Tasks in flight and tasks on a core, over time, under each model"));
    curves->setCheckable(true);
    windowLane = make({}, tr("Lane of the window"), {Qt::CTRL | Qt::SHIFT | Qt::Key_U},
                      tr("By thread: what the window's own thread did during each run, and its longest gap"));
    windowLane->setCheckable(true);
    theme = make(u"moon"_s, tr("Switch to dark"), {Qt::CTRL | Qt::SHIFT | Qt::Key_T}, {});
    quit = make({}, tr("Quit"), {Qt::CTRL | Qt::Key_Q}, {});
    buildHelp();
    auto* grouping = new QActionGroup(this);
    for (QAction* action : {byThread, byTask, byCore}) {
        action->setCheckable(true);
        grouping->addAction(action);
    }
    byThread->setChecked(true);
    for (QAction* action : {run, stop, skip}) {
        setCommandGroup(*action, tr("Run"));
    }
}

void WindowActions::buildStates()
{
    for (const Swatch state : kLegendStates) {
        QAction* const action = make({}, tr("Show \"%1\"").arg(swatchName(state)), {}, stateMeaning(state));
        action->setCheckable(true);
        action->setChecked(true);
        setCommandGroup(*action, tr("Timeline"));
        states.push_back(action);
    }
    showAllStates =
        make(u"filter"_s, tr("Show all states"), {Qt::CTRL | Qt::SHIFT | Qt::Key_A}, tr("Takes back what was hidden in the legend"));
    meanings = make(u"help"_s, tr("What do the states mean?"), {Qt::SHIFT | Qt::Key_F1}, tr("Every state of the timeline in a sentence"));
    setCommandGroup(*showAllStates, tr("Timeline"));
    setCommandGroup(*meanings, tr("Help"));
}

void WindowActions::buildHelp()
{
    find = make(u"search"_s, tr("Find intervals"), {Qt::CTRL | Qt::Key_F, Qt::Key_Slash},
                tr("By label, thread, state, length, core and more"));
    findNext = make(u"arrow-down"_s, tr("Next hit"), {Qt::Key_F3}, tr("Of the intervals that were looked for"));
    findPrevious = make(u"arrow-up"_s, tr("Previous hit"), {Qt::SHIFT | Qt::Key_F3}, tr("Of the intervals that were looked for"));
    for (QAction* action : {find, findNext, findPrevious}) {
        setCommandGroup(*action, tr("Find"));
    }
    commands = make(u"search"_s, tr("Find a command..."), {Qt::CTRL | Qt::Key_K}, tr("Every command in one list that answers to typing"));
    keys = make(u"keyboard"_s, tr("Keyboard shortcuts"), {Qt::Key_F1, Qt::Key_Question}, tr("All keys on one sheet"));
    setCommandGroup(*commands, tr("Help"));
    setCommandGroup(*keys, tr("Help"));
    setCommandGroup(*quit, tr("Window"));
}

QAction* WindowActions::make(const QString& icon, const QString& text, const QList<QKeySequence>& shortcuts, const QString& explanation)
{
    auto* action = new QAction(themedIcon(icon), text, this);
    action->setShortcuts(shortcuts);
    setCommandIcon(*action, icon);
    setCommandGroup(*action, tr("View")); // most are; the others say so
    setActionToolTip(*action, text, explanation);
    m_window->addAction(action);
    return action;
}

QAction* WindowActions::makeForTimeline(const QString& icon, const QString& text, const QList<QKeySequence>& shortcuts,
                                        const QString& explanation)
{
    QAction* const action = make(icon, text, shortcuts, explanation);
    m_window->removeAction(action); // plain keys are typed elsewhere
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_timelineActions.push_back(action);
    return action;
}

void WindowActions::attachTimeline(QWidget& timeline) const
{
    for (QAction* action : m_timelineActions) {
        timeline.addAction(action);
    }
}

QAction* WindowActions::actionOf(Grouping grouping) const
{
    switch (grouping) {
    case Grouping::ByTask: return byTask;
    case Grouping::ByCore: return byCore;
    case Grouping::ByThread: break;
    }
    return byThread;
}

std::vector<QAction*> WindowActions::all() const
{
    std::vector<QAction*> actions{run,     skip,    stop,   nullptr, byThread, byTask,          byCore,     intervals, nullptr, back,
                                  forward, nullptr, zoomIn, zoomOut, fit,      zoomToSelection, zoomToTask, nullptr,   curves,  windowLane};
    actions.insert(actions.end(), states.begin(), states.end());
    actions.insert(actions.end(), {showAllStates, nullptr, find, findNext, findPrevious, nullptr, meanings, commands, keys, theme});
    return actions;
}

void WindowActions::fillToolBar(FittingToolBar& bar, QMenu& sessionMenu, QMenu& exportMenu, QMenu& themeMenu, QMenu& windowMenu) const
{
    const auto add = [&bar](QAction* action, Qt::ToolButtonStyle style) {
        bar.addAction(action);
        auto* button = qobject_cast<QToolButton*>(bar.widgetForAction(action));
        button->setToolButtonStyle(style);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(action->text());
        return button;
    };
    QToolButton* runButton = add(run, Qt::ToolButtonTextBesideIcon);
    runButton->setProperty(JugglerStyle::kPrimaryProperty, true);
    runButton->setFont(boldFont(runButton->font()));
    const auto addShrinking = [&](QAction* action, int rank) { bar.addShrinking(*add(action, Qt::ToolButtonTextBesideIcon), rank); };
    addShrinking(stop, kShrinksSecond);
    addShrinking(skip, kShrinksSecond);
    bar.addSeparator();
    for (QAction* action : {byThread, byTask, byCore, intervals}) {
        addShrinking(action, kShrinksLast);
    }
    bar.addSeparator();
    add(back, Qt::ToolButtonIconOnly);
    add(forward, Qt::ToolButtonIconOnly);
    add(zoomIn, Qt::ToolButtonIconOnly);
    add(zoomOut, Qt::ToolButtonIconOnly);
    addShrinking(fit, kShrinksFirst);
    addShrinking(curves, kShrinksFirst);
    auto* space = new QWidget(&bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar.addWidget(space);
    const auto addMenu = [&bar](QMenu& menu, const QString& icon, const QString& text) {
        QToolButton* button = makeMenuButton(menu, icon, text, &bar);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        bar.addWidget(button);
        bar.addShrinking(*button, kShrinksFirst);
    };
    addMenu(sessionMenu, u"session"_s, tr("Session"));
    addMenu(exportMenu, u"export"_s, tr("Export"));
    bar.addWidget(makeMenuButton(themeMenu, u"contrast"_s, tr("Theme"), &bar));
    bar.addWidget(makeMenuButton(windowMenu, u"menu"_s, tr("All commands"), &bar));
}

} // namespace juggler::ui
