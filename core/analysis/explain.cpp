// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/figures.h"

#include "core/base/time_text.h"

#include <algorithm>

namespace juggler {

namespace {

std::string lengthText(std::int64_t ns)
{
    return durationText(std::chrono::nanoseconds(ns));
}

std::string numberText(double value)
{
    return decimalText(value, value >= 100 ? 0 : value >= 1 ? 1 : 2);
}

std::string threadsText(const Figures& figures)
{
    if (figures.processes > 0) {
        const std::string text = figures.processes == 1 ? "one process" : std::to_string(figures.processes) + " processes";
        return figures.startUpMaxNs ? text + ", " + lengthText(*figures.startUpMaxNs) + " to start" : text;
    }
    return figures.nativeThreads == 1 ? "one thread" : std::to_string(figures.nativeThreads) + " threads";
}

/// What kept the run from being shorter, where one cause stands out.
std::string causeText(const RunRecord& run, const Figures& figures)
{
    const double makespan = static_cast<double>(*figures.makespanNs);
    const double parallelism = figures.parallelism.value_or(0);
    const int cores = run.summary().coresAllowed;
    if (figures.lowerBoundNs && makespan <= 1.05 * static_cast<double>(*figures.lowerBoundNs)) {
        return parallelism > 0.9 * cores ? "as fast as " + std::to_string(cores) + " cores allow" : "as fast as its longest task";
    }
    const bool areSeveral = figures.done + figures.failed + figures.cancelled > 1;
    if (figures.nativeThreads == 1 && areSeveral && figures.blockedNs > *figures.makespanNs / 2) {
        return "each task waited for the one before it";
    }
    if (figures.loopLagMaxNs && *figures.loopLagMaxNs > *figures.makespanNs / 10) {
        return "one task held the loop for " + lengthText(*figures.loopLagMaxNs);
    }
    if (figures.nativeThreads == 1 && parallelism > 0.8) {
        return "one thread computes on one core at a time";
    }
    if (figures.queueWait && figures.queueWait->p50Ns > *figures.makespanNs / 10) {
        return "half of the tasks queued for " + lengthText(figures.queueWait->p50Ns) + " or longer";
    }
    return {};
}

/// Of a trace of another program, where nothing is known of cores and waits.
std::string explainRecorded(const Figures& figures)
{
    const std::string text = threadsText(figures);
    return figures.concurrency ? text + "; on average " + numberText(*figures.concurrency) + " events in progress" : text;
}

} // namespace

std::string explainRun(const RunRecord& run, const Figures& figures)
{
    if (!figures.makespanNs) {
        return run.isFinished() ? "no task was run" : std::string();
    }
    if (!run.summary().knowsCpu()) {
        return explainRecorded(figures);
    }
    std::string text = threadsText(figures);
    const double blockedShare = figures.servingNs > 0 ? static_cast<double>(figures.blockedNs) / static_cast<double>(figures.servingNs) : 0;
    if (blockedShare > 0.05) {
        text += figures.nativeThreads == 1
            ? "; waited " + lengthText(figures.blockedNs) + " of " + lengthText(*figures.makespanNs)
            : "; blocked in waits for " + std::to_string(static_cast<int>(100 * blockedShare + 0.5)) + " % of their time";
    }
    if (figures.concurrency && figures.parallelism) {
        text += "; on average " + numberText(*figures.concurrency) + " tasks in progress and " + numberText(*figures.parallelism)
            + " cores busy";
    }
    const std::string cause = causeText(run, figures);
    return cause.empty() ? text : text + "; " + cause;
}

} // namespace juggler
