// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace juggler {

/// What the kernel has counted for one core since the machine was started, in ns with a resolution of 10 ms (proc(5), /proc/stat). A
/// plain value.
struct CoreTimes {
    int core = 0;
    std::int64_t idleNs = 0; ///< nothing to run: idle and iowait
    std::int64_t busyNs = 0; ///< everything else, whoever it was for
};

/// Reads it for each core that is on line; empty where the file cannot be read. [any thread]
std::vector<CoreTimes> readCoreTimes();

/// The same from the file's text, whose unit is 1/ticksPerSecond. [any thread]
std::vector<CoreTimes> parseCoreTimes(std::string_view text, std::int64_t ticksPerSecond);

/// The cores that the calling thread may use, in order (sched_getaffinity(2)). [any thread]
std::vector<int> allowedCoreNumbers();

} // namespace juggler
