// SPDX-License-Identifier: GPL-3.0-or-later
// Worker processes: kept, killed, refused, stopped.
#include "core/engine/engine.h"
#include "core/strategy/processes_strategy.h"
#include "tests/support/process_table.h"
#include "tests/support/recorded_run.h"
#include "tests/support/refusal.h"

#include <QProcess>
#include <QtTest/QtTest>

#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include <chrono>
#include <csignal>
#include <functional>
#include <set>

using namespace juggler;
using namespace juggler::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

TaskGroup sleeps(std::chrono::milliseconds duration, int count)
{
    return {SleepSpec{duration}, count};
}
TaskGroup fibs(int n, int count)
{
    return {FibonacciSpec{n}, count};
}

RunConfig poolOf(int workers)
{
    return {.strategy = StrategyId::Processes, .workers = workers};
}

RunConfig onePerTask()
{
    return {.strategy = StrategyId::Processes, .processes = ProcessMode::PerTask};
}

std::set<int> pidsOf(const Timeline& timeline)
{
    std::set<int> pids;
    for (std::size_t i = 0; i < timeline.laneCount(); ++i) {
        if (timeline.lane(i).process() > 0 && timeline.lane(i).pid() > 0) {
            pids.insert(timeline.lane(i).pid());
        }
    }
    return pids;
}

QString errorOf(const RecordedRun& run, std::uint32_t task)
{
    return QString::fromStdString(describeTaskError(run.task(task).error(), run.tasks->spec(TaskId{task})));
}

/// The process that runs the task, as its lane tells; 0 while none does.
int workerOf(const Timeline& timeline, std::uint32_t task)
{
    const std::uint32_t lane = timeline.task(TaskId{task}).lane();
    return lane < timeline.laneCount() ? timeline.lane(lane).pid() : 0;
}

/// Whether the lane begins with the start of its process.
bool hasStartUp(const Lane& lane)
{
    return lane.size() > 0 && lane[0].task == kNoTask && lane[0].startNs == lane.startedNs() && lane[0].lengthNs() > 0;
}

/// The strategy on a thread on which something was done before. Does not own it.
class After final : public Strategy {
public:
    After(std::function<void()> before, Strategy& strategy) : m_before(std::move(before)), m_strategy(strategy) {}
    RunReport run(const RunContext& context) override
    {
        m_before();
        return m_strategy.run(context);
    }

private:
    std::function<void()> m_before;
    Strategy& m_strategy;
};

/// While it lives, at most that many descriptors more may be open.
class ScarceDescriptors {
public:
    explicit ScarceDescriptors(int more)
    {
        getrlimit(RLIMIT_NOFILE, &m_before);
        const int next = dup(0); // the lowest that is free
        close(next);
        const rlimit scarce{.rlim_cur = static_cast<rlim_t>(next + more), .rlim_max = m_before.rlim_max};
        m_isValid = next >= 0 && setrlimit(RLIMIT_NOFILE, &scarce) == 0;
    }
    ScarceDescriptors(const ScarceDescriptors&) = delete;
    ScarceDescriptors& operator=(const ScarceDescriptors&) = delete;
    ~ScarceDescriptors() { setrlimit(RLIMIT_NOFILE, &m_before); }
    [[nodiscard]] bool isValid() const noexcept { return m_isValid; }

private:
    rlimit m_before{};
    bool m_isValid = false;
};

} // namespace

class TstProcesses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoRunsOnOneWarmPoolKeepTheProcesses();
    void theEngineKeepsThePoolFromComparisonToComparison();
    void aPoolGrowsAndShrinksWithWhatIsAskedFor();
    void tasksThatAreReleasedLaterFindThePoolWarm();
    void startingAProcessIsDrawnBeforeItsFirstTask();
    void oneProcessATaskIsGoneAfterIt();
    void everyLaneNamesItsProcess();
    void theWorkersUsageCounts();
    void aKilledWorkerFailsItsTaskAlone_data();
    void aKilledWorkerFailsItsTaskAlone();
    void whatAKilledWorkerRecordedStays();
    void aWorkerKilledBetweenTwoRunsIsReplaced();
    void everyWorkerKilledAgainAndAgainStillEndsTheRun();
    void aStoppedWorkerThatDoesNotAnswerIsKilled();
    void stopEndsProcessesThatAreStillStarting_data() { modes(); }
    void stopEndsProcessesThatAreStillStarting();
    void withoutItsProgramNoTaskIsStarted_data() { modes(); }
    void withoutItsProgramNoTaskIsStarted();
    void aProgramThatEndsAtOnceIsNotTriedForEver_data() { modes(); }
    void aProgramThatEndsAtOnceIsNotTriedForEver();
    void refusedProcessesLeaveTasksNotStarted_data() { modes(); }
    void refusedProcessesLeaveTasksNotStarted();
    void theProcessesThatCouldBeHadDoAllTheWork();
    void workersTakeOverTheCoresOfTheRunsThread();
    void workersTakeOverTheNiceValueOfTheRunsThread();
    void theWorkerDoesNothingByItself();

private:
    static void modes();
    static RunConfig currentMode();
};

void TstProcesses::modes()
{
    QTest::addColumn<bool>("isPool");
    QTest::newRow("pool") << true;
    QTest::newRow("per task") << false;
}

RunConfig TstProcesses::currentMode()
{
    QFETCH(bool, isPool);
    return isPool ? poolOf(3) : onePerTask();
}

void TstProcesses::twoRunsOnOneWarmPoolKeepTheProcesses()
{
    ProcessesStrategy strategy;
    const RecordedRun first = runRecorded(strategy, {{}, {fibs(20, 8)}}, poolOf(2));
    const RecordedRun second = runRecorded(strategy, {{}, {fibs(20, 8)}}, poolOf(2));
    QCOMPARE(pidsOf(*first.timeline).size(), std::size_t{2});
    QCOMPARE(pidsOf(*second.timeline), pidsOf(*first.timeline));
    QCOMPARE(countOutcome(second, TaskOutcome::Done), std::size_t{8});
    for (std::size_t i = 1; i < 3; ++i) {
        QVERIFY(hasStartUp(first.timeline->lane(i)));
        QVERIFY(!hasStartUp(second.timeline->lane(i)));
    }
}

void TstProcesses::theEngineKeepsThePoolFromComparisonToComparison()
{
    std::set<int> first;
    {
        Engine engine;
        const auto comparison = engine.start({{}, {fibs(20, 4)}}, {poolOf(2), poolOf(2)});
        engine.wait();
        first = pidsOf(*comparison->runs[0]->timeline());
        QCOMPARE(first.size(), std::size_t{2});
        QCOMPARE(pidsOf(*comparison->runs[1]->timeline()), first);
        QCOMPARE_GT(comparison->runs[1]->summary().report.workerPeakMemoryBytes, 100'000);
        const auto again = engine.start({{}, {fibs(20, 4)}}, {poolOf(2)});
        engine.wait();
        QCOMPARE(pidsOf(*again->runs[0]->timeline()), first);
    }
    QVERIFY(!anyAlive(first));
}

void TstProcesses::aPoolGrowsAndShrinksWithWhatIsAskedFor()
{
    ProcessesStrategy strategy;
    const std::set<int> two = pidsOf(*runRecorded(strategy, {{}, {sleeps(1ms, 8)}}, poolOf(2)).timeline);
    const std::set<int> four = pidsOf(*runRecorded(strategy, {{}, {sleeps(1ms, 8)}}, poolOf(4)).timeline);
    QCOMPARE(four.size(), std::size_t{4});
    QVERIFY(std::includes(four.begin(), four.end(), two.begin(), two.end()));
    const std::set<int> one = pidsOf(*runRecorded(strategy, {{}, {sleeps(1ms, 8)}}, poolOf(1)).timeline);
    QCOMPARE(one.size(), std::size_t{1});
    QCOMPARE(childrenOf(getpid()), one);
    // Fewer tasks than workers: the others are not started.
    const std::set<int> forOneTask = pidsOf(*runRecorded(strategy, {{}, {sleeps(1ms, 1)}}, poolOf(3)).timeline);
    QCOMPARE(forOneTask, one);
}

void TstProcesses::tasksThatAreReleasedLaterFindThePoolWarm()
{
    ProcessesStrategy strategy;
    const std::set<int> pool = pidsOf(*runRecorded(strategy, {{}, {sleeps(5ms, 6)}}, poolOf(3)).timeline);
    QCOMPARE(pool.size(), std::size_t{3});
    RunConfig inTurn = poolOf(3);
    inTurn.await = AwaitMode::InTurn;
    const std::set<int> used = pidsOf(*runRecorded(strategy, {{}, {sleeps(1ms, 6)}}, inTurn).timeline);
    QCOMPARE(used.size(), std::size_t{1});
    QVERIFY(pool.contains(*used.begin()));
    Workload workload{{}, {sleeps(1ms, 1), sleeps(5ms, 12)}};
    workload.groups[0].name = "first";
    workload.groups[1].after = "first";
    const RecordedRun run = runRecorded(strategy, workload, poolOf(3));
    QCOMPARE(countOutcome(run, TaskOutcome::Done), std::size_t{13});
    QCOMPARE(pidsOf(*run.timeline), pool);
}

void TstProcesses::startingAProcessIsDrawnBeforeItsFirstTask()
{
    ProcessesStrategy strategy;
    const RecordedRun run = runRecorded(strategy, {{}, {fibs(20, 1)}}, poolOf(1));
    const Lane& lane = run.timeline->lane(1);
    QVERIFY(hasStartUp(lane));
    QCOMPARE_GE(lane[0].startNs, run.task(0).submittedNs());
    std::int64_t atNs = lane[0].startNs;
    std::size_t spans = 0;
    for (; spans < lane.size() && lane[spans].task == kNoTask; ++spans) {
        QCOMPARE(lane[spans].startNs, atNs); // in one piece, whether running or ready
        atNs = lane[spans].endNs;
    }
    QCOMPARE_LE(atNs, run.task(0).startedNs());
    QCOMPARE_LT(run.task(0).startedNs() - lane.startedNs(), 10'000'000'000);
}

void TstProcesses::oneProcessATaskIsGoneAfterIt()
{
    ProcessesStrategy strategy;
    const RecordedRun run = runRecorded(strategy, {{}, {sleeps(2ms, 10), fibs(20, 10)}}, onePerTask());
    QCOMPARE(countOutcome(run, TaskOutcome::Done), std::size_t{20});
    QCOMPARE(pidsOf(*run.timeline).size(), std::size_t{20});
    QCOMPARE(childrenOf(getpid()), std::set<int>());
    std::set<std::uint32_t> lanes;
    for (std::uint32_t i = 0; i < 20; ++i) {
        lanes.insert(run.task(i).lane());
        QVERIFY(hasStartUp(run.timeline->lane(run.task(i).lane())));
    }
    QCOMPARE(lanes.size(), std::size_t{20});
}

void TstProcesses::everyLaneNamesItsProcess()
{
    ProcessesStrategy strategy;
    const RecordedRun run = runRecorded(strategy, {{}, {sleeps(5ms, 4)}}, poolOf(2));
    QCOMPARE(run.timeline->laneCount(), std::size_t{3});
    QCOMPARE(run.timeline->lane(0).process(), 0);
    QCOMPARE(run.timeline->lane(0).pid(), int{getpid()});
    for (int i = 1; i < 3; ++i) {
        const Lane& lane = run.timeline->lane(static_cast<std::size_t>(i));
        QCOMPARE(lane.process(), i);
        QCOMPARE(lane.name(), "process " + std::to_string(i));
        QCOMPARE(lane.pid(), lane.tid());
        QVERIFY(lane.pid() != getpid());
    }
}

void TstProcesses::theWorkersUsageCounts()
{
    ProcessesStrategy strategy;
    const RecordedRun run = runRecorded(strategy, {{}, {fibs(34, 2), sleeps(1ms, 2)}}, poolOf(1));
    const ThreadUsage& usage = run.timeline->lane(1).usage();
    QCOMPARE_GE(usage.cpuNs, run.task(0).cpuNs() / 2);
    QCOMPARE_GE(usage.voluntarySwitches, 2);
    QCOMPARE_GT(run.report.workerPeakMemoryBytes, 100'000);
}

void TstProcesses::aKilledWorkerFailsItsTaskAlone_data()
{
    QTest::addColumn<bool>("isPool");
    QTest::addColumn<bool>("isComputing");
    for (const bool isPool : {true, false}) {
        for (const bool isComputing : {true, false}) {
            QTest::addRow("%s, %s", isPool ? "pool" : "per task", isComputing ? "computing" : "asleep") << isPool << isComputing;
        }
    }
}

void TstProcesses::aKilledWorkerFailsItsTaskAlone()
{
    QFETCH(bool, isComputing);
    ProcessesStrategy strategy;
    StopSignal stop;
    const TaskGroup victim = isComputing ? fibs(60, 1) : sleeps(1h, 1);
    const RecordedRun run =
        runRecorded(strategy, {{}, {victim, sleeps(1ms, 10), fibs(20, 10)}}, currentMode(), stop, [](const Timeline& timeline) {
            if (!timeline.task(TaskId{0}).hasStarted() || timeline.endedCount() < 5) {
                return true;
            }
            kill(workerOf(timeline, 0), SIGKILL);
            return false;
        });
    QCOMPARE(run.task(0).outcome(), TaskOutcome::Failed);
    QCOMPARE(errorOf(run, 0), u"worker ended by signal 9"_s);
    QCOMPARE(countOutcome(run, TaskOutcome::Done), std::size_t{20});
    QCOMPARE(run.timeline->endedCount(), std::size_t{21});
    const Lane& lane = run.timeline->lane(run.task(0).lane());
    QVERIFY(lane.endedNs() >= run.task(0).endedNs());
    QVERIFY(!lane.open());
    QCOMPARE_GE(lane.usage().cpuNs, isComputing ? 1'000 : 0);
    QCOMPARE(lane[lane.size() - 1].endNs, run.task(0).endedNs());
    QCOMPARE(lane[lane.size() - 1].state, isComputing ? State::Ready : State::WaitingHeld);
}

void TstProcesses::whatAKilledWorkerRecordedStays()
{
    ProcessesStrategy strategy;
    StopSignal stop;
    // One worker does twenty tasks before it is killed over the next; another takes its place.
    const RecordedRun run =
        runRecorded(strategy, {{}, {fibs(22, 20), fibs(60, 1), fibs(22, 20)}}, poolOf(1), stop, [](const Timeline& timeline) {
            if (timeline.task(TaskId{20}).hasStarted()) {
                kill(workerOf(timeline, 20), SIGUSR1);
                return false;
            }
            return true;
        });
    QCOMPARE(errorOf(run, 20), u"worker ended by signal 10"_s);
    QCOMPARE(countOutcome(run, TaskOutcome::Done), std::size_t{40});
    QCOMPARE(pidsOf(*run.timeline).size(), std::size_t{2});
    for (std::uint32_t i = 0; i < 41; ++i) {
        QCOMPARE(run.timeline->lane(run.task(i).lane()).process(), i <= 20 ? 1 : 2);
        QCOMPARE(run.task(i).result().has_value(), i != 20);
    }
    QCOMPARE_LE(peakRunning(*run.timeline), 2); // the worker and the thread that hands out
}

void TstProcesses::aWorkerKilledBetweenTwoRunsIsReplaced()
{
    ProcessesStrategy strategy;
    const std::set<int> first = pidsOf(*runRecorded(strategy, {{}, {sleeps(1ms, 4)}}, poolOf(2)).timeline);
    const int killed = *first.begin();
    kill(killed, SIGKILL);
    QTRY_VERIFY(!isAlive(killed));
    const RecordedRun run = runRecorded(strategy, {{}, {sleeps(1ms, 4)}}, poolOf(2));
    QCOMPARE(countOutcome(run, TaskOutcome::Done), std::size_t{4});
    QVERIFY(!pidsOf(*run.timeline).contains(killed));
    QCOMPARE(run.timeline->laneCount(), std::size_t{3});
    QVERIFY(run.report.notes.empty());
}

void TstProcesses::everyWorkerKilledAgainAndAgainStillEndsTheRun()
{
    ProcessesStrategy strategy;
    StopSignal stop;
    const RecordedRun run = runRecorded(strategy, {{}, {fibs(30, 40)}}, poolOf(3), stop, [](const Timeline&) {
        for (const int pid : childrenOf(getpid())) {
            kill(pid, SIGKILL);
        }
        return true;
    });
    // Whatever each of them was doing: every task has one end.
    QCOMPARE(run.timeline->endedCount(), std::size_t{40});
    for (std::size_t i = 0; i < run.timeline->laneCount(); ++i) {
        QVERIFY(run.timeline->lane(i).tid() == 0 || run.timeline->lane(i).endedNs() >= 0);
        QVERIFY(!run.timeline->lane(i).open());
    }
    QCOMPARE(childrenOf(getpid()).size() <= 3, true);
}

void TstProcesses::aStoppedWorkerThatDoesNotAnswerIsKilled()
{
    ProcessesStrategy strategy;
    StopSignal stop;
    const RecordedRun run = runRecorded(strategy, {{}, {fibs(60, 4)}}, poolOf(2), stop, [&stop](const Timeline& timeline) {
        if (!timeline.task(TaskId{0}).hasStarted() || !timeline.task(TaskId{1}).hasStarted()) {
            return true;
        }
        kill(workerOf(timeline, 0), SIGSTOP);
        stop.request();
        return false;
    });
    QCOMPARE(countOutcome(run, TaskOutcome::Cancelled), std::size_t{4});
    QCOMPARE(run.timeline->endedCount(), std::size_t{4});
    const std::int64_t stopNs = run.timeline->lastEndedNs() - (stop.requestedAtNs() - run.timeline->startNs());
    QCOMPARE_LT(stopNs, 5'000'000'000); // the figure itself stands in the benchmark
}

void TstProcesses::stopEndsProcessesThatAreStillStarting()
{
    for (int i = 0; i < 5; ++i) {
        ProcessesStrategy strategy;
        StopSignal stop;
        const RecordedRun run =
            runRecorded(strategy, {{}, {sleeps(1h, 20)}}, currentMode(), stop, [&stop, looks = i](const Timeline& timeline) mutable {
                if (timeline.firstSubmittedNs() >= 0 && looks-- <= 0) {
                    stop.request();
                }
                return !stop.isRequested();
            });
        QCOMPARE(countOutcome(run, TaskOutcome::Cancelled), std::size_t{20});
        for (std::size_t k = 0; k < run.timeline->laneCount(); ++k) {
            QVERIFY(run.timeline->lane(k).tid() == 0 || run.timeline->lane(k).endedNs() >= 0);
        }
    }
    QCOMPARE(childrenOf(getpid()), std::set<int>());
}

void TstProcesses::withoutItsProgramNoTaskIsStarted()
{
    ProcessesStrategy strategy("/nonexistent/juggler-worker");
    RunConfig config = currentMode();
    config.await = AwaitMode::InTurn; // each of them releases the next
    QCOMPARE(countOutcome(runRecorded(strategy, {{}, {sleeps(1ms, 5)}}, config), TaskOutcome::NotStarted), std::size_t{5});
    const RecordedRun run = runRecorded(strategy, {{}, {sleeps(1ms, 5)}}, currentMode());
    QCOMPARE(countOutcome(run, TaskOutcome::NotStarted), std::size_t{5});
    QCOMPARE(errorOf(run, 4), u"not started: No such file or directory"_s);
    QCOMPARE(run.report.notes.size(), std::size_t{1});
    QVERIFY(QString::fromStdString(run.report.notes[0]).contains(u"/nonexistent/juggler-worker: No such file or directory"_s));
}

void TstProcesses::aProgramThatEndsAtOnceIsNotTriedForEver()
{
    ProcessesStrategy strategy("/bin/false");
    const RecordedRun run = runRecorded(strategy, {{}, {sleeps(1ms, 50)}}, currentMode());
    QCOMPARE(countOutcome(run, TaskOutcome::NotStarted), std::size_t{50});
    QCOMPARE(errorOf(run, 0), u"worker ended with status 1"_s);
    QCOMPARE_LE(run.report.notes.size(), std::size_t{8});
    QCOMPARE(childrenOf(getpid()), std::set<int>());
}

void TstProcesses::refusedProcessesLeaveTasksNotStarted()
{
    ProcessesStrategy strategy;
    After refused([] { QVERIFY(refuseSystemCall({.systemCall = SYS_execve, .errnoValue = EAGAIN})); }, strategy);
    const RecordedRun run = runRecorded(refused, {{}, {sleeps(1ms, 20)}}, currentMode());
    QCOMPARE(countOutcome(run, TaskOutcome::NotStarted), std::size_t{20});
    QCOMPARE(errorOf(run, 19), u"not started: Resource temporarily unavailable"_s);
    QCOMPARE(childrenOf(getpid()), std::set<int>());
}

void TstProcesses::theProcessesThatCouldBeHadDoAllTheWork()
{
    ProcessesStrategy strategy;
    const ScarceDescriptors scarce(10);
    QVERIFY(scarce.isValid());
    const RecordedRun run = runRecorded(strategy, {{}, {sleeps(1ms, 40)}}, poolOf(20));
    QCOMPARE(countOutcome(run, TaskOutcome::Done), std::size_t{40});
    QVERIFY(!pidsOf(*run.timeline).empty());
    QCOMPARE_LT(pidsOf(*run.timeline).size(), std::size_t{20});
    QVERIFY(QString::fromStdString(run.report.notes.at(0)).endsWith(u"Too many open files"_s));
}

void TstProcesses::workersTakeOverTheCoresOfTheRunsThread()
{
    cpu_set_t all;
    QCOMPARE(sched_getaffinity(0, sizeof all, &all), 0);
    const int last = [&all] {
        int core = CPU_SETSIZE - 1;
        while (!CPU_ISSET(core, &all)) {
            --core;
        }
        return core;
    }();
    ProcessesStrategy strategy;
    const std::set<int> before = pidsOf(*runRecorded(strategy, {{}, {fibs(20, 4)}}, poolOf(2)).timeline);
    After onOneCore(
        [last] {
            cpu_set_t one;
            CPU_ZERO(&one);
            CPU_SET(last, &one);
            sched_setaffinity(0, sizeof one, &one);
        },
        strategy);
    const RecordedRun run = runRecorded(onOneCore, {{}, {fibs(28, 20)}}, poolOf(2));
    QCOMPARE(pidsOf(*run.timeline), before);
    for (std::size_t i = 1; i < run.timeline->laneCount(); ++i) {
        const Lane& lane = run.timeline->lane(i);
        for (std::size_t k = 0; k < lane.size(); ++k) {
            QVERIFY(lane[k].state != State::Running || lane[k].core == last);
        }
    }
    runRecorded(strategy, {{}, {fibs(20, 4)}}, poolOf(2)); // and back
    for (const int pid : before) {
        cpu_set_t now;
        QCOMPARE(sched_getaffinity(pid, sizeof now, &now), 0);
        QVERIFY(CPU_EQUAL(&now, &all));
    }
}

void TstProcesses::workersTakeOverTheNiceValueOfTheRunsThread()
{
    ProcessesStrategy strategy;
    const int own = getpriority(PRIO_PROCESS, 0);
    for (const int nice : {own + 2, own + 5, own + 1}) {
        After niced([nice] { setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), nice); }, strategy);
        const std::set<int> pids = pidsOf(*runRecorded(niced, {{}, {fibs(20, 4)}}, poolOf(2)).timeline);
        QVERIFY(!pids.empty());
        for (const int pid : pids) {
            QCOMPARE(getpriority(PRIO_PROCESS, static_cast<id_t>(pid)), nice);
        }
    }
}

void TstProcesses::theWorkerDoesNothingByItself()
{
    QProcess worker;
    worker.start(QStringLiteral(JUGGLER_WORKER), QStringList());
    QVERIFY(worker.waitForFinished());
    QCOMPARE(worker.exitStatus(), QProcess::NormalExit);
    QCOMPARE(worker.exitCode(), 2);
    QVERIFY(worker.readAllStandardError().contains("is started by juggler"));
}

QTEST_GUILESS_MAIN(TstProcesses)
#include "tst_processes.moc"
