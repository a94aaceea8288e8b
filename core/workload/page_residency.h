// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace juggler {

/// How much of a file lies in the page cache. A plain value.
struct PageResidency {
    std::int64_t cachedBytes = 0;
    std::int64_t lookedAtBytes = 0; ///< the part of the file that was looked at, from its begin
    friend bool operator==(const PageResidency&, const PageResidency&) = default;
};

/// Looks at the first mostBytes of the open regular file fd, by mincore(2). Nothing where the system does not tell: about a file that the
/// user neither owns nor may write the kernel answers "all of it" (can_do_mincore, since Linux 5.2). [any thread]
std::optional<PageResidency> pageResidency(int fd, std::int64_t mostBytes);

/// Whether fd lies in a file system that has no device behind it (tmpfs, ramfs, proc, sysfs and their like): reading it is a copy in
/// memory and never waits. [any thread]
bool isHeldInMemory(int fd) noexcept;

} // namespace juggler
