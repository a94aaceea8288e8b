// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan
#include "tests/support/program_run.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace juggler::test;

/// What help, manual page, completions and documents say of the command line: that they agree, and that the shells understand them.
class TstManual : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        for (const QString& kind : {u"man"_s, u"bash"_s, u"zsh"_s, u"fish"_s, u"markdown"_s}) {
            const Ended made = runJuggler({u"__generate"_s, kind});
            QCOMPARE(made.status, 0);
            QVERIFY(!made.output.isEmpty());
            writeFile(m_folder.filePath(kind), made.output);
        }
        for (const QString& name : {u"a.json"_s, u"b.json.zst"_s, u"c.csv"_s, u"d.txt"_s}) {
            writeFile(m_folder.filePath(name), "x");
        }
        QVERIFY(QDir(m_folder.path()).mkdir(u"folder"_s));
    }

    void everyCommandHelpsAndEveryOptionIsEverywhere_data()
    {
        QTest::addColumn<QString>("command");
        for (const QString& command : complete({u""_s})) {
            if (!QFile::exists(m_folder.filePath(command))) {
                QTest::newRow(qPrintable(command)) << command;
            }
        }
    }

    void everyCommandHelpsAndEveryOptionIsEverywhere()
    {
        QFETCH(QString, command);
        const Ended help = runJuggler({command, u"--help"_s});
        QCOMPARE(help.status, 0);
        QCOMPARE(help.messages, QByteArray());
        QCOMPARE(runJuggler({u"help"_s, command}).output, help.output);
        QVERIFY(help.output.startsWith("juggler " + command.toUtf8()));
        QVERIFY(help.output.contains("\nExamples:\n  juggler"));
        QVERIFY(help.output.contains("\nExit status:\n"));
        const QByteArray page = contentOf(m_folder.filePath(u"man"_s));
        const QStringList options = complete({command, u"--"_s});
        QVERIFY(options.contains(u"--help"_s));
        for (const QString& option : options) {
            const QByteArray name = option.toUtf8();
            QVERIFY2(help.output.contains("\n  " + name), name.constData());
            QVERIFY2(page.contains("\\fB" + QByteArray(name).replace("-", "\\-") + "\\fR"), name.constData());
            QVERIFY2(contentOf(m_folder.filePath(u"markdown"_s)).contains("| `" + name), name.constData());
            QVERIFY2(contentOf(m_folder.filePath(u"zsh"_s)).contains("'*" + name), name.constData());
            QVERIFY2(contentOf(m_folder.filePath(u"fish"_s)).contains("-l " + name.mid(2)), name.constData());
        }
    }

    void everyOptionOfTheHelpIsKnown()
    {
        // With a value that no option takes, whatever is known complains about it, or about what is missing besides.
        static const QRegularExpression option(u"^  (--[a-z-]+)"_s, QRegularExpression::MultilineOption);
        const QString help = QString::fromUtf8(runJuggler({u"run"_s, u"--help"_s}).output);
        int count = 0;
        for (auto match = option.globalMatch(help); match.hasNext(); ++count) {
            const QString name = match.next().captured(1);
            const Ended ended = runJuggler({u"run"_s, name});
            QVERIFY2(name == u"--help" || ended.status == 2, qPrintable(name));
            QVERIFY2(!ended.messages.contains("unknown option"), ended.messages.constData());
        }
        QVERIFY(count > 20);
    }

    void helpFitsTheTerminal()
    {
        for (const QString& columns : {u"80"_s, u"100"_s, u"140"_s}) {
            for (const QByteArray& line : runJuggler({u"run"_s, u"--help"_s}, {{u"COLUMNS"_s, columns}}).output.split('\n')) {
                // A line to type is not broken.
                QVERIFY2(line.size() <= columns.toInt() || line.startsWith("  juggler "), line.constData());
            }
        }
    }

    void theListFitsTheTerminal()
    {
        for (const QString& columns : {u"60"_s, u"80"_s, u"100"_s}) {
            for (const QByteArray& line : runJuggler({u"list"_s}, {{u"COLUMNS"_s, columns}}).output.split('\n')) {
                // Why the kernel tells nothing is not broken.
                QVERIFY2(line.size() <= columns.toInt() || line.startsWith("no kernel-switch-records: "), line.constData());
            }
        }
    }

    void helpKeepsItsParagraphs()
    {
        // Each begins a line of its own and is broken at blanks alone.
        const QByteArray help = runJuggler({u"compare"_s, u"--help"_s}, {{u"COLUMNS"_s, u"100"_s}}).output;
        QVERIFY2(help.contains("\n\nWhere the workloads differ nothing is concluded"), help.constData());
    }

    void tellsThatHelpCannotBeWritten()
    {
        for (const QString& arguments : {u"--help"_s, u"--version"_s, u"run --help"_s, u"help show"_s}) {
            const Ended ended = runBash(u"\"$0\" %1 > /dev/full"_s.arg(arguments));
            QCOMPARE(ended.status, 1);
            QCOMPARE(ended.messages, QByteArray("juggler: write standard output: No space left on device\n"));
        }
    }

    void theDocumentIsWhatTheProgramSays()
    {
        // Renew it by: juggler __generate markdown > docs/cli.md
        QCOMPARE(contentOf(QStringLiteral(JUGGLER_SOURCE_DIR) + u"/docs/cli.md"_s), contentOf(m_folder.filePath(u"markdown"_s)));
    }

    void theManualPageIsWellFormed()
    {
        if (QStandardPaths::findExecutable(u"groff"_s).isEmpty()) {
            QSKIP("groff is not installed");
        }
        const Ended checked = runBash(u"groff -man -Tutf8 -ww -z -b \"$1\""_s, {m_folder.filePath(u"man"_s)});
        QCOMPARE(checked.status, 0);
        QCOMPARE(checked.messages, QByteArray());
        if (QStandardPaths::findExecutable(u"man"_s).isEmpty()) {
            return;
        }
        const Ended shown = runBash(u"man --warnings -l \"$1\" > \"$1.txt\""_s, {m_folder.filePath(u"man"_s)}, {{u"MANWIDTH"_s, u"80"_s}});
        QCOMPARE(shown.status, 0);
        QCOMPARE(shown.messages, QByteArray());
        QVERIFY(contentOf(m_folder.filePath(u"man.txt"_s)).contains("--strategy KEY[,KEY...]|all"));
    }

    void shellsUnderstandTheirCompletions()
    {
        for (const QString& shell : {u"bash"_s, u"zsh"_s, u"fish"_s}) {
            if (QStandardPaths::findExecutable(shell).isEmpty()) {
                continue;
            }
            const Ended checked = runBash(shell + u" -n \"$1\""_s, {m_folder.filePath(shell)});
            QCOMPARE(checked.status, 0);
            QCOMPARE(checked.messages, QByteArray());
        }
    }

    void bashCompletes_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("a command") << QStringList{u"ru"_s} << QStringList{u"run"_s};
        QTest::newRow("an option") << QStringList{u"run"_s, u"--work"_s} << QStringList{u"--workers"_s, u"--workload"_s};
        QTest::newRow("a choice") << QStringList{u"run"_s, u"--cache"_s, u""_s} << QStringList{u"cold"_s, u"direct"_s, u"warm"_s};
        QTest::newRow("a choice behind an equals sign") << QStringList{u"run"_s, u"--cache"_s, u"="_s, u"d"_s} << QStringList{u"direct"_s};
        QTest::newRow("a choice of one model's knob") << QStringList{u"run"_s, u"--await"_s, u"in"_s} << QStringList{u"in-turn"_s};
        QTest::newRow("a model") << QStringList{u"run"_s, u"--strategy"_s, u"b"_s} << QStringList{u"blocking"_s};
        QTest::newRow("all models") << QStringList{u"run"_s, u"--strategy"_s, u"a"_s} << QStringList{u"all"_s};
        QTest::newRow("a model in a list") << QStringList{u"run"_s, u"--strategy"_s, u"blocking,t"_s}
                                           << QStringList{u"blocking,thread-pool"_s};
        QTest::newRow("no model twice") << QStringList{u"run"_s, u"--strategy"_s, u"blocking,b"_s} << QStringList{};
        QTest::newRow("files of a kind") << QStringList{u"run"_s, u"--workload"_s, u""_s} << QStringList{u"a.json"_s, u"folder"_s};
        QTest::newRow("any file") << QStringList{u"run"_s, u"--file"_s, u"d."_s} << QStringList{u"d.txt"_s};
        QTest::newRow("a folder") << QStringList{u"run"_s, u"--folder"_s, u""_s} << QStringList{u"folder"_s};
        QTest::newRow("nothing for a number") << QStringList{u"run"_s, u"--fib"_s, u""_s} << QStringList{};
        QTest::newRow("a file for the window") << QStringList{u"b."_s} << QStringList{u"b.json.zst"_s};
        QTest::newRow("a language") << QStringList{u"--language"_s, u""_s} << QStringList{u"de"_s, u"en"_s, u"zh_CN"_s};
        QTest::newRow("a language behind an equals sign") << QStringList{u"--language"_s, u"="_s, u"z"_s} << QStringList{u"zh_CN"_s};
        QTest::newRow("a file behind a language") << QStringList{u"--language"_s, u"de"_s, u"d"_s} << QStringList{u"d.txt"_s};
        QTest::newRow("an option of the window behind another")
            << QStringList{u"--language"_s, u"de"_s, u"--po"_s} << QStringList{u"--portable"_s};
        QTest::newRow("a command to help with") << QStringList{u"help"_s, u"li"_s} << QStringList{u"list"_s};
    }

    void bashCompletes()
    {
        QFETCH(QStringList, words);
        QFETCH(QStringList, expected);
        QCOMPARE(complete(words), expected);
    }

    void fishCompletes()
    {
        if (QStandardPaths::findExecutable(u"fish"_s).isEmpty()) {
            QSKIP("fish is not installed");
        }
        const auto complete = [this](const QString& line) {
            const Ended ended = runBash(u"cd \"$1\" && HOME=\"$1\" fish --no-config -c 'source fish; complete -C \"$argv\"' -- \"$2\""_s,
                                        {m_folder.path(), line});
            QStringList words;
            for (const QByteArray& word : ended.output.split('\n')) {
                words << QString::fromUtf8(word.left(word.indexOf('\t') < 0 ? word.size() : word.indexOf('\t')));
            }
            words.removeAll(QString());
            words.sort();
            return words;
        };
        QCOMPARE(complete(u"juggler run --cache "_s), (QStringList{u"cold"_s, u"direct"_s, u"warm"_s}));
        QCOMPARE(complete(u"juggler run --strategy blocking,thr"_s), QStringList{u"blocking,thread-pool"_s});
        QCOMPARE(complete(u"juggler --language "_s), (QStringList{u"de"_s, u"en"_s, u"zh_CN"_s}));
        QCOMPARE(complete(u"juggler run --worklo"_s), QStringList{u"--workload"_s});
        QVERIFY(complete(u"juggler ru"_s).contains(u"run"_s));
    }

    void behindTwoDashesFilesAreNamed()
    {
        const Variables noDisplay{{u"DISPLAY"_s, {}}, {u"WAYLAND_DISPLAY"_s, {}}, {u"QT_QPA_PLATFORM"_s, {}}};
        const Ended ended = runJuggler({u"--"_s, u"run"_s}, noDisplay); // a file of that name, not the command
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.messages.startsWith("juggler: no window: "), ended.messages.constData());
    }

    void refusesToMakeWhatItDoesNotKnow()
    {
        QCOMPARE(runJuggler({u"__generate"_s}).status, 2);
        QCOMPARE(runJuggler({u"__generate"_s, u"tcsh"_s}).status, 2);
        QCOMPARE(runJuggler({u"help"_s, u"nothing"_s}).status, 2);
    }

private:
    /// What bash offers behind "juggler WORD...", sorted; the last word is the one that is being typed.
    QStringList complete(const QStringList& words) const
    {
        const Ended ended =
            runBash(u"cd \"$1\" && source ./bash && shift && COMP_WORDS=(juggler \"$@\") && COMP_CWORD=$# && _juggler && printf '%s\\n' "
                    "\"${COMPREPLY[@]}\""_s,
                    QStringList{m_folder.path()} + words);
        if (ended.status != 0 || !ended.messages.isEmpty()) {
            qWarning("bash: %d %s", ended.status, ended.messages.constData());
        }
        QStringList offered = QString::fromUtf8(ended.output).split(u'\n', Qt::SkipEmptyParts);
        offered.sort();
        return offered;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TstManual)
#include "tst_manual.moc"
