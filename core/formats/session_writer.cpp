// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/session_writer.h"

#include "core/formats/json_stream.h"
#include "core/formats/output_buffer.h"
#include "core/formats/task_intervals.h"
#include "core/base/time_text.h"
#include "core/formats/workload_file.h"
#include "core/strategy/catalog.h"

namespace juggler {

namespace {

/// A time that is -1 while unknown.
std::optional<std::int64_t> known(std::int64_t timeNs)
{
    return timeNs < 0 ? std::nullopt : std::optional(timeNs);
}

/// A text that is empty while unknown.
std::optional<std::string_view> known(std::string_view text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

std::int64_t itemCount(const Comparison& comparison)
{
    std::size_t count = 0;
    for (const auto& run : comparison.runs) {
        if (const Timeline* timeline = run->timeline()) {
            count += timeline->spanCount() + timeline->taskCount();
        }
    }
    return static_cast<std::int64_t>(count);
}

/// Writes one session; lives for one call of writeSession().
class SessionDocument {
public:
    SessionDocument(OutputBuffer& output, ProgressCounter& progress) : m_output(output), m_json(output), m_progress(progress) {}

    void write(const Comparison& comparison, const std::vector<Figures>& figures)
    {
        m_json.beginObject();
        m_json.field("schema", kSessionSchema);
        m_json.field("created", isoTimeText(comparison.created));
        writeMachine(comparison.machine);
        m_json.key("workload");
        writeWorkload(m_json, comparison.tasks->workload());
        m_json.key("runs");
        m_json.beginArray();
        for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
            writeRun(*comparison.runs[i], i < figures.size() ? figures[i] : Figures{}, comparison.machine);
        }
        m_json.endArray();
        m_json.endObject();
    }

private:
    [[nodiscard]] bool isOver() const { return m_output.hasFailed() || m_progress.isCancelled(); }

    void writeMachine(const MachineInfo& machine)
    {
        m_json.key("machine");
        m_json.beginObject();
        m_json.field("host_name", known(machine.hostName));
        m_json.field("processor", known(machine.processor));
        m_json.field("kernel", known(machine.kernel));
        m_json.field("system", known(machine.system));
        m_json.field("cores", machine.cores);
        m_json.field("memory_bytes", machine.memoryBytes);
        m_json.endObject();
    }

    void writeRun(const RunRecord& run, const Figures& figures, const MachineInfo& machine)
    {
        const Timeline* timeline = run.timeline();
        const bool isFinished = run.isFinished();
        m_json.beginObject();
        m_json.field("strategy", strategyInfo(run.config().strategy).key);
        m_json.field("state", runStateKey(run.state()));
        writeConfig(run, machine);
        m_json.field("started_at", timeline ? std::optional(isoTimeText(run.startedAt())) : std::nullopt);
        m_json.field("repetition", 0);
        m_json.field("makespan_ns", figures.makespanNs);
        m_json.field("oncore_source", isFinished ? known(run.summary().onCoreSource) : std::nullopt);
        m_json.key("lost");
        m_json.beginObject();
        m_json.field("events", isFinished ? run.summary().lostEvents : 0); // for want of memory; a worker process waits for room
        m_json.field("oncore", isFinished ? run.summary().onCoreLostRecords : 0); // switch records for which the kernel had no room
        m_json.field("core_spans", isFinished ? run.summary().spansLeftOutOfCores : 0); // that no core's lane shows
        m_json.endObject();
        writeReport(run);
        writeCores(run);
        writeStats(figures);
        writeThreads(timeline);
        writeTasks(run, timeline);
        m_json.endObject();
    }

    void writeConfig(const RunRecord& run, const MachineInfo& machine)
    {
        const RunConfig& config = run.config();
        const bool hasWorkers = strategyInfo(config.strategy).hasWorkers;
        m_json.key("config");
        m_json.beginObject();
        m_json.field("workers", hasWorkers ? std::optional(effectiveWorkers(config, machine.cores)) : std::nullopt);
        m_json.field("cache", cacheModeKey(config.cache));
        m_json.field("cores_requested", config.cores > 0 ? std::optional(config.cores) : std::nullopt);
        m_json.field("slice_ns", config.slice.count() > 0 ? std::optional(std::int64_t{config.slice.count()} * 1000) : std::nullopt);
        const bool startsProcesses = strategyInfo(config.strategy).startsProcesses;
        m_json.field("processes", startsProcesses ? std::optional(processModeKey(config.processes)) : std::nullopt);
        const bool isAsynchronous = strategyInfo(config.strategy).isAsynchronous;
        m_json.field("await", isAsynchronous ? std::optional(awaitModeKey(config.await)) : std::nullopt);
        m_json.field("nice_requested", config.nice);
        m_json.field("nice", run.isFinished() ? std::optional(run.summary().nice) : std::nullopt);
        m_json.field("cores", run.isFinished() ? std::optional(run.summary().coresAllowed) : std::nullopt);
        m_json.endObject();
    }

    void writeReport(const RunRecord& run)
    {
        const RunReport report = run.isFinished() ? run.summary().report : RunReport{};
        m_json.field("io_backend", known(report.ioBackend));
        m_json.key("notes");
        m_json.beginArray();
        for (const std::string& note : report.notes) {
            m_json.value(note);
        }
        m_json.endArray();
    }

    void writeCores(const RunRecord& run)
    {
        m_json.key("cores");
        m_json.beginArray();
        const std::size_t count = run.isFinished() ? run.summary().coreTotals.size() : 0;
        for (std::size_t i = 0; i < count; ++i) {
            const CoreTotals& totals = run.summary().coreTotals[i];
            m_json.beginObject();
            m_json.field("core", totals.core);
            m_json.field("ours_ns", totals.oursNs);
            m_json.field("juggler_ns", totals.jugglerNs);
            m_json.field("not_ours_ns", totals.notOursNs);
            m_json.field("idle_ns", totals.idleNs);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writePercentiles(std::string_view name, const std::optional<Percentiles>& times)
    {
        m_json.field(std::string(name) + "_p50_ns", times ? std::optional(times->p50Ns) : std::nullopt);
        m_json.field(std::string(name) + "_p99_ns", times ? std::optional(times->p99Ns) : std::nullopt);
    }

    void writeStats(const Figures& figures)
    {
        m_json.key("stats");
        m_json.beginObject();
        m_json.field("makespan_ns", figures.makespanNs);
        m_json.field("work_ns", figures.workNs);
        m_json.field("speed_up", figures.speedUp);
        m_json.field("efficiency", figures.efficiency);
        m_json.field("cpu_ns", figures.cpuNs);
        m_json.field("cpu_percent", figures.cpuPercent);
        m_json.field("concurrency", figures.concurrency);
        m_json.field("parallelism", figures.parallelism);
        m_json.field("peak_in_flight", figures.peakInFlight);
        writePercentiles("queue_wait", figures.queueWait);
        writePercentiles("timer_overshoot", figures.timerOvershoot);
        m_json.field("start_skew_ns", figures.startSkewNs);
        m_json.field("loop_lag_max_ns", figures.loopLagMaxNs);
        m_json.field("native_threads", figures.makespanNs ? std::optional(figures.nativeThreads) : std::nullopt);
        m_json.field("voluntary_switches", figures.voluntarySwitches);
        m_json.field("involuntary_switches", figures.involuntarySwitches);
        m_json.field("run_queue_delay_ns", figures.runQueueDelayNs);
        m_json.field("peak_memory_bytes", figures.peakMemoryBytes);
        m_json.field("lower_bound_ns", figures.lowerBoundNs);
        m_json.field("lower_bound_ratio", figures.lowerBoundRatio);
        m_json.field("stop_ns", figures.stopNs);
        m_json.field("tasks_done", figures.done);
        m_json.field("tasks_failed", figures.failed);
        m_json.field("tasks_cancelled", figures.cancelled);
        m_json.field("tasks_not_started", figures.notStarted);
        m_json.field("threads_running_ns", figures.threads.runningNs);
        m_json.field("threads_ready_ns", figures.threads.readyNs);
        m_json.field("threads_waiting_ns", figures.threads.waitingNs);
        m_json.endObject();
    }

    void writeThreads(const Timeline* timeline)
    {
        m_json.key("threads");
        m_json.beginArray();
        for (std::size_t i = 0; timeline && i < timeline->laneCount() && !isOver(); ++i) {
            writeThread(i, timeline->lane(i));
        }
        m_json.endArray();
    }

    void writeThread(std::size_t id, const Lane& lane)
    {
        m_json.beginObject();
        m_json.field("id", std::uint64_t{id});
        m_json.field("name", lane.name());
        m_json.field("role", threadRoleKey(lane.role()));
        m_json.field("process", lane.process()); // 0: the program itself
        m_json.field("pid", lane.pid() > 0 ? std::optional(lane.pid()) : std::nullopt);
        m_json.field("tid", lane.tid() > 0 ? std::optional(lane.tid()) : std::nullopt);
        m_json.field("started_ns", known(lane.startedNs()));
        m_json.field("ended_ns", known(lane.endedNs()));
        m_json.key("intervals");
        m_json.beginArray();
        for (std::size_t i = 0; i < lane.size() && !isOver(); ++i) {
            const Span& span = lane[i];
            m_json.beginObject();
            m_json.field("state", stateKey(span.state));
            m_json.field("task", span.task == kNoTask ? std::nullopt : std::optional(toIndex(span.task)));
            m_json.field("core", span.core == kNoCore ? std::nullopt : std::optional(span.core));
            m_json.field("start_ns", span.startNs);
            m_json.field("end_ns", span.endNs);
            m_json.endObject();
            m_progress.count();
        }
        m_json.endArray();
        m_json.endObject();
    }

    void writeTasks(const RunRecord& run, const Timeline* timeline)
    {
        m_json.key("tasks");
        m_json.beginArray();
        if (timeline) {
            TaskIntervals intervals(*timeline);
            for (std::uint32_t i = 0; i < timeline->taskCount() && !isOver(); ++i) {
                writeTask(TaskId{i}, run, timeline->task(TaskId{i}), intervals);
                m_progress.count();
            }
        }
        m_json.endArray();
    }

    void writeTask(TaskId id, const RunRecord& run, const TaskRecord& task, TaskIntervals& intervals)
    {
        const TaskSpec& spec = run.tasks().spec(id);
        const bool isFile = isFileKind(kindOf(spec));
        const auto cacheUsed = task.cacheUsed();
        m_json.beginObject();
        m_json.field("id", toIndex(id));
        m_json.field("kind", kindKey(kindOf(spec)));
        m_json.field("label", taskLabel(spec));
        m_json.field("outcome", outcomeKey(task.outcome()));
        m_json.field("error", known(std::string_view(describeTaskError(task.error(), spec))));
        m_json.field("result", task.result());
        m_json.field("submitted_ns", known(task.submittedNs()));
        m_json.field("started_ns", known(task.startedNs()));
        m_json.field("ended_ns", known(task.endedNs()));
        m_json.field("cpu_ns", task.hasStarted() ? std::optional(task.cpuNs()) : std::nullopt);
        m_json.field("cpu_is_bound", task.cpuIsBound());
        m_json.field("cache_requested", isFile ? std::optional(cacheModeKey(run.config().cache)) : std::nullopt);
        m_json.field("cache_used", cacheUsed ? std::optional(cacheModeKey(*cacheUsed)) : std::nullopt);
        m_json.field("cached_bytes", task.cachedBytes());
        m_json.key("intervals");
        m_json.beginArray();
        for (const TaskInterval& interval : intervals.of(id)) {
            m_json.beginObject();
            m_json.field("state", stateKey(interval.state));
            m_json.field("thread", interval.thread);
            m_json.field("core", interval.core);
            m_json.field("start_ns", interval.startNs);
            m_json.field("end_ns", interval.endNs);
            m_json.endObject();
        }
        m_json.endArray();
        m_json.endObject();
    }

    OutputBuffer& m_output;
    JsonStream m_json;
    ProgressCounter& m_progress;
};

} // namespace

Result<void> writeSession(const Comparison& comparison, const std::vector<Figures>& figures, QIODevice& device,
                          const WriteProgress& progress)
{
    OutputBuffer output(device);
    ProgressCounter counter(progress, itemCount(comparison));
    SessionDocument(output, counter).write(comparison, figures);
    if (counter.isCancelled()) {
        return Error{kWritingCancelled};
    }
    output.put('\n');
    return output.finish();
}

} // namespace juggler
