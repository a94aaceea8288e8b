// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan
#include "tests/support/program_run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace juggler::test;

namespace {

/// What juggler prints on a terminal of so many columns.
QByteArray onTerminal(const QStringList& arguments, const Variables& variables, int columns)
{
    winsize size{};
    size.ws_row = 50;
    size.ws_col = static_cast<unsigned short>(columns);
    int terminal = -1;
    int programsEnd = -1;
    if (openpty(&terminal, &programsEnd, nullptr, nullptr, &size) != 0 || fcntl(terminal, F_SETFL, O_NONBLOCK) != 0) {
        qFatal("there is no terminal");
    }
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"NO_COLOR"_s);
    for (const auto& [name, value] : variables) {
        environment.insert(name, value);
    }
    process.setProcessEnvironment(environment);
    process.setChildProcessModifier([programsEnd] { dup2(programsEnd, STDOUT_FILENO); });
    startJuggler(process, arguments);
    QByteArray shown;
    const auto take = [&shown, terminal] {
        char piece[4096];
        for (ssize_t bytes = read(terminal, piece, sizeof piece); bytes > 0; bytes = read(terminal, piece, sizeof piece)) {
            shown.append(piece, bytes);
        }
    };
    while (!process.waitForFinished(5) && process.state() == QProcess::Running) {
        take();
    }
    take();
    close(programsEnd);
    close(terminal);
    return shown;
}

} // namespace

/// `juggler show`, as a process.
class TstShow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_session = m_folder.filePath(u"run.json"_s);
        const Ended made = runJuggler({u"run"_s, u"--strategy"_s, u"blocking,thread-pool,hybrid"_s, u"--sleep"_s, u"20x3"_s, u"--fib"_s,
                                       u"22x2"_s, u"--quiet"_s, u"--json"_s, m_session});
        QVERIFY2(made.status == 0, made.messages.constData());
    }

    void showsWhatTheRunShowed()
    {
        const Ended shown = runJuggler({u"show"_s, m_session});
        QCOMPARE(shown.status, 0);
        QCOMPARE(shown.messages, QByteArray());
        QVERIFY(shown.output.startsWith("model "));
        for (const char* text : {"Blocking", "Thread pool", "Hybrid", "0 sleep 20 ms", "4 fib(22)", "on a core"}) {
            QVERIFY2(shown.output.contains(text), text);
        }
        QVERIFY2(!shown.output.contains('\033'), "piped, it is plain");
    }

    void fitsTheWidth_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {40, 47, 60, 80, 100, 160, 300}) {
            QTest::addRow("%d", width) << width;
        }
    }

    void fitsTheWidth()
    {
        QFETCH(int, width);
        const Ended shown = runJuggler({u"show"_s, m_session, u"--width"_s, QString::number(width), u"--group-by"_s, u"thread"_s});
        QCOMPARE(shown.status, 0);
        qsizetype widest = 0;
        for (const QString& line : QString::fromUtf8(shown.output).split(u'\n')) {
            QVERIFY2(line.size() <= width, qPrintable(line));
            widest = std::max(widest, line.size());
        }
        QCOMPARE(widest, width); // the chart fills it
    }

    void usesTheWidthOfTheTerminal()
    {
        const QByteArray shown = onTerminal({u"show"_s, m_session}, {{u"TERM"_s, u"dumb"_s}}, 57);
        qsizetype widest = 0;
        for (const QString& line : QString::fromUtf8(shown).remove(u'\r').split(u'\n')) {
            widest = std::max(widest, line.size());
        }
        QCOMPARE(widest, 57);
    }

    void hasColoursOnATerminalThatHasThem()
    {
        QVERIFY(onTerminal({u"show"_s, m_session}, {{u"TERM"_s, u"xterm-256color"_s}}, 80).contains("\033[38;5;178m"));
        QVERIFY(onTerminal({u"show"_s, m_session}, {{u"TERM"_s, u"xterm"_s}, {u"COLORTERM"_s, u""_s}}, 80).contains("\033[33m"));
        QVERIFY(!onTerminal({u"show"_s, m_session}, {{u"TERM"_s, u"dumb"_s}}, 80).contains('\033'));
        QVERIFY(!onTerminal({u"show"_s, m_session}, {{u"TERM"_s, u"xterm"_s}, {u"NO_COLOR"_s, u"1"_s}}, 80).contains('\033'));
        QVERIFY(!onTerminal({u"show"_s, m_session, u"--color=never"_s}, {{u"TERM"_s, u"xterm"_s}}, 80).contains('\033'));
        const Ended piped = runJuggler({u"show"_s, m_session, u"--color"_s, u"always"_s}, {{u"NO_COLOR"_s, u"1"_s}});
        QVERIFY(piped.output.contains("\033["));
        QCOMPARE(piped.output.count("\033[0m") * 2, piped.output.count("\033[")); // each is switched off again
    }

    void isPlainAsciiWhereTheLocaleHasNoMore()
    {
        const Ended shown = runJuggler({u"show"_s, m_session}, {{u"LC_ALL"_s, u"C"_s}});
        QCOMPARE(shown.status, 0);
        for (const char c : shown.output) {
            QVERIFY(static_cast<unsigned char>(c) < 0x80);
        }
    }

    void groupsAndChooses()
    {
        const Ended byThread = runJuggler({u"show"_s, m_session, u"--group-by"_s, u"thread"_s, u"--model"_s, u"hybrid,blocking"_s});
        QCOMPARE(byThread.status, 0);
        QVERIFY(byThread.output.contains("Hybrid") && byThread.output.contains("Blocking"));
        QVERIFY(!byThread.output.contains("Thread pool"));
        QVERIFY(!byThread.output.contains("0 sleep"));
        const Ended none = runJuggler({u"show"_s, m_session, u"--model"_s, u"processes"_s});
        QCOMPARE(none.status, 1);
        QVERIFY2(none.messages.contains("--model processes: there is no run of it; there are blocking, thread-pool, hybrid\n"),
                 none.messages.constData());
    }

    void tellsTheFiguresToPrograms()
    {
        const Ended json = runJuggler({u"show"_s, m_session, u"--format"_s, u"json"_s});
        const QJsonObject results = QJsonDocument::fromJson(json.output).object();
        QCOMPARE(results[u"schema"].toString(), u"juggler-results/1"_s);
        QCOMPARE(results[u"tasks"].toInt(), 5);
        const QJsonArray models = results[u"models"].toArray();
        QCOMPARE(models.size(), 3);
        QCOMPARE(models[0][u"strategy"].toString(), u"blocking"_s);
        QVERIFY(models[0][u"makespan_ns"].toInteger() >= 60'000'000);
        QCOMPARE(models[0][u"makespan"][u"median_ns"].toInteger(), models[0][u"makespan_ns"].toInteger());
        QCOMPARE(models[2][u"tasks_done"].toInt(), 5);
        int best = 0;
        for (const QJsonValue model : models) {
            best += model[u"best"].toBool() ? 1 : 0;
        }
        QCOMPARE(best, 1);

        const QList<QByteArray> rows = runJuggler({u"show"_s, m_session, u"--format"_s, u"csv"_s}).output.trimmed().split('\n');
        QCOMPARE(rows.size(), 4);
        QVERIFY(rows[0].startsWith("strategy,label,"));
        for (const QByteArray& row : rows) {
            QCOMPARE(row.count(','), rows[0].count(','));
        }
        QVERIFY(rows[3].startsWith("hybrid,Hybrid (2)") || rows[3].startsWith("hybrid,Hybrid"));
    }

    void tellsTheFiguresToDocuments()
    {
        const QList<QByteArray> lines = runJuggler({u"show"_s, m_session, u"--format"_s, u"markdown"_s}).output.trimmed().split('\n');
        QVERIFY(lines[0].startsWith("| model | makespan |"));
        QCOMPARE(lines[1].count('|'), lines[0].count('|'));
        for (int i = 2; i < 5; ++i) {
            QCOMPARE(lines[i].count('|'), lines[0].count('|'));
        }
        QVERIFY(lines.last().startsWith("5 tasks, "));
    }

    void printsTheLinesOfTheArticle()
    {
        const Ended shown = runJuggler({u"show"_s, m_session, u"--model"_s, u"hybrid"_s, u"--format"_s, u"article"_s});
        QCOMPARE(shown.status, 0);
        static const QRegularExpression line(u"^(Async|Parallel): started at: (\\d+) ms, ended at: (\\d+) ms$"_s);
        int async = 0;
        int parallel = 0;
        int lastMs = 0;
        for (const QByteArray& text : shown.output.trimmed().split('\n')) {
            const auto match = line.match(QString::fromUtf8(text));
            QVERIFY2(match.hasMatch(), text.constData());
            (match.captured(1) == u"Async" ? async : parallel) += 1;
            QVERIFY(match.captured(2).toInt() <= match.captured(3).toInt());
            QVERIFY(match.captured(3).toInt() >= lastMs); // in the order in which they ended
            lastMs = match.captured(3).toInt();
        }
        QCOMPARE(async, 3);
        QCOMPARE(parallel, 2);
        const QByteArray all = runJuggler({u"show"_s, m_session, u"--format"_s, u"article"_s}).output;
        QVERIFY2(all.startsWith("Blocking:\nSync: started at: "), all.constData());
        QVERIFY(all.contains("\n\nThread pool"));
    }

    void refusesWrongUsageWithAHint_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("no session") << QStringList{} << QByteArray("which session?");
        QTest::newRow("two sessions") << QStringList{u"a.json"_s, u"b.json"_s} << QByteArray("juggler compare takes several");
        QTest::newRow("width") << QStringList{u"a.json"_s, u"--width"_s, u"10"_s}
                               << QByteArray("--width 10: must be a whole number from 40 to 1000");
        QTest::newRow("format") << QStringList{u"a.json"_s, u"--format"_s, u"xml"_s} << QByteArray("table, json, csv, markdown or article");
        QTest::newRow("colour") << QStringList{u"a.json"_s, u"--color"_s, u"red"_s} << QByteArray("auto, always or never");
        QTest::newRow("typo") << QStringList{u"a.json"_s, u"--colour"_s, u"never"_s} << QByteArray("did you mean --color?");
    }

    void refusesWrongUsageWithAHint()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, expected);
        const Ended ended = runJuggler(QStringList{u"show"_s} + arguments);
        QCOMPARE(ended.status, 2);
        QCOMPARE(ended.output, QByteArray());
        QVERIFY2(ended.messages.contains(expected), ended.messages.constData());
    }

    void tellsWhatCannotBeOpened()
    {
        const Ended missing = runJuggler({u"show"_s, u"/no/such.json"_s});
        QCOMPARE(missing.status, 1);
        QCOMPARE(missing.messages, QByteArray("juggler show: open /no/such.json: No such file or directory\n"));
        const Ended other = runJuggler({u"show"_s, QStringLiteral(JUGGLER_PROGRAM)});
        QCOMPARE(other.status, 1);
        QVERIFY(other.output.isEmpty());
    }

    void aReaderThatGoesIsNoFailure()
    {
        const Ended ended = runBash(u"set -o pipefail; \"$0\" show \"$1\" --width 1000 | true"_s, {m_session});
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.messages, QByteArray());
    }

private:
    QTemporaryDir m_folder;
    QString m_session;
};

QTEST_GUILESS_MAIN(TstShow)
#include "tst_show.moc"
