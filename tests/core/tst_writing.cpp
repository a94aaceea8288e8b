// SPDX-License-Identifier: GPL-3.0-or-later
// Where the files of file-write tasks come to lie and what is in them; how tasks write stands in tst_contract.cpp.
#include "core/trace/trace.h"
#include "core/workload/blocking_context.h"
#include "core/workload/write_folders.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>
#include <fstream>
#include <optional>
#include <vector>

using namespace juggler;
using namespace Qt::StringLiterals;

namespace {

/// One file-write task for each folder.
TaskList writesInto(const std::vector<std::string>& folders, std::int64_t bytes = 1)
{
    Workload workload;
    for (const std::string& folder : folders) {
        workload.groups.push_back({FileWriteSpec{bytes, folder}, 1});
    }
    return TaskList(std::move(workload));
}

QStringList entriesOf(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
}

} // namespace

class TstWriting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesAFreshFolderInEachThatIsNamedAndRemovesIt();
    void refusesWhatDoesNotFitTogether();
    void aFolderThatIsNotThereRefusesItsTasks();
    void withoutATemporaryFolderNothingIsWrittenAnywhereElse();
    void whatIsWrittenIsNoiseAlsoAfterARead();
};

void TstWriting::makesAFreshFolderInEachThatIsNamedAndRemovesIt()
{
    const QTemporaryDir first;
    const QTemporaryDir second;
    {
        const TaskList tasks = writesInto({first.path().toStdString(), second.path().toStdString(), first.path().toStdString()});
        const WriteFolders folders(tasks);
        QCOMPARE(entriesOf(first.path()).size(), 1);
        QCOMPARE(entriesOf(second.path()).size(), 1);
        QVERIFY(!folders.target(TaskId{0}, tasks).refusal.isError());
        QCOMPARE_NE(folders.target(TaskId{0}, tasks).path, folders.target(TaskId{2}, tasks).path);
        std::ofstream(folders.target(TaskId{0}, tasks).path) << "something";
    }
    QCOMPARE(entriesOf(first.path()), QStringList());
    QCOMPARE(entriesOf(second.path()), QStringList());
}

void TstWriting::refusesWhatDoesNotFitTogether()
{
    const QTemporaryDir folder;
    const TaskList tasks = writesInto(std::vector<std::string>(2000, folder.path().toStdString()), limits::kLargestWriteBytes);
    const WriteFolders folders(tasks);
    QCOMPARE(folders.target(TaskId{0}, tasks).refusal, TaskError::fault(TaskOperation::Write, TaskFault::NoRoom));
    QCOMPARE(entriesOf(folder.path()), QStringList());
}

void TstWriting::aFolderThatIsNotThereRefusesItsTasks()
{
    const QTemporaryDir folder;
    const TaskList tasks = writesInto({"/no/such/folder", folder.path().toStdString()});
    const WriteFolders folders(tasks);
    QCOMPARE(folders.target(TaskId{0}, tasks).refusal, TaskError::system(TaskOperation::Write, ENOENT));
    QVERIFY(!folders.target(TaskId{1}, tasks).refusal.isError());
}

void TstWriting::withoutATemporaryFolderNothingIsWrittenAnywhereElse()
{
    const QStringList before = entriesOf(u"/"_s);
    const std::optional<QByteArray> variable = qEnvironmentVariableIsSet("TMPDIR") ? std::optional(qgetenv("TMPDIR")) : std::nullopt;
    const auto restore = qScopeGuard([&variable] { variable ? qputenv("TMPDIR", *variable) : qunsetenv("TMPDIR"); });
    qputenv("TMPDIR", "/no/such/folder");
    const TaskList tasks = writesInto({""});
    {
        const WriteFolders folders(tasks);
        QCOMPARE_NE(folders.target(TaskId{0}, tasks).refusal, TaskError::system(TaskOperation::Write, EACCES)); // it was not even tried
        QVERIFY(folders.target(TaskId{0}, tasks).refusal.isError());
        QCOMPARE(entriesOf(u"/"_s), before);
    }
}

void TstWriting::whatIsWrittenIsNoiseAlsoAfterARead()
{
    constexpr std::size_t kBytes = 4096;
    Trace trace;
    StopSignal stop;
    BlockingContext context(trace.addThread("worker", ThreadRole::Worker), stop, CacheMode::Warm);
    const auto noise = context.bytesToWrite(kBytes);
    const std::vector<std::byte> first(noise.begin(), noise.end());
    std::ranges::fill(context.readBuffer(kBytes), std::byte{0}); // what a read of zeros does
    const auto again = context.bytesToWrite(kBytes);
    QVERIFY(std::ranges::equal(again, first));
    QVERIFY(std::ranges::any_of(again, [](std::byte byte) { return byte != std::byte{0}; }));
}

QTEST_GUILESS_MAIN(TstWriting)
#include "tst_writing.moc"
