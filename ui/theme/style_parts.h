// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QtCore/QRect>
#include <QtGui/QPen>

QT_BEGIN_NAMESPACE
class QPainter;
class QStyleOption;
class QStyleOptionSlider;
class QStyleOptionProgressBar;
class QStyleOptionToolButton;
QT_END_NAMESPACE

namespace juggler::ui {

/// What JugglerStyle draws its controls from. Each draws one part and leaves the painter as it was. [GUI thread]

enum class ButtonLook { Plain, Flat, Primary };
enum class Arrow { Up, Down };

inline constexpr qreal kControlRadius = 6;
inline constexpr int kMenuArrowWidth = 16; ///< room for the arrow of a button with a menu

/// A line as wide as the theme's lines are.
QPen linePen(const Theme& theme, const QColor& color);

/// A rounded rectangle whose border lies inside rect; an invalid colour leaves its part out.
void drawRounded(QPainter& painter, const QRect& rect, const QColor& fill, const QPen& border, qreal radius = kControlRadius);

/// The background of a button in the state that option tells.
void drawButton(QPainter& painter, const QStyleOption& option, ButtonLook look, const Theme& theme);

/// The background of an entry field, a spin box or a combo box.
void drawField(QPainter& painter, const QStyleOption& option, const Theme& theme);

/// A tool button's icon and text, centred, and the arrow of its menu.
void drawToolButtonLabel(QPainter& painter, const QStyleOptionToolButton& option, const QColor& ink);

void drawCheckBox(QPainter& painter, const QStyleOption& option, const Theme& theme);
void drawArrow(QPainter& painter, const QRect& rect, Arrow arrow, const QColor& color);
void drawScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& handle, const Theme& theme);
void drawProgressGroove(QPainter& painter, const QRect& rect, const Theme& theme);
void drawProgressContents(QPainter& painter, const QStyleOptionProgressBar& option, const Theme& theme);

/// Where a scroll bar's handle stands in a bar without arrow buttons.
QRect scrollHandleRect(const QStyleOptionSlider& option, int shortestHandle);

} // namespace juggler::ui
