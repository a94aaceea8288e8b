// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/run_config.h"
#include "core/model/workload.h"

#include <chrono>

namespace juggler {

/// How fast this machine computes: measured once.
struct Calibration {
    std::chrono::nanoseconds fib30{2'000'000};
};

/// Times fib(30) on the calling thread, best of three: about 6 ms.
Calibration calibrate();

/// About how long fib(n) takes: fib(30)'s time times the ratio of the numbers of calls, which grow like the golden ratio.
std::chrono::nanoseconds estimateFibonacci(int n, const Calibration& calibration);

/// About how long the workload will take under config on `cores` cores. A rough figure for before the run: file reads count their size
/// at a fixed rate (1 GB/s warm, 0.25 GB/s cold, 0.5 GB/s direct), which is only the order of magnitude.
std::chrono::nanoseconds estimateMakespan(const Workload& workload, const RunConfig& config, int cores, const Calibration& calibration);

/// Above this a run is marked before it starts.
inline constexpr std::chrono::seconds kLongRun{60};

} // namespace juggler
