// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/combined_comparison.h"

#include <algorithm>

namespace juggler {

std::shared_ptr<const Comparison> combineRuns(const std::vector<ChosenRun>& chosen)
{
    auto combined = std::make_shared<Comparison>();
    for (const ChosenRun& one : chosen) {
        if (!one.comparison || one.run >= one.comparison->runs.size()) {
            continue;
        }
        const auto& run = one.comparison->runs[one.run];
        if (combined->runs.empty()) {
            combined->tasks = one.comparison->tasks;
            combined->machine = one.comparison->machine;
            combined->created = one.comparison->created;
        }
        if (std::find(combined->runs.begin(), combined->runs.end(), run) == combined->runs.end()) {
            combined->runs.push_back(run);
        }
    }
    if (!combined->tasks) {
        combined->tasks = std::make_shared<const TaskList>(Workload{});
    }
    return combined;
}

std::vector<ChosenRun> allRuns(const std::vector<std::shared_ptr<const Comparison>>& comparisons)
{
    std::vector<ChosenRun> chosen;
    for (const auto& comparison : comparisons) {
        for (std::size_t run = 0; comparison && run < comparison->runs.size(); ++run) {
            chosen.push_back({comparison, run});
        }
    }
    return chosen;
}

} // namespace juggler
