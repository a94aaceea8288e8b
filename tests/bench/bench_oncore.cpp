// SPDX-License-Identifier: GPL-3.0-or-later
// When threads were on a core: against the CPU clock, and what recording it costs.
#include "core/base/native_thread.h"
#include "core/engine/engine.h"
#include "core/oncore/switch_records.h"
#include "tests/bench/median.h"
#include "tests/support/recorded_run.h"

#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <vector>

namespace juggler::bench {

namespace {

using namespace std::chrono_literals;

/// The CPU time of this process so far, its ended threads included.
double processCpuMs()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval& time) { return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3; };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

std::shared_ptr<const Comparison> run(Engine& engine, Workload workload, StrategyId strategy, int cores)
{
    auto comparison = engine.start(std::move(workload), {{.strategy = strategy, .cores = cores}});
    engine.wait();
    return comparison;
}

/// By how much a thread's running spans differ from what the CPU clock says of it, in percent.
double differencePercent(const Lane& lane)
{
    const auto runningNs = static_cast<double>(lane.totalsBefore(lane.size()).runningNs);
    const auto cpuNs = static_cast<double>(lane.usage().cpuNs);
    return 100 * std::abs(runningNs - cpuNs) / cpuNs;
}

/// 8 threads x fib(38) on 2 cores: every thread's time on cores against CLOCK_THREAD_CPUTIME_ID.
void onCoreAgainstTheCpuClock(benchmark::State& state, OnCoreChoice choice)
{
    std::vector<double> differences;
    double overlaps = 0;
    double lost = 0;
    double peak = 0;
    for (auto _ : state) {
        Engine engine(choice);
        const auto comparison = run(engine, {{}, {{FibonacciSpec{38}, 8}}}, StrategyId::DedicatedThreads, 2);
        const Timeline& timeline = *comparison->runs[0]->timeline();
        for (std::size_t i = 0; i < timeline.laneCount(); ++i) {
            if (timeline.lane(i).role() == ThreadRole::Worker) {
                differences.push_back(differencePercent(timeline.lane(i)));
            }
        }
        overlaps += test::overlapsOnCores(timeline);
        peak = std::max(peak, static_cast<double>(test::peakRunning(timeline)));
        lost += static_cast<double>(comparison->runs[0]->summary().onCoreLostRecords);
    }
    state.counters["difference_percent_p50"] = median(differences);
    state.counters["difference_percent_max"] = percentile(differences, 100);
    state.counters["overlaps"] = overlaps;
    state.counters["running_at_once"] = peak;
    state.counters["lost"] = lost;
}
BENCHMARK_CAPTURE(onCoreAgainstTheCpuClock, kernel, OnCoreChoice::Kernel)->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(onCoreAgainstTheCpuClock, gaps, OnCoreChoice::Gaps)->Iterations(5)->Unit(benchmark::kMillisecond);

/// The same computation with the kernel's records and without them, in pairs whose order alternates: the process's CPU time.
void recordingFromTheKernel(benchmark::State& state)
{
    Engine with(OnCoreChoice::Kernel);
    Engine without(OnCoreChoice::Gaps); // its threads inherit the other one's events too, which are switched off
    std::vector<double> ratios;
    const auto cpuMs = [](Engine& engine) {
        const double beforeMs = processCpuMs();
        run(engine, {{}, {{FibonacciSpec{36}, 8}}}, StrategyId::DedicatedThreads, 2);
        return processCpuMs() - beforeMs;
    };
    bool isWithFirst = false;
    for (auto _ : state) {
        isWithFirst = !isWithFirst;
        const double firstMs = cpuMs(isWithFirst ? with : without);
        const double secondMs = cpuMs(isWithFirst ? without : with);
        ratios.push_back(isWithFirst ? firstMs / secondMs : secondMs / firstMs);
    }
    state.counters["cpu_ratio_p50"] = median(ratios);
    state.counters["cpu_ratio_p25"] = percentile(ratios, 25);
    state.counters["cpu_ratio_p75"] = percentile(ratios, 75);
}
BENCHMARK(recordingFromTheKernel)->Iterations(21)->Unit(benchmark::kMillisecond);

/// What a thread costs more for the events that it inherits: created, run to its end and joined, one after the other, in pairs.
void threadsThatInheritTheEvents(benchmark::State& state)
{
    constexpr int kThreads = 500;
    const auto usPerThread = [] {
        const auto beganAt = std::chrono::steady_clock::now();
        for (int i = 0; i < kThreads; ++i) {
            auto thread = NativeThread::start("bench", NativeThread::kSmallStackBytes, [] {});
        }
        return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - beganAt).count() / kThreads;
    };
    std::vector<double> with;
    std::vector<double> without;
    for (auto _ : state) {
        without.push_back(usPerThread());
        const auto switches = SwitchRecords::open();
        if (switches && (*switches)->begin()) {
            with.push_back(usPerThread());
        }
    }
    state.counters["us_without"] = median(without);
    state.counters["us_with"] = median(with);
}
BENCHMARK(threadsThatInheritTheEvents)->Iterations(11)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace juggler::bench
