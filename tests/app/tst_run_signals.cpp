// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan timing
#include "tests/support/program_run.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/stat.h>

using namespace juggler::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTimeoutMs = 60'000;

bool hasThread(qint64 pid, const QByteArray& name)
{
    const QDir tasks(QStringLiteral("/proc/%1/task").arg(pid));
    for (const QString& task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (contentOf(tasks.filePath(task + u"/comm"_s)).trimmed() == name) {
            return true;
        }
    }
    return false;
}

void interrupt(const QProcess& process)
{
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
}

} // namespace

/// How `juggler run` is stopped by signals.
class TstRunSignals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void stopsAtCtrlCAndWritesWhatWasRecorded()
    {
        const QString path = m_folder.filePath(u"stopped.json"_s);
        QProcess process;
        startJuggler(process,
                     {u"run"_s, u"--strategy"_s, u"blocking,dedicated-threads"_s, u"--fib"_s, u"5"_s, u"--sleep"_s, u"600000x2"_s,
                      u"--json"_s, path});
        QTRY_VERIFY_WITH_TIMEOUT(hasThread(process.processId(), "run thread"), kTimeoutMs);
        interrupt(process);
        const Ended ended = finishProgram(process);
        QCOMPARE(ended.status, 130);
        QVERIFY2(ended.output.contains("Blocking, stopped"), ended.output.constData());
        const QJsonArray runs = parseJson(contentOf(path))[u"runs"].toArray();
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs[0][u"state"].toString(), u"stopped"_s);
        QCOMPARE(runs[0][u"tasks"][2][u"outcome"].toString(), u"cancelled"_s);
        QCOMPARE(runs[1][u"state"].toString(), u"not-run"_s);
    }

    void takesSignalsThatComeTogetherForOneRequest()
    {
        const QString path = m_folder.filePath(u"together.json"_s);
        QProcess process;
        startJuggler(process, {u"run"_s, u"--strategy"_s, u"blocking"_s, u"--sleep"_s, u"600000"_s, u"--json"_s, path});
        QTRY_VERIFY_WITH_TIMEOUT(hasThread(process.processId(), "signals"), kTimeoutMs);
        // As timeout(1) does: to the program, and to the group to which it belongs. Two of one kind might become one on their way.
        for (const int number : {SIGTERM, SIGINT, SIGHUP}) {
            ::kill(static_cast<pid_t>(process.processId()), number);
        }
        QCOMPARE(finishProgram(process).status, 130);
        QCOMPARE(parseJson(contentOf(path))[u"runs"][0][u"state"].toString(), u"stopped"_s);
    }

    void aSignalThatWasIgnoredAtTheStartStaysIgnored()
    {
        QProcess shell; // as under nohup(1)
        shell.start(
            u"/bin/sh"_s,
            {u"-c"_s, u"trap '' HUP; exec \"$0\" run --strategy blocking --sleep 2000 --json -"_s, QStringLiteral(JUGGLER_PROGRAM)});
        QVERIFY(shell.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(hasThread(shell.processId(), "signals"), kTimeoutMs);
        ::kill(static_cast<pid_t>(shell.processId()), SIGHUP);
        const Ended ended = finishProgram(shell);
        QCOMPARE(ended.status, 0);
        QCOMPARE(parseJson(ended.output)[u"runs"][0][u"state"].toString(), u"done"_s);
    }

    void endsAtOnceWhenCtrlCIsRepeated()
    {
        const QString fifo = m_folder.filePath(u"fifo"_s);
        QCOMPARE(mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
        QProcess process;
        // Nobody reads the pipe: the program hangs in writing it.
        startJuggler(process, {u"run"_s, u"--strategy"_s, u"blocking"_s, u"--fib"_s, u"5"_s, u"--json"_s, fifo});
        QTRY_VERIFY_WITH_TIMEOUT(hasThread(process.processId(), "signals"), kTimeoutMs);
        // Signals within half a second are one request, so it takes a little patience to be impatient.
        for (int i = 0; i < 3 && process.state() == QProcess::Running; ++i) {
            interrupt(process);
            process.waitForFinished(i < 2 ? 600 : kTimeoutMs);
        }
        QCOMPARE(finishProgram(process).status, 130);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TstRunSignals)
#include "tst_run_signals.moc"
