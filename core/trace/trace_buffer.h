// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace_event.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace juggler {

/// An unbounded queue of events from one native thread to the drain thread, without a lock: chunks that never move.
///
/// The first chunk is small, since there may be 10,000 threads with a dozen events each; the others hold 64 KiB. The reader hands its
/// last emptied chunk back, so that a steady writer keeps to warm pages: touching a fresh one costs 12-20 us on a virtual machine.
class TraceBuffer {
public:
    TraceBuffer(); ///< may throw std::bad_alloc
    TraceBuffer(const TraceBuffer&) = delete;
    TraceBuffer& operator=(const TraceBuffer&) = delete;
    ~TraceBuffer();

    /// Adds one event. Where there is no memory for it, it is lost and counted: no thread may end for want of a note. [writing thread]
    void append(const TraceEvent& event) noexcept
    {
        const std::size_t used = m_writeChunk->used.load(std::memory_order_relaxed);
        if (used == m_writeChunk->capacity) [[unlikely]] {
            appendToNewChunk(event);
            return;
        }
        m_writeChunk->events[used] = event;
        m_writeChunk->used.store(used + 1, std::memory_order_release);
    }

    /// How many events were lost so far. [any thread]
    [[nodiscard]] std::uint64_t lostCount() const noexcept { return m_lostCount.load(std::memory_order_relaxed); }

    /// Calls consume(const TraceEvent&) for each event that has been published since the last call; how many. [drain thread]
    template <typename Consume>
    std::size_t drain(Consume&& consume)
    {
        std::size_t count = 0;
        for (;;) {
            const std::size_t used = m_readChunk->used.load(std::memory_order_acquire);
            count += used - m_readAt;
            while (m_readAt < used) {
                consume(m_readChunk->events[m_readAt++]);
            }
            if (used < m_readChunk->capacity || !advanceReader()) {
                return count;
            }
        }
    }

    /// The next event that has been published; null when there is none. [drain thread]
    const TraceEvent* peek()
    {
        for (;;) {
            const std::size_t used = m_readChunk->used.load(std::memory_order_acquire);
            if (m_readAt < used) {
                return &m_readChunk->events[m_readAt];
            }
            if (used < m_readChunk->capacity || !advanceReader()) {
                return nullptr;
            }
        }
    }
    /// Takes out what peek() has shown. [drain thread]
    void pop() noexcept { ++m_readAt; }

private:
    struct Chunk {
        std::atomic<std::size_t> used{0};
        std::size_t capacity = 0;
        std::atomic<Chunk*> next{nullptr};
        std::unique_ptr<TraceEvent[]> events;
    };

    static std::unique_ptr<Chunk> makeChunk(std::size_t size) noexcept;
    void appendToNewChunk(const TraceEvent& event) noexcept;
    bool advanceReader();

    Chunk* m_writeChunk; // [writing thread]
    std::atomic<std::uint64_t> m_lostCount{0}; // written by the writing thread
    alignas(64) Chunk* m_readChunk; // [drain thread]; owns itself and all that follow
    std::size_t m_readAt = 0; // [drain thread]
    std::atomic<Chunk*> m_spare{nullptr}; // an emptied chunk on its way back; owned
};

} // namespace juggler
