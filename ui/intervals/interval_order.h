// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intervals/interval_rows.h"
#include "ui/timeline/state_filter.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace juggler::ui {

/// By what intervals can be sorted, and the columns in which they are shown.
enum class IntervalColumn { Model, Task, State, Thread, Core, From, To, Duration };
inline constexpr int kIntervalColumns = 8;

enum class IntervalDirection { Ascending, Descending };

/// Which intervals are shown, and in what order.
struct IntervalWish {
    std::optional<IntervalColumn> sortedBy; ///< nothing: as they were recorded
    IntervalDirection direction = IntervalDirection::Ascending;
    std::optional<std::pair<std::int64_t, std::int64_t>> rangeNs; ///< those that reach into it
    std::optional<TaskId> task; ///< of this task alone
    std::shared_ptr<const std::vector<TaskId>> linkedTasks = nullptr; ///< its number in each run, where they have several workloads
    StateFilter states; ///< those that the legend shows

    /// Whether it is all of them, as they were recorded.
    [[nodiscard]] bool isEverything() const noexcept { return !sortedBy && !rangeNs && !task && !states.isActive(); }
    friend bool operator==(const IntervalWish&, const IntervalWish&) = default;
};

/// The rows of the intervals that are wished for, in their order; equal ones stay as they were recorded. A million take a few hundred
/// milliseconds: not for the window's thread. Nothing of worth once isCancelled has become true, soon after that. [any thread]
std::vector<std::uint32_t> orderIntervals(const IntervalRows& rows, const IntervalWish& wish, const std::atomic<bool>& isCancelled);

} // namespace juggler::ui
