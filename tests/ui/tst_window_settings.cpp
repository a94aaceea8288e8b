// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan timing
#include "tests/support/window_stage.h"
#include "ui/panels/models_panel.h"
#include "ui/panels/run_settings_panel.h"
#include "ui/panels/workload_panel.h"
#include "ui/theme/theme.h"
#include "ui/window_actions.h"
#include "ui/workload/workload_model.h"

#include <QtCore/QSettings>
#include <QtGui/QAction>
#include <QtTest/QTest>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

/// What the window keeps from one start to the next.
class TstWindowSettings : public QObject, private WindowStage {
    Q_OBJECT

private Q_SLOTS:
    void init() { openWithNewSettings(); }
    void cleanup() { m_window.reset(); }

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
};

QTEST_MAIN(TstWindowSettings)
#include "tst_window_settings.moc"
