// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/synthetic_run.h"
#include "ui/timeline/overview_columns.h"
#include "ui/timeline/overview_geometry.h"

#include <QtTest/QTest>

using namespace juggler;
using namespace juggler::ui;
using Part = OverviewGeometry::Part;

namespace {

constexpr std::int64_t kMs = 1'000'000;

/// A plot from 100 to 1100 pixels for 1000 ns: pixels and ns are the same but for an offset.
OverviewGeometry windowed(double beginNs, double endNs)
{
    return {100, 1000, 1000, {beginNs, endNs}};
}

} // namespace

class TstOverviewGeometry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsStandWhereTheyAreDrawn_data();
    void partsStandWhereTheyAreDrawn();
    void aShortWindowStaysVisibleAndCanBeDragged();
    void aWindowOfEverythingCannotBeDragged();
    void dragsMoveWhatTheyHold_data();
    void dragsMoveWhatTheyHold();
    void aJumpKeepsTheLengthWithinTheRun();
    void columnsShowTheCoresThatWereBusy();
    void columnsFillWithWhatWaitsAboveThem();
};

void TstOverviewGeometry::partsStandWhereTheyAreDrawn_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<int>("part");
    QTest::addRow("far left") << 110.0 << static_cast<int>(Part::Outside);
    QTest::addRow("just outside of the left edge") << 297.0 << static_cast<int>(Part::LeftEdge);
    QTest::addRow("just inside of the left edge") << 303.0 << static_cast<int>(Part::LeftEdge);
    QTest::addRow("middle") << 400.0 << static_cast<int>(Part::Inside);
    QTest::addRow("just inside of the right edge") << 497.0 << static_cast<int>(Part::RightEdge);
    QTest::addRow("just outside of the right edge") << 503.0 << static_cast<int>(Part::RightEdge);
    QTest::addRow("far right") << 600.0 << static_cast<int>(Part::Outside);
}

void TstOverviewGeometry::partsStandWhereTheyAreDrawn()
{
    QFETCH(double, x);
    QFETCH(int, part);
    QCOMPARE(static_cast<int>(windowed(200, 400).partAt(x)), part);
}

void TstOverviewGeometry::aShortWindowStaysVisibleAndCanBeDragged()
{
    const OverviewGeometry shown = windowed(500, 500.001);
    QCOMPARE(shown.windowRight() - shown.windowLeft(), OverviewGeometry::kLeastWidth);
    QCOMPARE(static_cast<int>(shown.partAt(600)), static_cast<int>(Part::Inside));
    QCOMPARE(static_cast<int>(shown.partAt(shown.windowLeft() - 2)), static_cast<int>(Part::LeftEdge));
    QCOMPARE(static_cast<int>(shown.partAt(shown.windowRight() + 2)), static_cast<int>(Part::RightEdge));
    QVERIFY(windowed(999.999, 1000).windowRight() <= 1100);
    QVERIFY(windowed(0, 0.001).windowLeft() >= 100);
}

void TstOverviewGeometry::aWindowOfEverythingCannotBeDragged()
{
    const OverviewGeometry all = windowed(0, 1000);
    QVERIFY(all.isFull());
    QCOMPARE(static_cast<int>(all.partAt(600)), static_cast<int>(Part::Outside));
    const OverviewDrag drag(all, 600);
    QCOMPARE(drag.windowAt(all, 700), (TimeRange{500, 600}));
}

void TstOverviewGeometry::dragsMoveWhatTheyHold_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("beginNs");
    QTest::addColumn<double>("endNs");
    QTest::addRow("middle to the right") << 400.0 << 450.0 << 250.0 << 450.0;
    QTest::addRow("middle beyond the end") << 400.0 << 5000.0 << 800.0 << 1000.0;
    QTest::addRow("middle before the start") << 400.0 << -300.0 << 0.0 << 200.0;
    QTest::addRow("left edge") << 300.0 << 250.0 << 150.0 << 400.0;
    QTest::addRow("left edge past the right one") << 300.0 << 600.0 << 400.0 << 500.0;
    QTest::addRow("right edge") << 500.0 << 800.0 << 200.0 << 700.0;
    QTest::addRow("right edge beyond the end") << 500.0 << 2000.0 << 200.0 << 1000.0;
    QTest::addRow("a new window") << 700.0 << 900.0 << 600.0 << 800.0;
    QTest::addRow("a new window from right to left") << 900.0 << 700.0 << 600.0 << 800.0;
}

void TstOverviewGeometry::dragsMoveWhatTheyHold()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(double, beginNs);
    QFETCH(double, endNs);
    const OverviewGeometry shown = windowed(200, 400);
    QCOMPARE(OverviewDrag(shown, from).windowAt(shown, to), (TimeRange{beginNs, endNs}));
}

void TstOverviewGeometry::aJumpKeepsTheLengthWithinTheRun()
{
    QCOMPARE(windowed(200, 400).centredAt(600), (TimeRange{500, 700}));
    QCOMPARE(windowed(200, 400).centredAt(20), (TimeRange{0, 200}));
    QCOMPARE(windowed(200, 400).centredAt(990), (TimeRange{800, 1000}));
}

void TstOverviewGeometry::columnsShowTheCoresThatWereBusy()
{
    const auto tasks = std::make_shared<TaskList>(Workload{"test", {{FibonacciSpec{30}, 1}}});
    SyntheticRun run({.strategy = StrategyId::DedicatedThreads}, tasks);
    run.span(run.addLane("a"), 0, 50 * kMs, TaskId{0});
    run.span(run.addLane("b"), 0, 100 * kMs, TaskId{0});
    DensityTable table;
    table.update(run.timeline(), 100 * kMs);
    RowDetail detail;
    overviewColumns(table, 2, 200e6, 200, detail);
    QCOMPARE(detail.shares[10].running, 1.0F);
    QCOMPARE(detail.shares[75].running, 0.5F);
    QCOMPARE(detail.shares[75].sum(), 0.5F);
    QCOMPARE(detail.shares[150].sum(), 0.0F);
    QVERIFY(detail.endShare <= 102);
}

void TstOverviewGeometry::columnsFillWithWhatWaitsAboveThem()
{
    const auto tasks = std::make_shared<TaskList>(Workload{"test", {{FibonacciSpec{30}, 1}}});
    SyntheticRun run({.strategy = StrategyId::DedicatedThreads}, tasks);
    run.span(run.addLane("a"), 0, 100 * kMs, TaskId{0});
    run.span(run.addLane("b"), 0, 100 * kMs, TaskId{0}, State::Ready);
    for (int i = 0; i < 3; ++i) {
        run.span(run.addLane("c"), 0, 100 * kMs, TaskId{0}, State::WaitingHeld);
    }
    DensityTable table;
    table.update(run.timeline(), 100 * kMs);
    RowDetail detail;
    overviewColumns(table, 2, 100e6, 50, detail);
    QCOMPARE(detail.shares[20].running, 0.5F);
    QCOMPARE(detail.shares[20].ready, 0.125F);
    QCOMPARE(detail.shares[20].waiting, 0.375F);
}

QTEST_GUILESS_MAIN(TstOverviewGeometry)
#include "tst_overview_geometry.moc"
