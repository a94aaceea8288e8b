// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/detail/event_loop.h"

#include "core/strategy/detail/run_task_async.h"

namespace juggler {

namespace {

// How long the loop goes on with tasks, or starts tasks, before it looks for events again; a turn of Qt's loop costs 3-4 us. A task
// that computes takes as long as it takes: that is what an event loop is.
constexpr std::int64_t kSliceNs = 1'000'000;

} // namespace

EventLoop::EventLoop(const RunContext& run, SubmissionQueue& queue, EventLoopContext& context, LoopWaiter& waiter)
    : m_run(run), m_queue(queue), m_context(context), m_waiter(waiter)
{
}

void EventLoop::run()
{
    m_queue.submitAvailable();
    while (!isOver()) {
        turn();
        m_queue.submitAvailable();
        if (!isOver()) {
            wait();
        }
    }
}

void EventLoop::turn()
{
    if (m_context.stopRequested() && !m_isCancelled) {
        cancelAll();
    }
    m_context.collect();
    resumeReady();
    startTasks();
    m_context.submitReads();
}

void EventLoop::resumeReady()
{
    const std::int64_t untilNs = monotonicNowNs() + kSliceNs;
    while (m_context.resumeNext() && monotonicNowNs() < untilNs) {
    }
}

void EventLoop::startTasks()
{
    const std::int64_t untilNs = monotonicNowNs() + kSliceNs;
    while (hasUnstarted() && !m_context.stopRequested() && monotonicNowNs() < untilNs) {
        startTaskAsync(m_queue.take(), m_context);
    }
}

void EventLoop::cancelAll()
{
    m_isCancelled = true;
    m_context.cancelWaiting();
    m_queue.submitRest();
    while (hasUnstarted()) {
        m_context.endUnstarted(m_queue.take(), TaskOutcome::Cancelled);
    }
}

void EventLoop::wait()
{
    const bool isStopNew = m_context.stopRequested() && !m_isCancelled;
    if (m_context.hasReady() || isStopNew || (hasUnstarted() && !m_context.stopRequested())) {
        m_waiter.poll();
    } else {
        m_waiter.waitUntil(m_context.nextDeadlineNs());
    }
}

} // namespace juggler
