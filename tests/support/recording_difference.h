// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/figures.h"
#include "core/timeline/run_record.h"

#include <optional>
#include <string>

namespace juggler::test {

/// The first thing in which two comparisons differ, with its place, as "runs[1].lane 3 span 17 endNs: 5, 6"; nothing where they are the
/// same. Every field is looked at, but for the order in which starts and ends of tasks were learnt, and where the runs come from.
std::optional<std::string> differenceOf(const Comparison& a, const Comparison& b);

/// The same of figures; doubles must be the same to the last bit.
std::optional<std::string> differenceOf(const Figures& a, const Figures& b);

} // namespace juggler::test
