// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/blocked_loop.h"

#include "core/timeline/late_timer.h"

#include <algorithm>

namespace juggler {

namespace {

constexpr std::int64_t kLeastDelayNs = 50'000; // as the least lateness: less is what a loop does between two tasks
constexpr std::uint32_t kNoLane = 0xffff'ffff;

std::vector<LateTimer> lateTimersOf(const Timeline& timeline)
{
    std::vector<LateTimer> timers;
    const InFlightLane& waits = timeline.inFlight();
    const std::size_t count = waits.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Span& wait = waits[i];
        const std::int64_t dueNs =
            waitEndNs(timeline.task(wait.task), timeline.tasks().spec(wait.task), wait.state, wait.startNs, wait.endNs);
        if (dueNs < wait.endNs) {
            timers.push_back({wait.task, static_cast<std::uint32_t>(i), dueNs, wait.endNs});
        }
    }
    std::sort(timers.begin(), timers.end(), [](const LateTimer& a, const LateTimer& b) { return a.dueNs < b.dueNs; });
    return timers;
}

/// Calls take(startNs, endNs, task) for each stretch of a lane without a break that belongs to one task.
template <typename Take>
void forEachStretch(const Lane& lane, Take take)
{
    const std::size_t count = lane.size();
    std::int64_t beganNs = 0;
    std::int64_t endedNs = -1;
    TaskId task = kNoTask;
    for (std::size_t i = 0; i < count; ++i) {
        const Span& span = lane[i];
        if (span.task != task || span.startNs != endedNs) {
            if (task != kNoTask) {
                take(beganNs, endedNs, task);
            }
            beganNs = span.startNs;
            task = span.task;
        }
        endedNs = span.endNs;
    }
    if (task != kNoTask) {
        take(beganNs, endedNs, task);
    }
}

/// Which late timers a stretch delayed: a few searches each, also where a loop that cannot keep up makes every timer late.
class Delays {
public:
    explicit Delays(const std::vector<LateTimer>& timers) : m_timers(timers), m_worst(2 * timers.size())
    {
        std::int64_t latestNs = 0;
        for (std::size_t i = 0; i < timers.size(); ++i) {
            m_taken.push_back(timers[i].takenUpNs);
            m_takenUntil.push_back(latestNs = std::max(latestNs, timers[i].takenUpNs));
            m_worst[timers.size() + i] = timers[i].latenessNs();
        }
        std::sort(m_taken.begin(), m_taken.end());
        for (std::size_t i = timers.size(); i-- > 1;) {
            m_worst[i] = std::max(m_worst[2 * i], m_worst[2 * i + 1]);
        }
    }

    void addTo(BlockedStretch& stretch) const
    {
        // All before the first were taken up too early to be held up; all from the end on were due too late.
        const std::int64_t fromNs = stretch.startNs + kLeastDelayNs;
        const auto first = std::lower_bound(m_takenUntil.begin(), m_takenUntil.end(), fromNs);
        const auto end = std::upper_bound(m_timers.begin(), m_timers.end(), stretch.endNs - kLeastDelayNs,
                                          [](std::int64_t timeNs, const LateTimer& timer) { return timeNs < timer.dueNs; });
        const auto takenBefore = std::lower_bound(m_taken.begin(), m_taken.end(), fromNs) - m_taken.begin();
        stretch.firstTimer = static_cast<std::size_t>(first - m_takenUntil.begin());
        stretch.endTimer = std::max(stretch.firstTimer, static_cast<std::size_t>(end - m_timers.begin()));
        stretch.delayed = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, (end - m_timers.begin()) - takenBefore));
        // Who is among them and was taken up before was due after the first, hence less late.
        stretch.worstNs = worstIn(stretch.firstTimer, stretch.endTimer);
    }

private:
    /// The largest lateness of timers [first, end).
    std::int64_t worstIn(std::size_t first, std::size_t end) const
    {
        std::int64_t worstNs = 0;
        for (first += m_timers.size(), end += m_timers.size(); first < end; first /= 2, end /= 2) {
            if (first % 2 == 1) {
                worstNs = std::max(worstNs, m_worst[first++]);
            }
            if (end % 2 == 1) {
                worstNs = std::max(worstNs, m_worst[--end]);
            }
        }
        return worstNs;
    }

    const std::vector<LateTimer>& m_timers;
    std::vector<std::int64_t> m_taken; // in order
    std::vector<std::int64_t> m_takenUntil; // the latest of the timers up to each
    std::vector<std::int64_t> m_worst; // a tree of maxima, the timers its leaves
};

} // namespace

bool BlockedStretch::hasDelayed(const LateTimer& timer) const noexcept
{
    return timer.dueNs <= endNs - kLeastDelayNs && timer.takenUpNs >= startNs + kLeastDelayNs;
}

const BlockedStretch* BlockedLoop::at(std::int64_t timeNs) const noexcept
{
    const auto found = std::upper_bound(stretches.begin(), stretches.end(), timeNs,
                                        [](std::int64_t time, const BlockedStretch& stretch) { return time < stretch.endNs; });
    return found != stretches.end() && found->startNs <= timeNs ? &*found : nullptr;
}

const BlockedStretch* BlockedLoop::ofLane(std::uint32_t lane, std::int64_t timeNs) const noexcept
{
    const BlockedStretch* const stretch = at(timeNs);
    return stretch && stretch->lane == lane ? stretch : nullptr;
}

const BlockedStretch* BlockedLoop::ofTask(TaskId task, std::int64_t timeNs) const noexcept
{
    const BlockedStretch* const stretch = at(timeNs);
    return stretch && stretch->task == task ? stretch : nullptr;
}

std::uint32_t sharedLoopLane(const Timeline& timeline)
{
    std::uint32_t shared = kNoLane;
    for (std::uint32_t i = 0; i < timeline.laneCount(); ++i) {
        const ThreadRole role = timeline.lane(i).role();
        if (role == ThreadRole::EventLoop || role == ThreadRole::Carrier) {
            if (shared != kNoLane) {
                return kNoLane;
            }
            shared = i;
        }
    }
    return shared;
}

BlockedLoop findBlockedStretches(const Timeline& timeline)
{
    BlockedLoop loop;
    const std::uint32_t lane = sharedLoopLane(timeline);
    if (lane == kNoLane) {
        return loop;
    }
    loop.timers = lateTimersOf(timeline);
    const Delays delays(loop.timers);
    forEachStretch(timeline.lane(lane), [&](std::int64_t startNs, std::int64_t endNs, TaskId task) {
        if (endNs - startNs < kLeastDelayNs) {
            return;
        }
        BlockedStretch stretch{.lane = lane, .task = task, .startNs = startNs, .endNs = endNs};
        delays.addTo(stretch);
        if (stretch.delayed > 0) {
            loop.stretches.push_back(stretch);
        }
    });
    return loop;
}

} // namespace juggler
