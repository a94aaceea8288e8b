// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "tests/bench/median.h"

#include <benchmark/benchmark.h>

#include <ctime>
#include <vector>

namespace juggler::bench {

/// CPU time of all threads of the program, in ns: what a frame costs, its helper threads' share included.
inline std::int64_t processCpuNowNs() noexcept
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec * std::int64_t{1'000'000'000} + now.tv_nsec;
}

/// Measures actions one by one, in CPU time of the whole program and in that of the calling thread. [one thread]
class FrameMeter {
public:
    template <typename Action>
    void measure(Action&& action)
    {
        const std::int64_t threadNs = threadCpuNowNs();
        const std::int64_t allNs = processCpuNowNs();
        action();
        m_allMs.push_back(static_cast<double>(processCpuNowNs() - allNs) / 1e6);
        m_threadMs.push_back(static_cast<double>(threadCpuNowNs() - threadNs) / 1e6);
    }

    [[nodiscard]] const std::vector<double>& allMs() const noexcept { return m_allMs; }

    /// The figures, in ms of CPU time; the targets stand beside them.
    void report(benchmark::State& state, double targetMedianMs, double targetP99Ms) const
    {
        state.counters["cpu_median_ms"] = median(m_allMs);
        state.counters["cpu_p99_ms"] = percentile(m_allMs, 99);
        state.counters["cpu_worst_ms"] = percentile(m_allMs, 100);
        state.counters["gui_thread_median_ms"] = median(m_threadMs);
        state.counters["target_median_ms"] = targetMedianMs;
        state.counters["target_p99_ms"] = targetP99Ms;
    }

private:
    std::vector<double> m_allMs;
    std::vector<double> m_threadMs;
};

} // namespace juggler::bench
