// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/thread_usage.h"
#include "core/trace/trace_event.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

namespace juggler {

/// The recording of a thread of another process: a ring of events that lies in memory which both processes map. It holds no pointer.
///
/// One producer (the worker) and one consumer (the drain thread), without a lock. Events are published one by one, so whatever ends the
/// worker loses nothing that it has recorded. Where the ring is full the worker waits for the drain; nothing is ever dropped. After
/// the worker's death the parent is the producer: a few places are kept free so that it never has to wait.
class EventRing {
public:
    static constexpr std::size_t kCapacity = 8192; ///< 128 KiB; the drain comes every 8 ms
    static constexpr std::size_t kKeptFree = 8;

    EventRing() = default;
    EventRing(const EventRing&) = delete;
    EventRing& operator=(const EventRing&) = delete;

    /// A new recording begins; what nobody drained of the last one is forgotten. [neither producer nor consumer at work]
    void begin() noexcept;

    /// Adds one event, waiting for room where there is none. [producer]
    void append(const TraceEvent& event) noexcept
    {
        const std::uint64_t head = m_head.load(std::memory_order_relaxed);
        if (head - m_tailSeen >= kCapacity - kKeptFree) [[unlikely]] {
            waitForRoom(head);
        }
        publish(head, event);
    }

    /// Adds one of at most kKeptFree last events without waiting. [producer]
    void appendLast(const TraceEvent& event) noexcept { publish(m_head.load(std::memory_order_relaxed), event); }

    /// The last instant at which the thread is known to have been on its core, CLOCK_MONOTONIC ns. [producer]
    void setLastSeen(std::int64_t nowNs) noexcept { m_lastSeenNs.store(nowNs, std::memory_order_relaxed); }
    [[nodiscard]] std::int64_t lastSeenNs() const noexcept { return m_lastSeenNs.load(std::memory_order_relaxed); }

    /// What the system had counted for the thread when the recording began, and what it counted up to its end. [producer]
    void setUsageAtBegin(const ThreadUsage& usage) noexcept { m_usageAtBegin = usage; }
    [[nodiscard]] const ThreadUsage& usageAtBegin() const noexcept { return m_usageAtBegin; }
    void setUsage(const ThreadUsage& usage) noexcept { m_usage = usage; }
    /// Only after ThreadEnded was drained.
    [[nodiscard]] const ThreadUsage& usage() const noexcept { return m_usage; }

    /// Calls visit(const TraceEvent&) for the events of this recording that still lie in the ring, the latest first, until it returns
    /// false. [producer]
    template <typename Visit>
    void visitLatestFirst(Visit&& visit) const
    {
        const std::uint64_t head = m_head.load(std::memory_order_acquire);
        const std::uint64_t oldest = head - m_beganAt < kCapacity ? m_beganAt : head - kCapacity;
        for (std::uint64_t i = head; i > oldest && visit(m_events[(i - 1) % kCapacity]); --i) {
        }
    }

    /// Calls consume(const TraceEvent&) for each event that has been published since the last call; how many. [drain thread]
    template <typename Consume>
    std::size_t drain(Consume&& consume)
    {
        const std::uint64_t tail = m_tail.load(std::memory_order_relaxed);
        const std::uint64_t head = m_head.load(std::memory_order_acquire);
        for (std::uint64_t i = tail; i != head; ++i) {
            consume(m_events[i % kCapacity]);
        }
        m_tail.store(head, std::memory_order_release);
        return static_cast<std::size_t>(head - tail);
    }

    /// The next event that has been published; null when there is none. [drain thread]
    [[nodiscard]] const TraceEvent* peek() const noexcept
    {
        const std::uint64_t tail = m_tail.load(std::memory_order_relaxed);
        return tail != m_head.load(std::memory_order_acquire) ? &m_events[tail % kCapacity] : nullptr;
    }
    /// Takes out what peek() has shown. [drain thread]
    void pop() noexcept { m_tail.store(m_tail.load(std::memory_order_relaxed) + 1, std::memory_order_release); }

private:
    void publish(std::uint64_t head, const TraceEvent& event) noexcept
    {
        m_events[head % kCapacity] = event;
        m_head.store(head + 1, std::memory_order_release);
    }
    void waitForRoom(std::uint64_t head) noexcept;

    // The producer's.
    alignas(64) std::atomic<std::uint64_t> m_head{0}; // events published so far
    std::uint64_t m_tailSeen = 0;
    std::uint64_t m_beganAt = 0; // the recording's first event
    std::atomic<std::int64_t> m_lastSeenNs{0};
    ThreadUsage m_usageAtBegin;
    ThreadUsage m_usage;
    // The consumer's.
    alignas(64) std::atomic<std::uint64_t> m_tail{0}; // events drained so far
    alignas(64) std::array<TraceEvent, kCapacity> m_events;
};

static_assert(std::atomic<std::uint64_t>::is_always_lock_free && std::atomic<std::int64_t>::is_always_lock_free,
              "a lock would lie in one process");

} // namespace juggler
