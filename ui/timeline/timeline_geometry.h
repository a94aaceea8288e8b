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
    int curvesHeight = 0; ///< of the curves below; 0 for none

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
    int curvesTop = 0;
    int curvesHeight = 0; ///< 0: there are none
    int whyTop = 0;
    int whyHeight = 0;
    int bottom = 0;

    [[nodiscard]] int rowTop(int row) const noexcept
    {
        return row < kFirstInFlightRow ? rowsTop + row * rowHeight : inFlightRowsTop + (row - kFirstInFlightRow) * inFlightRowHeight;
    }
    [[nodiscard]] int heightOf(int row) const noexcept { return row < kFirstInFlightRow ? rowHeight : inFlightRowHeight; }
    [[nodiscard]] int rowsBottom() const noexcept { return rowTop(rows); }

    // Rows of both kinds, counted from above.
    [[nodiscard]] int shownRows() const noexcept { return rows + inFlightRows; }
    [[nodiscard]] int rowAt(int place) const noexcept { return place < rows ? place : kFirstInFlightRow + place - rows; }
    /// The place of a row; nothing where it is not shown.
    [[nodiscard]] std::optional<int> placeOf(int row) const noexcept;
};

enum class PanelPart { Heading, Row, InFlight, More, Curves, Why };

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
    /// What stands at y; nothing between panels.
    [[nodiscard]] std::optional<PanelPlace> at(int y) const noexcept;

    /// The height of one of `rows` rows where there is no room to spare: the more there are, the lower.
    [[nodiscard]] static int rowHeightFor(int rows) noexcept;
    static constexpr int kHighestRow = 22;

private:
    std::vector<PanelGeometry> m_panels;
};

} // namespace juggler::ui
