// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/whisker_marks.h"

#include "ui/timeline/task_name.h"
#include "ui/timeline/time_format.h"

#include <algorithm>
#include <cmath>

namespace juggler::ui {

namespace {

constexpr std::size_t kMostBefore = 64; // spans of a thread's own work before its first task
constexpr double kLeastWidth = 2; // pixels: a shorter line is none

/// The first span of a task on the lane, or the open one.
std::optional<std::pair<TaskId, std::int64_t>> firstOfTask(const Lane& lane)
{
    const auto open = lane.open(); // first: closed meanwhile, it is among the spans
    const std::size_t count = std::min(lane.size(), kMostBefore);
    for (std::size_t i = 0; i < count; ++i) {
        if (lane[i].task != kNoTask) {
            return std::pair(lane[i].task, lane[i].startNs);
        }
    }
    return open && open->task != kNoTask && count < kMostBefore ? std::optional(std::pair(open->task, open->startNs)) : std::nullopt;
}

} // namespace

std::optional<Whisker> whiskerOf(const PanelContent& content, std::uint32_t lane)
{
    const auto row = content.rowOf(lane, kNoTask, Grouping::ByThread);
    const Lane& thread = content.timeline->lane(lane);
    const auto first = row ? firstOfTask(thread) : std::nullopt;
    if (!first || toIndex(first->first) >= content.timeline->taskCount() || thread.startedNs() < 0) {
        return std::nullopt;
    }
    const std::int64_t submittedNs = content.timeline->task(first->first).submittedNs();
    if (submittedNs < 0 || submittedNs >= thread.startedNs() || thread.startedNs() > first->second) {
        return std::nullopt;
    }
    return Whisker{*row, first->first, submittedNs, thread.startedNs(), first->second};
}

void addWhiskers(const TimelineScene& scene, std::size_t panel, const HeightRange& seen, std::vector<MarkRect>& marks)
{
    const PanelContent& content = scene.panels[panel];
    const PanelGeometry& geometry = scene.geometry.panels()[panel];
    if (scene.grouping != Grouping::ByThread || !content.timeline || geometry.rows == 0) {
        return;
    }
    const MarkPlaces places(scene, panel);
    for (int number = 0; number < geometry.rows; ++number) {
        const auto row = places.row(number);
        if (!row || row->bottom() <= seen.firstY) {
            continue;
        }
        if (row->top >= seen.endY) {
            return;
        }
        const auto whisker = whiskerOf(content, content.itemAt(number, scene.grouping));
        if (!whisker || whisker->barStartNs < places.beginNs() || whisker->submittedNs > places.endNs()) {
            continue;
        }
        const double left = std::floor(places.clampedX(whisker->submittedNs));
        const double right = std::floor(places.clampedX(whisker->barStartNs));
        if (right - left < kLeastWidth) {
            continue;
        }
        const double middle = std::round(row->middle());
        marks.push_back({QRectF(left, middle - 1, right - left, 2), MarkColor::Queued});
        const auto addEnd = [&](std::int64_t timeNs, double height) {
            const double x = std::floor(places.xOf(timeNs));
            if (x >= places.left() && x < places.right()) {
                marks.push_back({QRectF(x, middle - std::floor(height / 2), 1, height), MarkColor::QueuedEnd});
            }
        };
        addEnd(whisker->submittedNs, std::min(row->height, 6));
        addEnd(whisker->threadStartedNs, std::min(row->height, 10));
    }
}

QStringList whiskerDetails(const PanelContent& content, int row, Grouping grouping, std::int64_t timeNs)
{
    if (grouping != Grouping::ByThread || !content.timeline || row < 0 || row >= content.rowCount) {
        return {};
    }
    const std::uint32_t lane = content.itemAt(row, grouping);
    const auto whisker = whiskerOf(content, lane);
    if (!whisker || timeNs < whisker->submittedNs || timeNs >= whisker->barStartNs) {
        return {};
    }
    const QString task = taskName(content.timeline->tasks(), whisker->task);
    return {PanelContent::tr("%1 waits for a thread").arg(task),
            PanelContent::tr("submitted at %1").arg(exactTimeText(whisker->submittedNs)),
            PanelContent::tr("%1 existed %2 later")
                .arg(QString::fromStdString(content.timeline->lane(lane).name()),
                     durationText(whisker->threadStartedNs - whisker->submittedNs)),
            PanelContent::tr("and began with the task after %1").arg(durationText(whisker->barStartNs - whisker->threadStartedNs))};
}

} // namespace juggler::ui
