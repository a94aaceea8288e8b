// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/detail/event_loop_context.h"
#include "core/strategy/detail/loop_waiter.h"

namespace juggler {

/// Runs every task of a run as a coroutine on the calling thread. One turn: see who may go on, go on with them, start further tasks,
/// submit the reads that came up; then wait in Qt's event loop. [the loop's thread]
class EventLoop {
public:
    /// All outlive the loop.
    EventLoop(const RunContext& run, SubmissionQueue& queue, EventLoopContext& context, LoopWaiter& waiter);

    /// Returns when each task has its end.
    void run();

private:
    void turn();
    void resumeReady();
    void startTasks();
    void cancelAll();
    void wait();
    [[nodiscard]] bool isOver() const noexcept { return m_context.endedCount() == m_run.tasks.size(); }
    [[nodiscard]] bool hasUnstarted() const noexcept { return !m_queue.isEmpty(); }

    const RunContext& m_run;
    SubmissionQueue& m_queue;
    EventLoopContext& m_context;
    LoopWaiter& m_waiter;
    bool m_isCancelled = false;
};

} // namespace juggler
