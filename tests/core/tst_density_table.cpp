// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/density_table.h"
#include "tests/support/synthetic_run.h"

#include <QtTest/QTest>

#include <random>

using namespace juggler;

namespace {

constexpr std::int64_t kMs = 1'000'000;

std::shared_ptr<const TaskList> someTasks(std::uint32_t count)
{
    return std::make_shared<TaskList>(Workload{"test", {{SleepSpec{std::chrono::milliseconds(1)}, static_cast<int>(count)}}});
}

/// Spans of random lengths with random gaps; many short ones where mostNs is small.
void fill(SyntheticRun& run, std::uint32_t lane, std::int64_t untilNs, std::int64_t mostNs, std::uint32_t seed)
{
    std::mt19937 random(seed);
    std::uniform_int_distribution<std::int64_t> length(1, mostNs);
    std::int64_t timeNs = length(random);
    while (timeNs < untilNs) {
        const std::int64_t endNs = timeNs + length(random);
        const State state = std::array{State::Running, State::Ready, State::WaitingHeld}[random() % 3];
        run.span(lane, timeNs, endNs, TaskId{0}, state);
        timeNs = endNs + (random() % 2 == 0 ? 0 : length(random));
    }
}

StateTotals bruteForce(const Timeline& timeline, std::int64_t fromNs, std::int64_t toNs)
{
    StateTotals totals;
    for (std::size_t i = 0; i < timeline.laneCount(); ++i) {
        totals = totals + timeline.lane(i).totalsIn(fromNs, toNs);
    }
    return totals;
}

void compareAllSteps(const DensityTable& table, const Timeline& timeline)
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        const auto fromNs = static_cast<std::int64_t>(i) * table.stepNs();
        QCOMPARE(table[i], bruteForce(timeline, fromNs, fromNs + table.stepNs()));
    }
}

} // namespace

class TstDensityTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStepIsExact_data();
    void everyStepIsExact();
    void growingInPiecesGivesTheSame();
    void hasNoMoreStepsThanItMay();
    void anOpenSpanReachesUntilNow();
    void manyOpenSpansAreExactInEveryStep();
    void waitsWithoutAThreadAreWaiting();
    void windowsBetweenStepsAreSharedOut();
};

void TstDensityTable::everyStepIsExact_data()
{
    QTest::addColumn<qint64>("mostNs");
    QTest::addRow("few long spans") << qint64(50 * kMs);
    QTest::addRow("about one a step") << qint64(250'000);
    QTest::addRow("many a step") << qint64(2'000);
}

void TstDensityTable::everyStepIsExact()
{
    QFETCH(qint64, mostNs);
    SyntheticRun run({.strategy = StrategyId::ThreadPool}, someTasks(1));
    for (std::uint32_t i = 0; i < 3; ++i) {
        fill(run, run.addLane("worker"), 500 * kMs, mostNs, i);
    }
    DensityTable table;
    table.update(run.timeline(), 500 * kMs);
    QCOMPARE_GT(table.size(), DensityTable::kMostSteps / 3);
    compareAllSteps(table, run.timeline());
}

void TstDensityTable::growingInPiecesGivesTheSame()
{
    SyntheticRun run({.strategy = StrategyId::ThreadPool}, someTasks(1));
    const auto lane = run.addLane("worker");
    DensityTable growing;
    std::int64_t timeNs = 0;
    for (int i = 0; i < 20'000; ++i) {
        run.span(lane, timeNs, timeNs + 900 + i, TaskId{0}, i % 2 == 0 ? State::Running : State::WaitingHeld);
        timeNs += 1'500 + i;
        if (i % 97 == 0) {
            growing.update(run.timeline(), timeNs);
        }
    }
    growing.update(run.timeline(), timeNs);
    compareAllSteps(growing, run.timeline());
}

void TstDensityTable::hasNoMoreStepsThanItMay()
{
    SyntheticRun run({.strategy = StrategyId::ThreadPool}, someTasks(1));
    const auto lane = run.addLane("worker");
    DensityTable table;
    for (std::int64_t i = 0; i < 40; ++i) {
        const std::int64_t startNs = std::int64_t{1} << i;
        run.span(lane, startNs, startNs + 1, TaskId{0});
        table.update(run.timeline(), startNs + 1);
        QVERIFY(table.size() <= DensityTable::kMostSteps);
    }
    compareAllSteps(table, run.timeline());
}

void TstDensityTable::anOpenSpanReachesUntilNow()
{
    SyntheticRun run({.strategy = StrategyId::ThreadPool}, someTasks(1));
    const auto lane = run.addLane("worker");
    run.span(lane, 0, 10 * kMs, TaskId{0}, State::WaitingHeld);
    run.open(lane, 10 * kMs, TaskId{0});
    DensityTable table;
    table.update(run.timeline(), 15 * kMs);
    QCOMPARE(table.totalsIn(0, 1e9).runningNs, 5 * kMs);
    table.update(run.timeline(), 30 * kMs);
    QCOMPARE(table.totalsIn(0, 1e9).runningNs, 20 * kMs);
    run.closeOpen(lane);
    run.span(lane, 10 * kMs, 25 * kMs, TaskId{0});
    table.update(run.timeline(), 40 * kMs);
    QCOMPARE(table.totalsIn(0, 1e9).runningNs, 15 * kMs);
}

void TstDensityTable::manyOpenSpansAreExactInEveryStep()
{
    constexpr std::int64_t kNowNs = 100 * kMs + 123;
    SyntheticRun run({.strategy = StrategyId::ThreadPool}, someTasks(1));
    SyntheticRun closed({.strategy = StrategyId::ThreadPool}, someTasks(1));
    std::mt19937 random(1);
    for (int i = 0; i < 300; ++i) {
        const State state = std::array{State::Running, State::Ready, State::WaitingHeld}[random() % 3];
        const auto startNs = i == 0 ? kNowNs - 1 : static_cast<std::int64_t>(random() % kNowNs);
        run.open(run.addLane("worker"), startNs, TaskId{0}, state);
        closed.span(closed.addLane("worker"), startNs, kNowNs, TaskId{0}, state);
    }
    DensityTable table;
    table.update(run.timeline(), kNowNs);
    QCOMPARE(table.size(), static_cast<std::size_t>((kNowNs - 1) / table.stepNs() + 1));
    compareAllSteps(table, closed.timeline());
}

void TstDensityTable::waitsWithoutAThreadAreWaiting()
{
    SyntheticRun run({.strategy = StrategyId::EventLoop}, someTasks(2));
    run.beginWait(1'000 * kMs);
    run.beginWait(1'100 * kMs);
    run.endWait(1'000 * kMs, 1'200 * kMs, TaskId{0});
    DensityTable table;
    table.update(run.timeline(), 1'300 * kMs);
    QCOMPARE(table.totalsIn(0, 1e12).waitingNs / kMs, 400);
    run.endWait(1'100 * kMs, 1'600 * kMs, TaskId{1});
    table.update(run.timeline(), 2'000 * kMs);
    QCOMPARE(table.totalsIn(0, 1e12).waitingNs / kMs, 700);
}

void TstDensityTable::windowsBetweenStepsAreSharedOut()
{
    SyntheticRun run({.strategy = StrategyId::ThreadPool}, someTasks(1));
    run.span(run.addLane("worker"), 0, 100 * kMs, TaskId{0});
    DensityTable table;
    table.update(run.timeline(), 100 * kMs);
    const auto half = static_cast<double>(table.stepNs()) / 2;
    QCOMPARE(table.totalsIn(half, 3 * half).runningNs, table.stepNs());
    QCOMPARE(table.totalsIn(-5e9, 0).runningNs, 0);
    QCOMPARE(table.totalsIn(200e6, 300e6).runningNs, 0);
}

QTEST_GUILESS_MAIN(TstDensityTable)
#include "tst_density_table.moc"
