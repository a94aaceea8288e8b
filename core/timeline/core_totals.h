// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace juggler {

/// What one core did while a run went on, in ns: the parts of the time from the run's start until its strategy had returned. What is not
/// ours comes from the kernel's totals (/proc/stat), whose resolution is 10 ms: in a run of some ms it means little. A plain value.
struct CoreTotals {
    int core = 0;
    std::int64_t oursNs = 0; ///< the run's threads and worker processes were on it
    std::optional<std::int64_t> jugglerNs; ///< the window, the engine and other threads of the program; nothing without switch records
    std::optional<std::int64_t> notOursNs; ///< busy for others, and for the program itself where jugglerNs is unknown
    std::optional<std::int64_t> idleNs; ///< nothing wanted it

    friend bool operator==(const CoreTotals&, const CoreTotals&) = default;
};

} // namespace juggler
