// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenarios.h"
#include "ui/timeline/accessible_timeline.h"
#include "ui/timeline/timeline_view.h"

#include <QtTest/QTest>
#include <QtWidgets/QScrollBar>

#include <random>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    explicit Fixture(std::shared_ptr<const Comparison> comparison)
    {
        view.resize(1000, 500);
        view.setComparison(std::move(comparison));
        view.show();
        if (!QTest::qWaitForWindowExposed(&view)) {
            qFatal("the view was not shown");
        }
        list = QAccessible::queryAccessibleInterface(&view);
    }

    QAccessibleInterface* bar(int panel, int index) const { return list->child(panel)->child(index); }
    int barCount() const
    {
        int count = 0;
        for (int i = 0; i < list->childCount(); ++i) {
            count += list->child(i)->role() == QAccessible::Grouping ? list->child(i)->childCount() : 0;
        }
        return count;
    }

    TimelineView view;
    QAccessibleInterface* list = nullptr;
};

std::shared_ptr<const Comparison> twoRuns(RunState state = RunState::Done)
{
    constexpr std::int64_t kMs = 1'000'000;
    const auto tasks =
        std::make_shared<const TaskList>(Workload{"test", {{FibonacciSpec{35}, 1}, {SleepSpec{std::chrono::milliseconds(40)}, 1}}});
    SyntheticRun pool(RunConfig{.strategy = StrategyId::ThreadPool, .workers = 3}, tasks);
    const auto first = pool.addLane("worker 1");
    const auto third = pool.addLane("worker 3");
    pool.span(third, 379 * kMs, 390 * kMs, TaskId{0}, State::Running, 1);
    pool.end(TaskId{0}, 390 * kMs);
    pool.span(first, 10 * kMs, 50 * kMs, TaskId{1}, State::WaitingHeld);
    pool.end(TaskId{1}, 50 * kMs, TaskOutcome::Cancelled);
    pool.setState(state);
    SyntheticRun blocking(RunConfig{.strategy = StrategyId::Blocking}, tasks);
    const auto lane = blocking.addLane("run", ThreadRole::Run);
    blocking.span(lane, 0, 100 * kMs, TaskId{0});
    blocking.end(TaskId{0}, 100 * kMs);
    blocking.setState(RunState::Done);
    return scenarios::comparisonOf(tasks, {pool.record(), blocking.record()});
}

} // namespace

class TstAccessibleTimeline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesPanelsAndBars()
    {
        Fixture fixture(twoRuns());
        QCOMPARE(fixture.list->role(), QAccessible::List);
        QVERIFY(!fixture.list->text(QAccessible::Name).isEmpty());
        QVERIFY(fixture.list->childCount() >= 2);
        QAccessibleInterface* const panel = fixture.list->child(0);
        QCOMPARE(panel->role(), QAccessible::Grouping);
        QCOMPARE(panel->text(QAccessible::Name), u"Thread pool (3)"_s);
        QCOMPARE(panel->childCount(), 2);
        QCOMPARE(fixture.bar(0, 0)->role(), QAccessible::ListItem);
        QCOMPARE(fixture.bar(0, 0)->text(QAccessible::Name),
                 u"sleep 40 ms, worker 1, waiting, holds its thread for 40.0 ms, from 10.0 ms, cancelled"_s);
        QCOMPARE(fixture.bar(0, 1)->text(QAccessible::Name), u"fib(35), worker 3, running for 11.0 ms, from 379 ms, core 1"_s);
        QCOMPARE(fixture.bar(0, 1)->valueInterface()->currentValue().toDouble(), 11.0);
        QCOMPARE(fixture.bar(1, 0)->text(QAccessible::Name), u"fib(35), run, running for 100 ms, from 0 ns"_s);
    }

    void theTreeFitsTogether()
    {
        Fixture fixture(scenarios::mixedComparison());
        int bars = 0;
        for (int i = 0; i < fixture.list->childCount(); ++i) {
            QAccessibleInterface* const panel = fixture.list->child(i);
            QCOMPARE(fixture.list->indexOfChild(panel), i);
            QCOMPARE(panel->parent(), fixture.list);
            for (int j = 0; panel->role() == QAccessible::Grouping && j < panel->childCount(); ++j) {
                QCOMPARE(panel->indexOfChild(panel->child(j)), j);
                QCOMPARE(panel->child(j)->parent(), panel);
                QVERIFY(panel->child(j)->isValid());
                ++bars;
            }
        }
        QVERIFY(bars > 20);
    }

    void aBarIsWhereItIsPainted()
    {
        Fixture fixture(twoRuns());
        QAccessibleInterface* const bar = fixture.bar(1, 0);
        const QRect rect = bar->rect();
        QVERIFY(rect.width() > 100 && rect.height() > 4);
        QCOMPARE(fixture.list->childAt(rect.center().x(), rect.center().y())->childAt(rect.center().x(), rect.center().y()), bar);
        QTest::mouseClick(fixture.view.viewport(), Qt::LeftButton, {}, fixture.view.viewport()->mapFromGlobal(rect.center()));
        QVERIFY(bar->state().selected);
    }

    void aSelectedBarSaysSoAndHasTheFocus()
    {
        Fixture fixture(twoRuns());
        fixture.view.activateWindow();
        fixture.view.setFocus();
        QTRY_VERIFY(fixture.view.hasFocus());
        QVERIFY(!fixture.bar(0, 1)->state().selected);
        fixture.bar(0, 1)->actionInterface()->doAction(u"select"_s);
        QAccessibleInterface* const bar = fixture.bar(0, 1);
        QVERIFY(bar->state().selected);
        QVERIFY(bar->state().focused);
        QCOMPARE(fixture.list->focusChild(), bar);
        QTest::keyClick(&fixture.view, Qt::Key_Down);
        QVERIFY(!fixture.bar(0, 1)->state().selected);
        QCOMPARE(fixture.list->focusChild(), fixture.bar(1, 0));
    }

    void zoomsToABar()
    {
        Fixture fixture(twoRuns());
        fixture.bar(0, 1)->actionInterface()->doAction(u"zoom"_s);
        QVERIFY(fixture.view.time().rangeNs() < 20e6);
        QVERIFY(fixture.view.time().beginNs() < 379e6 && fixture.view.time().endNs() > 390e6);
        QCOMPARE(fixture.list->child(0)->childCount(), 1); // the other one is out of sight
    }

    void keepsABarAsItIsWhileItStaysVisible()
    {
        Fixture fixture(twoRuns());
        QAccessibleInterface* const bar = fixture.bar(0, 1);
        fixture.view.setVisibleRange(200e6, 400e6);
        QCOMPARE(fixture.bar(0, 0), bar);
        fixture.view.fit();
        QCOMPARE(fixture.bar(0, 1), bar);
    }

    void theBarsOfAnotherComparisonAreOthers()
    {
        Fixture fixture(twoRuns());
        const QAccessible::Id before = QAccessible::uniqueId(fixture.bar(0, 0));
        fixture.view.setComparison(twoRuns());
        QVERIFY(QAccessible::uniqueId(fixture.bar(0, 0)) != before);
        QVERIFY(!QAccessible::accessibleInterface(before));
        fixture.view.setComparison(nullptr);
        QCOMPARE(fixture.barCount(), 0);
    }

    void listsAtMostFiveHundredOfAMillion()
    {
        Fixture fixture(scenarios::denseComparison(2, 8, 1'000'000));
        QTest::keyClick(&fixture.view, Qt::Key_Right); // none is wide enough to be listed, but the one that is selected
        QCOMPARE(fixture.barCount(), 1);
        const double end = fixture.view.time().endNs();
        fixture.view.setVisibleRange(end / 2, end / 2 + 1e6);
        QVERIFY(fixture.barCount() > 50);
        QVERIFY2(fixture.barCount() <= int(AccessibleTimeline::kMostBars), qPrintable(QString::number(fixture.barCount())));
    }

    void findsEveryWideBarOfRandomWindows()
    {
        Fixture fixture(scenarios::denseComparison(2, 3, 20'000));
        std::mt19937 random(7); // the same windows each time
        const double fullNs = fixture.view.time().endNs();
        for (int i = 0; i < 60; ++i) {
            const double lengthNs = fullNs * std::pow(10.0, -std::uniform_real_distribution(1.5, 4.0)(random));
            const double beginNs = std::uniform_real_distribution(0.0, fullNs - lengthNs)(random);
            fixture.view.setVisibleRange(beginNs, beginNs + lengthNs);
            const TimelineScene scene = fixture.view.scene();
            std::vector<SelectedBar> expected;
            const auto leastNs = static_cast<std::int64_t>(std::ceil(kNarrowestListedBar * scene.time.rangeNs() / scene.frame.plotWidth()));
            for (std::size_t panel = 0; panel < scene.panels.size(); ++panel) {
                for (int row = 0; row < scene.panels[panel].rowCount; ++row) {
                    const RowBars bars(scene.panels[panel], row, scene.grouping);
                    for (std::size_t bar = 0; bar < bars.size(); ++bar) {
                        const RowBar it = bars[bar];
                        const bool isSeen = double(it.endNs) > scene.time.beginNs() + 1 && double(it.startNs) < scene.time.endNs() - 1;
                        if (isSeen && it.endNs - it.startNs >= leastNs) {
                            expected.push_back({panel, row, it.startNs, it.endNs, it.task, it.span});
                        }
                    }
                }
            }
            std::vector<SelectedBar> found;
            for (const VisibleBar& bar : visibleBars(scene, {0, scene.geometry.height()}, 100'000)) {
                found.push_back(bar.place);
            }
            QCOMPARE(found, expected);
        }
    }
};

QTEST_MAIN(TstAccessibleTimeline)
#include "tst_accessible_timeline.moc"
