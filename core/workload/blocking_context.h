// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/task_context.h"

#include <cstdlib>
#include <memory>

namespace juggler {

/// Tasks that block the native thread on which they run. One a thread. [its thread]
class BlockingContext : public TaskContext {
public:
    /// targets: where file-write tasks write; without it they are refused.
    BlockingContext(ThreadRecorder& recorder, const StopSignal& stop, CacheMode mode, WriteTargets targets = {})
        : m_recorder(recorder), m_stop(stop), m_mode(mode), m_targets(targets)
    {
    }

    bool sleepUntil(TaskId task, std::int64_t deadlineNs) override;
    ReadAttempt readSome(TaskId task, int fd, std::span<std::byte> buffer, std::int64_t offset) override;
    WriteAttempt writeSome(TaskId task, int fd, std::span<const std::byte> bytes, std::int64_t offset) override;
    int syncFile(TaskId task, int fd) override;
    [[nodiscard]] WriteTarget writeTarget(TaskId task) const override { return m_targets.of(task); }
    std::span<std::byte> readBuffer(std::size_t bytes) override;
    std::span<const std::byte> bytesToWrite(std::size_t bytes) override;
    ThreadRecorder& recorder() override { return m_recorder; }
    [[nodiscard]] bool stopRequested() const noexcept override { return m_stop.isRequested(); }
    [[nodiscard]] CacheMode cacheMode() const noexcept override { return m_mode; }

private:
    struct Free {
        void operator()(std::byte* memory) const noexcept { std::free(memory); }
    };

    ThreadRecorder& m_recorder;
    const StopSignal& m_stop;
    CacheMode m_mode;
    WriteTargets m_targets;
    std::unique_ptr<std::byte[], Free> m_buffer; // made at the first read or write
    bool m_isFilled = false; // for writing
};

} // namespace juggler
