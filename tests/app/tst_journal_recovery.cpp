// SPDX-License-Identifier: GPL-3.0-or-later
// labels: timing notsan
// The journal of the real program: killed, interrupted, refused, and done.
#include "core/engine/engine.h"
#include "core/journal/crashed_journals.h"
#include "core/journal/journal_reader.h"
#include "core/journal/journal_writer.h"
#include "tests/support/recording_text.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace juggler;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(juggler::StrategyId)

namespace {

constexpr int kTimeoutMs = 60'000;

/// Each kind of task: what is read is there, what is written goes beside it.
Workload everyKind(const QString& folder)
{
    QFile file(folder + u"/read.bin"_s);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QByteArray(300'000, 'x'));
    }
    Workload workload{.name = "every kind", .groups = {}};
    workload.groups.push_back({FileReadSpec{file.fileName().toStdString()}, 3, "reads"});
    workload.groups.push_back({SleepSpec{std::chrono::milliseconds(3)}, 4});
    workload.groups.push_back({FibonacciSpec{20}, 3, "fibs", "reads"});
    workload.groups.push_back({FileWriteSpec{10'000, folder.toStdString(), false}, 2});
    workload.groups.push_back({AddSpec{}, 2});
    workload.groups.push_back({FileReadSpec{folder.toStdString() + "/missing"}, 1});
    return workload;
}

} // namespace

class TstJournalRecovery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyModelIsRecovered_data();
    void everyModelIsRecovered();
    void aKilledRunIsFound_data();
    void aKilledRunIsFound();
    void aRunThatIsDoneLeavesNothing();
    void aRunWithoutAJournalLeavesNothing();
    void anInterruptedRunLeavesNothing();
    void aFolderThatCannotBeWrittenIsTold();
    void whatCannotBeWrittenIsKept();

private:
    [[nodiscard]] std::string journals() const { return m_folder->filePath(u"juggler/journals"_s).toStdString(); }
    [[nodiscard]] QStringList files() const { return QDir(QString::fromStdString(journals())).entryList(QDir::Files); }
    std::unique_ptr<QProcess> start(const QString& arguments, const QString& state = {}) const;
    /// Returns when the journal of the program that runs tells of so many bytes.
    [[nodiscard]] bool waitForBytes(qint64 bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TstJournalRecovery::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<QProcess> TstJournalRecovery::start(const QString& arguments, const QString& state) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_STATE_HOME"_s, state.isEmpty() ? m_folder->path() : state);
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(m_folder->path());
    process->start(QStringLiteral(JUGGLER_PROGRAM), QStringList{u"run"_s} << arguments.split(u' '));
    if (!process->waitForStarted(kTimeoutMs)) {
        qFatal("juggler cannot be started: %s", qPrintable(process->errorString()));
    }
    return process;
}

bool TstJournalRecovery::waitForBytes(qint64 bytes) const
{
    return QTest::qWaitFor(
        [&] {
            const QStringList names = files();
            return !names.isEmpty() && QFile(QString::fromStdString(journals()) + u'/' + names.first()).size() >= bytes;
        },
        kTimeoutMs);
}

void TstJournalRecovery::everyModelIsRecovered_data()
{
    QTest::addColumn<StrategyId>("strategy");
    QTest::addRow("blocking") << StrategyId::Blocking;
    QTest::addRow("thread-pool") << StrategyId::ThreadPool;
    QTest::addRow("event-loop") << StrategyId::EventLoop;
    QTest::addRow("dedicated-threads") << StrategyId::DedicatedThreads;
    QTest::addRow("green-threads") << StrategyId::GreenThreads;
    QTest::addRow("virtual-threads") << StrategyId::VirtualThreads;
    QTest::addRow("processes") << StrategyId::Processes;
    QTest::addRow("hybrid") << StrategyId::Hybrid;
}

void TstJournalRecovery::everyModelIsRecovered()
{
    QFETCH(const StrategyId, strategy);
    RunConfig warm;
    warm.strategy = strategy;
    warm.workers = 3;
    RunConfig cold = warm;
    cold.cache = CacheMode::Cold;
    Engine engine;
    const auto comparison = engine.start(everyKind(m_folder->path()), {warm, cold});
    JournalOptions options;
    options.folder = journals();
    options.interval = std::chrono::milliseconds(2);
    auto writer = JournalWriter::start(comparison, std::move(options));
    engine.wait();
    const std::string path = writer->keep();
    QVERIFY2(!writer->trouble(), writer->trouble().value_or("").c_str());
    const auto recovered = readJournal(path);
    QVERIFY2(recovered, recovered ? "" : recovered.error().message.c_str());
    QCOMPARE(QString::fromStdString(test::firstDifference(*recovered->comparison, *comparison)), u""_s);
}

void TstJournalRecovery::aKilledRunIsFound_data()
{
    QTest::addColumn<QString>("strategy");
    for (const QString& key : {u"thread-pool"_s, u"event-loop"_s, u"dedicated-threads"_s, u"virtual-threads"_s, u"processes"_s}) {
        QTest::addRow("%s", qPrintable(key)) << key;
    }
}

void TstJournalRecovery::aKilledRunIsFound()
{
    QFETCH(const QString, strategy);
    auto process = start(u"--strategy %1,blocking --sleep 20x5 --sleep 600000x2 --fib 24x20 --quiet"_s.arg(strategy));
    QVERIFY(waitForBytes(600));
    QTRY_VERIFY_WITH_TIMEOUT(findCrashedJournals(journals()).empty(), kTimeoutMs); // it is in use
    const auto startedAt = std::chrono::system_clock::now();
    const QString path = QString::fromStdString(journals()) + u'/' + files().first();
    // Until the journal tells of more than what may be missing.
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            const auto recovered = readJournal(path.toStdString());
            const Timeline* const timeline = recovered ? recovered->comparison->runs[0]->timeline() : nullptr;
            return timeline && timeline->lastEndedNs() > 5'000'000'000;
        }(),
        kTimeoutMs);
    const auto killedAt = std::chrono::system_clock::now();
    process->kill();
    QVERIFY(process->waitForFinished(kTimeoutMs));
    QCOMPARE(process->exitStatus(), QProcess::CrashExit);

    const auto found = findCrashedJournals(journals());
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].path, path.toStdString());
    QCOMPARE(found[0].models.size(), std::size_t{1});
    const auto recovered = readJournal(found[0].path);
    QVERIFY2(recovered, recovered ? "" : recovered.error().message.c_str());
    const RunRecord& run = *recovered->comparison->runs[0];
    QCOMPARE(run.state(), RunState::Stopped);
    const Timeline& timeline = *run.timeline();
    QCOMPARE_GE(timeline.task(TaskId{4}).endedNs(), 20'000'000);
    QCOMPARE(timeline.task(TaskId{4}).outcome(), TaskOutcome::Done);
    // The sixth task slept when the program was killed; of that at most 5 s are missing.
    QCOMPARE(timeline.task(TaskId{5}).outcome(), TaskOutcome::Cancelled);
    const auto missing = killedAt - (run.startedAt() + std::chrono::nanoseconds(timeline.lastEndedNs()));
    QVERIFY2(missing < std::chrono::seconds(5), qPrintable(QString::number(std::chrono::duration<double>(missing).count())));
    QVERIFY(run.startedAt() < startedAt);
    const std::int64_t endNs = timeline.lastEndedNs();
    bool isDrawnToTheEnd = false;
    timeline.forEachSpanOf(TaskId{5}, [&](SpanRef, const Span& span) {
        isDrawnToTheEnd = (span.state == State::WaitingFree || span.state == State::WaitingHeld) && span.endNs == endNs;
        return false; // the latest
    });
    QVERIFY(isDrawnToTheEnd);
    QCOMPARE(recovered->comparison->runs[1]->state(), RunState::NotRun);

    process->start(QStringLiteral(JUGGLER_PROGRAM), {u"show"_s, path});
    QVERIFY(process->waitForFinished(kTimeoutMs));
    QCOMPARE(process->exitCode(), 0);
    const QByteArray messages = process->readAllStandardError();
    QVERIFY2(messages.contains("recovered: the program ended unexpectedly; up to 5 s may be missing"), messages.constData());
}

void TstJournalRecovery::aRunThatIsDoneLeavesNothing()
{
    auto process = start(u"--strategy blocking,event-loop --sleep 5x3"_s);
    QVERIFY(process->waitForFinished(kTimeoutMs));
    QCOMPARE(process->exitCode(), 0);
    QCOMPARE(files(), QStringList());
    // One that lasts long enough for a journal.
    process = start(u"--strategy event-loop --sleep 2500"_s);
    QVERIFY(waitForBytes(300));
    QVERIFY(process->waitForFinished(kTimeoutMs));
    QCOMPARE(process->exitCode(), 0);
    QVERIFY(process->readAllStandardOutput().contains("journal: at most "));
    QCOMPARE(files(), QStringList());
}

void TstJournalRecovery::aRunWithoutAJournalLeavesNothing()
{
    auto process = start(u"--strategy blocking --sleep 1500 --no-journal"_s);
    QVERIFY(process->waitForFinished(kTimeoutMs));
    QCOMPARE(process->exitCode(), 0);
    QVERIFY(!QDir(QString::fromStdString(journals())).exists());
}

void TstJournalRecovery::anInterruptedRunLeavesNothing()
{
    auto process = start(u"--strategy blocking --sleep 600000"_s);
    QVERIFY(waitForBytes(300));
    QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGINT), 0);
    QVERIFY(process->waitForFinished(kTimeoutMs));
    QCOMPARE(process->exitCode(), 130);
    QCOMPARE(files(), QStringList());
}

void TstJournalRecovery::aFolderThatCannotBeWrittenIsTold()
{
    const QString file = m_folder->filePath(u"file"_s);
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    auto process = start(u"--strategy blocking,event-loop --sleep 2000"_s, file);
    QVERIFY(process->waitForFinished(kTimeoutMs));
    QCOMPARE(process->exitCode(), 0);
    QCOMPARE(QString::fromUtf8(process->readAllStandardError()).count(u"no journal is kept of this recording: create folder "_s), 1);
    process = start(u"--strategy blocking --sleep 5x3 --quiet"_s, file);
    QVERIFY(process->waitForFinished(kTimeoutMs));
    QCOMPARE(process->exitCode(), 0);
    QCOMPARE(process->readAllStandardError(), QByteArray());
}

void TstJournalRecovery::whatCannotBeWrittenIsKept()
{
    auto process = start(u"--strategy blocking --sleep 5x3 --json /dev/full"_s);
    QVERIFY(process->waitForFinished(kTimeoutMs));
    QCOMPARE(process->exitCode(), 1);
    const auto found = findCrashedJournals(journals());
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY(process->readAllStandardError().contains(QByteArray("juggler run: the recording is kept: juggler export ")
                                                     + found[0].path.c_str()));
    const auto recovered = readJournal(found[0].path);
    QVERIFY2(recovered, recovered ? "" : recovered.error().message.c_str());
    QCOMPARE(recovered->comparison->runs[0]->state(), RunState::Done);
}

QTEST_GUILESS_MAIN(TstJournalRecovery)
#include "tst_journal_recovery.moc"
