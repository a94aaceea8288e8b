// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/repetition_stats.h"
#include "core/timeline/run_record.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace juggler {

/// One run of a comparison: of an opened file, or of what was measured here.
struct ChosenRun {
    std::shared_ptr<const Comparison> comparison;
    std::size_t run = 0; ///< its place there
};

/// One comparison of runs from several: models, machines, before and after, side by side and aligned at their starts. The runs are shared,
/// not copied, and keep their origins, configurations, workloads and repetitions; originNames() tells them apart, machineOf() where each
/// was measured. tasks, machine and date are those of the first run's comparison. Places that a comparison does not have, and runs that
/// were chosen twice, are left out. Empty for nothing. [any thread]
std::shared_ptr<const Comparison> combineRuns(const std::vector<ChosenRun>& chosen);

/// For each group of a combined comparison the one that it is to be compared with: of the first run's file, with the same model and
/// configuration and workload (as many workers as cores is the same on every machine). Nothing for the groups of that file, and where it
/// has none. [any thread]
std::vector<std::optional<std::size_t>> counterparts(const Comparison& comparison, const std::vector<RunGroup>& groups);

/// Every run of these comparisons, in their order.
std::vector<ChosenRun> allRuns(const std::vector<std::shared_ptr<const Comparison>>& comparisons);

} // namespace juggler
