// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QtCore/QObject>

#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QAction;
QT_END_NAMESPACE

namespace juggler::ui {

/// Which theme the user wants: as the desktop, or one of the four; and the actions that choose it. Gives the application its theme.
/// Owned by the window. [GUI thread]
class ThemeChoice : public QObject {
    Q_OBJECT

public:
    /// The desktop's theme is the one that the application has until then.
    explicit ThemeChoice(QObject* parent);

    /// Nothing: as the desktop.
    [[nodiscard]] const std::optional<ThemeMode>& chosen() const noexcept { return m_chosen; }
    void choose(std::optional<ThemeMode> mode);
    /// From light to dark and back, with the contrast as it is.
    void toggleBrightness();

    /// An action for each choice, checked where it is the present one; "as the desktop" first.
    [[nodiscard]] const std::vector<QAction*>& actions() const noexcept { return m_actions; }

private:
    QAction* addAction(std::optional<ThemeMode> mode, const QString& text, const QString& explanation);

    const ThemeMode m_system;
    std::optional<ThemeMode> m_chosen;
    std::vector<QAction*> m_actions;
};

} // namespace juggler::ui
