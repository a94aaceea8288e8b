// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/curve_steps.h"

#include <algorithm>
#include <queue>
#include <vector>

namespace juggler {

namespace {

/// A merge of the lanes, each of which is in the order of time already.
class OnCoreSteps {
public:
    explicit OnCoreSteps(const Timeline& timeline) : m_timeline(timeline), m_next(timeline.laneCount(), 0)
    {
        for (std::size_t lane = 0; lane < timeline.laneCount(); ++lane) {
            queueNext(lane);
        }
    }

    void forEach(const TakeStep& take)
    {
        std::int64_t count = 0;
        std::int64_t written = -1;
        while (!m_edges.empty()) {
            const std::int64_t timeNs = m_edges.top().timeNs;
            while (!m_edges.empty() && m_edges.top().timeNs == timeNs) {
                const Edge edge = m_edges.top();
                m_edges.pop();
                count += edge.isStart ? 1 : -1;
                if (edge.isStart) {
                    m_edges.push({edge.endNs, edge.endNs, edge.lane, false});
                } else {
                    queueNext(edge.lane);
                }
            }
            if (count != written && !take(timeNs, count)) {
                return;
            }
            written = count;
        }
    }

private:
    struct Edge {
        std::int64_t timeNs;
        std::int64_t endNs;
        std::size_t lane;
        bool isStart;
        bool operator<(const Edge& other) const { return timeNs > other.timeNs; } // the earliest on top
    };

    /// The lane's next span of a task that ran.
    void queueNext(std::size_t laneIndex)
    {
        const Lane& lane = m_timeline.lane(laneIndex);
        for (std::size_t& i = m_next[laneIndex]; i < lane.size();) {
            const Span& span = lane[i++];
            if (span.state == State::Running && span.task != kNoTask) {
                m_edges.push({span.startNs, span.endNs, laneIndex, true});
                return;
            }
        }
    }

    const Timeline& m_timeline;
    std::vector<std::size_t> m_next;
    std::priority_queue<Edge> m_edges;
};

/// The first of the sorted times that is later than timeNs, from `from` on.
std::size_t firstAfter(const std::vector<std::int64_t>& times, std::size_t from, std::int64_t timeNs)
{
    while (from < times.size() && times[from] <= timeNs) {
        ++from;
    }
    return from;
}

} // namespace

void forEachStepInFlight(const Timeline& timeline, const TakeStep& take)
{
    std::vector<std::int64_t> starts;
    std::vector<std::int64_t> ends;
    for (std::uint32_t i = 0; i < timeline.taskCount(); ++i) {
        const TaskRecord& task = timeline.task(TaskId{i});
        const std::int64_t endNs = task.endedNs(); // first: who has ended has started
        if (task.hasStarted()) {
            starts.push_back(task.startedNs());
            if (endNs >= 0) {
                ends.push_back(endNs);
            }
        }
    }
    std::sort(starts.begin(), starts.end());
    std::sort(ends.begin(), ends.end());
    for (std::size_t started = 0, ended = 0; started < starts.size() || ended < ends.size();) {
        const bool startIsNext = started < starts.size() && (ended == ends.size() || starts[started] <= ends[ended]);
        const std::int64_t timeNs = startIsNext ? starts[started] : ends[ended];
        const std::size_t before = started - ended;
        started = firstAfter(starts, started, timeNs);
        ended = firstAfter(ends, ended, timeNs);
        if (started - ended != before && !take(timeNs, static_cast<std::int64_t>(started - ended))) {
            return;
        }
    }
}

void forEachStepOnCore(const Timeline& timeline, const TakeStep& take)
{
    OnCoreSteps(timeline).forEach(take);
}

} // namespace juggler
