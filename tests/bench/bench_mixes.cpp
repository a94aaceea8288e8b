// SPDX-License-Identifier: GPL-3.0-or-later
// Workloads of several kinds under the models that are made for them, and what one would write by hand.
#include "core/analysis/figures.h"
#include "core/engine/engine.h"
#include "core/strategy/catalog.h"
#include "tests/bench/by_hand.h"
#include "tests/bench/median.h"

#include <benchmark/benchmark.h>

#include <QTemporaryDir>

#include <chrono>
#include <fstream>
#include <string>
#include <utility>

namespace juggler::bench {

namespace {

using namespace std::chrono_literals;

constexpr double kMillisecondNs = 1e6;

double milliseconds(std::optional<std::int64_t> ns)
{
    return static_cast<double>(ns.value_or(0)) / kMillisecondNs;
}

/// The figures of one run; the engine outlives it, so that what a model keeps is there for the next.
Figures measure(Engine& engine, const Workload& workload, const RunConfig& config)
{
    const auto comparison = engine.start(workload, {config});
    engine.wait();
    return computeFigures(*comparison->runs.front());
}

void addTasks(Workload& workload, TaskSpec spec, int count)
{
    TaskGroup& group = workload.groups.emplace_back();
    group.spec = std::move(spec);
    group.count = count;
}

/// The article's wrap-up: three waits of 3 s and three fib(30), all started within milliseconds. threads: that compute; 0 for as many as
/// cores.
void wrapUp(benchmark::State& state, StrategyId id, int threads)
{
    Engine engine;
    const Workload workload{{}, {{SleepSpec{3s}, 3}, {FibonacciSpec{30}, 3}}};
    for (auto _ : state) {
        const Figures figures = measure(engine, workload, {.strategy = id, .workers = threads});
        state.counters["start_skew_ms"] = milliseconds(figures.startSkewNs);
        state.counters["makespan_ms"] = milliseconds(figures.makespanNs);
    }
    state.counters["target_skew_ms"] = 3;
    state.counters["target_makespan_ms"] = 3010;
}
BENCHMARK_CAPTURE(wrapUp, hybrid, StrategyId::Hybrid, 0)->Iterations(1)->Repetitions(3)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(wrapUp, hybridAThreadForEachFib, StrategyId::Hybrid, 3)->Iterations(1)->Repetitions(5)->Unit(benchmark::kMillisecond);

/// 200 timers of 50 to 1,045 ms beside about 2 s of computing.
void timersBesideComputing(benchmark::State& state, StrategyId id)
{
    Engine engine;
    Workload workload;
    for (int i = 0; i < 200; ++i) {
        addTasks(workload, SleepSpec{std::chrono::milliseconds(50 + 5 * i)}, 1);
    }
    addTasks(workload, FibonacciSpec{35}, 90);
    for (auto _ : state) {
        const Figures figures = measure(engine, workload, {.strategy = id});
        state.counters["overshoot_p50_ms"] = figures.timerOvershoot ? milliseconds(figures.timerOvershoot->p50Ns) : -1;
        state.counters["overshoot_p99_ms"] = figures.timerOvershoot ? milliseconds(figures.timerOvershoot->p99Ns) : -1;
        state.counters["makespan_ms"] = milliseconds(figures.makespanNs);
    }
    state.counters["target_p50_ms"] = 3;
    state.counters["target_p99_ms"] = 15;
}
BENCHMARK_CAPTURE(timersBesideComputing, hybrid, StrategyId::Hybrid)->Iterations(1)->Repetitions(5)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(timersBesideComputing, virtualThreads, StrategyId::VirtualThreads)
    ->Iterations(1)
    ->Repetitions(5)
    ->Unit(benchmark::kMillisecond);

/// 500 sleeps of 10 to 200 ms, 300 reads of 64 KiB, 200 fib(22) to fib(25), shuffled.
Workload mixedTasks(const std::string& file)
{
    Workload workload{.name = "mixed", .groups = {}, .shuffleSeed = 1};
    for (int i = 0; i < 20; ++i) {
        addTasks(workload, SleepSpec{std::chrono::milliseconds(10 + 10 * i)}, 25);
    }
    addTasks(workload, FileReadSpec{file}, 300);
    for (int n = 22; n <= 25; ++n) {
        addTasks(workload, FibonacciSpec{n}, 50);
    }
    return workload;
}

void thousandMixedTasks(benchmark::State& state, StrategyId id)
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("data")).toStdString();
    std::ofstream(path) << std::string(64 * 1024, 'j');
    Engine engine;
    const Workload workload = mixedTasks(path);
    std::vector<double> makespans;
    for (auto _ : state) {
        makespans.push_back(milliseconds(measure(engine, workload, {.strategy = id}).makespanNs));
    }
    state.counters["makespan_ms"] = median(makespans);
    state.counters["target_of_the_best_ms"] = 250;
}
BENCHMARK_CAPTURE(thousandMixedTasks, eventLoop, StrategyId::EventLoop)->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(thousandMixedTasks, greenThreads, StrategyId::GreenThreads)->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(thousandMixedTasks, virtualThreads, StrategyId::VirtualThreads)->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(thousandMixedTasks, hybrid, StrategyId::Hybrid)->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(thousandMixedTasks, dedicatedThreads, StrategyId::DedicatedThreads)->Iterations(5)->Unit(benchmark::kMillisecond);

/// How late a timer of 10 ms is beside a fib(40) on the same loop: in one piece by all of it, in slices of 1 ms by little.
void timerBesideFibOnTheLoop(benchmark::State& state, std::chrono::microseconds slice)
{
    Engine engine;
    const Workload workload{{}, {{SleepSpec{10ms}, 1}, {FibonacciSpec{40}, 1}}};
    for (auto _ : state) {
        const Figures figures = measure(engine, workload, {.strategy = StrategyId::EventLoop, .slice = slice});
        state.counters["late_ms"] = figures.timerOvershoot ? milliseconds(figures.timerOvershoot->p99Ns) : -1;
        state.counters["makespan_ms"] = milliseconds(figures.makespanNs);
    }
}
BENCHMARK_CAPTURE(timerBesideFibOnTheLoop, inOnePiece, 0us)->Iterations(1)->Repetitions(3)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(timerBesideFibOnTheLoop, inSlicesOf1Ms, 1ms)->Iterations(1)->Repetitions(3)->Unit(benchmark::kMillisecond);

/// The yardsticks, overheads over the sleep itself.
void byHand(benchmark::State& state, std::chrono::nanoseconds (*run)(int, std::chrono::milliseconds), int count)
{
    for (auto _ : state) {
        state.counters["overhead_ms"] = static_cast<double>((run(count, 1s) - 1s).count()) / kMillisecondNs;
    }
}
BENCHMARK_CAPTURE(byHand, threads_1000, sleepOnThreads, 1000)->Iterations(1)->Repetitions(3)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(byHand, coroutines_100000, sleepOnCoroutines, 100'000)->Iterations(1)->Repetitions(3)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(byHand, coroutines_1000000, sleepOnCoroutines, 1'000'000)->Iterations(1)->Repetitions(3)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace juggler::bench
