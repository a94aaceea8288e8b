// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/detail/event_loop_context.h"

#include "core/base/open_files.h"
#include "core/workload/task_counts.h"

#include <utility>

namespace juggler {

namespace {

constexpr std::int64_t kSubmitSliceNs = 1'000'000;

// So many timers are taken out at once before the first of them goes on; 100,000 in a row would hold up the rest for 20 ms.
constexpr int kTimersAtOnce = 256;

} // namespace

EventLoopContext::EventLoopContext(const RunContext& run, SubmissionQueue& queue, std::unique_ptr<AsyncReader> reader,
                                   ComputeThreads* threads)
    : m_run(run),
      m_recorder(run.runThread),
      m_queue(queue),
      m_threads(threads),
      m_sleepFrames(countOf(run.tasks.workload(), TaskKind::Sleep)),
      m_readFrames(countOf(run.tasks.workload(), TaskKind::FileRead)),
      m_writeFrames(countOf(run.tasks.workload(), TaskKind::FileWrite)),
      m_computeFrames(run.config.slice > run.config.slice.zero() ? countOf(run.tasks.workload(), TaskKind::Fibonacci) : 0),
      m_reader(std::move(reader)),
      m_openFileLimit(openFileLimit())
{
    m_timers.reserve(countOf(run.tasks.workload(), TaskKind::Sleep));
    if (m_reader) {
        m_buffers.emplace();
    }
}

void EventLoopContext::end(TaskId task, const TaskEnding& ending)
{
    m_recorder.ended(task, ending.outcome, ending.error);
    countEnd(task);
}

void EventLoopContext::endUnstarted(TaskId task, TaskOutcome outcome, TaskError error)
{
    m_recorder.endedUnstarted(task, outcome, error);
    countEnd(task);
}

void EventLoopContext::countEnd(TaskId task)
{
    ++m_endedCount;
    m_queue.noteEnd(task);
}

void EventLoopContext::handOver(TaskId task)
{
    m_threads->handOver(task);
}

void EventLoopContext::collect()
{
    if (m_threads) {
        for (const TaskId task : m_threads->takeEnded()) {
            countEnd(task);
        }
    }
    IntrusiveQueue<ReadRequest> done;
    if (m_reader) {
        m_reader->collect(done);
    }
    const std::int64_t nowNs = monotonicNowNs();
    const bool isDue = m_timers.earliestNs().value_or(nowNs + 1) <= nowNs;
    if (done.isEmpty() && !isDue) {
        return;
    }
    m_recorder.overheadBegin();
    while (ReadRequest* const request = done.pop()) {
        m_buffers->giveBack(std::exchange(request->buffer, nullptr));
        m_ready.push(static_cast<ReadWait*>(request)->waiter());
    }
    for (int i = 0; i < kTimersAtOnce; ++i) {
        Suspension* const waiter = m_timers.popDue(nowNs);
        if (!waiter) {
            break;
        }
        m_ready.push(*waiter);
    }
    m_recorder.overheadEnd();
}

void EventLoopContext::cancelWaiting()
{
    m_recorder.overheadBegin();
    m_timers.takeAll([this](Suspension& waiter) { cancel(waiter); });
    while (ReadWait* const read = m_wantRead.pop()) {
        cancel(read->waiter());
    }
    while (Suspension* const waiter = m_wantFile.pop()) {
        cancel(*waiter);
    }
    m_recorder.overheadEnd();
}

void EventLoopContext::cancel(Suspension& waiter) noexcept
{
    waiter.isCancelled = true;
    m_ready.push(waiter);
}

bool EventLoopContext::resumeNext()
{
    Suspension* const waiter = m_ready.pop();
    if (waiter) {
        m_recorder.resumed(waiter->task);
        waiter->frame.resume(); // it may be gone afterwards
    }
    return waiter != nullptr;
}

bool EventLoopContext::submitReads()
{
    std::byte* buffer = m_wantRead.isEmpty() ? nullptr : m_buffers->take();
    if (!buffer) {
        return false;
    }
    // Through the page cache, the kernel copies and allocates pages within submit(): 16 reads at once held the loop for up to 50 ms.
    const bool worksInline = cacheMode() != CacheMode::Direct;
    const std::int64_t untilNs = monotonicNowNs() + kSubmitSliceNs;
    m_recorder.overheadBegin();
    bool isTimeUp = false;
    while (buffer) {
        ReadWait& read = *m_wantRead.pop();
        read.buffer = buffer;
        read.source = read.operation == FileOperation::Write ? m_buffers->bytesToWrite() : nullptr;
        m_reader->issue(read);
        if (worksInline) {
            m_reader->submit(m_recorder);
            isTimeUp = monotonicNowNs() >= untilNs;
        }
        buffer = m_wantRead.isEmpty() || isTimeUp ? nullptr : m_buffers->take();
    }
    m_reader->submit(m_recorder);
    m_recorder.overheadEnd();
    return canSubmit();
}

void EventLoopContext::waitUntil(Suspension& waiter, std::int64_t deadlineNs)
{
    m_recorder.suspended(waiter.task, SuspendReason::Timer);
    m_timers.push(deadlineNs, waiter);
}

void EventLoopContext::waitForTurn(Suspension& waiter)
{
    m_recorder.suspended(waiter.task, SuspendReason::Yield);
    m_ready.push(waiter);
}

void EventLoopContext::waitForRead(ReadWait& read)
{
    m_recorder.suspended(read.waiter().task, SuspendReason::Io);
    m_wantRead.push(read);
}

void EventLoopContext::waitForFileSlot(Suspension& waiter)
{
    m_recorder.suspended(waiter.task, SuspendReason::Io);
    m_wantFile.push(waiter);
}

// The slot goes straight to whoever has waited longest.
void EventLoopContext::releaseFileSlot() noexcept
{
    if (Suspension* const next = m_wantFile.pop()) {
        m_ready.push(*next);
    } else {
        --m_openFiles;
    }
}

} // namespace juggler
