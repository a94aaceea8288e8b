// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/article_lines.h"

#include "core/analysis/run_label.h"
#include "core/formats/terminal_text.h"
#include "core/strategy/catalog.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

namespace juggler {

namespace {

bool computes(const TaskSpec& spec)
{
    return std::holds_alternative<FibonacciSpec>(spec) || std::holds_alternative<AddSpec>(spec);
}

std::string millisecondText(std::int64_t timeNs)
{
    return std::to_string((timeNs + 500'000) / 1'000'000) + " ms";
}

std::string taskLine(const RunRecord& run, const Timeline& timeline, TaskId id, std::int64_t firstNs)
{
    const TaskRecord& task = timeline.task(id);
    const TaskSpec& spec = run.tasks().spec(id);
    std::string text(articleWord(run.config().strategy, spec));
    if (task.hasStarted()) {
        text += ": started at: " + millisecondText(task.startedNs() - firstNs);
    }
    const std::string at = task.hasEnded() && task.hasStarted() ? " at: " + millisecondText(task.endedNs() - firstNs) : "";
    const std::string reason = printableText(describeTaskError(task.error(), spec), Charset::Unicode);
    const std::string separator = task.hasStarted() ? ", " : ": ";
    switch (task.outcome()) {
    case TaskOutcome::Done: return text + separator + "ended" + at + "\n";
    case TaskOutcome::Failed: return text + separator + "failed" + at + (reason.empty() ? "" : ": " + reason) + "\n";
    case TaskOutcome::Cancelled: return text + separator + "cancelled" + at + "\n";
    case TaskOutcome::NotStarted: return text + separator + (reason.empty() ? "not started" : reason) + "\n";
    case TaskOutcome::Pending: break;
    }
    return text + separator + "not ended\n";
}

/// The zero of the lines, as that of the makespan; 0 where nothing was submitted.
std::int64_t firstSubmissionNs(const Timeline& timeline)
{
    std::int64_t firstNs = std::numeric_limits<std::int64_t>::max();
    for (std::uint32_t i = 0; i < timeline.taskCount(); ++i) {
        const std::int64_t submittedNs = timeline.task(TaskId{i}).submittedNs();
        firstNs = submittedNs >= 0 ? std::min(firstNs, submittedNs) : firstNs;
    }
    return firstNs == std::numeric_limits<std::int64_t>::max() ? 0 : firstNs;
}

/// Every task, those that ended first before the others.
std::vector<std::uint32_t> inOrderOfEnds(const Timeline& timeline)
{
    std::vector<std::uint32_t> order(timeline.taskCount());
    std::iota(order.begin(), order.end(), 0U);
    const auto endNs = [&timeline](std::uint32_t task) {
        const TaskRecord& record = timeline.task(TaskId{task});
        return record.hasEnded() ? record.endedNs() : std::numeric_limits<std::int64_t>::max();
    };
    std::stable_sort(order.begin(), order.end(), [&endNs](std::uint32_t a, std::uint32_t b) { return endNs(a) < endNs(b); });
    return order;
}

/// ", warm-up 1", ", repetition 2": counted from 1.
std::string repetitionText(const Repetition& repetition)
{
    return (repetition.isWarmUp ? ", warm-up " : ", repetition ") + std::to_string(repetition.number + 1);
}

std::string runLines(const RunRecord& run)
{
    const Timeline* timeline = run.timeline();
    if (!timeline || !run.isFinished()) {
        return "not run\n";
    }
    std::string text;
    const std::int64_t firstNs = firstSubmissionNs(*timeline);
    for (const std::uint32_t task : inOrderOfEnds(*timeline)) {
        text += taskLine(run, *timeline, TaskId{task}, firstNs);
    }
    return text;
}

} // namespace

std::string_view articleWord(StrategyId strategy, const TaskSpec& spec)
{
    const StrategyInfo& info = strategyInfo(strategy);
    if (computes(spec) && info.isParallel) {
        return "Parallel";
    }
    return info.isAsynchronous ? "Async" : "Sync";
}

std::string articleLines(const Comparison& comparison)
{
    const bool isRepeated =
        std::any_of(comparison.runs.begin(), comparison.runs.end(), [](const auto& run) { return run->repetition() != Repetition{}; });
    std::string text;
    for (const auto& run : comparison.runs) {
        if (comparison.runs.size() > 1) {
            text += (text.empty() ? "" : "\n")
                + printableText(modelLabel(run->config(), machineOf(comparison, *run).cores), Charset::Unicode)
                + (isRepeated ? repetitionText(run->repetition()) : "") + ":\n";
        }
        text += runLines(*run);
    }
    return text;
}

} // namespace juggler
