// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/timeline.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace juggler {

/// One interval of a task as files tell it; times in ns since the run's start.
struct TaskInterval {
    State state = State::Queued;
    std::optional<std::uint32_t> thread; ///< lane number; nothing while no thread is held
    std::optional<std::uint16_t> core;
    std::int64_t startNs = 0;
    std::int64_t endNs = 0;
};

/// The intervals of one task after the other in the order of time, in one vector that is used again. [any thread; one at a time]
class TaskIntervals {
public:
    explicit TaskIntervals(const Timeline& timeline) : m_timeline(timeline) {}

    /// The closed intervals of the task, the time in the queue first; valid until the next call.
    const std::vector<TaskInterval>& of(TaskId id);

    /// Whether its spans, as they are linked, are in the order of their starts, then of their ends, then of their places.
    [[nodiscard]] bool areInOrder() const noexcept { return m_areInOrder; }

private:
    bool m_areInOrder = true;
    const Timeline& m_timeline;
    std::vector<TaskInterval> m_intervals;
};

} // namespace juggler
