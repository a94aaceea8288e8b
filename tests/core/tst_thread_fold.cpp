// SPDX-License-Identifier: GPL-3.0-or-later
// What a thread says and what the kernel says of it, folded into the spans of its lane.
#include "core/timeline/others_fold.h"
#include "core/timeline/thread_fold.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <random>

using namespace juggler;

namespace {

constexpr int kTid = 77;

/// What a lane shows, without its reference into other lanes.
struct Piece {
    State state;
    int task; // -1: none
    std::int64_t startNs;
    std::int64_t endNs;
    int core = -1;

    friend bool operator==(const Piece&, const Piece&) = default;
};

QByteArray textOf(const std::vector<Piece>& pieces)
{
    QString text;
    for (const Piece& piece : pieces) {
        text += QStringLiteral("%1 of %2 at %3: %4 to %5; ")
                    .arg(QString::fromUtf8(stateKey(piece.state).data()))
                    .arg(piece.task)
                    .arg(piece.core)
                    .arg(piece.startNs)
                    .arg(piece.endNs);
    }
    return text.toUtf8();
}

/// One thread of a run that began at 0, played by the test.
class PlayedThread {
public:
    explicit PlayedThread(OnCoreTeller teller = OnCoreTeller::Kernel, int tasks = 4)
        : m_timeline(std::make_shared<const TaskList>(Workload{{}, {{SleepSpec{}, tasks}}}), 0),
          m_writer(m_timeline),
          m_recorder("thread", ThreadRole::Worker),
          m_fold(m_recorder, m_writer.addLane(m_recorder), m_writer, teller)
    {
    }

    PlayedThread& event(EventType type, std::int64_t timeNs, int task = -1, std::uint16_t aux = 0)
    {
        m_fold.fold({timeNs, task < 0 ? toIndex(kNoTask) : static_cast<std::uint32_t>(task), aux, type, 0});
        return *this;
    }
    PlayedThread& brokenOff(std::int64_t timeNs, std::uint32_t task)
    {
        m_fold.fold({timeNs, task, 0, EventType::OffCore, kBrokenOff});
        return *this;
    }
    PlayedThread& attach(std::int64_t timeNs)
    {
        m_fold.fold({timeNs, kTid, 0, EventType::ThreadStarted, 0});
        return *this;
    }
    PlayedThread& in(std::int64_t timeNs, std::uint16_t core)
    {
        m_fold.addSwitch({timeNs, kTid, core, SwitchKind::In});
        return *this;
    }
    PlayedThread& out(std::int64_t timeNs, std::uint16_t core, SwitchKind kind)
    {
        m_fold.addSwitch({timeNs, kTid, core, kind});
        return *this;
    }
    PlayedThread& settle()
    {
        m_fold.settle();
        return *this;
    }

    [[nodiscard]] std::vector<Piece> pieces() const
    {
        const Lane& lane = m_timeline.lane(0);
        std::vector<Piece> pieces;
        for (std::size_t i = 0; i < lane.size(); ++i) {
            const Span& span = lane[i];
            pieces.push_back({span.state, span.task == kNoTask ? -1 : static_cast<int>(toIndex(span.task)), span.startNs, span.endNs,
                              span.core == kNoCore ? -1 : span.core});
        }
        return pieces;
    }
    [[nodiscard]] const Timeline& timeline() const { return m_timeline; }
    [[nodiscard]] const TaskRecord& task(std::uint32_t i) const { return m_timeline.task(TaskId{i}); }
    [[nodiscard]] std::int64_t runningNs(std::size_t core) const
    {
        return core < m_writer.runningNsByCore().size() ? m_writer.runningNsByCore()[core] : 0;
    }

private:
    Timeline m_timeline;
    TimelineWriter m_writer;
    ThreadRecorder m_recorder;
    ThreadFold m_fold;
};

using Pieces = std::vector<Piece>;

} // namespace

class TstThreadFold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPreemptedTaskIsReadyFromSwitchToSwitch()
    {
        PlayedThread thread;
        thread.in(900, 0).attach(1'000).event(EventType::Started, 10'000, 0);
        thread.out(20'000, 0, SwitchKind::OutPreempted).in(30'000, 1).event(EventType::Ended, 40'000, 0);
        thread.event(EventType::ThreadEnded, 41'000).settle();
        QVERIFY2((thread.pieces()
                  == Pieces{{State::Running, -1, 1'000, 10'000, 0},
                            {State::Running, 0, 10'000, 20'000, 0},
                            {State::Ready, 0, 20'000, 30'000},
                            {State::Running, 0, 30'000, 40'000, 1}}),
                 textOf(thread.pieces()).constData());
        QCOMPARE(thread.task(0).cpuNs(), 20'000);
        QVERIFY(!thread.task(0).cpuIsBound());
        QCOMPARE(thread.runningNs(0), 19'000);
        QCOMPARE(thread.runningNs(1), 11'000); // its last microsecond is no span, but counts
    }

    void aWaitBeginsWhenItBlocksAndEndsOnACore()
    {
        PlayedThread thread;
        thread.in(0, 0).attach(0).event(EventType::Started, 5'000, 0).event(EventType::WaitBegin, 7'000, 0);
        thread.out(8'000, 0, SwitchKind::OutBlocked).in(50'000, 1).event(EventType::WaitEnd, 51'000, 0).event(EventType::Ended, 53'000, 0);
        thread.settle();
        QVERIFY2((thread.pieces()
                  == Pieces{{State::Running, -1, 0, 5'000, 0},
                            {State::Running, 0, 5'000, 8'000, 0},
                            {State::WaitingHeld, 0, 8'000, 50'000},
                            {State::Running, 0, 50'000, 53'000, 1}}),
                 textOf(thread.pieces()).constData());
        QCOMPARE(thread.task(0).cpuNs(), 6'000);
    }

    void aThreadThatIsPreemptedWithinAWaitIsReady()
    {
        PlayedThread thread;
        thread.in(0, 0).attach(0).event(EventType::Started, 0, 0).event(EventType::WaitBegin, 1'000, 0);
        thread.out(2'000, 0, SwitchKind::OutPreempted).in(6'000, 0).out(7'000, 0, SwitchKind::OutBlocked).in(9'000, 0);
        thread.event(EventType::WaitEnd, 9'500, 0).event(EventType::Ended, 10'000, 0).settle();
        QVERIFY2((thread.pieces()
                  == Pieces{{State::Running, 0, 0, 2'000, 0},
                            {State::Ready, 0, 2'000, 6'000},
                            {State::Running, 0, 6'000, 7'000, 0},
                            {State::WaitingHeld, 0, 7'000, 9'000},
                            {State::Running, 0, 9'000, 10'000, 0}}),
                 textOf(thread.pieces()).constData());
    }

    void aStretchThatBlocksWaits()
    {
        PlayedThread thread; // a page fault, or a lock
        thread.in(0, 0).attach(0).event(EventType::Started, 0, 0).out(1'000, 0, SwitchKind::OutBlocked).in(2'000, 0);
        thread.event(EventType::Ended, 3'000, 0).settle();
        QVERIFY(thread.pieces()[1] == (Piece{State::WaitingHeld, 0, 1'000, 2'000}));
    }

    void aWaitThatNeverBlocksIsRunning()
    {
        PlayedThread thread;
        thread.in(0, 0).attach(0).event(EventType::Started, 0, 0).event(EventType::WaitBegin, 1'000, 0);
        thread.event(EventType::WaitEnd, 2'000, 0).event(EventType::Ended, 3'000, 0).settle();
        QVERIFY2((thread.pieces() == Pieces{{State::Running, 0, 0, 3'000, 0}}), textOf(thread.pieces()).constData());
    }

    void whatTheThreadFindsOutItselfChangesNothing()
    {
        PlayedThread thread;
        thread.in(0, 0).attach(0).event(EventType::Started, 0, 0).event(EventType::OffCore, 1'000, 0).event(EventType::OnCore, 5'000, 0, 1);
        thread.event(EventType::Ended, 6'000, 0).settle();
        QVERIFY2((thread.pieces() == Pieces{{State::Running, 0, 0, 6'000, 0}}), textOf(thread.pieces()).constData());
    }

    void aStretchThatBlocksWaitsThoughTheThreadFoundItOutToo()
    {
        PlayedThread thread; // the gap that it finds is the time in which it was blocked
        thread.in(0, 0).attach(0).event(EventType::Started, 0, 0).event(EventType::OffCore, 1'000, 0);
        thread.out(2'000, 0, SwitchKind::OutBlocked).in(4'000, 0).event(EventType::OnCore, 5'000, 0, 0);
        thread.event(EventType::Ended, 6'000, 0).settle();
        QVERIFY2((thread.pieces()
                  == Pieces{{State::Running, 0, 0, 2'000, 0}, {State::WaitingHeld, 0, 2'000, 4'000}, {State::Running, 0, 4'000, 6'000, 0}}),
                 textOf(thread.pieces()).constData());
    }

    void aRecordingThatIsBrokenOffIsReadyWhereItsThreadLeftItsCore()
    {
        PlayedThread thread; // a process that was killed
        thread.in(0, 0).attach(0).event(EventType::Started, 0, 0).brokenOff(1'000, 0).out(2'000, 0, SwitchKind::OutBlocked);
        thread.event(EventType::Ended, 6'000, 0).event(EventType::ThreadEnded, 6'000).settle();
        QVERIFY2((thread.pieces() == Pieces{{State::Running, 0, 0, 2'000, 0}, {State::Ready, 0, 2'000, 6'000}}),
                 textOf(thread.pieces()).constData());
    }

    void aMeasuredStretchKeepsItsMeasure()
    {
        PlayedThread thread;
        thread.in(0, 0).attach(0).event(EventType::Started, 0, 0).event(EventType::CpuTime, 59'000, 0).event(EventType::Ended, 60'000, 0);
        QCOMPARE(thread.task(0).cpuNs(), 59'000);
    }

    void smallOwnWorkBetweenTasksIsNoSpan()
    {
        PlayedThread thread;
        thread.in(0, 0).attach(0).event(EventType::Started, 0, 0).event(EventType::Ended, 1'000, 0);
        thread.event(EventType::Started, 1'200, 1).event(EventType::Ended, 2'000, 1).event(EventType::Started, 12'000, 2);
        thread.event(EventType::Ended, 13'000, 2).settle();
        QVERIFY2((thread.pieces()
                  == Pieces{{State::Running, 0, 0, 1'000, 0},
                            {State::Running, 1, 1'200, 2'000, 0},
                            {State::Running, -1, 2'000, 12'000, 0},
                            {State::Running, 2, 12'000, 13'000, 0}}),
                 textOf(thread.pieces()).constData());
        QCOMPARE(thread.runningNs(0), 13'000);
    }

    void ownWorkAtTheEndOfADrainIsOpen()
    {
        PlayedThread thread;
        thread.in(0, 3).attach(0).event(EventType::Started, 0, 0).event(EventType::Ended, 1'000, 0);
        QVERIFY(!thread.timeline().lane(0).open());
        thread.settle();
        QVERIFY(thread.timeline().lane(0).open());
        QCOMPARE(thread.timeline().lane(0).open()->task, kNoTask);
        QCOMPARE(thread.timeline().lane(0).open()->core, 3);
        thread.event(EventType::Started, 1'500, 1).settle();
        QCOMPARE(thread.timeline().lane(0).open()->task, TaskId{1});
        QCOMPARE(thread.pieces().size(), std::size_t{1});
    }

    void anEventThatIsPublishedLateCountsWhereTheThreadLostItsCore()
    {
        PlayedThread thread;
        thread.in(0, 0).attach(0).event(EventType::Started, 0, 0).out(2'000, 0, SwitchKind::OutPreempted).settle();
        // Stamped at 1,990, and the thread was preempted before it could say so.
        thread.in(9'000, 1).event(EventType::WaitBegin, 1'990, 0).settle();
        thread.out(9'500, 1, SwitchKind::OutBlocked).settle();
        thread.in(20'000, 1).event(EventType::WaitEnd, 20'100, 0).event(EventType::Ended, 20'200, 0);
        const Pieces pieces = thread.pieces();
        QVERIFY2((pieces
                  == Pieces{{State::Running, 0, 0, 2'000, 0},
                            {State::Ready, 0, 2'000, 9'000},
                            {State::Running, 0, 9'000, 9'500, 1},
                            {State::WaitingHeld, 0, 9'500, 20'000},
                            {State::Running, 0, 20'000, 20'200, 1}}),
                 textOf(pieces).constData());
    }

    void withoutASwitchNothingIsRunning()
    {
        PlayedThread thread;
        thread.attach(0).event(EventType::Started, 0, 0).event(EventType::Ended, 5'000, 0).settle();
        QVERIFY2((thread.pieces() == Pieces{{State::Ready, 0, 0, 5'000}}), textOf(thread.pieces()).constData());
        QCOMPARE(thread.task(0).cpuNs(), 0);
    }

    void whatWasLostIsReadyUntilTheNextSwitch()
    {
        PlayedThread thread;
        thread.in(0, 0).attach(0).event(EventType::Started, 0, 0).out(4'000, 0, SwitchKind::Lost).in(9'000, 1);
        thread.event(EventType::Ended, 10'000, 0).settle();
        QVERIFY2((thread.pieces()
                  == Pieces{{State::Running, 0, 0, 4'000, 0}, {State::Ready, 0, 4'000, 9'000}, {State::Running, 0, 9'000, 10'000, 1}}),
                 textOf(thread.pieces()).constData());
    }

    void aSecondSwitchInMakesTheFirstReady()
    {
        PlayedThread thread;
        thread.in(0, 0).attach(0).event(EventType::Started, 0, 0).in(9'000, 1).event(EventType::Ended, 10'000, 0).settle();
        QVERIFY2((thread.pieces() == Pieces{{State::Ready, 0, 0, 9'000}, {State::Running, 0, 9'000, 10'000, 1}}),
                 textOf(thread.pieces()).constData());
    }

    void aTaskThatLeavesItsThreadEndsItsSpanThere()
    {
        PlayedThread thread;
        thread.in(0, 0).attach(0).event(EventType::Started, 0, 0).event(EventType::Suspended, 5'000, 0);
        thread.event(EventType::Resumed, 20'000, 0).event(EventType::Ended, 25'000, 0).settle();
        QVERIFY2(
            (thread.pieces()
             == Pieces{{State::Running, 0, 0, 5'000, 0}, {State::Running, -1, 5'000, 20'000, 0}, {State::Running, 0, 20'000, 25'000, 0}}),
            textOf(thread.pieces()).constData());
        QCOMPARE(thread.timeline().inFlight().size(), std::size_t{1});
        QCOMPARE(thread.timeline().inFlight()[0].startNs, 5'000);
    }

    void aResumptionThatIsPublishedLateLeavesNoGapInTheTask_data()
    {
        QTest::addColumn<int>("teller");
        QTest::addRow("kernel") << static_cast<int>(OnCoreTeller::Kernel);
        QTest::addRow("gaps") << static_cast<int>(OnCoreTeller::Events);
    }

    void aResumptionThatIsPublishedLateLeavesNoGapInTheTask()
    {
        QFETCH(const int, teller);
        Timeline timeline(std::make_shared<const TaskList>(Workload{{}, {{SleepSpec{}, 2}}}), 0);
        TimelineWriter writer(timeline);
        ThreadRecorder recorder("carrier", ThreadRole::Carrier);
        std::vector<ThreadFold> carriers;
        for (int i = 0; i < 2; ++i) {
            carriers.emplace_back(recorder, writer.addLane(recorder), writer, static_cast<OnCoreTeller>(teller));
            carriers.back().addSwitch({0, kTid + i, static_cast<std::uint16_t>(i), SwitchKind::In});
            carriers.back().fold({0, kTid, 0, EventType::ThreadStarted, 0});
        }
        const auto event = [&carriers](std::size_t carrier, EventType type, std::int64_t timeNs, std::uint32_t task) {
            carriers[carrier].fold({timeNs, task, static_cast<std::uint16_t>(carrier), type, 0});
        };
        event(0, EventType::Started, 1'000, 0);
        event(0, EventType::Suspended, 2'000, 0);
        event(1, EventType::Started, 1'000, 1);
        event(1, EventType::Suspended, 2'000, 1);
        event(1, EventType::Resumed, 50'000, 1);
        event(0, EventType::Resumed, 10'000, 0); // stamped, then preempted for longer than anybody waits
        event(0, EventType::Ended, 60'000, 0);
        std::vector<std::pair<std::int64_t, std::int64_t>> spans;
        timeline.forEachSpanOf(TaskId{0}, [&spans](SpanRef, const Span& span) {
            spans.emplace_back(span.startNs, span.endNs);
            return true;
        });
        QCOMPARE(spans, (std::vector<std::pair<std::int64_t, std::int64_t>>{{50'000, 60'000}, {2'000, 50'000}, {1'000, 2'000}}));
    }

    void whoeverElseHasACoreIsToldApartFromNobody()
    {
        Timeline timeline(std::make_shared<const TaskList>(Workload{{}, {{SleepSpec{}, 1}}}), 1'000);
        TimelineWriter writer(timeline);
        SwitchRouter router(1'000);
        OthersFold others(writer, router);
        router.announce(kTid, 0, [](const SwitchRecord&) {});
        QVERIFY(!timeline.othersOn(1));
        // Somebody, ours, two others one after the other, nobody, somebody until the end; one record is too young at first.
        others.incoming() = {{500, 5, 1},   {1'100, kTid, 1}, {1'200, 6, 1},  {1'300, 7, 1},
                             {1'400, 0, 1}, {1'500, 5, 1},    {1'600, -1, 1}, {1'900, 5, 1}};
        others.foldUntil(1'450);
        others.foldUntil(2'000);
        others.finish(2'000);
        const Lane* const lane = timeline.othersOn(1);
        QVERIFY(lane);
        std::vector<std::pair<std::int64_t, std::int64_t>> spans;
        for (std::size_t i = 0; i < lane->size(); ++i) {
            spans.emplace_back((*lane)[i].startNs, (*lane)[i].endNs);
        }
        QCOMPARE(spans, (std::vector<std::pair<std::int64_t, std::int64_t>>{{0, 100}, {200, 400}, {500, 600}, {900, 1'000}}));
        QVERIFY(!timeline.othersOn(0));
    }

    void withoutTheKernelGapsTell()
    {
        PlayedThread thread(OnCoreTeller::Events);
        thread.attach(0).event(EventType::Started, 0, 0, 1).event(EventType::OffCore, 1'000, 0).event(EventType::OnCore, 5'000, 0, 0);
        thread.event(EventType::WaitBegin, 6'000, 0).event(EventType::WaitEnd, 9'000, 0, 1).event(EventType::Ended, 10'000, 0);
        thread.event(EventType::ThreadEnded, 20'000).settle();
        QVERIFY2((thread.pieces()
                  == Pieces{{State::Running, 0, 0, 1'000, 1},
                            {State::Ready, 0, 1'000, 5'000},
                            {State::Running, 0, 5'000, 6'000, 0},
                            {State::WaitingHeld, 0, 6'000, 9'000},
                            {State::Running, 0, 9'000, 10'000, 1}}),
                 textOf(thread.pieces()).constData());
        QCOMPARE(thread.task(0).cpuNs(), 3'000);
        QVERIFY(thread.task(0).cpuIsBound());
    }

    void threadsThatShareTwoCoresAtRandomNeverOverlapOnOne_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 20; ++seed) {
            QTest::addRow("%u", seed) << seed;
        }
    }
    void threadsThatShareTwoCoresAtRandomNeverOverlapOnOne();
};

namespace {

/// A scheduler that a test rolls dice for: each core has one thread at a time, threads do things while they have one.
struct DicedThread {
    PlayedThread played{OnCoreTeller::Kernel, 1};
    int core = -1;
    bool isWaiting = false;
    bool isBlocked = false;
    std::int64_t sinceNs = 0;
    std::vector<Piece> expected; // of task 0, from its start
};

/// What the lane ought to show between two changes.
void note(DicedThread& thread, std::int64_t nowNs)
{
    const State state = thread.core >= 0 ? State::Running : thread.isBlocked ? State::WaitingHeld : State::Ready;
    if (nowNs > thread.sinceNs) {
        if (!thread.expected.empty() && thread.expected.back().state == state && thread.expected.back().core == thread.core) {
            thread.expected.back().endNs = nowNs;
        } else {
            thread.expected.push_back({state, 0, thread.sinceNs, nowNs, thread.core});
        }
    }
    thread.sinceNs = nowNs;
}

} // namespace

void TstThreadFold::threadsThatShareTwoCoresAtRandomNeverOverlapOnOne()
{
    QFETCH(const unsigned, seed);
    std::mt19937 dice(seed);
    std::vector<DicedThread> threads(5);
    std::int64_t nowNs = 100;
    for (DicedThread& thread : threads) {
        thread.played.attach(nowNs).event(EventType::Started, nowNs, 0);
        thread.sinceNs = nowNs;
    }
    for (int step = 0; step < 4000; ++step) {
        nowNs += 1 + static_cast<std::int64_t>(dice() % 50);
        DicedThread& thread = threads[dice() % threads.size()];
        const auto core = static_cast<int>(dice() % 2);
        const bool isFree = std::none_of(threads.begin(), threads.end(), [core](const DicedThread& other) { return other.core == core; });
        if (thread.core < 0 && isFree) {
            note(thread, nowNs);
            thread.core = core;
            thread.played.in(nowNs, static_cast<std::uint16_t>(core));
        } else if (thread.core >= 0 && dice() % 2 == 0) {
            note(thread, nowNs);
            thread.isBlocked = dice() % 2 == 0;
            thread.played.out(nowNs, static_cast<std::uint16_t>(thread.core),
                              thread.isBlocked ? SwitchKind::OutBlocked : SwitchKind::OutPreempted);
            thread.core = -1;
        } else if (thread.core >= 0) {
            thread.isWaiting = !thread.isWaiting;
            thread.played.event(thread.isWaiting ? EventType::WaitBegin : EventType::WaitEnd, nowNs, 0);
        }
        if (dice() % 8 == 0) {
            thread.played.settle();
        }
    }
    std::vector<std::vector<Piece>> byCore(2);
    for (DicedThread& thread : threads) {
        note(thread, ++nowNs);
        thread.played.event(EventType::Ended, nowNs, 0).settle();
        std::vector<Piece> pieces = thread.played.pieces();
        std::erase_if(pieces, [](const Piece& piece) { return piece.task < 0; });
        QVERIFY2((pieces == thread.expected), textOf(pieces).constData());
        for (const Piece& piece : pieces) {
            if (piece.state == State::Running) {
                byCore[static_cast<std::size_t>(piece.core)].push_back(piece);
            }
        }
    }
    for (std::vector<Piece>& pieces : byCore) {
        std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.startNs < b.startNs; });
        for (std::size_t i = 1; i < pieces.size(); ++i) {
            QCOMPARE_LE(pieces[i - 1].endNs, pieces[i].startNs);
        }
    }
}

QTEST_GUILESS_MAIN(TstThreadFold)
#include "tst_thread_fold.moc"
