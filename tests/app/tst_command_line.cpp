// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan timing
#include "tests/support/program_run.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace juggler::test;
using namespace Qt::StringLiterals;

/// The command line before anything is run: its mistakes, its help, its lists.
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
        const Ended ended = runJuggler(arguments);
        QCOMPARE(ended.status, 2);
        QCOMPARE(ended.output, QByteArray());
        QVERIFY2(ended.messages.contains(expected), ended.messages.constData());
        QCOMPARE(ended.messages.count('\n'), 1);
    }

    void tellsWhereAWorkloadFileIsWrong()
    {
        const QString path = m_folder.filePath(u"wrong.json"_s);
        writeFile(path, "{\"schema\": \"juggler-workload/1\",\n \"groups\": [{\"kind\": \"sleep\", \"ms\": true}]}");
        const Ended schema = runJuggler({u"run"_s, u"--strategy"_s, u"blocking"_s, u"--workload"_s, path});
        QCOMPARE(schema.status, 2);
        QVERIFY2(schema.messages.contains("groups[0].ms: must be a whole number"), schema.messages.constData());
        writeFile(path, "{\n  oops");
        const Ended syntax = runJuggler({u"run"_s, u"--strategy"_s, u"blocking"_s, u"--workload"_s, path});
        QCOMPARE(syntax.status, 2);
        QVERIFY2(syntax.messages.contains("wrong.json:2:3: "), syntax.messages.constData());
    }

    void saysWhyThereIsNoWindowWithoutADisplay()
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& variable : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s}) {
            environment.remove(variable);
        }
        process.setProcessEnvironment(environment);
        startJuggler(process, {});
        const Ended ended = finishProgram(process);
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
        const Ended json = finishProgram(process);
        QCOMPARE(json.status, 0);
        for (const QJsonValue model : parseJson(json.output)[u"models"].toArray()) {
            const bool isOfProcesses = model[u"key"] == u"processes"_s;
            QCOMPARE(model[u"available"].toBool(), !isOfProcesses);
            QCOMPARE(model[u"why_not"].toString().contains(u"juggler-worker: No such file or directory"_s), isOfProcesses);
        }
    }

    void listsTheModels()
    {
        const Ended text = runJuggler({u"list"_s});
        QCOMPARE(text.status, 0);
        const Ended json = runJuggler({u"list"_s, u"--json"_s});
        QCOMPARE(json.status, 0);
        const QJsonArray models = parseJson(json.output)[u"models"].toArray();
        QCOMPARE(models.size(), 8);
        for (const QJsonValue model : models) {
            QVERIFY(text.output.contains(model[u"key"].toString().toUtf8()));
            QVERIFY(!model[u"explanation"].toString().isEmpty());
            QVERIFY(model[u"available"].toBool() == model[u"why_not"].isNull());
        }
        // Every knob that a model has stands in the table, with a range in which its default lies.
        const QJsonArray knobs = parseJson(json.output)[u"knobs"].toArray();
        const auto has = [&knobs](const QJsonValue& name) {
            return std::any_of(knobs.begin(), knobs.end(), [&name](const QJsonValue knob) { return knob[u"name"] == name; });
        };
        for (const QJsonValue model : models) {
            for (const QJsonValue name : model[u"knobs"].toArray()) {
                QVERIFY2(has(name), qPrintable(name.toString()));
            }
        }
        const QJsonArray common = parseJson(json.output)[u"common_knobs"].toArray();
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
        const Ended ended = runJuggler(arguments);
        QCOMPARE(ended.status, 0);
        QVERIFY2(ended.output.contains(expected), ended.output.constData());
        QCOMPARE(ended.messages, QByteArray());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TstCommandLine)
#include "tst_command_line.moc"
