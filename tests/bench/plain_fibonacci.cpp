// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/plain_fibonacci.h"

namespace juggler::bench {

[[gnu::noinline]] std::uint64_t plainFibonacci(unsigned n) noexcept
{
    asm volatile("" : "+r"(n));
    return n < 2 ? n : plainFibonacci(n - 1) + plainFibonacci(n - 2);
}

} // namespace juggler::bench
