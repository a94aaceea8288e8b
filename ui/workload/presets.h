// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/workload.h"

#include <QtCore/QString>

#include <vector>

namespace juggler::ui {

/// A workload to begin with. A plain value.
struct Preset {
    QString name;
    QString explanation; ///< one line
    Workload workload;
};

/// The presets that need no files, in the order of the menu. [any thread]
std::vector<Preset> builtInPresets();

/// The workload of the very first start: the article's wrap-up. [any thread]
Workload firstWorkload();

} // namespace juggler::ui
