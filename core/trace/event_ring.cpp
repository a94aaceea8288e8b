// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/event_ring.h"

#include <ctime>

namespace juggler {

void EventRing::begin() noexcept
{
    m_beganAt = m_head.load(std::memory_order_acquire);
    m_tailSeen = m_beganAt;
    m_tail.store(m_beganAt, std::memory_order_release);
    m_usage = {};
}

void EventRing::waitForRoom(std::uint64_t head) noexcept
{
    // The drain comes every 8 ms and wakes nobody: that would cost it a system call a ring.
    constexpr timespec kPause{.tv_sec = 0, .tv_nsec = 500'000};
    while (head - (m_tailSeen = m_tail.load(std::memory_order_acquire)) >= kCapacity - kKeptFree) {
        clock_nanosleep(CLOCK_MONOTONIC, 0, &kPause, nullptr);
    }
}

} // namespace juggler
