// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/detail/event_loop.h"

#include "core/strategy/detail/run_task_async.h"

namespace juggler {

namespace {

// How long the loop goes on with tasks, or starts tasks, before it looks for events again; a turn of Qt's loop costs 3-4 us. A task
// that computes takes as long as it takes: that is what an event loop is.
constexpr std::int64_t kSliceNs = 1'000'000;

} // namespace

EventLoop::EventLoop(const RunContext& run, EventLoopContext& context, LoopWaiter& waiter) : m_run(run), m_context(context), m_waiter(waiter)
{
    m_submitted.reserve(run.tasks.size());
}

void EventLoop::run()
{
    submitAvailable();
    while (!isOver()) {
        turn();
        submitAvailable();
        if (!isOver()) {
            wait();
        }
    }
}

void EventLoop::submitAvailable()
{
    while (const std::optional<TaskId> task = m_context.plan().next()) {
        m_run.runThread.submitted(*task);
        m_submitted.push_back(*task);
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
        startTaskAsync(m_submitted[m_nextTask++], m_context);
    }
}

void EventLoop::cancelAll()
{
    m_isCancelled = true;
    m_context.cancelWaiting();
    while (const std::optional<TaskId> task = m_context.plan().takeRest()) {
        m_submitted.push_back(*task);
    }
    while (hasUnstarted()) {
        m_context.endUnstarted(m_submitted[m_nextTask++], TaskOutcome::Cancelled);
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
