// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/figures.h"

#include <string>
#include <vector>

namespace juggler {

// The figures of a comparison, one row a model: repetitions of it count as one, with their medians. [any thread]

/// Schema juggler-results/1; unknown is null.
std::string resultJson(const Comparison& comparison, const std::vector<Figures>& figures);

/// After RFC 4180, the unit in each column's name; unknown is empty.
std::string resultCsv(const Comparison& comparison, const std::vector<Figures>& figures);

/// A table of GitHub's Markdown, the best model in bold letters; unknown is "-". Below it a line of what was run, and where.
std::string resultMarkdown(const Comparison& comparison, const std::vector<Figures>& figures);

} // namespace juggler
