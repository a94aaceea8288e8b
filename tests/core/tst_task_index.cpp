// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/late_timer.h"
#include "core/timeline/task_index.h"
#include "tests/support/synthetic_run.h"

#include <QtTest/QTest>

#include <algorithm>
#include <random>

using namespace juggler;

namespace {

constexpr std::int64_t kMs = 1'000'000;

/// Tasks that move between lanes, wait in flight and have late timers.
class MovingTasks {
public:
    static constexpr std::uint32_t kTasks = 300;

    explicit MovingTasks(std::size_t steps)
        : m_run({}, std::make_shared<TaskList>(Workload{"test", {{SleepSpec{std::chrono::milliseconds(1)}, static_cast<int>(kTasks)}}}))
    {
        for (int i = 0; i < 5; ++i) {
            m_run.addLane("worker " + std::to_string(i + 1));
        }
        std::int64_t timeNs = 0;
        for (std::size_t i = 0; i < steps; ++i) {
            const TaskId task{static_cast<std::uint32_t>(m_random() % (kTasks - 1))}; // the last one has none
            const std::int64_t endNs = timeNs + 1 + static_cast<std::int64_t>(m_random() % 400'000);
            if (!m_run.timeline().task(task).hasStarted()) {
                m_run.start(task, timeNs);
            }
            if (m_random() % 4 == 0) {
                m_run.beginWait(timeNs);
                m_run.endWait(timeNs, endNs, task);
            } else {
                constexpr std::array kStates{State::Running, State::Ready, State::WaitingHeld};
                m_run.span(static_cast<std::uint32_t>(m_random() % 5), timeNs, endNs, task, kStates[m_random() % 3]);
            }
            timeNs = endNs + static_cast<std::int64_t>(m_random() % 1'000);
        }
        m_run.span(0, timeNs, timeNs + kMs, kNoTask);
        m_extentNs = timeNs;
    }

    struct Part {
        SpanRef ref;
        State state;
        std::int64_t startNs;
        std::int64_t endNs;
        friend bool operator==(const Part&, const Part&) = default;
    };

    /// By the links.
    std::vector<Part> partsOf(TaskId task) const
    {
        std::vector<Part> parts;
        const Timeline& timeline = m_run.timeline();
        timeline.forEachSpanOf(task, [&](SpanRef ref, const Span& span) {
            forEachPartBackwards(timeline.task(task), timeline.tasks().spec(task), span.state, span.startNs, span.endNs,
                                 [&](State state, std::int64_t startNs, std::int64_t endNs) {
                                     parts.push_back({ref, state, startNs, endNs});
                                 });
            return true;
        });
        std::reverse(parts.begin(), parts.end());
        return parts;
    }

    const Timeline& timeline() const { return m_run.timeline(); }
    std::int64_t extentNs() const { return m_extentNs; }
    std::mt19937& random() { return m_random; }

private:
    std::mt19937 m_random{5};
    SyntheticRun m_run;
    std::int64_t m_extentNs = 0;
};

} // namespace

class TstTaskIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasTheSpansOfEachTaskInOrder();
    void sumsAreExact();
    void findsSpansByTime();
    void keepsLongSpans();
    void stopsWhenAskedTo();
    void ofARunWithoutSpansIsEmpty();
    void takesSixteenBytesASpan();
};

void TstTaskIndex::hasTheSpansOfEachTaskInOrder()
{
    const MovingTasks tasks(20'000);
    const auto index = TaskIndex::build(tasks.timeline());
    bool hasLateTimer = false;
    for (std::uint32_t i = 0; i < MovingTasks::kTasks; ++i) {
        const auto spans = index->spansOf(TaskId{i});
        std::vector<MovingTasks::Part> found;
        for (std::size_t k = 0; k < spans.size(); ++k) {
            const Span span = spans[k];
            QCOMPARE(span.task, TaskId{i});
            QCOMPARE(spans.refOf(k, tasks.timeline()).lane, spans.laneOf(k));
            found.push_back({spans.refOf(k, tasks.timeline()), span.state, span.startNs, span.endNs});
            hasLateTimer = hasLateTimer || (span.state == State::Ready && spans.laneOf(k) == Timeline::kInFlightLane);
        }
        QVERIFY(found == tasks.partsOf(TaskId{i}));
    }
    QVERIFY(hasLateTimer); // else this tests less than it says
    QCOMPARE(index->spansOf(TaskId{MovingTasks::kTasks - 1}).size(), std::size_t{0});
}

void TstTaskIndex::sumsAreExact()
{
    MovingTasks tasks(20'000);
    const auto index = TaskIndex::build(tasks.timeline());
    for (int round = 0; round < 2'000; ++round) {
        const TaskId task{static_cast<std::uint32_t>(tasks.random()() % MovingTasks::kTasks)};
        std::int64_t fromNs = std::uniform_int_distribution<std::int64_t>(0, tasks.extentNs())(tasks.random());
        std::int64_t toNs = std::uniform_int_distribution<std::int64_t>(0, tasks.extentNs())(tasks.random());
        if (fromNs > toNs) {
            std::swap(fromNs, toNs);
        }
        StateTotals expected;
        for (const auto& part : tasks.partsOf(task)) {
            expected.add(part.state, std::max<std::int64_t>(0, std::min(part.endNs, toNs) - std::max(part.startNs, fromNs)));
        }
        QVERIFY(index->spansOf(task).totalsIn(fromNs, toNs) == expected);
    }
}

void TstTaskIndex::findsSpansByTime()
{
    MovingTasks tasks(20'000);
    const auto index = TaskIndex::build(tasks.timeline());
    for (int round = 0; round < 5'000; ++round) {
        const auto spans = index->spansOf(TaskId{static_cast<std::uint32_t>(tasks.random()() % MovingTasks::kTasks)});
        const std::int64_t timeNs = std::uniform_int_distribution<std::int64_t>(0, tasks.extentNs())(tasks.random());
        std::size_t expected = 0;
        while (expected < spans.size() && spans[expected].endNs <= timeNs) {
            ++expected;
        }
        const std::size_t hint = spans.size() == 0 ? 0 : tasks.random()() % spans.size();
        QCOMPARE(spans.firstEndingAfter(timeNs, spans.size()), expected);
        QCOMPARE(spans.firstEndingAfter(timeNs, spans.size(), hint), expected);
    }
}

void TstTaskIndex::keepsLongSpans()
{
    constexpr std::int64_t kHour = std::int64_t{3'600'000} * kMs;
    SyntheticRun run({}, std::make_shared<TaskList>(Workload{"test", {{FibonacciSpec{20}, 2}}}));
    const auto lane = run.addLane("worker");
    run.span(lane, 0, 10, TaskId{0});
    run.span(lane, 10, 10 + 30 * kHour, TaskId{1}, State::WaitingHeld);
    run.span(lane, 31 * kHour, 32 * kHour, TaskId{0});
    const auto index = TaskIndex::build(run.timeline());
    QCOMPARE(index->spansOf(TaskId{0})[1].lengthNs(), kHour);
    QCOMPARE(index->spansOf(TaskId{1})[0].endNs, 10 + 30 * kHour);
    QCOMPARE(index->spansOf(TaskId{0}).totalsIn(0, 32 * kHour).runningNs, 10 + kHour);
}

void TstTaskIndex::stopsWhenAskedTo()
{
    const MovingTasks tasks(40'000);
    std::stop_source source;
    source.request_stop();
    QVERIFY(!TaskIndex::build(tasks.timeline(), source.get_token()));
}

void TstTaskIndex::ofARunWithoutSpansIsEmpty()
{
    SyntheticRun run({}, std::make_shared<TaskList>(Workload{"test", {{FibonacciSpec{20}, 2}}}));
    const auto index = TaskIndex::build(run.timeline());
    QCOMPARE(index->spanCount(), std::size_t{0});
    QCOMPARE(index->spansOf(TaskId{1}).size(), std::size_t{0});
    QVERIFY(index->spansOf(TaskId{1}).totalsIn(0, 100) == StateTotals{});
}

void TstTaskIndex::takesSixteenBytesASpan()
{
    const MovingTasks tasks(40'000);
    const auto index = TaskIndex::build(tasks.timeline());
    const double bytes = static_cast<double>(index->sizeBytes() - 4 * (MovingTasks::kTasks + 1)) / static_cast<double>(index->spanCount());
    QVERIFY2(bytes < 16.5, qPrintable(QString::number(bytes)));
}

QTEST_GUILESS_MAIN(TstTaskIndex)
#include "tst_task_index.moc"
