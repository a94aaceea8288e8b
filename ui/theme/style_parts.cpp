// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style_parts.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOption>

#include <algorithm>
#include <array>

namespace juggler::ui {

namespace {

/// Antialiasing for as long as it lives.
class Smooth {
public:
    explicit Smooth(QPainter& painter) : m_painter(painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~Smooth() { m_painter.restore(); }
    Smooth(const Smooth&) = delete;
    Smooth& operator=(const Smooth&) = delete;

private:
    QPainter& m_painter;
};

bool has(const QStyleOption& option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

QColor primaryFill(const QStyleOption& option, const Theme& theme)
{
    if (!has(option, QStyle::State_Enabled)) {
        return theme.chip;
    }
    if (has(option, QStyle::State_Sunken)) {
        return theme.accentPressed;
    }
    return has(option, QStyle::State_MouseOver) ? theme.accentHover : theme.accent;
}

QColor flatFill(const QStyleOption& option, const Theme& theme)
{
    if (has(option, QStyle::State_On)) {
        return theme.accentSoft;
    }
    const bool isTouched =
        has(option, QStyle::State_Enabled) && (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken));
    return isTouched ? theme.hover : QColor();
}

} // namespace

QPen linePen(const Theme& theme, const QColor& color)
{
    return {color, static_cast<qreal>(theme.lineWidth)};
}

void drawRounded(QPainter& painter, const QRect& rect, const QColor& fill, const QPen& border, qreal radius)
{
    const Smooth smooth(painter);
    const qreal half = border.widthF() / 2;
    painter.setPen(border.color().isValid() ? border : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius);
}

void drawButton(QPainter& painter, const QStyleOption& option, ButtonLook look, const Theme& theme)
{
    const bool showsFocus = has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
    switch (look) {
    case ButtonLook::Primary: drawRounded(painter, option.rect, primaryFill(option, theme), QColor()); break;
    case ButtonLook::Flat:
        drawRounded(painter, option.rect, flatFill(option, theme), linePen(theme, has(option, QStyle::State_On) ? theme.accent : QColor()));
        break;
    case ButtonLook::Plain: {
        const bool isTouched =
            has(option, QStyle::State_Enabled) && (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken));
        drawRounded(painter, option.rect, isTouched ? theme.hover : theme.control, linePen(theme, theme.controlBorder));
        break;
    }
    }
    if (showsFocus) {
        const bool isPrimary = look == ButtonLook::Primary;
        drawRounded(painter, isPrimary ? option.rect.adjusted(2, 2, -2, -2) : option.rect, QColor(),
                    QPen(isPrimary ? theme.onAccent : theme.accent, theme.lineWidth + 0.5),
                    isPrimary ? kControlRadius - 2 : kControlRadius);
    }
}

void drawToolButtonLabel(QPainter& painter, const QStyleOptionToolButton& option, const QColor& ink)
{
    constexpr int kGap = 6;
    QRect room = option.rect;
    if (option.features.testFlag(QStyleOptionToolButton::HasMenu)) {
        const QRect arrow(room.right() - kMenuArrowWidth, room.top(), kMenuArrowWidth - 4, room.height());
        drawArrow(painter, arrow, Arrow::Down, ink);
        room.setRight(arrow.left() + 2);
    }
    const bool hasText = option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
    const QSize icon = option.icon.isNull() ? QSize(0, 0) : option.iconSize;
    const int textWidth = hasText ? option.fontMetrics.horizontalAdvance(option.text) : 0;
    const int width = icon.width() + textWidth + (hasText && !icon.isEmpty() ? kGap : 0);
    const int left = room.left() + (room.width() - width) / 2;
    if (!icon.isEmpty()) {
        const QRect place(QPoint(left, room.top() + (room.height() - icon.height()) / 2), icon);
        option.icon.paint(&painter, place, Qt::AlignCenter, has(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
    }
    if (hasText) {
        painter.setPen(ink);
        painter.setFont(option.font);
        painter.drawText(QRect(left + width - textWidth, room.top(), textWidth + 1, room.height()), Qt::AlignVCenter | Qt::TextSingleLine,
                         option.text);
    }
}

void drawField(QPainter& painter, const QStyleOption& option, const Theme& theme)
{
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const bool isActive = isEnabled && has(option, QStyle::State_HasFocus);
    const QColor border = isActive ? theme.accent : isEnabled ? theme.controlBorder : theme.border;
    drawRounded(painter, option.rect, isEnabled ? theme.control : theme.card,
                QPen(border, isActive ? theme.lineWidth + 0.5 : theme.lineWidth), 5);
}

void drawCheckBox(QPainter& painter, const QStyleOption& option, const Theme& theme)
{
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const bool isFilled = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    const QColor accent = isEnabled ? theme.accent : theme.disabledText;
    const bool stands = isFilled || has(option, QStyle::State_MouseOver);
    drawRounded(painter, option.rect, isFilled ? accent : theme.control, linePen(theme, stands ? accent : theme.controlBorder), 4);
    if (!isFilled) {
        return;
    }
    const Smooth smooth(painter);
    const QRectF box(option.rect);
    painter.setPen(QPen(theme.onAccent, box.width() / 8.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](qreal x, qreal y) { return QPointF(box.left() + x * box.width(), box.top() + y * box.height()); };
    const std::array points{at(0.26, 0.53), at(0.43, 0.69), at(0.75, 0.33)};
    painter.drawPolyline(points.data(), static_cast<int>(points.size()));
}

void drawArrow(QPainter& painter, const QRect& rect, Arrow arrow, const QColor& color)
{
    const Smooth smooth(painter);
    const QPointF centre = QRectF(rect).center();
    const qreal half = 3.5;
    const qreal rise = arrow == Arrow::Up ? -half / 2 : half / 2;
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const std::array points{centre + QPointF(-half, -rise), centre + QPointF(0, rise), centre + QPointF(half, -rise)};
    painter.drawPolyline(points.data(), static_cast<int>(points.size()));
}

QRect scrollHandleRect(const QStyleOptionSlider& option, int shortestHandle)
{
    const bool isHorizontal = option.orientation == Qt::Horizontal;
    const int length = isHorizontal ? option.rect.width() : option.rect.height();
    int handle = length;
    if (option.maximum != option.minimum) {
        const qint64 range = qint64(option.maximum) - option.minimum;
        handle = static_cast<int>(qint64(option.pageStep) * length / (range + option.pageStep));
        handle = std::clamp(handle, std::min(shortestHandle, length), length);
    }
    const int start =
        QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown);
    return isHorizontal ? QRect(option.rect.left() + start, option.rect.top(), handle, option.rect.height())
                        : QRect(option.rect.left(), option.rect.top() + start, option.rect.width(), handle);
}

void drawScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& handle, const Theme& theme)
{
    if (option.maximum == option.minimum) {
        return;
    }
    const bool isTouched = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    drawRounded(painter, handle.adjusted(2, 2, -2, -2), isTouched ? theme.mutedText : theme.controlBorder, QColor(), 3);
}

void drawProgressGroove(QPainter& painter, const QRect& rect, const Theme& theme)
{
    drawRounded(painter, rect, theme.chip, linePen(theme, theme.border), 4);
}

void drawProgressContents(QPainter& painter, const QStyleOptionProgressBar& option, const Theme& theme)
{
    const qint64 range = qint64(option.maximum) - option.minimum;
    if (range <= 0 || option.progress <= option.minimum) {
        return;
    }
    const qreal share = std::clamp(qreal(option.progress - option.minimum) / qreal(range), 0.0, 1.0);
    const Smooth smooth(painter);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(option.rect), 4, 4);
    painter.setClipPath(shape);
    QRectF filled(option.rect);
    filled.setWidth(filled.width() * share);
    painter.fillRect(filled, theme.accent);
}

} // namespace juggler::ui
