// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_descriptor.h"
#include "core/base/native_thread.h"
#include "core/worker/worker_memory.h"

#include <sched.h>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace juggler::detail {

/// What became of a request to start a process. Owned by who requested it.
class SpawnOutcome {
public:
    /// The process's id, or nothing where it was refused. Waits while it is being started. [any thread]
    [[nodiscard]] std::optional<pid_t> pid() const noexcept;
    /// Why it was refused, an errno value; ECANCELED where that was cancelPending(). Waits while it is being started. [any thread]
    [[nodiscard]] int refusal() const noexcept;

    void reset() noexcept { m_value.store(0, std::memory_order_relaxed); }
    void setPid(pid_t pid) noexcept { publish(pid); }
    void setRefusal(int errnoValue) noexcept { publish(-errnoValue); }

private:
    void publish(int value) noexcept
    {
        m_value.store(value, std::memory_order_release);
        m_value.notify_all();
    }
    [[nodiscard]] int value() const noexcept;

    std::atomic<int> m_value{0}; // above 0 a process's id, below 0 an errno value
};

/// A process to be started. Its descriptors are the child's ends: they are closed once it runs, or does not.
struct SpawnRequest {
    FileDescriptor socket;
    FileDescriptor memoryDescriptor;
    WorkerMemory* memory = nullptr; ///< outlives the request
    SpawnOutcome* outcome = nullptr; ///< the same
    cpu_set_t cores{}; ///< on which the process may run
    int nice = 0;
};

/// Starts worker processes on a thread of its own. Owned by the strategy, for as long as its workers live.
///
/// A worker asks the kernel to be ended with its parent, and to the kernel that is the thread which made it (prctl(2),
/// PR_SET_PDEATHSIG): one that ends with the run would take the workers with it.
class WorkerSpawner {
public:
    /// program: the worker's executable. The errno value where the system refuses the thread.
    WorkerSpawner(std::string program, int& errnoValue);
    WorkerSpawner(const WorkerSpawner&) = delete;
    WorkerSpawner& operator=(const WorkerSpawner&) = delete;
    /// Ends the thread, and with it every worker that is left.
    ~WorkerSpawner();

    [[nodiscard]] const std::string& program() const noexcept { return m_program; }

    /// Starts it as soon as those requested before are started. [any thread]
    void request(SpawnRequest request);
    /// Refuses what is still waiting (ECANCELED), and returns when nothing is being started. [any thread]
    void cancelPending();

private:
    void work();
    void spawn(SpawnRequest request) const;

    std::string m_program;
    std::mutex m_mutex; // guards the following
    std::condition_variable m_changed;
    std::deque<SpawnRequest> m_pending;
    bool m_isSpawning = false;
    bool m_isEnding = false;
    NativeThread m_thread; // last: it uses the rest
};

/// The worker's executable: beside the program's own, else in ../libexec/juggler. Where there is none, the first of the two. [any thread]
std::string findWorkerProgram();

} // namespace juggler::detail
