// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/timeline.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace juggler {

/// A timer of an event loop that was due while the loop was busy, and was taken up only when it was free. A plain value.
struct LateTimer {
    TaskId task = kNoTask;
    std::uint32_t wait = 0; ///< the number of its wait on the in-flight lane
    std::int64_t dueNs = 0;
    std::int64_t takenUpNs = 0;

    [[nodiscard]] std::int64_t latenessNs() const noexcept { return takenUpNs - dueNs; }
};

/// A stretch in which a loop's thread served one task without a break, and timers that it made late. A plain value.
struct BlockedStretch {
    std::uint32_t lane = 0;
    TaskId task = kNoTask;
    std::int64_t startNs = 0;
    std::int64_t endNs = 0;
    std::size_t firstTimer = 0; ///< the timers that it delayed are among those from here
    std::size_t endTimer = 0; ///< up to here
    std::size_t delayed = 0; ///< how many of them
    std::int64_t worstNs = 0; ///< how late the latest of them was taken up

    [[nodiscard]] bool hasDelayed(const LateTimer& timer) const noexcept;
};

/// What held up the timers of a run whose tasks share one thread: an event loop, the loop of a hybrid, or a single carrier of fibers.
/// Empty for all other runs: of several carriers none is the one that a timer waited for. A value. [any thread]
struct BlockedLoop {
    std::vector<LateTimer> timers; ///< in the order in which they were due
    std::vector<BlockedStretch> stretches; ///< in the order of time

    /// The stretch of a lane, or of a task, at timeNs; null where none that delayed something is there.
    [[nodiscard]] const BlockedStretch* ofLane(std::uint32_t lane, std::int64_t timeNs) const noexcept;
    [[nodiscard]] const BlockedStretch* ofTask(TaskId task, std::int64_t timeNs) const noexcept;
    /// The stretch that was on its way at timeNs, whichever lane's.
    [[nodiscard]] const BlockedStretch* at(std::int64_t timeNs) const noexcept;
};

/// The lane of the thread that all tasks of the run share; 0xffffffff where there is none.
std::uint32_t sharedLoopLane(const Timeline& timeline);

/// Finds the late timers (core/timeline/late_timer.h) among the waits that have ended, and the stretches that held the loop while they were
/// due. A timer belongs to each stretch that kept it for 50 us or more. Some tens of ns a wait and a span of the loop. [any thread]
BlockedLoop findBlockedStretches(const Timeline& timeline);

} // namespace juggler
