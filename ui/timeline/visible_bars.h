// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/row_bars.h"
#include "ui/timeline/timeline_scene.h"

#include <cstddef>
#include <vector>

namespace juggler::ui {

/// A bar as it stands in a picture of the timeline.
struct VisibleBar {
    SelectedBar place;
    RowBar details;
};

/// The part of the panels that a view shows, in logical pixels from the top of the first panel.
struct VerticalWindow {
    int top = 0;
    int height = 0;
};

/// The bars of the scene that are wide enough to be told apart, row by row in the order of time, for those who cannot look at the
/// picture; with them the selected one, wherever it is. At most `most` in all. Takes as long as the picture has pixels, however
/// many bars there are. [GUI thread]
std::vector<VisibleBar> visibleBars(const TimelineScene& scene, const VerticalWindow& window, std::size_t most);

/// A bar narrower than this is not listed, unless it is selected.
inline constexpr double kNarrowestListedBar = 3; // logical pixels

} // namespace juggler::ui
