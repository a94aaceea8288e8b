// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/run_comparison.h"
#include "core/base/result.h"
#include "core/formats/terminal_text.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

class QIODevice;

namespace juggler {

/// Several sessions against the first, for whoever prints it. A plain value.
struct ComparisonReport {
    std::vector<ComparedSession> sessions; ///< at least two; the first is the baseline
    std::vector<SessionDifference> differences; ///< one for each session but the first
    std::optional<double> failSlowerPercent; ///< what counts as a regression; nothing: none does
};

/// Compares them.
ComparisonReport compareForReport(std::vector<ComparedSession> sessions, std::optional<double> failSlowerPercent);

/// Whether some model is slower by more than failSlowerPercent; nothing where that is not asked, or where it cannot be told since in one of
/// the sessions no model could be judged. [any thread]
std::optional<bool> regressionIn(const ComparisonReport& report);

/// For a terminal: what is compared, then for each session a line a model with medians, spreads (IQR), difference and verdict, and what has
/// to be known about it. Each line ends with a line feed; names are cut to fit into `columns`. [any thread]
std::string comparisonTable(const ComparisonReport& report, std::size_t columns, Charset charset);

/// The same as Markdown (GitHub's tables). [any thread]
std::string comparisonMarkdown(const ComparisonReport& report);

/// One row a model and session as CSV after RFC 4180; times in ns, unknown is empty. An error carries the reason alone. [any thread]
Result<void> writeComparisonCsv(const ComparisonReport& report, QIODevice& device);

/// The schema's name and version; within /1 fields are added, never renamed.
inline constexpr std::string_view kComparisonSchema = "juggler-comparison/1";

/// As JSON, for programs; times in ns, unknown is null. An error carries the reason alone. [any thread]
Result<void> writeComparisonJson(const ComparisonReport& report, QIODevice& device);

} // namespace juggler
