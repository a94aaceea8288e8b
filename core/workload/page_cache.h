// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/stop_signal.h"
#include "core/model/run_config.h"

#include <string>
#include <vector>

namespace juggler {

/// What could not be prepared, in sentences for the user.
struct CachePreparation {
    std::vector<std::string> notes;
};

/// Brings the files into the state that mode asks for, so that every model begins alike: warm reads each once, cold and direct
/// write back and evict. Never fails a run; what is missing or no regular file is left to the task that will read it. [any thread]
CachePreparation prepareFiles(const std::vector<std::string>& paths, CacheMode mode, const StopSignal& stop);

} // namespace juggler
