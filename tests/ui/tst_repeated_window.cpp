// SPDX-License-Identifier: GPL-3.0-or-later
// labels: notsan timing
#include "tests/support/window_stage.h"
#include "ui/charts/bar_summary.h"
#include "ui/panels/models_panel.h"
#include "ui/panels/progress_panel.h"
#include "ui/panels/results_model.h"
#include "ui/panels/results_panel.h"
#include "ui/panels/run_settings_panel.h"
#include "ui/panels/status_panel.h"
#include "ui/panels/timeline_panel.h"
#include "ui/panels/workload_panel.h"
#include "ui/run/run_controller.h"
#include "ui/run/shown_runs.h"
#include "ui/workload/workload_model.h"

#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTableView>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

/// Repetitions in the window, from the spin boxes to the timeline.
class TstRepeatedWindow : public QObject, private WindowStage {
    Q_OBJECT

private Q_SLOTS:
    void init() { openWithNewSettings(); }
    void cleanup() { m_window.reset(); }

    void runsEachModelOnceAtFirst() { QCOMPARE(m_window->runSettingsPanel().plan(), (RepeatPlan{.repetitions = 1, .warmUps = 0})); }

    void warmsUpOnceWhereModelsAreRepeated()
    {
        RunSettingsPanel& settings = m_window->runSettingsPanel();
        spinBox(u"Repetitions"_s)->setValue(4);
        QCOMPARE(settings.plan(), (RepeatPlan{.repetitions = 4, .warmUps = 1}));
        spinBox(u"Warm-up rounds"_s)->setValue(0);
        QCOMPARE(settings.plan(), (RepeatPlan{.repetitions = 4, .warmUps = 0}));
        QVERIFY(!settings.warmUps() || *settings.warmUps() == 0);
    }

    void remembersBothUntilTheNextStart()
    {
        m_window->runSettingsPanel().setRepetitions(7);
        m_window->runSettingsPanel().setWarmUps(2);
        m_window->close();
        m_window.reset();
        open();
        QCOMPARE(m_window->runSettingsPanel().repetitions(), 7);
        QCOMPARE(m_window->runSettingsPanel().warmUps(), std::optional(2));
    }

    void spinBoxesAreReachedByTheKeyboard()
    {
        for (const QString& name : {u"Repetitions"_s, u"Warm-up rounds"_s}) {
            QSpinBox* const box = spinBox(name);
            QVERIFY(box->focusPolicy() & Qt::TabFocus);
            QVERIFY(!box->toolTip().isEmpty());
        }
        QSpinBox* const repetitions = spinBox(u"Repetitions"_s);
        repetitions->setFocus();
        QTest::keyClick(repetitions, Qt::Key_Up);
        QCOMPARE(m_window->runSettingsPanel().repetitions(), 2);
    }

    void showsOneRowPanelAndBarAModel()
    {
        runTwoModels(3);
        QCOMPARE(m_window->controller().comparison()->runs.size(), std::size_t{8});
        QCOMPARE(m_window->resultsPanel().model().rowCount(), 2);
        QCOMPARE(m_window->timelinePanel().view().panelCount(), std::size_t{2});
        const auto& bars = m_window->makespanChart().bars();
        QCOMPARE(bars.size(), std::size_t{2});
        QVERIFY(bars[0].quartilesNs.has_value());
        QVERIFY(!m_window->resultsPanel().table().isColumnHidden(ResultsModel::Iqr));
        QVERIFY(m_window->resultsPanel().table().isColumnHidden(ResultsModel::Delta));
        QVERIFY2(m_window->statusPanel().activity().startsWith(u"Finished: 8 of 8 runs"_s), qPrintable(m_window->statusPanel().activity()));
    }

    void tellsTheRoundWhileItRuns()
    {
        prepare({{SleepSpec{std::chrono::milliseconds(40)}, 2}}, 2);
        m_window->run();
        QTRY_VERIFY2(m_window->statusPanel().activity().contains(u"warm-up, model "_s), qPrintable(m_window->statusPanel().activity()));
        QTRY_VERIFY2(m_window->statusPanel().activity().contains(u"round 2 of 2, model "_s),
                     qPrintable(m_window->statusPanel().activity()));
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->controller().isRunning(), 60'000);
    }

    void stepsThroughTheRepetitionsOfAPanel()
    {
        runTwoModels(3);
        TimelineView& view = m_window->timelinePanel().view();
        const auto shown = [&](std::size_t panel) { return *m_window->shownRuns().shownRun(panel); };
        const std::size_t typical = shown(0);
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(&view, Qt::Key_N, Qt::ShiftModifier);
        }
        QCOMPARE(shown(0), std::size_t{0}); // the warm-up
        QVERIFY2(view.panel(0).subtitle.startsWith(u"warm-up 1 of 1: counts nowhere"_s), qPrintable(view.panel(0).subtitle));
        QCOMPARE(view.panel(0).run, m_window->controller().comparison()->runs[0]);
        QTest::keyClick(&view, Qt::Key_N);
        QCOMPARE(shown(0), std::size_t{2});
        m_window->resultsPanel().selectRun(0);
        QCOMPARE(m_window->progressPanel().run(), view.panel(0).run);
        QTest::keyClick(&view, Qt::Key_M);
        QCOMPARE(shown(0), typical);
        QCOMPARE(m_window->progressPanel().run(), view.panel(0).run);
    }

    void comparesWithTheSelectedResult()
    {
        runTwoModels(3);
        m_window->resultsPanel().selectRun(0);
        QAction* const compare = m_window->resultsPanel().actions().front();
        QVERIFY(compare->isEnabled());
        compare->trigger();
        QTableView& table = m_window->resultsPanel().table();
        QVERIFY(!table.isColumnHidden(ResultsModel::Delta));
        QCOMPARE(table.model()->index(0, ResultsModel::Delta).data().toString(), u"baseline"_s);
        QVERIFY(table.model()->index(1, ResultsModel::Delta).data().toString() != u"-"_s);
        m_window->resultsPanel().actions().back()->trigger();
        QVERIFY(table.isColumnHidden(ResultsModel::Delta));
    }

private:
    QSpinBox* spinBox(const QString& name) const
    {
        for (QSpinBox* box : m_window->runSettingsPanel().findChildren<QSpinBox*>()) {
            if (box->accessibleName() == name) {
                return box;
            }
        }
        qFatal("no such spin box");
    }

    void prepare(const std::vector<TaskGroup>& groups, int repetitions)
    {
        m_window->workloadPanel().model().replaceAll({"test", groups});
        for (const auto id : {StrategyId::ThreadPool, StrategyId::EventLoop}) {
            m_window->modelsPanel().setChecked(id, false);
        }
        m_window->runSettingsPanel().setRepetitions(repetitions);
    }

    void runTwoModels(int repetitions)
    {
        prepare({{SleepSpec{std::chrono::milliseconds(5)}, 3}}, repetitions);
        m_window->run();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->controller().isRunning(), 60'000);
    }
};

QTEST_MAIN(TstRepeatedWindow)
#include "tst_repeated_window.moc"
