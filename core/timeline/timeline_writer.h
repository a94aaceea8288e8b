// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/core_span_queue.h"
#include "core/timeline/timeline.h"
#include "core/trace/trace_event.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace juggler {

/// Writes what was made of a run's events into its timeline: spans, and what is known of the tasks. The only writer; owned by the
/// TimelineBuilder. Times are in ns since the run's start. [drain thread]
class TimelineWriter {
public:
    explicit TimelineWriter(Timeline& timeline) : m_timeline(timeline) {}

    [[nodiscard]] std::int64_t startNs() const noexcept { return m_timeline.startNs(); }

    /// A lane for a thread; its number.
    std::uint32_t addLane(const ThreadRecorder& recorder);
    [[nodiscard]] Lane& lane(std::uint32_t index) { return *m_timeline.m_ownedLanes[index]; }

    /// The span of a thread that is open from now on.
    void openSpan(std::uint32_t lane, const OpenSpan& open);
    /// It ends; nothing where it has no length.
    void closeSpan(std::uint32_t lane, const OpenSpan& open, std::int64_t endNs);
    /// A thread was on a core, whether a span shows it or not.
    void countRunning(std::uint16_t core, std::int64_t lengthNs);
    [[nodiscard]] const std::vector<std::int64_t>& runningNsByCore() const noexcept { return m_runningNsByCore; }

    void submitted(TaskId task, std::int64_t timeNs);
    void onLane(TaskId task, std::uint32_t lane);
    void started(TaskId task, std::int64_t timeNs);
    void ended(const TraceEvent& event, std::int64_t timeNs);
    void suspended(TaskId task, SuspendReason reason, std::int64_t timeNs);
    /// Since when it counts as resumed: where others are known to have resumed later, as the last of them.
    std::int64_t resumed(TaskId task, std::int64_t timeNs);
    void result(const TraceEvent& event);
    void fileFacts(const TraceEvent& event);

    /// What is known of a time that the task was running.
    enum class CpuKnowledge : std::uint8_t { Exact, Bound };
    void addCpu(TaskId task, std::int64_t cpuNs, CpuKnowledge knowledge);

    /// Passes on to the cores' lanes what is certain now: everything before horizonNs has been written, but for the thread spans that
    /// noteOpen() tells of. Whether a lane has changed.
    void noteOpen(std::uint32_t lane, const OpenSpan& open);
    bool settleCores(std::int64_t horizonNs);
    /// A core was somebody else's, in ns since the run's start; in the order of time. Without a length: that it can be seen.
    void addOthers(std::uint16_t core, std::int64_t startNs, std::int64_t endNs);
    void grow() noexcept { m_timeline.m_revision.fetch_add(1, std::memory_order_release); }

    [[nodiscard]] bool isTask(TaskId id) const noexcept { return toIndex(id) < m_timeline.taskCount(); }

private:
    [[nodiscard]] TaskRecord& record(TaskId id) { return m_timeline.m_records[toIndex(id)]; }
    CoreSpanQueue& queueOf(std::uint16_t core);
    InFlightLane& laneWithoutThread(State state);
    std::int64_t closeSuspension(TaskId task, State state, std::int64_t fromNs, std::int64_t toNs);
    void link(TaskId task, SpanRef ref);

    Timeline& m_timeline;
    std::vector<CoreSpanQueue> m_cores; // one a core lane of the timeline
    std::vector<std::int32_t> m_queueOfCore; // by the core's number: which of m_cores; -1: none yet
    std::vector<std::int64_t> m_runningNsByCore;
    std::vector<Lane*> m_others; // by the core's number; null: none yet
    std::unordered_map<std::uint32_t, std::int64_t> m_earlyResumptions; // of tasks that were not seen to suspend yet
};

} // namespace juggler
