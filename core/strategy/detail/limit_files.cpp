// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/detail/limit_files.h"

#include <algorithm>
#include <charconv>
#include <system_error>
#include <vector>

namespace juggler::detail {

namespace {

namespace fs = std::filesystem;

std::optional<std::int64_t> parseNumber(std::string_view text, int base = 10) noexcept
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    return error == std::errc() && end != text.data() ? std::optional(value) : std::nullopt;
}

std::string_view trimmed(std::string_view text) noexcept
{
    const auto first = text.find_first_not_of(" \t\n:");
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

/// Calls visit(line) for each line until it answers true; whether it did.
template <typename Visit>
bool anyLine(std::string_view text, Visit&& visit)
{
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        if (visit(text.substr(0, end))) {
            return true;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
}

std::vector<std::string_view> splitAt(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const auto end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

bool listHas(std::string_view commaList, std::string_view word)
{
    return std::ranges::count(splitAt(commaList, ','), word) > 0;
}

/// The value of the line of /proc/self/status that begins with key, without blanks before it.
std::string_view fieldText(std::string_view text, std::string_view key) noexcept
{
    std::string_view value;
    anyLine(text, [&](std::string_view line) {
        const bool isIt =
            line.starts_with(key) && line.size() > key.size() && std::string_view(": \t").find(line[key.size()]) != std::string_view::npos;
        if (isIt) {
            value = trimmed(line.substr(key.size()));
        }
        return isIt;
    });
    return value;
}

/// The part of a mountinfo line that is of interest: "ID PARENT DEVICE ROOT MOUNTPOINT ... - TYPE SOURCE OPTIONS" (proc(5)).
struct Mount {
    std::string_view root;
    std::string_view point;
    std::string_view type;
    std::string_view options;
};

std::optional<Mount> parseMount(std::string_view line)
{
    const auto dash = line.find(" - ");
    if (dash == std::string_view::npos) {
        return std::nullopt;
    }
    const auto before = splitAt(line.substr(0, dash), ' ');
    const auto after = splitAt(line.substr(dash + 3), ' ');
    if (before.size() < 5 || after.size() < 3) {
        return std::nullopt;
    }
    return Mount{before[3], before[4], after[0], after[2]};
}

/// Where path of the hierarchy is seen below mount. A container may see only a part of it, or name it from outside: then the highest
/// folder that can be seen.
fs::path folderInMount(const Mount& mount, std::string_view path)
{
    std::string_view below = path;
    if (mount.root != "/") {
        if (!path.starts_with(mount.root)) {
            return fs::path(mount.point);
        }
        below.remove_prefix(mount.root.size());
    }
    if (below.empty() || below == "/" || below.starts_with("/..")) {
        return fs::path(mount.point);
    }
    return fs::path(mount.point) / fs::path(below).relative_path();
}

} // namespace

std::optional<std::int64_t> parseLimit(std::string_view text) noexcept
{
    constexpr std::int64_t kNone = std::int64_t{1} << 62;
    const auto value = parseNumber(trimmed(text));
    return value && *value < kNone ? value : std::nullopt;
}

std::optional<std::int64_t> parseField(std::string_view text, std::string_view key) noexcept
{
    return parseNumber(fieldText(text, key));
}

std::optional<std::int64_t> parseThreadsInSystem(std::string_view loadavg) noexcept
{
    const auto slash = loadavg.find('/');
    return slash == std::string_view::npos ? std::nullopt : parseNumber(loadavg.substr(slash + 1));
}

bool liftsProcessLimit(std::string_view status) noexcept
{
    constexpr std::int64_t kSysAdmin = std::int64_t{1} << 21; // capability numbers of linux/capability.h
    constexpr std::int64_t kSysResource = std::int64_t{1} << 24;
    const auto effective = parseNumber(fieldText(status, "CapEff"), 16);
    return effective && (*effective & (kSysAdmin | kSysResource)) != 0;
}

std::optional<ControlGroup> findControlGroup(std::string_view controller, std::string_view selfCgroup, std::string_view mountInfo)
{
    // Lines "NUMBER:CONTROLLERS:PATH"; version 2's is "0::PATH".
    std::optional<std::string_view> path1;
    std::optional<std::string_view> path2;
    anyLine(selfCgroup, [&](std::string_view line) {
        const auto first = line.find(':');
        const auto second = line.find(':', first + 1);
        if (first != std::string_view::npos && second != std::string_view::npos) {
            const std::string_view controllers = line.substr(first + 1, second - first - 1);
            if (listHas(controllers, controller)) {
                path1 = line.substr(second + 1);
            } else if (controllers.empty()) {
                path2 = line.substr(second + 1);
            }
        }
        return false;
    });
    std::optional<ControlGroup> found;
    anyLine(mountInfo, [&](std::string_view line) {
        const auto mount = parseMount(line);
        if (mount && path1 && mount->type == "cgroup" && listHas(mount->options, controller)) {
            found = ControlGroup{fs::path(mount->point), folderInMount(*mount, *path1), false};
        } else if (mount && !path1 && path2 && mount->type == "cgroup2") {
            found = ControlGroup{fs::path(mount->point), folderInMount(*mount, *path2), true};
        }
        return found.has_value();
    });
    return found;
}

} // namespace juggler::detail
