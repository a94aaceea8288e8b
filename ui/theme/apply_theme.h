// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

QT_BEGIN_NAMESPACE
class QApplication;
class QFont;
QT_END_NAMESPACE

namespace juggler::ui {

/// The theme that fits the desktop: by the palette that the platform gave the application, before applyTheme() changed it.
/// [GUI thread]
ThemeMode systemThemeMode();

/// Gives the application the style, the font (once) and the palette of a mode. Every widget follows at once. [GUI thread]
void applyTheme(QApplication& application, ThemeMode mode);

/// The window's font, 13 px: Inter where it is embedded, else the system's. [GUI thread]
QFont windowFont();

} // namespace juggler::ui
