// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/mark_rect.h"

#include <cstddef>
#include <vector>

namespace juggler::ui {

/// A task that went on in another row than it had left: a fiber on another carrier, a thread on another core.
struct Migration {
    int fromRow = 0;
    int toRow = 0;
    std::int64_t leftNs = 0; ///< the end of the bar in fromRow
    std::int64_t arrivedNs = 0; ///< the start of the one in toRow

    friend bool operator==(const Migration&, const Migration&) = default;
};

/// The moves of one task that touch what is visible, the latest first; at most kMostOfOne. By task there are none. Pure: a step a span of
/// the task, at most 20,000. [any thread]
std::vector<Migration> migrationsOf(const TimelineScene& scene, std::size_t panel, TaskId task);
inline constexpr std::size_t kMostOfOne = 512;

/// The moves of all tasks between the rows that are shown, where that are at most kMostOfAll and few bars are visible; else none.
std::vector<Migration> visibleMigrations(const TimelineScene& scene, std::size_t panel);
inline constexpr std::size_t kMostOfAll = 64;

/// A line from the end of the one bar, down or up between the rows, along the gap beside the row where the task goes on, and to its bar:
/// it crosses bars, but never lies along them.
void addConnector(const TimelineScene& scene, std::size_t panel, const Migration& move, MarkColor color, std::vector<MarkRect>& marks);

/// How often a task went on on another thread, and on another core.
struct MigrationCount {
    std::size_t threads = 0;
    std::size_t cores = 0;
};
MigrationCount countMigrations(const Timeline& timeline, TaskId task);

} // namespace juggler::ui
