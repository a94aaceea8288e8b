// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

// The ranges of the knobs, as the options of `juggler run` take them and `juggler list` tells them.
namespace juggler::app::limits {

inline constexpr int kLargestWorkers = 100'000;
inline constexpr int kLargestRepetitions = 1'000;
inline constexpr int kLargestWarmUps = 100;
inline constexpr std::chrono::milliseconds kLongestTimeout = std::chrono::hours(24 * 7);
inline constexpr int kLeastNice = -20; // setpriority(2)
inline constexpr int kLargestNice = 19;
// A slice is at least a few leaves of the Fibonacci kernel long; longer than a minute it is none.
inline constexpr std::chrono::microseconds kShortestSlice{10};
inline constexpr std::chrono::microseconds kLongestSlice = std::chrono::minutes(1);

} // namespace juggler::app::limits
