// labels: notsan timing
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/catalog.h"
#include "ui/charts/area_summary.h"
#include "ui/charts/bar_summary.h"
#include "ui/main_window.h"
#include "ui/panels/models_panel.h"
#include "ui/panels/progress_panel.h"
#include "ui/panels/results_model.h"
#include "ui/panels/results_panel.h"
#include "ui/panels/run_settings_panel.h"
#include "ui/panels/status_panel.h"
#include "ui/panels/timeline_panel.h"
#include "ui/panels/workload_panel.h"
#include "ui/run/export_flow.h"
#include "ui/run/run_controller.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"
#include "ui/window_actions.h"
#include "ui/workload/workload_model.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolBar>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <memory>
#include <thread>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

TaskGroup sleep(int ms, int count = 1)
{
    return {SleepSpec{std::chrono::milliseconds(ms)}, count};
}

TaskGroup fib(int n, int count = 1)
{
    return {FibonacciSpec{n}, count};
}

} // namespace

class TstMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<QTemporaryDir>();
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings->path());
        open();
    }
    void cleanup() { m_window.reset(); }

    void startsWithTheWrapUpAndAllModels()
    {
        QCOMPARE(taskCount(m_window->workloadPanel().model().workload()), std::size_t{6});
        QCOMPARE(m_window->modelsPanel().checkedCount(), 4);
        QCOMPARE(actions().run->text(), u"Run 4 models"_s);
        QVERIFY(actions().run->isEnabled());
        QVERIFY(!actions().stop->isEnabled());
    }

    void countsTheModelsThatAreChecked()
    {
        clickModel(u"Event loop"_s);
        QCOMPARE(actions().run->text(), u"Run 3 models"_s);
        clickModel(u"Thread pool"_s);
        clickModel(u"Dedicated threads"_s);
        QCOMPARE(actions().run->text(), u"Run 1 model"_s);
    }

    void saysWhyItCannotRun_data()
    {
        QTest::addColumn<bool>("hasTasks");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no task") << false << u"nothing to run"_s;
        QTest::newRow("no model") << true << u"No model"_s;
    }
    void saysWhyItCannotRun()
    {
        QFETCH(bool, hasTasks);
        QFETCH(QString, reason);
        if (hasTasks) {
            use({fib(10)}, {});
        } else {
            use({}, {StrategyId::Blocking});
        }
        QVERIFY(!actions().run->isEnabled());
        QVERIFY2(actions().run->toolTip().contains(reason), qPrintable(actions().run->toolTip()));
        QVERIFY2(m_window->statusPanel().activity().contains(reason), qPrintable(m_window->statusPanel().activity()));
    }

    void forgetsWhyItCouldNotRun()
    {
        use({sleep(1)}, {StrategyId::Blocking});
        m_window->run();
        QVERIFY(waitForEnd());
        const QString finished = m_window->statusPanel().activity();
        QVERIFY2(finished.startsWith(u"Finished: 1 of 1"_s), qPrintable(finished));
        clickModel(u"Blocking"_s);
        QVERIFY2(m_window->statusPanel().activity().contains(u"No model"_s), qPrintable(m_window->statusPanel().activity()));
        clickModel(u"Blocking"_s);
        QCOMPARE(m_window->statusPanel().activity(), finished);
    }

    void everythingInTheToolBarIsInSight_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("in the smallest window") << 800;
        QTest::newRow("in a middling one") << 1024;
        QTest::newRow("in a wide one") << 1600;
    }
    void everythingInTheToolBarIsInSight()
    {
        QFETCH(int, width);
        m_window->resize(width, 700);
        auto* bar = m_window->findChild<QToolBar*>();
        QTRY_COMPARE(bar->width(), width);
        const auto isAnythingAway = [bar] {
            const QList<QToolButton*> buttons = bar->findChildren<QToolButton*>();
            return std::any_of(buttons.begin(), buttons.end(), [bar](const QToolButton* button) {
                const bool isArrow = button->objectName() == u"qt_toolbar_ext_button"_s;
                return isArrow ? button->isVisible() : !button->isVisible() || !bar->rect().contains(button->geometry());
            });
        };
        QTRY_VERIFY(!isAnythingAway());
        const auto* fit = qobject_cast<QToolButton*>(bar->widgetForAction(actions().fit));
        QCOMPARE(fit->toolButtonStyle(), width == 1600 ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    }

    void aLongTextInTheStatusLineGivesWay()
    {
        const int least = m_window->minimumSizeHint().width();
        m_window->statusPanel().setActivity(u"Wrote /"_s + QString(400, u'x'));
        QTRY_COMPARE(m_window->minimumSizeHint().width(), least);
    }

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

    void forgetsAQuestionWhenWhatItWasAboutChanges_data()
    {
        QTest::addColumn<QString>("changed");
        QTest::addRow("the workload") << u"workload"_s;
        QTest::addRow("the models") << u"models"_s;
        QTest::addRow("the run settings") << u"settings"_s;
    }
    void forgetsAQuestionWhenWhatItWasAboutChanges()
    {
        QFETCH(QString, changed);
        use({fib(51)}, {StrategyId::Blocking});
        m_window->run();
        QVERIFY(m_window->messages().text().contains(u"fib(51)"_s));
        if (changed == u"workload"_s) {
            m_window->workloadPanel().model().change(0, fib(90));
        } else if (changed == u"models"_s) {
            clickModel(u"Event loop"_s);
        } else {
            m_window->runSettingsPanel().setNice(3);
        }
        QCOMPARE(m_window->messages().text(), QString());
        m_window->run();
        QVERIFY(!m_window->controller().isRunning());
        QVERIFY(!m_window->messages().text().isEmpty());
    }

    void keepsOtherMessagesWhenTheWorkloadChanges()
    {
        m_window->messages().show(MessageBar::Kind::Error, u"write x: No space left on device"_s);
        m_window->workloadPanel().model().insert(0, {fib(1)});
        QVERIFY(!m_window->messages().text().isEmpty());
    }

    void theStatusNoLongerSaysThatThereIsNothingToRunWhenThereIs()
    {
        use({sleep(5)}, {StrategyId::Blocking});
        m_window->run();
        QVERIFY(waitForEnd());
        const QString finished = m_window->statusPanel().activity();
        QVERIFY2(finished.startsWith(u"Finished"_s), qPrintable(finished));
        m_window->workloadPanel().model().remove({0});
        QVERIFY(m_window->statusPanel().activity().contains(u"nothing to run"_s));
        m_window->workloadPanel().model().insert(0, {sleep(5)});
        QVERIFY(actions().run->isEnabled());
        QCOMPARE(m_window->statusPanel().activity(), finished);
    }

    void keepsTheSeedWhenShuffledIsChosenOnceMore()
    {
        m_window->workloadPanel().model().shuffle(7);
        auto* order = comboBox(u"Order of the tasks"_s);
        QVERIFY(order);
        Q_EMIT order->activated(order->currentIndex());
        QCOMPARE(m_window->workloadPanel().model().workload().shuffleSeed, std::optional<std::uint64_t>(7));
        Q_EMIT order->activated(0);
        order->setCurrentIndex(0);
        Q_EMIT order->activated(0);
        QVERIFY(!m_window->workloadPanel().model().workload().shuffleSeed);
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

    void asksBeforeALongRun_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("fib(51)") << 0;
        QTest::newRow("over a minute") << 1;
    }
    void asksBeforeALongRun()
    {
        QFETCH(int, kind);
        use({kind == 0 ? fib(51) : sleep(61'000)}, {StrategyId::Blocking});
        QSignalSpy estimated(&m_window->modelsPanel(), &ModelsPanel::estimatesChanged);
        QVERIFY(estimated.wait());
        m_window->run();
        QVERIFY(!m_window->controller().isRunning());
        QVERIFY(!m_window->messages().text().isEmpty());
        answer(u"Cancel"_s);
        QVERIFY(!m_window->controller().isRunning());
        QVERIFY(!m_window->messages().isVisible());
        m_window->run();
        answer(u"Run anyway"_s);
        QVERIFY(m_window->controller().isRunning());
        actions().stop->trigger();
        QVERIFY(waitForEnd());
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

    void choosingRowsShowsTheChartInsteadOfTheTable()
    {
        QVERIFY(actions().byThread->isChecked());
        for (QAction* rows : {actions().byThread, actions().byCore}) {
            actions().intervals->trigger();
            QVERIFY(m_window->timelinePanel().view().isHidden());
            rows->trigger();
            QVERIFY(!m_window->timelinePanel().view().isHidden());
            QVERIFY(!actions().intervals->isChecked());
        }
    }

    void comesBackAsItWasLeft()
    {
        TaskGroup first = sleep(123, 4);
        first.name = "waits, 1";
        TaskGroup second = fib(33, 2);
        second.after = first.name;
        use({first, second, TaskGroup{FileReadSpec{"/a path, with \"signs\"=%20"}, 7}, TaskGroup{FileWriteSpec{3 << 20, "/a b", true}, 2},
             TaskGroup{AddSpec{}, 5}},
            {StrategyId::ThreadPool});
        m_window->workloadPanel().model().shuffle(7);
        m_window->modelsPanel().setConfig({.strategy = StrategyId::ThreadPool, .workers = 7, .await = AwaitMode::InTurn});
        m_window->modelsPanel().setConfig({.strategy = StrategyId::EventLoop, .slice = std::chrono::milliseconds(3)});
        m_window->runSettingsPanel().setCores(1);
        m_window->runSettingsPanel().setCache(CacheMode::Direct);
        m_window->runSettingsPanel().setNice(3);
        actions().byCore->trigger();
        QVERIFY(actions().curves->isChecked());
        actions().curves->trigger();
        actions().windowLane->trigger();
        const ThemeMode before = modeOf(m_window->palette());
        actions().theme->trigger();
        QTRY_VERIFY(modeOf(m_window->palette()) != before); // the palette comes as a posted event
        const Workload workload = m_window->workloadPanel().model().workload();
        m_window->resize(1234, 777);
        m_window->close();
        m_window.reset();
        open();
        QCOMPARE(m_window->workloadPanel().model().workload(), workload);
        QVERIFY(m_window->modelsPanel().isChecked(StrategyId::ThreadPool));
        QVERIFY(!m_window->modelsPanel().isChecked(StrategyId::Blocking));
        QCOMPARE(m_window->modelsPanel().config(StrategyId::ThreadPool).workers, 7);
        QCOMPARE(m_window->modelsPanel().config(StrategyId::ThreadPool).await, AwaitMode::InTurn);
        QCOMPARE(m_window->modelsPanel().config(StrategyId::EventLoop).slice, std::chrono::milliseconds(3));
        QCOMPARE(m_window->runSettingsPanel().cores(), 1);
        QCOMPARE(m_window->runSettingsPanel().cache(), CacheMode::Direct);
        QCOMPARE(m_window->runSettingsPanel().nice(), 3);
        QVERIFY(actions().byCore->isChecked());
        QVERIFY(!actions().curves->isChecked());
        QVERIFY(!actions().windowLane->isChecked());
        QVERIFY(modeOf(m_window->palette()) != before);
        QCOMPARE(m_window->size(), QSize(1234, 777));
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

    void offersHighContrastAndKeepsIt()
    {
        const auto choose = [this](const QString& text) {
            for (QAction* action : m_window->findChildren<QAction*>()) {
                if (action->text() == text) {
                    action->trigger();
                    return true;
                }
            }
            return false;
        };
        QVERIFY(choose(u"High contrast, dark"_s));
        QTRY_COMPARE(modeOf(m_window->palette()), ThemeMode::HighContrastDark);
        actions().theme->trigger(); // the contrast stays
        QTRY_COMPARE(modeOf(m_window->palette()), ThemeMode::HighContrastLight);
        m_window->close();
        m_window.reset();
        open();
        QCOMPARE(modeOf(m_window->palette()), ThemeMode::HighContrastLight);
        QVERIFY(choose(u"Theme as the desktop"_s));
        m_window->close();
        m_window.reset();
        const QSettings stored(QSettings::IniFormat, QSettings::UserScope, u"juggler"_s, u"juggler"_s);
        QVERIFY(!stored.contains(u"window/theme"_s));
    }

    void startsWithSettingsThatMakeNoSense()
    {
        m_window->close();
        m_window.reset();
        QSettings stored(QSettings::IniFormat, QSettings::UserScope, u"juggler"_s, u"juggler"_s);
        stored.setValue(u"workload/groups"_s, QStringList{u"nonsense"_s, u"fibonacci 1 999"_s, u"sleep 2 50"_s, u""_s});
        stored.setValue(u"run/cache"_s, u"boiling"_s);
        stored.setValue(u"run/nice"_s, u"much"_s);
        stored.setValue(u"window/geometry"_s, QByteArray("rubbish"));
        stored.sync();
        open();
        QCOMPARE(m_window->workloadPanel().model().workload().groups, (std::vector<TaskGroup>{sleep(50, 2)}));
        QCOMPARE(m_window->runSettingsPanel().cache(), CacheMode::Warm);
        QCOMPARE(m_window->runSettingsPanel().nice(), RunConfig{}.nice);
    }

    void exportsEverythingOnceARunIsOver_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("name");
        QTest::newRow("timeline") << int(ExportFlow::Kind::Timeline) << u"timeline.svg"_s;
        QTest::newRow("makespans") << int(ExportFlow::Kind::Makespans) << u"makespans.pdf"_s;
        QTest::newRow("progress") << int(ExportFlow::Kind::Progress) << u"progress.png"_s;
        QTest::newRow("csv") << int(ExportFlow::Kind::Csv) << u"intervals.csv"_s;
        QTest::newRow("json") << int(ExportFlow::Kind::Json) << u"run.json"_s;
    }
    void exportsEverythingOnceARunIsOver()
    {
        QFETCH(int, kind);
        QFETCH(QString, name);
        use({sleep(5)}, {StrategyId::Blocking});
        m_window->run();
        QVERIFY(waitForEnd());
        const QString path = m_settings->filePath(name);
        QSignalSpy written(&m_window->exports(), &ExportFlow::written);
        m_window->exports().save(static_cast<ExportFlow::Kind>(kind), path);
        QTRY_COMPARE(written.count(), 1);
        QVERIFY(QFile(path).size() > 100);
        QVERIFY(m_window->messages().text().isEmpty());
    }

    void exportsNoEmptyChartOfTasksInProgress()
    {
        use({sleep(5)}, {StrategyId::Blocking});
        m_window->run();
        QVERIFY(waitForEnd());
        m_window->resultsPanel().table().clearSelection();
        QSignalSpy failed(&m_window->exports(), &ExportFlow::failed);
        const QString path = m_settings->filePath(u"progress.png"_s);
        m_window->exports().save(ExportFlow::Kind::Progress, path);
        QCOMPARE(failed.count(), 1);
        QVERIFY(!QFile::exists(path));
        QVERIFY2(m_window->messages().text().contains(u"Select a model"_s), qPrintable(m_window->messages().text()));
    }

    void tellsInPlaceWhyAnExportFailed_data() { exportsEverythingOnceARunIsOver_data(); }
    void tellsInPlaceWhyAnExportFailed()
    {
        QFETCH(int, kind);
        QFETCH(QString, name);
        use({sleep(5)}, {StrategyId::Blocking});
        m_window->run();
        QVERIFY(waitForEnd());
        QSignalSpy failed(&m_window->exports(), &ExportFlow::failed);
        const QString path = u"/no/such/folder/"_s + name;
        m_window->exports().save(static_cast<ExportFlow::Kind>(kind), path);
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY2(m_window->messages().text().contains(path), qPrintable(m_window->messages().text()));
        QVERIFY(m_window->messages().isVisible());
    }

    void everyControlHasANameAndATooltip()
    {
        for (const auto* button : m_window->findChildren<QToolButton*>()) {
            const bool isOurs = button->objectName() != u"qt_toolbar_ext_button"_s;
            QVERIFY2(!isOurs || !button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->toolTip()));
            QVERIFY2(!isOurs || !button->toolTip().isEmpty(), qPrintable(button->accessibleName()));
        }
        for (const auto* box : m_window->findChildren<QSpinBox*>()) {
            QVERIFY(!box->accessibleName().isEmpty());
        }
    }

private:
    void open()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        // A window manager that comes up later than the window does not make it active by itself, but one that is shown anew.
        QDeadlineTimer shownAnew(2000);
        const auto becomesActive = [&] {
            if (shownAnew.hasExpired() && !m_window->isActiveWindow()) {
                m_window->hide();
                m_window->show();
                shownAnew.setRemainingTime(2000);
            }
            m_window->raise();
            m_window->activateWindow();
            return m_window->isActiveWindow();
        };
        QTRY_VERIFY_WITH_TIMEOUT(becomesActive(), 60'000);
    }

    WindowActions& actions() { return m_window->actionSet(); }

    void use(const std::vector<TaskGroup>& groups, const std::vector<StrategyId>& models)
    {
        m_window->workloadPanel().model().replaceAll({"test", groups});
        for (const auto id : {StrategyId::Blocking, StrategyId::ThreadPool, StrategyId::EventLoop, StrategyId::DedicatedThreads}) {
            m_window->modelsPanel().setChecked(id, std::find(models.begin(), models.end(), id) != models.end());
        }
    }

    void clickModel(const QString& name)
    {
        for (QCheckBox* box : m_window->modelsPanel().findChildren<QCheckBox*>()) {
            if (box->text() == name) {
                QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
            }
        }
    }

    QComboBox* comboBox(const QString& name)
    {
        for (QComboBox* box : m_window->findChildren<QComboBox*>()) {
            if (box->accessibleName() == name) {
                return box;
            }
        }
        return nullptr;
    }

    /// Clicks as soon as the widget can be hit: layouts take effect a few posted events after what changed them.
    void click(QWidget& target)
    {
        const auto canBeHit = [&] {
            return target.isVisible() && m_window->childAt(target.mapTo(m_window.get(), target.rect().center())) == &target;
        };
        QTRY_VERIFY(canBeHit());
        QTest::mouseClick(&target, Qt::LeftButton);
    }

    void answer(const QString& text)
    {
        for (QPushButton* button : m_window->messages().findChildren<QPushButton*>()) {
            if (button->text() == text && button->isVisibleTo(m_window.get())) {
                click(*button);
                return;
            }
        }
        QFAIL("no such answer");
    }

    /// Starts a run whether or not the window asks first.
    void startAnyway()
    {
        m_window->run();
        if (!m_window->controller().isRunning()) {
            answer(u"Run anyway"_s);
        }
        QVERIFY(m_window->controller().isRunning());
    }

    bool waitForEnd()
    {
        return QTest::qWaitFor([this] { return !m_window->controller().isRunning(); }, 20'000);
    }

    QString cell(int row, int column) { return m_window->resultsPanel().model().index(row, column).data().toString(); }

    std::unique_ptr<QTemporaryDir> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TstMainWindow)
#include "tst_main_window.moc"
