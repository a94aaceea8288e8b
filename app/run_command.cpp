// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_command.h"

#include "app/command_line.h"
#include "app/file_output.h"
#include "app/headless_application.h"
#include "app/help_text.h"
#include "app/progress_line.h"
#include "app/run_journal.h"
#include "app/run_results.h"
#include "app/stop_watcher.h"
#include "app/terminal.h"
#include "core/analysis/estimate.h"
#include "core/base/time_text.h"
#include "core/engine/engine.h"
#include "core/strategy/catalog.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <random>

namespace juggler::app {

namespace {

constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;
constexpr int kTimedOutStatus = 124; // as of timeout(1)
constexpr std::chrono::milliseconds kProgressInterval{100};
constexpr std::chrono::milliseconds kLongWait = std::chrono::hours(1);

/// Nothing, or the sentence that asks for --yes.
std::optional<std::string> askForConfirmation(const RunOptions& options)
{
    int largest = 0;
    for (const TaskGroup& group : options.workload.groups) {
        if (const auto* fibonacci = std::get_if<FibonacciSpec>(&group.spec)) {
            largest = std::max(largest, fibonacci->n);
        }
    }
    if (largest <= limits::kConfirmFibonacciAbove || options.isConfirmed) {
        return std::nullopt;
    }
    const auto estimate = estimateFibonacci(largest, calibrate());
    return "fib(" + std::to_string(largest) + ") takes about " + durationText(estimate) + " on this machine; add --yes to run it";
}

/// What holds for a model: its own knobs before those of every model.
Knobs knobsOf(const RunOptions& options, StrategyId id)
{
    Knobs knobs = options.knobs;
    if (const auto own = options.modelKnobs.find(id); own != options.modelKnobs.end()) {
        knobs.workers = own->second.workers > 0 ? own->second.workers : knobs.workers;
        knobs.slice = own->second.slice ? own->second.slice : knobs.slice;
        knobs.await = own->second.await ? own->second.await : knobs.await;
        knobs.processes = own->second.processes ? own->second.processes : knobs.processes;
    }
    return knobs;
}

std::vector<RunConfig> configsOf(const RunOptions& options)
{
    std::vector<RunConfig> configs;
    for (const StrategyId id : options.strategies) {
        const StrategyInfo& info = strategyInfo(id);
        const Knobs knobs = knobsOf(options, id);
        RunConfig& config = configs.emplace_back();
        config.strategy = id;
        config.workers = info.hasWorkers ? knobs.workers : config.workers;
        config.cache = options.cache;
        config.nice = options.nice;
        config.cores = options.cores;
        config.slice = info.hasSlices ? knobs.slice.value_or(config.slice) : config.slice;
        config.processes = info.startsProcesses ? knobs.processes.value_or(config.processes) : config.processes;
        config.await = info.isAsynchronous ? knobs.await.value_or(config.await) : config.await;
    }
    return configs;
}

/// Tells which models have no use for an option that was given.
void tellIgnored(const RunOptions& options, std::string_view option, bool isGiven, bool StrategyInfo::*hasKnob)
{
    std::string keys;
    for (const StrategyId id : options.strategies) {
        if (!(strategyInfo(id).*hasKnob)) {
            keys.append(keys.empty() ? "" : ", ").append(strategyInfo(id).key);
        }
    }
    if (isGiven && !keys.empty()) {
        printMessage("juggler run: " + std::string(option) + " is ignored by " + keys + "\n");
    }
}

void tellIgnored(const RunOptions& options)
{
    tellIgnored(options, "--workers", options.knobs.workers > 0, &StrategyInfo::hasWorkers);
    tellIgnored(options, "--slice", options.knobs.slice.has_value(), &StrategyInfo::hasSlices);
    tellIgnored(options, "--processes", options.knobs.processes.has_value(), &StrategyInfo::startsProcesses);
    tellIgnored(options, "--await", options.knobs.await.has_value(), &StrategyInfo::isAsynchronous);
}

/// The workload, in the order that was asked for; a seed that had to be drawn is told.
Workload workloadOf(const RunOptions& options)
{
    Workload workload = options.workload;
    if (options.isShuffled) {
        workload.shuffleSeed = options.seed ? *options.seed : std::uint64_t{std::random_device{}()};
    }
    if (options.isShuffled && !options.seed && !options.isQuiet) {
        printMessage("juggler run: --seed " + std::to_string(*workload.shuffleSeed) + " gives the same order again\n");
    }
    return workload;
}

/// Repetitions without a warm-up would count a model's first run, which fills its pools and caches, among the others.
RepeatPlan planOf(const RunOptions& options)
{
    return {.repetitions = options.repetitions, .warmUps = options.warmUps.value_or(options.repetitions > 1 ? 1 : 0)};
}

/// Returns when the comparison has ended; false where it had to be stopped because its time was up.
bool waitUntilOver(Engine& engine, const Comparison& comparison, const RunOptions& options, ProgressLine& progress)
{
    using Clock = std::chrono::steady_clock;
    const auto end = options.timeout ? std::optional(Clock::now() + *options.timeout) : std::nullopt;
    for (;;) {
        const auto left = end ? std::chrono::ceil<std::chrono::milliseconds>(*end - Clock::now()) : kLongWait;
        const auto step = progress.isShown() ? kProgressInterval : kLongWait;
        if (engine.waitFor(std::clamp(left, std::chrono::milliseconds(0), step))) {
            engine.wait();
            return true;
        }
        if (end && Clock::now() >= *end) {
            engine.stop();
            engine.wait();
            return false;
        }
        progress.show(comparison);
    }
}

/// Why a result will not be written where it was asked for: better told before a long run than after it.
std::optional<Error> whyNotWritable(const RunOptions& options)
{
    std::vector<std::string> paths = options.exportPaths;
    for (const std::string& path : {options.jsonPath, options.csvPath}) {
        if (!path.empty() && path != "-") {
            paths.push_back(path);
        }
    }
    for (const std::string& path : paths) {
        if (const auto problem = whyNotWritableAsFile(path)) {
            return problem;
        }
    }
    return std::nullopt;
}

/// Keeps the journal where a result could not be written: then it is the only copy.
int deliver(const RunOptions& options, const Comparison& comparison, StopWatcher& watcher, ProgressLine& progress, RunJournal* journal)
{
    try {
        RunResults results(options, comparison, watcher, progress);
        const int status = results.deliver();
        if (journal && results.hasFailedWrite()) {
            journal->keep();
        }
        return status;
    } catch (...) {
        if (journal) {
            journal->keep();
        }
        throw;
    }
}

int runWorkload(const RunOptions& options, int& argc, char** argv)
{
    // A reader of the standard output that goes away, or a file that may not grow any more, is a failed write, not the end of the program.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    Engine engine(options.onCore); // outlives the watcher's thread, which may stop it at any moment
    StopWatcher watcher;
    const bool paints = std::any_of(options.exportPaths.begin(), options.exportPaths.end(), needsPainting);
    const auto application = makeHeadlessApplication(argc, argv, paints ? QtNeeds::Painting : QtNeeds::EventLoops);
    if (!options.isQuiet) {
        tellIgnored(options);
    }
    ProgressLine progress(!options.isQuiet);
    const auto comparison = engine.start(workloadOf(options), configsOf(options), planOf(options));
    const auto journal = options.keepsJournal
        ? std::make_unique<RunJournal>(comparison, options.isQuiet ? RunJournal::Messages::Quiet : RunJournal::Messages::Told)
        : nullptr;
    watcher.start([&engine] { engine.stop(); });
    const bool isInTime = waitUntilOver(engine, *comparison, options, progress);
    progress.clear();
    if (journal) {
        journal->runIsOver();
    }
    if (!isInTime && !watcher.wasStopped()) {
        printMessage("juggler run: stopped after " + durationText(*options.timeout) + ", as --timeout says\n");
    }
    const int status = deliver(options, *comparison, watcher, progress, journal.get());
    if (journal) {
        journal->tellTrouble();
    }
    return isInTime || watcher.wasStopped() ? status : kTimedOutStatus;
}

} // namespace

int runCommand(int& argc, char** argv, const std::vector<std::string>& arguments)
{
    const auto options = parseRunOptions(arguments);
    if (!options) {
        printMessage("juggler run: " + options.error().message + "\n");
        return kWrongUsage;
    }
    if (options->wantsHelp) {
        return printHelp("run");
    }
    if (const auto question = askForConfirmation(*options)) {
        printMessage("juggler run: " + *question + "\n");
        return kWrongUsage;
    }
    if (const auto problem = whyNotWritable(*options)) {
        printMessage("juggler run: " + printableText(problem->message, localeCharset()) + "; nothing was run\n");
        return kFailed;
    }
    return runWorkload(*options, argc, argv);
}

} // namespace juggler::app
