// SPDX-License-Identifier: GPL-3.0-or-later
// The Fibonacci kernel and the recorder.
#include "core/base/process_status.h"
#include "core/timeline/lane.h"
#include "core/trace/trace.h"
#include "core/workload/blocking_context.h"
#include "core/workload/run_task.h"
#include "tests/bench/median.h"
#include "tests/bench/plain_fibonacci.h"

#include <benchmark/benchmark.h>

namespace juggler::bench {

namespace {

double msSince(std::int64_t startNs)
{
    return static_cast<double>(monotonicNowNs() - startNs) / 1e6;
}

/// fib(35) as a recorded task (checkpoints, stop checks, CPU clock) against plain recursion, in pairs.
void fibonacciThroughTheKernel(benchmark::State& state)
{
    StopSignal stop;
    ThreadRecorder recorder("bench", ThreadRole::Worker);
    recorder.attach();
    BlockingContext context(recorder, stop, CacheMode::Warm);
    std::vector<double> ratios;
    std::vector<double> plainMs;
    for (auto _ : state) {
        std::int64_t startNs = monotonicNowNs();
        benchmark::DoNotOptimize(plainFibonacci(35));
        plainMs.push_back(msSince(startNs));
        startNs = monotonicNowNs();
        runTask(TaskId{0}, FibonacciSpec{35}, context);
        ratios.push_back(msSince(startNs) / plainMs.back());
        recorder.drain([](const TraceEvent&) {});
    }
    recorder.detach();
    state.counters["plain_ms"] = median(plainMs);
    state.counters["ratio"] = median(ratios);
    state.counters["target"] = 1.02;
}
BENCHMARK(fibonacciThroughTheKernel)->Iterations(31)->Unit(benchmark::kMillisecond);

/// One begin and end, without CPU-clock readings (stretches far under 50 us), against two bare clock readings.
void recordingOneBeginAndEnd(benchmark::State& state)
{
    constexpr int kPairs = 20'000;
    ThreadRecorder recorder("bench", ThreadRole::Worker);
    recorder.attach();
    std::vector<double> perPairNs;
    std::vector<double> clocksNs;
    for (auto _ : state) {
        std::int64_t startNs = monotonicNowNs();
        for (std::uint32_t i = 0; i < kPairs; ++i) {
            recorder.overheadBegin();
            recorder.overheadEnd();
        }
        perPairNs.push_back(msSince(startNs) * 1e6 / kPairs);
        recorder.drain([](const TraceEvent&) {});
        startNs = monotonicNowNs();
        for (int i = 0; i < kPairs; ++i) {
            benchmark::DoNotOptimize(monotonicNowNs());
            benchmark::DoNotOptimize(monotonicNowNs());
        }
        clocksNs.push_back(msSince(startNs) * 1e6 / kPairs);
    }
    recorder.detach();
    state.counters["pair_ns"] = median(perPairNs);
    state.counters["two_clocks_ns"] = median(clocksNs);
    state.counters["ratio"] = median(perPairNs) / median(clocksNs);
    state.counters["target_ns"] = 80;
    state.counters["target_ratio"] = 2;
}
BENCHMARK(recordingOneBeginAndEnd)->Iterations(31)->Unit(benchmark::kMillisecond);

/// What a reading of the thread's CPU clock costs; one is taken at most every 50 us.
void readingTheCpuClock(benchmark::State& state)
{
    for (auto _ : state) {
        benchmark::DoNotOptimize(threadCpuNowNs());
    }
}
BENCHMARK(readingTheCpuClock);

/// Resident memory of a lane a span, the totals included.
void memoryOfABar(benchmark::State& state)
{
    constexpr std::int64_t kSpans = 4'000'000;
    for (auto _ : state) {
        Lane lane("bench", ThreadRole::Worker);
        const std::int64_t before = readProcessStatus().residentBytes;
        for (std::int64_t i = 0; i < kSpans; ++i) {
            lane.append({.startNs = 10 * i, .endNs = 10 * i + 7, .task = TaskId{static_cast<std::uint32_t>(i)}});
        }
        state.counters["bytes"] = static_cast<double>(readProcessStatus().residentBytes - before) / kSpans;
    }
    state.counters["target"] = 48;
}
BENCHMARK(memoryOfABar)->Iterations(1)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace juggler::bench
