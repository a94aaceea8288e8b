// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;

/// Files and the command line are the same wherever they are made: a point in every number, English keys and words.
class TstLocale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
        environment.insert(u"LANGUAGE"_s, u"de"_s);
        environment.insert(u"NO_COLOR"_s, u"1"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(JUGGLER_PROGRAM),
                      {u"run"_s, u"--strategy"_s, u"blocking,thread-pool"_s, u"--sleep"_s, u"12x3"_s, u"--file"_s, u"/no/such/file"_s,
                       u"--json"_s, path(u"a.json"_s), u"--csv"_s, path(u"a.csv"_s), u"--export"_s, path(u"a.svg"_s)});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1); // of the file that is not there
        m_output = QString::fromUtf8(process.readAllStandardOutput());
    }

    void hasNoDecimalCommaInFiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addRow("session") << u"a.json"_s;
        QTest::addRow("picture") << u"a.svg"_s;
    }
    void hasNoDecimalCommaInFiles()
    {
        QFETCH(QString, name);
        const QString text = contentsOf(name);
        static const QRegularExpression comma(u"\\d,\\d+ ?(?:s|ms|µs|us)\\b"_s);
        QVERIFY2(!comma.match(text).hasMatch(), qPrintable(comma.match(text).captured()));
        QVERIFY(!text.isEmpty());
    }

    void writesJsonAndSystemsReasonsInEnglish()
    {
        const QString text = contentsOf(u"a.json"_s);
        QVERIFY(!QJsonDocument::fromJson(text.toUtf8()).isNull());
        QVERIFY(text.contains(u"juggler-session/1"_s));
        QVERIFY(m_output.contains(u"No such file or directory"_s) || !m_output.contains(u"Datei"_s));
    }

    void writesCsvWithWholeNumbersAlone()
    {
        const QStringList lines = contentsOf(u"a.csv"_s).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 1);
        for (const QString& line : lines) {
            QCOMPARE(line.count(u','), lines.front().count(u','));
        }
    }

    void printsAPointInTheTerminal()
    {
        static const QRegularExpression comma(u"\\d,\\d+ ?(?:s|ms|µs|us)\\b"_s);
        QVERIFY2(!comma.match(m_output).hasMatch(), qPrintable(m_output));
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    [[nodiscard]] QString contentsOf(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    QTemporaryDir m_folder;
    QString m_output;
};

QTEST_GUILESS_MAIN(TstLocale)
#include "tst_locale.moc"
