// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenarios.h"
#include "ui/panels/range_panel.h"
#include "ui/timeline/timeline_view.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kMs = 1'000'000;

/// Two models: one computes and waits after it, the other does both at once.
struct Fixture {
    explicit Fixture(RunState state = RunState::Done)
    {
        tasks = std::make_shared<TaskList>(Workload{"test", {{FibonacciSpec{30}, 1}, {SleepSpec{std::chrono::milliseconds(40)}, 1}}});
        blocking = std::make_unique<SyntheticRun>(RunConfig{.strategy = StrategyId::Blocking}, tasks);
        const auto lane = blocking->addLane("run", ThreadRole::Run);
        fillTask(*blocking, lane, TaskId{0}, 0, 60 * kMs, State::Running);
        fillTask(*blocking, lane, TaskId{1}, 60 * kMs, 100 * kMs, State::WaitingHeld);
        blocking->setState(state);
        threads = std::make_unique<SyntheticRun>(RunConfig{.strategy = StrategyId::DedicatedThreads}, tasks);
        fillTask(*threads, threads->addLane("thread 1"), TaskId{0}, 0, 60 * kMs, State::Running);
        fillTask(*threads, threads->addLane("thread 2"), TaskId{1}, 0, 40 * kMs, State::WaitingHeld);
        threads->setState(RunState::Done);
        view.setComparison(scenarios::comparisonOf(tasks, {blocking->record(), threads->record()}));
        panel.resize(1'000, 220);
        panel.show();
        if (!QTest::qWaitForWindowExposed(&panel)) {
            qFatal("the panel was not shown");
        }
    }

    static void fillTask(SyntheticRun& run, std::uint32_t lane, TaskId task, std::int64_t startNs, std::int64_t endNs, State state)
    {
        run.submit(task, 0);
        run.start(task, startNs);
        run.span(lane, startNs, endNs, task, state);
        run.end(task, endNs);
    }
    QString cell(int row, int column) const { return panel.model().index(row, column).data().toString().trimmed(); }

    std::shared_ptr<const TaskList> tasks;
    std::unique_ptr<SyntheticRun> blocking;
    std::unique_ptr<SyntheticRun> threads;
    TimelineView view;
    RangePanel panel{view};
};

} // namespace

class TstRangePanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheFiguresOfTheRange();
    void followsTheRange();
    void aRangeThatIsClearedLeavesNothing();
    void kindsOfTasksHaveRowsOfTheirOwn();
    void copiesATable();
    void followsALiveRun();
    void anotherComparisonForgetsTheRange();
    void theModelKeepsTheRules();
};

void TstRangePanel::showsTheFiguresOfTheRange()
{
    Fixture f;
    QSignalSpy appeared(&f.panel, &RangePanel::appeared);
    QCOMPARE(f.panel.model().rowCount(), 0);
    f.view.setSelectedRange(TimeRange{20e6, 70e6});
    QCOMPARE(appeared.count(), 1);
    QTRY_COMPARE(f.panel.model().rowCount(), 3);
    QCOMPARE(f.cell(0, RangeModel::Running), u"40.0 ms"_s);
    QCOMPARE(f.cell(0, RangeModel::WaitingHeld), u"10.0 ms"_s);
    QCOMPARE(f.cell(0, RangeModel::Queued), u"40.0 ms"_s);
    QCOMPARE(f.cell(0, RangeModel::CoresBusy), u"0.80"_s);
    QCOMPARE(f.cell(0, RangeModel::Intervals), u"2"_s);
    QVERIFY(f.cell(0, RangeModel::Longest).startsWith(u"40.0 ms, fib(30)"_s));
    QCOMPARE(f.cell(1, RangeModel::Running), u"40.0 ms"_s);
    QCOMPARE(f.cell(1, RangeModel::InFlight), u"1.50"_s); // recorded until 60 ms
    QCOMPARE(f.cell(2, RangeModel::Running), u"80.0 ms"_s);
    QCOMPARE(f.cell(2, RangeModel::Name), u"All models"_s);
}

void TstRangePanel::followsTheRange()
{
    Fixture f;
    for (int i = 1; i <= 60; ++i) {
        f.view.setSelectedRange(TimeRange{0, i * 1e6}); // as a drag does
    }
    QTRY_COMPARE(f.cell(0, RangeModel::Running), u"60.0 ms"_s);
    f.view.setSelectedRange(TimeRange{0, 30e6});
    QTRY_COMPARE(f.cell(0, RangeModel::Running), u"30.0 ms"_s);
    QTRY_VERIFY(f.panel.isUpToDate());
}

void TstRangePanel::aRangeThatIsClearedLeavesNothing()
{
    Fixture f;
    QSignalSpy disappeared(&f.panel, &RangePanel::disappeared);
    f.view.setSelectedRange(TimeRange{20e6, 70e6});
    QTRY_COMPARE(f.panel.model().rowCount(), 3);
    f.view.setSelectedRange(std::nullopt);
    QCOMPARE(f.panel.model().rowCount(), 0);
    QCOMPARE(disappeared.count(), 1);
    QTRY_VERIFY(f.panel.isUpToDate());
    QCOMPARE(f.panel.model().rowCount(), 0);
}

void TstRangePanel::kindsOfTasksHaveRowsOfTheirOwn()
{
    Fixture f;
    f.view.setSelectedRange(TimeRange{20e6, 70e6});
    QTRY_COMPARE(f.panel.model().rowCount(), 3);
    for (QToolButton* button : f.panel.findChildren<QToolButton*>()) {
        if (button->isCheckable()) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QCOMPARE(f.panel.model().rowCount(), 7);
    QCOMPARE(f.cell(1, RangeModel::WaitingHeld), u"10.0 ms"_s); // sleep comes first
    QCOMPARE(f.cell(2, RangeModel::Running), u"40.0 ms"_s);
}

void TstRangePanel::copiesATable()
{
    Fixture f;
    f.view.setSelectedRange(TimeRange{20e6, 70e6});
    QTRY_COMPARE(f.panel.model().rowCount(), 3);
    f.panel.activateWindow();
    f.panel.table().setFocus();
    QTRY_VERIFY(f.panel.table().hasFocus());
    QTest::keySequence(&f.panel.table(), QKeySequence::Copy);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 5); // head, three rows, an empty end
    QVERIFY(lines[0].startsWith(u"Model\tRunning (ms)\t"_s));
    QVERIFY(lines[1].contains(u"\t40.000000\t"_s));
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(lines[i].count(u'\t'), RangeModel::ColumnCount - 1);
    }
}

void TstRangePanel::followsALiveRun()
{
    Fixture f(RunState::Running);
    f.blocking->open(0, 100 * kMs, TaskId{0});
    f.blocking->beginEarlier(1'000 * kMs);
    f.view.refresh();
    f.view.setSelectedRange(TimeRange{0, 10e9});
    QTRY_VERIFY(f.cell(0, RangeModel::Running).endsWith(u" s"_s) || f.cell(0, RangeModel::Running) > u"900"_s);
    f.blocking->beginEarlier(5'000 * kMs);
    f.view.refresh();
    QTRY_VERIFY(f.cell(0, RangeModel::Running).startsWith(u"4."_s) || f.cell(0, RangeModel::Running).startsWith(u"5."_s));
}

void TstRangePanel::anotherComparisonForgetsTheRange()
{
    Fixture f;
    f.view.setSelectedRange(TimeRange{20e6, 70e6});
    QTRY_COMPARE(f.panel.model().rowCount(), 3);
    f.view.setComparison(scenarios::comparisonOf(f.tasks, {f.blocking->record()}));
    QVERIFY(!f.view.selectedRange());
    QCOMPARE(f.panel.model().rowCount(), 0);
}

void TstRangePanel::theModelKeepsTheRules()
{
    Fixture f;
    const QAbstractItemModelTester tester(&f.panel.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    f.view.setSelectedRange(TimeRange{20e6, 70e6});
    QTRY_COMPARE(f.panel.model().rowCount(), 3);
    f.panel.model().setByKind(true);
    f.view.setSelectedRange(TimeRange{20e6, 30e6});
    QTRY_VERIFY(f.panel.isUpToDate());
    f.view.setSelectedRange(std::nullopt);
}

QTEST_MAIN(TstRangePanel)
#include "tst_range_panel.moc"
