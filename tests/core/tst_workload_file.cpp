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
                          {{FileReadSpec{"/data/Größe \"1\".bin"}, 3, "files"},
                           {SleepSpec{std::chrono::milliseconds(250)}, 1, {}, "sum \"1\""},
                           {FibonacciSpec{93}, 1'000},
                           {FileWriteSpec{0}, 1},
                           {FileWriteSpec{4'096, "/tmp/Größe", true}, 5, "writes", "files"},
                           {AddSpec{}, 7, "sum \"1\"", "writes"}},
                          18'446'744'073'709'551'615U};

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

    void keepsWhatIsNotUtf8()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"w.json"_s);
        const Workload workload{"bytes \xff",
                                {{FileReadSpec{"/data/\xff\xfe.bin"}, 1, "group \xff"},
                                 {FileWriteSpec{5, "/tmp/\xff"}, 1, {}, "group \xff"},
                                 {SleepSpec{std::chrono::milliseconds(1)}, 1, {}, "group \xff"}}};
        QVERIFY(writeWorkloadFile(workload, path));
        const auto read = readWorkloadFile(path);
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(*read == workload);
    }

    void readsTheFormatThatIsDocumented()
    {
        const auto read = parseWorkload(R"({"schema":"juggler-workload/1","name":"wrap-up","groups":[
            {"kind":"sleep","count":3,"ms":3000},{"kind":"fibonacci","n":30},{"kind":"file-read","count":2,"path":"/a"}],"x":1})");
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        const Workload expected{"wrap-up",
                                {{SleepSpec{std::chrono::milliseconds(3000)}, 3}, {FibonacciSpec{30}, 1}, {FileReadSpec{"/a"}, 2}}};
        QVERIFY(*read == expected);
    }

    void readsWhatIsNullAsNotThere()
    {
        const auto read = parseWorkload(group(R"({"kind":"file-write","bytes":5,"folder":null,"name":null,"after":null})"));
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(*read == (Workload{"w", {{FileWriteSpec{5}, 1}}}));
    }

    void refusesAnEmptyFileWithoutReadingIt()
    {
        const QTemporaryDir folder;
        QFile empty(folder.filePath(u"empty.json"_s));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        QCOMPARE(readWorkloadFile(empty.fileName()).error().message, "read " + empty.fileName().toStdString() + ": the file is empty");
        // One of those that call themselves empty and are not.
        QCOMPARE(readWorkloadFile(u"/proc/self/status"_s).error().message, std::string("read /proc/self/status: the file is empty"));
    }

    void readsAFileWithAByteOrderMark() { QVERIFY(parseWorkload("\xEF\xBB\xBF" + group(R"({"kind":"sleep","ms":1})"))); }

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
        add("recorded by another program", group(R"({"kind":"recorded","event":"draw"})"), "groups[0].kind: \"recorded\" is none; ");
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
        add("half a character", group(R"({"kind":"sleep","ms":1,"name":"a\udd2d"})"),
            "groups[0].name: one half of a character stands alone");
        add("half a character in base64's place", group(R"({"kind":"sleep","ms":1,"name_base64":"\udc00"})"), "groups[0].name_base64: ");
        add("path not base64", group(R"({"kind":"file-read","path_base64":"*"})"), "groups[0].path_base64: ");
        add("count 0", group(R"({"kind":"sleep","ms":1,"count":0})"), "groups[0].count: count 0: must be from 1 to 1000000");
        add("third count", group(R"({"kind":"sleep","ms":1},{"kind":"sleep","ms":1},{"kind":"sleep","ms":1,"count":-3})"),
            "groups[2].count: ");
        add("count too large", group(R"({"kind":"sleep","ms":1,"count":1000001})"), "groups[0].count: ");
        add("n beyond any", group(R"({"kind":"fibonacci","n":99999999999})"), "groups[0].n: fib(99999999999): n must be from 0 to 93");
        add("a zero byte behind the end", group("") + std::string("\0", 1), "1:55: ");
        add("text behind a zero byte", group("") + std::string("\0{}", 3), "1:55: ");
        add("a zero byte within", "{\"schema\": \0\"x\"}", "1:");
        add("unknown field", group(R"({"kind":"sleep","ms":1,"cuont":3})"),
            "groups[0].cuont: is no field of a group of kind sleep; kind, count, name, after and ms are");
        add("a field of another kind", group(R"({"kind":"sleep","ms":1},{"kind":"add","n":3})"),
            "groups[1].n: is no field of a group of kind add");
        add("a field twice", group(R"({"kind":"sleep","ms":1,"count":2,"ms":2})"), "groups[0].ms: is there twice");
        add("groups twice", R"({"schema":"juggler-workload/1","groups":[],"groups":[]})", "groups: is there twice");
        add("bytes missing", group(R"({"kind":"file-write"})"), "groups[0].bytes: missing");
        add("bytes negative", group(R"({"kind":"file-write","bytes":-1})"), "groups[0].bytes: write -1 bytes: must be from 0 to 1 TiB");
        add("fsync no truth value", group(R"({"kind":"file-write","bytes":1,"fsync":1})"),
            "groups[0].fsync: must be true or false, is a number");
        add("after nobody", group(R"({"kind":"add","after":"a"})"), "groups: group 1: runs after \"a\", and no group has that name");
        add("after itself", group(R"({"kind":"add","name":"a","after":"a"})"), "groups: group 1: would have to wait for itself");
        add("seed no number", R"({"schema":"juggler-workload/1","shuffle_seed":-1,"groups":[]})",
            "shuffle_seed: must be a whole number from 0");
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
