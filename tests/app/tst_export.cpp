// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan
#include "tests/support/program_run.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace juggler::test;

/// `juggler export`, as a process.
class TstExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_session = m_folder.filePath(u"run.json"_s);
        const Ended made = runJuggler({u"run"_s, u"--strategy"_s, u"blocking,event-loop"_s, u"--sleep"_s, u"20x3"_s, u"--fib"_s, u"22"_s,
                                       u"--quiet"_s, u"--json"_s, m_session});
        QVERIFY2(made.status == 0, made.messages.constData());
    }

    void writesEveryFormatWithoutADisplay_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("session") << u"a.json"_s << QByteArray("{\"schema\":\"juggler-session/1\"");
        QTest::newRow("CSV") << u"a.csv"_s << QByteArray("strategy,");
        QTest::newRow("Chrome trace") << u"a.trace.json"_s << QByteArray("{");
        QTest::newRow("PNG") << u"a.png"_s << QByteArray("\x89PNG");
        QTest::newRow("SVG in capitals") << u"a.SVG"_s << QByteArray("<?xml");
        QTest::newRow("compressed session") << u"a.json.zst"_s << QByteArray("\x28\xb5\x2f\xfd");
        QTest::newRow("report") << u"a.html"_s << QByteArray("<!DOCTYPE html>");
        QTest::newRow("PDF") << u"a.pdf"_s << QByteArray("%PDF-");
    }

    void writesEveryFormatWithoutADisplay()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, beginning);
        const QString path = m_folder.filePath(name);
        const Variables noDisplay{
            {u"DISPLAY"_s, u""_s}, {u"WAYLAND_DISPLAY"_s, u""_s}, {u"QT_QPA_PLATFORM"_s, u""_s}, {u"XDG_RUNTIME_DIR"_s, u""_s}};
        const Ended ended = runJuggler({u"export"_s, m_session, u"--to"_s, path}, noDisplay);
        QVERIFY2(ended.status == 0, ended.messages.constData());
        QCOMPARE(ended.output, QByteArray());
        QCOMPARE(ended.messages, QByteArray());
        QVERIFY2(contentOf(path).startsWith(beginning), contentOf(path).left(40).constData());
    }

    void writesSeveralFilesAtOnce()
    {
        const QStringList paths{m_folder.filePath(u"1.csv"_s), m_folder.filePath(u"2.json"_s), m_folder.filePath(u"3.svg"_s)};
        QCOMPARE(
            runJuggler({u"export"_s, m_session, u"--to"_s, paths[0], paths[1], u"--group-by"_s, u"core"_s, u"--to"_s, paths[2]}).status, 0);
        for (const QString& path : paths) {
            QVERIFY2(QFileInfo(path).size() > 0, qPrintable(path));
        }
    }

    void writesTheChosenModelsAlone()
    {
        const QString path = m_folder.filePath(u"one.json"_s);
        QCOMPARE(runJuggler({u"export"_s, m_session, u"--model"_s, u"event-loop"_s, u"--to"_s, path}).status, 0);
        const QJsonArray runs = QJsonDocument::fromJson(contentOf(path)).object()[u"runs"].toArray();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs[0][u"strategy"].toString(), u"event-loop"_s);
        const QJsonArray before = QJsonDocument::fromJson(contentOf(m_session)).object()[u"runs"].toArray();
        QCOMPARE(runs[0][u"tasks"], before[1][u"tasks"]);
        QCOMPARE(runs[0][u"threads"], before[1][u"threads"]);
    }

    void writesAPictureForEachModel()
    {
        QCOMPARE(runJuggler({u"export"_s, m_session, u"--pages"_s, u"model"_s, u"--to"_s, m_folder.filePath(u"each.svg"_s),
                             m_folder.filePath(u"each.pdf"_s)})
                     .status,
                 0);
        QVERIFY(contentOf(m_folder.filePath(u"each-blocking.svg"_s)).contains("<svg"));
        QVERIFY(contentOf(m_folder.filePath(u"each-event-loop.svg"_s)).contains("<svg"));
        QVERIFY(!QFile::exists(m_folder.filePath(u"each.svg"_s)));
        QVERIFY(contentOf(m_folder.filePath(u"each.pdf"_s)).startsWith("%PDF-"));
    }

    void drawsAllRowsWhereTheyAreAskedFor()
    {
        const QString many = m_folder.filePath(u"many.json"_s);
        QCOMPARE(runJuggler({u"run"_s, u"--strategy"_s, u"event-loop"_s, u"--sleep"_s, u"1x40"_s, u"--export"_s, many}).status, 0);
        const QString some = m_folder.filePath(u"some.svg"_s);
        const QString all = m_folder.filePath(u"all.svg"_s);
        QCOMPARE(runJuggler({u"export"_s, many, u"--group-by"_s, u"task"_s, u"--to"_s, some}).status, 0);
        QCOMPARE(runJuggler({u"export"_s, many, u"--group-by"_s, u"task"_s, u"--all-rows"_s, u"--to"_s, all}).status, 0);
        QVERIFY(contentOf(some).contains("16 of 40 tasks"));
        QVERIFY(contentOf(all).contains("40 of 40 tasks"));
    }

    void aCompressedSessionIsTheSameSession()
    {
        const QString packed = m_folder.filePath(u"packed.json.zst"_s);
        const QString again = m_folder.filePath(u"again.json"_s);
        QCOMPARE(runJuggler({u"export"_s, m_session, u"--to"_s, packed}).status, 0);
        QCOMPARE(runJuggler({u"export"_s, packed, u"--to"_s, again}).status, 0);
        QCOMPARE(contentOf(again), contentOf(m_session));
    }

    void writesARangeOfTime()
    {
        const QString whole = m_folder.filePath(u"whole.svg"_s);
        const QString part = m_folder.filePath(u"part.svg"_s);
        QCOMPARE(runJuggler({u"export"_s, m_session, u"--to"_s, whole}).status, 0);
        QCOMPARE(runJuggler({u"export"_s, m_session, u"--from"_s, u"5ms"_s, u"--until"_s, u"0.01s"_s, u"--to"_s, part}).status, 0);
        QVERIFY(contentOf(whole) != contentOf(part));
        const Ended behind = runJuggler({u"export"_s, m_session, u"--from"_s, u"1000s"_s, u"--to"_s, part});
        QCOMPARE(behind.status, 1);
        QVERIFY2(behind.messages.contains("--from lies behind the end"), behind.messages.constData());
    }

    void refusesWrongUsageWithAHint_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("no session") << QStringList{} << QByteArray("which session?");
        QTest::newRow("no target") << QStringList{u"a.json"_s} << QByteArray("give --to FILE");
        QTest::newRow("a second name without --to") << QStringList{u"a.json"_s, u"b.csv"_s} << QByteArray("--to b.csv");
        QTest::newRow("no format") << QStringList{u"a.json"_s, u"--to"_s, u"a.gif"_s} << QByteArray(".png, .svg and .pdf");
        QTest::newRow("twice") << QStringList{u"a.json"_s, u"--to"_s, u"b.csv"_s, u"b.csv"_s} << QByteArray("two results");
        QTest::newRow("time") << QStringList{u"a.json"_s, u"--to"_s, u"b.svg"_s, u"--from"_s, u"soon"_s} << QByteArray("such as 250ms");
        QTest::newRow("order") << QStringList{u"a.json"_s, u"--to"_s, u"b.svg"_s, u"--from"_s, u"2s"_s, u"--until"_s, u"1s"_s}
                               << QByteArray("before --until");
        QTest::newRow("pages") << QStringList{u"a.json"_s, u"--to"_s, u"b.pdf"_s, u"--pages"_s, u"two"_s} << QByteArray("one or model");
    }

    void refusesWrongUsageWithAHint()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, expected);
        const Ended ended = runJuggler(QStringList{u"export"_s} + arguments);
        QCOMPARE(ended.status, 2);
        QVERIFY2(ended.messages.contains(expected), ended.messages.constData());
        QCOMPARE(ended.messages.count('\n'), 1);
    }

    void refusesWhatCannotBeWrittenBeforeItReads()
    {
        const Ended ended = runJuggler({u"export"_s, u"/no/such.json"_s, u"--to"_s, u"/no/such/folder/a.csv"_s});
        QCOMPARE(ended.status, 1);
        QCOMPARE(ended.messages, QByteArray("juggler export: write /no/such/folder/a.csv: No such file or directory\n"));
    }

    void oneFailureDoesNotKeepItFromTheRest()
    {
        const QString full = m_folder.filePath(u"full.csv"_s);
        QVERIFY(QFile::link(u"/dev/full"_s, full));
        const QString good = m_folder.filePath(u"good.csv"_s);
        const Ended ended = runJuggler({u"export"_s, m_session, u"--to"_s, full, good});
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.messages.contains("full.csv: No space left on device"), ended.messages.constData());
        QVERIFY(contentOf(good).startsWith("strategy,"));
    }

private:
    QTemporaryDir m_folder;
    QString m_session;
};

QTEST_GUILESS_MAIN(TstExport)
#include "tst_export.moc"
