// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

namespace juggler::ui {

/// A small window that says what every state of the timeline means, for those who cannot or would not hover; Escape or a click beside
/// it closes it. It deletes itself. [GUI thread]
class LegendHelp final : public QFrame {
    Q_OBJECT

public:
    explicit LegendHelp(QWidget* parent);

    /// Opens below anchor, within its screen.
    static void openBelow(QWidget& anchor);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace juggler::ui
