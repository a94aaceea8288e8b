// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/progress_tasks.h"

namespace juggler {

void countTasksOnly(ProgressCurve& curve, const ConcurrencyIndex& index)
{
    if (curve.binNs <= 0) {
        return;
    }
    const std::int64_t untilNs = index.untilNs();
    std::vector<float> levels;
    index.onCore().levels(untilNs, {0, static_cast<double>(curve.binNs), static_cast<int>(curve.running.size())}, levels);
    for (std::size_t bin = 0; bin < levels.size() && static_cast<std::int64_t>(bin + 1) * curve.binNs <= untilNs; ++bin) {
        curve.running[bin] = static_cast<double>(levels[bin]);
    }
}

} // namespace juggler
