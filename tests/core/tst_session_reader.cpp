// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/recording.h"

#include "core/base/process_status.h"
#include "core/formats/json_reader.h"
#include "core/formats/session_reader.h"
#include "core/formats/zstd_device.h"
#include "core/timeline/recorded_marks.h"
#include "tests/support/recording_difference.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace juggler;
using namespace Qt::StringLiterals;

namespace {

/// Two runs of a workload of two tasks, with everything that a session may have.
const QByteArray kSession = R"({"schema":"juggler-session/1","created":"2024-05-01T12:34:56.789Z",
"machine":{"host_name":"h","processor":null,"kernel":"k","system":"s","cores":4,"memory_bytes":1000},
"workload":{"schema":"juggler-workload/1","name":"w","groups":[{"kind":"sleep","count":1,"ms":5},{"kind":"file-read","path":"/etc/passwd"}]},
"runs":[{"strategy":"blocking","state":"not-run","threads":[],"tasks":[]},
{"strategy":"thread-pool","state":"done","config":{"workers":2,"cache":"warm","cores_requested":null,"slice_ns":null,"processes":null,
"await":"together","nice_requested":10,"nice":10,"cores":4},"started_at":"2024-05-01T12:34:56.789Z","repetition":0,"makespan_ns":90,
"oncore_source":"gap-detection","lost":{"events":0,"oncore":0,"core_spans":0},"io_backend":null,"notes":["n"],"cores":[{"core":0,"ours_ns":1,
"juggler_ns":null,"not_ours_ns":null,"idle_ns":null}],"stats":{"makespan_ns":90},
"threads":[{"id":0,"name":"a","role":"run","process":0,"pid":5,"tid":6,"started_ns":0,"ended_ns":100,
"intervals":[{"state":"running","task":null,"core":1,"start_ns":0,"end_ns":10},{"state":"waiting-held","task":0,"core":null,"start_ns":10,"end_ns":60}]},
{"id":1,"name":"b","role":"worker","process":0,"pid":5,"tid":7,"started_ns":0,"ended_ns":100,"intervals":[]}],
"in_flight":{"peak":1,"intervals":[{"task":1,"start_ns":20,"end_ns":30}]},"yielded":null,"others":[{"core":1,"intervals":[{"start_ns":5,"end_ns":6}]}],
"core_lanes":[{"core":1,"left_out":[]}],
"tasks":[{"id":0,"kind":"sleep","label":"sleep 5 ms","outcome":"done","error":null,"result":null,"submitted_ns":1,"started_ns":10,
"ended_ns":60,"cpu_ns":0,"cpu_is_bound":false,"cache_requested":null,"cache_used":null,"cached_bytes":null,"intervals":[]},
{"id":1,"kind":"file-read","label":"read passwd","outcome":"done","error":null,"result":7,"submitted_ns":1,"started_ns":20,
"ended_ns":91,"cpu_ns":0,"cpu_is_bound":false,"cache_requested":"warm","cache_used":"warm","cached_bytes":3,"intervals":[]}]}]}
)";

Result<Recording> read(const QByteArray& text, const ReadProgress& progress = {})
{
    QBuffer device;
    device.setData(text);
    device.open(QIODevice::ReadOnly);
    InputText input(device, progress);
    return readSession(input, "a.json");
}

QByteArray compressed(const QByteArray& text)
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    ZstdDevice compressor(device);
    for (qsizetype i = 0; i < text.size(); i += 100'000) {
        compressor.write(text.mid(i, 100'000));
    }
    return compressor.finish() ? device.data() : QByteArray();
}

QByteArray replaced(const QByteArray& before, const QByteArray& after)
{
    QByteArray text = kSession;
    if (text.count(before) == 0) {
        qFatal("\"%s\" is not in the session", before.constData());
    }
    const qsizetype at = text.indexOf(before);
    return text.replace(at, before.size(), after);
}

/// Gives a text again and again, as much of it as is wanted.
class EndlessDevice : public QIODevice {
public:
    EndlessDevice(QByteArray head, QByteArray piece) : m_text(std::move(head)), m_piece(std::move(piece))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    qint64 given = 0;

protected:
    qint64 readData(char* data, qint64 size) override
    {
        while (m_text.size() < size) {
            m_text += m_piece;
        }
        std::copy_n(m_text.constData(), size, data);
        m_text.remove(0, size);
        given += size;
        return size;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_text;
    QByteArray m_piece;
};

QString messageOf(const Result<Recording>& result)
{
    return result ? u"(opened)"_s : QString::fromStdString(result.error().message);
}

} // namespace

class TstSessionReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesTheThreadOfItsLastSpanForATaskWhoseThreadIsNotThere()
    {
        const auto opened = read(replaced(R"("cached_bytes":null,)", R"("cached_bytes":null,"thread":9,)"));
        QVERIFY2(opened, qPrintable(messageOf(opened)));
        QCOMPARE(opened->comparison->runs.at(1)->timeline()->task(TaskId{0}).lane(), 0U);
    }

    void opensWhatThisTestHas()
    {
        const auto opened = read(kSession);
        QVERIFY2(opened, qPrintable(messageOf(opened)));
        QCOMPARE(opened->comparison->runs.size(), std::size_t{2});
        const RunRecord& run = *opened->comparison->runs[1];
        QCOMPARE(run.config().workers, 2); // of a session that does not tell what was requested
        QCOMPARE(run.timeline()->lane(0).pid(), 5);
        QCOMPARE(run.timeline()->inFlight().peak(), std::size_t{1});
        QCOMPARE(run.timeline()->othersOn(1)->size(), std::size_t{1});
        QCOMPARE(run.timeline()->coreLaneOf(1)->size(), std::size_t{1});
        QCOMPARE(opened->figures[1].makespanNs, std::optional<std::int64_t>(90));
        QVERIFY(!opened->unknownFields);
        QCOMPARE(opened->comparison->runs[0]->state(), RunState::NotRun);
    }

    void opensInstantsAndCounters()
    {
        const auto opened = read(replaced(
            R"("core_lanes":[)",
            R"("instants":[{"time_ns":5,"name":"a","scope":"thread","thread":1},{"name":"a","scope":"global","time_ns":9}],)"
            R"("counters":[{"name":"m","series":"s","samples":[[0,-0],[3,1e300]]},{"name":"n","series":"s","samples":[]}],"core_lanes":[)"));
        QVERIFY2(opened, qPrintable(messageOf(opened)));
        const RecordedMarks* const marks = opened->comparison->runs[1]->timeline()->marks();
        QVERIFY(marks);
        QCOMPARE(marks->instants().size(), std::size_t{2});
        QCOMPARE(marks->onThread(1).size(), std::size_t{1});
        QCOMPARE(marks->ofNoThread()[0].timeNs, 9);
        QCOMPARE(marks->counters()[0].most, 1e300);
        QCOMPARE(marks->counters()[0].at(2)->value, 0.0);
        QVERIFY(!marks->counters()[1].at(2));
        QCOMPARE(opened->comparison->runs[1]->extentNs(), 91);
    }

    void saysWhatIsWrongWithInstantsAndCounters_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* fields, const QString& message) {
            QTest::newRow(name) << QByteArray(fields) << message;
        };
        row("no name", R"("instants":[{"scope":"global","time_ns":1}])", u"runs[1].instants[0].name: missing"_s);
        row("no time", R"("instants":[{"name":"a","scope":"global"}])", u"runs[1].instants[0].time_ns: missing"_s);
        row("unknown scope", R"("instants":[{"name":"a","scope":"house","time_ns":1}])",
            u"\"house\" is a scope that this Juggler does not know"_s);
        row("no thread", R"("instants":[{"name":"a","scope":"thread","time_ns":1}])",
            u"runs[1].instants[0].thread: belongs to the scope"_s);
        row("a thread too many", R"("instants":[{"name":"a","scope":"global","thread":1,"time_ns":1}])", u"belongs to the scope"_s);
        row("unknown thread", R"("instants":[{"name":"a","scope":"thread","thread":2,"time_ns":1}])",
            u"an instant is of thread 2, which is not there"_s);
        row("negative time", R"("instants":[{"name":"a","scope":"global","time_ns":-1}])", u"time_ns: "_s);
        row("order", R"("instants":[{"name":"a","scope":"global","time_ns":5},{"name":"a","scope":"process","time_ns":4}])",
            u"stands before the one before it"_s);
        row("three numbers", R"("counters":[{"name":"a","series":"b","samples":[[1,2,3]]}])", u"samples[0]: must be a time and a value"_s);
        row("no value", R"("counters":[{"name":"a","series":"b","samples":[[1]]}])", u"samples[0]: must be a time and a value"_s);
        row("a text", R"("counters":[{"name":"a","series":"b","samples":[[1,"2"]]}])", u"must be a number, is a text"_s);
        row("infinite", R"("counters":[{"name":"a","series":"b","samples":[[1,1e999]]}])", u"is a number that 64 bits cannot hold"_s);
        row("earlier", R"("counters":[{"name":"a","series":"b","samples":[[2,1],[1,1]]}])", u"is earlier than the one before it"_s);
        row("no samples", R"("counters":[{"name":"a","series":"b"}])", u"samples: missing"_s);
    }

    void saysWhatIsWrongWithInstantsAndCounters()
    {
        QFETCH(const QByteArray, fields);
        QFETCH(const QString, message);
        const QString told = messageOf(read(replaced(R"("core_lanes":[)", fields + R"(,"core_lanes":[)")));
        QVERIFY2(told.contains(message), qPrintable(told));
    }

    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const QByteArray& before, const QByteArray& after, const QString& message) {
            QTest::newRow(name) << replaced(before, after) << message;
        };
        QTest::newRow("nothing") << QByteArray() << u"the file ends early (at byte 0)"_s;
        QTest::newRow("no object") << QByteArray("[]") << u"must be an object, is an array (at byte 0)"_s;
        QTest::newRow("truncated") << kSession.left(1500) << u"the file ends early (at byte 1500)"_s;
        QTest::newRow("trailing garbage") << kSession + "x" << u"something follows after the end"_s;
        QTest::newRow("a second value") << kSession + "{}" << u"something follows after the end"_s;
        QTest::newRow("no schema") << QByteArray("{}") << u"schema: missing"_s;
        QTest::newRow("no workload") << QByteArray(R"({"schema":"juggler-session/1"})") << u"workload: missing"_s;
        QTest::newRow("only runs") << QByteArray(R"({"schema":"juggler-session/1","runs":[]})") << u"workload: missing"_s;
        row("newer", "session/1", "session/2", u"\"juggler-session/2\" was written by a newer Juggler; this one reads juggler-session/1"_s);
        row("workload file", "juggler-session/1", "juggler-workload/1", u"\"juggler-workload/1\" is no recording"_s);
        row("schema is a number", "\"juggler-session/1\"", "1", u"schema: must be a text, is a number (at byte 10)"_s);
        row("wrong type", "\"end_ns\":60}", "\"end_ns\":\"x\"}",
            u"runs[1].threads[0].intervals[1].end_ns: must be a whole number, is a text (at byte "_s);
        row("fraction", "\"end_ns\":60}", "\"end_ns\":60.5}", u"runs[1].threads[0].intervals[1].end_ns: must be a whole number, is 60.5"_s);
        row("exponent", "\"end_ns\":60}", "\"end_ns\":6e1}", u"intervals[1].end_ns: must be a whole number, is 6e1"_s);
        row("no number", "\"end_ns\":60}", "\"end_ns\":060}", u"intervals[1].end_ns: \"060\" is no number"_s);
        row("negative time", "\"start_ns\":10", "\"start_ns\":-10", u"intervals[1].start_ns: must be from 0 to 9007199254740991, is -10"_s);
        row("time out of range", "\"end_ns\":60}", "\"end_ns\":9007199254740992}",
            u"intervals[1].end_ns: must be from 0 to 9007199254740991"_s);
        row("huge number", "\"end_ns\":60}", "\"end_ns\":1" + QByteArray(400, '0') + "}", u"intervals[1].end_ns: must be from 0 to"_s);
        row("endless number", "\"end_ns\":60}", "\"end_ns\":1" + QByteArray(4000, '0') + "}",
            u"intervals[1].end_ns: is a number of more than 512 digits"_s);
        row("negative duration", "\"end_ns\":60}", "\"end_ns\":9}", u"runs[1].threads[0].intervals[1].end_ns: ends before it starts"_s);
        row("no duration", "\"end_ns\":60}", "\"end_ns\":10}", u"runs[1].threads[0].intervals[1].end_ns: ends before it starts"_s);
        row("overlap", "\"start_ns\":10", "\"start_ns\":9",
            u"runs[1].threads[0].intervals[1].start_ns: begins before the one before it has ended"_s);
        row("unknown task", "\"task\":0,\"core\":null", "\"task\":2,\"core\":null",
            u"intervals[1].task: is of a task that the workload does not have"_s);
        row("unknown state", "waiting-held", "waiting-Held",
            u"intervals[1].state: \"waiting-Held\" is a state that this Juggler does not know"_s);
        row("no state of a thread", "waiting-held", "queued", u"intervals[1].state: is no state of a thread"_s);
        row("missing", ",\"end_ns\":60}", "}", u"runs[1].threads[0].intervals[1].end_ns: missing"_s);
        row("twice", "\"end_ns\":60}", "\"end_ns\":60,\"end_ns\":60}", u"intervals[1].end_ns: is there twice"_s);
        row("core out of range", "\"core\":1,\"start_ns\":0", "\"core\":65535,\"start_ns\":0",
            u"intervals[0].core: must be from 0 to 65534"_s);
        row("duplicate thread", "{\"id\":1,\"name\":\"b\"", "{\"id\":0,\"name\":\"b\"", u"runs[1].threads[1].id: must be 1, is 0"_s);
        row("unknown role", "\"role\":\"worker\"", "\"role\":\"boss\"", u"runs[1].threads[1].role: \"boss\" is a role of a thread"_s);
        row("duplicate task", "{\"id\":1,\"kind\"", "{\"id\":0,\"kind\"", u"runs[1].tasks[1].id: must be 1, is 0"_s);
        row("too few tasks", "\"count\":1,", "\"count\":3,", u"runs[1].tasks: are 2, the workload has 4"_s);
        row("too many tasks", "\"count\":1,\"ms\":5},", "\"count\":1,\"ms\":5}],\"x\":[",
            u"runs[1].in_flight.intervals[0].task: is of a task that"_s);
        row("huge count", "\"count\":1,", "\"count\":1000000000000000000,", u"workload.groups[0].count"_s);
        row("unknown kind", "\"kind\":\"sleep\",\"count\"", "\"kind\":\"slip\",\"count\"", u"workload.groups[0].kind: \"slip\" is none"_s);
        row("task ends early", "\"ended_ns\":60", "\"ended_ns\":9", u"runs[1].tasks[0].ended_ns: ends before it starts"_s);
        row("unknown outcome", "\"outcome\":\"done\"", "\"outcome\":\"fine\"", u"runs[1].tasks[0].outcome: \"fine\" is an outcome"_s);
        row("negative result", "\"result\":7", "\"result\":-7", u"runs[1].tasks[1].result: must be a whole number from 0, is a number"_s);
        row("result out of range", "\"result\":7", "\"result\":18446744073709551616",
            u"runs[1].tasks[1].result: must be a whole number of 64 bits"_s);
        row("unknown model", "\"thread-pool\"", "\"threadpool\"",
            u"runs[1].strategy: \"threadpool\" is a model that this Juggler does not know"_s);
        row("unknown run state", "\"state\":\"done\"", "\"state\":\"gone\"", u"runs[1].state: \"gone\" is a state"_s);
        row("not run but recorded", "\"state\":\"done\"", "\"state\":\"not-run\"",
            u"runs[1].state: a run that was not run has no threads and no tasks"_s);
        row("no strategy", "\"strategy\":\"thread-pool\",", "", u"runs[1].strategy: missing"_s);
        row("too many cores", "\"nice\":10,\"cores\":4", "\"nice\":10,\"cores\":100000", u"runs[1].config.cores: must be from 1 to 8192"_s);
        row("no time", "12:34:56.789Z\",\n", "12:34:56.789\",\n", u"created: must be a time as"_s);
        row("wait ends early", "\"end_ns\":30}", "\"end_ns\":19}", u"runs[1].in_flight.intervals[0].end_ns: ends before it starts"_s);
        row("waits not in order", "\"end_ns\":30}]", "\"end_ns\":30},{\"task\":1,\"start_ns\":1,\"end_ns\":2}]",
            u"runs[1].in_flight.intervals[1].end_ns: is earlier than that of the one before it"_s);
        row("fewer starts than waits", "{\"peak\":1,", "{\"peak\":1,\"starts_ns\":[],",
            u"runs[1]: there are more waits than starts of waits"_s);
        row("starts not in order", "{\"peak\":1,", "{\"peak\":1,\"starts_ns\":[5,4],",
            u"runs[1].in_flight.starts_ns[1]: is earlier than the one before it"_s);
        row("others twice", "[{\"core\":1,\"intervals\"", "[{\"core\":1},{\"core\":1,\"intervals\"",
            u"runs[1].others[1].core: is there twice"_s);
        row("order of other intervals", "\"cpu_is_bound\":false,", "\"cpu_is_bound\":false,\"interval_order\":[[7,7]],",
            u"runs[1]: the order of the intervals of task 0 does not have each of them once"_s);
        row("order is no pair", "\"cpu_is_bound\":false,", "\"cpu_is_bound\":false,\"interval_order\":[[7]],",
            u"interval_order[0]: must be a thread's number"_s);
        row("invalid UTF-8", "\"name\":\"a\"", "\"name\":\"a\xff\"", u"runs[1].threads[0].name: the text is no UTF-8 (at byte "_s);
        row("overlong UTF-8", "\"name\":\"a\"", "\"name\":\"a\xc0\x80\"", u"runs[1].threads[0].name: the text is no UTF-8"_s);
        row("control character", "\"name\":\"a\"", "\"name\":\"a\n\"", u"threads[0].name: a control character stands in a text"_s);
        row("zero byte", "\"name\":\"a\"", QByteArray("\"name\":\"a\0\"", 11), u"threads[0].name: a control character stands in a text"_s);
        row("half a character", "\"name\":\"a\"", "\"name\":\"\\ud800\"", u"threads[0].name: one half of a character stands alone"_s);
        row("wrong escape", "\"name\":\"a\"", "\"name\":\"\\q\"", u"threads[0].name: \"\\\" stands before a character"_s);
        row("wrong hexadecimal", "\"name\":\"a\"", "\"name\":\"\\u12g4\"", u"threads[0].name: \"\\u\" must be followed by"_s);
        row("long text", "\"name\":\"a\"", "\"name\":\"" + QByteArray(2'000'000, 'a') + "\"",
            u"threads[0].name: is a text of more than 1048576 bytes"_s);
        row("deep nesting", "\"stats\":{", "\"stats\":{\"x\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + ",",
            u"is nested deeper than 64 levels"_s);
        row("unbalanced", "\"stats\":{", "\"stats\":{\"x\":[},", u"\"}\" is not expected here"_s);
        row("no comma", "\"machine\":{\"host_name\":\"h\",", "\"machine\":{\"host_name\":\"h\" ",
            u"machine.host_name: \"\"\" is not expected here"_s);
        row("comma at the end", "\"memory_bytes\":1000}", "\"memory_bytes\":1000,}", u"machine: \"}\" is not expected here"_s);
        const QByteArray oneRun = R"({"strategy":"blocking","state":"not-run","threads":[],"tasks":[]},)";
        row("too many runs", oneRun, oneRun.repeated(10'001), u"runs[10000]: are more than 10000"_s);
        row("word", "\"cpu_is_bound\":false", "\"cpu_is_bound\":falsch", u"runs[1].tasks[0].cpu_is_bound: \"f\" is not expected here"_s);
    }

    void saysWhatIsWrongAndWhere()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, message);
        for (const bool isCompressed : {false, true}) {
            const auto opened = read(isCompressed ? compressed(text) : text);
            QVERIFY(!opened);
            QVERIFY2(messageOf(opened).contains(message), qPrintable(messageOf(opened)));
            QVERIFY2(messageOf(opened).size() < 400, qPrintable(messageOf(opened)));
        }
    }

    void endsInASentenceWhereverItIsCut()
    {
        for (qsizetype size = 0; size < kSession.size() - 2; ++size) {
            const auto opened = read(kSession.left(size));
            QVERIFY2(!opened, qPrintable(QString::number(size)));
            QVERIFY2(messageOf(opened).contains(u"ends early"), qPrintable(messageOf(opened)));
        }
        const QByteArray bytes = compressed(kSession);
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            QVERIFY2(!read(bytes.left(size)), qPrintable(QString::number(size)));
        }
    }

    void noticesEachDamagedByteOfACompressedFile()
    {
        const QByteArray bytes = compressed(kSession);
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            QByteArray damaged = bytes;
            damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
            const auto opened = read(damaged);
            // Some bits mean nothing: the checksum tells that the contents are the same.
            QVERIFY2(!opened || !test::differenceOf(*opened->comparison, *read(kSession)->comparison), qPrintable(QString::number(i)));
        }
    }

    void survivesEachDamagedByte()
    {
        for (qsizetype i = 0; i < kSession.size(); ++i) {
            constexpr std::array<char, 3> kFlips{'\x01', '\x10', '\x80'};
            QByteArray damaged = kSession;
            damaged[i] = static_cast<char>(damaged[i] ^ kFlips[static_cast<std::size_t>(i) % kFlips.size()]);
            const auto opened = read(damaged);
            QVERIFY(opened || !opened.error().message.empty());
        }
    }

    void oneLongNameDoesNotCostTheOthersAsMuch()
    {
        QByteArray instants = "{\"time_ns\":1,\"name\":\"" + QByteArray(200'000, 'n') + "\",\"scope\":\"process\"}";
        for (int i = 0; i < 20'000; ++i) {
            instants += ",{\"time_ns\":2,\"scope\":\"process\",\"name\":\"n" + QByteArray::number(i) + "\"}";
        }
        const QByteArray text = replaced("\"others\":[", "\"instants\":[" + instants + "],\"others\":[");
        const auto readWith = [&text](std::int64_t mostBytes) {
            QBuffer device;
            device.setData(text);
            device.open(QIODevice::ReadOnly);
            InputText input(device, {});
            return readSession(input, "a.json", mostBytes);
        };
        const auto opened = readWith(32 * 1024 * 1024);
        QVERIFY2(opened, qPrintable(messageOf(opened)));
        QCOMPARE(opened->comparison->runs[1]->timeline()->marks()->instants().size(), std::size_t{20'001});
        QVERIFY(!readWith(2 * 1024 * 1024));
    }

    void refusesWhatGrowsWithoutEnd()
    {
        // 4 KB of compressed blanks are more than 64 MiB of text.
        const QByteArray bomb = compressed("{" + QByteArray(300 * 1024 * 1024, ' '));
        QCOMPARE_LT(bomb.size(), 64 * 1024);
        resetPeakMemory();
        const std::int64_t before = readProcessStatus().residentBytes;
        const auto opened = read(bomb);
        QVERIFY2(messageOf(opened).contains(u"grows to more than 1000 times its size"), qPrintable(messageOf(opened)));
        QCOMPARE_LT(readProcessStatus().peakResidentBytes - before, 32 * 1024 * 1024);
    }

    void readsTextWithoutEndInConstantMemory_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("piece");
        QTest::addColumn<QString>("message");
        const QByteArray start = R"({"schema":"juggler-session/1",)";
        QTest::newRow("text") << start + "\"created\":\"" << QByteArray(4096, 'a') << u"created: is a text of more than 100 bytes"_s;
        QTest::newRow("unknown text") << start + "\"x\":\"" << QByteArray(4096, 'a') << u"cancelled"_s;
        QTest::newRow("unknown array") << start + "\"x\":[1" << QByteArray(",[2,{\"a\":3}]") << u"cancelled"_s;
        QTest::newRow("key") << start + "\"" << QByteArray(4096, 'a') << u"is a text of more than 1024 bytes"_s;
        QTest::newRow("blanks") << start << QByteArray(4096, ' ') << u"cancelled"_s;
    }

    void readsTextWithoutEndInConstantMemory()
    {
        QFETCH(const QByteArray, head);
        QFETCH(const QByteArray, piece);
        QFETCH(const QString, message);
        EndlessDevice device(head, piece);
        constexpr std::int64_t kEnough = 80'000'000;
        InputText input(device, [&device](std::int64_t, std::int64_t) { return device.given < kEnough; });
        resetPeakMemory();
        const std::int64_t before = readProcessStatus().residentBytes;
        const auto opened = readSession(input, "a.json");
        QVERIFY2(messageOf(opened).contains(message), qPrintable(messageOf(opened)));
        QCOMPARE_LT(readProcessStatus().peakResidentBytes - before, 64 * 1024 * 1024);
    }

    void opensFilesByTheirContents()
    {
        QTemporaryDir folder;
        const auto open = [&folder](const QByteArray& contents) {
            const QString path = folder.filePath(u"a.txt"_s);
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size()) {
                qFatal("cannot write");
            }
            file.close();
            return messageOf(openRecording(path)).remove(folder.path() + u'/');
        };
        QCOMPARE(open(kSession), u"(opened)"_s);
        QCOMPARE(open("\xEF\xBB\xBF\n " + kSession), u"(opened)"_s);
        QCOMPARE(open(compressed(kSession)), u"(opened)"_s);
        QCOMPARE(open(compressed(kSession) + compressed(" \n")), u"(opened)"_s); // two frames are one text
        QByteArray longStart = kSession; // the schema comes after more than what is looked at first
        longStart.insert(longStart.indexOf('{') + 1, "\"created_ns\":null,\"aaa\":\"" + QByteArray(100'000, 'a') + "\",");
        QCOMPARE(open(longStart), u"(opened)"_s);
        QCOMPARE(open({}), u"open a.txt: the file is empty"_s);
        QCOMPARE(open("\x7f"
                      "ELF"),
                 u"open a.txt: it is neither a session nor a trace"_s);
        QVERIFY(open(kSession.left(900)).startsWith(u"open a.txt: "));
    }

    void saysWhyAFileCannotBeOpened()
    {
        QCOMPARE(messageOf(openRecording(u"/no/such/file.json"_s)), u"open /no/such/file.json: No such file or directory"_s);
        QCOMPARE(messageOf(openRecording(u"/etc"_s)), u"open /etc: Is a directory"_s);
        QCOMPARE(messageOf(openRecording(u"/dev/zero"_s)), u"open /dev/zero: not a regular file"_s);
    }
};

QTEST_GUILESS_MAIN(TstSessionReader)
#include "tst_session_reader.moc"
