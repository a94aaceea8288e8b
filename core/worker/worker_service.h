// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/worker/worker_messages.h"
#include "core/workload/blocking_context.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace juggler {

/// Where the tasks of a worker run: its parent says where each of them writes. [the process's only thread]
class WorkerContext final : public BlockingContext {
public:
    using BlockingContext::BlockingContext;

    void setWriteTarget(WriteTarget target) { m_target = std::move(target); }
    [[nodiscard]] WriteTarget writeTarget(TaskId) const override { return m_target; }

private:
    WriteTarget m_target;
};

/// What a worker process does: it takes orders from its socket and runs one task after the other, recording into the shared ring, until
/// its parent closes the other end. [the process's only thread]
class WorkerService {
public:
    WorkerService(FileDescriptor socket, std::shared_ptr<WorkerMemory> memory);

    /// Returns when the parent is gone or has closed its end.
    void run();

private:
    bool obey(const WorkerCommand& command, const std::string& text);
    void beginRun(const WorkerCommand& command, const std::string& cores);
    void endRun();

    FileDescriptor m_socket;
    std::shared_ptr<WorkerMemory> m_memory;
    StopSignal m_stop;
    std::optional<ThreadRecorder> m_recorder; // of the run
    std::optional<WorkerContext> m_context; // of the run
};

} // namespace juggler
