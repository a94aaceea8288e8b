// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/mark_rect.h"

#include <QtCore/QStringList>

#include <limits>
#include <optional>
#include <vector>

namespace juggler::ui {

/// The time before a thread's first bar: its first task had been submitted, and the thread did not exist yet. Measured: the submission, the
/// thread's own first stamp, the task's start.
struct Whisker {
    int row = 0;
    TaskId task = kNoTask; ///< the thread's first
    std::int64_t submittedNs = 0;
    std::int64_t threadStartedNs = 0;
    std::int64_t barStartNs = 0;
};

/// By thread, the whisker of a lane; nothing where the thread existed when its first task was submitted. Pure: a few steps. [any thread]
std::optional<Whisker> whiskerOf(const PanelContent& content, std::uint32_t lane);

/// A thin line from each submission to the thread's first bar, with an end mark where the task was submitted and one where the thread
/// started. Only rows that are shown, and of these only the ones between two heights: a thousand threads cost what can be seen of them.
struct HeightRange {
    int firstY = 0;
    int endY = std::numeric_limits<int>::max();
};
void addWhiskers(const TimelineScene& scene, std::size_t panel, const HeightRange& seen, std::vector<MarkRect>& marks);

/// What the tool tip tells at a time of a row; empty where no whisker is there.
QStringList whiskerDetails(const PanelContent& content, int row, Grouping grouping, std::int64_t timeNs);

} // namespace juggler::ui
