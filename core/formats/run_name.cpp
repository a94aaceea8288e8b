// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/run_name.h"

#include "core/base/time_text.h"
#include "core/strategy/catalog.h"

namespace juggler {

std::string runName(const RunRecord& run, int cores)
{
    const RunConfig& config = run.config();
    if (!config.title.empty()) {
        return config.title;
    }
    const StrategyInfo& info = strategyInfo(config.strategy);
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

} // namespace juggler
