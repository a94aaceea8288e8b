// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/catalog.h"
#include "core/strategy/registry.h"
#include "core/timeline/level_of_detail.h"
#include "core/timeline/timeline_builder.h"
#include "tests/support/recorded_run.h"
#include "tests/support/synthetic_run.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <limits>
#include <random>
#include <set>
#include <thread>

using namespace juggler;

namespace {

constexpr std::int64_t kMs = 1'000'000;

std::shared_ptr<const TaskList> manyTasks(int count)
{
    return std::make_shared<TaskList>(Workload{"test", {{FibonacciSpec{20}, count}}});
}

/// Cores whose running spans, of very different lengths, are dealt to threads: what a scheduler does.
class RandomCores {
public:
    static constexpr std::uint16_t kCores = 3;
    static constexpr std::uint32_t kThreads = 7;

    RandomCores(unsigned seed, std::size_t spans) : m_random(seed), m_run({}, manyTasks(20))
    {
        for (std::uint32_t i = 0; i < kThreads; ++i) {
            m_run.addLane("thread " + std::to_string(i + 1));
        }
        std::array<std::int64_t, kCores> coreEnds{};
        std::array<std::int64_t, kThreads> threadEnds{};
        for (std::size_t i = 0; i < spans; ++i) {
            const auto core = static_cast<std::uint16_t>(std::min_element(coreEnds.begin(), coreEnds.end()) - coreEnds.begin());
            const auto thread = static_cast<std::uint32_t>(m_random() % kThreads);
            const std::int64_t gapNs = m_random() % 3 == 0 ? length() : 0;
            const std::int64_t startNs = std::max(coreEnds[core] + gapNs, threadEnds[thread]);
            const std::int64_t endNs = startNs + length();
            m_run.span(thread, startNs, endNs, TaskId{static_cast<std::uint32_t>(m_random() % 20)}, State::Running, core);
            // What a thread does off the core does not concern the core.
            m_run.span(thread, endNs, endNs + 5, TaskId{0}, State::Ready);
            coreEnds[core] = endNs;
            threadEnds[thread] = endNs + 5;
            m_extentNs = std::max(m_extentNs, endNs);
        }
    }

    PixelGrid window()
    {
        const int width = 1 + static_cast<int>(m_random() % 300);
        const double zoom = std::pow(10.0, -std::uniform_real_distribution<>(0, 6)(m_random));
        const double from = std::uniform_real_distribution<>(0, static_cast<double>(m_extentNs))(m_random);
        return {from, std::max(0.7, static_cast<double>(m_extentNs) * zoom / width), width};
    }

    std::mt19937& random() { return m_random; }
    const Timeline& timeline() const { return m_run.timeline(); }
    std::int64_t extentNs() const { return m_extentNs; }

private:
    std::int64_t length()
    {
        const int decade = static_cast<int>(m_random() % 5);
        return 1 + static_cast<std::int64_t>(m_random() % static_cast<unsigned>(std::pow(10, decade + 1)));
    }

    std::mt19937 m_random;
    SyntheticRun m_run;
    std::int64_t m_extentNs = 0;
};

/// The running spans of a core as the threads' lanes have them, in order.
std::vector<Span> bruteForceSpans(const Timeline& timeline, std::uint16_t core)
{
    std::vector<Span> spans;
    for (std::size_t i = 0; i < timeline.laneCount(); ++i) {
        for (std::size_t k = 0; k < timeline.lane(i).size(); ++k) {
            if (const Span& span = timeline.lane(i)[k]; span.state == State::Running && span.core == core) {
                spans.push_back(span);
            }
        }
    }
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.startNs < b.startNs; });
    return spans;
}

std::int64_t runningIn(const std::vector<Span>& spans, std::int64_t fromNs, std::int64_t toNs)
{
    std::int64_t sum = 0;
    for (const Span& span : spans) {
        sum += std::max<std::int64_t>(0, std::min(span.endNs, toNs) - std::max(span.startNs, fromNs));
    }
    return sum;
}

/// Events at chosen times, on streams that are folded one after the other: each is a ring, as a worker process's is.
class HandMadeStreams {
public:
    explicit HandMadeStreams(int threads) : m_timeline(manyTasks(10), monotonicNowNs() - 1'000 * kMs), m_builder(m_trace, m_timeline)
    {
        for (int i = 0; i < threads; ++i) {
            m_trace.addProcess("thread " + std::to_string(i + 1), m_rings.emplace_back(std::make_shared<EventRing>()));
        }
    }

    void begins(std::size_t thread, std::int64_t timeNs, std::uint16_t core) { add(thread, EventType::Started, timeNs, core); }
    void ends(std::size_t thread, std::int64_t timeNs) { add(thread, EventType::Suspended, timeNs, 0); }
    void losesItsCore(std::size_t thread, std::int64_t timeNs) { add(thread, EventType::OffCore, timeNs, 0); }
    void isBack(std::size_t thread, std::int64_t timeNs, std::uint16_t core) { add(thread, EventType::OnCore, timeNs, core); }

    /// What ended more than TimelineBuilder::kSettle ago is settled; the run began a second ago.
    const Timeline& drain()
    {
        m_builder.drain();
        return m_timeline;
    }
    const Timeline& drainRest()
    {
        m_builder.drainRest();
        return m_timeline;
    }

private:
    void add(std::size_t thread, EventType type, std::int64_t timeNs, std::uint16_t core)
    {
        m_rings[thread]->append({m_timeline.startNs() + timeNs, static_cast<std::uint32_t>(thread), core, type, 0});
    }

    Trace m_trace;
    Timeline m_timeline;
    TimelineBuilder m_builder;
    std::vector<std::shared_ptr<EventRing>> m_rings;
};

std::vector<std::pair<std::int64_t, std::uint32_t>> startsAndTasks(const CoreLane& lane)
{
    std::vector<std::pair<std::int64_t, std::uint32_t>> result;
    for (std::size_t i = 0; i < lane.size(); ++i) {
        result.emplace_back(lane[i].startNs / kMs, toIndex(lane[i].task));
    }
    return result;
}

using Expected = std::vector<std::pair<std::int64_t, std::uint32_t>>;

} // namespace

class TstCoreLane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCoreHasTheRunningSpansOfAllThreadsInOrder();
    void pixelsOfACoreEqualBruteForce_data();
    void pixelsOfACoreEqualBruteForce();
    void totalsOfAnyWindowEqualBruteForce();
    void searchFindsTheFirstSpanThatEndsLaterFromAnyHint();
    void theTableFollowsWhileTheLaneGrows();
    void spansOfThreadsThatAreFoldedOneAfterTheOtherComeInOrder();
    void aSpanWaitsUntilNothingCanComeBeforeIt();
    void aThreadThatLostItsCoreLongAgoHoldsTheOthersBack();
    void aSpanThatComesTooLateIsCountedAndNotDrawn();
    void theLatestOfTheOpenSpansIsDrawn();
    void anOpenSpanThatMustHaveLostItsCoreIsNotDrawn();
    void readersSeeWholeSpansInOrderWhileTheLaneGrows();
    void aRecordedRunHasEachRunningSpanOnACore_data();
    void aRecordedRunHasEachRunningSpanOnACore();
};

void TstCoreLane::aCoreHasTheRunningSpansOfAllThreadsInOrder()
{
    const RandomCores random(1, 5'000);
    const Timeline& timeline = random.timeline();
    QCOMPARE(timeline.coreCount(), std::size_t{RandomCores::kCores});
    for (std::uint16_t core = 0; core < RandomCores::kCores; ++core) {
        const CoreLane* const lane = timeline.coreLaneOf(core);
        QVERIFY(lane);
        const auto expected = bruteForceSpans(timeline, core);
        QCOMPARE(lane->size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE((*lane)[i].startNs, expected[i].startNs);
            QCOMPARE(&timeline.span(lane->ref(i)), &(*lane)[i]);
            QVERIFY(i == 0 || (*lane)[i].startNs >= (*lane)[i - 1].endNs);
        }
    }
    QVERIFY(!timeline.coreLaneOf(RandomCores::kCores));
    QCOMPARE(timeline.spansLeftOutOfCores(), std::uint64_t{0});
}

void TstCoreLane::pixelsOfACoreEqualBruteForce_data()
{
    QTest::addColumn<int>("spans");
    QTest::addColumn<bool>("hasTable");
    QTest::newRow("short") << 200 << false;
    QTest::newRow("long") << 20'000 << false;
    QTest::newRow("long, with its table") << 20'000 << true;
}

void TstCoreLane::pixelsOfACoreEqualBruteForce()
{
    QFETCH(int, spans);
    QFETCH(bool, hasTable);
    RandomCores random(static_cast<unsigned>(spans), static_cast<std::size_t>(spans));
    std::array<CumulativeTable, RandomCores::kCores> tables;
    std::array<std::vector<Span>, RandomCores::kCores> expected;
    for (std::uint16_t core = 0; core < RandomCores::kCores; ++core) {
        expected[core] = bruteForceSpans(random.timeline(), core);
    }
    RowDetail detail;
    double worst = 0;
    for (int i = 0; i < 2'000; ++i) {
        const PixelGrid grid = random.window();
        const auto core = static_cast<std::uint16_t>(random.random()() % RandomCores::kCores);
        tables[core].update(*random.timeline().coreLaneOf(core), random.timeline().coreLaneOf(core)->size());
        detailOfLane(*random.timeline().coreLaneOf(core), hasTable ? &tables[core] : nullptr, random.extentNs(), grid, detail);
        const auto first = std::lower_bound(expected[core].begin(), expected[core].end(), grid.edgeNs(0),
                                            [](const Span& span, std::int64_t ns) { return span.endNs <= ns; });
        const auto last = std::lower_bound(first, expected[core].end(), grid.endNs(),
                                           [](const Span& span, std::int64_t ns) { return span.startNs < ns; });
        std::vector<double> shares(static_cast<std::size_t>(grid.width));
        for (auto span = first; span != last; ++span) {
            const int end = std::min(grid.width, grid.pixelOf(span->endNs) + 1);
            for (int pixel = grid.pixelOf(std::max(span->startNs, grid.edgeNs(0))); pixel < end; ++pixel) {
                shares[static_cast<std::size_t>(pixel)] += static_cast<double>(
                    std::max<std::int64_t>(0, std::min(span->endNs, grid.edgeNs(pixel + 1)) - std::max(span->startNs, grid.edgeNs(pixel))));
            }
        }
        for (int pixel = 0; pixel < grid.width; ++pixel) {
            const std::int64_t from = grid.edgeNs(pixel);
            const std::int64_t to = grid.edgeNs(pixel + 1);
            double drawn = static_cast<double>(detail.shares[static_cast<std::size_t>(pixel)].running);
            const auto bar = std::lower_bound(detail.bars.begin(), detail.bars.end(), from,
                                              [](const RowDetail::Bar& candidate, std::int64_t ns) { return candidate.endNs <= ns; });
            for (auto at = bar; at != detail.bars.end() && at->startNs < to; ++at) {
                drawn += static_cast<double>(std::min(at->endNs, to) - std::max(at->startNs, from)) / static_cast<double>(to - from);
            }
            worst = std::max(worst, std::abs(drawn - shares[static_cast<std::size_t>(pixel)] / static_cast<double>(to - from)));
        }
        QVERIFY2(worst <= 0.01, qPrintable(QStringLiteral("window %1: off by %2 px").arg(i).arg(worst)));
    }
    qInfo("worst error %g px", worst);
}

void TstCoreLane::totalsOfAnyWindowEqualBruteForce()
{
    RandomCores random(3, 3'000);
    for (int i = 0; i < 2'000; ++i) {
        const auto core = static_cast<std::uint16_t>(random.random()() % RandomCores::kCores);
        std::uniform_int_distribution<std::int64_t> times(-10, random.extentNs() + 10);
        const std::int64_t from = times(random.random());
        const std::int64_t to = std::max(from, times(random.random()));
        const StateTotals totals = random.timeline().coreLaneOf(core)->totalsIn(from, to);
        QCOMPARE(totals.runningNs, runningIn(bruteForceSpans(random.timeline(), core), from, to));
        QCOMPARE(totals.readyNs + totals.waitingNs, 0);
    }
}

void TstCoreLane::searchFindsTheFirstSpanThatEndsLaterFromAnyHint()
{
    RandomCores random(4, 700);
    const CoreLane& lane = random.timeline().coreLane(0);
    for (int i = 0; i < 20'000; ++i) {
        const std::int64_t timeNs = std::uniform_int_distribution<std::int64_t>(-10, random.extentNs() + 10)(random.random());
        const std::size_t count = random.random()() % (lane.size() + 1);
        const std::size_t hint = random.random()() % (count + 10);
        std::size_t expected = 0;
        while (expected < count && lane[expected].endNs <= timeNs) {
            ++expected;
        }
        QCOMPARE(lane.firstEndingAfter(timeNs, count, hint), expected);
    }
}

void TstCoreLane::theTableFollowsWhileTheLaneGrows()
{
    SyntheticRun run({}, manyTasks(1));
    const std::array lanes{run.addLane("first"), run.addLane("second")};
    CumulativeTable table;
    std::int64_t timeNs = 0;
    for (std::uint32_t i = 0; i < 20'000; ++i) {
        run.span(lanes[i % 2], timeNs, timeNs + 700, TaskId{0}, State::Running, 5);
        timeNs += 900;
        if (i % 1'000 == 999) {
            const CoreLane& lane = run.timeline().coreLane(0);
            table.update(lane, lane.size());
            for (std::size_t k = 0; k < table.size(); k += 41) {
                const std::int64_t sampleNs = static_cast<std::int64_t>(k) * table.stepNs();
                QCOMPARE(std::size_t{table[k].span}, lane.firstEndingAfter(sampleNs, lane.size()));
                QVERIFY(table[k].totals == lane.totalsIn(0, sampleNs));
            }
        }
    }
}

void TstCoreLane::spansOfThreadsThatAreFoldedOneAfterTheOtherComeInOrder()
{
    HandMadeStreams streams(3);
    for (int turn = 0; turn < 4; ++turn) {
        for (std::size_t thread = 0; thread < 3; ++thread) {
            const std::int64_t startNs = (turn * 3 + static_cast<std::int64_t>(thread)) * 10 * kMs;
            streams.begins(thread, startNs, 1);
            streams.ends(thread, startNs + 10 * kMs);
        }
    }
    const Timeline& timeline = streams.drain();
    QCOMPARE(timeline.coreCount(), std::size_t{1});
    QCOMPARE(timeline.coreLane(0).core(), std::uint16_t{1});
    QCOMPARE(startsAndTasks(timeline.coreLane(0)),
             (Expected{{0, 0}, {10, 1}, {20, 2}, {30, 0}, {40, 1}, {50, 2}, {60, 0}, {70, 1}, {80, 2}, {90, 0}, {100, 1}, {110, 2}}));
}

void TstCoreLane::aSpanWaitsUntilNothingCanComeBeforeIt()
{
    HandMadeStreams streams(2);
    streams.begins(0, 10 * kMs, 0);
    streams.ends(0, 20 * kMs);
    streams.begins(0, 5'000 * kMs, 0); // not yet: another thread may still publish what was before it
    streams.ends(0, 5'010 * kMs);
    const Timeline& timeline = streams.drain();
    QCOMPARE(startsAndTasks(timeline.coreLane(0)), (Expected{{10, 0}}));
    const std::uint64_t revision = timeline.revision();
    streams.drain();
    QCOMPARE(timeline.revision(), revision); // nothing new, nothing to draw
    streams.begins(1, 4'000 * kMs, 0);
    streams.ends(1, 4'010 * kMs);
    streams.drainRest();
    QVERIFY(timeline.revision() > revision);
    QCOMPARE(startsAndTasks(timeline.coreLane(0)), (Expected{{10, 0}, {4'000, 1}, {5'000, 0}}));
    QCOMPARE(timeline.spansLeftOutOfCores(), std::uint64_t{0});
}

void TstCoreLane::aThreadThatLostItsCoreLongAgoHoldsTheOthersBack()
{
    HandMadeStreams streams(2);
    streams.begins(0, 10 * kMs, 0); // until 30, but it will only notice at 500
    streams.begins(1, 30 * kMs, 0);
    streams.ends(1, 480 * kMs);
    const Timeline& timeline = streams.drain();
    QCOMPARE(timeline.coreLane(0).size(), std::size_t{0});
    streams.losesItsCore(0, 30 * kMs);
    streams.isBack(0, 500 * kMs, 1);
    streams.drain();
    QCOMPARE(startsAndTasks(timeline.coreLane(0)), (Expected{{10, 0}, {30, 1}}));
    QCOMPARE(timeline.spansLeftOutOfCores(), std::uint64_t{0});
    QVERIFY(!timeline.coreLane(0).open());
    QCOMPARE(timeline.coreLaneOf(1)->open()->startNs, 500 * kMs);
}

void TstCoreLane::aSpanThatComesTooLateIsCountedAndNotDrawn()
{
    HandMadeStreams streams(3);
    streams.begins(0, 50 * kMs, 0);
    streams.ends(0, 60 * kMs);
    streams.drain();
    streams.begins(1, 10 * kMs, 0);
    streams.ends(1, 20 * kMs);
    streams.begins(2, 55 * kMs, 0);
    streams.ends(2, 65 * kMs);
    const Timeline& timeline = streams.drainRest();
    QCOMPARE(startsAndTasks(timeline.coreLane(0)), (Expected{{50, 0}}));
    QCOMPARE(timeline.spansLeftOutOfCores(), std::uint64_t{2});
    QCOMPARE(timeline.lane(1).size(), std::size_t{1}); // by thread it is there
}

void TstCoreLane::theLatestOfTheOpenSpansIsDrawn()
{
    HandMadeStreams streams(2);
    streams.begins(0, 10 * kMs, 0);
    const Timeline& timeline = streams.drain();
    QCOMPARE(timeline.coreLane(0).open()->lane, 0U);
    streams.begins(1, 40 * kMs, 0);
    streams.drain();
    const auto open = timeline.coreLane(0).open();
    QCOMPARE(open->startNs, 40 * kMs);
    QCOMPARE(open->lane, 1U);
    QCOMPARE(open->task, TaskId{1});
    RowDetail detail;
    detailOfLane(timeline.coreLane(0), nullptr, 100 * kMs, {0, 1e6, 200}, detail);
    QCOMPARE(detail.bars.size(), std::size_t{1});
    QVERIFY(detail.bars[0].isOpen);
    QCOMPARE(detail.bars[0].endNs, 100 * kMs);
}

void TstCoreLane::anOpenSpanThatMustHaveLostItsCoreIsNotDrawn()
{
    HandMadeStreams streams(2);
    streams.begins(0, 10 * kMs, 0);
    streams.begins(1, 40 * kMs, 0);
    streams.ends(1, 45 * kMs);
    const Timeline& timeline = streams.drain();
    QVERIFY(!timeline.coreLane(0).open());
    QCOMPARE(timeline.coreLane(0).size(), std::size_t{0});
}

void TstCoreLane::readersSeeWholeSpansInOrderWhileTheLaneGrows()
{
    SyntheticRun run({}, manyTasks(1));
    const std::array lanes{run.addLane("first"), run.addLane("second")};
    run.span(lanes[0], 0, 90, TaskId{0}, State::Running, 2);
    const Timeline& timeline = run.timeline();
    std::atomic<bool> isOver{false};
    std::atomic<int> faults{0};
    std::jthread reader([&] {
        while (!isOver) {
            const CoreLane& lane = timeline.coreLane(0);
            const std::size_t count = lane.size();
            const std::size_t i = lane.firstEndingAfter(static_cast<std::int64_t>(count) * 50, count);
            faults += lane[i].startNs == static_cast<std::int64_t>(i) * 100 ? 0 : 1;
            faults += lane.totalsBefore(count).runningNs == static_cast<std::int64_t>(count) * 90 ? 0 : 1;
        }
    });
    for (std::int64_t i = 1; i < 100'000; ++i) {
        run.span(lanes[static_cast<std::size_t>(i % 2)], i * 100, i * 100 + 90, TaskId{0}, State::Running, 2);
        if (i % 7 == 0) {
            run.publish();
        }
    }
    isOver = true;
    reader.join();
    QCOMPARE(faults, 0);
}

void TstCoreLane::aRecordedRunHasEachRunningSpanOnACore_data()
{
    QTest::addColumn<StrategyId>("id");
    // Not the thread pool: the thread sanitizer does not follow Qt's own.
    for (const StrategyId id : {StrategyId::DedicatedThreads, StrategyId::EventLoop, StrategyId::VirtualThreads}) {
        QTest::addRow("%s", qPrintable(QString::fromStdString(std::string(strategyInfo(id).key)))) << id;
    }
}

void TstCoreLane::aRecordedRunHasEachRunningSpanOnACore()
{
    QFETCH(StrategyId, id);
    const auto strategy = makeStrategy(id);
    const Workload workload{"mixed", {{FibonacciSpec{30}, 8}, {SleepSpec{std::chrono::milliseconds(3)}, 8}, {AddSpec{}, 100}}};
    const test::RecordedRun run = test::runRecorded(*strategy, workload);
    const Timeline& timeline = *run.timeline;
    std::set<const Span*> onThreads;
    for (std::size_t i = 0; i < timeline.laneCount(); ++i) {
        const Lane& lane = timeline.lane(i);
        for (std::size_t k = 0; k < lane.size(); ++k) {
            if (lane[k].state == State::Running) {
                onThreads.insert(&lane[k]);
            }
        }
    }
    const std::size_t all = onThreads.size();
    std::size_t onCores = 0;
    for (std::size_t i = 0; i < timeline.coreCount(); ++i) {
        const CoreLane& lane = timeline.coreLane(i);
        QVERIFY(!lane.open());
        for (std::size_t k = 0; k < lane.size(); ++k) {
            QVERIFY(k == 0 || lane[k].startNs >= lane[k - 1].endNs);
            QCOMPARE(onThreads.erase(&timeline.span(lane.ref(k))), std::size_t{1}); // each once, and none that is on no thread
            ++onCores;
        }
    }
    QVERIFY(onCores > 0);
    // On a core or counted, nothing in between. A thread that was preempted just as it read the clock is known too late to be told apart.
    QCOMPARE(onThreads.size(), std::size_t{timeline.spansLeftOutOfCores()});
    QVERIFY2(onThreads.size() <= 1 + all / 20, qPrintable(QStringLiteral("%1 of %2 left out").arg(onThreads.size()).arg(all)));
}

QTEST_GUILESS_MAIN(TstCoreLane)
#include "tst_core_lane.moc"
