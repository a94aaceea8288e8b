// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/curve_strip.h"

#include "ui/timeline/panel_text.h"
#include "ui/timeline/time_format.h"
#include "ui/words/number_text.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace juggler::ui {

namespace {

constexpr int kGap = 3; // above the strip
constexpr int kInFlightHeight = 16;
constexpr int kLineNameHeight = 12; // between the curves
constexpr double kPlatePadding = 5;
constexpr double kPlateDistance = 5; // from the pointer's column

struct Counts {
    std::size_t inFlight;
    std::size_t onCore;
};

/// Nothing before the run and after what is known of it.
std::optional<Counts> countsAt(const PanelContent& content, double timeNs)
{
    const auto ns = static_cast<std::int64_t>(timeNs);
    if (!content.concurrency || timeNs < 0 || ns > std::min(content.nowNs, content.concurrency->untilNs())) {
        return std::nullopt;
    }
    return Counts{content.concurrency->inFlight().countAt(ns), content.concurrency->onCore().countAt(ns)};
}

/// Whether it is known who was on a core: a trace of another program does not tell.
bool knowsCores(const PanelContent& content)
{
    return !content.run || !content.run->isFinished() || content.run->summary().knowsCpu();
}

QString coresText(const PanelContent& content)
{
    return content.coresAllowed == 1 ? PanelContent::tr("1 core") : PanelContent::tr("%1 cores").arg(countText(content.coresAllowed));
}

/// The whole name where it fits, else the short one: no number is cut.
void paintName(QPainter& painter, const TimelineScene& scene, const RowStrip& strip, int y, const QString& full, const QString& shorter,
               TextCache& texts)
{
    const double space = scene.frame.labelWidth - 10;
    const QString& text = texts.width(full, TextStyle::Tiny) <= space ? full : shorter;
    texts.drawRight(painter, scene.frame.plotLeft() - 8, y + strip.top + strip.height / 2.0, text, TextStyle::Tiny, space);
}

} // namespace

CurveStrip CurveStrip::at(int top) noexcept
{
    const int first = top + kGap;
    const int between = first + kInFlightHeight;
    const int second = between + kLineNameHeight;
    const int bottom = top + kHeight - 1;
    return {.background = {first, bottom - first, true},
            .inFlight = {first, kInFlightHeight, true},
            .onCore = {second, bottom - second, true},
            .lineNameMiddle = between + kLineNameHeight / 2 - 1};
}

float fullInFlight(const PanelContent& content)
{
    return static_cast<float>(std::max<std::size_t>(1, content.concurrency->inFlight().peak()));
}

float fullOnCore(const PanelContent& content)
{
    return static_cast<float>(
        std::max<std::size_t>(static_cast<std::size_t>(std::max(1, content.coresAllowed)), content.concurrency->onCore().peak()));
}

void addCurves(RowSink& sink, const PanelContent& content, int top, std::vector<float>& levels)
{
    const CurveStrip strip = CurveStrip::at(top);
    sink.addStrip(strip.background);
    const std::int64_t untilNs = std::min(content.nowNs, content.concurrency->untilNs());
    content.concurrency->inFlight().levels(untilNs, sink.grid(), levels);
    sink.addCurve({levels, fullInFlight(content), CurveKind::InFlight, std::nullopt}, strip.inFlight);
    if (!knowsCores(content)) {
        return;
    }
    content.concurrency->onCore().levels(untilNs, sink.grid(), levels);
    sink.addCurve({levels, fullOnCore(content), CurveKind::OnCore, static_cast<float>(content.coresAllowed)}, strip.onCore);
}

void paintCurveNames(QPainter& painter, const TimelineScene& scene, std::size_t panel, int y, TextCache& texts)
{
    const PanelContent& content = scene.panels[panel];
    const CurveStrip strip = CurveStrip::at(scene.geometry.panels()[panel].curvesTop);
    painter.setPen(scene.theme.mutedText);
    paintName(painter, scene, strip.inFlight, y,
              PanelContent::tr("tasks in flight, max %1").arg(countText(content.concurrency->inFlight().peak())),
              PanelContent::tr("in flight, max %1").arg(countText(content.concurrency->inFlight().peak())), texts);
    if (!knowsCores(content)) {
        paintName(painter, scene, strip.onCore, y, PanelContent::tr("on a core: not recorded"), PanelContent::tr("not recorded"), texts);
        return;
    }
    paintName(painter, scene, strip.onCore, y, PanelContent::tr("on a core, max %1").arg(countText(content.concurrency->onCore().peak())),
              PanelContent::tr("on a core"), texts);
    texts.drawRight(painter, scene.frame.plotRight() - 2, y + strip.lineNameMiddle, coresText(content), TextStyle::Tiny);
}

void paintCurveValues(QPainter& painter, const TimelineScene& scene, std::size_t panel, int y, double x, TextCache& texts)
{
    const PanelContent& content = scene.panels[panel];
    const auto counts = countsAt(content, scene.time.timeAt(x + 0.5 - scene.frame.plotLeft(), scene.frame.plotWidth()));
    if (!counts) {
        return;
    }
    const CurveStrip strip = CurveStrip::at(scene.geometry.panels()[panel].curvesTop);
    const auto paintPlate = [&](double middle, const QString& text) {
        const double width = std::ceil(texts.width(text, TextStyle::Tiny)) + 2 * kPlatePadding;
        const double height = texts.height(TextStyle::Tiny) + 1;
        const bool isLeft = x + kPlateDistance + width > scene.frame.plotRight();
        const QRectF rect(isLeft ? x - kPlateDistance - width : x + kPlateDistance, std::round(middle - height / 2), width, height);
        paintPill(painter, rect, scene.theme.toolTip);
        painter.setPen(scene.theme.toolTipText);
        texts.draw(painter, rect.left() + kPlatePadding, rect.center().y(), text, TextStyle::Tiny);
    };
    paintPlate(y + strip.inFlight.top + strip.inFlight.height / 2.0, PanelContent::tr("%L1 in flight").arg(counts->inFlight));
    if (!knowsCores(content)) {
        return;
    }
    paintPlate(y + strip.onCore.top + strip.onCore.height / 2.0, PanelContent::tr("%L1 on a core").arg(counts->onCore));
}

QStringList curveDetails(const PanelContent& content, std::int64_t timeNs)
{
    const auto counts = countsAt(content, static_cast<double>(timeNs));
    if (!counts) {
        return {PanelContent::tr("Nothing is known of this time")};
    }
    if (!knowsCores(content)) {
        return {PanelContent::tr("%L1 in flight").arg(counts->inFlight), PanelContent::tr("at %1").arg(exactTimeText(timeNs)),
                PanelContent::tr("in flight: started and not ended (concurrency), at most %L1").arg(content.concurrency->inFlight().peak()),
                PanelContent::tr("on a core: not recorded")};
    }
    const QString both = counts->inFlight == 1
        ? PanelContent::tr("1 task in flight, %L1 on a core").arg(counts->onCore)
        : PanelContent::tr("%L1 tasks in flight, %L2 on a core").arg(counts->inFlight).arg(counts->onCore);
    return {both, PanelContent::tr("at %1").arg(exactTimeText(timeNs)),
            PanelContent::tr("in flight: started and not ended (concurrency), at most %L1").arg(content.concurrency->inFlight().peak()),
            PanelContent::tr("on a core: running (parallelism), at most %L1 of %2")
                .arg(content.concurrency->onCore().peak())
                .arg(coresText(content))};
}

} // namespace juggler::ui
