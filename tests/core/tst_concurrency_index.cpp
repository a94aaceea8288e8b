// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/concurrency_index.h"
#include "core/strategy/registry.h"
#include "tests/support/recorded_run.h"
#include "tests/support/synthetic_run.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>

using namespace juggler;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t kMs = 1'000'000;

SyntheticRun makeRun(int tasks)
{
    return {RunConfig{}, std::make_shared<const TaskList>(Workload{"test", {{FibonacciSpec{20}, tasks}}})};
}

/// The integral over the window of how many of the intervals are open, by looking at each.
double bruteMean(const std::vector<std::pair<std::int64_t, std::int64_t>>& intervals, std::int64_t fromNs, std::int64_t toNs)
{
    double sum = 0;
    for (const auto& [startNs, endNs] : intervals) {
        sum += static_cast<double>(std::max<std::int64_t>(0, std::min(endNs, toNs) - std::max(startNs, fromNs)));
    }
    return sum / static_cast<double>(toNs - fromNs);
}

/// 64 lanes of spans of random lengths, and what they are.
struct RandomRun {
    explicit RandomRun(int tasks, std::uint32_t seed) : run(makeRun(tasks))
    {
        QRandomGenerator random(seed);
        std::array<std::int64_t, 64> atNs{};
        for (std::uint32_t i = 0; i < 64; ++i) {
            run.addLane("worker");
        }
        for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(tasks); ++i) {
            const std::uint32_t lane = random.bounded(64U);
            const std::int64_t startNs = atNs[lane] + random.bounded(3000);
            const std::int64_t leftNs = startNs + 1 + random.bounded(5000);
            const std::int64_t backNs = leftNs + random.bounded(2000);
            const std::int64_t endNs = backNs + 1 + random.bounded(4000);
            run.start(TaskId{i}, startNs);
            run.span(lane, startNs, leftNs, TaskId{i});
            run.span(lane, leftNs, backNs, TaskId{i}, State::Ready);
            run.span(lane, backNs, endNs, TaskId{i});
            run.end(TaskId{i}, endNs);
            running.insert(running.end(), {{startNs, leftNs}, {backNs, endNs}});
            inFlight.emplace_back(startNs, endNs);
            run.span(lane, endNs, endNs + 100, kNoTask); // the thread's own work is no task
            atNs[lane] = endNs + 100;
            extentNs = std::max(extentNs, endNs);
        }
    }

    SyntheticRun run;
    std::vector<std::pair<std::int64_t, std::int64_t>> running;
    std::vector<std::pair<std::int64_t, std::int64_t>> inFlight;
    std::int64_t extentNs = 0;
};

} // namespace

class TstConcurrencyIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsTasksBetweenTheirStartAndTheirEnd()
    {
        SyntheticRun run = makeRun(3);
        for (std::uint32_t i = 0; i < 3; ++i) {
            run.submit(TaskId{i}, 0); // queued: not in flight
        }
        run.start(TaskId{0}, 10 * kMs);
        run.start(TaskId{1}, 20 * kMs);
        run.end(TaskId{0}, 30 * kMs);
        run.end(TaskId{1}, 40 * kMs);
        run.end(TaskId{2}, 40 * kMs, TaskOutcome::NotStarted);
        ConcurrencyIndex index;
        index.update(run.timeline(), ConcurrencyIndex::kForever);
        QCOMPARE(index.inFlight().countAt(9 * kMs), std::size_t{0});
        QCOMPARE(index.inFlight().countAt(10 * kMs), std::size_t{1});
        QCOMPARE(index.inFlight().countAt(25 * kMs), std::size_t{2});
        QCOMPARE(index.inFlight().countAt(30 * kMs), std::size_t{1});
        QCOMPARE(index.inFlight().countAt(50 * kMs), std::size_t{0});
        QCOMPARE(index.inFlight().peak(), std::size_t{2});
        QCOMPARE(index.inFlight().meanIn(0, 40 * kMs), 1.0);
        QVERIFY(index.isComplete());
    }

    void aTaskIsOnACoreOnlyWhileItRuns()
    {
        SyntheticRun run = makeRun(2);
        const auto lane = run.addLane("worker 1");
        run.span(lane, 0, 10 * kMs, TaskId{0});
        run.span(lane, 10 * kMs, 20 * kMs, TaskId{0}, State::WaitingHeld);
        run.span(lane, 20 * kMs, 30 * kMs, TaskId{0}, State::Ready);
        run.span(lane, 30 * kMs, 40 * kMs, kNoTask);
        ConcurrencyIndex index;
        index.update(run.timeline(), ConcurrencyIndex::kForever);
        QCOMPARE(index.onCore().countAt(5 * kMs), std::size_t{1});
        QCOMPARE(index.onCore().countAt(15 * kMs), std::size_t{0});
        QCOMPARE(index.onCore().countAt(35 * kMs), std::size_t{0});
        QCOMPARE(index.onCore().meanIn(0, 40 * kMs), 0.25);
    }

    void whatEndsWhenAnotherBeginsDoesNotOverlapIt()
    {
        SyntheticRun run = makeRun(3);
        const auto lane = run.addLane("worker 1");
        for (std::uint32_t i = 0; i < 3; ++i) {
            run.span(lane, i * kMs, (i + 1) * kMs, TaskId{i});
        }
        ConcurrencyIndex index;
        index.update(run.timeline(), ConcurrencyIndex::kForever);
        QCOMPARE(index.onCore().peak(), std::size_t{1});
    }

    void meansEqualBruteForceInRandomWindows()
    {
        const RandomRun random(3000, 7);
        ConcurrencyIndex index;
        index.update(random.run.timeline(), ConcurrencyIndex::kForever);
        QVERIFY(index.isExact());
        QRandomGenerator dice(11);
        for (int round = 0; round < 400; ++round) {
            const std::int64_t fromNs = dice.bounded(static_cast<int>(random.extentNs));
            const std::int64_t toNs = fromNs + 1 + dice.bounded(static_cast<int>(random.extentNs / (1 + round % 40)));
            QVERIFY(std::abs(index.onCore().meanIn(fromNs, toNs) - bruteMean(random.running, fromNs, toNs)) < 1e-4);
            QVERIFY(std::abs(index.inFlight().meanIn(fromNs, toNs) - bruteMean(random.inFlight, fromNs, toNs)) < 1e-4);
        }
    }

    void pixelsEqualTheMeansOfTheirWindows()
    {
        const RandomRun random(500, 3);
        ConcurrencyIndex index;
        index.update(random.run.timeline(), ConcurrencyIndex::kForever);
        const PixelGrid grid{1234.5, 777.7, 300};
        std::vector<float> levels;
        index.onCore().levels(ConcurrencyIndex::kForever, grid, levels);
        QCOMPARE(levels.size(), std::size_t{300});
        for (int i = 0; i < grid.width; ++i) {
            const double mean = bruteMean(random.running, grid.edgeNs(i), grid.edgeNs(i + 1));
            QVERIFY2(std::abs(static_cast<double>(levels[static_cast<std::size_t>(i)]) - mean) < 1e-4, qPrintable(QString::number(i)));
        }
    }

    void growsWithALiveRunAndEndsUpTheSame()
    {
        const RandomRun random(2000, 5);
        ConcurrencyIndex stepwise;
        for (std::int64_t untilNs = 1; untilNs < random.extentNs; untilNs += random.extentNs / 37) {
            stepwise.update(random.run.timeline(), untilNs);
            QCOMPARE(stepwise.untilNs(), untilNs);
        }
        stepwise.update(random.run.timeline(), ConcurrencyIndex::kForever);
        QVERIFY(stepwise.isExact());
        ConcurrencyIndex atOnce;
        atOnce.update(random.run.timeline(), ConcurrencyIndex::kForever);
        QCOMPARE(stepwise.onCore().peak(), atOnce.onCore().peak());
        QCOMPARE(stepwise.inFlight().peak(), atOnce.inFlight().peak());
        for (std::int64_t timeNs = 0; timeNs < random.extentNs; timeNs += 997) {
            QCOMPARE(stepwise.onCore().countAt(timeNs), atOnce.onCore().countAt(timeNs));
            QCOMPARE(stepwise.inFlight().countAt(timeNs), atOnce.inFlight().countAt(timeNs));
        }
        QCOMPARE(atOnce.backlog(random.run.timeline()), std::size_t{0});
    }

    void anOpenSpanCountsOnceAlsoWhenItIsClosed()
    {
        SyntheticRun run = makeRun(2);
        const auto lane = run.addLane("worker 1");
        run.start(TaskId{0}, 1 * kMs);
        run.open(lane, 1 * kMs, TaskId{0});
        ConcurrencyIndex index;
        index.update(run.timeline(), 50 * kMs);
        QCOMPARE(index.onCore().countAt(40 * kMs), std::size_t{1});
        run.closeOpen(lane);
        run.span(lane, 1 * kMs, 60 * kMs, TaskId{0});
        index.update(run.timeline(), 100 * kMs);
        QCOMPARE(index.onCore().countAt(55 * kMs), std::size_t{1});
        QCOMPARE(index.onCore().countAt(61 * kMs), std::size_t{0});
        QVERIFY(index.isExact());
    }

    void anOpenSpanThatTurnsOutToHaveNoLengthIsTakenBack()
    {
        SyntheticRun run = makeRun(2);
        const auto lane = run.addLane("worker 1");
        run.open(lane, 1 * kMs, TaskId{0});
        ConcurrencyIndex index;
        index.update(run.timeline(), 50 * kMs);
        run.closeOpen(lane);
        run.span(lane, 1 * kMs, 60 * kMs, TaskId{0}, State::Ready);
        index.update(run.timeline(), 100 * kMs);
        QVERIFY(!index.isExact()); // it was counted meanwhile
        QCOMPARE(index.onCore().countAt(70 * kMs), std::size_t{0});
    }

    void mayBeReadWhileItGrows()
    {
        const RandomRun random(20'000, 9);
        ConcurrencyIndex index;
        std::atomic<bool> isOver{false};
        std::jthread writer([&] {
            for (std::int64_t untilNs = 1; untilNs < random.extentNs; untilNs += random.extentNs / 200) {
                index.update(random.run.timeline(), untilNs);
            }
            isOver = true;
        });
        std::vector<float> levels;
        std::size_t rounds = 0;
        for (; !isOver; ++rounds) {
            const std::int64_t untilNs = index.untilNs();
            index.onCore().levels(untilNs, {0, static_cast<double>(random.extentNs) / 100, 100}, levels);
            QVERIFY(*std::max_element(levels.begin(), levels.end()) <= 64.0F);
            QVERIFY(*std::min_element(levels.begin(), levels.end()) >= 0.0F);
        }
        QVERIFY(rounds > 0);
    }

    void aRecordedRunIsCountedAsItsRecordsSay()
    {
        RunConfig config{.strategy = StrategyId::DedicatedThreads}; // a QThreadPool gives false alarms under ThreadSanitizer
        const auto strategy = makeStrategy(config.strategy);
        const auto run = test::runRecorded(*strategy, Workload{"test", {{FibonacciSpec{24}, 12}, {SleepSpec{3ms}, 8}}}, config);
        ConcurrencyIndex index;
        index.update(*run.timeline, ConcurrencyIndex::kForever);
        QCOMPARE(index.inFlight().startedCount(), std::size_t{20});
        QCOMPARE(index.inFlight().countAt(run.timeline->lastEndedNs()), std::size_t{0});
        QCOMPARE(static_cast<int>(index.onCore().peak()) <= test::peakRunning(*run.timeline), true);
        std::int64_t inFlightNs = 0;
        for (std::uint32_t i = 0; i < 20; ++i) {
            inFlightNs += run.task(i).endedNs() - run.task(i).startedNs();
        }
        const std::int64_t extentNs = run.timeline->lastEndedNs();
        QVERIFY(std::abs(index.inFlight().meanIn(0, extentNs) * static_cast<double>(extentNs) / static_cast<double>(inFlightNs) - 1)
                < 1e-5);
    }
};

QTEST_GUILESS_MAIN(TstConcurrencyIndex)
#include "tst_concurrency_index.moc"
