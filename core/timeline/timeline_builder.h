// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/core_span_queue.h"
#include "core/timeline/timeline.h"
#include "core/trace/trace.h"

#include <chrono>
#include <unordered_map>
#include <vector>

namespace juggler {

/// Folds the events of a trace into a timeline; its only writer. [drain thread]
///
/// Each thread's stream is folded by itself, in its own order, but for those of carriers: their tasks move from one to another, so they are
/// folded together in the order of time, up to what is old enough for every carrier to have published it. Elsewhere a task
/// that changes threads may be seen to resume before it was seen to suspend; the resumption is kept until then.
class TimelineBuilder {
public:
    TimelineBuilder(Trace& trace, Timeline& timeline);

    /// Folds what has been published since the last call, but for what carriers did in the last kSettle; how many events that were.
    std::size_t drain();

    /// Folds all the rest, after every thread has ended.
    std::size_t drainRest();

    /// How long the run's threads and processes were seen on each core so far, in ns, by the core's number.
    [[nodiscard]] const std::vector<std::int64_t>& runningNsByCore() const noexcept { return m_runningNsByCore; }

    /// A carrier may be preempted between reading the clock and publishing what it stamped. Longer than a scheduler's turn, shorter than
    /// what an eye sees.
    static constexpr std::chrono::milliseconds kSettle{20};

private:
    struct Source {
        ThreadRecorder* recorder;
        Lane* lane;
        std::uint32_t laneIndex;
        // The span that is open on the lane.
        bool isOpen = false;
        State state = State::Running;
        TaskId task = kNoTask;
        std::int64_t startNs = 0;
        std::uint16_t core = kNoCore;
        // The running stretch.
        std::int64_t runningNs = 0;
        std::int64_t cpuNs = -1; // measured CPU time of the stretch; -1: not measured
        int tid = 0;
        std::int64_t latestNs = 0; // of carriers: the time up to which it was folded
    };

    std::size_t drainUntil(std::int64_t settledNs);
    void addSources();
    bool settleCores(std::int64_t horizonNs);
    CoreSpanQueue& queueOf(std::uint16_t core);
    std::size_t foldCarriers(std::int64_t untilNs);
    std::size_t foldCarrier(Source& source, std::int64_t untilNs);
    void fold(Source& source, const TraceEvent& event);
    void foldSubmitted(const TraceEvent& event, std::int64_t timeNs);
    void foldEnded(Source& source, const TraceEvent& event, std::int64_t timeNs);
    void open(Source& source, State state, TaskId task, std::int64_t timeNs, std::uint16_t core);
    void close(Source& source, std::int64_t timeNs);
    void countRunning(std::uint16_t core, std::int64_t lengthNs);
    void beginStretch(Source& source, const TraceEvent& event, std::int64_t timeNs);
    void endStretch(Source& source, std::int64_t timeNs);
    void suspend(TaskId task, SuspendReason reason, std::int64_t timeNs);
    void resume(TaskId task, std::int64_t timeNs);
    InFlightLane& laneWithoutThread(State state);
    void closeSuspension(TaskId task, State state, std::int64_t fromNs, std::int64_t toNs);
    void link(TaskId task, SpanRef ref);

    [[nodiscard]] TaskRecord& record(TaskId id) { return m_timeline.m_records[toIndex(id)]; }
    [[nodiscard]] bool isTask(TaskId id) const noexcept { return toIndex(id) < m_timeline.taskCount(); }

    Trace& m_trace;
    Timeline& m_timeline;
    std::vector<Source> m_sources;
    std::vector<std::size_t> m_carriers; // those of the sources that are carriers
    std::vector<CoreSpanQueue> m_cores; // one a core lane of the timeline
    std::vector<std::int32_t> m_queueOfCore; // by the core's number: which of m_cores; -1: none yet
    std::size_t m_seenThreads = 0;
    std::vector<std::int64_t> m_runningNsByCore;
    std::unordered_map<std::uint32_t, std::int64_t> m_earlyResumptions;
};

} // namespace juggler
