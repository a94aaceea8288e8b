// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/repeated_runs.h"
#include "tests/support/scenarios.h"
#include "ui/panels/results_model.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

class TstResultsModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isAProperModelFromOneComparisonToTheNext()
    {
        ResultsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &ResultsModel::modelReset);
        const auto live = scenarios::liveComparison();
        model.setComparison(live);
        QCOMPARE(model.rowCount(), static_cast<int>(live->runs.size()));
        model.setFigures(computeFigures(*live));
        model.refreshStates();
        const auto finished = scenarios::mixedComparison();
        model.setComparison(finished);
        model.setFigures(computeFigures(*finished));
        QCOMPARE(model.rowCount(), static_cast<int>(finished->runs.size()));
        QCOMPARE(model.index(0, ResultsModel::SpeedUp).data().toString(), u"1.00\u00d7"_s);
        model.setComparison(nullptr);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(reset.count(), 0);
    }

    void repetitionsAreOneRowWithMedianAndSpread()
    {
        test::RepeatedRuns runs = repeated({{100, 40}, {120, 40}, {110, 41}});
        ResultsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setComparison(runs.comparison());
        model.setFigures(runs.figures());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(cell(model, 0, ResultsModel::Makespan), u"110 ms"_s);
        QCOMPARE(cell(model, 0, ResultsModel::Iqr), u"10.0 ms"_s);
        QCOMPARE(cell(model, 1, ResultsModel::SpeedUp), u"2.75\u00d7"_s); // of the medians
        QCOMPARE(model.headerData(ResultsModel::Makespan, Qt::Horizontal).toString(), u"Median"_s);
        QCOMPARE(*model.best(), std::size_t{1});
        const QString all = model.index(0, ResultsModel::Makespan).data(Qt::ToolTipRole).toString();
        for (const QString& part : {u"100 ms,  120 ms,  110 ms"_s, u"Warm-ups, which do not count: 500 ms"_s,
                                    u"between 105 ms and 115 ms"_s, u"Shortest 100 ms, longest 120 ms"_s}) {
            QVERIFY2(all.contains(part), qPrintable(all));
        }
    }

    void tellsWhatTheJournalTook()
    {
        const auto comparison = scenarios::mixedComparison();
        comparison->runs[1]->setJournalCpuNs(*comparison->runs[1]->makespanNs() / 400);
        ResultsModel model;
        model.setComparison(comparison);
        model.setFigures(computeFigures(*comparison));
        const auto toolTip = [&model](int row) { return model.index(row, ResultsModel::Cpu).data(Qt::ToolTipRole).toString(); };
        QVERIFY2(toolTip(1).endsWith(u"Writing the recording down beside it took 0.25 % of one core."_s), qPrintable(toolTip(1)));
        QVERIFY(!toolTip(0).contains(u"recording"_s)); // no journal
    }

    void oneRunHasNoSpread()
    {
        test::RepeatedRuns runs;
        runs.round({}, {{StrategyId::Blocking, 100}});
        ResultsModel model;
        model.setComparison(runs.comparison());
        model.setFigures(runs.figures());
        QCOMPARE(cell(model, 0, ResultsModel::Iqr), u"-"_s);
        QCOMPARE(model.headerData(ResultsModel::Makespan, Qt::Horizontal).toString(), u"Makespan"_s);
        QCOMPARE(model.index(0, ResultsModel::Makespan).data(Qt::ToolTipRole).toString(), u"The shortest time"_s);
    }

    void rowsAreComparedWithTheChosenOne()
    {
        test::RepeatedRuns runs = repeated({{100, 40}, {104, 42}, {102, 41}});
        ResultsModel model;
        model.setComparison(runs.comparison());
        model.setFigures(runs.figures());
        QVERIFY(!model.hasBaseline());
        QCOMPARE(cell(model, 0, ResultsModel::Delta), u"-"_s);
        model.setBaseline(0);
        QCOMPARE(cell(model, 0, ResultsModel::Delta), u"baseline"_s);
        QCOMPARE(cell(model, 1, ResultsModel::Delta), u"\u221261.0 ms (\u221259.8 %)"_s);
        QCOMPARE(cell(model, 1, ResultsModel::Judgement), u"faster"_s);
        model.setBaseline(1);
        QCOMPARE(cell(model, 0, ResultsModel::Delta), u"+61.0 ms (+148.8 %)"_s);
        QCOMPARE(cell(model, 0, ResultsModel::Judgement), u"slower"_s);
        model.setBaseline(std::nullopt);
        QVERIFY(!model.hasBaseline());
    }

    void filesAreComparedModelByModelWithTheFirst()
    {
        const auto before = std::make_shared<const RunOrigin>(RunOrigin{"before.json", {}, {}});
        const auto after = std::make_shared<const RunOrigin>(RunOrigin{"after.json", {}, {}});
        test::RepeatedRuns runs;
        runs.add({.config = {}, .makespanMs = 100, .origin = before});
        runs.add({.config = {.strategy = StrategyId::Hybrid}, .makespanMs = 50, .origin = before});
        runs.add({.config = {}, .makespanMs = 110, .origin = after});
        runs.add({.config = {.strategy = StrategyId::EventLoop}, .makespanMs = 70, .origin = after});
        runs.add({.config = {.strategy = StrategyId::Hybrid}, .makespanMs = 45, .origin = after, .tasks = 3});
        ResultsModel model;
        model.setComparison(runs.comparison());
        model.setFigures(runs.figures());
        QCOMPARE(cell(model, 2, ResultsModel::Model), u"Blocking, after.json"_s);
        QCOMPARE(cell(model, 2, ResultsModel::Delta), u"+10.0 ms (+10.0 %)"_s);
        QCOMPARE(cell(model, 2, ResultsModel::Judgement), u"one run each: no spread"_s);
        QCOMPARE(cell(model, 0, ResultsModel::Delta), u"baseline"_s);
        QCOMPARE(cell(model, 3, ResultsModel::Delta), u"-"_s); // the first file does not have it
        QCOMPARE(cell(model, 4, ResultsModel::Delta), u"-"_s); // nor this work
        model.setBaseline(1);
        QCOMPARE(cell(model, 4, ResultsModel::Judgement), u"other workload"_s);
    }

private:
    static test::RepeatedRuns repeated(const std::vector<std::pair<int, int>>& rounds)
    {
        test::RepeatedRuns runs;
        runs.round({.isWarmUp = true}, {{StrategyId::Blocking, 500}, {StrategyId::Hybrid, 5}});
        for (int round = 0; const auto& [blocking, hybrid] : rounds) {
            runs.round({.number = round++}, {{StrategyId::Blocking, blocking}, {StrategyId::Hybrid, hybrid}});
        }
        return runs;
    }

    static QString cell(const ResultsModel& model, int row, int column) { return model.index(row, column).data().toString(); }
};

QTEST_MAIN(TstResultsModel)
#include "tst_results_model.moc"
