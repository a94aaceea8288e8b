// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/level_of_detail.h"
#include "ui/timeline/row_sink.h"

#include <vector>

namespace juggler::ui {

/// The strip at the foot of a core's row that shows when somebody else had the core: another program, or this one's window. Only where the
/// kernel tells; what is empty above it was idle then.
RowStrip othersStripOf(const RowStrip& row) noexcept;

/// The part of each pixel's time that detail is running, 0 to 1: bars and shares together. [any thread]
void runningLevels(const RowDetail& detail, const PixelGrid& grid, std::vector<float>& levels);

} // namespace juggler::ui
