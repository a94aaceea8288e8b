// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_geometry.h"

#include <QtTest/QTest>

using namespace juggler::ui;

class TstTimelineGeometry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsGetLowerTheMoreThereAre_data();
    void rowsGetLowerTheMoreThereAre();
    void partsFollowEachOtherWithoutOverlap();
    void panelsFollowEachOther();
    void manyRowsAreCappedUntilExpanded();
    void afewRowsMoreThanTheCapAreShownAtOnce();
    void rowsGrowIntoTheRoomThereIs();
    void findsWhatStandsAtAPlace();
    void aRunWithoutRowsHasOnlyItsHeading();
    void ahundredThousandRowsAreLaidOut();
};

void TstTimelineGeometry::rowsGetLowerTheMoreThereAre_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    QTest::newRow("1") << 1 << 22 << 22;
    QTest::newRow("2") << 2 << 19 << 19;
    QTest::newRow("5") << 5 << 19 << 19;
    QTest::newRow("6") << 6 << 11 << 13;
    QTest::newRow("10") << 10 << 11 << 13;
    QTest::newRow("11") << 11 << 8 << 9;
    QTest::newRow("1000") << 1000 << 8 << 9;
}

void TstTimelineGeometry::rowsGetLowerTheMoreThereAre()
{
    QFETCH(int, rows);
    QFETCH(int, least);
    QFETCH(int, most);
    const int height = TimelineGeometry::rowHeightFor(rows);
    QVERIFY(height >= least && height <= most);
}

void TstTimelineGeometry::partsFollowEachOtherWithoutOverlap()
{
    const TimelineGeometry geometry({{.rowCount = 1000, .hasInFlight = true, .isExpanded = false, .hasWhy = true}}, 16);
    const PanelGeometry& panel = geometry.panels().front();
    QVERIFY(panel.rowsTop > panel.top);
    QCOMPARE(panel.rowsBottom(), panel.rowsTop + panel.rows * panel.rowHeight);
    QCOMPARE(panel.inFlightTop, panel.rowsBottom());
    QVERIFY(panel.inFlightHeight > 0);
    QCOMPARE(panel.moreTop, panel.inFlightTop + panel.inFlightHeight);
    QCOMPARE(panel.whyTop, panel.moreTop + panel.moreHeight);
    QVERIFY(panel.bottom >= panel.whyTop + panel.whyHeight);
    QCOMPARE(geometry.height(), panel.bottom);
}

void TstTimelineGeometry::panelsFollowEachOther()
{
    const TimelineGeometry geometry({{.rowCount = 1}, {.rowCount = 4, .hasWhy = true}, {.rowCount = 8, .hasInFlight = true}}, 16);
    QCOMPARE(geometry.panels().size(), std::size_t{3});
    QCOMPARE(geometry.panels()[0].top, 0);
    QCOMPARE(geometry.panels()[1].top, geometry.panels()[0].bottom);
    QCOMPARE(geometry.panels()[2].top, geometry.panels()[1].bottom);
}

void TstTimelineGeometry::manyRowsAreCappedUntilExpanded()
{
    const PanelShape few{.rowCount = 1000};
    PanelShape all = few;
    all.isExpanded = true;
    const TimelineGeometry geometry({few, all}, 16);
    QCOMPARE(geometry.panels()[0].rows, TimelineGeometry::kRowsAtFirst);
    QCOMPARE(geometry.panels()[1].rows, 1000);
    QVERIFY(geometry.panels()[0].moreHeight > 0);
    QVERIFY(geometry.panels()[1].moreHeight > 0); // "show fewer"
}

void TstTimelineGeometry::afewRowsMoreThanTheCapAreShownAtOnce()
{
    const TimelineGeometry geometry({{.rowCount = TimelineGeometry::kRowsWithoutAsking}}, 16);
    QCOMPARE(geometry.panels()[0].rows, TimelineGeometry::kRowsWithoutAsking);
    QCOMPARE(geometry.panels()[0].moreHeight, 0);
}

void TstTimelineGeometry::rowsGrowIntoTheRoomThereIs()
{
    const std::vector<PanelShape> shapes{{.rowCount = 4}, {.rowCount = 16}};
    const int leastHeight = TimelineGeometry(shapes, 16).height();
    QCOMPARE(TimelineGeometry(shapes, 16, leastHeight - 50).height(), leastHeight);
    const TimelineGeometry some(shapes, 16, leastHeight + 60);
    QVERIFY(some.height() > leastHeight && some.height() <= leastHeight + 60);
    QVERIFY(some.panels()[1].rowHeight > TimelineGeometry::rowHeightFor(16));
    const TimelineGeometry much(shapes, 16, 5'000);
    for (const PanelGeometry& panel : much.panels()) {
        QCOMPARE(panel.rowHeight, TimelineGeometry::kHighestRow);
    }
}

void TstTimelineGeometry::findsWhatStandsAtAPlace()
{
    const TimelineGeometry geometry({{.rowCount = 4}, {.rowCount = 1000, .hasInFlight = true, .hasWhy = true}}, 16);
    const PanelGeometry& second = geometry.panels()[1];
    QVERIFY(geometry.at(-1) == std::nullopt);
    QVERIFY(geometry.at(geometry.height()) == std::nullopt);
    QCOMPARE(geometry.at(0)->part, PanelPart::Heading);
    for (int row = 0; row < second.rows; ++row) {
        const auto first = geometry.at(second.rowTop(row));
        const auto last = geometry.at(second.rowTop(row + 1) - 1);
        QCOMPARE(first->part, PanelPart::Row);
        QCOMPARE(first->panel, std::size_t{1});
        QCOMPARE(first->row, row);
        QCOMPARE(last->row, row);
    }
    QCOMPARE(geometry.at(second.inFlightTop)->part, PanelPart::InFlight);
    QCOMPARE(geometry.at(second.moreTop)->part, PanelPart::More);
    QCOMPARE(geometry.at(second.whyTop)->part, PanelPart::Why);
    QVERIFY(geometry.at(second.bottom - 1) == std::nullopt);
}

void TstTimelineGeometry::aRunWithoutRowsHasOnlyItsHeading()
{
    const TimelineGeometry geometry({{}}, 16);
    const PanelGeometry& panel = geometry.panels().front();
    QCOMPARE(panel.rows, 0);
    QCOMPARE(panel.rowsTop, panel.rowsBottom());
    QCOMPARE(panel.moreHeight, 0);
    QCOMPARE(geometry.at(panel.rowsTop - 1)->part, PanelPart::Heading);
    QVERIFY(geometry.at(panel.rowsTop) == std::nullopt);
}

void TstTimelineGeometry::ahundredThousandRowsAreLaidOut()
{
    const TimelineGeometry geometry({{.rowCount = 100'000, .isExpanded = true}, {.rowCount = 1}}, 16);
    const PanelGeometry& panel = geometry.panels().front();
    QCOMPARE(geometry.at(panel.rowTop(99'999))->row, 99'999);
    QVERIFY(panel.rowTop(99'999) > 700'000);
    QCOMPARE(geometry.at(geometry.panels()[1].rowsTop)->panel, std::size_t{1});
}

QTEST_GUILESS_MAIN(TstTimelineGeometry)
#include "tst_timeline_geometry.moc"
