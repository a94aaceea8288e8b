// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/strategy.h"

#include <cstddef>

namespace juggler {

/// Who is to read and write files for an event loop: io_uring if it works, or helper threads in any case.
enum class LoopReads { UringWherePossible, HelperThreads };

/// Runs every task of a run on the calling thread as on an event loop, but for those that compute where there are native threads for them.
/// computeThreads: at most so many, 0 for none. Needs a QCoreApplication. [run thread]
RunReport runOnEventLoop(const RunContext& run, LoopReads reads, std::size_t computeThreads);

} // namespace juggler
