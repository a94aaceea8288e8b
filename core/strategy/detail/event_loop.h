// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/detail/event_loop_context.h"
#include "core/strategy/detail/loop_waiter.h"

#include <vector>

namespace juggler {

/// Runs every task of a run as a coroutine on the calling thread. One turn: see who may go on, go on with them, start further tasks,
/// submit the reads that came up; then wait in Qt's event loop. [the loop's thread]
class EventLoop {
public:
    /// Both outlive the loop.
    EventLoop(const RunContext& run, EventLoopContext& context, LoopWaiter& waiter);

    /// Returns when each task has its end.
    void run();

private:
    void turn();
    void resumeReady();
    void submitAvailable();
    void startTasks();
    void cancelAll();
    void wait();
    [[nodiscard]] bool isOver() const noexcept { return m_context.endedCount() == m_run.tasks.size(); }
    [[nodiscard]] bool hasUnstarted() const noexcept { return m_nextTask < m_submitted.size(); }

    const RunContext& m_run;
    EventLoopContext& m_context;
    LoopWaiter& m_waiter;
    std::vector<TaskId> m_submitted; // in that order
    std::size_t m_nextTask = 0; // of those, the first that has not started
    bool m_isCancelled = false;
};

} // namespace juggler
