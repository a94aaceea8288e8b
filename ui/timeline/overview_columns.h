// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/density_table.h"
#include "core/timeline/level_of_detail.h"

namespace juggler::ui {

/// A run's row on the overview strip, as stacked columns: from below how many of the cores were busy, full height for all of them; in
/// what is left above it, whether tasks were ready or waiting, full where there was at least one all the time. Pixel p shows the part
/// of 0 to fullEndNs that is its own. Pure. [any thread]
void overviewColumns(const DensityTable& table, int cores, double fullEndNs, int width, RowDetail& detail);

} // namespace juggler::ui
