// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows before, while and after a comparison runs; how it comes and goes.
#include "core/base/clock.h"
#include "core/strategy/catalog.h"
#include "ui/background/background_pool.h"
#include "ui/charts/bar_summary.h"
#include "ui/main_window.h"
#include "ui/panels/models_panel.h"
#include "ui/panels/progress_panel.h"
#include "ui/panels/results_model.h"
#include "ui/panels/results_panel.h"
#include "ui/panels/run_settings_panel.h"
#include "ui/panels/status_panel.h"
#include "ui/panels/timeline_panel.h"
#include "ui/panels/workload_panel.h"
#include "ui/run/comparison_text.h"
#include "ui/run/export_flow.h"
#include "ui/run/long_run.h"
#include "ui/run/run_controller.h"
#include "ui/run/shown_runs.h"
#include "ui/session/recovery_flow.h"
#include "ui/session/session_flow.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme_choice.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/model_name.h"
#include "ui/widgets/quantity_text.h"
#include "ui/window_actions.h"
#include "ui/words/translated_core.h"
#include "ui/workload/presets.h"
#include "ui/workload/workload_model.h"
#include "ui/workload/workload_table.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtGui/QCloseEvent>
#include <QtGui/QWindow>
#include <QtWidgets/QApplication>
#include <QtWidgets/QSplitter>

#include <algorithm>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds kCloseTimeout{1000};

bool hasFiles(const TaskList& tasks)
{
    const std::vector<TaskGroup>& groups = tasks.workload().groups;
    return std::any_of(groups.begin(), groups.end(), [](const TaskGroup& group) { return kindOf(group.spec) == TaskKind::FileRead; });
}
} // namespace

void MainWindow::run()
{
    if (!m_actions->run->isEnabled()) {
        return;
    }
    m_workload->model().refreshFileProblems();
    auto longest = m_models->longestEstimate();
    if (longest) {
        *longest *= m_runSettings->plan().rounds();
    }
    if (const auto question = longRunQuestion(m_workload->model().workload(), longest)) {
        ask(*question);
        return;
    }
    startRun();
}

void MainWindow::ask(const QString& question)
{
    m_question = question;
    m_message->show(MessageBar::Kind::Warning, question, {{tr("Run anyway"), [this] { startRun(); }}, {tr("Cancel"), [] {}}});
}

void MainWindow::forgetQuestion()
{
    if (!m_question.isEmpty() && m_message->text() == m_question) {
        m_message->clear();
    }
    m_question.clear();
}

void MainWindow::startRun()
{
    if (!m_actions->run->isEnabled()) {
        return;
    }
    std::vector<RunConfig> configs = m_models->configs();
    for (RunConfig& config : configs) {
        config.cache = m_runSettings->cache();
        config.nice = m_runSettings->nice();
        config.cores = m_runSettings->cores();
    }
    m_controller->start(m_workload->model().workload(), configs, m_runSettings->plan());
}

void MainWindow::runWithBlocking()
{
    m_models->setChecked(StrategyId::Blocking, true);
    run();
}

void MainWindow::updateEstimates()
{
    m_models->setEstimateInput(m_workload->model().workload(), m_runSettings->cache(), m_runSettings->cores());
    updateRunAction();
}

void MainWindow::updateRunAction()
{
    const int models = m_models->checkedCount();
    const auto problem = validateWorkload(m_workload->model().workload());
    QString why;
    if (m_controller->isRunning()) {
        why = tr("A comparison is running");
    } else if (m_exports->isSaving()) {
        why = tr("A file is being written: that would slow a run down");
    } else if (m_exports->isLayingOut()) {
        why = tr("Pages are being laid out for the printer: that would slow a run down");
    } else if (m_sessions->isBusy()) {
        why = tr("A session is being read or written: that would slow a run down");
    } else if (m_workload->model().groupCount() == 0) {
        why = tr("There is nothing to run: add a task to the workload first");
    } else if (models == 0) {
        why = tr("No model is checked");
    } else if (problem) {
        why = translatedCore(*problem);
    }
    m_actions->run->setText(models == 0 ? tr("Run") : models == 1 ? tr("Run 1 model") : tr("Run %1 models").arg(models));
    m_actions->run->setEnabled(why.isEmpty());
    setActionToolTip(*m_actions->run, m_actions->run->text(),
                     why.isEmpty() ? tr("Runs the workload under every model that is checked") : why);
    m_actions->stop->setEnabled(m_controller->isRunning());
    m_actions->skip->setEnabled(m_controller->isRunning());
    if (m_controller->isRunning()) {
        return;
    }
    if (!why.isEmpty()) {
        m_status->setActivity(why);
    } else if (m_showsProblem || m_controller->comparison() == nullptr) {
        m_status->setActivity(m_restingActivity.isEmpty() ? tr("Ready") : m_restingActivity);
    }
    m_showsProblem = !why.isEmpty();
}

void MainWindow::showStarted()
{
    const auto& comparison = m_controller->comparison();
    m_message->clear();
    m_frameLogs.clear();
    m_shown->setComparison(comparison);
    m_timeline->refresh();
    m_results->setComparison(comparison);
    m_makespans->setBars(makespanBars(*comparison, m_controller->figures()));
    m_progress->setRun(nullptr);
    m_models->setEditable(false);
    m_runSettings->setEditable(false);
    m_exports->updateState();
    updateRunAction();
    showTick();
}

void MainWindow::followFrames()
{
    const bool isSeen = isVisible() && !isMinimized() && windowHandle() != nullptr && windowHandle()->isExposed();
    m_frameLogs.follow(*m_controller->comparison(), isSeen ? FrameLogs::Shown::Yes : FrameLogs::Shown::No);
    m_timeline->view().setFrameLogs(m_shown->ofShown(m_frameLogs.logs()));
}

/// Other repetitions in the same panels.
void MainWindow::showOtherRuns()
{
    m_timeline->view().replaceRuns(m_shown->comparison());
    m_timeline->view().setFrameLogs(m_shown->ofShown(m_frameLogs.logs()));
    showPanelFigures();
    m_timeline->refresh();
    showProgressOfSelected();
}

void MainWindow::showPanelFigures()
{
    m_timeline->view().setFigures(m_shown->figures());
    m_timeline->view().setPanelFacts(m_shown->facts());
}

void MainWindow::stepRepetition(const std::vector<std::size_t>& panels, int direction)
{
    bool hasStepped = false;
    for (const std::size_t panel : panels) {
        const bool isDone = direction == 0 ? m_shown->showTypical(panel) : m_shown->step(panel, direction);
        hasStepped = hasStepped || isDone;
    }
    if (!hasStepped && !m_controller->isRunning()) {
        m_status->setActivity(!m_shown->stats().hasRepetitions() ? tr("Each model has run once: set repetitions in the run settings")
                                  : direction == 0               ? tr("The runs nearest the medians are shown")
                                  : direction > 0                ? tr("There is no later repetition")
                                                                 : tr("There is no earlier repetition"));
    }
}

void MainWindow::showProgressOfSelected()
{
    const auto row = m_results->selectedRun();
    const auto run = row ? m_shown->shownRun(*row) : std::nullopt;
    m_progress->setRun(run ? m_controller->comparison()->runs[*run] : nullptr);
}

bool MainWindow::event(QEvent* event)
{
    if (event->type() != QEvent::UpdateRequest) {
        return QWidget::event(event);
    }
    const std::int64_t beginNs = monotonicNowNs(); // all that is to be painted anew
    const bool isDone = QWidget::event(event);
    m_frameLogs.addPicture(beginNs, monotonicNowNs());
    return isDone;
}

void MainWindow::showTick()
{
    followFrames();
    m_timeline->refresh();
    m_progress->refresh();
    if (!m_controller->isRunning()) {
        return;
    }
    m_status->setProgress(m_controller->progress());
    const auto current = m_controller->currentRun();
    if (!current) {
        return;
    }
    const QString left = QLocale().toString(qulonglong(m_controller->tasksLeft()));
    if (m_controller->isStopping()) {
        m_status->setActivity(m_controller->tasksLeft() > 0 ? tr("Stopping, %1 left").arg(left)
                                                            : tr("Stopping, the threads come to their end"));
        return;
    }
    const auto& comparison = *m_controller->comparison();
    const QString model =
        tr("%1: %2").arg(roundText(comparison, *current), modelName(comparison.runs[*current]->config(), comparison.machine.cores));
    m_status->setActivity(comparison.runs[*current]->state() == RunState::Preparing
                              ? (hasFiles(*comparison.tasks) ? tr("Preparing the files, %1") : tr("Preparing, %1")).arg(model)
                              : tr("%1 of %2 left, %3").arg(left, taskCountText(comparison.tasks->size()), model));
}

void MainWindow::showFigures()
{
    const auto& figures = m_controller->figures();
    m_shown->update(figures, m_controller->currentRun());
    showPanelFigures();
    m_results->setFigures(figures, false);
    m_makespans->setBars(makespanBars(*m_controller->comparison(), figures));
}

void MainWindow::showRunStates()
{
    const auto current = m_controller->currentRun();
    m_models->setCurrent(current ? std::optional(m_controller->comparison()->runs[*current]->config().strategy) : std::nullopt);
    m_shown->update(m_controller->figures(), current);
    showPanelFigures();
    m_results->refreshStates();
    m_makespans->setBars(makespanBars(*m_controller->comparison(), m_controller->figures()));
    if (const auto group = current ? m_shown->groupOf(*current) : std::nullopt) {
        m_results->selectRun(*group);
    }
}

void MainWindow::showFinished()
{
    m_models->setEditable(true);
    m_runSettings->setEditable(true);
    m_models->setCurrent(std::nullopt);
    m_shown->update(m_controller->figures(), std::nullopt);
    showPanelFigures();
    m_results->setFigures(m_controller->figures(), true);
    m_results->selectRun(m_results->model().best().value_or(0));
    m_progress->refresh();
    m_status->hideProgress();
    m_exports->updateState();
    m_workload->model().refreshFileProblems();
    const Comparison& comparison = *m_controller->comparison();
    m_restingActivity = endText(comparison);
    m_status->setActivity(m_restingActivity);
    if (const QString notes = notesText(comparison); !notes.isEmpty()) {
        m_message->show(MessageBar::Kind::Info, notes);
    }
    updateRunAction();
}

void MainWindow::calibrateLater()
{
    auto* watcher = new QFutureWatcher<Calibration>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        m_models->setCalibration(watcher->result());
        watcher->deleteLater();
    });
    QTimer::singleShot(0, this, [watcher] { watcher->setFuture(runInBackground(calibrate)); }); // after the first paint
}

void MainWindow::showTheme()
{
    const bool isDarkNow = isDark(modeOf(palette()));
    m_actions->theme->setIcon(themedIcon(isDarkNow ? u"sun"_s : u"moon"_s));
    m_actions->theme->setText(isDarkNow ? tr("Switch to light") : tr("Switch to dark"));
    setActionToolTip(*m_actions->theme, m_actions->theme->text(), {});
}

void MainWindow::restore(const WindowSettings& settings)
{
    m_workload->restore(settings.workload.value_or(firstWorkload()));
    for (const auto& [id, choice] : settings.models) {
        m_models->setChecked(id, choice.isChecked);
        m_models->setConfig(choice.config);
    }
    m_runSettings->setCache(settings.cache);
    m_runSettings->setNice(settings.nice);
    m_runSettings->setCores(settings.cores);
    m_runSettings->setRepetitions(settings.repetitions);
    m_runSettings->setWarmUps(settings.warmUps);
    m_actions->actionOf(settings.grouping)->setChecked(true);
    m_actions->curves->setChecked(settings.showsCurves);
    m_actions->windowLane->setChecked(settings.showsWindowLane);
    m_timeline->view().showWindowLane(settings.showsWindowLane); // an action that stays unchecked tells nobody
    restoreGeometry(settings.geometry);
    m_mainSplitter->restoreState(settings.mainSplitter);
    m_leftSplitter->restoreState(settings.leftSplitter);
    m_rightSplitter->restoreState(settings.rightSplitter);
}

WindowSettings MainWindow::currentSettings() const
{
    WindowSettings settings;
    settings.workload = m_workload->model().workload();
    for (const StrategyInfo& info : strategyCatalog()) {
        WindowSettings::ModelChoice& choice = settings.models[info.id];
        choice.isChecked = m_models->isChecked(info.id);
        choice.config = m_models->config(info.id);
    }
    settings.cache = m_runSettings->cache();
    settings.nice = m_runSettings->nice();
    settings.cores = m_runSettings->cores();
    settings.repetitions = m_runSettings->repetitions();
    settings.warmUps = m_runSettings->warmUps();
    settings.theme = m_themes->chosen();
    settings.grouping = m_timeline->view().grouping();
    settings.showsCurves = m_actions->curves->isChecked();
    settings.showsWindowLane = m_actions->windowLane->isChecked();
    settings.geometry = saveGeometry();
    settings.mainSplitter = m_mainSplitter->saveState();
    settings.leftSplitter = m_leftSplitter->saveState();
    settings.rightSplitter = m_rightSplitter->saveState();
    return settings;
}

bool MainWindow::isWriting() const
{
    return m_exports->isSaving() || m_sessions->isSaving();
}

void MainWindow::connectClosing()
{
    const auto closeWhenWritten = [this] {
        if (m_closesLater && !isWriting()) {
            close();
        }
    };
    // Queued: what is written is taken for saved first, and what has failed keeps the window.
    connect(m_exports, &ExportFlow::savingChanged, this, closeWhenWritten, Qt::QueuedConnection);
    connect(m_sessions, &SessionFlow::busyChanged, this, closeWhenWritten, Qt::QueuedConnection);
    const auto stay = [this] { m_closesLater = false; };
    connect(m_exports, &ExportFlow::failed, this, stay);
    connect(m_sessions, &SessionFlow::failed, this, stay);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_sessions->openNothingMore();
    m_closesLater = isWriting();
    if (m_closesLater) {
        m_message->show(MessageBar::Kind::Info, tr("A file is being written; the window closes after that"));
        event->ignore();
        return;
    }
    saveSettings(currentSettings());
    hide(); // what follows may take a moment
    m_controller->stopAndWait(kCloseTimeout); // what is still left then is joined by the controller
    m_recovery->keepUnsaved();
    event->accept();
}

void MainWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_mainSplitter != nullptr) {
        showTheme();
    } else if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_mainSplitter != nullptr) {
        m_workload->model().refreshFileProblems();
    }
}

} // namespace juggler::ui
