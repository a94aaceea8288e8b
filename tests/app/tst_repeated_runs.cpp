// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan timing
#include "tests/support/program_run.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace juggler::test;

namespace {

/// The rounds that a CSV has rows of, "0 true" for a warm-up, in their order.
QByteArrayList roundsOf(const QByteArray& csv)
{
    QByteArrayList rounds;
    for (const QByteArray& line : csv.split('\n').mid(1)) {
        const QByteArrayList cells = line.trimmed().split(',');
        const QByteArray round = cells.size() > 2 ? cells[cells.size() - 2] + ' ' + cells.last() : QByteArray();
        if (!round.isEmpty() && !rounds.contains(round)) {
            rounds << round;
        }
    }
    return rounds;
}

} // namespace

class TstRepeatedRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoNumberOfRuns_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("expected");
        QTest::addRow("none") << QStringList{u"--repeat"_s, u"0"_s} << QByteArray("--repeat 0: must be a whole number from 1 to 1000");
        QTest::addRow("a word") << QStringList{u"--repeat"_s, u"often"_s} << QByteArray("--repeat often: must be");
        QTest::addRow("less than no warm-up") << QStringList{u"--warm-up=-1"_s}
                                              << QByteArray("--warm-up -1: must be a whole number from 0");
        QTest::addRow("no time") << QStringList{u"--timeout"_s, u"0"_s} << QByteArray("--timeout 0: must be seconds from 0.001");
        QTest::addRow("a unit") << QStringList{u"--timeout"_s, u"5s"_s} << QByteArray("--timeout 5s: must be seconds");
    }
    void refusesWhatIsNoNumberOfRuns()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, expected);
        const Ended ended = runModels(arguments);
        QCOMPARE(ended.status, 2);
        QVERIFY2(ended.messages.contains(expected), ended.messages.constData());
    }

    void repeatsAfterOneWarmUpUnlessToldOtherwise_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArrayList>("rounds");
        QTest::addRow("once") << QStringList() << QByteArrayList{"0 false"};
        QTest::addRow("twice") << QStringList{u"--repeat"_s, u"2"_s} << QByteArrayList{"0 true", "0 false", "1 false"};
        QTest::addRow("without a warm-up") << QStringList{u"--repeat"_s, u"2"_s, u"--warm-up"_s, u"0"_s}
                                           << QByteArrayList{"0 false", "1 false"};
        QTest::addRow("warmed up twice") << QStringList{u"--warm-up"_s, u"2"_s} << QByteArrayList{"0 true", "1 true", "0 false"};
    }
    void repeatsAfterOneWarmUpUnlessToldOtherwise()
    {
        QFETCH(const QStringList, arguments);
        const Ended ended = runModels(arguments + QStringList{u"--csv"_s, u"-"_s});
        QCOMPARE(ended.status, 0);
        QTEST(roundsOf(ended.output), "rounds");
    }

    void theTableTellsMediansAndSpreads()
    {
        const Ended ended = runModels({u"--repeat"_s, u"3"_s});
        QCOMPARE(ended.status, 0);
        const QByteArrayList lines = ended.output.split('\n');
        QCOMPARE(lines[0].simplified(), QByteArray("model runs median IQR speed-up CPU % concurrency parallelism threads"));
        QVERIFY2(lines[1].simplified().startsWith("Blocking 3 "), lines[1].constData());
        QCOMPARE(ended.output.count("\nBlocking "), 2); // a line of the table, and one Gantt chart of one of the runs
    }

    void theTableIsAsItWasForSingleRuns()
    {
        const Ended ended = runModels({});
        QCOMPARE(ended.output.split('\n')[0].simplified(), QByteArray("model makespan speed-up CPU % concurrency parallelism threads"));
    }

    void aTimeoutStopsAndKeepsWhatIsThere()
    {
        const QTemporaryDir folder;
        const QString csv = folder.filePath(u"run.csv"_s);
        const Ended ended = runJuggler({u"run"_s, u"--strategy"_s, u"blocking"_s, u"--sleep"_s, u"1x1"_s, u"--sleep"_s, u"600000"_s,
                                        u"--timeout"_s, u"0.5"_s, u"--csv"_s, csv});
        QCOMPARE(ended.status, 124);
        QVERIFY2(ended.messages.contains("stopped after 500.0 ms, as --timeout says"), ended.messages.constData());
        QVERIFY2(ended.output.contains("1 cancelled"), ended.output.constData());
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("sleep 1 ms,sleep,done"));
    }

    void aTimeoutThatIsNotReachedChangesNothing()
    {
        const Ended ended = runModels({u"--timeout"_s, u"600"_s});
        QCOMPARE(ended.status, 0);
        QVERIFY2(!ended.messages.contains("--timeout"), ended.messages.constData());
    }

    void aTroubleOfEveryRunIsToldOnce()
    {
        const Ended ended =
            runJuggler({u"run"_s, u"--strategy"_s, u"blocking"_s, u"--file"_s, u"/nowhere/at/all"_s, u"--repeat"_s, u"3"_s});
        QCOMPARE(ended.status, 1);
        QCOMPARE(ended.messages.count("/nowhere/at/all"), 1);
        QVERIFY2(ended.messages.contains("blocking: so it was in 4 of its 4 runs"), ended.messages.constData());
    }

private:
    static Ended runModels(const QStringList& options)
    {
        return runJuggler(QStringList{u"run"_s, u"--strategy"_s, u"blocking,hybrid"_s, u"--sleep"_s, u"5x2"_s} + options);
    }
};

QTEST_GUILESS_MAIN(TstRepeatedRuns)
#include "tst_repeated_runs.moc"
