// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/machine_info.h"

#include <sched.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

namespace juggler {

namespace {

/// The text behind the first "key<separator>" line of a file, without quotes and leading blanks; empty when there is none.
std::string valueInFile(const char* path, std::string_view key, char separator)
{
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const auto at = line.find(separator);
        if (at == std::string::npos || !line.starts_with(key)) {
            continue;
        }
        std::string value = line.substr(at + 1);
        std::erase(value, '"');
        value.erase(0, value.find_first_not_of(" \t"));
        return value;
    }
    return {};
}

} // namespace

int usableCores() noexcept
{
    cpu_set_t set;
    CPU_ZERO(&set);
    return sched_getaffinity(0, sizeof set, &set) == 0 ? std::max(1, CPU_COUNT(&set)) : 1;
}

MachineInfo readMachineInfo()
{
    MachineInfo info;
    std::array<char, 256> host{};
    if (gethostname(host.data(), host.size() - 1) == 0) {
        info.hostName = host.data();
    }
    if (utsname names{}; uname(&names) == 0) {
        info.kernel = std::string(names.sysname) + " " + names.release;
    }
    info.processor = valueInFile("/proc/cpuinfo", "model name", ':');
    info.system = valueInFile("/etc/os-release", "PRETTY_NAME", '=');
    info.cores = usableCores();
    info.memoryBytes = std::int64_t{sysconf(_SC_PHYS_PAGES)} * sysconf(_SC_PAGESIZE);
    return info;
}

} // namespace juggler
