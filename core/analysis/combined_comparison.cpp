// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/combined_comparison.h"

#include "core/analysis/run_label.h"

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

std::vector<std::optional<std::size_t>> counterparts(const Comparison& comparison, const std::vector<RunGroup>& groups)
{
    const auto runOf = [&](std::size_t group) -> const RunRecord& { return *comparison.runs[groups[group].first()]; };
    const auto wish = [&](const RunRecord& run) {
        RunConfig config = run.config();
        config.workers = config.workers == machineOf(comparison, run).cores ? 0 : config.workers;
        return config;
    };
    std::vector<std::optional<std::size_t>> found(groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const RunRecord& run = runOf(i);
        for (std::size_t j = 0; j < groups.size() && run.origin() != runOf(0).origin() && !found[i]; ++j) {
            const RunRecord& other = runOf(j);
            const bool isCounterpart =
                other.origin() == runOf(0).origin() && wish(other) == wish(run) && other.tasks().fingerprint() == run.tasks().fingerprint();
            found[i] = isCounterpart ? std::optional(j) : std::nullopt;
        }
    }
    return found;
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
