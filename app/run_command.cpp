// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_command.h"

#include "app/command_line.h"
#include "app/headless_application.h"
#include "app/help_text.h"
#include "app/progress_line.h"
#include "app/run_results.h"
#include "app/stop_watcher.h"
#include "app/terminal.h"
#include "core/analysis/estimate.h"
#include "core/engine/engine.h"
#include "core/base/time_text.h"
#include "core/strategy/catalog.h"

#include <csignal>

namespace juggler::app {

namespace {

constexpr int kWrongUsage = 2;
constexpr std::chrono::milliseconds kProgressInterval{100};

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

std::vector<RunConfig> configsOf(const RunOptions& options)
{
    std::vector<RunConfig> configs;
    for (const StrategyId id : options.strategies) {
        const int workers = strategyInfo(id).hasWorkers ? options.workers : 0;
        configs.push_back({.strategy = id, .workers = workers, .cache = options.cache, .nice = options.nice});
    }
    return configs;
}

/// Which models have no use for --workers; empty when it was not given or each has one.
std::string ignoredWorkersText(const RunOptions& options)
{
    std::string keys;
    for (const StrategyId id : options.strategies) {
        if (!strategyInfo(id).hasWorkers) {
            keys.append(keys.empty() ? "" : ", ").append(strategyInfo(id).key);
        }
    }
    return options.workers == 0 || keys.empty() ? std::string() : "--workers is ignored by " + keys;
}

int runWorkload(const RunOptions& options, int& argc, char** argv)
{
    // A reader of the standard output that goes away is a failed write, not the end of the program.
    std::signal(SIGPIPE, SIG_IGN);
    Engine engine; // outlives the watcher's thread, which may stop it at any moment
    StopWatcher watcher;
    const auto application = makeHeadlessApplication(argc, argv, options.exportPaths.empty() ? QtNeeds::EventLoops : QtNeeds::Painting);
    if (const std::string ignored = ignoredWorkersText(options); !ignored.empty() && !options.isQuiet) {
        printMessage("juggler run: " + ignored + "\n");
    }
    ProgressLine progress(!options.isQuiet);
    const auto comparison = engine.start(options.workload, configsOf(options));
    watcher.start([&engine] { engine.stop(); });
    if (progress.isShown()) {
        while (!engine.waitFor(kProgressInterval)) {
            progress.show(*comparison);
        }
    }
    engine.wait();
    progress.clear();
    return RunResults(options, *comparison, watcher, progress).deliver();
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
        return printOutput(runHelpText()) ? 0 : 1;
    }
    if (const auto question = askForConfirmation(*options)) {
        printMessage("juggler run: " + *question + "\n");
        return kWrongUsage;
    }
    return runWorkload(*options, argc, argv);
}

} // namespace juggler::app
