// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan
#include <QtCore/QDataStream>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRect>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <csignal>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;

/// The real program with a window that nobody sees, in a home of its own.
class Window {
public:
    explicit Window(const QTemporaryDir& home, const QString& program = QStringLiteral(JUGGLER_PROGRAM))
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "LANGUAGE"}) {
            environment.remove(QString::fromLatin1(name));
        }
        environment.insert(u"HOME"_s, home.path());
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        m_process.setProcessEnvironment(environment);
        m_process.setProgram(program);
    }

    /// Whether it started and waits for signals to be told to end.
    [[nodiscard]] bool open(const QStringList& arguments)
    {
        m_process.setArguments(arguments);
        m_process.start();
        return m_process.waitForStarted(kPatienceMs) && QTest::qWaitFor([this] { return isWatchingSignals(); }, kPatienceMs);
    }

    /// Ends it as the desktop does at the end of its session; the exit code, -1 where it crashed.
    [[nodiscard]] int close()
    {
        m_process.terminate();
        return end();
    }

    [[nodiscard]] int run(const QStringList& arguments)
    {
        m_process.setArguments(arguments);
        m_process.start();
        return end();
    }

    [[nodiscard]] QString errors() { return QString::fromUtf8(m_process.readAllStandardError()); }

private:
    [[nodiscard]] int end()
    {
        const bool hasEnded = m_process.waitForFinished(kPatienceMs) && m_process.exitStatus() == QProcess::NormalExit;
        return hasEnded ? m_process.exitCode() : -1;
    }

    [[nodiscard]] bool isWatchingSignals() const
    {
        QFile status(u"/proc/%1/status"_s.arg(m_process.processId()));
        if (!status.open(QIODevice::ReadOnly)) {
            return false;
        }
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith("SigBlk:")) {
                return (line.mid(7).trimmed().toULongLong(nullptr, 16) & (1ULL << (SIGTERM - 1))) != 0;
            }
        }
        return false;
    }

    QProcess m_process;
};

bool hasAnythingOfOurs(const QTemporaryDir& home)
{
    return QDir(home.filePath(u".config/juggler"_s)).exists() || QDir(home.filePath(u".local/state/juggler"_s)).exists();
}

} // namespace

class TstWindowOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsSettingsInTheStandardPlace()
    {
        const QTemporaryDir home;
        Window window(home);
        QVERIFY(window.open({}));
        QCOMPARE(window.close(), 0);
        QVERIFY(QFile::exists(home.filePath(u".config/juggler/juggler.conf"_s)));
    }

    void theFirstWindowFitsIntoTheScreen()
    {
        const QTemporaryDir home;
        Window window(home);
        QVERIFY(window.open({})); // on the screen of the offscreen platform: 800 x 800
        QCOMPARE(window.close(), 0);
        const QSettings settings(home.filePath(u".config/juggler/juggler.conf"_s), QSettings::IniFormat);
        QDataStream geometry(settings.value(u"window/geometry"_s).toByteArray()); // as QWidget::saveGeometry() writes it
        quint32 magic = 0;
        quint16 major = 0;
        quint16 minor = 0;
        QRect frame;
        QRect normal;
        geometry >> magic >> major >> minor >> frame >> normal;
        QCOMPARE(geometry.status(), QDataStream::Ok);
        QVERIFY2(normal.width() > 400 && normal.width() <= 800, qPrintable(QString::number(normal.width())));
        QVERIFY2(normal.height() > 400 && normal.height() <= 800, qPrintable(QString::number(normal.height())));
    }

    void opensInTheOtherDirection()
    {
        const QTemporaryDir home;
        Window window(home);
        QVERIFY(window.open({u"-reverse"_s}));
        QCOMPARE(window.close(), 0);
    }

    void takesNothingBehindTwoDashesForAnOptionOfQts()
    {
        const QTemporaryDir home;
        Window window(home);
        QVERIFY(window.open({u"--"_s, u"-platform"_s, u"nosuch"_s})); // two files, which are not there
        QCOMPARE(window.close(), 0);
    }

    void keepsEverythingInThePortableFolder()
    {
        const QTemporaryDir home;
        const QTemporaryDir above;
        const QString folder = above.filePath(u"carried about"_s);
        Window window(home);
        QVERIFY(window.open({u"--portable="_s + folder}));
        QCOMPARE(window.close(), 0);
        QVERIFY(QFile::exists(folder + u"/juggler/juggler.ini"_s));
        QVERIFY(!hasAnythingOfOurs(home));
        struct stat status {};
        QCOMPARE(stat(qPrintable(folder), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t{0700});
    }

    void makesThePortableFolderBesideTheProgram()
    {
        const QTemporaryDir home;
        const QTemporaryDir stick;
        const QString program = stick.filePath(u"juggler"_s);
        QVERIFY(QFile::copy(QStringLiteral(JUGGLER_PROGRAM), program));
        Window window(home, program);
        QVERIFY(window.open({u"--portable"_s}));
        QCOMPARE(window.close(), 0);
        QVERIFY(QFile::exists(stick.filePath(u"juggler-data/juggler/juggler.ini"_s)));
        QVERIFY(!hasAnythingOfOurs(home));
    }

    void readsSettingsFromThePortableFolder()
    {
        const QTemporaryDir home;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"juggler/juggler.ini"_s);
        {
            QSettings settings(path, QSettings::IniFormat);
            settings.setValue(u"run/nice"_s, 7);
        }
        Window window(home);
        QVERIFY(window.open({u"--portable="_s + folder.path()}));
        QCOMPARE(window.close(), 0);
        QCOMPARE(QSettings(path, QSettings::IniFormat).value(u"run/nice"_s).toInt(), 7);
        QVERIFY(QSettings(path, QSettings::IniFormat).contains(u"window/grouping"_s)); // written anew
    }

    void refusesAPortableFolderThatIsAFile()
    {
        const QTemporaryDir home;
        Window window(home);
        QCOMPARE(window.run({u"--portable=/dev/null"_s}), 1);
        const QString errors = window.errors();
        QVERIFY2(errors.contains(u"--portable: write into /dev/null"_s), qPrintable(errors));
    }

    void refusesALanguageThatItDoesNotSpeak()
    {
        const QTemporaryDir home;
        Window window(home);
        QCOMPARE(window.run({u"--language"_s, u"tlh"_s}), 2);
        const QString errors = window.errors();
        QVERIFY2(errors.contains(u"there are en, de, zh_CN"_s), qPrintable(errors));
    }

    void wantsALanguageBehindItsOption()
    {
        const QTemporaryDir home;
        Window window(home);
        QCOMPARE(window.run({u"--language"_s}), 2);
    }
};

QTEST_GUILESS_MAIN(TstWindowOptions)
#include "tst_window_options.moc"
