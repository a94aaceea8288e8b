// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/timeline_builder.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <atomic>
#include <random>
#include <thread>
#include <vector>

using namespace juggler;

namespace {

State randomState(std::mt19937& random)
{
    constexpr std::array kStates{State::Running, State::Ready, State::WaitingHeld};
    return kStates[random() % kStates.size()];
}

/// Spans with random lengths, gaps and states.
void fillLane(Lane& lane, std::size_t count, std::mt19937& random)
{
    std::int64_t atNs = 0;
    for (std::size_t i = 0; i < count; ++i) {
        atNs += random() % 3 == 0 ? random() % 5000 : 0;
        const std::int64_t endNs = atNs + 1 + random() % 10'000;
        lane.append({.startNs = atNs, .endNs = endNs, .task = TaskId{static_cast<std::uint32_t>(i)}, .state = randomState(random)});
        atNs = endNs;
    }
}

StateTotals bruteForce(const Lane& lane, std::int64_t fromNs, std::int64_t toNs)
{
    StateTotals totals;
    for (std::size_t i = 0; i < lane.size(); ++i) {
        const std::int64_t ns = std::min(lane[i].endNs, toNs) - std::max(lane[i].startNs, fromNs);
        totals.add(lane[i].state, std::max<std::int64_t>(ns, 0));
    }
    return totals;
}

} // namespace

class TstTimeline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void totalsOfAnyWindowEqualBruteForce_data();
    void totalsOfAnyWindowEqualBruteForce();
    void searchFindsTheFirstSpanThatEndsLaterFromAnyHint();
    void tasksInFlightEqualBruteForce();
    void spansOfNoLengthAreLeftOut();
    void readersSeeWholeSpansWhileTheLaneGrows();
    void anOpenSpanIsSeenWhole();
    void aPreemptedTaskIsReadyInBetween();
    void aSuspendedTaskLeavesItsThreadFree();
    void aTaskThatYieldsIsReady();
    void aTaskMayBeSeenToResumeBeforeItWasSeenToSuspend();
};

void TstTimeline::totalsOfAnyWindowEqualBruteForce_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 7, 8, 9, 500, 3000}) {
        QTest::addRow("%d spans", count) << count;
    }
}

void TstTimeline::totalsOfAnyWindowEqualBruteForce()
{
    QFETCH(int, count);
    std::mt19937 random(7);
    Lane lane("lane", ThreadRole::Worker);
    fillLane(lane, static_cast<std::size_t>(count), random);
    const std::int64_t extentNs = count > 0 ? lane[lane.size() - 1].endNs + 5000 : 5000;
    for (int i = 0; i < 500; ++i) {
        std::int64_t fromNs = random() % extentNs;
        std::int64_t toNs = random() % extentNs;
        if (fromNs > toNs) {
            std::swap(fromNs, toNs);
        }
        QCOMPARE(lane.totalsIn(fromNs, toNs), bruteForce(lane, fromNs, toNs));
    }
}

void TstTimeline::searchFindsTheFirstSpanThatEndsLaterFromAnyHint()
{
    std::mt19937 random(11);
    Lane lane("lane", ThreadRole::Worker);
    fillLane(lane, 300, random);
    for (int i = 0; i < 5000; ++i) {
        const std::int64_t timeNs = random() % (lane[299].endNs + 100);
        std::size_t expected = 0;
        while (expected < lane.size() && lane[expected].endNs <= timeNs) {
            ++expected;
        }
        QCOMPARE(lane.firstEndingAfter(timeNs, lane.size(), random() % 302), expected);
    }
}

void TstTimeline::tasksInFlightEqualBruteForce()
{
    std::mt19937 random(3);
    struct Wait {
        std::int64_t startNs;
        std::int64_t endNs;
    };
    std::vector<Wait> waits;
    std::int64_t atNs = 1000;
    for (int i = 0; i < 400; ++i) {
        atNs += random() % 500;
        waits.push_back({atNs, atNs + 1 + static_cast<std::int64_t>(random() % 50'000)});
    }
    InFlightLane lane;
    for (const Wait& wait : waits) {
        lane.begin(wait.startNs);
    }
    auto byEnd = waits;
    std::sort(byEnd.begin(), byEnd.end(), [](const Wait& a, const Wait& b) { return a.endNs < b.endNs; });
    for (const Wait& wait : byEnd) {
        lane.end({.startNs = wait.startNs, .endNs = wait.endNs, .state = State::WaitingFree});
    }
    for (int i = 0; i < 500; ++i) {
        std::int64_t fromNs = random() % 300'000;
        std::int64_t toNs = fromNs + 1 + random() % 20'000;
        std::int64_t sumNs = 0;
        std::size_t count = 0;
        for (const Wait& wait : waits) {
            sumNs += std::max<std::int64_t>(std::min(wait.endNs, toNs) - std::max(wait.startNs, fromNs), 0);
            count += wait.startNs <= fromNs && fromNs < wait.endNs ? 1 : 0;
        }
        QCOMPARE(lane.countAt(fromNs), count);
        QCOMPARE(lane.meanIn(fromNs, toNs), static_cast<double>(sumNs) / static_cast<double>(toNs - fromNs));
    }
}

void TstTimeline::spansOfNoLengthAreLeftOut()
{
    Lane lane("lane", ThreadRole::Worker);
    QVERIFY(!lane.append({.startNs = 5, .endNs = 5}));
    QVERIFY(!lane.append({.startNs = 5, .endNs = 4}));
    QVERIFY(lane.append({.startNs = 5, .endNs = 6}));
    QCOMPARE(lane.size(), std::size_t{1});
}

void TstTimeline::readersSeeWholeSpansWhileTheLaneGrows()
{
    constexpr std::int64_t kSpans = 200'000;
    Lane lane("lane", ThreadRole::Worker);
    std::jthread writer([&lane] {
        for (std::int64_t i = 0; i < kSpans; ++i) {
            lane.append({.startNs = 10 * i, .endNs = 10 * i + 7, .task = TaskId{static_cast<std::uint32_t>(i)}, .state = State::Running});
        }
    });
    bool isWhole = true;
    for (std::size_t seen = 0; seen < kSpans && isWhole;) {
        seen = lane.size();
        if (seen > 0) {
            const Span& last = lane[seen - 1];
            isWhole = last.startNs == 10 * static_cast<std::int64_t>(seen - 1) && last.endNs == last.startNs + 7
                && lane.totalsBefore(seen).runningNs == 7 * static_cast<std::int64_t>(seen);
        }
    }
    QVERIFY(isWhole);
}

void TstTimeline::anOpenSpanIsSeenWhole()
{
    Lane lane("lane", ThreadRole::Worker);
    QVERIFY(!lane.open());
    std::atomic<bool> isEnough{false};
    std::jthread writer([&] {
        for (std::uint32_t i = 1; !isEnough.load(std::memory_order_relaxed); ++i) {
            lane.setOpen({.startNs = i, .task = TaskId{i}, .state = State::Ready, .core = static_cast<std::uint16_t>(i)});
        }
    });
    bool isWhole = true;
    for (int seen = 0; seen < 10'000 && isWhole;) {
        if (const auto open = lane.open()) {
            isWhole = toIndex(open->task) == open->startNs && open->core == static_cast<std::uint16_t>(open->startNs)
                && open->state == State::Ready;
            ++seen;
        }
    }
    isEnough = true;
    QVERIFY(isWhole);
}

namespace {

/// A trace that a test writes by hand, and the timeline it is folded into.
struct Folding {
    explicit Folding(int tasks)
        : timeline(std::make_shared<TaskList>(Workload{{}, {{SleepSpec{}, tasks}}}), monotonicNowNs()), builder(trace, timeline)
    {
    }

    std::vector<State> statesOf(std::uint32_t task) const
    {
        std::vector<State> states;
        timeline.forEachSpanOf(TaskId{task}, [&states](SpanRef, const Span& span) {
            states.insert(states.begin(), span.state);
            return true;
        });
        return states;
    }

    Trace trace;
    Timeline timeline;
    TimelineBuilder builder;
};

void passTime()
{
    const std::int64_t untilNs = monotonicNowNs() + 1000;
    while (monotonicNowNs() < untilNs) {
    }
}

} // namespace

void TstTimeline::aPreemptedTaskIsReadyInBetween()
{
    Folding folding(1);
    ThreadRecorder& recorder = folding.trace.addThread("thread", ThreadRole::Worker);
    recorder.attach();
    recorder.submitted(TaskId{0});
    recorder.started(TaskId{0});
    recorder.checkpoint();
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    recorder.checkpoint();
    passTime();
    recorder.ended(TaskId{0}, TaskOutcome::Done);
    recorder.detach();
    folding.builder.drain();
    const auto states = folding.statesOf(0);
    QVERIFY(std::find(states.begin(), states.end(), State::Ready) != states.end());
    QCOMPARE(folding.timeline.endedCount(), std::size_t{1});
    QVERIFY(!folding.timeline.task(TaskId{0}).current());
}

void TstTimeline::aSuspendedTaskLeavesItsThreadFree()
{
    Folding folding(2);
    ThreadRecorder& recorder = folding.trace.addThread("loop", ThreadRole::EventLoop);
    recorder.attach();
    recorder.started(TaskId{0});
    passTime();
    recorder.suspended(TaskId{0}, SuspendReason::Timer);
    folding.builder.drain();
    QCOMPARE(folding.timeline.task(TaskId{0}).current()->state, State::WaitingFree);
    QVERIFY(!folding.timeline.lane(0).open());
    QCOMPARE(folding.timeline.inFlight().countAt(monotonicNowNs() - folding.timeline.startNs()), std::size_t{1});
    recorder.started(TaskId{1});
    passTime();
    recorder.ended(TaskId{1}, TaskOutcome::Done);
    recorder.resumed(TaskId{0});
    passTime();
    recorder.ended(TaskId{0}, TaskOutcome::Done);
    recorder.detach();
    folding.builder.drain();
    QVERIFY(folding.statesOf(0).size() >= 3);
    QCOMPARE(folding.timeline.inFlight().size(), std::size_t{1});
    QCOMPARE(folding.timeline.inFlight().peak(), std::size_t{1});
}

void TstTimeline::aTaskThatYieldsIsReady()
{
    Folding folding(1);
    ThreadRecorder& recorder = folding.trace.addThread("loop", ThreadRole::EventLoop);
    recorder.attach();
    recorder.started(TaskId{0});
    passTime();
    recorder.suspended(TaskId{0}, SuspendReason::Yield);
    folding.builder.drain();
    QCOMPARE(folding.timeline.task(TaskId{0}).current()->state, State::Ready);
    passTime();
    recorder.resumed(TaskId{0});
    passTime();
    recorder.ended(TaskId{0}, TaskOutcome::Done);
    recorder.detach();
    folding.builder.drain();
    QCOMPARE(folding.timeline.yielded().size(), std::size_t{1});
    QCOMPARE(folding.timeline.inFlight().size(), std::size_t{0});
    const auto states = folding.statesOf(0);
    QVERIFY(std::find(states.begin(), states.end(), State::Ready) != states.end());
}

void TstTimeline::aTaskMayBeSeenToResumeBeforeItWasSeenToSuspend()
{
    Folding folding(1);
    ThreadRecorder& second = folding.trace.addThread("second", ThreadRole::Worker); // drained first
    ThreadRecorder& first = folding.trace.addThread("first", ThreadRole::Worker);
    first.attach();
    first.started(TaskId{0});
    passTime();
    first.suspended(TaskId{0}, SuspendReason::Io);
    second.attach();
    passTime();
    second.resumed(TaskId{0});
    passTime();
    second.ended(TaskId{0}, TaskOutcome::Done);
    folding.builder.drain();
    QCOMPARE(folding.timeline.inFlight().size(), std::size_t{1});
    QCOMPARE_GT(folding.timeline.inFlight()[0].lengthNs(), 0);
    QCOMPARE(folding.timeline.task(TaskId{0}).outcome(), TaskOutcome::Done);
}

QTEST_GUILESS_MAIN(TstTimeline)
#include "tst_timeline.moc"
