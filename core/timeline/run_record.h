// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/machine_info.h"
#include "core/model/on_core_source.h"
#include "core/model/run_config.h"
#include "core/model/run_report.h"
#include "core/timeline/core_totals.h"
#include "core/timeline/timeline.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace juggler {

/// Where one run stands.
enum class RunState : std::uint8_t {
    NotRun, ///< not reached yet, or not reached before the comparison was stopped
    Preparing, ///< the files are brought into the page cache, or out of it
    Running,
    Done, ///< every task came to its own end
    Stopped, ///< ended by Skip or Stop; what was recorded is there
};

/// "not-run", "preparing", "running", "done", "stopped".
std::string_view runStateKey(RunState state) noexcept;
std::optional<RunState> runStateFromKey(std::string_view key) noexcept;

/// What is known of a run once it is over.
struct RunSummary {
    RunReport report;
    std::string onCoreSource;
    std::int64_t stopRequestedNs = -1; ///< since the run's start; -1: never
    std::int64_t joinedNs = 0; ///< when the strategy returned, since the run's start
    std::uint64_t lostEvents = 0; ///< for which there was no memory: the recording has holes
    std::uint64_t onCoreLostRecords = 0; ///< switch records that the kernel had no room for: what it left open counts as ready
    std::vector<CoreTotals> coreTotals; ///< one for each core that the run might use, in the order of their numbers
    std::uint64_t spansLeftOutOfCores = 0; ///< running spans that no core's lane shows: known too late, or overlapping another
    std::int64_t peakMemoryBytes = 0; ///< the process's largest resident size while it ran, and that of its workers
    std::int64_t memoryBeforeBytes = 0; ///< its resident size just before
    int threadsBefore = 0; ///< native threads of the process just before the run
    int threadsPeak = 0; ///< and the most that were seen while it ran
    int nice = 0; ///< the nice value that the workers had
    int coresAllowed = 1;

    /// Whether it is known when threads were on a core, and what CPU they used: a trace of another program does not tell.
    [[nodiscard]] bool knowsCpu() const { return onCoreSource != onCoreSourceKey(OnCoreSource::NotRecorded); }
};

/// Where a run comes from that was not measured in this comparison: the file that it was opened from. A plain value, the same for all
/// runs of one file.
struct RunOrigin {
    std::string name; ///< what the user calls it: the file's name without its folders
    MachineInfo machine; ///< on which it was measured
    std::chrono::system_clock::time_point created;
};

/// Which of several runs of the same model a run is.
struct Repetition {
    int number = 0; ///< from 0; warm-ups count by themselves
    bool isWarmUp = false; ///< in no statistics
    friend bool operator==(const Repetition&, const Repetition&) = default;
};

/// One run of one model, live and afterwards. Written by the engine's thread, or by what reads it from a file; read by anybody.
/// [any thread]
class RunRecord {
public:
    RunRecord(RunConfig config, std::shared_ptr<const TaskList> tasks) : m_config(config), m_tasks(std::move(tasks)) {}

    [[nodiscard]] const RunConfig& config() const noexcept { return m_config; }
    [[nodiscard]] const TaskList& tasks() const noexcept { return *m_tasks; }
    [[nodiscard]] Repetition repetition() const noexcept { return m_repetition; }
    /// Null where the run was measured in this comparison.
    [[nodiscard]] const std::shared_ptr<const RunOrigin>& origin() const noexcept { return m_origin; }
    [[nodiscard]] RunState state() const noexcept { return m_state.load(std::memory_order_acquire); }
    [[nodiscard]] bool isFinished() const noexcept { return state() == RunState::Done || state() == RunState::Stopped; }

    /// The recording, while it grows and afterwards; null before the run has begun.
    [[nodiscard]] const Timeline* timeline() const noexcept { return m_timelineSeen.load(std::memory_order_acquire); }

    /// When the run began, by the wall clock; only once timeline() is there.
    [[nodiscard]] std::chrono::system_clock::time_point startedAt() const noexcept { return m_startedAt; }

    /// Only once isFinished().
    [[nodiscard]] const RunSummary& summary() const noexcept { return m_summary; }

    /// From the first submission to the last end, in ns; nothing while the run is not finished or has no task.
    [[nodiscard]] std::optional<std::int64_t> makespanNs() const noexcept;

    /// How far the time axis has to reach: the last end once finished, or what another program marked behind it, else now. 0 before the
    /// run.
    [[nodiscard]] std::int64_t extentNs() const noexcept;

    /// CPU time that the journal's thread has used for this run so far, in ns: what writing the recording down beside the run costs.
    /// Nothing where no journal is kept.
    [[nodiscard]] std::optional<std::int64_t> journalCpuNs() const noexcept
    {
        const std::int64_t cpuNs = m_journalCpuNs.load(std::memory_order_relaxed);
        return cpuNs < 0 ? std::nullopt : std::optional(cpuNs);
    }
    /// The journal, which only reads everything else, says so. [journal thread]
    void setJournalCpuNs(std::int64_t cpuNs) const noexcept { m_journalCpuNs.store(cpuNs, std::memory_order_relaxed); }

private:
    friend class Engine;
    friend class RecordingLoader; // reads it from a file
    friend class SyntheticRun; // tests and the benchmark

    RunConfig m_config;
    std::shared_ptr<const TaskList> m_tasks;
    Repetition m_repetition; // before the record is handed on, as the next
    std::shared_ptr<const RunOrigin> m_origin;
    std::atomic<RunState> m_state{RunState::NotRun};
    std::chrono::system_clock::time_point m_startedAt;
    std::unique_ptr<Timeline> m_timeline;
    std::atomic<const Timeline*> m_timelineSeen{nullptr};
    RunSummary m_summary; // written before m_state says finished
    mutable std::atomic<std::int64_t> m_journalCpuNs{-1}; // of who watches, not of the run
};

/// One workload under several models, one after the other. [any thread]
struct Comparison {
    std::shared_ptr<const TaskList> tasks;
    MachineInfo machine;
    std::chrono::system_clock::time_point created;
    std::vector<std::shared_ptr<const RunRecord>> runs; ///< in the order in which they run
};

/// Whether one of its runs is under way: those that were not run yet wait for their turn. [any thread]
bool isGoingOn(const Comparison& comparison);

} // namespace juggler
