// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>

namespace juggler {

/// The time that is that long after 1970, or the nearest one that timeFromIsoText() reads: files tell any. [any thread]
template <typename Duration>
std::chrono::system_clock::time_point wallClockSince1970(Duration length)
{
    constexpr std::chrono::sys_days kFirst{std::chrono::year(1700) / 1 / 1};
    constexpr std::chrono::sys_days kLast{std::chrono::year(2200) / 12 / 31};
    return std::chrono::system_clock::time_point(
        std::clamp(length, Duration(kFirst.time_since_epoch()), Duration(kLast.time_since_epoch())));
}

} // namespace juggler
