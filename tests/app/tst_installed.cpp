// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMimeDatabase>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 120'000;
constexpr auto kSession = R"({"schema":"juggler-session/1","created":"2026-01-01T00:00:00.000Z"})";

struct Outcome {
    int exitCode = -1; ///< -1: it did not start, or crashed
    QByteArray output;
    QByteArray errors;
};

Outcome run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    const bool hasEnded = process.waitForFinished(kPatienceMs) && process.exitStatus() == QProcess::NormalExit;
    return {hasEnded ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

/// `cmake --install` into a folder of the test's own.
class TstInstalled : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Outcome outcome = run(u"cmake"_s, {u"--install"_s, QStringLiteral(JUGGLER_BINARY_DIR), u"--prefix"_s, prefix()});
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        // Qt reads the descriptions themselves where no program has gathered them.
        qputenv("XDG_DATA_HOME", QFile::encodeName(prefix() + u"/share"_s));
        qputenv("XDG_DATA_DIRS", "/usr/local/share:/usr/share");
    }

    void findsItsWorkerBesideOrBelowWhereverItLies()
    {
        const QString moved = m_folder.filePath(u"another place"_s);
        for (const QString& place : {prefix(), moved}) {
            if (place == moved) {
                QVERIFY(QDir().rename(prefix(), moved));
            }
            const Outcome outcome =
                run(place + u"/bin/juggler"_s, {u"run"_s, u"--strategy"_s, u"processes"_s, u"--sleep"_s, u"1"_s, u"--json"_s, u"-"_s});
            QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
            QVERIFY(outcome.output.contains("\"done\""));
        }
        QVERIFY(QDir().rename(moved, prefix()));
    }

    void hasAManualAndCompletions()
    {
        for (const char* file : {"man/man1/juggler.1.gz", "bash-completion/completions/juggler", "zsh/site-functions/_juggler",
                                 "fish/vendor_completions.d/juggler.fish"}) {
            QVERIFY2(QFileInfo(prefix() + u"/share/"_s + QString::fromLatin1(file)).size() > 100, file);
        }
    }

    void belowUsrZshLooksElsewhere()
    {
        const QString usr = m_folder.filePath(u"packed/usr"_s);
        const Outcome outcome = run(u"cmake"_s, {u"--install"_s, QStringLiteral(JUGGLER_BINARY_DIR), u"--prefix"_s, usr});
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        QVERIFY(QFileInfo::exists(usr + u"/share/zsh/vendor-completions/_juggler"_s));
        QVERIFY(!QFileInfo::exists(usr + u"/share/zsh/site-functions"_s));
    }

    void satisfiesTheDesktopsValidators_data()
    {
        QTest::addColumn<QString>("validator");
        QTest::addColumn<QStringList>("arguments");
        QTest::addRow("desktop entry") << u"desktop-file-validate"_s << QStringList{u"/share/applications/org.juggler.Juggler.desktop"_s};
        QTest::addRow("description") << u"appstreamcli"_s
                                     << QStringList{u"validate"_s, u"--no-net"_s, u"/share/metainfo/org.juggler.Juggler.metainfo.xml"_s};
    }
    void satisfiesTheDesktopsValidators()
    {
        QFETCH(QString, validator);
        QFETCH(QStringList, arguments);
        QVERIFY2(!QStandardPaths::findExecutable(validator).isEmpty(), qPrintable(validator + u" is missing"_s));
        arguments.last().prepend(prefix());
        const Outcome outcome = run(validator, arguments);
        QVERIFY2(outcome.exitCode == 0, (outcome.output + outcome.errors).constData());
    }

    void hasIconsOfEverySize()
    {
        for (const int size : {16, 22, 24, 32, 48, 64, 128, 256}) {
            QFile png(prefix() + u"/share/icons/hicolor/%1x%1/apps/org.juggler.Juggler.png"_s.arg(size));
            QVERIFY2(png.open(QIODevice::ReadOnly), qPrintable(png.fileName()));
            const QByteArray head = png.read(24); // width and height are big-endian, from byte 16 on (PNG specification, IHDR)
            QCOMPARE(static_cast<int>(static_cast<unsigned char>(head[18])) << 8 | static_cast<unsigned char>(head[19]), size);
        }
        QVERIFY(QFile::exists(prefix() + u"/share/icons/hicolor/scalable/apps/org.juggler.Juggler.svg"_s));
    }

    void knowsSessions_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("contents");
        QTest::addColumn<QString>("type");
        const QByteArray session = kSession;
        QTest::addRow("by its name") << u"a.juggler.json"_s << session << u"application/vnd.juggler.session+json"_s;
        QTest::addRow("compressed") << u"a.juggler.json.zst"_s << QByteArray("\x28\xb5\x2f\xfd")
                                    << u"application/vnd.juggler.session+zstd"_s;
        QTest::addRow("by what is in it") << u"a"_s << session << u"application/vnd.juggler.session+json"_s;
        QTest::addRow("JSON of another kind") << u"b.json"_s << QByteArray(R"({"schema":"juggler-workload/1"})") << u"application/json"_s;
    }
    void knowsSessions()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, contents);
        QFETCH(QString, type);
        const QString path = m_folder.filePath(name);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(contents) > 0 && file.flush());
        QCOMPARE(QMimeDatabase().mimeTypeForFile(path).name(), type);
    }

private:
    [[nodiscard]] QString prefix() const { return m_folder.filePath(u"prefix"_s); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TstInstalled)
#include "tst_installed.moc"
