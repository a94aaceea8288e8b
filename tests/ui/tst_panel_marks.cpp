// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/synthetic_run.h"
#include "ui/timeline/blocked_loops.h"
#include "ui/timeline/blocked_marks.h"
#include "ui/timeline/migration_marks.h"
#include "ui/timeline/panel_details.h"
#include "ui/timeline/row_bars.h"
#include "ui/timeline/task_name.h"
#include "ui/timeline/whisker_marks.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t kMs = 1'000'000;

/// One run as a scene of 1000 pixels for 100 ms, labels of 100 pixels.
struct Stage {
    explicit Stage(StrategyId strategy, Workload workload)
        : tasks(std::make_shared<const TaskList>(std::move(workload))), run(RunConfig{.strategy = strategy}, tasks)
    {
        for (std::uint32_t i = 0; i < tasks->size(); ++i) {
            run.submit(TaskId{i}, 0);
        }
    }

    const TimelineScene& show(Grouping grouping, bool withWaits = false)
    {
        run.publish();
        run.setState(RunState::Done);
        Comparison comparison;
        comparison.tasks = tasks;
        comparison.machine.cores = 4;
        comparison.runs.push_back(run.record());
        panels = makePanels(comparison, {}, grouping);
        details.addTo(panels, withWaits ? std::set<StrategyId>{run.record()->config().strategy} : std::set<StrategyId>());
        BlockedLoops(BlockedLoops::Search::AtOnce).addTo(panels);
        geometry = TimelineGeometry({panels.front().shape(true)}, 16);
        time.setExtent(1000 * kMs);
        time.setRange(0, 100 * kMs);
        scene.emplace(TimelineScene{panels, geometry, time, themeFor(ThemeMode::Light), ticks, grouping,
                                    PlotFrame{.width = 1100, .labelWidth = 100, .rightMargin = 0}, std::nullopt});
        return *scene;
    }

    std::shared_ptr<const TaskList> tasks;
    SyntheticRun run;
    std::vector<PanelContent> panels;
    PanelDetails details;
    TimelineGeometry geometry;
    TimeModel time;
    TimeTicks ticks;
    std::optional<TimelineScene> scene;
};

/// Task 0 goes from carrier 1 to 2 and back, with a wait between.
struct Fibers : Stage {
    Fibers() : Stage(StrategyId::VirtualThreads, Workload{"test", {{SleepSpec{10ms}, 2}}})
    {
        for (const char* name : {"carrier 1", "carrier 2", "carrier 3"}) {
            run.addLane(name, ThreadRole::Carrier);
        }
        run.start(TaskId{0}, 10 * kMs);
        run.span(0, 10 * kMs, 20 * kMs, TaskId{0}, State::Running, 0);
        run.beginWait(20 * kMs);
        run.endWait(20 * kMs, 30 * kMs, TaskId{0});
        run.span(2, 30 * kMs, 40 * kMs, TaskId{0}, State::Running, 1);
        run.span(0, 50 * kMs, 60 * kMs, TaskId{0}, State::Running, 1);
        run.end(TaskId{0}, 60 * kMs);
        run.start(TaskId{1}, 10 * kMs);
        run.span(1, 10 * kMs, 90 * kMs, TaskId{1}, State::Running, 2);
        run.end(TaskId{1}, 90 * kMs);
    }
};

/// A loop that computes from 5 to 60 ms while two timers of 10 ms are due.
struct Loop : Stage {
    Loop() : Stage(StrategyId::EventLoop, Workload{"test", {{FibonacciSpec{30}, 1}, {SleepSpec{10ms}, 2}}})
    {
        run.addLane("event loop", ThreadRole::EventLoop);
        for (std::uint32_t i = 1; i < 3; ++i) {
            run.start(TaskId{i}, i * kMs);
            run.beginWait(i * kMs);
        }
        run.start(TaskId{0}, 5 * kMs);
        run.span(0, 5 * kMs, 60 * kMs, TaskId{0});
        run.end(TaskId{0}, 60 * kMs);
        run.endWait(1 * kMs, 60 * kMs, TaskId{1});
        run.endWait(2 * kMs, 61 * kMs, TaskId{2});
        run.end(TaskId{1}, 60 * kMs);
        run.end(TaskId{2}, 61 * kMs);
    }
    SelectedBar computing() const { return {0, 0, 5 * kMs, 60 * kMs, TaskId{0}}; }
};

bool hasRect(const std::vector<MarkRect>& marks, double left, double width)
{
    return std::any_of(marks.begin(), marks.end(),
                       [&](const MarkRect& mark) { return mark.rect.left() == left && mark.rect.width() == width; });
}

} // namespace

class TstPanelMarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRunThatBeganAndEndedSinceThePanelWasMadeHasNoMarksYet()
    {
        Fibers fibers;
        fibers.show(Grouping::ByThread);
        Comparison before;
        before.tasks = fibers.tasks;
        before.runs.push_back(SyntheticRun::notReached(RunConfig{.strategy = StrategyId::VirtualThreads}, fibers.tasks, {}));
        std::vector<PanelContent> panels = makePanels(before, {}, Grouping::ByThread);
        panels.front().run = fibers.run.record(); // what the engine's thread may have come to meanwhile
        QVERIFY(panels.front().timeline == nullptr && panels.front().run->isFinished());
        PanelDetails details;
        details.addTo(panels, {});
        QVERIFY(panels.front().marks == nullptr);
        details.addTo(fibers.panels, {}); // the next time it has
        QVERIFY(fibers.panels.front().marks != nullptr);
    }

    void theWayOfAFiberGoesFromCarrierToCarrier()
    {
        Fibers fibers;
        const auto moves = migrationsOf(fibers.show(Grouping::ByThread), 0, TaskId{0});
        QCOMPARE(moves, (std::vector<Migration>{{2, 0, 40 * kMs, 50 * kMs}, {0, 2, 20 * kMs, 30 * kMs}}));
        QVERIFY(migrationsOf(*fibers.scene, 0, TaskId{1}).empty());
        QCOMPARE(countMigrations(fibers.run.timeline(), TaskId{0}).threads, std::size_t{2});
        QCOMPARE(countMigrations(fibers.run.timeline(), TaskId{0}).cores, std::size_t{1});
    }

    void byCoreItGoesFromCoreToCore()
    {
        Fibers fibers;
        const auto moves = migrationsOf(fibers.show(Grouping::ByCore), 0, TaskId{0});
        QCOMPARE(moves.size(), std::size_t{1});
        QCOMPARE(moves.front().leftNs, 20 * kMs);
        QCOMPARE(moves.front().fromRow, fibers.panels.front().rowOfCore(0).value());
        QCOMPARE(moves.front().toRow, fibers.panels.front().rowOfCore(1).value());
    }

    void byTaskThereIsNothingToLink()
    {
        Fibers fibers;
        QVERIFY(migrationsOf(fibers.show(Grouping::ByTask), 0, TaskId{0}).empty());
        QVERIFY(visibleMigrations(*fibers.scene, 0).empty());
    }

    void theWaysOfAllTasksAreShownWhileTheyAreFew()
    {
        Fibers fibers;
        QCOMPARE(visibleMigrations(fibers.show(Grouping::ByThread), 0).size(), std::size_t{2});
        fibers.time.setRange(0, 45 * kMs);
        QCOMPARE(visibleMigrations(*fibers.scene, 0).size(), std::size_t{1});
    }

    void theWaysOfAllTasksAreLeftOutWhereTheyAreMany()
    {
        Fibers fibers;
        for (std::uint32_t i = 0; i < 100; ++i) {
            fibers.run.span(i % 2 == 0 ? 2 : 0, (61 + i / 4) * kMs + i % 4 * 1000, (61 + i / 4) * kMs + i % 4 * 1000 + 500, TaskId{0},
                            State::Running, 1);
        }
        QVERIFY(visibleMigrations(fibers.show(Grouping::ByThread), 0).empty());
        QVERIFY(migrationsOf(*fibers.scene, 0, TaskId{0}).size() > kMostOfAll);
    }

    void aConnectorRunsAlongTheGapBesideTheRowWhereTheTaskGoesOn()
    {
        Fibers fibers;
        const TimelineScene& scene = fibers.show(Grouping::ByThread);
        const PanelGeometry& panel = fibers.geometry.panels().front();
        std::vector<MarkRect> marks;
        addConnector(scene, 0, {0, 2, 20 * kMs, 30 * kMs}, MarkColor::Link, marks);
        const auto along = std::find_if(marks.begin(), marks.end(), [](const MarkRect& mark) { return mark.rect.width() > 50; });
        QVERIFY(along != marks.end());
        QCOMPARE(along->rect.left(), 300.0);
        QCOMPARE(along->rect.right(), 401.0);
        QVERIFY(along->rect.top() < panel.rowTop(2));
        QVERIFY(along->rect.bottom() > panel.rowTop(1) + panel.rowHeight - TimelineScene::gapOf(panel.rowHeight));
        for (const MarkRect& mark : marks) {
            QVERIFY(mark.rect.top() >= panel.rowTop(0) && mark.rect.bottom() <= panel.rowTop(3));
        }
    }

    void aConnectorIsCutAtTheEdgesOfThePlot()
    {
        Fibers fibers;
        fibers.show(Grouping::ByThread);
        fibers.time.setRange(25 * kMs, 45 * kMs);
        std::vector<MarkRect> marks;
        addConnector(*fibers.scene, 0, {0, 2, 20 * kMs, 30 * kMs}, MarkColor::Link, marks);
        addConnector(*fibers.scene, 0, {2, 0, 40 * kMs, 50 * kMs}, MarkColor::Link, marks);
        for (const MarkRect& mark : marks) {
            QVERIFY(mark.rect.left() >= 99 && mark.rect.right() <= 1101);
        }
        QVERIFY(hasRect(marks, 100, 251));
    }

    void aStretchThatHeldTheLoopHasABracketBelowItsBar()
    {
        Loop loop;
        const TimelineScene& scene = loop.show(Grouping::ByThread);
        const PanelGeometry& panel = loop.geometry.panels().front();
        std::vector<MarkRect> marks;
        addBlockedBrackets(scene, 0, marks);
        QCOMPARE(marks.size(), std::size_t{3});
        QCOMPARE(marks.front().rect.left(), 150.0);
        QCOMPARE(marks.front().rect.right(), 700.0);
        QVERIFY(marks.front().rect.top() >= panel.rowTop(0) + panel.rowHeight - TimelineScene::gapOf(panel.rowHeight));
        QVERIFY(marks.front().rect.bottom() <= panel.rowTop(1));
        const auto plates = blockedPlates(scene, 0);
        QCOMPARE(plates.size(), std::size_t{1});
        QCOMPARE(plates.front().delayed, std::size_t{2});
    }

    void byTaskTheBracketStandsInTheRowOfTheTask()
    {
        Loop loop;
        std::vector<MarkRect> marks;
        addBlockedBrackets(loop.show(Grouping::ByTask), 0, marks);
        QCOMPARE(marks.size(), std::size_t{3});
        QVERIFY(marks.front().rect.top() < loop.geometry.panels().front().rowTop(1));
    }

    void theTimersThatItMadeLateAreFramed_data()
    {
        QTest::addColumn<Grouping>("grouping");
        QTest::addColumn<int>("firstRow");
        QTest::addRow("by task") << Grouping::ByTask << 1;
        QTest::addRow("tasks in flight") << Grouping::ByThread << kFirstInFlightRow;
    }
    void theTimersThatItMadeLateAreFramed()
    {
        QFETCH(Grouping, grouping);
        QFETCH(int, firstRow);
        Loop loop;
        const TimelineScene& scene = loop.show(grouping, true);
        std::vector<MarkRect> marks;
        addDelayedTimers(scene, 0, loop.computing(), marks);
        std::vector<MarkRect> frames;
        std::copy_if(marks.begin(), marks.end(), std::back_inserter(frames), [](const MarkRect& mark) { return mark.rect.width() > 100; });
        QCOMPARE(frames.size(), std::size_t{4});
        QCOMPARE(frames.front().rect.left(), 210.0); // due at 11 ms
        QCOMPARE(frames.front().rect.right(), 700.0);
        const int top = loop.geometry.panels().front().rowTop(firstRow);
        QVERIFY(std::any_of(frames.begin(), frames.end(), [&](const MarkRect& mark) { return std::abs(mark.rect.top() - top) <= 1; }));
        marks.clear();
        addDelayedTimers(scene, 0, {0, 0, 60 * kMs, 61 * kMs, TaskId{1}}, marks);
        QVERIFY(marks.empty());
    }

    void theToolTipNamesThem()
    {
        Loop loop;
        loop.show(Grouping::ByThread);
        const RowBars bars(loop.panels.front(), 0, Grouping::ByThread);
        const QStringList lines = blockedLines(loop.panels.front(), bars[0]);
        QCOMPARE(lines.value(0), u"delayed 2 timers, the latest by 49.0 ms"_s);
        QVERIFY(lines.value(1).contains(taskName(*loop.tasks, TaskId{1}) + u", 49.0 ms late"_s));
        QVERIFY(std::any_of(lines.begin(), lines.end(), [](const QString& line) { return line.contains(u"#2"_s); }));
        loop.show(Grouping::ByTask);
        const RowBars timer(loop.panels.front(), 1, Grouping::ByTask);
        const QStringList why = blockedLines(loop.panels.front(), timer[timer.size() - 1]);
        QCOMPARE(why, QStringList(u"its timer was due: %1 held the loop"_s.arg(taskName(*loop.tasks, TaskId{0}))));
    }

    void aThreadThatDidNotExistYetHasAWhisker()
    {
        Stage stage(StrategyId::DedicatedThreads, Workload{"test", {{FibonacciSpec{30}, 2}}});
        stage.run.addLateLane("thread 1", 20 * kMs);
        stage.run.addLane("thread 2"); // existed before
        stage.run.submit(TaskId{0}, 5 * kMs);
        for (std::uint32_t i = 0; i < 2; ++i) {
            stage.run.start(TaskId{i}, 30 * kMs);
            stage.run.span(i, 30 * kMs, 60 * kMs, TaskId{i});
            stage.run.end(TaskId{i}, 60 * kMs);
        }
        const TimelineScene& scene = stage.show(Grouping::ByThread);
        const auto whisker = whiskerOf(stage.panels.front(), 0);
        QVERIFY(whisker.has_value());
        QCOMPARE(whisker->submittedNs, 5 * kMs);
        QCOMPARE(whisker->threadStartedNs, 20 * kMs);
        QCOMPARE(whisker->barStartNs, 30 * kMs);
        QVERIFY(!whiskerOf(stage.panels.front(), 1));
        std::vector<MarkRect> marks;
        addWhiskers(scene, 0, {}, marks);
        QCOMPARE(marks.size(), std::size_t{3});
        QVERIFY(hasRect(marks, 150, 250)); // the line
        QVERIFY(hasRect(marks, 150, 1)); // submitted
        QVERIFY(hasRect(marks, 300, 1)); // the thread started
        QVERIFY(whiskerDetails(stage.panels.front(), 0, Grouping::ByThread, 10 * kMs).value(2).contains(u"15.0 ms"_s));
        QVERIFY(whiskerDetails(stage.panels.front(), 0, Grouping::ByThread, 40 * kMs).isEmpty());
        QVERIFY(whiskerDetails(stage.panels.front(), 1, Grouping::ByThread, 10 * kMs).isEmpty());
        marks.clear();
        addWhiskers(scene, 0, {stage.geometry.panels().front().rowTop(1), 1000}, marks); // only the row below is in view
        QVERIFY(marks.empty());
        addWhiskers(stage.show(Grouping::ByTask), 0, {}, marks);
        QVERIFY(marks.empty());
    }
};

QTEST_GUILESS_MAIN(TstPanelMarks)
#include "tst_panel_marks.moc"
