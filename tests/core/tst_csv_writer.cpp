// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv_writer.h"

#include "core/engine/engine.h"
#include "tests/support/hand_made_run.h"
#include "tests/support/repeated_runs.h"
#include "tests/support/synthetic_run.h"

#include <QBuffer>
#include <QSet>
#include <QTest>

using namespace juggler;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kHeader =
    "strategy,task_id,label,kind,outcome,state,thread_id,thread_name,core,start_ns,end_ns,length_ns,oncore_source,repetition,warm_up";
constexpr int kColumns = 15;

/// Splits after RFC 4180: an own reader, so that the writer is not checked by itself.
QList<QByteArrayList> readCsv(const QByteArray& text)
{
    QList<QByteArrayList> rows{{QByteArray()}};
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char character = text[i];
        const bool isDoubled = isQuoted && character == '"' && i + 1 < text.size() && text[i + 1] == '"';
        if (isDoubled) {
            rows.last().last() += '"';
            ++i;
        } else if (character == '"') {
            isQuoted = !isQuoted;
        } else if (isQuoted || (character != ',' && character != '\r' && character != '\n')) {
            rows.last().last() += character;
        } else if (character == ',') {
            rows.last().append(QByteArray());
        } else if (character == '\n') {
            rows.append({QByteArray()});
        }
    }
    rows.removeLast();
    return rows;
}

QByteArray csvOf(StrategyId strategy, const Timeline& timeline)
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    OutputBuffer output(device);
    ProgressCounter progress({}, 0);
    CsvWriter(output, progress).addRun(strategy, timeline);
    return output.finish() ? device.data() : QByteArray();
}

} // namespace

class TstCsvWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesARowAnInterval()
    {
        test::HandMadeRun run({"w", {{SleepSpec{std::chrono::milliseconds(5)}, 1}}});
        ThreadRecorder& thread = run.addThread("worker 1");
        thread.attach();
        thread.overheadBegin();
        thread.submitted(TaskId{0});
        thread.overheadEnd();
        thread.started(TaskId{0});
        thread.waitBegin(TaskId{0});
        thread.waitEnd(TaskId{0});
        thread.ended(TaskId{0}, TaskOutcome::Done);
        thread.detach();

        const QByteArray csv = csvOf(StrategyId::ThreadPool, run.timeline());
        QVERIFY(csv.startsWith(kHeader + "\r\n"));
        const auto rows = readCsv(csv);
        QByteArrayList states;
        qint64 endNs = -1;
        for (const QByteArrayList& row : rows.mid(1, 4)) {
            QCOMPARE(row.size(), kColumns);
            QCOMPARE(row.mid(0, 5), QByteArrayList({"thread-pool", "0", "sleep 5 ms", "sleep", "done"}));
            states << row[5];
            QCOMPARE(row[11].toLongLong(), row[10].toLongLong() - row[9].toLongLong());
            QVERIFY(row[9].toLongLong() >= endNs);
            endNs = row[10].toLongLong();
        }
        QCOMPARE(states, QByteArrayList({"queued", "running", "waiting-held", "running"}));
        QCOMPARE(rows[1][12], QByteArray()); // nobody said who told
        QCOMPARE(rows[1].mid(13), QByteArrayList({"0", "false"}));
        QCOMPARE(rows[1].mid(6, 3), QByteArrayList({"", "", ""})); // queued: on no thread
        QCOMPARE(rows[2].mid(6, 2), QByteArrayList({"0", "worker 1"}));
        QVERIFY(!rows[2][8].isEmpty());
        QCOMPARE(rows[3][8], QByteArray()); // waiting: on no core
        QCOMPARE(rows.size(), 6);
        QCOMPARE(rows[5].mid(0, 8), QByteArrayList({"thread-pool", "", "", "", "", "running", "0", "worker 1"}));
    }

    void everyRowTellsWhichRepetitionItIsOf()
    {
        test::RepeatedRuns runs;
        runs.round({.isWarmUp = true}, {{StrategyId::Blocking, 5}});
        runs.round({.number = 0}, {{StrategyId::Blocking, 4}});
        runs.round({.number = 1}, {{StrategyId::Blocking, 4}});
        QBuffer device;
        device.open(QIODevice::WriteOnly);
        QVERIFY(writeCsv(*runs.comparison(), device));
        QByteArrayList rounds;
        for (const QByteArrayList& row : readCsv(device.data()).mid(1)) {
            if (const QByteArray round = row[13] + ' ' + row[14]; !rounds.contains(round)) {
                rounds << round;
            }
        }
        QCOMPARE(rounds, QByteArrayList({"0 true", "0 false", "1 false"}));
    }

    void quotesWhatNeedsIt()
    {
        test::HandMadeRun run({"w", {{FileReadSpec{"a \"b\", c\r\nd"}, 1}, {FileReadSpec{"\xff"}, 1}}});
        ThreadRecorder& thread = run.addThread("run, thread");
        thread.attach();
        for (const TaskId id : {TaskId{0}, TaskId{1}}) {
            thread.submitted(id);
            thread.started(id);
            thread.ended(id, TaskOutcome::Done);
        }
        thread.detach();

        const auto rows = readCsv(csvOf(StrategyId::Blocking, run.timeline()));
        QCOMPARE(rows[1][2], QByteArray("read a \"b\", c\r\nd"));
        QCOMPARE(rows[2][7], QByteArray("run, thread"));
        QCOMPARE(rows.last()[2], QByteArray("read \xEF\xBF\xBD"));
    }

    void writesWaitsThatHoldNoThreadWithoutOne()
    {
        test::HandMadeRun run({"w", {{SleepSpec{std::chrono::milliseconds(5)}, 1}}});
        ThreadRecorder& loop = run.addThread("event loop", ThreadRole::EventLoop);
        loop.attach();
        loop.submitted(TaskId{0});
        loop.started(TaskId{0});
        loop.suspended(TaskId{0}, SuspendReason::Timer);
        loop.resumed(TaskId{0});
        loop.ended(TaskId{0}, TaskOutcome::Done);
        loop.detach();

        const auto rows = readCsv(csvOf(StrategyId::EventLoop, run.timeline()));
        QCOMPARE(rows[3][5], QByteArray("waiting-free"));
        QCOMPARE(rows[3][6], QByteArray());
    }

    void noIntervalOfALateTimerEndsBeforeItBegins_data()
    {
        QTest::addColumn<int>("sleepMs");
        QTest::addColumn<QByteArrayList>("states");
        QTest::addRow("due before it was suspended") << 0 << QByteArrayList({"running", "ready", "running"});
        QTest::addRow("due while it was suspended") << 10 << QByteArrayList({"running", "waiting-free", "ready", "running"});
    }

    void noIntervalOfALateTimerEndsBeforeItBegins()
    {
        QFETCH(int, sleepMs);
        QFETCH(QByteArrayList, states);
        constexpr std::int64_t kMs = 1'000'000;
        SyntheticRun run({}, std::make_shared<TaskList>(Workload{"w", {{SleepSpec{std::chrono::milliseconds(sleepMs)}, 1}}}));
        const auto loop = run.addLane("event loop", ThreadRole::EventLoop);
        run.start(TaskId{0}, 1 * kMs);
        run.span(loop, 1 * kMs, 2 * kMs, TaskId{0});
        run.beginWait(2 * kMs);
        run.endWait(2 * kMs, 300 * kMs, TaskId{0});
        run.span(loop, 300 * kMs, 310 * kMs, TaskId{0});
        run.end(TaskId{0}, 310 * kMs);

        QByteArrayList written;
        std::int64_t endNs = 0;
        for (const QByteArrayList& row : readCsv(csvOf(StrategyId::EventLoop, run.timeline())).mid(1)) {
            written << row[5];
            QVERIFY2(row[9].toLongLong() >= endNs, row.join(',').constData());
            QVERIFY2(row[11].toLongLong() > 0, row.join(',').constData());
            endNs = row[10].toLongLong();
        }
        QCOMPARE(written, states);
    }

    void writesEveryRunOfAComparison()
    {
        Engine engine;
        const auto comparison =
            engine.start({"w", {{FibonacciSpec{5}, 3}}}, {{.strategy = StrategyId::Blocking}, {.strategy = StrategyId::DedicatedThreads}});
        engine.wait();
        QBuffer device;
        device.open(QIODevice::WriteOnly);
        QVERIFY(writeCsv(*comparison, device));
        QSet<QByteArray> tasks;
        for (const QByteArrayList& row : readCsv(device.data()).mid(1)) {
            QCOMPARE(row[12], QByteArray::fromStdString(comparison->runs[0]->summary().onCoreSource));
            if (!row[1].isEmpty()) {
                tasks << row[0] + "/" + row[1];
            }
        }
        QCOMPARE(tasks.size(), 6);
    }

    void endsWhenItIsCancelled()
    {
        Engine engine;
        const auto comparison = engine.start({"w", {{FibonacciSpec{1}, 20'000}}}, {RunConfig{}});
        engine.wait();
        QBuffer device;
        device.open(QIODevice::WriteOnly);
        int calls = 0;
        const auto written = writeCsv(*comparison, device, [&calls](std::int64_t, std::int64_t) { return ++calls < 2; });
        QVERIFY(!written);
        QCOMPARE(written.error().message, std::string(kWritingCancelled));
        QCOMPARE(calls, 2);
    }
};

QTEST_GUILESS_MAIN(TstCsvWriter)
#include "tst_csv_writer.moc"
