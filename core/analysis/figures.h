// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/run_record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace juggler {

/// p50 and p99 of a set of times, in ns.
struct Percentiles {
    std::int64_t p50Ns = 0;
    std::int64_t p99Ns = 0;
};

/// The figures of one finished run. Unknown is nothing: "-" in the window, null in files. Formulas as in docs/architecture.md;
/// each is computed here and nowhere else.
///
/// Of a trace of another program nothing is known that needs CPU time, a submission or the system's counts. Its events are the tasks; those
/// within another one (ThreadRole::Nested) are done like any, but work, concurrency, peak and skew count the outer ones alone: a function
/// that another one calls is no second task in progress.
struct Figures {
    std::optional<std::int64_t> makespanNs; ///< last end - first submission
    std::optional<std::int64_t> workNs; ///< sum over the tasks of (end - start)
    std::optional<double> speedUp; ///< blocking's makespan / this makespan; only where both did every task
    std::optional<double> efficiency; ///< speed-up / cores
    std::optional<std::int64_t> cpuNs; ///< CPU time within the makespan: of the tasks, and of the threads' work without a task
    std::optional<double> cpuPercent; ///< 100 * CPU time / (makespan * cores allowed)
    std::optional<double> concurrency; ///< work / makespan: tasks in progress on average
    std::optional<double> parallelism; ///< CPU time / makespan: cores busy on average; at most the cores allowed, and the native threads
    std::optional<std::int64_t> peakInFlight; ///< the most tasks in progress at one instant
    std::optional<Percentiles> queueWait; ///< start - submission
    std::optional<Percentiles> timerOvershoot; ///< (end - start) - duration of the sleeps that were done
    std::optional<std::int64_t> startSkewNs; ///< last start - first start
    std::optional<std::int64_t> loopLagMaxNs; ///< longest stretch in which an event loop's thread served one task
    int nativeThreads = 0; ///< threads that served tasks; the run thread only where it is the one that does
    int processes = 0; ///< worker processes that served tasks
    std::optional<std::int64_t> startUpMaxNs; ///< longest start of a process: from just before it was made until it was ready
    std::optional<std::int64_t> voluntarySwitches; ///< context switches of these threads
    std::optional<std::int64_t> involuntarySwitches;
    std::optional<std::int64_t> runQueueDelayNs; ///< sum of the time in which these threads wanted a core and had none (schedstat)
    std::optional<std::int64_t> peakMemoryBytes;
    std::optional<std::int64_t> lowerBoundNs; ///< max(longest task, CPU work / cores): no model can be faster
    std::optional<double> lowerBoundRatio; ///< makespan / lower bound: how close the run came
    std::optional<std::int64_t> stopNs; ///< stop request to the last end
    std::int64_t done = 0; ///< tasks by outcome
    std::int64_t failed = 0;
    std::int64_t cancelled = 0;
    std::int64_t notStarted = 0;
    StateTotals threads; ///< time of the threads by state
    std::int64_t servingNs = 0; ///< sum of the lives, within the makespan, of the threads that served tasks (nativeThreads)
    std::int64_t blockedNs = 0; ///< what of it they were blocked in waits: at most all of it
};

/// The figures of a run; all unknown unless it is finished. blockingMakespanNs: of the same workload, where blocking did every task.
/// Walks over every task: some ms for 100,000. [any thread]
Figures computeFigures(const RunRecord& run, std::optional<std::int64_t> blockingMakespanNs = std::nullopt);

/// Whether the run came to its own end with every task done: only such runs give and have a speed-up. [any thread]
bool didEveryTask(const RunRecord& run, const Figures& figures);

/// The figures of every run of a comparison, with the speed-up against its own blocking run; where that was repeated, against the median of
/// its makespans. known: what was computed before, for as many runs; the figures of a finished run never change, but for the speed-up.
std::vector<Figures> computeFigures(const Comparison& comparison, std::vector<Figures> known = {});

/// The index of the run with the shortest makespan among those that came to their end with as many tasks done as any; nothing where there
/// is none, or not all runs have the same workload. Of repetitions, the median counts, and the run nearest to it is told.
std::optional<std::size_t> bestRun(const Comparison& comparison, const std::vector<Figures>& figures);

/// One sentence of why the run took as long as it did, made from its figures: "one thread; waited 8.99 of 9.00 s".
std::string explainRun(const RunRecord& run, const Figures& figures);

/// The tasks in progress over time: means over equal bins of the run, at most `bins` of them.
struct ProgressCurve {
    std::int64_t binNs = 0;
    std::vector<double> running; ///< tasks on a core
    std::vector<double> ready; ///< tasks that want one
    std::vector<double> waiting; ///< tasks that wait, with or without a thread
};
ProgressCurve progressCurve(const Timeline& timeline, std::int64_t extentNs, std::size_t bins);

} // namespace juggler
