// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace juggler::ui {

/// How much one panel has to show.
struct PanelShape {
    int rowCount = 0; ///< lanes or tasks
    bool hasInFlight = false; ///< a lane below them whose height is a count
    bool isExpanded = false; ///< all rows, however many
    bool hasWhy = false; ///< a sentence below
    int inFlightRows = 0; ///< rows below the lane of tasks in flight, where that is expanded
    bool hasInFlightNote = false; ///< a line that says how many have no row
    int pinnedRows = 0; ///< of the first ones: they stay in view while the others scroll
    bool hasHiddenRows = false; ///< a line that says how many
    bool isCollapsed = false; ///< nothing but the heading and one row that stands for all
    int windowHeight = 0; ///< of the lane of the window's own thread; 0 for none
    int curvesHeight = 0; ///< of the curves below; 0 for none
    int recordedHeight = 0; ///< of what another program recorded beside its bars; 0 for none

    friend bool operator==(const PanelShape&, const PanelShape&) = default;
};

/// Rows from this number on stand below the lane of tasks in flight; a panel has fewer lanes and tasks than that.
inline constexpr int kFirstInFlightRow = 1 << 24;

/// Where the parts of one panel stand, in logical pixels from the top of the first panel.
struct PanelGeometry {
    int top = 0;
    int headingHeight = 0;
    int rowsTop = 0;
    int rowHeight = 0;
    int rows = 0; ///< rows that are shown
    int inFlightTop = 0;
    int inFlightHeight = 0; ///< 0: there is none
    int inFlightRowsTop = 0;
    int inFlightRows = 0; ///< 0: it is not expanded
    int inFlightRowHeight = 0;
    int noteTop = 0;
    int noteHeight = 0; ///< of the line below the rows of tasks in flight; 0: there is none
    int moreTop = 0;
    int moreHeight = 0; ///< of the line "show all 1,000 lanes"; 0: there is none
    int hiddenTop = 0;
    int hiddenHeight = 0; ///< of the line "3 lanes hidden: show"; 0: there is none
    int windowTop = 0;
    int windowHeight = 0; ///< 0: there is none
    int curvesTop = 0;
    int curvesHeight = 0; ///< 0: there are none
    int recordedTop = 0;
    int recordedHeight = 0; ///< 0: there is nothing
    int whyTop = 0;
    int whyHeight = 0;
    int bottom = 0;
    int summaryHeight = 0; ///< of the row of a collapsed panel, at rowsTop; 0: it is not collapsed
    int pinnedRows = 0; ///< of those that are shown
    int pinnedShift = 0; ///< how far they stand below their places, since these have been scrolled out of view

    [[nodiscard]] int rowTop(int row) const noexcept
    {
        if (row >= kFirstInFlightRow) {
            return inFlightRowsTop + (row - kFirstInFlightRow) * inFlightRowHeight;
        }
        return rowsTop + row * rowHeight + (row < pinnedRows ? pinnedShift : 0);
    }
    /// Where the pinned rows end, wherever they stand now.
    [[nodiscard]] int pinnedBottom() const noexcept { return rowsTop + pinnedShift + pinnedRows * rowHeight; }
    /// Whether pinned rows stand over some of the row.
    [[nodiscard]] bool isCovered(int row) const noexcept
    {
        return pinnedShift > 0 && row >= pinnedRows && row < kFirstInFlightRow && rowTop(row) < pinnedBottom();
    }
    [[nodiscard]] int heightOf(int row) const noexcept { return row < kFirstInFlightRow ? rowHeight : inFlightRowHeight; }
    [[nodiscard]] int rowsBottom() const noexcept { return rowsTop + rows * rowHeight; }

    // Rows of both kinds, counted from above.
    [[nodiscard]] int shownRows() const noexcept { return rows + inFlightRows; }
    [[nodiscard]] int rowAt(int place) const noexcept { return place < rows ? place : kFirstInFlightRow + place - rows; }
    /// The place of a row; nothing where it is not shown.
    [[nodiscard]] std::optional<int> placeOf(int row) const noexcept;
};

enum class PanelPart { Heading, Summary, Row, InFlight, More, Hidden, Window, Curves, Recorded, Why };

/// What stands at a place.
struct PanelPlace {
    std::size_t panel = 0;
    PanelPart part = PanelPart::Heading;
    int row = 0; ///< of PanelPart::Row; from kFirstInFlightRow on those of tasks in flight
};

/// The vertical layout of all panels. Pure: no widget, no font but its height. [any thread]
class TimelineGeometry {
public:
    /// Panels of more rows than this show only kRowsAtFirst until they are expanded.
    static constexpr int kRowsWithoutAsking = 20;
    static constexpr int kRowsAtFirst = 16;

    TimelineGeometry() = default;
    /// lineHeight: of the font. fillHeight: where there is more room than the panels need, their rows grow up to
    /// kHighestRow; 0 for none. Both in logical pixels.
    explicit TimelineGeometry(const std::vector<PanelShape>& shapes, int lineHeight, int fillHeight = 0);

    [[nodiscard]] const std::vector<PanelGeometry>& panels() const noexcept { return m_panels; }
    [[nodiscard]] int height() const noexcept { return m_panels.empty() ? 0 : m_panels.back().bottom; }
    /// Lets the pinned rows stay in view of a window whose top is at y.
    void scrollTo(int y) noexcept;
    /// What stands at y; nothing between panels.
    [[nodiscard]] std::optional<PanelPlace> at(int y) const noexcept;

    /// The height of one of `rows` rows where there is no room to spare: the more there are, the lower.
    [[nodiscard]] static int rowHeightFor(int rows) noexcept;
    static constexpr int kHighestRow = 22;

private:
    std::vector<PanelGeometry> m_panels;
};

} // namespace juggler::ui
