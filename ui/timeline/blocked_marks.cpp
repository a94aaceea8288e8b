// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/blocked_marks.h"

#include "ui/timeline/row_bars.h"
#include "ui/timeline/task_name.h"
#include "ui/timeline/time_format.h"

#include <algorithm>
#include <cmath>

namespace juggler::ui {

namespace {

constexpr double kLeastWidth = 3; // pixels of a bracket
constexpr double kThickness = 2;
constexpr double kDistance = 3; // between two brackets that are told apart
constexpr std::size_t kMostFrames = 2'000; // of late timers: more would be one frame
constexpr std::size_t kMostSearched = 4'096; // rows in another order, among which each is searched for
constexpr std::size_t kFewFrames = 32;
constexpr std::ptrdiff_t kMostLookedAt = 10'000; // stretches in view, where each is looked at: more are too short to be seen
constexpr double kPlateFrom = 90; // pixels of a stretch that is written on
constexpr int kPlateHeight = 15; // of a row's bars
constexpr int kNamedTimers = 3;

std::optional<int> rowOfStretch(const PanelContent& content, const BlockedStretch& stretch, Grouping grouping)
{
    return grouping == Grouping::ByCore ? std::nullopt : content.rowOf(stretch.lane, stretch.task, grouping);
}

std::vector<BlockedStretch>::const_iterator firstEndingAfter(const BlockedLoop& loop, std::int64_t timeNs)
{
    return std::upper_bound(loop.stretches.begin(), loop.stretches.end(), timeNs,
                            [](std::int64_t time, const BlockedStretch& stretch) { return time < stretch.endNs; });
}

/// How many are in view.
std::ptrdiff_t countInView(const BlockedLoop& loop, const MarkPlaces& places)
{
    return firstEndingAfter(loop, places.endNs()) - firstEndingAfter(loop, places.beginNs());
}

void addBracket(const MarkPlaces::Row& row, double left, double right, std::vector<MarkRect>& marks)
{
    const double end = std::max(right, left + kLeastWidth);
    const double tick = std::min(5.0, row.height / 2.0);
    marks.push_back({QRectF(left, row.bottom(), end - left, kThickness), MarkColor::Blocked});
    if (end - left >= 4 * kThickness) {
        marks.push_back({QRectF(left, row.bottom() - tick, kThickness, tick), MarkColor::Blocked});
        marks.push_back({QRectF(end - kThickness, row.bottom() - tick, kThickness, tick), MarkColor::Blocked});
    }
}

/// The stretch of which the bar is a part.
const BlockedStretch* stretchOf(const PanelContent& content, TaskId task, std::int64_t startNs)
{
    return content.blocked && task != kNoTask ? content.blocked->ofTask(task, startNs) : nullptr;
}

QString delayedText(const BlockedStretch& stretch)
{
    return stretch.delayed == 1
        ? PanelContent::tr("delayed 1 timer, by %1").arg(durationText(stretch.worstNs))
        : PanelContent::tr("delayed %L1 timers, the latest by %2").arg(stretch.delayed).arg(durationText(stretch.worstNs));
}

QString labelOf(const PanelContent& content, TaskId task)
{
    return taskName(content.timeline->tasks(), task);
}

/// The first of those that were delayed, a line each.
QStringList delayedNames(const PanelContent& content, const BlockedStretch& stretch)
{
    QStringList names;
    for (std::size_t i = stretch.firstTimer; i < stretch.endTimer && names.size() < kNamedTimers; ++i) {
        const LateTimer& timer = content.blocked->timers[i];
        if (stretch.hasDelayed(timer)) {
            names << PanelContent::tr("  %1, %2 late").arg(labelOf(content, timer.task), durationText(timer.latenessNs()));
        }
    }
    const auto rest = static_cast<qsizetype>(stretch.delayed) - names.size();
    if (rest > 0) {
        names << PanelContent::tr("  and %L1 more").arg(rest);
    }
    return names;
}

} // namespace

void addBlockedBrackets(const TimelineScene& scene, std::size_t panel, std::vector<MarkRect>& marks)
{
    const PanelContent& content = scene.panels[panel];
    if (!content.blocked) {
        return;
    }
    const MarkPlaces places(scene, panel);
    const std::vector<BlockedStretch>& stretches = content.blocked->stretches;
    if (scene.grouping != Grouping::ByThread && countInView(*content.blocked, places) > kMostLookedAt) {
        return;
    }
    for (auto stretch = firstEndingAfter(*content.blocked, places.beginNs());
         stretch != stretches.end() && stretch->startNs < places.endNs();) {
        const auto row = places.row(rowOfStretch(content, *stretch, scene.grouping));
        const double left = std::floor(places.clampedX(stretch->startNs));
        double right = std::round(places.clampedX(stretch->endNs));
        auto next = stretch + 1;
        if (scene.grouping == Grouping::ByThread && right - left < kLeastWidth) { // all that ends within the same pixels
            right = left + kLeastWidth;
            next = std::max(
                next, firstEndingAfter(*content.blocked, stretch->startNs + static_cast<std::int64_t>(kDistance * places.nsPerPixel())));
        }
        if (row) {
            addBracket(*row, left, std::min(right, places.right()), marks);
        }
        stretch = next;
    }
}

void addDelayedTimers(const TimelineScene& scene, std::size_t panel, const SelectedBar& bar, std::vector<MarkRect>& marks)
{
    const PanelContent& content = scene.panels[panel];
    const BlockedStretch* const stretch = bar.panel == panel ? stretchOf(content, bar.task, bar.startNs) : nullptr;
    if (!stretch) {
        return;
    }
    const MarkPlaces places(scene, panel);
    const bool isLongSearch = content.arrangement && content.arrangement->size() > kMostSearched;
    const std::size_t most = isLongSearch ? kFewFrames : kMostFrames;
    std::size_t frames = 0;
    double lastTick = -1;
    for (std::size_t i = stretch->firstTimer; i < stretch->endTimer && frames < most; ++i) {
        const LateTimer& timer = content.blocked->timers[i];
        if (!stretch->hasDelayed(timer) || timer.takenUpNs < places.beginNs() || timer.dueNs > places.endNs()) {
            continue;
        }
        const double left = places.clampedX(timer.dueNs);
        const double right = places.clampedX(timer.takenUpNs);
        if (const auto row = places.row(content.rowOfSpan({Timeline::kInFlightLane, timer.wait}, scene.grouping))) {
            addFrame(QRectF(left, row->top - 1, std::max(4.0, right - left), row->height + 2), MarkColor::Blocked, marks);
        }
        ++frames;
        if (places.geometry().inFlightHeight > 0 && left >= lastTick + 2) {
            marks.push_back({QRectF(std::floor(left), places.geometry().inFlightTop, 1, 6), MarkColor::Blocked});
            lastTick = left;
        }
    }
}

std::vector<BlockedPlate> blockedPlates(const TimelineScene& scene, std::size_t panel)
{
    std::vector<BlockedPlate> plates;
    const PanelContent& content = scene.panels[panel];
    if (!content.blocked) {
        return plates;
    }
    const MarkPlaces places(scene, panel);
    if (countInView(*content.blocked, places) > kMostLookedAt) {
        return plates;
    }
    const auto leastNs = static_cast<std::int64_t>(kPlateFrom * places.nsPerPixel());
    for (auto stretch = firstEndingAfter(*content.blocked, places.beginNs());
         stretch != content.blocked->stretches.end() && stretch->startNs < places.endNs(); ++stretch) {
        if (stretch->endNs - stretch->startNs < leastNs) {
            continue;
        }
        const auto row = places.row(rowOfStretch(content, *stretch, scene.grouping));
        const double left = places.clampedX(stretch->startNs);
        const double right = places.clampedX(stretch->endNs);
        if (row && row->height >= kPlateHeight && right - left >= kPlateFrom) {
            plates.push_back({QRectF(left, row->top, right - left, row->height), stretch->delayed, stretch->task});
        }
    }
    return plates;
}

QStringList blockedLines(const PanelContent& content, const RowBar& bar)
{
    if (!content.blocked || bar.task == kNoTask) {
        return {};
    }
    if (const BlockedStretch* const stretch = stretchOf(content, bar.task, bar.startNs)) {
        return QStringList(delayedText(*stretch)) + delayedNames(content, *stretch);
    }
    const bool isHeldUp = bar.state == State::Ready && bar.lane == RowBar::kNoLane;
    const BlockedStretch* const holder = isHeldUp ? content.blocked->at(bar.startNs) : nullptr;
    return holder ? QStringList{PanelContent::tr("its timer was due: %1 held the loop").arg(labelOf(content, holder->task))}
                  : QStringList();
}

} // namespace juggler::ui
