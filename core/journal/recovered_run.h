// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/byte_reader.h"
#include "core/journal/journal_format.h"
#include "core/journal/recovered_tasks.h"
#include "core/journal/recovered_waits.h"
#include "core/journal/recovery_problems.h"
#include "core/timeline/recording_loader.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace juggler {

/// How much memory a journal may still make its reader take: hostile ones name a million tasks in a few bytes. Shared by all runs of one
/// file. [one thread]
class MemoryBudget {
public:
    explicit MemoryBudget(std::int64_t bytes) : m_left(bytes) {}
    [[nodiscard]] bool take(std::uint64_t count, std::int64_t bytesEach) noexcept
    {
        if (count > static_cast<std::uint64_t>(m_left / bytesEach)) {
            return false;
        }
        m_left -= static_cast<std::int64_t>(count) * bytesEach;
        return true;
    }

private:
    std::int64_t m_left;
};

/// Gathers what a journal's records say of one run, and makes the run of it. Each function takes a record's contents after the run's number
/// and returns what is wrong with them, as the end of a sentence; what was taken until then stays. Owned by the reader. [one thread]
class RecoveredRun {
public:
    using Problem = recovery::Problem;

    /// pid: of the program that wrote the journal.
    RecoveredRun(const RunConfig& config, Repetition repetition, std::shared_ptr<const TaskList> tasks, int machineCores, int pid);

    Problem begin(ByteReader& bytes, MemoryBudget& budget);
    Problem addLanes(ByteReader& bytes, MemoryBudget& budget);
    Problem addThreads(ByteReader& bytes);
    Problem addSpans(ByteReader& bytes);
    Problem addWaits(ByteReader& bytes);
    Problem addOthers(ByteReader& bytes, MemoryBudget& budget);
    Problem addTasks(ByteReader& bytes);
    Problem setOpenSpans(ByteReader& bytes);
    Problem setAlive(ByteReader& bytes);
    /// The run is over: nothing but finish() may follow.
    Problem setSummary(ByteReader& bytes);

    [[nodiscard]] bool hasBegun() const noexcept { return m_loader.hasBegun(); }
    [[nodiscard]] bool hasSummary() const noexcept { return m_summary.has_value(); }

    /// The run. One that has begun and has no summary is stopped where the journal ends, with a note that tells that `missing` may be.
    Result<std::shared_ptr<const RunRecord>> finish(std::string_view missing);

private:
    struct LaneState {
        LoadedThread thread;
        std::int64_t lastEndNs = 0;
        std::uint64_t spans = 0;
        std::optional<OpenSpan> open;
    };

    Problem addSpansOf(std::uint32_t lane, ByteReader& bytes);
    void note(std::int64_t timeNs) noexcept { m_lastKnownNs = std::max(m_lastKnownNs, timeNs); }
    RunSummary cutOff(std::string_view missing);
    void closeOpenSpans();

    RunConfig m_config;
    std::shared_ptr<const TaskList> m_taskList;
    int m_machineCores;
    int m_pid;
    RecordingLoader m_loader;
    std::vector<LaneState> m_lanes;
    std::vector<std::int64_t> m_othersEndNs; // by the core's number; -1: not seen
    RecoveredWaits m_inFlight{State::WaitingFree};
    RecoveredWaits m_yielded{State::Ready};
    RecoveredTasks m_tasks;
    std::int64_t m_lastKnownNs = 0;
    std::int64_t m_journalCpuNs = 0;
    RunState m_endState = RunState::Stopped;
    std::optional<RunSummary> m_summary;
};

} // namespace juggler
