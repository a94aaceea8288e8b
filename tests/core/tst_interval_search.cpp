// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/interval_search.h"
#include "tests/support/synthetic_run.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

#include <cerrno>

using namespace juggler;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kUs = 1'000;
constexpr std::int64_t kMs = 1'000'000;
constexpr std::uint32_t kInFlight = Timeline::kInFlightLane;

std::uint8_t bit(State state)
{
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(state));
}

/// Two workers and a wait without a thread: fib(30), sleep 40 ms, a read that fails, own work.
struct Fixture {
    Fixture()
    {
        using std::chrono::milliseconds;
        tasks = std::make_shared<TaskList>(
            Workload{"test", {{FibonacciSpec{30}, 1}, {SleepSpec{milliseconds(40)}, 1, "nap"}, {FileReadSpec{"/x/y"}, 1}}});
        run = std::make_unique<SyntheticRun>(RunConfig{.strategy = StrategyId::ThreadPool, .workers = 2}, tasks);
        const auto first = run->addLane("worker 1");
        const auto second = run->addLane("worker 2");
        for (std::uint32_t i = 0; i < 3; ++i) {
            run->submit(TaskId{i}, 0);
            run->start(TaskId{i}, (i + 1) * kMs);
        }
        run->span(first, 1 * kMs, 11 * kMs, TaskId{0}, State::Running, 1); // 0:0
        run->span(first, 11 * kMs, 12 * kMs, kNoTask, State::Running, 0); // 0:1
        run->span(second, 3 * kMs, 3 * kMs + 500 * kUs, TaskId{2}, State::Running, 0); // 1:0
        run->span(second, 4 * kMs, 24 * kMs, TaskId{2}, State::WaitingHeld); // 1:1
        run->beginWait(2 * kMs);
        run->endWait(2 * kMs, 42 * kMs, TaskId{1});
        run->end(TaskId{0}, 11 * kMs);
        run->end(TaskId{1}, 42 * kMs);
        run->end(TaskId{2}, 24 * kMs, TaskOutcome::Failed, TaskError::system(TaskOperation::Read, EIO));
    }

    QStringList find(const QString& text) const
    {
        const auto query = parseIntervalQuery(text);
        if (!query) {
            return {QString::fromStdString(query.error().message)};
        }
        IntervalSearch search(*query, run->timeline(), u"Thread pool (2)"_s);
        std::vector<IntervalHit> hits;
        while (search.goOn(1, hits)) {
        }
        sortHits(hits);
        QStringList found;
        for (const IntervalHit& hit : hits) {
            found << u"%1:%2"_s.arg(hit.ref.lane == kInFlight ? u"wait"_s
                                        : hit.isQueued()      ? u"queue"_s
                                                              : QString::number(hit.ref.lane))
                         .arg(hit.ref.index);
        }
        return found;
    }

    std::shared_ptr<const TaskList> tasks;
    std::unique_ptr<SyntheticRun> run;
};

} // namespace

class TstIntervalSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsIntervals_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char* name, const QString& text, const QStringList& found) { QTest::newRow(name) << text << found; };
        const QStringList all{u"0:0"_s, u"wait:0"_s, u"1:0"_s, u"1:1"_s, u"0:1"_s};
        row("nothing is everything", u""_s, all);
        row("a label", u"fib"_s, {u"0:0"_s});
        row("in capitals", u"FIB(30)"_s, {u"0:0"_s});
        row("the name of a group", u"nap"_s, {u"wait:0"_s});
        row("a thread", u"worker"_s, {u"0:0"_s, u"1:0"_s, u"1:1"_s, u"0:1"_s});
        row("two words", u"worker read"_s, {u"1:0"_s, u"1:1"_s});
        row("an error", u"input/output"_s, {u"1:0"_s, u"1:1"_s});
        row("in quotes", u"\"worker 2\""_s, {u"1:0"_s, u"1:1"_s});
        row("a state", u"waiting"_s, {u"wait:0"_s, u"1:1"_s});
        row("a filter of states", u"state:wait"_s, {u"wait:0"_s, u"1:1"_s});
        row("one kind of waiting", u"waiting-held"_s, {u"1:1"_s});
        row("longer", u"> 10 ms"_s, {u"wait:0"_s, u"1:1"_s});
        row("at least", u">=10ms"_s, {u"0:0"_s, u"wait:0"_s, u"1:1"_s});
        row("shorter", u"<1ms"_s, {u"1:0"_s});
        row("a range", u"1ms..10ms"_s, {u"0:0"_s, u"0:1"_s});
        row("a range of parts", u"0.4ms..0,6ms"_s, {u"1:0"_s});
        row("a kind", u"kind:fib"_s, {u"0:0"_s});
        row("a kind of file", u"kind:read > 1 ms"_s, {u"1:1"_s});
        row("a thread with its number", u"thread:worker 2 running"_s, {u"1:0"_s});
        row("a thread and a length", u"thread:worker > 15 ms"_s, {u"1:1"_s});
        row("a core", u"core:0"_s, {u"1:0"_s, u"0:1"_s});
        row("its model", u"model:pool fib"_s, {u"0:0"_s});
        row("another model", u"model:event fib"_s, {});
        row("failed", u"failed waiting"_s, {u"1:1"_s});
        row("cancelled", u"cancelled"_s, {});
        row("in the queue", u"queued"_s, {u"queue:0"_s, u"queue:1"_s, u"queue:2"_s});
        row("in the queue for long", u"queued > 2 ms"_s, {u"queue:2"_s});
        row("contradiction of states", u"running waiting"_s, {});
    }
    void findsIntervals()
    {
        QFETCH(QString, text);
        const Fixture f;
        QTEST(f.find(text), "found");
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        QTest::newRow("no unit") << u"> 5"_s << u"5 has no unit: write 5 ms, 5 us or 5 s"_s;
        QTest::newRow("no such unit") << u"> 5 apples"_s << u"\"apples\" is no unit of time: write ns, us, ms, s, min or h"_s;
        QTest::newRow("no number") << u"> x"_s << u"\"x\" is not a length: write > 5 ms"_s;
        QTest::newRow("nothing behind >") << u"fib >"_s << u"a length is missing: write > 5 ms"_s;
        QTest::newRow("no such state") << u"state:dreaming"_s << u"\"dreaming\" is no state: write running, ready, waiting or queued"_s;
        QTest::newRow("no state") << u"state:"_s << u"state: names nothing: write state:waiting"_s;
        QTest::newRow("no such kind") << u"kind:dance"_s
                                      << u"\"dance\" is no kind of task: write file-read, file-write, sleep, fibonacci or add"_s;
        QTest::newRow("no core") << u"core:x"_s << u"\"x\" is no core: write core:1"_s;
        QTest::newRow("half a range") << u"5ms.."_s << u"a length is missing: write > 5 ms"_s;
        QTest::newRow("nothing fits") << u"> 5 ms < 1 ms"_s << u"nothing is both that long and that short"_s;
    }
    void saysWhatIsWrong()
    {
        QFETCH(QString, text);
        const auto query = parseIntervalQuery(text);
        QVERIFY(!query);
        QTEST(QString::fromStdString(query.error().message), "problem");
    }

    void readsUnits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("leastNs");
        QTest::newRow("ns") << u">=7ns"_s << qint64{7};
        QTest::newRow("us") << u">=7us"_s << qint64{7000};
        QTest::newRow("micro sign") << u">= 7 \u00b5s"_s << qint64{7000};
        QTest::newRow("Greek mu") << u">= 7 \u03bcs"_s << qint64{7000};
        QTest::newRow("s") << u">=1.5 S"_s << qint64{1'500'000'000};
        QTest::newRow("min") << u">=2min"_s << qint64{120'000'000'000};
        QTest::newRow("beyond all time") << u">= 99999999999999999999 h"_s << qint64{9'000'000'000'000'000'000};
    }
    void readsUnits()
    {
        QFETCH(QString, text);
        QTEST(static_cast<qint64>(parseIntervalQuery(text)->leastNs), "leastNs");
    }

    void survivesWhateverIsTyped()
    {
        const QString signs = u"<>=.:\"5ms state:thread:core 1,\u00b5 ..ms"_s;
        quint32 seed = 1;
        for (int i = 0; i < 20'000; ++i) {
            QString text;
            for (int length = i % 17; length > 0; --length) {
                seed = seed * 1664525U + 1013904223U;
                text += signs[static_cast<qsizetype>(seed >> 16) % signs.size()];
            }
            const auto query = parseIntervalQuery(text);
            QVERIFY(query || !query.error().message.empty());
        }
    }

    void helpIsWhatCanBeRead()
    {
        const auto query =
            parseIntervalQuery(u"fib > 5 ms < 100ms waiting state:waiting kind:fib thread:worker 2 core:1 model:event failed"_s);
        QVERIFY(query);
        QCOMPARE(query->threads, QStringList{u"worker 2"_s});
        QCOMPARE(query->states, bit(State::WaitingHeld) | bit(State::WaitingFree));
        for (const char16_t* part : {u"> 5 ms", u"< 100us", u"5ms..20ms", u"waiting", u"state:ready", u"kind:fib", u"thread:worker 2",
                                     u"core:1", u"model:event", u"failed"}) {
            QVERIFY(intervalQueryHelp().contains(QStringView(part)));
            QVERIFY(parseIntervalQuery(QStringView(part)));
        }
    }
};

QTEST_GUILESS_MAIN(TstIntervalSearch)
#include "tst_interval_search.moc"
