// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/range_statistics.h"

#include "core/timeline/late_timer.h"

#include <algorithm>
#include <array>

namespace juggler {

namespace {

constexpr std::size_t kKinds = 6; // of TaskKind
constexpr std::size_t kLooksForStop = 8192; // intervals between two

void add(StateTimes& times, State state, bool isOwnWork, bool isHeld, std::int64_t ns)
{
    switch (state) {
    case State::Running: (isOwnWork ? times.ownWorkNs : times.runningNs) += ns; break;
    case State::Ready:
    case State::Queued: times.readyNs += ns; break;
    case State::WaitingHeld:
    case State::WaitingFree: (isHeld ? times.waitingHeldNs : times.waitingFreeNs) += ns; break;
    }
}

void keepLonger(std::optional<RangeInterval>& longest, const RangeInterval& interval)
{
    const auto isBefore = [](const RangeInterval& a, const RangeInterval& b) {
        return std::pair(-a.lengthNs(), a.startNs) < std::pair(-b.lengthNs(), b.startNs);
    };
    if (!longest || isBefore(interval, *longest)) {
        longest = interval;
    }
}

/// Adds up one run.
class Summing {
public:
    Summing(const Timeline& timeline, std::int64_t fromNs, std::int64_t toNs, std::stop_token stop)
        : m_timeline(timeline), m_fromNs(fromNs), m_toNs(toNs), m_stop(std::move(stop))
    {
    }

    bool run()
    {
        for (std::size_t i = 0; i < m_timeline.laneCount(); ++i) {
            addLane(m_timeline.lane(i));
        }
        addWaits(m_timeline.inFlight());
        addWaits(m_timeline.yielded());
        for (std::uint32_t i = 0; i < m_timeline.taskCount() && goesOn(); ++i) {
            addTask(TaskId{i});
        }
        return !m_isStopped;
    }

    RangeStatistics result() const
    {
        RangeStatistics statistics{m_fromNs, m_toNs, m_ownWork, {}};
        for (std::size_t kind = 0; kind < kKinds; ++kind) {
            const RangeSums& sums = m_kinds[kind];
            if (sums.tasks > 0 || sums.intervals > 0 || sums.times.queuedNs > 0) {
                statistics.kinds.emplace_back(static_cast<TaskKind>(kind), sums);
                statistics.all += sums;
            }
        }
        return statistics;
    }

private:
    bool goesOn()
    {
        if (++m_looks % kLooksForStop == 0) {
            m_isStopped = m_isStopped || m_stop.stop_requested();
        }
        return !m_isStopped;
    }

    RangeSums& sumsOf(TaskId task)
    {
        return task == kNoTask ? m_ownWork : m_kinds[static_cast<std::size_t>(kindOf(m_timeline.tasks().spec(task)))];
    }

    std::int64_t within(std::int64_t startNs, std::int64_t endNs) const
    {
        return std::max<std::int64_t>(0, std::min(endNs, m_toNs) - std::max(startNs, m_fromNs));
    }

    /// One interval, or the part of it that one state took.
    void addPart(RangeSums& sums, TaskId task, State state, bool isHeld, std::int64_t startNs, std::int64_t endNs)
    {
        const std::int64_t ns = within(startNs, endNs);
        if (ns == 0) {
            return;
        }
        add(sums.times, state, task == kNoTask, isHeld, ns);
        if (task != kNoTask) {
            keepLonger(sums.longest, {std::max(startNs, m_fromNs), std::min(endNs, m_toNs), task, state});
        }
    }

    void addHeld(TaskId task, State state, std::int64_t startNs, std::int64_t endNs)
    {
        if (within(startNs, endNs) > 0) {
            RangeSums& sums = sumsOf(task);
            ++sums.intervals;
            addPart(sums, task, state, true, startNs, endNs);
        }
    }

    void addFree(TaskId task, State state, std::int64_t startNs, std::int64_t endNs)
    {
        if (within(startNs, endNs) == 0) {
            return;
        }
        RangeSums& sums = sumsOf(task);
        ++sums.intervals;
        const auto take = [&](State part, std::int64_t partStartNs, std::int64_t partEndNs) {
            addPart(sums, task, part, false, partStartNs, partEndNs);
        };
        forEachPartBackwards(m_timeline.task(task), m_timeline.tasks().spec(task), state, startNs, endNs, take);
    }

    void addLane(const Lane& lane)
    {
        const auto open = lane.open(); // first: if it is closed meanwhile, it is among the spans
        const std::size_t count = lane.size();
        for (std::size_t i = lane.firstEndingAfter(m_fromNs, count); i < count && lane[i].startNs < m_toNs && goesOn(); ++i) {
            addHeld(lane[i].task, lane[i].state, lane[i].startNs, lane[i].endNs);
        }
        if (open && (count == 0 || lane[count - 1].endNs <= open->startNs)) {
            addHeld(open->task, open->state, open->startNs, m_toNs);
        }
    }

    /// Closed waits stand in the order of their ends.
    void addWaits(const InFlightLane& waits)
    {
        const std::size_t count = waits.size();
        std::size_t low = 0;
        for (std::size_t high = count; low < high;) {
            const std::size_t middle = low + (high - low) / 2;
            waits[middle].endNs > m_fromNs ? high = middle : low = middle + 1;
        }
        for (std::size_t i = low; i < count && goesOn(); ++i) {
            addFree(waits[i].task, waits[i].state, waits[i].startNs, waits[i].endNs);
        }
    }

    void addTask(TaskId id)
    {
        const TaskRecord& task = m_timeline.task(id);
        if (task.submittedNs() < 0 && !task.hasStarted()) {
            return;
        }
        RangeSums& sums = sumsOf(id);
        const std::int64_t leftQueueNs = task.hasStarted() ? task.startedNs() : task.hasEnded() ? task.endedNs() : m_toNs;
        if (task.submittedNs() >= 0) {
            sums.times.queuedNs = cappedSum(sums.times.queuedNs, within(task.submittedNs(), leftQueueNs));
        }
        if (!task.hasStarted()) {
            return;
        }
        const std::int64_t endedNs = task.hasEnded() ? task.endedNs() : m_toNs;
        const std::int64_t inFlightNs = within(task.startedNs(), endedNs);
        sums.inFlightNs += inFlightNs;
        sums.tasks += inFlightNs > 0 ? 1 : 0;
        sums.ended += task.hasEnded() && endedNs > m_fromNs && endedNs <= m_toNs ? 1 : 0;
        addOpenWait(id, task);
    }

    void addOpenWait(TaskId id, const TaskRecord& task)
    {
        const auto current = task.current();
        const SpanRef last = task.lastSpan();
        const bool isClosed = current && last.isValid() && m_timeline.span(last).endNs > current->sinceNs;
        if (current && current->isSuspended && !isClosed && current->state != State::Queued) {
            addFree(id, current->state, current->sinceNs, m_toNs);
        }
    }

    const Timeline& m_timeline;
    std::int64_t m_fromNs;
    std::int64_t m_toNs;
    std::stop_token m_stop;
    RangeSums m_ownWork;
    std::array<RangeSums, kKinds> m_kinds;
    std::size_t m_looks = 0;
    bool m_isStopped = false;
};

} // namespace

RangeSums& RangeSums::operator+=(const RangeSums& other)
{
    times += other.times;
    intervals += other.intervals;
    tasks += other.tasks;
    ended += other.ended;
    inFlightNs += other.inFlightNs;
    if (other.longest) {
        keepLonger(longest, *other.longest);
    }
    return *this;
}

double RangeStatistics::coresBusy() const noexcept
{
    return lengthNs() <= 0 ? 0 : static_cast<double>(all.times.runningNs + all.times.ownWorkNs) / static_cast<double>(lengthNs());
}

double RangeStatistics::tasksInFlight() const noexcept
{
    return lengthNs() <= 0 ? 0 : static_cast<double>(all.inFlightNs) / static_cast<double>(lengthNs());
}

std::optional<RangeStatistics> rangeStatistics(const RunRecord& run, std::int64_t fromNs, std::int64_t toNs, std::stop_token stop)
{
    const Timeline* const timeline = run.timeline();
    const std::int64_t untilNs = std::max(fromNs, std::min(toNs, run.extentNs()));
    if (!timeline) {
        return RangeStatistics{fromNs, fromNs, {}, {}};
    }
    Summing summing(*timeline, fromNs, untilNs, std::move(stop));
    return summing.run() ? std::optional(summing.result()) : std::nullopt;
}

} // namespace juggler
