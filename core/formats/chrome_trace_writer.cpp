// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/chrome_trace_writer.h"

#include "core/analysis/run_label.h"
#include "core/base/time_text.h"
#include "core/formats/curve_steps.h"
#include "core/formats/lane_packer.h"
#include "core/formats/output_buffer.h"
#include "core/formats/run_name.h"
#include "core/formats/trace_data_writer.h"
#include "core/formats/trace_event_parser.h"
#include "core/formats/trace_event_writer.h"
#include "core/timeline/late_timer.h"
#include "core/timeline/recorded_marks.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace juggler {

namespace {

std::int64_t itemCount(const Comparison& comparison)
{
    std::size_t count = 0;
    for (const auto& run : comparison.runs) {
        if (const Timeline* timeline = run->timeline()) {
            count += timeline->spanCount() + timeline->taskCount();
            for (std::size_t i = 0; i < timeline->coreCount(); ++i) {
                count += timeline->coreLane(i).size();
            }
            if (const RecordedMarks* const marks = timeline->marks()) {
                count += marks->instants().size() + marks->sampleCount();
            }
        }
    }
    return static_cast<std::int64_t>(count);
}

/// How many threads the waits of a run get. No viewer opens a trace of 100,000 threads.
constexpr std::size_t kMostWaitThreads = 500;

/// What stands behind a task's name: in most viewers a bar has its colour by its name, so that waiting and running would look the same.
std::string_view suffixOf(State state)
{
    switch (state) {
    case State::Running:
    case State::Queued: break;
    case State::Ready: return " (ready)";
    case State::WaitingHeld:
    case State::WaitingFree: return " (waiting)";
    }
    return {};
}

/// Of the colours that viewers know by name those that come nearest to the chart's; a running bar has the one of its name.
std::string_view colorOf(State state)
{
    switch (state) {
    case State::Running: break;
    case State::Ready: return "thread_state_runnable";
    case State::WaitingHeld: return "thread_state_iowait";
    case State::WaitingFree:
    case State::Queued: return "thread_state_sleeping";
    }
    return {};
}

/// A worker process has one thread, which is told by its process.
std::string threadName(const Lane& lane)
{
    return lane.process() > 0 && lane.pid() > 0 ? lane.name() + " (process " + std::to_string(lane.pid()) + ")" : lane.name();
}

using Series = std::vector<const RecordedCounter*>;

/// The series of each counter, in the order in which the counters come first.
std::vector<Series> seriesByCounter(const RecordedMarks& marks)
{
    std::map<std::uint32_t, std::size_t> placeOf; // by the number of the counter's name
    std::vector<Series> all;
    for (const RecordedCounter& counter : marks.counters()) {
        const auto [found, isNew] = placeOf.try_emplace(counter.name, all.size());
        if (isNew) {
            all.emplace_back();
        }
        all[found->second].push_back(&counter);
    }
    return all;
}

/// Whether one event can say a value of each: they are set at the same times.
bool haveSameTimes(const Series& series)
{
    const auto isSameTime = [](const CounterSample& a, const CounterSample& b) { return a.timeNs == b.timeNs; };
    const std::vector<CounterSample>& first = series.front()->samples;
    return series.size() <= ChromeEvent::kMostValues && std::all_of(series.begin(), series.end(), [&](const RecordedCounter* counter) {
               return std::equal(first.begin(), first.end(), counter->samples.begin(), counter->samples.end(), isSameTime);
           });
}

/// Writes one trace; lives for one call of writeChromeTrace().
class TraceDocument {
public:
    TraceDocument(OutputBuffer& output, ProgressCounter& progress) : m_output(output), m_events(output), m_progress(progress) {}

    void write(const Comparison& comparison, const std::vector<Figures>& figures)
    {
        // By "ns" the trace viewer of Chromium compares times to the ns; else it rounds to us, and bars of less seem to lie within others.
        // All others ignore it, but for Perfetto before April 2022, which took it for the unit of the times.
        m_output.write("{\"displayTimeUnit\":\"ns\",\"otherData\":");
        writeTraceData(m_output, comparison, figures);
        m_output.write(",\n\"traceEvents\":[");
        for (std::size_t i = 0; i < comparison.runs.size() && !isOver(); ++i) {
            if (const Timeline* timeline = comparison.runs[i]->timeline()) {
                writeRun(i, *comparison.runs[i], *timeline, machineOf(comparison, *comparison.runs[i]).cores);
            }
        }
        m_output.write("\n]}\n");
    }

private:
    [[nodiscard]] bool isOver() const { return m_output.hasFailed() || m_progress.isCancelled(); }

    void writeRun(std::size_t index, const RunRecord& run, const Timeline& timeline, int cores)
    {
        const std::uint64_t pid = tracePidOf(index);
        std::string name = runName(run, cores);
        if (run.repetition() != Repetition{}) {
            name += (run.repetition().isWarmUp ? ", warm-up " : ", run ") + std::to_string(run.repetition().number + 1);
        }
        writeProcess(pid, name, run);
        m_firstTid = m_nextTid + 1;
        for (std::size_t lane = 0; lane < timeline.laneCount() && !isOver(); ++lane) {
            writeLane(pid, timeline, timeline.lane(lane));
        }
        writeWaits(pid, timeline, timeline.inFlight(), "in flight ");
        writeWaits(pid, timeline, timeline.yielded(), "gave its thread up ");
        writeQueue(pid, timeline);
        writeCurves(pid, run, timeline);
        if (const RecordedMarks* const marks = timeline.marks()) {
            writeInstants(pid, *marks);
        }
        if (timeline.coreCount() > 0) {
            writeProcess(pid + 1, name + ": cores", run);
            writeCores(pid + 1, timeline);
        }
    }

    /// Told by its first thread: a number of its own would be a thread without anything in some viewers.
    void writeProcess(std::uint64_t pid, const std::string& name, const RunRecord& run)
    {
        const std::uint64_t tid = m_nextTid + 1;
        m_events.metadata("process_name", pid, tid, "name", name);
        m_events.metadata("process_sort_index", pid, tid, "sort_index", static_cast<std::int64_t>(pid));
        std::string labels(runStateKey(run.state()));
        if (const auto makespanNs = run.makespanNs()) {
            labels += ", makespan " + durationText(std::chrono::nanoseconds(*makespanNs));
        }
        m_events.metadata("process_labels", pid, tid, "labels", labels);
    }

    /// A new thread of the process; threads are numbered through the file, since some viewers mix up equal numbers of two processes.
    std::uint64_t addThread(std::uint64_t pid, std::string_view name, int kernelTid = 0)
    {
        const std::uint64_t tid = ++m_nextTid;
        m_events.beginMetadata("thread_name", pid, tid);
        m_events.argument("name", name);
        if (kernelTid > 0) {
            m_events.argument("kernel_tid", std::int64_t{kernelTid});
        }
        m_events.end();
        m_events.metadata("thread_sort_index", pid, tid, "sort_index", static_cast<std::int64_t>(tid));
        return tid;
    }

    /// One bar. The task's number and core are all its arguments: some viewers make a kind of their own of each set of them.
    void writeBar(std::uint64_t pid, std::uint64_t tid, const Timeline& timeline, const Span& span, const ViewerBar& bar)
    {
        m_events.begin("X", nameOf(timeline, span), pid, tid);
        m_events.category(stateKey(span.state));
        m_events.bar(bar);
        if (span.state != State::Running) {
            m_events.color(colorOf(span.state));
        }
        if (span.task != kNoTask) {
            m_events.argument("task", std::int64_t{toIndex(span.task)});
        }
        if (span.core != kNoCore) {
            m_events.argument("core", std::int64_t{span.core});
        }
        m_events.end();
        m_progress.count();
    }

    void writeLane(std::uint64_t pid, const Timeline& timeline, const Lane& lane)
    {
        const std::uint64_t tid = addThread(pid, threadName(lane), lane.tid());
        ViewerBars bars;
        for (std::size_t i = 0; i < lane.size() && !isOver(); ++i) {
            const Span& span = lane[i];
            writeBar(pid, tid, timeline, span, bars.next(span.startNs, span.endNs));
        }
    }

    /// Waits that hold no thread, on as many threads of their own as overlap at most.
    void writeWaits(std::uint64_t pid, const Timeline& timeline, const InFlightLane& waits, const std::string& name)
    {
        LanePacker packer;
        std::vector<std::uint64_t> tids;
        for (std::size_t i = waits.size(); i > 0 && !isOver(); --i) { // they stand in the order of their ends
            const Span& span = waits[i - 1];
            if (span.endNs <= span.startNs) {
                m_progress.count();
                continue;
            }
            const std::size_t track = packer.place(span.startNs, span.endNs + 1); // not to touch the next one
            if (track == tids.size() && track < kMostWaitThreads) {
                tids.push_back(addThread(pid, name + std::to_string(track + 1)));
            }
            writeWait(pid, track < tids.size() ? std::optional(tids[track]) : std::nullopt, timeline, span);
        }
    }

    /// tid: none for one that has no thread, for which it is asynchronous.
    void writeWait(std::uint64_t pid, std::optional<std::uint64_t> tid, const Timeline& timeline, const Span& span)
    {
        std::array<Span, 2> parts; // the later one first
        std::size_t count = 0;
        forEachPartBackwards(timeline.task(span.task), timeline.tasks().spec(span.task), span.state, span.startNs, span.endNs,
                             [&](State state, std::int64_t startNs, std::int64_t endNs) {
                                 parts.at(count) = span;
                                 parts.at(count).state = state;
                                 parts.at(count).startNs = startNs;
                                 parts.at(count++).endNs = endNs;
                             });
        ViewerBars bars;
        while (count > 0) {
            const Span& part = parts.at(--count);
            if (tid) {
                writeBar(pid, *tid, timeline, part, bars.next(part.startNs, part.endNs));
            } else {
                writeAsynchronous(pid, nameOf(timeline, part), part.state, part.task, part.startNs, part.endNs);
                m_progress.count();
            }
        }
    }

    /// What may overlap: a begin and an end, which belong together by a number of their own.
    void writeAsynchronous(std::uint64_t pid, std::string_view name, State state, TaskId task, std::int64_t startNs, std::int64_t endNs)
    {
        ++m_lastId;
        for (const auto& [phase, timeNs] : {std::pair("b", startNs), std::pair("e", endNs)}) {
            m_events.begin(phase, name, pid, m_firstTid);
            m_events.category(stateKey(state));
            m_events.id(m_lastId);
            m_events.timeNs(timeNs);
            m_events.argument("task", std::int64_t{toIndex(task)});
            m_events.end();
        }
    }

    /// The time between a task's submission and its start: of no thread, so it may overlap.
    void writeQueue(std::uint64_t pid, const Timeline& timeline)
    {
        for (std::uint32_t i = 0; i < timeline.taskCount() && !isOver(); ++i) {
            const TaskRecord& task = timeline.task(TaskId{i});
            const std::int64_t leftNs = task.hasStarted() ? task.startedNs() : task.endedNs();
            if (task.submittedNs() >= 0 && leftNs > task.submittedNs()) {
                writeAsynchronous(pid, "queued", State::Queued, TaskId{i}, task.submittedNs(), leftNs);
            }
            m_progress.count();
        }
    }

    void writeCount(std::uint64_t pid, std::uint64_t tid, std::string_view name, std::int64_t timeNs, std::int64_t count)
    {
        m_events.begin("C", name, pid, tid);
        m_events.timeNs(timeNs);
        m_events.argument("tasks", count);
        m_events.end();
    }

    /// Whether another program has counted something that is called the same: its counter stands for itself.
    static bool hasCounter(const Timeline& timeline, std::string_view name)
    {
        const RecordedMarks* const marks = timeline.marks();
        return marks && std::any_of(marks->counters().begin(), marks->counters().end(), [&](const RecordedCounter& counter) {
                   return marks->name(counter.name) == name;
               });
    }

    /// Lane i of the run is the thread m_firstTid + i.
    void writeInstants(std::uint64_t pid, const RecordedMarks& marks)
    {
        for (const RecordedInstant& instant : marks.instants()) {
            if (isOver()) {
                return;
            }
            m_events.begin("i", marks.name(instant.name), pid, m_firstTid + (instant.isOnThread() ? instant.lane : 0));
            m_events.reach(instantScopeKey(instant.lane).substr(0, 1));
            m_events.timeNs(instant.timeNs);
            m_events.end();
            m_progress.count();
        }
    }

    void writeCounters(std::uint64_t pid, std::uint64_t tid, const RecordedMarks& marks)
    {
        for (const Series& series : seriesByCounter(marks)) {
            if (haveSameTimes(series)) {
                writeSeries(pid, tid, marks, series, {});
                continue;
            }
            for (const RecordedCounter* const one : series) {
                writeSeries(pid, tid, marks, {one}, marks.name(one->series));
            }
        }
    }

    /// Series of one counter with the same times. Chromium's viewer takes a counter's series from its first event and 0 for what a later
    /// one lacks, but counters of two categories for two: those with times of their own have such a one each.
    void writeSeries(std::uint64_t pid, std::uint64_t tid, const RecordedMarks& marks, const Series& series, std::string_view category)
    {
        const RecordedCounter& first = *series.front();
        for (std::size_t i = 0; i < first.samples.size() && !isOver(); ++i) {
            m_events.begin("C", marks.name(first.name), pid, tid);
            if (!category.empty()) {
                m_events.category(category);
            }
            m_events.timeNs(first.samples[i].timeNs);
            for (const RecordedCounter* const one : series) {
                m_events.argument(marks.name(one->series), one->samples[i].value);
                m_progress.count();
            }
            m_events.end();
        }
    }

    /// On a thread of their own: some viewers draw the counters of a thread over its bars.
    void writeCurves(std::uint64_t pid, const RunRecord& run, const Timeline& timeline)
    {
        const std::uint64_t tid = addThread(pid, "tasks");
        if (const RecordedMarks* const marks = timeline.marks()) {
            writeCounters(pid, tid, *marks);
        }
        if (!hasCounter(timeline, "tasks in flight")) {
            writeInFlight(pid, tid, timeline);
        }
        if ((run.isFinished() && !run.summary().knowsCpu()) || hasCounter(timeline, "tasks on a core")) {
            return;
        }
        forEachStepOnCore(timeline, [&](std::int64_t timeNs, std::int64_t count) {
            writeCount(pid, tid, "tasks on a core", timeNs, count);
            return !isOver();
        });
    }

    void writeInFlight(std::uint64_t pid, std::uint64_t tid, const Timeline& timeline)
    {
        forEachStepInFlight(timeline, [&](std::int64_t timeNs, std::int64_t count) {
            writeCount(pid, tid, "tasks in flight", timeNs, count);
            return !isOver();
        });
    }

    void writeCores(std::uint64_t pid, const Timeline& timeline)
    {
        std::vector<const CoreLane*> cores;
        for (std::size_t i = 0; i < timeline.coreCount(); ++i) {
            cores.push_back(&timeline.coreLane(i));
        }
        std::sort(cores.begin(), cores.end(), [](const CoreLane* a, const CoreLane* b) { return a->core() < b->core(); });
        for (const CoreLane* core : cores) {
            const std::string name = "core " + std::to_string(core->core());
            const std::uint64_t tid = addThread(pid, name);
            ViewerBars bars;
            for (std::size_t i = 0; i < core->size() && !isOver(); ++i) {
                const Span& span = (*core)[i];
                writeBar(pid, tid, timeline, span, bars.next(span.startNs, span.endNs));
            }
            if (const Lane* others = timeline.othersOn(core->core())) {
                writeOthers(pid, name, *others);
            }
        }
    }

    void writeOthers(std::uint64_t pid, const std::string& coreName, const Lane& others)
    {
        const std::uint64_t tid = addThread(pid, coreName + ", other programs");
        ViewerBars bars;
        for (std::size_t i = 0; i < others.size() && !isOver(); ++i) {
            m_events.begin("X", "other programs", pid, tid);
            m_events.category("others");
            m_events.bar(bars.next(others[i].startNs, others[i].endNs));
            m_events.end();
        }
    }

    /// The name of a bar; valid until the next one.
    std::string_view nameOf(const Timeline& timeline, const Span& span)
    {
        const TaskSpec* const spec = span.task == kNoTask ? nullptr : &timeline.tasks().spec(span.task);
        if (!m_named || *m_named != std::pair(spec, span.state)) {
            m_name = spec ? taskLabel(*spec) : "own work";
            m_name += suffixOf(span.state);
            m_named.emplace(spec, span.state);
        }
        return m_name;
    }

    OutputBuffer& m_output;
    TraceEventWriter m_events;
    ProgressCounter& m_progress;
    std::uint64_t m_nextTid = 0; // the last one that was given
    std::uint64_t m_lastId = 0; // of an asynchronous event
    std::uint64_t m_firstTid = 1; // of the run that is being written
    std::optional<std::pair<const TaskSpec*, State>> m_named; // whose name the following is
    std::string m_name;
};

} // namespace

Result<void> writeChromeTrace(const Comparison& comparison, const std::vector<Figures>& figures, QIODevice& device,
                              const WriteProgress& progress)
{
    OutputBuffer output(device);
    ProgressCounter counter(progress, itemCount(comparison));
    TraceDocument(output, counter).write(comparison, figures);
    if (counter.isCancelled()) {
        return Error{kWritingCancelled};
    }
    return output.finish();
}

} // namespace juggler
