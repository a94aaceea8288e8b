// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace juggler {

/// What the system counted for one thread. A plain value that can lie in shared memory.
struct ThreadUsage {
    std::int64_t cpuNs = 0;
    std::int64_t voluntarySwitches = 0;
    std::int64_t involuntarySwitches = 0;

    friend ThreadUsage operator-(const ThreadUsage& a, const ThreadUsage& b) noexcept
    {
        return {a.cpuNs - b.cpuNs, a.voluntarySwitches - b.voluntarySwitches, a.involuntarySwitches - b.involuntarySwitches};
    }
};

} // namespace juggler
