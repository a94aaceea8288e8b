// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

namespace juggler::ui {

/// A small rounded panel beside the pointer that describes a bar: the first line bold. A child of the view that it lies on, without
/// the delay of a QToolTip and in the view's own colours. [GUI thread]
class BarToolTip final : public QWidget {
    Q_OBJECT

public:
    explicit BarToolTip(QWidget* parent);

    /// Shows lines beside point (in the parent's coordinates), inside of the parent.
    void showAt(const QPoint& point, const QStringList& lines, const Theme& theme);
    /// Lets a screen reader say what it shows: where a key brought it up, not the pointer.
    void announce();
    /// What it says, a line each.
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QSize sizeOfText() const;

    QStringList m_lines;
    QColor m_background;
    QColor m_color;
};

} // namespace juggler::ui
