// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/workload.h"
#include "core/timeline/task_record.h"

#include <algorithm>
#include <chrono>

namespace juggler {

/// Where the waiting of a suspended task really ended: a sleep waits until its timer is due. From then on it is ready, until the thread
/// that was busy with another task takes it up. untilNs for everything else, and for timers that were less than 50 us late. Never before
/// fromNs, where the task was suspended: a sleep of 0 ms is due before that. [any thread]
inline std::int64_t waitEndNs(const TaskRecord& record, const TaskSpec& spec, State state, std::int64_t fromNs, std::int64_t untilNs)
{
    constexpr std::int64_t kLeastLatenessNs = 50'000;
    const auto* const sleep = std::get_if<SleepSpec>(&spec);
    if (!sleep || state != State::WaitingFree || !record.hasStarted()) {
        return untilNs;
    }
    const std::int64_t dueNs = std::max(fromNs, record.startedNs() + std::chrono::nanoseconds(sleep->duration).count());
    return untilNs - dueNs >= kLeastLatenessNs ? dueNs : untilNs;
}

/// Whether any of the waits of such a run may be one for a timer: else nobody has to look at each. [any thread]
inline bool hasTimers(const Workload& workload)
{
    return std::any_of(workload.groups.begin(), workload.groups.end(),
                       [](const TaskGroup& group) { return std::holds_alternative<SleepSpec>(group.spec); });
}

/// Calls take(state, startNs, endNs) for what a task's span, or its present state, really was, the later part first: a late timer was
/// waiting and then ready, everything else is one part. [any thread]
template <typename Take>
void forEachPartBackwards(const TaskRecord& record, const TaskSpec& spec, State state, std::int64_t startNs, std::int64_t endNs, Take take)
{
    const std::int64_t waitedUntilNs = waitEndNs(record, spec, state, startNs, endNs);
    if (waitedUntilNs < endNs) {
        take(State::Ready, waitedUntilNs, endNs);
    }
    if (waitedUntilNs > startNs || waitedUntilNs == endNs) {
        take(state, startNs, waitedUntilNs);
    }
}

} // namespace juggler
