// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/detail/thread_reserve.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace juggler::detail {

/// A thread that has only slept costs 13 KiB of its own and about 30 KiB in the kernel; one that reads files has a buffer of 256 KiB.
/// Between the two, so that neither ordinary runs are refused nor the machine is filled up.
inline constexpr std::int64_t kThreadKibibytes = 64;

/// Where the limits are read from; a test gives a tree of its own. A plain value.
struct LimitSources {
    std::filesystem::path root = "/"; ///< holds proc/ and sys/
    std::uint32_t userId = 0;
    std::optional<std::int64_t> userProcessLimit; ///< RLIMIT_NPROC where it binds: not for root, not with the capabilities that lift it

    std::int64_t kibibytesEach = kThreadKibibytes; ///< memory that one more is expected to use

    /// Those of this process.
    static LimitSources ofThisProcess();
};

/// Everything that limits new threads, as it is now. What cannot be read is left out. [any thread]
std::vector<ThreadBudget> readThreadBudgets(const LimitSources& sources);

/// The reserve of this process, as it is now; some hundred microseconds. [any thread]
ThreadReserve readThreadReserve();

} // namespace juggler::detail
