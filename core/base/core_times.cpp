// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/core_times.h"

#include "core/base/file_descriptor.h"

#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace juggler {

namespace {

constexpr std::int64_t kNsPerSecond = 1'000'000'000;
constexpr std::string_view kCoreKey = "cpu"; // with the number behind it; without one it is the sum of all

/// Takes the whole number at the front of text, and the blanks before it; -1 where there is none.
std::int64_t takeNumber(std::string_view& text)
{
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    std::int64_t value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return error == std::errc() ? value : -1;
}

/// "cpuN user nice system idle iowait irq softirq steal guest guest_nice"; guests are within user and nice.
CoreTimes parseLine(std::string_view line, std::int64_t nsPerTick)
{
    constexpr int kIdle = 3;
    constexpr int kIowait = 4;
    constexpr int kCounted = 8;
    CoreTimes times;
    line.remove_prefix(kCoreKey.size());
    times.core = static_cast<int>(takeNumber(line));
    for (int i = 0; i < kCounted; ++i) {
        const std::int64_t ns = std::max<std::int64_t>(takeNumber(line), 0) * nsPerTick;
        (i == kIdle || i == kIowait ? times.idleNs : times.busyNs) += ns;
    }
    return times;
}

/// /proc/stat has a line a core, and one with a number for every interrupt behind them.
std::string readWhole(const char* path)
{
    const FileDescriptor file(open(path, O_RDONLY | O_CLOEXEC));
    std::string text;
    std::array<char, 8192> buffer{};
    for (ssize_t bytes = 0; file.isOpen() && (bytes = read(file.get(), buffer.data(), buffer.size())) > 0;) {
        text.append(buffer.data(), static_cast<std::size_t>(bytes));
    }
    return text;
}

} // namespace

std::vector<CoreTimes> parseCoreTimes(std::string_view text, std::int64_t ticksPerSecond)
{
    std::vector<CoreTimes> cores;
    while (text.starts_with(kCoreKey)) {
        const std::string_view line = text.substr(0, text.find('\n'));
        if (line.size() > kCoreKey.size() && line[kCoreKey.size()] != ' ') {
            cores.push_back(parseLine(line, kNsPerSecond / std::max<std::int64_t>(ticksPerSecond, 1)));
        }
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return cores;
}

std::vector<CoreTimes> readCoreTimes()
{
    return parseCoreTimes(readWhole("/proc/stat"), sysconf(_SC_CLK_TCK));
}

std::vector<int> allowedCoreNumbers()
{
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    const bool isKnown = sched_getaffinity(0, sizeof allowed, &allowed) == 0;
    std::vector<int> numbers;
    for (int core = 0; isKnown && core < CPU_SETSIZE; ++core) {
        if (CPU_ISSET(core, &allowed)) {
            numbers.push_back(core);
        }
    }
    return numbers;
}

} // namespace juggler
