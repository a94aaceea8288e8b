// SPDX-License-Identifier: GPL-3.0-or-later
// TimelineView: what is shown of which states, jumps to bars and tasks, and back to what was looked at before.
#include "ui/timeline/timeline_view.h"

#include <algorithm>

namespace juggler::ui {

namespace {
constexpr double kAir = 8; // a part of the length on each side of what is zoomed to
}

void TimelineView::setFilter(const StateFilter& filter)
{
    if (filter == m_filter) {
        return;
    }
    m_filter = filter;
    for (PanelContent& panel : m_panels) {
        panel.filter = filter;
    }
    if (m_selected) {
        const RowBars bars(m_panels[m_selected->panel], m_selected->row, m_grouping);
        const auto index = bars.startingUntil(m_selected->startNs);
        if (!index || !bars.isShown(*index)) {
            clearSelection();
        }
    }
    hoverAgain();
    viewport()->update();
    Q_EMIT filterChanged();
}

ViewedPlace TimelineView::currentPlace() const
{
    return {m_time.beginNs(), m_time.endNs(), m_time.isFit(), m_grouping};
}

void TimelineView::afterRangeChange(bool isChanged, RangeHistory::Change change)
{
    showRange(isChanged);
    if (isChanged) {
        noteVisit(change);
    }
}

void TimelineView::noteVisit(RangeHistory::Change change)
{
    m_history.visit(currentPlace(), change, m_historyClock());
    Q_EMIT historyChanged();
}

void TimelineView::goBack()
{
    showPlace(m_history.back());
}

void TimelineView::goForward()
{
    showPlace(m_history.forward());
}

void TimelineView::showPlace(const std::optional<ViewedPlace>& place)
{
    if (!place) {
        return;
    }
    if (place->grouping != m_grouping) {
        applyGrouping(place->grouping);
    }
    showRange(place->isFit ? m_time.fit() : m_time.setRange(place->beginNs, place->endNs));
    Q_EMIT historyChanged();
}

void TimelineView::zoomTo(std::int64_t startNs, std::int64_t endNs)
{
    const auto lengthNs = static_cast<double>(std::max<std::int64_t>(1, endNs - startNs));
    setVisibleRange(std::max(0.0, static_cast<double>(startNs) - lengthNs / kAir), static_cast<double>(endNs) + lengthNs / kAir);
}

void TimelineView::zoomToSelection()
{
    if (m_range.range() && (m_isRangeLatest || !m_selected)) {
        zoomTo(static_cast<std::int64_t>(m_range.range()->beginNs), static_cast<std::int64_t>(m_range.range()->endNs));
    } else if (m_selected) {
        zoomTo(m_selected->startNs, m_selected->endNs);
    }
}

void TimelineView::zoomToTask()
{
    if (!m_selected || m_selected->task == kNoTask) {
        zoomToSelection(); // of a thread's own work there is only the bar
        return;
    }
    const PanelContent& panel = m_panels[m_selected->panel];
    const TaskRecord& task = panel.timeline->task(m_selected->task);
    const std::int64_t fromNs = task.submittedNs() >= 0 ? task.submittedNs() : m_selected->startNs;
    zoomTo(std::min(fromNs, m_selected->startNs), task.hasEnded() ? task.endedNs() : panel.nowNs);
}

} // namespace juggler::ui
