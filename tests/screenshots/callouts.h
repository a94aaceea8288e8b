// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QPainter>
#include <QtGui/QPixmap>

#include <utility>

namespace juggler {

/// Numbers on a picture, for the text that explains it.
class Callouts final {
public:
    /// origin: where the picture's top left corner stands, in the coordinates of add().
    Callouts(QPixmap picture, const QPoint& origin) : m_picture(std::move(picture)), m_origin(origin) {}

    /// Draws a number in a disc around the point.
    void add(int number, const QPoint& center)
    {
        constexpr int kDiameter = 22;
        QRect disc(0, 0, kDiameter, kDiameter);
        disc.moveCenter(center - m_origin);
        QPainter painter(&m_picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Qt::white, 2));
        painter.setBrush(QColor(0xb3, 0x26, 0x1e)); // of no state
        painter.drawEllipse(disc);
        QFont font = painter.font();
        font.setPixelSize(13);
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.drawText(disc, Qt::AlignCenter, QString::number(number));
    }

    [[nodiscard]] const QPixmap& picture() const noexcept { return m_picture; }

private:
    QPixmap m_picture;
    QPoint m_origin;
};

} // namespace juggler
