// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/run_record.h"

#include <string>

namespace juggler {

/// What files and the command line call a run: its model with what is not as it is by default, "Thread pool (4), in turn"; an imported
/// process by its own name. In English. cores: those of the machine that it ran on. [any thread]
std::string runName(const RunRecord& run, int cores);

} // namespace juggler
