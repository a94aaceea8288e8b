// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QVBoxLayout;
QT_END_NAMESPACE

namespace juggler::ui {

class ElidedLabel;

/// A rounded surface with a title row and a body below it: what every part of the window stands on. [GUI thread]
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(const QString& title, QWidget* parent = nullptr);

    /// The row with the title at its left: chips, hints and small buttons are added behind it.
    [[nodiscard]] QHBoxLayout* titleRow() const noexcept { return m_titleRow; }
    /// What stands below the title.
    [[nodiscard]] QVBoxLayout* body() const noexcept { return m_body; }

    /// Another title; also the card's accessible name.
    void setTitle(const QString& title);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_titleRow;
    QVBoxLayout* m_body;
    ElidedLabel* m_title;
};

} // namespace juggler::ui
