// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/figures.h"
#include "core/formats/text_gantt.h"

#include <string>
#include <vector>

namespace juggler {

/// The results table of a comparison for a terminal: a line of figures a model ("-" where unknown), the best marked, and under each its
/// sentence of why, broken at `columns`. Where models were repeated, medians and spreads, and how many runs count. Each line ends with a
/// line feed. [any thread] What does not fit is left out: columns from the right, then the ends of names.
std::string textResults(const Comparison& comparison, const std::vector<Figures>& figures, std::size_t columns, Charset charset,
                        TextColours colours = TextColours::None);

/// The text Gantt of every run that has begun, each under its name and makespan, on one time axis; where models were repeated, ask for
/// representatives(). [any thread]
std::string textGantts(const Comparison& comparison, const TextGanttOptions& options);

} // namespace juggler
