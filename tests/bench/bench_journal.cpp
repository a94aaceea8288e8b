// SPDX-License-Identifier: GPL-3.0-or-later
// What keeping a journal costs beside runs that record much: a share of the run's own CPU time, both measured in the same run.
#include "core/base/process_status.h"
#include "core/engine/engine.h"
#include "core/journal/journal_reader.h"
#include "core/journal/journal_writer.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

namespace juggler::bench {

namespace {

using namespace std::chrono_literals;

/// One run with a journal. journal_percent: what the journal's thread took while the run went on, of the CPU time of the whole program
/// without it; of_the_run_percent: of the run's time on one core. whole_ms: all that it used, what was left to write after the run too.
void journalOf(benchmark::State& state, StrategyId id, const Workload& workload)
{
    for (auto _ : state) {
        const QTemporaryDir folder;
        Engine engine;
        const std::int64_t cpuBeforeNs = processCpuNowNs();
        const auto comparison = engine.start(workload, {{.strategy = id, .workers = 2}});
        JournalOptions options;
        options.folder = folder.path().toStdString();
        auto writer = JournalWriter::start(comparison, std::move(options));
        engine.wait();
        const RunRecord& run = *comparison->runs[0];
        const auto whileRunning = static_cast<double>(run.journalCpuNs().value_or(0));
        const auto cpuNs = static_cast<double>(processCpuNowNs() - cpuBeforeNs) - whileRunning;
        const std::int64_t beforeRestNs = processCpuNowNs();
        writer->finish();
        const auto intervals = static_cast<double>(run.timeline()->spanCount());
        const double whole = whileRunning + static_cast<double>(processCpuNowNs() - beforeRestNs);
        const auto bytes = static_cast<double>(QFileInfo(QString::fromStdString(writer->path())).size());
        state.counters["run_s"] = static_cast<double>(run.makespanNs().value_or(0)) / 1e9;
        state.counters["journal_percent"] = 100 * whileRunning / cpuNs;
        state.counters["of_the_run_percent"] = 100 * whileRunning / static_cast<double>(run.makespanNs().value_or(1));
        state.counters["whole_ms"] = whole / 1e6;
        state.counters["intervals"] = intervals;
        state.counters["ns_an_interval"] = whole / intervals;
        state.counters["bytes_an_interval"] = bytes / intervals;
    }
}

void eightBusyThreads(benchmark::State& state)
{
    journalOf(state, StrategyId::DedicatedThreads, {{}, {{FibonacciSpec{42}, 8}}});
}
BENCHMARK(eightBusyThreads)->Iterations(1)->Unit(benchmark::kMillisecond);

void aMillionSmallTasks(benchmark::State& state, StrategyId id)
{
    journalOf(state, id, {{}, {{AddSpec{}, 1'000'000}}});
}
BENCHMARK_CAPTURE(aMillionSmallTasks, blocking, StrategyId::Blocking)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(aMillionSmallTasks, threadPool, StrategyId::ThreadPool)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(aMillionSmallTasks, greenThreads, StrategyId::GreenThreads)->Iterations(1)->Unit(benchmark::kMillisecond);

void aMillionComputations(benchmark::State& state, StrategyId id)
{
    journalOf(state, id, {{}, {{FibonacciSpec{18}, 1'000'000}}});
}
BENCHMARK_CAPTURE(aMillionComputations, threadPool, StrategyId::ThreadPool)->Iterations(1)->Unit(benchmark::kMillisecond);

void aMillionSleeps(benchmark::State& state)
{
    journalOf(state, StrategyId::EventLoop, {{}, {{SleepSpec{1s}, 1'000'000}}});
}
BENCHMARK(aMillionSleeps)->Iterations(1)->Unit(benchmark::kMillisecond);

/// Fibers that take turns: a hundred that compute for long, on one carrier.
void fibersTakingTurns(benchmark::State& state)
{
    journalOf(state, StrategyId::GreenThreads, {{}, {{FibonacciSpec{36}, 200}, {SleepSpec{1ms}, 100'000}}});
}
BENCHMARK(fibersTakingTurns)->Iterations(1)->Unit(benchmark::kMillisecond);

/// Many lanes of which little is new: looking through them is what costs.
void manyThreads(benchmark::State& state)
{
    journalOf(state, StrategyId::DedicatedThreads, {{}, {{SleepSpec{8s}, static_cast<int>(state.range(0))}}});
}
BENCHMARK(manyThreads)->Arg(10'000)->Arg(30'000)->Iterations(1)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace juggler::bench
