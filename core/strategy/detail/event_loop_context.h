// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timer_heap.h"
#include "core/strategy/detail/compute_threads.h"
#include "core/strategy/detail/loop_task.h"
#include "core/strategy/detail/submission_queue.h"
#include "core/strategy/strategy.h"
#include "core/workload/read_buffers.h"
#include "core/workload/task_context.h"
#include "core/workload/task_steps.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>

namespace juggler {

/// What a task's coroutine may do to the world, the asynchronous counterpart of TaskContext, and the books about who waits for what.
/// The loop turns; this knows what there is to do. Owned by the EventLoop. [the loop's thread]
class EventLoopContext {
public:
    /// reader: null where no task reads or writes a file. threads: for the tasks that compute; null where they do so on the loop. What is
    /// passed by reference or pointer outlives this. Throws std::bad_alloc.
    EventLoopContext(const RunContext& run, SubmissionQueue& queue, std::unique_ptr<AsyncReader> reader, ComputeThreads* threads);
    EventLoopContext(const EventLoopContext&) = delete;
    EventLoopContext& operator=(const EventLoopContext&) = delete;

    class SleepWait;
    class YieldWait;
    class ReadWait;
    class FileSlotWait;
    class FileSlot;

    // What a task asks for.

    /// co_await: true at deadlineNs (CLOCK_MONOTONIC), false when stopped before. Records the wait.
    SleepWait sleepUntil(std::int64_t deadlineNs) noexcept;
    /// co_await: lets everybody else who can go on have a turn first. Records that the task is ready meanwhile.
    YieldWait yield() noexcept;
    /// co_await: what one read brought; nothing when stopped before it was under way. The contents are dropped. Records the wait.
    ReadWait readSome(int fd, std::size_t bytes, std::int64_t offset) noexcept;
    /// co_await: the same for a write of bytes that mean nothing, and for fsync(2).
    ReadWait writeSome(int fd, std::size_t bytes, std::int64_t offset) noexcept;
    ReadWait syncFile(int fd) noexcept;
    /// co_await: the right to have one file open, as long as the FileSlot lives; nothing when stopped. Records the wait, if there is one.
    FileSlotWait fileSlot() noexcept;

    [[nodiscard]] ThreadRecorder& recorder() noexcept { return m_recorder; }
    [[nodiscard]] const TaskSpec& spec(TaskId task) const { return m_run.tasks.spec(task); }
    [[nodiscard]] bool stopRequested() const noexcept { return m_run.stop.isRequested(); }
    [[nodiscard]] WriteTarget writeTarget(TaskId task) const { return m_run.writes.of(task); }
    [[nodiscard]] CacheMode cacheMode() const noexcept { return m_run.config.cache; }
    [[nodiscard]] std::chrono::nanoseconds slice() const noexcept { return m_run.config.slice; }
    [[nodiscard]] FramePool& sleepFrames() noexcept { return m_sleepFrames; }
    [[nodiscard]] FramePool& readFrames() noexcept { return m_readFrames; }
    [[nodiscard]] FramePool& writeFrames() noexcept { return m_writeFrames; }
    [[nodiscard]] FramePool& computeFrames() noexcept { return m_computeFrames; }

    /// Whether there are native threads for the tasks that compute.
    [[nodiscard]] bool hasThreads() const noexcept { return m_threads != nullptr; }
    /// Gives a task to one of them, which records all of it. Only while hasThreads().
    void handOver(TaskId task);

    /// The one end of a task that has started.
    void end(TaskId task, const TaskEnding& ending);
    /// The one end of a task that has not.
    void endUnstarted(TaskId task, TaskOutcome outcome, TaskError error = {});

    // What the loop asks for.
    [[nodiscard]] std::size_t endedCount() const noexcept { return m_endedCount; }
    /// Whether somebody can go on without a wait.
    [[nodiscard]] bool hasReady() const noexcept { return !m_ready.isEmpty() || (m_reader && (m_reader->hasCompleted() || canSubmit())); }
    [[nodiscard]] std::optional<std::int64_t> nextDeadlineNs() const noexcept { return m_timers.earliestNs(); }

    /// Makes ready whoever has got what he waited for; at most a few hundred timers a call.
    void collect();
    /// Makes ready everybody who waits, but for reads that are under way.
    void cancelWaiting();
    /// Goes on with the task that has been ready longest; false when there is none.
    bool resumeNext();
    /// Gives the reads that were asked for to the reader, as many as may be in flight, for about a millisecond. True when it could go on.
    bool submitReads();

private:
    void countEnd(TaskId task);
    void waitUntil(Suspension& waiter, std::int64_t deadlineNs);
    void waitForTurn(Suspension& waiter);
    void waitForRead(ReadWait& read);
    void waitForFileSlot(Suspension& waiter);
    void releaseFileSlot() noexcept;
    void cancel(Suspension& waiter) noexcept;
    [[nodiscard]] bool canSubmit() const noexcept { return !m_wantRead.isEmpty() && m_buffers->hasFree(); }

    const RunContext& m_run;
    ThreadRecorder& m_recorder;
    SubmissionQueue& m_queue;
    ComputeThreads* m_threads;
    FramePool m_sleepFrames;
    FramePool m_readFrames;
    FramePool m_writeFrames;
    FramePool m_computeFrames;
    TimerHeap<Suspension> m_timers;
    std::optional<ReadBuffers> m_buffers; // before the reader: it has to outlive every read in flight
    std::unique_ptr<AsyncReader> m_reader;
    IntrusiveQueue<Suspension> m_ready;
    IntrusiveQueue<ReadWait> m_wantRead; // for which no buffer is free yet
    IntrusiveQueue<Suspension> m_wantFile;
    std::size_t m_openFileLimit;
    std::size_t m_openFiles = 0;
    std::size_t m_endedCount = 0;
};

} // namespace juggler

#include "core/strategy/detail/loop_waits.h" // IWYU pragma: export
