// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of recent sessions where a server does not answer: what asks after the files is played here, so that it can stay silent.
#include "ui/session/recent_files.h"

#include "ui/background/background_pool.h"

#include <QtCore/QProcess>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThreadPool>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <semaphore>
#include <thread>

using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* kEndsWhileAsking = "--end-while-a-server-is-silent";

/// Answers after files, but for those in /silent, which it leaves without an answer until it is told to.
class Server {
public:
    [[nodiscard]] MissingFiles::Exists exists() const
    {
        return [state = m_state](const std::string& path) {
            std::unique_lock lock(state->mutex);
            if (path.starts_with("/silent/")) {
                ++state->asked;
                state->changed.notify_all();
                state->changed.wait(lock, [&] { return state->answers; });
            }
            return path.starts_with("/there/");
        };
    }
    [[nodiscard]] int silentCount() const
    {
        const std::lock_guard lock(m_state->mutex);
        return m_state->asked;
    }
    void answer()
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->answers = true;
        m_state->changed.notify_all();
    }

private:
    struct State {
        std::mutex mutex;
        std::condition_variable changed;
        int asked = 0;
        bool answers = false;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>(); // outlives the test: who asks may wait longer
};

/// What a window does that ends while its list still waits.
int endWhileAsking()
{
    const auto asked = std::make_shared<std::counting_semaphore<>>(0); // who asks stays when this returns
    RecentFiles files([asked](const std::string&) -> bool {
        asked->release();
        for (;;) {
            std::this_thread::sleep_for(std::chrono::hours(1));
        }
    });
    files.add(u"/silent/a.json"_s);
    files.lookUp();
    asked->acquire();
    return 0;
}

} // namespace

class TstRecentFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
    }

    void tellsWhichAreMissing()
    {
        const Server server;
        RecentFiles files(server.exists());
        files.add(u"/there/a.json"_s);
        files.add(u"/gone/b.json"_s);
        QMenu menu;
        files.attach(menu);
        QCOMPARE(menu.actions().at(0)->text(), u"b.json"_s);
        Q_EMIT menu.aboutToShow();
        QTRY_COMPARE(menu.actions().at(0)->text(), u"b.json (not found)"_s);
        QCOMPARE(menu.actions().at(1)->text(), u"a.json"_s);
        files.add(u"/gone/b.json"_s); // it was just saved there
        QCOMPARE(menu.actions().at(0)->text(), u"b.json"_s);
    }

    void aSilentServerHidesNothingOfTheOthers()
    {
        Server server;
        RecentFiles files(server.exists());
        files.add(u"/gone/a.json"_s);
        files.add(u"/silent/b.json"_s);
        QMenu menu;
        files.attach(menu);
        for (int i = 0; i < 3; ++i) {
            Q_EMIT menu.aboutToShow();
        }
        QTRY_COMPARE(menu.actions().at(1)->text(), u"a.json (not found)"_s);
        QCOMPARE(menu.actions().at(0)->text(), u"b.json"_s);
        QTRY_COMPARE(server.silentCount(), 1); // not once more before it has answered
        Q_EMIT menu.aboutToShow();
        server.answer();
        QTRY_COMPARE(menu.actions().at(0)->text(), u"b.json (not found)"_s);
    }

    void theMenuStaysUnderTheHandAsTheAnswersCome()
    {
        const Server server;
        RecentFiles files(server.exists());
        files.add(u"/gone/a.json"_s);
        files.add(u"/there/b.json"_s);
        QMenu menu;
        files.attach(menu);
        menu.popup(QPoint());
        const QList<QAction*> before = menu.actions();
        menu.setActiveAction(before.at(1));
        QTRY_COMPARE(menu.actions().at(1)->text(), u"a.json (not found)"_s);
        QCOMPARE(menu.actions(), before);
        QCOMPARE(menu.activeAction(), before.at(1));
        menu.close();
    }

    void aSilentServerIsNotWaitedForByTheWindow()
    {
        Server server;
        auto files = std::make_unique<RecentFiles>(server.exists());
        files->add(u"/silent/a.json"_s);
        files->lookUp();
        QTRY_COMPARE(server.silentCount(), 1);
        files.reset(); // returns
        QCOMPARE(QThreadPool::globalInstance()->activeThreadCount() + backgroundPool().activeThreadCount(),
                 0); // which the end of the program waits for
        server.answer();
    }

    void aSilentServerIsNotWaitedForByTheEndOfTheProgram()
    {
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedChannels);
        program.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(kEndsWhileAsking), m_folder->path()});
        const bool hasEnded = program.waitForFinished(60'000);
        program.kill();
        program.waitForFinished();
        QVERIFY(hasEnded);
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char** argv)
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QApplication application(argc, argv);
    if (argc == 3 && QString::fromLocal8Bit(argv[1]) == QString::fromLatin1(kEndsWhileAsking)) {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, QString::fromLocal8Bit(argv[2]));
        return endWhileAsking();
    }
    TstRecentFiles test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_recent_files.moc"
