// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/figures.h"
#include "core/engine/engine.h"
#include "tests/support/recorded_run.h"

#include <QtTest/QtTest>

#include <chrono>

using namespace juggler;
using namespace std::chrono_literals;

namespace {
RunConfig withStrategy(StrategyId id)
{
    return {.strategy = id};
}
} // namespace

class TstEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void modelsRunOneAfterTheOtherOnTheSameTasks();
    void skipEndsTheRunningModelAndTheNextBegins();
    void stopEndsTheComparisonAndTheRestIsNotRun();
    void aRunningModelCanBeSeenToGrow();
    void destroyingItStopsTheRun();
    void theSameEngineRunsAgain();
    void speedUpIsUnknownWhereBlockingDidNotRunToItsEnd();
    void figuresOfABlockingRunFollowTheirFormulas();
    void anEmptyWorkloadIsDoneAtOnce();
    void repeatedModelsTakeTurnsAfterTheWarmUps();
    void withoutAPlanEachModelRunsOnce();
    void stopEndsAllRounds();
    void skipEndsOneRunOfOneRound();
};

void TstEngine::modelsRunOneAfterTheOtherOnTheSameTasks()
{
    Engine engine;
    const auto comparison = engine.start({"both", {{SleepSpec{100ms}, 4}, {FibonacciSpec{20}, 2}}},
                                         {withStrategy(StrategyId::Blocking), withStrategy(StrategyId::DedicatedThreads)});
    engine.wait();
    QVERIFY(!engine.isRunning());
    for (const auto& run : comparison->runs) {
        QCOMPARE(run->state(), RunState::Done);
        QCOMPARE(run->timeline()->endedCount(), std::size_t{6});
    }
    QCOMPARE_LE(comparison->runs[0]->startedAt(), comparison->runs[1]->startedAt());
    QCOMPARE_GE(*comparison->runs[0]->makespanNs(), 400'000'000);
    QCOMPARE_GE(*comparison->runs[1]->makespanNs(), 100'000'000);
    const auto figures = computeFigures(*comparison);
    QCOMPARE_GT(*figures[1].speedUp, 1.0);
    QCOMPARE(bestRun(*comparison, figures), std::optional<std::size_t>(1));
    QCOMPARE(figures[0].nativeThreads, 1);
    QCOMPARE(figures[1].nativeThreads, 6);
    QVERIFY(!explainRun(*comparison->runs[0], figures[0]).empty());
}

void TstEngine::skipEndsTheRunningModelAndTheNextBegins()
{
    Engine engine;
    const auto comparison = engine.start({{}, {{SleepSpec{1ms}, 1}, {SleepSpec{1h}, 1}}},
                                         {withStrategy(StrategyId::Blocking), withStrategy(StrategyId::DedicatedThreads)});
    const auto isWaiting = [](const RunRecord& run) { return run.timeline() && run.timeline()->task(TaskId{1}).hasStarted(); };
    QTRY_VERIFY(isWaiting(*comparison->runs[0]));
    engine.skip();
    QTRY_VERIFY(isWaiting(*comparison->runs[1]));
    QCOMPARE(comparison->runs[0]->state(), RunState::Stopped);
    QCOMPARE(comparison->runs[0]->timeline()->task(TaskId{0}).outcome(), TaskOutcome::Done);
    QCOMPARE(comparison->runs[0]->timeline()->task(TaskId{1}).outcome(), TaskOutcome::Cancelled);
    engine.skip();
    engine.wait();
    QCOMPARE(comparison->runs[1]->state(), RunState::Stopped);
}

void TstEngine::stopEndsTheComparisonAndTheRestIsNotRun()
{
    Engine engine;
    const auto comparison =
        engine.start({{}, {{SleepSpec{1h}, 4}}}, {withStrategy(StrategyId::DedicatedThreads), withStrategy(StrategyId::Blocking)});
    QTRY_COMPARE(comparison->runs[0]->state(), RunState::Running);
    engine.stop();
    engine.wait();
    QCOMPARE(comparison->runs[0]->state(), RunState::Stopped);
    QCOMPARE(comparison->runs[1]->state(), RunState::NotRun);
    QVERIFY(!comparison->runs[1]->timeline());
    QVERIFY(computeFigures(*comparison)[0].stopNs.has_value());
}

void TstEngine::aRunningModelCanBeSeenToGrow()
{
    Engine engine;
    const auto comparison = engine.start({{}, {{SleepSpec{1ms}, 2000}}}, {withStrategy(StrategyId::Blocking)});
    const RunRecord& run = *comparison->runs[0];
    QTRY_VERIFY(run.timeline() && run.timeline()->endedCount() > 2);
    QVERIFY(!run.isFinished());
    QCOMPARE_GT(run.extentNs(), 0);
    QVERIFY(run.timeline()->lane(0).size() > 0);
    engine.stop();
}

void TstEngine::destroyingItStopsTheRun()
{
    std::shared_ptr<const Comparison> comparison;
    {
        Engine engine;
        comparison = engine.start({{}, {{SleepSpec{1h}, 1}}}, {withStrategy(StrategyId::Blocking)});
    }
    QVERIFY(comparison->runs[0]->state() == RunState::Stopped || comparison->runs[0]->state() == RunState::NotRun);
}

void TstEngine::theSameEngineRunsAgain()
{
    Engine engine;
    for (int i = 0; i < 3; ++i) {
        const auto comparison = engine.start({{}, {{FibonacciSpec{15}, 3}}}, {withStrategy(StrategyId::Blocking)});
        engine.wait();
        QCOMPARE(comparison->runs[0]->state(), RunState::Done);
    }
}

void TstEngine::speedUpIsUnknownWhereBlockingDidNotRunToItsEnd()
{
    Engine engine;
    const auto comparison = engine.start({{}, {{FibonacciSpec{15}, 3}}}, {withStrategy(StrategyId::DedicatedThreads)});
    engine.wait();
    QVERIFY(!computeFigures(*comparison)[0].speedUp);
}

void TstEngine::figuresOfABlockingRunFollowTheirFormulas()
{
    Engine engine;
    const auto comparison = engine.start({{}, {{SleepSpec{30ms}, 2}, {FibonacciSpec{30}, 1}}}, {withStrategy(StrategyId::Blocking)});
    engine.wait();
    const Figures figures = computeFigures(*comparison)[0];
    QCOMPARE(figures.done, std::int64_t{3});
    QCOMPARE(*figures.speedUp, 1.0);
    QCOMPARE(*figures.peakInFlight, std::int64_t{1});
    QCOMPARE_LE(*figures.workNs, *figures.makespanNs);
    QCOMPARE_LE(*figures.concurrency, 1.0);
    QCOMPARE_LE(*figures.cpuNs, *figures.makespanNs * 2);
    QCOMPARE_GE(figures.threads.waitingNs, 60'000'000);
    QCOMPARE_GE(figures.timerOvershoot->p50Ns, 0);
    QCOMPARE_GE(*figures.lowerBoundNs, 30'000'000);
    QCOMPARE_LE(*figures.lowerBoundNs, *figures.makespanNs);
}

void TstEngine::anEmptyWorkloadIsDoneAtOnce()
{
    Engine engine;
    const auto comparison = engine.start({}, {withStrategy(StrategyId::Blocking), withStrategy(StrategyId::DedicatedThreads)});
    engine.wait();
    for (const auto& run : comparison->runs) {
        QCOMPARE(run->state(), RunState::Done);
        QVERIFY(!run->makespanNs());
    }
    QVERIFY(!bestRun(*comparison, computeFigures(*comparison)));
}

void TstEngine::repeatedModelsTakeTurnsAfterTheWarmUps()
{
    Engine engine;
    const auto comparison =
        engine.start({{}, {{FibonacciSpec{15}, 2}}}, {withStrategy(StrategyId::Blocking), withStrategy(StrategyId::DedicatedThreads)},
                     {.repetitions = 3, .warmUps = 2});
    engine.wait();
    QCOMPARE(comparison->runs.size(), std::size_t{10});
    for (std::size_t i = 0; i < comparison->runs.size(); ++i) {
        const RunRecord& run = *comparison->runs[i];
        const int round = static_cast<int>(i / 2);
        QCOMPARE(run.repetition(), (round < 2 ? Repetition{round, true} : Repetition{round - 2, false}));
        QCOMPARE(run.config().strategy, i % 2 == 0 ? StrategyId::Blocking : StrategyId::DedicatedThreads);
        QCOMPARE(run.state(), RunState::Done);
        if (i > 0) {
            QCOMPARE_LE(comparison->runs[i - 1]->startedAt(), run.startedAt());
        }
    }
}

void TstEngine::withoutAPlanEachModelRunsOnce()
{
    Engine engine;
    const auto comparison = engine.start({{}, {{FibonacciSpec{15}, 1}}}, {withStrategy(StrategyId::Blocking)});
    engine.wait();
    QCOMPARE(comparison->runs.size(), std::size_t{1});
    QCOMPARE(comparison->runs[0]->repetition(), Repetition{});
}

void TstEngine::stopEndsAllRounds()
{
    Engine engine;
    const auto comparison =
        engine.start({{}, {{SleepSpec{1h}, 1}}}, {withStrategy(StrategyId::Blocking)}, {.repetitions = 3, .warmUps = 1});
    QTRY_COMPARE(comparison->runs[0]->state(), RunState::Running);
    engine.stop();
    engine.wait();
    QCOMPARE(comparison->runs[0]->state(), RunState::Stopped);
    for (std::size_t i = 1; i < 4; ++i) {
        QCOMPARE(comparison->runs[i]->state(), RunState::NotRun);
    }
}

void TstEngine::skipEndsOneRunOfOneRound()
{
    Engine engine;
    const auto comparison = engine.start({{}, {{SleepSpec{1h}, 1}}}, {withStrategy(StrategyId::Blocking)}, {.repetitions = 2});
    QTRY_COMPARE(comparison->runs[0]->state(), RunState::Running);
    engine.skip();
    QTRY_COMPARE(comparison->runs[1]->state(), RunState::Running);
    QCOMPARE(comparison->runs[0]->state(), RunState::Stopped);
    engine.stop();
}

QTEST_GUILESS_MAIN(TstEngine)
#include "tst_engine.moc"
