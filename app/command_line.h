// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/on_core_source.h"
#include "core/model/run_config.h"
#include "core/model/workload.h"
#include "core/timeline/grouping.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace juggler::app {

/// What `juggler run` was asked to do. A plain value.
struct RunOptions {
    std::vector<StrategyId> strategies; ///< in the order in which they run
    Workload workload; ///< in the order of the command line
    int workers = 0; ///< 0: not given
    int cores = 0; ///< 0: not given
    std::optional<std::chrono::microseconds> slice;
    std::optional<AwaitMode> await;
    std::optional<ProcessMode> processes;
    bool isShuffled = false; ///< --shuffle
    std::optional<std::uint64_t> seed;
    std::string writeFolder; ///< for the next --write
    bool isWriteSynced = false;
    std::string_view pendingWriteOption; ///< --folder or --fsync, while no --write has followed it
    CacheMode cache = CacheMode::Warm;
    int nice = RunConfig{}.nice;
    OnCoreChoice onCore = OnCoreChoice::Auto;
    bool isConfirmed = false; ///< --yes
    std::string jsonPath; ///< "-": standard output; empty: none
    std::string csvPath;
    std::vector<std::string> exportPaths;
    std::optional<Grouping> grouping; ///< --group-by
    bool isQuiet = false;
    bool wantsHelp = false;

    [[nodiscard]] bool usesStandardOutput() const { return jsonPath == "-" || csvPath == "-"; }
};

/// One option of `juggler run`: the parser and the help are made from the same table.
struct RunOption {
    std::string_view name; ///< with its dashes
    std::string_view value; ///< what its value is called in the help; empty: takes none; in brackets: may be left out
    std::string_view help;
    Result<void> (*apply)(RunOptions& options, const std::string& value);
};

/// The options of `juggler run`, in the order of the help. [any thread]
std::span<const RunOption> runOptionTable() noexcept;

/// Reads the arguments behind `juggler run`. Tasks come in the order of the command line. An error is one sentence with a hint: wrong
/// usage. Reads workload files; asks the file system whether the path of a --file exists (its name may end like a count).
Result<RunOptions> parseRunOptions(const std::vector<std::string>& arguments);

/// The one of the candidates that was probably meant; empty when none is near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

} // namespace juggler::app
