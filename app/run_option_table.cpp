// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "core/formats/workload_file.h"
#include "core/strategy/catalog.h"
#include "core/strategy/registry.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>

#include <unistd.h>

namespace juggler::app {

namespace {

constexpr int kLargestWorkers = 100'000;
constexpr int kLeastNice = -20; // setpriority(2)
constexpr int kLargestNice = 19;

/// A whole number, the whole text; nothing when it is none or too large.
std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

Error wrongValue(std::string_view option, const std::string& value, std::string_view expected)
{
    return Error{std::string(option) + " " + value + ": must be " + std::string(expected) + "; see juggler run --help"};
}

/// Appends spec, `count` times ("" is once).
Result<void> addTasks(RunOptions& options, std::string_view option, const TaskSpec& spec, const std::string& count)
{
    const auto number = count.empty() ? std::optional<std::int64_t>(1) : wholeNumber(count);
    auto problem = validateSpec(spec);
    if (!problem) {
        problem = number ? validateCount(*number) : "count " + count + ": must be from 1 to " + std::to_string(limits::kLargestCount);
    }
    if (problem) {
        return Error{std::string(option) + ": " + *problem};
    }
    options.workload.groups.push_back({spec, static_cast<int>(*number)});
    return {};
}

Result<void> addFile(RunOptions& options, const std::string& value)
{
    // A file may itself be called "dataset-x3": then that file is meant.
    const bool isWholeName = access(value.c_str(), F_OK) == 0;
    const CountedValue counted = isWholeName ? CountedValue{value, {}} : splitCount(value);
    return addTasks(options, "--file", FileReadSpec{counted.value}, counted.count);
}

Result<void> addSleep(RunOptions& options, const std::string& value)
{
    const CountedValue counted = splitCount(value);
    const auto ms = wholeNumber(counted.value);
    if (!ms) {
        return wrongValue("--sleep", value, "whole milliseconds, MS or MSxCOUNT");
    }
    return addTasks(options, "--sleep", SleepSpec{std::chrono::milliseconds(*ms)}, counted.count);
}

Result<void> addFibonacci(RunOptions& options, const std::string& value)
{
    const CountedValue counted = splitCount(value);
    const auto n = wholeNumber(counted.value);
    if (!n) {
        return wrongValue("--fib", value, "a whole number, N or NxCOUNT");
    }
    // What is beyond int is beyond the limits as well.
    const auto clamped = static_cast<int>(std::clamp<std::int64_t>(*n, -1'000'000'000, 1'000'000'000));
    return addTasks(options, "--fib", FibonacciSpec{clamped}, counted.count);
}

Result<void> addWorkload(RunOptions& options, const std::string& value)
{
    auto workload = readWorkloadFile(QFile::decodeName(QByteArray::fromStdString(value)));
    if (!workload) {
        return workload.error();
    }
    options.workload.name = workload->name.empty() ? value : workload->name;
    options.workload.groups.insert(options.workload.groups.end(), workload->groups.begin(), workload->groups.end());
    return {};
}

Result<void> addStrategy(RunOptions& options, const std::string& key)
{
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
    if (!makeStrategy(*id)) {
        return Error{key + " is not available in this build; see juggler list"};
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
        if (makeStrategy(info.id)) {
            options.strategies.push_back(info.id);
        }
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
    if (!workers || *workers < 1 || *workers > kLargestWorkers) {
        return wrongValue("--workers", value, "a whole number from 1 to " + std::to_string(kLargestWorkers));
    }
    options.workers = static_cast<int>(*workers);
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
    if (!nice || *nice < kLeastNice || *nice > kLargestNice) {
        return wrongValue("--nice", value, "a whole number from -20 to 19");
    }
    options.nice = static_cast<int>(*nice);
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
    RunOption{"--workload", "FILE.json", "add the tasks of a workload file", addWorkload},
    RunOption{"--workers", "N", "size of the pool where a model has one (default: as many as cores)", setWorkers},
    RunOption{"--cache", "warm|cold|direct", "state of the page cache before each model (default: warm)", setCache},
    RunOption{"--nice", "N", "nice value of the threads that do the tasks (default: 10)", setNice},
    RunOption{"--yes", "", "run fib(N) above 50 without asking", setConfirmed},
    RunOption{"--json", "FILE|-", "write the whole run as JSON; - is the standard output", setJson},
    RunOption{"--csv", "FILE|-", "write one row an interval as CSV; - is the standard output", setCsv},
    RunOption{"--export", "FILE.png|.svg|.pdf", "write the timeline as a picture; may be repeated", addExport},
    RunOption{"--quiet", "", "print errors only", setQuiet},
    RunOption{"--help", "", "print this", setHelp},
};

} // namespace

std::span<const RunOption> runOptionTable() noexcept
{
    return kTable;
}

} // namespace juggler::app
