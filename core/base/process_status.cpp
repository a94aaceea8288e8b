// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process_status.h"

#include "core/base/file_descriptor.h"
#include "core/base/proc_text.h"

#include <fcntl.h>

#include <array>
#include <ctime>
#include <string_view>

// Plain system calls instead of streams: a stream would bring the standard library's locales into each worker process.
namespace juggler {

ProcessStatus readProcessStatus()
{
    constexpr std::int64_t kKib = 1024;
    const FileDescriptor file(open("/proc/self/status", O_RDONLY | O_CLOEXEC));
    std::array<char, 4096> buffer{};
    const ssize_t bytes = file.isOpen() ? read(file.get(), buffer.data(), buffer.size()) : 0;
    const std::string_view text(buffer.data(), bytes > 0 ? static_cast<std::size_t>(bytes) : 0);
    return {.residentBytes = numberBehind(text, "\nVmRSS:") * kKib,
            .peakResidentBytes = numberBehind(text, "\nVmHWM:") * kKib,
            .threads = static_cast<int>(numberBehind(text, "\nThreads:"))};
}

void resetPeakMemory()
{
    const FileDescriptor file(open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC));
    constexpr char kResetPeak = '5';
    if (!file.isOpen() || write(file.get(), &kResetPeak, 1) != 1) {
        return; // a kernel without it: the peak is the process's whole life's
    }
}

std::int64_t processCpuNowNs() noexcept
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

} // namespace juggler
