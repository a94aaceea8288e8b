// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace juggler::ui {

class Card;

/// Cards beside each other, as many as there is room for. Those without room stand behind buttons on the last one that is shown, or in
/// a menu where these have no room either; a click brings them to light in the place of what was asked for longest ago. [GUI thread]
class CardRow : public QWidget {
    Q_OBJECT

public:
    /// How wide a card is where there is room: as its contents, or an equal share of what the others leave.
    enum class Width { Content, Share };

    explicit CardRow(QWidget* parent = nullptr);

    /// Takes a card; name is what the button says that shows it. Those added first are shown first.
    void addCard(Card* card, const QString& name, Width width);
    /// Brings a card to light; the ones that were asked for longest ago give way.
    void bringToLight(const Card* card);
    /// Lets a card give way to all others again.
    void putLast(const Card* card);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Place {
        Card* card;
        QString name;
        Width width;
        std::vector<QToolButton*> switches; // on this card, one for each card
        QToolButton* more = nullptr; // a menu in their place, where they have no room
    };
    void addSwitch(Place& place, std::size_t target);
    void addMenu(Place& place);
    void showSwitches(const Place& place, const std::vector<std::size_t>& targets);
    [[nodiscard]] std::size_t numberOf(const Card* card) const;
    void bringToLight(std::size_t card);
    [[nodiscard]] int leastWidth(const Place& place) const;
    [[nodiscard]] std::vector<std::size_t> fittingCards() const;
    void arrange();
    void place(const std::vector<std::size_t>& shown);

    std::vector<Place> m_places;
    std::vector<std::size_t> m_wanted; // by how lately each was asked for
};

} // namespace juggler::ui
