// SPDX-License-Identifier: GPL-3.0-or-later
// The one suite that every execution model passes through, a data row each.
#include "core/base/native_thread.h"
#include "core/model/machine_info.h"
#include "core/strategy/catalog.h"
#include "core/strategy/registry.h"
#include "tests/support/recorded_run.h"

#include <QtTest/QtTest>

#include <sched.h>

#include <algorithm>
#include <chrono>
#include <functional>

using namespace juggler;
using namespace juggler::test;
using namespace std::chrono_literals;

namespace {

TaskGroup sleeps(std::chrono::milliseconds duration, int count)
{
    return {SleepSpec{duration}, count};
}
TaskGroup fibs(int n, int count)
{
    return {FibonacciSpec{n}, count};
}
TaskGroup reads(const QString& path, int count)
{
    return {FileReadSpec{path.toStdString()}, count};
}

/// The task's spans in the order of time.
std::vector<Span> spansOf(const Timeline& timeline, std::uint32_t task)
{
    std::vector<Span> spans;
    timeline.forEachSpanOf(TaskId{task}, [&spans](SpanRef, const Span& span) {
        spans.push_back(span);
        return true;
    });
    std::reverse(spans.begin(), spans.end());
    return spans;
}

/// The longest time for which two tasks of the run were both in state.
std::int64_t overlapNs(const RecordedRun& run, State first, State second)
{
    std::int64_t longest = 0;
    for (const Span& a : spansOf(*run.timeline, 0)) {
        for (const Span& b : spansOf(*run.timeline, 1)) {
            const bool counts = (a.state == first || a.state == second) && (b.state == first || b.state == second);
            longest = std::max(longest, counts ? std::min(a.endNs, b.endNs) - std::max(a.startNs, b.startNs) : 0);
        }
    }
    return longest;
}

/// How the name of a data row ends: who tells when a thread was on a core.
const char* teller(bool isOfKernel)
{
    return isOfKernel ? ", kernel" : ", gaps";
}

/// The spans of a task, for whoever wants to know what went wrong.
QString spansText(const Timeline& timeline, std::uint32_t task)
{
    QString text;
    timeline.forEachSpanOf(TaskId{task}, [&text](SpanRef ref, const Span& span) {
        text.prepend(QStringLiteral("%1 on lane %2 no. %3: %4 to %5; ")
                         .arg(QString::fromUtf8(stateKey(span.state).data()))
                         .arg(qint32(ref.lane))
                         .arg(ref.index)
                         .arg(span.startNs)
                         .arg(span.endNs));
        return true;
    });
    return text;
}

/// The spans that were running at the first moment when most were.
QString busiestMoment(const Timeline& timeline)
{
    QString text;
    const int peak = peakRunning(timeline);
    for (std::size_t i = 0; i < timeline.laneCount() && text.isEmpty(); ++i) {
        for (std::size_t k = 0; k < timeline.lane(i).size(); ++k) {
            const std::int64_t atNs = timeline.lane(i)[k].startNs;
            QStringList running;
            for (std::size_t other = 0; other < timeline.laneCount(); ++other) {
                const Lane& lane = timeline.lane(other);
                for (std::size_t n = lane.firstEndingAfter(atNs, lane.size()); n < lane.size() && lane[n].startNs <= atNs; ++n) {
                    if (lane[n].state == State::Running) {
                        running << QStringLiteral("%1 no. %2 task %3 core %4: %5 to %6")
                                       .arg(QString::fromStdString(lane.name()))
                                       .arg(n)
                                       .arg(qint32(toIndex(lane[n].task)))
                                       .arg(lane[n].core)
                                       .arg(lane[n].startNs)
                                       .arg(lane[n].endNs);
                    }
                }
            }
            if (running.size() == peak) {
                text = running.join(QStringLiteral("; "));
                break;
            }
        }
    }
    return text;
}

} // namespace

class TstContract : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everyTaskHasExactlyOneEnd_data() { everyStrategyAndCount(); }
    void everyTaskHasExactlyOneEnd();
    void statesOfATaskFollowEachOtherFromStartToEnd_data() { everyStrategy(); }
    void statesOfATaskFollowEachOtherFromStartToEnd();
    void intervalsOfAThreadNeverOverlap_data() { everyStrategy(); }
    void intervalsOfAThreadNeverOverlap();
    void runningNeverExceedsTheCores_data() { everyStrategy(); }
    void runningNeverExceedsTheCores();
    void oneCoreHasOneAtATime_data() { everyStrategy(); }
    void oneCoreHasOneAtATime();
    void resultsAreExact_data() { everyStrategyAndCacheMode(); }
    void resultsAreExact();
    void newFilesAreWrittenAndRemovedAgain_data() { everyStrategyAndCacheMode(); }
    void newFilesAreWrittenAndRemovedAgain();
    void filesThatCannotBeWrittenFail_data() { everyStrategy(); }
    void filesThatCannotBeWrittenFail();
    void aFailingTaskSpoilsNoOther_data() { everyStrategy(); }
    void aFailingTaskSpoilsNoOther();
    void stopBeforeTheRunCancelsEveryTask_data() { everyStrategy(); }
    void stopBeforeTheRunCancelsEveryTask();
    void stopDuringTheRunEndsItSoonAndKeepsWhatWasDone_data() { everyStrategy(); }
    void stopDuringTheRunEndsItSoonAndKeepsWhatWasDone();
    void stopInterruptsAComputation_data() { everyStrategy(); }
    void stopInterruptsAComputation();
    void stopAfterTheRunChangesNothing_data() { everyStrategy(); }
    void stopAfterTheRunChangesNothing();
    void nothingIsLeftRunning_data() { everyStrategy(); }
    void nothingIsLeftRunning();
    void oneObjectRunsTwice_data() { everyStrategy(); }
    void oneObjectRunsTwice();
    void waitsOverlapExactlyWhereTheModelPromisesIt_data() { everyStrategy(); }
    void waitsOverlapExactlyWhereTheModelPromisesIt();
    void computingOverlapsOnlyWhereTheModelPromisesIt_data() { everyStrategy(); }
    void computingOverlapsOnlyWhereTheModelPromisesIt();
    void cpuTimeOfAComputationIsNearTheTimeItWasRunning_data() { everyStrategy(); }
    void cpuTimeOfAComputationIsNearTheTimeItWasRunning();
    void inTurnEachTaskIsSubmittedWhenTheOneBeforeHasEnded_data() { everyStrategy(); }
    void inTurnEachTaskIsSubmittedWhenTheOneBeforeHasEnded();
    void aGroupBeginsWhenTheOneItWaitsForHasEnded_data() { everyStrategy(); }
    void aGroupBeginsWhenTheOneItWaitsForHasEnded();
    void stopEndsTasksThatWaitForOthers_data() { everyStrategy(); }
    void stopEndsTasksThatWaitForOthers();

private:
    static void addRows(const std::function<void(const StrategyInfo&)>& addRow);
    static void everyStrategy();
    static void everyStrategyAndCount();
    static void everyStrategyAndCacheMode();
    static std::unique_ptr<Strategy> currentStrategy();
    static RunConfig config();
    RecordedRun record(Strategy& strategy, const Workload& workload, const RunConfig& config);
    RecordedRun record(Strategy& strategy, Workload workload, const RunConfig& config, StopSignal& stop,
                       const std::function<bool(const Timeline&)>& meanwhile = {});

    std::unique_ptr<SwitchRecords> m_switches; // null: this machine refuses them
    QString m_whyNoSwitches;
    QTemporaryDir m_folder;
    QString m_file;
    static constexpr qint64 kFileBytes = 700'001;
};

void TstContract::initTestCase()
{
    if (auto opened = SwitchRecords::open()) {
        m_switches = std::move(*opened);
    } else {
        m_whyNoSwitches = QString::fromStdString(opened.error().message);
    }
    QVERIFY(m_folder.isValid());
    m_file = m_folder.filePath(QStringLiteral("data.bin"));
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(QByteArray(kFileBytes, 'j')), kFileBytes);
}

void TstContract::init()
{
    QFETCH(const bool, isOfKernel);
    if (isOfKernel && !m_switches) {
        QSKIP(qPrintable(m_whyNoSwitches));
    }
}

RecordedRun TstContract::record(Strategy& strategy, Workload workload, const RunConfig& config, StopSignal& stop,
                                const std::function<bool(const Timeline&)>& meanwhile)
{
    QFETCH(const bool, isOfKernel);
    RecordedRun run = runRecorded(strategy, std::move(workload), config, stop, meanwhile, isOfKernel ? m_switches.get() : nullptr);
    if (run.lostSwitches > 0) {
        qWarning("%llu switch records were lost", static_cast<unsigned long long>(run.lostSwitches));
    }
    return run;
}

RecordedRun TstContract::record(Strategy& strategy, const Workload& workload, const RunConfig& config)
{
    // A machine on which the drain does not get its turn for seconds loses records: a run like that tells nothing of the model.
    constexpr int kTries = 3;
    for (int tries = 1;; ++tries) {
        StopSignal stop;
        RecordedRun run = record(strategy, workload, config, stop);
        if (run.lostSwitches == 0 || tries == kTries) {
            return run;
        }
    }
}

void TstContract::addRows(const std::function<void(const StrategyInfo&)>& addRow)
{
    QTest::addColumn<int>("strategy");
    QTest::addColumn<int>("parameter");
    QTest::addColumn<bool>("isOfKernel");
    for (const StrategyInfo& info : strategyCatalog()) {
#if defined(__SANITIZE_THREAD__)
        if (info.id == StrategyId::ThreadPool) {
            continue; // Debian's Qt is not instrumented: its pool gives false races in every run
        }
#endif
        if (makeStrategy(info.id)) {
            addRow(info);
        }
    }
}

void TstContract::everyStrategy()
{
    addRows([](const StrategyInfo& info) {
        for (const bool isOfKernel : {false, true}) {
            QTest::addRow("%s%s", info.key.data(), teller(isOfKernel)) << static_cast<int>(info.id) << 0 << isOfKernel;
        }
    });
}

void TstContract::everyStrategyAndCount()
{
    addRows([](const StrategyInfo& info) {
        for (const bool isOfKernel : {false, true}) {
            for (const int count : {0, 1, 1000}) {
                QTest::addRow("%s, %d tasks%s", info.key.data(), count, teller(isOfKernel))
                    << static_cast<int>(info.id) << count << isOfKernel;
            }
        }
    });
}

void TstContract::everyStrategyAndCacheMode()
{
    addRows([](const StrategyInfo& info) {
        for (const CacheMode mode : {CacheMode::Warm, CacheMode::Cold, CacheMode::Direct}) {
            for (const bool isOfKernel : {false, true}) {
                QTest::addRow("%s, %s%s", info.key.data(), cacheModeKey(mode).data(), teller(isOfKernel))
                    << static_cast<int>(info.id) << static_cast<int>(mode) << isOfKernel;
            }
        }
    });
}

std::unique_ptr<Strategy> TstContract::currentStrategy()
{
    QFETCH(int, strategy);
    return makeStrategy(static_cast<StrategyId>(strategy));
}

RunConfig TstContract::config()
{
    QFETCH(int, strategy);
    return {.strategy = static_cast<StrategyId>(strategy), .workers = 4};
}

void TstContract::everyTaskHasExactlyOneEnd()
{
    QFETCH(int, parameter);
    const auto strategy = currentStrategy();
    Workload workload;
    if (parameter == 1) {
        workload.groups = {fibs(10, 1)};
    } else if (parameter > 1) {
        workload.groups = {sleeps(1ms, parameter / 5), fibs(15, parameter * 3 / 5), reads(m_file, parameter / 5)};
    }
    const RecordedRun run = record(*strategy, workload, config());
    QCOMPARE(run.tasks->size(), static_cast<std::size_t>(parameter));
    QCOMPARE(run.timeline->endedCount(), run.tasks->size());
    QCOMPARE(countOutcome(run, TaskOutcome::Done), run.tasks->size());
}

void TstContract::statesOfATaskFollowEachOtherFromStartToEnd()
{
    const RecordedRun run = record(*currentStrategy(), {{}, {sleeps(5ms, 3), fibs(27, 3), reads(m_file, 3)}}, config());
    for (std::uint32_t i = 0; i < run.tasks->size(); ++i) {
        const TaskRecord& task = run.task(i);
        QCOMPARE_LE(task.submittedNs(), task.startedNs());
        QCOMPARE_LE(task.startedNs(), task.endedNs());
        std::int64_t atNs = task.startedNs();
        for (const Span& span : spansOf(*run.timeline, i)) {
            QVERIFY2(span.startNs == atNs, qPrintable(spansText(*run.timeline, i)));
            QVERIFY(span.state != State::Queued);
            QVERIFY(span.state != State::Running || span.core != kNoCore);
            atNs = span.endNs;
        }
        QCOMPARE(atNs, task.endedNs());
    }
}

void TstContract::intervalsOfAThreadNeverOverlap()
{
    const RecordedRun run = record(*currentStrategy(), {{}, {sleeps(2ms, 20), fibs(22, 50), reads(m_file, 20)}}, config());
    std::size_t spans = 0;
    for (std::size_t i = 0; i < run.timeline->laneCount(); ++i) {
        const Lane& lane = run.timeline->lane(i);
        for (std::size_t k = 0; k < lane.size(); ++k) {
            QCOMPARE_LT(lane[k].startNs, lane[k].endNs);
            QVERIFY(k == 0 || lane[k - 1].endNs <= lane[k].startNs);
            ++spans;
        }
        QVERIFY(!lane.open());
    }
    QCOMPARE_GE(spans, run.tasks->size());
}

void TstContract::runningNeverExceedsTheCores()
{
    const RecordedRun run = record(*currentStrategy(), {{}, {fibs(30, 8), sleeps(1ms, 100), fibs(20, 100)}}, config());
    QCOMPARE_GE(peakRunning(*run.timeline), 1);
    QVERIFY2(peakRunning(*run.timeline) <= usableCores(), qPrintable(busiestMoment(*run.timeline)));
    QCOMPARE(overlapsOnCores(*run.timeline), 0);
}

void TstContract::oneCoreHasOneAtATime()
{
    const auto strategy = currentStrategy();
    cpu_set_t allowed;
    QCOMPARE(sched_getaffinity(0, sizeof allowed, &allowed), 0);
    QCOMPARE(limitThreadToCores(1), 0); // and what this thread starts
    const RecordedRun run = record(*strategy, {{}, {fibs(28, 8), sleeps(1ms, 20), reads(m_file, 5)}}, config());
    QCOMPARE(sched_setaffinity(0, sizeof allowed, &allowed), 0);
    QVERIFY2(peakRunning(*run.timeline) == 1, qPrintable(busiestMoment(*run.timeline)));
}

void TstContract::resultsAreExact()
{
    QFETCH(int, parameter);
    RunConfig withMode = config();
    withMode.cache = static_cast<CacheMode>(parameter);
    const RecordedRun run = record(*currentStrategy(), {{}, {reads(m_file, 3), fibs(27, 1), sleeps(1ms, 1)}}, withMode);
    for (std::uint32_t i = 0; i < 3; ++i) {
        QCOMPARE(run.task(i).outcome(), TaskOutcome::Done);
        QCOMPARE(run.task(i).result(), std::optional<std::uint64_t>(kFileBytes));
        QVERIFY(run.task(i).cacheUsed().has_value());
    }
    QCOMPARE(run.task(3).result(), std::optional<std::uint64_t>(196'418));
    QCOMPARE(run.task(4).result(), std::nullopt);
}

void TstContract::newFilesAreWrittenAndRemovedAgain()
{
    QFETCH(const int, parameter);
    const auto strategy = currentStrategy();
    RunConfig written = config();
    written.cache = static_cast<CacheMode>(parameter);
    const QTemporaryDir folder;
    const std::string path = folder.path().toStdString();
    const RecordedRun run = record(*strategy,
                                   {"write",
                                    {{FileWriteSpec{kFileBytes, path, false}, 3},
                                     {FileWriteSpec{4096, path, true}, 2},
                                     {FileWriteSpec{0, {}, false}, 1},
                                     {AddSpec{}, 2}}},
                                   written);
    QCOMPARE(countOutcome(run, TaskOutcome::Done), std::size_t{8});
    for (std::uint32_t i = 0; i < 3; ++i) {
        QCOMPARE(run.task(i).result(), std::optional<std::uint64_t>(kFileBytes));
    }
    QCOMPARE(run.task(3).result(), std::optional<std::uint64_t>(4096));
    QCOMPARE(run.task(5).result(), std::optional<std::uint64_t>(0));
    QCOMPARE(run.task(6).result(), std::optional<std::uint64_t>(3));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden), QStringList());
}

void TstContract::filesThatCannotBeWrittenFail()
{
    const auto strategy = currentStrategy();
    const RecordedRun run = record(*strategy,
                                   {"write",
                                    {{FileWriteSpec{1, "/no/such/folder", false}, 1},
                                     {FileWriteSpec{limits::kLargestWriteBytes, m_folder.path().toStdString(), false}, 1},
                                     {AddSpec{}, 1}}},
                                   config());
    QCOMPARE(run.task(0).outcome(), TaskOutcome::Failed);
    QCOMPARE(QString::fromStdString(describeTaskError(run.task(0).error(), run.tasks->spec(TaskId{0}))),
             QStringLiteral("write 1 B in /no/such/folder: No such file or directory"));
    QCOMPARE(run.task(1).error(), TaskError::fault(TaskOperation::Write, TaskFault::NoRoom));
    QCOMPARE(run.task(2).outcome(), TaskOutcome::Done);
}

void TstContract::aFailingTaskSpoilsNoOther()
{
    const QString missing = m_folder.filePath(QStringLiteral("missing"));
    const RecordedRun run = record(
        *currentStrategy(), {{}, {sleeps(1ms, 2), reads(missing, 1), fibs(20, 2), reads(m_folder.path(), 1), reads(m_file, 1)}}, config());
    QCOMPARE(countOutcome(run, TaskOutcome::Done), std::size_t{5});
    QCOMPARE(countOutcome(run, TaskOutcome::Failed), std::size_t{2});
    const auto sentence = [&run](std::uint32_t i) {
        return QString::fromStdString(describeTaskError(run.task(i).error(), run.tasks->spec(TaskId{i})));
    };
    QCOMPARE(sentence(2), QStringLiteral("open %1: No such file or directory").arg(missing));
    QCOMPARE(sentence(5), QStringLiteral("read %1: not a regular file").arg(m_folder.path()));
}

void TstContract::stopBeforeTheRunCancelsEveryTask()
{
    StopSignal stop;
    stop.request();
    const RecordedRun run = record(*currentStrategy(), {{}, {sleeps(10s, 10), fibs(45, 2)}}, config(), stop);
    QCOMPARE(run.timeline->endedCount(), std::size_t{12});
    QCOMPARE(countOutcome(run, TaskOutcome::Cancelled), std::size_t{12});
    QVERIFY(!run.task(0).hasStarted() || run.task(0).hasEnded());
}

void TstContract::stopDuringTheRunEndsItSoonAndKeepsWhatWasDone()
{
    StopSignal stop;
    const RecordedRun run =
        record(*currentStrategy(), {{}, {sleeps(1ms, 1), sleeps(1h, 500)}}, config(), stop, [&stop](const Timeline& timeline) {
            if (timeline.endedCount() > 0 && timeline.task(TaskId{1}).hasStarted()) {
                stop.request();
            }
            return !stop.isRequested();
        });
    QCOMPARE(run.timeline->endedCount(), std::size_t{501});
    QCOMPARE(run.task(0).outcome(), TaskOutcome::Done);
    QCOMPARE(countOutcome(run, TaskOutcome::Cancelled), std::size_t{500});
    const std::int64_t stopNs = run.timeline->lastEndedNs() - (stop.requestedAtNs() - run.timeline->startNs());
    QCOMPARE_LT(stopNs, std::int64_t{5'000'000'000}); // the figure itself stands in the benchmark
}

void TstContract::stopInterruptsAComputation()
{
    StopSignal stop;
    const RecordedRun run = record(*currentStrategy(), {{}, {fibs(60, 2)}}, config(), stop, [&stop](const Timeline& timeline) {
        if (timeline.task(TaskId{0}).hasStarted()) {
            stop.request();
        }
        return !stop.isRequested();
    });
    QCOMPARE(countOutcome(run, TaskOutcome::Cancelled), std::size_t{2});
    QCOMPARE(run.task(0).result(), std::nullopt);
}

void TstContract::stopAfterTheRunChangesNothing()
{
    StopSignal stop;
    const RecordedRun run = record(*currentStrategy(), {{}, {sleeps(1ms, 3), fibs(20, 3)}}, config(), stop);
    stop.request();
    QCOMPARE(countOutcome(run, TaskOutcome::Done), std::size_t{6});
}

void TstContract::nothingIsLeftRunning()
{
    auto strategy = currentStrategy();
    const int before = countThreads();
    const RecordedRun run = record(*strategy, {{}, {sleeps(2ms, 10), fibs(20, 10), reads(m_file, 10)}}, config());
    strategy.reset(); // with what it keeps for its next run
    QTRY_COMPARE(countThreads(), before); // a joined thread leaves /proc a moment later
    for (std::size_t i = 0; i < run.timeline->laneCount(); ++i) {
        const Lane& lane = run.timeline->lane(i);
        QVERIFY2(lane.tid() == 0 || lane.endedNs() >= 0, qPrintable(QString::fromStdString(lane.name())));
    }
}

void TstContract::oneObjectRunsTwice()
{
    const auto strategy = currentStrategy();
    for (int i = 0; i < 2; ++i) {
        const RecordedRun run = record(*strategy, {{}, {sleeps(1ms, 5), fibs(20, 5)}}, config());
        QCOMPARE(countOutcome(run, TaskOutcome::Done), std::size_t{10});
    }
}

void TstContract::waitsOverlapExactlyWhereTheModelPromisesIt()
{
    const RecordedRun run = record(*currentStrategy(), {{}, {sleeps(200ms, 2)}}, config());
    const bool overlaps = overlapNs(run, State::WaitingHeld, State::WaitingFree) > 50'000'000;
    QCOMPARE(overlaps, strategyInfo(config().strategy).overlapsWaits);
}

void TstContract::computingOverlapsOnlyWhereTheModelPromisesIt()
{
    const RecordedRun run = record(*currentStrategy(), {{}, {fibs(36, 2)}}, config());
    // In progress together; whether both are on a core at one instant is up to the machine.
    const bool inProgressTogether = run.task(1).startedNs() < run.task(0).endedNs() && run.task(0).startedNs() < run.task(1).endedNs();
    QCOMPARE(inProgressTogether, strategyInfo(config().strategy).isParallel);
}

void TstContract::cpuTimeOfAComputationIsNearTheTimeItWasRunning()
{
    const RecordedRun run = record(*currentStrategy(), {{}, {fibs(34, 6)}}, config());
    for (std::uint32_t i = 0; i < 6; ++i) {
        std::int64_t runningNs = 0;
        for (const Span& span : spansOf(*run.timeline, i)) {
            runningNs += span.state == State::Running ? span.lengthNs() : 0;
        }
        QCOMPARE_GT(runningNs, 1'000'000);
        const double ratio = static_cast<double>(run.task(i).cpuNs()) / static_cast<double>(runningNs);
        QVERIFY2(ratio > 0.5 && ratio < 1.6, qPrintable(QString::number(ratio)));
    }
}

void TstContract::inTurnEachTaskIsSubmittedWhenTheOneBeforeHasEnded()
{
    const auto strategy = currentStrategy();
    RunConfig turns = config();
    turns.await = AwaitMode::InTurn;
    const RecordedRun run = record(*strategy, {"turns", {sleeps(5ms, 3), fibs(15, 3), reads(m_file, 2)}}, turns);
    QCOMPARE(countOutcome(run, TaskOutcome::Done), std::size_t{8});
    const bool isAsynchronous = strategyInfo(turns.strategy).isAsynchronous;
    for (std::uint32_t i = 1; i < 8; ++i) {
        QVERIFY(run.task(i).startedNs() >= run.task(i - 1).endedNs());
        QVERIFY(!isAsynchronous || run.task(i).submittedNs() >= run.task(i - 1).endedNs());
    }
}

void TstContract::aGroupBeginsWhenTheOneItWaitsForHasEnded()
{
    const auto strategy = currentStrategy();
    Workload workload{"groups", {sleeps(1ms, 2), sleeps(20ms, 3), fibs(12, 2)}};
    workload.groups[0].after = "compute";
    workload.groups[1].name = "start";
    workload.groups[2].name = "compute";
    workload.groups[2].after = "start";
    const RecordedRun run = record(*strategy, workload, config());
    QCOMPARE(countOutcome(run, TaskOutcome::Done), std::size_t{7});
    const auto lastEnd = [&run](std::uint32_t first, std::uint32_t end) {
        std::int64_t last = 0;
        for (std::uint32_t i = first; i < end; ++i) {
            last = std::max(last, run.task(i).endedNs());
        }
        return last;
    };
    for (std::uint32_t i = 5; i < 7; ++i) {
        QVERIFY(run.task(i).submittedNs() >= lastEnd(2, 5));
    }
    for (std::uint32_t i = 0; i < 2; ++i) {
        QVERIFY(run.task(i).submittedNs() >= lastEnd(5, 7));
    }
}

void TstContract::stopEndsTasksThatWaitForOthers()
{
    const auto strategy = currentStrategy();
    Workload workload{"groups", {sleeps(60s, 2), fibs(12, 100)}};
    workload.groups[0].name = "first";
    workload.groups[1].after = "first";
    StopSignal stop;
    const RecordedRun run = record(*strategy, workload, config(), stop, [&](const Timeline& timeline) {
        if (timeline.task(TaskId{0}).hasStarted()) {
            stop.request();
        }
        return !stop.isRequested();
    });
    QCOMPARE(countOutcome(run, TaskOutcome::Cancelled), std::size_t{102});
}

QTEST_GUILESS_MAIN(TstContract)
#include "tst_contract.moc"
