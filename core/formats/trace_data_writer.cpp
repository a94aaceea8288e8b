// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/trace_data_writer.h"

#include "core/analysis/run_label.h"
#include "core/base/time_text.h"
#include "core/formats/chrome_trace_writer.h"
#include "core/formats/json_stream.h"
#include "core/formats/run_name.h"
#include "core/formats/workload_file.h"
#include "core/strategy/catalog.h"

#include <optional>
#include <string_view>

namespace juggler {

namespace {

std::optional<std::string_view> known(std::string_view text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

void writeRunData(JsonStream& json, std::size_t index, const RunRecord& run, const Figures& figures, int cores)
{
    const bool isFinished = run.isFinished();
    json.beginObject();
    json.field("pid", tracePidOf(index));
    json.field("name", runName(run, cores));
    json.field("strategy", strategyInfo(run.config().strategy).key);
    json.field("state", runStateKey(run.state()));
    json.field("repetition", run.repetition().number);
    json.field("warm_up", run.repetition().isWarmUp);
    json.field("origin", run.origin() ? known(std::string_view(run.origin()->name)) : std::nullopt);
    json.field("started_at", isoTimeText(run.startedAt()));
    json.field("makespan_ns", figures.makespanNs);
    json.field("oncore_source", isFinished ? known(run.summary().onCoreSource) : std::nullopt);
    json.field("lost_events", isFinished ? run.summary().lostEvents : 0);
    json.field("lost_oncore", isFinished ? run.summary().onCoreLostRecords : 0);
    json.field("lost_core_spans", isFinished ? run.summary().spansLeftOutOfCores : 0);
    json.key("notes");
    json.beginArray();
    const std::vector<std::string> notes = isFinished ? run.summary().report.notes : std::vector<std::string>();
    for (const std::string& note : notes) {
        json.value(note);
    }
    json.endArray();
    json.endObject();
}

} // namespace

void writeTraceData(OutputBuffer& output, const Comparison& comparison, const std::vector<Figures>& figures)
{
    JsonStream json(output);
    json.beginObject();
    json.field("schema", kChromeTraceSchema);
    json.field("created", isoTimeText(comparison.created));
    const MachineInfo& machine = comparison.machine;
    json.field("host_name", known(machine.hostName));
    json.field("processor", known(machine.processor));
    json.field("kernel", known(machine.kernel));
    json.field("system", known(machine.system));
    json.field("cores", machine.cores);
    json.field("memory_bytes", machine.memoryBytes);
    json.key("workload");
    writeWorkload(json, comparison.tasks->workload());
    json.key("runs");
    json.beginArray();
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        if (comparison.runs[i]->timeline()) {
            writeRunData(json, i, *comparison.runs[i], i < figures.size() ? figures[i] : Figures{},
                         machineOf(comparison, *comparison.runs[i]).cores);
        }
    }
    json.endArray();
    json.endObject();
}

} // namespace juggler
