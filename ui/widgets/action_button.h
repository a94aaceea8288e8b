// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qglobal.h>

QT_BEGIN_NAMESPACE
class QAction;
class QMenu;
class QString;
class QToolButton;
class QWidget;
QT_END_NAMESPACE

namespace juggler::ui {

/// A small icon button for an action; its tool tip names the action and its shortcut, its accessible name the action. [GUI thread]
QToolButton* makeActionButton(QAction& action, QWidget* parent);

/// A small icon button that opens a menu. [GUI thread]
QToolButton* makeMenuButton(QMenu& menu, const QString& icon, const QString& text, QWidget* parent);

/// Sets the action's tool tip to "text (shortcut)", with an explanation below where there is one. [GUI thread]
void setActionToolTip(QAction& action, const QString& text, const QString& explanation);

} // namespace juggler::ui
