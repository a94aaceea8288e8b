// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QToolBar>

#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace juggler::ui {

/// A tool bar whose buttons shrink to their icons, some before others, where it is too narrow for all texts: nothing is put away behind
/// an arrow as long as the icons have room. [GUI thread]
class FittingToolBar final : public QToolBar {
    Q_OBJECT

public:
    using QToolBar::QToolBar;

    /// A button of the bar, with text beside its icon, that may lose its text; those with the lowest rank do first.
    void addShrinking(QToolButton& button, int rank);

protected:
    bool event(QEvent* event) override;

private:
    struct Shrinking {
        QToolButton* button;
        int rank;
        std::optional<int> saves; // pixels that the text takes; unknown until it is measured
    };

    void fit();

    std::vector<Shrinking> m_buttons; // by rank
};

} // namespace juggler::ui
