// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "core/strategy/catalog.h"
#include "ui/charts/bar_summary.h"
#include "ui/commands/command_palette.h"
#include "ui/commands/key_sheet.h"
#include "ui/commands/timeline_actions.h"
#include "ui/panels/card_row.h"
#include "ui/panels/models_panel.h"
#include "ui/panels/progress_panel.h"
#include "ui/panels/range_panel.h"
#include "ui/panels/results_model.h"
#include "ui/panels/results_panel.h"
#include "ui/panels/run_settings_panel.h"
#include "ui/panels/search_bar.h"
#include "ui/panels/status_panel.h"
#include "ui/panels/timeline_legend.h"
#include "ui/panels/timeline_panel.h"
#include "ui/panels/workload_panel.h"
#include "ui/run/export_flow.h"
#include "ui/run/run_controller.h"
#include "ui/run/shown_runs.h"
#include "ui/session/drop_flow.h"
#include "ui/session/recovery_flow.h"
#include "ui/session/session_flow.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme_choice.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/fitting_tool_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/table_focus_frame.h"
#include "ui/window_actions.h"
#include "ui/words/language_choice.h"
#include "ui/workload/workload_model.h"

#include <QtGui/QAction>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGap = 10; // between cards
constexpr std::uint64_t kFirstSeed = 1; // one order that can be told to others; a workload file may have another seed
constexpr QSize kLeastSize(800, 640); // with a message above the panels
constexpr QSize kFirstSize(1440, 900);

QSplitter* makeSplitter(Qt::Orientation orientation, const QList<QWidget*>& parts, const QList<int>& stretches)
{
    auto* splitter = new QSplitter(orientation);
    splitter->setChildrenCollapsible(false);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        splitter->addWidget(parts[i]);
        splitter->setStretchFactor(static_cast<int>(i), stretches[i]);
    }
    return splitter;
}

} // namespace

MainWindow::MainWindow(QWidget* parent) : QWidget(parent)
{
    setAccessibleRole(*this, QAccessible::Window);
    const WindowSettings settings = loadSettings();
    m_themes = new ThemeChoice(this);
    m_themes->choose(settings.theme);

    m_actions = new WindowActions(this);
    m_controller = new RunController(this);
    m_shown = new ShownRuns(this);
    m_workload = new WorkloadPanel(m_undo);
    m_models = new ModelsPanel;
    m_runSettings = new RunSettingsPanel;
    m_timeline = new TimelinePanel;
    m_rangePanel = new RangePanel(m_timeline->view());
    m_results = new ResultsPanel;
    m_makespans = new BarSummary;
    m_progress = new ProgressPanel;
    m_status = new StatusPanel;
    m_message = new MessageBar;
    m_exportMenu = new QMenu(tr("Export"), this);
    m_themeMenu = new QMenu(tr("Theme"), this);
    m_windowMenu = new QMenu(tr("All commands"), this);
    m_timelineActions = new TimelineActions(m_timeline->view());
    m_palette = new CommandPalette(*this);
    m_exports = new ExportFlow({*this, *m_controller, *m_timeline, *m_progress, *m_results, *m_message, [this] {
                                    const Session* session = m_sessions->list().shown();
                                    return session != nullptr ? session->recording : Recording{};
                                }});
    m_sessions = new SessionFlow({*this, *m_controller, *m_message});
    m_recovery = new RecoveryFlow({*this, *m_sessions, *m_controller, *m_message});
    m_sessions->addMenu(m_recovery->menu());
    m_drops = new DropFlow({*this, *m_sessions, *m_workload, *m_message, *m_status});

    setWindowIcon(QIcon(u":/juggler/icons/juggler.svg"_s));
    setAcceptDrops(true);
    setMinimumSize(kLeastSize);
    resize(kFirstSize);
    buildLayout();
    new TableFocusFrame(this);
    buildMenus();
    connectActions();
    connectPanels();
    connectRun();
    connectSessions();
    restore(settings);
    showTheme();
    updateEstimates();
    updateRunAction();
    calibrateLater();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildLayout()
{
    m_leftSplitter = buildLeft();
    m_mainSplitter = makeSplitter(Qt::Horizontal, {m_leftSplitter, buildRight()}, {0, 1});
    m_mainSplitter->setSizes({346, 1074});
    auto* bar = new FittingToolBar(tr("Commands"));
    bar->setMovable(false);
    m_exports->fillMenu(*m_exportMenu);
    for (QAction* action : m_themes->actions()) {
        m_themeMenu->addAction(action);
    }
    m_actions->fillToolBar(*bar, m_sessions->menu(), *m_exportMenu, *m_themeMenu, *m_windowMenu);

    auto* content = new QVBoxLayout;
    content->setContentsMargins(kGap, kGap, kGap, kGap);
    content->setSpacing(kGap);
    content->addWidget(m_message);
    content->addWidget(m_mainSplitter, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addLayout(content, 1);
    layout->addWidget(m_status);
}

QSplitter* MainWindow::buildLeft()
{
    auto* splitter = makeSplitter(Qt::Vertical, {m_workload, m_models, m_runSettings}, {1, 3, 0});
    splitter->setMinimumWidth(330);
    splitter->setSizes({220, 500, 130});
    return splitter;
}

QWidget* MainWindow::buildRight()
{
    m_rightSplitter = makeSplitter(Qt::Vertical, {m_timeline, buildBottom()}, {4, 1});
    m_rightSplitter->setSizes({560, 240});
    return m_rightSplitter;
}

QWidget* MainWindow::buildBottom()
{
    auto* makespanCard = new Card(tr("Makespan"));
    auto* lessIsBetter = new ElidedLabel(tr("less is better"));
    lessIsBetter->setForegroundRole(QPalette::PlaceholderText);
    lessIsBetter->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    lessIsBetter->showWholeOnly();
    makespanCard->titleRow()->addWidget(lessIsBetter, 100); // what the title and the switches leave
    makespanCard->body()->addWidget(m_makespans, 1);
    auto* row = new CardRow;
    row->addCard(m_results, tr("Results"), CardRow::Width::Content);
    row->addCard(makespanCard, tr("Makespan"), CardRow::Width::Share);
    row->addCard(m_progress, tr("Tasks in progress"), CardRow::Width::Share);
    row->addCard(m_rangePanel, tr("Range"), CardRow::Width::Content);
    connect(m_rangePanel, &RangePanel::appeared, row, [this, row] { row->bringToLight(m_rangePanel); });
    connect(m_rangePanel, &RangePanel::disappeared, row, [this, row] { row->putLast(m_rangePanel); });
    row->setMinimumHeight(160);
    return row;
}

void MainWindow::buildMenus()
{
    markAsMixed(*m_windowMenu);
    for (QAction* action : m_actions->all()) {
        if (action != nullptr) {
            m_windowMenu->addAction(action);
        } else {
            m_windowMenu->addSeparator();
        }
    }
    m_windowMenu->addSeparator();
    QMenu* timelineMenu = m_windowMenu->addMenu(tr("Timeline"));
    for (QAction* action : m_timelineActions->all()) {
        timelineMenu->addAction(action);
    }
    QMenu* rowsMenu = m_windowMenu->addMenu(tr("Rows"));
    for (QAction* action : m_timelineActions->sorts()) {
        rowsMenu->addAction(action);
    }
    QMenu* resultsMenu = m_windowMenu->addMenu(tr("Results"));
    for (QAction* action : m_results->actions()) {
        resultsMenu->addAction(action);
    }
    m_windowMenu->addSeparator();
    m_windowMenu->addMenu(&m_workload->addMenu());
    m_windowMenu->addMenu(&m_workload->presetsMenu());
    for (QAction* action : m_workload->editActions()) {
        m_windowMenu->addAction(action);
    }
    m_windowMenu->addSeparator();
    m_windowMenu->addMenu(&m_sessions->menu());
    auto* language = new LanguageChoice(this);
    connect(language, &LanguageChoice::chosen, m_message, [this](const QString& text) { m_message->show(MessageBar::Kind::Info, text); });
    m_windowMenu->addMenu(language->menu());
    m_windowMenu->addMenu(m_exportMenu);
    m_windowMenu->addMenu(m_themeMenu);
    m_windowMenu->addAction(m_actions->quit);
}

void MainWindow::connectActions()
{
    TimelineView* view = &m_timeline->view();
    connect(m_actions->run, &QAction::triggered, this, &MainWindow::run);
    connect(m_actions->stop, &QAction::triggered, m_controller, &RunController::stop);
    connect(m_actions->skip, &QAction::triggered, m_controller, &RunController::skip);
    for (const Grouping grouping : {Grouping::ByThread, Grouping::ByTask, Grouping::ByCore}) {
        connect(m_actions->actionOf(grouping), &QAction::toggled, this, [view, grouping](bool isChosen) {
            if (isChosen) {
                view->setGrouping(grouping);
            }
        });
        // The table is the same whatever the rows are: who asks for rows wants to see the chart.
        connect(m_actions->actionOf(grouping), &QAction::triggered, this, [this] { m_actions->intervals->setChecked(false); });
    }
    connect(m_actions->intervals, &QAction::toggled, m_timeline, &TimelinePanel::showIntervals);
    connect(m_actions->zoomIn, &QAction::triggered, view, &TimelineView::zoomIn);
    connect(m_actions->zoomOut, &QAction::triggered, view, &TimelineView::zoomOut);
    connect(m_actions->fit, &QAction::triggered, view, &TimelineView::fit);
    connectNavigation();
    connectLegend();
    connect(m_actions->windowLane, &QAction::toggled, view, &TimelineView::showWindowLane);
    connect(m_actions->curves, &QAction::toggled, view, &TimelineView::showCurves);
    SearchBar* search = &m_timeline->searchBar();
    connect(m_actions->find, &QAction::triggered, search, &SearchBar::open);
    connect(m_actions->findNext, &QAction::triggered, search, &SearchBar::goToNext);
    connect(m_actions->findPrevious, &QAction::triggered, search, &SearchBar::goToPrevious);
    connect(m_actions->theme, &QAction::triggered, m_themes, &ThemeChoice::toggleBrightness);
    connect(m_actions->commands, &QAction::triggered, m_palette, &CommandPalette::open);
    connect(m_actions->keys, &QAction::triggered, this, &MainWindow::showKeys);
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::close);
}

void MainWindow::showKeys()
{
    auto* sheet = findChild<KeySheet*>();
    if (sheet == nullptr) {
        sheet = new KeySheet(keySections(collectCommands(*this)), this);
    }
    sheet->show();
    sheet->raise();
    sheet->activateWindow();
}

void MainWindow::connectLegend()
{
    TimelineView* view = &m_timeline->view();
    TimelineLegend* legend = &m_timeline->legend();
    connect(m_actions->showAllStates, &QAction::triggered, legend, &TimelineLegend::showAll);
    connect(m_actions->meanings, &QAction::triggered, legend, &TimelineLegend::showMeanings);
    for (std::size_t i = 0; i < m_actions->states.size(); ++i) {
        connect(m_actions->states[i], &QAction::triggered, legend,
                [legend, i](bool isShown) { legend->setShown(kLegendStates[i], isShown); });
    }
    const auto updateState = [this, view] {
        for (std::size_t i = 0; i < m_actions->states.size(); ++i) {
            m_actions->states[i]->setChecked(view->filter().shows(kLegendStates[i]));
        }
        m_actions->showAllStates->setEnabled(view->filter().isActive());
    };
    connect(view, &TimelineView::filterChanged, this, updateState);
    updateState();
}

void MainWindow::connectNavigation()
{
    TimelineView* view = &m_timeline->view();
    m_actions->attachTimeline(*view);
    connect(m_actions->back, &QAction::triggered, view, &TimelineView::goBack);
    connect(m_actions->forward, &QAction::triggered, view, &TimelineView::goForward);
    connect(m_actions->zoomToSelection, &QAction::triggered, view, &TimelineView::zoomToSelection);
    connect(m_actions->zoomToTask, &QAction::triggered, view, &TimelineView::zoomToTask);
    const auto updateState = [this, view] {
        m_actions->back->setEnabled(view->history().canGoBack());
        m_actions->forward->setEnabled(view->history().canGoForward());
        m_actions->zoomToSelection->setEnabled(view->selection() || view->selectedRange());
        m_actions->zoomToTask->setEnabled(view->selection().has_value());
    };
    connect(view, &TimelineView::historyChanged, this, updateState);
    connect(view, &TimelineView::selectionChanged, this, updateState);
    connect(view, &TimelineView::selectedRangeChanged, this, updateState);
    connect(view, &TimelineView::groupingChanged, this, [this](Grouping grouping) { m_actions->actionOf(grouping)->setChecked(true); });
    updateState();
}

void MainWindow::connectPanels()
{
    connect(m_workload, &WorkloadPanel::workloadChanged, this, &MainWindow::updateEstimates);
    connect(m_runSettings, &RunSettingsPanel::changed, this, &MainWindow::updateEstimates);
    connect(m_runSettings, &RunSettingsPanel::orderChosen, this, [this](bool isShuffled) {
        const bool wasShuffled = m_workload->model().workload().shuffleSeed.has_value();
        if (isShuffled != wasShuffled) { // else it keeps its seed
            m_workload->model().shuffle(isShuffled ? std::optional(kFirstSeed) : std::nullopt);
        }
    });
    connect(m_workload, &WorkloadPanel::workloadChanged, this,
            [this] { m_runSettings->setShuffled(m_workload->model().workload().shuffleSeed.has_value()); });
    connect(m_models, &ModelsPanel::choiceChanged, this, &MainWindow::updateRunAction);
    // An answer is for what was asked about.
    connect(m_workload, &WorkloadPanel::workloadChanged, this, &MainWindow::forgetQuestion);
    connect(m_models, &ModelsPanel::choiceChanged, this, &MainWindow::forgetQuestion);
    connect(m_runSettings, &RunSettingsPanel::changed, this, &MainWindow::forgetQuestion);
    connect(m_results, &ResultsPanel::blockingWanted, this, &MainWindow::runWithBlocking);
    connect(m_results, &ResultsPanel::selectedRunChanged, this, &MainWindow::showProgressOfSelected);
    connect(&m_timeline->view(), &TimelineView::selectionDescribed, m_status, &StatusPanel::setSelection);
    connect(&m_timeline->view(), &TimelineView::frameTimeMeasured, m_status, &StatusPanel::setFrameTime);
    connect(m_exports, &ExportFlow::savingChanged, this, &MainWindow::updateRunAction);
    connect(m_exports, &ExportFlow::copied, m_status, &StatusPanel::setActivity);
    connect(m_exports, &ExportFlow::written, this, [this](const QString& path) { m_status->setActivity(tr("Wrote %1").arg(path)); });
}

void MainWindow::connectRun()
{
    connect(m_controller, &RunController::started, this, &MainWindow::showStarted);
    connect(m_controller, &RunController::tickMeasured, this,
            [this](qint64 beginNs, qint64 endNs) { m_frameLogs.addWork(beginNs, endNs); });
    connect(m_controller, &RunController::ticked, this, &MainWindow::showTick);
    connect(m_controller, &RunController::figuresChanged, this, &MainWindow::showFigures);
    connect(m_controller, &RunController::runStateChanged, this, &MainWindow::showRunStates);
    connect(m_controller, &RunController::finished, this, &MainWindow::showFinished);
    connect(m_shown, &ShownRuns::comparisonChanged, this, [this] { m_timeline->view().setComparison(m_shown->comparison()); });
    connect(m_shown, &ShownRuns::runsChanged, this, &MainWindow::showOtherRuns);
    connect(&m_timeline->view(), &TimelineView::repetitionWanted, this, &MainWindow::stepRepetition);
}

} // namespace juggler::ui
