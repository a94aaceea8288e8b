// SPDX-License-Identifier: GPL-3.0-or-later
// TimelineView: the selected range of time.
#include "ui/timeline/bar_tool_tip.h"
#include "ui/timeline/time_format.h"
#include "ui/timeline/timeline_view.h"

#include <QtGui/QMouseEvent>

#include <algorithm>

namespace juggler::ui {

namespace {
constexpr double kEdgeReach = 4; // pixels beside an edge that can be dragged
}

void TimelineView::setSelectedRange(const std::optional<TimeRange>& range)
{
    afterRangeSelection(range ? m_range.set(range->beginNs, range->endNs) : m_range.clear());
}

void TimelineView::afterRangeSelection(bool isChanged)
{
    if (isChanged) {
        m_isRangeLatest = m_range.range().has_value();
        viewport()->update();
        Q_EMIT selectedRangeChanged();
    }
}

bool TimelineView::isOnAxis(const QPoint& point) const
{
    const PlotFrame frame = plotFrame();
    return !m_panels.empty() && point.y() >= 0 && point.y() < headerHeight() && point.x() >= frame.plotLeft()
        && point.x() <= frame.plotRight();
}

/// Whether a press begins to select a range: on the axis, or with Shift in the plot.
bool TimelineView::pressForRange(const QMouseEvent& event)
{
    const PlotFrame frame = plotFrame();
    const bool isInPlot = !m_panels.empty() && event.pos().x() >= frame.plotLeft() && event.pos().x() <= frame.plotRight();
    if (!isOnAxis(event.pos()) && !(isInPlot && event.modifiers() & Qt::ShiftModifier)) {
        return false;
    }
    const double reachNs = isOnAxis(event.pos()) ? kEdgeReach * m_time.rangeNs() / frame.plotWidth() : 0;
    m_range.beginDrag(timeAt(event.pos().x()), reachNs);
    m_toolTip->hide();
    return true;
}

void TimelineView::dragRange(const QPoint& point)
{
    const PlotFrame frame = plotFrame();
    const int x = std::clamp(point.x(), frame.plotLeft(), frame.plotRight());
    m_cursorX = x;
    viewport()->setCursor(Qt::SizeHorCursor);
    viewport()->update();
    afterRangeSelection(m_range.dragTo(timeAt(x)));
}

void TimelineView::releaseRange(const QMouseEvent& event)
{
    m_range.endDrag();
    if (!m_isDragging) { // a click
        const double timeNs = timeAt(event.pos().x());
        const auto& range = m_range.range();
        const double reachNs = kEdgeReach * m_time.rangeNs() / plotFrame().plotWidth();
        if (range && (timeNs < range->beginNs - reachNs || timeNs > range->endNs + reachNs)) {
            afterRangeSelection(m_range.clear());
        }
    }
    m_isDragging = false;
    hover(event.pos());
}

bool TimelineView::obeyForRange(TimelineOrder order)
{
    // At the pointer, while that is over the plot; else at the selected bar; else at the edges of what is visible.
    const bool hasCursor = m_cursorX.has_value();
    const double beginNs = hasCursor ? timeAt(*m_cursorX) : m_selected ? static_cast<double>(m_selected->startNs) : m_time.beginNs();
    const double endNs = hasCursor ? timeAt(*m_cursorX) : m_selected ? static_cast<double>(m_selected->endNs) : m_time.endNs();
    switch (order) {
    case TimelineOrder::RangeBegin: afterRangeSelection(m_range.setBegin(beginNs, m_time.endNs())); return true;
    case TimelineOrder::RangeEnd: afterRangeSelection(m_range.setEnd(endNs, m_time.beginNs())); return true;
    case TimelineOrder::RangeOfBar:
        afterRangeSelection(m_selected ? m_range.set(static_cast<double>(m_selected->startNs), static_cast<double>(m_selected->endNs))
                                       : m_range.set(m_time.beginNs(), m_time.endNs()));
        return true;
    case TimelineOrder::RangeOfView: afterRangeSelection(m_range.set(m_time.beginNs(), m_time.endNs())); return true;
    case TimelineOrder::ClearRange: afterRangeSelection(m_range.clear()); return true;
    default: return false;
    }
}

} // namespace juggler::ui
