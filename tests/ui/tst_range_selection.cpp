// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/range_selection.h"

#include <QtTest/QTest>

using namespace juggler::ui;

class TstRangeSelection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsMayComeInAnyOrder();
    void whatHasNoLengthIsNoRange();
    void timesAreWholeAndNotBeforeTheStart();
    void endsAreSetOneByOne();
    void anEndBeyondTheOtherBeginsAnew();
    void aDragDrawsOrMovesAnEdge();
    void tellsWhatChanged();
};

void TstRangeSelection::endsMayComeInAnyOrder()
{
    RangeSelection selection;
    selection.set(30, 10);
    QCOMPARE(*selection.range(), (TimeRange{10, 30}));
}

void TstRangeSelection::whatHasNoLengthIsNoRange()
{
    RangeSelection selection;
    selection.set(10, 30);
    QVERIFY(selection.set(20, 20));
    QVERIFY(!selection.range());
}

void TstRangeSelection::timesAreWholeAndNotBeforeTheStart()
{
    RangeSelection selection;
    selection.set(-7, 12.6);
    QCOMPARE(*selection.range(), (TimeRange{0, 13}));
}

void TstRangeSelection::endsAreSetOneByOne()
{
    RangeSelection selection;
    selection.setBegin(20, 100);
    QCOMPARE(*selection.range(), (TimeRange{20, 100}));
    selection.setEnd(50, 0);
    QCOMPARE(*selection.range(), (TimeRange{20, 50}));
    selection.setBegin(30, 100);
    QCOMPARE(*selection.range(), (TimeRange{30, 50}));
    selection.clear();
    selection.setEnd(50, 5);
    QCOMPARE(*selection.range(), (TimeRange{5, 50}));
}

void TstRangeSelection::anEndBeyondTheOtherBeginsAnew()
{
    RangeSelection selection;
    selection.set(20, 50);
    selection.setBegin(60, 100);
    QCOMPARE(*selection.range(), (TimeRange{60, 100}));
    selection.setEnd(40, 10);
    QCOMPARE(*selection.range(), (TimeRange{10, 40}));
}

void TstRangeSelection::aDragDrawsOrMovesAnEdge()
{
    RangeSelection selection;
    selection.beginDrag(40, 2);
    QVERIFY(selection.isDragging());
    QVERIFY(!selection.range());
    selection.dragTo(80);
    selection.endDrag();
    QCOMPARE(*selection.range(), (TimeRange{40, 80}));
    QVERIFY(selection.isAtEdge(41, 2) && selection.isAtEdge(79, 2) && !selection.isAtEdge(60, 2));
    selection.beginDrag(79, 2);
    selection.dragTo(100);
    QCOMPARE(*selection.range(), (TimeRange{40, 100}));
    selection.dragTo(10); // past the other edge
    QCOMPARE(*selection.range(), (TimeRange{10, 40}));
    selection.endDrag();
    QVERIFY(!selection.isDragging() && !selection.dragTo(500));
}

void TstRangeSelection::tellsWhatChanged()
{
    RangeSelection selection;
    QVERIFY(!selection.clear());
    QVERIFY(selection.set(10, 20));
    QVERIFY(!selection.set(20, 10));
    QVERIFY(selection.clear());
}

QTEST_GUILESS_MAIN(TstRangeSelection)
#include "tst_range_selection.moc"
