// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/intrusive_queue.h"
#include "core/base/stop_signal.h"
#include "core/model/run_config.h"
#include "core/trace/trace.h"
#include "core/workload/kernel_workers.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace juggler {

enum class FileOperation : std::uint8_t { Read, Write, Sync };

/// One read, write or fsync(2) that is asked for and then comes back. The buffer belongs to the reader's backend until then.
struct ReadRequest : QueueLink {
    FileOperation operation = FileOperation::Read;
    const std::byte* source = nullptr; ///< what is written
    std::byte* buffer = nullptr;
    std::int64_t offset = 0;
    int fd = -1;
    std::uint32_t bytes = 0;
    int result = 0; ///< bytes read or written, or a negative errno value
};

/// What a reader needs to know of its run. Everything outlives the reader.
struct ReadEnvironment {
    Trace& trace; ///< for threads that the reader starts
    const StopSignal& stop;
    KernelWorkers& kernelWorkers;
    CacheMode cache = CacheMode::Warm;
};

/// Reads and writes files while its thread does something else. Owned by an event loop, or by the carriers of fibers. [one thread at a
/// time]
///
/// At most kMaxInFlight requests are out at a time; each comes back from collect() exactly once, and all have to before the
/// destruction.
class AsyncReader {
public:
    /// Few and small reads: a read that has reached the disk cannot be cancelled, and a submit may do the work inline. 16 of 256 KiB
    /// were as fast as any larger number (64 files of 4 MiB, O_DIRECT: 45 ms) and drain in 2-5 ms.
    static constexpr std::size_t kMaxInFlight = 16;

    virtual ~AsyncReader() = default;

    /// Takes a request; it is under way, or has been carried out, after the next submit() at the latest.
    virtual void issue(ReadRequest& request) = 0;
    /// own: the recording of the calling thread, which reads by itself where there is no other way.
    virtual void submit(ThreadRecorder& own) = 0;

    /// Whether collect() would bring something now, as far as can be told without a system call.
    [[nodiscard]] virtual bool hasCompleted() const noexcept { return false; }

    /// Whether collect() would bring something that readyFd() does not tell of and nobody is woken for.
    [[nodiscard]] virtual bool hasUnannounced() const noexcept { return false; }

    /// Moves every request that has come back to done.
    virtual void collect(IntrusiveQueue<ReadRequest>& done) = 0;

    /// A descriptor that is readable, as poll(2) sees it, while there is something to collect; nothing where the backend wakes the loop.
    [[nodiscard]] virtual std::optional<int> readyFd() const noexcept { return std::nullopt; }

    /// Who reads, for the user: "io_uring", "4 helper threads (io_uring: Operation not permitted)".
    [[nodiscard]] virtual std::string describe() const = 0;
};

/// Carries the request out on the calling thread, which waits for it; recorded without a task. [any thread with a recorder]
void readBlocking(ReadRequest& request, const ReadEnvironment& environment, ThreadRecorder& recorder);

} // namespace juggler
