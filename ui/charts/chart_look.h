// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qglobal.h>

QT_BEGIN_NAMESPACE
class QAbstractAxis;
class QBrush;
class QChart;
class QColor;
class QFont;
QT_END_NAMESPACE

namespace juggler::ui {

struct Theme;

/// Gives a chart the theme's colours; Qt Charts does not follow the palette by itself. Series are coloured by their owner. [GUI thread]
void applyTheme(QChart& chart, const Theme& theme, const QFont& font);

/// The hatching of "waiting", as in the timeline: lines in a colour, nothing between them.
QBrush hatchBrush(const QColor& color);

} // namespace juggler::ui
