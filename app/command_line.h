// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_info.h"
#include "app/option_parser.h"
#include "app/result_output.h"
#include "core/base/result.h"
#include "core/model/on_core_source.h"
#include "core/model/run_config.h"
#include "core/model/workload.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace juggler::app {

/// The knobs of execution models, as far as they are given. A plain value.
struct Knobs {
    int workers = 0; ///< 0: not given
    std::optional<std::chrono::microseconds> slice;
    std::optional<AwaitMode> await;
    std::optional<ProcessMode> processes;
};

/// What `juggler run` was asked to do. A plain value.
struct RunOptions {
    std::vector<StrategyId> strategies; ///< in the order in which they run
    Workload workload; ///< in the order of the command line
    Knobs knobs; ///< of every model that has them
    std::map<StrategyId, Knobs> modelKnobs; ///< of one model: before those of every one
    int cores = 0; ///< 0: not given
    bool isShuffled = false; ///< --shuffle
    std::optional<std::uint64_t> seed;
    std::string writeFolder; ///< for the next --write
    bool isWriteSynced = false;
    std::string_view pendingWriteOption; ///< --folder or --fsync, while no --write has followed it
    CacheMode cache = CacheMode::Warm;
    int nice = RunConfig{}.nice;
    OnCoreChoice onCore = OnCoreChoice::Auto;
    int repetitions = 1; ///< --repeat
    std::optional<int> warmUps; ///< --warm-up
    std::optional<std::chrono::milliseconds> timeout; ///< --timeout
    bool isConfirmed = false; ///< --yes
    std::string jsonPath; ///< "-": standard output; empty: none
    std::string csvPath;
    std::vector<std::string> exportPaths;
    ResultStyle style; ///< of what is printed; the grouping is that of the pictures too
    bool isQuiet = false;
    bool keepsJournal = true;
    bool wantsHelp = false;

    [[nodiscard]] bool usesStandardOutput() const { return jsonPath == "-" || csvPath == "-"; }
};

/// One option of `juggler run`: name, value, help, what it does, and the section of the help that it begins.
using RunOption = CommandOption<RunOptions>;

/// The options of `juggler run`, in the order of the help. [any thread]
std::span<const RunOption> runOptionTable() noexcept;

/// What help and manual tell of `juggler run`.
CommandInfo runCommandInfo();

/// Reads the arguments behind `juggler run`. Tasks come in the order of the command line. An error is one sentence with a hint: wrong
/// usage. Reads workload files; asks the file system whether the path of a --file exists (its name may end like a count).
Result<RunOptions> parseRunOptions(const std::vector<std::string>& arguments);

} // namespace juggler::app
