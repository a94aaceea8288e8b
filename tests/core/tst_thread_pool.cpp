// labels: notsan
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/machine_info.h"
#include "core/strategy/dedicated_threads_strategy.h"
#include "core/strategy/detail/thread_probe.h"
#include "core/strategy/detail/worker_pool.h"
#include "core/strategy/thread_pool_strategy.h"
#include "tests/support/recorded_run.h"
#include "tests/support/scarce_threads.h"

#include <QtTest>

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <map>
#include <set>

using namespace juggler;
using namespace juggler::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

TaskGroup sleeps(std::chrono::milliseconds duration, int count)
{
    return {SleepSpec{duration}, count};
}

RunConfig poolOf(int workers)
{
    return {.strategy = StrategyId::ThreadPool, .workers = workers};
}

/// The lanes of the pool's threads, in their order.
std::vector<const Lane*> workerLanes(const Timeline& timeline)
{
    std::vector<const Lane*> lanes;
    for (std::size_t i = 0; i < timeline.laneCount(); ++i) {
        if (timeline.lane(i).role() == ThreadRole::Worker) {
            lanes.push_back(&timeline.lane(i));
        }
    }
    return lanes;
}

/// The most tasks that were between their start and their end at one instant.
int peakInProgress(const RecordedRun& run)
{
    std::multimap<std::int64_t, int> changes; // at one instant an end, put in first, counts before a start
    for (std::uint32_t i = 0; i < run.tasks->size(); ++i) {
        changes.emplace(run.task(i).endedNs(), -1);
    }
    for (std::uint32_t i = 0; i < run.tasks->size(); ++i) {
        changes.emplace(run.task(i).startedNs(), 1);
    }
    int now = 0;
    int peak = 0;
    for (const auto& [timeNs, change] : changes) {
        now += change;
        peak = std::max(peak, now);
    }
    return peak;
}

std::string sentenceOf(const RecordedRun& run, std::uint32_t task)
{
    return describeTaskError(run.task(task).error(), run.tasks->spec(TaskId{task}));
}

} // namespace

class TstThreadPool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lanesAreTheWorkersInOrderWithTheirWholeLife()
    {
        ThreadPoolStrategy strategy;
        const RecordedRun run = runRecorded(strategy, {{}, {sleeps(1ms, 40)}}, poolOf(5));
        const auto lanes = workerLanes(*run.timeline);
        QCOMPARE(lanes.size(), 5u);
        std::set<int> threadIds;
        for (std::size_t i = 0; i < lanes.size(); ++i) {
            QCOMPARE(lanes[i]->name(), "worker " + std::to_string(i + 1));
            QVERIFY(lanes[i]->startedNs() >= 0 && lanes[i]->startedNs() <= run.timeline->firstSubmittedNs() + 1'000'000'000);
            QVERIFY(lanes[i]->endedNs() >= run.timeline->lastEndedNs());
            QVERIFY(lanes[i]->endedNs() <= run.returnedNs);
            threadIds.insert(lanes[i]->tid());
        }
        QCOMPARE(threadIds.size(), 5u);
        QVERIFY(run.report.notes.empty());
    }

    void theCreationOfTheThreadsBelongsToTheMakespan()
    {
        ThreadPoolStrategy strategy;
        const RecordedRun run = runRecorded(strategy, {{}, {sleeps(0ms, 300)}}, poolOf(200));
        const std::int64_t submittedNs = run.timeline->firstSubmittedNs();
        for (const Lane* lane : workerLanes(*run.timeline)) {
            QCOMPARE_GT(lane->startedNs(), submittedNs);
        }
        // The run thread creates them, which is drawn as work without a task, and then puts the first task into the queue.
        const Lane& runThread = run.timeline->lane(0);
        QCOMPARE_GT(runThread.totalsIn(submittedNs, run.task(0).startedNs()).runningNs, 0);
        // And the question whether there are so many threads is recorded, but before.
        QCOMPARE_LT(runThread[0].startNs, submittedNs);
    }

    void aStopIsSeenWhileTheThreadsAreCreated()
    {
        ThreadPoolStrategy strategy;
        StopSignal stop;
        const RecordedRun run = runRecorded(strategy, {{}, {sleeps(1h, 5'000)}}, poolOf(900), stop, [&](const Timeline& timeline) {
            if (timeline.firstSubmittedNs() >= 0) {
                stop.request();
            }
            return !stop.isRequested();
        });
        QCOMPARE(countOutcome(run, TaskOutcome::Cancelled), 5'000u);
        QVERIFY(run.report.notes.empty());
    }

    void aPoolHoldsAsManyTasksAsItHasWorkers()
    {
        ThreadPoolStrategy strategy;
        const RecordedRun run = runRecorded(strategy, {{}, {sleeps(20ms, 16)}}, poolOf(4));
        QCOMPARE(peakInProgress(run), 4);
        // Four waves: a task begins only when the one four places before it has come to an end somewhere.
        for (std::uint32_t i = 4; i < 16; ++i) {
            std::size_t endedBefore = 0;
            for (std::uint32_t k = 0; k < 16; ++k) {
                endedBefore += run.task(k).endedNs() <= run.task(i).startedNs() ? 1 : 0;
            }
            QCOMPARE_GE(endedBefore, i - 3u);
        }
    }

    void tasksAreStartedInTheOrderOfSubmission()
    {
        ThreadPoolStrategy strategy;
        const RecordedRun run = runRecorded(strategy, {{}, {sleeps(1ms, 30)}}, poolOf(1));
        for (std::uint32_t i = 1; i < 30; ++i) {
            QCOMPARE_LE(run.task(i - 1).endedNs(), run.task(i).startedNs());
        }
    }

    void thePoolHasNoMoreThreadsThanTasks()
    {
        ThreadPoolStrategy strategy;
        const RecordedRun run = runRecorded(strategy, {{}, {sleeps(1ms, 3)}}, poolOf(100));
        QCOMPARE(workerLanes(*run.timeline).size(), 3u);
        QVERIFY(run.report.notes.empty());
    }

    void withoutAGivenSizeThereIsAWorkerPerCore()
    {
        ThreadPoolStrategy strategy;
        const RecordedRun run = runRecorded(strategy, {{}, {sleeps(1ms, 100)}}, poolOf(0));
        QCOMPARE(workerLanes(*run.timeline).size(), static_cast<std::size_t>(usableCores()));
    }

    void stopCancelsWhatIsQueuedAndWhatRuns()
    {
        ThreadPoolStrategy strategy;
        StopSignal stop;
        const RecordedRun run = runRecorded(strategy, {{}, {sleeps(1h, 20'000)}}, poolOf(3), stop, [&](const Timeline& timeline) {
            if (timeline.task(TaskId{2}).hasStarted()) {
                stop.request();
            }
            return !stop.isRequested();
        });
        QCOMPARE(run.timeline->endedCount(), 20'000u); // each exactly one end
        QCOMPARE(countOutcome(run, TaskOutcome::Cancelled), 20'000u);
        std::size_t started = 0;
        for (std::uint32_t i = 0; i < 20'000; ++i) {
            started += run.task(i).hasStarted() ? 1 : 0;
        }
        QCOMPARE(started, 3u);
    }

    void aHundredThousandTasksComeToTheirEnd()
    {
        ThreadPoolStrategy strategy;
        const RecordedRun run = runRecorded(strategy, {{}, {sleeps(0ms, 100'000)}}, poolOf(8));
        QCOMPARE(countOutcome(run, TaskOutcome::Done), 100'000u);
    }

    void manyPoolsComeAndGo()
    {
        ThreadPoolStrategy strategy;
        for (int i = 0; i < 100; ++i) {
            const RecordedRun run = runRecorded(strategy, {{}, {sleeps(0ms, 20)}}, poolOf(4));
            QCOMPARE(countOutcome(run, TaskOutcome::Done), 20u);
        }
    }

    void aSmallerPoolDoesTheWorkWhenTheSystemRefusesThreads()
    {
        ThreadPoolStrategy strategy;
        const ScarceThreads scarce(1 + 7); // the run thread and seven
        QVERIFY(scarce.isValid());
        const RecordedRun run = runRecorded(strategy, {{}, {sleeps(1ms, 500)}}, poolOf(400));
        QCOMPARE(countOutcome(run, TaskOutcome::Done), 500u);
        const std::size_t workers = workerLanes(*run.timeline).size();
        QVERIFY(workers >= 1 && workers <= 7);
        QVERIFY(geteuid() != 0 || workers == 7); // an ordinary user's other programs come and go
        QCOMPARE(run.report.notes,
                 std::vector<std::string>{std::to_string(workers) + " of 400 threads could be started: Resource temporarily unavailable"});
    }

    void withoutASingleThreadEveryTaskIsNotStarted()
    {
        ThreadPoolStrategy strategy;
        const ScarceThreads scarce(1); // the run thread alone
        QVERIFY(scarce.isValid());
        const RecordedRun run = runRecorded(strategy, {{}, {sleeps(1ms, 50)}}, poolOf(4));
        QCOMPARE(countOutcome(run, TaskOutcome::NotStarted), 50u);
        QCOMPARE(sentenceOf(run, 49), std::string("not started: Resource temporarily unavailable"));
        QCOMPARE(run.report.notes, std::vector<std::string>{"0 of 4 threads could be started: Resource temporarily unavailable"});
        QVERIFY(workerLanes(*run.timeline).empty());
    }

    void aPoolThatLosesAThreadIsGivenUpInsteadOfWaitedForForEver()
    {
        const int before = countThreads();
        {
            const ScarceThreads scarce(5);
            QVERIFY(scarce.isValid());
            const TaskList tasks{Workload{}};
            const RunConfig config;
            Trace trace;
            StopSignal stop;
            ThreadRecorder& recorder = trace.addThread("run thread", ThreadRole::Run);
            const RunContext context{tasks, config, trace, recorder, stop};
            QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"QThread::start: Thread creation error"_s));
            {
                detail::WorkerPool pool(6, context);
                QVERIFY(!pool.bringUp());
            }
            std::size_t recorders = 0;
            trace.forEachFrom(0, [&](ThreadRecorder&) { ++recorders; });
            QCOMPARE(recorders, 1u); // no lanes of a pool that does not exist
        }
        QTRY_COMPARE(countThreads(), before);
    }

    void dedicatedThreadsBeyondTheLimitAreNotStarted()
    {
        DedicatedThreadsStrategy strategy;
        const ScarceThreads scarce(1 + 7);
        QVERIFY(scarce.isValid());
        const RecordedRun run = runRecorded(strategy, {{}, {sleeps(1ms, 30)}}, {.strategy = StrategyId::DedicatedThreads});
        const std::size_t done = countOutcome(run, TaskOutcome::Done);
        QVERIFY(done >= 1 && done <= 7);
        QCOMPARE(countOutcome(run, TaskOutcome::NotStarted), 30 - done);
        QCOMPARE(sentenceOf(run, 29), std::string("not started: Resource temporarily unavailable"));
        QCOMPARE(
            run.report.notes,
            std::vector<std::string>{std::to_string(30 - done) + " of 30 threads could not be started: Resource temporarily unavailable"});
        QCOMPARE_LE(workerLanes(*run.timeline).size(), done + 1);
    }

    void theProbeTellsWhatTheSystemGives()
    {
        QCOMPARE(detail::obtainThreads(10, 64 * 1024).count, 10u);
        QCOMPARE(detail::obtainThreads(10, 64 * 1024).errnoValue, 0);
        const ScarceThreads scarce(6);
        QVERIFY(scarce.isValid());
        for (int i = 0; i < 20; ++i) { // nothing of the one before counts any more
            const detail::ObtainedThreads obtained = detail::obtainThreads(10, 64 * 1024);
            QCOMPARE(obtained.errnoValue, EAGAIN);
            QVERIFY(obtained.count >= 1 && obtained.count <= 6);
            QVERIFY(geteuid() != 0 || obtained.count == 6);
        }
    }
};

QTEST_GUILESS_MAIN(TstThreadPool)
#include "tst_thread_pool.moc"
