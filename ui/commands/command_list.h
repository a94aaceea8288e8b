// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointer>
#include <QtCore/QString>
#include <QtGui/QAction>

#include <vector>

QT_BEGIN_NAMESPACE
class QMenu;
class QWidget;
QT_END_NAMESPACE

namespace juggler::ui {

/// Something that the user can order, as it is found and shown. A plain value; the action belongs to whoever made it.
struct Command {
    QPointer<QAction> action;
    QString text; ///< without the mark of a mnemonic
    QString group; ///< what it belongs to: "View", "Export", "Workload"
    QString explanation; ///< one line; empty where its text says all. Of a disabled one: why it is.

    /// Its keys as they stand on the keyboard: "Ctrl+K". The first one alone where they are many.
    [[nodiscard]] QString shortcut() const;
    /// All of them, with ", " between.
    [[nodiscard]] QString shortcuts() const;
};

/// Says under which heading the action is found; without it that of its menu, or the title of the card that it stands on.
void setCommandGroup(QAction& action, const QString& group);

/// Gives the action the icon NAME in lists of commands; without it it has the one that it has on buttons, whose colour may be another.
void setCommandIcon(QAction& action, const QString& name);
QIcon commandIcon(const QAction& action);

/// Says that the menu's title tells nothing about the actions in it, since it holds those of all groups.
void markAsMixed(QMenu& menu);

/// Every action below the window that could be triggered, in whichever menu, bar or panel: disabled ones too, but no separators, no
/// submenus in themselves, and nothing of dialogs. Menus that are filled when they open are filled first. Group by group. [GUI thread]
std::vector<Command> collectCommands(QWidget& window);

/// A text without the mark of its mnemonic: "&Run" is "Run".
QString plainText(const QString& text);

} // namespace juggler::ui
