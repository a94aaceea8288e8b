// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan timing
#include "core/strategy/catalog.h"
#include "tests/support/window_stage.h"
#include "ui/charts/area_summary.h"
#include "ui/charts/bar_summary.h"
#include "ui/panels/models_panel.h"
#include "ui/panels/progress_panel.h"
#include "ui/panels/results_model.h"
#include "ui/panels/results_panel.h"
#include "ui/panels/run_settings_panel.h"
#include "ui/panels/status_panel.h"
#include "ui/panels/timeline_panel.h"
#include "ui/run/run_controller.h"
#include "ui/widgets/message_bar.h"
#include "ui/window_actions.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

#include <thread>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

/// A run in the window, from its start to its results.
class TstWindowRuns : public QObject, private WindowStage {
    Q_OBJECT

private Q_SLOTS:
    void init() { openWithNewSettings(); }
    void cleanup() { m_window.reset(); }

    void runsTwoModelsAndShowsTheirResults()
    {
        use({sleep(100, 3), fib(20, 2)}, {StrategyId::Blocking, StrategyId::DedicatedThreads});
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QVERIFY(m_window->controller().isRunning());
        QVERIFY(waitForEnd());
        QCOMPARE(cell(0, ResultsModel::Model), u"Blocking"_s);
        QCOMPARE(cell(0, ResultsModel::SpeedUp), u"1.00\u00d7"_s);
        QCOMPARE(cell(0, ResultsModel::Tasks), u"5 done"_s);
        QCOMPARE(cell(1, ResultsModel::Model), u"Dedicated threads"_s);
        QVERIFY(cell(1, ResultsModel::SpeedUp) != u"-"_s);
        QVERIFY(cell(1, ResultsModel::Makespan).endsWith(u"s"_s));
        QCOMPARE(m_window->makespanChart().bars().size(), std::size_t{2});
        const auto& bars = m_window->makespanChart().bars();
        const bool isSecondBest = *bars[1].makespanNs < *bars[0].makespanNs; // as a rule; whatever else the machine has to do
        QCOMPARE(bars[1].isBest, isSecondBest);
        QCOMPARE(bars[0].isBest, !isSecondBest);
        QVERIFY(!m_window->progressPanel().chart().curve().running.empty());
        QVERIFY(actions().run->isEnabled());
    }

    void showsTheFiguresOfAModelAsSoonAsItHasEnded()
    {
        use({sleep(60'000)}, {StrategyId::DedicatedThreads, StrategyId::Blocking}); // in the catalog's order: blocking first
        QSignalSpy figures(&m_window->controller(), &RunController::figuresChanged);
        startAnyway();
        QTRY_VERIFY(m_window->controller().comparison()->runs[0]->state() == RunState::Running);
        actions().skip->trigger();
        QTRY_COMPARE(figures.count(), 1);
        QVERIFY(m_window->controller().isRunning());
        QVERIFY2(cell(0, ResultsModel::Makespan).endsWith(u"s (stopped)"_s), qPrintable(cell(0, ResultsModel::Makespan)));
        QVERIFY2(!cell(1, ResultsModel::Makespan).contains(u"stopped"_s), qPrintable(cell(1, ResultsModel::Makespan)));
        actions().stop->trigger();
        QVERIFY(waitForEnd());
    }

    void followsTheSelectedResult()
    {
        use({sleep(5)}, {StrategyId::Blocking, StrategyId::DedicatedThreads});
        m_window->run();
        QVERIFY(waitForEnd());
        for (std::size_t row : {std::size_t{0}, std::size_t{1}}) {
            m_window->resultsPanel().selectRun(row);
            QCOMPARE(m_window->progressPanel().run(), m_window->controller().comparison()->runs[row]);
        }
    }

    void stopKeepsWhatWasRecordedAndTheRestIsNotRun()
    {
        use({sleep(20), sleep(60'000)}, {StrategyId::Blocking, StrategyId::DedicatedThreads});
        startAnyway();
        QTRY_COMPARE(m_window->controller().tasksLeft(), std::size_t{1});
        QTRY_COMPARE(cell(1, ResultsModel::Makespan), u"waiting for its turn"_s);
        QTest::keyClick(m_window.get(), Qt::Key_F5, Qt::ShiftModifier);
        QVERIFY(waitForEnd());
        QVERIFY2(cell(0, ResultsModel::Makespan).contains(u"stopped"_s), qPrintable(cell(0, ResultsModel::Makespan)));
        QCOMPARE(cell(0, ResultsModel::Tasks), u"1 done, 1 cancelled"_s);
        QCOMPARE(cell(1, ResultsModel::Makespan), u"not run"_s);
        QVERIFY(m_window->controller().comparison()->runs[0]->timeline()->spanCount() > 0);
    }

    void skipEndsOneModelAndTheNextBegins()
    {
        use({sleep(60'000, 2)}, {StrategyId::Blocking, StrategyId::DedicatedThreads});
        startAnyway();
        QTRY_COMPARE(m_window->controller().currentRun(), std::optional(std::size_t{0}));
        QTRY_VERIFY(m_window->controller().comparison()->runs[0]->state() == RunState::Running);
        actions().skip->trigger();
        QTRY_COMPARE(m_window->controller().currentRun(), std::optional(std::size_t{1}));
        QTRY_VERIFY(m_window->controller().comparison()->runs[1]->state() == RunState::Running);
        QVERIFY(m_window->controller().isRunning());
        actions().skip->trigger();
        QVERIFY(waitForEnd());
        QVERIFY(cell(0, ResultsModel::Makespan).contains(u"stopped"_s));
        QVERIFY(cell(1, ResultsModel::Makespan).contains(u"stopped"_s));
    }

    void bringsWhatRunsIntoView()
    {
        use({sleep(60'000)}, {});
        for (const StrategyInfo& info : strategyCatalog()) {
            m_window->modelsPanel().setChecked(info.id, true);
        }
        m_window->resize(m_window->minimumSize());
        const QScrollBar& timeline = *m_window->timelinePanel().view().verticalScrollBar();
        const QScrollBar& models = *m_window->modelsPanel().findChild<QScrollArea*>()->verticalScrollBar();
        startAnyway();
        const std::size_t last = strategyCatalog().size() - 1;
        for (std::size_t i = 0; i <= last; ++i) {
            QTRY_VERIFY(m_window->controller().comparison()->runs[i]->state() == RunState::Running);
            if (i < last) {
                actions().skip->trigger();
            }
        }
        QTRY_VERIFY(timeline.maximum() > 0 && timeline.value() == timeline.maximum());
        QTRY_VERIFY(models.maximum() > 0 && models.value() > models.maximum() / 2);
        actions().stop->trigger();
        QVERIFY(waitForEnd());
    }

    void showsTheRemainingTasksWhileItRuns_data()
    {
        QTest::addColumn<int>("firstMs");
        QTest::addColumn<QString>("text");
        QTest::newRow("none has ended") << 60'000 << u"2 of 2 tasks left, model 1 of 1: Blocking"_s;
        QTest::newRow("one has ended") << 1 << u"1 of 2 tasks left, model 1 of 1: Blocking"_s;
    }
    void showsTheRemainingTasksWhileItRuns()
    {
        QFETCH(int, firstMs);
        QFETCH(QString, text);
        use({sleep(firstMs), sleep(60'000)}, {StrategyId::Blocking});
        startAnyway();
        QTRY_COMPARE(m_window->statusPanel().activity(), text);
        actions().stop->trigger();
        QVERIFY(waitForEnd());
    }

    void oneFailingTaskSpoilsNoOther()
    {
        use({TaskGroup{FileReadSpec{"/no/such/file"}, 1}, sleep(5, 2)}, {StrategyId::Blocking});
        m_window->run();
        QVERIFY(waitForEnd());
        QCOMPARE(cell(0, ResultsModel::Tasks), u"2 done, 1 failed"_s);
    }

    void tellsTheNotesOfTheRunsOnceEach()
    {
        QTemporaryDir memory(u"/dev/shm/juggler-notes-XXXXXX"_s);
        QFile file(memory.filePath(u"held"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("something") > 0 && file.flush());
        use({TaskGroup{FileReadSpec{file.fileName().toStdString()}, 1}}, {StrategyId::Blocking, StrategyId::DedicatedThreads});
        m_window->runSettingsPanel().setCache(CacheMode::Cold);
        m_window->run();
        QVERIFY(waitForEnd());
        QVERIFY(m_window->messages().isVisible());
        const QString text = m_window->messages().text();
        QVERIFY2(text.startsWith(u"Blocking, Dedicated threads: "_s + file.fileName()), qPrintable(text));
        QCOMPARE(text.count(file.fileName()), 1);
    }

    void offersToRunBlockingWhereThereIsNoSpeedUp()
    {
        use({sleep(5)}, {StrategyId::DedicatedThreads});
        m_window->run();
        QVERIFY(waitForEnd());
        QCOMPARE(cell(0, ResultsModel::SpeedUp), u"-"_s);
        auto* offer = m_window->resultsPanel().findChild<QPushButton*>();
        QVERIFY(offer);
        click(*offer);
        QVERIFY(waitForEnd());
        QCOMPARE(m_window->controller().comparison()->runs.size(), std::size_t{2});
        QVERIFY(cell(1, ResultsModel::SpeedUp) != u"-"_s);
    }

    void showsTheWholeTableOfEightModelsWithFailures()
    {
        use({TaskGroup{FileReadSpec{"/no/such/file"}, 1}, sleep(1)}, {});
        for (const StrategyInfo& info : strategyCatalog()) {
            m_window->modelsPanel().setChecked(info.id, true);
        }
        m_window->resize(1600, 900);
        m_window->run();
        QVERIFY(waitForEnd());
        const QTableView& table = m_window->resultsPanel().table();
        QTRY_VERIFY2(table.horizontalHeader()->length() <= table.viewport()->width(),
                     qPrintable(u"%1 in %2"_s.arg(table.horizontalHeader()->length()).arg(table.viewport()->width())));
        QTRY_VERIFY(table.viewport()->rect().contains(table.visualRect(table.selectionModel()->selectedRows().first())));
    }

    void doesNotOfferBlockingWhereOneOfItsTasksFailed()
    {
        use({TaskGroup{FileReadSpec{"/no/such/file"}, 1}, sleep(5)}, {StrategyId::Blocking, StrategyId::DedicatedThreads});
        m_window->run();
        QVERIFY(waitForEnd());
        QCOMPARE(cell(1, ResultsModel::SpeedUp), u"-"_s);
        auto* bar = m_window->resultsPanel().findChild<MessageBar*>();
        QVERIFY2(bar->text().contains(u"not every task was done under Blocking"_s), qPrintable(bar->text()));
        QVERIFY(!bar->findChild<QPushButton*>());
    }

    void skipBetweenTwoModelsIsNotForTheNext()
    {
        // The files that a model wrote are removed after it: only then the next begins.
        use({TaskGroup{FileWriteSpec{100, "", false}, 500}}, {StrategyId::Blocking, StrategyId::ThreadPool});
        bool wasBetween = false;
        for (int attempt = 0; attempt < 10 && !wasBetween; ++attempt) {
            m_window->run();
            const auto& runs = m_window->controller().comparison()->runs;
            while (!runs[0]->isFinished()) {
                std::this_thread::yield(); // no event is handled meanwhile
            }
            actions().skip->trigger();
            const bool isStopping = m_window->controller().isStopping();
            wasBetween = runs[1]->state() == RunState::NotRun; // and was so before
            QVERIFY(!wasBetween || !isStopping);
            actions().stop->trigger();
            QVERIFY(waitForEnd());
        }
        QVERIFY(wasBetween);
    }

    void closesWhileItRuns()
    {
        use({sleep(60'000, 20)}, {StrategyId::DedicatedThreads, StrategyId::Blocking});
        startAnyway();
        QTRY_VERIFY(m_window->controller().comparison()->runs[0]->state() == RunState::Running);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m_window->close());
        m_window.reset();
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }

    void theWindowsOwnThreadHasALaneWhileItCanBeSeen()
    {
        use({sleep(150, 2)}, {StrategyId::EventLoop});
        actions().run->trigger();
        QVERIFY(waitForEnd());
        const auto shown = m_window->timelinePanel().view().shownFrameLogs();
        QCOMPARE(shown.size(), std::size_t{1});
        QVERIFY(shown.front() != nullptr);
        QVERIFY(shown.front()->pictures() > 1);
        QVERIFY(shown.front()->lane().size() > 2);
        QVERIFY(shown.front()->longestGap()->lengthNs() > 0);
        QVERIFY(m_window->timelinePanel().view().geometryOfPanels().panels().front().windowHeight > 0);
        m_window->hide();
        actions().run->trigger();
        QVERIFY(waitForEnd());
        m_window->show();
        QVERIFY(m_window->timelinePanel().view().shownFrameLogs().front() == nullptr); // nobody saw it
    }

    void underEachModelThereAreTheCurvesUnlessTheyAreHidden()
    {
        use({sleep(30, 2)}, {StrategyId::EventLoop});
        actions().run->trigger();
        QVERIFY(waitForEnd());
        const auto height = [this] { return m_window->timelinePanel().view().geometryOfPanels().panels().front().curvesHeight; };
        QVERIFY(height() > 0);
        QTest::keyClick(m_window.get(), Qt::Key_U, Qt::ControlModifier);
        QCOMPARE(height(), 0);
        QTest::keyClick(m_window.get(), Qt::Key_U, Qt::ControlModifier);
        QVERIFY(height() > 0);
    }
};

QTEST_MAIN(TstWindowRuns)
#include "tst_window_runs.moc"
