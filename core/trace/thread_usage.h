// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace juggler {

/// What the system counted for one thread. A plain value that can lie in shared memory.
struct ThreadUsage {
    std::int64_t cpuNs = 0;
    std::int64_t voluntarySwitches = 0;
    std::int64_t involuntarySwitches = 0;
    std::optional<std::int64_t> runQueueDelayNs =
        {}; ///< time in which it wanted a core and had none (schedstat); nothing where it is not told

    friend ThreadUsage operator-(const ThreadUsage& a, const ThreadUsage& b) noexcept
    {
        ThreadUsage difference{
            a.cpuNs - b.cpuNs, a.voluntarySwitches - b.voluntarySwitches, a.involuntarySwitches - b.involuntarySwitches, {}};
        if (a.runQueueDelayNs && b.runQueueDelayNs) {
            difference.runQueueDelayNs = *a.runQueueDelayNs - *b.runQueueDelayNs;
        }
        return difference;
    }
};

} // namespace juggler
