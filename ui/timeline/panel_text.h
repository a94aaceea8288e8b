// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/timeline_scene.h"

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace juggler::ui {

/// The writing of one panel: heading, chip, row names, the line that shows more rows, the sentence below. y is where the top of the
/// first panel is drawn; clip is what can be seen. [GUI thread]
void paintPanelText(QPainter& painter, const TimelineScene& scene, std::size_t panel, int y, const QRect& clip, TextCache& texts);

/// Where the chevron of a heading ends, which folds the panel up.
inline constexpr int kHeadingChevronEnd = 20;
/// Where the button of a heading stands that opens the menu of the rows; as paintPanelText() draws it. Empty where there is no room.
QRectF panelRowsButton(const TimelineScene& scene, std::size_t panel, int y, TextCache& texts);

/// A filled rectangle with round ends.
void paintPill(QPainter& painter, const QRectF& rect, const QColor& color);

} // namespace juggler::ui
