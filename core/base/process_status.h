// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace juggler {

/// What the kernel says about this process now (proc(5), /proc/self/status).
struct ProcessStatus {
    std::int64_t residentBytes = 0; ///< VmRSS
    std::int64_t peakResidentBytes = 0; ///< VmHWM
    int threads = 0;
};

/// Reads it; zeros where the file cannot be read. [any thread]
ProcessStatus readProcessStatus();

/// Lets peakResidentBytes begin anew (proc(5), /proc/self/clear_refs). [any thread]
void resetPeakMemory();

/// CPU time of all threads of the process together, those that have ended too, in ns. [any thread]
std::int64_t processCpuNowNs() noexcept;

} // namespace juggler
