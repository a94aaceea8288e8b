// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace juggler::bench {

// What a programmer would write without Juggler, to be measured beside it in one run: nothing is recorded, nothing can be stopped.

/// Sleeping tasks on std::thread, one each: from the first start to the last end.
std::chrono::nanoseconds sleepOnThreads(int count, std::chrono::milliseconds duration);

/// Sleeping tasks as coroutines on one thread with a heap of deadlines: the least that an event loop can do.
std::chrono::nanoseconds sleepOnCoroutines(int count, std::chrono::milliseconds duration);

} // namespace juggler::bench
