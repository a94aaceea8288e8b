// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/async_reader.h"
#include "core/workload/read_buffers.h"

#include <memory>
#include <mutex>

namespace juggler {

struct Fiber;

/// One read of a fiber, which waits for it. It lies on the fiber's stack.
struct FiberRead : ReadRequest {
    Fiber* fiber = nullptr;
};

/// Through which fibers read files: a backend, and the buffers of its reads. A carrier has its own where the backend is an io_uring, so
/// that copies from the page cache, which the kernel makes within submit(), run in parallel. [any carrier]
class ReadPort {
public:
    /// Throws std::bad_alloc.
    explicit ReadPort(std::unique_ptr<AsyncReader> reader) : m_reader(std::move(reader)) {}

    /// Takes a read: under way at once, or as soon as a buffer is free. own: the recording of the calling thread.
    void issue(FiberRead& read, ThreadRecorder& own);

    /// Moves the fibers whose reads have come back to `arrived`, and gives their buffers to the next ones. True when there were some.
    bool collect(IntrusiveQueue<Fiber>& arrived, ThreadRecorder& own);

    /// Moves the fibers whose reads are not under way yet to `arrived`, cancelled.
    void cancelWanted(IntrusiveQueue<Fiber>& arrived);

    /// Whether something is wanted or under way. Exact for the carrier that issued.
    [[nodiscard]] bool isBusy() const noexcept { return m_count.load(std::memory_order_relaxed) > 0; }
    [[nodiscard]] const AsyncReader& reader() const noexcept { return *m_reader; }

private:
    void submitWanted(ThreadRecorder& own);

    std::mutex m_mutex; // guards the rest; the kernel may copy under it for a while
    ReadBuffers m_buffers; // before the reader: they have to outlive every read in flight
    std::unique_ptr<AsyncReader> m_reader;
    IntrusiveQueue<ReadRequest> m_wanted; // for which no buffer is free yet
    std::atomic<std::size_t> m_count{0}; // wanted and under way
};

} // namespace juggler
