// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/result_output.h"

#include "app/option_values.h"
#include "core/analysis/run_notes.h"
#include "core/strategy/catalog.h"

namespace juggler::app {

namespace {

constexpr std::size_t kLeastWidth = 40;
constexpr std::size_t kMostWidth = 1000;

} // namespace

Result<void> setFormat(ResultStyle& style, const std::string& value)
{
    style.format = resultFormatFromKey(value);
    return style.format ? Result<void>() : wrongValue("--format", value, "table, json, csv, markdown or article");
}

Result<void> setColour(ResultStyle& style, const std::string& value)
{
    const auto choice = colourChoiceFromKey(value);
    if (!choice) {
        return wrongValue("--color", value, "auto, always or never");
    }
    style.colour = *choice;
    return {};
}

Result<void> setWidth(ResultStyle& style, const std::string& value)
{
    const auto width = wholeNumber(value);
    if (!width || *width < static_cast<std::int64_t>(kLeastWidth) || *width > static_cast<std::int64_t>(kMostWidth)) {
        return wrongValue("--width", value, "a whole number from " + std::to_string(kLeastWidth) + " to " + std::to_string(kMostWidth));
    }
    style.columns = static_cast<std::size_t>(*width);
    return {};
}

Result<void> setGrouping(ResultStyle& style, const std::string& value)
{
    style.grouping = groupingFromKey(value);
    return style.grouping ? Result<void>() : wrongValue("--group-by", value, "thread, task or core");
}

Result<void> printResults(const Comparison& comparison, const std::vector<Figures>& figures, const ResultStyle& style)
{
    TextGanttOptions options;
    options.columns = style.columns.value_or(outputColumns());
    options.charset = localeCharset();
    options.colours = outputColours(style.colour);
    options.grouping = style.grouping;
    return printOutput(resultText(style.format.value_or(ResultFormat::Table), comparison, figures, options));
}

void printRunNotes(const Comparison& comparison)
{
    for (const RunNote& note : collectNotes(comparison)) {
        std::string keys;
        for (const StrategyId strategy : note.strategies) {
            keys.append(keys.empty() ? "" : ", ").append(strategyInfo(strategy).key);
        }
        printMessage(keys + ": " + printableText(note.text, localeCharset()) + "\n");
    }
}

} // namespace juggler::app
