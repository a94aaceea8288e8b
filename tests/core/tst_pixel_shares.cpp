// SPDX-License-Identifier: GPL-3.0-or-later
// The one property that every view of a recording has to have: what a pixel shows of each state is what a sum over all intervals says.
#include "core/timeline/level_of_detail.h"
#include "tests/support/pixel_parts.h"
#include "tests/support/synthetic_run.h"

#include <QtTest/QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <random>

using namespace juggler;
using namespace juggler::test;

namespace {

constexpr std::int64_t kLeastLatenessNs = 50'000;
constexpr int kSleepMs = 2;

/// What is true: one interval of one task.
struct Interval {
    std::int64_t startNs;
    std::int64_t endNs;
    TaskId task;
    State state;
    std::optional<std::uint32_t> thread; ///< nothing: in flight
    std::optional<std::uint16_t> core;
    bool isOpen = false; ///< up to now
};

/// Tasks under a scheduler that decides by dice, and everything that they did: they change between threads and cores, wait with and without
/// a thread, and sleep; timers are late; some are not over.
class DiceRun {
public:
    static constexpr std::uint16_t kCores = 3;
    static constexpr std::uint32_t kThreads = 7;
    static constexpr int kTasks = 30;

    explicit DiceRun(std::size_t steps)
        : m_run({},
                std::make_shared<TaskList>(
                    Workload{"test", {{FibonacciSpec{20}, kTasks / 2}, {SleepSpec{std::chrono::milliseconds(kSleepMs)}, kTasks / 2}}}))
    {
        for (std::uint32_t i = 0; i < kThreads; ++i) {
            m_run.addLane("thread " + std::to_string(i + 1));
        }
        for (std::size_t i = 0; i < steps; ++i) {
            addStep();
        }
        leaveSomeOpen();
        record();
    }

    const Timeline& timeline() const { return m_run.timeline(); }
    const std::vector<Interval>& truth() const { return m_truth; }
    std::int64_t nowNs() const { return m_nowNs; }
    std::mt19937& random() { return m_random; }

    PixelGrid window()
    {
        const int width = 1 + static_cast<int>(m_random() % 300);
        const double zoom = std::pow(10.0, -std::uniform_real_distribution<>(0, 6)(m_random));
        const double from = std::uniform_real_distribution<>(0, static_cast<double>(m_nowNs))(m_random);
        return {from, std::max(0.7, static_cast<double>(m_nowNs) * zoom / width), width};
    }

private:
    std::int64_t length()
    {
        const int decade = static_cast<int>(m_random() % 6);
        return 1 + static_cast<std::int64_t>(m_random() % static_cast<unsigned>(std::pow(10, decade + 1)));
    }

    /// The next thing that some task does, as early as all that it takes is free.
    Interval next(bool isOpen)
    {
        Interval next{.startNs = 0,
                      .endNs = 0,
                      .task = TaskId{static_cast<std::uint32_t>(m_random() % static_cast<unsigned>(kTasks))},
                      .state = State::WaitingFree,
                      .thread = {},
                      .core = {}};
        next.startNs = m_taskEnds[toIndex(next.task)];
        if (m_random() % 4 != 0) {
            constexpr std::array kStates{State::Running, State::Running, State::Ready, State::WaitingHeld};
            next.state = kStates[m_random() % kStates.size()];
            next.thread = static_cast<std::uint32_t>(m_random() % kThreads);
            next.startNs = std::max(next.startNs, m_threadEnds[*next.thread]);
            if (next.state == State::Running) {
                next.core = static_cast<std::uint16_t>(m_random() % kCores);
                next.startNs = std::max(next.startNs, m_coreEnds[*next.core]);
            }
        }
        next.startNs += m_random() % 3 == 0 ? length() : 0;
        next.endNs = next.startNs + length();
        next.isOpen = isOpen;
        return next;
    }

    void take(const Interval& interval)
    {
        m_taskEnds[toIndex(interval.task)] = interval.endNs;
        if (interval.thread) {
            m_threadEnds[*interval.thread] = interval.endNs;
        }
        if (interval.core) {
            m_coreEnds[*interval.core] = interval.endNs;
        }
        m_nowNs = std::max(m_nowNs, interval.endNs);
        m_truth.push_back(interval);
    }

    void addStep() { take(next(false)); }

    void leaveSomeOpen()
    {
        const std::size_t closed = m_truth.size();
        for (int i = 0; i < 12; ++i) {
            const Interval last = next(true);
            const bool isFree =
                std::none_of(m_truth.begin() + static_cast<std::ptrdiff_t>(closed), m_truth.end(), [&](const Interval& other) {
                    return other.task == last.task || (last.thread && other.thread == last.thread)
                        || (last.core && other.core == last.core);
                });
            if (isFree) {
                take(last);
            }
        }
        m_nowNs += 5'000'000;
        for (Interval& interval : m_truth) {
            interval.endNs = interval.isOpen ? m_nowNs : interval.endNs;
        }
    }

    void record()
    {
        std::sort(m_truth.begin(), m_truth.end(), [](const Interval& a, const Interval& b) { return a.startNs < b.startNs; });
        for (const Interval& interval : m_truth) {
            if (!m_run.timeline().task(interval.task).hasStarted()) {
                m_run.submit(interval.task, 0);
                m_run.start(interval.task, interval.startNs);
            }
            if (!interval.thread) {
                interval.isOpen ? m_run.suspend(interval.task, interval.startNs) : m_run.beginWait(interval.startNs);
            } else if (interval.isOpen) {
                m_run.open(*interval.thread, interval.startNs, interval.task, interval.state, interval.core.value_or(kNoCore));
            }
        }
        std::vector<Interval> closed = m_truth;
        std::sort(closed.begin(), closed.end(), [](const Interval& a, const Interval& b) { return a.endNs < b.endNs; });
        for (const Interval& interval : closed) {
            if (interval.isOpen) {
                continue;
            }
            if (interval.thread) {
                m_run.span(*interval.thread, interval.startNs, interval.endNs, interval.task, interval.state,
                           interval.core.value_or(kNoCore));
            } else {
                m_run.endWait(interval.startNs, interval.endNs, interval.task);
            }
        }
        m_run.publish();
    }

    std::mt19937 m_random{17};
    SyntheticRun m_run;
    std::array<std::int64_t, kTasks> m_taskEnds{};
    std::array<std::int64_t, kThreads> m_threadEnds{};
    std::array<std::int64_t, kCores> m_coreEnds{};
    std::vector<Interval> m_truth;
    std::int64_t m_nowNs = 0;
};

} // namespace

class TstPixelShares : public QObject {
    Q_OBJECT

public:
    enum class Table { None, Partial, Whole };
    Q_ENUM(Table)

private Q_SLOTS:
    void initTestCase();
    void byThread_data() { addTables(); }
    void byThread();
    void byCore_data() { addTables(); }
    void byCore();
    void byTaskThroughTheLinks();
    void byTaskThroughTheIndex_data() { addTables(); }
    void byTaskThroughTheIndex();
    void inFlight();
    void cleanupTestCase() { qInfo("worst error: %g px", m_worst); }

private:
    static constexpr int kWindows = 2'000;

    static void addTables()
    {
        QTest::addColumn<Table>("table");
        QTest::addRow("without a table") << Table::None;
        QTest::addRow("with a table that is behind") << Table::Partial;
        QTest::addRow("with its table") << Table::Whole;
    }

    /// Brings a table to where the row of test data wants it.
    template <typename L>
    static const CumulativeTable* tableOf(CumulativeTable& table, const L& lane, Table kind)
    {
        table.update(lane, kind == Table::Partial ? lane.size() / 2 : lane.size());
        return kind == Table::None ? nullptr : &table;
    }

    template <typename IsMeant>
    void compare(const PixelGrid& grid, const RowDetail& detail, IsMeant isMeant)
    {
        PixelParts expected(static_cast<std::size_t>(grid.width));
        for (const Interval& interval : m_run->truth()) {
            if (interval.endNs > grid.edgeNs(0) && interval.startNs < grid.endNs() && isMeant(interval)) {
                addTruth(expected, grid, interval);
            }
        }
        const double worst = worstDifference(partsOf(detail, grid), expected);
        QVERIFY2(worst <= 0.01, qPrintable(QStringLiteral("off by %1 px").arg(worst)));
        m_worst = std::max(m_worst, worst);
    }

    /// A sleep that is taken up late waits until it was due, and is ready from then on.
    void addTruth(PixelParts& parts, const PixelGrid& grid, const Interval& interval)
    {
        const TaskRecord& task = m_run->timeline().task(interval.task);
        const bool isSleep = kindOf(m_run->timeline().tasks().spec(interval.task)) == TaskKind::Sleep;
        const std::int64_t dueNs = std::max(interval.startNs, task.startedNs() + kSleepMs * std::int64_t{1'000'000});
        if (interval.state != State::WaitingFree || !isSleep || interval.endNs - dueNs < kLeastLatenessNs) {
            addPart(parts, grid, interval.startNs, interval.endNs, interval.state);
            return;
        }
        ++m_lateTimers;
        addPart(parts, grid, interval.startNs, dueNs, State::WaitingFree);
        addPart(parts, grid, dueNs, interval.endNs, State::Ready);
    }

    std::unique_ptr<DiceRun> m_run;
    double m_worst = 0;
    int m_lateTimers = 0;
};

void TstPixelShares::initTestCase()
{
    m_run = std::make_unique<DiceRun>(20'000);
    QCOMPARE(m_run->timeline().spansLeftOutOfCores(), std::uint64_t{0});
}

void TstPixelShares::byThread()
{
    QFETCH(Table, table);
    std::array<CumulativeTable, DiceRun::kThreads> tables;
    RowDetail detail;
    for (int i = 0; i < kWindows && !QTest::currentTestFailed(); ++i) {
        const PixelGrid grid = m_run->window();
        const auto thread = static_cast<std::uint32_t>(m_run->random()() % DiceRun::kThreads);
        const Lane& lane = m_run->timeline().lane(thread);
        detailOfLane(lane, tableOf(tables[thread], lane, table), m_run->nowNs(), grid, detail);
        compare(grid, detail, [&](const Interval& interval) { return interval.thread == thread; });
    }
}

void TstPixelShares::byCore()
{
    QFETCH(Table, table);
    std::array<CumulativeTable, DiceRun::kCores> tables;
    RowDetail detail;
    for (int i = 0; i < kWindows && !QTest::currentTestFailed(); ++i) {
        const PixelGrid grid = m_run->window();
        const auto core = static_cast<std::uint16_t>(m_run->random()() % DiceRun::kCores);
        const CoreLane& lane = *m_run->timeline().coreLaneOf(core);
        detailOfLane(lane, tableOf(tables[core], lane, table), m_run->nowNs(), grid, detail);
        compare(grid, detail, [&](const Interval& interval) { return interval.core == core; });
    }
}

void TstPixelShares::byTaskThroughTheLinks()
{
    RowDetail detail;
    for (int i = 0; i < kWindows && !QTest::currentTestFailed(); ++i) {
        const PixelGrid grid = m_run->window();
        const TaskId task{static_cast<std::uint32_t>(m_run->random()() % static_cast<unsigned>(DiceRun::kTasks))};
        detailOfTask(m_run->timeline(), task, m_run->nowNs(), grid, detail);
        compare(grid, detail, [&](const Interval& interval) { return interval.task == task; });
        QVERIFY(std::is_sorted(detail.bars.begin(), detail.bars.end(), [](auto& a, auto& b) { return a.startNs < b.startNs; }));
    }
    QVERIFY(m_lateTimers > 0); // else this tests less than it says
}

void TstPixelShares::byTaskThroughTheIndex()
{
    QFETCH(Table, table);
    const auto index = TaskIndex::build(m_run->timeline());
    std::array<CumulativeTable, DiceRun::kTasks> tables;
    RowDetail detail;
    for (int i = 0; i < kWindows && !QTest::currentTestFailed(); ++i) {
        const PixelGrid grid = m_run->window();
        const TaskId task{static_cast<std::uint32_t>(m_run->random()() % static_cast<unsigned>(DiceRun::kTasks))};
        const CumulativeTable* const used = tableOf(tables[toIndex(task)], index->spansOf(task), table);
        detailOfTask(m_run->timeline(), *index, task, used, m_run->nowNs(), grid, detail);
        compare(grid, detail, [&](const Interval& interval) { return interval.task == task; });
        QVERIFY(std::is_sorted(detail.bars.begin(), detail.bars.end(), [](auto& a, auto& b) { return a.startNs < b.startNs; }));
    }
}

void TstPixelShares::inFlight()
{
    std::vector<float> levels;
    std::size_t most = 0;
    for (int i = 0; i < kWindows && !QTest::currentTestFailed(); ++i) {
        const PixelGrid grid = m_run->window();
        levelsInFlight(m_run->timeline().inFlight(), m_run->nowNs(), grid, levels);
        PixelParts expected(static_cast<std::size_t>(grid.width));
        for (const Interval& interval : m_run->truth()) {
            if (!interval.thread && interval.endNs > grid.edgeNs(0) && interval.startNs < grid.endNs()) {
                addPart(expected, grid, interval.startNs, interval.endNs, State::WaitingFree);
            }
        }
        for (std::size_t pixel = 0; pixel < expected.size(); ++pixel) {
            const double difference = std::abs(expected[pixel][2] - static_cast<double>(levels[pixel]));
            QVERIFY2(difference <= 0.01, qPrintable(QStringLiteral("off by %1").arg(difference)));
            most = std::max(most, static_cast<std::size_t>(expected[pixel][2]));
        }
    }
    QVERIFY(most > 2); // they overlap
}

QTEST_GUILESS_MAIN(TstPixelShares)
#include "tst_pixel_shares.moc"
