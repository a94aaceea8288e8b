// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/fibonacci.h"

namespace juggler {

[[gnu::noinline]] std::uint64_t fibonacci(unsigned n) noexcept
{
    asm volatile("" : "+r"(n)); // the compiler must not know that two calls with equal arguments are equal
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

} // namespace juggler
