// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/run_record.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace juggler {

/// A run whose spans stand at chosen times, for the tests of what draws or sums them: it fills the same timeline as a measured run,
/// without running anything. Times in ns since the run's start. One writing thread; what record() gives may be read by any other.
class SyntheticRun {
public:
    SyntheticRun(const RunConfig& config, std::shared_ptr<const TaskList> tasks);

    /// The run began so long ago: how far open spans reach.
    void beginEarlier(std::int64_t agoNs);

    /// A lane of a thread that has started; returns its number.
    std::uint32_t addLane(const std::string& name, ThreadRole role = ThreadRole::Worker);

    /// The same for one that started later.
    std::uint32_t addLateLane(const std::string& name, std::int64_t startedNs, ThreadRole role = ThreadRole::Worker);

    void submit(TaskId task, std::int64_t timeNs);
    void start(TaskId task, std::int64_t timeNs);
    void end(TaskId task, std::int64_t timeNs, TaskOutcome outcome = TaskOutcome::Done, TaskError error = {});
    void setResult(TaskId task, std::uint64_t value);
    void setFileFacts(TaskId task, CacheMode used, std::int64_t cachedBytes);

    /// A closed span on a lane; in the lane's order of time. One that is running on a core is on the core's lane too, in whichever order
    /// the lanes are filled, once the run has been looked at or published.
    void span(std::uint32_t lane, std::int64_t startNs, std::int64_t endNs, TaskId task, State state = State::Running,
              std::uint16_t core = kNoCore);
    /// The span that is still open on the lane.
    void open(std::uint32_t lane, std::int64_t startNs, TaskId task, State state = State::Running, std::uint16_t core = kNoCore);
    void closeOpen(std::uint32_t lane);

    /// A wait without a thread. Waits are given in the order of their ends, and beginWait() in the order of starts.
    void beginWait(std::int64_t startNs);
    void endWait(std::int64_t startNs, std::int64_t endNs, TaskId task);
    /// beginWait() of a task that goes on waiting.
    void suspend(TaskId task, std::int64_t startNs);

    /// The end of a lane's thread; it used the CPU whenever it was running.
    void endLane(std::uint32_t lane, std::int64_t timeNs);

    /// Makes what was added visible to views that compare revisions.
    void publish();
    void setState(RunState state);
    void setSummary(RunSummary summary);
    void setRepetition(Repetition repetition);
    void setOrigin(std::shared_ptr<const RunOrigin> origin);

    /// A run that was not reached.
    static std::shared_ptr<const RunRecord> notReached(const RunConfig& config, std::shared_ptr<const TaskList> tasks,
                                                       Repetition repetition);

    [[nodiscard]] const Timeline& timeline() const;
    [[nodiscard]] std::shared_ptr<const RunRecord> record() const;

private:
    void link(TaskId task, SpanRef ref);
    CoreLane& coreLane(std::uint16_t core) const;
    void fillCores() const;

    std::shared_ptr<RunRecord> m_record;
    Timeline* m_timeline;
    mutable std::map<std::uint16_t, std::vector<SpanRef>> m_newOnCore; // not yet on the cores' lanes
};

} // namespace juggler
