// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qglobal.h>

QT_BEGIN_NAMESPACE
class QAbstractAxis;
class QBrush;
class QChart;
class QColor;
class QFont;
class QString;
class QValueAxis;
QT_END_NAMESPACE

namespace juggler::ui {

struct Theme;

/// Gives a chart the theme's colours; Qt Charts does not follow the palette by itself. Series are coloured by their owner. [GUI thread]
void applyTheme(QChart& chart, const Theme& theme, const QFont& font);

/// Makes the axes write their numbers as everything else on the screen does, and with a point in files. [GUI thread]
void followNumberLocale(QChart& chart);

/// Lets an axis reach from 0 to end, with ticks at step and labels in a printf format. Not Qt's setters one by one: the ticks of a new
/// range at the old step may be thousands of labels.
void setAxisScale(QValueAxis& axis, double end, double step, const QString& labelFormat);

/// The hatching of "waiting", as in the timeline: lines in a colour, nothing between them.
QBrush hatchBrush(const QColor& color);

} // namespace juggler::ui
