// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/synthetic_run.h"
#include "ui/timeline/panel_summary.h"
#include "ui/timeline/row_facts.h"
#include "ui/timeline/timeline_geometry.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

#include <algorithm>
#include <numeric>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

using Items = std::vector<std::uint32_t>;
Q_DECLARE_METATYPE(juggler::ui::RowSort)
Q_DECLARE_METATYPE(juggler::ui::SortDirection)
Q_DECLARE_METATYPE(Items)

namespace {

constexpr std::int64_t kMs = 1'000'000;

std::unique_ptr<SyntheticRun> run(std::shared_ptr<const TaskList> tasks)
{
    return std::make_unique<SyntheticRun>(RunConfig{.strategy = StrategyId::ThreadPool}, std::move(tasks));
}

std::shared_ptr<const TaskList> someTasks()
{
    return std::make_shared<TaskList>(
        Workload{"test", {{FibonacciSpec{30}, 1}, {SleepSpec{std::chrono::milliseconds(5)}, 1}, {AddSpec{}, 1}}});
}

/// Three workers: the first runs 10 ms from 5 on, the second waits 30 ms from 0 on and runs 1, the third did nothing yet.
std::unique_ptr<SyntheticRun> threeLanes()
{
    auto made = run(someTasks());
    const auto ten = made->addLane("worker 10");
    const auto two = made->addLane("worker 2");
    made->addLane("loop");
    made->span(ten, 5 * kMs, 15 * kMs, TaskId{0});
    made->span(two, 0, 30 * kMs, TaskId{1}, State::WaitingHeld);
    made->span(two, 30 * kMs, 31 * kMs, TaskId{1});
    return made;
}

Items all(std::size_t count)
{
    Items items(count);
    std::iota(items.begin(), items.end(), 0U);
    return items;
}

} // namespace

class TstRowArrangement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sortsLanes_data()
    {
        QTest::addColumn<RowSort>("sort");
        QTest::addColumn<SortDirection>("direction");
        QTest::addColumn<Items>("expected");
        const auto row = [](const char* name, RowSort sort, SortDirection direction, const Items& expected) {
            QTest::newRow(name) << sort << direction << expected;
        };
        row("as recorded", RowSort::AsRecorded, SortDirection::Ascending, {0, 1, 2});
        row("as recorded, reversed", RowSort::AsRecorded, SortDirection::Descending, {2, 1, 0});
        row("name: 2 before 10", RowSort::Name, SortDirection::Ascending, {2, 1, 0});
        row("name, reversed", RowSort::Name, SortDirection::Descending, {0, 1, 2});
        row("start; one that has none comes last", RowSort::Start, SortDirection::Ascending, {1, 0, 2});
        row("start, reversed: last all the same", RowSort::Start, SortDirection::Descending, {0, 1, 2});
        row("end", RowSort::End, SortDirection::Ascending, {0, 1, 2});
        row("busy", RowSort::Running, SortDirection::Descending, {0, 1, 2});
        row("waiting", RowSort::Waiting, SortDirection::Descending, {1, 0, 2});
    }
    void sortsLanes()
    {
        QFETCH(RowSort, sort);
        QFETCH(SortDirection, direction);
        const auto made = threeLanes();
        const RowFacts facts(made->timeline(), Grouping::ByThread, 40 * kMs);
        const auto rows = arrangeRows(all(3), facts, {.sort = sort, .direction = direction});
        QTEST(rows->items(), "expected");
    }

    void sortsTasks_data()
    {
        QTest::addColumn<RowSort>("sort");
        QTest::addColumn<Items>("expected");
        QTest::newRow("name") << RowSort::Name << Items{2, 0, 1}; // add, fib(30), sleep 5 ms
        QTest::newRow("kind") << RowSort::Kind << Items{1, 0, 2};
        QTest::newRow("start") << RowSort::Start << Items{1, 0, 2};
        QTest::newRow("end") << RowSort::End << Items{0, 1, 2};
        QTest::newRow("duration") << RowSort::Duration << Items{0, 1, 2};
        QTest::newRow("time in the queue") << RowSort::QueueWait << Items{1, 0, 2};
        QTest::newRow("busy") << RowSort::Running << Items{1, 0, 2};
    }
    void sortsTasks()
    {
        QFETCH(RowSort, sort);
        auto made = threeLanes();
        for (std::uint32_t i = 0; i < 3; ++i) {
            made->submit(TaskId{i}, 0);
        }
        made->start(TaskId{0}, 5 * kMs);
        made->end(TaskId{0}, 15 * kMs);
        made->start(TaskId{1}, 0);
        made->end(TaskId{1}, 31 * kMs);
        const auto rows = arrangeRows(all(3), RowFacts(made->timeline(), Grouping::ByTask, 40 * kMs), {.sort = sort});
        QTEST(rows->items(), "expected");
    }

    void pinnedRowsComeFirstInTheirOrder()
    {
        const auto made = threeLanes();
        const RowFacts facts(made->timeline(), Grouping::ByThread, 40 * kMs);
        const auto rows = arrangeRows(all(3), facts, {.pinned = {2, 1, 77}});
        QCOMPARE(rows->items(), (Items{2, 1, 0}));
        QCOMPARE(rows->pinnedCount(), std::size_t{2});
    }

    void hiddenRowsHaveNoPlace()
    {
        const auto made = threeLanes();
        const RowFacts facts(made->timeline(), Grouping::ByThread, 40 * kMs);
        const auto rows = arrangeRows(all(3), facts, {.hidden = {1}});
        QCOMPARE(rows->items(), (Items{0, 2}));
        QCOMPARE(rows->hiddenCount(), std::size_t{1});
        QVERIFY(!rows->rowOf(1));
        QCOMPARE(rows->rowOf(2), std::optional<std::size_t>(1));
        QCOMPARE(rows->rowOf(0), std::optional<std::size_t>(0));
    }

    void hidesWhatDoesNothingInTheRange_data()
    {
        QTest::addColumn<qint64>("fromMs");
        QTest::addColumn<qint64>("toMs");
        QTest::addColumn<Items>("expected");
        QTest::newRow("both") << qint64{6} << qint64{7} << Items{0, 1};
        QTest::newRow("before the first begins") << qint64{0} << qint64{5} << Items{1};
        QTest::newRow("after the first has ended") << qint64{15} << qint64{20} << Items{1};
        QTest::newRow("none") << qint64{35} << qint64{40} << Items{};
    }
    void hidesWhatDoesNothingInTheRange()
    {
        QFETCH(qint64, fromMs);
        QFETCH(qint64, toMs);
        const auto made = threeLanes();
        const RowFacts facts(made->timeline(), Grouping::ByThread, 40 * kMs);
        QTEST(arrangeRows(all(3), facts, {.activeInNs = {{fromMs * kMs, toMs * kMs}}})->items(), "expected");
    }

    void aPinnedRowIsNotHiddenForDoingNothing()
    {
        const auto made = threeLanes();
        const RowFacts facts(made->timeline(), Grouping::ByThread, 40 * kMs);
        QCOMPARE(arrangeRows(all(3), facts, {.pinned = {2}, .activeInNs = {{0, 5 * kMs}}})->items(), (Items{2, 1}));
    }

    void numbersInNamesCountAsNumbers_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("digits") << u"worker 2"_s << u"worker 10"_s;
        QTest::newRow("zeros before") << u"a 007"_s << u"a 8"_s;
        QTest::newRow("a beginning") << u"worker"_s << u"worker 1"_s;
        QTest::newRow("letters") << u"alpha"_s << u"beta"_s;
        QTest::newRow("empty") << u""_s << u"a"_s;
    }
    void numbersInNamesCountAsNumbers()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QVERIFY(isNamedBefore(first.toStdString(), second.toStdString()));
        QVERIFY(!isNamedBefore(second.toStdString(), first.toStdString()));
        QVERIFY(!isNamedBefore(first.toStdString(), first.toStdString()));
    }

    void aQuarterOfAMillionTasksAreSortedSoonAndCancelledSooner()
    {
        constexpr int kTasks = 250'000;
        auto made = run(std::make_shared<TaskList>(Workload{"many", {{AddSpec{}, kTasks}}}));
        const auto lane = made->addLane("worker 1");
        for (std::uint32_t i = 0; i < kTasks; ++i) {
            made->submit(TaskId{i}, 0);
            made->start(TaskId{i}, i * 1000);
            made->span(lane, i * 1000, i * 1000 + 1 + (i * 7919) % 997, TaskId{i});
            made->end(TaskId{i}, i * 1000 + 998);
        }
        const RowFacts facts(made->timeline(), Grouping::ByTask, 0);
        QElapsedTimer timer;
        timer.start();
        const auto rows = arrangeRows(all(kTasks), facts, {.sort = RowSort::Running, .direction = SortDirection::Descending});
        qInfo("sorted by busy time in %lld ms", static_cast<long long>(timer.elapsed()));
        QCOMPARE(rows->size(), std::size_t{kTasks});
        for (std::size_t i = 1; i < rows->size(); ++i) {
            QCOMPARE_GE(facts.key(rows->itemAt(i - 1), RowSort::Running), facts.key(rows->itemAt(i), RowSort::Running));
        }
        int looks = 0;
        QVERIFY(!arrangeRows(all(kTasks), facts, {.sort = RowSort::Running}, [&] { return ++looks == 3; }));
        QCOMPARE(looks, 3);
    }

    void pinnedRowsStayInViewWhileTheOthersScroll()
    {
        TimelineGeometry geometry({{.rowCount = 1}, {.rowCount = 100, .isExpanded = true, .pinnedRows = 2}, {.rowCount = 3}}, 16);
        const PanelGeometry& panel = geometry.panels()[1];
        const int rowHeight = panel.rowHeight;
        QCOMPARE(panel.rowTop(1), panel.rowsTop + rowHeight);
        geometry.scrollTo(panel.rowsTop + 10 * rowHeight + 3);
        QCOMPARE(panel.rowTop(0), panel.rowsTop + 10 * rowHeight + 3);
        QCOMPARE(panel.rowTop(2), panel.rowsTop + 2 * rowHeight);
        QVERIFY(panel.isCovered(10));
        QVERIFY(!panel.isCovered(13));
        QCOMPARE(geometry.at(panel.rowTop(1) + 1)->row, 1);
        QCOMPARE(geometry.at(panel.pinnedBottom())->row, 12);
        geometry.scrollTo(panel.bottom + 500);
        QCOMPARE(panel.pinnedBottom(), panel.rowsBottom()); // they leave with their panel
        geometry.scrollTo(0);
        QCOMPARE(panel.rowTop(0), panel.rowsTop);
        QVERIFY(!panel.isCovered(2));
    }

    void aCollapsedPanelHasOneRow()
    {
        const TimelineGeometry geometry({{.rowCount = 500, .hasInFlight = true, .hasWhy = true, .isCollapsed = true}, {.rowCount = 1}}, 16);
        const PanelGeometry& panel = geometry.panels()[0];
        QCOMPARE(panel.shownRows(), 0);
        QVERIFY(!panel.placeOf(0));
        QCOMPARE(geometry.at(panel.top)->part, PanelPart::Heading);
        QCOMPARE(geometry.at(panel.rowsTop)->part, PanelPart::Summary);
        QCOMPARE(geometry.panels()[1].top, panel.bottom);
        QCOMPARE_LT(panel.bottom, 80);
    }

    void theRowOfACollapsedPanelIsTheMeanOfItsThreads()
    {
        const auto made = threeLanes();
        RowDetail detail;
        summarizeLanes(made->timeline(), 40 * kMs, {0, static_cast<double>(10 * kMs), 4}, detail);
        QCOMPARE(detail.endShare, 4);
        QCOMPARE(detail.shares[0].running, 0.25F); // of two threads one ran half of the time
        QCOMPARE(detail.shares[0].waiting, 0.5F);
        QCOMPARE(detail.shares[1].running, 0.25F);
        QCOMPARE(detail.shares[2].waiting, 0.5F);
        QCOMPARE(detail.shares[3].running, 0.05F);
        QCOMPARE(detail.shares[3].ready, 0.0F);
    }
};

QTEST_GUILESS_MAIN(TstRowArrangement)
#include "tst_row_arrangement.moc"
