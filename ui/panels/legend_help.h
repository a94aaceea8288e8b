// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

QT_BEGIN_NAMESPACE
class QScrollArea;
QT_END_NAMESPACE

namespace juggler::ui {

/// A small window that says what every state and mark of the timeline means, for those who cannot or would not hover; Escape or a click
/// beside it closes it. It deletes itself. [GUI thread]
class LegendHelp final : public QFrame {
    Q_OBJECT

public:
    explicit LegendHelp(QWidget* parent);

    /// Opens below anchor, within its screen.
    static void openBelow(QWidget& anchor);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fill(QWidget& page);
    /// As large as its page, or as the room where that is smaller: then it scrolls.
    void fitInto(const QSize& room);

    QScrollArea* m_scroll;
};

} // namespace juggler::ui
