// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/run_config.h"

#include <optional>
#include <span>
#include <string_view>

namespace juggler {

/// All that the rest of the program knows about an execution model: the single source for the window, the command line's help and the
/// README's table. English source texts; the window translates them.
struct StrategyInfo {
    StrategyId id;
    std::string_view key; ///< in files and on the command line
    std::string_view name;
    std::string_view explanation; ///< one or two short sentences, in the article's words
    bool hasWorkers; ///< has the knob "workers"
    bool overlapsWaits; ///< waits of two tasks may overlap
    bool isParallel; ///< two tasks may compute at the same instant
    bool hasSlices = false; ///< has the knob "slice"
    bool blocksWorkers = false; ///< a task that waits keeps its worker from other tasks
    bool startsProcesses = false; ///< has the knob "processes"
    bool isAsynchronous = true; ///< a task is submitted and its result collected later: has the knob "await"
};

/// Every execution model that can be run, in the order in which they are shown. [any thread]
std::span<const StrategyInfo> strategyCatalog() noexcept;
/// Of any, StrategyId::Imported included.
const StrategyInfo& strategyInfo(StrategyId id) noexcept;
/// Of those that can be run.
std::optional<StrategyId> strategyFromKey(std::string_view key) noexcept;
/// Of those that a recording may name: "imported" too.
std::optional<StrategyId> recordedStrategyFromKey(std::string_view key) noexcept;

} // namespace juggler
