// labels: notsan timing
// SPDX-License-Identifier: GPL-3.0-or-later
// What was not saved is there at the next start, whether the window was closed or the program crashed.
#include "core/formats/journal_recording.h"
#include "tests/support/window_stage.h"
#include "ui/panels/models_panel.h"
#include "ui/panels/workload_panel.h"
#include "ui/run/run_controller.h"
#include "ui/run/user_settings.h"
#include "ui/session/recovery_flow.h"
#include "ui/session/session_flow.h"
#include "ui/widgets/message_bar.h"
#include "ui/window_actions.h"
#include "ui/workload/workload_model.h"

#include <QtCore/QDir>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

class TstRecovery : public QObject, private WindowStage {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        useNewFolder();
        qputenv("XDG_STATE_HOME", m_folder->filePath(u"state"_s).toLocal8Bit());
        open();
    }
    void cleanup() { m_window.reset(); }

    void aWindowThatIsClosedKeepsWhatWasNotSaved()
    {
        runSomething();
        runSomething();
        m_window->close();
        m_window.reset();
        QCOMPARE(journals().size(), qsizetype{2});
        open();
        lookUp();
        QVERIFY2(m_window->messages().text().isEmpty(), qPrintable(m_window->messages().text())); // nothing crashed
        QCOMPARE(m_window->recovery().found().size(), std::size_t{2});
        QVERIFY2(entries().first()->text().startsWith(u"Restore the run of "_s), qPrintable(entries().first()->text()));
        entries().first()->trigger();
        QTRY_VERIFY(m_window->controller().comparison() != nullptr);
        QVERIFY(m_window->isWindowModified());
        QVERIFY2(m_window->windowTitle().startsWith(u"Run of "_s), qPrintable(m_window->windowTitle()));
        QCOMPARE(m_window->recovery().found().size(), std::size_t{1});
        QCOMPARE(journals().size(), qsizetype{2}); // the file stays as long as nothing else has it
        save();
        QTRY_COMPARE(journals().size(), qsizetype{1});
    }

    void aWindowWithoutUnsavedRunsLeavesNothing()
    {
        runSomething();
        save();
        m_window->close();
        m_window.reset();
        QTRY_COMPARE(journals().size(), qsizetype{0});
    }

    void whatCrashedIsOffered_data()
    {
        QTest::addColumn<QString>("reply");
        QTest::addColumn<int>("left");
        QTest::addColumn<bool>("isShown");
        QTest::newRow("restored") << u"Restore"_s << 0 << true;
        QTest::newRow("discarded") << u"Discard"_s << 0 << false;
        QTest::newRow("later") << u"Later"_s << 1 << false;
        QTest::newRow("closed") << QString() << 1 << false;
    }
    void whatCrashedIsOffered()
    {
        QFETCH(QString, reply);
        QFETCH(int, left);
        QFETCH(bool, isShown);
        crash();
        lookUp();
        const QString offer = m_window->messages().text();
        QVERIFY2(offer.startsWith(u"Juggler ended unexpectedly"_s) && offer.contains(u"1 model, "_s), qPrintable(offer));
        if (reply.isEmpty()) {
            QTest::mouseClick(m_window->messages().findChild<QToolButton*>(), Qt::LeftButton);
        } else {
            answerByKey(reply);
        }
        QTRY_COMPARE(m_window->recovery().found().size(), static_cast<std::size_t>(left));
        QTRY_COMPARE(m_window->controller().comparison() != nullptr, isShown);
        QVERIFY2(!m_window->messages().text().startsWith(u"Juggler ended"_s), qPrintable(m_window->messages().text()));
        QCOMPARE(journals().size(), qsizetype{reply == u"Discard"_s ? 0 : 1});
    }

    void aRestoredRecordingIsOutOfReachOfOtherWindows()
    {
        crash();
        lookUp();
        answerByKey(u"Restore"_s);
        QTRY_VERIFY(m_window->controller().comparison() != nullptr);
        const std::string folder = QFile::encodeName(m_folder->filePath(u"state/juggler/journals"_s)).toStdString();
        QVERIFY(findCrashedJournals(folder).empty()); // as a journal that is being written
        QVERIFY(!discardJournal(folder + "/" + journals().first().toStdString()));
        m_window->close();
        m_window.reset();
        QCOMPARE(findCrashedJournals(folder).size(), std::size_t{1});
    }

    void asksBeforeAllIsDiscarded()
    {
        crash();
        lookUp();
        answerByKey(u"Later"_s);
        entries().last()->trigger();
        QTRY_VERIFY(m_window->messages().text().startsWith(u"Discard all"_s));
        answerByKey(u"Keep them"_s);
        QCOMPARE(journals().size(), qsizetype{1});
        entries().last()->trigger();
        QTRY_VERIFY(m_window->messages().text().startsWith(u"Discard all"_s));
        answerByKey(u"Discard them all"_s);
        QTRY_COMPARE(journals().size(), qsizetype{0});
        QVERIFY(m_window->recovery().found().empty());
    }

    void twoWindowsKeepWhatBothHold()
    {
        runSomething();
        std::unique_ptr<MainWindow> first = std::move(m_window);
        open();
        runSomething();
        first->close();
        first.reset();
        m_window->close();
        m_window.reset();
        QCOMPARE(userSettings().value(u"recovery/kept"_s).toStringList().size(), qsizetype{2});
    }

    void tellsThatARecordingWouldBeLost()
    {
        qputenv("XDG_STATE_HOME", "/dev/null");
        m_window.reset();
        open();
        runSomething();
        QTRY_VERIFY2(m_window->messages().text().contains(u"Save this recording soon"_s), qPrintable(m_window->messages().text()));
    }

    void theOfferWaitsUntilThereIsRoom()
    {
        crash();
        m_window->messages().show(MessageBar::Kind::Info, u"something else"_s);
        lookUp();
        QCOMPARE(m_window->messages().text(), u"something else"_s);
        m_window->messages().clear();
        QTRY_VERIFY(m_window->messages().text().startsWith(u"Juggler ended unexpectedly"_s));
    }

private:
    void runSomething()
    {
        m_window->workloadPanel().model().replaceAll({"test", {{SleepSpec{std::chrono::milliseconds(5)}, 2}}});
        for (const auto id : {StrategyId::ThreadPool, StrategyId::EventLoop, StrategyId::DedicatedThreads}) {
            m_window->modelsPanel().setChecked(id, false);
        }
        m_window->actionSet().run->trigger();
        QVERIFY(m_window->controller().isRunning());
        QTRY_VERIFY(!m_window->controller().isRunning());
    }

    /// Leaves a journal behind that no window has said to have kept, as a program does that is killed.
    void crash()
    {
        runSomething();
        m_window->close();
        m_window.reset();
        userSettings().remove(u"recovery/kept"_s);
        QCOMPARE(journals().size(), qsizetype{1});
        open();
    }

    void lookUp()
    {
        QSignalSpy lookedUp(&m_window->recovery(), &RecoveryFlow::lookedUp);
        m_window->recovery().lookUp();
        QVERIFY(lookedUp.count() > 0 || lookedUp.wait(20'000));
    }

    void save()
    {
        QSignalSpy saved(&m_window->sessions(), &SessionFlow::saved);
        m_window->sessions().save(m_folder->filePath(u"saved.json"_s));
        QVERIFY(saved.count() > 0 || saved.wait(20'000));
    }

    QList<QAction*> entries() { return m_window->recovery().menu().actions(); }
    QStringList journals() const { return QDir(m_folder->filePath(u"state/juggler/journals"_s)).entryList({u"*.journal"_s}, QDir::Files); }
};

QTEST_MAIN(TstRecovery)
#include "tst_recovery.moc"
