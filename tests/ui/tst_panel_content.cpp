// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenarios.h"
#include "tests/support/synthetic_run.h"
#include "ui/timeline/panel_content.h"

#include <QtTest/QTest>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

PanelContent panelOf(StrategyId strategy, const RunSummary& summary, TaskOutcome outcome = TaskOutcome::Done)
{
    const auto tasks = std::make_shared<const TaskList>(Workload{"test", {{FibonacciSpec{20}, 1}}});
    SyntheticRun run(RunConfig{.strategy = strategy}, tasks);
    const auto lane = run.addLane("worker");
    run.submit(TaskId{0}, 0);
    run.start(TaskId{0}, 10);
    run.span(lane, 10, 1'000'000, TaskId{0});
    run.end(TaskId{0}, 1'000'000, outcome);
    run.setSummary(summary);
    run.setState(RunState::Done);
    const auto comparison = scenarios::comparisonOf(tasks, {run.record()});
    return makePanels(*comparison, computeFigures(*comparison), Grouping::ByThread).front();
}

} // namespace

class TstPanelContent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatTheRunHasNoted()
    {
        RunSummary summary;
        summary.report.notes = {"3 of 6 threads", "2 events were lost"};
        const PanelContent panel = panelOf(StrategyId::ThreadPool, summary);
        QVERIFY2(panel.why.startsWith(u"Note: 3 of 6 threads; 2 events were lost"_s), qPrintable(panel.why));
        QVERIFY(!panelOf(StrategyId::ThreadPool, {}).why.contains(u"Note"_s));
    }

    void isABaselineOnlyWhereOthersAreMeasuredAgainstIt()
    {
        QCOMPARE(panelOf(StrategyId::Blocking, {}).comparison, u"baseline"_s);
        QCOMPARE(panelOf(StrategyId::Blocking, {}, TaskOutcome::Failed).comparison, QString());
    }

    void tellsWhoReadTheFiles()
    {
        RunSummary summary;
        summary.report.ioBackend = "4 helper threads (io_uring: Operation not permitted)";
        const PanelContent panel = panelOf(StrategyId::EventLoop, summary);
        QVERIFY2(panel.subtitle.endsWith(u"files by 4 helper threads"_s), qPrintable(panel.subtitle));
        QVERIFY(!panelOf(StrategyId::EventLoop, {}).subtitle.contains(u"files by"_s));
    }
};

QTEST_GUILESS_MAIN(TstPanelContent)
#include "tst_panel_content.moc"
