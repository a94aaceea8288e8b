// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace juggler::ui {

/// A tool tip that shows text as it is. Qt takes a text for HTML that looks like it, and HTML may name files that are read to show it:
/// whatever comes out of a file (names, labels, paths) goes through here. [GUI thread]
QString plainToolTip(const QString& text);

} // namespace juggler::ui
