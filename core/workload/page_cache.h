// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/stop_signal.h"
#include "core/model/run_config.h"

#include <string>
#include <vector>

namespace juggler {

/// What came of preparing the files for a run. A plain value.
struct CachePreparation {
    std::vector<std::string> notes; ///< sentences for the user about files that are not in the state asked for; at most a handful
};

/// Brings the files into the state of the page cache that mode asks for, outside any makespan: warm reads each once, cold and direct write
/// it back and evict it. Each path once, however often it is given. Returns early after a stop request. [any thread]
///
/// It never fails a run: what is missing, unreadable or not a regular file is left to the task that reads it, which will say so.
CachePreparation prepareFiles(const std::vector<std::string>& paths, CacheMode mode, const StopSignal& stop);

} // namespace juggler
