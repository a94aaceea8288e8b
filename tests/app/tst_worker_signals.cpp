// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan timing
// Worker processes and signals: none survives the program, and whatever its parent made of signals changes nothing.
#include "tests/support/process_table.h"

#include <QProcess>
#include <QtTest/QtTest>

#include <csignal>

#include <unistd.h>

using namespace juggler::test;
using namespace Qt::StringLiterals;

class TstWorkerSignals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noWorkerSurvivesTheProgram_data();
    void noWorkerSurvivesTheProgram();
    void aSignalToTheWholeGroupIsAStop();
    void tellsHowAWorkerEndedWhateverTheParentIgnores();
};

void TstWorkerSignals::noWorkerSurvivesTheProgram_data()
{
    QTest::addColumn<bool>("isPool");
    QTest::addColumn<int>("signal");
    for (const bool isPool : {true, false}) {
        for (const int signal : {SIGKILL, SIGABRT, SIGTERM, SIGINT}) {
            QTest::addRow("%s, signal %d", isPool ? "pool" : "per task", signal) << isPool << signal;
        }
    }
}

void TstWorkerSignals::noWorkerSurvivesTheProgram()
{
    QFETCH(bool, isPool);
    QFETCH(int, signal);
    QStringList arguments{u"run"_s, u"--strategy"_s, u"processes"_s, u"--fib"_s, u"50x2"_s, u"--sleep"_s, u"3600000x6"_s};
    arguments += isPool ? QStringList{u"--workers"_s, u"4"_s} : QStringList{u"--processes"_s, u"per-task"_s};
    QProcess program;
    program.start(QStringLiteral(JUGGLER_PROGRAM), arguments);
    QVERIFY2(program.waitForStarted(), qPrintable(program.errorString()));
    const auto workers = [&program] { return childrenOf(program.processId()); };
    QTRY_COMPARE_WITH_TIMEOUT(workers().size(), std::size_t{isPool ? 4U : 8U}, 60'000);
    const std::set<int> pids = workers();
    kill(static_cast<pid_t>(program.processId()), signal);
    QTRY_VERIFY_WITH_TIMEOUT(!anyAlive(pids), 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 30'000);
}

void TstWorkerSignals::aSignalToTheWholeGroupIsAStop()
{
    QProcess program;
    program.setChildProcessModifier([] { setpgid(0, 0); });
    program.start(
        QStringLiteral(JUGGLER_PROGRAM),
        {u"run"_s, u"--strategy"_s, u"processes"_s, u"--workers"_s, u"2"_s, u"--fib"_s, u"50x4"_s, u"--yes"_s, u"--json"_s, u"-"_s});
    QVERIFY2(program.waitForStarted(), qPrintable(program.errorString()));
    QTRY_COMPARE_WITH_TIMEOUT(childrenOf(program.processId()).size(), std::size_t{2}, 60'000);
    kill(-static_cast<pid_t>(program.processId()), SIGTERM);
    QVERIFY(program.waitForFinished());
    const QByteArray results = program.readAllStandardOutput();
    QCOMPARE(results.count("\"outcome\":\"failed\""), 0);
    QCOMPARE(results.count("\"outcome\":\"cancelled\""), 4);
}

void TstWorkerSignals::tellsHowAWorkerEndedWhateverTheParentIgnores()
{
    QProcess program;
    program.setChildProcessModifier([] { std::signal(SIGCHLD, SIG_IGN); });
    program.start(QStringLiteral(JUGGLER_PROGRAM),
                  {u"run"_s, u"--strategy"_s, u"processes"_s, u"--workers"_s, u"1"_s, u"--fib"_s, u"50"_s, u"--yes"_s});
    QVERIFY2(program.waitForStarted(), qPrintable(program.errorString()));
    // One that is killed before it has the task is replaced.
    for (int i = 0; i < 100 && !program.waitForFinished(300); ++i) {
        for (const int worker : childrenOf(program.processId())) {
            kill(worker, SIGKILL);
        }
    }
    QCOMPARE(program.state(), QProcess::NotRunning);
    const QByteArray told = program.readAllStandardError() + program.readAllStandardOutput();
    QVERIFY2(told.contains("worker ended by signal 9"), told.constData());
}

QTEST_GUILESS_MAIN(TstWorkerSignals)
#include "tst_worker_signals.moc"
