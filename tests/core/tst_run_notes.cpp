// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/run_notes.h"
#include "tests/support/scenarios.h"
#include "tests/support/synthetic_run.h"

#include <QtTest/QTest>

using namespace juggler;

namespace {

struct Told {
    StrategyId strategy;
    std::vector<std::string> notes;
    RunState state = RunState::Done;
};

std::vector<std::pair<std::string, std::vector<StrategyId>>> notesOf(const std::vector<Told>& told)
{
    const auto tasks = std::make_shared<const TaskList>(Workload{"test", {{FibonacciSpec{20}, 1}}});
    std::vector<std::shared_ptr<const RunRecord>> runs;
    for (const Told& of : told) {
        SyntheticRun run(RunConfig{.strategy = of.strategy}, tasks);
        RunSummary summary;
        summary.report.notes = of.notes;
        run.setSummary(summary);
        run.setState(of.state);
        runs.push_back(run.record());
    }
    std::vector<std::pair<std::string, std::vector<StrategyId>>> notes;
    for (const RunNote& note : collectNotes(*scenarios::comparisonOf(tasks, runs))) {
        notes.emplace_back(note.text, note.strategies);
    }
    return notes;
}

using Notes = std::vector<std::pair<std::string, std::vector<StrategyId>>>;
constexpr auto kPool = StrategyId::ThreadPool;
constexpr auto kLoop = StrategyId::EventLoop;

} // namespace

class TstRunNotes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areThereOnceWithTheirModels()
    {
        QCOMPARE(notesOf({{kPool, {"few threads", "a file"}}, {kLoop, {"a file"}}}),
                 (Notes{{"few threads", {kPool}}, {"a file", {kPool, kLoop}}}));
    }
    void nameAModelOnce() { QCOMPARE(notesOf({{kPool, {"a file", "a file"}}}), (Notes{{"a file", {kPool}}})); }
    void areThoseOfRunsThatWereStoppedToo() { QCOMPARE(notesOf({{kPool, {"a file"}, RunState::Stopped}}), (Notes{{"a file", {kPool}}})); }
    void areNotReadWhileARunGoesOn() { QCOMPARE(notesOf({{kPool, {"a file"}, RunState::Running}}), Notes{}); }
};

QTEST_GUILESS_MAIN(TstRunNotes)
#include "tst_run_notes.moc"
