// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/figures.h"
#include "tests/support/scenarios.h"
#include "tests/support/synthetic_run.h"

#include <QtTest/QTest>

using namespace juggler;

namespace {

struct Outcome {
    std::int64_t makespanNs;
    std::int64_t done;
    RunState state = RunState::Done;
};

std::optional<std::size_t> bestOf(const std::vector<Outcome>& outcomes)
{
    const auto tasks = std::make_shared<const TaskList>(Workload{"test", {{FibonacciSpec{20}, 4}}});
    std::vector<std::shared_ptr<const RunRecord>> runs;
    std::vector<Figures> figures;
    for (const Outcome& outcome : outcomes) {
        SyntheticRun run(RunConfig{}, tasks);
        run.setState(outcome.state);
        runs.push_back(run.record());
        Figures of;
        of.makespanNs = outcome.makespanNs;
        of.done = outcome.done;
        of.failed = 4 - outcome.done;
        figures.push_back(of);
    }
    return bestRun(*scenarios::comparisonOf(tasks, runs), figures);
}

} // namespace

class TstBestRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheShortest() { QCOMPARE(bestOf({{300, 4}, {100, 4}, {200, 4}}), std::optional(std::size_t{1})); }
    void isTheShortestWhereATaskFailsUnderEveryModel() { QCOMPARE(bestOf({{300, 3}, {100, 3}}), std::optional(std::size_t{1})); }
    void isNoneThatHasDoneLess() { QCOMPARE(bestOf({{300, 4}, {100, 1}}), std::optional(std::size_t{0})); }
    void isNoneThatWasStopped() { QCOMPARE(bestOf({{300, 4}, {100, 4, RunState::Stopped}}), std::optional(std::size_t{0})); }
    void isNoneWhereNothingWasDone() { QCOMPARE(bestOf({{300, 0}, {100, 0}}), std::nullopt); }
};

QTEST_GUILESS_MAIN(TstBestRun)
#include "tst_best_run.moc"
