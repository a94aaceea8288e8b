// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/open_files.h"

#include <dirent.h>
#include <sys/resource.h>

#include <algorithm>
#include <memory>

namespace juggler {

namespace {

constexpr std::size_t kMostOpenFiles = 256;

std::size_t openDescriptors()
{
    const std::unique_ptr<DIR, int (*)(DIR*)> entries(opendir("/proc/self/fd"), closedir);
    std::size_t count = 0;
    while (entries && readdir(entries.get())) {
        ++count; // with ".", ".." and the folder's own: a few too many
    }
    return count;
}

} // namespace

std::size_t freeDescriptors()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    const std::size_t open = openDescriptors();
    return limit.rlim_cur > open ? limit.rlim_cur - open : 0;
}

std::size_t openFileLimit(std::size_t neededElsewhere)
{
    const std::size_t free = freeDescriptors();
    return std::clamp<std::size_t>((free - std::min(free, neededElsewhere)) / 2, 1, kMostOpenFiles);
}

} // namespace juggler
