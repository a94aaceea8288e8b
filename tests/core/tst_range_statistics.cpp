// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/range_statistics.h"
#include "tests/support/synthetic_run.h"

#include <QtTest/QTest>

#include <algorithm>
#include <array>
#include <random>

using namespace juggler;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t kMs = 1'000'000;
constexpr std::uint32_t kTasks = 300;
constexpr std::int64_t kEndNs = 1'000 * kMs;

/// A run of random tasks on four threads, some of which wait without a thread, and what it consists of, in plain lists.
struct RandomRun {
    struct Piece {
        std::int64_t startNs;
        std::int64_t endNs;
        TaskId task;
        State state;
        bool isHeld;
    };
    struct Task {
        std::int64_t submittedNs;
        std::int64_t startedNs;
        std::int64_t endedNs;
    };

    RandomRun()
    {
        for (int lane = 0; lane < 4; ++lane) {
            fillLane(run.addLane("worker"));
        }
        addWaits();
        for (std::uint32_t i = 0; i < kTasks; ++i) {
            const std::int64_t submittedNs = number(kEndNs / 2);
            const std::int64_t startedNs = submittedNs + number(kEndNs / 4);
            const Task task{submittedNs, startedNs, startedNs + 1 + number(kEndNs / 4)};
            run.submit(TaskId{i}, task.submittedNs);
            run.start(TaskId{i}, task.startedNs);
            tasks.push_back(task);
        }
        run.end(TaskId{kTasks - 1}, kEndNs);
        tasks.back().endedNs = kEndNs;
        for (std::uint32_t i = 0; i + 1 < kTasks; ++i) {
            run.end(TaskId{i}, tasks[i].endedNs);
        }
        run.setState(RunState::Done);
    }

    void fillLane(std::uint32_t lane)
    {
        std::int64_t timeNs = number(200'000);
        while (timeNs < kEndNs) {
            const std::int64_t endNs = timeNs + 1 + number(900'000);
            const TaskId task = random() % 5 == 0 ? kNoTask : TaskId{static_cast<std::uint32_t>(random() % kTasks)};
            const State state =
                task == kNoTask ? State::Running : std::array{State::Running, State::Ready, State::WaitingHeld}[random() % 3];
            run.span(lane, timeNs, endNs, task, state);
            pieces.push_back({timeNs, endNs, task, state, true});
            timeNs = endNs + (random() % 2 == 0 ? 0 : number(300'000));
        }
    }

    void addWaits()
    {
        std::int64_t timeNs = 0;
        for (std::uint32_t i = 0; i < 200; ++i) {
            timeNs += 1 + number(3 * kMs);
            const TaskId task{i % (kTasks / 2)}; // no sleep: never late
            run.beginWait(timeNs);
            run.endWait(timeNs, timeNs + 7 * kMs, task);
            pieces.push_back({timeNs, timeNs + 7 * kMs, task, State::WaitingFree, false});
        }
    }

    static std::shared_ptr<const TaskList> list()
    {
        constexpr int kHalf = kTasks / 2;
        return std::make_shared<TaskList>(Workload{"test", {{FibonacciSpec{20}, kHalf}, {SleepSpec{1ms}, kHalf}}});
    }

    std::int64_t number(std::int64_t most) { return std::uniform_int_distribution<std::int64_t>(0, most)(random); }

    std::mt19937 random{11};
    SyntheticRun run{{.strategy = StrategyId::VirtualThreads}, list()};
    std::vector<Piece> pieces;
    std::vector<Task> tasks;
};

std::int64_t overlap(std::int64_t a, std::int64_t b, std::int64_t fromNs, std::int64_t toNs)
{
    return std::max<std::int64_t>(0, std::min(b, toNs) - std::max(a, fromNs));
}

TaskKind kindOfTask(TaskId task)
{
    return toIndex(task) < kTasks / 2 ? TaskKind::Fibonacci : TaskKind::Sleep;
}

/// The sums of one kind, or of everything, straight from the lists.
RangeSums bruteForce(const RandomRun& run, std::optional<TaskKind> kind, std::int64_t fromNs, std::int64_t toNs)
{
    RangeSums sums;
    for (const RandomRun::Piece& piece : run.pieces) {
        const std::int64_t ns = overlap(piece.startNs, piece.endNs, fromNs, toNs);
        if (ns == 0 || (kind && (piece.task == kNoTask || kindOfTask(piece.task) != *kind))) {
            continue;
        }
        ++sums.intervals;
        std::int64_t& target = piece.state == State::Running ? (piece.task == kNoTask ? sums.times.ownWorkNs : sums.times.runningNs)
            : piece.state == State::Ready                    ? sums.times.readyNs
            : piece.isHeld                                   ? sums.times.waitingHeldNs
                                                             : sums.times.waitingFreeNs;
        target += ns;
        const std::int64_t startNs = std::max(piece.startNs, fromNs);
        const bool isLonger =
            !sums.longest || ns > sums.longest->lengthNs() || (ns == sums.longest->lengthNs() && startNs < sums.longest->startNs);
        if (piece.task != kNoTask && isLonger) {
            sums.longest = RangeInterval{startNs, startNs + ns, piece.task, piece.state};
        }
    }
    for (std::uint32_t i = 0; i < kTasks; ++i) {
        if (kind && kindOfTask(TaskId{i}) != *kind) {
            continue;
        }
        const RandomRun::Task& task = run.tasks[i];
        sums.times.queuedNs += overlap(task.submittedNs, task.startedNs, fromNs, toNs);
        const std::int64_t inFlightNs = overlap(task.startedNs, task.endedNs, fromNs, toNs);
        sums.inFlightNs += inFlightNs;
        sums.tasks += inFlightNs > 0 ? 1 : 0;
        sums.ended += task.endedNs > fromNs && task.endedNs <= toNs ? 1 : 0;
    }
    return sums;
}

void compare(const RangeSums& actual, const RangeSums& expected)
{
    QCOMPARE(actual.times, expected.times);
    QCOMPARE(actual.intervals, expected.intervals);
    QCOMPARE(actual.tasks, expected.tasks);
    QCOMPARE(actual.ended, expected.ended);
    QCOMPARE(actual.inFlightNs, expected.inFlightNs);
    QCOMPARE(actual.longest.has_value(), expected.longest.has_value());
    if (expected.longest) {
        QCOMPARE(actual.longest->lengthNs(), expected.longest->lengthNs());
        QCOMPARE(actual.longest->startNs, expected.longest->startNs);
    }
}

} // namespace

class TstRangeStatistics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRangeEqualsBruteForce();
    void agreesWithTheRunningSums();
    void meansAreOverTheRecordedPart();
    void whatGoesOnCountsUntilNow();
    void aLateTimerIsReadyFromWhenItWasDue();
    void aWaitThatGoesOnCounts();
    void beforeTheRunThereIsNothing();
    void stopsWhenItIsTold();
};

void TstRangeStatistics::everyRangeEqualsBruteForce()
{
    RandomRun random;
    for (int i = 0; i < 300; ++i) {
        const std::int64_t a = random.number(kEndNs);
        const std::int64_t b = i % 2 == 0 ? random.number(kEndNs) : std::min(kEndNs, a + random.number(200'000));
        const auto [fromNs, toNs] = std::minmax(a, b);
        const auto statistics = rangeStatistics(*random.run.record(), fromNs, toNs);
        QVERIFY(statistics);
        compare(statistics->all, bruteForce(random, std::nullopt, fromNs, toNs));
        for (const auto& [kind, sums] : statistics->kinds) {
            compare(sums, bruteForce(random, kind, fromNs, toNs));
        }
    }
}

void TstRangeStatistics::agreesWithTheRunningSums()
{
    RandomRun random;
    StateTimesIndex index;
    index.update(*random.run.record());
    for (int i = 0; i < 100; ++i) {
        const std::int64_t a = random.number(kEndNs);
        const std::int64_t b = random.number(kEndNs);
        const auto [fromNs, toNs] = std::minmax(a, b);
        QCOMPARE(rangeStatistics(*random.run.record(), fromNs, toNs)->all.times, index.timesIn(*random.run.record(), fromNs, toNs, kEndNs));
    }
}

void TstRangeStatistics::meansAreOverTheRecordedPart()
{
    const auto tasks = std::make_shared<TaskList>(Workload{"test", {{FibonacciSpec{20}, 2}}});
    SyntheticRun run({.strategy = StrategyId::ThreadPool}, tasks);
    for (std::uint32_t i = 0; i < 2; ++i) {
        run.start(TaskId{i}, 0);
        run.span(run.addLane("worker"), 0, 100 * kMs, TaskId{i}, i == 0 ? State::Running : State::Ready);
        run.end(TaskId{i}, 100 * kMs);
    }
    run.setState(RunState::Done);
    const auto statistics = rangeStatistics(*run.record(), 50 * kMs, 10'000 * kMs);
    QCOMPARE(statistics->toNs, 100 * kMs);
    QCOMPARE(statistics->coresBusy(), 1.0);
    QCOMPARE(statistics->tasksInFlight(), 2.0);
    QCOMPARE(statistics->all.ended, 2U);
}

void TstRangeStatistics::whatGoesOnCountsUntilNow()
{
    const auto tasks = std::make_shared<TaskList>(Workload{"test", {{FibonacciSpec{20}, 2}}});
    SyntheticRun run({.strategy = StrategyId::ThreadPool}, tasks);
    run.submit(TaskId{0}, 0);
    run.submit(TaskId{1}, 0);
    run.start(TaskId{0}, 10 * kMs);
    run.open(run.addLane("worker"), 10 * kMs, TaskId{0});
    run.setState(RunState::Running);
    run.beginEarlier(1'000 * kMs);
    const auto statistics = rangeStatistics(*run.record(), 0, 500 * kMs);
    QCOMPARE(statistics->all.times.runningNs, 490 * kMs);
    QCOMPARE(statistics->all.times.queuedNs, 510 * kMs);
    QCOMPARE(statistics->all.tasks, 1U);
    QCOMPARE(statistics->all.longest->lengthNs(), 490 * kMs);
}

void TstRangeStatistics::aLateTimerIsReadyFromWhenItWasDue()
{
    const auto tasks = std::make_shared<TaskList>(Workload{"test", {{SleepSpec{20ms}, 1}}});
    SyntheticRun run({.strategy = StrategyId::EventLoop}, tasks);
    run.start(TaskId{0}, 0);
    run.beginWait(0);
    run.endWait(0, 50 * kMs, TaskId{0});
    run.end(TaskId{0}, 50 * kMs);
    run.setState(RunState::Done);
    const auto statistics = rangeStatistics(*run.record(), 10 * kMs, 50 * kMs);
    QCOMPARE(statistics->all.times.waitingFreeNs, 10 * kMs);
    QCOMPARE(statistics->all.times.readyNs, 30 * kMs);
    QCOMPARE(statistics->all.intervals, 1U);
}

void TstRangeStatistics::aWaitThatGoesOnCounts()
{
    const auto tasks = std::make_shared<TaskList>(Workload{"test", {{SleepSpec{2s}, 1}}});
    SyntheticRun run({.strategy = StrategyId::EventLoop}, tasks);
    run.start(TaskId{0}, 0);
    run.suspend(TaskId{0}, 5 * kMs);
    run.setState(RunState::Running);
    run.beginEarlier(1'000 * kMs);
    const auto statistics = rangeStatistics(*run.record(), 0, 100 * kMs);
    QCOMPARE(statistics->all.times.waitingFreeNs, 95 * kMs);
    QCOMPARE(statistics->all.intervals, 1U);
}

void TstRangeStatistics::beforeTheRunThereIsNothing()
{
    const RunRecord run({.strategy = StrategyId::Blocking}, RandomRun::list());
    const auto statistics = rangeStatistics(run, 0, kEndNs);
    QVERIFY(statistics);
    QCOMPARE(statistics->all.intervals, 0U);
    QCOMPARE(statistics->coresBusy(), 0.0);
}

void TstRangeStatistics::stopsWhenItIsTold()
{
    RandomRun random;
    const auto lane = random.run.addLane("busy");
    for (int i = 0; i < 20'000; ++i) {
        random.run.span(lane, i * 10, i * 10 + 5, TaskId{0});
    }
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!rangeStatistics(*random.run.record(), 0, kEndNs, stop.get_token()));
    QVERIFY(rangeStatistics(*random.run.record(), 0, kEndNs));
}

QTEST_GUILESS_MAIN(TstRangeStatistics)
#include "tst_range_statistics.moc"
