// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hand_made_run.h"
#include "tests/support/synthetic_run.h"
#include "ui/timeline/in_flight_rows.h"

#include <QtTest/QTest>

#include <algorithm>
#include <random>

using namespace juggler;
using namespace juggler::ui;

namespace {

Workload sleeps(int count)
{
    return {"test", {{SleepSpec{std::chrono::milliseconds(50)}, count}}};
}

SyntheticRun makeRun(int tasks)
{
    return {RunConfig{.strategy = StrategyId::EventLoop}, std::make_shared<const TaskList>(sleeps(tasks))};
}

struct Wait {
    std::int64_t startNs;
    std::int64_t endNs;
};

/// Plays waits: begins in the order of starts, ends in the order of ends.
void play(SyntheticRun& run, std::vector<Wait> waits)
{
    std::sort(waits.begin(), waits.end(), [](const Wait& a, const Wait& b) { return a.startNs < b.startNs; });
    for (const Wait& wait : waits) {
        run.beginWait(wait.startNs);
    }
    std::sort(waits.begin(), waits.end(), [](const Wait& a, const Wait& b) { return a.endNs < b.endNs; });
    for (std::uint32_t i = 0; i < waits.size(); ++i) {
        run.endWait(waits[i].startNs, waits[i].endNs, TaskId{i});
    }
}

std::size_t placed(const InFlightRows& rows)
{
    std::size_t sum = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        sum += rows.lane(i).size();
    }
    return sum;
}

bool isWithoutOverlap(const Lane& lane)
{
    for (std::size_t i = 1; i < lane.size(); ++i) {
        if (lane[i].startNs < lane[i - 1].endNs) {
            return false;
        }
    }
    return true;
}

} // namespace

class TstInFlightRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void waitsAfterEachOtherShareARow()
    {
        SyntheticRun run = makeRun(3);
        play(run, {{0, 10}, {10, 20}, {25, 30}});
        InFlightRows rows;
        rows.update(run.timeline());
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows.lane(0).size(), std::size_t{3});
    }

    void waitsThatOverlapHaveRowsOfTheirOwn()
    {
        SyntheticRun run = makeRun(3);
        play(run, {{0, 10}, {1, 10}, {2, 10}});
        InFlightRows rows;
        rows.update(run.timeline());
        QCOMPARE(rows.size(), std::size_t{3});
        for (std::uint32_t i = 0; i < 3; ++i) {
            QCOMPARE(rows.lane(*rows.rowOf(i))[0].task, run.timeline().inFlight()[i].task);
        }
    }

    void needsNoMoreRowsThanWaitsAtOnce_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 20; ++seed) {
            QTest::addRow("seed %d", seed) << seed;
        }
    }
    void needsNoMoreRowsThanWaitsAtOnce()
    {
        QFETCH(int, seed);
        std::mt19937 random(static_cast<unsigned>(seed));
        std::vector<Wait> waits;
        for (int i = 0; i < 500; ++i) {
            const auto start = static_cast<std::int64_t>(random() % 10'000);
            waits.push_back({start, start + 1 + static_cast<std::int64_t>(random() % 300)});
        }
        SyntheticRun run = makeRun(500);
        play(run, waits);
        const auto peak = [&waits] {
            std::size_t most = 0;
            for (const Wait& at : waits) {
                most = std::max(most, static_cast<std::size_t>(std::count_if(waits.begin(), waits.end(), [&](const Wait& wait) {
                                    return wait.startNs <= at.startNs && at.startNs < wait.endNs;
                                })));
            }
            return most;
        }();
        InFlightRows rows;
        rows.update(run.timeline());
        QVERIFY(peak <= InFlightRows::kMostRows);
        QCOMPARE(rows.leftOut(), std::size_t{0});
        QCOMPARE(placed(rows), waits.size());
        QVERIFY2(rows.size() <= peak, qPrintable(QString::number(rows.size())));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QVERIFY(isWithoutOverlap(rows.lane(i)));
        }
    }

    void countsWhatFindsNoRow()
    {
        SyntheticRun run = makeRun(100);
        play(run, std::vector<Wait>(100, {0, 10}));
        InFlightRows rows;
        rows.update(run.timeline());
        QCOMPARE(rows.size(), InFlightRows::kMostRows);
        QCOMPARE(rows.leftOut(), 100 - InFlightRows::kMostRows);
        QVERIFY(rows.rowOf(31));
        QVERIFY(!rows.rowOf(32));
        QVERIFY(!rows.rowOf(4711));
    }

    void takesOverWhatIsAddedLater()
    {
        SyntheticRun run = makeRun(2);
        InFlightRows rows;
        rows.update(run.timeline());
        QCOMPARE(rows.size(), std::size_t{0});
        play(run, {{0, 10}, {0, 20}});
        rows.update(run.timeline());
        rows.update(run.timeline());
        QCOMPARE(placed(rows), std::size_t{2});
    }

    void aLateTimerIsReadyFromWhenItWasDue()
    {
        constexpr std::int64_t kMs = 1'000'000;
        SyntheticRun run = makeRun(1);
        run.start(TaskId{0}, 0);
        play(run, {{1 * kMs, 300 * kMs}});
        InFlightRows rows;
        rows.update(run.timeline());
        const Lane& row = rows.lane(*rows.rowOf(0));
        QCOMPARE(row.size(), std::size_t{2});
        QCOMPARE(row[0].state, State::WaitingFree);
        QCOMPARE(row[0].endNs, 50 * kMs);
        QCOMPARE(row[1].state, State::Ready);
        QCOMPARE(row[1].startNs, 50 * kMs);
        QCOMPARE(row[1].endNs, 300 * kMs);
    }

    void anOpenWaitKeepsItsRowWhenItEnds()
    {
        juggler::test::HandMadeRun run(sleeps(3));
        ThreadRecorder& loop = run.addThread("event loop", ThreadRole::EventLoop);
        loop.attach();
        for (std::uint32_t i = 0; i < 3; ++i) {
            loop.submitted(TaskId{i});
            loop.started(TaskId{i});
            loop.suspended(TaskId{i}, SuspendReason::Timer);
        }
        InFlightRows rows;
        rows.update(run.timeline());
        QCOMPARE(rows.size(), std::size_t{3});
        QCOMPARE(rows.lane(1).open()->task, TaskId{1});
        loop.resumed(TaskId{1}); // the last in the order of ends would have had the first row
        loop.ended(TaskId{1}, TaskOutcome::Done);
        rows.update(run.timeline());
        QVERIFY(!rows.lane(1).open());
        QCOMPARE(rows.lane(1).size(), std::size_t{1});
        QCOMPARE(rows.lane(1)[0].task, TaskId{1});
        QVERIFY(rows.lane(0).open());
        QVERIFY(rows.lane(2).open());
        loop.detach();
    }
};

QTEST_GUILESS_MAIN(TstInFlightRows)
#include "tst_in_flight_rows.moc"
