// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/timeline_stage.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace juggler;
using namespace juggler::ui;

namespace {

constexpr std::int64_t kMs = 1'000'000;
constexpr int kOnAxis = 10; // a height in the viewport

} // namespace

/// The range of time that is selected on the axis, in the plot and by keys.
class TstTimelineRange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDragOnTheAxisSelectsARange();
    void aShiftDragInThePlotSelectsARange();
    void theEdgesOfARangeCanBeDragged();
    void aClickBesideTheRangeOnTheAxisClearsIt();
    void bracketsSetTheEndsOfTheRange();
    void theRangeCanBeTheBarOrTheView();
    void escapeClearsWhatWasSelectedLast();
    void zZoomsToWhatWasSelectedLast();
    void theRangeIsSeenBehindTheBars();
};

void TstTimelineRange::aDragOnTheAxisSelectsARange()
{
    TimelineStage f;
    QSignalSpy changed(&f.view, &TimelineView::selectedRangeChanged);
    f.dragAlong(kOnAxis, 40e6, 120e6);
    QVERIFY(f.hasRange(40e6, 120e6));
    QVERIFY(changed.count() >= 1);
    QCOMPARE(f.view.time().endNs(), 200e6); // not panned
    f.dragAlong(kOnAxis, 160e6, 20e6); // another one, from right to left
    QVERIFY(f.hasRange(20e6, 160e6));
}

void TstTimelineRange::aShiftDragInThePlotSelectsARange()
{
    TimelineStage f;
    f.dragAlong(200, 60e6, 100e6, Qt::ShiftModifier);
    QVERIFY(f.hasRange(60e6, 100e6));
    QVERIFY(!f.view.selection());
}

void TstTimelineRange::theEdgesOfARangeCanBeDragged()
{
    TimelineStage f;
    f.dragAlong(kOnAxis, 40e6, 120e6);
    f.dragAlong(kOnAxis, 120e6, 160e6);
    QVERIFY(f.hasRange(40e6, 160e6));
    f.dragAlong(kOnAxis, 40e6, 80e6);
    QVERIFY(f.hasRange(80e6, 160e6));
}

void TstTimelineRange::aClickBesideTheRangeOnTheAxisClearsIt()
{
    TimelineStage f;
    f.dragAlong(kOnAxis, 40e6, 120e6);
    QTest::mouseClick(f.view.viewport(), Qt::LeftButton, {}, QPoint(qRound(f.view.xOf(80e6)), kOnAxis));
    QVERIFY(f.view.selectedRange());
    QTest::mouseClick(f.view.viewport(), Qt::LeftButton, {}, QPoint(qRound(f.view.xOf(180e6)), kOnAxis));
    QVERIFY(!f.view.selectedRange());
}

void TstTimelineRange::bracketsSetTheEndsOfTheRange()
{
    TimelineStage f;
    f.click(0, 0, 30 * kMs); // 10 to 50 ms
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(f.view.viewport(), &leave); // no pointer: the bar's ends count
    f.key(Qt::Key_BracketLeft);
    QVERIFY(f.hasRange(10e6, 200e6));
    f.key(Qt::Key_BracketRight);
    QVERIFY(f.hasRange(10e6, 50e6));
    f.key(Qt::Key_Right);
    f.key(Qt::Key_F8); // 60 to 70 ms
    QVERIFY(f.hasRange(10e6, 70e6));
    QTest::mouseMove(f.view.viewport(), QPoint(qRound(f.view.xOf(30e6)), 200));
    f.key(Qt::Key_F7);
    QVERIFY(f.hasRange(30e6, 70e6));
}

void TstTimelineRange::theRangeCanBeTheBarOrTheView()
{
    TimelineStage f;
    f.key(Qt::Key_S, Qt::ShiftModifier);
    QVERIFY(f.hasRange(0, 200e6));
    f.click(0, 0, 30 * kMs);
    f.key(Qt::Key_S);
    QVERIFY(f.hasRange(10e6, 50e6));
}

void TstTimelineRange::escapeClearsWhatWasSelectedLast()
{
    TimelineStage f;
    f.click(0, 0, 30 * kMs);
    f.dragAlong(kOnAxis, 40e6, 120e6);
    f.key(Qt::Key_Escape);
    QVERIFY(!f.view.selectedRange() && f.view.selection());
    f.key(Qt::Key_Escape);
    QVERIFY(!f.view.selection());
}

void TstTimelineRange::zZoomsToWhatWasSelectedLast()
{
    TimelineStage f;
    f.click(0, 0, 30 * kMs);
    f.view.setSelectedRange(TimeRange{80e6, 160e6});
    f.key(Qt::Key_Z);
    QCOMPARE(f.view.time().beginNs(), 70e6);
    f.view.goBack();
    f.click(0, 0, 20 * kMs);
    f.click(0, 1, 100 * kMs); // 60 to 150 ms
    f.key(Qt::Key_Z);
    QCOMPARE(qRound(f.view.time().beginNs() / 1e6), 49);
}

void TstTimelineRange::theRangeIsSeenBehindTheBars()
{
    TimelineStage f;
    const QPoint gap = f.placeOf(0, 0, 75 * kMs); // no bar
    const QColor before = f.pixel(gap);
    f.view.setSelectedRange(TimeRange{72e6, 90e6});
    QCOMPARE(f.pixel(gap), themeOf(f.view.palette()).accentSoft);
    QVERIFY(before != themeOf(f.view.palette()).accentSoft);
    QCOMPARE(f.pixel({qRound(f.view.xOf(72e6)), gap.y()}), themeOf(f.view.palette()).accent);
}

QTEST_MAIN(TstTimelineRange)
#include "tst_timeline_range.moc"
