// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/workload.h"
#include "core/timeline/core_lane.h"
#include "core/timeline/in_flight_lane.h"
#include "core/timeline/lane.h"
#include "core/timeline/task_change.h"
#include "core/timeline/task_record.h"

#include <memory>
#include <vector>

namespace juggler {

class RecordedMarks;

/// Everything that one run's events were folded into: a lane a native thread, one lane a core, one of tasks in flight, one record a task.
/// Written by the drain thread through TimelineWriter, read by anybody without a lock while the run is still going on. [any thread]
class Timeline {
public:
    /// SpanRef::lane of the intervals of the lanes without a thread.
    static constexpr std::uint32_t kInFlightLane = 0x8000'0000;
    static constexpr std::uint32_t kYieldedLane = 0x8000'0001;

    /// Whether the interval that ref names lies on the lane of a native thread.
    [[nodiscard]] static bool isOnThread(SpanRef ref) noexcept { return ref.lane < kInFlightLane; }

    /// startNs: the run's start on CLOCK_MONOTONIC; every time in here counts from it.
    Timeline(std::shared_ptr<const TaskList> tasks, std::int64_t startNs);
    Timeline(const Timeline&) = delete;
    Timeline& operator=(const Timeline&) = delete;
    ~Timeline();

    [[nodiscard]] const TaskList& tasks() const noexcept { return *m_tasks; }
    [[nodiscard]] std::int64_t startNs() const noexcept { return m_startNs; }

    [[nodiscard]] std::size_t laneCount() const noexcept { return m_lanes.size(); }
    [[nodiscard]] const Lane& lane(std::size_t i) const noexcept { return *m_lanes[i]; }
    /// Cores on which something ran, in the order in which they were first seen.
    [[nodiscard]] std::size_t coreCount() const noexcept { return m_coreLanes.size(); }
    [[nodiscard]] const CoreLane& coreLane(std::size_t i) const noexcept { return *m_coreLanes[i]; }
    /// The lane of the core with this number; null where nothing ran there.
    [[nodiscard]] const CoreLane* coreLaneOf(std::uint16_t core) const noexcept;
    /// Running spans that stand on their thread's lane but on no core's.
    [[nodiscard]] std::uint64_t spansLeftOutOfCores() const noexcept;
    /// When the core had a thread that is none of the run's: of another program, or of the window. Null where the kernel does not let the
    /// program see that, or it was not yet; else what neither this nor the core's own lane shows was idle.
    [[nodiscard]] const Lane* othersOn(std::uint16_t core) const noexcept;
    /// The cores of which othersOn() tells, in the order in which they were first seen.
    [[nodiscard]] std::size_t othersCount() const noexcept { return m_others.size(); }
    [[nodiscard]] std::uint16_t othersCore(std::size_t i) const noexcept { return m_others[i].core; }
    [[nodiscard]] const Lane& othersLane(std::size_t i) const noexcept { return *m_others[i].lane; }
    /// Tasks that wait for something while their thread is free.
    [[nodiscard]] const InFlightLane& inFlight() const noexcept { return m_inFlight; }
    /// Tasks that gave their thread up though they could go on.
    [[nodiscard]] const InFlightLane& yielded() const noexcept { return m_yielded; }

    /// Instants and counters that another program recorded; null where there are none, as in every run that was measured here.
    [[nodiscard]] const RecordedMarks* marks() const noexcept { return m_marks.get(); }

    [[nodiscard]] std::size_t taskCount() const noexcept { return m_tasks->size(); }
    [[nodiscard]] const TaskRecord& task(TaskId id) const noexcept { return m_records[toIndex(id)]; }

    /// When tasks started, and when those that had started ended: in the order in which that was learnt, which is not quite that of time.
    [[nodiscard]] const AppendOnlyArray<std::int64_t>& taskStarts() const noexcept { return m_taskStarts; }
    [[nodiscard]] const AppendOnlyArray<std::int64_t>& taskEnds() const noexcept { return m_taskEnds; }

    /// What became of the tasks, in the order in which it was learnt; what a task's record says of it was written before. For whoever
    /// follows a growing recording: the journal. Empty where the timeline was filled from a file.
    [[nodiscard]] const AppendOnlyArray<TaskChange>& taskChanges() const noexcept { return m_taskChanges; }

    /// The span that ref names.
    [[nodiscard]] const Span& span(SpanRef ref) const noexcept
    {
        if (isOnThread(ref)) {
            return (*m_lanes[ref.lane])[ref.index];
        }
        return ref.lane == kInFlightLane ? m_inFlight[ref.index] : m_yielded[ref.index];
    }

    /// Calls visit(SpanRef, const Span&) for each closed span of the task, the latest first, until it returns false.
    template <typename Visit>
    void forEachSpanOf(TaskId id, Visit&& visit) const
    {
        for (SpanRef ref = task(id).lastSpan(); ref.isValid();) {
            const Span& current = span(ref);
            if (!visit(ref, current)) {
                return;
            }
            ref = current.previousOfTask;
        }
    }

    /// Tasks that have ended, in whichever way.
    [[nodiscard]] std::size_t endedCount() const noexcept { return m_endedCount.load(std::memory_order_acquire); }
    /// The earliest submission and the latest end so far; -1 before the first.
    [[nodiscard]] std::int64_t firstSubmittedNs() const noexcept { return m_firstSubmittedNs.load(std::memory_order_acquire); }
    [[nodiscard]] std::int64_t lastEndedNs() const noexcept { return m_lastEndedNs.load(std::memory_order_acquire); }

    /// Closed spans of all lanes.
    [[nodiscard]] std::size_t spanCount() const noexcept;

    /// Grows whenever something was added: a view that has drawn this revision, with nothing open, need not draw again.
    [[nodiscard]] std::uint64_t revision() const noexcept { return m_revision.load(std::memory_order_acquire); }

private:
    friend class TimelineWriter;
    friend class RecordingLoader; // fills it from a file
    friend class SyntheticRun; // tests and the benchmark: spans at known times

    enum class Records : std::uint8_t { Now, Later };
    Timeline(std::shared_ptr<const TaskList> tasks, std::int64_t startNs, Records records);

    CoreLane& addCoreLane(std::uint16_t core);
    Lane& addOthersLane(std::uint16_t core);

    std::shared_ptr<const TaskList> m_tasks;
    std::int64_t m_startNs;
    std::unique_ptr<TaskRecord[]> m_records;
    std::vector<std::unique_ptr<Lane>> m_ownedLanes; // [drain thread]
    AppendOnlyArray<Lane*> m_lanes;
    std::vector<std::unique_ptr<CoreLane>> m_ownedCoreLanes; // [drain thread]
    AppendOnlyArray<CoreLane*> m_coreLanes;
    /// A core's number, and what others did there.
    struct Others {
        std::uint16_t core;
        Lane* lane;
    };
    std::vector<std::unique_ptr<Lane>> m_ownedOthers; // [drain thread]
    AppendOnlyArray<Others> m_others;
    InFlightLane m_inFlight;
    InFlightLane m_yielded;
    AppendOnlyArray<std::int64_t> m_taskStarts;
    AppendOnlyArray<std::int64_t> m_taskEnds;
    AppendOnlyArray<TaskChange> m_taskChanges;
    std::unique_ptr<const RecordedMarks> m_marks; // before the timeline is handed on
    std::atomic<std::size_t> m_endedCount{0};
    std::atomic<std::int64_t> m_firstSubmittedNs{-1};
    std::atomic<std::int64_t> m_lastEndedNs{-1};
    std::atomic<std::uint64_t> m_revision{0};
};

} // namespace juggler
