// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows of a recording that was opened; files that are dropped on it.
#include "core/strategy/catalog.h"
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
#include "ui/run/run_controller.h"
#include "ui/run/shown_runs.h"
#include "ui/session/compare_dialog.h"
#include "ui/session/drop_flow.h"
#include "ui/session/session_flow.h"
#include "ui/widgets/message_bar.h"
#include "ui/workload/workload_model.h"
#include "ui/workload/workload_table.h"

#include <QtCore/QMimeData>
#include <QtGui/QAction>
#include <QtGui/QDropEvent>

#include <algorithm>

namespace juggler::ui {

namespace {

/// How often the models of a comparison ran.
RepeatPlan planOf(const Comparison& comparison)
{
    RepeatPlan plan;
    for (const auto& run : comparison.runs) {
        const Repetition repetition = run->repetition();
        int& rounds = repetition.isWarmUp ? plan.warmUps : plan.repetitions;
        rounds = std::max(rounds, repetition.number + 1);
    }
    return plan;
}

} // namespace

void MainWindow::connectSessions()
{
    connect(m_controller, &RunController::shown, this, &MainWindow::showRecording);
    connect(m_sessions, &SessionFlow::busyChanged, this, &MainWindow::updateRunAction);
    connect(m_sessions, &SessionFlow::saved, this, [this](const QString& path) { m_status->setActivity(tr("Saved %1").arg(path)); });
    connect(m_sessions, &SessionFlow::takeOverWanted, this, &MainWindow::takeOver);
    connect(&m_sessions->compareAction(), &QAction::triggered, this, &MainWindow::showCompare);
    connectClosing();
}

void MainWindow::showRecording()
{
    const auto& comparison = m_controller->comparison();
    m_message->clear();
    m_frameLogs.clear();
    m_shown->setComparison(comparison, m_controller->figures());
    showPanelFigures();
    m_timeline->refresh();
    m_results->setComparison(comparison);
    m_makespans->setBars(comparison ? makespanBars(*comparison, m_controller->figures()) : std::vector<MakespanBar>());
    m_progress->setRun(nullptr);
    if (comparison) {
        m_results->setFigures(m_controller->figures(), true);
        m_results->selectRun(m_results->model().best().value_or(0));
    }
    m_exports->updateState();
    m_restingActivity = comparison ? recordingText(*comparison) : QString();
    m_status->setActivity(m_restingActivity.isEmpty() ? tr("Ready") : m_restingActivity);
    updateRunAction();
}

void MainWindow::showCompare()
{
    auto* dialog = findChild<CompareDialog*>();
    if (dialog == nullptr) {
        dialog = new CompareDialog(*m_sessions, this);
    }
    dialog->open();
}

void MainWindow::takeOver()
{
    const auto& comparison = m_controller->comparison();
    if (!comparison || comparison->runs.empty() || !m_workload->model().replaceAll(comparison->tasks->workload())) {
        return;
    }
    for (const StrategyInfo& info : strategyCatalog()) {
        const auto run = std::find_if(comparison->runs.begin(), comparison->runs.end(),
                                      [&info](const auto& candidate) { return candidate->config().strategy == info.id; });
        m_models->setChecked(info.id, run != comparison->runs.end());
        if (run != comparison->runs.end()) {
            m_models->setConfig((*run)->config());
        }
    }
    const RunConfig& config = comparison->runs.front()->config(); // these are the same for all
    m_runSettings->setCache(config.cache);
    m_runSettings->setNice(config.nice);
    m_runSettings->setCores(config.cores);
    const RepeatPlan plan = planOf(*comparison);
    m_runSettings->setRepetitions(plan.repetitions);
    m_runSettings->setWarmUps(plan.warmUps);
    m_message->show(MessageBar::Kind::Info, tr("The workload and the settings of the session are in place. Nothing has run yet."),
                    {{tr("Run"), [this] { run(); }}});
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (const QStringList paths = localPaths(*event->mimeData()); !paths.isEmpty()) {
        event->acceptProposedAction();
        m_drops->announce(paths);
    }
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*)
{
    m_drops->forget();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    if (const QStringList paths = localPaths(*event->mimeData()); !paths.isEmpty()) {
        event->acceptProposedAction();
        m_drops->drop(paths);
    }
}

} // namespace juggler::ui
