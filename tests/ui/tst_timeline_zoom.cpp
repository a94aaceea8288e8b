// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/timeline_stage.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QScrollBar>

#include <cmath>

using namespace juggler;
using namespace juggler::ui;

namespace {

constexpr std::int64_t kMs = 1'000'000;

} // namespace

/// Which part of time the timeline shows: zooming, moving, going back.
class TstTimelineZoom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void enterAndDoubleClickZoomToTheBar();
    void shiftEnterZoomsToTheTask();
    void controlWheelZoomsAtThePointer();
    void shiftWheelPans();
    void plainWheelScrolls();
    void draggingPansAndSelectsNothing();
    void plusMinusAndFitWork();
    void homeAndEndGoToTheEnds();
    void backAndForwardGoThroughWhatWasLookedAt();
    void theMouseHasButtonsForBackAndForward();
    void aWheelThatTurnsIsOneStepBack();
    void aDragIsOneStepBack();
    void goingBackAlsoChangesTheGrouping();
    void aLiveRunThatGrowsIsNoStep();
};

void TstTimelineZoom::enterAndDoubleClickZoomToTheBar()
{
    TimelineStage f;
    f.click(0, 0, 30 * kMs);
    f.key(Qt::Key_Return);
    QVERIFY(f.view.time().rangeNs() < 60 * kMs);
    QVERIFY(f.view.time().beginNs() < 10 * kMs && f.view.time().endNs() > 50 * kMs);
    f.view.fit();
    QTest::mouseDClick(f.view.viewport(), Qt::LeftButton, {}, f.placeOf(0, 1, 100 * kMs));
    QVERIFY(f.view.time().beginNs() < 60 * kMs && f.view.time().endNs() > 150 * kMs);
    QVERIFY(f.view.time().rangeNs() < 130 * kMs);
}

void TstTimelineZoom::shiftEnterZoomsToTheTask()
{
    TimelineStage f;
    f.click(0, 1, 100 * kMs); // task 3: submitted at 0, ends at 150 ms
    f.key(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(f.view.time().beginNs(), 0.0);
    QVERIFY(f.view.time().endNs() >= 150e6 && f.view.time().endNs() < 170e6);
}

void TstTimelineZoom::controlWheelZoomsAtThePointer()
{
    TimelineStage f;
    const QPoint place = f.placeOf(0, 0, 120 * kMs);
    const double rangeNs = f.view.time().rangeNs();
    QSignalSpy changed(&f.view, &TimelineView::visibleRangeChanged);
    f.wheel(place, 240, Qt::ControlModifier);
    QVERIFY(f.view.time().rangeNs() < rangeNs / 2);
    QVERIFY(std::abs(f.view.xOf(120 * kMs) - place.x()) <= 1);
    QCOMPARE(changed.size(), 1);
    f.wheel(place, -120, Qt::ControlModifier);
    QVERIFY(std::abs(f.view.xOf(120 * kMs) - place.x()) <= 1);
}

void TstTimelineZoom::shiftWheelPans()
{
    TimelineStage f;
    f.view.setVisibleRange(50 * kMs, 100 * kMs);
    f.wheel(f.placeOf(0, 0, 70 * kMs), -120, Qt::ShiftModifier);
    QVERIFY(f.view.time().beginNs() > 50 * kMs);
    QVERIFY(std::abs(f.view.time().rangeNs() - 50 * kMs) < 1);
}

void TstTimelineZoom::plainWheelScrolls()
{
    TimelineStage f;
    f.view.resize(1000, 120);
    QTRY_COMPARE_GT(f.view.verticalScrollBar()->maximum(), 0);
    const double endNs = f.view.time().endNs();
    f.wheel(f.placeOf(0, 0, 70 * kMs), -120, Qt::NoModifier);
    QVERIFY(f.view.verticalScrollBar()->value() > 0);
    QCOMPARE(f.view.time().endNs(), endNs);
}

void TstTimelineZoom::draggingPansAndSelectsNothing()
{
    TimelineStage f;
    f.view.setVisibleRange(50 * kMs, 100 * kMs);
    const QPoint from = f.placeOf(0, 0, 90 * kMs);
    const QPoint to = from - QPoint(100, 0);
    const double timeNs = 90 * kMs;
    QTest::mousePress(f.view.viewport(), Qt::LeftButton, {}, from);
    for (int x = from.x(); x >= to.x(); x -= 20) {
        QTest::mouseMove(f.view.viewport(), QPoint(x, from.y()));
    }
    QTest::mouseRelease(f.view.viewport(), Qt::LeftButton, {}, to);
    QVERIFY2(std::abs(f.view.xOf(timeNs) - to.x()) <= 1.5, "the time does not stay under the pointer");
    QVERIFY(!f.view.selection());
}

void TstTimelineZoom::plusMinusAndFitWork()
{
    TimelineStage f;
    f.key(Qt::Key_F);
    const double fullNs = f.view.time().rangeNs();
    f.key(Qt::Key_Plus);
    QVERIFY(f.view.time().rangeNs() < fullNs);
    f.key(Qt::Key_Minus);
    QCOMPARE(f.view.time().rangeNs(), fullNs);
    f.key(Qt::Key_Plus);
    f.key(Qt::Key_0);
    QVERIFY(f.view.time().isFit());
}

void TstTimelineZoom::homeAndEndGoToTheEnds()
{
    TimelineStage f;
    f.view.setVisibleRange(50 * kMs, 100 * kMs);
    f.key(Qt::Key_Home);
    QCOMPARE(f.view.time().beginNs(), 0.0);
    f.key(Qt::Key_End);
    QVERIFY(f.view.time().endNs() >= 200 * kMs);
    f.key(Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(f.view.time().endNs() < 200 * kMs);
}

void TstTimelineZoom::backAndForwardGoThroughWhatWasLookedAt()
{
    TimelineStage f;
    QSignalSpy changed(&f.view, &TimelineView::historyChanged);
    f.click(0, 0, 30 * kMs);
    f.key(Qt::Key_Z);
    QCOMPARE(f.view.time().beginNs(), 5e6);
    QCOMPARE(changed.count(), 1);
    f.view.fit();
    f.view.goBack();
    QCOMPARE(f.view.time().beginNs(), 5e6);
    f.view.goBack();
    QCOMPARE(f.view.time().endNs(), 200e6);
    f.view.goForward();
    QCOMPARE(f.view.time().beginNs(), 5e6);
    f.view.goForward();
    QVERIFY(f.view.time().isFit());
    QVERIFY(!f.view.history().canGoForward());
}

void TstTimelineZoom::theMouseHasButtonsForBackAndForward()
{
    TimelineStage f;
    f.view.setVisibleRange(20e6, 30e6);
    QTest::mouseClick(f.view.viewport(), Qt::BackButton, {}, QPoint(300, 100));
    QCOMPARE(f.view.time().endNs(), 200e6);
    QTest::mouseClick(f.view.viewport(), Qt::ForwardButton, {}, QPoint(300, 100));
    QCOMPARE(f.view.time().endNs(), 30e6);
}

void TstTimelineZoom::aWheelThatTurnsIsOneStepBack()
{
    TimelineStage f;
    std::chrono::milliseconds now{0};
    f.view.setHistoryClock([&now] { return now; });
    f.view.setVisibleRange(0, 100e6);
    for (int i = 0; i < 20; ++i) {
        now += std::chrono::milliseconds(100);
        f.wheel(f.placeOf(0, 0, 40 * kMs), 120, Qt::ControlModifier);
    }
    QVERIFY(f.view.time().rangeNs() < 1e6);
    f.view.goBack();
    QCOMPARE(f.view.time().rangeNs(), 100e6);
}

void TstTimelineZoom::aDragIsOneStepBack()
{
    TimelineStage f;
    std::chrono::milliseconds now{0};
    f.view.setHistoryClock([&now] { return now; });
    f.view.setVisibleRange(20e6, 60e6);
    QTest::mousePress(f.view.viewport(), Qt::LeftButton, {}, QPoint(600, 200));
    for (int i = 1; i < 10; ++i) {
        now += std::chrono::seconds(5);
        QTest::mouseMove(f.view.viewport(), QPoint(600 - 20 * i, 200));
    }
    QTest::mouseRelease(f.view.viewport(), Qt::LeftButton, {}, QPoint(420, 200));
    QVERIFY(f.view.time().beginNs() > 20e6);
    f.view.goBack();
    QCOMPARE(f.view.time().beginNs(), 20e6);
}

void TstTimelineZoom::goingBackAlsoChangesTheGrouping()
{
    TimelineStage f;
    QSignalSpy grouping(&f.view, &TimelineView::groupingChanged);
    f.view.setGrouping(Grouping::ByTask);
    f.view.setVisibleRange(20e6, 30e6);
    f.view.goBack();
    QCOMPARE(f.view.grouping(), Grouping::ByTask);
    f.view.goBack();
    QCOMPARE(f.view.grouping(), Grouping::ByThread);
    QCOMPARE(f.view.time().endNs(), 200e6);
    QCOMPARE(grouping.count(), 2);
}

void TstTimelineZoom::aLiveRunThatGrowsIsNoStep()
{
    TimelineStage f(RunState::Running);
    f.view.fit();
    const std::size_t places = f.view.history().size();
    f.pool->beginEarlier(1'000 * kMs);
    f.view.refresh();
    f.pool->beginEarlier(5'000 * kMs);
    f.view.refresh();
    QVERIFY(f.view.time().rangeNs() > 5e9);
    QCOMPARE(f.view.history().size(), places);
}

QTEST_MAIN(TstTimelineZoom)
#include "tst_timeline_zoom.moc"
