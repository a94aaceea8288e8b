// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/figures.h"
#include "core/analysis/spread.h"
#include "core/timeline/run_record.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace juggler {

/// The runs of one comparison that repeat each other: of the same model with the same configuration, from the same file. By their places
/// in Comparison::runs, in their order. A plain value.
struct RunGroup {
    std::vector<std::size_t> runs; ///< that may count
    std::vector<std::size_t> warmUps; ///< that never do

    /// All of them in the order in which they ran: the warm-ups first.
    [[nodiscard]] std::vector<std::size_t> all() const;
    /// Its first run, of which there is always one.
    [[nodiscard]] std::size_t first() const { return warmUps.empty() ? runs.front() : warmUps.front(); }
};

/// The groups in the order of their first runs. Two runs that say to be the same repetition belong to two groups: somebody runs one model
/// twice. [any thread]
std::vector<RunGroup> groupRuns(const Comparison& comparison);

/// What a group's runs have in common and how far they are apart. A plain value.
struct GroupFigures {
    /// The runs that count: those that came to their own end with as many tasks done as any of the group.
    std::vector<std::size_t> counted;
    /// The one of them whose makespan is nearest to the median, the earlier of two; else, where none counts, the latest that has begun;
    /// else the group's first.
    std::size_t shown = 0;
    /// That run's figures, with the medians of the runs that count in place of its makespan, speed-up, efficiency, CPU time, CPU %,
    /// concurrency, parallelism, lower bound and peak memory. The speed-up is the ratio of the medians.
    Figures typical;
    std::optional<Spread> makespanNs; ///< of the runs that count, as all below
    std::optional<Spread> workNs;
    std::optional<Spread> cpuNs;
    std::optional<Spread> cpuPercent;
    std::optional<Spread> concurrency;
    std::optional<Spread> parallelism;
    std::optional<Spread> queueWaitP50Ns;
    std::optional<Spread> peakMemoryBytes;
};

/// The statistics of one group. figures: one for each run of the comparison. [any thread]
GroupFigures groupFigures(const Comparison& comparison, const RunGroup& group, const std::vector<Figures>& figures);

/// A comparison's groups with their statistics. A plain value.
struct RepetitionStats {
    std::vector<RunGroup> groups;
    std::vector<GroupFigures> figures; ///< one for each group
    std::optional<std::size_t> best; ///< the group with the shortest median; nothing where nothing can be compared
    /// Whether another group's spread overlaps that of the best, which then is not shown to be the fastest.
    bool isBestWithinSpread = false;

    /// The best, where it is shown to be: nothing where another spread overlaps its own.
    [[nodiscard]] std::optional<std::size_t> shownBest() const { return isBestWithinSpread ? std::nullopt : best; }
    /// Whether some group has more than one run.
    [[nodiscard]] bool hasRepetitions() const;
};
RepetitionStats repetitionStats(const Comparison& comparison, const std::vector<Figures>& figures);

/// The median makespan, in ns, that the speed-up of a run is measured against: that of blocking from the same file with the same
/// workload, where it did every task. Nothing where there is none. [any thread]
std::optional<std::int64_t> baselineNs(const Comparison& comparison, const std::vector<Figures>& figures, const RunRecord& run);

/// A comparison with one run for each group. A plain value.
struct Representatives {
    std::shared_ptr<const Comparison> comparison;
    std::vector<Figures> figures; ///< one a run; its own, not the group's
};

/// What draws a panel a model, where there are repetitions: of each group the run that is nearest to the median. [any thread]
Representatives representatives(const Comparison& comparison, const std::vector<Figures>& figures);

} // namespace juggler
