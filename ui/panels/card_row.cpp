// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/card_row.h"

#include "ui/widgets/action_button.h"
#include "ui/widgets/card.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLeastShare = 230; // pixels of a chart
constexpr int kLeastWidth = 300;
constexpr int kGap = 10;
constexpr int kLeastTitle = 60; // of the card that has the buttons
} // namespace

CardRow::CardRow(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void CardRow::addCard(Card* card, const QString& name, Width width)
{
    card->setParent(this);
    card->titleRow()->addStretch(1);
    m_places.push_back({card, name, width, {}});
    addMenu(m_places.back());
    m_wanted.push_back(m_wanted.size());
    for (Place& place : m_places) {
        while (place.switches.size() < m_places.size()) {
            addSwitch(place, place.switches.size());
        }
    }
    arrange();
}

void CardRow::addSwitch(Place& place, std::size_t target)
{
    auto* button = new QToolButton(place.card);
    button->setText(m_places[target].name);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAutoRaise(true);
    button->setToolTip(tr("Show %1 here").arg(m_places[target].name));
    button->hide();
    connect(button, &QToolButton::clicked, this, [this, target] { bringToLight(target); });
    place.card->titleRow()->addWidget(button);
    place.switches.push_back(button);
}

void CardRow::addMenu(Place& place)
{
    auto* menu = new QMenu(place.card);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            if (m_places[i].card->isHidden()) {
                menu->addAction(m_places[i].name, this, [this, i] { bringToLight(i); });
            }
        }
    });
    place.more = makeMenuButton(*menu, u"menu"_s, tr("Other figures"), place.card);
    place.more->hide();
    place.card->titleRow()->addWidget(place.more);
}

/// Buttons for the other cards, or one menu with all of them.
void CardRow::showSwitches(const Place& place, const std::vector<std::size_t>& targets)
{
    const QHBoxLayout& row = *place.card->titleRow();
    const QMargins margins = place.card->layout()->contentsMargins();
    const auto isSwitch = [&place](const QWidget* widget) {
        return widget == place.more || std::find(place.switches.begin(), place.switches.end(), widget) != place.switches.end();
    };
    const int title = row.count() > 0 ? row.itemAt(0)->sizeHint().width() : 0; // buttons must not cut it
    int needed = std::max(title, kLeastTitle) + margins.left() + margins.right();
    for (int i = 1; i < row.count(); ++i) {
        const int width = isSwitch(row.itemAt(i)->widget()) ? 0 : row.itemAt(i)->minimumSize().width();
        needed += width > 0 ? width + row.spacing() : 0;
    }
    for (const std::size_t target : targets) {
        needed += place.switches[target]->sizeHint().width() + row.spacing();
    }
    const bool isTight = needed > place.card->width();
    for (std::size_t target = 0; target < place.switches.size(); ++target) {
        place.switches[target]->setVisible(!isTight && std::find(targets.begin(), targets.end(), target) != targets.end());
    }
    place.more->setVisible(isTight && !targets.empty());
}

std::size_t CardRow::numberOf(const Card* card) const
{
    const auto found = std::find_if(m_places.begin(), m_places.end(), [card](const Place& place) { return place.card == card; });
    return static_cast<std::size_t>(found - m_places.begin());
}

void CardRow::bringToLight(const Card* card)
{
    bringToLight(numberOf(card));
}

void CardRow::putLast(const Card* card)
{
    std::erase(m_wanted, numberOf(card));
    m_wanted.push_back(numberOf(card));
    arrange();
}

void CardRow::bringToLight(std::size_t card)
{
    std::erase(m_wanted, card);
    m_wanted.insert(m_wanted.begin(), card);
    arrange();
}

int CardRow::leastWidth(const Place& place) const
{
    return place.width == Width::Content ? place.card->sizeHint().width() : kLeastShare;
}

std::vector<std::size_t> CardRow::fittingCards() const
{
    std::vector<std::size_t> fitting;
    int room = width();
    for (const std::size_t card : m_wanted) {
        const int needed = leastWidth(m_places[card]) + (fitting.empty() ? 0 : kGap);
        if (fitting.empty() || needed <= room) { // one is shown in any case
            fitting.push_back(card);
            room -= needed;
        }
    }
    std::sort(fitting.begin(), fitting.end());
    return fitting;
}

void CardRow::arrange()
{
    if (m_places.empty()) {
        return;
    }
    const std::vector<std::size_t> shown = fittingCards();
    const auto isShown = [&shown](std::size_t card) { return std::binary_search(shown.begin(), shown.end(), card); };
    std::vector<std::size_t> away;
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        m_places[i].card->setVisible(isShown(i));
        if (!isShown(i)) {
            away.push_back(i);
        }
    }
    place(shown);
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        showSwitches(m_places[i], i == shown.back() ? away : std::vector<std::size_t>());
    }
}

void CardRow::place(const std::vector<std::size_t>& shown)
{
    const auto isShare = [this](std::size_t card) { return m_places[card].width == Width::Share; };
    const auto shares = static_cast<int>(std::count_if(shown.begin(), shown.end(), isShare));
    int room = width() - kGap * (static_cast<int>(shown.size()) - 1);
    for (const std::size_t card : shown) {
        room -= isShare(card) ? 0 : leastWidth(m_places[card]);
    }
    int left = 0;
    int sharesLeft = shares;
    for (const std::size_t card : shown) {
        int cardWidth = leastWidth(m_places[card]);
        if (isShare(card)) {
            cardWidth = room / sharesLeft--;
            room -= cardWidth;
        } else if (shares == 0) {
            cardWidth = width();
        }
        m_places[card].card->setGeometry(left, 0, cardWidth, height());
        left += cardWidth + kGap;
    }
}

QSize CardRow::minimumSizeHint() const
{
    int least = 0;
    for (const Place& place : m_places) {
        least = std::max(least, place.card->minimumSizeHint().height());
    }
    return {kLeastWidth, least};
}

bool CardRow::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        arrange();
    }
    return QWidget::event(event);
}

void CardRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace juggler::ui
