// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/recording_text.h"

#include <algorithm>
#include <sstream>

namespace juggler::test {

namespace {

/// Gathers lines; each call adds one of whatever it is given.
class Lines {
public:
    template <typename... Parts>
    void add(const Parts&... parts)
    {
        std::ostringstream line;
        ((line << parts << ' '), ...);
        m_lines.push_back(line.str());
    }
    std::vector<std::string> take() { return std::move(m_lines); }

private:
    std::vector<std::string> m_lines;
};

template <typename T>
std::string optionalText(const std::optional<T>& value)
{
    return value ? std::to_string(*value) : "none";
}

void addSpan(Lines& lines, std::string_view what, std::size_t lane, std::size_t i, const Span& span)
{
    lines.add(what, lane, i, "from", span.startNs, "to", span.endNs, "task", toIndex(span.task), "core", span.core, stateKey(span.state));
}

void addWaits(Lines& lines, std::string_view what, const InFlightLane& lane)
{
    lines.add(what, lane.size(), "starts", lane.startedCount(), "peak", lane.peak());
    for (std::size_t i = 0; i < lane.size(); ++i) {
        addSpan(lines, what, 0, i, lane[i]);
    }
    for (std::size_t i = 0; i < lane.startedCount(); ++i) {
        lines.add(what, "start", lane.starts()[i]);
    }
}

void addLane(Lines& lines, std::size_t number, const Lane& lane)
{
    const ThreadUsage& usage = lane.usage();
    lines.add("lane", number, lane.name(), threadRoleKey(lane.role()), lane.process(), lane.pid(), lane.tid(), lane.startedNs(),
              lane.readyNs(), lane.endedNs());
    lines.add("usage", usage.cpuNs, usage.voluntarySwitches, usage.involuntarySwitches, optionalText(usage.runQueueDelayNs));
    for (std::size_t i = 0; i < lane.size(); ++i) {
        addSpan(lines, "span", number, i, lane[i]);
    }
}

void addTask(Lines& lines, const Timeline& timeline, TaskId id)
{
    const TaskRecord& task = timeline.task(id);
    lines.add("task", toIndex(id), task.submittedNs(), task.startedNs(), task.endedNs(), outcomeKey(task.outcome()),
              static_cast<int>(task.error().operation), task.error().code, optionalText(task.result()), "cpu", task.cpuNs(),
              task.cpuIsBound(), "cache", task.cacheUsed() ? cacheModeKey(*task.cacheUsed()) : "none", optionalText(task.cachedBytes()),
              "lane", task.lane());
    std::vector<std::string> spans;
    timeline.forEachSpanOf(id, [&](SpanRef ref, const Span&) {
        spans.push_back(std::to_string(ref.lane) + ":" + std::to_string(ref.index));
        return true;
    });
    std::sort(spans.begin(), spans.end()); // their order is the index's affair, and tested there
    for (const std::string& span : spans) {
        lines.add("of task", toIndex(id), span);
    }
}

void addTimeline(Lines& lines, const Timeline& timeline)
{
    lines.add("ended", timeline.endedCount(), timeline.firstSubmittedNs(), timeline.lastEndedNs());
    for (std::size_t i = 0; i < timeline.laneCount(); ++i) {
        addLane(lines, i, timeline.lane(i));
    }
    addWaits(lines, "wait", timeline.inFlight());
    addWaits(lines, "yield", timeline.yielded());
    for (std::size_t i = 0; i < timeline.othersCount(); ++i) {
        const Lane& lane = *timeline.othersOn(timeline.othersCore(i));
        for (std::size_t k = 0; k < lane.size(); ++k) {
            addSpan(lines, "others", timeline.othersCore(i), k, lane[k]);
        }
    }
    for (std::uint32_t i = 0; i < timeline.taskCount(); ++i) {
        addTask(lines, timeline, TaskId{i});
    }
}

void addSummary(Lines& lines, const RunSummary& summary)
{
    lines.add("io", summary.report.ioBackend, summary.report.workerPeakMemoryBytes, summary.onCoreSource);
    for (const std::string& note : summary.report.notes) {
        lines.add("note", note);
    }
    lines.add("summary", summary.stopRequestedNs, summary.joinedNs, summary.lostEvents, summary.onCoreLostRecords,
              summary.spansLeftOutOfCores, summary.peakMemoryBytes, summary.memoryBeforeBytes, summary.threadsBefore, summary.threadsPeak,
              summary.nice, summary.coresAllowed);
    for (const CoreTotals& totals : summary.coreTotals) {
        lines.add("core", totals.core, totals.oursNs, optionalText(totals.jugglerNs), optionalText(totals.notOursNs),
                  optionalText(totals.idleNs));
    }
}

void addRun(Lines& lines, const RunRecord& run)
{
    const RunConfig& config = run.config();
    lines.add("run", static_cast<int>(config.strategy), config.workers, cacheModeKey(config.cache), processModeKey(config.processes),
              config.nice, config.cores, config.slice.count(), awaitModeKey(config.await), config.title, "state", runStateKey(run.state()),
              "repetition", run.repetition().number, run.repetition().isWarmUp);
    if (run.timeline()) {
        lines.add("started", run.startedAt().time_since_epoch().count());
        addTimeline(lines, *run.timeline());
        addSummary(lines, run.summary());
    }
}

} // namespace

std::vector<std::string> factsOf(const Comparison& comparison)
{
    Lines lines;
    const MachineInfo& machine = comparison.machine;
    lines.add("created", comparison.created.time_since_epoch().count());
    lines.add("machine", machine.hostName, "|", machine.processor, "|", machine.kernel, "|", machine.system, "|", machine.cores,
              machine.memoryBytes);
    const Workload& workload = comparison.tasks->workload();
    lines.add("workload", workload.name, optionalText(workload.shuffleSeed));
    for (const TaskGroup& group : workload.groups) {
        lines.add("group", static_cast<int>(kindOf(group.spec)), taskLabel(group.spec), group.count, group.name, group.after);
    }
    for (const auto& run : comparison.runs) {
        addRun(lines, *run);
    }
    return lines.take();
}

std::string firstDifference(const Comparison& a, const Comparison& b)
{
    const std::vector<std::string> left = factsOf(a);
    const std::vector<std::string> right = factsOf(b);
    const auto [x, y] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    if (x == left.end() && y == right.end()) {
        return {};
    }
    return "\"" + (x == left.end() ? "(end)" : *x) + "\" / \"" + (y == right.end() ? "(end)" : *y) + "\"";
}

} // namespace juggler::test
