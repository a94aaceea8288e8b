// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/trace.h"

#include <QtTest/QtTest>

#include <atomic>
#include <cstdint>
#include <new>
#include <thread>
#include <vector>

using namespace juggler;

namespace {
std::atomic<bool> g_isMemoryGone{false};
}

/// What an allocation that does not throw comes to, for this program alone.
void* operator new[](std::size_t bytes, const std::nothrow_t&) noexcept
{
    try {
        return g_isMemoryGone.load() ? nullptr : ::operator new[](bytes);
    } catch (const std::bad_alloc&) {
        return nullptr;
    }
}

class TstTrace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEventArrivesOnceAndInOrder_data();
    void everyEventArrivesOnceAndInOrder();
    void eventsOfManyThreadsArriveWhileTheyAreWritten();
    void withoutMemoryEventsAreLostAndCounted();
    void aFullRingMakesTheWriterWaitAndLosesNothing();
    void aRingBeginsAnewForEachRecording();
    void aRingTellsItsLatestEventsFirst();
    void anUndisturbedStretchHasNoGap();
    void aStretchThatLeftItsCoreSaysSo();
    void aLongStretchCarriesItsCpuTimeAndAShortOneDoesNot();
};

void TstTrace::everyEventArrivesOnceAndInOrder_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 31, 32, 33, 4128, 4129, 100'000}) {
        QTest::addRow("%d", count) << count;
    }
}

void TstTrace::everyEventArrivesOnceAndInOrder()
{
    QFETCH(int, count);
    TraceBuffer buffer;
    int next = 0;
    const auto check = [&next](const TraceEvent& event) { QCOMPARE(event.value, std::int64_t{next++}); };
    for (int i = 0; i < count; ++i) {
        buffer.append({.value = i});
        if (i % 1000 == 0) {
            buffer.drain(check);
        }
    }
    buffer.drain(check);
    QCOMPARE(next, count);
    QCOMPARE(buffer.drain(check), std::size_t{0});
}

void TstTrace::withoutMemoryEventsAreLostAndCounted()
{
    TraceBuffer buffer;
    std::vector<std::int64_t> seen;
    const auto see = [&seen](const TraceEvent& event) { seen.push_back(event.value); };
    std::int64_t next = 0;
    while (next < 32) {
        buffer.append({.value = next++}); // as many as the first chunk holds
    }
    g_isMemoryGone = true;
    while (next < 42) {
        buffer.append({.value = next++});
    }
    g_isMemoryGone = false;
    QCOMPARE(buffer.lostCount(), std::uint64_t{10});
    buffer.append({.value = next});
    buffer.drain(see);
    QCOMPARE(seen.size(), std::size_t{33});
    QCOMPARE(seen[31], 31);
    QCOMPARE(seen[32], 42); // what comes afterwards is there again
    QCOMPARE(buffer.lostCount(), std::uint64_t{10});

    Trace trace;
    trace.addThread("a", ThreadRole::Worker);
    QCOMPARE(trace.lostEvents(), std::uint64_t{0});
}

void TstTrace::eventsOfManyThreadsArriveWhileTheyAreWritten()
{
    constexpr int kThreads = 4;
    constexpr std::int64_t kEvents = 50'000;
    std::vector<std::unique_ptr<TraceBuffer>> buffers;
    std::vector<std::int64_t> seen(kThreads, 0);
    for (int i = 0; i < kThreads; ++i) {
        buffers.push_back(std::make_unique<TraceBuffer>());
    }
    std::atomic<int> ended{0};
    std::vector<std::jthread> threads;
    for (const auto& buffer : buffers) {
        threads.emplace_back([&ended, writer = buffer.get()] {
            for (std::int64_t i = 0; i < kEvents; ++i) {
                writer->append({.value = i});
            }
            ++ended;
        });
    }
    bool isInOrder = true;
    for (bool isLast = false; !isLast;) {
        isLast = ended.load() == kThreads;
        for (std::size_t i = 0; i < kThreads; ++i) {
            buffers[i]->drain([&](const TraceEvent& event) { isInOrder = isInOrder && event.value == seen[i]++; });
        }
    }
    QVERIFY(isInOrder);
    QCOMPARE(seen, std::vector<std::int64_t>(kThreads, kEvents));
}

void TstTrace::aFullRingMakesTheWriterWaitAndLosesNothing()
{
    constexpr std::int64_t kEvents = 10 * EventRing::kCapacity + 1;
    const auto ring = std::make_unique<EventRing>();
    std::atomic<std::int64_t> written{0};
    std::jthread writer([&ring, &written] {
        for (std::int64_t i = 0; i < kEvents; ++i) {
            ring->append({.value = i});
            written.store(i + 1);
        }
    });
    // Nobody drains: the writer comes to a stand, with some places kept for who would have to close the recording.
    constexpr std::int64_t kRoom = EventRing::kCapacity - EventRing::kKeptFree;
    QTRY_COMPARE(written.load(), kRoom);
    std::int64_t next = 0;
    while (next < kEvents) {
        ring->drain([&next](const TraceEvent& event) { QCOMPARE(event.value, next++); });
    }
    QCOMPARE(ring->drain([](const TraceEvent&) {}), std::size_t{0});
}

void TstTrace::aRingBeginsAnewForEachRecording()
{
    const auto ring = std::make_unique<EventRing>();
    ring->append({.value = 1});
    ring->begin();
    ring->append({.value = 2});
    std::vector<std::int64_t> drained;
    ring->drain([&drained](const TraceEvent& event) { drained.push_back(event.value); });
    QCOMPARE(drained, std::vector<std::int64_t>{2});
    std::vector<std::int64_t> visited;
    ring->visitLatestFirst([&visited](const TraceEvent& event) {
        visited.push_back(event.value);
        return true;
    });
    QCOMPARE(visited, std::vector<std::int64_t>{2});
}

void TstTrace::aRingTellsItsLatestEventsFirst()
{
    constexpr std::int64_t kEvents = 3 * EventRing::kCapacity;
    const auto ring = std::make_unique<EventRing>();
    ring->begin();
    for (std::int64_t i = 0; i < kEvents; ++i) {
        ring->append({.value = i});
        ring->drain([](const TraceEvent&) {});
    }
    ring->appendLast({.value = kEvents});
    std::int64_t expected = kEvents;
    ring->visitLatestFirst([&expected](const TraceEvent& event) { return event.value == expected-- && expected > kEvents - 100; });
    QCOMPARE(expected, kEvents - 100);
    std::size_t inTheRing = 0;
    ring->visitLatestFirst([&inTheRing](const TraceEvent&) { return ++inTheRing > 0; });
    QCOMPARE(inTheRing, EventRing::kCapacity);
}

namespace {

std::vector<TraceEvent> eventsOf(ThreadRecorder& recorder)
{
    std::vector<TraceEvent> events;
    recorder.drain([&events](const TraceEvent& event) { events.push_back(event); });
    return events;
}

std::size_t countType(const std::vector<TraceEvent>& events, EventType type)
{
    return static_cast<std::size_t>(std::count_if(events.begin(), events.end(), [type](const TraceEvent& e) { return e.type == type; }));
}

void burnNs(ThreadRecorder& recorder, std::int64_t lengthNs)
{
    const std::int64_t untilNs = monotonicNowNs() + lengthNs;
    while (monotonicNowNs() < untilNs) {
        recorder.checkpoint();
    }
}

} // namespace

void TstTrace::anUndisturbedStretchHasNoGap()
{
    // Other programs may take the core away at any moment, so one undisturbed stretch of a few microseconds among many is enough.
    ThreadRecorder recorder("thread", ThreadRole::Worker);
    recorder.attach();
    std::size_t undisturbed = 0;
    for (std::uint32_t i = 0; i < 100; ++i) {
        recorder.started(TaskId{i});
        recorder.checkpoint();
        recorder.ended(TaskId{i}, TaskOutcome::Done);
        undisturbed += countType(eventsOf(recorder), EventType::OffCore) == 0 ? 1 : 0;
    }
    recorder.detach();
    QCOMPARE_GT(undisturbed, std::size_t{50});
}

void TstTrace::aStretchThatLeftItsCoreSaysSo()
{
    ThreadRecorder recorder("thread", ThreadRole::Worker);
    recorder.attach();
    recorder.started(TaskId{0});
    std::this_thread::sleep_for(std::chrono::milliseconds(2)); // off the core, and not told as a wait
    recorder.ended(TaskId{0}, TaskOutcome::Done);
    recorder.detach();
    const auto events = eventsOf(recorder);
    QCOMPARE_GE(countType(events, EventType::OffCore), std::size_t{1});
    QCOMPARE(countType(events, EventType::OffCore), countType(events, EventType::OnCore));
}

void TstTrace::aLongStretchCarriesItsCpuTimeAndAShortOneDoesNot()
{
    ThreadRecorder recorder("thread", ThreadRole::Worker);
    recorder.attach();
    recorder.started(TaskId{0});
    burnNs(recorder, 3'000'000);
    recorder.ended(TaskId{0}, TaskOutcome::Done);
    auto events = eventsOf(recorder);
    QCOMPARE(countType(events, EventType::CpuTime), std::size_t{1});
    const auto cpu = std::find_if(events.begin(), events.end(), [](const TraceEvent& e) { return e.type == EventType::CpuTime; });
    QCOMPARE_GT(cpu->value, 100'000);

    // A short one may be stretched by somebody else who takes the core; one of many is not.
    bool wasShort = false;
    for (std::uint32_t i = 1; i < 100 && !wasShort; ++i) {
        recorder.started(TaskId{i});
        recorder.ended(TaskId{i}, TaskOutcome::Done);
        wasShort = countType(eventsOf(recorder), EventType::CpuTime) == 0;
    }
    recorder.detach();
    QVERIFY(wasShort);
}

QTEST_GUILESS_MAIN(TstTrace)
#include "tst_trace.moc"
