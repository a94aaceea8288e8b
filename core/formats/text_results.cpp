// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text_results.h"

#include "core/analysis/repetition_stats.h"
#include "core/analysis/run_label.h"
#include "core/base/time_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace juggler {

namespace {

using Row = std::vector<std::string>;

/// Whether spreads are told: only where some model has several runs that count.
enum class Spreads : std::uint8_t { Hidden, Shown };

Row heading(Spreads spreads)
{
    return spreads == Spreads::Shown ? Row{"model", "runs", "median", "IQR", "speed-up", "CPU %", "concurrency", "parallelism", "threads"}
                                     : Row{"model", "makespan", "speed-up", "CPU %", "concurrency", "parallelism", "threads"};
}

std::string known(const std::optional<double>& number, int decimals, std::string_view unit = "")
{
    return number ? decimalText(*number, decimals).append(unit) : "-";
}

std::string lengthText(double ns)
{
    return durationText(std::chrono::nanoseconds(std::llround(ns)));
}

/// The run's model, with its file's name where there are several.
std::string labelOf(const Comparison& comparison, std::size_t run)
{
    const std::string model = modelLabel(comparison.runs[run]->config(), machineOf(comparison, *comparison.runs[run]).cores);
    const auto origins = originNames(comparison);
    // A name out of a file must not disturb the terminal.
    return printableText(origins && !(*origins)[run].empty() ? model + ", " + (*origins)[run] : model, Charset::Unicode);
}

/// How many of the runs count: "5", "4 of 5" where not all do.
std::string countText(const RunGroup& group, const GroupFigures& figures)
{
    const std::string counted = std::to_string(figures.counted.size());
    return figures.counted.size() == group.runs.size() ? counted : counted + " of " + std::to_string(group.runs.size());
}

Row rowOf(const Comparison& comparison, const RunGroup& group, const GroupFigures& of, Spreads spreads)
{
    const RunRecord& run = *comparison.runs[of.shown];
    const Figures& figures = of.typical;
    const std::string label = labelOf(comparison, of.shown);
    Row row{run.state() == RunState::Stopped ? label + ", stopped" : label};
    const bool isReached = run.state() != RunState::NotRun;
    if (spreads == Spreads::Shown) {
        row.push_back(countText(group, of));
    }
    row.push_back(!isReached ? "not run" : figures.makespanNs ? durationText(std::chrono::nanoseconds(*figures.makespanNs)) : "-");
    if (spreads == Spreads::Shown) {
        row.push_back(of.makespanNs && of.makespanNs->isSpread() ? lengthText(of.makespanNs->interquartileRange()) : "-");
    }
    row.insert(row.end(),
               {known(figures.speedUp, 2, "x"), known(figures.cpuPercent, 1), known(figures.concurrency, 2), known(figures.parallelism, 2),
                figures.makespanNs ? std::to_string(figures.nativeThreads) : "-"});
    return row;
}

/// Leaves out cells from the right while a line is wider than `columns`, but for the first `least`; then the name gives way.
void fitInto(std::size_t columns, std::size_t least, std::vector<std::size_t>& widths)
{
    constexpr std::size_t kShortestName = 8;
    const auto total = [&widths] { return std::accumulate(widths.begin(), widths.end(), 2 * (widths.size() - 1)); };
    while (total() > columns && widths.size() > least) {
        widths.pop_back();
    }
    const std::size_t excess = total() > columns ? total() - columns : 0;
    widths[0] = std::max(std::min(kShortestName, widths[0]), widths[0] - std::min(excess, widths[0]));
}

std::string line(const Row& row, const std::vector<std::size_t>& widths, std::string_view mark)
{
    std::string text = fitText(row[0], widths[0], Charset::Unicode);
    for (std::size_t i = 1; i < widths.size(); ++i) {
        text += "  " + rightAligned(row[i], widths[i]);
    }
    return text.append(mark).append("\n");
}

/// "2 failed, 1 not started" or nothing.
std::string troubleText(const Figures& figures)
{
    std::string text;
    const auto add = [&text](std::int64_t count, std::string_view what) {
        if (count > 0) {
            text.append(text.empty() ? "" : ", ").append(std::to_string(count)).append(" ").append(what);
        }
    };
    add(figures.failed, "failed");
    add(figures.notStarted, "not started");
    add(figures.cancelled, "cancelled");
    return text;
}

/// Lines of at most `columns`, indented, broken at blanks; nothing for no text.
std::string wrapped(std::string_view text, std::size_t columns)
{
    constexpr std::size_t kIndent = 4;
    std::string lines;
    while (!text.empty()) {
        std::size_t end = text.size();
        if (end + kIndent > columns) {
            end = text.find_last_of(' ', columns - kIndent);
            end = std::min(end == std::string_view::npos ? text.find(' ') : end, text.size());
        }
        lines.append(kIndent, ' ').append(text.substr(0, end)).append("\n");
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// The name above a run's lanes, cut where it is too long, and its makespan.
std::string headingOf(const Comparison& comparison, std::size_t run, const TextGanttOptions& options)
{
    const auto makespanNs = comparison.runs[run]->makespanNs();
    const std::string makespan = makespanNs ? "  " + durationText(std::chrono::nanoseconds(*makespanNs)) : std::string();
    const std::string label = labelOf(comparison, run);
    const std::size_t room = std::max(options.columns, makespan.size() + 8) - makespan.size();
    return inked(columnsOf(label) > room ? fitText(label, room, options.charset) : label, Ink::Strong, options.colours) + makespan + "\n";
}

std::int64_t extentOf(const Comparison& comparison)
{
    std::int64_t extentNs = 0;
    for (const auto& run : comparison.runs) {
        extentNs = std::max(extentNs, run->extentNs());
    }
    return extentNs;
}

} // namespace

std::string textResults(const Comparison& comparison, const std::vector<Figures>& figures, std::size_t columns, Charset charset,
                        TextColours colours)
{
    const RepetitionStats stats = repetitionStats(comparison, figures);
    const Spreads spreads = stats.hasRepetitions() ? Spreads::Shown : Spreads::Hidden;
    std::vector<Row> rows{heading(spreads)};
    for (std::size_t i = 0; i < stats.groups.size(); ++i) {
        rows.push_back(rowOf(comparison, stats.groups[i], stats.figures[i], spreads));
    }
    std::vector<std::size_t> widths(rows.front().size());
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < widths.size(); ++i) {
            widths[i] = std::max(widths[i], columnsOf(row[i]));
        }
    }
    const std::size_t none = stats.groups.size();
    const std::size_t best = none > 1 ? stats.best.value_or(none) : none;
    const std::string mark = std::string(charset == Charset::Unicode ? "  ◀ best" : "  < best") + (stats.isBestWithinSpread ? "?" : "");
    fitInto(columns - (best == none ? 0 : std::min(columns, columnsOf(mark))), spreads == Spreads::Shown ? 3 : 2, widths);
    std::string text = line(rows.front(), widths, "");
    for (std::size_t i = 0; i < stats.groups.size(); ++i) {
        const std::size_t run = stats.figures[i].shown;
        const Figures& of = run < figures.size() ? figures[run] : stats.figures[i].typical;
        text += line(rows[i + 1], widths, best == i ? inked(mark, Ink::Best, colours) : "");
        for (const std::string& remark : {explainRun(*comparison.runs[run], of), troubleText(of)}) {
            text += wrapped(remark, columns);
        }
    }
    if (spreads == Spreads::Shown) {
        text +=
            wrapped("IQR: the middle half of the makespans lies within so much. Figures are medians, sentences are about the run nearest "
                    "to the median, warm-ups are in none.",
                    columns);
    }
    if (best != none && stats.isBestWithinSpread) {
        text += wrapped("best?: the spread of another model overlaps that of the shortest median: no difference is shown.", columns);
    }
    return text;
}

std::string textGantts(const Comparison& comparison, const TextGanttOptions& options)
{
    const TextGantt gantt(extentOf(comparison), options);
    std::string text;
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        const RunRecord& run = *comparison.runs[i];
        if (const Timeline* timeline = run.timeline(); timeline && run.isFinished()) {
            text += headingOf(comparison, i, options);
            text += gantt.lanes(*timeline);
        }
    }
    const bool knowsCores = std::any_of(comparison.runs.begin(), comparison.runs.end(),
                                        [](const auto& run) { return !run->isFinished() || run->summary().knowsCpu(); });
    return text.empty() ? text : text + gantt.axis() + (knowsCores ? gantt.legend() : gantt.legend("an event, on a core or not"));
}

} // namespace juggler
