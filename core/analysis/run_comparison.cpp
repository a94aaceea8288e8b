// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/run_comparison.h"

#include "core/analysis/run_label.h"
#include "core/base/time_text.h"
#include "core/strategy/catalog.h"

#include <algorithm>
#include <array>

namespace juggler {

namespace {

constexpr std::array<std::string_view, 5> kVerdictKeys{"faster", "slower", "within-spread", "no-spread", "other-tasks"};

/// One side of a comparison with what is needed to match its groups.
struct Side {
    const Comparison& comparison;
    RepetitionStats stats;
    std::vector<bool> isMatched;

    Side(const ComparedSession& session)
        : comparison(*session.comparison), stats(repetitionStats(*session.comparison, session.figures)), isMatched(stats.groups.size())
    {
    }

    [[nodiscard]] const RunRecord& run(std::size_t group) const { return *comparison.runs[stats.groups[group].first()]; }
    [[nodiscard]] const RunConfig& config(std::size_t group) const { return run(group).config(); }
    [[nodiscard]] int cores(std::size_t group) const { return machineOf(comparison, run(group)).cores; }

    [[nodiscard]] ComparedGroup groupAt(std::size_t group) const
    {
        return {group, modelLabel(config(group), cores(group)), stats.figures[group]};
    }
};

bool isSameModel(const RunConfig& a, const RunConfig& b)
{
    return a.strategy == b.strategy && a.title == b.title;
}

/// The first group of the other side that is not matched and is the same; by model alone, only where it is the only one.
std::optional<std::size_t> matchOf(const Side& baseline, std::size_t group, const Side& other,
                                   bool (*isSame)(const Side&, std::size_t, const Side&, std::size_t))
{
    for (std::size_t i = 0; i < other.stats.groups.size(); ++i) {
        if (!other.isMatched[i] && isSame(baseline, group, other, i)) {
            return i;
        }
    }
    return std::nullopt;
}

bool hasSameConfiguration(const Side& a, std::size_t groupOfA, const Side& b, std::size_t groupOfB)
{
    return isSameModel(a.config(groupOfA), b.config(groupOfB))
        && configDifference(a.config(groupOfA), a.cores(groupOfA), b.config(groupOfB), b.cores(groupOfB)).empty();
}

/// As many workers as cores on either machine is the same wish.
bool hasSameWish(const Side& a, std::size_t groupOfA, const Side& b, std::size_t groupOfB)
{
    const auto wish = [](const Side& side, std::size_t group) {
        RunConfig config = side.config(group);
        config.workers = config.workers == side.cores(group) ? 0 : config.workers;
        return config;
    };
    return wish(a, groupOfA) == wish(b, groupOfB);
}

std::size_t unmatchedOf(const Side& side, const RunConfig& model)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < side.stats.groups.size(); ++i) {
        count += !side.isMatched[i] && isSameModel(side.config(i), model) ? 1 : 0;
    }
    return count;
}

/// For each group of the baseline its match on the other side.
std::vector<std::optional<std::size_t>> matchGroups(Side& baseline, Side& other)
{
    std::vector<std::optional<std::size_t>> matches(baseline.stats.groups.size());
    const auto match = [&](auto&& isSame) {
        for (std::size_t i = 0; i < matches.size(); ++i) {
            if (!matches[i] && (matches[i] = matchOf(baseline, i, other, isSame))) {
                baseline.isMatched[i] = true;
                other.isMatched[*matches[i]] = true;
            }
        }
    };
    match(hasSameConfiguration);
    match(hasSameWish);
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const RunConfig& model = baseline.config(i);
        if (!matches[i] && unmatchedOf(baseline, model) == 1 && unmatchedOf(other, model) == 1) {
            matches[i] = matchOf(baseline, i, other, [](const Side& a, std::size_t groupOfA, const Side& b, std::size_t groupOfB) {
                return isSameModel(a.config(groupOfA), b.config(groupOfB));
            });
            baseline.isMatched[i] = true;
            other.isMatched[*matches[i]] = true;
        }
    }
    return matches;
}

SessionDifference compareWithBaseline(const ComparedSession& baselineSession, const ComparedSession& session)
{
    Side baseline(baselineSession);
    Side other(session);
    SessionDifference difference;
    difference.workload = workloadDifference(other.comparison.tasks->workload(), baseline.comparison.tasks->workload());
    const auto matches = matchGroups(baseline, other);
    for (std::size_t i = 0; i < matches.size(); ++i) {
        ComparedRow& row = difference.rows.emplace_back();
        row.baseline = baseline.groupAt(i);
        if (!matches[i]) {
            continue;
        }
        row.other = other.groupAt(*matches[i]);
        row.difference = configDifference(other.config(*matches[i]), other.cores(*matches[i]), baseline.config(i), baseline.cores(i));
        if (!difference.workload) {
            row.delta = makespanDelta(row.baseline->figures, row.other->figures);
        }
    }
    for (std::size_t i = 0; i < other.stats.groups.size(); ++i) {
        if (!other.isMatched[i]) {
            difference.rows.emplace_back().other = other.groupAt(i);
        }
    }
    return difference;
}

/// Collects "WHAT A instead of B".
class Differences {
public:
    void add(std::string_view what, const std::string& value, const std::string& instead)
    {
        if (value != instead) {
            m_text.append(m_text.empty() ? "" : ", ").append(what).append(" ").append(value).append(" instead of ").append(instead);
        }
    }

    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

std::string sliceText(std::chrono::microseconds slice)
{
    return slice.count() > 0 ? durationText(slice) : "none";
}

std::string coresText(int cores)
{
    return cores > 0 ? std::to_string(cores) : "all";
}

} // namespace

std::string_view verdictKey(Verdict verdict) noexcept
{
    return kVerdictKeys[static_cast<std::size_t>(verdict)];
}

std::string verdictText(Verdict verdict, const GroupFigures& baseline, const GroupFigures& other)
{
    switch (verdict) {
    case Verdict::Faster: return "faster";
    case Verdict::Slower: return "slower";
    case Verdict::WithinSpread: return "no difference shown";
    case Verdict::OtherTasks: return "did other tasks";
    case Verdict::NoSpread: break;
    }
    const bool isOneEach = baseline.counted.size() == 1 && other.counted.size() == 1;
    return isOneEach ? "one run each: no spread" : "one run on a side: no spread";
}

std::optional<MakespanDelta> makespanDelta(const GroupFigures& baseline, const GroupFigures& other)
{
    if (!baseline.makespanNs || !other.makespanNs) {
        return std::nullopt;
    }
    const Spread& before = *baseline.makespanNs;
    const Spread& after = *other.makespanNs;
    MakespanDelta delta{.ns = after.median - before.median};
    delta.percent = before.median > 0 ? 100 * delta.ns / before.median : 0;
    if (baseline.typical.done != other.typical.done) {
        delta.verdict = Verdict::OtherTasks;
    } else if (!before.isSpread() || !after.isSpread()) {
        delta.verdict = Verdict::NoSpread;
    } else if (overlap(before, after)) {
        delta.verdict = Verdict::WithinSpread;
    } else {
        delta.verdict = delta.ns < 0 ? Verdict::Faster : Verdict::Slower;
    }
    return delta;
}

std::string configDifference(const RunConfig& config, int cores, const RunConfig& instead, int coresInstead)
{
    const StrategyInfo& info = strategyInfo(config.strategy);
    Differences differences;
    if (info.hasWorkers) {
        differences.add("workers", std::to_string(effectiveWorkers(config, cores)),
                        std::to_string(effectiveWorkers(instead, coresInstead)));
    }
    if (info.hasSlices) {
        differences.add("slices", sliceText(config.slice), sliceText(instead.slice));
    }
    if (info.startsProcesses) {
        differences.add("processes", std::string(processModeKey(config.processes)), std::string(processModeKey(instead.processes)));
    }
    if (info.isAsynchronous) {
        differences.add("await", std::string(awaitModeKey(config.await)), std::string(awaitModeKey(instead.await)));
    }
    differences.add("cores", coresText(config.cores), coresText(instead.cores));
    differences.add("cache", std::string(cacheModeKey(config.cache)), std::string(cacheModeKey(instead.cache)));
    differences.add("nice", std::to_string(config.nice), std::to_string(instead.nice));
    return differences.text();
}

std::vector<SessionDifference> compareSessions(const std::vector<ComparedSession>& sessions)
{
    std::vector<SessionDifference> differences;
    for (std::size_t i = 1; i < sessions.size(); ++i) {
        differences.push_back(compareWithBaseline(sessions.front(), sessions[i]));
    }
    return differences;
}

bool hasRegression(const std::vector<SessionDifference>& differences, double percent)
{
    return std::any_of(differences.begin(), differences.end(), [percent](const SessionDifference& difference) {
        return std::any_of(difference.rows.begin(), difference.rows.end(), [percent](const ComparedRow& row) {
            return row.delta && row.delta->verdict == Verdict::Slower && row.delta->percent > percent;
        });
    });
}

} // namespace juggler
