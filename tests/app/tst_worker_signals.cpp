// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan timing
// No worker process survives the program, however that ends.
#include "tests/support/process_table.h"

#include <QProcess>
#include <QtTest/QtTest>

#include <csignal>

using namespace juggler::test;
using namespace Qt::StringLiterals;

class TstOrphans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noWorkerSurvivesTheProgram_data();
    void noWorkerSurvivesTheProgram();
};

void TstOrphans::noWorkerSurvivesTheProgram_data()
{
    QTest::addColumn<bool>("isPool");
    QTest::addColumn<int>("signal");
    for (const bool isPool : {true, false}) {
        for (const int signal : {SIGKILL, SIGABRT, SIGTERM, SIGINT}) {
            QTest::addRow("%s, signal %d", isPool ? "pool" : "per task", signal) << isPool << signal;
        }
    }
}

void TstOrphans::noWorkerSurvivesTheProgram()
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

QTEST_GUILESS_MAIN(TstOrphans)
#include "tst_orphans.moc"
