// labels: notsan
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/chrome_trace_writer.h"

#include "core/engine/engine.h"
#include "core/formats/lane_packer.h"
#include "core/strategy/catalog.h"
#include "tests/support/scenarios.h"
#include "tests/support/synthetic_run.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace juggler;
using namespace Qt::StringLiterals;

namespace {

using Key = std::pair<qint64, qint64>; // pid and tid

struct Bar {
    qint64 startNs;
    qint64 endNs;
    QString name;
    QString state;
};

/// What a trace says, read by a reader that is not ours.
struct ReadTrace {
    QJsonObject root;
    std::map<Key, std::vector<Bar>> bars;
    std::map<Key, QString> threads;
    std::map<qint64, QString> processes;
    QList<QJsonObject> queue; // b and e
    std::map<QString, std::vector<std::pair<qint64, qint64>>> counters; // pid/name: time and count
    QSet<QString> phases;
};

qint64 nsOf(const QJsonValue& us)
{
    return std::llround(us.toDouble() * 1000);
}

ReadTrace parseTrace(const QByteArray& json)
{
    ReadTrace trace;
    QJsonParseError problem{};
    trace.root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError) {
        qWarning() << problem.errorString() << problem.offset << json.mid(std::max(0, problem.offset - 60), 120);
        return trace;
    }
    for (const QJsonValue& value : trace.root[u"traceEvents"_s].toArray()) {
        const QJsonObject event = value.toObject();
        const QString phase = event[u"ph"_s].toString();
        const QString name = event[u"name"_s].toString();
        const qint64 pid = event[u"pid"_s].toInteger();
        const Key key{pid, event[u"tid"_s].toInteger()};
        const QJsonObject arguments = event[u"args"_s].toObject();
        trace.phases << phase;
        if (phase == u"X") {
            const qint64 startNs = nsOf(event[u"ts"_s]);
            trace.bars[key].push_back({startNs, startNs + nsOf(event[u"dur"_s]), name, event[u"cat"_s].toString()});
        } else if (phase == u"C") {
            trace.counters[u"%1/%2"_s.arg(pid).arg(name)].emplace_back(nsOf(event[u"ts"_s]), arguments[u"tasks"_s].toInteger());
        } else if (phase == u"M" && name == u"thread_name") {
            trace.threads[key] = arguments[u"name"_s].toString();
        } else if (phase == u"M" && name == u"process_name") {
            trace.processes[pid] = arguments[u"name"_s].toString();
        } else if (phase == u"b" || phase == u"e") {
            trace.queue << event;
        }
    }
    return trace;
}

QByteArray traceOf(const Comparison& comparison)
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    return writeChromeTrace(comparison, computeFigures(comparison), device) ? device.data() : QByteArray();
}

/// The bars of a thread of that name, in the order of time.
std::vector<Bar> barsOf(const ReadTrace& trace, qint64 pid, const QString& thread)
{
    std::vector<Bar> bars;
    for (const auto& [key, name] : trace.threads) {
        if (key.first == pid && name == thread && trace.bars.contains(key)) {
            bars = trace.bars.at(key);
        }
    }
    std::sort(bars.begin(), bars.end(), [](const Bar& a, const Bar& b) { return a.startNs < b.startNs; });
    return bars;
}

/// As viewers take a number that they cut off instead of rounding it.
qint64 cutNsOf(const QJsonValue& us)
{
    return static_cast<qint64>(us.toDouble() * 1000);
}

/// How many bars of all threads begin before the one before them has ended.
int overlapsIn(const ReadTrace& trace)
{
    int overlaps = 0;
    for (auto [key, bars] : trace.bars) {
        std::sort(bars.begin(), bars.end(), [](const Bar& a, const Bar& b) { return a.startNs < b.startNs; });
        for (std::size_t i = 1; i < bars.size(); ++i) {
            overlaps += bars[i].startNs < bars[i - 1].endNs ? 1 : 0;
        }
    }
    return overlaps;
}

Workload mixedWorkload(const QString& file)
{
    return {"mix \"1\"",
            {{SleepSpec{std::chrono::milliseconds(5)}, 12},
             {FibonacciSpec{22}, 12},
             {FileReadSpec{file.toStdString()}, 6},
             {FileWriteSpec{.sizeBytes = 4096, .isSynced = true}, 3},
             {AddSpec{}, 5}}};
}

std::int64_t lengthOf(const std::vector<Bar>& bars)
{
    std::int64_t sumNs = 0;
    for (const Bar& bar : bars) {
        sumNs += bar.endNs - bar.startNs;
    }
    return sumNs;
}

} // namespace

class TstChromeTraceWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNativeThreadHasItsIntervals_data()
    {
        QTest::addColumn<int>("strategy");
        for (const StrategyInfo& info : strategyCatalog()) {
            QTest::addRow("%s", info.key.data()) << static_cast<int>(info.id);
        }
    }

    void everyNativeThreadHasItsIntervals()
    {
        QFETCH(int, strategy);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"a \"b\"\\c.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(100'000, 'x')) == 100'000);
        file.close();
        Engine engine;
        const auto comparison = engine.start(mixedWorkload(file.fileName()), {{.strategy = static_cast<StrategyId>(strategy)}});
        engine.wait();
        const RunRecord& run = *comparison->runs[0];
        QVERIFY(run.isFinished());
        const Timeline& timeline = *run.timeline();

        const ReadTrace trace = parseTrace(traceOf(*comparison));
        QVERIFY(!trace.bars.empty());
        const std::map<State, std::string> suffixes{{State::Running, ""}, {State::Ready, " (ready)"}, {State::WaitingHeld, " (waiting)"}};
        std::size_t threads = 0;
        for (std::size_t i = 0; i < timeline.laneCount(); ++i) {
            const Lane& lane = timeline.lane(i);
            const Key key{1, static_cast<qint64>(i) + 1};
            QVERIFY(trace.threads.at(key).startsWith(QString::fromStdString(lane.name())));
            const std::vector<Bar> bars = trace.bars.contains(key) ? trace.bars.at(key) : std::vector<Bar>();
            QCOMPARE(bars.size(), lane.size());
            QCOMPARE(lengthOf(bars), lane.totalsBefore(lane.size()).sumNs());
            for (std::size_t j = 0; j < bars.size(); ++j) { // to the ns, one by one
                QCOMPARE(bars[j].startNs, lane[j].startNs);
                QCOMPARE(bars[j].endNs, lane[j].endNs);
                QCOMPARE(bars[j].state.toStdString(), std::string(stateKey(lane[j].state)));
                const std::string task = lane[j].task == kNoTask ? "own work" : taskLabel(timeline.tasks().spec(lane[j].task));
                QCOMPARE(bars[j].name.toStdString(), task + suffixes.at(lane[j].state));
            }
            ++threads;
        }
        QVERIFY(threads > 0);
        QCOMPARE(overlapsIn(trace), 0);
        std::int64_t waitedNs = 0; // without a thread
        for (const auto& [key, name] : trace.threads) {
            if (name.startsWith(u"in flight ") || name.startsWith(u"gave its thread up ")) {
                waitedNs += lengthOf(trace.bars.at(key));
            }
        }
        std::int64_t expectedNs = 0;
        for (const InFlightLane* lane : {&timeline.inFlight(), &timeline.yielded()}) {
            for (std::size_t i = 0; i < lane->size(); ++i) {
                expectedNs += std::max<std::int64_t>((*lane)[i].lengthNs(), 0);
            }
        }
        QCOMPARE(waitedNs, expectedNs);
        for (std::size_t i = 0; i < timeline.coreCount(); ++i) {
            const CoreLane& core = timeline.coreLane(i);
            const auto bars = barsOf(trace, 2, u"core %1"_s.arg(core.core()));
            QCOMPARE(bars.size(), core.size());
            QCOMPARE(lengthOf(bars), core.totalsBefore(core.size()).sumNs());
        }
        QVERIFY((trace.phases - QSet<QString>{u"X"_s, u"M"_s, u"C"_s, u"b"_s, u"e"_s}).isEmpty());
    }

    void theQueueHasABeginAndAnEndForEachTask()
    {
        Engine engine;
        const auto comparison =
            engine.start({"w", {{FibonacciSpec{20}, 20}}}, {{.strategy = StrategyId::ThreadPool}, {.strategy = StrategyId::Processes}});
        engine.wait();
        const ReadTrace trace = parseTrace(traceOf(*comparison));
        std::map<QString, std::pair<qint64, qint64>> queued; // begin and end by id
        std::map<Key, QString> ids; // by pid and task
        for (const QJsonObject& event : trace.queue) {
            const QString id = event[u"id"_s].toString();
            if (event[u"ph"_s] == u"b"_s) {
                QVERIFY(!queued.contains(id));
                queued[id] = {nsOf(event[u"ts"_s]), -1};
                ids[{event[u"pid"_s].toInteger(), event[u"args"_s][u"task"_s].toInteger()}] = id;
            } else {
                QVERIFY(queued.contains(id));
                QCOMPARE(queued[id].second, -1);
                queued[id].second = nsOf(event[u"ts"_s]);
            }
        }
        std::size_t expected = 0;
        for (std::size_t run = 0; run < 2; ++run) {
            const Timeline& timeline = *comparison->runs[run]->timeline();
            for (std::uint32_t i = 0; i < timeline.taskCount(); ++i) {
                const TaskRecord& task = timeline.task(TaskId{i});
                if (task.startedNs() > task.submittedNs()) {
                    const auto& [beginNs, endNs] = queued.at(ids.at({static_cast<qint64>(2 * run + 1), i}));
                    QCOMPARE(beginNs, task.submittedNs());
                    QCOMPARE(endNs, task.startedNs());
                    ++expected;
                }
            }
        }
        QCOMPARE(queued.size(), expected);
    }

    void theCurvesGoUpAndComeDown()
    {
        const auto tasks = std::make_shared<TaskList>(Workload{"w", {{FibonacciSpec{20}, 2}}});
        SyntheticRun run({}, tasks);
        const auto first = run.addLane("worker 1");
        const auto second = run.addLane("worker 2");
        run.start(TaskId{0}, 1'500);
        run.start(TaskId{1}, 2'000);
        run.span(first, 1'500, 3'001, TaskId{0});
        run.span(first, 3'001, 4'000, TaskId{0}, State::Ready);
        run.span(first, 4'000, 5'000, TaskId{0});
        run.span(second, 2'000, 3'001, TaskId{1});
        run.end(TaskId{1}, 3'001);
        run.end(TaskId{0}, 5'000);
        run.setState(RunState::Done);
        const ReadTrace trace = parseTrace(traceOf(*scenarios::comparisonOf(tasks, {run.record()})));
        using Steps = std::vector<std::pair<qint64, qint64>>;
        QCOMPARE(trace.counters.at(u"1/tasks in flight"_s), Steps({{1'500, 1}, {2'000, 2}, {3'001, 1}, {5'000, 0}}));
        QCOMPARE(trace.counters.at(u"1/tasks on a core"_s), Steps({{1'500, 1}, {2'000, 2}, {3'001, 0}, {4'000, 1}, {5'000, 0}}));
    }

    void everyRunIsAProcessThatBeginsAtZero()
    {
        const auto comparison = scenarios::mixedComparison();
        const ReadTrace trace = parseTrace(traceOf(*comparison));
        std::map<qint64, qint64> firstNs;
        for (const auto& [key, bars] : trace.bars) {
            for (const Bar& bar : bars) {
                firstNs.try_emplace(key.first, bar.startNs).first->second = std::min(firstNs[key.first], bar.startNs);
            }
        }
        const QJsonObject data = trace.root[u"otherData"_s].toObject();
        QCOMPARE(data[u"schema"_s].toString(), QString::fromLatin1(kChromeTraceSchema));
        const QJsonArray runs = data[u"runs"_s].toArray();
        QCOMPARE(static_cast<std::size_t>(runs.size()), comparison->runs.size());
        QSet<qint64> tids;
        for (const auto& [key, name] : trace.threads) {
            QVERIFY(key.second > 0);
            QVERIFY(!tids.contains(key.second));
            tids << key.second;
        }
        for (const QJsonValue& run : runs) {
            const qint64 pid = run[u"pid"_s].toInteger();
            QVERIFY(trace.processes.contains(pid));
            QVERIFY(firstNs.at(pid) < 1'000'000'000); // of their own zero
        }
    }

    void waitsThatOverlapAreApart()
    {
        const auto tasks = std::make_shared<TaskList>(Workload{"w", {{SleepSpec{std::chrono::milliseconds(1)}, 3}}});
        SyntheticRun run({.strategy = StrategyId::EventLoop}, tasks);
        run.addLane("event loop", ThreadRole::EventLoop);
        for (const std::uint32_t i : {0u, 1u, 2u}) {
            run.start(TaskId{i}, i);
        }
        run.beginWait(10);
        run.beginWait(20);
        run.endWait(10, 100, TaskId{0});
        run.beginWait(110);
        run.endWait(20, 200, TaskId{1});
        run.endWait(110, 300, TaskId{2});
        run.setState(RunState::Done);
        const ReadTrace trace = parseTrace(traceOf(*scenarios::comparisonOf(tasks, {run.record()})));
        QCOMPARE(overlapsIn(trace), 0);
        QCOMPARE(barsOf(trace, 1, u"in flight 1"_s).size() + barsOf(trace, 1, u"in flight 2"_s).size(), std::size_t{3});
        QVERIFY(barsOf(trace, 1, u"in flight 3"_s).empty());
    }

    void barsThatTouchDoSoInTheArithmeticOfViewersToo()
    {
        const auto tasks = std::make_shared<TaskList>(Workload{"w", {{FibonacciSpec{20}, 1}}});
        SyntheticRun run({}, tasks);
        const auto lane = run.addLane("worker 1");
        run.start(TaskId{0}, 0);
        std::int64_t startNs = 7;
        for (int i = 0; i < 20'000; ++i) { // up to some minutes, in steps of all lengths
            const std::int64_t lengthNs = 1 + (std::int64_t{i} * 7919) % 1'000 * (i % 3 == 0 ? 1'009 : i % 50 == 1 ? 999'983 : 1);
            run.span(lane, startNs, startNs + lengthNs, TaskId{0});
            startNs += lengthNs;
        }
        run.end(TaskId{0}, startNs);
        run.setState(RunState::Done);
        const auto comparison = scenarios::comparisonOf(tasks, {run.record()});
        const QByteArray json = traceOf(*comparison);
        const ReadTrace trace = parseTrace(json);
        QCOMPARE(overlapsIn(trace), 0);
        QCOMPARE(lengthOf(barsOf(trace, 1, u"worker 1"_s)), startNs - 7);
        double firstUs = -1;
        double lastUs = 0; // what a viewer that begins at the first event makes of the end before
        double lastMs = 0; // and one that counts ms
        qint64 shortNs = 0; // what those lack that cut off
        for (const QJsonValue& value : trace.root[u"traceEvents"_s].toArray()) {
            if (const QJsonObject event = value.toObject(); event[u"ph"_s].toString() == u"X" && event[u"pid"_s].toInteger() == 1) {
                const double startUs = event[u"ts"_s].toDouble();
                const double lengthUs = event[u"dur"_s].toDouble();
                firstUs = firstUs < 0 ? startUs : firstUs;
                QVERIFY2(startUs - firstUs >= lastUs,
                         qPrintable(u"%1 us is before %2 us"_s.arg(startUs, 0, 'f', 12).arg(lastUs, 0, 'f', 12)));
                QVERIFY2(startUs / 1000 >= lastMs, qPrintable(u"%1 us is before %2 ms"_s.arg(startUs, 0, 'f', 12).arg(lastMs, 0, 'f', 15)));
                QCOMPARE(cutNsOf(event[u"ts"_s]), nsOf(event[u"ts"_s]));
                shortNs += nsOf(event[u"dur"_s]) - cutNsOf(event[u"dur"_s]);
                lastUs = (startUs - firstUs) + lengthUs;
                lastMs = startUs / 1000 + lengthUs / 1000;
            }
        }
        QVERIFY(lastUs > 0);
        QVERIFY2(shortNs <= 20, qPrintable(QString::number(shortNs))); // of 20,000 bars
    }

    /// Qt Creator leaves out what has no time, mixes up equal numbers of two processes, and draws counters over the thread they name.
    void metadataAndCountersAreUnderstoodWithoutProcesses()
    {
        const ReadTrace trace = parseTrace(traceOf(*scenarios::mixedComparison()));
        std::map<qint64, qint64> pids; // by thread
        for (const QJsonValue& value : trace.root[u"traceEvents"_s].toArray()) {
            const QJsonObject event = value.toObject();
            const qint64 pid = event[u"pid"_s].toInteger();
            const qint64 tid = event[u"tid"_s].toInteger();
            QVERIFY(event.contains(u"ts"_s));
            QCOMPARE(pids.try_emplace(tid, pid).first->second, pid);
            if (event[u"ph"_s].toString() == u"C") {
                QVERIFY(trace.threads.contains({pid, tid}));
                QVERIFY(!trace.bars.contains({pid, tid}));
            }
        }
    }

    /// The trace viewer of Chromium rounds to us without it.
    void asksForTimesToTheNs() { QVERIFY(traceOf(*scenarios::mixedComparison()).startsWith("{\"displayTimeUnit\":\"ns\"")); }

    void aGreatManyWaitsDoNotGetAThreadEach()
    {
        constexpr int kWaits = 2'000;
        const auto tasks = std::make_shared<TaskList>(Workload{"w", {{SleepSpec{std::chrono::milliseconds(1)}, kWaits}}});
        SyntheticRun run({.strategy = StrategyId::EventLoop}, tasks);
        run.addLane("event loop", ThreadRole::EventLoop);
        for (std::uint32_t i = 0; i < kWaits; ++i) {
            run.start(TaskId{i}, i);
            run.beginWait(i);
        }
        for (std::uint32_t i = 0; i < kWaits; ++i) {
            run.endWait(i, 10'000 + i, TaskId{i});
        }
        run.setState(RunState::Done);
        const ReadTrace trace = parseTrace(traceOf(*scenarios::comparisonOf(tasks, {run.record()})));
        QVERIFY2(trace.threads.size() < 1'000, qPrintable(QString::number(trace.threads.size())));
        QCOMPARE(overlapsIn(trace), 0);
        std::map<QString, qint64> began;
        std::int64_t waitedNs = 0;
        int waits = 0;
        for (const QJsonObject& event : trace.queue) {
            if (event[u"cat"_s].toString() == u"waiting-free") {
                const QString id = event[u"id"_s].toString();
                if (event[u"ph"_s].toString() == u"b") {
                    QVERIFY(began.try_emplace(id, nsOf(event[u"ts"_s])).second);
                } else {
                    waitedNs += nsOf(event[u"ts"_s]) - began.at(id);
                    ++waits;
                }
            }
        }
        for (const auto& [key, name] : trace.threads) {
            if (name.startsWith(u"in flight ")) {
                waits += static_cast<int>(trace.bars.at(key).size());
                waitedNs += lengthOf(trace.bars.at(key));
            }
        }
        QCOMPARE(waits, kWaits);
        QCOMPARE(waitedNs, std::int64_t{kWaits} * 10'000);
    }

    void packsIntervalsOntoTheFewestTracks()
    {
        LanePacker packer;
        QCOMPARE(packer.place(80, 100), std::size_t{0});
        QCOMPARE(packer.place(50, 90), std::size_t{1});
        QCOMPARE(packer.place(60, 80), std::size_t{0});
        QCOMPARE(packer.place(10, 50), std::size_t{0}); // either would do
        QCOMPARE(packer.place(10, 50), std::size_t{1});
        QCOMPARE(packer.count(), std::size_t{2});
    }

    void whatIsNotKnownOfCoresIsNotDrawn()
    {
        const auto tasks = std::make_shared<TaskList>(Workload{"trace", {{RecordedSpec{"\x01\xff\"\\"}, 1}}});
        SyntheticRun run(RunConfig{.strategy = StrategyId::Imported, .title = "other"}, tasks);
        const auto lane = run.addLane("main");
        run.start(TaskId{0}, 0);
        run.span(lane, 0, 7, TaskId{0});
        run.end(TaskId{0}, 7);
        RunSummary summary;
        summary.onCoreSource = onCoreSourceKey(OnCoreSource::NotRecorded);
        run.setSummary(summary);
        run.setState(RunState::Done);
        const ReadTrace trace = parseTrace(traceOf(*scenarios::comparisonOf(tasks, {run.record()})));
        QCOMPARE(trace.processes.at(1), u"other"_s);
        QVERIFY(!trace.counters.contains(u"1/tasks on a core"_s));
        const auto bars = barsOf(trace, 1, u"main"_s);
        QCOMPARE(bars.size(), std::size_t{1});
        QCOMPARE(bars[0].name, u"\u0001\uFFFD\"\\"_s);
        QCOMPARE(bars[0].endNs, 7);
    }

    void endsWhenItIsCancelled()
    {
        const auto comparison = scenarios::denseComparison(1, 4, 50'000);
        QBuffer device;
        device.open(QIODevice::WriteOnly);
        int calls = 0;
        const auto written = writeChromeTrace(*comparison, {}, device, [&calls](std::int64_t, std::int64_t) { return ++calls < 3; });
        QVERIFY(!written);
        QCOMPARE(written.error().message, std::string(kWritingCancelled));
        QCOMPARE(calls, 3);
    }
};

QTEST_GUILESS_MAIN(TstChromeTraceWriter)
#include "tst_chrome_trace_writer.moc"
