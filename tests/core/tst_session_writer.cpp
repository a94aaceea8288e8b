// SPDX-License-Identifier: GPL-3.0-or-later
// labels: timing
#include "core/formats/session_writer.h"

#include "core/base/process_status.h"
#include "core/engine/engine.h"
#include "core/formats/json_stream.h"

#include <QBuffer>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace juggler;
using namespace Qt::StringLiterals;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::int64_t kSmallMemoryBytes = 32 * 1024 * 1024; // a sanitizer keeps what was freed for a while
#else
constexpr std::int64_t kSmallMemoryBytes = 4 * 1024 * 1024;
#endif

std::shared_ptr<const Comparison> compare(Workload workload, std::initializer_list<StrategyId> strategies)
{
    Engine engine;
    std::vector<RunConfig> configs;
    for (const StrategyId id : strategies) {
        configs.push_back({.strategy = id});
    }
    const auto comparison = engine.start(std::move(workload), configs);
    engine.wait();
    return comparison;
}

QByteArray sessionText(const Comparison& comparison)
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    return writeSession(comparison, computeFigures(comparison), device) ? device.data() : QByteArray();
}

QJsonObject sessionOf(const Comparison& comparison)
{
    QJsonParseError error{};
    const auto document = QJsonDocument::fromJson(sessionText(comparison), &error);
    if (error.error != QJsonParseError::NoError) {
        qWarning("offset %d: %s", error.offset, qPrintable(error.errorString()));
    }
    return document.object();
}

QStringList sorted(QStringList keys)
{
    keys.sort();
    return keys;
}

/// Everything that is written is thrown away; tells how much that was.
class CountingDevice : public QIODevice {
public:
    qint64 count = 0;
    qint64 limit = std::numeric_limits<qint64>::max();

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64 size) override
    {
        if (count + size > limit) {
            setErrorString(u"No space left on device"_s);
            return -1;
        }
        count += size;
        return size;
    }
};

} // namespace

class TstSessionWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasEveryFieldOfTheSchema()
    {
        const auto comparison = compare(
            {"three kinds", {{SleepSpec{std::chrono::milliseconds(2)}, 1}, {FibonacciSpec{20}, 1}, {FileReadSpec{"/etc/hostname"}, 1}}},
            {StrategyId::Blocking});
        const QJsonObject session = sessionOf(*comparison);
        QCOMPARE(session.keys(), sorted({u"schema"_s, u"created"_s, u"created_ns"_s, u"machine"_s, u"workload"_s, u"runs"_s}));
        QCOMPARE(session[u"schema"].toString(), u"juggler-session/1"_s);
        QVERIFY(QDateTime::fromString(session[u"created"].toString(), Qt::ISODateWithMs).isValid());
        QCOMPARE(session[u"machine"][u"cores"].toInt(), comparison->machine.cores);
        QCOMPARE(session[u"workload"][u"name"].toString(), u"three kinds"_s);

        const QJsonObject run = session[u"runs"][0].toObject();
        const QStringList runFields{u"strategy"_s, u"config"_s, u"started_at"_s, u"repetition"_s, u"makespan_ns"_s, u"oncore_source"_s,
                                    u"lost"_s,     u"cores"_s,  u"stats"_s,      u"threads"_s,    u"tasks"_s};
        for (const QString& field : runFields) {
            QVERIFY2(run.contains(field), qPrintable(field));
        }
        QCOMPARE(run[u"strategy"].toString(), u"blocking"_s);
        QCOMPARE(run[u"lost"].toObject(), QJsonObject({{u"events"_s, 0}, {u"oncore"_s, 0}, {u"core_spans"_s, 0}}));
        QVERIFY(run[u"makespan_ns"].toInteger() > 2'000'000);
        QCOMPARE(run[u"stats"][u"makespan_ns"], run[u"makespan_ns"]);
        QCOMPARE(run[u"stats"][u"speed_up"].toDouble(), 1.0);
        QVERIFY(run[u"stats"].toObject().contains(u"run_queue_delay_ns"_s));
        QCOMPARE(run[u"cores"].toArray().size(), comparison->machine.cores);
        for (const QJsonValue core : run[u"cores"].toArray()) {
            QCOMPARE(core.toObject().keys(), sorted({u"core"_s, u"ours_ns"_s, u"juggler_ns"_s, u"not_ours_ns"_s, u"idle_ns"_s}));
        }
        QVERIFY(QDateTime::fromString(run[u"started_at"].toString(), Qt::ISODateWithMs).isValid());

        const QStringList taskFields{u"id"_s,           u"kind"_s,       u"label"_s,    u"outcome"_s, u"error"_s,           u"result"_s,
                                     u"submitted_ns"_s, u"started_ns"_s, u"ended_ns"_s, u"cpu_ns"_s,  u"cache_requested"_s, u"cache_used"_s,
                                     u"intervals"_s};
        const QStringList threadFields{u"id"_s,  u"name"_s,       u"role"_s,     u"process"_s,  u"pid"_s,
                                       u"tid"_s, u"started_ns"_s, u"ended_ns"_s, u"intervals"_s};
        for (const QJsonValue task : run[u"tasks"].toArray()) {
            for (const QString& field : taskFields) {
                QVERIFY2(task.toObject().contains(field), qPrintable(field));
            }
            for (const QJsonValue interval : task[u"intervals"].toArray()) {
                QCOMPARE(interval.toObject().keys(), sorted({u"state"_s, u"thread"_s, u"core"_s, u"start_ns"_s, u"end_ns"_s}));
            }
        }
        for (const QJsonValue thread : run[u"threads"].toArray()) {
            for (const QString& field : threadFields) {
                QVERIFY2(thread.toObject().contains(field), qPrintable(field));
            }
        }
    }

    void tellsTheTasksInOrderWithTheirResults()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"seven.bin"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("1234567");
        file.close();
        const auto comparison = compare(
            {"w", {{FibonacciSpec{27}, 1}, {FileReadSpec{file.fileName().toStdString()}, 1}, {SleepSpec{std::chrono::milliseconds(1)}, 2}}},
            {StrategyId::DedicatedThreads});
        const QJsonArray tasks = sessionOf(*comparison)[u"runs"][0][u"tasks"].toArray();
        QStringList labels;
        for (int i = 0; i < tasks.size(); ++i) {
            QCOMPARE(tasks[i][u"id"].toInt(), i);
            QCOMPARE(tasks[i][u"outcome"].toString(), u"done"_s);
            QVERIFY(tasks[i][u"error"].isNull());
            labels << tasks[i][u"label"].toString();
        }
        QCOMPARE(labels, QStringList({u"fib(27)"_s, u"read seven.bin"_s, u"sleep 1 ms"_s, u"sleep 1 ms"_s}));
        QCOMPARE(tasks[0][u"result"].toInteger(), 196418);
        QVERIFY(tasks[0][u"cache_requested"].isNull());
        QCOMPARE(tasks[1][u"result"].toInteger(), 7);
        QCOMPARE(tasks[1][u"cache_requested"].toString(), u"warm"_s);
        QCOMPARE(tasks[1][u"cache_used"].toString(), u"warm"_s);
        QVERIFY(tasks[2][u"result"].isNull());
    }

    void beginsATaskInTheQueueAndLeavesNoGap()
    {
        const auto comparison = compare({"w", {{SleepSpec{std::chrono::milliseconds(2)}, 3}}}, {StrategyId::Blocking});
        for (const QJsonValue task : sessionOf(*comparison)[u"runs"][0][u"tasks"].toArray()) {
            const QJsonArray intervals = task[u"intervals"].toArray();
            QCOMPARE(intervals.first()[u"state"].toString(), u"queued"_s);
            QVERIFY(intervals.first()[u"thread"].isNull());
            QCOMPARE(intervals.first()[u"start_ns"], task[u"submitted_ns"]);
            QCOMPARE(intervals.first()[u"end_ns"], task[u"started_ns"]);
            QCOMPARE(intervals.last()[u"end_ns"], task[u"ended_ns"]);
            for (int i = 1; i < intervals.size(); ++i) {
                QCOMPARE(intervals[i][u"start_ns"], intervals[i - 1][u"end_ns"]);
                QCOMPARE(intervals[i][u"thread"].toInt(-1), 0);
            }
        }
    }

    void tellsAFailure()
    {
        const auto comparison = compare({"w", {{FileReadSpec{"/no/such/file"}, 1}}}, {StrategyId::Blocking});
        const QJsonValue task = sessionOf(*comparison)[u"runs"][0][u"tasks"][0];
        QCOMPARE(task[u"outcome"].toString(), u"failed"_s);
        QCOMPARE(task[u"error"].toString(), u"open /no/such/file: No such file or directory"_s);
        QVERIFY(task[u"result"].isNull());
        QVERIFY(task[u"cache_used"].isNull());
    }

    void writesNamesThatAreNotUtf8()
    {
        const auto comparison = compare({"w\xff", {{FileReadSpec{"/no/\xff\xfe\"\n\x01name"}, 1}}}, {StrategyId::Blocking});
        const QByteArray text = sessionText(*comparison);
        QVERIFY(QUtf8StringView(text).isValidUtf8());
        const QJsonObject session = sessionOf(*comparison);
        QCOMPARE(session[u"workload"][u"name"].toString(), u"w\ufffd"_s);
        QCOMPARE(session[u"runs"][0][u"tasks"][0][u"label"].toString(), u"read \ufffd\ufffd\"\n\u0001name"_s);
    }

    void writesLargeResultsExactly()
    {
        // fib(93) would run for years: the number alone is what matters here.
        QBuffer device;
        device.open(QIODevice::WriteOnly);
        OutputBuffer output(device);
        {
            JsonStream json(output);
            json.beginArray();
            json.value(std::uint64_t{12200160415121876738U});
            json.value(std::numeric_limits<double>::infinity());
            json.endArray();
        }
        QVERIFY(output.finish());
        QCOMPARE(device.data(), QByteArray("[12200160415121876738,null]"));
    }

    void keepsRunsThatWereNotReached()
    {
        Engine engine;
        const auto comparison = engine.start({"w", {{SleepSpec{std::chrono::seconds(30)}, 1}}},
                                             {{.strategy = StrategyId::Blocking}, {.strategy = StrategyId::DedicatedThreads}});
        QTRY_VERIFY(comparison->runs[0]->timeline() && comparison->runs[0]->timeline()->task(TaskId{0}).hasStarted());
        engine.stop();
        engine.wait();
        const QJsonArray runs = sessionOf(*comparison)[u"runs"].toArray();
        QCOMPARE(runs[0][u"state"].toString(), u"stopped"_s);
        QCOMPARE(runs[0][u"tasks"][0][u"outcome"].toString(), u"cancelled"_s);
        QCOMPARE(runs[1][u"state"].toString(), u"not-run"_s);
        QVERIFY(runs[1][u"makespan_ns"].isNull());
        QVERIFY(runs[1][u"started_at"].isNull());
        QVERIFY(runs[1][u"oncore_source"].isNull());
        QCOMPARE(runs[1][u"tasks"].toArray().size(), 0);
    }

    void writes300000TasksInSecondsAndConstantMemory()
    {
        const auto comparison = compare({"many", {{FibonacciSpec{1}, 300'000}}}, {StrategyId::Blocking});
        const auto figures = computeFigures(*comparison);
        CountingDevice device;
        device.open(QIODevice::WriteOnly);
        resetPeakMemory();
        const std::int64_t before = readProcessStatus().residentBytes;
        QElapsedTimer timer;
        timer.start();
        std::int64_t calls = 0;
        QVERIFY(writeSession(*comparison, figures, device, [&calls](std::int64_t done, std::int64_t total) {
            ++calls;
            return done <= total;
        }));
        QCOMPARE_LT(timer.elapsed(), 20'000);
        QCOMPARE_LT(readProcessStatus().peakResidentBytes - before, kSmallMemoryBytes);
        QCOMPARE_GT(device.count, 300'000 * 200);
        QCOMPARE_GT(calls, 50);
        qInfo("300,000 tasks: %lld MB in %lld ms", static_cast<long long>(device.count / 1'000'000),
              static_cast<long long>(timer.elapsed()));
    }

    void tellsWhyTheDeviceRefused()
    {
        const auto comparison = compare({"many", {{FibonacciSpec{1}, 2'000}}}, {StrategyId::Blocking});
        CountingDevice device;
        device.limit = 100'000;
        device.open(QIODevice::WriteOnly);
        const auto written = writeSession(*comparison, computeFigures(*comparison), device);
        QVERIFY(!written);
        QCOMPARE(written.error().message, std::string("No space left on device"));
    }
};

QTEST_GUILESS_MAIN(TstSessionWriter)
#include "tst_session_writer.moc"
