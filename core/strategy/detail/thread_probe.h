// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <span>

namespace juggler::detail {

/// How many threads the system gave when it was asked. A plain value.
struct ObtainedThreads {
    std::size_t count = 0;
    int errnoValue = 0; ///< why not more; 0: all that were wanted
};

/// Starts threads that do nothing until all exist, at most wanted, and ends them again: the only way to know in advance whether a pool
/// that cannot report a refusal will get its threads. About 100 us a thread. goOn is asked before each; once it answers false no more
/// are started. [any thread]
ObtainedThreads obtainThreads(
    std::size_t wanted, std::size_t stackBytes, const std::function<bool()>& goOn = [] { return true; });

/// Returns once none of this process's threads has one of these kernel ids any more, at the latest after timeout; whether they are gone.
/// A joined thread still counts against every limit until the kernel has taken it down, some microseconds later. [any thread]
bool waitUntilGone(std::span<const int> threadIds, std::chrono::milliseconds timeout);

} // namespace juggler::detail
