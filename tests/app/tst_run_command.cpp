// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan timing
#include "tests/support/program_run.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace juggler::test;
using namespace Qt::StringLiterals;

/// What `juggler run` runs: its tasks, their order, the knobs of the models.
class TstRunCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void runsTheTasksInTheOrderOfTheCommandLine()
    {
        const QString file = m_folder.filePath(u"data.bin"_s);
        writeFile(file, QByteArray(1234, 'x'));
        const QString workload = m_folder.filePath(u"w.json"_s);
        writeFile(workload, R"({"schema":"juggler-workload/1","name":"w","groups":[{"kind":"fibonacci","n":7,"count":2}]})");
        const Ended ended = runJuggler({u"run"_s, u"--strategy"_s, u"blocking,dedicated-threads"_s, u"--sleep"_s, u"5x2"_s, u"--fib=27"_s,
                                        u"--file"_s, file, u"--workload"_s, workload, u"--sleep"_s, u"1"_s, u"--json"_s, u"-"_s});
        QCOMPARE(ended.status, 0);
        const QJsonObject session = parseJson(ended.output);
        QCOMPARE(session[u"schema"].toString(), u"juggler-session/1"_s);
        const QStringList expected{u"sleep 5 ms"_s, u"sleep 5 ms"_s, u"fib(27)"_s,   u"read data.bin"_s,
                                   u"fib(7)"_s,     u"fib(7)"_s,     u"sleep 1 ms"_s};
        const QJsonArray runs = session[u"runs"].toArray();
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs[0][u"strategy"].toString(), u"blocking"_s);
        QCOMPARE(runs[1][u"strategy"].toString(), u"dedicated-threads"_s);
        for (const QJsonValue strategy : runs) {
            const QJsonArray tasks = strategy[u"tasks"].toArray();
            QStringList labels;
            for (int i = 0; i < tasks.size(); ++i) {
                QCOMPARE(tasks[i][u"id"].toInt(-1), i);
                labels << tasks[i][u"label"].toString();
            }
            QCOMPARE(labels, expected);
            QCOMPARE(tasks[2][u"result"].toInteger(), 196418);
            QCOMPARE(tasks[3][u"result"].toInteger(), 1234);
        }
    }

    void writesFilesAndRemovesThem()
    {
        const QString folder = m_folder.filePath(u"writes"_s);
        QVERIFY(QDir().mkpath(folder));
        const Ended ended =
            runJuggler({u"run"_s, u"--strategy"_s, u"all"_s, u"--write"_s, u"512"_s, u"--folder"_s, folder, u"--write"_s, u"64Kx2"_s,
                        u"--fsync"_s, u"--write"_s, u"1.5MiB"_s, u"--add"_s, u"x2"_s, u"--add"_s, u"--json"_s, u"-"_s});
        QVERIFY2(ended.status == 0, ended.messages.constData());
        const QStringList labels{u"write 512 B"_s, u"write 64 KiB"_s, u"write 64 KiB"_s, u"write 1536 KiB + fsync"_s,
                                 u"add"_s,         u"add"_s,          u"add"_s};
        const QList<qint64> results{512, 65'536, 65'536, 1'572'864, 3, 3, 3};
        for (const QJsonValue model : parseJson(ended.output)[u"runs"].toArray()) {
            const QJsonArray tasks = model[u"tasks"].toArray();
            QCOMPARE(tasks.size(), labels.size());
            for (int i = 0; i < tasks.size(); ++i) {
                QCOMPARE(tasks[i][u"label"].toString(), labels[i]);
                QCOMPARE(tasks[i][u"kind"].toString(), i < 4 ? u"file-write"_s : u"add"_s);
                QCOMPARE(tasks[i][u"result"].toInteger(), results[i]);
            }
        }
        const QJsonArray groups = parseJson(ended.output)[u"workload"][u"groups"].toArray();
        QVERIFY(groups[0][u"folder"].isNull());
        QCOMPARE(groups[1][u"folder"].toString(), folder);
        QVERIFY(groups[2][u"fsync"].toBool() && !groups[1][u"fsync"].toBool());
        QVERIFY(QDir(folder).isEmpty());
    }

    void aFolderThatCannotBeWrittenToFailsItsTaskAlone()
    {
        const Ended ended = runJuggler({u"run"_s, u"--strategy"_s, u"all"_s, u"--fib"_s, u"5"_s, u"--folder"_s, u"/no/such/folder"_s,
                                        u"--write"_s, u"1K"_s, u"--json"_s, u"-"_s});
        QCOMPARE(ended.status, 1);
        for (const QJsonValue model : parseJson(ended.output)[u"runs"].toArray()) {
            QCOMPARE(model[u"tasks"][0][u"outcome"].toString(), u"done"_s);
            QCOMPARE(model[u"tasks"][1][u"outcome"].toString(), u"failed"_s);
            const QString error = model[u"tasks"][1][u"error"].toString();
            QVERIFY2(error.contains(u"/no/such/folder: No such file or directory"_s), qPrintable(error));
        }
    }

    void storesTheKnobsAndTellsWhoIgnoresThem()
    {
        const Ended ended =
            runJuggler({u"run"_s, u"--strategy"_s, u"blocking,thread-pool,event-loop"_s, u"--fib"_s, u"20"_s, u"--cores"_s, u"1"_s,
                        u"--slice"_s, u"0.5"_s, u"--await"_s, u"in-turn"_s, u"--workers"_s, u"3"_s, u"--json"_s, u"-"_s});
        QCOMPARE(ended.status, 0);
        QVERIFY2(ended.messages.contains("--workers is ignored by blocking, event-loop\n"), ended.messages.constData());
        QVERIFY2(ended.messages.contains("--slice is ignored by blocking, thread-pool\n"), ended.messages.constData());
        QVERIFY2(ended.messages.contains("--await is ignored by blocking\n"), ended.messages.constData());
        const QJsonArray runs = parseJson(ended.output)[u"runs"].toArray();
        QVERIFY(runs[0][u"config"][u"await"].isNull()); // it has no such knob
        for (int i = 0; i < runs.size(); ++i) {
            QCOMPARE(runs[i][u"config"][u"cores_requested"].toInt(), 1);
            QCOMPARE(runs[i][u"config"][u"cores"].toInt(), 1);
            QVERIFY(i == 0 || runs[i][u"config"][u"await"].toString() == u"in-turn"_s);
            QCOMPARE(runs[i][u"config"][u"slice_ns"].toInteger(-1), i == 2 ? 500'000 : -1);
        }
    }

    void setsTheKnobsOfOneModel()
    {
        const Ended ended = runJuggler({u"run"_s, u"--strategy"_s, u"thread-pool,virtual-threads,processes"_s, u"--add"_s, u"--workers"_s,
                                        u"2"_s, u"--workers"_s, u"virtual-threads=3"_s, u"--await=thread-pool=in-turn"_s, u"--processes"_s,
                                        u"processes=per-task"_s, u"--json"_s, u"-"_s});
        QVERIFY2(ended.status == 0, ended.messages.constData());
        const QJsonArray runs = parseJson(ended.output)[u"runs"].toArray();
        QCOMPARE(runs[0][u"config"][u"workers"].toInt(), 2);
        QCOMPARE(runs[1][u"config"][u"workers"].toInt(), 3);
        QCOMPARE(runs[0][u"config"][u"await"].toString(), u"in-turn"_s);
        QCOMPARE(runs[1][u"config"][u"await"].toString(), u"together"_s);
        QCOMPARE(runs[2][u"config"][u"processes"].toString(), u"per-task"_s);
    }

    void theTableTellsTheKnobs()
    {
        const Ended ended =
            runJuggler({u"run"_s, u"--strategy"_s, u"event-loop,thread-pool"_s, u"--fib"_s, u"3"_s, u"--add"_s, u"--write"_s, u"1K"_s,
                        u"--slice"_s, u"1.5"_s, u"--await"_s, u"in-turn"_s, u"--cores"_s, u"1"_s, u"--workers"_s, u"2"_s});
        QCOMPARE(ended.status, 0);
        QVERIFY2(ended.output.contains("Event loop, slices of 1.500 ms, in turn, on 1 core "), ended.output.constData());
        QVERIFY2(ended.output.contains("Thread pool (2), in turn, on 1 core "), ended.output.constData());
    }

    void saysNothingWhereADefaultIsGivenThatEveryModelHas()
    {
        const Ended ended = runJuggler(
            {u"run"_s, u"--strategy"_s, u"event-loop"_s, u"--fib"_s, u"3"_s, u"--slice"_s, u"none"_s, u"--await"_s, u"together"_s});
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.messages, QByteArray());
    }

    void shufflesTheSameForEveryModelAndWithTheSameSeed()
    {
        const auto labelsOf = [](const QJsonValue& model) {
            QStringList labels;
            for (const QJsonValue task : model[u"tasks"].toArray()) {
                labels << task[u"label"].toString();
            }
            return labels;
        };
        const QStringList common{
            u"run"_s, u"--strategy"_s, u"blocking,thread-pool"_s, u"--fib"_s, u"1x50"_s, u"--sleep"_s, u"0x50"_s, u"--json"_s,
            u"-"_s,   u"--shuffle"_s};
        const Ended drawn = runJuggler(common);
        QCOMPARE(drawn.status, 0);
        const QJsonObject session = parseJson(drawn.output);
        const qint64 seed = session[u"workload"][u"shuffle_seed"].toInteger(-1);
        QVERIFY(seed >= 0);
        QVERIFY2(drawn.messages.contains("--seed " + QByteArray::number(seed)), drawn.messages.constData());
        QCOMPARE(labelsOf(session[u"runs"][0]), labelsOf(session[u"runs"][1]));
        QVERIFY(labelsOf(session[u"runs"][0]) != labelsOf(parseJson(runJuggler(common.first(common.size() - 1)).output)[u"runs"][0]));
        const Ended again = runJuggler(common + QStringList{u"--seed"_s, QString::number(seed)});
        QCOMPARE(again.messages, QByteArray()); // what was given need not be told
        QCOMPARE(labelsOf(parseJson(again.output)[u"runs"][0]), labelsOf(session[u"runs"][0]));
    }

    void keepsTheOrderAndTheSeedOfAWorkloadFile()
    {
        const QString workload = m_folder.filePath(u"ordered.json"_s);
        writeFile(workload, R"({"schema":"juggler-workload/1","shuffle_seed":7,"groups":[
            {"kind":"add","count":20,"after":"waits"},{"kind":"sleep","ms":1,"count":20,"name":"waits"}]})");
        const Ended ended = runJuggler({u"run"_s, u"--strategy"_s, u"all"_s, u"--workload"_s, workload, u"--json"_s, u"-"_s});
        QCOMPARE(ended.status, 0);
        const QJsonObject session = parseJson(ended.output);
        QCOMPARE(session[u"workload"][u"shuffle_seed"].toInt(), 7);
        for (const QJsonValue model : session[u"runs"].toArray()) {
            qint64 lastWaitNs = 0;
            qint64 firstSumNs = std::numeric_limits<qint64>::max();
            for (const QJsonValue task : model[u"tasks"].toArray()) {
                if (task[u"kind"].toString() == u"add") {
                    firstSumNs = std::min(firstSumNs, task[u"submitted_ns"].toInteger());
                } else {
                    lastWaitNs = std::max(lastWaitNs, task[u"ended_ns"].toInteger());
                }
            }
            QVERIFY(firstSumNs >= lastWaitNs);
        }
    }

    void takesTheWholeNameOfAFileThatExists()
    {
        const QString path = m_folder.filePath(u"filex3"_s);
        writeFile(path, "abc");
        const Ended existing = runJuggler({u"run"_s, u"--strategy"_s, u"blocking"_s, u"--file"_s, path, u"--json"_s, u"-"_s});
        QCOMPARE(existing.status, 0);
        QCOMPARE(parseJson(existing.output)[u"runs"][0][u"tasks"].toArray().size(), 1);
        const Ended counted = runJuggler({u"run"_s, u"--strategy"_s, u"blocking"_s, u"--file"_s, path + u"x2"_s, u"--json"_s, u"-"_s});
        QCOMPARE(counted.status, 0);
        QCOMPARE(parseJson(counted.output)[u"runs"][0][u"tasks"].toArray().size(), 2);
    }

    void failsWhereATaskFailsAndDoesTheOthers()
    {
        const Ended ended =
            runJuggler({u"run"_s, u"--strategy"_s, u"all"_s, u"--file"_s, u"/no/such/file"_s, u"--fib"_s, u"10"_s, u"--json"_s, u"-"_s});
        QCOMPARE(ended.status, 1);
        QVERIFY(ended.messages.contains("blocking: task 0: open /no/such/file: No such file or directory"));
        for (const QJsonValue strategy : parseJson(ended.output)[u"runs"].toArray()) {
            QCOMPARE(strategy[u"tasks"][0][u"outcome"].toString(), u"failed"_s);
            QCOMPARE(strategy[u"tasks"][1][u"outcome"].toString(), u"done"_s);
            QCOMPARE(strategy[u"tasks"][1][u"result"].toInteger(), 55);
        }
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TstRunCommand)
#include "tst_run_command.moc"
