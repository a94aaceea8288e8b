// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/native_thread.h"
#include "core/strategy/strategy.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

namespace juggler {

/// Native threads to which an event loop hands the tasks that compute, and from which it hears when they have ended. [the loop's thread]
class ComputeThreads {
public:
    /// Starts at most count threads with lanes "worker 1", "worker 2"...; fewer where the system refuses. onEnded is called on a worker
    /// when takeEnded() has something after it had nothing; it must be quick.
    ComputeThreads(const RunContext& run, std::size_t count, std::function<void()> onEnded);
    ComputeThreads(const ComputeThreads&) = delete;
    ComputeThreads& operator=(const ComputeThreads&) = delete;
    /// Waits for what was handed over.
    ~ComputeThreads();

    [[nodiscard]] std::size_t size() const noexcept { return m_threads.size(); }
    /// The system's reason for fewer threads than were asked for, an errno value; 0 when all are there.
    [[nodiscard]] int refusal() const noexcept { return m_refusal; }

    /// Only while size() > 0. After a stop request the tasks end as cancelled.
    void handOver(TaskId task);

    /// The tasks that have ended since the last call.
    std::vector<TaskId> takeEnded();

private:
    void start(std::size_t count);
    void close();
    void work(ThreadRecorder& recorder);
    std::optional<TaskId> waitForTask();
    void noteEnd(TaskId task);

    const RunContext& m_run;
    std::function<void()> m_onEnded;
    int m_refusal = 0;
    std::mutex m_mutex; // guards the queues and m_isClosing
    std::condition_variable m_changed;
    std::deque<TaskId> m_wanted;
    std::vector<TaskId> m_ended;
    bool m_isClosing = false;
    std::vector<NativeThread> m_threads; // last: they use the rest
};

} // namespace juggler
