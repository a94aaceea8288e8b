// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/chrome_trace_reader.h"

#include "core/formats/chrome_trace_writer.h"
#include "core/formats/save_recording.h"
#include "core/formats/text_results.h"
#include "core/formats/trace_time.h"
#include "core/timeline/recorded_marks.h"
#include "tests/support/scenarios.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstring>

using namespace juggler;
using namespace Qt::StringLiterals;

namespace {

/// Hands a text out in pieces of that many bytes at most.
TraceSource sourceOf(const QByteArray& json, std::size_t step = ~std::size_t{0})
{
    auto position = std::make_shared<std::size_t>(0);
    return {[json, step, position](char* data, std::size_t size) {
                const std::size_t bytes = std::min({size, step, static_cast<std::size_t>(json.size()) - *position});
                std::memcpy(data, json.constData() + *position, bytes);
                *position += bytes;
                return bytes;
            },
            {},
            {}};
}

Result<Recording> open(const QByteArray& json, std::size_t step = ~std::size_t{0})
{
    return readChromeTrace(sourceOf(json, step), "test.json", std::chrono::system_clock::time_point(std::chrono::seconds(1)));
}

/// "NAME TIME SCOPE" of the first run's instants, then "NAME SERIES: TIME VALUE, ..." of its counters.
QStringList marksOf(const Recording& recording)
{
    QStringList lines;
    const RecordedMarks* const marks = recording.comparison->runs[0]->timeline()->marks();
    if (!marks) {
        return lines;
    }
    for (const RecordedInstant& instant : marks->instants()) {
        lines << QString::fromStdString(marks->name(instant.name)) + u" %1 "_s.arg(instant.timeNs)
                + QString::fromUtf8(instantScopeKey(instant.lane).data()) + (instant.isOnThread() ? u" %1"_s.arg(instant.lane) : QString());
    }
    for (const RecordedCounter& counter : marks->counters()) {
        QStringList samples;
        for (const CounterSample& sample : counter.samples) {
            samples << u"%1 %2"_s.arg(sample.timeNs).arg(sample.value, 0, 'g', 17);
        }
        lines << QString::fromStdString(marks->name(counter.name) + " " + marks->name(counter.series)) + u": "_s + samples.join(u", "_s);
    }
    return lines;
}

QByteArray writtenOf(const Recording& recording)
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    return writeChromeTrace(*recording.comparison, recording.figures, device) ? device.data() : QByteArray();
}

Result<Recording> writtenAndRead(const Recording& recording)
{
    return open(writtenOf(recording));
}

QByteArray events(const QByteArray& list)
{
    return R"({"traceEvents":[)" + list + "]}";
}

/// "thread 1: a 0-100, b 200-250", one line a lane; a run's title before its lanes.
QStringList linesOf(const Result<Recording>& recording)
{
    if (!recording) {
        return {QString::fromStdString(recording.error().message)};
    }
    QStringList lines;
    for (const auto& run : recording->comparison->runs) {
        lines << QString::fromStdString(run->config().title);
        const Timeline& timeline = *run->timeline();
        for (std::size_t i = 0; i < timeline.laneCount(); ++i) {
            const Lane& lane = timeline.lane(i);
            QStringList spans;
            for (std::size_t j = 0; j < lane.size(); ++j) {
                spans << u"%1 %2-%3"_s.arg(QString::fromStdString(taskLabel(timeline.tasks().spec(lane[j].task))))
                             .arg(lane[j].startNs)
                             .arg(lane[j].endNs);
            }
            lines << u"%1: %2"_s.arg(QString::fromStdString(lane.name()), spans.join(u", "_s));
        }
    }
    return lines;
}

QStringList notesOf(const Result<Recording>& recording)
{
    QStringList notes;
    if (recording) {
        std::transform(recording->notes.begin(), recording->notes.end(), std::back_inserter(notes),
                       [](const std::string& note) { return QString::fromStdString(note); });
    }
    return notes;
}

/// What the tests of pieces and of cancelling read: all phases, long texts, escapes.
QByteArray manyEvents(int count)
{
    // No raw texts here: moc stumbles over their backslashes.
    QByteArray json = "{\"displayTimeUnit\":\"ms\",\"other\":{\"traceEvents\":[1,{\"a\":\"]}\\\\\"}]},\"traceEvents\":[";
    for (int i = 0; i < count; ++i) {
        json += "{\"ph\":\"X\",\"name\":\"\\\"ä]}{[,\\\\\",\"args\":{\"deep\":[[{\"a\":\"}\"}]]},\"pid\":1,\"tid\":"
            + QByteArray::number(i % 3) + ",\"ts\":" + QByteArray::number(i * 10) + ".125,\"dur\":4.5},\n";
    }
    return json + R"({}],"end":"text"})";
}

} // namespace

class TstChromeTraceReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesEachEventItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QStringList>("lines");
        const QByteArray two =
            R"({"ph":"X","name":"a","pid":7,"tid":1,"ts":10,"dur":5},{"ph":"X","name":"b","pid":7,"tid":1,"ts":20,"dur":1})";
        const QStringList twoLines{u"process 7"_s, u"thread 1: a 0-5000, b 10000-11000"_s};
        QTest::newRow("object") << events(two) << twoLines;
        QTest::newRow("array") << "[" + two + "]" << twoLines;
        QTest::newRow("array without its bracket") << "[" + two << twoLines;
        QTest::newRow("a comma behind the last event") << " [\n" + two + ",\n" << twoLines;
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF[" + two + "]\n" << twoLines;
        QTest::newRow("an empty event at the end") << events(two + ",{}") << twoLines;
        QTest::newRow("events behind other fields") << "{\"a\":\"\\\"traceEvents\\\":[\",\"b\":[[1,\"]\"],{\"c\":\"}\"}],\"traceEvents\":["
                + two + R"(],"metadata":{"x":[]}})" << twoLines;
        QTest::newRow("times as texts") << events(R"({"ph":"X","name":"a","pid":"7","tid":"1","ts":"10","dur":"5.0"})")
                                        << QStringList{u"process 7"_s, u"thread 1: a 0-5000"_s};
        QTest::newRow("exact to the ns, far from zero") << events(
            R"({"ph":"X","name":"a","ts":1717171717171717.123,"dur":0.001},{"ph":"X","name":"b","ts":1717171717171717.125,"dur":0.875})")
                                                        << QStringList{u"process 0"_s, u"thread 0: a 0-1, b 2-877"_s};
        QTest::newRow("negative times") << events(R"({"ph":"X","name":"a","ts":-1.5,"dur":1},{"ph":"X","name":"b","ts":2e0,"dur":1E-1})")
                                        << QStringList{u"process 0"_s, u"thread 0: a 0-1000, b 3500-3600"_s};
        QTest::newRow("begins and ends") << events(
            R"({"ph":"B","name":"a","tid":1,"ts":0},{"ph":"B","name":"b","tid":1,"ts":1},)"
            R"({"ph":"E","tid":1,"ts":2},{"ph":"B","name":"c","tid":1,"ts":2},{"ph":"E","name":"c","tid":1,"ts":3},{"ph":"E","name":"a","tid":1,"ts":3})")
                                         << QStringList{u"process 0"_s, u"thread 1: a 0-3000"_s,
                                                        u"depth 2 of thread 1: b 1000-2000, c 2000-3000"_s};
        QTest::newRow("in whichever order") << events(R"({"ph":"X","name":"in","ts":2,"dur":1},{"ph":"X","name":"out","ts":0,"dur":5})")
                                            << QStringList{u"process 0"_s, u"thread 0: out 0-5000"_s,
                                                           u"depth 2 of thread 0: in 2000-3000"_s};
        QTest::newRow("overlap without nesting")
            << events(R"({"ph":"X","name":"a","ts":0,"dur":3},{"ph":"X","name":"b","ts":2,"dur":3},{"ph":"X","name":"c","ts":4,"dur":4})")
            << QStringList{u"process 0"_s, u"thread 0: a 0-3000, c 4000-8000"_s, u"overlapping in thread 0: b 2000-5000"_s};
        QTest::newRow("asynchronous") << events(
            R"({"ph":"b","cat":"net","name":"get","id":1,"ts":0},{"ph":"b","cat":"net","name":"put","id":"2","ts":1},{"ph":"e","cat":"net","name":"get","id":1,"ts":5},)"
            R"({"ph":"e","cat":"net","id":"2","ts":3},{"ph":"S","cat":"old","name":"s","id":1,"ts":1},{"ph":"F","cat":"old","name":"s","id":1,"ts":2})")
                                      << QStringList{u"process 0"_s, u"net 1: get 0-5000"_s, u"net 2: put 1000-3000"_s,
                                                     u"old: s 1000-2000"_s};
        QTest::newRow("ids of a process") << events(
            R"({"ph":"b","name":"x","id2":{"local":"1"},"pid":1,"ts":0},{"ph":"b","name":"y","id2":{"local":"1"},"pid":2,"ts":1},)"
            R"({"ph":"e","id2":{"local":"1"},"pid":1,"ts":2},{"ph":"e","id2":{"local":"1"},"pid":2,"ts":4})")
                                          << QStringList{u"process 1"_s, u"asynchronous: x 0-2000"_s, u"process 2"_s,
                                                         u"asynchronous: y 1000-4000"_s};
        QTest::newRow("names and order") << events(
            R"({"ph":"X","name":"a","pid":1,"tid":1,"ts":0,"dur":1},{"ph":"X","name":"a","pid":1,"tid":2,"ts":0,"dur":1},{"ph":"X","name":"b","pid":2,"tid":3,"ts":0,"dur":1},)"
            R"({"args":{"name":"Browser"},"ph":"M","name":"process_name","pid":1},{"ph":"M","name":"process_sort_index","pid":2,"args":{"sort_index":-1}},)"
            R"({"ph":"M","name":"thread_name","pid":1,"tid":2,"args":{"name":"Main"}},{"ph":"M","name":"thread_sort_index","pid":1,"tid":2,"args":{"sort_index":-5}},)"
            R"({"ph":"M","name":"process_labels","pid":1,"args":{"labels":"mail"}})")
                                         << QStringList{u"process 2"_s, u"thread 3: b 0-1000"_s, u"Browser: mail"_s, u"Main: a 0-1000"_s,
                                                        u"thread 1: a 0-1000"_s};
        QTest::newRow("two of a name") << events(
            R"({"ph":"X","name":"a","pid":1,"ts":0,"dur":1},{"ph":"X","pid":2,"ts":0,"dur":1},{"ph":"M","name":"process_name","pid":1,"args":{"name":"R"}},)"
            R"({"ph":"M","name":"process_name","pid":2,"args":{"name":"R"}})")
                                       << QStringList{u"R (1)"_s, u"thread 0: a 0-1000"_s, u"R (2)"_s, u"thread 0: unnamed 0-1000"_s};
    }

    void givesEachEventItsPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QStringList, lines);
        QCOMPARE(linesOf(open(json)), lines);
        QCOMPARE(linesOf(open(json, 1)), lines);
    }

    void countsAndNamesWhatItDoesNotShow_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QString>("note");
        QTest::newRow("instants") << QByteArray(R"({"ph":"i","name":"tick","ts":1,"pid":9},{"ph":"I","name":"tock","ts":1,"pid":9})")
                                  << u"2 instant events (i, I) are not shown: \"tick\", \"tock\""_s;
        QTest::newRow("far away") << QByteArray(R"({"ph":"i","name":"tick","ts":20.001},{"ph":"n","name":"tock","ts":-10.001})")
                                  << u"1 instant event (i) is not shown: \"tick\"\n1 asynchronous instant (n) is not shown: \"tock\""_s;
        QTest::newRow("counters") << QByteArray(R"({"ph":"C","name":"memory","ts":1,"args":{"x":"much"}})")
                                  << u"1 counter value (C) is not shown: \"memory\""_s;
        QTest::newRow("flows") << QByteArray(R"({"ph":"s","name":"f","ts":1},{"ph":"f","name":"f","ts":1})")
                               << u"2 flow events (s, f) are not shown: \"f\""_s;
        QTest::newRow("unknown") << QByteArray(R"({"ph":"?","name":"a"},{"ph":"?","name":"b"},{"ph":"?","name":"c"},{"ph":"?","name":"d"})")
                                 << u"4 events of unknown phases (?) are not shown: \"a\", \"b\", \"c\" and others"_s;
        QTest::newRow("no phase") << QByteArray(R"({"name":"a"})") << u"1 event without a phase is not shown: \"a\""_s;
        QTest::newRow("no time") << QByteArray(R"({"ph":"X","name":"a","dur":1})") << u"1 event without a time (X) is not shown: \"a\""_s;
        QTest::newRow("no length") << QByteArray(R"({"ph":"X","name":"a","ts":1,"dur":0})")
                                   << u"1 event without a length (X) is not shown: \"a\""_s;
        QTest::newRow("no begin") << QByteArray(R"({"ph":"E","name":"a","ts":1})") << u"1 end without a begin (E) is not shown: \"a\""_s;
        QTest::newRow("no end") << QByteArray(R"({"ph":"B","name":"a","ts":1},{"ph":"b","id":1,"name":"b","ts":1})")
                                << u"2 begins without an end (B, b) are not shown: \"a\", \"b\""_s;
        QTest::newRow("ends first") << QByteArray(R"({"ph":"B","name":"a","ts":5},{"ph":"E","ts":1})")
                                    << u"1 event that ends before it begins (E) is not shown: \"a\""_s;
        QTest::newRow("overlap")
            << QByteArray(R"({"ph":"X","name":"o","ts":2,"dur":100})")
            << u"1 event overlaps another one of its thread without lying within it: it has a lane of its own: \"o\""_s;
        QTest::newRow("metadata") << QByteArray(R"({"ph":"M","name":"num_cpus","args":{"number":4}})")
                                  << u"1 event of metadata (M) is not shown: \"num_cpus\""_s;
    }

    void countsAndNamesWhatItDoesNotShow()
    {
        QFETCH(QByteArray, list);
        QFETCH(QString, note);
        const auto recording = open(events(R"({"ph":"X","name":"shown","ts":0,"dur":10},)" + list));
        QVERIFY2(recording, recording ? "" : recording.error().message.c_str());
        QCOMPARE(notesOf(recording), note.split(u'\n'));
    }

    void tellsWhereItIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("expected"); // what the error begins with
        const auto add = [](const char* name, const QByteArray& json, const char* expected) {
            QTest::newRow(name) << json << QString::fromUtf8(expected);
        };
        add("no JSON", "hello", "it begins neither with an array nor with an object (at byte 0)");
        add("cut off within an event", R"([{"ph":"X","ts":1},{"ph":"X")", "the file ends within an event (at byte 19)");
        add("cut off within a text", "[{\"ph\":\"X", "the file ends within an event (at byte 1)");
        add("cut off behind an event of an object", R"({"traceEvents":[{"ph":"X"})", "the file ends within its events (at byte 26)");
        add("cut off within the outer object", R"({"a":[1,2)", "the file ends within its outer object (at byte 9)");
        add("cut off within a name", "{\"tra", "the file ends within the name of a field (at byte 5)");
        add("something behind the end", R"([{"ph":"X","ts":1,"dur":1}] x)", "there is something behind its end (at byte 28)");
        add("a bracket too many", R"([{"ph":"X"}}])", "a bracket closes what is not open (at byte 11)");
        add("an event that is none", "[1]", "an event must be an object (at byte 1)");
        add("ph is no text", R"([{"ph":1}])", "an event's ph must be a text of one letter (at byte 2)");
        add("ph is a word", R"([{"ph":"XX"}])", "an event's ph must be a text of one letter (at byte 2)");
        add("ts is an array", R"([{"ph":"X","ts":[]}])", "an event's ts must be a text or a number (at byte 11)");
        add("ts is a word", R"([{"ph":"X","ts":"soon"}])", "an event's ts must be a number (at byte 11)");
        add("ts is NaN", R"([{"ph":"X","ts":NaN}])", "an event's ts");
        add("ts is infinite", R"([{"ph":"X","ts":1e999}])", "an event's ts is out of range (at byte 11)");
        add("ts is huge", R"([{"ph":"X","ts":1e300}])", "an event's ts is out of range (at byte 11)");
        add("ts has many digits", R"([{"ph":"X","ts":99999999999999999999999999999}])", "an event's ts is out of range (at byte 11)");
        add("a negative length", R"([{"ph":"X","ts":1,"dur":-1}])", "an event's dur is negative (at byte 18)");
        add("pid is an object", R"([{"ph":"X","pid":{}}])", "an event's pid must be a text or a number (at byte 11)");
        add("id2 is a text", R"([{"ph":"b","id2":"1"}])", "an event's id2 must be an object (at byte 11)");
        add("years apart", R"([{"ph":"X","ts":0,"dur":1},{"ph":"X","ts":1717171717171717,"dur":1}])",
            "its events lie 19874 days apart, more than the 104");
        add("the longest way apart",
            R"([{"ph":"X","ts":-4611686018427386,"dur":1},{"ph":"X","ts":4611686018427386,"dur":4611686018427386}])",
            "its events lie 160127 days apart");
        add("invalid UTF-8", "[{\"ph\":\"X\",\"name\":\"\xff\"}]", "it is not UTF-8 (at byte 19)");
        add("a control character", "[{\"name\":\"\x01\"}]", "a text has a control character that is not escaped (at byte 10)");
        add("deep nesting", "[" + QByteArray(1'000'000, '['), "it is nested deeper than 512 levels (at byte 513)");
        add("deep nesting outside", R"({"a":)" + QByteArray(1'000'000, '{'), "it is nested deeper than 512 levels (at byte");
        add("a missing colon", R"([{"ph" "X"}])", "");
        add("a missing comma", R"([{"ph":"X"}{"ph":"X"}])", "");
        add("nothing in it", events(""), "it has no event with a begin and an end");
        add("nothing with a length", events(R"({"ph":"i","name":"a","ts":1})"),
            "it has no event with a begin and an end; 1 instant event (i) is not shown: \"a\"");
    }

    void tellsWhereItIsDamaged()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, expected);
        for (const std::size_t step : {~std::size_t{0}, std::size_t{1}}) {
            const auto recording = open(json, step);
            QVERIFY(!recording);
            const QString message = QString::fromStdString(recording.error().message);
            QVERIFY2(message.startsWith(expected) && !message.isEmpty(), qPrintable(message));
            QVERIFY2(expected.contains(u"at byte"_s) || !expected.isEmpty() || message.contains(u"(at byte "_s), qPrintable(message));
        }
    }

    void piecesChangeNothing_data()
    {
        QTest::addColumn<int>("step");
        for (const int step : {1, 3, 7, 4096, 1 << 20}) {
            QTest::addRow("%d bytes", step) << step;
        }
    }

    void piecesChangeNothing()
    {
        QFETCH(int, step);
        const QByteArray json = manyEvents(20'000); // two pieces and a bit
        const QStringList whole = linesOf(open(json));
        QCOMPARE(whole.size(), 4);
        QCOMPARE(linesOf(open(json, static_cast<std::size_t>(step))), whole);
    }

    void piecesChangeNoError()
    {
        // A text to one who looks at quotes alone is none to one who minds backslashes outside of texts: where it ends both guess.
        const QByteArray json = "\xEF\xBB\xBF"
                                "[{\"args\":{\"n1me\":\"d\":5}{,\"ph\":\"X\",\"name\":[{\"args\":{\"name\":\\\\\\\\\\\"\\\\\\a\",\"name\":["
                                "{\"args\":{\"name\":\\\\\\\\\\\"\\\\\\a\",]],]]]]\\\\]]\\";
        const auto whole = open(json);
        const auto inPieces = open(json, 7);
        QVERIFY(!whole && !inPieces);
        QCOMPARE(inPieces.error().message, whole.error().message);
    }

    void anEventMayBeLargerThanAPiece()
    {
        const QByteArray large(3 * 1024 * 1024, 'x');
        const auto recording = open(events(R"({"ph":"X","name":"a","ts":0,"dur":1,"args":{"t":)" + ('"' + large + '"')
                                           + R"(}},{"ph":"X","name":)" + ('"' + large + '"') + R"(,"ts":5,"dur":1})"));
        QVERIFY(recording);
        const Timeline& timeline = *recording->comparison->runs[0]->timeline();
        QCOMPARE(timeline.lane(0).size(), std::size_t{2});
        QCOMPARE(taskLabel(timeline.tasks().spec(timeline.lane(0)[1].task)).size(), std::size_t{1'003}); // cut, and seen to be
    }

    void whatIsNotToldIsNotKnown()
    {
        const auto recording = open(
            events(R"({"ph":"X","name":"a","ts":0,"dur":10},{"ph":"X","name":"b","ts":2,"dur":4},{"ph":"X","name":"a","ts":10,"dur":10})"));
        QVERIFY(recording);
        const RunRecord& run = *recording->comparison->runs[0];
        QCOMPARE(run.config().strategy, StrategyId::Imported);
        QCOMPARE(run.summary().onCoreSource, std::string("not-recorded"));
        QCOMPARE(run.summary().report.notes.size(), std::size_t{1});
        QVERIFY(run.origin());
        QCOMPARE(run.origin()->name, std::string("test.json"));
        QCOMPARE(run.state(), RunState::Done);
        QCOMPARE(run.tasks().size(), std::size_t{3});
        QCOMPARE(run.tasks().workload().groups.size(), std::size_t{2});
        const Figures& figures = recording->figures[0];
        QCOMPARE(*figures.makespanNs, 20'000);
        QCOMPARE(*figures.concurrency, 1.0);
        QCOMPARE(figures.nativeThreads, 1);
        QCOMPARE(figures.done, 3);
        QVERIFY(!figures.cpuNs && !figures.parallelism && !figures.lowerBoundNs && !figures.queueWait);
    }

    void readsWhatJugglerWrote()
    {
        const auto comparison = scenarios::mixedComparison();
        QBuffer device;
        device.open(QIODevice::WriteOnly);
        QVERIFY(writeChromeTrace(*comparison, computeFigures(*comparison), device));
        const auto recording = open(device.data());
        QVERIFY2(recording, recording ? "" : recording.error().message.c_str());
        for (std::size_t i = 0; i < comparison->runs.size(); ++i) {
            const Timeline& written = *comparison->runs[i]->timeline();
            const Timeline& read = *recording->comparison->runs[2 * i]->timeline(); // its cores are a process of their own
            std::size_t next = 0;
            for (std::size_t lane = 0; lane < written.laneCount(); ++lane) {
                if (written.lane(lane).size() == 0) {
                    continue; // nothing was written for it
                }
                const Lane& again = read.lane(next++);
                QCOMPARE(again.name(), written.lane(lane).name());
                QCOMPARE(again.size(), written.lane(lane).size());
                QCOMPARE(again.totalsBefore(again.size()).sumNs(), written.lane(lane).totalsBefore(written.lane(lane).size()).sumNs());
            }
        }
    }

    void keepsInstantsAndCounters_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QStringList>("marks");
        QTest::newRow("instants of each scope")
            << QByteArray(R"({"ph":"i","pid":1,"tid":2,"ts":5,"name":"a"},{"ph":"I","pid":1,"tid":2,"ts":3,"name":"b","s":"t"},)"
                          R"({"s":"p","ph":"i","pid":1,"tid":2,"ts":4,"name":"c"},{"ph":"i","pid":1,"ts":2,"name":"d","s":"g"},)"
                          R"({"ph":"n","pid":1,"id":7,"ts":6,"name":"e"},{"ph":"R","pid":1,"tid":1,"ts":7,"name":"f"})")
            << QStringList{u"f 7000 thread 0"_s, u"b 3000 thread 1"_s, u"a 5000 thread 1"_s,
                           u"d 2000 global"_s,   u"c 4000 process"_s,  u"e 6000 process"_s};
        QTest::newRow("counters") << QByteArray(
            R"({"ph":"C","pid":1,"ts":5,"name":"m","args":{"a":1,"b":2.5}},{"args":{"a":-3e2,"c":null},"ph":"C","pid":1,"ts":2,"name":"m"},)"
            R"({"ph":"C","pid":1,"ts":1,"name":"m","id":"x","args":{"\u0061":9007199254740993}})")
                                  << QStringList{u"m a: 2000 -300, 5000 1"_s, u"m b: 5000 2.5"_s, u"m[x] a: 1000 9007199254740992"_s};
        QTest::newRow("before the bars: they are zero")
            << QByteArray(R"({"ph":"C","pid":1,"ts":-5,"name":"m","args":{"a":1}})") << QStringList(u"m a: 0 1"_s);
        QTest::newRow("not those of a stray time") << QByteArray(R"({"ph":"i","pid":1,"ts":1e12,"name":"a"})") << QStringList();
    }

    void keepsInstantsAndCounters()
    {
        QFETCH(const QByteArray, list);
        QFETCH(const QStringList, marks);
        const QByteArray json = events(R"({"ph":"X","pid":1,"tid":1,"name":"bar","ts":0,"dur":10},)" + list);
        for (const std::size_t step : {~std::size_t{0}, std::size_t{1}}) {
            const auto recording = open(json, step);
            QVERIFY2(recording, recording ? "" : recording.error().message.c_str());
            QCOMPARE(recording->comparison->runs.size(), std::size_t{1});
            QCOMPARE(marksOf(*recording), marks);
        }
    }

    void writesInstantsAndCountersAgain()
    {
        const auto recording = open(events(
            R"({"ph":"X","pid":1,"tid":1,"name":"bar","ts":0,"dur":10},{"ph":"i","pid":1,"tid":5,"ts":5.125,"name":"a"},)"
            R"({"ph":"i","s":"g","pid":1,"ts":6,"name":"b"},{"ph":"C","pid":1,"ts":1,"name":"tasks in flight","args":{"x":0.1,"y":-1e-300}})"));
        QVERIFY(recording);
        QBuffer device;
        device.open(QIODevice::WriteOnly);
        QVERIFY(writeChromeTrace(*recording->comparison, recording->figures, device));
        const auto again = open(device.data());
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QCOMPARE(linesOf(again).mid(1), linesOf(recording).mid(1)); // but for the title, which tells the makespan
        QCOMPARE(marksOf(*again), marksOf(*recording));
        QCOMPARE(marksOf(*again).size(), 4);
    }

    void timesOfLongRecordingsAreWrittenExactly_data()
    {
        QTest::addColumn<qint64>("startNs");
        constexpr qint64 kDayNs = qint64{86'400} * 1'000'000'000;
        QTest::newRow("12 days") << 12 * kDayNs + 1;
        QTest::newRow("2^40 us") << (qint64{1} << 40) * 1'000 - 50'000;
        QTest::newRow("26 days") << 26 * kDayNs + 803;
        QTest::newRow("51 days") << qint64{4'473'238'668'604'803};
        QTest::newRow("60 days") << 60 * kDayNs + 7;
        QTest::newRow("100 days") << 100 * kDayNs + 1;
    }

    void timesOfLongRecordingsAreWrittenExactly()
    {
        QFETCH(const qint64, startNs);
        const auto us = [](qint64 ns) {
            return QByteArray::number(ns / 1'000) + "." + QByteArray::number(ns % 1'000).rightJustified(3, '0');
        };
        QByteArray list = "{\"ph\":\"X\",\"pid\":1,\"tid\":1,\"name\":\"a\",\"ts\":0,\"dur\":0.001}";
        qint64 timeNs = startNs;
        for (int i = 0; i < 500; ++i) { // that touch
            const qint64 lengthNs = i % 3 == 0 ? 1 : 1 + i * 7'919 % 1'009;
            list += ",{\"ph\":\"X\",\"pid\":1,\"tid\":1,\"name\":\"a\",\"ts\":" + us(timeNs) + ",\"dur\":" + us(lengthNs) + "}";
            timeNs += lengthNs;
        }
        list += ",{\"ph\":\"X\",\"pid\":1,\"tid\":2,\"name\":\"b\",\"ts\":0.003,\"dur\":" + us(timeNs) + "}";
        list += ",{\"ph\":\"i\",\"pid\":1,\"tid\":1,\"name\":\"i\",\"ts\":" + us(startNs) + "}";
        const auto recording = open(events(list));
        QVERIFY2(recording, recording ? "" : recording.error().message.c_str());
        const auto again = writtenAndRead(*recording);
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QCOMPARE(linesOf(again).mid(1), linesOf(recording).mid(1));
        QCOMPARE(marksOf(*again).first(), marksOf(*recording).first());
    }

    void aCounterOfSeveralSeriesIsWrittenAsViewersTakeIt_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QStringList>("written");
        QTest::newRow("equal times: together") << QByteArray("{\"ph\":\"C\",\"pid\":1,\"ts\":1,\"name\":\"m\",\"args\":{\"a\":1,\"b\":2}},"
                                                             "{\"ph\":\"C\",\"pid\":1,\"ts\":2,\"name\":\"m\",\"args\":{\"a\":3,\"b\":4}}")
                                               << QStringList{u"m [] 1 {\"a\":1,\"b\":2}"_s, u"m [] 2 {\"a\":3,\"b\":4}"_s};
        QTest::newRow("other times: apart") << QByteArray("{\"ph\":\"C\",\"pid\":1,\"ts\":1,\"name\":\"m\",\"args\":{\"a\":1}},"
                                                          "{\"ph\":\"C\",\"pid\":1,\"ts\":2,\"name\":\"m\",\"args\":{\"b\":4}}")
                                            << QStringList{u"m [a] 1 {\"a\":1}"_s, u"m [b] 2 {\"b\":4}"_s};
        QTest::newRow("one missing: apart") << QByteArray("{\"ph\":\"C\",\"pid\":1,\"ts\":1,\"name\":\"m\",\"args\":{\"a\":1,\"b\":2}},{"
                                                          "\"ph\":\"C\",\"pid\":1,\"ts\":2,\"name\":\"m\",\"args\":{\"a\":3}}")
                                            << QStringList{u"m [a] 1 {\"a\":1}"_s, u"m [a] 2 {\"a\":3}"_s, u"m [b] 1 {\"b\":2}"_s};
        QTest::newRow("one series") << QByteArray("{\"ph\":\"C\",\"pid\":1,\"ts\":1,\"name\":\"m\",\"args\":{\"a\":1}},{\"ph\":\"C\","
                                                  "\"pid\":1,\"ts\":2,\"name\":\"n\",\"args\":{\"a\":3}}")
                                    << QStringList{u"m [] 1 {\"a\":1}"_s, u"n [] 2 {\"a\":3}"_s};
    }

    /// chrome://tracing takes a counter's series from its first event and 0 for what is missing in a later one.
    void aCounterOfSeveralSeriesIsWrittenAsViewersTakeIt()
    {
        QFETCH(const QByteArray, list);
        QFETCH(const QStringList, written);
        const auto recording = open(events("{\"ph\":\"X\",\"pid\":1,\"tid\":1,\"name\":\"bar\",\"ts\":0,\"dur\":10}," + list));
        QVERIFY(recording);
        const QByteArray json = writtenOf(*recording);
        QStringList counters;
        for (const QJsonValue& value : QJsonDocument::fromJson(json).object()[u"traceEvents"_s].toArray()) {
            const QJsonObject event = value.toObject();
            if (event[u"ph"_s].toString() == u"C" && !event[u"name"_s].toString().startsWith(u"tasks")) {
                counters << u"%1 [%2] %3 "_s.arg(event[u"name"_s].toString(), event[u"cat"_s].toString()).arg(event[u"ts"_s].toDouble())
                        + QString::fromUtf8(QJsonDocument(event[u"args"_s].toObject()).toJson(QJsonDocument::Compact));
            }
        }
        QCOMPARE(counters, written);
        const auto again = open(json);
        QVERIFY(again);
        QCOMPARE(marksOf(*again).mid(0, marksOf(*recording).size()), marksOf(*recording));
    }

    void anEventHasAThousandValuesAtMost_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("phase first") << QByteArray("\"ph\":\"C\",") << QByteArray();
        QTest::newRow("phase last") << QByteArray() << QByteArray(",\"ph\":\"C\"");
    }

    void anEventHasAThousandValuesAtMost()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QByteArray values;
        for (int i = 0; i < 1'500; ++i) {
            values += (i > 0 ? ",\"},{\\\"" : "\"},{\\\"") + QByteArray::number(i) + "\":" + QByteArray::number(i);
        }
        const auto recording = open(events("{\"ph\":\"X\",\"pid\":1,\"tid\":1,\"name\":\"bar\",\"ts\":0,\"dur\":10},{" + before
                                           + "\"pid\":1,\"ts\":1,\"name\":\"m\",\"args\":{" + values + "}" + after + "}"));
        QVERIFY2(recording, recording ? "" : recording.error().message.c_str());
        QCOMPARE(recording->comparison->runs[0]->timeline()->marks()->sampleCount(), std::size_t{1'000});
        QCOMPARE(marksOf(*recording).last(), u"m },{\"999: 1000 999"_s);
        QCOMPARE(notesOf(recording), QStringList(u"500 counter values (C) are not shown: \"m\""_s));
    }

    void largeArgumentsAreNotReadTwice()
    {
        const QByteArray values = "\"a\":1,\"b\":[1,2,{\"c\":3,\"d\":4}],\"c\":\"" + QByteArray(2'000'000, 'x') + "\"";
        const auto recording = open(events("{\"ph\":\"X\",\"pid\":1,\"tid\":1,\"name\":\"bar\",\"ts\":0,\"dur\":10},"
                                           "{\"ph\":\"C\",\"pid\":1,\"ts\":1,\"name\":\"m\",\"args\":{"
                                           + values + "}}"));
        QVERIFY2(recording, recording ? "" : recording.error().message.c_str());
        QCOMPARE(notesOf(recording), QStringList(u"3 counter values (C) are not shown: \"m\""_s));
    }

    void threadsWithoutBarsTakeNoLaneFromOthers()
    {
        QByteArray list = "{\"ph\":\"X\",\"pid\":1,\"tid\":0,\"name\":\"bar\",\"ts\":0,\"dur\":10}";
        for (int i = 1; i <= 50'002; ++i) {
            list += ",{\"ph\":\"i\",\"pid\":1,\"name\":\"i\",\"ts\":1,\"tid\":" + QByteArray::number(i) + "}";
        }
        const auto recording = open(events(list));
        QVERIFY2(recording, recording ? "" : recording.error().message.c_str());
        const Timeline& timeline = *recording->comparison->runs[0]->timeline();
        QCOMPARE(timeline.laneCount(), std::size_t{50'001});
        QCOMPARE(timeline.marks()->ofNoThread().size(), std::size_t{2});
        QCOMPARE(notesOf(recording),
                 QStringList(u"2 instant events of threads without bars beyond the first 50000 stand on their process: \"i\""_s));
    }

    void manyMarksAreArrangedInSteps()
    {
        QByteArray list = "{\"ph\":\"X\",\"pid\":1,\"tid\":0,\"name\":\"bar\",\"ts\":0,\"dur\":10}";
        for (int i = 0; i < 100'000; ++i) {
            list += ",{\"ph\":\"i\",\"pid\":1,\"name\":\"i\",\"tid\":0,\"ts\":" + QByteArray::number(i * 7'919 % 10) + "}";
        }
        int calls = 0;
        TraceSource source = sourceOf(events(list));
        source.goOn = [&calls] { return ++calls > 0; };
        QVERIFY(readChromeTrace(source, "test", {}));
        QCOMPARE_GT(calls, 12); // 3 of 100,000 instants as they are added, and some of each of the two orders
        const int all = calls;
        for (int last = 1; last < all; ++last) {
            source = sourceOf(events(list));
            calls = 0;
            source.goOn = [&calls, last] { return ++calls < last; };
            const auto recording = readChromeTrace(source, "test", {});
            QVERIFY(!recording);
            QCOMPARE(recording.error().message, std::string(kReadingCancelled));
            QCOMPARE(calls, last);
        }
    }

    void countersAreBoundedToo()
    {
        TraceSource source = sourceOf(
            events(R"({"ph":"X","ts":0,"dur":10})" + QByteArray(R"(,{"ph":"C","ts":1,"name":"c","args":{"a":1,"b":2}})").repeated(50'000)));
        source.mostBytes = 2'000'000;
        const auto recording = readChromeTrace(source, "test", {});
        QVERIFY(!recording);
        QVERIFY(recording.error().message.starts_with("its events need more memory than the 1 MiB that can be spared (at byte "));
    }

    void manyProcessesAreCounted()
    {
        QByteArray list;
        for (int pid = 1; pid <= 1'002; ++pid) {
            list += (pid > 1 ? "," : "") + (R"({"ph":"X","name":"a","ts":0,"dur":1,"pid":)" + QByteArray::number(pid) + "}");
        }
        const auto recording = open(events(list));
        QVERIFY(recording);
        QCOMPARE(recording->comparison->runs.size(), std::size_t{1'000});
        QCOMPARE(notesOf(recording), QStringList(u"2 events of processes beyond the first 1000 (X) are not shown: \"a\""_s));
    }

    void aSessionKeepsIt()
    {
        QTemporaryDir folder;
        const auto recording = open(manyEvents(300));
        QVERIFY(recording);
        for (const QString& name : {u"a.json"_s, u"a.json.zst"_s}) {
            QVERIFY(saveRecording(*recording, folder.filePath(name)));
            const auto again = openRecording(folder.filePath(name));
            QVERIFY2(again, again ? "" : again.error().message.c_str());
            QCOMPARE(linesOf(again), linesOf(recording));
            const RunRecord& run = *again->comparison->runs[0];
            QCOMPARE(run.config().strategy, StrategyId::Imported);
            QVERIFY(!run.summary().knowsCpu());
            QCOMPARE(again->figures[0].workNs, recording->figures[0].workNs);
            QCOMPARE(again->figures[0].nativeThreads, recording->figures[0].nativeThreads);
            QVERIFY(!again->figures[0].cpuNs);
        }
    }

    void theTextChartClaimsNoCore()
    {
        const auto recording = open(manyEvents(3));
        QVERIFY(recording);
        const std::string text = textGantts(*recording->comparison, {});
        QVERIFY(text.find("an event, on a core or not") != std::string::npos);
    }

    void severalProcessesAreKeptToo()
    {
        QTemporaryDir folder;
        const auto recording = open(events(R"({"ph":"X","name":"a","pid":1,"ts":0,"dur":9},{"ph":"X","name":"b","pid":1,"ts":1,"dur":2},)"
                                           R"({"ph":"X","name":"c","pid":2,"ts":0,"dur":9},{"ph":"b","name":"d","id":1,"pid":2,"ts":5},)"
                                           R"({"ph":"e","id":1,"pid":2,"ts":7})"));
        QVERIFY(recording);
        QVERIFY(saveRecording(*recording, folder.filePath(u"a.json"_s)));
        const auto again = openRecording(folder.filePath(u"a.json"_s));
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QCOMPARE(linesOf(again), linesOf(recording));
    }

    void memoryHasABound()
    {
        TraceSource source = sourceOf(manyEvents(50'000));
        source.mostBytes = 2'000'000;
        const auto recording = readChromeTrace(source, "test", {});
        QVERIFY(!recording);
        QVERIFY(recording.error().message.starts_with("its events need more memory than the 1 MiB that can be spared (at byte "));
    }

    void whatNeverEndsIsCountedToo_data()
    {
        QTest::addColumn<QByteArray>("event");
        QTest::newRow("on a thread") << QByteArray("{\"ph\":\"B\",\"ts\":1,\"name\":\"a\"}");
        QTest::newRow("asynchronous") << QByteArray("{\"ph\":\"b\",\"ts\":1,\"id\":\"1\",\"name\":\"a\"}");
    }

    void whatNeverEndsIsCountedToo()
    {
        QFETCH(const QByteArray, event);
        TraceSource source = sourceOf("[" + (event + ",").repeated(50'000) + event + "]");
        source.mostBytes = 2'000'000;
        const auto recording = readChromeTrace(source, "test", {});
        QVERIFY(!recording);
        QVERIFY(recording.error().message.starts_with("its events need more memory than the 1 MiB that can be spared (at byte "));
    }

    void openRecordingKnowsTraces()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.json"_s);
        const auto write = [&path](const QByteArray& content) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        };
        QVERIFY(write(manyEvents(10)));
        const auto recording = openRecording(path);
        QVERIFY2(recording, recording ? "" : recording.error().message.c_str());
        QCOMPARE(recording->comparison->runs[0]->origin()->name, std::string("a.json"));
        QVERIFY(write("[{\"ph\":1}]"));
        QCOMPARE(openRecording(path).error().message,
                 "open " + path.toStdString() + ": an event's ph must be a text of one letter (at byte 2)");
        QVERIFY(write("{\"name\":\"a package\"}"));
        QCOMPARE(openRecording(path).error().message,
                 "open " + path.toStdString() + ": it is neither a session nor a trace: it has no \"traceEvents\"");
    }

    void endsWhenItIsCancelled()
    {
        TraceSource source = sourceOf(manyEvents(50'000), 64 * 1024);
        int calls = 0;
        source.goOn = [&calls] { return ++calls < 3; };
        const auto recording = readChromeTrace(source, "test", {});
        QVERIFY(!recording);
        QCOMPARE(recording.error().message, std::string(kReadingCancelled));
        QCOMPARE(calls, 3);
    }

    void aFailureOfTheSourceIsTheReason()
    {
        TraceSource source = sourceOf("[{\"ph\":");
        source.error = [] { return Error{"the disk is gone"}; };
        const auto recording = readChromeTrace(source, "test", {});
        QVERIFY(!recording);
        QCOMPARE(recording.error().message, std::string("the disk is gone"));
    }

    void timesAreExact_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("ns");
        QTest::newRow("0") << QByteArray("0") << qint64{0};
        QTest::newRow("whole") << QByteArray("12") << qint64{12'000};
        QTest::newRow("ns") << QByteArray("0.001") << qint64{1};
        QTest::newRow("rounded up") << QByteArray("0.0015") << qint64{2};
        QTest::newRow("rounded down") << QByteArray("0.0014999") << qint64{1};
        QTest::newRow("one decimal") << QByteArray("-1.5") << qint64{-1'500};
        QTest::newRow("more than a double has") << QByteArray("1717171717171717.123") << qint64{1'717'171'717'171'717'123};
        QTest::newRow("exponent") << QByteArray("1.5e3") << qint64{1'500'000};
        QTest::newRow("blanks") << QByteArray(" 7 \n") << qint64{7'000};
        for (const char* text : {"", "-", ".5", "1.", "1.x", "1e", "0x1", "+1", "1 2", "nan", "inf"}) {
            QTest::addRow("not a number: %s", text) << QByteArray(text) << qint64{-1};
        }
    }

    void timesAreExact()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, ns);
        const TraceTime time = traceTime({text.constData(), static_cast<std::size_t>(text.size())});
        if (ns == -1) {
            QCOMPARE(time.problem, TraceTime::Problem::NotANumber);
        } else {
            QCOMPARE(time.problem, TraceTime::Problem::None);
            QCOMPARE(time.ns, ns);
        }
    }
};

QTEST_GUILESS_MAIN(TstChromeTraceReader)
#include "tst_chrome_trace_reader.moc"
