// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan timing
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <limits>

#include <fcntl.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int kTimeoutMs = 60'000;

/// How a program ended. "Not started" and "crashed" are different failures from an exit status.
struct Ended {
    int status = -1; // -1: did not end by itself
    QByteArray output;
    QByteArray messages;
};

Ended finish(QProcess& process)
{
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(kTimeoutMs)) {
        qWarning("not finished: %s", qPrintable(process.errorString()));
        process.kill();
        process.waitForFinished();
        return {};
    }
    const bool isNormal = process.exitStatus() == QProcess::NormalExit;
    return {isNormal ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

void start(QProcess& process, const QStringList& arguments)
{
    process.start(QStringLiteral(JUGGLER_PROGRAM), arguments);
    if (!process.waitForStarted(kTimeoutMs)) {
        qFatal("%s cannot be started: %s", JUGGLER_PROGRAM, qPrintable(process.errorString()));
    }
}

Ended run(const QStringList& arguments)
{
    QProcess process;
    start(process, arguments);
    return finish(process);
}

QJsonObject parse(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

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

class TstCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void refusesWrongUsageWithAHint_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("expected"); // part of the message
        const auto add = [](const char* name, const QString& arguments, const char* expected) {
            QTest::newRow(name) << arguments.split(u' ', Qt::SkipEmptyParts) << QByteArray(expected);
        };
        add("unknown command", u"lsit"_s, "did you mean list?");
        add("unknown option before a command", u"--vers"_s, "see juggler --help");
        add("no model", u"run --fib 1"_s, "--strategy all");
        add("no task", u"run --strategy blocking"_s, "give --file, --sleep, --fib, --write, --add or --workload");
        add("mistyped option", u"run --strategy blocking --slep 5"_s, "did you mean --sleep?");
        add("mistyped model", u"run --strategy bloking --fib 1"_s, "did you mean blocking?");
        add("model twice", u"run --strategy blocking,blocking --fib 1"_s, "twice");
        add("empty model", u"run --strategy blocking, --fib 1"_s, "unknown model \"\"");
        add("value missing at the end", u"run --strategy blocking --sleep"_s, "--sleep needs a value: --sleep MS[xCOUNT]");
        add("value missing before an option", u"run --strategy --fib 1"_s, "--strategy needs a value");
        add("value for a switch", u"run --strategy blocking --fib 1 --yes=1"_s, "--yes takes no value");
        add("stray word", u"run --strategy blocking file.bin"_s, "--file file.bin");
        add("sleep not a number", u"run --strategy blocking --sleep soon"_s, "whole milliseconds");
        add("sleep not whole", u"run --strategy blocking --sleep 1.5"_s, "whole milliseconds");
        add("sleep negative", u"run --strategy blocking --sleep -1"_s, "must be from 0 to 86400000 ms");
        add("sleep over a day", u"run --strategy blocking --sleep 86400001"_s, "one day");
        add("fib negative", u"run --strategy blocking --fib -1"_s, "from 0 to 93");
        add("fib too large", u"run --strategy blocking --fib 94"_s, "does not fit into 64 bits");
        add("fib beyond int", u"run --strategy blocking --fib 99999999999"_s, "fib(99999999999): n must be from 0 to 93");
        add("fib beyond any", u"run --strategy blocking --fib 99999999999999999999"_s, "fib(99999999999999999999): n must be from 0 to 93");
        add("sleep beyond any", u"run --strategy blocking --sleep 99999999999999999999"_s, "sleep 99999999999999999999 ms: must be from 0");
        add("write no size", u"run --strategy blocking --write much"_s, "--write much: must be a size of whole bytes");
        add("write a part of a byte", u"run --strategy blocking --write 0.3K"_s, "must be a size of whole bytes");
        add("write in an unknown unit", u"run --strategy blocking --write 5MB"_s, "must be a size of whole bytes");
        add("write too much", u"run --strategy blocking --write 2T"_s, "must be from 0 to 1 TiB");
        add("folder without a write", u"run --strategy blocking --fib 1 --write 1 --folder /tmp"_s,
            "--folder is for the --write options behind it");
        add("fsync without a write", u"run --strategy blocking --fib 1 --fsync"_s, "--fsync is for the --write options behind it");
        add("add no count", u"run --strategy blocking --add much"_s, "--add much: must be how many times, xCOUNT");
        add("add never", u"run --strategy blocking --add x0"_s, "must be from 1 to 1000000");
        add("cores 0", u"run --strategy blocking --fib 1 --cores 0"_s, "--cores 0: must be from 1 to ");
        add("cores of another machine", u"run --strategy blocking --fib 1 --cores 1000000"_s, "the cores that this program may use");
        add("slice 0", u"run --strategy event-loop --fib 1 --slice 0"_s, "milliseconds from 0.01 to 60000, or none");
        add("slice no number", u"run --strategy event-loop --fib 1 --slice 1e3"_s, "milliseconds from 0.01 to 60000, or none");
        add("workers of an unknown model", u"run --strategy all --fib 1 --workers thread-pol=2"_s, "did you mean thread-pool?");
        add("workers of a model without", u"run --strategy all --fib 1 --workers blocking=2"_s, "blocking has no such knob");
        add("workers of a model that does not run", u"run --strategy blocking --fib 1 --workers thread-pool=2"_s,
            "thread-pool, which does not run");
        add("slice of a model", u"run --strategy event-loop --fib 1 --slice event-loop=0"_s, "--slice event-loop=0: must be milliseconds");
        add("processes", u"run --strategy processes --fib 1 --processes one"_s, "pool or per-task");
        add("await", u"run --strategy event-loop --fib 1 --await later"_s, "together or in-turn");
        add("seed without shuffle", u"run --strategy blocking --fib 1 --seed 5"_s, "give --shuffle too");
        add("seed negative", u"run --strategy blocking --fib 1 --shuffle --seed -5"_s, "--seed -5: must be a whole number from 0");
        add("all and another", u"run --strategy all,blocking --fib 1"_s, "--strategy all stands for every model");
        add("another and all", u"run --strategy blocking,all --fib 1"_s, "--strategy all stands for every model");
        add("one file for two results", u"run --strategy blocking --fib 1 --json a --csv ./a"_s, "two results would be written to ./a");
        add("one file for two pictures", u"run --strategy blocking --fib 1 --export a.svg --export a.svg"_s,
            "two results would be written to a.svg");
        add("fib long", u"run --strategy blocking --fib 51"_s, "add --yes");
        add("count 0", u"run --strategy blocking --fib 1x0"_s, "must be from 1 to 1000000");
        add("count too large", u"run --strategy blocking --fib 1x1000001"_s, "must be from 1 to 1000000");
        add("count huge", u"run --strategy blocking --fib 1x99999999999999999999"_s, "must be from 1 to 1000000");
        add("too many together", u"run --strategy blocking --fib 1x1000000 --fib 1"_s, "1000001 tasks");
        add("workers 0", u"run --strategy blocking --fib 1 --workers 0"_s, "--workers 0: must be");
        add("cache", u"run --strategy blocking --fib 1 --cache hot"_s, "warm, cold or direct");
        add("nice", u"run --strategy blocking --fib 1 --nice 20"_s, "from -20 to 19");
        add("two on the output", u"run --strategy blocking --fib 1 --json - --csv -"_s, "both want the standard output");
        add("format beside the output", u"run --strategy blocking --fib 1 --json - --format csv"_s,
            "--format is about the standard output");
        add("format", u"run --strategy blocking --fib 1 --format xml"_s, "table, json, csv, markdown or article");
        add("json twice", u"run --strategy blocking --fib 1 --json a --json b"_s, "given twice");
        add("rows of no kind", u"run --strategy blocking --fib 1 --group-by file"_s, "thread, task or core");
        add("picture of no kind", u"run --strategy blocking --fib 1 --export a.gif"_s, ".png, .svg and .pdf");
        add("workload missing", u"run --strategy blocking --workload /no/such.json"_s, "open /no/such.json: No such file or directory");
        add("list with a word", u"list --jsn"_s, "--json");
        add("list with a word behind", u"list --json extra"_s, "unexpected argument extra");
    }

    void refusesWrongUsageWithAHint()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, expected);
        const Ended ended = run(arguments);
        QCOMPARE(ended.status, 2);
        QCOMPARE(ended.output, QByteArray());
        QVERIFY2(ended.messages.contains(expected), ended.messages.constData());
        QCOMPARE(ended.messages.count('\n'), 1);
    }

    void tellsWhereAWorkloadFileIsWrong()
    {
        const QString path = m_folder.filePath(u"wrong.json"_s);
        write(path, "{\"schema\": \"juggler-workload/1\",\n \"groups\": [{\"kind\": \"sleep\", \"ms\": true}]}");
        const Ended schema = run({u"run"_s, u"--strategy"_s, u"blocking"_s, u"--workload"_s, path});
        QCOMPARE(schema.status, 2);
        QVERIFY2(schema.messages.contains("groups[0].ms: must be a whole number"), schema.messages.constData());
        write(path, "{\n  oops");
        const Ended syntax = run({u"run"_s, u"--strategy"_s, u"blocking"_s, u"--workload"_s, path});
        QCOMPARE(syntax.status, 2);
        QVERIFY2(syntax.messages.contains("wrong.json:2:3: "), syntax.messages.constData());
    }

    void runsTheTasksInTheOrderOfTheCommandLine()
    {
        const QString file = m_folder.filePath(u"data.bin"_s);
        write(file, QByteArray(1234, 'x'));
        const QString workload = m_folder.filePath(u"w.json"_s);
        write(workload, R"({"schema":"juggler-workload/1","name":"w","groups":[{"kind":"fibonacci","n":7,"count":2}]})");
        const Ended ended = run({u"run"_s, u"--strategy"_s, u"blocking,dedicated-threads"_s, u"--sleep"_s, u"5x2"_s, u"--fib=27"_s,
                                 u"--file"_s, file, u"--workload"_s, workload, u"--sleep"_s, u"1"_s, u"--json"_s, u"-"_s});
        QCOMPARE(ended.status, 0);
        const QJsonObject session = parse(ended.output);
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
            run({u"run"_s, u"--strategy"_s, u"all"_s, u"--write"_s, u"512"_s, u"--folder"_s, folder, u"--write"_s, u"64Kx2"_s, u"--fsync"_s,
                 u"--write"_s, u"1.5MiB"_s, u"--add"_s, u"x2"_s, u"--add"_s, u"--json"_s, u"-"_s});
        QVERIFY2(ended.status == 0, ended.messages.constData());
        const QStringList labels{u"write 512 B"_s, u"write 64 KiB"_s, u"write 64 KiB"_s, u"write 1536 KiB + fsync"_s,
                                 u"add"_s,         u"add"_s,          u"add"_s};
        const QList<qint64> results{512, 65'536, 65'536, 1'572'864, 3, 3, 3};
        for (const QJsonValue model : parse(ended.output)[u"runs"].toArray()) {
            const QJsonArray tasks = model[u"tasks"].toArray();
            QCOMPARE(tasks.size(), labels.size());
            for (int i = 0; i < tasks.size(); ++i) {
                QCOMPARE(tasks[i][u"label"].toString(), labels[i]);
                QCOMPARE(tasks[i][u"kind"].toString(), i < 4 ? u"file-write"_s : u"add"_s);
                QCOMPARE(tasks[i][u"result"].toInteger(), results[i]);
            }
        }
        const QJsonArray groups = parse(ended.output)[u"workload"][u"groups"].toArray();
        QVERIFY(groups[0][u"folder"].isNull());
        QCOMPARE(groups[1][u"folder"].toString(), folder);
        QVERIFY(groups[2][u"fsync"].toBool() && !groups[1][u"fsync"].toBool());
        QVERIFY(QDir(folder).isEmpty());
    }

    void aFolderThatCannotBeWrittenToFailsItsTaskAlone()
    {
        const Ended ended = run({u"run"_s, u"--strategy"_s, u"all"_s, u"--fib"_s, u"5"_s, u"--folder"_s, u"/no/such/folder"_s, u"--write"_s,
                                 u"1K"_s, u"--json"_s, u"-"_s});
        QCOMPARE(ended.status, 1);
        for (const QJsonValue model : parse(ended.output)[u"runs"].toArray()) {
            QCOMPARE(model[u"tasks"][0][u"outcome"].toString(), u"done"_s);
            QCOMPARE(model[u"tasks"][1][u"outcome"].toString(), u"failed"_s);
            const QString error = model[u"tasks"][1][u"error"].toString();
            QVERIFY2(error.contains(u"/no/such/folder: No such file or directory"_s), qPrintable(error));
        }
    }

    void storesTheKnobsAndTellsWhoIgnoresThem()
    {
        const Ended ended = run({u"run"_s, u"--strategy"_s, u"blocking,thread-pool,event-loop"_s, u"--fib"_s, u"20"_s, u"--cores"_s, u"1"_s,
                                 u"--slice"_s, u"0.5"_s, u"--await"_s, u"in-turn"_s, u"--workers"_s, u"3"_s, u"--json"_s, u"-"_s});
        QCOMPARE(ended.status, 0);
        QVERIFY2(ended.messages.contains("--workers is ignored by blocking, event-loop\n"), ended.messages.constData());
        QVERIFY2(ended.messages.contains("--slice is ignored by blocking, thread-pool\n"), ended.messages.constData());
        QVERIFY2(ended.messages.contains("--await is ignored by blocking\n"), ended.messages.constData());
        const QJsonArray runs = parse(ended.output)[u"runs"].toArray();
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
        const Ended ended =
            run({u"run"_s, u"--strategy"_s, u"thread-pool,virtual-threads,processes"_s, u"--add"_s, u"--workers"_s, u"2"_s, u"--workers"_s,
                 u"virtual-threads=3"_s, u"--await=thread-pool=in-turn"_s, u"--processes"_s, u"processes=per-task"_s, u"--json"_s, u"-"_s});
        QVERIFY2(ended.status == 0, ended.messages.constData());
        const QJsonArray runs = parse(ended.output)[u"runs"].toArray();
        QCOMPARE(runs[0][u"config"][u"workers"].toInt(), 2);
        QCOMPARE(runs[1][u"config"][u"workers"].toInt(), 3);
        QCOMPARE(runs[0][u"config"][u"await"].toString(), u"in-turn"_s);
        QCOMPARE(runs[1][u"config"][u"await"].toString(), u"together"_s);
        QCOMPARE(runs[2][u"config"][u"processes"].toString(), u"per-task"_s);
    }

    void theTableTellsTheKnobs()
    {
        const Ended ended =
            run({u"run"_s, u"--strategy"_s, u"event-loop,thread-pool"_s, u"--fib"_s, u"3"_s, u"--add"_s, u"--write"_s, u"1K"_s,
                 u"--slice"_s, u"1.5"_s, u"--await"_s, u"in-turn"_s, u"--cores"_s, u"1"_s, u"--workers"_s, u"2"_s});
        QCOMPARE(ended.status, 0);
        QVERIFY2(ended.output.contains("Event loop, slices of 1.500 ms, in turn, on 1 core "), ended.output.constData());
        QVERIFY2(ended.output.contains("Thread pool (2), in turn, on 1 core "), ended.output.constData());
    }

    void saysNothingWhereADefaultIsGivenThatEveryModelHas()
    {
        const Ended ended =
            run({u"run"_s, u"--strategy"_s, u"event-loop"_s, u"--fib"_s, u"3"_s, u"--slice"_s, u"none"_s, u"--await"_s, u"together"_s});
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
        const Ended drawn = run(common);
        QCOMPARE(drawn.status, 0);
        const QJsonObject session = parse(drawn.output);
        const qint64 seed = session[u"workload"][u"shuffle_seed"].toInteger(-1);
        QVERIFY(seed >= 0);
        QVERIFY2(drawn.messages.contains("--seed " + QByteArray::number(seed)), drawn.messages.constData());
        QCOMPARE(labelsOf(session[u"runs"][0]), labelsOf(session[u"runs"][1]));
        QVERIFY(labelsOf(session[u"runs"][0]) != labelsOf(parse(run(common.first(common.size() - 1)).output)[u"runs"][0]));
        const Ended again = run(common + QStringList{u"--seed"_s, QString::number(seed)});
        QCOMPARE(again.messages, QByteArray()); // what was given need not be told
        QCOMPARE(labelsOf(parse(again.output)[u"runs"][0]), labelsOf(session[u"runs"][0]));
    }

    void keepsTheOrderAndTheSeedOfAWorkloadFile()
    {
        const QString workload = m_folder.filePath(u"ordered.json"_s);
        write(workload, R"({"schema":"juggler-workload/1","shuffle_seed":7,"groups":[
            {"kind":"add","count":20,"after":"waits"},{"kind":"sleep","ms":1,"count":20,"name":"waits"}]})");
        const Ended ended = run({u"run"_s, u"--strategy"_s, u"all"_s, u"--workload"_s, workload, u"--json"_s, u"-"_s});
        QCOMPARE(ended.status, 0);
        const QJsonObject session = parse(ended.output);
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
        write(path, "abc");
        const Ended existing = run({u"run"_s, u"--strategy"_s, u"blocking"_s, u"--file"_s, path, u"--json"_s, u"-"_s});
        QCOMPARE(existing.status, 0);
        QCOMPARE(parse(existing.output)[u"runs"][0][u"tasks"].toArray().size(), 1);
        const Ended counted = run({u"run"_s, u"--strategy"_s, u"blocking"_s, u"--file"_s, path + u"x2"_s, u"--json"_s, u"-"_s});
        QCOMPARE(counted.status, 0);
        QCOMPARE(parse(counted.output)[u"runs"][0][u"tasks"].toArray().size(), 2);
    }

    void separatesResultsFromMessages()
    {
        const QStringList common{u"run"_s, u"--strategy"_s, u"blocking"_s, u"--workers"_s, u"3"_s, u"--fib"_s, u"3"_s};
        const Ended text = run(common);
        QCOMPARE(text.status, 0);
        QVERIFY(text.output.startsWith("model "));
        QVERIFY(text.output.contains("Blocking"));
        QVERIFY(text.messages.contains("--workers is ignored by blocking"));
        QVERIFY(!text.messages.contains('\r')); // a progress line belongs on a terminal

        const Ended json = run(common + QStringList{u"--json"_s, u"-"_s});
        QJsonParseError error{};
        QJsonDocument::fromJson(json.output, &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        QVERIFY(json.messages.contains("--workers is ignored"));

        const Ended csv = run(common + QStringList{u"--csv"_s, u"-"_s});
        QVERIFY(csv.output.startsWith("strategy,task_id,"));
        for (const QByteArray& line : csv.output.trimmed().split('\n')) {
            QCOMPARE(line.count(','), 14);
        }
    }

    void printsTheLinesOfTheArticle()
    {
        const Ended ended =
            run({u"run"_s, u"--strategy"_s, u"hybrid"_s, u"--sleep"_s, u"30x2"_s, u"--fib"_s, u"20"_s, u"--format"_s, u"article"_s});
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.output.count("\n"), 3);
        QCOMPARE(ended.output.count("Async: started at: "), 2);
        QCOMPARE(ended.output.count("Parallel: started at: "), 1);
        QCOMPARE(ended.output.count(" ms, ended at: "), 3);
    }

    void saysNothingWhenQuiet()
    {
        const QString path = m_folder.filePath(u"quiet.json"_s);
        const Ended ended =
            run({u"run"_s, u"--strategy"_s, u"all"_s, u"--workers"_s, u"2"_s, u"--fib"_s, u"3"_s, u"--quiet"_s, u"--json"_s, path});
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.output, QByteArray());
        QCOMPARE(ended.messages, QByteArray());
        QCOMPARE(parse(contentOf(path))[u"schema"].toString(), u"juggler-session/1"_s);
    }

    void failsWhereATaskFailsAndDoesTheOthers()
    {
        const Ended ended =
            run({u"run"_s, u"--strategy"_s, u"all"_s, u"--file"_s, u"/no/such/file"_s, u"--fib"_s, u"10"_s, u"--json"_s, u"-"_s});
        QCOMPARE(ended.status, 1);
        QVERIFY(ended.messages.contains("blocking: task 0: open /no/such/file: No such file or directory"));
        for (const QJsonValue strategy : parse(ended.output)[u"runs"].toArray()) {
            QCOMPARE(strategy[u"tasks"][0][u"outcome"].toString(), u"failed"_s);
            QCOMPARE(strategy[u"tasks"][1][u"outcome"].toString(), u"done"_s);
            QCOMPARE(strategy[u"tasks"][1][u"result"].toInteger(), 55);
        }
    }

    void oneFailureDoesNotKeepItFromTheRest()
    {
        const QString csv = m_folder.filePath(u"beside.csv"_s);
        const Ended ended =
            run({u"run"_s, u"--strategy"_s, u"blocking"_s, u"--fib"_s, u"3"_s, u"--json"_s, u"/dev/full"_s, u"--csv"_s, csv});
        QCOMPARE(ended.status, 1);
        QVERIFY(contentOf(csv).startsWith("strategy,"));
    }

    void refusesBeforeTheRunWhatCannotBeWritten_data()
    {
        QTest::addColumn<QStringList>("output");
        QTest::newRow("JSON") << QStringList{u"--json"_s, u"/no/such/folder/x.json"_s};
        QTest::newRow("CSV") << QStringList{u"--csv"_s, u"/no/such/folder/x.csv"_s};
        QTest::newRow("picture") << QStringList{u"--export"_s, u"/no/such/folder/x.svg"_s};
    }

    void refusesBeforeTheRunWhatCannotBeWritten()
    {
        QFETCH(QStringList, output);
        // It would not end within the time of the test.
        const Ended ended = run(QStringList{u"run"_s, u"--strategy"_s, u"blocking"_s, u"--sleep"_s, u"86400000"_s} + output);
        QCOMPARE(ended.status, 1);
        QCOMPARE(ended.messages, u"juggler run: write %1: No such file or directory; nothing was run\n"_s.arg(output[1]).toUtf8());
        QCOMPARE(ended.output, QByteArray());
    }

    void writesPicturesWithoutADisplay()
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& variable : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"XDG_RUNTIME_DIR"_s}) {
            environment.remove(variable);
        }
        process.setProcessEnvironment(environment);
        const QStringList paths{m_folder.filePath(u"p.png"_s), m_folder.filePath(u"p.SVG"_s), m_folder.filePath(u"p.pdf"_s)};
        QStringList arguments{u"run"_s, u"--strategy"_s, u"blocking,event-loop"_s, u"--sleep"_s, u"5x3"_s, u"--json"_s, u"-"_s};
        for (const QString& path : paths) {
            arguments << u"--export"_s << path;
        }
        start(process, arguments);
        const Ended ended = finish(process);
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.messages, QByteArray());
        QVERIFY(!parse(ended.output).isEmpty());
        QVERIFY(contentOf(paths[0]).startsWith("\x89PNG"));
        QVERIFY(contentOf(paths[1]).contains("<svg"));
        QVERIFY(contentOf(paths[2]).startsWith("%PDF-"));
    }

    void aFullDeviceIsToldAndStaysADevice_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("name"); // of a link to the device; empty: the device itself
        QTest::newRow("JSON") << u"--json"_s << QString();
        QTest::newRow("CSV, through a link") << u"--csv"_s << u"full.csv"_s;
        QTest::newRow("PNG, through a link") << u"--export"_s << u"full.png"_s;
        QTest::newRow("SVG, through a link") << u"--export"_s << u"full.svg"_s;
        QTest::newRow("PDF, through a link") << u"--export"_s << u"full.pdf"_s;
    }

    void aFullDeviceIsToldAndStaysADevice()
    {
        QFETCH(QString, option);
        QFETCH(QString, name);
        const QString path = name.isEmpty() ? u"/dev/full"_s : m_folder.filePath(name);
        QVERIFY(name.isEmpty() || QFile::link(u"/dev/full"_s, path));
        const Ended ended = run({u"run"_s, u"--strategy"_s, u"blocking"_s, u"--fib"_s, u"3"_s, option, path, u"--quiet"_s});
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.messages.contains(u"write %1: No space left on device"_s.arg(path).toUtf8()), ended.messages.constData());
        struct stat status {};
        QCOMPARE(stat("/dev/full", &status), 0);
        QVERIFY(S_ISCHR(status.st_mode));
    }

    void stopsAtCtrlCAndWritesWhatWasRecorded()
    {
        const QString path = m_folder.filePath(u"stopped.json"_s);
        QProcess process;
        start(process,
              {u"run"_s, u"--strategy"_s, u"blocking,dedicated-threads"_s, u"--fib"_s, u"5"_s, u"--sleep"_s, u"600000x2"_s, u"--json"_s,
               path});
        QTRY_VERIFY_WITH_TIMEOUT(hasThread(process.processId(), "run thread"), kTimeoutMs);
        interrupt(process);
        const Ended ended = finish(process);
        QCOMPARE(ended.status, 130);
        QVERIFY2(ended.output.contains("Blocking, stopped"), ended.output.constData());
        const QJsonArray runs = parse(contentOf(path))[u"runs"].toArray();
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs[0][u"state"].toString(), u"stopped"_s);
        QCOMPARE(runs[0][u"tasks"][2][u"outcome"].toString(), u"cancelled"_s);
        QCOMPARE(runs[1][u"state"].toString(), u"not-run"_s);
    }

    void takesSignalsThatComeTogetherForOneRequest()
    {
        const QString path = m_folder.filePath(u"together.json"_s);
        QProcess process;
        start(process, {u"run"_s, u"--strategy"_s, u"blocking"_s, u"--sleep"_s, u"600000"_s, u"--json"_s, path});
        QTRY_VERIFY_WITH_TIMEOUT(hasThread(process.processId(), "signals"), kTimeoutMs);
        // As timeout(1) does: to the program, and to the group to which it belongs. Two of one kind might become one on their way.
        for (const int number : {SIGTERM, SIGINT, SIGHUP}) {
            ::kill(static_cast<pid_t>(process.processId()), number);
        }
        QCOMPARE(finish(process).status, 130);
        QCOMPARE(parse(contentOf(path))[u"runs"][0][u"state"].toString(), u"stopped"_s);
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
        const Ended ended = finish(shell);
        QCOMPARE(ended.status, 0);
        QCOMPARE(parse(ended.output)[u"runs"][0][u"state"].toString(), u"done"_s);
    }

    void endsAtOnceWhenCtrlCIsRepeated()
    {
        const QString fifo = m_folder.filePath(u"fifo"_s);
        QCOMPARE(mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
        QProcess process;
        // Nobody reads the pipe: the program hangs in writing it.
        start(process, {u"run"_s, u"--strategy"_s, u"blocking"_s, u"--fib"_s, u"5"_s, u"--json"_s, fifo});
        QTRY_VERIFY_WITH_TIMEOUT(hasThread(process.processId(), "signals"), kTimeoutMs);
        // Signals within half a second are one request, so it takes a little patience to be impatient.
        for (int i = 0; i < 3 && process.state() == QProcess::Running; ++i) {
            interrupt(process);
            process.waitForFinished(i < 2 ? 600 : kTimeoutMs);
        }
        QCOMPARE(finish(process).status, 130);
    }

    void standardDescriptorsThatAreClosedAreNotMistakenForFiles()
    {
        const QString json = m_folder.filePath(u"closed.json"_s);
        const auto start = [&json](const char* redirections, const char* options) {
            QProcess shell;
            shell.start(u"/bin/sh"_s,
                        {u"-c"_s,
                         u"\"$0\" run --strategy blocking --fib 3 %1 \"$1\" %2"_s.arg(QLatin1String(options), QLatin1String(redirections)),
                         QStringLiteral(JUGGLER_PROGRAM), json});
            return finish(shell);
        };
        QCOMPARE(start("<&- >&- 2>&-", "--workers 3 --quiet --json").status, 0);
        QCOMPARE(parse(contentOf(json))[u"schema"].toString(), u"juggler-session/1"_s);
        const Ended unprintable = start(">&-", "--json");
        QCOMPARE(unprintable.status, 1);
        QVERIFY2(unprintable.messages.contains("write standard output: Bad file descriptor"), unprintable.messages.constData());
        QCOMPARE(parse(contentOf(json))[u"schema"].toString(), u"juggler-session/1"_s);
    }

    void namesTheFileOnceThatMayNotBeReplaced()
    {
        const QString path = m_folder.filePath(u"a folder"_s);
        QVERIFY(QDir().mkpath(path));
        const Ended ended = run({u"run"_s, u"--strategy"_s, u"blocking"_s, u"--fib"_s, u"3"_s, u"--quiet"_s, u"--json"_s, path});
        QCOMPARE(ended.status, 1);
        QCOMPARE(ended.messages, u"juggler run: write %1: Is a directory; nothing was run\n"_s.arg(path).toUtf8());
    }

    void saysOnceWhatHoldsForSeveralModels()
    {
        const Ended ended =
            run({u"run"_s, u"--strategy"_s, u"blocking,dedicated-threads"_s, u"--cache"_s, u"cold"_s, u"--file"_s, u"/proc/self/status"_s});
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.messages.count("its file system keeps it in memory"), 1);
        QVERIFY2(ended.messages.contains("blocking, dedicated-threads: /proc/self/status: "), ended.messages.constData());
    }

    void countsWhatItDoesNotList()
    {
        const QStringList common{u"run"_s, u"--strategy"_s, u"blocking"_s, u"--file"_s};
        const Ended one = run(common + QStringList{u"/no/such/filex6"_s});
        QVERIFY2(one.messages.contains("blocking: 1 more task failed or was not started\n"), one.messages.constData());
        const Ended two = run(common + QStringList{u"/no/such/filex7"_s});
        QVERIFY2(two.messages.contains("blocking: 2 more tasks failed or were not started\n"), two.messages.constData());
    }

    void theProgressLineFitsTheTerminalAndIsNotDrawnTooOften()
    {
        constexpr int kColumns = 30;
        winsize size{};
        size.ws_row = 24;
        size.ws_col = kColumns;
        int terminal = -1;
        int programsEnd = -1;
        QCOMPARE(openpty(&terminal, &programsEnd, nullptr, nullptr, &size), 0);
        QCOMPARE(fcntl(terminal, F_SETFL, O_NONBLOCK), 0);
        QProcess process;
        process.setChildProcessModifier([programsEnd] { dup2(programsEnd, STDERR_FILENO); });
        QElapsedTimer time;
        time.start();
        start(process,
              {u"run"_s, u"--strategy"_s, u"blocking"_s, u"--sleep"_s, u"0x30000"_s, u"--sleep"_s, u"500"_s, u"--json"_s,
               m_folder.filePath(u"progress.json"_s)});
        QByteArray drawn;
        const auto take = [&drawn, terminal] {
            char piece[4096];
            for (ssize_t bytes = read(terminal, piece, sizeof piece); bytes > 0; bytes = read(terminal, piece, sizeof piece)) {
                drawn.append(piece, bytes);
            }
        };
        while (!process.waitForFinished(5) && time.elapsed() < kTimeoutMs) {
            take();
        }
        take();
        const qint64 elapsedMs = time.elapsed();
        close(programsEnd);
        close(terminal);
        QCOMPARE(finish(process).status, 0);
        QList<QByteArray> lines = drawn.split('\r');
        QVERIFY2(drawn.contains("Blocking (1 of 1): "), drawn.constData());
        QVERIFY2(drawn.contains("writing "), drawn.constData());
        qsizetype texts = 0;
        for (QByteArray line : lines) {
            line.replace("\033[K", "").replace('\n', "");
            const QString text = QString::fromUtf8(line);
            QVERIFY2(text.size() < kColumns, line.constData());
            texts += text.isEmpty() ? 0 : 1;
        }
        QVERIFY2(texts >= 3 && texts <= elapsedMs / 100 + 3, qPrintable(u"%1 lines in %2 ms"_s.arg(texts).arg(elapsedMs)));
    }

    void endsQuietlyWhenNobodyReadsTheText()
    {
        QProcess shell;
        shell.start(u"/bin/sh"_s, {u"-c"_s, u"\"$0\" run --strategy blocking --fib 3 | true"_s, QStringLiteral(JUGGLER_PROGRAM)});
        const Ended ended = finish(shell);
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.messages, QByteArray());
    }

    void saysWhyThereIsNoWindowWithoutADisplay()
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& variable : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s}) {
            environment.remove(variable);
        }
        process.setProcessEnvironment(environment);
        start(process, {});
        const Ended ended = finish(process);
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.messages.startsWith("juggler: no window: "), ended.messages.constData());
    }

    void tellsWhyAModelIsNotAvailable()
    {
        const QTemporaryDir folder;
        const QString alone = folder.filePath(u"juggler"_s); // without the program of the worker processes
        QVERIFY(QFile::copy(QStringLiteral(JUGGLER_PROGRAM), alone));
        QProcess process;
        process.start(alone, {u"list"_s, u"--json"_s});
        const Ended json = finish(process);
        QCOMPARE(json.status, 0);
        for (const QJsonValue model : parse(json.output)[u"models"].toArray()) {
            const bool isOfProcesses = model[u"key"] == u"processes"_s;
            QCOMPARE(model[u"available"].toBool(), !isOfProcesses);
            QCOMPARE(model[u"why_not"].toString().contains(u"juggler-worker: No such file or directory"_s), isOfProcesses);
        }
    }

    void listsTheModels()
    {
        const Ended text = run({u"list"_s});
        QCOMPARE(text.status, 0);
        const Ended json = run({u"list"_s, u"--json"_s});
        QCOMPARE(json.status, 0);
        const QJsonArray models = parse(json.output)[u"models"].toArray();
        QCOMPARE(models.size(), 8);
        for (const QJsonValue model : models) {
            QVERIFY(text.output.contains(model[u"key"].toString().toUtf8()));
            QVERIFY(!model[u"explanation"].toString().isEmpty());
            QVERIFY(model[u"available"].toBool() == model[u"why_not"].isNull());
        }
        // Every knob that a model has stands in the table, with a range in which its default lies.
        const QJsonArray knobs = parse(json.output)[u"knobs"].toArray();
        const auto has = [&knobs](const QJsonValue& name) {
            return std::any_of(knobs.begin(), knobs.end(), [&name](const QJsonValue knob) { return knob[u"name"] == name; });
        };
        for (const QJsonValue model : models) {
            for (const QJsonValue name : model[u"knobs"].toArray()) {
                QVERIFY2(has(name), qPrintable(name.toString()));
            }
        }
        const QJsonArray common = parse(json.output)[u"common_knobs"].toArray();
        QCOMPARE(common[0][u"name"].toString(), u"cores"_s);
        QCOMPARE(common[0][u"default"], common[0][u"maximum"]);
        QVERIFY(common[1][u"choices"].toArray().contains(common[1][u"default"]));
        QCOMPARE(common[2][u"minimum"].toInt(), -20);
    }

    void helpsWithoutRunningAnything_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("--help") << QStringList{u"--help"_s} << QByteArray("juggler run ...");
        QTest::newRow("help run") << QStringList{u"help"_s, u"run"_s} << QByteArray("--strategy KEY[,KEY...]|all");
        QTest::newRow("run --help") << QStringList{u"run"_s, u"--help"_s} << QByteArray("--cache warm|cold|direct");
        QTest::newRow("run -h") << QStringList{u"run"_s, u"-h"_s} << QByteArray("--slice [KEY=]MS|none");
        QTest::newRow("list --help") << QStringList{u"list"_s, u"--help"_s} << QByteArray("juggler list [--json]");
        QTest::newRow("--version") << QStringList{u"--version"_s} << QByteArray("juggler ");
    }

    void helpsWithoutRunningAnything()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, expected);
        const Ended ended = run(arguments);
        QCOMPARE(ended.status, 0);
        QVERIFY2(ended.output.contains(expected), ended.output.constData());
        QCOMPARE(ended.messages, QByteArray());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TstCommandLine)
#include "tst_command_line.moc"
