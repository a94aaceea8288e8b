// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan timing
// A window that is killed in the middle of a long run, as a process of its own: this program with other arguments.
#include "core/journal/journal_reader.h"
#include "ui/main_window.h"
#include "ui/panels/models_panel.h"
#include "ui/panels/workload_panel.h"
#include "ui/run/run_controller.h"
#include "ui/session/recovery_flow.h"
#include "ui/widgets/message_bar.h"
#include "ui/window_actions.h"
#include "ui/workload/workload_model.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTimeoutMs = 60'000;

/// Everything that the window keeps goes into the folder.
void keepIn(const QString& folder)
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder);
    qputenv("XDG_STATE_HOME", QFile::encodeName(folder + u"/state"_s));
}

/// The window that is killed: it runs for ten minutes.
int runWindow(int argc, char** argv)
{
    QApplication application(argc, argv);
    keepIn(QString::fromLocal8Bit(argv[2]));
    MainWindow window;
    window.show();
    window.workloadPanel().model().replaceAll(
        {"long", {{SleepSpec{std::chrono::milliseconds(5)}, 10}, {SleepSpec{std::chrono::minutes(10)}, 2}}});
    for (const auto id : {StrategyId::Blocking, StrategyId::ThreadPool, StrategyId::DedicatedThreads}) {
        window.modelsPanel().setChecked(id, false);
    }
    window.modelsPanel().setChecked(StrategyId::EventLoop, true);
    window.actionSet().run->trigger();
    return application.exec();
}

} // namespace

class TstKilledWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatItHadRecordedIsRestored()
    {
        const QTemporaryDir folder;
        keepIn(folder.path());
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--window"_s, folder.path()});
        QVERIFY(process.waitForStarted(kTimeoutMs));
        const QDir journals(folder.filePath(u"state/juggler/journals"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!journals.entryList({u"*.journal"_s}, QDir::Files).isEmpty(), kTimeoutMs);
        const std::string path = journals.filePath(journals.entryList({u"*.journal"_s}, QDir::Files).first()).toStdString();
        QTRY_VERIFY_WITH_TIMEOUT(hasRecorded(path, std::chrono::seconds(2)), kTimeoutMs);
        const auto killedAt = std::chrono::system_clock::now();
        process.kill();
        QVERIFY(process.waitForFinished(kTimeoutMs));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);

        MainWindow window;
        window.show();
        QSignalSpy lookedUp(&window.recovery(), &RecoveryFlow::lookedUp);
        window.recovery().lookUp();
        QVERIFY(lookedUp.count() > 0 || lookedUp.wait(kTimeoutMs));
        QVERIFY2(window.messages().text().startsWith(u"Juggler ended unexpectedly"_s), qPrintable(window.messages().text()));
        restore(window);
        QTRY_VERIFY_WITH_TIMEOUT(window.controller().comparison() != nullptr, kTimeoutMs);
        const RunRecord& run = *window.controller().comparison()->runs.front();
        QCOMPARE(run.state(), RunState::Stopped);
        QCOMPARE(run.timeline()->task(TaskId{9}).outcome(), TaskOutcome::Done);
        QCOMPARE(run.timeline()->task(TaskId{10}).outcome(), TaskOutcome::Cancelled);
        const auto missing = killedAt - (run.startedAt() + std::chrono::nanoseconds(run.timeline()->lastEndedNs()));
        QVERIFY2(missing < std::chrono::seconds(5), qPrintable(QString::number(std::chrono::duration<double>(missing).count())));
    }

private:
    static bool hasRecorded(const std::string& path, std::chrono::nanoseconds time)
    {
        const auto read = readJournal(path);
        const Timeline* const timeline = read && !read->comparison->runs.empty() ? read->comparison->runs.front()->timeline() : nullptr;
        return timeline && timeline->lastEndedNs() > time.count();
    }

    static void restore(MainWindow& window)
    {
        const auto buttons = window.messages().findChildren<QPushButton*>();
        const auto button =
            std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* each) { return each->text() == u"Restore"_s; });
        QVERIFY(button != buttons.end());
        QTest::mouseClick(*button, Qt::LeftButton);
    }
};

int main(int argc, char** argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--window") == 0) {
        return runWindow(argc, argv);
    }
    QApplication application(argc, argv);
    TstKilledWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_killed_window.moc"
