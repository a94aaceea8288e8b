// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenarios.h"
#include "ui/theme/theme.h"
#include "ui/timeline/panel_text.h"
#include "ui/timeline/timeline_view.h"

#include <QtGui/QContextMenuEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>

#include <algorithm>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kPool = 1; // of the mixed comparison: four workers
constexpr std::size_t kThreads = 3; // sixteen threads

struct Fixture {
    Fixture()
    {
        view.resize(1000, 900);
        view.setComparison(scenarios::mixedComparison());
        view.show();
        if (!QTest::qWaitForWindowExposed(&view)) {
            qFatal("the view was not shown");
        }
        view.setFocus();
    }
    QStringList names(std::size_t panel) const
    {
        QStringList result;
        for (int row = 0; row < view.panel(panel).rowCount; ++row) {
            result << view.panel(panel).rowName(row, view.grouping());
        }
        return result;
    }
    /// Selects the first bar of a row.
    void select(std::size_t panel, int row)
    {
        const RowBars bars(view.panel(panel), row, view.grouping());
        QVERIFY(!bars.isEmpty());
        QVERIFY(view.selectBar({panel, row, bars[0].startNs, bars[0].endNs, bars[0].task}));
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, key, modifiers); }
    int bodyY(int y) const { return view.bodyRect().top() - view.verticalScrollBar()->value() + y; }

    TimelineView view;
};

QMenu* openMenu()
{
    return qobject_cast<QMenu*>(QApplication::activePopupWidget());
}

QAction* actionNamed(const QMenu& menu, const QString& text)
{
    const auto actions = menu.actions();
    const auto found = std::find_if(actions.begin(), actions.end(), [&](const QAction* action) { return action->text().startsWith(text); });
    return found == actions.end() ? nullptr : *found;
}

} // namespace

class TstTimelineRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        while (QWidget* popup = QApplication::activePopupWidget()) {
            popup->close();
        }
    }

    void sortsTheRowsOfOnePanel()
    {
        Fixture f;
        f.view.sortRows(kPool, RowSort::Name, SortDirection::Descending);
        QCOMPARE(f.names(kPool), (QStringList{u"worker 4"_s, u"worker 3"_s, u"worker 2"_s, u"worker 1"_s}));
        QCOMPARE(f.names(kThreads).first(), u"thread 1"_s);
    }

    void theSelectionGoesWithItsRow()
    {
        Fixture f;
        f.select(kPool, 0);
        const SelectedBar before = *f.view.selection();
        f.view.sortRows(kPool, RowSort::Name, SortDirection::Descending);
        QCOMPARE(f.view.selection()->row, 3);
        QCOMPARE(f.view.selection()->startNs, before.startNs);
        const RowBars bars(f.view.panel(kPool), 3, Grouping::ByThread);
        QCOMPARE(bars[0].startNs, before.startNs);
    }

    void pinsAndUnpinsByKey()
    {
        Fixture f;
        f.select(kPool, 2);
        f.key(Qt::Key_P);
        QCOMPARE(f.names(kPool).first(), u"worker 3"_s);
        QCOMPARE(f.view.panel(kPool).pinnedRows, 1);
        QCOMPARE(f.view.selection()->row, 0);
        f.key(Qt::Key_P);
        QCOMPARE(f.names(kPool).first(), u"worker 1"_s);
    }

    void hidesByKeyAndShowsAgainByAClick()
    {
        Fixture f;
        f.select(kPool, 1);
        f.key(Qt::Key_H);
        QCOMPARE(f.names(kPool), (QStringList{u"worker 1"_s, u"worker 3"_s, u"worker 4"_s}));
        QCOMPARE(f.view.panel(kPool).hiddenRows, 1);
        QCOMPARE(f.view.selection()->row, -1);
        const PanelGeometry& panel = f.view.geometryOfPanels().panels()[kPool];
        QCOMPARE_GT(panel.hiddenHeight, 0);
        QTest::mouseClick(f.view.viewport(), Qt::LeftButton, {}, QPoint(300, f.bodyY(panel.hiddenTop + panel.hiddenHeight / 2)));
        QCOMPARE(f.names(kPool).size(), 4);
        QCOMPARE(f.view.selection()->row, 1);
    }

    void hidesRowsThatDoNothingInView()
    {
        Fixture f;
        f.view.setVisibleRange(0, 1000);
        f.key(Qt::Key_H, Qt::ShiftModifier);
        int hidden = 0;
        for (std::size_t i = 0; i < f.view.panelCount(); ++i) {
            hidden += f.view.panel(i).hiddenRows;
            for (int row = 0; row < f.view.panel(i).rowCount; ++row) {
                QCOMPARE_LT(RowBars(f.view.panel(i), row, Grouping::ByThread)[0].startNs, 1000);
            }
        }
        f.key(Qt::Key_U);
        for (std::size_t i = 0; i < f.view.panelCount(); ++i) {
            QCOMPARE(f.view.panel(i).hiddenRows, 0);
        }
        Q_UNUSED(hidden);
    }

    void foldsUpByKeyAndByItsChevron()
    {
        Fixture f;
        f.select(kThreads, 0);
        f.key(Qt::Key_C);
        QVERIFY(f.view.panel(kThreads).isCollapsed);
        QVERIFY(!f.view.panel(kPool).isCollapsed);
        QCOMPARE(f.view.geometryOfPanels().panels()[kThreads].shownRows(), 0);
        f.view.viewport()->grab();
        const PanelGeometry& panel = f.view.geometryOfPanels().panels()[kThreads];
        QTest::mouseClick(f.view.viewport(), Qt::LeftButton, {}, QPoint(10, f.bodyY(panel.top + panel.headingHeight / 2)));
        QVERIFY(!f.view.panel(kThreads).isCollapsed);
    }

    void foldsUpAllWhereNothingIsSelected()
    {
        Fixture f;
        f.key(Qt::Key_C);
        for (std::size_t i = 0; i < f.view.panelCount(); ++i) {
            QVERIFY(f.view.panel(i).isCollapsed);
        }
        f.key(Qt::Key_C);
        QVERIFY(!f.view.panel(0).isCollapsed);
    }

    void aClickOnARowsNameOffersWhatARightClickDoes()
    {
        Fixture f;
        const QRect row = f.view.barRect({kPool, 1, 0, 1});
        QTest::mouseClick(f.view.viewport(), Qt::LeftButton, {}, QPoint(70, row.center().y()));
        QVERIFY(openMenu() != nullptr);
        QVERIFY(actionNamed(*openMenu(), u"Pin the row"_s) != nullptr);
        actionNamed(*openMenu(), u"Hide the row"_s)->trigger();
        QCOMPARE(f.view.panel(kPool).hiddenRows, 1);
        openMenu()->close();

        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(300, row.center().y()),
                                f.view.viewport()->mapToGlobal(QPoint(300, row.center().y())));
        QApplication::sendEvent(f.view.viewport(), &event);
        QVERIFY(openMenu() != nullptr);
        QVERIFY(actionNamed(*openMenu(), u"Pin the row"_s) != nullptr);
    }

    void theButtonOfTheRowsLeavesTheBadgeItsPlace()
    {
        std::vector<PanelContent> panels = makePanels(*scenarios::mixedComparison(), {}, Grouping::ByThread);
        panels.resize(1);
        const TimelineGeometry geometry({panels.front().shape(true)}, 16);
        const TimeModel time;
        const TimeTicks ticks;
        TimelineScene scene{panels, geometry, time, themeFor(ThemeMode::Light), ticks, Grouping::ByThread, PlotFrame{}};
        TextCache texts;
        const auto buttonAt = [&](int width) {
            scene.frame.width = width;
            return panelRowsButton(scene, 0, 0, texts);
        };
        int least = 100; // where it has room beside the name alone
        while (buttonAt(least).isEmpty()) {
            QVERIFY(++least < 2000);
        }
        panels.front().badge = u"live"_s;
        panels.front().isLive = true;
        QVERIFY(buttonAt(least).isEmpty());
        QVERIFY(!buttonAt(least + 200).isEmpty());
    }

    void theKeyROpensTheMenuOfTheRows()
    {
        Fixture f;
        f.select(kPool, 0);
        f.key(Qt::Key_R);
        QVERIFY(openMenu() != nullptr);
        actionNamed(*openMenu(), u"Busy time"_s)->trigger();
        QCOMPARE(f.view.panel(kPool).order.sort, RowSort::Running);
        QCOMPARE(f.view.panel(kPool).order.direction, SortDirection::Descending);
    }

    void anotherComparisonKeepsTheSortingAndForgetsTheRows()
    {
        Fixture f;
        f.view.sortRows(kPool, RowSort::Name, SortDirection::Descending);
        f.view.hideRow(kPool, 0);
        f.view.setComparison(scenarios::mixedComparison());
        QCOMPARE(f.names(kPool), (QStringList{u"worker 4"_s, u"worker 3"_s, u"worker 2"_s, u"worker 1"_s}));
    }

    void sortsTasksWithoutWaiting()
    {
        Fixture f;
        f.view.setGrouping(Grouping::ByTask);
        QSignalSpy changed(&f.view, &TimelineView::rowsChanged);
        f.view.sortRows(kPool, RowSort::Duration, SortDirection::Descending);
        QTRY_VERIFY(f.view.panel(kPool).arrangement != nullptr);
        const PanelContent& panel = f.view.panel(kPool);
        const auto lengthOf = [&](int row) {
            const TaskRecord& task = panel.timeline->task(TaskId{panel.itemAt(row, Grouping::ByTask)});
            return task.endedNs() - task.startedNs();
        };
        for (int row = 1; row < panel.rowCount; ++row) {
            QCOMPARE_GE(lengthOf(row - 1), lengthOf(row));
        }
        QCOMPARE_GE(changed.count(), 2);
    }

    void aTaskIsFoundInItsRowWhateverTheOrder()
    {
        Fixture f;
        f.view.sortRows(kPool, RowSort::Name, SortDirection::Descending);
        f.select(kPool, 0);
        const TaskId task = f.view.selection()->task;
        f.view.setGrouping(Grouping::ByTask);
        f.view.sortRows(kPool, RowSort::Start, SortDirection::Descending);
        QTRY_VERIFY(f.view.panel(kPool).arrangement != nullptr);
        QCOMPARE(f.view.panel(kPool).itemAt(f.view.selection()->row, Grouping::ByTask), toIndex(task));
        f.view.setGrouping(Grouping::ByThread);
        QCOMPARE(f.view.selection()->task, task);
        QCOMPARE(f.view.selection()->row, 0);
    }

    void whatIsHiddenCanBeRevealed()
    {
        Fixture f;
        const std::uint32_t item = f.view.panel(kPool).itemAt(2, Grouping::ByThread);
        f.view.hideRow(kPool, 2);
        f.view.setCollapsed(kPool, true);
        QVERIFY(f.view.revealItem(kPool, item));
        QVERIFY(!f.view.panel(kPool).isCollapsed);
        QVERIFY(f.view.panel(kPool).rowOfItem(item, Grouping::ByThread));
        QVERIFY(!f.view.revealItem(kPool, 4711));
    }

    void aKeyOfAnotherScriptGoesByItsPlace()
    {
        Fixture f;
        f.select(kPool, 2);
        constexpr quint32 kPlaceOfP = 25 + 8; // KEY_P, and xkb's offset
        QKeyEvent press(QEvent::KeyPress, 0x0417, Qt::NoModifier, kPlaceOfP, 0x6fa, 0, u"\u0437"_s); // Cyrillic ze
        QApplication::sendEvent(&f.view, &press);
        QCOMPARE(f.view.panel(kPool).pinnedRows, 1);
        QVERIFY(press.isAccepted());
    }

    void aRunThatGrowsKeepsItsOrder()
    {
        TimelineView view;
        view.resize(1000, 600);
        auto tasks = std::make_shared<TaskList>(Workload{"test", {{AddSpec{}, 8}}});
        SyntheticRun run(RunConfig{.strategy = StrategyId::ThreadPool}, tasks);
        run.addLane("worker 1");
        run.addLane("worker 2");
        run.setState(RunState::Running);
        view.setComparison(scenarios::comparisonOf(tasks, {run.record()}));
        view.sortRows(0, RowSort::Name, SortDirection::Descending);
        const auto lane = run.addLane("worker 3");
        run.span(lane, 0, 1'000'000, TaskId{0});
        run.publish();
        view.refresh();
        QCOMPARE(view.panel(0).rowCount, 3);
        QCOMPARE(view.panel(0).rowName(0, Grouping::ByThread), u"worker 3"_s);
    }
};

QTEST_MAIN(TstTimelineRows)
#include "tst_timeline_rows.moc"
