// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/mark_rect.h"

#include <QtCore/QStringList>

#include <vector>

namespace juggler::ui {

struct RowBar;

/// A bracket below each stretch that held up the timers of a loop, in the row of its thread, or of its task. Those that are too short to be
/// told apart are one. Pure; some steps a pixel. [any thread]
void addBlockedBrackets(const TimelineScene& scene, std::size_t panel, std::vector<MarkRect>& marks);

/// The late parts of the timers that the stretch of a bar delayed: framed in the rows of their tasks and of the tasks in flight, and
/// ticks where they were due above the lane of tasks in flight. bar: selected, or pointed at. Pure. [any thread]
void addDelayedTimers(const TimelineScene& scene, std::size_t panel, const SelectedBar& bar, std::vector<MarkRect>& marks);

/// Where there is room on a stretch for saying how many timers it delayed.
struct BlockedPlate {
    QRectF bar; ///< the stretch, within the plot
    std::size_t delayed = 0;
    TaskId task = kNoTask;
};
std::vector<BlockedPlate> blockedPlates(const TimelineScene& scene, std::size_t panel);

/// What a tool tip tells of a bar that held timers up, or of one that was held up; empty for all others.
QStringList blockedLines(const PanelContent& content, const RowBar& bar);

} // namespace juggler::ui
