// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

// What Linux says about limits in its text files, taken apart. Pure functions. [any thread]
namespace juggler::detail {

/// One control group that this process is in: the folder that holds its limits, within the root.
struct ControlGroup {
    std::filesystem::path mountPoint; ///< the highest folder of the hierarchy that can be seen
    std::filesystem::path folder; ///< the process's own, at or below it
    bool isVersion2 = false;
    friend bool operator==(const ControlGroup&, const ControlGroup&) = default;
};

/// A limit file's number; nothing for "max", for something else, and for version 1's way to say "none" (beyond 2^62).
std::optional<std::int64_t> parseLimit(std::string_view text) noexcept;

/// The number behind "key" and blanks or a colon at the start of a line, as in /proc/meminfo, /proc/self/status and memory.stat.
std::optional<std::int64_t> parseField(std::string_view text, std::string_view key) noexcept;

/// Threads in the whole system: the number behind the slash in /proc/loadavg (proc(5)).
std::optional<std::int64_t> parseThreadsInSystem(std::string_view loadavg) noexcept;

/// Whether the "CapEff:" line of /proc/self/status holds a capability that lifts RLIMIT_NPROC: CAP_SYS_RESOURCE or CAP_SYS_ADMIN (fork(2)).
bool liftsProcessLimit(std::string_view status) noexcept;

/// The control group for controller ("pids", "memory"), from /proc/self/cgroup and /proc/self/mountinfo (cgroups(7)): version 1's own
/// hierarchy where the controller has one, else version 2's.
std::optional<ControlGroup> findControlGroup(std::string_view controller, std::string_view selfCgroup, std::string_view mountInfo);

} // namespace juggler::detail
