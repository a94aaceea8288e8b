// SPDX-License-Identifier: GPL-3.0-or-later
// Green and virtual threads: large numbers of sleeping fibers, the price of a switch, computing on two carriers, idle carriers.
#include "core/base/clock.h"
#include "core/base/process_status.h"
#include "core/fiber/carrier.h"
#include "core/strategy/registry.h"
#include "tests/bench/median.h"
#include "tests/support/recorded_run.h"

#include <benchmark/benchmark.h>

#include <boost/context/fiber.hpp>
#include <sys/mman.h>

#include <algorithm>
#include <chrono>
#include <utility>
#include <vector>

namespace juggler::bench {

namespace {

using namespace std::chrono_literals;
using test::RecordedRun;
using test::runRecorded;

constexpr double kMillisecondNs = 1e6;

/// The time to touch so many fresh pages one by one, in ms: what no program on this machine gets around.
double touchPagesMs(std::size_t pages)
{
    constexpr std::size_t kPageBytes = 4096;
    void* const memory = mmap(nullptr, pages * kPageBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    madvise(memory, pages * kPageBytes, MADV_NOHUGEPAGE);
    const std::int64_t startNs = monotonicNowNs();
    for (std::size_t i = 0; i < pages; ++i) {
        static_cast<volatile char*>(memory)[i * kPageBytes] = 1;
    }
    const std::int64_t endNs = monotonicNowNs();
    munmap(memory, pages * kPageBytes);
    return static_cast<double>(endNs - startNs) / kMillisecondNs;
}

/// 100,000 sleeps of 1 s, twice with one object: the first run touches a fresh page a fiber, the second finds its stacks.
void fibersAsleep(benchmark::State& state, StrategyId id)
{
    constexpr int kCount = 100'000;
    for (auto _ : state) {
        const auto strategy = makeStrategy(id);
        const Workload workload{{}, {{SleepSpec{1s}, kCount}}};
        resetPeakMemory();
        const std::int64_t beforeBytes = readProcessStatus().residentBytes;
        const int threadsBefore = readProcessStatus().threads;
        int threads = 0;
        StopSignal stop;
        const RecordedRun cold = runRecorded(*strategy, workload, {.strategy = id}, stop, [&threads](const Timeline&) {
            threads = std::max(threads, readProcessStatus().threads);
            return threads == 0;
        });
        const double grown = static_cast<double>(readProcessStatus().peakResidentBytes - beforeBytes);
        const double recorded = static_cast<double>(kCount * (sizeof(TaskRecord) + 9) + cold.timeline->spanCount() * 35);
        const RecordedRun warm = runRecorded(*strategy, workload, {.strategy = id});
        const double touchMs = touchPagesMs(kCount);
        const double overheadMs = static_cast<double>(cold.makespanNs()) / kMillisecondNs - 1000;
        state.counters["overhead_ms"] = overheadMs;
        state.counters["touch_ms"] = touchMs;
        state.counters["target_ms"] = 1.3 * touchMs + 300;
        state.counters["bytes_a_task"] = (grown - recorded) / kCount;
        state.counters["second_overhead_ms"] = static_cast<double>(warm.makespanNs()) / kMillisecondNs - 1000;
        state.counters["threads_added"] = threads - threadsBefore;
    }
}
BENCHMARK_CAPTURE(fibersAsleep, greenThreads, StrategyId::GreenThreads)->Iterations(1)->Repetitions(3)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(fibersAsleep, virtualThreads, StrategyId::VirtualThreads)->Iterations(1)->Repetitions(3)->Unit(benchmark::kMillisecond);

/// Fibers that do nothing but yield, so many times each, recorded where there is a recorder.
class YieldingJobs final : public FiberJobs {
public:
    YieldingJobs(std::uint32_t fibers, int yields, bool isRecorded) : m_fibers(fibers), m_yields(yields), m_isRecorded(isRecorded) {}

    std::optional<std::uint32_t> takeNext() override { return hasNext() ? std::optional(m_next++) : std::nullopt; }
    [[nodiscard]] bool hasNext() const override { return m_next < m_fibers; }
    [[nodiscard]] bool isExhausted() const override { return !hasNext(); }
    void drop(std::uint32_t, Unstarted, Carrier&) noexcept override {}
    void run(std::uint32_t job, Fiber& fiber) noexcept override
    {
        for (int i = 0; i < m_yields; ++i) {
            if (m_isRecorded) {
                fiber.carrier->recorder().suspended(TaskId{job}, SuspendReason::Yield);
                Carrier::yield(fiber);
                fiber.carrier->recorder().resumed(TaskId{job});
            } else {
                Carrier::yield(fiber);
            }
        }
    }

private:
    std::uint32_t m_fibers;
    int m_yields;
    bool m_isRecorded;
    std::uint32_t m_next = 0;
};

constexpr int kYields = 200'000;

/// ns a yield of two fibers on the calling thread.
double yieldNs(ThreadRecorder* recorder)
{
    // By the thread's CPU clock here and below: nothing waits, and beside other programs the wall clock would count those.
    YieldingJobs jobs(2, kYields, recorder != nullptr);
    FiberScheduler scheduler(jobs, 1);
    StackPool stacks;
    Carrier carrier({scheduler, jobs, stacks, {}}, recorder, 0);
    scheduler.setUp({&carrier}, 0);
    const std::int64_t startNs = threadCpuNowNs();
    carrier.run();
    return static_cast<double>(threadCpuNowNs() - startNs) / (2.0 * kYields);
}

/// ns a switch there and back through the library's public class, without a scheduler.
double publicSwitchNs()
{
    bool isOver = false;
    boost::context::fiber other([&isOver](boost::context::fiber&& caller) {
        while (!isOver) {
            caller = std::move(caller).resume();
        }
        return std::move(caller);
    });
    const std::int64_t startNs = threadCpuNowNs();
    for (int i = 0; i < kYields; ++i) {
        other = std::move(other).resume();
    }
    const std::int64_t endNs = threadCpuNowNs();
    isOver = true;
    other = std::move(other).resume();
    return static_cast<double>(endNs - startNs) / kYields;
}

double rawSwitchNs()
{
    std::vector<std::byte> stack(64 * 1024);
    boost::context::detail::transfer_t other{boost::context::detail::make_fcontext(stack.data() + stack.size(), stack.size(),
                                                                                   [](boost::context::detail::transfer_t caller) {
                                                                                       for (;;) {
                                                                                           caller = boost::context::detail::jump_fcontext(
                                                                                               caller.fctx, nullptr);
                                                                                       }
                                                                                   }),
                                             nullptr};
    const std::int64_t startNs = threadCpuNowNs();
    for (int i = 0; i < kYields; ++i) {
        other = boost::context::detail::jump_fcontext(other.fctx, nullptr);
    }
    return static_cast<double>(threadCpuNowNs() - startNs) / kYields;
}

void yieldOfTwoFibers(benchmark::State& state)
{
    std::vector<double> plain;
    std::vector<double> recorded;
    std::vector<double> throughClass;
    std::vector<double> raw;
    for (auto _ : state) {
        Trace trace;
        ThreadRecorder& recorder = trace.addThread("carrier", ThreadRole::Carrier);
        recorder.attach();
        recorded.push_back(yieldNs(&recorder));
        recorder.detach();
        plain.push_back(yieldNs(nullptr));
        throughClass.push_back(publicSwitchNs());
        raw.push_back(rawSwitchNs());
    }
    state.counters["ns"] = median(plain);
    state.counters["target_ns"] = 60;
    state.counters["recorded_ns"] = median(recorded);
    state.counters["target_recorded_ns"] = 130;
    state.counters["switch_and_back_raw_ns"] = median(raw);
    state.counters["switch_and_back_class_ns"] = median(throughClass);
}
BENCHMARK(yieldOfTwoFibers)->Iterations(15)->Unit(benchmark::kMillisecond);

/// 64 x fib(35) on two carriers against blocking, in pairs.
void computingOnTwoCarriers(benchmark::State& state)
{
    const Workload workload{{}, {{FibonacciSpec{35}, 64}}};
    const auto blocking = makeStrategy(StrategyId::Blocking);
    const auto fibers = makeStrategy(StrategyId::VirtualThreads);
    std::vector<double> ratios;
    for (auto _ : state) {
        const RecordedRun alone = runRecorded(*blocking, workload, {.strategy = StrategyId::Blocking});
        const RecordedRun two = runRecorded(*fibers, workload, {.strategy = StrategyId::VirtualThreads, .workers = 2});
        ratios.push_back(static_cast<double>(alone.makespanNs()) / static_cast<double>(two.makespanNs()));
    }
    state.counters["speed_up"] = median(ratios);
    state.counters["best"] = percentile(ratios, 100);
    state.counters["target"] = 1.95;
}
BENCHMARK(computingOnTwoCarriers)->Iterations(5)->Unit(benchmark::kMillisecond);

/// What carriers use while all of their fibers sleep.
void idleCarriers(benchmark::State& state)
{
    const auto strategy = makeStrategy(StrategyId::VirtualThreads);
    for (auto _ : state) {
        const RecordedRun run =
            runRecorded(*strategy, {{}, {{SleepSpec{500ms}, 10}}}, {.strategy = StrategyId::VirtualThreads, .workers = 2});
        std::int64_t cpuNs = 0;
        for (std::size_t i = 0; i < run.timeline->laneCount(); ++i) {
            cpuNs += run.timeline->lane(i).usage().cpuNs;
        }
        state.counters["cpu_ms"] = static_cast<double>(cpuNs) / kMillisecondNs;
    }
    state.counters["target_ms"] = 5;
}
BENCHMARK(idleCarriers)->Iterations(1)->Repetitions(3)->Unit(benchmark::kMillisecond);

/// From the request to the last of 100,000 sleeping fibers' end.
void stoppingFibers(benchmark::State& state, StrategyId id)
{
    constexpr std::uint32_t kCount = 100'000;
    const auto strategy = makeStrategy(id);
    for (auto _ : state) {
        StopSignal stop;
        std::int64_t allAsleepNs = 0;
        const RecordedRun run =
            runRecorded(*strategy, {{}, {{SleepSpec{1h}, kCount}}}, {.strategy = id}, stop, [&](const Timeline& timeline) {
                if (allAsleepNs == 0 && timeline.inFlight().startedCount() == kCount) {
                    allAsleepNs = monotonicNowNs();
                }
                if (allAsleepNs != 0 && monotonicNowNs() - allAsleepNs > 200'000'000) {
                    stop.request();
                }
                return !stop.isRequested();
            });
        const std::int64_t stopNs = run.timeline->lastEndedNs() + run.timeline->startNs() - stop.requestedAtNs();
        state.counters["stop_ms"] = static_cast<double>(stopNs) / kMillisecondNs;
    }
    state.counters["target_ms"] = 50;
}
BENCHMARK_CAPTURE(stoppingFibers, greenThreads, StrategyId::GreenThreads)->Iterations(1)->Repetitions(3)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(stoppingFibers, virtualThreads, StrategyId::VirtualThreads)->Iterations(1)->Repetitions(3)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace juggler::bench
