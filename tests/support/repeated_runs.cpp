// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/repeated_runs.h"

#include "tests/support/synthetic_run.h"

namespace juggler::test {

namespace {

constexpr std::int64_t kMs = 1'000'000;

std::shared_ptr<const TaskList> tasksOf(int count)
{
    return std::make_shared<const TaskList>(Workload{.name = "made", .groups = {{FibonacciSpec{20}, count}}});
}

} // namespace

RepeatedRuns::RepeatedRuns(int tasks) : m_comparison(std::make_shared<Comparison>())
{
    m_comparison->tasks = tasksOf(tasks);
    m_comparison->machine.cores = 4;
}

void RepeatedRuns::add(const MadeRun& made)
{
    const bool isOfThese = static_cast<std::size_t>(made.tasks) == m_comparison->tasks->size();
    const auto tasks = isOfThese ? m_comparison->tasks : tasksOf(made.tasks);
    if (made.state == RunState::NotRun) {
        m_comparison->runs.push_back(SyntheticRun::notReached(made.config, tasks, made.round));
        return;
    }
    SyntheticRun run(made.config, tasks);
    run.setRepetition(made.round);
    run.setOrigin(made.origin);
    const std::uint32_t lane = run.addLane("worker", ThreadRole::Worker);
    for (int i = 0; i < made.tasks; ++i) {
        const TaskId task{static_cast<std::uint32_t>(i)};
        const std::int64_t beginNs = made.makespanMs * kMs * i / made.tasks;
        const std::int64_t endNs = made.makespanMs * kMs * (i + 1) / made.tasks;
        run.submit(task, 0);
        run.start(task, beginNs);
        run.span(lane, beginNs, endNs, task, State::Running, 0);
        run.end(task, endNs, i < made.failed ? TaskOutcome::Failed : TaskOutcome::Done);
    }
    run.endLane(lane, made.makespanMs * kMs);
    RunSummary summary;
    summary.coresAllowed = m_comparison->machine.cores;
    run.setSummary(summary);
    run.publish();
    run.setState(made.state);
    m_comparison->runs.push_back(run.record());
}

void RepeatedRuns::round(Repetition round, const std::vector<std::pair<StrategyId, int>>& makespansMs)
{
    for (const auto& [strategy, ms] : makespansMs) {
        add({.config = {.strategy = strategy}, .round = round, .makespanMs = ms});
    }
}

} // namespace juggler::test
