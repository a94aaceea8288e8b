// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/result_rows.h"

#include "core/analysis/repetition_stats.h"
#include "core/analysis/run_label.h"
#include "core/base/time_text.h"
#include "core/formats/json_stream.h"
#include "core/formats/output_buffer.h"
#include "core/formats/result_format.h"
#include "core/formats/terminal_text.h"
#include "core/strategy/catalog.h"

#include <QBuffer>

#include <cmath>
#include <optional>

namespace juggler {

namespace {

/// One row: a model of one origin.
struct ResultRow {
    const RunRecord* run; ///< the one that stands for its repetitions
    std::string label;
    std::string origin; ///< empty where all runs come from one place
    GroupFigures figures;
    std::size_t count = 0; ///< of runs without warm-ups
    bool isBest = false;
};

std::vector<ResultRow> rowsOf(const Comparison& comparison, const std::vector<Figures>& figures)
{
    const RepetitionStats stats = repetitionStats(comparison, figures);
    const auto origins = originNames(comparison);
    std::vector<ResultRow> rows;
    for (std::size_t i = 0; i < stats.groups.size(); ++i) {
        const std::size_t shown = stats.figures[i].shown;
        const RunRecord& run = *comparison.runs[shown];
        rows.push_back({&run, modelLabel(run.config(), machineOf(comparison, run).cores), origins ? (*origins)[shown] : std::string(),
                        stats.figures[i], stats.groups[i].runs.size(), stats.groups.size() > 1 && stats.best == i});
    }
    return rows;
}

std::optional<std::string_view> known(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

void writeSpread(JsonStream& json, const std::optional<Spread>& spread)
{
    const auto number = [&](std::string_view name, double Spread::*member) {
        json.field(name, spread ? std::optional(std::llround((*spread).*member)) : std::nullopt);
    };
    json.key("makespan");
    json.beginObject();
    json.field("count", spread ? spread->count : 0);
    number("median_ns", &Spread::median);
    number("lower_quartile_ns", &Spread::lowerQuartile);
    number("upper_quartile_ns", &Spread::upperQuartile);
    number("least_ns", &Spread::least);
    number("greatest_ns", &Spread::greatest);
    json.endObject();
}

void writeRow(JsonStream& json, const ResultRow& row)
{
    const Figures& figures = row.figures.typical;
    json.beginObject();
    json.field("strategy", strategyInfo(row.run->config().strategy).key);
    json.field("label", std::string_view(row.label));
    json.field("origin", known(row.origin));
    json.field("state", runStateKey(row.run->state()));
    json.field("runs", row.count);
    json.field("best", row.isBest);
    json.field("makespan_ns", figures.makespanNs);
    writeSpread(json, row.figures.makespanNs);
    json.field("speed_up", figures.speedUp);
    json.field("efficiency", figures.efficiency);
    json.field("cpu_percent", figures.cpuPercent);
    json.field("concurrency", figures.concurrency);
    json.field("parallelism", figures.parallelism);
    json.field("peak_in_flight", figures.peakInFlight);
    json.field("native_threads", figures.makespanNs ? std::optional(figures.nativeThreads) : std::nullopt);
    json.field("peak_memory_bytes", figures.peakMemoryBytes);
    json.field("lower_bound_ns", figures.lowerBoundNs);
    json.field("tasks_done", figures.done);
    json.field("tasks_failed", figures.failed);
    json.field("tasks_cancelled", figures.cancelled);
    json.field("tasks_not_started", figures.notStarted);
    json.field("why", known(explainRun(*row.run, figures)));
    json.endObject();
}

/// In quotes where it has to be.
std::string csvText(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        return std::string(text);
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted.append(c == '"' ? 2 : 1, c);
    }
    return quoted.append("\"");
}

std::string csvNumber(const std::optional<double>& number, int decimals)
{
    return number ? decimalText(*number, decimals) : std::string();
}

template <typename Number>
std::string csvWhole(const std::optional<Number>& number)
{
    return number ? std::to_string(*number) : std::string();
}

std::string csvRow(const ResultRow& row)
{
    const Figures& figures = row.figures.typical;
    const auto quartile = [&row](double Spread::*member) {
        return row.figures.makespanNs ? std::to_string(std::llround((*row.figures.makespanNs).*member)) : std::string();
    };
    std::string text;
    for (const std::string& cell : {std::string(strategyInfo(row.run->config().strategy).key), csvText(row.label), csvText(row.origin),
                                    std::string(runStateKey(row.run->state())), std::to_string(row.count), csvWhole(figures.makespanNs),
                                    quartile(&Spread::lowerQuartile), quartile(&Spread::upperQuartile), csvNumber(figures.speedUp, 3),
                                    csvNumber(figures.cpuPercent, 2), csvNumber(figures.concurrency, 3), csvNumber(figures.parallelism, 3),
                                    figures.makespanNs ? std::to_string(figures.nativeThreads) : std::string(),
                                    csvWhole(figures.peakMemoryBytes), std::to_string(figures.done), std::to_string(figures.failed),
                                    std::to_string(figures.cancelled), std::to_string(figures.notStarted)}) {
        text.append(text.empty() ? "" : ",").append(cell);
    }
    return text + "\n";
}

std::string markdownCell(std::string_view text)
{
    std::string cell;
    for (const char c : printableText(text, Charset::Unicode)) {
        cell.append(c == '|' ? "\\|" : std::string(1, c));
    }
    return cell;
}

std::string makespanText(const ResultRow& row)
{
    const auto text = [](double ns) { return durationText(std::chrono::nanoseconds(std::llround(ns))); };
    const auto& spread = row.figures.makespanNs;
    const std::string median =
        row.figures.typical.makespanNs ? durationText(std::chrono::nanoseconds(*row.figures.typical.makespanNs)) : "-";
    return spread && spread->isSpread() ? median + " (" + text(spread->lowerQuartile) + " to " + text(spread->upperQuartile) + ")" : median;
}

std::string markdownRow(const ResultRow& row, bool hasOrigins)
{
    const Figures& figures = row.figures.typical;
    const auto decimals = [](const std::optional<double>& number, int count) {
        return number ? decimalText(*number, count) : std::string("-");
    };
    const std::string bold = row.isBest ? "**" : "";
    const std::string state = row.run->state() == RunState::Stopped ? ", stopped" : row.run->state() == RunState::NotRun ? ", not run" : "";
    std::string text = "| " + bold + markdownCell(row.label) + state + bold + " |";
    if (hasOrigins) {
        text += " " + markdownCell(row.origin) + " |";
    }
    for (const std::string& cell : {bold + makespanText(row) + bold, decimals(figures.speedUp, 2) + (figures.speedUp ? "x" : ""),
                                    decimals(figures.cpuPercent, 1), decimals(figures.concurrency, 2), decimals(figures.parallelism, 2),
                                    figures.makespanNs ? std::to_string(figures.nativeThreads) : std::string("-")}) {
        text += " " + cell + " |";
    }
    return text + "\n";
}

} // namespace

std::string resultJson(const Comparison& comparison, const std::vector<Figures>& figures)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    OutputBuffer output(buffer);
    JsonStream json(output, JsonStream::Layout::Indented);
    json.beginObject();
    json.field("schema", kResultsSchema);
    json.field("created", isoTimeText(comparison.created));
    json.field("workload", known(comparison.tasks->workload().name));
    json.field("tasks", comparison.tasks->size());
    json.key("models");
    json.beginArray();
    for (const ResultRow& row : rowsOf(comparison, figures)) {
        writeRow(json, row);
    }
    json.endArray();
    json.endObject();
    output.put('\n');
    static_cast<void>(output.finish()); // memory refuses nothing
    return buffer.data().toStdString();
}

std::string resultCsv(const Comparison& comparison, const std::vector<Figures>& figures)
{
    std::string text =
        "strategy,label,origin,state,runs,makespan_ns,makespan_lower_quartile_ns,makespan_upper_quartile_ns,speed_up,cpu_percent,"
        "concurrency,parallelism,native_threads,peak_memory_bytes,tasks_done,tasks_failed,tasks_cancelled,tasks_not_started\n";
    for (const ResultRow& row : rowsOf(comparison, figures)) {
        text += csvRow(row);
    }
    return text;
}

std::string resultMarkdown(const Comparison& comparison, const std::vector<Figures>& figures)
{
    const bool hasOrigins = originNames(comparison).has_value();
    std::string text = std::string("| model |") + (hasOrigins ? " of |" : "")
        + " makespan | speed-up | CPU % | concurrency | parallelism | threads |\n|---|" + (hasOrigins ? "---|" : "")
        + "--:|--:|--:|--:|--:|--:|\n";
    for (const ResultRow& row : rowsOf(comparison, figures)) {
        text += markdownRow(row, hasOrigins);
    }
    const std::size_t tasks = comparison.tasks->size();
    const MachineInfo& machine = comparison.machine;
    text += "\n" + std::to_string(tasks) + (tasks == 1 ? " task" : " tasks");
    for (const std::string& part : {machine.processor, std::to_string(machine.cores) + (machine.cores == 1 ? " core" : " cores"),
                                    machine.kernel, isoTimeText(comparison.created)}) {
        text += part.empty() ? "" : ", " + markdownCell(part);
    }
    return text + "\n";
}

} // namespace juggler
