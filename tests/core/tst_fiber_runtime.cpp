// SPDX-License-Identifier: GPL-3.0-or-later
// What is special about fibers; what green and virtual threads have in common with every model stands in tst_contract.cpp.
#include "core/base/clock.h"
#include "core/fiber/carrier.h"
#include "core/strategy/green_threads_strategy.h"
#include "core/strategy/virtual_threads_strategy.h"
#include "tests/support/disk_folder.h"
#include "tests/support/open_file_limit.h"
#include "tests/support/recorded_run.h"
#include "tests/support/refusal.h"
#include "tests/support/scarce_threads.h"

#include <QtTest/QtTest>

#include <sys/syscall.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <thread>
#include <vector>

using namespace juggler;
using namespace juggler::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Reads = FiberRun::Reads;

namespace {

#if defined(__SANITIZE_THREAD__)
constexpr int kMany = 300; // a living fiber takes 850 KiB of the sanitizer's memory
#else
constexpr int kMany = 2000;
#endif

TaskGroup sleeps(std::chrono::milliseconds duration, int count = 1)
{
    return {SleepSpec{duration}, count};
}
TaskGroup fibs(int n, int count = 1)
{
    return {FibonacciSpec{n}, count};
}
TaskGroup reads(const std::string& path, int count = 1)
{
    return {FileReadSpec{path}, count};
}

std::size_t countLanes(const RecordedRun& run, ThreadRole role)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < run.timeline->laneCount(); ++i) {
        count += run.timeline->lane(i).role() == role && run.timeline->lane(i).tid() != 0 ? 1 : 0;
    }
    return count;
}

/// The task's spans, and the native threads' lanes that they lie on, in the order of time.
struct Path {
    std::vector<Span> spans;
    std::vector<std::uint32_t> lanes;
};

Path pathOf(const Timeline& timeline, std::uint32_t task)
{
    Path path;
    timeline.forEachSpanOf(TaskId{task}, [&path, &timeline](SpanRef ref, const Span& span) {
        path.spans.insert(path.spans.begin(), span);
        if (ref.lane < timeline.laneCount()) {
            path.lanes.insert(path.lanes.begin(), ref.lane);
        }
        return true;
    });
    return path;
}

/// Jobs that are a function each, on carriers without a recording.
class FunctionJobs final : public FiberJobs {
public:
    using Body = std::function<void(std::uint32_t, Fiber&)>;
    FunctionJobs(std::uint32_t count, Body body) : m_count(count), m_body(std::move(body)) {}

    std::optional<std::uint32_t> takeNext() override { return hasNext() ? std::optional(m_next++) : std::nullopt; }
    [[nodiscard]] bool hasNext() const override { return m_next < m_count; }
    [[nodiscard]] bool isExhausted() const override { return !hasNext(); }
    void run(std::uint32_t job, Fiber& fiber) noexcept override { m_body(job, fiber); }
    void drop(std::uint32_t, Unstarted, Carrier&) noexcept override { qFatal("no stack for a job of the test"); }

private:
    std::uint32_t m_count;
    Body m_body;
    std::uint32_t m_next = 0;
};

void runOn(std::size_t count, FunctionJobs& jobs)
{
    FiberScheduler scheduler(jobs, 1);
    StackPool stacks;
    std::deque<Carrier> carriers;
    std::vector<Carrier*> all;
    for (std::size_t i = 0; i < count; ++i) {
        all.push_back(&carriers.emplace_back(Carrier::Shared{scheduler, jobs, stacks, {}}, nullptr, i));
    }
    scheduler.setUp(all, 1000);
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < count; ++i) {
        threads.emplace_back([&carriers, i] { carriers[i].run(); });
    }
    carriers.front().run();
}

/// Holds its thread until the condition holds; false when that takes more than ten seconds.
template <typename Condition>
bool spinUntil(Condition&& condition)
{
    const std::int64_t untilNs = monotonicNowNs() + 10'000'000'000;
    while (!condition()) {
        if (monotonicNowNs() > untilNs) {
            return false;
        }
    }
    return true;
}

/// A model on a thread to which the system refuses something. The filter ends with that thread.
class Restricted final : public Strategy {
public:
    Restricted(Strategy& strategy, Refusal refusal) : m_strategy(strategy), m_refusal(refusal) {}

    RunReport run(const RunContext& context) override
    {
        isRestricted = refuseSystemCall(m_refusal);
        return m_strategy.run(context);
    }
    [[nodiscard]] CallerLane callerLane() const noexcept override { return m_strategy.callerLane(); }

    bool isRestricted = false;

private:
    Strategy& m_strategy;
    Refusal m_refusal;
};

/// Virtual threads where the system refuses further threads.
class VirtualThreadsWithFewThreads final : public Strategy {
public:
    explicit VirtualThreadsWithFewThreads(int more) : m_more(more) {}

    RunReport run(const RunContext& context) override
    {
        const ScarceThreads scarce(m_more);
        isScarce = scarce.isValid();
        return VirtualThreadsStrategy().run(context);
    }
    [[nodiscard]] CallerLane callerLane() const noexcept override { return VirtualThreadsStrategy().callerLane(); }

    bool isScarce = false;

private:
    int m_more;
};

RunConfig carriers(int count)
{
    return {.strategy = StrategyId::VirtualThreads, .workers = count};
}

} // namespace

class TstFiberRuntime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void twoFibersTakeTurnsOnOneCarrier();
    void aFiberKeepsWhatIsOnItsStack();
    void anIdleCarrierIsWokenWhenThereIsWork();
    void aSleeperWakesWhileItsCarrierIsBusy();
    void greenThreadsAddOneNativeThread();
    void virtualThreadsAreCarriedByAsManyAsAsked();
    void wakesInTheOrderOfTheDeadlines();
    void equalSleepsEndInTheOrderOfTheTasks();
    void computingHoldsUpTheSleepersOfOneCarrier();
    void tasksMoveFromCarrierToCarrier();
    void idleCarriersUseNoCpu();
    void aFiberGetsItsStackWhenItFirstRuns();
    void stacksAreKeptForTheNextRun();
    void keptStacksStayWithinTheBound();
    void aStackThatGrewTooLongIsNoticed();
    void tasksWithoutAStackAreNotStarted();
    void fewerCarriersWhereThreadsAreRefused();
    void twoRuntimesOfDifferentSizesRunSideBySide();
    void readsEveryByte_data() { everyModelAndBackend(); }
    void readsEveryByte();
    void readsAddNoThreadButHelpers_data() { everyModelAndBackend(); }
    void readsAddNoThreadButHelpers();
    void readsWhateverTheSystemRefuses();
    void readsGoOnWhileACarrierIsBusy();
    void manyFilesStayWithinTheLimitOfOpenFiles_data() { everyModelAndBackend(); }
    void manyFilesStayWithinTheLimitOfOpenFiles();
    void stopWakesEverySleeper_data() { everyModelAndBackend(); }
    void stopWakesEverySleeper();
    void stopReachesTasksThatWaitForAnOpenFile_data() { everyModelAndBackend(); }
    void stopReachesTasksThatWaitForAnOpenFile();

private:
    static void everyModelAndBackend();
    static std::unique_ptr<Strategy> currentStrategy();

    const DiskFolder m_folder; // on a disk: for files on a tmpfs the kernel starts worker threads
    std::string m_file;
    static constexpr qint64 kFileBytes = 3'000'001;
};

void TstFiberRuntime::initTestCase()
{
    if (!m_folder.isValid()) {
        QSKIP("there is no folder on a disk");
    }
    m_file = m_folder.write(u"data.bin"_s, QByteArray(kFileBytes, 'j'));
    QVERIFY(!m_file.empty());
}

void TstFiberRuntime::everyModelAndBackend()
{
    QTest::addColumn<int>("workers");
    QTest::addColumn<Reads>("backend");
    QTest::newRow("green-threads, io_uring") << 0 << Reads::UringWherePossible;
    QTest::newRow("green-threads, helpers") << 0 << Reads::HelperThreads;
    QTest::newRow("virtual-threads, io_uring") << 3 << Reads::UringWherePossible;
    QTest::newRow("virtual-threads, helpers") << 3 << Reads::HelperThreads;
}

std::unique_ptr<Strategy> TstFiberRuntime::currentStrategy()
{
    QFETCH(int, workers);
    QFETCH(Reads, backend);
    if (workers == 0) {
        return std::make_unique<GreenThreadsStrategy>(backend);
    }
    return std::make_unique<VirtualThreadsStrategy>(backend);
}

void TstFiberRuntime::twoFibersTakeTurnsOnOneCarrier()
{
    std::vector<std::uint32_t> order;
    FunctionJobs jobs(2, [&order](std::uint32_t job, Fiber& fiber) {
        for (int i = 0; i < 3; ++i) {
            order.push_back(job);
            Carrier::yield(fiber);
        }
    });
    runOn(1, jobs);
    QCOMPARE(order, (std::vector<std::uint32_t>{0, 1, 0, 1, 0, 1}));
}

void TstFiberRuntime::aFiberKeepsWhatIsOnItsStack()
{
    std::atomic<int> intact{0};
    FunctionJobs jobs(50, [&intact](std::uint32_t job, Fiber& fiber) {
        std::array<std::uint32_t, 2000> values;
        values.fill(job);
        const double half = job / 2.0;
        for (int i = 0; i < 20; ++i) {
            Carrier::yield(fiber);
            Carrier::sleepUntil(fiber, monotonicNowNs() + 1000 * (job % 7));
        }
        const bool isIntact = std::all_of(values.begin(), values.end(), [job](std::uint32_t value) { return value == job; });
        intact += isIntact && half * 2 == job ? 1 : 0;
    });
    runOn(3, jobs);
    QCOMPARE(intact.load(), 50);
}

void TstFiberRuntime::anIdleCarrierIsWokenWhenThereIsWork()
{
    for (int round = 0; round < 20; ++round) {
        // Both wake at the same time, and neither goes on before the other runs as well: on another native thread.
        const std::int64_t deadlineNs = monotonicNowNs() + 5'000'000;
        std::atomic<int> awake{0};
        std::atomic<int> met{0};
        FunctionJobs jobs(2, [&](std::uint32_t, Fiber& fiber) {
            Carrier::sleepUntil(fiber, deadlineNs);
            ++awake;
            met += spinUntil([&awake] { return awake == 2; }) ? 1 : 0;
        });
        runOn(2, jobs);
        QCOMPARE(met.load(), 2);
    }
}

void TstFiberRuntime::aSleeperWakesWhileItsCarrierIsBusy()
{
    for (int round = 0; round < 20; ++round) {
        std::atomic<bool> hasWoken{false};
        std::atomic<bool> wasSeen{false};
        FunctionJobs jobs(2, [&](std::uint32_t job, Fiber& fiber) {
            if (job == 0) {
                Carrier::sleepUntil(fiber, monotonicNowNs() + 3'000'000);
                hasWoken = true;
            } else {
                wasSeen = spinUntil([&hasWoken] { return hasWoken.load(); });
            }
        });
        runOn(2, jobs);
        QVERIFY(wasSeen);
    }
}

void TstFiberRuntime::greenThreadsAddOneNativeThread()
{
    GreenThreadsStrategy strategy;
    const int before = countThreads();
    int most = 0;
    StopSignal stop;
    const RecordedRun run = runRecorded(strategy, {{}, {sleeps(200ms, kMany), reads(m_file, 5)}}, {}, stop, [&most](const Timeline&) {
        most = std::max(most, countThreads());
        return true;
    });
    QCOMPARE(countOutcome(run, TaskOutcome::Done), run.tasks->size());
    QCOMPARE(most, before + 1);
    QCOMPARE(run.timeline->laneCount(), std::size_t{1});
    QCOMPARE(run.timeline->lane(0).role(), ThreadRole::Carrier);
    QCOMPARE_GT(run.timeline->inFlight().peak(), std::size_t{10});
}

void TstFiberRuntime::virtualThreadsAreCarriedByAsManyAsAsked()
{
    VirtualThreadsStrategy strategy;
    const RecordedRun three = runRecorded(strategy, {{}, {sleeps(2ms, 100)}}, carriers(3));
    QCOMPARE(countLanes(three, ThreadRole::Carrier), std::size_t{3});
    QCOMPARE(QString::fromStdString(three.timeline->lane(2).name()), u"carrier 3"_s);
    const RecordedRun two = runRecorded(strategy, {{}, {sleeps(2ms, 2)}}, carriers(3));
    QCOMPARE(countLanes(two, ThreadRole::Carrier), std::size_t{2}); // never more than tasks
}

void TstFiberRuntime::wakesInTheOrderOfTheDeadlines()
{
    GreenThreadsStrategy strategy;
    const RecordedRun run = runRecorded(strategy, {{}, {sleeps(90ms), sleeps(30ms), sleeps(60ms)}});
    const auto deadlineNs = [&run](std::uint32_t i) {
        return run.task(i).startedNs() + std::chrono::nanoseconds(std::get<SleepSpec>(run.tasks->spec(TaskId{i})).duration).count();
    };
    std::vector<std::uint32_t> order{0, 1, 2};
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return deadlineNs(a) < deadlineNs(b); });
    QCOMPARE_LT(run.task(order[0]).endedNs(), run.task(order[1]).endedNs());
    QCOMPARE_LT(run.task(order[1]).endedNs(), run.task(order[2]).endedNs());
}

void TstFiberRuntime::equalSleepsEndInTheOrderOfTheTasks()
{
    GreenThreadsStrategy strategy;
    const RecordedRun run = runRecorded(strategy, {{}, {sleeps(20ms, 200)}});
    for (std::uint32_t i = 1; i < 200; ++i) {
        QCOMPARE_LT(run.task(i - 1).endedNs(), run.task(i).endedNs());
    }
}

void TstFiberRuntime::computingHoldsUpTheSleepersOfOneCarrier()
{
    GreenThreadsStrategy strategy;
    const RecordedRun run = runRecorded(strategy, {{}, {sleeps(20ms), fibs(36)}});
    QCOMPARE_GE(run.task(0).endedNs(), run.task(1).endedNs());
}

void TstFiberRuntime::tasksMoveFromCarrierToCarrier()
{
    VirtualThreadsStrategy strategy;
    std::size_t moved = 0;
    for (int round = 0; round < 20 && moved == 0; ++round) {
        const RecordedRun run = runRecorded(strategy, {{}, {sleeps(3ms, 200), fibs(20, 100), reads(m_file, 5)}}, carriers(3));
        for (std::uint32_t i = 0; i < run.tasks->size(); ++i) {
            const Path path = pathOf(*run.timeline, i);
            moved += std::adjacent_find(path.lanes.begin(), path.lanes.end(), std::not_equal_to<>()) != path.lanes.end() ? 1 : 0;
            std::int64_t atNs = run.task(i).startedNs();
            for (const Span& span : path.spans) {
                QCOMPARE(span.startNs, atNs);
                atNs = span.endNs;
            }
            QCOMPARE(atNs, run.task(i).endedNs());
        }
        const InFlightLane& inFlight = run.timeline->inFlight();
        for (std::size_t i = 1; i < inFlight.size(); ++i) {
            QCOMPARE_LE(inFlight[i - 1].endNs, inFlight[i].endNs);
        }
        QCOMPARE(inFlight.size(), inFlight.startedCount());
    }
    QCOMPARE_GT(moved, std::size_t{0});
}

void TstFiberRuntime::idleCarriersUseNoCpu()
{
    VirtualThreadsStrategy strategy;
    const RecordedRun run = runRecorded(strategy, {{}, {sleeps(500ms, 10)}}, carriers(4));
    std::int64_t cpuNs = 0;
    for (std::size_t i = 0; i < run.timeline->laneCount(); ++i) {
        cpuNs += run.timeline->lane(i).usage().cpuNs;
    }
    QCOMPARE_LT(cpuNs, std::int64_t{100'000'000}); // of 2,000; the figure itself stands in the benchmark
}

void TstFiberRuntime::aFiberGetsItsStackWhenItFirstRuns()
{
    FiberRuntime runtime;
    StopSignal stop;
    Trace trace;
    ThreadRecorder& recorder = trace.addThread("carrier", ThreadRole::Carrier);
    recorder.attach();
    const TaskList tasks({{}, {fibs(1, 10'000)}});
    runtime.run({.tasks = tasks, .trace = trace, .runThread = recorder, .stop = stop});
    recorder.detach();
    QCOMPARE_LE(runtime.stacks().reservedBytes(), std::size_t{64} * 1024 * 1024); // one each would be 640
}

void TstFiberRuntime::stacksAreKeptForTheNextRun()
{
    FiberRuntime runtime;
    StopSignal stop;
    Trace trace;
    ThreadRecorder& recorder = trace.addThread("carrier", ThreadRole::Carrier);
    recorder.attach();
    const TaskList tasks({{}, {sleeps(5ms, kMany)}});
    // As many as sleep at once, which the time decides; never those of several runs.
    const std::size_t enough =
        (std::size_t{kMany} * StackPool::kStackBytes / runtime.stacks().slabBytes() + 1) * runtime.stacks().slabBytes();
    for (int i = 0; i < 3; ++i) {
        runtime.run({.tasks = tasks, .trace = trace, .runThread = recorder, .stop = stop});
        QCOMPARE_GT(runtime.stacks().reservedBytes(), std::size_t{0});
        QCOMPARE_LE(runtime.stacks().reservedBytes(), enough);
        QCOMPARE(runtime.stacks().usedStacks(), std::size_t{0});
    }
    recorder.detach();
}

void TstFiberRuntime::keptStacksStayWithinTheBound()
{
    StackPool pool(4 * 1024 * 1024); // 1,024 stacks
    StackPool::Free* const stacks = pool.take(3000);
    QCOMPARE(pool.usedStacks(), std::size_t{3000});
    pool.giveBack(stacks);
    pool.rest();
    QCOMPARE(pool.usedStacks(), std::size_t{0});
    QCOMPARE_LE(pool.reservedBytes(), std::size_t{1024} * StackPool::kStackBytes);
    QCOMPARE_GT(pool.reservedBytes(), std::size_t{0});
}

void TstFiberRuntime::aStackThatGrewTooLongIsNoticed()
{
    StackPool pool;
    StackPool::Free* const first = pool.take(2);
    StackPool::Free* const above = std::max(first, first->next);
    StackPool::Free* const below = std::min(first, first->next);
    QVERIFY(StackPool::isIntact(below));
    *(reinterpret_cast<std::uint64_t*>(StackPool::bottomOf(above)) - 1) = 0; // the first word that does not belong to it
    QVERIFY(!StackPool::isIntact(below));
    QVERIFY(StackPool::isIntact(above));
}

void TstFiberRuntime::tasksWithoutAStackAreNotStarted()
{
    VirtualThreadsStrategy strategy;
    constexpr unsigned kSlabBytes = 32 * 1024 * 1024;
    Restricted restricted(strategy, {SYS_mmap, ENOMEM, kSlabBytes});
    const RecordedRun run = runRecorded(restricted, {{}, {sleeps(1ms, 20)}}, carriers(2));
    if (!restricted.isRestricted) {
        QSKIP("the system lets nothing be refused");
    }
    QCOMPARE(countOutcome(run, TaskOutcome::NotStarted), std::size_t{20});
    QCOMPARE(run.task(0).error(), TaskError::system(TaskOperation::Allocate, ENOMEM));
}

void TstFiberRuntime::fewerCarriersWhereThreadsAreRefused()
{
    VirtualThreadsWithFewThreads strategy(1);
    const RecordedRun run = runRecorded(strategy, {{}, {sleeps(5ms, 20), fibs(20, 20)}}, carriers(5));
    if (!strategy.isScarce) {
        QSKIP("the system lets threads not be limited");
    }
    QCOMPARE(countOutcome(run, TaskOutcome::Done), std::size_t{40});
    QCOMPARE_LT(countLanes(run, ThreadRole::Carrier), std::size_t{5});
    QCOMPARE(run.report.notes.size(), std::size_t{1});
    const QString note = QString::fromStdString(run.report.notes.front());
    QVERIFY2(note.contains(u" of 5 carriers could be started: "_s), qPrintable(note));
}

void TstFiberRuntime::twoRuntimesOfDifferentSizesRunSideBySide()
{
#if defined(__SANITIZE_THREAD__)
    // The sanitizer does not see that the library unmaps a ring, and takes two that were mapped to one address for the same.
    const Workload workload{{}, {sleeps(2ms, 40), fibs(18, 40)}};
#else
    const Workload workload{{}, {sleeps(2ms, 40), fibs(18, 40), reads(m_file, 2)}};
#endif
    const auto runTen = [&workload](int workers) {
        VirtualThreadsStrategy strategy;
        for (int i = 0; i < 10; ++i) {
            const RecordedRun run = runRecorded(strategy, workload, carriers(workers));
            if (countOutcome(run, TaskOutcome::Done) != run.tasks->size()) {
                return false;
            }
        }
        return true;
    };
    std::atomic<bool> isOtherDone{false};
    std::jthread other([&] { isOtherDone = runTen(1); });
    QVERIFY(runTen(4));
    other.join();
    QVERIFY(isOtherDone);
}

void TstFiberRuntime::readsEveryByte()
{
    QFETCH(int, workers);
    const auto strategy = currentStrategy();
    for (const CacheMode mode : {CacheMode::Warm, CacheMode::Direct}) {
        RunConfig config = carriers(workers);
        config.cache = mode;
        const RecordedRun run = runRecorded(*strategy, {{}, {reads(m_file, 40)}}, config);
        for (std::uint32_t i = 0; i < 40; ++i) {
            QCOMPARE(run.task(i).outcome(), TaskOutcome::Done);
            QCOMPARE(run.task(i).result(), std::optional<std::uint64_t>(kFileBytes));
        }
        QVERIFY(!run.report.ioBackend.empty());
    }
}

void TstFiberRuntime::readsAddNoThreadButHelpers()
{
    QFETCH(int, workers);
    QFETCH(Reads, backend);
    const auto strategy = currentStrategy();
    const int before = countThreads();
    int most = 0;
    StopSignal stop;
    const RecordedRun run = runRecorded(*strategy, {{}, {reads(m_file, 40)}}, carriers(workers), stop, [&most](const Timeline&) {
        most = std::max(most, countThreads());
        return true;
    });
    const std::size_t helpers = countLanes(run, ThreadRole::Helper);
    QCOMPARE(helpers, std::size_t{backend == Reads::HelperThreads ? 4U : 0U});
    QCOMPARE(run.report.notes.size(), std::size_t{backend == Reads::HelperThreads ? 1U : 0U});
    QCOMPARE_LE(most, before + std::max(workers, 1) + static_cast<int>(helpers));
}

void TstFiberRuntime::readsWhateverTheSystemRefuses()
{
    for (const long call : {SYS_io_uring_setup, SYS_io_uring_enter, SYS_eventfd2, SYS_timerfd_create}) {
        VirtualThreadsStrategy strategy;
        Restricted restricted(strategy, {call, EPERM});
        const RecordedRun run = runRecorded(restricted, {{}, {reads(m_file, 10), sleeps(2ms, 10)}}, carriers(2));
        if (!restricted.isRestricted) {
            QSKIP("the system lets nothing be refused");
        }
        QCOMPARE(countOutcome(run, TaskOutcome::Done), std::size_t{20});
        QCOMPARE(QString::fromStdString(run.report.ioBackend), u"4 helper threads (io_uring: Operation not permitted)"_s);
    }
}

void TstFiberRuntime::readsGoOnWhileACarrierIsBusy()
{
    VirtualThreadsStrategy strategy;
    RunConfig config = carriers(2);
    config.cache = CacheMode::Direct;
    const RecordedRun run = runRecorded(strategy, {{}, {reads(m_file, 4), fibs(38)}}, config);
    for (std::uint32_t i = 0; i < 4; ++i) {
        QCOMPARE_LT(run.task(i).endedNs(), run.task(4).endedNs());
    }
}

void TstFiberRuntime::manyFilesStayWithinTheLimitOfOpenFiles()
{
    QFETCH(int, workers);
    const OpenFileLimit limit(100);
    const auto strategy = currentStrategy();
    const RecordedRun run = runRecorded(*strategy, {{}, {reads(m_file, 200)}}, carriers(workers));
    QCOMPARE(countOutcome(run, TaskOutcome::Done), std::size_t{200});
}

void TstFiberRuntime::stopWakesEverySleeper()
{
    QFETCH(int, workers);
    const auto strategy = currentStrategy();
    StopSignal stop;
    const RecordedRun run = runRecorded(*strategy, {{}, {sleeps(1h, kMany)}}, carriers(workers), stop, [&stop](const Timeline& timeline) {
        if (timeline.inFlight().startedCount() == kMany) {
            stop.request();
        }
        return !stop.isRequested();
    });
    QCOMPARE(countOutcome(run, TaskOutcome::Cancelled), std::size_t{kMany});
    QVERIFY(run.task(0).hasStarted());
}

void TstFiberRuntime::stopReachesTasksThatWaitForAnOpenFile()
{
    QFETCH(int, workers);
    // So long that none has ended when the stop comes; all holes, so it takes no room.
    QFile longFile(QString::fromStdString(m_folder.path(u"long.bin"_s)));
    QVERIFY(longFile.open(QIODevice::WriteOnly) && longFile.resize(qint64{4} << 30));
    const OpenFileLimit limit(40); // fewer than 20 files at once
    const auto strategy = currentStrategy();
    StopSignal stop;
    RunConfig config = carriers(workers);
    config.cache = CacheMode::Direct;
    const RecordedRun run =
        runRecorded(*strategy, {{}, {reads(longFile.fileName().toStdString(), 100)}}, config, stop, [&stop](const Timeline& timeline) {
            if (timeline.inFlight().startedCount() > 30) {
                stop.request();
            }
            return !stop.isRequested();
        });
    std::size_t waited = 0;
    for (std::uint32_t i = 0; i < run.tasks->size(); ++i) {
        waited += run.task(i).hasStarted() && run.task(i).outcome() == TaskOutcome::Cancelled ? 1 : 0;
    }
    QCOMPARE(countOutcome(run, TaskOutcome::Cancelled), std::size_t{100});
    QCOMPARE_GT(waited, std::size_t{0});
}

QTEST_GUILESS_MAIN(TstFiberRuntime)
#include "tst_fiber_runtime.moc"
