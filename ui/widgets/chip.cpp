// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/theme/theme.h"

#include <QtGui/QPainter>

namespace juggler::ui {

Chip::Chip(QWidget* parent) : QLabel(parent)
{
    setContentsMargins(9, 2, 9, 2);
    setAlignment(Qt::AlignCenter);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setLook(Look look)
{
    if (m_look != look) {
        m_look = look;
        update();
    }
}

void Chip::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_look == Look::Good ? theme.good : theme.chip);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setPen(m_look == Look::Good ? theme.onGood : theme.text);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // "17 tasks" is not "tasks 17"
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace juggler::ui
