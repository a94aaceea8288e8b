// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/linked_bar.h"

#include <algorithm>
#include <limits>

namespace juggler::ui {

namespace {

std::optional<LinkedPlace> placeByThread(const PanelContent& content, const SelectedBar& bar)
{
    std::uint32_t lane = content.timeline->task(bar.task).lane();
    std::optional<int> wait;
    content.timeline->forEachSpanOf(bar.task, [&](SpanRef ref, const Span& span) {
        const bool isWithin = span.startNs <= bar.startNs && bar.startNs < span.endNs; // a late timer's bar begins within
        if (isWithin && ref.lane == Timeline::kInFlightLane) {
            wait = content.rowOfSpan(ref, Grouping::ByThread);
        }
        lane = Timeline::isOnThread(ref) ? ref.lane : lane;
        return span.startNs > bar.startNs;
    });
    const auto row = wait ? wait : content.rowOf(lane, bar.task, Grouping::ByThread);
    return row ? std::optional(LinkedPlace{*row, bar.startNs}) : std::nullopt;
}

/// The time between a span and an instant; 0 within it.
std::int64_t distanceNs(std::int64_t startNs, std::int64_t endNs, std::int64_t timeNs)
{
    return std::max<std::int64_t>({0, startNs - timeNs, timeNs - endNs});
}

std::optional<LinkedPlace> placeByCore(const PanelContent& content, const SelectedBar& bar)
{
    std::optional<LinkedPlace> nearest;
    std::int64_t nearestNs = std::numeric_limits<std::int64_t>::max();
    const auto consider = [&](std::optional<int> row, std::int64_t startNs, std::int64_t endNs) {
        if (const std::int64_t awayNs = distanceNs(startNs, endNs, bar.startNs); row && awayNs < nearestNs) {
            nearest = LinkedPlace{*row, startNs};
            nearestNs = awayNs;
        }
    };
    for (std::size_t i = 0; i < content.timeline->coreCount(); ++i) {
        const CoreLane& lane = content.timeline->coreLane(i);
        if (const auto open = lane.open(); open && open->task == bar.task) {
            consider(content.rowOfCore(lane.core()), open->startNs, content.nowNs);
        }
    }
    content.timeline->forEachSpanOf(bar.task, [&](SpanRef ref, const Span& span) {
        consider(content.rowOfSpan(ref, Grouping::ByCore), span.startNs, span.endNs);
        return span.startNs > bar.startNs || !nearest; // from the latest to the first: what is before lies farther away
    });
    return nearest;
}

} // namespace

std::optional<LinkedPlace> linkedPlace(const PanelContent& content, const SelectedBar& bar, Grouping grouping)
{
    if (!content.timeline) {
        return std::nullopt;
    }
    if (bar.span.isValid()) {
        if (const auto row = content.rowOfSpan(bar.span, grouping)) {
            return LinkedPlace{*row, bar.startNs};
        }
    }
    if (bar.task == kNoTask) {
        return std::nullopt;
    }
    switch (grouping) {
    case Grouping::ByTask: {
        const auto row = content.rowOf(0, bar.task, Grouping::ByTask);
        return row ? std::optional(LinkedPlace{*row, bar.startNs}) : std::nullopt;
    }
    case Grouping::ByCore: return placeByCore(content, bar);
    case Grouping::ByThread: break;
    }
    return placeByThread(content, bar);
}

} // namespace juggler::ui
