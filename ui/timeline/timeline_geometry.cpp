// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_geometry.h"

#include <algorithm>

namespace juggler::ui {

namespace {

constexpr int kGap = 8; // between panels
constexpr int kInFlightHeight = 26;

PanelGeometry layOut(const PanelShape& shape, int top, int lineHeight)
{
    PanelGeometry panel;
    panel.top = top;
    panel.headingHeight = lineHeight + 12;
    panel.rowsTop = top + panel.headingHeight;
    const bool isCapped = shape.rowCount > TimelineGeometry::kRowsWithoutAsking;
    panel.rows = isCapped && !shape.isExpanded ? TimelineGeometry::kRowsAtFirst : shape.rowCount;
    panel.rowHeight = TimelineGeometry::rowHeightFor(panel.rows);
    panel.inFlightTop = panel.rowsBottom();
    panel.inFlightHeight = shape.hasInFlight ? kInFlightHeight : 0;
    panel.moreTop = panel.lanesBottom();
    panel.moreHeight = isCapped ? lineHeight + 4 : 0;
    panel.whyTop = panel.moreTop + panel.moreHeight;
    panel.whyHeight = shape.hasWhy ? lineHeight + 4 : 0;
    panel.bottom = panel.whyTop + panel.whyHeight + kGap;
    return panel;
}

} // namespace

TimelineGeometry::TimelineGeometry(const std::vector<PanelShape>& shapes, int lineHeight)
{
    int top = 0;
    m_panels.reserve(shapes.size());
    for (const PanelShape& shape : shapes) {
        m_panels.push_back(layOut(shape, top, lineHeight));
        top = m_panels.back().bottom;
    }
}

std::optional<PanelPlace> TimelineGeometry::at(int y) const noexcept
{
    const auto panel = std::upper_bound(m_panels.begin(), m_panels.end(), y,
                                        [](int place, const PanelGeometry& candidate) { return place < candidate.bottom; });
    if (panel == m_panels.end() || y < panel->top) {
        return std::nullopt;
    }
    const auto number = static_cast<std::size_t>(panel - m_panels.begin());
    if (y < panel->rowsTop) {
        return PanelPlace{number, PanelPart::Heading};
    }
    if (y < panel->rowsBottom()) {
        return PanelPlace{number, PanelPart::Row, (y - panel->rowsTop) / panel->rowHeight};
    }
    if (y < panel->moreTop) {
        return PanelPlace{number, PanelPart::InFlight};
    }
    if (y < panel->whyTop) {
        return PanelPlace{number, PanelPart::More};
    }
    if (y < panel->whyTop + panel->whyHeight) {
        return PanelPlace{number, PanelPart::Why};
    }
    return std::nullopt;
}

int TimelineGeometry::rowHeightFor(int rows) noexcept
{
    if (rows <= 1) {
        return 22;
    }
    return rows <= 5 ? 19 : rows <= 10 ? 12 : 9;
}

} // namespace juggler::ui
