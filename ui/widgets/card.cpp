// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/label_font.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>

namespace juggler::ui {

namespace {
constexpr qreal kRadius = 8;
constexpr int kTitleHeight = 30;
} // namespace

Card::Card(const QString& title, QWidget* parent)
    : QFrame(parent), m_titleRow(new QHBoxLayout), m_body(new QVBoxLayout), m_title(new ElidedLabel({}, this))
{
    setFrameShape(QFrame::NoFrame);
    m_title->setFont(boldFont(m_title->font()));
    m_title->setMinimumHeight(kTitleHeight);
    m_titleRow->setSpacing(8);
    m_titleRow->addWidget(m_title);
    m_body->setSpacing(6);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 10);
    layout->setSpacing(4);
    layout->addLayout(m_titleRow);
    layout->addLayout(m_body, 1);
    setTitle(title);
}

void Card::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Card::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal half = theme.lineWidth / 2.0;
    painter.setPen(QPen(theme.border, theme.lineWidth));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), kRadius, kRadius);
}

} // namespace juggler::ui
