// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/oncore/perf_refusal.h"

#include "core/base/file_descriptor.h"
#include "core/base/result.h"

#include <fcntl.h>

#include <array>
#include <cerrno>
#include <charconv>

namespace juggler {

namespace {

constexpr int kMostParanoid = 2; // at which a program may still record its own threads

std::optional<int> readSetting(const char* path)
{
    const FileDescriptor file(open(path, O_RDONLY | O_CLOEXEC));
    std::array<char, 32> buffer{};
    const ssize_t bytes = file.isOpen() ? read(file.get(), buffer.data(), buffer.size()) : 0;
    int value = 0;
    const auto parsed = std::from_chars(buffer.data(), buffer.data() + (bytes > 0 ? bytes : 0), value);
    return parsed.ec == std::errc() ? std::optional(value) : std::nullopt;
}

std::string settingText(std::optional<int> value)
{
    return value ? std::to_string(*value) : std::string("unknown");
}

std::string remedy(const PerfRing::Refusal& refusal, std::optional<int> paranoid, std::optional<int> lockedKib)
{
    if (refusal.step == PerfRing::Refusal::Step::Map) {
        return "raise kernel.perf_event_mlock_kb (it is " + settingText(lockedKib) + "), or the limit of locked memory";
    }
    switch (refusal.errnoValue) {
    case EMFILE:
    case ENFILE: return "allow the program more open files";
    case ENOSYS: return "this kernel has no perf events, or a container's system-call filter (seccomp) hides them";
    case EACCES:
    case EPERM:
        if (paranoid && *paranoid > kMostParanoid) {
            return "set kernel.perf_event_paranoid to 2 or less (it is " + settingText(paranoid) + ")";
        }
        return "a container's system-call filter (seccomp) or a security module forbids it; kernel.perf_event_paranoid is "
            + settingText(paranoid) + ", and 2 is enough";
    default: return "kernel.perf_event_paranoid is " + settingText(paranoid) + ", and 2 is enough";
    }
}

} // namespace

std::string describeRefusal(const PerfRing::Refusal& refusal, std::optional<int> paranoid, std::optional<int> lockedKib)
{
    const bool isOpen = refusal.step == PerfRing::Refusal::Step::Open;
    return systemError(isOpen ? "perf_event_open" : "map the ring", isOpen ? "for this program's switches" : "of switch records",
                       refusal.errnoValue)
               .message
        + ": " + remedy(refusal, paranoid, lockedKib);
}

std::string describeRefusal(const PerfRing::Refusal& refusal)
{
    return describeRefusal(refusal, readSetting("/proc/sys/kernel/perf_event_paranoid"),
                           readSetting("/proc/sys/kernel/perf_event_mlock_kb"));
}

} // namespace juggler
