// labels: notsan timing
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of several recordings side by side: chosen by keys and clicks, labelled, linked.
#include "core/timeline/task_link.h"
#include "tests/support/file_content.h"
#include "tests/support/scenarios.h"
#include "tests/support/synthetic_run.h"
#include "tests/support/window_stage.h"
#include "ui/charts/bar_summary.h"
#include "ui/panels/results_model.h"
#include "ui/panels/results_panel.h"
#include "ui/panels/timeline_panel.h"
#include "ui/run/export_flow.h"
#include "ui/run/run_controller.h"
#include "ui/session/compare_dialog.h"
#include "ui/session/session_flow.h"

#include <QtGui/QTextDocument>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeWidget>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kMs = 1'000'000;

/// One task of each group, one after the other on one lane, each so long.
std::shared_ptr<const Comparison> oneAfterTheOther(const std::vector<TaskGroup>& groups, std::int64_t eachNs,
                                                   StrategyId strategy = StrategyId::Blocking)
{
    auto tasks = std::make_shared<const TaskList>(Workload{"one", groups});
    SyntheticRun run({.strategy = strategy}, tasks);
    const std::uint32_t lane = run.addLane("run");
    std::int64_t timeNs = 0;
    for (std::uint32_t i = 0; i < tasks->size(); ++i, timeNs += eachNs) {
        run.submit(TaskId{i}, 0);
        run.start(TaskId{i}, timeNs);
        run.span(lane, timeNs, timeNs + eachNs, TaskId{i}, State::Running, 0);
        run.end(TaskId{i}, timeNs + eachNs);
    }
    run.endLane(lane, timeNs);
    run.setState(RunState::Done);
    run.publish();
    return scenarios::comparisonOf(tasks, {run.record()});
}

} // namespace

class TstCompareDialog : public QObject, private WindowStage {
    Q_OBJECT

private Q_SLOTS:
    void init() { openWithNewSettings(); }
    void cleanup() { m_window.reset(); }

    void saysWhatToDoWhereThereIsNothing()
    {
        CompareDialog& dialog = openDialog();
        QCOMPARE(dialog.tree().topLevelItemCount(), 0);
        QVERIFY(!dialog.showButton().isEnabled());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }

    void showsTwoRecordingsSideBySideByTheKeyboardAlone()
    {
        openFile(u"before.json"_s, scenarios::mixedComparison());
        openFile(u"after.json"_s, scenarios::mixedComparison());
        CompareDialog& dialog = openDialog();
        QCOMPARE(dialog.tree().topLevelItemCount(), 2);
        QCOMPARE(dialog.showButton().text(), u"Show 8 models side by side"_s); // the one that is shown and the one before
        QTest::keyClick(&dialog.tree(), Qt::Key_Home);
        QTest::keyClick(&dialog.tree(), Qt::Key_Down);
        QTest::keyClick(&dialog.tree(), Qt::Key_Space);
        QCOMPARE(dialog.showButton().text(), u"Show 7 models side by side"_s);
        QTest::keyClick(&dialog.tree(), Qt::Key_Space);
        QTest::keyClick(&dialog, Qt::Key_Return); // presses no button
        QCOMPARE(view().panelCount(), std::size_t{4});
        dialog.showButton().setFocus();
        QTest::keyClick(&dialog.showButton(), Qt::Key_Space);
        QCOMPARE(view().panelCount(), std::size_t{8});
        QVERIFY2(view().panel(0).name.endsWith(u", before.json"_s), qPrintable(view().panel(0).name));
        QVERIFY2(view().panel(4).name.endsWith(u", after.json"_s), qPrintable(view().panel(4).name));
        QCOMPARE(m_window->resultsPanel().model().rowCount(), 8);
        QCOMPARE(m_window->makespanChart().bars().size(), std::size_t{8});
        QCOMPARE(m_window->windowTitle(), u"Comparison of 8 runs[*] - Juggler"_s);
        QVERIFY(!m_window->isWindowModified());
    }

    void aPictureOfOneRunNamesTheMachineThatItRanOn()
    {
        const auto here = oneAfterTheOther({{FibonacciSpec{20}, 2}}, kMs, StrategyId::ThreadPool); // as many workers as cores
        auto other = std::make_shared<Comparison>(*here);
        other->machine.processor = "Another Processor";
        other->machine.cores = 16;
        openFile(u"here.json"_s, here);
        openFile(u"there.json"_s, other);
        CompareDialog& dialog = openDialog();
        dialog.showButton().click();
        QCOMPARE(view().panelCount(), std::size_t{2});
        const int row = view().panel(0).name.endsWith(u"there.json"_s) ? 0 : 1;
        m_window->resultsPanel().table().selectRow(row);
        const QByteArray picture = exported(ExportFlow::Kind::Progress, u"progress.svg"_s);
        QVERIFY2(picture.contains("Tasks in progress: Thread pool (16)"), picture.constData());
        QVERIFY(picture.contains("Machine: Another Processor, 16 cores"));
        const QByteArray all = exported(ExportFlow::Kind::Timeline, u"all.svg"_s);
        QVERIFY2(all.contains("there.json: Another Processor, 16 cores"), all.constData());
        QVERIFY(all.contains("here.json: Example CPU 4-Core, 4 cores"));
    }

    void aNameInAFileIsNoHtml()
    {
        auto comparison = std::make_shared<Comparison>(*scenarios::mixedComparison());
        comparison->machine.hostName = "<img src=\"/etc/hostname\">";
        openFile(u"a.json"_s, comparison);
        const QString toolTip = openDialog().tree().topLevelItem(0)->toolTip(CompareDialog::Name);
        QTextDocument shown;
        shown.setHtml(toolTip);
        QVERIFY2(shown.toPlainText().contains(u"<img src=\"/etc/hostname\">"_s), qPrintable(toolTip));
    }

    void theBaselineIsChosen()
    {
        openFile(u"before.json"_s, oneAfterTheOther({{SleepSpec{std::chrono::milliseconds(1)}, 2}}, 10 * kMs));
        openFile(u"after.json"_s, oneAfterTheOther({{SleepSpec{std::chrono::milliseconds(1)}, 2}}, 5 * kMs));
        CompareDialog& dialog = openDialog();
        QCOMPARE(delta(dialog, 1), u"baseline"_s); // the older one, as long as nothing else is chosen
        QCOMPARE(delta(dialog, 0), u"\u221250.0 %"_s);
        dialog.baseline().setFocus();
        QTest::keyClick(&dialog.baseline(), Qt::Key_End);
        QCOMPARE(delta(dialog, 0), u"baseline"_s);
        QCOMPARE(delta(dialog, 1), u"+100.0 %"_s);
        QTest::mouseClick(&dialog.showButton(), Qt::LeftButton);
        QVERIFY2(view().panel(0).name.endsWith(u", after.json"_s), qPrintable(view().panel(0).name)); // the baseline comes first
    }

    void otherTasksAreNoDifference()
    {
        openFile(u"a.json"_s, oneAfterTheOther({{SleepSpec{std::chrono::milliseconds(1)}, 2}}, 10 * kMs));
        openFile(u"b.json"_s, oneAfterTheOther({{FibonacciSpec{20}, 2}}, 10 * kMs));
        CompareDialog& dialog = openDialog();
        QCOMPARE(delta(dialog, 0), u"other tasks"_s);
    }

    void theSameTaskIsLinkedAcrossThem()
    {
        const TaskGroup sleep{SleepSpec{std::chrono::milliseconds(1)}, 2};
        const TaskGroup fib{FibonacciSpec{20}, 3};
        openFile(u"a.json"_s, oneAfterTheOther({sleep, fib}, kMs));
        openFile(u"b.json"_s, oneAfterTheOther({fib}, kMs));
        QTest::mouseClick(&openDialog().showButton(), Qt::LeftButton);
        QCOMPARE(view().panelCount(), std::size_t{2});
        QVERIFY(view().selectBar({0, 0, 3 * kMs, 4 * kMs, TaskId{3}, SpanRef{0, 3}})); // the second fib
        const auto linked = view().linkedTasks();
        QVERIFY(linked != nullptr);
        QCOMPARE(toIndex((*linked)[0]), toIndex(TaskId{3}));
        QCOMPARE(toIndex((*linked)[1]), toIndex(TaskId{1}));
        QVERIFY(view().selectBar({0, 0, 0, kMs, TaskId{0}, SpanRef{0, 0}}));
        QVERIFY((*view().linkedTasks())[1] == kNoTask); // there is no sleep
        view().grab();
    }

    void tasksAreLinkedByWhatTheyDo()
    {
        const TaskGroup sleep{SleepSpec{std::chrono::milliseconds(1)}, 2};
        const TaskGroup fib{FibonacciSpec{20}, 3};
        const TaskList from({"", {sleep, fib}});
        const TaskList same({"another name", {sleep, fib}});
        const TaskList other({"", {fib, sleep}});
        QCOMPARE(toIndex(linkedTask(from, TaskId{1}, same)), 1U);
        QCOMPARE(toIndex(linkedTask(from, TaskId{1}, other)), 4U);
        QCOMPARE(toIndex(linkedTask(from, TaskId{2}, other)), 0U);
        QVERIFY(linkedTask(from, TaskId{0}, TaskList({"", {fib}})) == kNoTask);
        QVERIFY(linkedTask(from, kNoTask, other) == kNoTask);
    }

    void followsTheListOfSessions()
    {
        openFile(u"a.json"_s, scenarios::mixedComparison());
        CompareDialog& dialog = openDialog();
        QCOMPARE(dialog.tree().topLevelItemCount(), 1);
        openFile(u"b.json"_s, scenarios::mixedComparison());
        QCOMPARE(dialog.tree().topLevelItemCount(), 2);
        QCOMPARE(dialog.tree().topLevelItem(1)->checkState(CompareDialog::Name), Qt::Checked); // what was checked stays
        QCOMPARE(dialog.tree().topLevelItem(0)->checkState(CompareDialog::Name), Qt::Unchecked);
    }

private:
    TimelineView& view() { return m_window->timelinePanel().view(); }

    CompareDialog& openDialog()
    {
        QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        auto* dialog = m_window->findChild<CompareDialog*>();
        Q_ASSERT(dialog != nullptr);
        return *dialog;
    }

    static QString delta(const CompareDialog& dialog, int session)
    {
        return dialog.tree().topLevelItem(session)->child(0)->text(CompareDialog::Delta);
    }

    void openFile(const QString& name, const std::shared_ptr<const Comparison>& comparison)
    {
        m_window->sessions().setReader([comparison](const QString&, const ReadProgress&) -> Result<Recording> {
            Recording recording;
            recording.comparison = comparison;
            recording.figures = computeFigures(*comparison);
            return recording;
        });
        QSignalSpy opened(&m_window->sessions(), &SessionFlow::opened);
        m_window->sessions().open(m_folder->filePath(name));
        QVERIFY(opened.count() > 0 || opened.wait(20'000));
    }

    /// The contents of a file that the window exports.
    QByteArray exported(ExportFlow::Kind kind, const QString& name)
    {
        QSignalSpy written(&m_window->exports(), &ExportFlow::written);
        m_window->exports().save(kind, m_folder->filePath(name));
        return written.count() > 0 || written.wait(20'000) ? test::contentOf(m_folder->filePath(name)) : QByteArray();
    }
};

QTEST_MAIN(TstCompareDialog)
#include "tst_compare_dialog.moc"
