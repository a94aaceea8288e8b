// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/timeline_scene.h"

#include <cstdint>
#include <optional>

namespace juggler::ui {

/// Where a bar that was selected in one view stands in another one.
struct LinkedPlace {
    int row = 0;
    std::int64_t timeNs = 0; ///< the bar at this time of the row, or the nearest one
};

/// The place of the same span in the view by `grouping`; where it has none there (a wait is on no core), what the same task did nearest in
/// time. Nothing where that has none either. bar: of the panel's run, selected in whichever view. [GUI thread]
std::optional<LinkedPlace> linkedPlace(const PanelContent& content, const SelectedBar& bar, Grouping grouping);

} // namespace juggler::ui
