// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QSpinBox>

namespace juggler::ui {

/// A spin box that steps within limits but lets any number be typed, so that a wrong one is refused with a reason instead of not
/// appearing at all. [GUI thread]
class NumberEditor : public QSpinBox {
    Q_OBJECT

public:
    NumberEditor(int least, int greatest, QWidget* parent = nullptr);

    void stepBy(int steps) override;

private:
    int m_least;
    int m_greatest;
};

} // namespace juggler::ui
