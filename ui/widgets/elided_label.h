// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLabel>

namespace juggler::ui {

/// A line of plain text that gives way: it is cut where there is no room, and then its tool tip has all of it, unless it was given one of
/// its own. [GUI thread]
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr);
    /// Shows nothing where there is no room for all of it: for what can be left out.
    void showWholeOnly();
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showInToolTip(bool isCut);

    bool m_isWholeOnly = false;
    bool m_hasTextAsToolTip = false;
};

} // namespace juggler::ui
