// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenarios.h"
#include "ui/timeline/timeline_view.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace juggler;
using namespace juggler::ui;

namespace {

/// All four models, of which one has tasks in flight.
struct InFlightStage {
    InFlightStage()
    {
        const auto comparison = scenarios::mixedComparison();
        const auto isLoop = [](const auto& run) { return run->config().strategy == StrategyId::EventLoop; };
        number =
            static_cast<std::size_t>(std::find_if(comparison->runs.begin(), comparison->runs.end(), isLoop) - comparison->runs.begin());
        view.resize(1000, 900);
        view.setComparison(comparison);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view)) {
            qFatal("the view was not shown");
        }
    }

    const PanelGeometry& panel() const { return view.geometryOfPanels().panels()[number]; }
    void clickLabel()
    {
        const QRect firstRow = view.barRect({number, 0, 0, 0});
        const int y = firstRow.top() - panel().rowTop(0) + panel().inFlightTop + panel().inFlightHeight / 2;
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(60, y));
    }

    TimelineView view;
    std::size_t number = 0;
};

} // namespace

/// The rows of tasks in flight, which open on demand.
class TstTimelineInFlight : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClickOnTheInFlightLaneShowsARowForEachWait();
    void theKeyIOpensTheRowsOfTheSelectedPanel();
    void aWaitIsSelectedAndMarkedInItsRow();
    void arrowsReachTheRowsOfTasksInFlight();
    void expandedInFlightRowsStayForTheNextComparison();
};

void TstTimelineInFlight::aClickOnTheInFlightLaneShowsARowForEachWait()
{
    InFlightStage f;
    QCOMPARE(f.panel().inFlightRows, 0);
    const int before = f.view.geometryOfPanels().height();
    f.clickLabel();
    QVERIFY(f.panel().inFlightRows >= 4);
    QVERIFY(f.view.geometryOfPanels().height() > before);
    f.clickLabel();
    QCOMPARE(f.panel().inFlightRows, 0);
}

void TstTimelineInFlight::theKeyIOpensTheRowsOfTheSelectedPanel()
{
    InFlightStage f;
    QTest::keyClick(&f.view, Qt::Key_I); // nothing is selected: of every panel that has such a lane
    QVERIFY(f.panel().inFlightRows > 0);
    QTest::keyClick(&f.view, Qt::Key_I);
    QCOMPARE(f.panel().inFlightRows, 0);
    QTest::keyClick(&f.view, Qt::Key_Right); // selects in the first panel, which has none
    QTest::keyClick(&f.view, Qt::Key_I);
    QCOMPARE(f.panel().inFlightRows, 0);
}

void TstTimelineInFlight::aWaitIsSelectedAndMarkedInItsRow()
{
    InFlightStage f;
    f.view.setInFlightExpanded(StrategyId::EventLoop, true);
    const SelectedBar place{f.number, kFirstInFlightRow + 1, 0, 0};
    const QPoint inRow(qRound(f.view.xOf(40e6)), f.view.barRect(place).center().y());
    QTest::mouseClick(f.view.viewport(), Qt::LeftButton, {}, inRow);
    QVERIFY(f.view.selection());
    QCOMPARE(f.view.selection()->row, kFirstInFlightRow + 1);
    QVERIFY(f.view.selection()->task != kNoTask);
    const QRect bar = f.view.barRect(*f.view.selection());
    QCOMPARE(f.view.viewport()->grab().toImage().pixelColor(QPoint(bar.center().x(), bar.top() - 1) * f.view.devicePixelRatioF()),
             themeFor(ThemeMode::Light).text);
    f.view.setInFlightExpanded(StrategyId::EventLoop, false);
    QVERIFY(!f.view.selection());
}

void TstTimelineInFlight::arrowsReachTheRowsOfTasksInFlight()
{
    InFlightStage f;
    f.view.setInFlightExpanded(StrategyId::EventLoop, true);
    QTest::mouseClick(f.view.viewport(), Qt::LeftButton, {},
                      QPoint(qRound(f.view.xOf(40e6)), f.view.barRect({f.number, kFirstInFlightRow, 0, 0}).center().y()));
    QVERIFY(f.view.selection());
    QTest::keyClick(&f.view, Qt::Key_Down);
    QCOMPARE(f.view.selection()->row, kFirstInFlightRow + 1);
    QTest::keyClick(&f.view, Qt::Key_Up);
    QTest::keyClick(&f.view, Qt::Key_Up);
    QCOMPARE(f.view.selection()->row, 0); // the loop's own row
    QCOMPARE(f.view.selection()->panel, f.number);
}

void TstTimelineInFlight::expandedInFlightRowsStayForTheNextComparison()
{
    InFlightStage f;
    f.clickLabel();
    f.view.setComparison(scenarios::mixedComparison());
    QVERIFY(f.panel().inFlightRows > 0);
    f.view.setGrouping(Grouping::ByTask);
    QCOMPARE(f.panel().inFlightRows, 0);
    f.view.setGrouping(Grouping::ByThread);
    QVERIFY(f.panel().inFlightRows > 0);
}

QTEST_MAIN(TstTimelineInFlight)
#include "tst_timeline_in_flight.moc"
