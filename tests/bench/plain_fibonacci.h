// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace juggler::bench {

/// Naive recursion as anybody would write it, with the barrier that keeps the compiler from merging calls, and nothing else.
std::uint64_t plainFibonacci(unsigned n) noexcept;

} // namespace juggler::bench
