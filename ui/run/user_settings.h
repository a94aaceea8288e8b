// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QSettings>

namespace juggler::ui {

/// The user's settings in their standard place, in QSettings' default format. [any thread]
inline QSettings userSettings()
{
    return QSettings(QSettings::defaultFormat(), QSettings::UserScope, QStringLiteral("juggler"), QStringLiteral("juggler"));
}

} // namespace juggler::ui
