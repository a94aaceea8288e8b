// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/repetition_stats.h"

#include <algorithm>
#include <cmath>

namespace juggler {

namespace {

/// Whether one run may be a repetition of the other.
bool repeat(const RunRecord& a, const RunRecord& b)
{
    return a.config() == b.config() && a.origin() == b.origin() && a.tasks().fingerprint() == b.tasks().fingerprint();
}

bool hasRound(const Comparison& comparison, const RunGroup& group, Repetition round)
{
    const auto is = [&](std::size_t run) { return comparison.runs[run]->repetition() == round; };
    return std::any_of(group.runs.begin(), group.runs.end(), is) || std::any_of(group.warmUps.begin(), group.warmUps.end(), is);
}

template <typename Value>
std::optional<Spread> spreadOfEach(const std::vector<std::size_t>& runs, const std::vector<Figures>& figures, Value&& value)
{
    std::vector<double> values;
    for (const std::size_t run : runs) {
        if (const auto known = value(figures[run])) {
            values.push_back(static_cast<double>(*known));
        }
    }
    return spreadOf(std::move(values));
}

template <typename Number>
std::optional<Spread> spreadOfEach(const std::vector<std::size_t>& runs, const std::vector<Figures>& figures,
                                   std::optional<Number> Figures::*value)
{
    return spreadOfEach(runs, figures, [value](const Figures& of) { return of.*value; });
}

/// Those that came to their end with as many tasks done as any.
std::vector<std::size_t> countedRuns(const Comparison& comparison, const RunGroup& group, const std::vector<Figures>& figures)
{
    std::vector<std::size_t> counted;
    std::int64_t mostDone = 1;
    for (const std::size_t run : group.runs) {
        const bool isWhole = run < figures.size() && comparison.runs[run]->state() == RunState::Done && figures[run].makespanNs;
        if (!isWhole || figures[run].done < mostDone) {
            continue;
        }
        if (figures[run].done > mostDone) {
            counted.clear();
            mostDone = figures[run].done;
        }
        counted.push_back(run);
    }
    return counted;
}

std::size_t latestBegun(const Comparison& comparison, const RunGroup& group)
{
    std::size_t latest = group.runs.empty() ? group.first() : group.runs.front();
    for (const std::size_t run : group.all()) {
        latest = comparison.runs[run]->state() != RunState::NotRun ? run : latest;
    }
    return latest;
}

std::size_t nearestTo(double makespanNs, const std::vector<std::size_t>& runs, const std::vector<Figures>& figures)
{
    return *std::min_element(runs.begin(), runs.end(), [&](std::size_t a, std::size_t b) {
        return std::abs(static_cast<double>(*figures[a].makespanNs) - makespanNs)
            < std::abs(static_cast<double>(*figures[b].makespanNs) - makespanNs);
    });
}

std::int64_t rounded(double value)
{
    return static_cast<std::int64_t>(std::llround(value));
}

template <typename Number>
void takeMedian(std::optional<Number>& figure, const std::optional<Spread>& spread)
{
    if (!spread) {
        return;
    }
    if constexpr (std::is_integral_v<Number>) {
        figure = rounded(spread->median);
    } else {
        figure = spread->median;
    }
}

/// Whether all runs did the same: else none of them is the best.
bool haveSameWork(const Comparison& comparison)
{
    return std::all_of(comparison.runs.begin(), comparison.runs.end(),
                       [&](const auto& run) { return run->tasks().fingerprint() == comparison.runs.front()->tasks().fingerprint(); });
}

/// Whether group a did more, or the same in less time. A model that has done less is not the faster one; a task that fails under every
/// model spoils no comparison.
bool isBetter(const GroupFigures& a, const GroupFigures& b)
{
    return a.typical.done > b.typical.done || (a.typical.done == b.typical.done && a.makespanNs->median < b.makespanNs->median);
}

std::optional<std::size_t> bestGroup(const Comparison& comparison, const std::vector<GroupFigures>& figures)
{
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const bool isModel = comparison.runs[figures[i].shown]->config().strategy != StrategyId::Imported;
        if (figures[i].makespanNs && isModel && (!best || isBetter(figures[i], figures[*best]))) {
            best = i; // the processes of a trace did not do the same
        }
    }
    return best;
}

} // namespace

std::vector<std::size_t> RunGroup::all() const
{
    std::vector<std::size_t> both = warmUps;
    both.insert(both.end(), runs.begin(), runs.end());
    return both;
}

std::vector<RunGroup> groupRuns(const Comparison& comparison)
{
    std::vector<RunGroup> groups;
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        const RunRecord& run = *comparison.runs[i];
        auto group = std::find_if(groups.begin(), groups.end(), [&](const RunGroup& known) {
            return repeat(*comparison.runs[known.first()], run) && !hasRound(comparison, known, run.repetition());
        });
        if (group == groups.end()) {
            group = groups.insert(groups.end(), RunGroup{});
        }
        (run.repetition().isWarmUp ? group->warmUps : group->runs).push_back(i);
    }
    return groups;
}

GroupFigures groupFigures(const Comparison& comparison, const RunGroup& group, const std::vector<Figures>& figures)
{
    GroupFigures of;
    of.counted = countedRuns(comparison, group, figures);
    of.makespanNs = spreadOfEach(of.counted, figures, &Figures::makespanNs);
    of.shown = of.makespanNs ? nearestTo(of.makespanNs->median, of.counted, figures) : latestBegun(comparison, group);
    of.typical = of.shown < figures.size() ? figures[of.shown] : Figures{};
    if (!of.makespanNs) {
        return of;
    }
    of.workNs = spreadOfEach(of.counted, figures, &Figures::workNs);
    of.cpuNs = spreadOfEach(of.counted, figures, &Figures::cpuNs);
    of.cpuPercent = spreadOfEach(of.counted, figures, &Figures::cpuPercent);
    of.concurrency = spreadOfEach(of.counted, figures, &Figures::concurrency);
    of.parallelism = spreadOfEach(of.counted, figures, &Figures::parallelism);
    of.peakMemoryBytes = spreadOfEach(of.counted, figures, &Figures::peakMemoryBytes);
    of.queueWaitP50Ns = spreadOfEach(of.counted, figures,
                                     [](const Figures& one) { return one.queueWait ? std::optional(one.queueWait->p50Ns) : std::nullopt; });
    Figures& typical = of.typical;
    takeMedian(typical.makespanNs, of.makespanNs);
    takeMedian(typical.workNs, of.workNs);
    takeMedian(typical.cpuNs, of.cpuNs);
    takeMedian(typical.cpuPercent, of.cpuPercent);
    takeMedian(typical.concurrency, of.concurrency);
    takeMedian(typical.parallelism, of.parallelism);
    takeMedian(typical.peakMemoryBytes, of.peakMemoryBytes);
    takeMedian(typical.lowerBoundNs, spreadOfEach(of.counted, figures, &Figures::lowerBoundNs));
    takeMedian(typical.lowerBoundRatio, spreadOfEach(of.counted, figures, &Figures::lowerBoundRatio));
    if (typical.speedUp) {
        const RunRecord& run = *comparison.runs[of.shown];
        if (const auto baseline = baselineNs(comparison, figures, run)) {
            typical.speedUp = static_cast<double>(*baseline) / of.makespanNs->median;
            typical.efficiency = *typical.speedUp / run.summary().coresAllowed;
        }
    }
    return of;
}

bool RepetitionStats::hasRepetitions() const
{
    return std::any_of(groups.begin(), groups.end(), [](const RunGroup& group) { return group.runs.size() + group.warmUps.size() > 1; });
}

RepetitionStats repetitionStats(const Comparison& comparison, const std::vector<Figures>& figures)
{
    RepetitionStats stats{.groups = groupRuns(comparison), .figures = {}, .best = std::nullopt};
    for (const RunGroup& group : stats.groups) {
        stats.figures.push_back(groupFigures(comparison, group, figures));
    }
    if (comparison.runs.empty() || !haveSameWork(comparison)) {
        return stats;
    }
    stats.best = bestGroup(comparison, stats.figures);
    for (std::size_t i = 0; stats.best && i < stats.groups.size(); ++i) {
        const GroupFigures& best = stats.figures[*stats.best];
        const GroupFigures& other = stats.figures[i];
        const bool canBeTold = i != *stats.best && other.makespanNs && other.typical.done == best.typical.done
            && other.makespanNs->isSpread() && best.makespanNs->isSpread();
        stats.isBestWithinSpread = stats.isBestWithinSpread || (canBeTold && overlap(*best.makespanNs, *other.makespanNs));
    }
    return stats;
}

std::optional<std::int64_t> baselineNs(const Comparison& comparison, const std::vector<Figures>& figures, const RunRecord& run)
{
    std::vector<double> makespansNs;
    for (std::size_t i = 0; i < comparison.runs.size() && i < figures.size(); ++i) {
        const RunRecord& other = *comparison.runs[i];
        const bool isBaseline = other.config().strategy == StrategyId::Blocking && !other.repetition().isWarmUp
            && other.origin() == run.origin() && other.tasks().fingerprint() == run.tasks().fingerprint();
        if (isBaseline && didEveryTask(other, figures[i])) {
            makespansNs.push_back(static_cast<double>(*figures[i].makespanNs));
        }
    }
    const auto spread = spreadOf(std::move(makespansNs));
    return spread ? std::optional(rounded(spread->median)) : std::nullopt;
}

Representatives representatives(const Comparison& comparison, const std::vector<Figures>& figures)
{
    auto chosen = std::make_shared<Comparison>();
    chosen->tasks = comparison.tasks;
    chosen->machine = comparison.machine;
    chosen->created = comparison.created;
    Representatives of;
    for (const RunGroup& group : groupRuns(comparison)) {
        const std::size_t shown = groupFigures(comparison, group, figures).shown;
        chosen->runs.push_back(comparison.runs[shown]);
        of.figures.push_back(shown < figures.size() ? figures[shown] : Figures{});
    }
    of.comparison = std::move(chosen);
    return of;
}

} // namespace juggler
