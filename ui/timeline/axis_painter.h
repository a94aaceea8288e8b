// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/timeline_scene.h"

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace juggler::ui {

/// The ticks of the shared axis between top and bottom; the labels stand above their marks. [GUI thread]
void paintAxis(QPainter& painter, const TimelineScene& scene, int top, int bottom, TextCache& texts);

/// The cursor's line from top to bottom, dashed.
void paintCursorLine(QPainter& painter, const TimelineScene& scene, double x, int top, int bottom);

/// The time under the cursor, in a bubble on the axis.
void paintCursorTime(QPainter& painter, const TimelineScene& scene, double x, int top, int bottom, TextCache& texts);

/// What each look means, in one line from left on; what does not fit before right is left out. Returns where it ends.
double paintLegend(QPainter& painter, const Theme& theme, double left, double right, double middle, TextCache& texts);

} // namespace juggler::ui
