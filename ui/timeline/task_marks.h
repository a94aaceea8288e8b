// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/timeline.h"

#include <cstdint>
#include <vector>

namespace juggler::ui {

/// Where a task ended that failed, was cancelled or was not started; a plain value. Such a task is often shorter than a pixel, so its
/// mark cannot be found on the way along the bars.
struct TaskMark {
    std::uint32_t lane = 0; ///< of the thread that ran it last; 0xffffffff where none did
    std::int64_t endNs = 0;
    TaskId task = kNoTask;
    TaskOutcome outcome = TaskOutcome::Failed;
    std::uint16_t core = kNoCore; ///< on which it ended
};

/// The marks of a run that has ended, by lane and time; the first 20,000 by number, since more would be lines of crosses. A step a task.
/// [any thread]
std::vector<TaskMark> collectTaskMarks(const Timeline& timeline);

} // namespace juggler::ui
