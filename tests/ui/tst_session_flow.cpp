// labels: notsan timing
// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions in the window: opened, saved, kept, dropped. What reads is played here, so that it can wait, fail and count.
#include "core/formats/session_writer.h"
#include "tests/support/scenarios.h"
#include "ui/background/background_pool.h"
#include "ui/charts/bar_summary.h"
#include "ui/main_window.h"
#include "ui/panels/models_panel.h"
#include "ui/panels/results_model.h"
#include "ui/panels/results_panel.h"
#include "ui/panels/status_panel.h"
#include "ui/panels/timeline_panel.h"
#include "ui/panels/workload_panel.h"
#include "ui/run/background_task.h"
#include "ui/run/export_flow.h"
#include "ui/run/run_controller.h"
#include "ui/session/drop_flow.h"
#include "ui/session/file_kind.h"
#include "ui/session/session_flow.h"
#include "ui/widgets/message_bar.h"
#include "ui/window_actions.h"
#include "ui/workload/workload_model.h"

#include <QtCore/QFile>
#include <QtCore/QMimeData>
#include <QtCore/QScopeGuard>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtGui/QAction>
#include <QtGui/QDropEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QProgressDialog>
#include <QtWidgets/QPushButton>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

Recording recordingOf(std::shared_ptr<const Comparison> comparison)
{
    Recording recording;
    recording.figures = computeFigures(*comparison);
    recording.comparison = std::move(comparison);
    return recording;
}

/// Opens whatever it is given as the mixed scenario.
Result<Recording> readMixed(const QString&, const ReadProgress&)
{
    return recordingOf(scenarios::mixedComparison());
}

/// A disk that holds up whoever reads or writes, until it is released.
class Disk {
public:
    enum State { Idle, Held, Released, Replaced, Kept };

    void hold()
    {
        std::unique_lock lock(m_mutex);
        if (!m_isReleased) {
            m_state = Held;
        }
        m_changed.wait(lock, [this] { return m_isReleased; });
    }
    void release()
    {
        note(Released);
        m_changed.notify_all();
    }
    void note(State state)
    {
        const std::lock_guard lock(m_mutex);
        m_state = state;
        m_isReleased = m_isReleased || state == Released;
    }
    State state() const
    {
        const std::lock_guard lock(m_mutex);
        return m_state;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    State m_state = Idle;
    bool m_isReleased = false;
};

QStringList textsOf(const QMenu& menu)
{
    QStringList texts;
    for (const QAction* action : menu.actions()) {
        texts << action->text();
    }
    return texts;
}

} // namespace

class TstSessionFlow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
        openWindow();
    }
    void cleanup() { m_window.reset(); }

    void showsARecordingThatWasOpened()
    {
        openMixed(u"monday.json"_s);
        QCOMPARE(m_window->timelinePanel().view().panelCount(), std::size_t{4});
        QCOMPARE(m_window->resultsPanel().model().rowCount(), 4);
        QVERIFY(m_window->resultsPanel().model().index(0, ResultsModel::Makespan).data().toString().endsWith(u"s"_s));
        QCOMPARE(m_window->makespanChart().bars().size(), std::size_t{4});
        QVERIFY(m_window->resultsPanel().selectedRun().has_value());
        QVERIFY2(m_window->statusPanel().activity().startsWith(u"4 runs, "_s), qPrintable(m_window->statusPanel().activity()));
        QVERIFY(m_window->actionSet().run->isEnabled()); // opening takes nothing over
        QCOMPARE(taskCount(m_window->workloadPanel().model().workload()), std::size_t{6});
    }

    void theTitleNamesWhatIsShown()
    {
        QCOMPARE(m_window->windowTitle(), u"Juggler"_s);
        openMixed(u"monday.json"_s);
        QCOMPARE(m_window->windowTitle(), u"monday.json[*] - Juggler"_s);
        QVERIFY(!m_window->isWindowModified());
        runSomething();
        QVERIFY2(m_window->windowTitle().startsWith(u"Run of "_s), qPrintable(m_window->windowTitle()));
        QVERIFY(m_window->isWindowModified());
        saveAs(u"run.json"_s);
        QCOMPARE(m_window->windowTitle(), u"run.json[*] - Juggler"_s);
        QVERIFY(!m_window->isWindowModified());
        QVERIFY(!flow().saveAction().isEnabled());
        QVERIFY(flow().saveAsAction().isEnabled());
    }

    void whatWasSavedIsOpenedAgain_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"run.json"_s;
        QTest::newRow("compressed") << u"run.json.zst"_s;
        QTest::newRow("as a trace") << u"run.trace.json"_s;
    }
    void whatWasSavedIsOpenedAgain()
    {
        QFETCH(QString, name);
        runSomething();
        const std::size_t intervals = intervalCount(*m_window->controller().comparison());
        if (name.endsWith(u".trace.json"_s)) {
            QSignalSpy written(&m_window->exports(), &ExportFlow::written);
            m_window->exports().save(ExportFlow::Kind::Json, file(name));
            QVERIFY(written.count() > 0 || written.wait(20'000));
        } else {
            saveAs(name);
        }
        m_window.reset();
        openWindow();
        QSignalSpy opened(&flow(), &SessionFlow::opened);
        drop({file(name)});
        QVERIFY2(opened.count() > 0 || opened.wait(20'000), qPrintable(m_window->messages().text()));
        QVERIFY(intervals > 0 && intervalCount(*m_window->controller().comparison()) > 0);
        if (!name.endsWith(u".trace.json"_s)) { // whose processes are runs: the model, and the cores
            QCOMPARE(m_window->controller().comparison()->runs.size(), std::size_t{1});
            QCOMPARE(intervalCount(*m_window->controller().comparison()), intervals);
        }
        QCOMPARE(m_window->windowTitle(), name + u"[*] - Juggler"_s);
    }

    void aRunLosesNothing()
    {
        runSomething();
        const auto first = m_window->controller().comparison();
        runSomething();
        QCOMPARE(flow().list().sessions().size(), std::size_t{2});
        flow().show(flow().list().sessions().back().id);
        QCOMPARE(m_window->controller().comparison(), first);
        QCOMPARE(m_window->timelinePanel().view().comparison(), first);
        openMixed(u"monday.json"_s);
        QCOMPARE(flow().list().sessions().size(), std::size_t{3});
        flow().closeShown();
        QCOMPARE(flow().list().sessions().size(), std::size_t{2}); // a file has the one that went
        QVERIFY(m_window->controller().comparison() == nullptr);
        QCOMPARE(m_window->resultsPanel().model().rowCount(), 0);
        QCOMPARE(m_window->windowTitle(), u"Juggler"_s);
    }

    void whatIsWrittenOverIsNoLongerSaved()
    {
        openMixed(u"monday.json"_s);
        runSomething();
        saveAs(u"monday.json"_s);
        const Session& opened = flow().list().sessions().back();
        QVERIFY(!opened.isSaved && opened.path.isEmpty());
        QVERIFY(SessionFlow::isUnsaved(opened));
        QVERIFY(!SessionFlow::isUnsaved(*flow().list().shown()));
        flow().show(opened.id);
        QVERIFY(m_window->isWindowModified());
        QVERIFY(flow().saveAction().isEnabled());
    }

    void whatIsNotSavedStaysWhenItIsClosed()
    {
        runSomething();
        QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier);
        QVERIFY(m_window->controller().comparison() == nullptr);
        QCOMPARE(flow().list().sessions().size(), std::size_t{1});
        QVERIFY(textsOf(*sessionsMenu()).first().endsWith(u"(not saved)"_s));
        sessionsMenu()->actions().first()->trigger();
        QTRY_VERIFY(m_window->controller().comparison() != nullptr);
    }

    void anErrorIsToldInPlaceAndNothingIsLost()
    {
        runSomething();
        const auto before = m_window->controller().comparison();
        flow().setReader([](const QString& path, const ReadProgress&) -> Result<Recording> {
            return Error{"open " + path.toStdString() + ": line 3: a comma is missing"};
        });
        QSignalSpy failed(&flow(), &SessionFlow::failed);
        flow().open(u"/x/broken.json"_s);
        QVERIFY(failed.wait());
        QCOMPARE(m_window->messages().text(), u"open /x/broken.json: line 3: a comma is missing"_s);
        QCOMPARE(m_window->controller().comparison(), before);
        QVERIFY(m_window->windowTitle().startsWith(u"Run of "_s));
        QVERIFY(flow().recent().paths().isEmpty());
    }

    void cancelIsAnsweredAtOnceAndKeepsTheOldSession()
    {
        runSomething();
        const auto before = m_window->controller().comparison();
        const auto isReading = std::make_shared<std::atomic<bool>>(false);
        flow().setReader([isReading](const QString& path, const ReadProgress& progress) -> Result<Recording> {
            for (int done = 0; progress(std::min(done, 99), 100); ++done) {
                *isReading = true;
                QThread::msleep(5);
            }
            return Error{"open " + path.toStdString() + ": " + kReadingCancelled};
        });
        QSignalSpy failed(&flow(), &SessionFlow::failed);
        flow().open(u"/x/endless.json"_s);
        QVERIFY(flow().isBusy());
        QVERIFY(!m_window->actionSet().run->isEnabled());
        QTRY_VERIFY(m_window->findChild<QProgressDialog*>() != nullptr && m_window->findChild<QProgressDialog*>()->isVisible());
        QCOMPARE(m_window->controller().comparison(), before);
        auto* dialog = m_window->findChild<QProgressDialog*>();
        QElapsedTimer sinceCancel;
        sinceCancel.start();
        QTest::mouseClick(dialog->findChild<QPushButton*>(), Qt::LeftButton);
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY2(sinceCancel.elapsed() < 1000, qPrintable(QString::number(sinceCancel.elapsed())));
        QVERIFY(m_window->messages().text().isEmpty());
        QCOMPARE(m_window->controller().comparison(), before);
        QVERIFY(m_window->actionSet().run->isEnabled());
    }

    void aCancelIsAnsweredWhereTheDiskHoldsTheWriterUp()
    {
        runSomething();
        const auto disk = std::make_shared<Disk>();
        const auto release = qScopeGuard([disk] { disk->release(); }); // where a check fails
        flow().setWriter([disk](const Recording&, const QString& path, const WriteProgress& progress) -> Result<void> {
            disk->hold();
            disk->note(progress.mayReplace() ? Disk::Replaced : Disk::Kept);
            return disk->state() == Disk::Kept ? Result<void>(Error{"write " + path.toStdString() + ": " + kWritingCancelled})
                                               : Result<void>();
        });
        QSignalSpy failed(&flow(), &SessionFlow::failed);
        QSignalSpy saved(&flow(), &SessionFlow::saved);
        flow().save(file(u"run.json"_s));
        cancelByTheDialog();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(disk->state(), Disk::Held);
        QVERIFY(m_window->messages().text().isEmpty());
        QVERIFY(m_window->isWindowModified());
        QVERIFY(m_window->actionSet().run->isEnabled());
        disk->release();
        QTRY_COMPARE(disk->state(), Disk::Kept); // what was said holds
        backgroundPool().waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(failed.count(), 1);
        QCOMPARE(saved.count(), 0);
    }

    void aFileThatTakesItsPlaceCannotBeCancelled()
    {
        runSomething();
        const auto disk = std::make_shared<Disk>();
        const auto release = qScopeGuard([disk] { disk->release(); }); // where a check fails
        flow().setWriter([disk](const Recording&, const QString&, const WriteProgress& progress) -> Result<void> {
            const bool mayReplace = progress.mayReplace();
            disk->hold();
            disk->note(mayReplace ? Disk::Replaced : Disk::Kept);
            return {};
        });
        QSignalSpy failed(&flow(), &SessionFlow::failed);
        QSignalSpy saved(&flow(), &SessionFlow::saved);
        flow().save(file(u"run.json"_s));
        QTRY_COMPARE(disk->state(), Disk::Held);
        cancelByTheDialog();
        QTest::qWait(4 * BackgroundTask::kPatienceMs); // nothing is said before it is known
        QCOMPARE(saved.count() + failed.count(), 0);
        disk->release();
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(disk->state(), Disk::Replaced);
        QCOMPARE(failed.count(), 0);
        QVERIFY(!m_window->isWindowModified());
    }

    void aFileThatIsDroppedMeanwhileWaitsForItsTurn()
    {
        const auto disk = std::make_shared<Disk>();
        const auto release = qScopeGuard([disk] { disk->release(); }); // where a check fails
        flow().setReader([disk](const QString& path, const ReadProgress& progress) {
            if (path.endsWith(u"first.json"_s)) {
                disk->hold();
            }
            return readMixed(path, progress);
        });
        for (const QString& name : {u"first.json"_s, u"second.json"_s, u"third.json"_s}) {
            write(name, "{\"schema\": \"juggler-session/1\"}");
        }
        QSignalSpy opened(&flow(), &SessionFlow::opened);
        drop({file(u"first.json"_s)});
        QTRY_COMPARE(disk->state(), Disk::Held);
        drop({file(u"second.json"_s)});
        drop({file(u"second.json"_s)}); // the same once more is the same
        drop({file(u"third.json"_s)});
        QVERIFY2(m_window->messages().text().isEmpty(), qPrintable(m_window->messages().text()));
        disk->release();
        QTRY_COMPARE(opened.count(), 3);
        QCOMPARE(flow().list().sessions().size(), std::size_t{3});
        QCOMPARE(m_window->windowTitle(), u"third.json[*] - Juggler"_s);
        QCOMPARE(m_window->messages().text(),
                 u"Opened the session first.json.\nOpened the session second.json.\nOpened the session third.json."_s);
        const int before = m_window->workloadPanel().model().groupCount();
        answer(u"Read it as a task instead (first.json)"_s);
        auto* const next = qobject_cast<QPushButton*>(QApplication::focusWidget()); // the keyboard goes on
        QVERIFY(next != nullptr);
        QCOMPARE(next->text(), u"Read it as a task instead (second.json)"_s);
        answer(u"Read it as a task instead (third.json)"_s);
        QCOMPARE(m_window->messages().text(), u"Opened the session second.json."_s);
        answer(u"Read it as a task instead"_s);
        QCOMPARE(m_window->workloadPanel().model().groupCount(), before + 3);
        QVERIFY(m_window->messages().text().isEmpty());
        QVERIFY(m_window->actionSet().run->isEnabled());
    }

    void whatFailedIsStillToldOnceTheNextIsOpened()
    {
        const auto disk = std::make_shared<Disk>();
        const auto release = qScopeGuard([disk] { disk->release(); }); // where a check fails
        flow().setReader([disk](const QString& path, const ReadProgress& progress) -> Result<Recording> {
            if (path.endsWith(u"broken.json"_s)) {
                disk->hold();
                return Error{"open broken.json: line 3: a comma is missing"};
            }
            return readMixed(path, progress);
        });
        write(u"broken.json"_s, "{\"schema\": \"juggler-session/1\"}");
        write(u"whole.json"_s, "{\"schema\": \"juggler-session/1\"}");
        QSignalSpy opened(&flow(), &SessionFlow::opened);
        drop({file(u"broken.json"_s)});
        flow().open(file(u"whole.json"_s)); // as the menu does
        disk->release();
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(m_window->messages().text(), u"open broken.json: line 3: a comma is missing"_s);
        QCOMPARE(m_window->windowTitle(), u"whole.json[*] - Juggler"_s);
        flow().open(file(u"whole.json"_s)); // afterwards: it is old news
        QTRY_COMPARE(opened.count(), 2);
        QVERIFY2(m_window->messages().text().isEmpty(), qPrintable(m_window->messages().text()));
    }

    void ofManyFilesTheLatestAreTold()
    {
        for (int i = 1; i <= 6; ++i) {
            const QString name = u"a-recording-with-a-long-name-number-%1.json"_s.arg(i);
            flow().news().tell(file(name), MessageBar::Kind::Info, name + u"\nits second line"_s, {{u"Do"_s, [] {}}});
        }
        QCoreApplication::processEvents();
        const QStringList lines = m_window->messages().text().split(u'\n');
        QCOMPARE(lines.size(), qsizetype{7});
        QCOMPARE(lines.first(), u"3 more files before"_s);
        QVERIFY(lines.at(1).contains(u"number-4"_s));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // those before
        QCOMPARE(m_window->messages().findChildren<QPushButton*>().size(), qsizetype{3});
        for (const QPushButton* button : m_window->messages().findChildren<QPushButton*>()) {
            QVERIFY2(button->text().size() < 35, qPrintable(button->text()));
        }
        flow().news().tell(file(u"wordy.json"_s), MessageBar::Kind::Info, u"1\n2\n3\n4\n5\n6\n7\n8\n9"_s);
        QCOMPARE(m_window->messages().text(), u"6 more files before\n1\n2\n3\n4\n5\n6\n7\n8\n9"_s);
    }

    void aWorkloadThatIsDroppedBesideASessionIsToldToo()
    {
        const auto disk = std::make_shared<Disk>();
        const auto release = qScopeGuard([disk] { disk->release(); }); // where a check fails
        flow().setReader([disk](const QString& path, const ReadProgress& progress) {
            disk->hold();
            return readMixed(path, progress);
        });
        write(u"session.json"_s, "{\"schema\": \"juggler-session/1\"}");
        write(u"w.json"_s, R"({"schema": "juggler-workload/1", "groups": [{"kind": "fibonacci", "n": 7, "count": 3}]})");
        QSignalSpy opened(&flow(), &SessionFlow::opened);
        flow().open(file(u"session.json"_s));
        drop({file(u"w.json"_s)});
        disk->release();
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(m_window->messages().text(), u"Opened the workload w.json."_s);
    }

    void aWindowThatClosesLaterOpensNothingMore()
    {
        runSomething();
        const auto disk = std::make_shared<Disk>();
        const auto release = qScopeGuard([disk] { disk->release(); }); // where a check fails
        flow().setReader(readMixed);
        flow().setWriter([disk](const Recording&, const QString&, const WriteProgress&) -> Result<void> {
            disk->hold();
            return {};
        });
        QSignalSpy opened(&flow(), &SessionFlow::opened);
        QSignalSpy failed(&flow(), &SessionFlow::failed);
        flow().save(file(u"run.json"_s));
        flow().open(file(u"next.json"_s));
        QVERIFY(!m_window->close());
        QCOMPARE(failed.count(), 1);
        disk->release();
        QTRY_VERIFY(!m_window->isVisible());
        QCOMPARE(opened.count(), 0);
    }

    void aCancelIsForOneFileAlone()
    {
        const auto disk = std::make_shared<Disk>();
        const auto release = qScopeGuard([disk] { disk->release(); }); // where a check fails
        flow().setReader([disk](const QString& path, const ReadProgress& progress) -> Result<Recording> {
            if (path.endsWith(u"slow.json"_s)) {
                disk->hold(); // as by a server
            }
            return readMixed(path, progress);
        });
        write(u"slow.json"_s, "{}");
        write(u"next.json"_s, "{}");
        QSignalSpy opened(&flow(), &SessionFlow::opened);
        QSignalSpy failed(&flow(), &SessionFlow::failed);
        flow().open(file(u"slow.json"_s));
        flow().open(file(u"next.json"_s));
        cancelByTheDialog();
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(disk->state(), Disk::Held);
        QCOMPARE(m_window->windowTitle(), u"next.json[*] - Juggler"_s);
        disk->release();
        backgroundPool().waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(flow().list().sessions().size(), std::size_t{1}); // what came late is dropped
    }

    void aFileThatIsOpenedWhileOneIsSavedWaits()
    {
        runSomething();
        flow().setReader(readMixed);
        write(u"next.json"_s, "{}");
        QSignalSpy opened(&flow(), &SessionFlow::opened);
        flow().save(file(u"run.json"_s));
        flow().open(file(u"next.json"_s));
        QCOMPARE(opened.count(), 0);
        QTRY_COMPARE(opened.count(), 1);
        QVERIFY(QFile::exists(file(u"run.json"_s)));
        QCOMPARE(flow().list().sessions().size(), std::size_t{2});
        QVERIFY(flow().list().sessions().back().isSaved);
    }

    void notesOfTheFileAreTold()
    {
        flow().setReader([](const QString&, const ReadProgress&) -> Result<Recording> {
            Recording recording = recordingOf(scenarios::mixedComparison());
            recording.notes = {"12 flow events (s, f) are not shown", "recovered from the journal of a program that ended unexpectedly"};
            return recording;
        });
        open(u"foreign.json"_s);
        QCOMPARE(m_window->messages().text(),
                 u"12 flow events (s, f) are not shown\nRecovered from the journal of a program that ended unexpectedly"_s);
    }

    void whatIsUnknownIsKeptForTheNextFile()
    {
        const auto unknown =
            std::shared_ptr<const UnknownFields>(reinterpret_cast<const UnknownFields*>(this), [](const UnknownFields*) {});
        flow().setReader([unknown](const QString&, const ReadProgress&) -> Result<Recording> {
            Recording recording = recordingOf(scenarios::mixedComparison());
            recording.unknownFields = unknown;
            return recording;
        });
        open(u"newer.json"_s);
        std::atomic<bool> isKept = false;
        flow().setWriter([&isKept, unknown](const Recording& recording, const QString&, const WriteProgress&) {
            isKept = recording.unknownFields == unknown;
            return Result<void>();
        });
        saveAs(u"copy.json"_s);
        QVERIFY(isKept);
    }

    void anExportKeepsWhatIsUnknown()
    {
        runSomething();
        saveAs(u"run.json"_s);
        QFile saved(file(u"run.json"_s));
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QByteArray bytes = saved.readAll();
        bytes.insert(bytes.indexOf('{') + 1, "\"fieldOfTomorrow\": 42,");
        write(u"newer.json"_s, bytes);
        QSignalSpy opened(&flow(), &SessionFlow::opened);
        flow().open(file(u"newer.json"_s));
        QVERIFY(opened.count() > 0 || opened.wait(20'000));
        QSignalSpy written(&m_window->exports(), &ExportFlow::written);
        m_window->exports().save(ExportFlow::Kind::Json, file(u"export.json"_s));
        QVERIFY(written.count() > 0 || written.wait(20'000));
        QFile exported(file(u"export.json"_s));
        QVERIFY(exported.open(QIODevice::ReadOnly));
        QVERIFY(exported.readAll().contains("fieldOfTomorrow"));
    }

    void remembersTheLastTen()
    {
        for (int i = 0; i < RecentFiles::kMost + 2; ++i) {
            openMixed(u"%1.json"_s.arg(i));
        }
        QCOMPARE(flow().recent().paths().size(), qsizetype{RecentFiles::kMost});
        QCOMPARE(flow().recent().paths().first(), file(u"11.json"_s));
        openMixed(u"5.json"_s);
        QCOMPARE(flow().recent().paths().size(), qsizetype{RecentFiles::kMost});
        QCOMPARE(flow().recent().paths().first(), file(u"5.json"_s));
        m_window.reset();
        openWindow();
        QCOMPARE(flow().recent().paths().first(), file(u"5.json"_s));
        QCOMPARE(textsOf(*recentMenu()).first(), u"5.json"_s);
        recentMenu()->actions().last()->trigger();
        QTRY_VERIFY(flow().recent().paths().isEmpty());
    }

    void aRecentFileThatIsGoneIsToldAndCanBeRemoved()
    {
        openMixed(u"gone.json"_s);
        QVERIFY(QFile::remove(file(u"gone.json"_s)));
        flow().setReader([](const QString& path, const ReadProgress&) -> Result<Recording> {
            return Error{"open " + path.toStdString() + ": No such file or directory"};
        });
        Q_EMIT recentMenu()->aboutToShow();
        QTRY_COMPARE(textsOf(*recentMenu()).first(), u"gone.json (not found)"_s);
        recentMenu()->actions().first()->trigger();
        QTRY_VERIFY2(m_window->messages().text().contains(u"No such file"_s), qPrintable(m_window->messages().text()));
        answer(u"Remove from the recent sessions"_s);
        QVERIFY(flow().recent().paths().isEmpty());
    }

    void savesByTheKeyboard()
    {
        runSomething();
        QTimer answer;
        connect(&answer, &QTimer::timeout, this, [this, &answer] {
            auto* const dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            auto* const line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
            if (dialog == nullptr || line == nullptr) {
                return;
            }
            answer.stop();
            QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(line, file(u"typed"_s));
            QTest::keyClick(static_cast<QWidget*>(nullptr), Qt::Key_Return);
        });
        answer.start(20);
        QSignalSpy saved(&flow(), &SessionFlow::saved);
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(QFile::exists(file(u"typed.juggler.json"_s)));
        QVERIFY(fileKindOf(file(u"typed.juggler.json"_s)) == FileKind::Recording);
        QCOMPARE(flow().recent().paths(), QStringList{file(u"typed.juggler.json"_s)});
        QVERIFY2(m_window->statusPanel().activity().startsWith(u"Saved "_s), qPrintable(m_window->statusPanel().activity()));
    }

    void closesOnceItIsSaved()
    {
        runSomething();
        QSignalSpy saved(&flow(), &SessionFlow::saved);
        flow().save(file(u"late.json"_s));
        QVERIFY(!m_window->close());
        QVERIFY(!m_window->messages().text().isEmpty());
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(QFile::exists(file(u"late.json"_s)));
        QTRY_VERIFY(!m_window->isVisible());
    }

    void staysOpenWhereItCannotBeSaved()
    {
        runSomething();
        QSignalSpy failed(&flow(), &SessionFlow::failed);
        flow().save(u"/no/such/folder/run.json"_s);
        QVERIFY(!m_window->close());
        QTRY_COMPARE(failed.count(), 1);
        QCoreApplication::processEvents();
        QVERIFY(m_window->isVisible());
        QVERIFY2(m_window->messages().text().contains(u"/no/such/folder/run.json"_s), qPrintable(m_window->messages().text()));
    }

    void tellsWhyItCouldNotBeSaved()
    {
        runSomething();
        QSignalSpy failed(&flow(), &SessionFlow::failed);
        flow().save(u"/no/such/folder/run.json"_s);
        QVERIFY(failed.wait());
        QVERIFY2(m_window->messages().text().contains(u"/no/such/folder/run.json"_s), qPrintable(m_window->messages().text()));
        QVERIFY(m_window->isWindowModified());
        QVERIFY(flow().recent().paths().isEmpty());
    }

    void whatDoesNotHoldAllIsNoSession_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a table") << u"run.csv"_s;
        QTest::newRow("a trace") << u"run.trace.json"_s;
        QTest::newRow("nothing that is known") << u"run"_s;
    }
    void whatDoesNotHoldAllIsNoSession()
    {
        QFETCH(QString, name);
        runSomething();
        QSignalSpy failed(&flow(), &SessionFlow::failed);
        flow().save(file(name));
        QVERIFY(failed.count() > 0 || failed.wait(20'000));
        QVERIFY2(m_window->messages().text().contains(u".json.zst"_s), qPrintable(m_window->messages().text()));
        QVERIFY(m_window->isWindowModified());
        QVERIFY(!QFile::exists(file(name)));
    }

    void nothingIsOpenedBesideARun()
    {
        use({{SleepSpec{std::chrono::seconds(30)}, 1}});
        m_window->actionSet().run->trigger();
        QVERIFY(m_window->controller().isRunning());
        QVERIFY(!flow().openAction().isEnabled());
        QVERIFY(!flow().saveAction().isEnabled());
        QVERIFY2(flow().openAction().toolTip().contains(u"running"_s), qPrintable(flow().openAction().toolTip()));
        flow().open(file(u"x.json"_s));
        QVERIFY2(m_window->messages().text().contains(u"running"_s), qPrintable(m_window->messages().text()));
        m_window->actionSet().stop->trigger();
        QTRY_VERIFY(!m_window->controller().isRunning());
        QVERIFY(flow().openAction().isEnabled());
    }

    void takesOverOnlyWhenTold()
    {
        openMixed(u"monday.json"_s);
        QCOMPARE(taskCount(m_window->workloadPanel().model().workload()), std::size_t{6});
        QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(taskCount(m_window->workloadPanel().model().workload()), std::size_t{16});
        QCOMPARE(m_window->modelsPanel().checkedCount(), 4);
        QVERIFY(!m_window->controller().isRunning());
        QVERIFY2(m_window->messages().text().contains(u"Nothing has run"_s), qPrintable(m_window->messages().text()));
    }

    void tellsAFileByItsFirstBytes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* what, const QString& name, const QByteArray& bytes, FileKind kind) {
            QTest::newRow(what) << name << bytes << static_cast<int>(kind);
        };
        row("session", u"a.json"_s, "{\n  \"schema\": \"juggler-session/1\",", FileKind::Recording);
        row("session of a newer version", u"a.json"_s, "{\"schema\":\"juggler-session/7\"", FileKind::Recording);
        row("session by another name", u"a.txt"_s, "{\"schema\":\"juggler-session/1\"", FileKind::Recording);
        row("compressed session", u"A.JSON.ZST"_s, QByteArray("\x28\xB5\x2F\xFD..", 6), FileKind::Recording);
        row("something else, compressed", u"logs.zst"_s, QByteArray("\x28\xB5\x2F\xFD..", 6), FileKind::Other);
        row("trace object", u"t.json"_s, "{\"traceEvents\":[", FileKind::Recording);
        row("trace array", u"t.json"_s, " [ {\"name\":\"x\",\"ph\":\"B\"", FileKind::Recording);
        row("trace by its name", u"t.trace.json"_s, "{\"otherData\":{", FileKind::Recording);
        row("workload", u"w.json"_s, "{\"schema\": \"juggler-workload/1\"", FileKind::Workload);
        row("other JSON", u"package.json"_s, "{\"name\": \"x\"}", FileKind::Other);
        row("text that speaks of one", u"notes.txt"_s, "see \"juggler-session/1\"", FileKind::Other);
        row("empty", u"a.json"_s, "", FileKind::Other);
    }
    void tellsAFileByItsFirstBytes()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);
        write(name, bytes);
        QCOMPARE(static_cast<int>(fileKindOf(file(name))), kind);
    }

    void aFolderOrADeviceIsNoSession()
    {
        QVERIFY(fileKindOf(m_folder->path()) == FileKind::Other);
        QVERIFY(fileKindOf(u"/dev/zero"_s) == FileKind::Other);
        QVERIFY(fileKindOf(u"/no/such"_s) == FileKind::Other);
    }

    void opensASessionThatIsDropped()
    {
        flow().setReader(readMixed);
        write(u"dropped.json"_s, "{\"schema\": \"juggler-session/1\"}");
        const QString resting = m_window->statusPanel().activity();
        dragOver({file(u"dropped.json"_s)});
        QVERIFY2(m_window->statusPanel().activity().contains(u"open the session dropped.json"_s),
                 qPrintable(m_window->statusPanel().activity()));
        QDragLeaveEvent leave;
        QApplication::sendEvent(m_window.get(), &leave);
        QCOMPARE(m_window->statusPanel().activity(), resting);
        QSignalSpy opened(&flow(), &SessionFlow::opened);
        drop({file(u"dropped.json"_s)});
        QVERIFY(opened.wait());
        QCOMPARE(m_window->windowTitle(), u"dropped.json[*] - Juggler"_s);
        const int before = m_window->workloadPanel().model().groupCount();
        answer(u"Read it as a task instead"_s);
        QCOMPARE(m_window->workloadPanel().model().groupCount(), before + 1);
    }

    void severalFilesAreForTheWorkload()
    {
        flow().setReader(readMixed);
        write(u"a.json"_s, "{\"schema\": \"juggler-session/1\"}");
        write(u"b.json"_s, "{\"schema\": \"juggler-session/1\"}");
        const int before = m_window->workloadPanel().model().groupCount();
        drop({file(u"a.json"_s), file(u"b.json"_s)});
        QCOMPARE(m_window->workloadPanel().model().groupCount(), before + 2);
        QVERIFY(!flow().isBusy());
    }

    void otherFilesAreForTheWorkload()
    {
        write(u"data.bin"_s, "1234");
        const int before = m_window->workloadPanel().model().groupCount();
        drop({file(u"data.bin"_s)});
        QCOMPARE(m_window->workloadPanel().model().groupCount(), before + 1);
        QVERIFY(!flow().isBusy());
    }

    void aWorkloadThatIsDroppedTakesItsPlace()
    {
        write(u"w.json"_s, R"({"schema": "juggler-workload/1", "groups": [{"kind": "fibonacci", "n": 7, "count": 3}]})");
        drop({file(u"w.json"_s)});
        QCOMPARE(m_window->messages().text(), u"Opened the workload w.json."_s);
        QCOMPARE(taskCount(m_window->workloadPanel().model().workload()), std::size_t{3});
        QVERIFY(!flow().isBusy());
    }

    void opensWhatTheProgramWasStartedWith()
    {
        flow().setReader(readMixed);
        write(u"first.json"_s, "{\"schema\": \"juggler-session/1\"}");
        QSignalSpy opened(&flow(), &SessionFlow::opened);
        m_window->drops().open({file(u"first.json"_s)});
        QVERIFY(opened.wait());
        QCOMPARE(m_window->windowTitle(), u"first.json[*] - Juggler"_s);
    }

    void theListIsBounded()
    {
        SessionList list;
        QSignalSpy dropped(&list, &SessionList::unsavedDropped);
        const auto comparison = scenarios::mixedComparison();
        for (std::size_t i = 0; i < SessionList::kMostSessions + 3; ++i) {
            Session session;
            session.recording.comparison = comparison;
            session.isSaved = i % 2 == 1;
            list.setShown(list.add(std::move(session)));
        }
        list.keepWithinBounds();
        QCOMPARE(list.sessions().size(), SessionList::kMostSessions);
        QCOMPARE(dropped.count(), 0); // what files hold goes first
        QVERIFY(list.find(1) != nullptr);
        QVERIFY(list.find(2) == nullptr);
        QVERIFY(list.shown() != nullptr);
    }

    void whatNobodyHoldsIsFreedElsewhere()
    {
        LateRelease release;
        auto comparison = scenarios::mixedComparison();
        std::weak_ptr<const RunRecord> run = comparison->runs.front();
        release.take(comparison);
        QTest::qWait(250);
        QVERIFY(!run.expired());
        QCOMPARE(release.heldCount(), std::size_t{4});
        comparison.reset();
        QTRY_VERIFY(run.expired());
        QCOMPARE(release.heldCount(), std::size_t{0});
    }

private:
    SessionFlow& flow() { return m_window->sessions(); }
    QString file(const QString& name) const { return m_folder->filePath(name); }
    QMenu* recentMenu() { return menuCalled(u"Recent sessions"_s); }
    QMenu* sessionsMenu() { return menuCalled(u"Sessions of this window"_s); }

    QMenu* menuCalled(const QString& title)
    {
        const QList<QMenu*> menus = m_window->findChildren<QMenu*>();
        const auto at = std::find_if(menus.begin(), menus.end(), [&](const QMenu* menu) { return menu->title() == title; });
        return at == menus.end() ? nullptr : *at;
    }

    void openWindow()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void use(const std::vector<TaskGroup>& groups)
    {
        m_window->workloadPanel().model().replaceAll({"test", groups});
        for (const auto id : {StrategyId::ThreadPool, StrategyId::EventLoop, StrategyId::DedicatedThreads}) {
            m_window->modelsPanel().setChecked(id, false);
        }
    }

    void runSomething()
    {
        use({{SleepSpec{std::chrono::milliseconds(5)}, 2}});
        m_window->actionSet().run->trigger();
        QVERIFY(m_window->controller().isRunning());
        QTRY_VERIFY(!m_window->controller().isRunning());
    }

    void open(const QString& name)
    {
        write(name, "{}");
        QSignalSpy opened(&flow(), &SessionFlow::opened);
        flow().open(file(name));
        QVERIFY(opened.count() > 0 || opened.wait(20'000));
    }

    void openMixed(const QString& name)
    {
        flow().setReader(readMixed);
        open(name);
    }

    void saveAs(const QString& name)
    {
        QSignalSpy saved(&flow(), &SessionFlow::saved);
        flow().save(file(name));
        QVERIFY(saved.count() > 0 || saved.wait(20'000));
    }

    void write(const QString& name, const QByteArray& bytes)
    {
        QFile target(file(name));
        QVERIFY(target.open(QIODevice::WriteOnly));
        QCOMPARE(target.write(bytes), bytes.size());
    }

    void cancelByTheDialog()
    {
        const auto dialog = [this] {
            const QList<QProgressDialog*> dialogs = m_window->findChildren<QProgressDialog*>();
            const auto at = std::find_if(dialogs.begin(), dialogs.end(), [](const QProgressDialog* each) { return each->isVisible(); });
            return at == dialogs.end() ? nullptr : *at;
        };
        QTRY_VERIFY(dialog() != nullptr);
        QTest::mouseClick(dialog()->findChild<QPushButton*>(), Qt::LeftButton);
    }

    void answer(const QString& text)
    {
        QCoreApplication::processEvents(); // new buttons are shown
        for (QPushButton* button : m_window->messages().findChildren<QPushButton*>()) {
            if (button->text() == text && button->isVisibleTo(m_window.get())) {
                button->setFocus();
                QTest::keyClick(button, Qt::Key_Space);
                return;
            }
        }
        QFAIL("no such answer");
    }

    static std::unique_ptr<QMimeData> mimeOf(const QStringList& paths)
    {
        auto data = std::make_unique<QMimeData>();
        QList<QUrl> urls;
        for (const QString& path : paths) {
            urls << QUrl::fromLocalFile(path);
        }
        data->setUrls(urls);
        return data;
    }

    void dragOver(const QStringList& paths)
    {
        const auto data = mimeOf(paths);
        QDragEnterEvent enter(QPoint(700, 300), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
    }

    void drop(const QStringList& paths)
    {
        dragOver(paths);
        const auto data = mimeOf(paths);
        QDropEvent event(QPointF(700, 300), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TstSessionFlow)
#include "tst_session_flow.moc"
