// SPDX-License-Identifier: GPL-3.0-or-later
// labels: timing notsan
#include "core/formats/save_recording.h"

#include "core/engine/engine.h"
#include "core/formats/session_reader.h"
#include "core/formats/session_writer.h"
#include "core/formats/unknown_fields.h"
#include "core/strategy/catalog.h"
#include "core/timeline/recording_loader.h"
#include "tests/support/recording_difference.h"
#include "tests/support/scenarios.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <ctime>
#include <functional>
#include <random>

using namespace juggler;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kTrace = R"json([{"ph":"M","pid":1,"name":"process_name","args":{"name":"p \u00e9"}},
            {"ph":"X","pid":1,"tid":1,"ts":10,"dur":50,"name":"outer"},{"ph":"X","pid":1,"tid":1,"ts":20,"dur":5.5,"name":"inner \" name"},
            {"ph":"B","pid":1,"tid":2,"ts":1.001,"name":"b"},{"ph":"E","pid":1,"tid":2,"ts":7.25},{"ph":"i","pid":1,"tid":2,"ts":4,"name":"instant"},
            {"ph":"i","pid":1,"tid":9,"ts":5,"name":"on a thread of its own"},{"ph":"i","pid":1,"s":"g","ts":4.5,"name":"instant"},
            {"ph":"C","pid":1,"ts":2,"name":"memory","args":{"used":1.5e3,"free":-0.1,"what":"no number"}},{"ph":"C","pid":1,"ts":9,"name":"memory","args":{"used":2}},
            {"ph":"b","pid":1,"tid":1,"id":"0x1","cat":"c","ts":3,"name":"async"},{"ph":"e","pid":1,"tid":1,"id":"0x1","cat":"c","ts":30,"name":"async"}])json";

QByteArray written(const Recording& recording)
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    const auto result = writeRecording(recording, FileFormat::Session, device);
    return result ? device.data() : QByteArray::fromStdString(result.error().message);
}

Result<Recording> read(const QByteArray& text)
{
    QBuffer device;
    device.setData(text);
    device.open(QIODevice::ReadOnly);
    InputText input(device);
    return readSession(input, "a.json");
}

Recording recordingOf(std::shared_ptr<const Comparison> comparison)
{
    auto figures = computeFigures(*comparison);
    return {std::move(comparison), std::move(figures), nullptr, {}};
}

/// Empty where what was written is there again, and is written again as it was.
QString problemOf(const Recording& original)
{
    const QByteArray text = written(original);
    const auto again = read(text);
    if (!again) {
        return QString::fromStdString(again.error().message);
    }
    if (const auto difference = test::differenceOf(*original.comparison, *again->comparison)) {
        return QString::fromStdString(*difference);
    }
    for (std::size_t i = 0; i < original.figures.size(); ++i) {
        if (const auto difference = test::differenceOf(original.figures[i], again->figures[i])) {
            return QString::fromStdString("figures " + std::to_string(i) + " " + *difference);
        }
    }
    if (again->unknownFields) {
        return u"it does not know a field that it wrote"_s;
    }
    return written(*again) == text ? QString() : u"it is written differently the second time"_s;
}

/// Listens to reports of progress: how long all took, and the longest time between two of them.
class Reports {
public:
    Reports() { m_timer.start(); }
    bool operator()(std::int64_t, std::int64_t)
    {
        const qint64 now = m_timer.elapsed();
        m_longestMs = std::max(m_longestMs, now - m_lastMs);
        m_lastMs = now;
        return true;
    }
    [[nodiscard]] qint64 elapsedMs() const { return m_lastMs; }
    /// Of all threads, up to now.
    [[nodiscard]] qint64 cpuMs() const { return static_cast<qint64>(std::clock() - m_clock) * 1000 / CLOCKS_PER_SEC; }
    [[nodiscard]] qint64 longestMs() const { return m_longestMs; }

private:
    QElapsedTimer m_timer;
    std::clock_t m_clock = std::clock();
    qint64 m_lastMs = 0;
    qint64 m_longestMs = 0;
};

/// A run at random: anything that a loader takes.
class RandomRun {
public:
    explicit RandomRun(unsigned seed) : m_random(seed) {}

    std::shared_ptr<const Comparison> comparison()
    {
        Workload workload{"random \xff", {}, {}};
        if (below(2) == 0) {
            workload.shuffleSeed = m_random();
        }
        workload.groups.push_back({SleepSpec{std::chrono::milliseconds(below(1000))}, 1 + static_cast<int>(below(20)), "first", {}});
        workload.groups.push_back({FileReadSpec{"/no/\xfe\xff\"\\\n such file"}, 1 + static_cast<int>(below(5)), "b\xff", "first"});
        workload.groups.push_back({FileWriteSpec{4096, "/tmp/\xff", below(2) == 0}, 1, {}, "b\xff"});
        workload.groups.push_back({FibonacciSpec{static_cast<int>(below(90))}, 1 + static_cast<int>(below(9)), {}, {}});
        workload.groups.push_back({AddSpec{}, 1, {}, {}});
        auto tasks = std::make_shared<const TaskList>(workload);
        auto comparison = std::make_shared<Comparison>();
        comparison->tasks = tasks;
        comparison->machine = {
            "host", "processor \"1\"", "kernel", {}, 1 + static_cast<int>(below(64)), static_cast<std::int64_t>(below(1ULL << 40))};
        comparison->created = time();
        for (std::uint64_t i = 1 + below(4); i > 0; --i) {
            comparison->runs.push_back(run(tasks));
        }
        return comparison;
    }

private:
    std::uint64_t below(std::uint64_t limit) { return m_random() % limit; }
    std::chrono::system_clock::time_point time()
    {
        return std::chrono::system_clock::time_point(
            std::chrono::nanoseconds(1'700'000'000'000'000'000 + static_cast<std::int64_t>(below(1ULL << 55))));
    }
    std::int64_t timeNs() { return static_cast<std::int64_t>(below(1'000'000)); }
    std::int64_t timeOrUnknown() { return below(4) == 0 ? -1 : timeNs(); }
    std::optional<std::int64_t> someTime() { return below(3) == 0 ? std::nullopt : std::optional(timeNs()); }

    RunConfig config()
    {
        const auto catalog = strategyCatalog();
        return {.strategy = catalog[below(catalog.size())].id,
                .workers = static_cast<int>(below(5)),
                .cache = static_cast<CacheMode>(below(3)),
                .processes = static_cast<ProcessMode>(below(2)),
                .nice = static_cast<int>(below(40)) - 20,
                .cores = static_cast<int>(below(5)),
                .slice = std::chrono::microseconds(below(3) * 500),
                .await = static_cast<AwaitMode>(below(2))};
    }

    std::shared_ptr<const RunRecord> run(const std::shared_ptr<const TaskList>& tasks)
    {
        RecordingLoader loader(config(), tasks);
        loader.setRepetition({static_cast<int>(below(4)), below(2) == 0});
        if (below(5) == 0) {
            return *loader.finish(RunState::NotRun, {});
        }
        loader.begin(time());
        addCoreLanes(loader);
        for (std::uint64_t i = below(6); i > 0; --i) {
            addThread(loader, tasks->size());
        }
        addWaits(loader, State::WaitingFree, tasks->size());
        addWaits(loader, State::Ready, tasks->size());
        for (std::uint16_t core = 0; core < below(3); ++core) {
            loader.addOthers(core);
            for (std::int64_t atNs = timeNs(); below(4) != 0; atNs += 200'000) {
                if (loader.addOthersSpan(core, atNs, atNs + 100'000) != RecordingLoader::Problem::None) {
                    break;
                }
            }
        }
        for (std::uint32_t i = 0; i < tasks->size(); ++i) {
            addTask(loader, TaskId{i});
        }
        addMarks(loader);
        const auto made = loader.finish(below(3) == 0 ? RunState::Stopped : RunState::Done, summary());
        if (made && below(2) == 0) {
            (*made)->setJournalCpuNs(timeNs());
        }
        return made ? *made : nullptr;
    }

    void addThread(RecordingLoader& loader, std::size_t tasks)
    {
        LoadedThread thread{"worker \xff" + std::to_string(below(9)),
                            static_cast<ThreadRole>(below(6)),
                            static_cast<int>(below(3)),
                            {},
                            {},
                            -1,
                            -1,
                            -1,
                            {}};
        thread.tid = static_cast<int>(below(3) * 1000);
        thread.pid = thread.process == 0 ? static_cast<int>(below(2)) * 77 : thread.tid;
        if (thread.tid > 0) {
            thread.startedNs = timeNs();
            thread.readyNs = below(2) == 0 ? -1 : thread.startedNs + timeNs();
            thread.endedNs = thread.startedNs + timeNs();
            thread.usage = {timeNs(), timeNs(), timeNs(), someTime()};
        }
        const std::uint32_t lane = loader.addThread(thread);
        std::int64_t atNs = timeNs();
        for (std::uint64_t i = below(40); i > 0; --i) {
            atNs += below(2) == 0 ? 0 : timeNs();
            Span span{.startNs = atNs,
                      .endNs = atNs + 1 + timeNs(),
                      .task = kNoTask,
                      .previousOfTask = {},
                      .core = kNoCore,
                      .state = static_cast<State>(1 + below(3))};
            span.task = below(5) == 0 ? kNoTask : TaskId{static_cast<std::uint32_t>(below(tasks))};
            span.core = below(4) == 0 ? kNoCore : static_cast<std::uint16_t>(below(4));
            atNs = span.endNs;
            QCOMPARE(loader.addSpan(lane, span), RecordingLoader::Problem::None);
        }
    }

    void addMarks(RecordingLoader& loader)
    {
        RecordedMarks marks;
        const auto name = [&] { return marks.idOf("name \"\\\n" + std::to_string(below(5))); };
        for (std::uint64_t i = below(20); i > 0; --i) {
            const auto lanes = static_cast<std::uint32_t>(loader.threadCount());
            const auto lane = static_cast<std::uint32_t>(below(lanes + std::uint64_t{2}));
            marks.add({.timeNs = timeNs(),
                       .lane = lane < lanes ? lane
                           : lane == lanes  ? RecordedInstant::kOfProcess
                                            : RecordedInstant::kOfAll,
                       .name = name()});
        }
        for (std::uint64_t i = below(4); i > 0; --i) {
            RecordedCounter counter;
            counter.name = name();
            counter.series = name();
            for (std::uint64_t j = below(20); j > 0; --j) {
                // Any bits that make a finite number.
                const auto value = std::bit_cast<double>(m_random() << 32 | m_random());
                counter.samples.push_back({timeNs(), std::isfinite(value) ? value : -0.0});
            }
            marks.add(std::move(counter));
        }
        loader.setMarks(std::move(marks));
    }

    void addWaits(RecordingLoader& loader, State state, std::size_t tasks)
    {
        std::int64_t endNs = 0;
        std::vector<std::int64_t> starts;
        for (std::uint64_t i = below(30); i > 0; --i) {
            endNs += below(3) == 0 ? 0 : timeNs();
            const std::int64_t startNs = endNs - static_cast<std::int64_t>(below(static_cast<std::uint64_t>(endNs) + 1));
            starts.push_back(startNs);
            QCOMPARE(loader.addWait(state, TaskId{static_cast<std::uint32_t>(below(tasks))}, startNs, endNs),
                     RecordingLoader::Problem::None);
        }
        if (below(2) == 0) { // some never ended, some were learnt late
            starts.push_back(timeNs());
            starts.push_back(timeNs());
            std::sort(starts.begin(), starts.end());
            QVERIFY(loader.setWaitStarts(state, starts));
            loader.setWaitPeak(state, below(starts.size() + 1));
        }
    }

    void addCoreLanes(RecordingLoader& loader)
    {
        for (std::uint64_t i = below(4); i > 0; --i) {
            loader.addCoreLane(static_cast<std::uint16_t>(i));
        }
    }

    void addTask(RecordingLoader& loader, TaskId id)
    {
        LoadedTask task;
        task.submittedNs = timeOrUnknown();
        task.startedNs = timeOrUnknown();
        task.endedNs = below(4) == 0 ? -1 : std::max<std::int64_t>(task.startedNs, 0) + timeNs();
        task.cpuNs = below(2) == 0 ? 0 : timeNs();
        task.cpuIsBound = below(2) == 0;
        task.cachedBytes = timeOrUnknown();
        task.outcome = static_cast<TaskOutcome>(below(5));
        if (task.outcome == TaskOutcome::Failed) {
            task.error = {static_cast<TaskOperation>(below(10)), static_cast<std::uint16_t>(below(0x10000))};
        }
        if (below(2) == 0) {
            task.result = m_random();
        }
        if (below(2) == 0) {
            task.cacheUsed = static_cast<CacheMode>(below(3));
        }
        QCOMPARE(loader.setTask(id, task), RecordingLoader::Problem::None);
    }

    RunSummary summary()
    {
        RunSummary summary;
        summary.report = {below(2) == 0 ? "io_uring" : "", timeNs(), {"a note", "read /\xff: no", "\x01\x7f\xc3\xa9"}};
        summary.onCoreSource = "gap-detection";
        summary.stopRequestedNs = timeOrUnknown();
        summary.joinedNs = timeNs();
        summary.lostEvents = below(9);
        summary.onCoreLostRecords = below(9);
        summary.spansLeftOutOfCores = below(9);
        for (int core = 0; core < 3; ++core) {
            summary.coreTotals.push_back({core, timeNs(), someTime(), someTime(), someTime()});
        }
        summary.peakMemoryBytes = timeNs();
        summary.memoryBeforeBytes = timeNs();
        summary.threadsBefore = static_cast<int>(below(9));
        summary.threadsPeak = static_cast<int>(below(9));
        summary.nice = static_cast<int>(below(40)) - 20;
        summary.coresAllowed = 1 + static_cast<int>(below(9));
        return summary;
    }

    std::mt19937_64 m_random;
};

QJsonObject parsed(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

/// The place of the first difference of two JSON values.
QString jsonDifference(const QJsonValue& a, const QJsonValue& b, const QString& place)
{
    if (a.isObject() && b.isObject()) {
        for (const QString& key : a.toObject().keys() + b.toObject().keys()) {
            if (const QString found = jsonDifference(a.toObject().value(key), b.toObject().value(key), place + u'.' + key);
                !found.isEmpty()) {
                return found;
            }
        }
        return {};
    }
    if (a.isArray() && b.isArray() && a.toArray().size() == b.toArray().size()) {
        for (qsizetype i = 0; i < a.toArray().size(); ++i) {
            if (const QString found = jsonDifference(a.toArray()[i], b.toArray()[i], place + u'[' + QString::number(i) + u']');
                !found.isEmpty()) {
                return found;
            }
        }
        return {};
    }
    return a == b ? QString() : place;
}

std::shared_ptr<const Comparison> runAll(Workload workload, const std::vector<RunConfig>& configs)
{
    Engine engine;
    const auto comparison = engine.start(std::move(workload), configs);
    engine.wait();
    return comparison;
}

std::vector<RunConfig> everyModel()
{
    std::vector<RunConfig> configs;
    for (const StrategyInfo& info : strategyCatalog()) {
        configs.push_back({.strategy = info.id});
    }
    return configs;
}

Workload mixedWorkload(const QString& folder)
{
    return {"mixed",
            {{SleepSpec{std::chrono::milliseconds(2)}, 30},
             {FibonacciSpec{22}, 20},
             {FileReadSpec{"/etc/hostname"}, 5},
             {FileReadSpec{"/no/such/\xff"}, 2},
             {FileWriteSpec{4096, folder.toStdString(), false}, 4},
             {AddSpec{}, 10}},
            7};
}

} // namespace

class TstSessionRoundTrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isExactForRunsAtRandom()
    {
        for (unsigned seed = 1; seed <= 200; ++seed) {
            const Recording recording = recordingOf(RandomRun(seed).comparison());
            QVERIFY(std::all_of(recording.comparison->runs.begin(), recording.comparison->runs.end(),
                                [](const auto& run) { return run != nullptr; }));
            const QString problem = problemOf(recording);
            QVERIFY2(problem.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(problem)));
        }
    }

    void isExactForEveryModel()
    {
        QTemporaryDir folder;
        const QString problem = problemOf(recordingOf(runAll(mixedWorkload(folder.path()), everyModel())));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void isExactForEverySetting_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < 4; ++i) {
            QTest::addRow("%d", i) << i;
        }
    }

    void isExactForEverySetting()
    {
        QFETCH(const int, number);
        const std::vector<RunConfig> settings{
            {.strategy = StrategyId::EventLoop, .slice = std::chrono::microseconds(500)},
            {.strategy = StrategyId::Processes, .workers = 1, .processes = ProcessMode::PerTask, .cores = 1},
            {.strategy = StrategyId::VirtualThreads, .workers = 2, .await = AwaitMode::InTurn},
            {.strategy = StrategyId::GreenThreads, .workers = 3, .nice = 15},
        };
        QTemporaryDir folder;
        const QString problem = problemOf(recordingOf(runAll(mixedWorkload(folder.path()), {settings[static_cast<std::size_t>(number)]})));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void isExactForAComparisonThatWasStopped()
    {
        Engine engine;
        const auto comparison = engine.start({"w", {{SleepSpec{std::chrono::seconds(30)}, 3}}}, everyModel());
        QTRY_VERIFY(comparison->runs[0]->timeline() && comparison->runs[0]->timeline()->task(TaskId{0}).hasStarted());
        engine.stop();
        engine.wait();
        const QString problem = problemOf(recordingOf(comparison));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void isExactForSyntheticRuns()
    {
        for (const auto& comparison : {scenarios::mixedComparison(), scenarios::denseComparison(2, 40, 20'000)}) {
            const QString problem = problemOf(recordingOf(comparison));
            QVERIFY2(problem.isEmpty(), qPrintable(problem));
        }
    }

    void isExactForATraceOfAnotherProgram()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.trace.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kTrace);
        file.close();
        const auto opened = openRecording(path);
        QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
        const QString problem = problemOf(*opened);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void keepsRunsOfSeveralSessions()
    {
        const Recording a = *read(written(recordingOf(runAll({"a", {{SleepSpec{std::chrono::milliseconds(1)}, 2}}}, {{}}))));
        const Recording b = *read(written(recordingOf(runAll({"b", {{AddSpec{}, 3}}}, {{.strategy = StrategyId::ThreadPool}}))));
        auto both = std::make_shared<Comparison>(*a.comparison);
        both->runs.push_back(b.comparison->runs[0]);
        const Recording recording = recordingOf(both);
        const QString problem = problemOf(recording);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        const auto again = read(written(recording));
        QVERIFY(again);
        QCOMPARE(again->comparison->runs[1]->origin()->name, std::string("a.json"));
        QVERIFY(again->comparison->runs[1]->origin()->created == b.comparison->created);
        QCOMPARE(again->comparison->runs[1]->tasks().workload().name, std::string("b"));
    }

    void keepsRepetitionsOfSeveralSessionsTogether()
    {
        const Recording a = *read(written(recordingOf(runAll({"a", {{AddSpec{}, 3}}}, {{}}))));
        const Recording b = *read(written(recordingOf(runAll({"b", {{AddSpec{}, 3}}}, {{}}))));
        auto both = std::make_shared<Comparison>(*a.comparison);
        both->runs.insert(both->runs.end(), 3, b.comparison->runs[0]);
        const auto again = read(written(recordingOf(both)));
        QVERIFY(again);
        const auto& runs = again->comparison->runs;
        QCOMPARE(runs.size(), std::size_t{4});
        QVERIFY(runs[1]->origin() != runs[0]->origin());
        QVERIFY(runs[2]->origin() == runs[1]->origin() && runs[3]->origin() == runs[1]->origin()); // one place, so one group
    }

    void tellsTheWorkersOfTheMachineThatRanThem()
    {
        const auto measured = runAll({"a", {{AddSpec{}, 3}}}, {{.strategy = StrategyId::ThreadPool}});
        auto origin = std::make_shared<RunOrigin>(RunOrigin{"b.json", measured->machine, measured->created});
        origin->machine.cores = measured->machine.cores + 5;
        auto moved = std::make_shared<Comparison>(*measured);
        moved->runs[0] = RecordingLoader::withOrigin(measured->runs[0], origin);
        const QJsonObject run = parsed(written(recordingOf(moved)))[u"runs"][0].toObject();
        QCOMPARE(run[u"config"][u"workers"].toInt(), origin->machine.cores);
    }

    void opensAgainWhatHasATimeOfAnyYear_data()
    {
        QTest::addColumn<QByteArray>("ns");
        QTest::addRow("just before 1970") << QByteArray("-500000000");
        QTest::addRow("the first") << QByteArray("-9223372036854775807");
        QTest::addRow("the last") << QByteArray("9223372036854775807");
    }
    void opensAgainWhatHasATimeOfAnyYear()
    {
        QFETCH(const QByteArray, ns);
        QByteArray text = written(recordingOf(runAll({"a", {{AddSpec{}, 3}}}, {{}})));
        const qsizetype begin = text.indexOf("\"created_ns\":") + 13;
        text.replace(begin, text.indexOf(',', begin) - begin, ns);
        const auto opened = read(text);
        QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
        const auto again = read(written(*opened));
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QVERIFY(again->comparison->created == opened->comparison->created);
    }

    void tellsWhereRunsComeFrom()
    {
        const Recording recording = recordingOf(runAll({"a", {{AddSpec{}, 3}}}, {{}}));
        const auto again = read(written(recording));
        QVERIFY(again);
        const auto& origin = again->comparison->runs[0]->origin();
        QVERIFY(origin);
        QCOMPARE(origin->name, std::string("a.json"));
        QVERIFY(origin->machine == recording.comparison->machine);
        QVERIFY(origin->created == recording.comparison->created);
    }

    void keepsFieldsThatItDoesNotKnow()
    {
        QByteArray text =
            written(recordingOf(runAll({"a", {{SleepSpec{std::chrono::milliseconds(1)}, 2}}}, {{.strategy = StrategyId::EventLoop}})));
        text.insert(text.indexOf("\"workers\""), "\"\":1,");
        // One more field in every object.
        int count = 0;
        for (qsizetype i = text.indexOf('}'); i >= 0; i = text.indexOf('}', i + 1)) {
            const QByteArray field = ",\"new " + QByteArray::number(count++) + "\":{\"a\":[1,2.5e3, null],\"\\u00e9\":\"\xc3\xa9\\n\"}";
            text.insert(i, field);
            i += field.size();
        }
        const auto opened = read(text);
        QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
        QVERIFY(opened->unknownFields);
        const QByteArray again = written(*opened);
        QCOMPARE(jsonDifference(parsed(again), parsed(text), {}), QString());
        QCOMPARE(written(*read(again)), again);
    }

    void readsFieldsInAnyOrder()
    {
        const Recording recording =
            recordingOf(runAll({"a", {{SleepSpec{std::chrono::milliseconds(1)}, 2}, {FibonacciSpec{20}, 3}}}, everyModel()));
        // QJsonDocument sorts them: the workload comes after the runs, the threads after the tasks.
        const QByteArray sorted = QJsonDocument::fromJson(written(recording)).toJson(QJsonDocument::Indented);
        QVERIFY(sorted.indexOf("\"runs\"") < sorted.indexOf("\"workload\""));
        const auto again = read(sorted);
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        const auto difference = test::differenceOf(*recording.comparison, *again->comparison);
        QVERIFY2(!difference, difference ? difference->c_str() : "");
    }

    void isTheSameCompressed()
    {
        QTemporaryDir folder;
        const Recording recording = recordingOf(scenarios::denseComparison(2, 40, 50'000));
        const QString plain = folder.filePath(u"a.json"_s);
        const QString compressed = folder.filePath(u"a.json.zst"_s);
        QVERIFY(saveRecording(recording, plain));
        QVERIFY(saveRecording(recording, compressed));
        QCOMPARE_LT(QFileInfo(compressed).size() * 5, QFileInfo(plain).size());
        const auto a = openRecording(plain);
        const auto b = openRecording(compressed);
        QVERIFY2(a, a ? "" : a.error().message.c_str());
        QVERIFY2(b, b ? "" : b.error().message.c_str());
        QVERIFY(!test::differenceOf(*a->comparison, *b->comparison));
        QVERIFY(!test::differenceOf(*a->comparison, *recording.comparison));
    }

    void savesAndOpensAMillionIntervals_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"a.json"_s;
        QTest::newRow("compressed") << u"a.json.zst"_s;
    }

    // The bounds are those of a busy machine under sanitizers; juggler_bench measures.
    void savesAndOpensAMillionIntervals()
    {
        QFETCH(const QString, name);
        QTemporaryDir folder;
        const QString path = folder.filePath(name);
        const Recording recording = recordingOf(scenarios::denseComparison(2, 64, 1'000'000));
        Reports saving;
        QVERIFY(saveRecording(recording, path, std::ref(saving)));
        saving(0, 0);
        const qint64 savingCpuMs = saving.cpuMs();
        Reports opening;
        const auto opened = openRecording(path, std::ref(opening));
        opening(0, 0);
        const qint64 openingCpuMs = opening.cpuMs();
        QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
        QVERIFY(!test::differenceOf(*opened->comparison, *recording.comparison));
        QCOMPARE_LT(saving.elapsedMs(), 60'000);
        QCOMPARE_LT(opening.elapsedMs(), 60'000);
        qInfo("%lld MB; saved in %lld ms (%lld ms of CPU), longest silence %lld ms; opened in %lld ms (%lld ms of CPU), longest silence "
              "%lld ms",
              QFileInfo(path).size() / 1'000'000, saving.elapsedMs(), savingCpuMs, saving.longestMs(), opening.elapsedMs(), openingCpuMs,
              opening.longestMs());
    }

    void proposesCompressionForLargeSessions()
    {
        QCOMPARE(proposedSessionFormat(*scenarios::mixedComparison()), FileFormat::Session);
        QCOMPARE(proposedSessionFormat(*scenarios::denseComparison(1, 10, 100'000)), FileFormat::CompressedSession);
    }

    void refusesOtherSuffixes()
    {
        const auto saved = saveRecording(recordingOf(scenarios::mixedComparison()), u"/tmp/a.png"_s);
        QVERIFY(!saved);
        QVERIFY2(saved.error().message.starts_with("write /tmp/a.png: its suffix is none of .json, .json.zst"),
                 saved.error().message.c_str());
    }

    void leavesTheOldFileWhenCancelled()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.json.zst"_s);
        const Recording recording = recordingOf(scenarios::denseComparison(1, 10, 50'000));
        QVERIFY(saveRecording(recordingOf(scenarios::mixedComparison()), path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        const auto saved = saveRecording(recording, path, [](std::int64_t, std::int64_t) { return false; });
        QVERIFY(!saved);
        QCOMPARE(saved.error().message, "write " + path.toStdString() + ": cancelled");
        QFile again(path);
        QVERIFY(again.open(QIODevice::ReadOnly));
        QCOMPARE(again.readAll(), before);
        const auto opened = openRecording(path, [](std::int64_t, std::int64_t) { return false; });
        QVERIFY(opened || opened.error().message == kReadingCancelled); // a small file may be read before anybody is asked
    }
};

QTEST_GUILESS_MAIN(TstSessionRoundTrip)
#include "tst_session_round_trip.moc"
