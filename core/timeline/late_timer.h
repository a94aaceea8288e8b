// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/task_record.h"

#include <chrono>

namespace juggler {

/// Where the waiting of a suspended task really ended: a sleep waits until its timer is due. From then on it is ready, until the thread that
/// was busy with another task takes it up. untilNs for everything else, and for timers that were less than 50 us late. [any thread]
inline std::int64_t waitEndNs(const TaskRecord& record, const TaskSpec& spec, State state, std::int64_t untilNs)
{
    constexpr std::int64_t kLeastLatenessNs = 50'000;
    const auto* const sleep = std::get_if<SleepSpec>(&spec);
    if (!sleep || state != State::WaitingFree || !record.hasStarted()) {
        return untilNs;
    }
    const std::int64_t dueNs = record.startedNs() + std::chrono::nanoseconds(sleep->duration).count();
    return untilNs - dueNs >= kLeastLatenessNs ? dueNs : untilNs;
}

} // namespace juggler
