// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process_status.h"

#include <fstream>
#include <sstream>
#include <string>

namespace juggler {

ProcessStatus readProcessStatus()
{
    constexpr std::int64_t kKib = 1024;
    ProcessStatus status;
    std::ifstream file("/proc/self/status");
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        std::string key;
        std::int64_t value = 0;
        words >> key >> value;
        if (key == "VmRSS:") {
            status.residentBytes = value * kKib;
        } else if (key == "VmHWM:") {
            status.peakResidentBytes = value * kKib;
        } else if (key == "Threads:") {
            status.threads = static_cast<int>(value);
        }
    }
    return status;
}

void resetPeakMemory()
{
    std::ofstream("/proc/self/clear_refs") << "5";
}

} // namespace juggler
