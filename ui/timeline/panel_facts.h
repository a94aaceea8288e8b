// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/repetition_stats.h"

#include <QtCore/QString>

namespace juggler::ui {

/// What a panel cannot know of its own run, where that is one of several of the same model. A plain value.
struct PanelFacts {
    QString round; ///< "run 2 of 5, nearest the median"; empty where the run is the only one
    bool isBest = false; ///< of the model with the shortest median, where the spreads show that it is

    friend bool operator==(const PanelFacts&, const PanelFacts&) = default;
};

/// Those of a group that shows this run of the comparison. [any thread]
PanelFacts panelFacts(const Comparison& comparison, const RepetitionStats& stats, std::size_t group, std::size_t run);

} // namespace juggler::ui
