// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/range_painter.h"

#include "ui/timeline/time_format.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace juggler::ui {

namespace {

constexpr int kEdge = 2; // pixels
constexpr double kPadding = 6;

struct Columns {
    int left = 0;
    int right = 0;
    bool hasLeftEdge = false; ///< it lies within the plot
    bool hasRightEdge = false;
};

Columns columnsOf(const TimelineScene& scene, const TimeRange& range)
{
    const auto plotLeft = static_cast<double>(scene.frame.plotLeft());
    const auto plotRight = static_cast<double>(scene.frame.plotRight());
    const double left = scene.xOf(range.beginNs);
    const double right = scene.xOf(range.endNs);
    return {static_cast<int>(std::round(std::clamp(left, plotLeft, plotRight))),
            static_cast<int>(std::round(std::clamp(right, plotLeft, plotRight))), left >= plotLeft && left <= plotRight,
            right >= plotLeft && right <= plotRight};
}

QString timeText(double ns)
{
    return durationText(static_cast<std::int64_t>(ns));
}

/// A text on a plate, so that the axis' own labels do not shine through.
void paintPlate(QPainter& painter, const QRectF& plate, const QColor& color, const QColor& textColor, const QString& text, TextCache& texts)
{
    painter.fillRect(plate.toAlignedRect(), color);
    painter.setPen(textColor);
    texts.draw(painter, plate.left() + kPadding, plate.center().y(), text, TextStyle::SmallBold);
}

} // namespace

void paintRangeOnAxis(QPainter& painter, const TimelineScene& scene, const TimeRange& range, int top, int bottom, TextCache& texts)
{
    const Columns columns = columnsOf(scene, range);
    if (columns.right <= columns.left && !columns.hasLeftEdge && !columns.hasRightEdge) {
        return; // somewhere else
    }
    const int height = bottom - top;
    painter.fillRect(QRect(columns.left, top, std::max(1, columns.right - columns.left), height), scene.theme.accent);
    const double left = columns.left;
    const double right = columns.right;
    const auto widthOf = [&texts](const QString& text) { return std::ceil(texts.width(text, TextStyle::SmallBold)) + 2 * kPadding; };
    const QString begin = timeText(range.beginNs);
    const QString end = timeText(range.endNs);
    const QString length = timeText(range.lengthNs());
    const QString all = QStringLiteral("%1 \u2013 %2   (%3)").arg(begin, end, length);
    if (widthOf(all) <= right - left) {
        paintPlate(painter, QRectF((left + right - widthOf(all)) / 2, top, widthOf(all), height), scene.theme.accent, scene.theme.onAccent,
                   all, texts);
        return;
    }
    // Beside it, the times left out where neither side has room for them.
    for (const QString& text : {all, length}) {
        const double width = widthOf(text);
        if (right + width <= scene.frame.width || width <= left) {
            const double x = right + width <= scene.frame.width ? right : left - width;
            paintPlate(painter, QRectF(x, top, width, height), scene.theme.accentSoft, scene.theme.text, text, texts);
            return;
        }
    }
}

void paintRangeEdges(QPainter& painter, const TimelineScene& scene, const TimeRange& range, int top, int bottom)
{
    const Columns columns = columnsOf(scene, range);
    if (columns.hasLeftEdge) {
        painter.fillRect(QRect(columns.left, top, kEdge, bottom - top), scene.theme.accent);
    }
    if (columns.hasRightEdge) {
        painter.fillRect(QRect(columns.right - kEdge, top, kEdge, bottom - top), scene.theme.accent);
    }
}

} // namespace juggler::ui
