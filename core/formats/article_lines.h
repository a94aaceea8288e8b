// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/run_record.h"

#include <string>
#include <string_view>

namespace juggler {

/// The word before a task's line: "Parallel" for what computes where two tasks can do so at one instant, else "Async" where a result is
/// collected later, else "Sync". [any thread]
std::string_view articleWord(StrategyId strategy, const TaskSpec& spec);

/// The lines that the article's programs print, one a task in the order in which they ended: "Async: started at: 0 ms, ended at: 3000 ms".
/// Times are whole ms since the first task was submitted. Several runs have a line with their name before them. [any thread]
///
/// A task that failed, was cancelled or not started says so in place of its end.
std::string articleLines(const Comparison& comparison);

} // namespace juggler
