// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/task_spec.h"

#include <cstdint>

namespace juggler {

/// That a task was submitted, started or ended: an entry of Timeline::taskChanges(). A plain value of 4 bytes. [any thread]
class TaskChange {
public:
    enum class Kind : std::uint8_t { Submitted, Started, Ended };

    /// task: of a workload, so below 2^30 (limits::kLargestCount).
    constexpr TaskChange(TaskId task, Kind kind) noexcept : m_packed(toIndex(task) | (static_cast<std::uint32_t>(kind) << kKindShift)) {}

    [[nodiscard]] constexpr TaskId task() const noexcept { return TaskId{m_packed & ((std::uint32_t{1} << kKindShift) - 1)}; }
    [[nodiscard]] constexpr Kind kind() const noexcept { return static_cast<Kind>(m_packed >> kKindShift); }

private:
    static constexpr unsigned kKindShift = 30;
    std::uint32_t m_packed;
};

} // namespace juggler
