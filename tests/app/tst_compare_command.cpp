// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan timing
#include "tests/support/program_run.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace juggler::test;

class TstCompareCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        // The same work one after the other takes four times as long, whatever else the machine does.
        record(u"before.json"_s, {u"--repeat"_s, u"3"_s});
        record(u"after.json"_s, {u"--repeat"_s, u"3"_s, u"--await"_s, u"in-turn"_s});
        record(u"once.json"_s, {});
        record(u"other.json"_s, {u"--repeat"_s, u"3"_s, u"--fib"_s, u"10"_s});
    }

    void refusesWrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("expected"); // part of the message
        QTest::addRow("no file") << QStringList() << QByteArray("juggler compare BASELINE FILE...");
        QTest::addRow("one file") << QStringList{path(u"before.json"_s)} << QByteArray("give a baseline and");
        QTest::addRow("no percentage") << QStringList{u"--fail-slower"_s, u"much"_s}
                                       << QByteArray("--fail-slower much: must be a percentage");
        QTest::addRow("below zero") << QStringList{u"--fail-slower=-5"_s} << QByteArray("must be a percentage from 0");
        QTest::addRow("a format") << QStringList{u"--format"_s, u"xml"_s} << QByteArray("table, json, csv or markdown");
        QTest::addRow("an option") << QStringList{u"--fail-slow"_s} << QByteArray("did you mean --fail-slower?");
    }
    void refusesWrongUsage()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, expected);
        const Ended ended = compare(arguments);
        QCOMPARE(ended.status, 2);
        QVERIFY2(ended.messages.startsWith("juggler compare: ") && ended.messages.contains(expected), ended.messages.constData());
        QCOMPARE(ended.output, QByteArray());
    }

    void tellsWhichFileCannotBeOpened_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addRow("nothing") << QByteArray();
        QTest::addRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n garbage");
        QTest::addRow("cut short") << QByteArray("{\"schema\": \"juggler-session/1\", \"runs\": [{");
    }
    void tellsWhichFileCannotBeOpened()
    {
        QFETCH(const QByteArray, content);
        QFile file(path(u"broken.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        const Ended ended = compare({path(u"before.json"_s), path(u"broken.json"_s)});
        QCOMPARE(ended.status, 2);
        QVERIFY2(ended.messages.contains("broken.json: "), ended.messages.constData());
        QCOMPARE(ended.output, QByteArray());
    }

    void tellsThatAFileIsNotThere()
    {
        const Ended ended = compare({path(u"before.json"_s), path(u"missing.json"_s)});
        QCOMPARE(ended.status, 2);
        QVERIFY2(ended.messages.contains("missing.json: No such file or directory"), ended.messages.constData());
    }

    void tellsWhatIsSlowerAndFailsOnlyWhereItIsAskedTo_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("status");
        QTest::addRow("not asked") << QStringList() << 0;
        QTest::addRow("slower by more") << QStringList{u"--fail-slower"_s, u"5"_s} << 1;
        QTest::addRow("with its sign") << QStringList{u"--fail-slower=5%"_s} << 1;
        QTest::addRow("slower by less") << QStringList{u"--fail-slower"_s, u"100000"_s} << 0;
    }
    void tellsWhatIsSlowerAndFailsOnlyWhereItIsAskedTo()
    {
        QFETCH(const QStringList, options);
        const Ended ended = compare(QStringList{path(u"before.json"_s), path(u"after.json"_s)} + options);
        QTEST(ended.status, "status");
        QVERIFY2(ended.output.contains("slower"), ended.output.constData());
        QVERIFY2(ended.output.contains("await in-turn instead of together"), ended.output.constData());
    }

    void faultsNothingInAFasterOne()
    {
        const Ended ended = compare({path(u"after.json"_s), path(u"before.json"_s), u"--fail-slower"_s, u"0"_s});
        QCOMPARE(ended.status, 0);
        QVERIFY2(ended.output.contains("faster"), ended.output.constData());
    }

    void findsNoDifferenceBetweenAFileAndItself()
    {
        const Ended ended = compare({path(u"before.json"_s), path(u"before.json"_s), u"--fail-slower"_s, u"0"_s});
        QCOMPARE(ended.status, 0);
        QVERIFY2(ended.output.contains("no difference shown"), ended.output.constData());
    }

    void concludesNothingFromOneRun()
    {
        QCOMPARE(compare({path(u"once.json"_s), path(u"once.json"_s)}).status, 0);
        const Ended ended = compare({path(u"once.json"_s), path(u"once.json"_s), u"--fail-slower"_s, u"0"_s});
        QCOMPARE(ended.status, 2); // a job must not be green because nothing was judged
        QVERIFY2(ended.messages.contains("once.json cannot be compared with ") && ended.messages.contains("one run has no spread"),
                 ended.messages.constData());
        QVERIFY2(ended.output.contains("one run each: no spread"), ended.output.constData());
        QVERIFY2(ended.output.contains("--repeat 5"), ended.output.constData());
        QVERIFY2(ended.output.endsWith("\nIt cannot be told whether a model is slower beyond the spread and by more than 0.0 %.\n"),
                 ended.output.constData());
    }

    void failsForASlowerOneWhateverElseCannotBeCompared()
    {
        const QStringList files{path(u"before.json"_s), path(u"once.json"_s), path(u"after.json"_s)};
        const Ended ended = compare(files + QStringList{u"--fail-slower"_s, u"5"_s});
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.messages.contains("once.json cannot be compared with "), ended.messages.constData());
    }

    void cannotJudgeAnotherWorkload()
    {
        const QStringList files{path(u"before.json"_s), path(u"other.json"_s)};
        const Ended told = compare(files);
        QCOMPARE(told.status, 0);
        QVERIFY2(told.output.contains("The workloads differ, so nothing is concluded: also 1 x fib(10)."), told.output.constData());
        const Ended judged = compare(files + QStringList{u"--fail-slower"_s, u"5"_s});
        QCOMPARE(judged.status, 2);
        QVERIFY2(judged.messages.contains("other.json cannot be compared with "), judged.messages.constData());
        QVERIFY2(!judged.output.contains("No model is slower"), judged.output.constData());
        const QJsonObject report = parseJson(compare(files + QStringList{u"--fail-slower"_s, u"5"_s, u"--format"_s, u"json"_s}).output);
        QVERIFY(report[u"has_regression"].isNull());
    }

    void countsNoRunsWhereNoneCameToItsEnd()
    {
        const Ended stopped = runJuggler({u"run"_s, u"--strategy"_s, u"event-loop"_s, u"--sleep"_s, u"60000"_s, u"--timeout"_s, u"0.05"_s,
                                          u"--quiet"_s, u"--json"_s, path(u"stopped.json"_s)});
        QCOMPARE(stopped.status, 124);
        const Ended ended = compare({path(u"stopped.json"_s), path(u"stopped.json"_s)});
        QCOMPARE(ended.status, 0);
        QVERIFY2(ended.output.contains("medians of the runs that came to their end;"), ended.output.constData());
    }

    void comparesSeveralFilesWithTheFirst()
    {
        const Ended ended = compare({path(u"before.json"_s), path(u"before.json"_s), path(u"after.json"_s), u"--format"_s, u"json"_s});
        QCOMPARE(ended.status, 0);
        const QJsonArray sessions = parseJson(ended.output)[u"sessions"].toArray();
        QCOMPARE(sessions.size(), 2);
        QCOMPARE(sessions[0][u"models"][0][u"verdict"].toString(), u"within-spread"_s);
        QCOMPARE(sessions[1][u"models"][0][u"verdict"].toString(), u"slower"_s);
        QCOMPARE(sessions[1][u"models"][0][u"now"][u"runs"].toInt(), 3);
    }

    void printsCsvAndMarkdown()
    {
        const QStringList files{path(u"before.json"_s), path(u"after.json"_s), u"--format"_s};
        QVERIFY(compare(files + QStringList{u"csv"_s}).output.startsWith("session,strategy,label,baseline_runs,"));
        QVERIFY(compare(files + QStringList{u"markdown"_s}).output.contains("| :--- | ---: |"));
    }

    void helps()
    {
        const Ended ended = compare({u"--help"_s});
        QCOMPARE(ended.status, 0);
        QVERIFY2(ended.output.contains("--fail-slower PERCENT") && ended.output.contains("BASELINE FILE..."), ended.output.constData());
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    static Ended compare(const QStringList& arguments) { return runJuggler(QStringList{u"compare"_s} + arguments); }

    void record(const QString& name, const QStringList& options) const
    {
        const Ended ended = runJuggler(
            QStringList{u"run"_s, u"--strategy"_s, u"event-loop"_s, u"--sleep"_s, u"30x4"_s, u"--quiet"_s, u"--json"_s, path(name)}
            + options);
        QVERIFY2(ended.status == 0, ended.messages.constData());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TstCompareCommand)
#include "tst_compare_command.moc"
