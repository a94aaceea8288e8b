// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/option_values.h"
#include "app/run_limits.h"
#include "app/task_options.h"
#include "core/model/machine_info.h"
#include "core/strategy/catalog.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <limits>
#include <optional>

namespace juggler::app {

namespace {

Result<void> addStrategy(RunOptions& options, const std::string& key)
{
    if (key == "all") {
        return Error{"--strategy all stands for every model; name it once and alone"};
    }
    const auto id = strategyFromKey(key);
    if (!id) {
        std::vector<std::string_view> keys{"all"};
        for (const StrategyInfo& info : strategyCatalog()) {
            keys.push_back(info.key);
        }
        const std::string_view meant = nearest(key, keys);
        return Error{"unknown model \"" + key + "\"; "
                     + (meant.empty() ? "see juggler list" : "did you mean " + std::string(meant) + "?")};
    }
    if (std::find(options.strategies.begin(), options.strategies.end(), *id) != options.strategies.end()) {
        return Error{"--strategy names " + key + " twice"};
    }
    options.strategies.push_back(*id);
    return {};
}

Result<void> addAllStrategies(RunOptions& options)
{
    if (!options.strategies.empty()) {
        return Error{"--strategy all stands for every model; name it once and alone"};
    }
    for (const StrategyInfo& info : strategyCatalog()) {
        options.strategies.push_back(info.id);
    }
    return {};
}

Result<void> setStrategies(RunOptions& options, const std::string& value)
{
    if (value == "all") {
        return addAllStrategies(options);
    }
    for (std::size_t from = 0; from <= value.size();) {
        const std::size_t comma = std::min(value.find(',', from), value.size());
        if (auto added = addStrategy(options, value.substr(from, comma - from)); !added) {
            return added;
        }
        from = comma + 1;
    }
    return {};
}

Result<void> setWorkers(RunOptions& options, const std::string& value)
{
    const auto workers = wholeNumber(value);
    if (!workers || *workers < 1 || *workers > limits::kLargestWorkers) {
        return wrongValue("--workers", value, "a whole number from 1 to " + std::to_string(limits::kLargestWorkers));
    }
    options.workers = static_cast<int>(*workers);
    return {};
}

Result<void> setCores(RunOptions& options, const std::string& value)
{
    const auto cores = wholeNumber(value);
    if (!cores || *cores < 1 || *cores > usableCores()) {
        return wrongValue("--cores", value, "from 1 to " + std::to_string(usableCores()) + ", the cores that this program may use");
    }
    options.cores = static_cast<int>(*cores);
    return {};
}

Result<void> setSlice(RunOptions& options, const std::string& value)
{
    const auto slice = value == "none" ? std::optional(std::chrono::microseconds(0)) : decimalMilliseconds(value);
    if (!slice || (value != "none" && (*slice < limits::kShortestSlice || *slice > limits::kLongestSlice))) {
        return wrongValue("--slice", value, "milliseconds from 0.01 to 60000, or none");
    }
    options.slice = *slice;
    return {};
}

Result<void> setAwait(RunOptions& options, const std::string& value)
{
    options.await = awaitModeFromKey(value);
    return options.await ? Result<void>() : wrongValue("--await", value, "together or in-turn");
}

Result<void> setProcesses(RunOptions& options, const std::string& value)
{
    options.processes = processModeFromKey(value);
    return options.processes ? Result<void>() : wrongValue("--processes", value, "pool or per-task");
}

Result<void> setShuffled(RunOptions& options, const std::string&)
{
    options.isShuffled = true;
    return {};
}

Result<void> setSeed(RunOptions& options, const std::string& value)
{
    const auto seed = wholeNumber(value);
    if (!seed || *seed < 0) {
        return wrongValue("--seed", value, "a whole number from 0 to " + std::to_string(std::numeric_limits<std::int64_t>::max()));
    }
    options.seed = static_cast<std::uint64_t>(*seed);
    return {};
}

Result<void> setCache(RunOptions& options, const std::string& value)
{
    const auto mode = cacheModeFromKey(value);
    if (!mode) {
        return wrongValue("--cache", value, "warm, cold or direct");
    }
    options.cache = *mode;
    return {};
}

Result<void> setNice(RunOptions& options, const std::string& value)
{
    const auto nice = wholeNumber(value);
    if (!nice || *nice < limits::kLeastNice || *nice > limits::kLargestNice) {
        return wrongValue("--nice", value, "a whole number from -20 to 19");
    }
    options.nice = static_cast<int>(*nice);
    return {};
}

Result<void> setOnCore(RunOptions& options, const std::string& value)
{
    const auto choice = onCoreChoiceFromKey(value);
    if (!choice) {
        return wrongValue("--oncore", value, "auto, kernel or gaps");
    }
    options.onCore = *choice;
    return {};
}

/// For an option that names one file and makes no sense twice.
Result<void> setPath(std::string& path, std::string_view option, const std::string& value)
{
    if (value.empty()) {
        return wrongValue(option, "\"\"", "a file's path or -");
    }
    if (!path.empty()) {
        return Error{std::string(option) + " is given twice"};
    }
    path = value;
    return {};
}

Result<void> setJson(RunOptions& options, const std::string& value)
{
    return setPath(options.jsonPath, "--json", value);
}

Result<void> setCsv(RunOptions& options, const std::string& value)
{
    return setPath(options.csvPath, "--csv", value);
}

Result<void> addExport(RunOptions& options, const std::string& value)
{
    std::string name = value;
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (!name.ends_with(".png") && !name.ends_with(".svg") && !name.ends_with(".pdf")) {
        return wrongValue("--export", value, "a file whose name ends in .png, .svg or .pdf");
    }
    options.exportPaths.push_back(value);
    return {};
}

Result<void> setGrouping(RunOptions& options, const std::string& value)
{
    options.grouping = groupingFromKey(value);
    return options.grouping ? Result<void>() : wrongValue("--group-by", value, "thread, task or core");
}

Result<void> setConfirmed(RunOptions& options, const std::string&)
{
    options.isConfirmed = true;
    return {};
}

Result<void> setQuiet(RunOptions& options, const std::string&)
{
    options.isQuiet = true;
    return {};
}

Result<void> setHelp(RunOptions& options, const std::string&)
{
    options.wantsHelp = true;
    return {};
}

constexpr std::array kTable{
    RunOption{"--strategy", "KEY[,KEY...]|all", "the models to run, in this order", setStrategies},
    RunOption{"--file", "PATH[xCOUNT]", "read a file; where a file of the whole name exists, xCOUNT belongs to the name", addFile},
    RunOption{"--sleep", "MS[xCOUNT]", "wait for MS milliseconds, at most a day", addSleep},
    RunOption{"--fib", "N[xCOUNT]", "compute fib(N) by plain recursion, N from 0 to 93", addFibonacci},
    RunOption{"--write", "SIZE[xCOUNT]", "write a new file of SIZE bytes, 64K, 4MiB or 1G, and remove it afterwards", addWrite},
    RunOption{"--folder", "DIR", "where the --write options behind it write (default: the folder for temporary files)", setWriteFolder},
    RunOption{"--fsync", "", "the --write options behind it wait until the device has the file", setWriteSync},
    RunOption{"--add", "[xCOUNT]", "the article's small computation, 1 + 2", addSum},
    RunOption{"--workload", "FILE.json", "add the tasks of a workload file", addWorkload},
    RunOption{"--shuffle", "", "put the tasks into a random order, the same for every model", setShuffled},
    RunOption{"--seed", "N", "the seed of --shuffle: the same N, the same order (default: drawn, and told)", setSeed},
    RunOption{"--workers", "N", "how many workers, carriers or processes, where a model has such (default: as many as cores)", setWorkers},
    RunOption{"--cores", "N", "let every model run on N cores only (default: all)", setCores},
    RunOption{"--slice", "MS|none", "let an event loop compute so long in one piece (default: none, each task to its end)", setSlice},
    RunOption{"--await", "together|in-turn", "submit all tasks first, or each after the one before has ended (default: together)", setAwait},
    RunOption{"--processes", "pool|per-task", "a few processes that are kept, or one for every task (default: pool)", setProcesses},
    RunOption{"--cache", "warm|cold|direct", "state of the page cache before each model (default: warm)", setCache},
    RunOption{"--nice", "N", "nice value of the threads that do the tasks (default: 10)", setNice},
    RunOption{"--oncore", "auto|kernel|gaps", "who tells when threads are on a core: the kernel, or gaps (default: the kernel where it does)", setOnCore},
    RunOption{"--yes", "", "run fib(N) above 50 without asking", setConfirmed},
    RunOption{"--json", "FILE|-", "write the whole run as JSON; - is the standard output", setJson},
    RunOption{"--csv", "FILE|-", "write one row an interval as CSV; - is the standard output", setCsv},
    RunOption{"--export", "FILE.png|.svg|.pdf", "write the timeline as a picture; may be repeated", addExport},
    RunOption{"--group-by", "thread|task|core", "what a row of the charts stands for (default: few tasks each, else threads)", setGrouping},
    RunOption{"--quiet", "", "print errors only", setQuiet},
    RunOption{"--help", "", "print this", setHelp},
};

} // namespace

std::span<const RunOption> runOptionTable() noexcept
{
    return kTable;
}

} // namespace juggler::app
