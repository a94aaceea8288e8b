// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/terminal.h"
#include "core/formats/result_format.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace juggler::app {

/// How results are printed on the standard output. A plain value.
struct ResultStyle {
    std::optional<ResultFormat> format; ///< nothing: the table
    ColourChoice colour = ColourChoice::Auto;
    std::optional<std::size_t> columns; ///< nothing: as wide as the terminal
    std::optional<Grouping> grouping; ///< nothing: few tasks a line each, many by thread
};

inline constexpr std::string_view kFormatValue = "table|json|csv|markdown|article";
inline constexpr std::string_view kColourValue = "auto|always|never";
inline constexpr std::string_view kGroupingValue = "thread|task|core";

// What the options that several commands have do.
Result<void> setFormat(ResultStyle& style, const std::string& value);
Result<void> setColour(ResultStyle& style, const std::string& value);
Result<void> setWidth(ResultStyle& style, const std::string& value);
Result<void> setGrouping(ResultStyle& style, const std::string& value);

/// Prints the results. Fails with "write standard output: REASON"; that its reader has gone is no failure.
Result<void> printResults(const Comparison& comparison, const std::vector<Figures>& figures, const ResultStyle& style);

/// Prints what the runs have to say, each note once with the models it is about: limits that were met, ends that are missing.
void printRunNotes(const Comparison& comparison);

} // namespace juggler::app
