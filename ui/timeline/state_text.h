// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/state_swatch.h"

#include <QtCore/QString>

namespace juggler::ui {

/// What an entry of the legend means, in a sentence or two. [GUI thread]
QString stateMeaning(Swatch state);

} // namespace juggler::ui
