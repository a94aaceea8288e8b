// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QToolButton;
QT_END_NAMESPACE

namespace juggler::ui {

class Card;

/// Two charts beside each other; where there is no room for both, one of them, with a button that shows the other. [GUI thread]
class ChartPair : public QWidget {
    Q_OBJECT

public:
    /// Takes both cards; the names are what the buttons say.
    ChartPair(Card* first, const QString& firstName, Card* second, const QString& secondName, QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* addSwitch(Card& card, Card& other, const QString& otherName);
    void arrange();

    Card* m_first;
    Card* m_second;
    Card* m_shown;
    QToolButton* m_toSecond;
    QToolButton* m_toFirst;
};

} // namespace juggler::ui
