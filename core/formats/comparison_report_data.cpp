// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison of sessions for programs: JSON and CSV.
#include "core/analysis/run_label.h"
#include "core/base/time_text.h"
#include "core/formats/comparison_report.h"
#include "core/formats/json_stream.h"
#include "core/formats/output_buffer.h"
#include "core/strategy/catalog.h"

#include <cmath>

namespace juggler {

namespace {

std::int64_t whole(double ns)
{
    return std::llround(ns);
}

const Spread* makespanOf(const std::optional<ComparedGroup>& group)
{
    return group && group->figures.makespanNs ? &*group->figures.makespanNs : nullptr;
}

std::string_view keyOf(const ComparisonReport& report, std::size_t session, const ComparedRow& row)
{
    const Comparison& comparison = *report.sessions[row.other ? session : 0].comparison;
    const GroupFigures& figures = (row.other ? row.other : row.baseline)->figures;
    return strategyInfo(comparison.runs[figures.shown]->config().strategy).key;
}

void writeSession(JsonStream& json, const ComparedSession& session)
{
    const Comparison& comparison = *session.comparison;
    const MachineInfo& machine = comparison.runs.empty() ? comparison.machine : machineOf(comparison, *comparison.runs.front());
    json.field("name", session.name);
    json.field("created", isoTimeText(comparison.created));
    json.field("host_name", machine.hostName);
    json.field("processor", machine.processor);
    json.field("cores", machine.cores);
}

void writeSide(JsonStream& json, std::string_view name, const std::optional<ComparedGroup>& group)
{
    json.key(name);
    const Spread* const makespan = makespanOf(group);
    if (!makespan) {
        json.null();
        return;
    }
    json.beginObject();
    json.field("label", group->label);
    json.field("runs", std::uint64_t{makespan->count});
    json.field("median_ns", whole(makespan->median));
    json.field("lower_quartile_ns", whole(makespan->lowerQuartile));
    json.field("upper_quartile_ns", whole(makespan->upperQuartile));
    json.field("least_ns", whole(makespan->least));
    json.field("greatest_ns", whole(makespan->greatest));
    json.endObject();
}

void writeRow(JsonStream& json, std::string_view key, const ComparedRow& row)
{
    json.beginObject();
    json.field("strategy", key);
    json.field("config_difference", row.difference.empty() ? std::nullopt : std::optional(std::string_view(row.difference)));
    writeSide(json, "baseline", row.baseline);
    writeSide(json, "now", row.other);
    json.field("delta_ns", row.delta ? std::optional(whole(row.delta->ns)) : std::nullopt);
    json.field("delta_percent", row.delta ? std::optional(row.delta->percent) : std::nullopt);
    json.field("verdict", row.delta ? std::optional(verdictKey(row.delta->verdict)) : std::nullopt);
    json.endObject();
}

void writeDifference(JsonStream& json, const ComparisonReport& report, std::size_t session)
{
    const SessionDifference& difference = report.differences[session - 1];
    json.beginObject();
    writeSession(json, report.sessions[session]);
    json.field("workload_difference", difference.workload ? std::optional(std::string_view(*difference.workload)) : std::nullopt);
    json.key("models");
    json.beginArray();
    for (const ComparedRow& row : difference.rows) {
        writeRow(json, keyOf(report, session, row), row);
    }
    json.endArray();
    json.endObject();
}

/// One line of CSV after RFC 4180.
class CsvLine {
public:
    explicit CsvLine(OutputBuffer& output) : m_output(output) {}
    CsvLine(const CsvLine&) = delete;
    CsvLine& operator=(const CsvLine&) = delete;
    ~CsvLine() { m_output.write("\r\n"); }

    CsvLine& add(std::string_view text)
    {
        separate();
        if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
            m_output.write(text);
            return *this;
        }
        m_output.put('"');
        for (const char character : text) {
            m_output.write(character == '"' ? std::string_view("\"\"") : std::string_view(&character, 1));
        }
        m_output.put('"');
        return *this;
    }
    CsvLine& addNs(std::optional<double> ns) { return add(ns ? std::to_string(whole(*ns)) : std::string()); }

private:
    void separate()
    {
        if (!m_isFirst) {
            m_output.put(',');
        }
        m_isFirst = false;
    }

    OutputBuffer& m_output;
    bool m_isFirst = true;
};

void addSide(CsvLine& line, const std::optional<ComparedGroup>& group)
{
    const Spread* const makespan = makespanOf(group);
    line.add(makespan ? std::to_string(makespan->count) : std::string());
    line.addNs(makespan ? std::optional(makespan->median) : std::nullopt);
    line.addNs(makespan ? std::optional(makespan->lowerQuartile) : std::nullopt);
    line.addNs(makespan ? std::optional(makespan->upperQuartile) : std::nullopt);
}

} // namespace

Result<void> writeComparisonJson(const ComparisonReport& report, QIODevice& device)
{
    OutputBuffer output(device);
    {
        JsonStream json(output, JsonStream::Layout::Indented);
        json.beginObject();
        json.field("schema", kComparisonSchema);
        json.key("baseline");
        json.beginObject();
        writeSession(json, report.sessions.front());
        json.endObject();
        json.key("sessions");
        json.beginArray();
        for (std::size_t i = 1; i < report.sessions.size(); ++i) {
            writeDifference(json, report, i);
        }
        json.endArray();
        json.field("fail_slower_percent", report.failSlowerPercent);
        json.field("has_regression", regressionIn(report));
        json.endObject();
    }
    output.put('\n');
    return output.finish();
}

Result<void> writeComparisonCsv(const ComparisonReport& report, QIODevice& device)
{
    OutputBuffer output(device);
    output.write(
        "session,strategy,label,baseline_runs,baseline_median_ns,baseline_lower_quartile_ns,baseline_upper_quartile_ns,runs,median_ns,"
        "lower_quartile_ns,upper_quartile_ns,delta_ns,delta_percent,verdict,config_difference,workload_difference\r\n");
    for (std::size_t i = 1; i < report.sessions.size(); ++i) {
        for (const ComparedRow& row : report.differences[i - 1].rows) {
            CsvLine line(output);
            line.add(report.sessions[i].name).add(keyOf(report, i, row)).add((row.other ? row.other : row.baseline)->label);
            addSide(line, row.baseline);
            addSide(line, row.other);
            line.addNs(row.delta ? std::optional(row.delta->ns) : std::nullopt);
            line.add(row.delta ? decimalText(row.delta->percent, 3) : std::string());
            line.add(row.delta ? verdictKey(row.delta->verdict) : std::string_view());
            line.add(row.difference).add(report.differences[i - 1].workload.value_or(""));
        }
    }
    return output.finish();
}

} // namespace juggler
