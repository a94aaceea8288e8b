// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace juggler {

/// What opening one file may take of the memory: half of what the system could give without paging (MemAvailable of /proc/meminfo, or the
/// limit of the process's address space where that is less), at least 64 MiB. [any thread]
std::int64_t largestUseOfMemoryBytes();

} // namespace juggler
