// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/model_keys.h"
#include "app/option_values.h"
#include "app/run_limits.h"
#include "app/task_options.h"
#include "core/formats/file_format.h"
#include "core/model/machine_info.h"
#include "core/strategy/catalog.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace juggler::app {

namespace {

Result<void> setStrategies(RunOptions& options, const std::string& value)
{
    return addModels(options.strategies, "--strategy", value);
}

/// The knobs that a value is for, and the value itself: "KEY=VALUE" is for one model, "VALUE" for all.
struct KnobValue {
    Knobs* knobs;
    std::string value;
};

Result<KnobValue> knobValue(RunOptions& options, std::string_view option, const std::string& value, bool StrategyInfo::*hasKnob)
{
    const std::size_t equals = value.find('=');
    if (equals == std::string::npos) {
        return KnobValue{&options.knobs, value};
    }
    const std::string key = value.substr(0, equals);
    const Result<StrategyId> id = modelOfKey(key);
    if (!id) {
        return Error{std::string(option) + " " + value + ": " + id.error().message};
    }
    if (!(strategyInfo(*id).*hasKnob)) {
        return Error{std::string(option) + " " + value + ": " + key + " has no such knob; see juggler list"};
    }
    return KnobValue{&options.modelKnobs[*id], value.substr(equals + 1)};
}

Result<void> setWorkers(RunOptions& options, const std::string& value)
{
    const Result<KnobValue> knob = knobValue(options, "--workers", value, &StrategyInfo::hasWorkers);
    if (!knob) {
        return knob.error();
    }
    const auto workers = wholeNumber(knob->value);
    if (!workers || *workers < 1 || *workers > limits::kLargestWorkers) {
        return wrongValue("--workers", value, "a whole number from 1 to " + std::to_string(limits::kLargestWorkers));
    }
    knob->knobs->workers = static_cast<int>(*workers);
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
    const Result<KnobValue> knob = knobValue(options, "--slice", value, &StrategyInfo::hasSlices);
    if (!knob) {
        return knob.error();
    }
    const bool isNone = knob->value == "none";
    const auto slice = isNone ? std::optional(std::chrono::microseconds(0)) : decimalMilliseconds(knob->value);
    if (!slice || (!isNone && (*slice < limits::kShortestSlice || *slice > limits::kLongestSlice))) {
        return wrongValue("--slice", value, "milliseconds from 0.01 to 60000, or none");
    }
    knob->knobs->slice = *slice;
    return {};
}

Result<void> setAwait(RunOptions& options, const std::string& value)
{
    const Result<KnobValue> knob = knobValue(options, "--await", value, &StrategyInfo::isAsynchronous);
    if (!knob) {
        return knob.error();
    }
    const auto mode = awaitModeFromKey(knob->value);
    if (!mode) {
        return wrongValue("--await", value, "together or in-turn");
    }
    knob->knobs->await = mode;
    return {};
}

Result<void> setProcesses(RunOptions& options, const std::string& value)
{
    const Result<KnobValue> knob = knobValue(options, "--processes", value, &StrategyInfo::startsProcesses);
    if (!knob) {
        return knob.error();
    }
    const auto mode = processModeFromKey(knob->value);
    if (!mode) {
        return wrongValue("--processes", value, "pool or per-task");
    }
    knob->knobs->processes = mode;
    return {};
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

Result<void> setRepetitions(RunOptions& options, const std::string& value)
{
    const auto count = wholeNumber(value);
    if (!count || *count < 1 || *count > limits::kLargestRepetitions) {
        return wrongValue("--repeat", value, "a whole number from 1 to " + std::to_string(limits::kLargestRepetitions));
    }
    options.repetitions = static_cast<int>(*count);
    return {};
}

Result<void> setWarmUps(RunOptions& options, const std::string& value)
{
    const auto count = wholeNumber(value);
    if (!count || *count < 0 || *count > limits::kLargestWarmUps) {
        return wrongValue("--warm-up", value, "a whole number from 0 to " + std::to_string(limits::kLargestWarmUps));
    }
    options.warmUps = static_cast<int>(*count);
    return {};
}

Result<void> setTimeout(RunOptions& options, const std::string& value)
{
    const auto timeout = decimalSeconds(value);
    if (!timeout || timeout->count() <= 0 || *timeout > limits::kLongestTimeout) {
        const auto most = std::chrono::duration_cast<std::chrono::seconds>(limits::kLongestTimeout);
        return wrongValue("--timeout", value, "seconds from 0.001 to " + std::to_string(most.count()));
    }
    options.timeout = timeout;
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
    if (!fileFormatOf(value)) {
        return wrongValue("--export", value, "a file whose name ends in one of " + fileSuffixList());
    }
    options.exportPaths.push_back(value);
    return {};
}

template <Result<void> (*set)(ResultStyle&, const std::string&)>
Result<void> setStyle(RunOptions& options, const std::string& value)
{
    return set(options.style, value);
}

Result<void> setConfirmed(RunOptions& options, const std::string&)
{
    options.isConfirmed = true;
    return {};
}

Result<void> setNoJournal(RunOptions& options, const std::string&)
{
    options.keepsJournal = false;
    return {};
}

Result<void> setQuiet(RunOptions& options, const std::string&)
{
    options.isQuiet = true;
    return {};
}

constexpr std::array kTable{
    RunOption{"--strategy", "KEY[,KEY...]|all", "the models to run, in this order", setStrategies},
    RunOption{"--file", "PATH[xCOUNT]", "read a file; where a file of the whole name exists, xCOUNT belongs to the name", addFile, "Tasks"},
    RunOption{"--sleep", "MS[xCOUNT]", "wait for MS milliseconds, at most a day", addSleep},
    RunOption{"--fib", "N[xCOUNT]", "compute fib(N) by plain recursion, N from 0 to 93", addFibonacci},
    RunOption{"--write", "SIZE[xCOUNT]", "write a new file of SIZE bytes, 64K, 4MiB or 1G, and remove it afterwards", addWrite},
    RunOption{"--folder", "DIR", "where the --write options behind it write (default: the folder for temporary files)", setWriteFolder},
    RunOption{"--fsync", "", "the --write options behind it wait until the device has the file", setWriteSync},
    RunOption{"--add", "[xCOUNT]", "the article's small computation, 1 + 2", addSum},
    RunOption{"--workload", "FILE.json", "add the tasks of a workload file", addWorkload},
    RunOption{"--shuffle", "", "put the tasks into a random order, the same for every model", setShuffled},
    RunOption{"--seed", "N", "the seed of --shuffle: the same N, the same order (default: drawn, and told)", setSeed},
    RunOption{"--yes", "", "run fib(N) above 50 without asking", setConfirmed},
    RunOption{
        "--workers", "[KEY=]N",
        "how many workers, carriers or processes, for every model that has such or for the model KEY alone (default: as many as cores)",
        setWorkers, "Knobs of the models"},
    RunOption{"--slice", "[KEY=]MS|none", "let an event loop compute so long in one piece (default: none, each task to its end)", setSlice},
    RunOption{"--await", "[KEY=]together|in-turn", "submit all tasks first, or each after the one before has ended (default: together)",
              setAwait},
    RunOption{"--processes", "[KEY=]pool|per-task", "a few processes that are kept, or one for every task (default: pool)", setProcesses},
    RunOption{"--cores", "N", "let every model run on N cores only (default: all)", setCores, "Every run"},
    RunOption{"--cache", "warm|cold|direct", "state of the page cache before each model (default: warm)", setCache},
    RunOption{"--nice", "N", "nice value of the threads that do the tasks (default: 10)", setNice},
    RunOption{"--repeat", "N", "run every model N times, in turns, and tell medians and spreads (default: 1)", setRepetitions},
    RunOption{"--warm-up", "N", "rounds before those that count (default: 1 with --repeat, else none)", setWarmUps},
    RunOption{"--timeout", "SECONDS", "stop everything after so long, as Ctrl-C does; exit status 124", setTimeout},
    RunOption{"--oncore", "auto|kernel|gaps",
              "who tells when threads are on a core: the kernel, or gaps (default: the kernel where it does)", setOnCore},
    RunOption{"--json", "FILE|-", "write the whole run as JSON; - is the standard output", setJson, "Results"},
    RunOption{"--csv", "FILE|-", "write one row an interval as CSV; - is the standard output", setCsv},
    RunOption{"--export", "FILE",
              "write a file in the format that its suffix names: .json, .json.zst, .trace.json, .csv, .html, .png, .svg or .pdf; what is "
              "there is replaced; may be repeated",
              addExport},
    RunOption{"--format", kFormatValue,
              "what is printed: a table and a chart, the figures for programs and documents, or the lines of the article's programs "
              "(default: table)",
              setStyle<setFormat>},
    RunOption{"--group-by", kGroupingValue, "what a row of the charts stands for (default: few tasks each, else threads)",
              setStyle<setGrouping>},
    RunOption{"--width", "N", "columns to fill (default: those of the terminal)", setStyle<setWidth>},
    RunOption{"--color", kColourValue, "colours (default: on a terminal, unless NO_COLOR is set)", setStyle<setColour>},
    RunOption{"--no-journal", "", "write nothing down while it runs; a recording that is killed is lost then", setNoJournal},
    RunOption{"--quiet", "", "print errors only", setQuiet},
};

} // namespace

std::span<const RunOption> runOptionTable() noexcept
{
    return kTable;
}

CommandInfo runCommandInfo()
{
    CommandInfo info;
    info.name = "run";
    info.synopsis = "--strategy KEY[,KEY...]|all TASK... [OPTION...]";
    info.summary = "run tasks under execution models, without a window";
    info.description =
        "Runs the tasks for real, in the order in which they are given, under each model, one model after the other. Prints a "
        "table of figures and a Gantt chart; writes the recording and pictures of it to files.";
    info.options = optionInfos(runOptionTable());
    info.examples = {
        {"juggler run --strategy all --sleep 3000x3 --fib 30x3", "the article's wrap-up under every model"},
        {"juggler run --strategy thread-pool,virtual-threads --workers virtual-threads=4 --fib 35x8",
         "two models, one of them with four carriers"},
        {"juggler run --strategy blocking,event-loop --cache cold --file data.bin --fib 30 --json run.json --export run.svg",
         "a cold read beside a computation; the recording and a picture of it are kept"},
        {"juggler run --strategy all --sleep 50x20 --repeat 5 --json before.json",
         "five runs of each model, to be compared with those of another day: juggler compare before.json after.json"},
        {"juggler run --strategy hybrid --sleep 3000x3 --fib 30x3 --format article",
         "the lines that the article's programs print: Async: started at: ..."},
        {"juggler run --strategy event-loop --workload tasks.json --csv - | head",
         "one row an interval to the standard output, nothing else"},
    };
    info.exitStatuses = {
        {0, "every task was done"},
        {1, "a task failed or was not started, or a file could not be written"},
        {2, "wrong usage"},
        {124, "stopped by --timeout; what was recorded is written"},
        {130, "interrupted; what was recorded is written, a second Ctrl-C ends at once"},
    };
    info.tellsModels = true;
    return info;
}

} // namespace juggler::app
