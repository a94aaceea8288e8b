// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan timing
#include "tests/support/program_run.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace juggler::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTimeoutMs = 60'000;

} // namespace

/// What `juggler run` writes, into files and streams, and what it says meanwhile.
class TstRunOutput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void separatesResultsFromMessages()
    {
        const QStringList common{u"run"_s, u"--strategy"_s, u"blocking"_s, u"--workers"_s, u"3"_s, u"--fib"_s, u"3"_s};
        const Ended text = runJuggler(common);
        QCOMPARE(text.status, 0);
        QVERIFY(text.output.startsWith("model "));
        QVERIFY(text.output.contains("Blocking"));
        QVERIFY(text.messages.contains("--workers is ignored by blocking"));
        QVERIFY(!text.messages.contains('\r')); // a progress line belongs on a terminal

        const Ended json = runJuggler(common + QStringList{u"--json"_s, u"-"_s});
        QJsonParseError error{};
        QJsonDocument::fromJson(json.output, &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        QVERIFY(json.messages.contains("--workers is ignored"));

        const Ended csv = runJuggler(common + QStringList{u"--csv"_s, u"-"_s});
        QVERIFY(csv.output.startsWith("strategy,task_id,"));
        for (const QByteArray& line : csv.output.trimmed().split('\n')) {
            QCOMPARE(line.count(','), 14);
        }
    }

    void printsTheLinesOfTheArticle()
    {
        const Ended ended =
            runJuggler({u"run"_s, u"--strategy"_s, u"hybrid"_s, u"--sleep"_s, u"30x2"_s, u"--fib"_s, u"20"_s, u"--format"_s, u"article"_s});
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
            runJuggler({u"run"_s, u"--strategy"_s, u"all"_s, u"--workers"_s, u"2"_s, u"--fib"_s, u"3"_s, u"--quiet"_s, u"--json"_s, path});
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.output, QByteArray());
        QCOMPARE(ended.messages, QByteArray());
        QCOMPARE(parseJson(contentOf(path))[u"schema"].toString(), u"juggler-session/1"_s);
    }

    void oneFailureDoesNotKeepItFromTheRest()
    {
        const QString csv = m_folder.filePath(u"beside.csv"_s);
        const Ended ended =
            runJuggler({u"run"_s, u"--strategy"_s, u"blocking"_s, u"--fib"_s, u"3"_s, u"--json"_s, u"/dev/full"_s, u"--csv"_s, csv});
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
        const Ended ended = runJuggler(QStringList{u"run"_s, u"--strategy"_s, u"blocking"_s, u"--sleep"_s, u"86400000"_s} + output);
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
        startJuggler(process, arguments);
        const Ended ended = finishProgram(process);
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.messages, QByteArray());
        QVERIFY(!parseJson(ended.output).isEmpty());
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
        const Ended ended = runJuggler({u"run"_s, u"--strategy"_s, u"blocking"_s, u"--fib"_s, u"3"_s, option, path, u"--quiet"_s});
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.messages.contains(u"write %1: No space left on device"_s.arg(path).toUtf8()), ended.messages.constData());
        struct stat status {};
        QCOMPARE(stat("/dev/full", &status), 0);
        QVERIFY(S_ISCHR(status.st_mode));
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
            return finishProgram(shell);
        };
        QCOMPARE(start("<&- >&- 2>&-", "--workers 3 --quiet --json").status, 0);
        QCOMPARE(parseJson(contentOf(json))[u"schema"].toString(), u"juggler-session/1"_s);
        const Ended unprintable = start(">&-", "--json");
        QCOMPARE(unprintable.status, 1);
        QVERIFY2(unprintable.messages.contains("write standard output: Bad file descriptor"), unprintable.messages.constData());
        QCOMPARE(parseJson(contentOf(json))[u"schema"].toString(), u"juggler-session/1"_s);
    }

    void namesTheFileOnceThatMayNotBeReplaced()
    {
        const QString path = m_folder.filePath(u"a folder"_s);
        QVERIFY(QDir().mkpath(path));
        const Ended ended = runJuggler({u"run"_s, u"--strategy"_s, u"blocking"_s, u"--fib"_s, u"3"_s, u"--quiet"_s, u"--json"_s, path});
        QCOMPARE(ended.status, 1);
        QCOMPARE(ended.messages, u"juggler run: write %1: Is a directory; nothing was run\n"_s.arg(path).toUtf8());
    }

    void saysOnceWhatHoldsForSeveralModels()
    {
        const Ended ended = runJuggler(
            {u"run"_s, u"--strategy"_s, u"blocking,dedicated-threads"_s, u"--cache"_s, u"cold"_s, u"--file"_s, u"/proc/self/status"_s});
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.messages.count("its file system keeps it in memory"), 1);
        QVERIFY2(ended.messages.contains("blocking, dedicated-threads: /proc/self/status: "), ended.messages.constData());
    }

    void countsWhatItDoesNotList()
    {
        const QStringList common{u"run"_s, u"--strategy"_s, u"blocking"_s, u"--file"_s};
        const Ended one = runJuggler(common + QStringList{u"/no/such/filex6"_s});
        QVERIFY2(one.messages.contains("blocking: 1 more task failed or was not started\n"), one.messages.constData());
        const Ended two = runJuggler(common + QStringList{u"/no/such/filex7"_s});
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
        startJuggler(process,
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
        QCOMPARE(finishProgram(process).status, 0);
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
        const Ended ended = finishProgram(shell);
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.messages, QByteArray());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TstRunOutput)
#include "tst_run_output.moc"
