// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/run_record.h"

#include <string>
#include <vector>

namespace juggler {

/// A sentence that runs have for the user, and the models that it holds for. A plain value.
struct RunNote {
    std::string text;
    std::vector<StrategyId> strategies; ///< each once, in the order of the runs
};

/// The notes of all finished runs in the order in which they were told: refused threads, a fallback, lost events. What holds for several
/// models, such as the state of a file, is there once. [any thread]
std::vector<RunNote> collectNotes(const Comparison& comparison);

} // namespace juggler
