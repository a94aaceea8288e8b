// SPDX-License-Identifier: GPL-3.0-or-later
// TimelineView: instants and counters of other programs, by pointer and by keyboard.
#include "ui/timeline/bar_tool_tip.h"
#include "ui/timeline/instant_marks.h"
#include "ui/timeline/recorded_strip.h"
#include "ui/timeline/timeline_view.h"

#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace juggler::ui {

namespace {

/// All of a panel, in the order of time.
InstantList instantsOf(const PanelContent& panel)
{
    const RecordedMarks* const marks = panel.timeline ? panel.timeline->marks() : nullptr;
    return marks ? marks->all() : InstantList();
}

/// Where an instant stands, or what stands for it where it is not shown.
struct InstantPlace {
    std::optional<int> row; // else beside the rows
    int top = 0;
    int height = 0;
    bool isHidden = false;
};

InstantPlace placeOf(const RecordedInstant& instant, const PanelContent& content, const PanelGeometry& geometry, Grouping grouping)
{
    if (geometry.summaryHeight > 0) {
        return {std::nullopt, geometry.rowsTop, geometry.summaryHeight, true};
    }
    if (!instant.isOnThread() || grouping != Grouping::ByThread) {
        return {std::nullopt, geometry.recordedTop, geometry.recordedHeight, false};
    }
    const auto row = content.rowOfItem(instant.lane, grouping);
    if (!row) {
        return {std::nullopt, geometry.hiddenTop, geometry.hiddenHeight, true}; // the line that shows it again
    }
    if (!geometry.placeOf(*row)) {
        return {std::nullopt, geometry.moreTop, geometry.moreHeight, true};
    }
    return {row, geometry.rowTop(*row), geometry.heightOf(*row), false};
}

} // namespace

QStringList TimelineView::instantsAt(const PanelPlace& place, const QPoint& point) const
{
    switch (place.part) {
    case PanelPart::Row:
        return instantDetails(instantsOfRow(m_panels[place.panel], place.row, m_grouping), scene(), place.panel, point.x() + 0.5);
    case PanelPart::Recorded:
        return recordedDetails(scene(), place.panel, point.y() - bodyRect().top() + verticalScrollBar()->value(), point.x());
    default: return {};
    }
}

bool TimelineView::stepInstant(int direction)
{
    const auto hasInstants = [](const PanelContent& panel) { return !instantsOf(panel).isEmpty(); };
    auto panel = m_panels.cbegin();
    if (m_selected && m_selected->panel < m_panels.size() && hasInstants(m_panels[m_selected->panel])) {
        panel += static_cast<std::ptrdiff_t>(m_selected->panel);
    } else {
        panel = std::find_if(m_panels.cbegin(), m_panels.cend(), hasInstants);
    }
    if (panel == m_panels.cend()) {
        return false;
    }
    const auto number = static_cast<std::size_t>(panel - m_panels.cbegin());
    const InstantList instants = instantsOf(*panel);
    const std::size_t last = instants.size() - 1;
    std::size_t index = 0;
    if (m_instant && m_instant->panel == number && m_instant->index <= last) {
        index = direction > 0 ? std::min(last, m_instant->index + 1) : m_instant->index - std::min<std::size_t>(m_instant->index, 1);
    } else if (direction > 0) { // of what is visible
        index = std::min(last, instants.firstFrom(static_cast<std::int64_t>(m_time.beginNs())));
    } else {
        const std::size_t behind = instants.firstFrom(static_cast<std::int64_t>(m_time.endNs()) + 1);
        index = behind - std::min<std::size_t>(behind, 1);
    }
    m_instant = ReachedInstant{number, index};
    showInstant(number, instants[index]);
    return true;
}

/// Brings it into view, with the line of the pointer through it and the tool tip beside it.
void TimelineView::showInstant(std::size_t panel, const RecordedInstant& instant)
{
    const auto timeNs = static_cast<double>(instant.timeNs);
    if (timeNs < m_time.beginNs() || timeNs > m_time.endNs()) {
        afterRangeChange(m_time.pan(timeNs - m_time.rangeNs() / 2 - m_time.beginNs()));
    }
    const PanelContent& content = m_panels[panel];
    const InstantPlace place = placeOf(instant, content, m_geometry.panels()[panel], m_grouping);
    if (place.row) {
        ensureRowVisible(panel, *place.row);
    } else {
        scrollTo(place.top, place.top + place.height);
    }
    // Where a pinned row stands is known after scrolling.
    const int top = place.row ? m_geometry.panels()[panel].rowTop(*place.row) : place.top;
    const double x = scene().xOf(timeNs);
    m_cursorX = x;
    m_hoveredAt = QPoint(static_cast<int>(x),
                         bodyRect().top() + top + std::min(place.height, TimelineGeometry::kHighestRow) / 2 - verticalScrollBar()->value());
    QStringList details = singleInstantDetails(content, instant);
    if (place.isHidden) {
        details << PanelContent::tr("its row is hidden or folded up");
    }
    m_toolTip->showAt(m_hoveredAt, details, scene().theme);
    m_toolTip->announce();
    viewport()->update();
    Q_EMIT selectionDescribed(details.join(QStringLiteral(", ")));
}

} // namespace juggler::ui
