// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/recording_difference.h"

#include "core/timeline/recorded_marks.h"

#include <algorithm>
#include <sstream>
#include <type_traits>
#include <vector>

namespace juggler::test {

namespace {

template <typename T>
void show(std::ostream& out, const T& value)
{
    if constexpr (std::is_enum_v<T>) {
        out << static_cast<std::int64_t>(value);
    } else if constexpr (requires { out << value; }) {
        out << value;
    } else {
        out << "(a value)";
    }
}

template <typename T>
void show(std::ostream& out, const std::optional<T>& value)
{
    if (value) {
        show(out, *value);
    } else {
        out << "nothing";
    }
}

/// Gathers the first difference.
class Difference {
public:
    void enter(const std::string& place) { m_places.push_back(place); }
    void leave() { m_places.pop_back(); }

    template <typename T>
    void compare(const char* what, const T& a, const T& b)
    {
        if (m_first || a == b) {
            return;
        }
        std::ostringstream text;
        text.precision(17);
        for (const std::string& place : m_places) {
            text << place << ' ';
        }
        text << what << ": ";
        show(text, a);
        text << ", ";
        show(text, b);
        m_first = text.str();
    }
    [[nodiscard]] bool isFound() const { return m_first.has_value(); }
    [[nodiscard]] std::optional<std::string> first() const { return m_first; }

private:
    std::vector<std::string> m_places;
    std::optional<std::string> m_first;
};

std::int64_t placeOf(SpanRef ref)
{
    return static_cast<std::int64_t>((std::uint64_t{ref.lane} << 32) | ref.index);
}

void compareSpans(Difference& difference, const Span& a, const Span& b)
{
    difference.compare("startNs", a.startNs, b.startNs);
    difference.compare("endNs", a.endNs, b.endNs);
    difference.compare("task", a.task, b.task);
    difference.compare("previousOfTask", placeOf(a.previousOfTask), placeOf(b.previousOfTask));
    difference.compare("core", a.core, b.core);
    difference.compare("state", a.state, b.state);
}

template <typename L>
void compareAllSpans(Difference& difference, const L& a, const L& b)
{
    difference.compare("size", a.size(), b.size());
    for (std::size_t i = 0; i < a.size() && !difference.isFound(); ++i) {
        difference.enter("span " + std::to_string(i));
        compareSpans(difference, a[i], b[i]);
        difference.leave();
    }
}

void compareLanes(Difference& difference, const Lane& a, const Lane& b)
{
    difference.compare("name", a.name(), b.name());
    difference.compare("role", a.role(), b.role());
    difference.compare("process", a.process(), b.process());
    difference.compare("pid", a.pid(), b.pid());
    difference.compare("tid", a.tid(), b.tid());
    difference.compare("startedNs", a.startedNs(), b.startedNs());
    difference.compare("readyNs", a.readyNs(), b.readyNs());
    difference.compare("endedNs", a.endedNs(), b.endedNs());
    difference.compare("cpuNs", a.usage().cpuNs, b.usage().cpuNs);
    difference.compare("voluntarySwitches", a.usage().voluntarySwitches, b.usage().voluntarySwitches);
    difference.compare("involuntarySwitches", a.usage().involuntarySwitches, b.usage().involuntarySwitches);
    difference.compare("runQueueDelayNs", a.usage().runQueueDelayNs, b.usage().runQueueDelayNs);
    difference.compare("open", a.open().has_value(), b.open().has_value());
    compareAllSpans(difference, a, b);
    if (!difference.isFound() && !(a.totalsBefore(a.size()) == b.totalsBefore(b.size()))) {
        difference.compare("totals", 0, 1);
    }
}

void compareWaits(Difference& difference, const InFlightLane& a, const InFlightLane& b)
{
    compareAllSpans(difference, a, b);
    difference.compare("startedCount", a.startedCount(), b.startedCount());
    difference.compare("peak", a.peak(), b.peak());
    for (std::size_t i = 0; i < a.startedCount() && !difference.isFound(); ++i) {
        difference.compare("start", a.starts()[i], b.starts()[i]);
    }
    for (std::int64_t timeNs = 0; timeNs < 1'000'000 && !difference.isFound(); timeNs += 12'345) {
        difference.compare("countAt", a.countAt(timeNs), b.countAt(timeNs));
        difference.compare("meanIn", a.meanIn(timeNs, 2 * timeNs + 1), b.meanIn(timeNs, 2 * timeNs + 1));
    }
}

void compareTasks(Difference& difference, const TaskRecord& a, const TaskRecord& b)
{
    difference.compare("submittedNs", a.submittedNs(), b.submittedNs());
    difference.compare("startedNs", a.startedNs(), b.startedNs());
    difference.compare("endedNs", a.endedNs(), b.endedNs());
    difference.compare("cpuNs", a.cpuNs(), b.cpuNs());
    difference.compare("cpuIsBound", a.cpuIsBound(), b.cpuIsBound());
    difference.compare("outcome", a.outcome(), b.outcome());
    difference.compare("error", a.error(), b.error());
    difference.compare("result", a.result(), b.result());
    difference.compare("cacheUsed", a.cacheUsed(), b.cacheUsed());
    difference.compare("cachedBytes", a.cachedBytes(), b.cachedBytes());
    difference.compare("lastSpan", placeOf(a.lastSpan()), placeOf(b.lastSpan()));
    difference.compare("lane", a.lane(), b.lane());
}

void compareCoreLanes(Difference& difference, const CoreLane& a, const CoreLane& b)
{
    difference.compare("core", a.core(), b.core());
    difference.compare("size", a.size(), b.size());
    difference.compare("leftOutCount", a.leftOutCount(), b.leftOutCount());
    for (std::size_t i = 0; i < a.size() && !difference.isFound(); ++i) {
        difference.compare("ref", placeOf(a.ref(i)), placeOf(b.ref(i)));
    }
}

std::vector<std::int64_t> sorted(const AppendOnlyArray<std::int64_t>& times)
{
    std::vector<std::int64_t> all;
    for (std::size_t i = 0; i < times.size(); ++i) {
        all.push_back(times[i]);
    }
    std::sort(all.begin(), all.end());
    return all;
}

void compareMarks(Difference& difference, const RecordedMarks& a, const RecordedMarks& b)
{
    difference.compare("instants", a.instants().size(), b.instants().size());
    difference.compare("counters", a.counters().size(), b.counters().size());
    difference.compare("lastNs", a.lastNs(), b.lastNs());
    for (std::size_t i = 0; i < a.instants().size() && !difference.isFound(); ++i) {
        difference.enter("instant " + std::to_string(i));
        difference.compare("timeNs", a.instants()[i].timeNs, b.instants()[i].timeNs);
        difference.compare("lane", a.instants()[i].lane, b.instants()[i].lane);
        difference.compare("name", a.name(a.instants()[i].name), b.name(b.instants()[i].name));
        difference.leave();
    }
    for (std::size_t i = 0; i < a.counters().size() && !difference.isFound(); ++i) {
        difference.enter("counter " + std::to_string(i));
        difference.compare("name", a.name(a.counters()[i].name), b.name(b.counters()[i].name));
        difference.compare("series", a.name(a.counters()[i].series), b.name(b.counters()[i].series));
        difference.compare("samples", a.counters()[i].samples, b.counters()[i].samples);
        difference.compare("least", a.counters()[i].least, b.counters()[i].least);
        difference.compare("most", a.counters()[i].most, b.counters()[i].most);
        difference.leave();
    }
}

void compareTimelines(Difference& difference, const Timeline& a, const Timeline& b)
{
    difference.compare("laneCount", a.laneCount(), b.laneCount());
    difference.compare("coreCount", a.coreCount(), b.coreCount());
    difference.compare("othersCount", a.othersCount(), b.othersCount());
    difference.compare("taskCount", a.taskCount(), b.taskCount());
    if (difference.isFound()) {
        return;
    }
    const auto each = [&difference](const char* name, std::size_t count, auto&& compare) {
        for (std::size_t i = 0; i < count && !difference.isFound(); ++i) {
            difference.enter(name + std::to_string(i));
            compare(i);
            difference.leave();
        }
    };
    each("lane ", a.laneCount(), [&](std::size_t i) { compareLanes(difference, a.lane(i), b.lane(i)); });
    each("core lane ", a.coreCount(), [&](std::size_t i) { compareCoreLanes(difference, a.coreLane(i), b.coreLane(i)); });
    each("others ", a.othersCount(), [&](std::size_t i) {
        difference.compare("core", a.othersCore(i), b.othersCore(i));
        compareAllSpans(difference, *a.othersOn(a.othersCore(i)), *b.othersOn(a.othersCore(i)));
    });
    each("task ", a.taskCount(), [&](std::size_t i) {
        compareTasks(difference, a.task(TaskId{static_cast<std::uint32_t>(i)}), b.task(TaskId{static_cast<std::uint32_t>(i)}));
    });
    difference.enter("in flight");
    compareWaits(difference, a.inFlight(), b.inFlight());
    difference.leave();
    difference.enter("yielded");
    compareWaits(difference, a.yielded(), b.yielded());
    difference.leave();
    difference.compare("taskStarts", sorted(a.taskStarts()) == sorted(b.taskStarts()), true);
    difference.compare("taskEnds", sorted(a.taskEnds()) == sorted(b.taskEnds()), true);
    difference.compare("endedCount", a.endedCount(), b.endedCount());
    difference.compare("firstSubmittedNs", a.firstSubmittedNs(), b.firstSubmittedNs());
    difference.compare("lastEndedNs", a.lastEndedNs(), b.lastEndedNs());
    difference.compare("spanCount", a.spanCount(), b.spanCount());
    difference.compare("marks", a.marks() != nullptr, b.marks() != nullptr);
    if (a.marks() && b.marks()) {
        compareMarks(difference, *a.marks(), *b.marks());
    }
}

void compareSummaries(Difference& difference, const RunSummary& a, const RunSummary& b)
{
    difference.compare("ioBackend", a.report.ioBackend, b.report.ioBackend);
    difference.compare("workerPeakMemoryBytes", a.report.workerPeakMemoryBytes, b.report.workerPeakMemoryBytes);
    difference.compare("notes", a.report.notes, b.report.notes);
    difference.compare("onCoreSource", a.onCoreSource, b.onCoreSource);
    difference.compare("stopRequestedNs", a.stopRequestedNs, b.stopRequestedNs);
    difference.compare("joinedNs", a.joinedNs, b.joinedNs);
    difference.compare("lostEvents", a.lostEvents, b.lostEvents);
    difference.compare("onCoreLostRecords", a.onCoreLostRecords, b.onCoreLostRecords);
    difference.compare("coreTotals", a.coreTotals, b.coreTotals);
    difference.compare("spansLeftOutOfCores", a.spansLeftOutOfCores, b.spansLeftOutOfCores);
    difference.compare("peakMemoryBytes", a.peakMemoryBytes, b.peakMemoryBytes);
    difference.compare("memoryBeforeBytes", a.memoryBeforeBytes, b.memoryBeforeBytes);
    difference.compare("threadsBefore", a.threadsBefore, b.threadsBefore);
    difference.compare("threadsPeak", a.threadsPeak, b.threadsPeak);
    difference.compare("nice", a.nice, b.nice);
    difference.compare("coresAllowed", a.coresAllowed, b.coresAllowed);
}

void compareRuns(Difference& difference, const RunRecord& a, const RunRecord& b)
{
    difference.compare("config", a.config(), b.config());
    difference.compare("workload", a.tasks().workload(), b.tasks().workload());
    difference.compare("repetition", a.repetition(), b.repetition());
    difference.compare("state", a.state(), b.state());
    difference.compare("timeline", a.timeline() != nullptr, b.timeline() != nullptr);
    difference.compare("makespanNs", a.makespanNs(), b.makespanNs());
    if (difference.isFound() || !a.timeline()) {
        return;
    }
    difference.compare("startedAt", a.startedAt().time_since_epoch().count(), b.startedAt().time_since_epoch().count());
    difference.compare("journalCpuNs", a.journalCpuNs(), b.journalCpuNs());
    compareSummaries(difference, a.summary(), b.summary());
    compareTimelines(difference, *a.timeline(), *b.timeline());
}

} // namespace

std::optional<std::string> differenceOf(const Comparison& a, const Comparison& b)
{
    Difference difference;
    difference.compare("workload", a.tasks->workload(), b.tasks->workload());
    difference.compare("machine", a.machine, b.machine);
    difference.compare("created", a.created.time_since_epoch().count(), b.created.time_since_epoch().count());
    difference.compare("runs", a.runs.size(), b.runs.size());
    for (std::size_t i = 0; i < a.runs.size() && !difference.isFound(); ++i) {
        difference.enter("run " + std::to_string(i));
        compareRuns(difference, *a.runs[i], *b.runs[i]);
        difference.leave();
    }
    return difference.first();
}

std::optional<std::string> differenceOf(const Figures& a, const Figures& b)
{
    Difference difference;
    const auto percentiles = [&](const char* name, const std::optional<Percentiles>& left, const std::optional<Percentiles>& right) {
        difference.compare(name, left.has_value(), right.has_value());
        if (left && right) {
            difference.compare(name, left->p50Ns, right->p50Ns);
            difference.compare(name, left->p99Ns, right->p99Ns);
        }
    };
    difference.compare("makespanNs", a.makespanNs, b.makespanNs);
    difference.compare("workNs", a.workNs, b.workNs);
    difference.compare("speedUp", a.speedUp, b.speedUp);
    difference.compare("efficiency", a.efficiency, b.efficiency);
    difference.compare("cpuNs", a.cpuNs, b.cpuNs);
    difference.compare("cpuPercent", a.cpuPercent, b.cpuPercent);
    difference.compare("concurrency", a.concurrency, b.concurrency);
    difference.compare("parallelism", a.parallelism, b.parallelism);
    difference.compare("peakInFlight", a.peakInFlight, b.peakInFlight);
    percentiles("queueWait", a.queueWait, b.queueWait);
    percentiles("timerOvershoot", a.timerOvershoot, b.timerOvershoot);
    difference.compare("startSkewNs", a.startSkewNs, b.startSkewNs);
    difference.compare("loopLagMaxNs", a.loopLagMaxNs, b.loopLagMaxNs);
    difference.compare("nativeThreads", a.nativeThreads, b.nativeThreads);
    difference.compare("processes", a.processes, b.processes);
    difference.compare("startUpMaxNs", a.startUpMaxNs, b.startUpMaxNs);
    difference.compare("voluntarySwitches", a.voluntarySwitches, b.voluntarySwitches);
    difference.compare("involuntarySwitches", a.involuntarySwitches, b.involuntarySwitches);
    difference.compare("runQueueDelayNs", a.runQueueDelayNs, b.runQueueDelayNs);
    difference.compare("peakMemoryBytes", a.peakMemoryBytes, b.peakMemoryBytes);
    difference.compare("lowerBoundNs", a.lowerBoundNs, b.lowerBoundNs);
    difference.compare("lowerBoundRatio", a.lowerBoundRatio, b.lowerBoundRatio);
    difference.compare("stopNs", a.stopNs, b.stopNs);
    difference.compare("done", a.done, b.done);
    difference.compare("failed", a.failed, b.failed);
    difference.compare("cancelled", a.cancelled, b.cancelled);
    difference.compare("notStarted", a.notStarted, b.notStarted);
    difference.compare("threads", a.threads, b.threads);
    return difference.first();
}

} // namespace juggler::test
