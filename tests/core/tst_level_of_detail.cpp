// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/level_of_detail.h"
#include "tests/support/pixel_parts.h"
#include "tests/support/synthetic_run.h"

#include <QtTest/QTest>

#include <algorithm>
#include <random>

using namespace juggler;
using namespace juggler::test;

namespace {

std::shared_ptr<const TaskList> manyTasks(int count)
{
    return std::make_shared<TaskList>(Workload{"test", {{FibonacciSpec{20}, count}}});
}

/// Spans of very different lengths, with and without gaps, on four lanes that tasks change between.
class RandomRun {
public:
    static constexpr int kTasks = 60;

    RandomRun(unsigned seed, std::size_t spansPerLane) : m_random(seed), m_run({}, manyTasks(kTasks))
    {
        for (std::uint32_t lane = 0; lane < 4; ++lane) {
            m_run.addLane("worker " + std::to_string(lane + 1));
        }
        // A task's spans may not overlap: every lane has tasks of its own.
        for (std::uint32_t lane = 0; lane < 4; ++lane) {
            std::int64_t timeNs = 0;
            for (std::size_t i = 0; i < spansPerLane; ++i) {
                timeNs += m_random() % 3 == 0 ? length() : 0;
                const std::int64_t endNs = timeNs + length();
                m_run.span(lane, timeNs, endNs, TaskId{static_cast<std::uint32_t>(lane + 4 * (m_random() % (kTasks / 4)))}, state());
                timeNs = endNs;
            }
            m_extentNs = std::max(m_extentNs, timeNs);
        }
    }

    PixelGrid window()
    {
        const int width = 1 + static_cast<int>(m_random() % 300);
        const double zoom = std::pow(10.0, -std::uniform_real_distribution<>(0, 6)(m_random));
        const double from = std::uniform_real_distribution<>(0, static_cast<double>(m_extentNs))(m_random);
        return {from, std::max(0.7, static_cast<double>(m_extentNs) * zoom / width), width};
    }

    std::mt19937& random() { return m_random; }
    const Timeline& timeline() const { return m_run.timeline(); }
    SyntheticRun& run() { return m_run; }
    std::int64_t extentNs() const { return m_extentNs; }

private:
    std::int64_t length()
    {
        const int decade = static_cast<int>(m_random() % 5);
        return 1 + static_cast<std::int64_t>(m_random() % static_cast<unsigned>(std::pow(10, decade + 1)));
    }
    State state()
    {
        constexpr std::array kStates{State::Running, State::Running, State::Ready, State::WaitingHeld};
        return kStates[m_random() % kStates.size()];
    }

    std::mt19937 m_random;
    SyntheticRun m_run;
    std::int64_t m_extentNs = 0;
};

} // namespace

class TstLevelOfDetail : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pixelsOfALaneEqualBruteForce_data();
    void pixelsOfALaneEqualBruteForce();
    void pixelsOfATaskEqualBruteForce();
    void levelsInFlightEqualBruteForce();
    void aSpanOfAPixelIsABarAndAShorterOneIsAShare();
    void theOpenSpanReachesUntilNow();
    void anOpenSpanThatWasClosedMeanwhileCountsOnce();
    void aQueuedTaskShowsItsTimeInTheQueue();
    void aLateTimerIsReadyFromWhenItWasDue_data();
    void aLateTimerIsReadyFromWhenItWasDue();
    void theTableStaysSmallAndExactWhileTheLaneGrows();
    void anEmptyLaneHasNothing();
};

void TstLevelOfDetail::pixelsOfALaneEqualBruteForce_data()
{
    QTest::addColumn<int>("spans");
    QTest::addColumn<bool>("hasTable");
    QTest::addColumn<int>("windows");
    QTest::newRow("short lane") << 300 << false << 1000;
    QTest::newRow("long lane") << 9'000 << false << 500;
    QTest::newRow("long lane with its table") << 9'000 << true << 1000;
    QTest::newRow("short lane with its table") << 50 << true << 1000;
}

void TstLevelOfDetail::pixelsOfALaneEqualBruteForce()
{
    QFETCH(int, spans);
    QFETCH(bool, hasTable);
    QFETCH(int, windows);
    RandomRun random(static_cast<unsigned>(spans), static_cast<std::size_t>(spans));
    std::array<CumulativeTable, 4> tables;
    RowDetail detail;
    for (int i = 0; i < windows; ++i) {
        const PixelGrid grid = random.window();
        const std::size_t number = random.random()() % 4;
        const Lane& lane = random.timeline().lane(number);
        tables[number].update(lane, lane.size());
        detailOfLane(lane, hasTable ? &tables[number] : nullptr, random.extentNs(), grid, detail);

        PixelParts expected(static_cast<std::size_t>(grid.width));
        for (std::size_t k = lane.firstEndingAfter(grid.edgeNs(0), lane.size()); k < lane.size() && lane[k].startNs < grid.endNs(); ++k) {
            const int first = grid.pixelOf(lane[k].startNs);
            const PixelGrid from{grid.fromNs, grid.nsPerPixel, std::min(grid.width, grid.pixelOf(lane[k].endNs) + 1)};
            QVERIFY(first >= 0);
            addPart(expected, from, lane[k].startNs, lane[k].endNs, lane[k].state);
        }
        const double worst = worstDifference(partsOf(detail, grid), expected);
        QVERIFY2(worst < 0.01, qPrintable(QStringLiteral("window %1: off by %2 px").arg(i).arg(worst)));
    }
}

void TstLevelOfDetail::pixelsOfATaskEqualBruteForce()
{
    RandomRun random(7, 400);
    RowDetail detail;
    for (int i = 0; i < 2'000; ++i) {
        const PixelGrid grid = random.window();
        const TaskId task{static_cast<std::uint32_t>(random.random()() % RandomRun::kTasks)};
        detailOfTask(random.timeline(), task, random.extentNs(), grid, detail);

        PixelParts expected(static_cast<std::size_t>(grid.width));
        random.timeline().forEachSpanOf(task, [&](SpanRef, const Span& span) {
            if (span.endNs > grid.edgeNs(0) && span.startNs < grid.endNs()) {
                addPart(expected, grid, span.startNs, span.endNs, span.state);
            }
            return true;
        });
        const double worst = worstDifference(partsOf(detail, grid), expected);
        QVERIFY2(worst < 0.01, qPrintable(QStringLiteral("window %1: off by %2 px").arg(i).arg(worst)));
        QVERIFY(std::is_sorted(detail.bars.begin(), detail.bars.end(), [](auto& a, auto& b) { return a.startNs < b.startNs; }));
    }
}

void TstLevelOfDetail::levelsInFlightEqualBruteForce()
{
    std::mt19937 random(3);
    SyntheticRun run({}, manyTasks(500));
    std::vector<std::pair<std::int64_t, std::int64_t>> waits;
    for (int i = 0; i < 500; ++i) {
        const auto start = static_cast<std::int64_t>(random() % 100'000);
        waits.emplace_back(start, start + static_cast<std::int64_t>(random() % 20'000));
    }
    std::sort(waits.begin(), waits.end());
    for (const auto& wait : waits) {
        run.beginWait(wait.first);
    }
    std::sort(waits.begin(), waits.end(), [](auto& a, auto& b) { return a.second < b.second; });
    for (std::uint32_t i = 0; i < waits.size(); ++i) {
        run.endWait(waits[i].first, waits[i].second, TaskId{i});
    }
    std::vector<float> levels;
    for (int i = 0; i < 200; ++i) {
        const double from = std::uniform_real_distribution<>(0, 100'000)(random);
        const PixelGrid grid{from, std::uniform_real_distribution<>(1, 500)(random), 100};
        levelsInFlight(run.timeline().inFlight(), 1'000'000, grid, levels);
        for (int pixel = 0; pixel < grid.width; ++pixel) {
            double expected = 0;
            for (const auto& [start, end] : waits) {
                expected += static_cast<double>(
                    std::max<std::int64_t>(0, std::min(end, grid.edgeNs(pixel + 1)) - std::max(start, grid.edgeNs(pixel))));
            }
            expected /= static_cast<double>(grid.edgeNs(pixel + 1) - grid.edgeNs(pixel));
            QVERIFY(std::abs(expected - static_cast<double>(levels[static_cast<std::size_t>(pixel)])) < 0.01);
        }
    }
}

void TstLevelOfDetail::aSpanOfAPixelIsABarAndAShorterOneIsAShare()
{
    SyntheticRun run({}, manyTasks(2));
    const auto lane = run.addLane("worker");
    run.span(lane, 1'000, 1'100, TaskId{0});
    run.span(lane, 2'020, 2'060, TaskId{1}, State::WaitingHeld);
    RowDetail detail;
    detailOfLane(run.timeline().lane(0), nullptr, 0, {0, 100, 40}, detail);
    QCOMPARE(detail.bars.size(), std::size_t{1});
    QCOMPARE(detail.bars[0].startNs, 1'000);
    QCOMPARE(detail.bars[0].task, TaskId{0});
    QCOMPARE(detail.firstShare, 20);
    QCOMPARE(detail.endShare, 21);
    QCOMPARE(detail.shares[20].waiting, 0.4F);
    QCOMPARE(detail.shares[20].running, 0.0F);
}

void TstLevelOfDetail::theOpenSpanReachesUntilNow()
{
    SyntheticRun run({}, manyTasks(2));
    const auto lane = run.addLane("worker");
    run.span(lane, 0, 500, TaskId{0});
    run.open(lane, 500, TaskId{1}, State::WaitingHeld);
    RowDetail detail;
    detailOfLane(run.timeline().lane(0), nullptr, 2'300, {0, 100, 40}, detail);
    QCOMPARE(detail.bars.size(), std::size_t{2});
    QVERIFY(detail.bars[1].isOpen);
    QCOMPARE(detail.bars[1].endNs, 2'300);
    QCOMPARE(detail.bars[1].state, State::WaitingHeld);
    detailOfTask(run.timeline(), TaskId{1}, 2'300, {0, 100, 40}, detail);
    QCOMPARE(detail.bars.size(), std::size_t{1});
    QCOMPARE(detail.bars[0].endNs, 2'300);
}

void TstLevelOfDetail::anOpenSpanThatWasClosedMeanwhileCountsOnce()
{
    SyntheticRun run({}, manyTasks(1));
    const auto lane = run.addLane("worker");
    run.open(lane, 0, TaskId{0});
    run.span(lane, 0, 500, TaskId{0});
    RowDetail detail;
    detailOfLane(run.timeline().lane(0), nullptr, 900, {0, 100, 40}, detail);
    QCOMPARE(detail.bars.size(), std::size_t{1});
    QCOMPARE(detail.bars[0].endNs, 500);
}

void TstLevelOfDetail::aQueuedTaskShowsItsTimeInTheQueue()
{
    SyntheticRun run({}, manyTasks(2));
    const auto lane = run.addLane("worker");
    run.submit(TaskId{0}, 100);
    run.submit(TaskId{1}, 200);
    run.start(TaskId{0}, 1'000);
    run.span(lane, 1'000, 3'000, TaskId{0});
    run.end(TaskId{0}, 3'000);
    RowDetail detail;
    detailOfTask(run.timeline(), TaskId{0}, 5'000, {0, 100, 100}, detail);
    QCOMPARE(detail.bars.size(), std::size_t{2});
    QCOMPARE(detail.bars[0].state, State::Queued);
    QCOMPARE(detail.bars[0].endNs, 1'000);
    QVERIFY(!detail.bars[0].isOpen);
    detailOfTask(run.timeline(), TaskId{1}, 5'000, {0, 100, 100}, detail);
    QCOMPARE(detail.bars.size(), std::size_t{1});
    QCOMPARE(detail.bars[0].endNs, 5'000);
    QVERIFY(detail.bars[0].isOpen);
}

void TstLevelOfDetail::aLateTimerIsReadyFromWhenItWasDue_data()
{
    QTest::addColumn<int>("sleepMs");
    QTest::addColumn<bool>("isOpen");
    QTest::addRow("taken up late") << 10 << false;
    QTest::addRow("still not taken up") << 10 << true;
    QTest::addRow("due before it was suspended, taken up") << 0 << false;
    QTest::addRow("due before it was suspended, not taken up") << 0 << true;
}

void TstLevelOfDetail::aLateTimerIsReadyFromWhenItWasDue()
{
    QFETCH(int, sleepMs);
    QFETCH(bool, isOpen);
    constexpr std::int64_t kMs = 1'000'000;
    SyntheticRun run({}, std::make_shared<TaskList>(Workload{"test", {{SleepSpec{std::chrono::milliseconds(sleepMs)}, 1}}}));
    const auto loop = run.addLane("event loop");
    run.start(TaskId{0}, 1 * kMs);
    run.span(loop, 1 * kMs, 2 * kMs, TaskId{0});
    if (isOpen) {
        run.suspend(TaskId{0}, 2 * kMs);
    } else {
        run.beginWait(2 * kMs);
        run.endWait(2 * kMs, 300 * kMs, TaskId{0});
        run.span(loop, 300 * kMs, 310 * kMs, TaskId{0});
        run.end(TaskId{0}, 310 * kMs);
    }
    RowDetail detail;
    detailOfTask(run.timeline(), TaskId{0}, (isOpen ? 300 : 400) * kMs, {0, 1e5, 4'000}, detail);
    const std::int64_t dueNs = std::max(1 + sleepMs, 2) * kMs;
    std::vector<std::pair<State, std::int64_t>> expected{{State::Running, 1 * kMs}};
    if (dueNs > 2 * kMs) {
        expected.emplace_back(State::WaitingFree, 2 * kMs);
    }
    expected.emplace_back(State::Ready, dueNs);
    if (!isOpen) {
        expected.emplace_back(State::Running, 300 * kMs);
    }
    std::vector<std::pair<State, std::int64_t>> drawn;
    for (const RowDetail::Bar& bar : detail.bars) {
        drawn.emplace_back(bar.state, bar.startNs);
        QVERIFY(bar.endNs > bar.startNs);
        QCOMPARE(bar.isOpen, isOpen && bar.state == State::Ready);
    }
    QCOMPARE(drawn, expected);
}

void TstLevelOfDetail::theTableStaysSmallAndExactWhileTheLaneGrows()
{
    SyntheticRun run({}, manyTasks(1));
    const auto lane = run.addLane("worker");
    const Lane& seen = run.timeline().lane(lane);
    CumulativeTable table;
    std::int64_t timeNs = 0;
    std::mt19937 random(11);
    for (int round = 0; round < 50; ++round) {
        for (int i = 0; i < 400; ++i) {
            const auto length = static_cast<std::int64_t>(1 + random() % 5'000);
            run.span(lane, timeNs, timeNs + length, TaskId{0}, i % 2 == 0 ? State::Running : State::WaitingHeld);
            timeNs += length + static_cast<std::int64_t>(random() % 300);
        }
        table.update(seen, seen.size());
        QVERIFY(table.size() <= CumulativeTable::kSamples);
        for (std::size_t k = 0; k < table.size(); k += 37) {
            const std::int64_t sampleNs = static_cast<std::int64_t>(k) * table.stepNs();
            QCOMPARE(std::size_t{table[k].span}, seen.firstEndingAfter(sampleNs, seen.size()));
            QVERIFY(table[k].totals == seen.totalsIn(0, sampleNs));
        }
    }
    QVERIFY(table.size() > CumulativeTable::kSamples / 4);
}

void TstLevelOfDetail::anEmptyLaneHasNothing()
{
    SyntheticRun run({}, manyTasks(1));
    run.addLane("worker");
    CumulativeTable table;
    RowDetail detail;
    table.update(run.timeline().lane(0), 0);
    detailOfLane(run.timeline().lane(0), &table, 1'000, {0, 10, 100}, detail);
    QVERIFY(detail.bars.empty());
    QVERIFY(detail.firstShare >= detail.endShare);
    detailOfTask(run.timeline(), TaskId{0}, 1'000, {0, 10, 100}, detail);
    QVERIFY(detail.bars.empty());
}

QTEST_GUILESS_MAIN(TstLevelOfDetail)
#include "tst_level_of_detail.moc"
