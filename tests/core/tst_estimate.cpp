// SPDX-License-Identifier: GPL-3.0-or-later
// How long each model is expected to take, before it runs: on two cores on which fib(30) takes 10 ms.
#include "core/analysis/estimate.h"

#include <QtTest/QtTest>

#include <chrono>

using namespace juggler;
using namespace std::chrono_literals;

namespace {

constexpr int kCores = 2;
const Calibration kCalibration{.fib30 = 10ms};

TaskGroup sleeps(int count, const char* name = "", const char* after = "")
{
    return {SleepSpec{1s}, count, name, after};
}
TaskGroup fibs(int count)
{
    return {FibonacciSpec{30}, count};
}

} // namespace

Q_DECLARE_METATYPE(juggler::Workload)
Q_DECLARE_METATYPE(juggler::RunConfig)

class TstEstimate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void expectsWhatTheModelCanDo_data();
    void expectsWhatTheModelCanDo();
    void growsWithNByTheGoldenRatio();
};

void TstEstimate::expectsWhatTheModelCanDo_data()
{
    QTest::addColumn<RunConfig>("config");
    QTest::addColumn<Workload>("workload");
    QTest::addColumn<int>("milliseconds");
    const Workload mixed{{}, {sleeps(3), fibs(2)}};
    const Workload computing{{}, {fibs(4)}};
    const auto under = [](StrategyId id) { return RunConfig{.strategy = id}; };
    QTest::newRow("blocking: the sum") << under(StrategyId::Blocking) << mixed << 3020;
    QTest::newRow("thread pool: as many at a time as workers")
        << RunConfig{.strategy = StrategyId::ThreadPool, .workers = 2} << mixed << 2000;
    QTest::newRow("event loop: the longest wait") << under(StrategyId::EventLoop) << mixed << 1000;
    QTest::newRow("event loop: no parallel computing") << under(StrategyId::EventLoop) << computing << 40;
    QTest::newRow("event loop, in turn: the sum")
        << RunConfig{.strategy = StrategyId::EventLoop, .await = AwaitMode::InTurn} << mixed << 3020;
    QTest::newRow("dedicated threads: waits overlap") << under(StrategyId::DedicatedThreads) << Workload{{}, {sleeps(3)}} << 1000;
    QTest::newRow("dedicated threads: each has to be made")
        << under(StrategyId::DedicatedThreads) << Workload{{}, {sleeps(10'000)}} << 2000;
    QTest::newRow("green threads: no parallel computing") << under(StrategyId::GreenThreads) << computing << 40;
    QTest::newRow("virtual threads: parallel computing")
        << RunConfig{.strategy = StrategyId::VirtualThreads, .workers = 2} << computing << 20;
    QTest::newRow("virtual threads, one core") << RunConfig{.strategy = StrategyId::VirtualThreads, .workers = 2, .cores = 1} << computing
                                               << 40;
    QTest::newRow("processes: started first") << RunConfig{.strategy = StrategyId::Processes, .workers = 2} << computing << 23;
    QTest::newRow("processes, one for each task")
        << RunConfig{.strategy = StrategyId::Processes, .processes = ProcessMode::PerTask} << computing << 26;
    QTest::newRow("hybrid: the longest wait") << RunConfig{.strategy = StrategyId::Hybrid, .workers = 2} << mixed << 1000;
    QTest::newRow("groups that wait for others come after them")
        << under(StrategyId::EventLoop) << Workload{{}, {sleeps(3, "first"), sleeps(2, "", "first"), sleeps(1, "", "first")}} << 2000;
}

void TstEstimate::expectsWhatTheModelCanDo()
{
    QFETCH(RunConfig, config);
    QFETCH(Workload, workload);
    QFETCH(int, milliseconds);
    const double ms = std::chrono::duration<double, std::milli>(estimateMakespan(workload, config, kCores, kCalibration)).count();
    QVERIFY2(std::abs(ms - milliseconds) < 0.5, qPrintable(QString::number(ms)));
}

void TstEstimate::growsWithNByTheGoldenRatio()
{
    const auto ratio = [](int n) {
        return static_cast<double>(estimateFibonacci(n + 1, kCalibration).count())
            / static_cast<double>(estimateFibonacci(n, kCalibration).count());
    };
    QVERIFY(std::abs(ratio(30) - 1.618) < 0.001);
    QVERIFY(std::abs(ratio(50) - 1.618) < 0.001);
    QCOMPARE(estimateFibonacci(30, kCalibration), std::chrono::nanoseconds(10ms));
    QCOMPARE_GT(estimateFibonacci(93, kCalibration), std::chrono::nanoseconds(24h)); // no overflow
}

QTEST_GUILESS_MAIN(TstEstimate)
#include "tst_estimate.moc"
