// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/figures.h"
#include "core/formats/text_gantt.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace juggler {

/// How the results of a comparison are printed.
enum class ResultFormat : std::uint8_t {
    Table, ///< for a terminal: a line of figures a model, and a Gantt chart
    Json, ///< the figures for programs, schema juggler-results/1
    Csv, ///< the same, a row a model
    Markdown, ///< a table for a document
    Article, ///< the lines that the article's programs print, one a task
};

/// "table", "json", "csv", "markdown", "article".
std::string_view resultFormatKey(ResultFormat format) noexcept;
std::optional<ResultFormat> resultFormatFromKey(std::string_view key) noexcept;

/// The schema of what Json prints; within /1 fields are added, never renamed.
inline constexpr std::string_view kResultsSchema = "juggler-results/1";

/// The results as text, each line with its line feed; repetitions are one row with their median and quartiles. options matter to the
/// table alone. [any thread]
std::string resultText(ResultFormat format, const Comparison& comparison, const std::vector<Figures>& figures,
                       const TextGanttOptions& options);

} // namespace juggler
