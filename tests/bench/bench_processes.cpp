// SPDX-License-Identifier: GPL-3.0-or-later
// The model "processes": what it costs to start one, and what a warm pool gains.
#include "core/strategy/registry.h"
#include "tests/bench/median.h"
#include "tests/support/recorded_run.h"

#include <benchmark/benchmark.h>

#include <chrono>

namespace juggler::bench {

namespace {

using namespace std::chrono_literals;
using test::RecordedRun;
using test::runRecorded;

double ms(std::int64_t ns)
{
    return static_cast<double>(ns) / 1e6;
}

/// From just before the process is made to the first instruction of its task, with a pool that is not there yet.
void startToFirstTask(benchmark::State& state)
{
    std::vector<double> firstTaskMs;
    std::vector<double> cpuMs;
    for (auto _ : state) {
        const auto strategy = makeStrategy(StrategyId::Processes);
        const RecordedRun run = runRecorded(*strategy, {{}, {{FibonacciSpec{1}, 1}}}, {.strategy = StrategyId::Processes, .workers = 1});
        const Lane& worker = run.timeline->lane(1);
        firstTaskMs.push_back(ms(run.task(0).startedNs() - worker.startedNs()));
        cpuMs.push_back(ms(worker.usage().cpuNs));
    }
    state.counters["median_ms"] = median(firstTaskMs);
    state.counters["p90_ms"] = percentile(firstTaskMs, 90);
    state.counters["cpu_ms"] = median(cpuMs);
    state.counters["target_ms"] = 6;
}
BENCHMARK(startToFirstTask)->Iterations(31)->Unit(benchmark::kMillisecond);

/// 8 x fib(35) on two processes that are there already, beside blocking and a thread pool of two in turn: what the machine has to
/// give at the moment, the thread pool tells.
void warmPoolAgainstBlocking(benchmark::State& state)
{
    const auto blocking = makeStrategy(StrategyId::Blocking);
    const auto threads = makeStrategy(StrategyId::ThreadPool);
    const auto processes = makeStrategy(StrategyId::Processes);
    const RunConfig config{.strategy = StrategyId::Processes, .workers = 2};
    const Workload workload{{}, {{FibonacciSpec{35}, 8}}};
    runRecorded(*processes, {{}, {{FibonacciSpec{1}, 8}}}, config); // warms the pool
    std::vector<double> speedUps;
    std::vector<double> againstThreads;
    for (auto _ : state) {
        const double alone = ms(runRecorded(*blocking, workload).makespanNs());
        const double onProcesses = ms(runRecorded(*processes, workload, config).makespanNs());
        const double onThreads = ms(runRecorded(*threads, workload, {.strategy = StrategyId::ThreadPool, .workers = 2}).makespanNs());
        speedUps.push_back(alone / onProcesses);
        againstThreads.push_back(onThreads / onProcesses);
    }
    state.counters["speed_up"] = median(speedUps);
    state.counters["best"] = percentile(speedUps, 100);
    state.counters["against_thread_pool"] = median(againstThreads);
    state.counters["target"] = 1.9;
}
BENCHMARK(warmPoolAgainstBlocking)->Iterations(15)->Unit(benchmark::kMillisecond);

/// One task to a worker and back.
void taskRoundTrip(benchmark::State& state)
{
    const auto strategy = makeStrategy(StrategyId::Processes);
    const RunConfig config{.strategy = StrategyId::Processes, .workers = 1};
    constexpr int kTasks = 10'000;
    runRecorded(*strategy, {{}, {{FibonacciSpec{1}, 1}}}, config);
    for (auto _ : state) {
        const RecordedRun run = runRecorded(*strategy, {{}, {{FibonacciSpec{1}, kTasks}}}, config);
        state.counters["us_a_task"] = ms(run.makespanNs()) * 1000 / kTasks;
    }
}
BENCHMARK(taskRoundTrip)->Iterations(3)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace juggler::bench
