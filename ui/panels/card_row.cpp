// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/chart_pair.h"

#include "ui/widgets/card.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QToolButton>

namespace juggler::ui {

namespace {
constexpr int kRoomForBoth = 440; // pixels
constexpr int kRoomForOne = 250;
constexpr int kGap = 10;
}

ChartPair::ChartPair(Card* first, const QString& firstName, Card* second, const QString& secondName, QWidget* parent) :
    QWidget(parent), m_first(first), m_second(second), m_shown(first), m_toSecond(addSwitch(*first, *second, secondName)),
    m_toFirst(addSwitch(*second, *first, firstName))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    for (Card* card : {m_first, m_second}) {
        card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // equal shares
        layout->addWidget(card, 1);
    }
    arrange();
}

QToolButton* ChartPair::addSwitch(Card& card, Card& other, const QString& otherName)
{
    auto* button = new QToolButton(&card);
    button->setText(otherName);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAutoRaise(true);
    button->setToolTip(tr("Show the other chart"));
    connect(button, &QToolButton::clicked, this, [this, &other] {
        m_shown = &other;
        arrange();
    });
    card.titleRow()->addStretch(1);
    card.titleRow()->addWidget(button);
    return button;
}

QSize ChartPair::minimumSizeHint() const
{
    return {kRoomForOne, QWidget::minimumSizeHint().height()};
}

void ChartPair::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChartPair::arrange()
{
    const bool fitsBoth = width() >= kRoomForBoth;
    m_toSecond->setVisible(!fitsBoth);
    m_toFirst->setVisible(!fitsBoth);
    m_first->setVisible(fitsBoth || m_shown == m_first);
    m_second->setVisible(fitsBoth || m_shown == m_second);
}

} // namespace juggler::ui
