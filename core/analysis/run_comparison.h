// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/repetition_stats.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace juggler {

/// What two sets of makespans show.
enum class Verdict : std::uint8_t {
    Faster, ///< the median is shorter, and the spreads (IQR) have no value in common
    Slower,
    WithinSpread, ///< the spreads overlap: no difference is shown
    NoSpread, ///< one run on a side has no spread: nobody can tell
    OtherTasks, ///< one of them did less
};

/// "faster", "slower", "within-spread", "no-spread", "other-tasks".
std::string_view verdictKey(Verdict verdict) noexcept;
/// "faster", "slower", "no difference shown", "one run each: no spread" (or "one run on a side: no spread"), "did other tasks".
std::string verdictText(Verdict verdict, const GroupFigures& baseline, const GroupFigures& other);

/// How a group's makespan differs from another's. A plain value.
struct MakespanDelta {
    double ns = 0; ///< of the medians: other - baseline; above 0 the other took longer
    double percent = 0; ///< of the baseline
    Verdict verdict = Verdict::NoSpread;

    friend bool operator==(const MakespanDelta&, const MakespanDelta&) = default;
};

/// Nothing unless both have runs that count. That both did the same workload is the caller's part. [any thread]
std::optional<MakespanDelta> makespanDelta(const GroupFigures& baseline, const GroupFigures& other);

/// One file among those to be compared.
struct ComparedSession {
    std::string name; ///< as messages call it
    std::shared_ptr<const Comparison> comparison;
    std::vector<Figures> figures; ///< one for each run
};

/// A model on one side. A plain value.
struct ComparedGroup {
    std::size_t group = 0; ///< its place in the session's statistics
    std::string label; ///< of the model
    GroupFigures figures;
};

/// A model on two sides; one of them where the other does not have it. A plain value.
struct ComparedRow {
    std::optional<ComparedGroup> baseline;
    std::optional<ComparedGroup> other;
    std::optional<MakespanDelta> delta; ///< nothing where one side is missing, or the workloads differ
    std::string difference; ///< of the configurations: "workers 2 instead of 4"; empty for none
};

/// One session against the first. A plain value.
struct SessionDifference {
    std::optional<std::string> workload; ///< in what the workload differs; then there is no delta
    std::vector<ComparedRow> rows; ///< the models of the baseline in their order, then those of this session alone
};

/// In what two configurations of one model differ: "workers 2 instead of 4, nice 0 instead of 10". The number of workers is what it
/// was on either machine. Empty for nothing. [any thread]
std::string configDifference(const RunConfig& config, int cores, const RunConfig& instead, int coresInstead);

/// Every session but the first against the first. Models are matched by key and configuration; one that each side has once with another
/// configuration is matched too, and the difference told. [any thread]
std::vector<SessionDifference> compareSessions(const std::vector<ComparedSession>& sessions);

/// Whether some model is slower than in the first session beyond the spread, and by more than percent. [any thread]
bool hasRegression(const std::vector<SessionDifference>& differences, double percent);

} // namespace juggler
