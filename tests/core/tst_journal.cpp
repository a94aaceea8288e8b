// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"
#include "core/formats/recording.h"
#include "core/formats/session_writer.h"
#include "core/journal/checksum.h"
#include "core/journal/crashed_journals.h"
#include "core/journal/journal_reader.h"
#include "core/journal/journal_records.h"
#include "core/journal/journal_values.h"
#include "core/journal/journal_writer.h"
#include "core/timeline/recording_loader.h"
#include "tests/support/recording_text.h"
#include "tests/support/scenarios.h"
#include "tests/support/synthetic_run.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <limits>
#include <random>

using namespace juggler;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kMs = 1'000'000;

/// A file that each model can read, write beside, and wait for.
Workload everyKind(const std::string& folder)
{
    const std::string path = folder + "/read.bin";
    QFile file(QString::fromStdString(path));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QByteArray(100'000, 'x'));
    }
    Workload workload{.name = "every kind", .groups = {}, .shuffleSeed = 7};
    workload.groups.push_back({FileReadSpec{path}, 3, "reads"});
    workload.groups.push_back({SleepSpec{std::chrono::milliseconds(3)}, 4});
    workload.groups.push_back({FibonacciSpec{20}, 3, "fibs", "reads"});
    workload.groups.push_back({FileWriteSpec{10'000, folder, false}, 2});
    workload.groups.push_back({AddSpec{}, 2});
    workload.groups.push_back({FileReadSpec{folder + "/missing"}, 1});
    return workload;
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

/// The offsets at which its records begin, and its size.
std::vector<std::int64_t> boundaries(const std::string& path)
{
    std::vector<std::int64_t> offsets;
    auto records = JournalRecords::open(path);
    while (records && records->next()) {
        offsets.push_back(records->offset());
    }
    offsets.push_back(records->sizeBytes());
    return offsets;
}

/// Whether every closed span of `part` on a thread is one of `whole`, but for the last of each lane, which may have been open.
bool isPrefix(const Timeline& part, const Timeline& whole)
{
    if (part.laneCount() > whole.laneCount()) {
        return false;
    }
    for (std::size_t lane = 0; lane < part.laneCount(); ++lane) {
        const std::size_t size = part.lane(lane).size();
        for (std::size_t i = 0; i < size; ++i) {
            const Span& a = part.lane(lane)[i];
            const Span* const b = i < whole.lane(lane).size() ? &whole.lane(lane)[i] : nullptr;
            const bool isSame = b && a.startNs == b->startNs && a.endNs == b->endNs && a.task == b->task && a.state == b->state;
            const bool isCutOff = i + 1 == size && (!b || a.startNs == b->startNs);
            if (!isSame && !isCutOff) {
                return false;
            }
        }
    }
    return true;
}

/// The journal of a comparison of every model that needs no Qt, finished and kept.
struct Kept {
    std::shared_ptr<const Comparison> comparison;
    std::string path;
};

Kept recordEveryModel(const std::string& folder)
{
    std::vector<RunConfig> configs;
    for (const StrategyId id : {StrategyId::Blocking, StrategyId::DedicatedThreads, StrategyId::GreenThreads, StrategyId::VirtualThreads}) {
        configs.emplace_back().strategy = id;
    }
    Engine engine;
    Kept kept;
    kept.comparison = engine.start(everyKind(folder), configs);
    auto writer = JournalWriter::start(kept.comparison, {.folder = folder + "/journals", .interval = std::chrono::milliseconds(2)});
    engine.wait();
    kept.path = writer->keep();
    return kept;
}

/// A run that is cut off in the middle: one task runs, one waits on its thread, one without a thread, one gave its thread up, one is
/// queued.
class Interrupted {
public:
    Interrupted()
        : m_tasks(std::make_shared<const TaskList>(Workload{.name = "cut", .groups = {{SleepSpec{std::chrono::milliseconds(5)}, 6}}})),
          m_run({.strategy = StrategyId::GreenThreads}, m_tasks)
    {
        m_run.beginEarlier(100 * kMs);
        m_run.addLane("carrier 1", ThreadRole::Carrier);
        m_run.addLane("carrier 2", ThreadRole::Carrier);
        for (std::uint32_t i = 0; i < 6; ++i) {
            m_run.submit(TaskId{i}, 10 + i);
        }
        for (std::uint32_t i = 0; i < 4; ++i) {
            m_run.start(TaskId{i}, 100 + i * 100);
        }
        m_run.span(0, 100, 200, TaskId{0}, State::Running, 1);
        m_run.beginWait(200); // task 0
        m_run.span(0, 200, 300, TaskId{1}, State::Running, 1);
        m_run.end(TaskId{1}, 300);
        m_run.open(0, 300, TaskId{2}, State::Running, 1);
        m_run.open(1, 400, TaskId{3}, State::WaitingHeld);
        m_run.setState(RunState::Running);
        m_run.publish();
    }

    [[nodiscard]] std::shared_ptr<const Comparison> comparison() const { return scenarios::comparisonOf(m_tasks, {m_run.record()}); }

private:
    std::shared_ptr<const TaskList> m_tasks;
    SyntheticRun m_run;
};

} // namespace

class TstJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasRecordedIsRecovered();
    void syntheticRunsAreRecovered();
    void manySpansAreRecovered();
    void longTimesAreRecovered();
    void aJournalThatIsCutGivesWhatWasWrittenBefore();
    void aDamagedJournalGivesWhatStandsBeforeTheDamage();
    void recordsOfALaterVersionAreLeftOut();
    void aRunThatWentOnIsStoppedWhereTheJournalEnds();
    void aJournalInUseIsNotFound();
    void foundJournalsCanBeDiscarded();
    void aSavedRecordingLeavesNoJournal();
    void endsAtOnceWhereItIsUnwanted();
    void theJournalBeforeStaysUntilTheNextHasData();
    void isPrivate();
    void aFolderThatCannotBeWrittenIsANote();
    void aFileThatMayNotGrowIsANote();
    void aLimitIsANote();
    void costsAreTold();
    void isNeverLongBehind();
    void oldJournalsAreRemoved();
    void isOpenedAsAnyRecording();
    void aRecoveredRecordingIsSavedAsAnyOther();
    void whatNoMachineHasIsHeldWithinBounds();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();

private:
    [[nodiscard]] std::string folder() const { return m_folder->path().toStdString(); }
    [[nodiscard]] JournalOptions options() const { return {.folder = folder() + "/journals", .interval = std::chrono::milliseconds(2)}; }
    std::string keep(const std::shared_ptr<const Comparison>& comparison) { return JournalWriter::start(comparison, options())->keep(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TstJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TstJournal::whatWasRecordedIsRecovered()
{
    const Kept kept = recordEveryModel(folder());
    const auto recovered = readJournal(kept.path);
    QVERIFY2(recovered, recovered ? "" : recovered.error().message.c_str());
    QCOMPARE(QString::fromStdString(test::firstDifference(*recovered->comparison, *kept.comparison)), u""_s);
    QCOMPARE(recovered->notes.size(), std::size_t{1});
}

void TstJournal::syntheticRunsAreRecovered()
{
    const auto comparison = scenarios::mixedComparison();
    const auto recovered = readJournal(keep(comparison));
    QVERIFY2(recovered, recovered ? "" : recovered.error().message.c_str());
    QCOMPARE(QString::fromStdString(test::firstDifference(*recovered->comparison, *comparison)), u""_s);
}

void TstJournal::manySpansAreRecovered()
{
    const auto comparison = scenarios::denseComparison(2, 8, 60'000);
    const auto recovered = readJournal(keep(comparison));
    QVERIFY2(recovered, recovered ? "" : recovered.error().message.c_str());
    for (std::size_t i = 0; i < 2; ++i) {
        const Timeline& timeline = *recovered->comparison->runs[i]->timeline();
        QCOMPARE(timeline.spanCount(), comparison->runs[i]->timeline()->spanCount());
        QVERIFY(isPrefix(timeline, *comparison->runs[i]->timeline()));
    }
}

// Longer than the 4.29 s that 32 bits hold: days in between, and in a task.
void TstJournal::longTimesAreRecovered()
{
    constexpr std::int64_t kDay = 86'400'000 * kMs;
    const auto tasks = std::make_shared<const TaskList>(Workload{.name = "long", .groups = {{AddSpec{}, 3}}});
    SyntheticRun run({.strategy = StrategyId::EventLoop}, tasks);
    run.addLane("event loop", ThreadRole::EventLoop);
    for (std::uint32_t i = 0; i < 3; ++i) {
        const std::int64_t startNs = (i + 1) * kDay;
        run.submit(TaskId{i}, startNs - 5000 * kMs);
        run.start(TaskId{i}, startNs);
        run.span(0, startNs, startNs + 5000 * kMs, TaskId{i}, State::Running, 0);
        run.beginWait(startNs + 5000 * kMs);
        run.endWait(startNs + 5000 * kMs, startNs + kDay / 2, TaskId{i});
        run.span(0, startNs + kDay / 2, startNs + kDay / 2 + 1, TaskId{i}, State::Ready);
        run.end(TaskId{i}, startNs + kDay / 2 + 1);
    }
    run.setState(RunState::Done);
    const auto comparison = scenarios::comparisonOf(tasks, {run.record()});
    const auto recovered = readJournal(keep(comparison));
    QVERIFY2(recovered, recovered ? "" : recovered.error().message.c_str());
    QCOMPARE(QString::fromStdString(test::firstDifference(*recovered->comparison, *comparison)), u""_s);
}

void TstJournal::aJournalThatIsCutGivesWhatWasWrittenBefore()
{
    const Kept kept = recordEveryModel(folder());
    const QByteArray whole = contents(QString::fromStdString(kept.path));
    std::vector<std::int64_t> cuts = boundaries(kept.path);
    std::mt19937 random(5);
    for (int i = 0; i < 200; ++i) {
        cuts.push_back(static_cast<std::int64_t>(random() % static_cast<std::uint32_t>(whole.size())));
    }
    const QString path = m_folder->filePath(u"cut.journal"_s);
    std::size_t readable = 0;
    for (const std::int64_t cut : cuts) {
        write(path, whole.left(cut));
        const auto recovered = readJournal(path.toStdString());
        if (!recovered) {
            QVERIFY2(recovered.error().message.starts_with("open " + path.toStdString() + ": "), recovered.error().message.c_str());
            QCOMPARE_LT(cut, 2000); // before it tells what was run
            continue;
        }
        ++readable;
        const Comparison& comparison = *recovered->comparison;
        QCOMPARE(comparison.tasks->workload(), kept.comparison->tasks->workload());
        QCOMPARE_LE(comparison.runs.size(), kept.comparison->runs.size());
        for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
            QVERIFY(comparison.runs[i]->state() == RunState::NotRun || comparison.runs[i]->isFinished());
            if (const Timeline* const timeline = comparison.runs[i]->timeline()) {
                QVERIFY(isPrefix(*timeline, *kept.comparison->runs[i]->timeline()));
                QCOMPARE(timeline->endedCount(), timeline->taskCount());
            }
        }
    }
    QCOMPARE_GT(readable, cuts.size() / 2);
}

void TstJournal::aDamagedJournalGivesWhatStandsBeforeTheDamage()
{
    const Kept kept = recordEveryModel(folder());
    const QByteArray whole = contents(QString::fromStdString(kept.path));
    const QString path = m_folder->filePath(u"damaged.journal"_s);
    std::mt19937 random(6);
    for (int i = 0; i < 300; ++i) {
        QByteArray damaged = whole;
        const auto at = static_cast<qsizetype>(random() % static_cast<std::uint32_t>(whole.size()));
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << (random() % 8)));
        write(path, damaged);
        const auto recovered = readJournal(path.toStdString());
        if (recovered) {
            QVERIFY(at < static_cast<qsizetype>(kJournalHeaderBytes) || recovered->notes.size() >= 2);
            for (std::size_t run = 0; run < recovered->comparison->runs.size(); ++run) {
                if (const Timeline* const timeline = recovered->comparison->runs[run]->timeline()) {
                    QVERIFY(isPrefix(*timeline, *kept.comparison->runs[run]->timeline()));
                }
            }
        }
    }
}

void TstJournal::recordsOfALaterVersionAreLeftOut()
{
    const Kept kept = recordEveryModel(folder());
    QByteArray journal = contents(QString::fromStdString(kept.path));
    const std::array contents{std::byte{99}, std::byte{0xff}, std::byte{0xff}, std::byte{0x7f}}; // its type, and what is no run's number
    QByteArray record(static_cast<qsizetype>(kRecordHeaderBytes), '\0');
    qToLittleEndian(static_cast<std::uint32_t>(contents.size()), record.data());
    qToLittleEndian(journalChecksum(contents), record.data() + 4);
    record.append(reinterpret_cast<const char*>(contents.data()), static_cast<qsizetype>(contents.size()));
    journal.insert(static_cast<qsizetype>(kJournalHeaderBytes), record);
    const QString path = m_folder->filePath(u"later.journal"_s);
    write(path, journal);
    const auto plain = readJournal(kept.path);
    const auto recovered = readJournal(path.toStdString());
    QVERIFY(plain);
    QVERIFY2(recovered, recovered ? "" : recovered.error().message.c_str());
    QCOMPARE(recovered->notes, plain->notes);
    QCOMPARE(recovered->comparison->runs.size(), plain->comparison->runs.size());
}

void TstJournal::aRunThatWentOnIsStoppedWhereTheJournalEnds()
{
    const Interrupted interrupted;
    const auto recovered = readJournal(keep(interrupted.comparison()));
    QVERIFY2(recovered, recovered ? "" : recovered.error().message.c_str());
    const RunRecord& run = *recovered->comparison->runs[0];
    QCOMPARE(run.state(), RunState::Stopped);
    QCOMPARE(run.summary().report.notes.back(), "recovered: the program ended unexpectedly; up to 5 s may be missing");
    const Timeline& timeline = *run.timeline();
    const std::int64_t endNs = timeline.lastEndedNs();
    QCOMPARE_GE(endNs, 100 * kMs);
    // The task that was on its core, and the one that waited on its thread.
    QCOMPARE(timeline.lane(0).size(), std::size_t{3});
    QCOMPARE(timeline.lane(0)[2].startNs, 300);
    QCOMPARE(timeline.lane(0)[2].endNs, endNs);
    QCOMPARE(timeline.lane(1)[0].state, State::WaitingHeld);
    QCOMPARE(timeline.lane(1)[0].endNs, endNs);
    // The one that waited without a thread.
    QCOMPARE(timeline.inFlight().size(), std::size_t{1});
    QCOMPARE(timeline.inFlight()[0].task, TaskId{0});
    QCOMPARE(timeline.inFlight()[0].startNs, 200);
    QCOMPARE(timeline.inFlight()[0].endNs, endNs);
    QCOMPARE(timeline.task(TaskId{1}).outcome(), TaskOutcome::Done);
    QCOMPARE(timeline.task(TaskId{1}).endedNs(), 300);
    for (const std::uint32_t i : {0U, 2U, 3U, 4U, 5U}) {
        QCOMPARE(timeline.task(TaskId{i}).outcome(), TaskOutcome::Cancelled);
        QCOMPARE(timeline.task(TaskId{i}).hasStarted(), i < 4);
        QCOMPARE(timeline.task(TaskId{i}).submittedNs(), 10 + i);
    }
}

void TstJournal::aJournalInUseIsNotFound()
{
    const Interrupted interrupted;
    auto writer = JournalWriter::start(interrupted.comparison(), options());
    QTRY_VERIFY(!writer->path().empty());
    const QString path = QString::fromStdString(writer->path());
    QTRY_COMPARE_GT(QFile(path).size(), 100);
    QVERIFY(findCrashedJournals(options().folder).empty());
    QVERIFY(!discardJournal(path.toStdString()));
    QVERIFY(QFile::exists(path));
    writer->keep();
    writer.reset();
    const auto found = findCrashedJournals(options().folder);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].path, path.toStdString());
    QCOMPARE(found[0].models, std::vector{StrategyId::GreenThreads});
    QCOMPARE(found[0].intervals, 2U);
    QCOMPARE(found[0].sizeBytes, QFile(path).size());
}

void TstJournal::foundJournalsCanBeDiscarded()
{
    const Interrupted interrupted;
    const std::string first = keep(interrupted.comparison());
    const std::string second = keep(interrupted.comparison());
    QCOMPARE(findCrashedJournals(options().folder).size(), std::size_t{2});
    QVERIFY(discardJournal(first));
    QVERIFY(discardJournal(first)); // somebody else was faster
    const auto found = findCrashedJournals(options().folder);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].path, second);
    QVERIFY(!discardJournal(folder() + "/read.bin"));
}

void TstJournal::aSavedRecordingLeavesNoJournal()
{
    const Interrupted interrupted;
    auto writer = JournalWriter::start(interrupted.comparison(), options());
    writer->finish();
    const QString path = QString::fromStdString(writer->path());
    QVERIFY(QFile::exists(path));
    writer.reset();
    QVERIFY(!QFile::exists(path));
}

// A long recording whose run has just ended is saved, or thrown away: the window does not wait until the journal has written it.
void TstJournal::endsAtOnceWhereItIsUnwanted()
{
    const auto comparison = scenarios::denseComparison(4, 8, 4'000'000);
    auto writer = JournalWriter::start(comparison, options());
    QTRY_VERIFY(!writer->path().empty());
    const QString path = QString::fromStdString(writer->path());
    writer->comparisonIsOver();
    writer.reset();
    QVERIFY(!QFile::exists(path));
}

void TstJournal::theJournalBeforeStaysUntilTheNextHasData()
{
    const Interrupted interrupted;
    auto first = JournalWriter::start(interrupted.comparison(), options());
    QTRY_VERIFY(!first->path().empty());
    const QString firstPath = QString::fromStdString(first->path());
    JournalOptions unwritable = options();
    unwritable.folder = folder() + "/read.bin/journals";
    write(m_folder->filePath(u"read.bin"_s), "a file");
    unwritable.replaced = std::move(first);
    auto second = JournalWriter::start(interrupted.comparison(), std::move(unwritable));
    second->finish();
    QVERIFY(second->trouble());
    QVERIFY(QFile::exists(firstPath));
    JournalOptions writable = options();
    writable.replaced = std::move(second);
    auto third = JournalWriter::start(interrupted.comparison(), std::move(writable));
    third->finish();
    QVERIFY(!QFile::exists(firstPath));
    QVERIFY(QFile::exists(QString::fromStdString(third->path())));
}

void TstJournal::isPrivate()
{
    const Interrupted interrupted;
    const std::string path = keep(interrupted.comparison());
    struct stat status = {};
    QCOMPARE(stat(path.c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0600U);
    QCOMPARE(stat(options().folder.c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0700U);
}

void TstJournal::aFolderThatCannotBeWrittenIsANote()
{
    write(m_folder->filePath(u"file"_s), "a file");
    const Interrupted interrupted;
    auto writer = JournalWriter::start(interrupted.comparison(), {.folder = folder() + "/file/journals"});
    writer->finish();
    QCOMPARE(writer->trouble().value_or(""),
             "no journal is kept of this recording: create folder " + folder() + "/file/journals: Not a directory");
    QVERIFY(writer->keep().empty());
    // Others could put a journal there.
    const std::string open = folder() + "/open";
    QCOMPARE(mkdir(open.c_str(), 0700), 0);
    QCOMPARE(chmod(open.c_str(), 0777), 0);
    writer = JournalWriter::start(interrupted.comparison(), {.folder = open});
    writer->finish();
    QVERIFY(writer->trouble().value_or("").ends_with("it is not private to you"));
}

void TstJournal::aFileThatMayNotGrowIsANote()
{
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{64 * 1024, before.rlim_max};
    const auto comparison = scenarios::denseComparison(1, 4, 100'000);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    auto writer = JournalWriter::start(comparison, options());
    writer->finish();
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY2(writer->trouble().value_or("").ends_with(": File too large"), writer->trouble().value_or("none").c_str());
    // What was written until then can be read.
    const auto recovered = readJournal(writer->keep());
    QVERIFY2(recovered, recovered ? "" : recovered.error().message.c_str());
}

void TstJournal::aLimitIsANote()
{
    const auto comparison = scenarios::denseComparison(2, 4, 100'000);
    JournalOptions limited = options();
    limited.limits.largestBytes = 512 * 1024;
    auto writer = JournalWriter::start(comparison, std::move(limited));
    const std::string path = writer->keep();
    QVERIFY(writer->trouble().value_or("").find("has reached the 512 KiB") != std::string::npos);
    QCOMPARE_LE(QFile(QString::fromStdString(path)).size(), 512 * 1024);
    const auto recovered = readJournal(path);
    QVERIFY2(recovered, recovered ? "" : recovered.error().message.c_str());
    const RunRecord& run = *recovered->comparison->runs[0];
    QCOMPARE(run.state(), RunState::Stopped);
    QVERIFY(run.summary().report.notes.back().find("the end is missing: the journal has reached") != std::string::npos);
    QCOMPARE_GT(run.timeline()->spanCount(), std::size_t{8000});
}

void TstJournal::costsAreTold()
{
    const Interrupted interrupted;
    const auto comparison = interrupted.comparison();
    QVERIFY(!comparison->runs[0]->journalCpuNs());
    auto writer = JournalWriter::start(comparison, options());
    QTRY_VERIFY(comparison->runs[0]->journalCpuNs().value_or(0) > 0);
    const auto recovered = readJournal(writer->keep());
    QVERIFY(recovered);
    const std::int64_t cpuNs = recovered->comparison->runs[0]->journalCpuNs().value_or(0);
    QVERIFY(cpuNs > 0);
    QCOMPARE_LE(cpuNs, *comparison->runs[0]->journalCpuNs());
}

// A run that computes next to nothing leaves next to nothing for the journal: what is recorded is written all the same, in time.
void TstJournal::isNeverLongBehind()
{
    const Interrupted interrupted;
    JournalOptions slow = options();
    slow.largestShareOfCpu = 0;
    slow.longestBehind = std::chrono::milliseconds(0);
    auto writer = JournalWriter::start(interrupted.comparison(), std::move(slow));
    QTRY_VERIFY(!writer->path().empty());
    QTRY_VERIFY(readJournal(writer->path()) && readJournal(writer->path())->comparison->runs.size() == 1
                && readJournal(writer->path())->comparison->runs[0]->timeline()
                && readJournal(writer->path())->comparison->runs[0]->timeline()->spanCount() >= 2);
}

void TstJournal::oldJournalsAreRemoved()
{
    const Interrupted interrupted;
    std::vector<std::string> paths;
    for (int i = 0; i < 12; ++i) {
        paths.push_back(keep(interrupted.comparison()));
    }
    write(QString::fromStdString(options().folder) + u"/empty.journal"_s, contents(QString::fromStdString(paths.back())).left(16));
    removeOldJournals(options().folder);
    const auto found = findCrashedJournals(options().folder);
    QCOMPARE(found.size(), std::size_t{8});
    QCOMPARE(found.front().path, paths.back());
    QVERIFY(!QFile::exists(QString::fromStdString(options().folder) + u"/empty.journal"_s));
}

void TstJournal::isOpenedAsAnyRecording()
{
    const auto comparison = scenarios::mixedComparison();
    const QString path = QString::fromStdString(keep(comparison));
    const auto opened = openRecording(path);
    QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
    QCOMPARE(QString::fromStdString(test::firstDifference(*opened->comparison, *comparison)), u""_s);
    QCOMPARE(opened->figures.size(), comparison->runs.size());
    QCOMPARE(opened->figures[0].makespanNs, computeFigures(*comparison)[0].makespanNs);
    QCOMPARE(opened->notes.front(), "recovered from the journal of a program that ended unexpectedly after the last run");
    const auto cancelled = openRecording(path, [](std::int64_t, std::int64_t) { return false; });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().message, std::string(kReadingCancelled));
}

void TstJournal::aRecoveredRecordingIsSavedAsAnyOther()
{
    const Interrupted interrupted;
    const auto recovered = openRecording(QString::fromStdString(keep(interrupted.comparison())));
    QVERIFY2(recovered, recovered ? "" : recovered.error().message.c_str());
    QFile file(m_folder->filePath(u"saved.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(writeSession(*recovered->comparison, recovered->figures, file));
    file.close();
    const auto reopened = openRecording(file.fileName());
    QVERIFY2(reopened, reopened ? "" : reopened.error().message.c_str());
    QCOMPARE(QString::fromStdString(test::firstDifference(*reopened->comparison, *recovered->comparison)), u""_s);
}

void TstJournal::whatNoMachineHasIsHeldWithinBounds()
{
    constexpr int kFar = std::numeric_limits<int>::max();
    constexpr std::int64_t kFarNs = std::numeric_limits<std::int64_t>::max();
    ByteWriter writer;
    MachineInfo machine;
    machine.cores = kFar;
    machine.memoryBytes = kFarNs;
    putMachine(writer, machine);
    RunConfig config;
    config.workers = kFar;
    config.cores = kFar;
    config.nice = kFar;
    config.slice = std::chrono::microseconds(kFarNs);
    putConfig(writer, config);
    RunSummary summary;
    summary.peakMemoryBytes = -5;
    summary.threadsPeak = -5;
    summary.coresAllowed = kFar;
    putSummary(writer, summary);
    ByteReader reader(writer.bytes());
    QCOMPARE(getMachine(reader).cores, 8192);
    const auto held = getConfig(reader);
    QVERIFY(held);
    QCOMPARE(held->workers, 1'000'000);
    QCOMPARE(held->cores, 8192);
    QCOMPARE(held->nice, 19);
    QCOMPARE(std::int64_t{held->slice.count()}, RecordingLoader::kLatestNs / 1000);
    const RunSummary heldSummary = getSummary(reader);
    QCOMPARE(heldSummary.peakMemoryBytes, 0);
    QCOMPARE(heldSummary.threadsPeak, 0);
    QCOMPARE(heldSummary.coresAllowed, 8192);
    QVERIFY(!reader.hasFailed());
}

void TstJournal::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const QByteArray magic(reinterpret_cast<const char*>(kJournalMagic.data()), kJournalMagic.size());
    QTest::addRow("empty") << QByteArray() << u"it is no journal"_s;
    QTest::addRow("text") << QByteArray("{\"schema\": \"juggler-session/1\"}") << u"it is no journal"_s;
    QTest::addRow("newer") << magic + QByteArray("\x02\0\0\0\0\0\0\0", 8)
                           << u"it is a journal of version 2, this program reads version 1"_s;
    QTest::addRow("nothing else") << magic + QByteArray("\x01\0\0\0\0\0\0\0", 8) << u"it ends before it tells what was run"_s;
    QTest::addRow("a huge record") << magic + QByteArray("\x01\0\0\0\0\0\0\0\xff\xff\xff\xff\0\0\0\0\x01", 17)
                                   << u"it ends before it tells what was run"_s;
}

void TstJournal::otherFilesAreRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, reason);
    const QString path = m_folder->filePath(u"other.journal"_s);
    write(path, bytes);
    const auto recovered = readJournal(path.toStdString());
    QVERIFY(!recovered);
    QCOMPARE(QString::fromStdString(recovered.error().message), u"open %1: %2"_s.arg(path, reason));
    QVERIFY(!readJournal(folder())); // a folder
}

QTEST_GUILESS_MAIN(TstJournal)
#include "tst_journal.moc"
