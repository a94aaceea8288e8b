// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/shared_memory.h"
#include "core/base/stop_signal.h"
#include "core/strategy/detail/worker_spawner.h"
#include "core/worker/worker_messages.h"

#include <memory>
#include <optional>

namespace juggler::detail {

/// How a run wants its workers. A plain value.
struct WorkerTerms {
    cpu_set_t cores{}; ///< those of the thread that runs the strategy
    int nice = 0; ///< its nice value
    CacheMode cache = CacheMode::Warm;
};

/// How a task stands in a recording that broke off.
enum class BrokenOff : std::uint8_t { NotBegun, Running, Ended };

/// The parent's end of one worker process: its orders, its recording, its death. [run thread]
class WorkerProcess {
public:
    /// Everything that a worker needs but the process itself; the errno value where the system refuses.
    static std::unique_ptr<WorkerProcess> prepare(int& errnoValue);
    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;
    /// Ends the process and waits for its end.
    ~WorkerProcess();

    /// Has the process started, with the order to begin a run already waiting for it. A refusal is seen as the end of the socket. Again
    /// only after a refusal.
    int start(WorkerSpawner& spawner, const WorkerTerms& terms);
    /// Why the system refused the process, an errno value; 0 where it did not. Only after the end of the socket was seen.
    [[nodiscard]] int refusal() const noexcept { return m_outcome.refusal(); }

    /// The next run of a process that has ended one. False where it is gone.
    bool beginRun(const WorkerTerms& terms);
    bool runTask(TaskId task, const TaskSpec& spec, const WriteTarget& target);
    bool endRun() { return sendCommand(m_socket, {.order = WorkerOrder::EndRun}); }
    /// Whether an idle process has not been killed meanwhile.
    [[nodiscard]] bool isThere();
    /// No more orders: it ends by itself.
    void dismiss();

    /// Readable when receive() has something to tell.
    [[nodiscard]] const FileDescriptor& socket() const noexcept { return m_socket; }
    Received receive(WorkerReply& reply) { return receiveReply(m_socket, reply); }

    /// The recording, kept alive by whoever drains it.
    [[nodiscard]] std::shared_ptr<EventRing> recording() const { return {m_memory, &m_memory->ring}; }

    /// Asks its task to stop; wakes it where it sleeps.
    void requestStop() { StopSignal(m_memory->stopWord).request(); }
    void kill() const;

    /// Waits for the end of a process whose socket has ended. What ended it, as a task's error.
    TaskError reap();

    /// After reap(): how the task stands that the process was given last.
    [[nodiscard]] BrokenOff stateOf(TaskId task) const;
    /// After reap(): brings the recording to its end in the dead process's place; with the end of the task that it was running, if any.
    void closeRecording(std::optional<TaskId> running, TaskOutcome outcome, TaskError error);

private:
    explicit WorkerProcess(std::shared_ptr<SharedMemory> mapping);
    void prepareRun();

    std::shared_ptr<SharedMemory> m_mapping;
    std::shared_ptr<WorkerMemory> m_memory; // lies in the mapping
    FileDescriptor m_socket;
    SpawnOutcome m_outcome;
    bool m_isRequested = false;
    bool m_isReaped = false;
    ThreadUsage m_usage; // of its whole life, once it is reaped
};

} // namespace juggler::detail
