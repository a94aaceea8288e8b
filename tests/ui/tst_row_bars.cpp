// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/level_of_detail.h"
#include "tests/support/synthetic_run.h"
#include "ui/timeline/row_bars.h"

#include <QtTest/QTest>

#include <random>

using namespace juggler;
using namespace juggler::ui;

namespace {

constexpr std::int64_t kMs = 1'000'000;

/// A task of an event loop that sleeps and is taken up at 300 ms, or is still waiting then.
SyntheticRun sleepBesideABusyLoop(int sleepMs, bool isOpen)
{
    SyntheticRun run({}, std::make_shared<TaskList>(Workload{"w", {{SleepSpec{std::chrono::milliseconds(sleepMs)}, 1}}}));
    const auto loop = run.addLane("event loop", ThreadRole::EventLoop);
    run.submit(TaskId{0}, 0);
    run.start(TaskId{0}, 1 * kMs);
    run.span(loop, 1 * kMs, 2 * kMs, TaskId{0});
    if (isOpen) {
        run.suspend(TaskId{0}, 2 * kMs);
        return run;
    }
    run.beginWait(2 * kMs);
    run.endWait(2 * kMs, 300 * kMs, TaskId{0});
    run.span(loop, 300 * kMs, 310 * kMs, TaskId{0});
    run.end(TaskId{0}, 310 * kMs);
    return run;
}

bool isSame(const RowBar& a, const RowBar& b)
{
    return a.startNs == b.startNs && a.endNs == b.endNs && a.task == b.task && a.state == b.state && a.lane == b.lane && a.core == b.core
        && a.isOpen == b.isOpen && a.span == b.span;
}

} // namespace

class TstRowBars : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsPointedAtIsWhatIsDrawn_data()
    {
        QTest::addColumn<int>("sleepMs");
        QTest::addColumn<bool>("isOpen");
        QTest::addColumn<bool>("isIndexed");
        for (const bool isIndexed : {false, true}) {
            const char* const how = isIndexed ? "through the index" : "through the links";
            QTest::addRow("a timer on time, %s", how) << 298 << false << isIndexed;
            QTest::addRow("a late timer, %s", how) << 10 << false << isIndexed;
            QTest::addRow("a late timer that still waits, %s", how) << 10 << true << isIndexed;
            QTest::addRow("a sleep of nothing, %s", how) << 0 << false << isIndexed;
            QTest::addRow("a sleep of nothing that still waits, %s", how) << 0 << true << isIndexed;
        }
    }

    void whatIsPointedAtIsWhatIsDrawn()
    {
        QFETCH(int, sleepMs);
        QFETCH(bool, isOpen);
        QFETCH(bool, isIndexed);
        const SyntheticRun run = sleepBesideABusyLoop(sleepMs, isOpen);
        PanelContent content;
        content.timeline = &run.timeline();
        content.rowCount = 1;
        content.nowNs = 400 * kMs;
        RowDetail drawn;
        detailOfTask(run.timeline(), TaskId{0}, content.nowNs, {0, 1e5, 5'000}, drawn);
        content.taskIndex = isIndexed ? TaskIndex::build(run.timeline()) : nullptr;
        const RowBars bars(content, 0, Grouping::ByTask);
        QCOMPARE(bars.size(), drawn.bars.size());
        for (std::size_t i = 0; i < bars.size(); ++i) {
            QCOMPARE(bars[i].startNs, drawn.bars[i].startNs);
            QCOMPARE(bars[i].endNs, drawn.bars[i].endNs);
            QCOMPARE(bars[i].state, drawn.bars[i].state);
            QCOMPARE(bars[i].isOpen, drawn.bars[i].isOpen);
            QVERIFY(bars[i].endNs > bars[i].startNs);
        }
    }

    void theIndexSaysTheSameAsTheLinks()
    {
        std::mt19937 random(4);
        constexpr std::uint32_t kTasks = 20;
        SyntheticRun run({}, std::make_shared<TaskList>(Workload{"w", {{SleepSpec{std::chrono::milliseconds(1)}, kTasks}}}));
        std::int64_t timeNs = 0;
        for (int i = 0; i < 4; ++i) {
            run.addLane("worker");
        }
        for (int i = 0; i < 3'000; ++i) {
            const TaskId task{static_cast<std::uint32_t>(random() % kTasks)};
            if (!run.timeline().task(task).hasStarted()) {
                run.submit(task, timeNs / 2);
                run.start(task, timeNs);
            }
            const std::int64_t endNs = timeNs + 1 + random() % 500'000;
            if (i % 5 == 0) {
                run.beginWait(timeNs);
                run.endWait(timeNs, endNs, task);
            } else {
                run.span(random() % 4, timeNs, endNs, task, i % 2 == 0 ? State::Running : State::WaitingHeld,
                         static_cast<std::uint16_t>(i % 3));
            }
            timeNs = endNs + random() % 3;
        }
        PanelContent linked;
        linked.timeline = &run.timeline();
        linked.rowCount = kTasks;
        linked.nowNs = timeNs;
        PanelContent indexed = linked;
        indexed.taskIndex = TaskIndex::build(run.timeline());
        for (std::uint32_t row = 0; row < kTasks; ++row) {
            const RowBars a(linked, static_cast<int>(row), Grouping::ByTask);
            const RowBars b(indexed, static_cast<int>(row), Grouping::ByTask);
            QCOMPARE(a.size(), b.size());
            for (std::size_t i = 0; i < a.size(); ++i) {
                QVERIFY(isSame(a[i], b[i]));
            }
            for (int i = 0; i < 200; ++i) {
                const std::int64_t placeNs = random() % static_cast<std::uint64_t>(timeNs);
                QCOMPARE(a.near(placeNs, 1000), b.near(placeNs, 1000));
                QCOMPARE(a.startingUntil(placeNs), b.startingUntil(placeNs));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TstRowBars)
#include "tst_row_bars.moc"
