// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/figures.h"

#include "core/analysis/repetition_stats.h"
#include "core/analysis/state_times.h"

#include <algorithm>

namespace juggler {

namespace {

/// Nearest rank: the smallest value that at least the given part of all values does not exceed.
std::optional<Percentiles> percentilesOf(std::vector<std::int64_t> values)
{
    if (values.empty()) {
        return std::nullopt;
    }
    const auto rank = [&values](std::size_t percent) {
        const std::size_t position = (values.size() * percent + 99) / 100;
        const auto place = values.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(position, 1) - 1);
        std::nth_element(values.begin(), place, values.end());
        return *place;
    };
    return Percentiles{rank(50), rank(99)};
}

/// The most intervals that overlap at one instant; one that ends when another begins does not overlap it.
std::int64_t peakOverlap(std::vector<std::int64_t>& starts, std::vector<std::int64_t>& ends)
{
    std::sort(starts.begin(), starts.end());
    std::sort(ends.begin(), ends.end());
    std::int64_t peak = 0;
    std::size_t ended = 0;
    for (std::size_t started = 0; started < starts.size(); ++started) {
        while (ended < ends.size() && ends[ended] <= starts[started]) {
            ++ended;
        }
        peak = std::max(peak, static_cast<std::int64_t>(started + 1 - ended));
    }
    return peak;
}

void countOutcome(Figures& figures, TaskOutcome outcome)
{
    switch (outcome) {
    case TaskOutcome::Done: ++figures.done; break;
    case TaskOutcome::Failed: ++figures.failed; break;
    case TaskOutcome::Cancelled: ++figures.cancelled; break;
    case TaskOutcome::NotStarted: ++figures.notStarted; break;
    case TaskOutcome::Pending: break;
    }
}

/// Whether it is an event within another one, in a trace of another program.
bool isWithinAnother(const Timeline& timeline, const TaskRecord& task)
{
    return task.lane() < timeline.laneCount() && timeline.lane(task.lane()).role() == ThreadRole::Nested;
}

/// Everything that comes from the tasks' records.
void addTaskFigures(Figures& figures, const Timeline& timeline, int cores)
{
    std::vector<std::int64_t> starts;
    std::vector<std::int64_t> ends;
    std::vector<std::int64_t> queueWaits;
    std::vector<std::int64_t> overshoots;
    std::int64_t workNs = 0;
    std::int64_t taskCpuNs = 0;
    std::int64_t longestNs = 0;
    for (std::uint32_t i = 0; i < timeline.taskCount(); ++i) {
        const TaskRecord& task = timeline.task(TaskId{i});
        countOutcome(figures, task.outcome());
        if (!task.hasStarted() || !task.hasEnded() || isWithinAnother(timeline, task)) {
            continue;
        }
        const std::int64_t lengthNs = task.endedNs() - task.startedNs();
        starts.push_back(task.startedNs());
        ends.push_back(task.endedNs());
        queueWaits.push_back(std::max<std::int64_t>(task.startedNs() - task.submittedNs(), 0));
        workNs += lengthNs;
        taskCpuNs += task.cpuNs();
        const auto* sleep = std::get_if<SleepSpec>(&timeline.tasks().spec(TaskId{i}));
        if (sleep && task.outcome() == TaskOutcome::Done) {
            const std::int64_t durationNs = std::chrono::nanoseconds(sleep->duration).count();
            overshoots.push_back(lengthNs - durationNs);
            longestNs = std::max(longestNs, durationNs);
        } else {
            longestNs = std::max(longestNs, task.cpuNs());
        }
    }
    if (starts.empty()) {
        return;
    }
    figures.workNs = workNs;
    figures.startSkewNs = *std::max_element(starts.begin(), starts.end()) - *std::min_element(starts.begin(), starts.end());
    figures.queueWait = percentilesOf(std::move(queueWaits));
    figures.timerOvershoot = percentilesOf(std::move(overshoots));
    figures.peakInFlight = peakOverlap(starts, ends);
    figures.lowerBoundNs = std::max(longestNs, taskCpuNs / std::max(cores, 1));
}

/// The longest stretch of an event loop's thread that belongs to one task without a break.
std::int64_t longestTaskStretchNs(const Lane& lane)
{
    std::int64_t longestNs = 0;
    std::int64_t beganNs = 0;
    TaskId task = kNoTask;
    std::int64_t endedNs = -1;
    for (std::size_t i = 0; i < lane.size(); ++i) {
        const Span& span = lane[i];
        if (span.task != task || span.startNs != endedNs) {
            beganNs = span.startNs;
            task = span.task;
        }
        endedNs = span.endNs;
        if (task != kNoTask) {
            longestNs = std::max(longestNs, endedNs - beganNs);
        }
    }
    return longestNs;
}

/// When a worker process had started; a thread is there at once.
std::int64_t readyNs(const Lane& lane)
{
    return lane.readyNs() >= 0 ? lane.readyNs() : lane.startedNs();
}

/// How long a worker process took to start; nothing where it was there already.
std::optional<std::int64_t> startUpNs(const Lane& lane)
{
    const std::int64_t ready = readyNs(lane);
    return ready > lane.startedNs() ? std::optional(ready - lane.startedNs()) : std::nullopt;
}

/// How long a thread worked without a task between two instants: starting others, turning the loop.
std::int64_t overheadNs(const Lane& lane, std::int64_t fromNs, std::int64_t toNs)
{
    std::int64_t sumNs = 0;
    const std::size_t count = lane.size();
    for (std::size_t i = lane.firstEndingAfter(fromNs, count); i < count && lane[i].startNs < toNs; ++i) {
        if (lane[i].task == kNoTask && lane[i].state == State::Running) {
            sumNs += std::min(lane[i].endNs, toNs) - std::max(lane[i].startNs, fromNs);
        }
    }
    return sumNs;
}

/// The least that a thread can have used between two instants: what the system counted for its whole life, less all of the time outside.
std::int64_t leastCpuNs(const Lane& lane, std::int64_t fromNs, std::int64_t toNs)
{
    const std::int64_t insideNs = std::max<std::int64_t>(std::min(lane.endedNs(), toNs) - std::max(lane.startedNs(), fromNs), 0);
    const std::int64_t outsideNs = lane.endedNs() - lane.startedNs() - insideNs;
    return std::clamp<std::int64_t>(lane.usage().cpuNs - outsideNs, 0, insideNs);
}

/// CPU time and what follows from it. Threads also use CPU before the first submission and after the last end, which counts nowhere: with
/// it, a run of microseconds would keep more cores busy than it has threads. What was recorded tells it for short runs; what the system
/// counted also has the work within waits, such as the copying of a read.
void addCpuFigures(Figures& figures, const Timeline& timeline, std::int64_t makespanNs, int cores)
{
    std::int64_t recordedNs = 0;
    for (std::uint32_t i = 0; i < timeline.taskCount(); ++i) {
        recordedNs += timeline.task(TaskId{i}).cpuNs();
    }
    std::int64_t leastNs = 0;
    int threads = 0;
    for (std::size_t i = 0; i < timeline.laneCount(); ++i) {
        const Lane& lane = timeline.lane(i);
        if (lane.tid() > 0) {
            recordedNs += overheadNs(lane, std::max(timeline.firstSubmittedNs(), readyNs(lane)), timeline.lastEndedNs());
            leastNs += leastCpuNs(lane, timeline.firstSubmittedNs(), timeline.lastEndedNs());
            ++threads;
        }
    }
    // Stretches under 50 us count their wall time, so the sum is a bound.
    const int most = std::max(1, std::min(cores, threads));
    figures.cpuNs = std::min(std::max(recordedNs, leastNs), makespanNs * most);
    figures.parallelism = static_cast<double>(*figures.cpuNs) / static_cast<double>(makespanNs);
    figures.cpuPercent = 100 * *figures.parallelism / std::max(cores, 1);
}

/// Whether the lane is that of a thread which did something in this run.
bool isThread(const Lane& lane)
{
    return (lane.tid() != 0 || lane.size() != 0) && lane.role() != ThreadRole::Nested && lane.role() != ThreadRole::Detached;
}

/// Adds how long a thread lived and was blocked within the makespan: whole lives are longer than that.
void addBlockedTime(Figures& figures, const Lane& lane, std::int64_t fromNs, std::int64_t toNs)
{
    const StateTotals inside = lane.totalsIn(fromNs, toNs);
    const std::int64_t recordedNs = inside.runningNs + inside.readyNs + inside.waitingNs;
    const std::int64_t endNs = lane.endedNs() < 0 ? toNs : std::min(lane.endedNs(), toNs);
    const std::int64_t lifeNs =
        std::max(endNs - std::max(lane.startedNs(), fromNs), recordedNs); // a file may tell of one that is too short
    figures.servingNs = cappedSum(figures.servingNs, lifeNs); // or of more threads than can have lived so long
    figures.blockedNs += inside.waitingNs;
}

/// Everything that comes from the threads' lanes.
void addThreadFigures(Figures& figures, const Timeline& timeline)
{
    std::int64_t voluntary = 0;
    std::int64_t involuntary = 0;
    for (std::size_t i = 0; i < timeline.laneCount(); ++i) {
        const Lane& lane = timeline.lane(i);
        if (!isThread(lane)) {
            continue;
        }
        figures.threads = figures.threads + lane.totalsBefore(lane.size());
        if (lane.role() == ThreadRole::EventLoop) {
            figures.loopLagMaxNs = std::max(figures.loopLagMaxNs.value_or(0), longestTaskStretchNs(lane));
        }
        if (lane.process() > 0) {
            ++figures.processes;
            figures.startUpMaxNs = std::max(figures.startUpMaxNs, startUpNs(lane)); // nothing is less than any
        }
        figures.nativeThreads += lane.role() == ThreadRole::Run ? 0 : 1;
        voluntary += lane.usage().voluntarySwitches;
        involuntary += lane.usage().involuntarySwitches;
        if (const auto delayNs = lane.usage().runQueueDelayNs) {
            figures.runQueueDelayNs = figures.runQueueDelayNs.value_or(0) + *delayNs;
        }
    }
    // The run thread only submits and collects, unless it is the one that works.
    figures.nativeThreads = std::max(figures.nativeThreads, 1);
    figures.voluntarySwitches = voluntary;
    figures.involuntarySwitches = involuntary;
}

/// servingNs and blockedNs; the run thread counts only where no other thread is there.
void addBlockedTimes(Figures& figures, const Timeline& timeline)
{
    const auto add = [&](auto isCounted) {
        for (std::size_t i = 0; i < timeline.laneCount(); ++i) {
            const Lane& lane = timeline.lane(i);
            if (isThread(lane) && isCounted(lane.role())) {
                addBlockedTime(figures, lane, timeline.firstSubmittedNs(), timeline.lastEndedNs());
            }
        }
    };
    add([](ThreadRole role) { return role != ThreadRole::Run; });
    if (figures.servingNs == 0) {
        add([](ThreadRole role) { return role == ThreadRole::Run; });
    }
}

void setSpeedUp(Figures& figures, const RunRecord& run, std::optional<std::int64_t> blockingMakespanNs)
{
    figures.speedUp.reset();
    figures.efficiency.reset();
    if (blockingMakespanNs && didEveryTask(run, figures) && *figures.makespanNs > 0) {
        figures.speedUp = static_cast<double>(*blockingMakespanNs) / static_cast<double>(*figures.makespanNs);
        figures.efficiency = *figures.speedUp / run.summary().coresAllowed;
    }
}

bool isUnknown(const Figures& figures)
{
    return !figures.makespanNs && figures.done + figures.failed + figures.cancelled + figures.notStarted == 0;
}

/// Takes away what a trace of another program does not tell.
void forgetUnknown(Figures& figures)
{
    figures.cpuNs.reset();
    figures.cpuPercent.reset();
    figures.parallelism.reset();
    figures.lowerBoundNs.reset();
    figures.lowerBoundRatio.reset();
    figures.queueWait.reset();
    figures.voluntarySwitches.reset();
    figures.involuntarySwitches.reset();
    figures.runQueueDelayNs.reset();
    figures.peakMemoryBytes.reset();
    figures.speedUp.reset();
    figures.efficiency.reset();
    figures.processes = 0; // its threads may belong to others, it started none that is known
    figures.threads = {};
    figures.servingNs = 0;
    figures.blockedNs = 0;
}

/// All of them, as if everything were known.
Figures figuresOf(const RunRecord& run, std::optional<std::int64_t> blockingMakespanNs)
{
    Figures figures;
    const Timeline& timeline = *run.timeline();
    const RunSummary& summary = run.summary();
    figures.makespanNs = run.makespanNs();
    figures.peakMemoryBytes = summary.peakMemoryBytes;
    addTaskFigures(figures, timeline, summary.coresAllowed);
    addThreadFigures(figures, timeline);
    if (summary.stopRequestedNs >= 0 && timeline.lastEndedNs() >= 0) {
        figures.stopNs = std::max<std::int64_t>(timeline.lastEndedNs() - summary.stopRequestedNs, 0);
    }
    if (!figures.makespanNs || *figures.makespanNs <= 0) {
        return figures;
    }
    const auto makespan = static_cast<double>(*figures.makespanNs);
    addCpuFigures(figures, timeline, *figures.makespanNs, summary.coresAllowed);
    addBlockedTimes(figures, timeline);
    if (figures.lowerBoundNs && *figures.lowerBoundNs > 0) {
        figures.lowerBoundRatio = makespan / static_cast<double>(*figures.lowerBoundNs);
    }
    if (figures.workNs) {
        figures.concurrency = static_cast<double>(*figures.workNs) / makespan;
    }
    setSpeedUp(figures, run, blockingMakespanNs);
    return figures;
}

} // namespace

bool didEveryTask(const RunRecord& run, const Figures& figures)
{
    return run.state() == RunState::Done && figures.done == static_cast<std::int64_t>(run.tasks().size()) && figures.makespanNs;
}

Figures computeFigures(const RunRecord& run, std::optional<std::int64_t> blockingMakespanNs)
{
    if (!run.isFinished()) {
        return {};
    }
    Figures figures = figuresOf(run, blockingMakespanNs);
    if (!run.summary().knowsCpu()) {
        forgetUnknown(figures);
    }
    return figures;
}

std::vector<Figures> computeFigures(const Comparison& comparison, std::vector<Figures> known)
{
    std::vector<Figures> figures = std::move(known);
    figures.resize(comparison.runs.size());
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (isUnknown(figures[i])) {
            figures[i] = computeFigures(*comparison.runs[i]);
        }
    }
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const RunRecord& run = *comparison.runs[i];
        setSpeedUp(figures[i], run, didEveryTask(run, figures[i]) ? baselineNs(comparison, figures, run) : std::nullopt);
    }
    return figures;
}

std::optional<std::size_t> bestRun(const Comparison& comparison, const std::vector<Figures>& figures)
{
    const RepetitionStats stats = repetitionStats(comparison, figures);
    return stats.best ? std::optional(stats.figures[*stats.best].shown) : std::nullopt;
}

} // namespace juggler
