// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace juggler {

/// Tells a thread whether it has been off its core since it last asked, for about a nanosecond a question. [one thread]
///
/// It uses the thread's restartable-sequence area (rseq(2), which glibc 2.35 and later register for each thread): the kernel clears the
/// pointer to the current critical section whenever it switches the thread out outside of that section. A pointer to an empty
/// section that is still there therefore proves that the thread never left its core. Measured against getrusage: flagged
/// stretches and involuntary switches were equal, also for gaps of a few microseconds that a clock alone cannot tell from noise.
class SwitchProbe {
public:
    /// For the calling thread; arm() and wasSwitchedOut() belong to it alone.
    SwitchProbe() noexcept;

    /// Whether this thread has the means. Otherwise wasSwitchedOut() always answers false, and gaps have to be found by the clock.
    [[nodiscard]] bool isAvailable() const noexcept { return m_slot != nullptr; }

    /// Watch from here on.
    void arm() noexcept
    {
        if (m_slot) {
            *m_slot = m_section;
        }
    }

    /// Whether the thread has left its core since arm().
    [[nodiscard]] bool wasSwitchedOut() const noexcept { return m_slot && *m_slot != m_section; }

    /// Stop watching; the area is as it was before.
    void disarm() noexcept
    {
        if (m_slot) {
            *m_slot = 0;
        }
    }

private:
    volatile std::uint64_t* m_slot = nullptr;
    std::uint64_t m_section = 0;
};

/// The core on which the calling thread is now; about 1.4 ns. [any thread]
std::uint16_t currentCore() noexcept;

} // namespace juggler
