// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace juggler {

/// Descriptors that this process may open besides those that it has: RLIMIT_NOFILE less what is open. Looks into /proc. [any thread]
std::size_t freeDescriptors();

/// How many files the tasks of a run may have open at once: half of freeDescriptors() less those that are going to be needed for something
/// else, at least one and no more than are of any use.
std::size_t openFileLimit(std::size_t neededElsewhere = 0);

} // namespace juggler
