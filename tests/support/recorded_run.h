// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/oncore/switch_records.h"
#include "core/strategy/strategy.h"
#include "core/timeline/timeline.h"

#include <cstddef>
#include <functional>
#include <memory>

namespace juggler::test {

/// What one strategy did with one workload, run without the engine. Owned by the test.
struct RecordedRun {
    std::shared_ptr<const TaskList> tasks;
    std::unique_ptr<Timeline> timeline;
    RunReport report;
    std::int64_t returnedNs = 0; ///< since the run's start
    std::uint64_t lostSwitches = 0;

    [[nodiscard]] const TaskRecord& task(std::uint32_t i) const { return timeline->task(TaskId{i}); }
    [[nodiscard]] std::int64_t makespanNs() const { return timeline->lastEndedNs() - timeline->firstSubmittedNs(); }
};

/// Runs it on a thread of its own. `meanwhile` is called on the calling thread while it runs, with the growing timeline drained
/// before each call, until it returns false or the run is over. switches: opened on the calling thread; null: gaps tell.
RecordedRun runRecorded(Strategy& strategy, Workload workload, const RunConfig& config, StopSignal& stop,
                        const std::function<bool(const Timeline&)>& meanwhile = {}, SwitchRecords* switches = nullptr);

/// The same without anything in between and with a stop signal of its own.
RecordedRun runRecorded(Strategy& strategy, Workload workload, const RunConfig& config = {});

/// How many tasks ended in this way.
std::size_t countOutcome(const RecordedRun& run, TaskOutcome outcome);

/// The most spans in state Running that overlap at one instant, over all native threads.
int peakRunning(const Timeline& timeline);

/// How many running spans of all native threads begin on a core where another has not ended.
int overlapsOnCores(const Timeline& timeline);

/// Native threads of this process (/proc/self/task).
int countThreads();

} // namespace juggler::test
