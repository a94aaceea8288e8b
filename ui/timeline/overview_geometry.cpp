// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/overview_geometry.h"

#include <algorithm>

namespace juggler::ui {

double OverviewGeometry::windowLeft() const noexcept
{
    const double left = xOf(window.beginNs);
    const double missing = std::max(0.0, kLeastWidth - (xOf(window.endNs) - left));
    return std::clamp(left - missing / 2, plotLeft, plotLeft + std::max(0.0, plotWidth - kLeastWidth));
}

double OverviewGeometry::windowRight() const noexcept
{
    return std::min(plotLeft + plotWidth, std::max(windowLeft() + kLeastWidth, xOf(window.endNs)));
}

OverviewGeometry::Part OverviewGeometry::partAt(double x) const noexcept
{
    const double left = windowLeft();
    const double right = windowRight();
    const double inwards = right - left < 4 * kEdgeReach ? 0 : kEdgeReach;
    if (x >= left - kEdgeReach && x < left + inwards) {
        return Part::LeftEdge;
    }
    if (x > right - inwards && x <= right + kEdgeReach) {
        return Part::RightEdge;
    }
    const bool isInside = x >= left && x <= right;
    return isInside && !isFull() ? Part::Inside : Part::Outside;
}

TimeRange OverviewGeometry::centredAt(double timeNs) const noexcept
{
    const double lengthNs = window.lengthNs();
    const double beginNs = std::clamp(timeNs - lengthNs / 2, 0.0, std::max(0.0, fullEndNs - lengthNs));
    return {beginNs, beginNs + lengthNs};
}

OverviewDrag::OverviewDrag(const OverviewGeometry& geometry, double pressedX)
    : m_part(geometry.partAt(pressedX)), m_pressedNs(geometry.timeAt(pressedX)), m_window(geometry.window)
{
}

TimeRange OverviewDrag::windowAt(const OverviewGeometry& geometry, double x) const noexcept
{
    const double timeNs = geometry.timeAt(x);
    const double movedNs = timeNs - m_pressedNs;
    const auto between = [&geometry](double a, double b) {
        return TimeRange{std::max(0.0, std::min(a, b)), std::min(geometry.fullEndNs, std::max(a, b))};
    };
    switch (m_part) {
    case OverviewGeometry::Part::LeftEdge: return between(m_window.beginNs + movedNs, m_window.endNs);
    case OverviewGeometry::Part::RightEdge: return between(m_window.beginNs, m_window.endNs + movedNs);
    case OverviewGeometry::Part::Inside: {
        const double lengthNs = m_window.lengthNs();
        const double beginNs = std::clamp(m_window.beginNs + movedNs, 0.0, std::max(0.0, geometry.fullEndNs - lengthNs));
        return {beginNs, beginNs + lengthNs};
    }
    case OverviewGeometry::Part::Outside: break;
    }
    return between(m_pressedNs, timeNs);
}

} // namespace juggler::ui
