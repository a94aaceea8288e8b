// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/figures.h"
#include "core/timeline/run_record.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace juggler::test {

/// A run whose makespan a test chooses.
struct MadeRun {
    RunConfig config = {};
    Repetition round = {};
    int makespanMs = 10;
    std::shared_ptr<const RunOrigin> origin = nullptr;
    int tasks = 2; ///< of fib(20): another number is another workload
    int failed = 0; ///< of the tasks
    RunState state = RunState::Done;
};

/// A comparison of made runs: each with one thread that is busy from 0 to the makespan. Owned by the test.
class RepeatedRuns {
public:
    /// tasks: of the comparison's workload.
    explicit RepeatedRuns(int tasks = MadeRun{}.tasks);

    void add(const MadeRun& run);
    /// One run for each model, with its makespan in ms.
    void round(Repetition round, const std::vector<std::pair<StrategyId, int>>& makespansMs);

    [[nodiscard]] std::shared_ptr<const Comparison> comparison() const { return m_comparison; }
    /// Computed from the runs.
    [[nodiscard]] std::vector<Figures> figures() const { return computeFigures(*m_comparison); }

private:
    std::shared_ptr<Comparison> m_comparison;
};

} // namespace juggler::test
