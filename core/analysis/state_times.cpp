// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/state_times.h"

#include "core/timeline/late_timer.h"

#include <algorithm>

namespace juggler {

namespace {
constexpr std::size_t kIntervalsForOne = 25; // what a task or a wait of the rest costs, which is sorted
constexpr std::size_t kAlwaysAtOnce = 10'000; // tasks and waits: about a ms
} // namespace

StateTimes& StateTimes::operator+=(const StateTimes& other) noexcept
{
    runningNs += other.runningNs;
    ownWorkNs += other.ownWorkNs;
    readyNs += other.readyNs;
    waitingHeldNs += other.waitingHeldNs;
    waitingFreeNs += other.waitingFreeNs;
    queuedNs = cappedSum(queuedNs, other.queuedNs);
    return *this;
}

StateTimesIndex::Instants::Instants(std::vector<std::int64_t> timesNs) : m_times(std::move(timesNs))
{
    std::sort(m_times.begin(), m_times.end());
    m_sums.reserve(m_times.size() + 1);
    m_sums.push_back(0);
    for (const std::int64_t timeNs : m_times) {
        m_sums.push_back(m_sums.back() + static_cast<std::uint64_t>(timeNs));
    }
}

std::uint64_t StateTimesIndex::Instants::agesAt(std::int64_t timeNs) const noexcept
{
    const auto count = std::upper_bound(m_times.begin(), m_times.end(), timeNs) - m_times.begin();
    return static_cast<std::uint64_t>(count) * static_cast<std::uint64_t>(timeNs) - m_sums[static_cast<std::size_t>(count)];
}

std::uint64_t StateTimesIndex::Stays::sumNs(std::int64_t fromNs, std::int64_t toNs) const noexcept
{
    return (begun.agesAt(toNs) - ended.agesAt(toNs)) - (begun.agesAt(fromNs) - ended.agesAt(fromNs));
}

bool StateTimesIndex::update(const RunRecord& run, std::size_t most)
{
    const bool isOver = run.isFinished(); // asked first: nothing is added from then on
    const Timeline* const timeline = run.timeline();
    if (!timeline) {
        return true;
    }
    m_ownWork.resize(timeline->laneCount());
    const std::size_t mostOfRest = std::max(kAlwaysAtOnce, most / kIntervalsForOne);
    bool isComplete = true;
    for (std::size_t i = 0; i < m_ownWork.size(); ++i) {
        most -= m_ownWork[i].update(timeline->lane(i), most);
        isComplete = isComplete && (most > 0 || m_ownWork[i].taken() == timeline->lane(i).size());
    }
    if (isComplete && isOver && !m_rest) {
        m_lacksRest = timeline->taskCount() + timeline->inFlight().size() > mostOfRest;
        if (!m_lacksRest) {
            setRest(restOf(*timeline));
        }
    }
    return isComplete;
}

std::shared_ptr<const StateTimesIndex::Rest> StateTimesIndex::restOf(const Timeline& timeline)
{
    return std::shared_ptr<const Rest>(new Rest(timeline));
}

void StateTimesIndex::setRest(std::shared_ptr<const Rest> rest)
{
    m_rest = std::move(rest);
    m_lacksRest = false;
}

StateTimesIndex::Stays StateTimesIndex::queueOf(const Timeline& timeline)
{
    std::vector<std::int64_t> submitted;
    std::vector<std::int64_t> left;
    for (std::uint32_t i = 0; i < timeline.taskCount(); ++i) {
        const TaskRecord& task = timeline.task(TaskId{i});
        if (task.submittedNs() >= 0 && (task.hasStarted() || task.hasEnded())) {
            submitted.push_back(task.submittedNs());
            left.push_back(std::max(task.submittedNs(), task.hasStarted() ? task.startedNs() : task.endedNs()));
        }
    }
    return {Instants(std::move(submitted)), Instants(std::move(left))};
}

StateTimesIndex::Stays StateTimesIndex::lateTimersOf(const Timeline& timeline)
{
    std::vector<std::int64_t> due;
    std::vector<std::int64_t> takenUp;
    const InFlightLane& waits = timeline.inFlight();
    const std::size_t count = hasTimers(timeline.tasks().workload()) ? waits.size() : 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Span& wait = waits[i];
        const std::int64_t dueNs =
            waitEndNs(timeline.task(wait.task), timeline.tasks().spec(wait.task), wait.state, wait.startNs, wait.endNs);
        if (dueNs < wait.endNs) {
            due.push_back(dueNs);
            takenUp.push_back(wait.endNs);
        }
    }
    return {Instants(std::move(due)), Instants(std::move(takenUp))};
}

std::int64_t StateTimesIndex::lateTimersNs(std::int64_t fromNs, std::int64_t toNs) const noexcept
{
    return m_rest && fromNs < toNs ? static_cast<std::int64_t>(m_rest->m_lateTimers.sumNs(fromNs, toNs)) : 0;
}

void StateTimesIndex::addLane(StateTimes& times, const Lane& lane, std::size_t number, std::int64_t fromNs, std::int64_t toNs,
                              std::int64_t nowNs) const
{
    const auto open = lane.open(); // first: if it is closed meanwhile, it is left out here
    const std::size_t count = lane.size();
    const StateTotals totals = lane.totalsIn(fromNs, toNs);
    std::int64_t ownWorkNs = m_ownWork[number].totalIn(lane, fromNs, toNs);
    times.runningNs += totals.runningNs - ownWorkNs;
    times.readyNs += totals.readyNs;
    times.waitingHeldNs += totals.waitingNs;
    times.ownWorkNs += ownWorkNs;
    if (!open || (count > 0 && lane[count - 1].endNs > open->startNs)) {
        return;
    }
    const std::int64_t openNs = std::max<std::int64_t>(0, std::min(toNs, nowNs) - std::max(fromNs, open->startNs));
    switch (open->state) {
    case State::Running: (open->task == kNoTask ? times.ownWorkNs : times.runningNs) += openNs; break;
    case State::Ready:
    case State::Queued: times.readyNs += openNs; break;
    case State::WaitingHeld:
    case State::WaitingFree: times.waitingHeldNs += openNs; break;
    }
}

StateTimes StateTimesIndex::timesIn(const RunRecord& run, std::int64_t fromNs, std::int64_t toNs, std::int64_t nowNs) const
{
    StateTimes times;
    const Timeline* const timeline = run.timeline();
    toNs = std::min(toNs, nowNs);
    if (!timeline || toNs <= fromNs) {
        return times;
    }
    for (std::size_t i = 0; i < m_ownWork.size(); ++i) {
        addLane(times, timeline->lane(i), i, fromNs, toNs, nowNs);
    }
    const auto integralOf = [&](const InFlightLane& lane) {
        const InFlightLane::Seen seen = lane.seen();
        return static_cast<std::int64_t>(lane.integralUntil(toNs, seen) - lane.integralUntil(fromNs, seen));
    };
    times.waitingFreeNs += integralOf(timeline->inFlight());
    times.readyNs += integralOf(timeline->yielded());
    if (m_rest) {
        times.queuedNs = static_cast<std::int64_t>(
            std::min<std::uint64_t>(m_rest->m_queue.sumNs(fromNs, toNs), std::numeric_limits<std::int64_t>::max()));
    }
    return times;
}

} // namespace juggler
