// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/axis_painter.h"

#include "ui/timeline/time_format.h"
#include "ui/widgets/state_swatch.h"
#include "ui/words/number_text.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace juggler::ui {

namespace {

constexpr int kMarkHeight = 5;

/// The cursor's time with as many figures as the pixels can tell apart.
QString cursorText(double timeNs, double nsPerPixel)
{
    const auto ns = static_cast<std::int64_t>(std::max(0.0, timeNs));
    if (ns == 0 || nsPerPixel * 1000 > timeNs) {
        return durationText(ns);
    }
    const double unitNs = timeNs >= 1e9 ? 1e9 : timeNs >= 1e6 ? 1e6 : timeNs >= 1e3 ? 1e3 : 1;
    const QStringView unit = timeNs >= 1e9 ? u"s" : timeNs >= 1e6 ? u"ms" : timeNs >= 1e3 ? u"µs" : u"ns";
    const int decimals = std::clamp(static_cast<int>(std::ceil(std::log10(unitNs / nsPerPixel))), 0, 9);
    return decimalText(timeNs / unitNs, decimals) + u' ' + unit.toString();
}

} // namespace

void paintAxis(QPainter& painter, const TimelineScene& scene, int top, int bottom, TextCache& texts)
{
    const double middle = (top + bottom - kMarkHeight) / 2.0;
    const double nameRight = scene.frame.plotLeft() - 8;
    painter.setPen(scene.theme.mutedText);
    texts.drawRight(painter, nameRight, middle, scene.ticks.base.isEmpty() ? PanelContent::tr("time") : scene.ticks.base, TextStyle::Tiny,
                    scene.frame.labelWidth - 10);
    double freeFrom = nameRight;
    for (const TimeTick& tick : scene.ticks.ticks) {
        const double x = scene.xOf(static_cast<double>(tick.timeNs));
        if (x < scene.frame.plotLeft() - 0.5 || x > scene.frame.plotRight() + 0.5) {
            continue;
        }
        painter.fillRect(QRectF(std::floor(x), bottom - kMarkHeight, 1, kMarkHeight), scene.theme.mutedText);
        const double width = texts.width(tick.label, TextStyle::Small);
        const double left = std::min(x - width / 2, static_cast<double>(scene.frame.width) - width - 2);
        if (left >= freeFrom + 4) {
            texts.draw(painter, left, middle, tick.label, TextStyle::Small);
            freeFrom = left + width;
        }
    }
}

void paintCursorLine(QPainter& painter, const TimelineScene& scene, double x, int top, int bottom)
{
    const int column = static_cast<int>(std::floor(x));
    for (int y = top; y < bottom; y += 6) {
        painter.fillRect(QRect(column, y, 1, std::min(4, bottom - y)), scene.theme.mutedText);
    }
}

void paintCursorTime(QPainter& painter, const TimelineScene& scene, double x, int top, int bottom, TextCache& texts)
{
    const double timeNs = scene.time.timeAt(x - scene.frame.plotLeft(), scene.frame.plotWidth());
    const QString text = cursorText(timeNs, scene.time.rangeNs() / scene.frame.plotWidth());
    const double width = std::ceil(texts.width(text, TextStyle::SmallBold)) + 14;
    const double height = texts.height(TextStyle::SmallBold) + 3;
    const double left = std::clamp(std::round(x - width / 2), 0.0, std::max(0.0, scene.frame.width - width));
    const QRectF rect(left, std::round((top + bottom - kMarkHeight - height) / 2), width, height);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(scene.theme.toolTip);
    painter.drawRoundedRect(rect, 5, 5);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(scene.theme.toolTipText);
    texts.draw(painter, rect.left() + 7, rect.center().y(), text, TextStyle::SmallBold);
}

double paintLegend(QPainter& painter, const Theme& theme, double left, double right, double middle, TextCache& texts)
{
    const std::array<std::pair<Swatch, QString>, 5> entries{
        std::pair{Swatch::Running, PanelContent::tr("running on a core")},
        std::pair{Swatch::Waiting, PanelContent::tr("waiting (disk, timer)")},
        std::pair{Swatch::Ready, PanelContent::tr("ready: wants a core")},
        std::pair{Swatch::Queued, PanelContent::tr("queued")},
        std::pair{Swatch::Overhead, PanelContent::tr("thread's own work")},
    };
    constexpr double kSwatchWidth = 20;
    double x = left;
    for (const auto& [swatch, text] : entries) {
        const double width = kSwatchWidth + 6 + texts.width(text, TextStyle::Small);
        if (x + width > right) {
            break;
        }
        paintSwatch(painter, swatch, QRectF(std::round(x), std::round(middle - 6), kSwatchWidth, 12), theme);
        painter.setPen(theme.mutedText);
        texts.draw(painter, x + kSwatchWidth + 6, middle, text, TextStyle::Small);
        x += width + 16;
    }
    return x;
}

} // namespace juggler::ui
