// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_actions.h"

#include "ui/theme/icons.h"
#include "ui/theme/juggler_style.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/label_font.h"

#include <QtGui/QAction>
#include <QtGui/QActionGroup>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolBar>
#include <QtWidgets/QToolButton>

namespace juggler::ui {

using namespace Qt::StringLiterals;

WindowActions::WindowActions(QWidget* window) : QObject(window), m_window(window)
{
    run = make(u"play"_s, tr("Run"), {Qt::Key_F5, Qt::CTRL | Qt::Key_R}, tr("Runs the workload under every model that is checked"));
    run->setIcon(themedIcon(u"play"_s, IconColor::OnAccent));
    stop = make(u"stop"_s, tr("Stop"), {Qt::SHIFT | Qt::Key_F5}, tr("Ends the comparison; everything recorded stays"));
    skip = make(u"skip"_s, tr("Skip"), {Qt::Key_F6}, tr("Ends the model that runs; the next one begins"));
    byThread = make(u"by-thread"_s, tr("By thread"), {Qt::CTRL | Qt::Key_1}, tr("One row for each native thread"));
    byTask = make(u"by-task"_s, tr("By task"), {Qt::CTRL | Qt::Key_2}, tr("One row for each task"));
    zoomIn = make(u"zoom-in"_s, tr("Zoom in"), {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}, {});
    zoomOut = make(u"zoom-out"_s, tr("Zoom out"), {Qt::CTRL | Qt::Key_Minus}, {});
    fit = make(u"fit"_s, tr("Fit"), {Qt::CTRL | Qt::Key_0}, tr("Shows the whole comparison"));
    theme = make(u"moon"_s, tr("Dark theme"), {Qt::CTRL | Qt::SHIFT | Qt::Key_T}, {});
    quit = make({}, tr("Quit"), {Qt::CTRL | Qt::Key_Q}, {});
    auto* grouping = new QActionGroup(this);
    for (QAction* action : {byThread, byTask}) {
        action->setCheckable(true);
        grouping->addAction(action);
    }
    byThread->setChecked(true);
}

QAction* WindowActions::make(const QString& icon, const QString& text, const QList<QKeySequence>& keys, const QString& explanation)
{
    auto* action = new QAction(themedIcon(icon), text, this);
    action->setShortcuts(keys);
    setActionToolTip(*action, text, explanation);
    m_window->addAction(action);
    return action;
}

std::vector<QAction*> WindowActions::all() const
{
    return {run, skip, stop, nullptr, byThread, byTask, nullptr, zoomIn, zoomOut, fit, nullptr, theme};
}

void WindowActions::fillToolBar(QToolBar& bar, QMenu& exportMenu, QMenu& windowMenu) const
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
    add(stop, Qt::ToolButtonTextBesideIcon);
    add(skip, Qt::ToolButtonTextBesideIcon);
    bar.addSeparator();
    add(byThread, Qt::ToolButtonTextBesideIcon);
    add(byTask, Qt::ToolButtonTextBesideIcon);
    bar.addSeparator();
    add(zoomIn, Qt::ToolButtonIconOnly);
    add(zoomOut, Qt::ToolButtonIconOnly);
    add(fit, Qt::ToolButtonTextBesideIcon);
    auto* space = new QWidget(&bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar.addWidget(space);
    QToolButton* exportButton = makeMenuButton(exportMenu, u"export"_s, tr("Export"), &bar);
    exportButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar.addWidget(exportButton);
    add(theme, Qt::ToolButtonIconOnly);
    bar.addWidget(makeMenuButton(windowMenu, u"menu"_s, tr("All commands"), &bar));
}

} // namespace juggler::ui
