// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_controller.h"

#include "core/base/clock.h"
#include "ui/background/background_pool.h"

#include <algorithm>
#include <utility>

namespace juggler::ui {

namespace {
constexpr int kFrameMs = 16;
constexpr std::size_t kTasksAtOnce = 50'000; // figures of more take longer than a frame: 300 ms for a million tasks
} // namespace

RunController::RunController(QObject* parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kFrameMs);
    connect(&m_timer, &QTimer::timeout, this, &RunController::tick);
    connect(&m_figuresWatcher, &QFutureWatcherBase::finished, this, [this] {
        m_isComputing = false;
        setFigures(m_figuresWatcher.result());
    });
}

RunController::~RunController()
{
    m_engine.stop();
    m_figuresWatcher.waitForFinished();
}

void RunController::start(Workload workload, const std::vector<RunConfig>& configs, RepeatPlan plan)
{
    if (m_isRunning || configs.empty() || workload.groups.empty()) {
        return;
    }
    m_comparison = m_engine.start(std::move(workload), configs, plan);
    m_figures.assign(m_comparison->runs.size(), {});
    m_states.assign(m_comparison->runs.size(), RunState::NotRun);
    m_isRunning = true;
    m_isStopping = false;
    m_timer.start();
    Q_EMIT started();
}

void RunController::show(std::shared_ptr<const Comparison> comparison, std::vector<Figures> figures)
{
    if (m_isRunning) {
        return;
    }
    m_comparison = std::move(comparison);
    m_figures = std::move(figures);
    m_states.clear();
    Q_EMIT shown();
}

void RunController::skip()
{
    if (currentRun()) { // not between two models, while the files of one are removed: the next has not begun
        m_isStopping = true;
        m_engine.skip();
    }
}

void RunController::stop()
{
    if (m_isRunning) {
        m_isStopping = true;
        m_engine.stop();
    }
}

bool RunController::stopAndWait(std::chrono::milliseconds timeout)
{
    stop();
    return m_engine.waitFor(timeout);
}

std::optional<std::size_t> RunController::currentRun() const
{
    if (!m_isRunning) {
        return std::nullopt;
    }
    const auto at = std::find_if(m_comparison->runs.begin(), m_comparison->runs.end(),
                                 [](const auto& run) { return run->state() == RunState::Running || run->state() == RunState::Preparing; });
    return at == m_comparison->runs.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - m_comparison->runs.begin()));
}

std::size_t RunController::tasksLeft() const
{
    const auto current = currentRun();
    if (!current) {
        return 0;
    }
    const Timeline* timeline = m_comparison->runs[*current]->timeline();
    return m_comparison->tasks->size() - (timeline != nullptr ? timeline->endedCount() : 0);
}

double RunController::progress() const
{
    if (!m_comparison || m_comparison->tasks->size() == 0) {
        return 0;
    }
    double ended = 0;
    for (const auto& run : m_comparison->runs) {
        const Timeline* timeline = run->timeline();
        ended += run->isFinished() ? static_cast<double>(m_comparison->tasks->size())
            : timeline != nullptr  ? static_cast<double>(timeline->endedCount())
                                   : 0;
    }
    return ended / static_cast<double>(m_comparison->tasks->size() * m_comparison->runs.size());
}

bool RunController::noteStates()
{
    bool hasChanged = false;
    bool hasFinished = false;
    for (std::size_t i = 0; i < m_states.size(); ++i) {
        const RunState state = m_comparison->runs[i]->state();
        if (state != m_states[i]) {
            hasChanged = true;
            hasFinished = hasFinished || state == RunState::Done || state == RunState::Stopped;
            m_states[i] = state;
        }
    }
    if (hasFinished) {
        m_isStopping = false;
        m_needsFigures = true;
    }
    return hasChanged;
}

void RunController::updateFigures()
{
    if (!m_needsFigures || m_isComputing) {
        return;
    }
    m_needsFigures = false;
    if (m_comparison->tasks->size() <= kTasksAtOnce) {
        setFigures(computeFigures(*m_comparison, m_figures));
    } else {
        m_isComputing = true; // until the result has arrived here, which is later than the future's end
        m_figuresWatcher.setFuture(
            runInBackground([comparison = m_comparison, known = m_figures] { return computeFigures(*comparison, known); }));
    }
}

void RunController::setFigures(std::vector<Figures> figures)
{
    m_figures = std::move(figures);
    Q_EMIT figuresChanged();
}

void RunController::tick()
{
    const std::int64_t beginNs = monotonicNowNs();
    const bool hasEnded = !m_engine.isRunning(); // read first, so that nothing is missed that ended before
    const bool hasChanged = noteStates();
    updateFigures();
    const bool isOver = hasEnded && !m_needsFigures && !m_isComputing;
    if (isOver) {
        m_timer.stop();
        m_isRunning = false;
        m_isStopping = false;
    }
    if (hasChanged) {
        Q_EMIT runStateChanged();
    }
    Q_EMIT ticked();
    if (isOver) {
        Q_EMIT finished();
    }
    Q_EMIT tickMeasured(beginNs, monotonicNowNs());
}

} // namespace juggler::ui
