// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace juggler::detail {

/// One thing of which every native thread uses some, and of which some has to stay free. A plain value.
struct ThreadBudget {
    std::string name; ///< "kernel.pid_max"
    std::int64_t limit = 0;
    std::int64_t used = 0;
    std::int64_t kept = 0; ///< stays free for the rest of the machine
    std::int64_t perThread = 1;

    /// How many more threads it allows; never negative.
    [[nodiscard]] std::int64_t room() const noexcept;
};

/// How many more native threads may be started. A plain value.
struct ThreadReserve {
    std::int64_t threads = 0;
    std::string limit; ///< what binds, as the end of a sentence: "kernel.pid_max is 32768, 120 in use, 2000 kept free"
};

/// A small machine still runs ordinary workloads: up to here only the system itself refuses.
inline constexpr std::size_t kThreadsAlwaysTried = 1000;

/// The smallest room of all budgets; without any budget as good as no limit. [any thread]
ThreadReserve reserveOf(std::span<const ThreadBudget> budgets);

/// How many of wanted threads to try to start: what the reserve allows, but at least kThreadsAlwaysTried. [any thread]
std::size_t threadsToTry(std::size_t wanted, const ThreadReserve& reserve) noexcept;

/// Sentence for the user about a count that the reserve cut: "12000 of 40000 THINGS could be started: LIMIT".
std::string reserveNote(std::size_t granted, std::size_t wanted, std::string_view things, const ThreadReserve& reserve);

} // namespace juggler::detail
