// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtGui/QIcon>

namespace juggler::ui {

/// Which colour of the theme an icon is drawn in.
enum class IconColor { Text, Muted, OnAccent, Good, Warning, Error };

/// The icon NAME of :/juggler/icons, drawn in a colour of the application's present palette at any size and scale; it follows a
/// change of theme by itself. Empty where there is no such file. [GUI thread]
QIcon themedIcon(const QString& name, IconColor color = IconColor::Text);

} // namespace juggler::ui
