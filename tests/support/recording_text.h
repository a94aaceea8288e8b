// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/run_record.h"

#include <string>
#include <vector>

namespace juggler::test {

/// Everything that is known of a comparison, one fact a line: two that are equal here are equal to whoever looks. But for CLOCK_MONOTONIC
/// at the start of runs, which means nothing afterwards, for the journal's cost, and for the order in which it was learnt what became of
/// tasks.
std::vector<std::string> factsOf(const Comparison& comparison);

/// Nothing, or the first line in which two differ.
std::string firstDifference(const Comparison& a, const Comparison& b);

} // namespace juggler::test
