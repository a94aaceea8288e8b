// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/timeline_stage.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QScrollBar>

#include <thread>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kMs = 1'000'000;

} // namespace

/// What the timeline draws, and that it stays up to date.
class TstTimelineView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void barsHaveTheColoursOfTheirState_data();
    void barsHaveTheColoursOfTheirState();
    void byTaskEveryTaskHasARow();
    void manyLanesAreShownOnDemand();
    void aFailureOfNoWidthHasAMark_data();
    void aFailureOfNoWidthHasAMark();
    void ahundredThousandRowsStayFluid();
    void refreshDoesNothingWhereNothingChanged();
    void refreshFollowsALiveRun();
    void paintsWhileAnotherThreadWrites();
    void showsAHintWithoutAComparison();
    void darkPaletteMeansDarkBackground();
};

void TstTimelineView::barsHaveTheColoursOfTheirState_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<qint64>("timeNs");
    QTest::addColumn<QColor>("color");
    const Theme& theme = themeFor(ThemeMode::Light);
    QTest::newRow("running") << 0 << qint64{45 * kMs} << theme.running;
    QTest::newRow("ready") << 0 << qint64{190 * kMs} << theme.ready;
    QTest::newRow("own work") << 0 << qint64{65 * kMs} << theme.overhead;
    QTest::newRow("nothing") << 1 << qint64{190 * kMs} << theme.rowOdd;
}

void TstTimelineView::barsHaveTheColoursOfTheirState()
{
    QFETCH(int, row);
    QFETCH(qint64, timeNs);
    QFETCH(QColor, color);
    TimelineStage f;
    QCOMPARE(f.pixel(f.placeOf(0, row, timeNs)), color);
}

void TstTimelineView::byTaskEveryTaskHasARow()
{
    TimelineStage f;
    f.view.setGrouping(Grouping::ByTask);
    QCOMPARE(f.view.geometryOfPanels().panels()[0].rows, 4);
    f.click(0, 3, 100 * kMs);
    QCOMPARE(f.view.selection()->task, TaskId{3});
    QCOMPARE(f.selectedStart(), 60 * kMs);
    f.key(Qt::Key_Left);
    QCOMPARE(f.selectedStart(), 0); // its time in the queue
    f.hoverAt(f.placeOf(0, 3, 20 * kMs));
    QVERIFY(f.toolTip().contains(u"queued"_s));
}

void TstTimelineView::manyLanesAreShownOnDemand()
{
    const auto comparison = scenarios::denseComparison(1, 100, 1'000);
    TimelineView view;
    view.resize(1000, 500);
    view.setComparison(comparison);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const PanelGeometry panel = view.geometryOfPanels().panels()[0];
    QCOMPARE(panel.rows, TimelineGeometry::kRowsAtFirst);
    const int y = view.barRect({0, panel.rows - 1, 0, 1}).bottom() + (panel.moreTop - panel.rowsBottom()) + panel.moreHeight / 2 + 2;
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(200, y));
    QCOMPARE(view.geometryOfPanels().panels()[0].rows, 100);
    QVERIFY(view.verticalScrollBar()->maximum() > 0);
    view.setExpanded(0, false);
    QCOMPARE(view.geometryOfPanels().panels()[0].rows, TimelineGeometry::kRowsAtFirst);
}

void TstTimelineView::aFailureOfNoWidthHasAMark_data()
{
    QTest::addColumn<Grouping>("grouping");
    QTest::newRow("by thread") << Grouping::ByThread;
    QTest::newRow("by task") << Grouping::ByTask;
}

void TstTimelineView::aFailureOfNoWidthHasAMark()
{
    QFETCH(Grouping, grouping);
    const auto tasks = std::make_shared<TaskList>(Workload{"test", {{FileReadSpec{"/no/such"}, 1}, {FibonacciSpec{30}, 1}}});
    SyntheticRun run(RunConfig{.strategy = StrategyId::Blocking}, tasks);
    const auto lane = run.addLane("run", ThreadRole::Run);
    run.submit(TaskId{0}, 50 * kMs);
    run.start(TaskId{0}, 50 * kMs);
    run.span(lane, 50 * kMs, 50 * kMs + 2'000, TaskId{0});
    run.end(TaskId{0}, 50 * kMs + 2'000, TaskOutcome::Failed, TaskError::system(TaskOperation::Open, ENOENT));
    run.start(TaskId{1}, 100 * kMs);
    run.span(lane, 100 * kMs, 200 * kMs, TaskId{1});
    run.end(TaskId{1}, 200 * kMs);
    run.setState(RunState::Done);
    TimelineView view;
    view.resize(900, 300);
    view.setGrouping(grouping);
    view.setComparison(scenarios::comparisonOf(tasks, {run.record()}));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QImage picture = view.viewport()->grab().toImage();
    const QPoint middle(qRound(view.xOf(50e6)), view.barRect({0, 0, 0, 0}).center().y());
    int marked = 0;
    for (int x = middle.x() - 6; x <= middle.x() + 6; ++x) {
        for (int y = middle.y() - 6; y <= middle.y() + 6; ++y) {
            const QColor color = picture.pixelColor(QPoint(x, y) * view.devicePixelRatioF());
            marked += color.red() > color.blue() + 60 && color.red() > color.green() + 60 ? 1 : 0;
        }
    }
    QVERIFY2(marked > 10, qPrintable(QString::number(marked)));
}

void TstTimelineView::ahundredThousandRowsStayFluid()
{
    const auto comparison = scenarios::denseComparison(1, 8, 200'000);
    TimelineView view;
    view.resize(1000, 500);
    view.setComparison(comparison);
    view.setGrouping(Grouping::ByTask);
    view.setExpanded(0, true);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QCOMPARE(view.geometryOfPanels().panels()[0].rows, 100'000);
    QSignalSpy frames(&view, &TimelineView::frameTimeMeasured);
    for (int i = 0; i < 20; ++i) {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 20 * i);
        view.viewport()->repaint();
    }
    QVERIFY(frames.size() >= 20);
    double fastest = 1e9;
    for (const auto& frame : frames) {
        fastest = std::min(fastest, frame[0].toDouble());
    }
    QVERIFY2(fastest < 50, qPrintable(QString::number(fastest))); // all rows would take seconds
}

void TstTimelineView::refreshDoesNothingWhereNothingChanged()
{
    TimelineStage f;
    f.view.refresh();
    QCoreApplication::processEvents();
    QSignalSpy frames(&f.view, &TimelineView::frameTimeMeasured);
    f.view.refresh();
    QCoreApplication::processEvents();
    QCOMPARE(frames.size(), 0);
    f.pool->publish();
    f.view.refresh();
    QCoreApplication::processEvents();
    QCOMPARE(frames.size(), 1);
}

void TstTimelineView::refreshFollowsALiveRun()
{
    TimelineStage f(RunState::Running);
    f.pool->beginEarlier(300 * kMs);
    f.pool->open(1, 150 * kMs, TaskId{3}, State::Running);
    f.view.fit();
    f.view.refresh();
    const double firstEndNs = f.view.time().endNs();
    QVERIFY(firstEndNs >= 300 * kMs);
    QTRY_VERIFY((f.view.refresh(), f.view.time().endNs() > firstEndNs));
    QCOMPARE(f.pixel(f.placeOf(0, 1, 250 * kMs)), themeFor(ThemeMode::Light).running);
    f.view.setVisibleRange(0, 100 * kMs); // no longer follows
    f.view.refresh();
    QCOMPARE(f.view.time().endNs(), 100.0 * kMs);
}

void TstTimelineView::paintsWhileAnotherThreadWrites()
{
    TimelineStage f(RunState::Running);
    f.pool->beginEarlier(1000 * kMs);
    const std::size_t before = f.pool->timeline().spanCount();
    std::jthread writer([&f] {
        std::int64_t timeNs = 200 * kMs;
        for (std::uint32_t i = 0; i < 20'000; ++i, timeNs += 20'000) {
            f.pool->open(0, timeNs, TaskId{i % 4});
            f.pool->span(0, timeNs, timeNs + 15'000, TaskId{i % 4}, i % 2 == 0 ? State::Running : State::WaitingHeld);
            f.pool->closeOpen(0);
            f.pool->publish();
        }
    });
    for (int i = 0; i < 30; ++i) {
        f.view.refresh();
        f.view.viewport()->repaint();
    }
    writer.join();
    f.view.refresh();
    QCOMPARE(f.pool->timeline().spanCount(), before + 20'000);
    f.view.setVisibleRange(190 * kMs, 210 * kMs);
    f.click(0, 0, 200 * kMs + 5'000);
    QCOMPARE(f.selectedStart(), 200 * kMs);
}

void TstTimelineView::showsAHintWithoutAComparison()
{
    TimelineView view;
    view.resize(600, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::mouseMove(view.viewport(), QPoint(300, 200));
    QVERIFY(!view.selection());
    const QImage picture = view.viewport()->grab().toImage();
    bool hasText = false;
    for (int x = 0; x < picture.width(); ++x) {
        for (int y = 100; y < picture.height(); ++y) {
            hasText = hasText || picture.pixelColor(x, y).lightness() < 150;
        }
    }
    QVERIFY(hasText);
}

void TstTimelineView::darkPaletteMeansDarkBackground()
{
    TimelineStage f;
    QPalette dark;
    dark.setColor(QPalette::Window, QColor(0x20, 0x20, 0x20));
    f.view.setPalette(dark);
    QCOMPARE(f.pixel(f.placeOf(0, 1, 190 * kMs)), themeFor(ThemeMode::Dark).rowOdd);
    QCOMPARE(f.pixel(f.placeOf(0, 0, 45 * kMs)), themeFor(ThemeMode::Dark).running);
}

QTEST_MAIN(TstTimelineView)
#include "tst_timeline_view.moc"
