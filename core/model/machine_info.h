// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace juggler {

/// The machine on which a run was measured; goes into every export. A plain value.
struct MachineInfo {
    std::string hostName;
    std::string processor; ///< "model name" of /proc/cpuinfo
    std::string kernel; ///< uname(2): sysname and release
    std::string system; ///< PRETTY_NAME of /etc/os-release
    int cores = 1; ///< processors that this process may use (sched_getaffinity(2))
    std::int64_t memoryBytes = 0;

    friend bool operator==(const MachineInfo&, const MachineInfo&) = default;
};

/// Reads it from the system; unknown texts are empty. [any thread]
MachineInfo readMachineInfo();

/// Processors that this process may use; at least 1. [any thread]
int usableCores() noexcept;

} // namespace juggler
