// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/overview_geometry.h"
#include "ui/timeline/timeline_scene.h"

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace juggler::ui {

/// The selected range on the axis between top and bottom: a band with its length on it, and its two times beside it where there is
/// room. The rows' background shows it below their bars; see LaneComposer. [GUI thread]
void paintRangeOnAxis(QPainter& painter, const TimelineScene& scene, const TimeRange& range, int top, int bottom, TextCache& texts);

/// Its edges through the panels, from top to bottom.
void paintRangeEdges(QPainter& painter, const TimelineScene& scene, const TimeRange& range, int top, int bottom);

} // namespace juggler::ui
