// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text_results.h"

#include "core/base/time_text.h"
#include "core/strategy/catalog.h"

#include <algorithm>
#include <array>

namespace juggler {

namespace {

constexpr std::size_t kCells = 7;
using Row = std::array<std::string, kCells>;

const Row kHeading{"model", "makespan", "speed-up", "CPU %", "concurrency", "parallelism", "threads"};

std::string known(const std::optional<double>& number, int decimals, std::string_view unit = "")
{
    return number ? decimalText(*number, decimals).append(unit) : "-";
}

/// The name, with the size of a pool and what else is not as it is by default.
std::string modelName(const RunRecord& run, const MachineInfo& machine)
{
    const StrategyInfo& info = strategyInfo(run.config().strategy);
    if (!run.config().title.empty()) {
        return run.config().title;
    }
    std::string name{info.name};
    if (info.hasWorkers) {
        name += " (" + std::to_string(effectiveWorkers(run.config(), machine.cores)) + ")";
    }
    if (run.config().slice.count() > 0) {
        name += ", slices of " + durationText(run.config().slice);
    }
    if (info.startsProcesses && run.config().processes == ProcessMode::PerTask) {
        name += ", one a task";
    }
    if (run.config().await == AwaitMode::InTurn) {
        name += ", in turn";
    }
    if (run.config().cores > 0) {
        name += ", on " + std::to_string(run.config().cores) + (run.config().cores == 1 ? " core" : " cores");
    }
    return name;
}

Row rowOf(const RunRecord& run, const Figures& figures, const MachineInfo& machine)
{
    const std::string name = modelName(run, machine);
    if (run.state() == RunState::NotRun) {
        return {name, "not run", "-", "-", "-", "-", "-"};
    }
    return {
        run.state() == RunState::Stopped ? name + ", stopped" : name,
        figures.makespanNs ? durationText(std::chrono::nanoseconds(*figures.makespanNs)) : "-",
        known(figures.speedUp, 2, "x"),
        known(figures.cpuPercent, 1),
        known(figures.concurrency, 2),
        known(figures.parallelism, 2),
        figures.makespanNs ? std::to_string(figures.nativeThreads) : "-",
    };
}

std::string line(const Row& row, const std::array<std::size_t, kCells>& widths, std::string_view mark)
{
    std::string text = fitText(row[0], widths[0], Charset::Unicode);
    for (std::size_t i = 1; i < kCells; ++i) {
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

std::int64_t extentOf(const Comparison& comparison)
{
    std::int64_t extentNs = 0;
    for (const auto& run : comparison.runs) {
        extentNs = std::max(extentNs, run->extentNs());
    }
    return extentNs;
}

} // namespace

std::string textResults(const Comparison& comparison, const std::vector<Figures>& figures, std::size_t columns, Charset charset)
{
    std::vector<Row> rows;
    std::array<std::size_t, kCells> widths{};
    const auto widen = [&widths](const Row& row) {
        for (std::size_t i = 0; i < kCells; ++i) {
            widths[i] = std::max(widths[i], columnsOf(row[i]));
        }
    };
    widen(kHeading);
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        widen(rows.emplace_back(rowOf(*comparison.runs[i], figures[i], comparison.machine)));
    }
    const auto best = comparison.runs.size() > 1 ? bestRun(comparison, figures) : std::nullopt;
    std::string text = line(kHeading, widths, "");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        text += line(rows[i], widths, best == i ? (charset == Charset::Unicode ? "  ◀ best" : "  < best") : "");
        for (const std::string& remark : {explainRun(*comparison.runs[i], figures[i]), troubleText(figures[i])}) {
            text += wrapped(remark, columns);
        }
    }
    return text;
}

std::string textGantts(const Comparison& comparison, const TextGanttOptions& options)
{
    const TextGantt gantt(extentOf(comparison), options);
    std::string text;
    for (const auto& run : comparison.runs) {
        if (const Timeline* timeline = run->timeline(); timeline && run->isFinished()) {
            const auto makespanNs = run->makespanNs();
            text += modelName(*run, comparison.machine) + (makespanNs ? "  " + durationText(std::chrono::nanoseconds(*makespanNs)) : "") + "\n";
            text += gantt.lanes(*timeline);
        }
    }
    return text.empty() ? text : text + gantt.axis() + gantt.legend();
}

} // namespace juggler
