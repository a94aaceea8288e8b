// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/comparison_report.h"

#include "core/analysis/run_label.h"
#include "core/base/time_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace juggler {

namespace {

constexpr std::size_t kCells = 8;
using Row = std::array<std::string, kCells>;

constexpr std::size_t kLeastNameColumns = 12;

const Row kHeading{"model", "baseline", "IQR", "now", "IQR", "delta", "delta %", "verdict"};

std::string lengthText(double ns)
{
    return durationText(std::chrono::nanoseconds(std::llround(ns)));
}

std::string medianText(const std::optional<ComparedGroup>& group)
{
    return group && group->figures.makespanNs ? lengthText(group->figures.makespanNs->median) : "-";
}

std::string spreadText(const std::optional<ComparedGroup>& group)
{
    const bool isSpread = group && group->figures.makespanNs && group->figures.makespanNs->isSpread();
    return isSpread ? lengthText(group->figures.makespanNs->interquartileRange()) : "-";
}

std::string signOf(double value)
{
    return value < 0 ? "-" : "+";
}

std::string percentText(double percent)
{
    return signOf(percent) + decimalText(std::abs(percent), 1) + " %";
}

std::string verdictOf(const ComparedRow& row, bool isSameWork)
{
    if (!row.other) {
        return "only in the baseline";
    }
    if (!row.baseline) {
        return "not in the baseline";
    }
    if (!isSameWork) {
        return "other workload";
    }
    return row.delta ? verdictText(row.delta->verdict, row.baseline->figures, row.other->figures) : "did not come to an end";
}

const std::string& labelOf(const ComparedRow& row)
{
    return row.other ? row.other->label : row.baseline->label;
}

Row rowOf(const ComparedRow& row, bool isSameWork)
{
    return {labelOf(row),
            medianText(row.baseline),
            spreadText(row.baseline),
            medianText(row.other),
            spreadText(row.other),
            row.delta ? signOf(row.delta->ns) + lengthText(std::abs(row.delta->ns)) : "-",
            row.delta ? percentText(row.delta->percent) : "-",
            verdictOf(row, isSameWork)};
}

std::size_t leastRuns(const SessionDifference& difference, std::optional<ComparedGroup> ComparedRow::*side)
{
    std::size_t least = 0;
    for (const ComparedRow& row : difference.rows) {
        if (const auto& group = row.*side; group && group->figures.makespanNs) {
            least = least == 0 ? group->figures.counted.size() : std::min(least, group->figures.counted.size());
        }
    }
    return least;
}

/// "3 runs each", "3 and 5 runs each": the least of any model.
std::string runsText(const SessionDifference& difference)
{
    const std::size_t before = leastRuns(difference, &ComparedRow::baseline);
    const std::size_t after = leastRuns(difference, &ComparedRow::other);
    if (before == 0 || after == 0) {
        return "the runs that came to their end";
    }
    return before == after ? std::to_string(before) + (before == 1 ? " run" : " runs") + " each"
                           : std::to_string(before) + " and " + std::to_string(after) + " runs each";
}

/// What has to be known besides the numbers, a sentence each.
std::vector<std::string> remarksOf(const SessionDifference& difference)
{
    std::vector<std::string> remarks;
    if (difference.workload) {
        remarks.push_back("The workloads differ, so nothing is concluded: " + *difference.workload + ".");
    }
    for (const ComparedRow& row : difference.rows) {
        if (!row.difference.empty()) {
            remarks.push_back(labelOf(row) + ": " + row.difference + ".");
        }
    }
    const bool hasNoSpread = std::any_of(difference.rows.begin(), difference.rows.end(),
                                         [](const ComparedRow& row) { return row.delta && row.delta->verdict == Verdict::NoSpread; });
    if (hasNoSpread) {
        remarks.push_back("Where a side has one run there is no spread, and no difference can be told from chance: run with --repeat 5.");
    }
    return remarks;
}

std::string machineText(const ComparedSession& session)
{
    const Comparison& comparison = *session.comparison;
    const MachineInfo& machine = comparison.runs.empty() ? comparison.machine : machineOf(comparison, *comparison.runs.front());
    std::string text = isoTimeText(comparison.created);
    if (!machine.hostName.empty()) {
        text += ", " + machine.hostName;
    }
    if (!machine.processor.empty()) {
        text += ", " + machine.processor;
    }
    return text + ", " + std::to_string(machine.cores) + (machine.cores == 1 ? " core" : " cores");
}

bool hasJudgedModel(const SessionDifference& difference)
{
    return std::any_of(difference.rows.begin(), difference.rows.end(), [](const ComparedRow& row) {
        return row.delta && row.delta->verdict != Verdict::NoSpread && row.delta->verdict != Verdict::OtherTasks;
    });
}

std::string regressionText(const ComparisonReport& report)
{
    const std::string slower = " slower beyond the spread and by more than " + decimalText(*report.failSlowerPercent, 1) + " %.";
    const std::optional<bool> isThere = regressionIn(report);
    if (!isThere) {
        return "It cannot be told whether a model is" + slower;
    }
    return (*isThere ? "A model is" : "No model is") + slower;
}

std::string line(const Row& row, const std::array<std::size_t, kCells>& widths, Charset charset)
{
    std::string text = fitText(row.front(), widths.front(), charset);
    for (std::size_t i = 1; i + 1 < kCells; ++i) {
        text += "  " + rightAligned(row[i], widths[i]);
    }
    return text + "  " + row.back() + "\n";
}

std::string tableOf(const SessionDifference& difference, std::size_t columns, Charset charset)
{
    std::vector<Row> rows{kHeading};
    for (const ComparedRow& row : difference.rows) {
        Row& cells = rows.emplace_back(rowOf(row, !difference.workload));
        cells.front() = printableText(cells.front(), charset);
    }
    std::array<std::size_t, kCells> widths{};
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < kCells; ++i) {
            widths[i] = std::max(widths[i], columnsOf(row[i]));
        }
    }
    std::size_t others = 0;
    for (std::size_t i = 1; i < kCells; ++i) {
        others += widths[i] + 2;
    }
    const std::size_t room = columns > others ? columns - others : 0;
    widths.front() = std::min(widths.front(), std::max(room, kLeastNameColumns));
    std::string text;
    for (const Row& row : rows) {
        text += line(row, widths, charset);
    }
    return text;
}

/// A cell of a Markdown table: a bar would begin another one, and a line must not end.
std::string markdownCell(const std::string& text)
{
    std::string cell;
    for (const char character : printableText(text, Charset::Unicode)) {
        cell += character == '|' || character == '\\' || character == '*' || character == '_' || character == '`' || character == '<'
            ? std::string("\\") + character
            : std::string(1, character);
    }
    return cell;
}

template <typename Cells>
std::string markdownLine(const Cells& cells)
{
    std::string text = "|";
    for (const std::string& cell : cells) {
        text += " " + cell + " |";
    }
    return text + "\n";
}

} // namespace

ComparisonReport compareForReport(std::vector<ComparedSession> sessions, std::optional<double> failSlowerPercent)
{
    ComparisonReport report{std::move(sessions), {}, failSlowerPercent};
    report.differences = compareSessions(report.sessions);
    return report;
}

std::optional<bool> regressionIn(const ComparisonReport& report)
{
    if (!report.failSlowerPercent) {
        return std::nullopt;
    }
    if (hasRegression(report.differences, *report.failSlowerPercent)) {
        return true;
    }
    const bool canTell = std::all_of(report.differences.begin(), report.differences.end(), hasJudgedModel);
    return canTell ? std::optional(false) : std::nullopt;
}

std::string comparisonTable(const ComparisonReport& report, std::size_t columns, Charset charset)
{
    std::string text = "baseline  " + printableText(report.sessions.front().name, charset) + ": "
        + printableText(machineText(report.sessions.front()), charset) + "\n";
    for (std::size_t i = 0; i < report.differences.size(); ++i) {
        const ComparedSession& session = report.sessions[i + 1];
        const SessionDifference& difference = report.differences[i];
        text += "now       " + printableText(session.name, charset) + ": " + printableText(machineText(session), charset) + "\n\n";
        text += tableOf(difference, columns, charset);
        text += "medians of " + runsText(difference) + "; IQR: the middle half lies within so much\n";
        for (const std::string& remark : remarksOf(difference)) {
            text += printableText(remark, charset) + "\n";
        }
        text += i + 1 < report.differences.size() ? "\n" : "";
    }
    return report.failSlowerPercent ? text + regressionText(report) + "\n" : text;
}

std::string comparisonMarkdown(const ComparisonReport& report)
{
    std::string text;
    for (std::size_t i = 0; i < report.differences.size(); ++i) {
        const ComparedSession& session = report.sessions[i + 1];
        text += "**" + markdownCell(session.name) + "** (" + markdownCell(machineText(session)) + ") against **"
            + markdownCell(report.sessions.front().name) + "** (" + markdownCell(machineText(report.sessions.front())) + ")\n\n";
        text += markdownLine(kHeading) + "| :--- | ---: | ---: | ---: | ---: | ---: | ---: | :--- |\n";
        for (const ComparedRow& row : report.differences[i].rows) {
            Row cells = rowOf(row, !report.differences[i].workload);
            std::transform(cells.begin(), cells.end(), cells.begin(), markdownCell);
            text += markdownLine(cells);
        }
        text += "\n";
        for (const std::string& remark : remarksOf(report.differences[i])) {
            text += "- " + markdownCell(remark) + "\n";
        }
    }
    return report.failSlowerPercent ? text + "\n" + regressionText(report) + "\n" : text;
}

} // namespace juggler
