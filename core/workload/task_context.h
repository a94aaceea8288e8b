// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/stop_signal.h"
#include "core/model/run_config.h"
#include "core/trace/thread_recorder.h"
#include "core/workload/write_folders.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace juggler {

/// The outcome of one attempt to read: bytes (0 at the end of the file), or an errno value.
struct ReadAttempt {
    std::size_t bytes = 0;
    int errnoValue = 0;
};

/// The outcome of one attempt to write.
using WriteAttempt = ReadAttempt;

/// What a task's body may do to the world. The blocking-looking body (runTask) is written against this, so that a model differs from
/// another in its context and scheduler, never in the work. Passed in, never found through a thread_local: a fiber may go on
/// on another thread. [the thread that runs the task]
class TaskContext {
public:
    virtual ~TaskContext() = default;

    /// Waits until deadlineNs (CLOCK_MONOTONIC); false when stopped before. Records the wait.
    virtual bool sleepUntil(TaskId task, std::int64_t deadlineNs) = 0;

    /// Waits until the task may have a file open, where the model limits how many are; false when stopped before. Records the wait, if
    /// there was one. Each true is followed by one endFileTurn().
    virtual bool waitForFileTurn(TaskId) { return true; }
    virtual void endFileTurn() {}

    /// Reads up to buffer.size() bytes at offset. Records the wait, if there was one. Stopped before it was under way: EINTR.
    virtual ReadAttempt readSome(TaskId task, int fd, std::span<std::byte> buffer, std::int64_t offset) = 0;

    /// Writes bytes at offset. Records the wait, if there was one.
    virtual WriteAttempt writeSome(TaskId task, int fd, std::span<const std::byte> bytes, std::int64_t offset) = 0;

    /// fsync(2): an errno value, 0 when the device has it all. Records the wait.
    virtual int syncFile(TaskId task, int fd) = 0;

    /// Where the task's new file is to be; valid as long as the run.
    [[nodiscard]] virtual WriteTarget writeTarget(TaskId task) const = 0;

    /// A buffer for reads and writes, aligned for O_DIRECT, at most kReadChunkBytes; valid until the next call on this context. Where reads
    /// are asynchronous it is a size without data: the bytes come from and go into buffers of the reader, since no task looks at them.
    virtual std::span<std::byte> readBuffer(std::size_t bytes) = 0;

    /// What a file-write task writes: bytes that mean nothing, at most kReadChunkBytes, as readBuffer() otherwise.
    virtual std::span<const std::byte> bytesToWrite(std::size_t bytes) = 0;

    /// The recording of the thread on which the task is now.
    virtual ThreadRecorder& recorder() = 0;

    [[nodiscard]] virtual bool stopRequested() const noexcept = 0;

    /// How files are to be read.
    [[nodiscard]] virtual CacheMode cacheMode() const noexcept = 0;
};

/// Largest piece of one read: a stop is noticed between two, and an asynchronous submit that works inline holds its thread for less
/// than a millisecond.
inline constexpr std::size_t kReadChunkBytes = 256 * 1024;

} // namespace juggler
