// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/detail/thread_budgets.h"

#include "core/strategy/detail/limit_files.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <system_error>

namespace juggler::detail {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kPidsKept = 2000;
constexpr std::int64_t kMapsPerThread = 2; // its stack and the guard page

std::string readText(const fs::path& path)
{
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Threads of all processes of one user, which is what RLIMIT_NPROC counts (getrlimit(2)).
std::int64_t countThreadsOfUser(const fs::path& proc, std::uint32_t userId)
{
    std::int64_t count = 0;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(proc, ignored)) {
        const std::string name = entry.path().filename();
        if (!name.empty() && name.find_first_not_of("0123456789") == std::string::npos) {
            const std::string status = readText(entry.path() / "status");
            if (parseField(status, "Uid") == std::int64_t{userId}) {
                count += parseField(status, "Threads").value_or(0);
            }
        }
    }
    return count;
}

void addProcessBudgets(std::vector<ThreadBudget>& budgets, const LimitSources& sources)
{
    const fs::path proc = sources.root / "proc";
    const std::int64_t inSystem = parseThreadsInSystem(readText(proc / "loadavg")).value_or(0);
    for (const char* name : {"pid_max", "threads-max"}) {
        if (const auto limit = parseLimit(readText(proc / "sys/kernel" / name))) {
            budgets.push_back({.name = std::string("kernel.") + name, .limit = *limit, .used = inSystem, .kept = kPidsKept});
        }
    }
    if (const auto limit = parseLimit(readText(proc / "sys/vm/max_map_count"))) {
        const std::string maps = readText(proc / "self/maps");
        budgets.push_back({.name = "vm.max_map_count",
                           .limit = *limit,
                           .used = std::ranges::count(maps, '\n'),
                           .kept = *limit / 10,
                           .perThread = kMapsPerThread});
    }
    if (sources.userProcessLimit) {
        budgets.push_back({.name = "the user's limit of processes (ulimit -u)",
                           .limit = *sources.userProcessLimit,
                           .used = countThreadsOfUser(proc, sources.userId),
                           .kept = kPidsKept});
    }
}

/// The group's folder and all above it: a limit of any of them binds.
std::vector<fs::path> foldersUpwards(const ControlGroup& group)
{
    std::vector<fs::path> folders;
    for (fs::path folder = group.folder;; folder = folder.parent_path()) {
        folders.push_back(folder);
        if (folder == group.mountPoint || !folder.has_relative_path()) {
            return folders;
        }
    }
}

std::optional<ControlGroup> controlGroup(const LimitSources& sources, std::string_view controller)
{
    return findControlGroup(controller, readText(sources.root / "proc/self/cgroup"), readText(sources.root / "proc/self/mountinfo"));
}

void addGroupPids(std::vector<ThreadBudget>& budgets, const LimitSources& sources)
{
    const auto group = controlGroup(sources, "pids");
    for (const fs::path& folder : group ? foldersUpwards(*group) : std::vector<fs::path>()) {
        const fs::path here = sources.root / folder.relative_path();
        if (const auto limit = parseLimit(readText(here / "pids.max"))) {
            const std::int64_t used = parseLimit(readText(here / "pids.current")).value_or(0);
            budgets.push_back({.name = "the control group's pids.max", .limit = *limit, .used = used, .kept = kPidsKept});
        }
    }
}

/// Memory of a group that cannot be given back: without the files' pages, which the kernel drops under pressure (cgroups(7)).
std::int64_t groupMemoryInUse(const fs::path& folder, bool isVersion2)
{
    const std::string stat = readText(folder / "memory.stat");
    const std::string_view prefix = isVersion2 ? "" : "total_";
    std::int64_t used = parseLimit(readText(folder / (isVersion2 ? "memory.current" : "memory.usage_in_bytes"))).value_or(0);
    for (const char* list : {"inactive_file", "active_file"}) {
        used -= parseField(stat, std::string(prefix) + list).value_or(0);
    }
    return std::max<std::int64_t>(0, used);
}

ThreadBudget memoryBudget(std::string name, std::int64_t limitBytes, std::int64_t usedBytes, std::int64_t kibibytesEach)
{
    return {.name = std::move(name),
            .limit = limitBytes / 1024,
            .used = usedBytes / 1024,
            .kept = limitBytes / 1024 / 10,
            .perThread = kibibytesEach};
}

std::vector<ThreadBudget> memoryBudgets(const LimitSources& sources)
{
    std::vector<ThreadBudget> budgets;
    const std::string memory = readText(sources.root / "proc/meminfo");
    const auto total = parseField(memory, "MemTotal");
    const auto available = parseField(memory, "MemAvailable");
    if (total && available) {
        budgets.push_back(memoryBudget("the machine's memory in KiB", *total * 1024, (*total - *available) * 1024, sources.kibibytesEach));
    }
    const auto group = controlGroup(sources, "memory");
    for (const fs::path& folder : group ? foldersUpwards(*group) : std::vector<fs::path>()) {
        const fs::path here = sources.root / folder.relative_path();
        if (const auto limit = parseLimit(readText(here / (group->isVersion2 ? "memory.max" : "memory.limit_in_bytes")))) {
            budgets.push_back(memoryBudget("the control group's memory in KiB", *limit, groupMemoryInUse(here, group->isVersion2),
                                           sources.kibibytesEach));
        }
    }
    return budgets;
}

} // namespace

LimitSources LimitSources::ofThisProcess()
{
    LimitSources sources;
    sources.userId = getuid();
    rlimit limit{};
    const bool isBound = sources.userId != 0 && !liftsProcessLimit(readText("/proc/self/status"));
    if (isBound && getrlimit(RLIMIT_NPROC, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) {
        sources.userProcessLimit = static_cast<std::int64_t>(limit.rlim_cur);
    }
    return sources;
}

std::vector<ThreadBudget> readThreadBudgets(const LimitSources& sources)
{
    std::vector<ThreadBudget> budgets;
    addProcessBudgets(budgets, sources);
    addGroupPids(budgets, sources);
    std::ranges::move(memoryBudgets(sources), std::back_inserter(budgets));
    return budgets;
}

ThreadReserve readThreadReserve()
{
    return reserveOf(readThreadBudgets(LimitSources::ofThisProcess()));
}

} // namespace juggler::detail
