// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs through the engine: large numbers of waits, direct reads, stopping.
#include "core/analysis/figures.h"
#include "core/engine/engine.h"
#include "core/strategy/catalog.h"
#include "tests/bench/median.h"

#include <benchmark/benchmark.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

namespace juggler::bench {

namespace {

using namespace std::chrono_literals;

struct Measured {
    std::shared_ptr<const Comparison> comparison;
    Figures figures;
    [[nodiscard]] const RunRecord& run() const { return *comparison->runs.front(); }
    [[nodiscard]] double makespanMs() const { return static_cast<double>(figures.makespanNs.value_or(0)) / 1e6; }
};

Measured measure(Workload workload, RunConfig config)
{
    Engine engine;
    Measured measured;
    measured.comparison = engine.start(std::move(workload), {config});
    engine.wait();
    measured.figures = computeFigures(measured.run());
    return measured;
}

/// What the recorder and the timeline hold for the run, about: events on their way, records, spans.
double recordingBytes(const Timeline& timeline)
{
    double bytes = static_cast<double>(timeline.taskCount() * sizeof(TaskRecord));
    bytes += static_cast<double>(timeline.spanCount()) * (sizeof(Span) + sizeof(StateTotals) / 8.0);
    bytes += static_cast<double>(timeline.inFlight().startedCount()) * 9;
    return bytes;
}

void sleepsOfOneSecond(benchmark::State& state, StrategyId strategy, int count)
{
    for (auto _ : state) {
        const Measured measured = measure({{}, {{SleepSpec{1s}, count}}}, {.strategy = strategy});
        const RunSummary& summary = measured.run().summary();
        const double grown = static_cast<double>(summary.peakMemoryBytes - summary.memoryBeforeBytes);
        state.counters["makespan_ms"] = measured.makespanMs();
        state.counters["bytes_a_task"] = (grown - recordingBytes(*measured.run().timeline())) / count;
        state.counters["threads_added"] = summary.threadsPeak - summary.threadsBefore;
        state.counters["done"] = static_cast<double>(measured.figures.done);
    }
}
BENCHMARK_CAPTURE(sleepsOfOneSecond, eventLoop_100000, StrategyId::EventLoop, 100'000)
    ->Iterations(1)
    ->Repetitions(5)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(sleepsOfOneSecond, eventLoop_1000000, StrategyId::EventLoop, 1'000'000)
    ->Iterations(1)
    ->Repetitions(3)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(sleepsOfOneSecond, dedicatedThreads_1000, StrategyId::DedicatedThreads, 1000)
    ->Iterations(1)
    ->Repetitions(5)
    ->Unit(benchmark::kMillisecond);

/// Files of a fixed size in the current folder; gone with the object.
class BenchFiles {
public:
    BenchFiles(int count, std::size_t bytes) : m_folder(std::filesystem::current_path() / "juggler_bench_files")
    {
        std::filesystem::create_directories(m_folder);
        const std::string piece(1024 * 1024, 'j');
        for (int i = 0; i < count; ++i) {
            m_paths.push_back(m_folder / ("file" + std::to_string(i)));
            std::ofstream file(m_paths.back(), std::ios::binary);
            for (std::size_t written = 0; written < bytes; written += piece.size()) {
                file << piece;
            }
        }
    }
    BenchFiles(const BenchFiles&) = delete;
    BenchFiles& operator=(const BenchFiles&) = delete;
    ~BenchFiles() { std::filesystem::remove_all(m_folder); }

    [[nodiscard]] Workload workload() const
    {
        Workload workload;
        for (const auto& path : m_paths) {
            workload.groups.push_back({FileReadSpec{path.string()}, 1});
        }
        return workload;
    }

private:
    std::filesystem::path m_folder;
    std::vector<std::filesystem::path> m_paths;
};

/// 64 x 4 MiB past the page cache: event loop against blocking, in pairs.
void directReads(benchmark::State& state)
{
    const BenchFiles files(64, 4 * 1024 * 1024);
    std::vector<double> ratios;
    std::vector<double> loopMs;
    std::vector<double> gapMs;
    for (auto _ : state) {
        const Measured blocking = measure(files.workload(), {.strategy = StrategyId::Blocking, .cache = CacheMode::Direct});
        const Measured loop = measure(files.workload(), {.strategy = StrategyId::EventLoop, .cache = CacheMode::Direct});
        loopMs.push_back(loop.makespanMs());
        ratios.push_back(blocking.makespanMs() / loop.makespanMs());
        gapMs.push_back(static_cast<double>(loop.figures.loopLagMaxNs.value_or(0)) / 1e6);
    }
    state.counters["loop_ms"] = median(loopMs);
    state.counters["times_faster"] = median(ratios);
    state.counters["target"] = 2;
    state.counters["longest_gap_ms"] = median(gapMs);
    state.counters["target_gap_ms"] = 5;
}
BENCHMARK(directReads)->Iterations(7)->Unit(benchmark::kMillisecond);

/// Stop in the middle of 1,000 tasks: request to the last end stamp, and to the return of the strategy with everything joined.
void stopping(benchmark::State& state, StrategyId strategy, Workload workload)
{
    std::vector<double> stopMs;
    std::vector<double> joinedMs;
    for (auto _ : state) {
        Engine engine;
        const auto comparison = engine.start(workload, {{.strategy = strategy, .workers = 8}});
        const RunRecord& run = *comparison->runs.front();
        while (run.state() != RunState::Running || !run.timeline()->task(TaskId{0}).hasStarted()) {
            std::this_thread::sleep_for(1ms);
        }
        std::this_thread::sleep_for(200ms);
        engine.stop();
        engine.wait();
        stopMs.push_back(static_cast<double>(computeFigures(run).stopNs.value_or(0)) / 1e6);
        joinedMs.push_back(static_cast<double>(run.summary().joinedNs - run.summary().stopRequestedNs) / 1e6);
    }
    state.counters["stop_median_ms"] = median(stopMs);
    state.counters["stop_worst_ms"] = percentile(stopMs, 100);
    state.counters["joined_worst_ms"] = percentile(joinedMs, 100);
    state.counters["target_ms"] = 50;
    state.counters["target_joined_ms"] = 250;
}

[[maybe_unused]] const bool isStoppingRegistered = [] {
    for (const StrategyInfo& info : strategyCatalog()) {
        const auto add = [&info](const char* what, Workload workload) {
            benchmark::RegisterBenchmark(("stopping/" + std::string(info.key) + "/" + what).c_str(),
                                         [&info, workload](benchmark::State& state) { stopping(state, info.id, workload); })
                ->Iterations(9)
                ->Unit(benchmark::kMillisecond);
        };
        add("1000_sleeps", {{}, {{SleepSpec{1h}, 1000}}});
        add("1000_fib45", {{}, {{FibonacciSpec{45}, 1000}}});
    }
    return true;
}();

} // namespace

} // namespace juggler::bench
