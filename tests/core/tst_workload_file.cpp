// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/workload_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace juggler;
using namespace Qt::StringLiterals;

namespace {

std::string group(const char* fields)
{
    return std::string(R"({"schema":"juggler-workload/1","name":"w","groups":[)") + fields + "]}";
}

const Workload kEveryKind{"every kind",
                          {{FileReadSpec{"/data/Größe \"1\".bin"}, 3}, {SleepSpec{std::chrono::milliseconds(250)}, 1}, {FibonacciSpec{93}, 1'000}}};

} // namespace

class TstWorkloadFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWasWritten()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"w.json"_s);
        QVERIFY(writeWorkloadFile(kEveryKind, path));
        const auto read = readWorkloadFile(path);
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(*read == kEveryKind);
    }

    void keepsAPathThatIsNotUtf8()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"w.json"_s);
        const Workload workload{"bytes", {{FileReadSpec{"/data/\xff\xfe.bin"}, 1}}};
        QVERIFY(writeWorkloadFile(workload, path));
        const auto read = readWorkloadFile(path);
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(*read == workload);
    }

    void readsTheFormatThatIsDocumented()
    {
        const auto read = parseWorkload(R"({"schema":"juggler-workload/1","name":"wrap-up","groups":[
            {"kind":"sleep","count":3,"ms":3000},{"kind":"fibonacci","n":30},{"kind":"file-read","count":2,"path":"/a","later":null}],"x":1})");
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        const Workload expected{
            "wrap-up", {{SleepSpec{std::chrono::milliseconds(3000)}, 3}, {FibonacciSpec{30}, 1}, {FileReadSpec{"/a"}, 2}}};
        QVERIFY(*read == expected);
    }

    void readsAFileWithAByteOrderMark()
    {
        QVERIFY(parseWorkload("\xEF\xBB\xBF" + group(R"({"kind":"sleep","ms":1})")));
    }

    void tellsWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("expected"); // what the error begins with
        const auto add = [](const char* name, const std::string& json, const char* expected) {
            QTest::newRow(name) << QByteArray::fromStdString(json) << QByteArray(expected);
        };
        add("empty", "", "1:1: ");
        add("cut off", "{\"schema\": \"juggler-workload/1\",\n  \"groups\": [", "2:14: ");
        add("comma missing", "{\n \"schema\": \"juggler-workload/1\"\n \"groups\": []}", "3:2: ");
        add("column counts characters", "{\"ä\" x}", "1:6: ");
        add("text behind the end", group("") + " x", "1:");
        add("invalid UTF-8", "{\"\xff\": 1}", "1:");
        add("number too large", group(R"({"kind":"sleep","ms":1e999})"), "1:");
        add("a million brackets", std::string(1'000'000, '['), "1:1000001: ");
        add("an array", "[]", "the whole file: must be an object, is an array");
        add("no schema", R"({"groups":[]})", "schema: missing");
        add("schema not a text", R"({"schema":1,"groups":[]})", "schema: must be a text, is a number");
        add("a later schema", R"({"schema":"juggler-workload/2","groups":[]})", "schema: \"juggler-workload/2\" cannot be read");
        add("another schema", R"({"schema":"juggler-session/1"})", "schema: \"juggler-session/1\" cannot be read");
        add("no groups", R"({"schema":"juggler-workload/1"})", "groups: missing");
        add("groups not an array", R"({"schema":"juggler-workload/1","groups":{}})", "groups: must be an array, is an object");
        add("name not a text", R"({"schema":"juggler-workload/1","name":[],"groups":[]})", "name: must be a text, is an array");
        add("group not an object", group("7"), "groups[0]: must be an object, is a number");
        add("no kind", group(R"({"ms":1})"), "groups[0].kind: missing");
        add("unknown kind", group(R"({"kind":"nap","ms":1})"), "groups[0].kind: \"nap\" is none");
        add("no value", group(R"({"kind":"sleep","n":1})"), "groups[0].ms: missing");
        add("wrong type", group(R"({"kind":"sleep","ms":"1"})"), "groups[0].ms: must be a whole number, is a text");
        add("not whole", group(R"({"kind":"sleep","ms":1.5})"), "groups[0].ms: must be a whole number, is a number that is not whole");
        add("huge", group(R"({"kind":"fibonacci","n":99999999999999999999999})"), "groups[0].n: must be a whole number");
        add("beyond int", group(R"({"kind":"fibonacci","n":4294967301})"), "groups[0].n: fib(");
        add("n too large", group(R"({"kind":"fibonacci","n":94})"), "groups[0].n: fib(94): n must be from 0 to 93");
        add("n negative", group(R"({"kind":"fibonacci","n":-1})"), "groups[0].n: fib(-1)");
        add("sleep negative", group(R"({"kind":"sleep","ms":-1})"), "groups[0].ms: sleep -1 ms");
        add("sleep over a day", group(R"({"kind":"sleep","ms":86400001})"), "groups[0].ms: sleep 86400001 ms");
        add("path empty", group(R"({"kind":"file-read","path":""})"), "groups[0].path: ");
        add("path with a zero byte", group(R"({"kind":"file-read","path":"a\u0000b"})"), "groups[0].path: ");
        add("path not base64", group(R"({"kind":"file-read","path_base64":"*"})"), "groups[0].path_base64: ");
        add("count 0", group(R"({"kind":"sleep","ms":1,"count":0})"), "groups[0].count: count 0: must be from 1 to 1000000");
        add("third count", group(R"({"kind":"sleep","ms":1},{"kind":"sleep","ms":1},{"kind":"sleep","ms":1,"count":-3})"), "groups[2].count: ");
        add("count too large", group(R"({"kind":"sleep","ms":1,"count":1000001})"), "groups[0].count: ");
        add("too many together", group(R"({"kind":"sleep","ms":1,"count":1000000},{"kind":"sleep","ms":1})"), "groups: 1000001 tasks");
    }

    void tellsWhatIsWrong()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, expected);
        const auto read = parseWorkload(json.toStdString());
        QVERIFY(!read);
        QVERIFY2(QByteArray::fromStdString(read.error().message).startsWith(expected), read.error().message.c_str());
    }

    void namesTheFileInEveryError()
    {
        const QTemporaryDir folder;
        const std::string missing = folder.filePath(u"missing.json"_s).toStdString();
        QCOMPARE(readWorkloadFile(QString::fromStdString(missing)).error().message, "open " + missing + ": No such file or directory");
        QCOMPARE(readWorkloadFile(folder.path()).error().message, "open " + folder.path().toStdString() + ": Is a directory");
        QCOMPARE(readWorkloadFile(u"/dev/zero"_s).error().message, std::string("open /dev/zero: not a regular file"));

        QFile broken(folder.filePath(u"broken.json"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\n");
        broken.close();
        const std::string message = readWorkloadFile(broken.fileName()).error().message;
        QVERIFY2(message.starts_with(broken.fileName().toStdString() + ":2:1: "), message.c_str());

        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{}");
        broken.close();
        QCOMPARE(readWorkloadFile(broken.fileName()).error().message, broken.fileName().toStdString() + ": schema: missing");
    }

    void refusesAFileThatIsTooLargeToBeOne()
    {
        QTemporaryDir folder;
        QFile large(folder.filePath(u"large.json"_s));
        QVERIFY(large.open(QIODevice::WriteOnly));
        QVERIFY(large.resize(kLargestWorkloadFileBytes + 1)); // sparse
        large.close();
        const auto read = readWorkloadFile(large.fileName());
        QVERIFY(!read);
        QVERIFY2(read.error().message.find("larger than 64 MiB") != std::string::npos, read.error().message.c_str());
    }

    void leavesTheOldFileWhenItCannotWrite()
    {
        const auto written = writeWorkloadFile(kEveryKind, u"/nowhere/at/all.json"_s);
        QVERIFY(!written);
        QCOMPARE(written.error().message, std::string("write /nowhere/at/all.json: No such file or directory"));
    }
};

QTEST_GUILESS_MAIN(TstWorkloadFile)
#include "tst_workload_file.moc"
