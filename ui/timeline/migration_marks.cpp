// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/migration_marks.h"

#include <algorithm>
#include <cmath>

namespace juggler::ui {

namespace {

constexpr int kMostSpans = 20'000; // of one task that are looked at
constexpr std::size_t kMostVisible = 4'000; // spans in view: with more, lines would be a carpet
constexpr int kMostBetween = 8; // waits and turns off the core between two spans
constexpr double kDot = 3;

/// The span of the task before this one that stands in a row of the view.
SpanRef previousInRow(const PanelContent& content, const Span& span, Grouping grouping)
{
    SpanRef ref = span.previousOfTask;
    for (int i = 0; i < kMostBetween && ref.isValid(); ++i) {
        if (Timeline::isOnThread(ref) && content.rowOfSpan(ref, grouping)) {
            return ref;
        }
        ref = content.timeline->span(ref).previousOfTask;
    }
    return {};
}

/// The spans of a row that are in view: calls take(span) until it returns false.
template <typename AnyLane, typename Take>
bool forEachVisible(const AnyLane& lane, const MarkPlaces& places, Take take)
{
    const std::size_t count = lane.size();
    for (std::size_t i = lane.firstEndingAfter(places.beginNs(), count); i < count && lane[i].startNs < places.endNs(); ++i) {
        if (!take(lane[i])) {
            return false;
        }
    }
    return true;
}

template <typename AnyLane>
std::size_t visibleCount(const AnyLane& lane, const MarkPlaces& places)
{
    const std::size_t count = lane.size();
    const std::size_t first = lane.firstEndingAfter(places.beginNs(), count);
    return lane.firstEndingAfter(places.endNs(), count, first) - first;
}

/// Bars in view of all rows that are shown: two searches a row.
std::size_t visibleCount(const PanelContent& content, const MarkPlaces& places, Grouping grouping)
{
    std::size_t count = 0;
    for (int row = 0; row < places.geometry().rows && count <= kMostVisible; ++row) {
        const std::uint32_t item = content.itemAt(row, grouping);
        if (grouping == Grouping::ByThread) {
            count += visibleCount(content.timeline->lane(item), places);
        } else if (const CoreLane* const lane = content.timeline->coreLaneOf(static_cast<std::uint16_t>(item))) {
            count += visibleCount(*lane, places);
        }
    }
    return count;
}

/// The spans in view of all rows that are shown: calls take(span, row) until it returns false.
template <typename Take>
void forEachVisible(const PanelContent& content, const MarkPlaces& places, Grouping grouping, Take take)
{
    bool goesOn = true;
    for (int row = 0; row < places.geometry().rows && goesOn; ++row) {
        const std::uint32_t item = content.itemAt(row, grouping);
        const auto takeInRow = [&](const Span& span) { return take(span, row); };
        if (!places.row(row)) {
            continue; // pinned rows stand over it
        }
        if (grouping == Grouping::ByThread) {
            goesOn = forEachVisible(content.timeline->lane(item), places, takeInRow);
        } else if (const CoreLane* const lane = content.timeline->coreLaneOf(static_cast<std::uint16_t>(item))) {
            goesOn = forEachVisible(*lane, places, takeInRow);
        }
    }
}

bool touches(const Migration& move, const MarkPlaces& places)
{
    return move.arrivedNs >= places.beginNs() && move.leftNs <= places.endNs();
}

} // namespace

std::vector<Migration> migrationsOf(const TimelineScene& scene, std::size_t panel, TaskId task)
{
    std::vector<Migration> moves;
    const PanelContent& content = scene.panels[panel];
    if (scene.grouping == Grouping::ByTask || !content.timeline || toIndex(task) >= content.timeline->taskCount()) {
        return moves;
    }
    const MarkPlaces places(scene, panel);
    std::optional<int> laterRow;
    std::int64_t laterNs = 0;
    int looked = 0;
    content.timeline->forEachSpanOf(task, [&](SpanRef ref, const Span& span) {
        const auto row = Timeline::isOnThread(ref) ? content.rowOfSpan(ref, scene.grouping) : std::nullopt;
        if (row) {
            if (laterRow && *laterRow != *row) {
                const Migration move{*row, *laterRow, span.endNs, laterNs};
                if (touches(move, places)) {
                    moves.push_back(move);
                }
            }
            laterRow = row;
            laterNs = span.startNs;
        }
        return ++looked < kMostSpans && moves.size() < kMostOfOne && (!row || span.endNs >= places.beginNs());
    });
    return moves;
}

std::vector<Migration> visibleMigrations(const TimelineScene& scene, std::size_t panel)
{
    std::vector<Migration> moves;
    const PanelContent& content = scene.panels[panel];
    if (!content.timeline || scene.grouping == Grouping::ByTask) {
        return moves;
    }
    const MarkPlaces places(scene, panel);
    if (visibleCount(content, places, scene.grouping) > kMostVisible) {
        return moves;
    }
    std::size_t looked = 0;
    bool areFew = true;
    forEachVisible(content, places, scene.grouping, [&](const Span& span, int row) {
        areFew = ++looked <= kMostVisible && moves.size() <= kMostOfAll;
        const SpanRef before = areFew && span.task != kNoTask ? previousInRow(content, span, scene.grouping) : SpanRef{};
        if (before.isValid()) {
            const int fromRow = *content.rowOfSpan(before, scene.grouping);
            if (fromRow != row && places.row(fromRow)) {
                moves.push_back({fromRow, row, content.timeline->span(before).endNs, span.startNs});
            }
        }
        return areFew;
    });
    if (!areFew || moves.size() > kMostOfAll) {
        moves.clear();
    }
    return moves;
}

void addConnector(const TimelineScene& scene, std::size_t panel, const Migration& move, MarkColor color, std::vector<MarkRect>& marks)
{
    const MarkPlaces places(scene, panel);
    const auto from = places.row(move.fromRow);
    const auto to = places.row(move.toRow);
    if (!from || !to || from->top == to->top) {
        return;
    }
    const bool isDown = to->top > from->top;
    const double leaves = std::floor(places.xOf(move.leftNs));
    const double arrives = std::floor(places.xOf(move.arrivedNs));
    const double channel = isDown ? to->top - std::ceil(to->gap / 2.0) : to->bottom() + std::floor(to->gap / 2.0);
    const auto addVertical = [&](double x, double a, double b) {
        if (x >= places.left() && x < places.right()) {
            marks.push_back({QRectF(x, std::min(a, b), 1, std::abs(b - a) + 1), color});
        }
    };
    const auto addDot = [&](double x, double y) {
        if (x >= places.left() && x < places.right()) {
            marks.push_back({QRectF(x - 1, y, kDot, kDot), color});
        }
    };
    addVertical(leaves, isDown ? from->bottom() - 1 : from->top, channel);
    addDot(leaves, isDown ? from->bottom() - kDot : from->top);
    const double left = std::max(places.left(), std::min(leaves, arrives));
    const double right = std::min(places.right(), std::max(leaves, arrives) + 1);
    if (right > left) {
        marks.push_back({QRectF(left, channel, right - left, 1), color});
    }
    addVertical(arrives, channel, isDown ? to->top : to->bottom() - 1);
    addDot(arrives, isDown ? to->top : to->bottom() - kDot);
}

MigrationCount countMigrations(const Timeline& timeline, TaskId task)
{
    MigrationCount count;
    SpanRef later;
    std::uint16_t laterCore = kNoCore;
    int looked = 0;
    timeline.forEachSpanOf(task, [&](SpanRef ref, const Span& span) {
        if (Timeline::isOnThread(ref)) {
            count.threads += later.isValid() && later.lane != ref.lane ? 1 : 0;
            later = ref;
            if (span.state == State::Running && span.core != kNoCore) {
                count.cores += laterCore != kNoCore && laterCore != span.core ? 1 : 0;
                laterCore = span.core;
            }
        }
        return ++looked < kMostSpans;
    });
    return count;
}

} // namespace juggler::ui
