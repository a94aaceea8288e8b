// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>

namespace juggler {

/// Now on CLOCK_MONOTONIC in nanoseconds, the one clock of every stamp. [any thread]
/// The same clock in every process of the machine and in kernel switch records; about 26 ns a reading (vDSO).
inline std::int64_t monotonicNowNs() noexcept
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// CPU time that the calling thread has used, in nanoseconds. [any thread]
/// A system call: 1.3-1.8 us where it was measured, so it is read only where at least 50 us have passed since the last time.
std::int64_t threadCpuNowNs() noexcept;

} // namespace juggler
