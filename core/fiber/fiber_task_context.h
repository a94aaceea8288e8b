// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fiber/fiber.h"
#include "core/fiber/read_port.h"
#include "core/workload/task_context.h"

namespace juggler {

/// Tasks that suspend the fiber on which they run and leave its carrier free. One a fiber, on its stack. [the fiber]
///
/// Nothing of the native thread is kept across a wait: the recorder is that of whichever carrier the fiber is on, and is asked for anew.
class FiberTaskContext final : public TaskContext {
public:
    FiberTaskContext(Fiber& fiber, const StopSignal& stop, CacheMode mode, WriteTargets targets)
        : m_fiber(fiber), m_stop(stop), m_mode(mode), m_targets(targets)
    {
    }

    bool sleepUntil(TaskId task, std::int64_t deadlineNs) override;
    bool waitForFileTurn(TaskId task) override;
    void endFileTurn() override;
    ReadAttempt readSome(TaskId task, int fd, std::span<std::byte> buffer, std::int64_t offset) override;
    std::span<std::byte> readBuffer(std::size_t bytes) override { return {static_cast<std::byte*>(nullptr), bytes}; }
    WriteAttempt writeSome(TaskId task, int fd, std::span<const std::byte> bytes, std::int64_t offset) override;
    int syncFile(TaskId task, int fd) override;
    [[nodiscard]] WriteTarget writeTarget(TaskId task) const override { return m_targets.of(task); }
    std::span<const std::byte> bytesToWrite(std::size_t bytes) override { return {static_cast<const std::byte*>(nullptr), bytes}; }
    ThreadRecorder& recorder() override;
    [[nodiscard]] bool stopRequested() const noexcept override { return m_stop.isRequested(); }
    [[nodiscard]] CacheMode cacheMode() const noexcept override { return m_mode; }

private:
    ReadAttempt carryOut(TaskId task, FiberRead& request);

    Fiber& m_fiber;
    const StopSignal& m_stop;
    CacheMode m_mode;
    WriteTargets m_targets;
};

} // namespace juggler
