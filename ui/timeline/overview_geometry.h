// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace juggler::ui {

/// A part of the time axis, in ns since each run's start.
struct TimeRange {
    double beginNs = 0;
    double endNs = 0;

    [[nodiscard]] double lengthNs() const noexcept { return endNs - beginNs; }
    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// Where the visible window stands on the overview strip, and what a pointer does to it. Pure. [any thread]
struct OverviewGeometry {
    double plotLeft = 0; ///< pixels
    double plotWidth = 1;
    double fullEndNs = 1; ///< at the plot's right edge; its left edge is 0
    TimeRange window;

    /// What a pointer can take hold of.
    enum class Part { LeftEdge, Inside, RightEdge, Outside };

    static constexpr double kLeastWidth = 6; ///< pixels of a window that is drawn, however short its time
    static constexpr double kEdgeReach = 5; ///< pixels to each side of an edge that take hold of it

    [[nodiscard]] double xOf(double timeNs) const noexcept { return plotLeft + timeNs / fullEndNs * plotWidth; }
    [[nodiscard]] double timeAt(double x) const noexcept { return (x - plotLeft) / plotWidth * fullEndNs; }
    /// The pixels of the window as it is drawn.
    [[nodiscard]] double windowLeft() const noexcept;
    [[nodiscard]] double windowRight() const noexcept;
    /// Whether everything is visible: there is nothing to drag, so a drag draws a window.
    [[nodiscard]] bool isFull() const noexcept { return window.beginNs <= 0 && window.endNs >= fullEndNs; }
    /// What stands at x. A short window can be dragged too: its edges reach outwards only.
    [[nodiscard]] Part partAt(double x) const noexcept;
    /// The window as long as it is, with timeNs in its middle, within what there is.
    [[nodiscard]] TimeRange centredAt(double timeNs) const noexcept;
};

/// One drag on the overview strip, from its press on. Pure. [any thread]
class OverviewDrag {
public:
    OverviewDrag(const OverviewGeometry& geometry, double pressedX);

    [[nodiscard]] OverviewGeometry::Part part() const noexcept { return m_part; }
    /// What is to be visible while the pointer is at x. Edges may be dragged past each other.
    [[nodiscard]] TimeRange windowAt(const OverviewGeometry& geometry, double x) const noexcept;

private:
    OverviewGeometry::Part m_part;
    double m_pressedNs;
    TimeRange m_window; // as it was then
};

} // namespace juggler::ui
