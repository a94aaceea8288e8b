// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/blocked_loop.h"
#include "core/strategy/registry.h"
#include "tests/support/recorded_run.h"
#include "tests/support/synthetic_run.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <algorithm>

using namespace juggler;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t kMs = 1'000'000;

/// A loop, tasks 0 to 9 that compute, and sleeps of 10 ms behind them.
struct Fixture {
    explicit Fixture(int sleeps)
        : run(RunConfig{.strategy = StrategyId::EventLoop},
              std::make_shared<const TaskList>(Workload{"test", {{FibonacciSpec{30}, 10}, {SleepSpec{10ms}, sleeps}}})),
          loop(run.addLane("event loop", ThreadRole::EventLoop))
    {
    }

    static TaskId sleep(std::uint32_t i) { return TaskId{10 + i}; }
    /// A sleep that began at startNs and was taken up at endNs; to be called in the order of the ends.
    void addSleep(std::uint32_t i, std::int64_t startNs, std::int64_t endNs)
    {
        run.start(sleep(i), startNs);
        run.beginWait(startNs);
        run.endWait(startNs, endNs, sleep(i));
    }

    SyntheticRun run;
    std::uint32_t loop;
};

} // namespace

class TstBlockedLoop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhichTimersAComputationMadeLate()
    {
        Fixture fixture(3);
        fixture.run.span(fixture.loop, 5 * kMs, 60 * kMs, TaskId{0});
        fixture.addSleep(0, 0, 60 * kMs); // due at 10
        fixture.addSleep(1, 2 * kMs, 61 * kMs); // due at 12
        fixture.addSleep(2, 70 * kMs, 80 * kMs); // on time
        const BlockedLoop loop = findBlockedStretches(fixture.run.timeline());
        QCOMPARE(loop.timers.size(), std::size_t{2});
        QCOMPARE(loop.timers[0].task, Fixture::sleep(0));
        QCOMPARE(loop.timers[0].dueNs, 10 * kMs);
        QCOMPARE(loop.timers[1].latenessNs(), 49 * kMs);
        QCOMPARE(loop.stretches.size(), std::size_t{1});
        const BlockedStretch& stretch = loop.stretches.front();
        QCOMPARE(stretch.task, TaskId{0});
        QCOMPARE(stretch.delayed, std::size_t{2});
        QCOMPARE(stretch.worstNs, 50 * kMs);
        QCOMPARE(loop.ofLane(fixture.loop, 30 * kMs), &stretch);
        QCOMPARE(loop.ofTask(TaskId{0}, 5 * kMs), &stretch);
        QCOMPARE(loop.ofTask(TaskId{1}, 5 * kMs), nullptr);
        QCOMPARE(loop.at(60 * kMs), nullptr);
    }

    void aStretchGoesOnWhereItsTaskWasReady()
    {
        Fixture fixture(1);
        fixture.run.span(fixture.loop, 0, 20 * kMs, TaskId{0});
        fixture.run.span(fixture.loop, 20 * kMs, 30 * kMs, TaskId{0}, State::Ready);
        fixture.run.span(fixture.loop, 30 * kMs, 40 * kMs, TaskId{0});
        fixture.addSleep(0, 0, 40 * kMs);
        const BlockedLoop loop = findBlockedStretches(fixture.run.timeline());
        QCOMPARE(loop.stretches.size(), std::size_t{1});
        QCOMPARE(loop.stretches.front().startNs, std::int64_t{0});
        QCOMPARE(loop.stretches.front().endNs, 40 * kMs);
    }

    void twoComputationsInARowDelayTheSameTimer()
    {
        Fixture fixture(1);
        fixture.run.span(fixture.loop, 0, 20 * kMs, TaskId{0});
        fixture.run.span(fixture.loop, 20 * kMs, 45 * kMs, TaskId{1});
        fixture.run.span(fixture.loop, 50 * kMs, 90 * kMs, TaskId{2});
        fixture.addSleep(0, 0, 46 * kMs);
        const BlockedLoop loop = findBlockedStretches(fixture.run.timeline());
        QCOMPARE(loop.stretches.size(), std::size_t{2});
        QCOMPARE(loop.stretches[1].task, TaskId{1});
        QCOMPARE(loop.stretches[1].worstNs, 36 * kMs);
    }

    void whatComputedBeforeTheTimerWasDueDidNotDelayIt()
    {
        Fixture fixture(1);
        fixture.run.span(fixture.loop, 0, 9 * kMs, TaskId{0});
        fixture.run.span(fixture.loop, 9 * kMs, 30 * kMs, TaskId{1});
        fixture.addSleep(0, 0, 30 * kMs);
        const BlockedLoop loop = findBlockedStretches(fixture.run.timeline());
        QCOMPARE(loop.stretches.size(), std::size_t{1});
        QCOMPARE(loop.stretches.front().task, TaskId{1});
    }

    void ofSeveralCarriersNoneIsToBlame()
    {
        Fixture fixture(1);
        fixture.run.addLane("carrier 2", ThreadRole::Carrier);
        fixture.run.span(fixture.loop, 0, 40 * kMs, TaskId{0});
        fixture.addSleep(0, 0, 40 * kMs);
        QVERIFY(findBlockedStretches(fixture.run.timeline()).stretches.empty());
    }

    void countsEqualLookingAtEachTimer()
    {
        constexpr std::uint32_t kSleeps = 400;
        Fixture fixture(kSleeps);
        QRandomGenerator random(3);
        std::vector<std::pair<std::int64_t, std::int64_t>> busy;
        std::int64_t atNs = 0;
        for (int i = 0; i < 60; ++i) {
            const std::int64_t startNs = atNs + random.bounded(5) * kMs;
            atNs = startNs + (1 + random.bounded(30)) * kMs;
            fixture.run.span(fixture.loop, startNs, atNs, TaskId{static_cast<std::uint32_t>(i % 10)});
            busy.emplace_back(startNs, atNs);
        }
        std::vector<std::int64_t> starts;
        for (std::uint32_t i = 0; i < kSleeps; ++i) {
            starts.push_back(random.bounded(static_cast<int>(atNs / kMs)) * kMs);
        }
        std::sort(starts.begin(), starts.end());
        for (std::uint32_t i = 0; i < kSleeps; ++i) { // taken up when the loop is next free
            const std::int64_t dueNs = starts[i] + 10 * kMs;
            const auto holder = std::find_if(busy.begin(), busy.end(), [&](const auto& b) { return b.first <= dueNs && dueNs < b.second; });
            fixture.addSleep(i, starts[i], holder == busy.end() ? dueNs : holder->second);
        }
        const BlockedLoop loop = findBlockedStretches(fixture.run.timeline());
        QVERIFY(loop.stretches.size() > 10);
        for (const BlockedStretch& stretch : loop.stretches) {
            std::size_t delayed = 0;
            std::int64_t worstNs = 0;
            for (std::size_t i = 0; i < loop.timers.size(); ++i) {
                if (stretch.hasDelayed(loop.timers[i])) {
                    QVERIFY(i >= stretch.firstTimer && i < stretch.endTimer);
                    ++delayed;
                    worstNs = std::max(worstNs, loop.timers[i].latenessNs());
                }
            }
            QCOMPARE(stretch.delayed, delayed);
            QCOMPARE(stretch.worstNs, worstNs);
        }
    }

    void aRecordedLoopTellsWhatHeldItUp()
    {
        RunConfig config{.strategy = StrategyId::EventLoop};
        const auto strategy = makeStrategy(config.strategy);
        const auto run = test::runRecorded(*strategy, Workload{"test", {{SleepSpec{5ms}, 20}, {FibonacciSpec{34}, 1}}}, config);
        const BlockedLoop loop = findBlockedStretches(*run.timeline);
        const auto computing =
            std::find_if(loop.stretches.begin(), loop.stretches.end(), [](const BlockedStretch& s) { return s.task == TaskId{20}; });
        QVERIFY(computing != loop.stretches.end());
        QCOMPARE(computing->delayed, std::size_t{20});
        QVERIFY(computing->worstNs <= run.timeline->lastEndedNs());
        QVERIFY(computing->worstNs >= computing->endNs - computing->startNs - 6 * kMs);
    }

    void greenThreadsAreALoopToo()
    {
        RunConfig config{.strategy = StrategyId::GreenThreads};
        const auto strategy = makeStrategy(config.strategy);
        const auto run = test::runRecorded(*strategy, Workload{"test", {{SleepSpec{5ms}, 3}, {FibonacciSpec{34}, 1}}}, config);
        const BlockedLoop loop = findBlockedStretches(*run.timeline);
        QVERIFY(std::any_of(loop.stretches.begin(), loop.stretches.end(),
                            [](const BlockedStretch& s) { return s.task == TaskId{3} && s.delayed == 3; }));
    }
};

QTEST_GUILESS_MAIN(TstBlockedLoop)
#include "tst_blocked_loop.moc"
