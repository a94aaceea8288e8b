// SPDX-License-Identifier: GPL-3.0-or-later
// What is special about the event loop; what it has in common with every model stands in tst_contract.cpp.
#include "core/formats/task_intervals.h"
#include "core/strategy/event_loop_strategy.h"
#include "core/strategy/registry.h"
#include "tests/support/disk_folder.h"
#include "tests/support/open_file_limit.h"
#include "tests/support/recorded_run.h"
#include "tests/support/refusal.h"

#include <QtTest/QtTest>

#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <vector>

using namespace juggler;
using namespace juggler::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Reads = EventLoopStrategy::Reads;

namespace {

TaskGroup sleeps(std::chrono::milliseconds duration, int count = 1)
{
    return {SleepSpec{duration}, count};
}
TaskGroup reads(const QString& path, int count = 1)
{
    return {FileReadSpec{path.toStdString()}, count};
}

std::size_t countLanes(const RecordedRun& run, ThreadRole role)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < run.timeline->laneCount(); ++i) {
        count += run.timeline->lane(i).role() == role ? 1 : 0;
    }
    return count;
}

/// The event loop on a thread to which the system refuses something. The filter ends with that thread.
class RestrictedEventLoop final : public Strategy {
public:
    explicit RestrictedEventLoop(std::vector<Refusal> refusals) : m_refusals(std::move(refusals)) {}

    RunReport run(const RunContext& context) override
    {
        isRestricted = std::all_of(m_refusals.begin(), m_refusals.end(), refuseSystemCall);
        return EventLoopStrategy().run(context);
    }

    bool isRestricted = false;

private:
    std::vector<Refusal> m_refusals;
};

} // namespace

class TstEventLoop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTimerThatIsDueWhileTheLoopComputesIsReady();
    void slicesLetTimersComeInBetween();
    void aSlicedComputationCanBeStopped();
    void initTestCase();
    void runsOnOneThreadThatIsAnEventLoop();
    void waitsOfAllTasksOverlap();
    void wakesInTheOrderOfTheDeadlines();
    void equalSleepsEndInTheOrderOfTheTasks();
    void computingHoldsUpTheTimers();
    void readsEveryByte_data();
    void readsEveryByte();
    void readsWhatHasNoSize_data() { everyBackend(); }
    void readsWhatHasNoSize();
    void whatCannotBeReadFailsAlone_data() { everyBackend(); }
    void whatCannotBeReadFailsAlone();
    void manyFilesStayWithinTheLimitOfOpenFiles();
    void startsHelpersOnlyForFiles();
    void helpersHaveLanesOfTheirOwn();
    void workersOfTheKernelHaveLanesOfTheirOwn_data();
    void workersOfTheKernelHaveLanesOfTheirOwn();
    void readsEverythingWhateverTheSystemRefuses_data();
    void readsEverythingWhateverTheSystemRefuses();
    void stopWakesEverySleeper();
    void stopEndsReadingSoon_data() { everyBackend(); }
    void stopEndsReadingSoon();
    void stopReachesTasksThatWaitForAnOpenFile();

private:
    static void everyBackend();
    static EventLoopStrategy currentStrategy();
    [[nodiscard]] QString makeFile(qint64 bytes) const;

    [[nodiscard]] QString makeEndlessFile() const;
    [[nodiscard]] QString pathOf(const QString& name) const { return QString::fromStdString(m_folder.path(name)); }

    // On a disk: for files on a tmpfs the kernel starts worker threads.
    const DiskFolder m_folder;
};

void TstEventLoop::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

void TstEventLoop::everyBackend()
{
    QTest::addColumn<Reads>("backend");
    QTest::newRow("io_uring") << Reads::UringWherePossible;
    QTest::newRow("helpers") << Reads::HelperThreads;
}

EventLoopStrategy TstEventLoop::currentStrategy()
{
    QFETCH(Reads, backend);
    return EventLoopStrategy(backend);
}

QString TstEventLoop::makeFile(qint64 bytes) const
{
    const std::string path = m_folder.write(u"%1.bin"_s.arg(bytes), QByteArray(bytes, 'j'));
    if (path.empty()) {
        qFatal("cannot write a file for the test");
    }
    return QString::fromStdString(path);
}

/// No stop: minutes of reading. Takes no room on the disk.
QString TstEventLoop::makeEndlessFile() const
{
    QFile file(pathOf(u"sparse"_s));
    return file.open(QIODevice::WriteOnly) && file.resize(qint64{1} << 40) ? file.fileName() : QString();
}

void TstEventLoop::runsOnOneThreadThatIsAnEventLoop()
{
    EventLoopStrategy strategy;
    const QString file = makeFile(3 * 1024 * 1024);
    const int before = countThreads();
    int most = 0;
    StopSignal stop;
    const RecordedRun run = runRecorded(strategy, {{}, {sleeps(100ms), reads(file, 20), {FibonacciSpec{25}, 3}}},
                                        {.cache = CacheMode::Direct}, stop, [&most](const Timeline&) {
                                            most = std::max(most, countThreads());
                                            return true;
                                        });
    QCOMPARE(countOutcome(run, TaskOutcome::Done), run.tasks->size());
    QCOMPARE(run.report.ioBackend, std::string("io_uring"));
    QCOMPARE(most, before + 1);
    QCOMPARE(run.timeline->laneCount(), std::size_t{1});
    QCOMPARE(run.timeline->lane(0).role(), ThreadRole::EventLoop);
    QCOMPARE(run.timeline->lane(0).name(), std::string("event loop"));
}

void TstEventLoop::waitsOfAllTasksOverlap()
{
    EventLoopStrategy strategy;
    const RecordedRun run = runRecorded(strategy, {{}, {sleeps(300ms, 50)}});
    QCOMPARE(run.timeline->inFlight().peak(), std::size_t{50});
    QCOMPARE_GE(run.makespanNs(), 300'000'000);
    QCOMPARE_LT(run.makespanNs(), 5'000'000'000); // one after the other: 15 s
    for (std::uint32_t i = 0; i < 50; ++i) {
        QCOMPARE_GE(run.task(i).endedNs() - run.task(i).startedNs(), 300'000'000);
    }
}

void TstEventLoop::wakesInTheOrderOfTheDeadlines()
{
    EventLoopStrategy strategy;
    const RecordedRun run = runRecorded(strategy, {{}, {sleeps(400ms), sleeps(10ms), sleeps(200ms), sleeps(0ms)}});
    QCOMPARE(countOutcome(run, TaskOutcome::Done), std::size_t{4});
    QCOMPARE_LT(run.task(3).endedNs(), run.task(1).endedNs());
    QCOMPARE_LT(run.task(1).endedNs(), run.task(2).endedNs());
    QCOMPARE_LT(run.task(2).endedNs(), run.task(0).endedNs());
}

void TstEventLoop::equalSleepsEndInTheOrderOfTheTasks()
{
    EventLoopStrategy strategy;
    const RecordedRun run = runRecorded(strategy, {{}, {sleeps(20ms, 1000)}});
    for (std::uint32_t i = 1; i < 1000; ++i) {
        QCOMPARE_LT(run.task(i - 1).startedNs(), run.task(i).startedNs());
        QCOMPARE_LT(run.task(i - 1).endedNs(), run.task(i).endedNs());
    }
}

void TstEventLoop::computingHoldsUpTheTimers()
{
    EventLoopStrategy strategy;
    const RecordedRun run = runRecorded(strategy, {{}, {sleeps(1ms), {FibonacciSpec{33}, 1}}});
    QCOMPARE_LT(run.task(0).startedNs(), run.task(1).startedNs());
    QCOMPARE_LT(run.task(1).endedNs(), run.task(0).endedNs()); // long after its deadline
}

void TstEventLoop::readsEveryByte_data()
{
    QTest::addColumn<Reads>("backend");
    QTest::addColumn<int>("mode");
    QTest::addColumn<qint64>("bytes");
    for (const auto& [name, backend] : {std::pair("io_uring", Reads::UringWherePossible), std::pair("helpers", Reads::HelperThreads)}) {
        for (const CacheMode mode : {CacheMode::Warm, CacheMode::Cold, CacheMode::Direct}) {
            for (const qint64 bytes : {0, 1, 4096, 262'144, 3 * 1024 * 1024, 3 * 1024 * 1024 + 1}) {
                QTest::addRow("%s, %s, %lld", name, cacheModeKey(mode).data(), bytes) << backend << static_cast<int>(mode) << bytes;
            }
        }
    }
}

void TstEventLoop::readsEveryByte()
{
    QFETCH(int, mode);
    QFETCH(qint64, bytes);
    EventLoopStrategy strategy = currentStrategy();
    const RecordedRun run = runRecorded(strategy, {{}, {reads(makeFile(bytes), 20)}}, {.cache = static_cast<CacheMode>(mode)});
    for (std::uint32_t i = 0; i < 20; ++i) {
        QCOMPARE(run.task(i).outcome(), TaskOutcome::Done);
        QCOMPARE(run.task(i).result(), std::optional(static_cast<std::uint64_t>(bytes)));
        QVERIFY(run.task(i).cacheUsed().has_value());
    }
}

void TstEventLoop::readsWhatHasNoSize()
{
    EventLoopStrategy strategy = currentStrategy();
    const RecordedRun run = runRecorded(strategy, {{}, {reads(u"/proc/self/status"_s)}}, {.cache = CacheMode::Direct});
    QCOMPARE(run.task(0).outcome(), TaskOutcome::Done);
    QCOMPARE_GT(run.task(0).result().value_or(0), std::uint64_t{100});
    QVERIFY(run.task(0).cacheUsed() != std::optional(CacheMode::Direct)); // procfs knows no O_DIRECT
}

void TstEventLoop::whatCannotBeReadFailsAlone()
{
    EventLoopStrategy strategy = currentStrategy();
    const QString fifo = pathOf(u"fifo"_s);
    if (mkfifo(qPrintable(fifo), 0600) != 0) {
        QCOMPARE(errno, EEXIST);
    }
    const QString folder = pathOf(QString());
    const QString missing = pathOf(u"missing"_s);
    const RecordedRun run = runRecorded(strategy, {{}, {reads(fifo), reads(missing), reads(folder), reads(makeFile(5000)), sleeps(1ms)}});
    const auto sentence = [&run](std::uint32_t i) {
        return QString::fromStdString(describeTaskError(run.task(i).error(), run.tasks->spec(TaskId{i})));
    };
    QCOMPARE(sentence(0), u"read %1: not a regular file"_s.arg(fifo));
    QCOMPARE(sentence(1), u"open %1: No such file or directory"_s.arg(missing));
    QCOMPARE(sentence(2), u"read %1: not a regular file"_s.arg(folder));
    QCOMPARE(countOutcome(run, TaskOutcome::Failed), std::size_t{3});
    QCOMPARE(run.task(3).result(), std::optional<std::uint64_t>(5000));
    QCOMPARE(run.task(4).outcome(), TaskOutcome::Done);
}

void TstEventLoop::manyFilesStayWithinTheLimitOfOpenFiles()
{
    EventLoopStrategy strategy;
    const QString file = makeFile(300'000);
    const OpenFileLimit limit(100);
    const RecordedRun run = runRecorded(strategy, {{}, {reads(file, 1000)}});
    QCOMPARE(countOutcome(run, TaskOutcome::Done), std::size_t{1000});
}

void TstEventLoop::startsHelpersOnlyForFiles()
{
    EventLoopStrategy strategy(Reads::HelperThreads);
    const RecordedRun run = runRecorded(strategy, {{}, {sleeps(1ms, 5), {FibonacciSpec{20}, 5}}});
    QCOMPARE(run.timeline->laneCount(), std::size_t{1});
    QCOMPARE(run.report.ioBackend, std::string());
}

void TstEventLoop::helpersHaveLanesOfTheirOwn()
{
    EventLoopStrategy strategy(Reads::HelperThreads);
    const RecordedRun run = runRecorded(strategy, {{}, {reads(makeFile(3 * 1024 * 1024), 10)}}, {.cache = CacheMode::Direct});
    QCOMPARE(run.report.ioBackend, std::string("4 helper threads (io_uring: switched off)"));
    QCOMPARE(countLanes(run, ThreadRole::EventLoop), std::size_t{1});
    QCOMPARE(countLanes(run, ThreadRole::Helper), std::size_t{4});
    std::size_t spans = 0;
    for (std::size_t i = 1; i < run.timeline->laneCount(); ++i) {
        const Lane& lane = run.timeline->lane(i);
        QCOMPARE_GE(lane.endedNs(), 0);
        for (std::size_t k = 0; k < lane.size(); ++k) {
            QCOMPARE(lane[k].task, kNoTask);
            spans += lane[k].state == State::WaitingHeld ? 1 : 0;
        }
    }
    QCOMPARE_GE(spans, std::size_t{10 * 12}); // one a piece of 256 KiB
}

void TstEventLoop::workersOfTheKernelHaveLanesOfTheirOwn_data()
{
    QTest::addColumn<StrategyId>("strategy");
    QTest::addColumn<int>("writes");
    QTest::newRow("one write") << StrategyId::EventLoop << 1;
    QTest::newRow("ten writes") << StrategyId::EventLoop << 10;
    QTest::newRow("rings of several carriers") << StrategyId::VirtualThreads << 20;
}

void TstEventLoop::workersOfTheKernelHaveLanesOfTheirOwn()
{
    QFETCH(StrategyId, strategy);
    QFETCH(int, writes);
    const RunConfig config{.strategy = strategy, .workers = 3};
    const RecordedRun run =
        runRecorded(*makeStrategy(strategy), {{}, {{FileWriteSpec{256 * 1024, m_folder.path({}), true}, writes}}}, config);
    if (run.report.ioBackend != "io_uring") {
        QSKIP("the system has no io_uring");
    }
    QCOMPARE(countOutcome(run, TaskOutcome::Done), static_cast<std::size_t>(writes));
    std::set<int> threads;
    for (std::size_t i = 0; i < run.timeline->laneCount(); ++i) {
        const Lane& lane = run.timeline->lane(i);
        if (lane.role() != ThreadRole::KernelWorker) {
            continue;
        }
        QVERIFY2(threads.insert(lane.tid()).second, lane.name().c_str());
        QCOMPARE_GT(lane.startedNs(), std::int64_t{0});
        QCOMPARE_GT(lane.endedNs(), lane.startedNs());
    }
    QCOMPARE_GT(threads.size(), std::size_t{0}); // fsync(2) is never done by the thread that asks for it
}

void TstEventLoop::readsEverythingWhateverTheSystemRefuses_data()
{
    QTest::addColumn<QList<Refusal>>("refusals");
    QTest::addColumn<QString>("backend");
    const Refusal noRing{SYS_io_uring_setup, EPERM};
    const auto helpers = [](int errnoValue) {
        return u"4 helper threads (io_uring: %1)"_s.arg(QString::fromLocal8Bit(strerror(errnoValue)));
    };
    QTest::newRow("a container") << QList{noRing} << helpers(EPERM);
    QTest::newRow("an old kernel") << QList{Refusal{SYS_io_uring_setup, ENOSYS}} << helpers(ENOSYS);
    QTest::newRow("no locked memory") << QList{Refusal{SYS_io_uring_setup, ENOMEM}} << helpers(ENOMEM);
    QTest::newRow("a ring that is of no use") << QList{Refusal{SYS_io_uring_enter, EPERM}} << helpers(EPERM);
    QTest::newRow("neither ring nor threads")
        << QList{noRing, Refusal{SYS_clone3, EAGAIN}, Refusal{SYS_clone, EAGAIN}}
        << u"the tasks' own thread, blocked by each read (io_uring: Operation not permitted; no helper thread could be started)"_s;
    QTest::newRow("a ring that fails later") << QList{Refusal{SYS_io_uring_enter, EAGAIN, 2}} << u"io_uring"_s;
}

void TstEventLoop::readsEverythingWhateverTheSystemRefuses()
{
    QFETCH(QList<Refusal>, refusals);
    QFETCH(QString, backend);
    RestrictedEventLoop strategy({refusals.begin(), refusals.end()});
    const RecordedRun run = runRecorded(strategy, {{}, {reads(makeFile(700'001), 30), sleeps(5ms, 3)}}, {.cache = CacheMode::Direct});
    QVERIFY2(strategy.isRestricted, "this test needs seccomp filters");
    QCOMPARE(QString::fromStdString(run.report.ioBackend), backend);
    QCOMPARE(run.report.notes.empty(), backend == u"io_uring"_s);
    for (std::uint32_t i = 0; i < 30; ++i) {
        QCOMPARE(run.task(i).result(), std::optional<std::uint64_t>(700'001));
    }
    QCOMPARE(countOutcome(run, TaskOutcome::Done), std::size_t{33});
}

void TstEventLoop::stopWakesEverySleeper()
{
    EventLoopStrategy strategy;
    StopSignal stop;
    const RecordedRun run = runRecorded(strategy, {{}, {sleeps(1h, 10'000)}}, {}, stop, [&stop](const Timeline& timeline) {
        if (timeline.task(TaskId{9'999}).hasStarted()) {
            stop.request();
        }
        return !stop.isRequested();
    });
    QCOMPARE(run.timeline->endedCount(), std::size_t{10'000});
    QCOMPARE(countOutcome(run, TaskOutcome::Cancelled), std::size_t{10'000});
    const std::int64_t stopNs = run.timeline->lastEndedNs() - (stop.requestedAtNs() - run.timeline->startNs());
    QCOMPARE_LT(stopNs, std::int64_t{2'000'000'000}); // the figure itself stands in the benchmark
}

void TstEventLoop::stopEndsReadingSoon()
{
    EventLoopStrategy strategy = currentStrategy();
    const QString endless = makeEndlessFile();
    StopSignal stop;
    const RecordedRun run = runRecorded(strategy, {{}, {reads(endless, 40)}}, {}, stop, [&stop](const Timeline& timeline) {
        if (timeline.task(TaskId{39}).hasStarted()) {
            stop.request();
        }
        return !stop.isRequested();
    });
    QCOMPARE(run.timeline->endedCount(), std::size_t{40});
    QCOMPARE(countOutcome(run, TaskOutcome::Cancelled), std::size_t{40});
}

void TstEventLoop::stopReachesTasksThatWaitForAnOpenFile()
{
    EventLoopStrategy strategy;
    const QString endless = makeEndlessFile();
    StopSignal stop;
    const RecordedRun run = runRecorded(strategy, {{}, {reads(endless, 500)}}, {}, stop, [&stop](const Timeline& timeline) {
        if (timeline.task(TaskId{499}).hasStarted()) {
            stop.request();
        }
        return !stop.isRequested();
    });
    QCOMPARE(countOutcome(run, TaskOutcome::Cancelled), std::size_t{500});
    QVERIFY(!run.task(499).cacheUsed().has_value()); // never opened
}

void TstEventLoop::slicesLetTimersComeInBetween()
{
    EventLoopStrategy strategy;
    const Workload workload{"block", {{FibonacciSpec{36}, 1}, sleeps(2ms)}};
    RunConfig config{.strategy = StrategyId::EventLoop};
    const RecordedRun inOnePiece = runRecorded(strategy, workload, config);
    config.slice = 1ms;
    const RecordedRun inSlices = runRecorded(strategy, workload, config);
    // The one starts its timer when the computation is over, the other after the first slice.
    QVERIFY(inOnePiece.task(1).startedNs() >= inOnePiece.task(0).endedNs());
    QVERIFY(inSlices.task(1).endedNs() < inSlices.task(0).endedNs());
    QCOMPARE(inSlices.task(0).result(), inOnePiece.task(0).result());
    QCOMPARE_GT(inSlices.timeline->yielded().size(), std::size_t{3});
    QCOMPARE(inOnePiece.timeline->yielded().size(), std::size_t{0});
}

void TstEventLoop::aSlicedComputationCanBeStopped()
{
    EventLoopStrategy strategy;
    StopSignal stop;
    const RunConfig config{.strategy = StrategyId::EventLoop, .slice = 1ms};
    const RecordedRun run = runRecorded(strategy, {"stop", {{FibonacciSpec{60}, 3}}}, config, stop, [&](const Timeline& timeline) {
        if (timeline.yielded().size() > 3) {
            stop.request();
        }
        return !stop.isRequested();
    });
    QCOMPARE(countOutcome(run, TaskOutcome::Cancelled), std::size_t{3});
}

void TstEventLoop::aTimerThatIsDueWhileTheLoopComputesIsReady()
{
    EventLoopStrategy strategy;
    const Workload workload{"block", {sleeps(20ms), {FibonacciSpec{37}, 1}}};
    const RecordedRun run = runRecorded(strategy, workload, {.strategy = StrategyId::EventLoop});
    TaskIntervals intervals(*run.timeline);
    const TaskInterval* waiting = nullptr;
    const TaskInterval* ready = nullptr;
    for (const TaskInterval& interval : intervals.of(TaskId{0})) {
        waiting = interval.state == State::WaitingFree ? &interval : waiting;
        ready = interval.state == State::Ready && waiting ? &interval : ready;
    }
    QVERIFY(waiting && ready);
    QCOMPARE(waiting->endNs - run.task(0).startedNs(), std::int64_t{20'000'000});
    QCOMPARE(ready->startNs, waiting->endNs);
    QVERIFY(ready->endNs >= run.task(1).endedNs());
}

QTEST_GUILESS_MAIN(TstEventLoop)
#include "tst_event_loop.moc"
