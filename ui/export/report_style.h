// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

namespace juggler::ui {

/// The style sheet of reports: the light theme's colours, the dark ones where the reader's screen is dark, also within the pictures, and
/// light ones again on paper. [any thread]
QByteArray reportStyle();

} // namespace juggler::ui
