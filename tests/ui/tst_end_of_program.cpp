// SPDX-License-Identifier: GPL-3.0-or-later
// The end of the program while a file is read from a server that does not answer. It ends in a program of its own; what reads is played
// there, so that it stays silent.
#include "ui/main_window.h"
#include "ui/run_window.h"
#include "ui/session/session_flow.h"

#include <QtCore/QProcess>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QProgressDialog>
#include <QtWidgets/QPushButton>

#include <atomic>
#include <chrono>
#include <cstring>
#include <memory>
#include <thread>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* kCloses = "--close-while-a-server-is-silent";
constexpr const char* kCancels = "--cancel-then-close-while-a-server-is-silent";

/// What a user does with the window, one step with each tick.
class User : public QObject {
public:
    explicit User(bool isCancelling) : m_isCancelling(isCancelling)
    {
        connect(&m_tick, &QTimer::timeout, this, &User::step);
        m_tick.start(10);
    }

private:
    void step()
    {
        if (m_window == nullptr) {
            open();
        } else if (m_isCancelling && m_window->sessions().isBusy()) {
            cancel();
        } else if (*m_isReading) {
            m_tick.stop();
            m_window->close();
        }
    }
    void open()
    {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* window = qobject_cast<MainWindow*>(widget)) {
                m_window = window;
            }
        }
        if (m_window != nullptr) {
            m_window->sessions().setReader([isReading = m_isReading](const QString&, const ReadProgress&) -> Result<Recording> {
                for (*isReading = true;;) {
                    std::this_thread::sleep_for(std::chrono::hours(1));
                }
            });
            m_window->sessions().open(u"/silent/a.json"_s);
        }
    }
    void cancel()
    {
        auto* dialog = m_window->findChild<QProgressDialog*>();
        if (*m_isReading && dialog != nullptr && dialog->isVisible()) {
            QTest::mouseClick(dialog->findChild<QPushButton*>(), Qt::LeftButton);
        }
    }

    bool m_isCancelling;
    MainWindow* m_window = nullptr;
    std::shared_ptr<std::atomic<bool>> m_isReading = std::make_shared<std::atomic<bool>>(false);
    QTimer m_tick;
};

} // namespace

class TstEndOfProgram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSilentServerIsNotWaitedFor_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("closed at once") << QString::fromLatin1(kCloses);
        QTest::newRow("cancelled before") << QString::fromLatin1(kCancels);
    }
    void aSilentServerIsNotWaitedFor()
    {
        QFETCH(QString, how);
        const QTemporaryDir folder;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_STATE_HOME"_s, u"XDG_CACHE_HOME"_s}) {
            environment.insert(name, folder.path());
        }
        QProcess program;
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::ForwardedChannels);
        program.start(QCoreApplication::applicationFilePath(), {how, folder.path()});
        const bool hasEnded = program.waitForFinished(60'000);
        program.kill();
        program.waitForFinished();
        QVERIFY(hasEnded);
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
    }
};

int main(int argc, char** argv)
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QApplication application(argc, argv);
    if (argc == 3 && (std::strcmp(argv[1], kCloses) == 0 || std::strcmp(argv[1], kCancels) == 0)) {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, QString::fromLocal8Bit(argv[2]));
        const User user(std::strcmp(argv[1], kCancels) == 0);
        return runWindow(application);
    }
    TstEndOfProgram test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_end_of_program.moc"
