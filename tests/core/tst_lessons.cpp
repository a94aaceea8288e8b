// SPDX-License-Identifier: GPL-3.0-or-later
// What Juggler teaches, one lesson a test: each runs the tasks that show it and looks at what was recorded.
#include "core/strategy/registry.h"
#include "tests/support/disk_folder.h"
#include "tests/support/recorded_run.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <chrono>
#include <thread>

using namespace juggler;
using namespace juggler::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
constexpr int kHugeNumber = 300; // a living fiber takes 850 KiB of a sanitizer's memory
#else
constexpr int kHugeNumber = 100'000;
#endif

constexpr int kRounds = 20; // a machine that has other things to do may leave a run one core only

TaskGroup sleeps(std::chrono::milliseconds duration, int count = 1)
{
    return {SleepSpec{duration}, count};
}
TaskGroup fibs(int n, int count = 1)
{
    return {FibonacciSpec{n}, count};
}

RecordedRun runUnder(StrategyId id, const Workload& workload, RunConfig config = {})
{
    config.strategy = id;
    return runRecorded(*makeStrategy(id), workload, config);
}

/// The most tasks that were in progress at one instant: begun and not ended.
int mostInProgress(const RecordedRun& run)
{
    std::vector<std::pair<std::int64_t, int>> changes; // an end sorts before a start at the same instant
    for (std::uint32_t i = 0; i < run.tasks->size(); ++i) {
        changes.emplace_back(run.task(i).startedNs(), 1);
        changes.emplace_back(run.task(i).endedNs(), -1);
    }
    std::sort(changes.begin(), changes.end());
    int inProgress = 0;
    int most = 0;
    for (const auto& [timeNs, change] : changes) {
        inProgress += change;
        most = std::max(most, inProgress);
    }
    return most;
}

bool isWithin(const RecordedRun& run, std::uint32_t inner, std::uint32_t outer)
{
    return run.task(inner).startedNs() >= run.task(outer).startedNs() && run.task(inner).endedNs() <= run.task(outer).endedNs();
}

int cores()
{
    return static_cast<int>(std::thread::hardware_concurrency());
}

} // namespace

class TstLessons : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void synchronousCodeWaitsForEverything();
    void waitingIsNotWork();
    void computingGoesOnWhileAFileIsRead();
    void awaitingOneByOneDoesNotOverlap();
    void concurrentIsNotParallel_data();
    void concurrentIsNotParallel();
    void aLongComputationHoldsUpTheTimersOfALoop();
    void slicesKeepALoopAlive();
    void nativeThreadsAreParallelUpToTheCores();
    void moreThreadsThanCoresAreTimeShared();
    void aThreadForEachTaskIsNotFree();
    void hugeNumbersOfWaitsNeedOneNativeThread_data();
    void hugeNumbersOfWaitsNeedOneNativeThread();
    void virtualThreadsWaitInNumbersAndComputeInParallel();
    void aPoolQueuesWhatItCannotHold();
    void processesAreParallelAndStartFirst();
    void theBestOfBoth();
};

void TstLessons::synchronousCodeWaitsForEverything()
{
    const RecordedRun run = runUnder(StrategyId::Blocking, {{}, {sleeps(20ms, 3), fibs(20)}});
    QCOMPARE_GE(run.makespanNs(), std::int64_t{60'000'000});
    QCOMPARE(mostInProgress(run), 1);
}

void TstLessons::waitingIsNotWork()
{
    const RecordedRun run = runUnder(StrategyId::Blocking, {{}, {sleeps(200ms)}});
    const StateTotals totals = run.timeline->lane(0).totalsIn(0, run.returnedNs);
    QCOMPARE_GE(totals.waitingNs, std::int64_t{200'000'000});
    QCOMPARE_LT(run.task(0).cpuNs(), std::int64_t{100'000'000});
}

void TstLessons::computingGoesOnWhileAFileIsRead()
{
    const DiskFolder folder;
    QVERIFY(folder.isValid());
    const std::string file = folder.write(u"data.bin"_s, QByteArray(8 * 1024 * 1024, 'j'));
    const Workload workload{{}, {{FileReadSpec{file}, 1, "read"}, {AddSpec{}, 1}, {AddSpec{}, 1, "", "read"}}};
    const RecordedRun run = runUnder(StrategyId::EventLoop, workload, {.cache = CacheMode::Direct});
    QVERIFY(isWithin(run, 1, 0)); // the computation, while the device reads
    QCOMPARE_GE(run.task(2).startedNs(), run.task(0).endedNs()); // what needs the contents
}

void TstLessons::awaitingOneByOneDoesNotOverlap()
{
    const Workload workload{{}, {sleeps(30ms, 3)}};
    QCOMPARE(mostInProgress(runUnder(StrategyId::EventLoop, workload, {.await = AwaitMode::Together})), 3);
    QCOMPARE(mostInProgress(runUnder(StrategyId::EventLoop, workload, {.await = AwaitMode::InTurn})), 1);
}

void TstLessons::concurrentIsNotParallel_data()
{
    QTest::addColumn<StrategyId>("strategy");
    QTest::newRow("event-loop") << StrategyId::EventLoop;
    QTest::newRow("green-threads") << StrategyId::GreenThreads;
}

void TstLessons::concurrentIsNotParallel()
{
    QFETCH(StrategyId, strategy);
    QCOMPARE(mostInProgress(runUnder(strategy, {{}, {sleeps(100ms, 3)}})), 3);
    QCOMPARE(mostInProgress(runUnder(strategy, {{}, {fibs(30, 3)}})), 1);
}

void TstLessons::aLongComputationHoldsUpTheTimersOfALoop()
{
    const RecordedRun run = runUnder(StrategyId::EventLoop, {{}, {sleeps(10ms), fibs(36)}});
    QCOMPARE_GE(run.task(0).endedNs(), run.task(1).endedNs());
}

void TstLessons::slicesKeepALoopAlive()
{
    const RecordedRun run = runUnder(StrategyId::EventLoop, {{}, {sleeps(10ms), fibs(36)}}, {.slice = 1ms});
    QCOMPARE_LT(run.task(0).endedNs(), run.task(1).endedNs());
}

void TstLessons::nativeThreadsAreParallelUpToTheCores()
{
    if (cores() < 2) {
        QSKIP("nothing is parallel on one core");
    }
    int most = 0;
    for (int round = 0; round < kRounds && most < 2; ++round) {
        most = peakRunning(*runUnder(StrategyId::DedicatedThreads, {{}, {fibs(34, 2 * cores())}}).timeline);
        QCOMPARE_LE(most, cores());
    }
    QCOMPARE_GT(most, 1);
}

void TstLessons::moreThreadsThanCoresAreTimeShared()
{
    const int threads = 4 * cores();
    const RecordedRun run = runUnder(StrategyId::DedicatedThreads, {{}, {fibs(36, threads)}});
    QCOMPARE_GT(mostInProgress(run), cores());
    QCOMPARE_LE(peakRunning(*run.timeline), cores());
    StateTotals totals;
    for (std::size_t i = 0; i < run.timeline->laneCount(); ++i) {
        const Lane& lane = run.timeline->lane(i);
        totals = totals + lane.totalsBefore(lane.size());
    }
    QCOMPARE_GT(totals.readyNs, std::int64_t{0}); // taken off their cores
    // By task the bars overlap; by core there is one at a time, and it is another task's again and again.
    const Timeline& timeline = *run.timeline;
    QCOMPARE_LE(static_cast<int>(timeline.coreCount()), cores());
    std::size_t changes = 0;
    std::int64_t onCoresNs = 0;
    for (std::size_t i = 0; i < timeline.coreCount(); ++i) {
        const CoreLane& core = timeline.coreLane(i);
        onCoresNs += core.totalsBefore(core.size()).runningNs;
        for (std::size_t k = 1; k < core.size(); ++k) {
            QCOMPARE_GE(core[k].startNs, core[k - 1].endNs);
            changes += core[k].task != core[k - 1].task ? 1 : 0;
        }
    }
    QCOMPARE_GT(changes, static_cast<std::size_t>(threads));
    QCOMPARE(timeline.spansLeftOutOfCores(), std::uint64_t{0});
    QCOMPARE(onCoresNs, totals.runningNs); // all that was running was running on a core
}

void TstLessons::aThreadForEachTaskIsNotFree()
{
    const Workload workload{{}, {sleeps(50ms, 200)}};
    const RecordedRun threads = runUnder(StrategyId::DedicatedThreads, workload);
    const RecordedRun fibers = runUnder(StrategyId::GreenThreads, workload);
    QCOMPARE_GE(threads.timeline->laneCount(), std::size_t{200});
    QCOMPARE(fibers.timeline->laneCount(), std::size_t{1});
    QCOMPARE_GT(mostInProgress(threads), 1);
    QCOMPARE_GT(mostInProgress(fibers), 1);
}

void TstLessons::hugeNumbersOfWaitsNeedOneNativeThread_data()
{
    concurrentIsNotParallel_data();
}

void TstLessons::hugeNumbersOfWaitsNeedOneNativeThread()
{
    QFETCH(StrategyId, strategy);
    const auto model = makeStrategy(strategy);
    StopSignal stop;
    const int before = countThreads();
    int most = 0;
    const RecordedRun run = runRecorded(*model, {{}, {sleeps(500ms, kHugeNumber)}}, {.strategy = strategy}, stop, [&most](const Timeline&) {
        most = std::max(most, countThreads());
        return true;
    });
    QCOMPARE(most, before + 1);
    QCOMPARE(run.timeline->endedCount(), std::size_t{kHugeNumber});
    QCOMPARE_GT(mostInProgress(run), kHugeNumber / 10);
}

void TstLessons::virtualThreadsWaitInNumbersAndComputeInParallel()
{
    if (cores() < 2) {
        QSKIP("nothing is parallel on one core");
    }
    int most = 0;
    for (int round = 0; round < kRounds && most < 2; ++round) {
        const RecordedRun run = runUnder(StrategyId::VirtualThreads, {{}, {sleeps(200ms, 200), fibs(34, 4)}}, {.workers = 2});
        QCOMPARE_GT(mostInProgress(run), 10);
        most = peakRunning(*run.timeline);
        QCOMPARE_LE(most, 2);
    }
    QCOMPARE(most, 2);
}

void TstLessons::aPoolQueuesWhatItCannotHold()
{
#if defined(__SANITIZE_THREAD__)
    QSKIP("QtConcurrent is not instrumented; the other builds run this");
#endif
    const RecordedRun run = runUnder(StrategyId::ThreadPool, {{}, {sleeps(30ms, 16)}}, {.workers = 4});
    QCOMPARE(mostInProgress(run), 4);
    QCOMPARE_GE(run.makespanNs(), std::int64_t{4 * 30'000'000}); // four waves
    QCOMPARE_GE(run.task(15).startedNs() - run.task(15).submittedNs(), std::int64_t{3 * 25'000'000}); // in the queue
}

void TstLessons::processesAreParallelAndStartFirst()
{
    int most = 0;
    for (int round = 0; round < kRounds && most < 2; ++round) {
        const RecordedRun run = runUnder(StrategyId::Processes, {{}, {fibs(34, 4)}}, {.workers = 2});
        for (std::size_t i = 1; i < run.timeline->laneCount(); ++i) {
            const Lane& lane = run.timeline->lane(i);
            if (lane.size() > 0) {
                QCOMPARE(lane[0].task, kNoTask); // the start of the process
                QCOMPARE(lane[0].startNs, lane.startedNs());
            }
        }
        most = mostInProgress(run);
    }
    QCOMPARE_GT(most, 1);
}

void TstLessons::theBestOfBoth()
{
    const RecordedRun run = runUnder(StrategyId::Hybrid, {{}, {sleeps(400ms, 3), fibs(25, 3)}});
    QCOMPARE_GE(mostInProgress(run), 4); // three waits, and computing beside them
    for (const std::uint32_t fib : {3U, 4U, 5U}) {
        for (const std::uint32_t sleep : {0U, 1U, 2U}) {
            QCOMPARE_LT(run.task(fib).endedNs(), run.task(sleep).endedNs());
        }
    }
}

QTEST_GUILESS_MAIN(TstLessons)
#include "tst_lessons.moc"
