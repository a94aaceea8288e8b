// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/panel_content.h"

#include <vector>

namespace juggler::ui {

/// A panel for each run, or where models were repeated one for each model: of the run nearest to the median, which the panel says. For
/// pictures of a whole comparison; the window chooses its runs itself. [any thread]
std::vector<PanelContent> typicalPanels(const Comparison& comparison, const std::vector<Figures>& figures, Grouping grouping);

} // namespace juggler::ui
