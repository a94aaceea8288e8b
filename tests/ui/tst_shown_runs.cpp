// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/recording.h"
#include "core/formats/save_recording.h"
#include "tests/support/repeated_runs.h"
#include "ui/panels/results_model.h"
#include "ui/run/comparison_text.h"
#include "ui/run/shown_runs.h"
#include "ui/timeline/timeline_view.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;
using test::RepeatedRuns;

namespace {

/// Two models: a warm-up, then three rounds. Blocking's median is round 1, the pool's round 0.
RepeatedRuns someRuns()
{
    RepeatedRuns runs;
    runs.round({.isWarmUp = true}, {{StrategyId::Blocking, 200}, {StrategyId::ThreadPool, 90}});
    runs.round({.number = 0}, {{StrategyId::Blocking, 110}, {StrategyId::ThreadPool, 50}});
    runs.round({.number = 1}, {{StrategyId::Blocking, 101}, {StrategyId::ThreadPool, 40}});
    runs.round({.number = 2}, {{StrategyId::Blocking, 100}, {StrategyId::ThreadPool, 60}});
    return runs;
}

} // namespace

class TstShownRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsOneRunAModelTheOneNearestTheMedian()
    {
        const RepeatedRuns runs = someRuns();
        ShownRuns shown;
        shown.setComparison(runs.comparison(), runs.figures());
        QCOMPARE(shown.comparison()->runs.size(), std::size_t{2});
        QCOMPARE(*shown.shownRun(0), std::size_t{4});
        QCOMPARE(*shown.shownRun(1), std::size_t{3});
        QCOMPARE(*shown.figures()[0].makespanNs, 101'000'000);
        QCOMPARE(shown.facts()[0].round, u"run 2 of 3, nearest the median"_s);
        QVERIFY(!shown.facts()[0].isBest);
        QVERIFY(shown.facts()[1].isBest);
    }

    void marksNoBestWhereTheSpreadsDoNotShowOne()
    {
        RepeatedRuns runs;
        for (int round = 0; const auto& [blocking, pool] : {std::pair(100, 99), {104, 103}, {96, 95}}) {
            runs.round({.number = round++}, {{StrategyId::Blocking, blocking}, {StrategyId::ThreadPool, pool}});
        }
        ShownRuns shown;
        shown.setComparison(runs.comparison(), runs.figures());
        QVERIFY(!shown.facts()[0].isBest);
        QVERIFY(!shown.facts()[1].isBest);
        for (const MakespanBar& bar : makespanBars(*runs.comparison(), runs.figures())) {
            QVERIFY(!bar.isBest);
        }
        ResultsModel model;
        model.setComparison(runs.comparison());
        model.setFigures(runs.figures());
        QCOMPARE(*model.best(), std::size_t{1}); // of which the tool tip tells
        const QModelIndex shortest = model.index(1, ResultsModel::Makespan);
        QVERIFY(!shortest.data(ResultsModel::kIsBestRole).toBool());
        QVERIFY(shortest.data(Qt::ToolTipRole).toString().contains(u"no difference is shown"_s));
    }

    void tellsWhichMachineRecordedWhatIsFromAnother()
    {
        const RepeatedRuns runs = someRuns();
        Comparison comparison = *runs.comparison();
        comparison.machine.hostName = "another-machine";
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.json"_s);
        QVERIFY(saveRecording({std::make_shared<const Comparison>(comparison), runs.figures(), {}, {}}, path));
        const auto opened = openRecording(path);
        QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
        QVERIFY2(recordingText(*opened->comparison).endsWith(u" on another-machine"_s), qPrintable(recordingText(*opened->comparison)));
        comparison.machine.hostName = QSysInfo::machineHostName().toStdString();
        QVERIFY(!recordingText(comparison).contains(QSysInfo::machineHostName()));
    }

    void showsTheWholeComparisonItselfWhereNothingIsRepeated()
    {
        RepeatedRuns runs;
        runs.round({}, {{StrategyId::Blocking, 200}, {StrategyId::ThreadPool, 90}});
        ShownRuns shown;
        shown.setComparison(runs.comparison(), runs.figures());
        QCOMPARE(shown.comparison(), runs.comparison());
        QVERIFY(!shown.canStep(0));
        QVERIFY(!shown.step(0, 1));
        QVERIFY(shown.facts()[0].round.isEmpty());
    }

    void showsTheRunThatGoesOn()
    {
        RepeatedRuns runs;
        runs.add({.config = {}, .round = {.isWarmUp = true}});
        runs.add({.config = {}, .round = {.number = 0}, .state = RunState::Running});
        runs.add({.config = {}, .round = {.number = 1}, .state = RunState::NotRun});
        ShownRuns shown;
        shown.setComparison(runs.comparison(), runs.figures());
        shown.update(runs.figures(), 1);
        QCOMPARE(*shown.shownRun(0), std::size_t{1});
        QCOMPARE(shown.facts()[0].round, u"run 1 of 2"_s);
    }

    void stepsThroughAllThatHaveBegunWarmUpsIncluded()
    {
        const RepeatedRuns runs = someRuns();
        ShownRuns shown;
        shown.setComparison(runs.comparison(), runs.figures());
        QSignalSpy changed(&shown, &ShownRuns::runsChanged);
        QVERIFY(shown.canStep(0));
        QVERIFY(shown.step(0, 1));
        QCOMPARE(*shown.shownRun(0), std::size_t{6});
        QVERIFY(!shown.step(0, 1)); // the last
        QVERIFY(shown.step(0, -1));
        QVERIFY(shown.step(0, -1));
        QVERIFY(shown.step(0, -1));
        QCOMPARE(*shown.shownRun(0), std::size_t{0});
        QCOMPARE(shown.facts()[0].round, u"warm-up 1 of 1: counts nowhere"_s);
        QVERIFY(!shown.step(0, -1)); // the first
        QCOMPARE(*shown.shownRun(1), std::size_t{3}); // the other model stays
        QVERIFY(shown.showTypical(0));
        QCOMPARE(*shown.shownRun(0), std::size_t{4});
        QVERIFY(!shown.showTypical(0));
        QCOMPARE(changed.count(), 5);
    }

    void anewRunIsOfMoreInterestThanWhatWasChosen()
    {
        const RepeatedRuns runs = someRuns();
        ShownRuns shown;
        shown.setComparison(runs.comparison(), runs.figures());
        QVERIFY(shown.step(0, -1));
        shown.update(runs.figures(), std::nullopt);
        QCOMPARE(*shown.shownRun(0), std::size_t{2}); // kept while nothing begins
        shown.update(runs.figures(), 6);
        QCOMPARE(*shown.shownRun(0), std::size_t{6});
        shown.update(runs.figures(), std::nullopt);
        QCOMPARE(*shown.shownRun(0), std::size_t{4});
    }

    void whatIsKeptForEachRunIsChosenForTheShownOnes()
    {
        const RepeatedRuns runs = someRuns();
        ShownRuns shown;
        shown.setComparison(runs.comparison(), runs.figures());
        QCOMPARE(shown.ofShown(std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7}), (std::vector<int>{4, 3}));
        QCOMPARE(shown.ofShown(std::vector<int>{7, 7, 7, 7}), (std::vector<int>{0, 7})); // not known yet
    }

    void theTimelineKeepsItsRangeAndTheSelectedTask()
    {
        const RepeatedRuns runs = someRuns();
        ShownRuns shown;
        shown.setComparison(runs.comparison(), runs.figures());
        TimelineView view;
        view.resize(900, 500);
        view.show();
        view.setComparison(shown.comparison());
        view.setFigures(shown.figures());
        view.setPanelFacts(shown.facts());
        QVERIFY(view.panel(0).subtitle.startsWith(u"run 2 of 3, nearest the median,"_s));
        view.setVisibleRange(20e6, 90e6);
        QVERIFY(view.showSpan(0, {0, 1}));
        QCOMPARE(view.selection()->task, TaskId{1});
        const std::pair range(view.time().beginNs(), view.time().endNs());
        QVERIFY(shown.step(0, 1));
        view.replaceRuns(shown.comparison());
        QCOMPARE(view.panel(0).run, runs.comparison()->runs[6]);
        QCOMPARE(view.selection()->task, TaskId{1});
        QCOMPARE(view.selection()->startNs, 50'000'000); // where it is in the other run
        QCOMPARE(std::pair(view.time().beginNs(), view.time().endNs()), range);
    }

    void aKeyAsksForTheNextRepetitionOfTheSelectedPanel()
    {
        const RepeatedRuns runs = someRuns();
        ShownRuns shown;
        shown.setComparison(runs.comparison(), runs.figures());
        TimelineView view;
        view.resize(900, 500);
        view.setComparison(shown.comparison());
        QSignalSpy wanted(&view, &TimelineView::repetitionWanted);
        QTest::keyClick(&view, Qt::Key_N);
        QCOMPARE(wanted.last()[0].value<std::vector<std::size_t>>(), (std::vector<std::size_t>{0, 1}));
        QCOMPARE(wanted.last()[1].toInt(), 1);
        QVERIFY(view.showSpan(1, {0, 0}));
        QTest::keyClick(&view, Qt::Key_N, Qt::ShiftModifier);
        QCOMPARE(wanted.last()[0].value<std::vector<std::size_t>>(), (std::vector<std::size_t>{1}));
        QCOMPARE(wanted.last()[1].toInt(), -1);
        QTest::keyClick(&view, Qt::Key_M);
        QCOMPARE(wanted.last()[1].toInt(), 0);
    }

    void theSelectedTaskIsFramedOnlyWhereTheWorkloadIsTheSame()
    {
        RepeatedRuns runs;
        const auto other = std::make_shared<const RunOrigin>(RunOrigin{"after.json", {}, {}});
        runs.add({.config = {}});
        runs.add({.config = {}, .origin = other}); // the same workload in another list of tasks
        runs.add({.config = {}, .origin = other, .tasks = 1}); // a task less: the selected one is not there
        TimelineView view;
        view.resize(900, 500);
        view.show();
        view.setComparison(runs.comparison());
        QVERIFY(view.showSpan(0, {0, 1}));
        const TimelineScene scene = view.scene();
        QVERIFY(scene.hasSelectedTask(0));
        QVERIFY(scene.hasSelectedTask(1));
        QVERIFY(!scene.hasSelectedTask(2));
        QVERIFY(!view.grab().isNull());
        QCOMPARE(view.panel(0).name, u"Blocking, measured here"_s);
        QCOMPARE(view.panel(1).name, u"Blocking, after.json"_s);
    }
};

QTEST_MAIN(TstShownRuns)
#include "tst_shown_runs.moc"
