// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/state_swatch.h"

#include "ui/theme/theme.h"
#include "ui/widgets/accessible_role.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace juggler::ui {

namespace {

constexpr double kHatchStep = 6;
constexpr double kPatternStep = 4; // of dots and stripes, as in the timeline

void paintHatch(QPainter& painter, const QRectF& rect, const Theme& theme)
{
    painter.fillRect(rect, theme.waiting);
    painter.setPen(QPen(theme.waitingHatch, 1.4));
    for (double x = rect.left() - rect.height() + kHatchStep; x < rect.right(); x += kHatchStep) {
        const double from = std::max(x, rect.left()); // from below upwards, within rect
        const double to = std::min(x + rect.height(), rect.right());
        painter.drawLine(QPointF(from, rect.bottom() - (from - x)), QPointF(to, rect.bottom() - (to - x)));
    }
}

void paintDots(QPainter& painter, const QRectF& rect, const QColor& color)
{
    for (double y = rect.top() + kPatternStep - 1; y < rect.bottom() - 1; y += kPatternStep) {
        for (double x = rect.left() + kPatternStep / 2; x < rect.right() - 1; x += kPatternStep) {
            painter.fillRect(QRectF(x, y, 1, 1), color);
        }
    }
}

} // namespace

QString swatchName(Swatch swatch)
{
    switch (swatch) {
    case Swatch::Running: return StateSwatch::tr("running");
    case Swatch::Waiting: return StateSwatch::tr("waiting");
    case Swatch::Ready: return StateSwatch::tr("ready");
    case Swatch::Queued: return StateSwatch::tr("queued");
    case Swatch::Overhead: return StateSwatch::tr("thread's own work");
    }
    return {};
}

void paintSwatch(QPainter& painter, Swatch swatch, const QRectF& rect, const Theme& theme)
{
    const double half = theme.lineWidth / 2.0;
    const QRectF edge = rect.adjusted(half, half, -half, -half);
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing);
    switch (swatch) {
    case Swatch::Running: painter.fillRect(rect, theme.running); break;
    case Swatch::Ready:
        painter.fillRect(rect, theme.ready);
        paintDots(painter, rect, theme.readyBorder);
        painter.setPen(QPen(theme.readyBorder, theme.lineWidth));
        painter.drawRect(edge);
        break;
    case Swatch::Waiting:
        paintHatch(painter, rect, theme);
        painter.setPen(QPen(theme.waitingBorder, theme.lineWidth));
        painter.drawRect(edge);
        break;
    case Swatch::Overhead:
        painter.fillRect(rect, theme.overhead);
        for (double y = rect.top() + kPatternStep - 1; y < rect.bottom(); y += kPatternStep) {
            painter.fillRect(QRectF(rect.left(), y, rect.width(), 1), theme.overheadStripe);
        }
        break;
    case Swatch::Queued: painter.fillRect(QRectF(rect.left(), rect.center().y() - 1, rect.width(), 2), theme.queued); break;
    }
    painter.restore();
}

StateSwatch::StateSwatch(Swatch swatch, QWidget* parent) : QWidget(parent), m_swatch(swatch)
{
    setAccessibleRole(*this, QAccessible::Graphic, AccessibleChildren::None);
    setAccessibleName(tr("Sample: %1").arg(swatchName(swatch)));
    setFixedSize(sizeHint());
}

QSize StateSwatch::sizeHint() const
{
    return {20, 13};
}

void StateSwatch::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintSwatch(painter, m_swatch, rect(), themeOf(palette()));
}

} // namespace juggler::ui
