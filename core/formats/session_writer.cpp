// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/session_writer.h"

#include "core/analysis/run_label.h"
#include "core/base/time_text.h"
#include "core/formats/json_stream.h"
#include "core/formats/json_text.h"
#include "core/formats/output_buffer.h"
#include "core/formats/session_timeline_writer.h"
#include "core/formats/workload_file.h"
#include "core/strategy/catalog.h"
#include "core/timeline/recorded_marks.h"

#include <algorithm>

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
            if (const RecordedMarks* const marks = timeline->marks()) {
                count += marks->instants().size() + marks->sampleCount();
            }
            for (std::size_t i = 0; i < timeline->othersCount(); ++i) {
                count += timeline->othersOn(timeline->othersCore(i))->size();
            }
        }
    }
    return static_cast<std::int64_t>(count);
}

/// Since 1970, exactly.
std::int64_t nsOf(std::chrono::system_clock::time_point time)
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()).count();
}

/// Writes one session; lives for one call of writeSession().
class SessionDocument {
public:
    SessionDocument(OutputBuffer& output, ProgressCounter& progress, const UnknownFields* unknown)
        : m_output(output), m_json(output), m_progress(progress), m_unknown(unknown), m_places(unknown ? unknown->ofSession() : nullptr)
    {
    }

    void write(const Comparison& comparison, const std::vector<Figures>& figures)
    {
        m_json.beginObject();
        m_json.field("schema", kSessionSchema);
        m_json.field("created", isoTimeText(comparison.created));
        m_json.field("created_ns", nsOf(comparison.created));
        writeMachine("machine", comparison.machine);
        m_json.key("workload");
        writeSessionWorkload(comparison.tasks->workload());
        m_json.key("runs");
        m_json.beginArray();
        for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
            m_places = m_unknown ? m_unknown->ofRun(*comparison.runs[i]) : nullptr;
            writeRun(*comparison.runs[i], i < figures.size() ? figures[i] : Figures{}, comparison);
        }
        m_json.endArray();
        m_places = m_unknown ? m_unknown->ofSession() : nullptr;
        end("");
    }

private:
    [[nodiscard]] bool isOver() const { return m_output.hasFailed() || m_progress.isCancelled(); }

    /// Ends an object, with what else stood in it.
    void end(std::string_view place)
    {
        if (m_places) {
            if (const auto members = m_places->find(place); members != m_places->end()) {
                m_output.put(',');
                m_output.write(members->second);
            }
        }
        m_json.endObject();
    }

    void writeSessionWorkload(const Workload& workload)
    {
        writeWorkload(m_json, workload, [this](std::string_view place) -> std::string_view {
            if (!m_places) {
                return {};
            }
            const auto members = m_places->find("workload" + std::string(place.empty() ? "" : ".") + std::string(place));
            return members == m_places->end() ? std::string_view() : std::string_view(members->second);
        });
    }

    void writeMachine(std::string_view place, const MachineInfo& machine)
    {
        m_json.key("machine");
        m_json.beginObject();
        m_json.field("host_name", known(machine.hostName));
        m_json.field("processor", known(machine.processor));
        m_json.field("kernel", known(machine.kernel));
        m_json.field("system", known(machine.system));
        m_json.field("cores", machine.cores);
        m_json.field("memory_bytes", machine.memoryBytes);
        end(place);
    }

    void writeRun(const RunRecord& run, const Figures& figures, const Comparison& comparison)
    {
        const Timeline* timeline = run.timeline();
        const bool isFinished = run.isFinished();
        m_json.beginObject();
        m_json.field("strategy", strategyInfo(run.config().strategy).key);
        m_json.field("state", runStateKey(run.state()));
        writeConfig(run, machineOf(comparison, run));
        m_json.field("started_at", timeline ? std::optional(isoTimeText(run.startedAt())) : std::nullopt);
        m_json.field("started_at_ns", timeline ? std::optional(nsOf(run.startedAt())) : std::nullopt);
        m_json.field("repetition", run.repetition().number);
        m_json.field("warm_up", run.repetition().isWarmUp);
        m_json.field("makespan_ns", figures.makespanNs);
        m_json.field("oncore_source", isFinished ? known(run.summary().onCoreSource) : std::nullopt);
        m_json.key("lost");
        m_json.beginObject();
        m_json.field("events", isFinished ? run.summary().lostEvents : 0); // for want of memory; a worker process waits for room
        m_json.field("oncore", isFinished ? run.summary().onCoreLostRecords : 0); // switch records for which the kernel had no room
        m_json.field("core_spans", isFinished ? run.summary().spansLeftOutOfCores : 0); // that no core's lane shows
        end("lost");
        writeReport(run);
        writeOrigin(run, comparison);
        if (&run.tasks() != comparison.tasks.get() && !(run.tasks().workload() == comparison.tasks->workload())) {
            m_json.key("workload");
            writeSessionWorkload(run.tasks().workload());
        }
        writeSummary(run);
        writeCores(run);
        writeStats(figures);
        SessionTimelineWriter(m_output, m_json, m_progress, m_places).write(run);
        end("");
    }

    void writeConfig(const RunRecord& run, const MachineInfo& machine)
    {
        const RunConfig& config = run.config();
        const bool hasWorkers = strategyInfo(config.strategy).hasWorkers;
        m_json.key("config");
        m_json.beginObject();
        m_json.field("workers", hasWorkers ? std::optional(effectiveWorkers(config, machine.cores)) : std::nullopt);
        m_json.field("workers_requested", config.workers > 0 ? std::optional(config.workers) : std::nullopt);
        m_json.field("cache", cacheModeKey(config.cache));
        m_json.field("cores_requested", config.cores > 0 ? std::optional(config.cores) : std::nullopt);
        m_json.field("slice_ns", config.slice.count() > 0 ? std::optional(std::int64_t{config.slice.count()} * 1000) : std::nullopt);
        const bool startsProcesses = strategyInfo(config.strategy).startsProcesses;
        m_json.field("processes", startsProcesses ? std::optional(processModeKey(config.processes)) : std::nullopt);
        m_json.field("processes_requested", processModeKey(config.processes));
        const bool isAsynchronous = strategyInfo(config.strategy).isAsynchronous;
        m_json.field("await", isAsynchronous ? std::optional(awaitModeKey(config.await)) : std::nullopt);
        m_json.field("await_requested", awaitModeKey(config.await));
        m_json.field("nice_requested", config.nice);
        m_json.field("nice", run.isFinished() ? std::optional(run.summary().nice) : std::nullopt);
        m_json.field("cores", run.isFinished() ? std::optional(run.summary().coresAllowed) : std::nullopt);
        m_json.field("title", known(config.title)); // of a process of another program
        end("config");
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
        if (!std::all_of(report.notes.begin(), report.notes.end(), isUtf8)) {
            // A note may name a file, whose name may be any bytes.
            m_json.key("notes_base64");
            m_json.beginArray();
            for (const std::string& note : report.notes) {
                m_json.value(isUtf8(note) ? std::nullopt : std::optional(toBase64(note)));
            }
            m_json.endArray();
        }
    }

    /// Only of a run that was measured elsewhere, or in another comparison.
    void writeOrigin(const RunRecord& run, const Comparison& comparison)
    {
        const auto& origin = run.origin();
        if (!origin || (origin->created == comparison.created && origin->machine == comparison.machine)) {
            return;
        }
        m_json.key("origin");
        m_json.beginObject();
        m_json.field("name", origin->name);
        m_json.field("created", isoTimeText(origin->created));
        m_json.field("created_ns", nsOf(origin->created));
        writeMachine("origin.machine", origin->machine);
        end("origin");
    }

    void writeSummary(const RunRecord& run)
    {
        const RunSummary none;
        const RunSummary& summary = run.isFinished() ? run.summary() : none;
        m_json.key("summary");
        m_json.beginObject();
        m_json.field("stop_requested_ns", known(summary.stopRequestedNs));
        m_json.field("joined_ns", summary.joinedNs);
        m_json.field("peak_memory_bytes", summary.peakMemoryBytes);
        m_json.field("memory_before_bytes", summary.memoryBeforeBytes);
        m_json.field("worker_peak_memory_bytes", summary.report.workerPeakMemoryBytes);
        m_json.field("threads_before", summary.threadsBefore);
        m_json.field("threads_peak", summary.threadsPeak);
        m_json.field("journal_cpu_ns", run.journalCpuNs());
        end("summary");
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
            end("cores[" + std::to_string(i) + "]");
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
        m_json.field("processes", figures.processes);
        m_json.field("start_up_max_ns", figures.startUpMaxNs);
        end("stats");
    }

    OutputBuffer& m_output;
    JsonStream m_json;
    ProgressCounter& m_progress;
    const UnknownFields* m_unknown;
    const UnknownFields::Places* m_places; // of what is being written: the session, or one run
};

} // namespace

Result<void> writeSession(const Comparison& comparison, const std::vector<Figures>& figures, QIODevice& device,
                          const WriteProgress& progress, const UnknownFields* unknown)
{
    OutputBuffer output(device);
    ProgressCounter counter(progress, itemCount(comparison));
    SessionDocument(output, counter, unknown).write(comparison, figures);
    if (counter.isCancelled()) {
        return Error{kWritingCancelled};
    }
    output.put('\n');
    return output.finish();
}

std::int64_t sessionSizeEstimate(const Comparison& comparison)
{
    constexpr std::int64_t kRunBytes = 3'000;
    constexpr std::int64_t kSpanBytes = 200; // it is told twice
    constexpr std::int64_t kTaskBytes = 350;
    constexpr std::int64_t kInstantBytes = 80;
    constexpr std::int64_t kSampleBytes = 25;
    std::int64_t sizeBytes = 0;
    for (const auto& run : comparison.runs) {
        sizeBytes += kRunBytes;
        if (const Timeline* timeline = run->timeline()) {
            sizeBytes += static_cast<std::int64_t>(timeline->spanCount()) * kSpanBytes
                + static_cast<std::int64_t>(timeline->taskCount()) * kTaskBytes;
            if (const RecordedMarks* const marks = timeline->marks()) {
                sizeBytes += static_cast<std::int64_t>(marks->instants().size()) * kInstantBytes
                    + static_cast<std::int64_t>(marks->sampleCount()) * kSampleBytes;
            }
        }
    }
    return sizeBytes;
}

} // namespace juggler
