// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/mark_rect.h"
#include "ui/timeline/row_sink.h"

#include <QtCore/QStringList>

#include <vector>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace juggler::ui {

/// The lane of the window's own thread below the rows of a panel: its work while the run was live, and the longest gap between two
/// pictures, so that nobody has to trust that the display kept up.
inline constexpr int kWindowStripHeight = 20;

/// Where its bars stand. top: of the strip.
RowStrip windowStripAt(int top) noexcept;

/// Adds the window's work to a picture: its part of each pixel, exactly. levels: scratch. Some steps a pixel. [GUI thread]
void addWindowWork(RowSink& sink, const PanelContent& content, int top, std::vector<float>& levels);

/// The longest gap as a line with two ends, within the plot; nothing where there is none in view. Pure. [any thread]
void addLongestGap(const TimelineScene& scene, std::size_t panel, std::vector<MarkRect>& marks);

/// "window, longest gap 21 ms".
void paintWindowName(QPainter& painter, const TimelineScene& scene, std::size_t panel, int y, TextCache& texts);

/// What the tool tip tells of the window's lane.
QStringList windowDetails(const PanelContent& content, std::int64_t timeNs);

} // namespace juggler::ui
