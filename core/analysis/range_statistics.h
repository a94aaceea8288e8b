// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/state_times.h"
#include "core/timeline/run_record.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace juggler {

/// One interval that stands out.
struct RangeInterval {
    std::int64_t startNs = 0; ///< within the range
    std::int64_t endNs = 0;
    TaskId task = kNoTask;
    State state = State::Running;

    [[nodiscard]] std::int64_t lengthNs() const noexcept { return endNs - startNs; }
    friend bool operator==(const RangeInterval&, const RangeInterval&) = default;
};

/// What happened within a range of time, of all tasks or of those of one kind. Whatever reaches out of the range counts with its part
/// within. A late timer waits until it was due and is ready from then on.
struct RangeSums {
    StateTimes times;
    std::size_t intervals = 0; ///< on threads, and waits without one
    std::size_t tasks = 0; ///< that had started and not ended at some instant of the range
    std::size_t ended = 0; ///< that ended within
    std::int64_t inFlightNs = 0; ///< the sum over the tasks of their time between start and end
    std::optional<RangeInterval> longest; ///< of tasks; the first where several are as long

    RangeSums& operator+=(const RangeSums& other);
};

/// The figures of one run, or of several together, within a range.
struct RangeStatistics {
    std::int64_t fromNs = 0;
    std::int64_t toNs = 0; ///< not after what was recorded
    RangeSums all; ///< own work of threads included
    std::vector<std::pair<TaskKind, RangeSums>> kinds; ///< those that have tasks in the range, in the order of TaskKind

    [[nodiscard]] std::int64_t lengthNs() const noexcept { return toNs - fromNs; }
    /// Running and own work / length: cores busy on average. 0 for an empty range.
    [[nodiscard]] double coresBusy() const noexcept;
    /// Tasks started and not ended, on average.
    [[nodiscard]] double tasksInFlight() const noexcept;
};

/// The figures of a run between fromNs and toNs. Looks at every interval in the range and at every task: some ms for 100,000.
/// Nothing where stop was requested meanwhile, which is noticed within a millisecond. Exact for what was recorded when it began. [any
/// thread]
std::optional<RangeStatistics> rangeStatistics(const RunRecord& run, std::int64_t fromNs, std::int64_t toNs, std::stop_token stop = {});

} // namespace juggler
