// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/row_sink.h"
#include "ui/timeline/timeline_scene.h"

#include <QtCore/QStringList>

#include <vector>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace juggler::ui {

/// The two curves under a panel: how many tasks are in flight (started and not ended: concurrency), and below it how many of them are on
/// a core (parallelism), with the line of the cores that the run was allowed. They share the panel's time axis. Each has a height of its
/// own: a thousand tasks in flight would leave nothing to be seen of two on a core.
///
/// Where the parts of the strip stand, in logical pixels. Pure. [any thread]
struct CurveStrip {
    static constexpr int kHeight = 44; ///< of the strip, with the gap above it

    RowStrip background; ///< of both, and of what is between them
    RowStrip inFlight;
    RowStrip onCore;
    int lineNameMiddle = 0; ///< of "2 cores", above the line and where no curve comes to

    [[nodiscard]] static CurveStrip at(int top) noexcept;
};

/// What the curve's full height stands for. The cores are never drawn higher than the strip.
float fullInFlight(const PanelContent& content);
float fullOnCore(const PanelContent& content);

/// Adds the curves of a panel to a picture; top of the strip in the sink's coordinates. levels: scratch. A few searches a pixel.
/// [GUI thread]
void addCurves(RowSink& sink, const PanelContent& content, int top, std::vector<float>& levels);

/// Names and the name of the line. y is where the top of the first panel is drawn.
void paintCurveNames(QPainter& painter, const TimelineScene& scene, std::size_t panel, int y, TextCache& texts);

/// Both values at the pointer's column x, beside it; nothing where the run was over before.
void paintCurveValues(QPainter& painter, const TimelineScene& scene, std::size_t panel, int y, double x, TextCache& texts);

/// What the tool tip tells of the curves at a time.
QStringList curveDetails(const PanelContent& content, std::int64_t timeNs);

} // namespace juggler::ui
