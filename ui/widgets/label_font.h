// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QFont>

namespace juggler::ui {

/// The font in the weight of headings. [any thread]
inline QFont boldFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

/// The font a little smaller, 12 px, for explanations. [any thread]
inline QFont smallFont(QFont font)
{
    font.setPixelSize(12);
    return font;
}

} // namespace juggler::ui
