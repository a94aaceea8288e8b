// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/figures.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace juggler {

namespace {

/// "8.99 s", "12.3 ms", "450 us": three figures, in the unit that fits.
std::string durationText(std::int64_t ns)
{
    struct Unit {
        double ns;
        const char* name;
    };
    constexpr std::array kUnits{Unit{1e9, "s"}, Unit{1e6, "ms"}, Unit{1e3, "us"}, Unit{1, "ns"}};
    for (const Unit& unit : kUnits) {
        const double value = static_cast<double>(ns) / unit.ns;
        if (value >= 1 || unit.ns == 1) {
            std::array<char, 48> text{};
            std::snprintf(text.data(), text.size(), "%.*f %s", value >= 100 ? 0 : value >= 10 ? 1 : 2, value, unit.name);
            return text.data();
        }
    }
    return {};
}

std::string numberText(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.*f", value >= 100 ? 0 : value >= 1 ? 1 : 2, value);
    return text.data();
}

std::string threadsText(int threads)
{
    return threads == 1 ? "one thread" : std::to_string(threads) + " threads";
}

/// What kept the run from being shorter, where one cause stands out.
std::string causeText(const RunRecord& run, const Figures& figures)
{
    const double makespan = static_cast<double>(*figures.makespanNs);
    const double parallelism = figures.parallelism.value_or(0);
    const int cores = run.summary().coresAllowed;
    if (figures.lowerBoundNs && makespan <= 1.05 * static_cast<double>(*figures.lowerBoundNs)) {
        return parallelism > 0.9 * cores ? "as fast as " + std::to_string(cores) + " cores allow"
                                         : "as fast as its longest task";
    }
    if (figures.nativeThreads == 1 && figures.threads.waitingNs > *figures.makespanNs / 2) {
        return "each task waited for the one before it";
    }
    if (figures.loopLagMaxNs && *figures.loopLagMaxNs > *figures.makespanNs / 10) {
        return "one task held the loop for " + durationText(*figures.loopLagMaxNs);
    }
    if (figures.nativeThreads == 1 && parallelism > 0.8) {
        return "one thread computes on one core at a time";
    }
    if (figures.queueWait && figures.queueWait->p50Ns > *figures.makespanNs / 10) {
        return "half of the tasks queued for " + durationText(figures.queueWait->p50Ns) + " or longer";
    }
    return {};
}

} // namespace

std::string explainRun(const RunRecord& run, const Figures& figures)
{
    if (!figures.makespanNs) {
        return run.isFinished() ? "no task was run" : std::string();
    }
    std::string text = threadsText(figures.nativeThreads);
    const double threadTime = static_cast<double>(*figures.makespanNs) * figures.nativeThreads;
    const double waitingShare = threadTime > 0 ? static_cast<double>(figures.threads.waitingNs) / threadTime : 0;
    if (waitingShare > 0.05) {
        text += figures.nativeThreads == 1
            ? "; waited " + durationText(figures.threads.waitingNs) + " of " + durationText(*figures.makespanNs)
            : "; blocked in waits for " + std::to_string(static_cast<int>(100 * waitingShare + 0.5)) + " % of their time";
    }
    if (figures.concurrency && figures.parallelism) {
        text += "; on average " + numberText(*figures.concurrency) + " tasks in progress and " + numberText(*figures.parallelism)
            + " cores busy";
    }
    const std::string cause = causeText(run, figures);
    return cause.empty() ? text : text + "; " + cause;
}

} // namespace juggler
