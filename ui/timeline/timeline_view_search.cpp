// SPDX-License-Identifier: GPL-3.0-or-later
// TimelineView: showing an interval that was looked for, and the ticks of all that were found.
#include "ui/timeline/timeline_view.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace juggler::ui {

namespace {

constexpr double kSmallestShown = 3; // pixels: what is narrower is zoomed to
constexpr double kPartWhenZoomed = 1.0 / 24; // of the plot

} // namespace

std::optional<int> TimelineView::revealSpan(std::size_t panel, SpanRef ref)
{
    const PanelContent& content = m_panels[panel];
    const Span& span = content.timeline->span(ref);
    switch (m_grouping) {
    case Grouping::ByThread:
        if (Timeline::isOnThread(ref)) {
            revealItem(panel, ref.lane);
        } else {
            setCollapsed(panel, false);
            setInFlightExpanded(content.run->config().strategy, true);
        }
        break;
    case Grouping::ByTask:
        if (span.task != kNoTask) {
            revealItem(panel, toIndex(span.task));
        }
        break;
    case Grouping::ByCore:
        if (span.state == State::Running && span.core != kNoCore) {
            revealItem(panel, span.core);
        }
        break;
    }
    const auto row = m_panels[panel].rowOfSpan(ref, m_grouping);
    return row && m_geometry.panels()[panel].placeOf(*row) ? row : std::nullopt;
}

void TimelineView::zoomWhereNarrow(std::int64_t startNs, std::int64_t endNs)
{
    const double pixels = static_cast<double>(endNs - startNs) / m_time.rangeNs() * plotFrame().plotWidth();
    if (pixels < kSmallestShown) {
        const double rangeNs = static_cast<double>(std::max<std::int64_t>(1, endNs - startNs)) / kPartWhenZoomed;
        const double middleNs = (static_cast<double>(startNs) + static_cast<double>(endNs)) / 2;
        setVisibleRange(middleNs - rangeNs / 2, middleNs + rangeNs / 2);
    }
}

bool TimelineView::showSpan(std::size_t panel, SpanRef ref)
{
    if (panel >= m_panels.size() || !m_panels[panel].timeline) {
        return false;
    }
    const Span span = m_panels[panel].timeline->span(ref);
    std::optional<int> row = revealSpan(panel, ref);
    for (const Grouping other : {Grouping::ByThread, Grouping::ByTask}) { // a wait is on no core, and not every wait has a row
        if (!row && m_grouping != other) {
            setGrouping(other);
            row = revealSpan(panel, ref);
        }
    }
    if (!row) {
        return false;
    }
    zoomWhereNarrow(span.startNs, span.endNs);
    return selectInRow(panel, *row, span.startNs);
}

bool TimelineView::showQueueTime(std::size_t panel, TaskId task)
{
    if (panel >= m_panels.size() || !m_panels[panel].timeline) {
        return false;
    }
    setGrouping(Grouping::ByTask); // nowhere else it has a row
    if (!revealItem(panel, toIndex(task))) {
        return false;
    }
    const TaskRecord& record = m_panels[panel].timeline->task(task);
    zoomWhereNarrow(record.submittedNs(), record.hasStarted() ? record.startedNs() : m_panels[panel].nowNs);
    const auto row = m_panels[panel].rowOfItem(toIndex(task), m_grouping);
    return row && selectInRow(panel, *row, record.submittedNs());
}

void TimelineView::setFoundTimes(std::shared_ptr<const std::vector<std::int64_t>> timesNs)
{
    m_foundTimes = std::move(timesNs);
    viewport()->update();
    Q_EMIT foundTimesChanged();
}

void TimelineView::paintFoundTimes(QPainter& painter, const TimelineScene& shown)
{
    if (!m_foundTimes) {
        return;
    }
    const std::vector<std::int64_t>& times = *m_foundTimes;
    const int bottom = headerHeight();
    auto next = times.begin();
    for (int x = shown.frame.plotLeft(); x < shown.frame.plotRight(); ++x) {
        const auto fromNs = static_cast<std::int64_t>(timeAt(x));
        const auto toNs = static_cast<std::int64_t>(timeAt(x + 1));
        next = std::lower_bound(next, times.end(), fromNs);
        if (next == times.end()) {
            return;
        }
        if (*next < std::max(toNs, fromNs + 1)) {
            painter.fillRect(QRect(x, bottom - 5, 2, 5), shown.theme.warning);
        }
    }
}

} // namespace juggler::ui
