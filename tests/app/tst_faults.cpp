// SPDX-License-Identifier: GPL-3.0-or-later
// labels: timing notsan
// What goes wrong around the program, met as an ordinary user meets it: through the command line, under real limits.
#include "core/strategy/catalog.h"
#include "tests/support/ordinary_user.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace juggler::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTimeoutMs = 60'000;

QJsonArray runsOf(const EndedProgram& ended)
{
    return QJsonDocument::fromJson(ended.output).object()[u"runs"].toArray();
}

QStringList outcomesOf(const QJsonValue& run)
{
    QStringList outcomes;
    for (const QJsonValue task : run[u"tasks"].toArray()) {
        outcomes << task[u"outcome"].toString();
    }
    return outcomes;
}

/// "run --strategy MODELS --json -" and the rest, which is split at blanks.
QStringList runArguments(const QString& models, const QString& rest)
{
    return QStringList{u"run"_s, u"--strategy"_s, models, u"--json"_s, u"-"_s} << rest.split(u' ', Qt::SkipEmptyParts);
}

/// Waits until somebody reads from the file at path. [one thread]
class ReadWatch {
public:
    explicit ReadWatch(const QString& path) : m_fd(inotify_init1(IN_CLOEXEC | IN_NONBLOCK))
    {
        m_isValid = m_fd >= 0 && inotify_add_watch(m_fd, QFile::encodeName(path).constData(), IN_ACCESS) >= 0;
    }
    ReadWatch(const ReadWatch&) = delete;
    ReadWatch& operator=(const ReadWatch&) = delete;
    ~ReadWatch() { close(m_fd); }

    bool wait()
    {
        pollfd watched{m_fd, POLLIN, 0};
        return m_isValid && poll(&watched, 1, kTimeoutMs) == 1;
    }

private:
    int m_fd;
    bool m_isValid = false;
};

} // namespace

class TstFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_user.isValid(), "the program cannot be made ready for an ordinary user"); }

    void aNiceValueThatIsRefusedIsTold()
    {
        const EndedProgram ended = m_user.run(runArguments(u"blocking"_s, u"--fib 3 --nice -5"_s));
        QCOMPARE(ended.status, 0);
        const QJsonArray notes = runsOf(ended)[0][u"notes"].toArray();
        const int nice = runsOf(ended)[0][u"config"][u"nice"].toInt();
        QCOMPARE(notes, QJsonArray{u"nice -5 was refused: the threads run at %1"_s.arg(nice)});
    }

    void aFolderWithoutPermissionFailsItsTaskAlone()
    {
        const QString folder = m_user.path(u"locked"_s);
        QVERIFY(QDir().mkpath(folder));
        const QString secret = m_user.write(u"locked/secret"_s, "abc");
        QVERIFY(QFile::setPermissions(folder, QFile::Permissions()));
        expectFailureBetweenOthers(secret, u"open %1: Permission denied"_s.arg(secret));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    void aFileWithoutPermissionFailsItsTaskAlone()
    {
        const QString secret = m_user.write(u"unreadable"_s, "abc");
        QVERIFY(QFile::setPermissions(secret, QFile::Permissions()));
        expectFailureBetweenOthers(secret, u"open %1: Permission denied"_s.arg(secret));
    }

    void aResultThatMayNotBeReplacedIsToldBeforeTheRun()
    {
        const QString folder = m_user.path(u"results"_s);
        QVERIFY(QDir().mkpath(folder));
        const QString kept = m_user.write(u"results/kept.json"_s, "abc");
        QVERIFY(QFile::setPermissions(kept, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        QCOMPARE(chmod(QFile::encodeName(folder).constData(), 0777), 0);
        // It would not end within the time of the test.
        const EndedProgram ended = m_user.run({u"run"_s, u"--strategy"_s, u"blocking"_s, u"--sleep"_s, u"86400000"_s, u"--json"_s, kept});
        QCOMPARE(ended.status, 1);
        QCOMPARE(ended.messages, u"juggler run: write %1: Permission denied; nothing was run\n"_s.arg(kept).toUtf8());
    }

    void whatIsNoRegularFileIsRefusedWithoutBlocking_data()
    {
        QTest::addColumn<QString>("path");
        const QString fifo = m_user.path(u"fifo"_s);
        QCOMPARE(mkfifo(QFile::encodeName(fifo).constData(), 0644), 0);
        QTest::newRow("a FIFO that nobody writes to") << fifo;
        QTest::newRow("a device") << u"/dev/null"_s;
        QTest::newRow("an endless device") << u"/dev/zero"_s;
        QTest::newRow("a folder") << u"/tmp"_s;
    }

    void whatIsNoRegularFileIsRefusedWithoutBlocking()
    {
        QFETCH(QString, path);
        expectFailureBetweenOthers(path, u"read %1: not a regular file"_s.arg(path));
    }

    void refusedThreadsLeaveTasksNotStartedAndTheRecordingWhole()
    {
        // Besides its own few threads, the program gets some of the twenty that two of the models ask for.
        const EndedProgram ended = m_user.run(
            runArguments(u"thread-pool,dedicated-threads,blocking"_s, u"--workers 20 --sleep 20x20 --fib 20"_s), {.moreThreads = 12});
        QCOMPARE(ended.status, 1);
        const QJsonArray runs = runsOf(ended);
        QCOMPARE(runs.size(), 3);
        // A smaller pool does all the work.
        QCOMPARE(outcomesOf(runs[0]).count(u"done"_s), 21);
        static const QRegularExpression smaller(u"^[1-9][0-9]? of 20 threads could be started: Resource temporarily unavailable$"_s);
        QVERIFY2(smaller.match(runs[0][u"notes"][0].toString()).hasMatch(), qPrintable(runs[0][u"notes"][0].toString()));
        // A thread for every task there is not.
        const QStringList dedicated = outcomesOf(runs[1]);
        QCOMPARE(dedicated.size(), 21);
        QVERIFY(dedicated.contains(u"done"_s) && dedicated.contains(u"not-started"_s));
        QCOMPARE(dedicated.count(u"done"_s) + dedicated.count(u"not-started"_s), 21);
        const QJsonValue last = runs[1][u"tasks"][20];
        QCOMPARE(last[u"error"].toString(), u"not started: Resource temporarily unavailable"_s);
        QVERIFY(last[u"started_ns"].isNull() && last[u"intervals"].isArray());
        // And it is as if nothing had happened to the next.
        QCOMPARE(outcomesOf(runs[2]).count(u"done"_s), 21);
    }

    void withHardlyAnyThreadTheProgramStillEndsByItself_data()
    {
        QTest::addColumn<int>("threads");
        for (int threads = 1; threads <= 6; ++threads) {
            QTest::addRow("%d threads", threads) << threads;
        }
    }

    void withHardlyAnyThreadTheProgramStillEndsByItself()
    {
        QFETCH(int, threads);
        const EndedProgram ended = m_user.run(runArguments(u"all"_s, u"--workers 4 --sleep 1x8"_s), {.moreThreads = threads});
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.messages.contains("not started: Resource temporarily unavailable"), ended.messages.constData());
        // Whatever could be had: the recording of every model is whole.
        const QJsonArray runs = runsOf(ended);
        QCOMPARE(runs.size(), static_cast<qsizetype>(juggler::strategyCatalog().size()));
        for (const QJsonValue run : runs) {
            QCOMPARE(run[u"state"].toString(), u"done"_s);
            QCOMPARE(outcomesOf(run).count(u"done"_s) + outcomesOf(run).count(u"not-started"_s), 8);
        }
    }

    void refusedSystemCallsLeaveAnotherWay()
    {
        const QString file = m_user.write(u"data.bin"_s, QByteArray(700'001, 'x'));
        const EndedProgram ended = m_user.run(runArguments(u"all"_s, u"--file %1x5 --sleep 5x5 --fib 20"_s.arg(file)),
                                              {.refusedCalls = u"io_uring_setup,perf_event_open"_s});
        expectFiveWholeReads(ended);
        const QJsonObject loop = runOf(ended, u"event-loop"_s);
        QVERIFY2(loop[u"io_backend"].toString().contains(u"helper threads"_s), qPrintable(loop[u"io_backend"].toString()));
        QVERIFY(QJsonDocument(loop[u"notes"].toArray()).toJson().contains("Operation not permitted"));
    }

    void withoutLockedMemoryEveryByteIsReadAllTheSame()
    {
        const QString file = m_user.write(u"data.bin"_s, QByteArray(700'001, 'x'));
        const EndedProgram ended = m_user.run(runArguments(u"all"_s, u"--file %1x5 --sleep 5x5 --fib 20"_s.arg(file)), {.lockedBytes = 0});
        expectFiveWholeReads(ended);
        QVERIFY(!runOf(ended, u"event-loop"_s)[u"io_backend"].toString().isEmpty());
    }

    void aFileThatShrinksWhileItIsReadFailsItsTaskAlone_data() { everyModel(); }

    void aFileThatShrinksWhileItIsReadFailsItsTaskAlone()
    {
        QFETCH(QString, model);
        // So much that whoever sees the first read can cut it down long before the last; it is all hole and takes no room.
        const QString path = sparseFile(u"shrinking"_s, qint64{16} << 30);
        ReadWatch watch(path);
        const auto process = m_user.start(runArguments(model, u"--cache cold --fib 10 --file %1 --sleep 1"_s.arg(path)));
        QVERIFY(watch.wait());
        QCOMPARE(truncate(QFile::encodeName(path).constData(), 1000), 0);
        const EndedProgram ended = finish(*process);
        QCOMPARE(ended.status, 1);
        const QJsonObject run = runOf(ended, model);
        QCOMPARE(outcomesOf(run), (QStringList{u"done"_s, u"failed"_s, u"done"_s}));
        QCOMPARE(run[u"tasks"][1][u"error"].toString(), u"read %1: the file became shorter while it was read"_s.arg(path));
    }

    void aHugeFileTakesLittleMemoryAndStopsAtWill_data() { everyModel(); }

    void aHugeFileTakesLittleMemoryAndStopsAtWill()
    {
        QFETCH(QString, model);
        const QString path = sparseFile(u"huge"_s, qint64{16} << 30);
        ReadWatch watch(path);
        const auto process = m_user.start(runArguments(model, u"--cache cold --file %1"_s.arg(path)));
        QVERIFY(watch.wait());
        kill(static_cast<pid_t>(process->processId()), SIGINT);
        const EndedProgram ended = finish(*process);
        QCOMPARE(ended.status, 130);
        const QJsonObject run = runOf(ended, model);
        QCOMPARE(outcomesOf(run), QStringList{u"cancelled"_s});
        QVERIFY(run[u"stats"][u"stop_ns"].toInteger(-1) >= 0 && run[u"stats"][u"stop_ns"].toInteger() < 5'000'000'000);
        QVERIFY(run[u"stats"][u"peak_memory_bytes"].toInteger() < 500'000'000);
        QVERIFY(QFile::remove(path));
    }

    void aFullDiskLeavesTheOldFile_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("tasks");
        QTest::addColumn<QString>("filler"); // leaves no page free
        const auto add = [](const char* row, const char* option, const char* name, int tasks, const char* filler = "") {
            QTest::newRow(row) << QString::fromLatin1(option) << QString::fromLatin1(name) << tasks << QString::fromLatin1(filler);
        };
        add("JSON", "--json", "results", 2000);
        add("CSV", "--csv", "results", 2000);
        // So short that it stays in the writer's buffer to the end.
        add("JSON of one task, no page free", "--json", "results", 1, "filler");
        add("CSV of one task, no page free", "--csv", "results", 1, "filler");
        add("PNG, no page free", "--export", "results.png", 1, "filler");
        add("SVG, no page free", "--export", "results.svg", 1, "filler");
        add("PDF, no page free", "--export", "results.pdf", 1, "filler");
    }

    void aFullDiskLeavesTheOldFile()
    {
        QFETCH(QString, option);
        QFETCH(QString, name);
        QFETCH(int, tasks);
        QFETCH(QString, filler);
        // A file system of 64 KiB, seen by this shell alone; the results of 2,000 tasks do not fit into it. In a chroot the root is no
        // mount point, whose propagation could be changed: so the shell also takes the file system away.
        const QString disk = m_user.path(u"disk"_s);
        QVERIFY(QDir().mkpath(disk));
        const QString script = u"mount -t tmpfs -o size=64k,mode=0777 none \"$1\" || exit 99\n"
                               "printf old > \"$1/$4\"\n"
                               "test -z \"$6\" || dd if=/dev/zero of=\"$1/$6\" bs=4k 2> /dev/null\n"
                               "\"$2\" run --strategy blocking --sleep 0x$5 \"$3\" \"$1/$4\"; status=$?\n"
                               "printf 'old file: '; cat \"$1/$4\"; printf '\\nfiles: '; ls -A \"$1\" | grep -v filler\n"
                               "umount \"$1\"\n"
                               "exit $status\n"_s;
        const QStringList unshare = QStringList{geteuid() == 0 ? u"-m"_s : u"-rm"_s, u"--propagation"_s, u"unchanged"_s};
        QProcess process;
        process.start(u"unshare"_s,
                      unshare
                          + QStringList{u"sh"_s, u"-c"_s, script, u"sh"_s, disk, m_user.path(u"juggler"_s), option, name,
                                        QString::number(tasks), filler});
        const EndedProgram ended = finish(process);
        QVERIFY2(ended.status == 1, ended.messages.constData());
        QVERIFY2(ended.messages.contains(u"write %1/%2: No space left on device"_s.arg(disk, name).toUtf8()), ended.messages.constData());
        QVERIFY2(ended.output.contains("old file: old\n"), ended.output.constData());
        QVERIFY2(ended.output.endsWith(u"files: %1\n"_s.arg(name).toUtf8()), ended.output.constData());
    }

    void aPlaceThatMayNotBeWrittenIsToldAndLeftAlone()
    {
        const QString folder = m_user.path(u"foreign"_s);
        QVERIFY(QDir().mkpath(folder));
        const QString old = m_user.write(u"foreign/results.json"_s, "old");
        QVERIFY(QFile::setPermissions(old, QFile::ReadOwner | QFile::ReadOther));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
        for (const QString& path : {old, folder + u"/new.json"_s}) {
            const EndedProgram ended = m_user.run({u"run"_s, u"--strategy"_s, u"blocking"_s, u"--fib"_s, u"3"_s, u"--json"_s, path});
            QCOMPARE(ended.status, 1);
            QCOMPARE(ended.messages.count(path.toUtf8()), 1);
            QVERIFY2(ended.messages.contains(u"write %1: Permission denied"_s.arg(path).toUtf8()), ended.messages.constData());
        }
        QFile kept(old);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("old"));
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{u"results.json"_s});
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

private:
    static void everyModel()
    {
        QTest::addColumn<QString>("model");
        for (const QString& key : {u"blocking"_s, u"thread-pool"_s, u"event-loop"_s, u"dedicated-threads"_s}) {
            QTest::newRow(qPrintable(key)) << key;
        }
    }

    static QJsonObject runOf(const EndedProgram& ended, const QString& model)
    {
        for (const QJsonValue run : runsOf(ended)) {
            if (run[u"strategy"].toString() == model) {
                return run.toObject();
            }
        }
        return {};
    }

    QString sparseFile(const QString& name, qint64 bytes) const
    {
        const QString path = m_user.write(name, {});
        return QFile::resize(path, bytes) ? path : QString();
    }

    /// Under every model a task that reads path fails with error, and the tasks around it are done.
    void expectFailureBetweenOthers(const QString& path, const QString& error) const
    {
        const EndedProgram ended = m_user.run(runArguments(u"all"_s, u"--fib 10 --file %1 --sleep 1"_s.arg(path)));
        QCOMPARE(ended.status, 1);
        const QJsonArray runs = runsOf(ended);
        QCOMPARE(runs.size(), static_cast<qsizetype>(juggler::strategyCatalog().size()));
        for (const QJsonValue run : runs) {
            QCOMPARE(outcomesOf(run), (QStringList{u"done"_s, u"failed"_s, u"done"_s}));
            QCOMPARE(run[u"tasks"][1][u"error"].toString(), error);
            QCOMPARE(run[u"tasks"][0][u"result"].toInteger(), 55);
            QVERIFY(ended.messages.contains((run[u"strategy"].toString() + u": task 1: "_s + error).toUtf8()));
        }
    }

    static void expectFiveWholeReads(const EndedProgram& ended)
    {
        QVERIFY2(ended.status == 0, ended.messages.constData());
        const QJsonArray runs = runsOf(ended);
        QCOMPARE(runs.size(), static_cast<qsizetype>(juggler::strategyCatalog().size()));
        for (const QJsonValue run : runs) {
            QCOMPARE(outcomesOf(run).count(u"done"_s), 11);
            for (int i = 0; i < 5; ++i) {
                QCOMPARE(run[u"tasks"][i][u"result"].toInteger(), 700'001);
            }
        }
    }

    OrdinaryUser m_user;
};

QTEST_GUILESS_MAIN(TstFaults)
#include "tst_faults.moc"
