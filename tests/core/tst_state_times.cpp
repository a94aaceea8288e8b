// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/state_times.h"
#include "tests/support/synthetic_run.h"

#include <QtTest/QTest>

#include <algorithm>
#include <array>
#include <random>

using namespace juggler;

namespace {

constexpr std::int64_t kMs = 1'000'000;
constexpr std::int64_t kEndNs = 1'000 * kMs;

std::shared_ptr<const TaskList> someTasks(int count)
{
    return std::make_shared<TaskList>(Workload{"test", {{FibonacciSpec{20}, count}}});
}

/// What a run consists of, to be added up by hand.
struct Interval {
    std::int64_t startNs;
    std::int64_t endNs;
    std::int64_t StateTimes::*state;
};

StateTimes bruteForce(const std::vector<Interval>& intervals, std::int64_t fromNs, std::int64_t toNs)
{
    StateTimes times;
    for (const Interval& interval : intervals) {
        times.*interval.state += std::max<std::int64_t>(0, std::min(interval.endNs, toNs) - std::max(interval.startNs, fromNs));
    }
    return times;
}

/// Four lanes of random intervals, waits without a thread, and tasks in the queue.
struct RandomRun {
    RandomRun() : run({.strategy = StrategyId::VirtualThreads}, someTasks(500))
    {
        for (int lane = 0; lane < 4; ++lane) {
            fillLane(run.addLane("worker"));
        }
        addWaits();
        addTasks();
        run.setState(RunState::Done);
    }

    void fillLane(std::uint32_t lane)
    {
        struct Kind {
            State state;
            TaskId task;
            std::int64_t StateTimes::*sum;
        };
        const std::array kinds{Kind{State::Running, TaskId{0}, &StateTimes::runningNs},
                               Kind{State::Running, kNoTask, &StateTimes::ownWorkNs}, Kind{State::Ready, TaskId{0}, &StateTimes::readyNs},
                               Kind{State::WaitingHeld, TaskId{0}, &StateTimes::waitingHeldNs}};
        std::int64_t timeNs = number(200'000);
        while (timeNs < kEndNs) {
            const Kind& kind = kinds[random() % kinds.size()];
            const std::int64_t endNs = timeNs + 1 + number(900'000);
            run.span(lane, timeNs, endNs, kind.task, kind.state);
            intervals.push_back({timeNs, endNs, kind.sum});
            timeNs = endNs + (random() % 2 == 0 ? 0 : number(300'000));
        }
    }

    void addWaits()
    {
        std::int64_t timeNs = 0;
        for (int i = 0; i < 300; ++i) {
            timeNs += number(2 * kMs);
            run.beginWait(timeNs);
            run.endWait(timeNs, timeNs + 5 * kMs, TaskId{0});
            intervals.push_back({timeNs, timeNs + 5 * kMs, &StateTimes::waitingFreeNs});
        }
    }

    void addTasks()
    {
        for (std::uint32_t i = 0; i < 500; ++i) {
            const std::int64_t submittedNs = number(kEndNs / 2);
            const std::int64_t startedNs = submittedNs + number(kEndNs / 4);
            run.submit(TaskId{i}, submittedNs);
            run.start(TaskId{i}, startedNs);
            run.end(TaskId{i}, startedNs + 1);
            intervals.push_back({submittedNs, startedNs, &StateTimes::queuedNs});
        }
    }

    std::int64_t number(std::int64_t most) { return std::uniform_int_distribution<std::int64_t>(0, most)(random); }

    std::mt19937 random{7};
    SyntheticRun run;
    std::vector<Interval> intervals;
};

} // namespace

class TstStateTimes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyWindowIsExact();
    void whatIsTakenInPieceByPieceIsTheSame();
    void openIntervalsReachUntilNow();
    void theQueueIsKnownWhenTheRunIsOver();
    void aLateTimerIsReadyFromWhenItWasDue();
    void noFrameWaitsForTheRestOfManyTasks();
    void anEmptyWindowHoldsNothing();
};

void TstStateTimes::everyWindowIsExact()
{
    RandomRun random;
    StateTimesIndex index;
    QVERIFY(index.update(*random.run.record()));
    for (int i = 0; i < 500; ++i) {
        const std::int64_t a = random.number(kEndNs);
        const std::int64_t b = i % 2 == 0 ? random.number(kEndNs) : a + random.number(300'000);
        const auto [fromNs, toNs] = std::minmax(a, b);
        QCOMPARE(index.timesIn(*random.run.record(), fromNs, toNs, 2 * kEndNs), bruteForce(random.intervals, fromNs, toNs));
    }
}

void TstStateTimes::whatIsTakenInPieceByPieceIsTheSame()
{
    RandomRun random;
    StateTimesIndex index;
    int calls = 1;
    while (!index.update(*random.run.record(), 1'000)) {
        ++calls;
    }
    QVERIFY(calls > 3);
    QCOMPARE(index.timesIn(*random.run.record(), 0, kEndNs, 2 * kEndNs), bruteForce(random.intervals, 0, kEndNs));
}

void TstStateTimes::openIntervalsReachUntilNow()
{
    SyntheticRun run({.strategy = StrategyId::ThreadPool}, someTasks(2));
    run.open(run.addLane("a"), 10 * kMs, TaskId{0}, State::WaitingHeld);
    run.open(run.addLane("b"), 20 * kMs, kNoTask);
    run.setState(RunState::Running);
    StateTimesIndex index;
    index.update(*run.record());
    const StateTimes times = index.timesIn(*run.record(), 15 * kMs, 100 * kMs, 30 * kMs);
    QCOMPARE(times.waitingHeldNs, 15 * kMs);
    QCOMPARE(times.ownWorkNs, 10 * kMs);
    QCOMPARE(times.sumNs(), 25 * kMs);
}

void TstStateTimes::theQueueIsKnownWhenTheRunIsOver()
{
    SyntheticRun run({.strategy = StrategyId::ThreadPool}, someTasks(3));
    run.setState(RunState::Running);
    run.submit(TaskId{0}, 0);
    run.start(TaskId{0}, 4 * kMs);
    run.submit(TaskId{1}, 0);
    run.end(TaskId{1}, 6 * kMs, TaskOutcome::Cancelled); // never started
    StateTimesIndex index;
    index.update(*run.record());
    QVERIFY(!index.knowsQueue());
    run.setState(RunState::Done);
    index.update(*run.record());
    QVERIFY(index.knowsQueue());
    QCOMPARE(index.timesIn(*run.record(), 1 * kMs, 5 * kMs, 10 * kMs).queuedNs, 7 * kMs);
}

void TstStateTimes::aLateTimerIsReadyFromWhenItWasDue()
{
    const auto tasks = std::make_shared<const TaskList>(Workload{"test", {{SleepSpec{std::chrono::milliseconds(20)}, 2}}});
    SyntheticRun run({.strategy = StrategyId::EventLoop}, tasks);
    run.setState(RunState::Running);
    for (std::uint32_t i = 0; i < 2; ++i) {
        run.submit(TaskId{i}, 0);
        run.start(TaskId{i}, 0);
    }
    run.beginWait(0);
    run.beginWait(0);
    run.endWait(0, 20 * kMs, TaskId{0}); // in time
    run.endWait(0, 50 * kMs, TaskId{1}); // 30 ms late
    StateTimesIndex index;
    index.update(*run.record());
    QCOMPARE(index.lateTimersNs(0, 100 * kMs), 0); // it is not over
    run.setState(RunState::Done);
    index.update(*run.record());
    QCOMPARE(index.timesIn(*run.record(), 0, 100 * kMs, 100 * kMs).waitingFreeNs, 70 * kMs);
    QCOMPARE(index.lateTimersNs(0, 100 * kMs), 30 * kMs);
    QCOMPARE(index.lateTimersNs(30 * kMs, 40 * kMs), 10 * kMs);
    QCOMPARE(index.lateTimersNs(0, 20 * kMs), 0);
    QCOMPARE(index.lateTimersNs(40 * kMs, 40 * kMs), 0);
}

void TstStateTimes::noFrameWaitsForTheRestOfManyTasks()
{
    constexpr std::uint32_t kTasks = 30'000;
    const auto tasks = std::make_shared<const TaskList>(Workload{"test", {{SleepSpec{std::chrono::milliseconds(20)}, kTasks}}});
    SyntheticRun run({.strategy = StrategyId::EventLoop}, tasks);
    for (std::uint32_t i = 0; i < kTasks; ++i) {
        run.submit(TaskId{i}, 0);
        run.start(TaskId{i}, 10 * kMs);
        run.beginWait(10 * kMs);
    }
    for (std::uint32_t i = 0; i < kTasks; ++i) {
        run.endWait(10 * kMs, 40 * kMs, TaskId{i}); // 10 ms late
        run.end(TaskId{i}, 40 * kMs);
    }
    run.setState(RunState::Done);
    StateTimesIndex index;
    QVERIFY(index.update(*run.record(), 100'000));
    QVERIFY(index.lacksRest());
    QVERIFY(!index.knowsQueue());
    index.setRest(StateTimesIndex::restOf(run.timeline()));
    QVERIFY(!index.lacksRest());
    QVERIFY(index.update(*run.record(), 100'000));
    QVERIFY(!index.lacksRest());
    QCOMPARE(index.lateTimersNs(0, 100 * kMs), kTasks * 10 * kMs);
    QCOMPARE(index.timesIn(*run.record(), 0, 100 * kMs, 100 * kMs).queuedNs, kTasks * 10 * kMs);
    StateTimesIndex atOnce;
    QVERIFY(atOnce.update(*run.record()));
    QVERIFY(atOnce.knowsQueue());
}

void TstStateTimes::anEmptyWindowHoldsNothing()
{
    RandomRun random;
    StateTimesIndex index;
    QCOMPARE(index.timesIn(*random.run.record(), 0, 0, kEndNs), StateTimes{});
    index.update(*random.run.record());
    QCOMPARE(index.timesIn(*random.run.record(), 5 * kMs, 5 * kMs, kEndNs), StateTimes{});
    QCOMPARE(index.timesIn(*random.run.record(), 9 * kMs, 5 * kMs, kEndNs), StateTimes{});
}

QTEST_GUILESS_MAIN(TstStateTimes)
#include "tst_state_times.moc"
