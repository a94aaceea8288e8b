// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan timing
#include "tests/support/window_stage.h"
#include "ui/panels/models_panel.h"
#include "ui/panels/run_settings_panel.h"
#include "ui/panels/status_panel.h"
#include "ui/panels/timeline_panel.h"
#include "ui/panels/workload_panel.h"
#include "ui/run/run_controller.h"
#include "ui/widgets/message_bar.h"
#include "ui/window_actions.h"
#include "ui/workload/workload_model.h"

#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolBar>
#include <QtWidgets/QToolButton>

#include <algorithm>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

/// The window before and after runs: its controls, and what it says.
class TstMainWindow : public QObject, private WindowStage {
    Q_OBJECT

private Q_SLOTS:
    void init() { openWithNewSettings(); }
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
};

QTEST_MAIN(TstMainWindow)
#include "tst_main_window.moc"
