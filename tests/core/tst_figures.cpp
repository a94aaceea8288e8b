// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/figures.h"
#include "core/engine/engine.h"
#include "core/timeline/recording_loader.h"
#include "tests/support/scenarios.h"
#include "tests/support/synthetic_run.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <array>
#include <random>

using namespace juggler;
using namespace std::chrono_literals;

namespace {

/// Tasks of fib(20) under one model, on cores cores.
SyntheticRun runOf(StrategyId strategy, const std::shared_ptr<const TaskList>& tasks, int cores)
{
    RunConfig config;
    config.strategy = strategy;
    SyntheticRun run(config, tasks);
    RunSummary summary;
    summary.coresAllowed = cores;
    run.setSummary(summary);
    return run;
}

std::shared_ptr<const TaskList> tasksOf(int count)
{
    return std::make_shared<const TaskList>(Workload{"test", {{FibonacciSpec{20}, count}}});
}

/// One task a makespan of lengthNs, in a run of that model; the task ends as outcome says.
std::shared_ptr<const RunRecord> oneTask(StrategyId strategy, const std::shared_ptr<const TaskList>& tasks, std::int64_t lengthNs,
                                         TaskOutcome outcome)
{
    SyntheticRun run = runOf(strategy, tasks, 2);
    const std::uint32_t lane = run.addLane("worker 1");
    run.submit(TaskId{0}, 100);
    run.start(TaskId{0}, 100);
    run.span(lane, 100, 100 + lengthNs, TaskId{0});
    run.end(TaskId{0}, 100 + lengthNs, outcome);
    run.endLane(lane, 100 + lengthNs);
    run.setState(RunState::Done);
    return run.record();
}

/// A run whose threads live, run, queue and wait at random: before the first submission and after the last end, too.
std::shared_ptr<const RunRecord> anyRun(unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&random](std::int64_t most) { return std::uniform_int_distribution<std::int64_t>(0, most - 1)(random); };
    const auto threads = static_cast<std::uint32_t>(1 + below(4));
    const auto tasks = tasksOf(static_cast<int>(threads));
    SyntheticRun run = runOf(StrategyId::ThreadPool, tasks, 1 + static_cast<int>(below(3)));
    for (std::uint32_t i = 0; i < threads; ++i) {
        std::int64_t nowNs = below(5'000);
        const std::uint32_t lane = run.addLateLane("thread", nowNs, i == 0 && below(2) == 0 ? ThreadRole::Run : ThreadRole::Worker);
        const auto spans = [&](TaskId task) {
            for (std::int64_t count = below(5); count > 0; --count) {
                constexpr std::array kStates{State::Running, State::Ready, State::WaitingHeld, State::WaitingHeld};
                nowNs += below(2) * below(300);
                const std::int64_t beginNs = nowNs;
                nowNs += 1 + below(3'000);
                run.span(lane, beginNs, nowNs, task, kStates[static_cast<std::size_t>(below(4))]);
            }
        };
        spans(kNoTask);
        run.submit(TaskId{i}, nowNs - below(nowNs + 1));
        run.start(TaskId{i}, nowNs);
        spans(TaskId{i});
        run.end(TaskId{i}, ++nowNs);
        spans(kNoTask);
        run.endLane(lane, nowNs + below(2'000));
    }
    run.setState(RunState::Done);
    return run.record();
}

} // namespace

class TstFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cpuOutsideTheMakespanCountsNowhere()
    {
        const auto tasks = tasksOf(1);
        SyntheticRun run = runOf(StrategyId::Blocking, tasks, 2);
        const std::uint32_t lane = run.addLane("run thread", ThreadRole::Run);
        run.span(lane, 0, 1'000, kNoTask); // before the first submission
        run.submit(TaskId{0}, 1'000);
        run.start(TaskId{0}, 1'100);
        run.span(lane, 1'050, 1'100, kNoTask);
        run.span(lane, 1'100, 1'200, TaskId{0});
        run.end(TaskId{0}, 1'200);
        run.span(lane, 1'200, 5'000, kNoTask); // after the last end
        run.endLane(lane, 5'000);
        run.setState(RunState::Done);
        const Figures figures = computeFigures(*run.record());
        QCOMPARE(*figures.makespanNs, 200);
        QCOMPARE(*figures.cpuNs, 150);
        QCOMPARE(*figures.parallelism, 0.75);
        QCOMPARE(*figures.cpuPercent, 37.5);
    }

    void anOverheadThatReachesOutOfTheMakespanCountsWithItsPart()
    {
        const auto tasks = tasksOf(1);
        SyntheticRun run = runOf(StrategyId::DedicatedThreads, tasks, 2);
        const std::uint32_t runThread = run.addLane("run thread", ThreadRole::Run);
        const std::uint32_t worker = run.addLane("thread 1");
        run.span(runThread, 0, 150, kNoTask);
        run.submit(TaskId{0}, 100);
        run.start(TaskId{0}, 200);
        run.span(worker, 200, 300, TaskId{0});
        run.end(TaskId{0}, 300);
        run.span(runThread, 290, 400, kNoTask);
        run.setState(RunState::Done);
        QCOMPARE(*computeFigures(*run.record()).cpuNs, 50 + 100 + 10);
    }

    void whatTheSystemCountedWithinWaitsIsCpuToo()
    {
        const auto tasks = tasksOf(1);
        SyntheticRun run = runOf(StrategyId::Blocking, tasks, 2);
        const std::uint32_t lane = run.addLane("run thread", ThreadRole::Run);
        run.submit(TaskId{0}, 0);
        run.start(TaskId{0}, 0);
        run.span(lane, 0, 1'000, TaskId{0}, State::WaitingHeld);
        run.end(TaskId{0}, 1'000);
        run.span(lane, 1'000, 1'600, kNoTask); // the lane counts 600 ns of CPU, and only 400 of its life lie behind the last end
        run.endLane(lane, 1'400);
        run.setState(RunState::Done);
        QCOMPARE(*computeFigures(*run.record()).cpuNs, 200);
    }

    void neverMoreCoresAreBusyThanThereAreThreads_data()
    {
        QTest::addColumn<StrategyId>("strategy");
        QTest::addColumn<int>("tasks");
        QTest::newRow("blocking, one tiny task") << StrategyId::Blocking << 1;
        QTest::newRow("blocking, some") << StrategyId::Blocking << 20;
        QTest::newRow("event loop, one") << StrategyId::EventLoop << 1;
        QTest::newRow("event loop, some") << StrategyId::EventLoop << 20;
    }

    void neverMoreCoresAreBusyThanThereAreThreads()
    {
        QFETCH(StrategyId, strategy);
        QFETCH(int, tasks);
        RunConfig config;
        config.strategy = strategy;
        Engine engine;
        for (int i = 0; i < 10; ++i) {
            const auto comparison = engine.start({{}, {{FibonacciSpec{1}, tasks}}}, {config});
            engine.wait();
            const Figures figures = computeFigures(*comparison)[0];
            QCOMPARE(figures.nativeThreads, 1);
            QCOMPARE_LE(*figures.parallelism, 1.0);
            QCOMPARE_GT(*figures.parallelism, 0.0);
            QCOMPARE_LE(*figures.cpuNs, *figures.makespanNs);
        }
    }

    void theSpeedUpNeedsEveryTaskOfBothModels_data()
    {
        QTest::addColumn<TaskOutcome>("blocking");
        QTest::addColumn<TaskOutcome>("other");
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("both") << TaskOutcome::Done << TaskOutcome::Done << true;
        QTest::newRow("blocking failed") << TaskOutcome::Failed << TaskOutcome::Done << false;
        QTest::newRow("the other was refused") << TaskOutcome::Done << TaskOutcome::NotStarted << false;
    }

    void theSpeedUpNeedsEveryTaskOfBothModels()
    {
        QFETCH(TaskOutcome, blocking);
        QFETCH(TaskOutcome, other);
        QFETCH(bool, isKnown);
        const auto tasks = tasksOf(1);
        const auto comparison = scenarios::comparisonOf(
            tasks, {oneTask(StrategyId::Blocking, tasks, 1'000, blocking), oneTask(StrategyId::ThreadPool, tasks, 250, other)});
        const std::vector<Figures> figures = computeFigures(*comparison);
        QCOMPARE(figures[1].speedUp.has_value(), isKnown);
        if (isKnown) {
            QCOMPARE(*figures[1].speedUp, 4.0);
        }
    }

    void waitsOfTheThreadsAreNoMoreThanTheirTime()
    {
        // The run thread waits until a pool of two exists; it is none of the two threads that the sentence is about.
        const auto tasks = tasksOf(2);
        SyntheticRun run = runOf(StrategyId::ThreadPool, tasks, 2);
        const std::uint32_t runThread = run.addLane("run thread", ThreadRole::Run);
        run.span(runThread, 0, 800, kNoTask, State::WaitingHeld);
        for (const std::uint32_t i : {0u, 1u}) {
            const std::uint32_t worker = run.addLane("worker " + std::to_string(i + 1));
            run.submit(TaskId{i}, 0);
            run.start(TaskId{i}, 100);
            run.span(worker, 100, 1'000, TaskId{i}, State::WaitingHeld);
            run.end(TaskId{i}, 1'000);
        }
        run.setState(RunState::Done);
        const std::string text = explainRun(*run.record(), computeFigures(*run.record()));
        QVERIFY2(text.find("2 threads; blocked in waits for 90 % of their time") == 0, text.c_str());
    }

    void aTaskAloneWaitedForNoneBefore()
    {
        const auto tasks = tasksOf(1);
        SyntheticRun run = runOf(StrategyId::Blocking, tasks, 2);
        const std::uint32_t lane = run.addLane("run thread", ThreadRole::Run);
        run.submit(TaskId{0}, 0);
        run.start(TaskId{0}, 0);
        run.span(lane, 0, 1'000, TaskId{0}, State::WaitingHeld);
        run.end(TaskId{0}, 1'000);
        run.setState(RunState::Done);
        const std::string text = explainRun(*run.record(), computeFigures(*run.record()));
        QVERIFY2(text.find("waited") != std::string::npos && text.find("the one before it") == std::string::npos, text.c_str());
    }

    void ofAnotherProgramsTraceOnlyWhatItTellsIsKnown()
    {
        const auto tasks = std::make_shared<const TaskList>(Workload{"trace", {{RecordedSpec{"outer"}, 1}, {RecordedSpec{"inner"}, 1}}});
        SyntheticRun run(RunConfig{.strategy = StrategyId::Imported, .title = "browser"}, tasks);
        const std::uint32_t thread = run.addLane("main");
        const std::uint32_t within = run.addLane("main, depth 2", ThreadRole::Nested);
        for (const std::uint32_t i : {0u, 1u}) {
            run.submit(TaskId{i}, i * 100);
            run.start(TaskId{i}, i * 100);
            run.span(i == 0 ? thread : within, i * 100, 1'000 - i * 100, TaskId{i});
            run.end(TaskId{i}, 1'000 - i * 100);
        }
        RunSummary summary;
        summary.onCoreSource = onCoreSourceKey(OnCoreSource::NotRecorded);
        summary.peakMemoryBytes = 1;
        run.setSummary(summary);
        run.setState(RunState::Done);

        const Figures figures = computeFigures(*run.record(), 5'000);
        QCOMPARE(*figures.makespanNs, 1'000);
        QCOMPARE(*figures.workNs, 1'000); // what the outer event calls is in it already
        QCOMPARE(*figures.concurrency, 1.0);
        QCOMPARE(*figures.peakInFlight, 1);
        QCOMPARE(figures.nativeThreads, 1);
        QCOMPARE(figures.done, 2);
        for (const bool isKnown : {figures.cpuNs.has_value(), figures.cpuPercent.has_value(), figures.parallelism.has_value(),
                                   figures.lowerBoundNs.has_value(), figures.queueWait.has_value(), figures.speedUp.has_value(),
                                   figures.involuntarySwitches.has_value(), figures.peakMemoryBytes.has_value()}) {
            QVERIFY(!isKnown);
        }
        QCOMPARE(QString::fromStdString(explainRun(*run.record(), figures)),
                 QStringLiteral("one thread; on average 1.0 events in progress"));
        const auto comparison = scenarios::comparisonOf(tasks, {run.record(), run.record()});
        QVERIFY(!bestRun(*comparison, computeFigures(*comparison))); // two processes did not do the same
    }

    void whatThreadsWaitedOutsideTheMakespanIsNoShareOfIt()
    {
        const auto tasks = tasksOf(2);
        SyntheticRun run = runOf(StrategyId::ThreadPool, tasks, 2);
        for (const std::uint32_t i : {0u, 1u}) {
            const std::uint32_t lane = run.addLane("worker " + std::to_string(i));
            run.span(lane, 0, 1'000, kNoTask, State::WaitingHeld); // until there is something to do
            run.submit(TaskId{i}, 1'000);
            run.start(TaskId{i}, 1'000);
            run.span(lane, 1'000, 1'300, TaskId{i}, State::WaitingHeld);
            run.span(lane, 1'300, 2'000, TaskId{i});
            run.end(TaskId{i}, 2'000);
            run.span(lane, 2'000, 9'000, kNoTask, State::WaitingHeld);
            run.endLane(lane, 9'000);
        }
        run.setState(RunState::Done);
        const Figures figures = computeFigures(*run.record());
        const QString text = QString::fromStdString(explainRun(*run.record(), figures));
        QVERIFY2(text.contains(QStringLiteral("blocked in waits for 30 % of their time")), qPrintable(text));
    }

    void aThreadThatLivesShortlyIsBlockedForAShareOfItsLife()
    {
        const auto tasks = tasksOf(4);
        SyntheticRun run = runOf(StrategyId::DedicatedThreads, tasks, 2);
        for (std::uint32_t i = 0; i < 4; ++i) {
            const std::int64_t beginNs = 1'000 * i;
            const std::uint32_t lane = run.addLateLane("thread " + std::to_string(i), beginNs);
            run.submit(TaskId{i}, 0);
            run.start(TaskId{i}, beginNs);
            run.span(lane, beginNs, beginNs + 900, TaskId{i}, State::WaitingHeld);
            run.end(TaskId{i}, beginNs + 1'000);
            run.endLane(lane, beginNs + 1'000);
        }
        run.setState(RunState::Done);
        const QString text = QString::fromStdString(explainRun(*run.record(), computeFigures(*run.record())));
        QVERIFY2(text.contains(QStringLiteral("blocked in waits for 90 % of their time")), qPrintable(text));
    }

    void livesThatAreTooLongToAddUpCountAsTheLongest()
    {
        const std::int64_t latestNs = RecordingLoader::kLatestNs;
        SyntheticRun run = runOf(StrategyId::ThreadPool, tasksOf(1), 2);
        for (int i = 0; i < 1'100; ++i) { // a file may name them, without an end
            run.addLane("worker");
        }
        run.submit(TaskId{0}, 0);
        run.start(TaskId{0}, latestNs - 1'000);
        run.span(0, latestNs - 1'000, latestNs, TaskId{0});
        run.end(TaskId{0}, latestNs);
        run.setState(RunState::Done);
        QCOMPARE(computeFigures(*run.record()).servingNs, std::numeric_limits<std::int64_t>::max());
    }

    void noSentenceHasAShareAboveAll()
    {
        static const QRegularExpression share(QStringLiteral("(\\d+(?:\\.\\d+)?) %"));
        int shares = 0;
        for (unsigned seed = 1; seed <= 300; ++seed) {
            const auto run = anyRun(seed);
            const Figures figures = computeFigures(*run);
            QCOMPARE_LE(figures.blockedNs, figures.servingNs);
            QCOMPARE_LE(figures.servingNs, figures.makespanNs.value_or(0) * figures.nativeThreads);
            const QString text = QString::fromStdString(explainRun(*run, figures));
            for (auto found = share.globalMatch(text); found.hasNext(); ++shares) {
                QVERIFY2(found.next().captured(1).toDouble() <= 100, qPrintable(QStringLiteral("%1: %2").arg(seed).arg(text)));
            }
        }
        QCOMPARE_GT(shares, 50); // the property says something
    }

    void waitsOfWhoServesNoTaskAreNoneOfTheRun()
    {
        const auto tasks = tasksOf(1);
        SyntheticRun run = runOf(StrategyId::ThreadPool, tasks, 2);
        const std::uint32_t runThread = run.addLane("run thread", ThreadRole::Run);
        const std::uint32_t worker = run.addLane("worker 1");
        run.span(runThread, 0, 100'000'000, kNoTask, State::WaitingHeld); // until the worker is there
        run.submit(TaskId{0}, 90'000'000);
        run.span(worker, 60'000'000, 100'000'000, kNoTask, State::WaitingHeld); // from before the submission on
        run.start(TaskId{0}, 100'000'000);
        run.span(worker, 100'000'000, 130'000'000, TaskId{0}, State::WaitingHeld);
        run.span(worker, 130'000'000, 140'000'000, TaskId{0}, State::Ready);
        run.end(TaskId{0}, 140'000'000);
        run.setState(RunState::Done);
        const Figures figures = computeFigures(*run.record());
        QCOMPARE(*figures.makespanNs, 50'000'000);
        const QString sentence = QString::fromStdString(explainRun(*run.record(), figures));
        QVERIFY2(sentence.startsWith(QStringLiteral("one thread; waited 40.00 ms of 50.00 ms")), qPrintable(sentence));
        QVERIFY2(!sentence.contains(QStringLiteral("the one before it")), qPrintable(sentence)); // there is one task
    }

    void tellsHowNearTheLowerBoundIs()
    {
        const auto tasks = tasksOf(2);
        SyntheticRun run = runOf(StrategyId::Blocking, tasks, 2);
        const std::uint32_t lane = run.addLane("run thread", ThreadRole::Run);
        for (const std::uint32_t i : {0u, 1u}) {
            run.submit(TaskId{i}, 0);
            run.start(TaskId{i}, i * 500);
            run.span(lane, i * 500, i * 500 + 400, TaskId{i});
            run.end(TaskId{i}, i * 500 + 400);
        }
        run.endLane(lane, 900);
        run.setState(RunState::Done);
        const Figures figures = computeFigures(*run.record());
        QCOMPARE(*figures.lowerBoundNs, 400); // two tasks on two cores
        QCOMPARE(*figures.lowerBoundRatio, 900.0 / 400);
    }
};

QTEST_GUILESS_MAIN(TstFigures)
#include "tst_figures.moc"
