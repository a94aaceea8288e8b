// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/computing.h"

#include "core/base/clock.h"
#include "core/base/native_thread.h"
#include "core/model/machine_info.h"
#include "core/workload/fibonacci.h"

#include <ctime>

namespace juggler::app {

namespace {

constexpr unsigned kN = 30;
constexpr int kFibonacciTimes = 25;
constexpr int kCoreTimes = 9;
constexpr int kPartsOfACore = 4; ///< fib(30) so many times on each core: starting the threads weighs nothing beside that
constexpr int kClockTimes = 25;
constexpr int kReadings = 20'000;
constexpr int kCpuReadings = 1'000;
constexpr int kTimerTimes = 200;
constexpr long kSleepNs = 1'000'000;

/// fib(30) so many times; ns.
double computeNs(int times)
{
    const std::int64_t startNs = monotonicNowNs();
    for (int i = 0; i < times; ++i) {
        fibonacci(kN);
    }
    return static_cast<double>(monotonicNowNs() - startNs);
}

/// ns of one call, by so many of them.
template <typename Read>
double readingNs(int count, Read read)
{
    std::int64_t last = 0;
    const std::int64_t startNs = monotonicNowNs();
    for (int i = 0; i < count; ++i) {
        last ^= read();
        asm volatile("" : "+r"(last)); // so that none is left out
    }
    return static_cast<double>(monotonicNowNs() - startNs) / count;
}

template <typename Read>
std::vector<double> readings(int count, Read read)
{
    std::vector<double> values;
    for (int i = 0; i < kClockTimes; ++i) {
        values.push_back(readingNs(count, read));
    }
    return values;
}

} // namespace

Result<std::vector<double>> measureFibonacci()
{
    std::vector<double> values;
    for (int i = 0; i < kFibonacciTimes; ++i) {
        values.push_back(computeNs(1));
    }
    return values;
}

Result<std::vector<double>> measureCores()
{
    const int cores = usableCores();
    std::vector<double> values;
    for (int i = 0; i < kCoreTimes; ++i) {
        const double aloneNs = computeNs(kPartsOfACore);
        std::vector<NativeThread> threads;
        const std::int64_t startNs = monotonicNowNs();
        for (int core = 0; core < cores; ++core) {
            auto thread = NativeThread::start("bench", NativeThread::kSmallStackBytes, [] { computeNs(kPartsOfACore); });
            if (!thread) {
                return thread.error();
            }
            threads.push_back(std::move(*thread));
        }
        for (NativeThread& thread : threads) {
            thread.join();
        }
        values.push_back(aloneNs * cores / static_cast<double>(monotonicNowNs() - startNs));
    }
    return values;
}

Result<std::vector<double>> measureClock()
{
    return readings(kReadings, monotonicNowNs);
}

Result<std::vector<double>> measureCpuClock()
{
    return readings(kCpuReadings, threadCpuNowNs);
}

Result<std::vector<double>> measureTimer()
{
    std::vector<double> values;
    for (int i = 0; i < kTimerTimes; ++i) {
        const timespec length{0, kSleepNs};
        const std::int64_t startNs = monotonicNowNs();
        clock_nanosleep(CLOCK_MONOTONIC, 0, &length, nullptr);
        values.push_back(static_cast<double>(monotonicNowNs() - startNs - kSleepNs));
    }
    return values;
}

} // namespace juggler::app
