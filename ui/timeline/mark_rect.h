// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/timeline_scene.h"

#include <QtCore/QRectF>

#include <algorithm>
#include <optional>
#include <vector>

namespace juggler::ui {

/// What a mark is for; its colour follows.
enum class MarkColor {
    Blocked, ///< a stretch that held a loop up, and what it made late
    Link, ///< the way of the task that is selected or pointed at
    FaintLink, ///< the ways of all tasks
    Queued, ///< time before there was a lane
    QueuedEnd, ///< where it ended
};

/// Marks over the bars are opaque rectangles: cheap in the live view, shapes in a file. Relative to the top of the first panel, x as
/// the scene's. A plain value.
struct MarkRect {
    QRectF rect;
    MarkColor color = MarkColor::Link;

    friend bool operator==(const MarkRect&, const MarkRect&) = default;
};

/// Where rows and times of one panel stand, for those that lay marks out. Pure. [any thread]
class MarkPlaces {
public:
    MarkPlaces(const TimelineScene& scene, std::size_t panel)
        : m_scene(scene), m_geometry(scene.geometry.panels()[panel]), m_left(scene.frame.plotLeft()), m_right(scene.frame.plotRight())
    {
    }

    [[nodiscard]] double left() const noexcept { return m_left; }
    [[nodiscard]] double right() const noexcept { return m_right; }
    [[nodiscard]] double xOf(std::int64_t timeNs) const { return m_scene.xOf(static_cast<double>(timeNs)); }
    /// Within the plot.
    [[nodiscard]] double clampedX(std::int64_t timeNs) const { return std::clamp(xOf(timeNs), m_left, m_right); }
    [[nodiscard]] std::int64_t beginNs() const { return static_cast<std::int64_t>(std::max(0.0, m_scene.time.beginNs())); }
    [[nodiscard]] std::int64_t endNs() const { return static_cast<std::int64_t>(m_scene.time.endNs()); }
    [[nodiscard]] double nsPerPixel() const { return m_scene.time.rangeNs() / (m_right - m_left); }

    /// The top and the height of a row's bars; nothing where the row is not shown.
    struct Row {
        int top = 0;
        int height = 0;
        int gap = 0; ///< below it
        [[nodiscard]] int bottom() const noexcept { return top + height; }
        [[nodiscard]] double middle() const noexcept { return top + height / 2.0; }
    };
    [[nodiscard]] std::optional<Row> row(std::optional<int> number) const
    {
        if (!number || !m_geometry.placeOf(*number) || m_geometry.isCovered(*number)) {
            return std::nullopt;
        }
        const int height = m_geometry.heightOf(*number);
        const int gap = TimelineScene::gapOf(height);
        return Row{m_geometry.rowTop(*number), height - gap, gap};
    }
    [[nodiscard]] const PanelGeometry& geometry() const noexcept { return m_geometry; }

private:
    const TimelineScene& m_scene;
    const PanelGeometry& m_geometry;
    double m_left;
    double m_right;
};

/// Four sides of a rectangle; thinner where it is so low that they would fill it.
inline void addFrame(const QRectF& rect, MarkColor color, std::vector<MarkRect>& marks)
{
    const double thickness = rect.height() < 14 ? 1 : 2;
    marks.push_back({QRectF(rect.left(), rect.top(), rect.width(), thickness), color});
    marks.push_back({QRectF(rect.left(), rect.bottom() - thickness, rect.width(), thickness), color});
    marks.push_back({QRectF(rect.left(), rect.top(), thickness, rect.height()), color});
    marks.push_back({QRectF(rect.right() - thickness, rect.top(), thickness, rect.height()), color});
}

} // namespace juggler::ui
