// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_geometry.h"

#include <algorithm>

namespace juggler::ui {

namespace {

constexpr int kGap = 8; // between panels
constexpr int kInFlightHeight = 26;

/// A panel that is folded up: everything below the heading's row has no height.
PanelGeometry layOutCollapsed(PanelGeometry panel)
{
    panel.summaryHeight = TimelineGeometry::kHighestRow;
    panel.rowHeight = panel.inFlightRowHeight = TimelineGeometry::kHighestRow; // no division by zero
    panel.inFlightTop = panel.inFlightRowsTop = panel.noteTop = panel.moreTop = panel.hiddenTop = panel.windowTop = panel.curvesTop =
        panel.recordedTop = panel.whyTop = panel.rowsTop + panel.summaryHeight;
    panel.bottom = panel.whyTop + kGap;
    return panel;
}

PanelGeometry layOut(const PanelShape& shape, int top, int lineHeight, int rowGrowth)
{
    PanelGeometry panel;
    panel.top = top;
    panel.headingHeight = lineHeight + 12;
    panel.rowsTop = top + panel.headingHeight;
    if (shape.isCollapsed) {
        return layOutCollapsed(panel);
    }
    const bool isCapped = shape.rowCount > TimelineGeometry::kRowsWithoutAsking;
    panel.rows = isCapped && !shape.isExpanded ? TimelineGeometry::kRowsAtFirst : shape.rowCount;
    panel.pinnedRows = std::min(shape.pinnedRows, panel.rows);
    panel.rowHeight = std::min(TimelineGeometry::rowHeightFor(panel.rows) + rowGrowth, TimelineGeometry::kHighestRow);
    panel.inFlightTop = panel.rowsBottom();
    panel.inFlightHeight = shape.hasInFlight ? kInFlightHeight : 0;
    panel.inFlightRowsTop = panel.inFlightTop + panel.inFlightHeight;
    panel.inFlightRows = shape.inFlightRows;
    panel.inFlightRowHeight = std::min(TimelineGeometry::rowHeightFor(panel.inFlightRows) + rowGrowth, TimelineGeometry::kHighestRow);
    panel.noteTop = panel.inFlightRowsTop + panel.inFlightRows * panel.inFlightRowHeight;
    panel.noteHeight = shape.hasInFlightNote ? lineHeight + 4 : 0;
    panel.moreTop = panel.noteTop + panel.noteHeight;
    panel.moreHeight = isCapped ? lineHeight + 4 : 0;
    panel.hiddenTop = panel.moreTop + panel.moreHeight;
    panel.hiddenHeight = shape.hasHiddenRows ? lineHeight + 4 : 0;
    panel.windowTop = panel.hiddenTop + panel.hiddenHeight;
    panel.windowHeight = shape.windowHeight;
    panel.curvesTop = panel.windowTop + panel.windowHeight;
    panel.curvesHeight = shape.curvesHeight;
    panel.recordedTop = panel.curvesTop + panel.curvesHeight;
    panel.recordedHeight = shape.recordedHeight;
    panel.whyTop = panel.recordedTop + panel.recordedHeight;
    panel.whyHeight = shape.hasWhy ? lineHeight + 4 : 0;
    panel.bottom = panel.whyTop + panel.whyHeight + kGap;
    return panel;
}

std::vector<PanelGeometry> layOutAll(const std::vector<PanelShape>& shapes, int lineHeight, int rowGrowth)
{
    std::vector<PanelGeometry> panels;
    panels.reserve(shapes.size());
    int top = 0;
    for (const PanelShape& shape : shapes) {
        panels.push_back(layOut(shape, top, lineHeight, rowGrowth));
        top = panels.back().bottom;
    }
    return panels;
}

} // namespace

std::optional<int> PanelGeometry::placeOf(int row) const noexcept
{
    const bool isInFlight = row >= kFirstInFlightRow;
    const int place = isInFlight ? row - kFirstInFlightRow : row;
    if (place < 0 || place >= (isInFlight ? inFlightRows : rows)) {
        return std::nullopt;
    }
    return isInFlight ? rows + place : place;
}

TimelineGeometry::TimelineGeometry(const std::vector<PanelShape>& shapes, int lineHeight, int fillHeight)
{
    int rowGrowth = fillHeight > 0 ? kHighestRow : 0;
    do {
        m_panels = layOutAll(shapes, lineHeight, rowGrowth);
    } while (height() > fillHeight && rowGrowth-- > 0);
}

void TimelineGeometry::scrollTo(int y) noexcept
{
    for (PanelGeometry& panel : m_panels) {
        panel.pinnedShift = panel.pinnedRows > 0 ? std::clamp(y - panel.rowsTop, 0, (panel.rows - panel.pinnedRows) * panel.rowHeight) : 0;
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
    if (panel->summaryHeight > 0) {
        return y < panel->rowsTop + panel->summaryHeight ? std::optional(PanelPlace{number, PanelPart::Summary}) : std::nullopt;
    }
    if (const int below = y - panel->rowsTop - panel->pinnedShift; below >= 0 && below < panel->pinnedRows * panel->rowHeight) {
        return PanelPlace{number, PanelPart::Row, below / panel->rowHeight};
    }
    if (y < panel->rowsBottom()) {
        return PanelPlace{number, PanelPart::Row, (y - panel->rowsTop) / panel->rowHeight};
    }
    if (y < panel->inFlightRowsTop) {
        return PanelPlace{number, PanelPart::InFlight};
    }
    if (y < panel->noteTop) {
        return PanelPlace{number, PanelPart::Row, kFirstInFlightRow + (y - panel->inFlightRowsTop) / panel->inFlightRowHeight};
    }
    if (y < panel->moreTop) {
        return std::nullopt;
    }
    if (y < panel->hiddenTop) {
        return PanelPlace{number, PanelPart::More};
    }
    if (y < panel->windowTop) {
        return PanelPlace{number, PanelPart::Hidden};
    }
    if (y < panel->curvesTop) {
        return PanelPlace{number, PanelPart::Window};
    }
    if (y < panel->recordedTop) {
        return PanelPlace{number, PanelPart::Curves};
    }
    if (y < panel->whyTop) {
        return PanelPlace{number, PanelPart::Recorded};
    }
    if (y < panel->whyTop + panel->whyHeight) {
        return PanelPlace{number, PanelPart::Why};
    }
    return std::nullopt;
}

int TimelineGeometry::rowHeightFor(int rows) noexcept
{
    if (rows <= 1) {
        return kHighestRow;
    }
    return rows <= 5 ? 19 : rows <= 10 ? 12 : 9;
}

} // namespace juggler::ui
