// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/window_strip.h"

#include "ui/timeline/time_format.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace juggler::ui {

namespace {

constexpr int kGap = 4; // below the rows
constexpr double kLeastWidth = 3;

QString gapText(const PanelContent& content)
{
    const auto& gap = content.window->longestGap();
    return gap ? durationText(gap->lengthNs()) : QString();
}

} // namespace

RowStrip windowStripAt(int top) noexcept
{
    return {top + kGap, kWindowStripHeight - kGap - 2, true};
}

void addWindowWork(RowSink& sink, const PanelContent& content, int top, std::vector<float>& levels)
{
    const RowStrip strip = windowStripAt(top);
    const PixelGrid grid = sink.grid();
    const Lane& lane = content.window->lane();
    const std::size_t count = lane.size();
    levels.assign(static_cast<std::size_t>(grid.width), 0);
    std::size_t at = lane.firstEndingAfter(grid.edgeNs(0), count);
    StateTotals before = lane.totalsUntil(grid.edgeNs(0), at, count);
    for (int pixel = 0; pixel < grid.width && at < count; ++pixel) {
        const std::int64_t toNs = grid.edgeNs(pixel + 1);
        at = lane.firstEndingAfter(toNs, count, at);
        const StateTotals until = lane.totalsUntil(toNs, at, count);
        const std::int64_t lengthNs = std::max<std::int64_t>(1, toNs - grid.edgeNs(pixel));
        levels[static_cast<std::size_t>(pixel)] = static_cast<float>((until - before).runningNs) / static_cast<float>(lengthNs);
        before = until;
    }
    sink.addStrip(strip);
    sink.addCurve({levels, 1.0F, CurveKind::InFlight, std::nullopt}, strip);
}

void addLongestGap(const TimelineScene& scene, std::size_t panel, std::vector<MarkRect>& marks)
{
    const PanelContent& content = scene.panels[panel];
    const PanelGeometry& geometry = scene.geometry.panels()[panel];
    if (!content.window || geometry.windowHeight == 0 || !content.window->longestGap()) {
        return;
    }
    const MarkPlaces places(scene, panel);
    const FrameLog::Gap gap = *content.window->longestGap();
    if (gap.untilNs < places.beginNs() || gap.fromNs > places.endNs()) {
        return;
    }
    const RowStrip strip = windowStripAt(geometry.windowTop);
    const double left = std::floor(places.clampedX(gap.fromNs));
    const double right = std::min(places.right(), std::max(left + kLeastWidth, std::floor(places.clampedX(gap.untilNs))));
    marks.push_back({QRectF(left, strip.top - 3, right - left, 2), MarkColor::Link});
    marks.push_back({QRectF(left, strip.top - 3, 1, 6), MarkColor::Link});
    marks.push_back({QRectF(right - 1, strip.top - 3, 1, 6), MarkColor::Link});
}

void paintWindowName(QPainter& painter, const TimelineScene& scene, std::size_t panel, int y, TextCache& texts)
{
    const PanelContent& content = scene.panels[panel];
    const RowStrip strip = windowStripAt(scene.geometry.panels()[panel].windowTop);
    const double space = scene.frame.labelWidth - 10;
    const QString full = PanelContent::tr("window, longest gap %1").arg(gapText(content));
    const QString& text = texts.width(full, TextStyle::Tiny) <= space ? full : PanelContent::tr("window, gap %1").arg(gapText(content));
    painter.setPen(scene.theme.mutedText);
    texts.drawRight(painter, scene.frame.plotLeft() - 8, y + strip.top + strip.height / 2.0, text, TextStyle::Tiny, space);
}

QStringList windowDetails(const PanelContent& content, std::int64_t timeNs)
{
    QStringList lines{PanelContent::tr("The window's own thread")};
    const Lane& lane = content.window->lane();
    const std::size_t at = lane.firstEndingAfter(timeNs, lane.size());
    if (at < lane.size() && lane[at].startNs <= timeNs) {
        lines << PanelContent::tr("worked for %1 from %2").arg(durationText(lane[at].lengthNs()), exactTimeText(lane[at].startNs));
    }
    if (const auto& gap = content.window->longestGap()) {
        lines << PanelContent::tr("%L1 pictures while the run was live").arg(content.window->pictures());
        lines << PanelContent::tr("longest gap between two: %1, from %2").arg(durationText(gap->lengthNs()), exactTimeText(gap->fromNs));
    }
    return lines << PanelContent::tr("Shown so that nobody has to trust that the display kept up");
}

} // namespace juggler::ui
