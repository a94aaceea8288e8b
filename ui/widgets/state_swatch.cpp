// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/state_swatch.h"

#include "ui/theme/theme.h"

#include <QtGui/QPainter>

namespace juggler::ui {

StateSwatch::StateSwatch(Swatch swatch, QWidget* parent) : QWidget(parent), m_swatch(swatch)
{
    setFixedSize(sizeHint());
}

QSize StateSwatch::sizeHint() const
{
    return {20, 13};
}

void StateSwatch::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    const QRectF edge = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    switch (m_swatch) {
    case Swatch::Running: painter.fillRect(rect(), theme.running); break;
    case Swatch::Ready:
        painter.fillRect(rect(), theme.ready);
        painter.setPen(theme.readyBorder);
        painter.drawRect(edge);
        break;
    case Swatch::Waiting:
        painter.fillRect(rect(), theme.waiting);
        painter.setPen(QPen(theme.waitingHatch, 1.4));
        painter.setRenderHint(QPainter::Antialiasing);
        for (int x = -height(); x < width(); x += 6) {
            painter.drawLine(QPointF(x, height()), QPointF(x + height(), 0));
        }
        painter.setPen(theme.waitingBorder);
        painter.drawRect(edge);
        break;
    case Swatch::Overhead: painter.fillRect(rect(), theme.overhead); break;
    case Swatch::Queued: painter.fillRect(QRect(0, height() / 2 - 1, width(), 2), theme.queued); break;
    }
}

} // namespace juggler::ui
