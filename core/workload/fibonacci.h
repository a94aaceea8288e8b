// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace juggler {

/// fib(n) by naive recursion, in one piece. Compiled with a barrier that keeps the compiler from merging the two calls:
/// without it fib(30) takes from 0.024 to 4 ms, depending on the flags alone.
std::uint64_t fibonacci(unsigned n) noexcept;

/// The same computation in pieces: an explicit stack above leaves of fib(18), about 6 us each, so that any scheduler can look at the
/// clock, at a stop request or at other tasks in between. Costs at most 1-2 % over plain recursion.
class FibonacciMachine {
public:
    static constexpr unsigned kLeaf = 18;

    explicit FibonacciMachine(unsigned n) noexcept { m_pending[m_top++] = n; }

    [[nodiscard]] bool isDone() const noexcept { return m_top == 0; }
    /// fib(n), once isDone().
    [[nodiscard]] std::uint64_t result() const noexcept { return m_sum; }

    /// Computes one leaf. Only while not isDone().
    void step() noexcept
    {
        unsigned n = m_pending[--m_top];
        while (n > kLeaf) {
            m_pending[m_top++] = n - 2;
            --n;
        }
        m_sum += fibonacci(n);
    }

private:
    std::array<unsigned, 96> m_pending; // fib(93) needs 76
    std::size_t m_top = 0;
    std::uint64_t m_sum = 0;
};

} // namespace juggler
