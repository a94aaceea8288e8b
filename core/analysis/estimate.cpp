// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/estimate.h"

#include "core/base/clock.h"
#include "core/strategy/catalog.h"
#include "core/workload/fibonacci.h"

#include <sys/stat.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numbers>
#include <numeric>
#include <queue>
#include <utility>
#include <vector>

namespace juggler {

namespace {

using std::chrono::nanoseconds;

/// What one task needs: time on a core, and time without one.
struct Need {
    double cpuNs = 0;
    double waitNs = 0;
    [[nodiscard]] double sumNs() const { return cpuNs + waitNs; }
};

/// Bytes per ns: the orders of magnitude of a copy in memory, of a virtual disk through the page cache and past it.
double readRate(CacheMode mode)
{
    switch (mode) {
    case CacheMode::Warm: return 1.0;
    case CacheMode::Cold: return 0.25;
    case CacheMode::Direct: return 0.5;
    }
    return 1.0;
}

struct NeedOf {
    CacheMode mode;
    const Calibration& calibration;

    Need operator()(const FileReadSpec& spec) const
    {
        struct stat status {};
        const double bytes = stat(spec.path.c_str(), &status) == 0 ? static_cast<double>(status.st_size) : 0;
        const double ns = bytes / readRate(mode);
        return mode == CacheMode::Warm ? Need{.cpuNs = ns} : Need{.waitNs = ns};
    }
    Need operator()(const FileWriteSpec& spec) const
    {
        const double bytes = static_cast<double>(spec.sizeBytes);
        return {.cpuNs = bytes / readRate(CacheMode::Warm), .waitNs = spec.isSynced ? bytes / readRate(CacheMode::Cold) : 0};
    }
    Need operator()(const AddSpec&) const { return {}; }
    Need operator()(const RecordedSpec&) const { return {}; }
    Need operator()(const SleepSpec& spec) const { return {.waitNs = static_cast<double>(nanoseconds(spec.duration).count())}; }
    Need operator()(const FibonacciSpec& spec) const
    {
        return {.cpuNs = static_cast<double>(estimateFibonacci(spec.n, calibration).count())};
    }
};

/// List scheduling of the tasks, in order, on `workers` workers of which at most `cores` compute at once (a bound for the latter).
double poolMakespanNs(const std::vector<std::pair<Need, int>>& needs, int workers, int cores, double cpuSumNs)
{
    std::priority_queue<double, std::vector<double>, std::greater<>> freeAt;
    for (int i = 0; i < workers; ++i) {
        freeAt.push(0);
    }
    double last = 0;
    for (const auto& [need, count] : needs) {
        for (int i = 0; i < count; ++i) {
            const double end = freeAt.top() + need.sumNs();
            freeAt.pop();
            freeAt.push(end);
            last = std::max(last, end);
        }
    }
    return std::max(last, cpuSumNs / cores);
}

constexpr double kProcessStartNs = 3e6; // of CPU time (docs/performance.md)
constexpr double kThreadStartNs = 1e5; // from the first to the last of many, each (docs/performance.md)

/// A process for every task, started `cores` at a time.
double processesMakespanNs(const std::vector<std::pair<Need, int>>& needs, int cores, double cpuSumNs, double longestNs)
{
    double startNs = 0;
    for (const auto& [need, count] : needs) {
        startNs += kProcessStartNs * count;
    }
    return std::max((cpuSumNs + startNs) / cores, kProcessStartNs + longestNs);
}

/// The needs of tasks that may all be under way at once, and what follows from what the model can do.
double makespanOf(const std::vector<std::pair<Need, int>>& needs, const RunConfig& config, int machineCores)
{
    double cpuSumNs = 0;
    double sumNs = 0;
    double longestWaitNs = 0;
    double longestNs = 0;
    for (const auto& [need, count] : needs) {
        cpuSumNs += need.cpuNs * count;
        sumNs += need.sumNs() * count;
        longestWaitNs = std::max(longestWaitNs, need.waitNs);
        longestNs = std::max(longestNs, need.sumNs());
    }
    const StrategyInfo& info = strategyInfo(config.strategy);
    const int cores = allowedCores(config, machineCores);
    const int workers = effectiveWorkers(config, machineCores);
    if (!info.overlapsWaits || config.await == AwaitMode::InTurn) {
        return sumNs;
    }
    if (info.startsProcesses && config.processes == ProcessMode::PerTask) {
        return processesMakespanNs(needs, cores, cpuSumNs, longestNs);
    }
    if (info.blocksWorkers) {
        return poolMakespanNs(needs, workers, cores, cpuSumNs) + (info.startsProcesses ? kProcessStartNs : 0);
    }
    if (!info.isParallel) {
        return std::max(cpuSumNs, longestWaitNs);
    }
    if (info.hasWorkers) {
        return std::max(cpuSumNs / std::min(workers, cores), longestNs);
    }
    const double tasks = std::accumulate(needs.begin(), needs.end(), 0.0, [](double sum, const auto& need) { return sum + need.second; });
    return kThreadStartNs * tasks + std::max(cpuSumNs / cores, longestNs); // a thread for each task, all made before the first goes on
}

} // namespace

Calibration calibrate()
{
    Calibration calibration{.fib30 = nanoseconds::max()};
    for (int i = 0; i < 3; ++i) {
        const std::int64_t startNs = monotonicNowNs();
        fibonacci(30);
        calibration.fib30 = std::min(calibration.fib30, nanoseconds(monotonicNowNs() - startNs));
    }
    return calibration;
}

nanoseconds estimateFibonacci(int n, const Calibration& calibration)
{
    const double ns = static_cast<double>(calibration.fib30.count()) * std::pow(std::numbers::phi, n - 30);
    return nanoseconds(static_cast<std::int64_t>(std::min(ns, 9e18)));
}

nanoseconds estimateMakespan(const Workload& workload, const RunConfig& config, int cores, const Calibration& calibration)
{
    // Groups that wait for others come in steps, one after the other; those that wait for as many may overlap.
    std::map<std::size_t, std::vector<std::pair<Need, int>>> steps;
    const std::vector<std::size_t> depths = dependencyDepths(workload);
    for (std::size_t i = 0; i < workload.groups.size(); ++i) {
        const TaskGroup& group = workload.groups[i];
        steps[depths[i]].emplace_back(std::visit(NeedOf{config.cache, calibration}, group.spec), group.count);
    }
    double ns = 0;
    for (const auto& [depth, needs] : steps) {
        ns += makespanOf(needs, config, cores);
    }
    return nanoseconds(static_cast<std::int64_t>(std::min(ns, 9e18)));
}

} // namespace juggler
