// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/run_label.h"

#include "core/base/time_text.h"
#include "core/strategy/catalog.h"

#include <algorithm>
#include <map>
#include <set>

namespace juggler {

std::string modelLabel(const RunConfig& config, int cores)
{
    const StrategyInfo& info = strategyInfo(config.strategy);
    if (!config.title.empty()) {
        return config.title;
    }
    std::string name{info.name};
    if (info.hasWorkers) {
        name += " (" + std::to_string(effectiveWorkers(config, cores)) + ")";
    }
    if (config.slice.count() > 0) {
        name += ", slices of " + durationText(config.slice);
    }
    if (info.startsProcesses && config.processes == ProcessMode::PerTask) {
        name += ", one a task";
    }
    if (config.await == AwaitMode::InTurn) {
        name += ", in turn";
    }
    if (config.cores > 0) {
        name += ", on " + std::to_string(config.cores) + (config.cores == 1 ? " core" : " cores");
    }
    return name;
}

const MachineInfo& machineOf(const Comparison& comparison, const RunRecord& run) noexcept
{
    return run.origin() ? run.origin()->machine : comparison.machine;
}

std::optional<std::vector<std::string>> originNames(const Comparison& comparison)
{
    std::vector<const RunOrigin*> origins; // in the order of their first runs
    for (const auto& run : comparison.runs) {
        if (std::find(origins.begin(), origins.end(), run->origin().get()) == origins.end()) {
            origins.push_back(run->origin().get());
        }
    }
    if (origins.size() < 2) {
        return std::nullopt;
    }
    std::map<const RunOrigin*, std::string> names;
    std::set<std::string> taken;
    for (const RunOrigin* origin : origins) {
        const std::string plain = origin ? origin->name : std::string();
        std::string name = plain;
        for (int number = 2; !taken.insert(name).second; ++number) {
            name = plain + " (" + std::to_string(number) + ")";
        }
        names[origin] = name;
    }
    std::vector<std::string> ofRuns;
    for (const auto& run : comparison.runs) {
        ofRuns.push_back(names[run->origin().get()]);
    }
    return ofRuns;
}

RoundPlace roundPlace(const Comparison& comparison, std::size_t run)
{
    const Repetition repetition = comparison.runs[run]->repetition();
    RoundPlace place{.isWarmUp = repetition.isWarmUp, .round = repetition.number + 1, .rounds = 1, .model = 1, .models = 0};
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        const Repetition other = comparison.runs[i]->repetition();
        if (other.isWarmUp == repetition.isWarmUp) {
            place.rounds = std::max(place.rounds, other.number + 1);
        }
        if (other == repetition) {
            ++place.models;
            place.model += i < run ? 1 : 0;
        }
    }
    return place;
}

} // namespace juggler
