// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/figures.h"
#include "core/analysis/progress_tasks.h"
#include "tests/support/synthetic_run.h"

#include <QtTest/QTest>

using namespace juggler;

namespace {

constexpr std::int64_t kMs = 1'000'000;

SyntheticRun makeRun()
{
    return {RunConfig{}, std::make_shared<const TaskList>(Workload{"test", {{SleepSpec{std::chrono::milliseconds(50)}, 4}}})};
}

} // namespace

class TstProgressCurve : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sumsClosedSpansExactly()
    {
        SyntheticRun run = makeRun();
        const auto lane = run.addLane("worker 1");
        run.span(lane, 0, 5 * kMs, TaskId{0});
        run.span(lane, 10 * kMs, 30 * kMs, TaskId{1}, State::WaitingHeld);
        const ProgressCurve curve = progressCurve(run.timeline(), 30 * kMs, 3);
        QCOMPARE(curve.running, (std::vector<double>{0.5, 0, 0}));
        QCOMPARE(curve.waiting, (std::vector<double>{0, 1, 1}));
    }

    void showsWhatIsGoingOn()
    {
        SyntheticRun run = makeRun();
        const auto first = run.addLane("worker 1");
        const auto second = run.addLane("worker 2");
        run.span(first, 0, 10 * kMs, TaskId{0});
        run.open(first, 15 * kMs, TaskId{1}, State::WaitingHeld);
        run.open(second, 20 * kMs, TaskId{2}, State::Running);
        const ProgressCurve curve = progressCurve(run.timeline(), 40 * kMs, 4);
        QCOMPARE(curve.running, (std::vector<double>{1, 0, 1, 1}));
        QCOMPARE(curve.waiting, (std::vector<double>{0, 0.5, 1, 1}));
    }

    void drawsAnOpenSpanUpToNow()
    {
        SyntheticRun run = makeRun();
        run.open(run.addLane("worker 1"), 0, TaskId{0}, State::Ready);
        const ProgressCurve curve = progressCurve(run.timeline(), 25 * kMs, 3);
        QCOMPARE(curve.ready.size(), std::size_t{3});
        QCOMPARE(curve.ready[0], 1.0);
        QVERIFY(curve.ready[2] > 0.99);
    }

    void whatAThreadRunsWithoutATaskIsNoTaskOnACore()
    {
        SyntheticRun run = makeRun();
        const auto lane = run.addLane("worker 1");
        run.span(lane, 0, 10 * kMs, kNoTask);
        run.span(lane, 10 * kMs, 15 * kMs, TaskId{0});
        ProgressCurve curve = progressCurve(run.timeline(), 20 * kMs, 2);
        QCOMPARE(curve.running, (std::vector<double>{1, 0.5}));
        ConcurrencyIndex index;
        countTasksOnly(curve, index); // which knows nothing yet
        QCOMPARE(curve.running, (std::vector<double>{1, 0.5}));
        index.update(run.timeline(), ConcurrencyIndex::kForever);
        countTasksOnly(curve, index);
        QCOMPARE(curve.running, (std::vector<double>{0, 0.5}));
    }

    void aTimerThatIsDueIsReady()
    {
        const auto tasks = std::make_shared<const TaskList>(Workload{"test", {{SleepSpec{std::chrono::milliseconds(5)}, 2}}});
        SyntheticRun run({.strategy = StrategyId::EventLoop}, tasks);
        for (const std::uint32_t i : {0u, 1u}) {
            run.submit(TaskId{i}, 0);
            run.start(TaskId{i}, 0);
            run.beginWait(0);
        }
        run.endWait(0, 5 * kMs, TaskId{0}); // in time
        run.endWait(0, 32 * kMs, TaskId{1}); // 27 ms late
        const ProgressCurve curve = progressCurve(run.timeline(), 40 * kMs, 4);
        QCOMPARE(curve.waiting, (std::vector<double>{1, 0, 0, 0}));
        QCOMPARE(curve.ready, (std::vector<double>{0.5, 1, 1, 0.2}));
    }

    void ignoresAnOpenSpanThatBeginsLater()
    {
        SyntheticRun run = makeRun();
        run.open(run.addLane("worker 1"), 90 * kMs, TaskId{0});
        QCOMPARE(progressCurve(run.timeline(), 20 * kMs, 2).running, (std::vector<double>{0, 0}));
    }
};

QTEST_GUILESS_MAIN(TstProgressCurve)
#include "tst_progress_curve.moc"
