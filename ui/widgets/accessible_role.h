// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QAccessible>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace juggler::ui {

/// What a screen reader finds below a widget: its child widgets, or nothing, where they are only parts of one picture.
enum class AccessibleChildren { Widgets, None };

/// Tells what a widget is that is of no class that Qt knows, for instance a picture. Before its name is set: from the first event on the
/// role is fixed. [GUI thread]
void setAccessibleRole(QWidget& widget, QAccessible::Role role, AccessibleChildren children = AccessibleChildren::Widgets);

} // namespace juggler::ui
