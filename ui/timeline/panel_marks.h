// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/timeline_scene.h"

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace juggler::ui {

/// Draws what links the bars of a panel: time before there was a lane, the ways of tasks between rows, stretches that held a loop up, and
/// what they made late. y is where the top of the first panel is drawn. For the screen and for files alike. [GUI thread]
void paintPanelMarks(QPainter& painter, const TimelineScene& scene, std::size_t panel, int y, TextCache& texts);

} // namespace juggler::ui
