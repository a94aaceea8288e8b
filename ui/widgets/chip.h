// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLabel>

namespace juggler::ui {

/// A short text on a rounded plate: "16 tasks". [GUI thread]
class Chip : public QLabel {
    Q_OBJECT

public:
    enum class Look { Quiet, Good };

    explicit Chip(QWidget* parent = nullptr);

    /// The plate's colours; Good is for the best result.
    void setLook(Look look);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Look m_look = Look::Quiet;
};

} // namespace juggler::ui
