// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/timeline_stage.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <optional>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::optional<juggler::TaskId>)

namespace {

constexpr std::int64_t kMs = 1'000'000;

} // namespace

/// What is selected in the timeline, by a click and by the arrow keys.
class TstTimelineSelection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<std::optional<TaskId>>(); }
    void aClickSelectsTheBarAndSaysSo();
    void aClickBesideEveryBarClearsTheSelection();
    void arrowsStepFromBarToBar();
    void arrowsStepFromLaneToLaneAndPanelToPanel();
    void theFirstArrowSelectsTheFirstBar();
    void escapeClears();
    void theSelectedTaskIsMarkedInEveryPanel();
    void changingTheGroupingKeepsTheTask();
};

void TstTimelineSelection::aClickSelectsTheBarAndSaysSo()
{
    TimelineStage f;
    QSignalSpy changed(&f.view, &TimelineView::selectionChanged);
    QSignalSpy described(&f.view, &TimelineView::selectionDescribed);
    f.click(0, 0, 30 * kMs);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<std::optional<TaskId>>(), std::optional(TaskId{0}));
    QCOMPARE(described[0][0].toString(), u"fib(30), Thread pool (2), worker 1, running for 40.0 ms, from 10.0 ms, core 1"_s);
    f.click(0, 0, 30 * kMs);
    QCOMPARE(changed.size(), 1);
    f.click(0, 0, 65 * kMs); // the thread's own work
    QCOMPARE(changed[1][0].value<std::optional<TaskId>>(), std::optional<TaskId>());
    QVERIFY(f.view.selection());
}

void TstTimelineSelection::aClickBesideEveryBarClearsTheSelection()
{
    TimelineStage f;
    f.click(0, 1, 30 * kMs);
    QVERIFY(f.view.selection());
    f.click(0, 1, 180 * kMs);
    QVERIFY(!f.view.selection());
}

void TstTimelineSelection::arrowsStepFromBarToBar()
{
    TimelineStage f;
    f.click(0, 0, 30 * kMs);
    f.key(Qt::Key_Right);
    QCOMPARE(f.selectedStart(), 60 * kMs);
    f.key(Qt::Key_Right);
    QCOMPARE(f.selectedStart(), 80 * kMs);
    f.key(Qt::Key_Right); // there is no further one
    QCOMPARE(f.selectedStart(), 80 * kMs);
    f.key(Qt::Key_Left);
    f.key(Qt::Key_Left);
    f.key(Qt::Key_Left);
    QCOMPARE(f.selectedStart(), 10 * kMs);
}

void TstTimelineSelection::arrowsStepFromLaneToLaneAndPanelToPanel()
{
    TimelineStage f;
    f.click(0, 0, 100 * kMs);
    f.key(Qt::Key_Down);
    QCOMPARE(f.view.selection()->row, 1);
    QCOMPARE(f.view.selection()->task, TaskId{3});
    f.key(Qt::Key_Down);
    QCOMPARE(f.view.selection()->panel, std::size_t{1});
    f.key(Qt::Key_Down); // the last row
    QCOMPARE(f.view.selection()->panel, std::size_t{1});
    f.key(Qt::Key_Up);
    QCOMPARE(f.view.selection()->panel, std::size_t{0});
    QCOMPARE(f.view.selection()->row, 1);
}

void TstTimelineSelection::theFirstArrowSelectsTheFirstBar()
{
    TimelineStage f;
    f.key(Qt::Key_Right);
    QCOMPARE(f.view.selection()->panel, std::size_t{0});
    QCOMPARE(f.selectedStart(), 10 * kMs);
}

void TstTimelineSelection::escapeClears()
{
    TimelineStage f;
    f.click(0, 0, 30 * kMs);
    QSignalSpy described(&f.view, &TimelineView::selectionDescribed);
    f.key(Qt::Key_Escape);
    QVERIFY(!f.view.selection());
    QCOMPARE(described[0][0].toString(), QString());
}

void TstTimelineSelection::theSelectedTaskIsMarkedInEveryPanel()
{
    TimelineStage f;
    const QRect other = f.view.barRect({1, 0, 60 * kMs, 90 * kMs}); // task 2 under blocking
    const QPoint corner(other.center().x(), other.top() - 1);
    const QColor before = f.pixel(corner);
    f.click(0, 0, 100 * kMs);
    QVERIFY(before != themeFor(ThemeMode::Light).text);
    QCOMPARE(f.pixel(corner), themeFor(ThemeMode::Light).text);
}

void TstTimelineSelection::changingTheGroupingKeepsTheTask()
{
    TimelineStage f;
    f.click(0, 1, 100 * kMs);
    f.view.setGrouping(Grouping::ByTask);
    QCOMPARE(f.view.selection()->task, TaskId{3});
    QCOMPARE(f.view.selection()->row, 3);
    QCOMPARE(f.selectedStart(), 60 * kMs);
    f.view.setGrouping(Grouping::ByThread);
    QCOMPARE(f.view.selection()->task, TaskId{3});
    QCOMPARE(f.view.selection()->row, 1);
}

QTEST_MAIN(TstTimelineSelection)
#include "tst_timeline_selection.moc"
