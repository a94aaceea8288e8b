// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/page_residency.h"

#include <fcntl.h>
#include <linux/magic.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace juggler {

namespace {

constexpr std::int64_t kWindowBytes = 256 * 1024 * 1024; // one answer of 64 KiB

/// Whether mincore() tells this process the truth about the file.
bool mayAskAbout(int fd, const struct stat& status)
{
    if (geteuid() == 0 || geteuid() == status.st_uid) {
        return true;
    }
    const std::string path = "/proc/self/fd/" + std::to_string(fd);
    return faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
}

/// Cached bytes of one window, at most windowBytes.
std::optional<std::int64_t> cachedInWindow(int fd, std::int64_t offset, std::int64_t windowBytes, std::vector<unsigned char>& pages)
{
    static const std::int64_t kPageBytes = sysconf(_SC_PAGESIZE);
    const auto length = static_cast<std::size_t>(windowBytes);
    // Only the kernel looks at the mapping; a file that shrinks meanwhile cannot raise SIGBUS.
    void* const map = mmap(nullptr, length, PROT_READ, MAP_SHARED, fd, offset);
    if (map == MAP_FAILED) {
        return std::nullopt;
    }
    pages.resize(static_cast<std::size_t>((windowBytes + kPageBytes - 1) / kPageBytes));
    const bool isAnswered = mincore(map, length, pages.data()) == 0;
    munmap(map, length);
    if (!isAnswered) {
        return std::nullopt;
    }
    const auto cached = std::ranges::count_if(pages, [](unsigned char page) { return (page & 1) != 0; });
    return std::min(windowBytes, kPageBytes * cached);
}

} // namespace

std::optional<PageResidency> pageResidency(int fd, std::int64_t mostBytes)
{
    struct stat status {};
    if (fstat(fd, &status) != 0 || !mayAskAbout(fd, status)) {
        return std::nullopt;
    }
    PageResidency residency{.lookedAtBytes = std::min<std::int64_t>(status.st_size, mostBytes)};
    std::vector<unsigned char> pages;
    for (std::int64_t offset = 0; offset < residency.lookedAtBytes; offset += kWindowBytes) {
        const auto cached = cachedInWindow(fd, offset, std::min(kWindowBytes, residency.lookedAtBytes - offset), pages);
        if (!cached) {
            return std::nullopt;
        }
        residency.cachedBytes += *cached;
    }
    return residency;
}

bool isHeldInMemory(int fd) noexcept
{
    constexpr std::array<long, 9> kInMemory{TMPFS_MAGIC,   RAMFS_MAGIC,        PROC_SUPER_MAGIC,    SYSFS_MAGIC,     DEBUGFS_MAGIC,
                                            TRACEFS_MAGIC, CGROUP_SUPER_MAGIC, CGROUP2_SUPER_MAGIC, SECURITYFS_MAGIC};
    struct statfs system {};
    return fstatfs(fd, &system) == 0 && std::ranges::count(kInMemory, static_cast<long>(system.f_type)) > 0;
}

} // namespace juggler
