// SPDX-License-Identifier: GPL-3.0-or-later
// The view by core, and a selection that goes from one view to another.
#include "tests/support/scenarios.h"
#include "ui/timeline/bar_tool_tip.h"
#include "ui/timeline/core_text.h"
#include "ui/timeline/timeline_view.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::optional<juggler::TaskId>)

namespace {

constexpr std::int64_t kMs = 1'000'000;

/// Three threads that take turns on cores 2 and 5, and one that only waits; the same tasks on one thread in a second panel.
struct Fixture {
    explicit Fixture(RunSummary summary = {})
    {
        tasks = std::make_shared<TaskList>(Workload{"test", {{FibonacciSpec{30}, 3}, {SleepSpec{std::chrono::milliseconds(100)}, 1}}});
        SyntheticRun threads({.strategy = StrategyId::DedicatedThreads}, tasks);
        for (std::uint32_t i = 0; i < 4; ++i) {
            threads.addLane("thread " + std::to_string(i + 1));
            threads.submit(TaskId{i}, 0);
            threads.start(TaskId{i}, i * kMs);
        }
        turn(threads, 0, 10, 30, 5);
        turn(threads, 0, 60, 80, 2);
        turn(threads, 1, 10, 40, 2);
        turn(threads, 1, 40, 60, 5);
        turn(threads, 2, 30, 40, 5);
        turn(threads, 2, 80, 100, 2);
        threads.span(3, 3 * kMs, 100 * kMs, TaskId{3}, State::WaitingHeld);
        threads.span(2, 100 * kMs, 110 * kMs, kNoTask, State::Running, 2);
        for (std::uint32_t i = 0; i < 4; ++i) {
            threads.end(TaskId{i}, 100 * kMs, i == 2 ? TaskOutcome::Cancelled : TaskOutcome::Done);
        }
        threads.setSummary(std::move(summary));
        threads.setState(RunState::Done);
        SyntheticRun blocking({.strategy = StrategyId::Blocking}, tasks);
        blocking.addLane("run", ThreadRole::Run);
        for (std::uint32_t i = 0; i < 4; ++i) {
            blocking.span(0, i * 30 * kMs, (i + 1) * 30 * kMs, TaskId{i}, i == 3 ? State::WaitingHeld : State::Running,
                          i == 3 ? kNoCore : 0);
            blocking.end(TaskId{i}, (i + 1) * 30 * kMs);
        }
        blocking.setState(RunState::Done);
        timeline = &threads.timeline();
        view.resize(1000, 500);
        comparison = scenarios::comparisonOf(tasks, {threads.record(), blocking.record()});
        view.setComparison(comparison);
        view.setGrouping(Grouping::ByCore);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view)) {
            qFatal("the view was not shown");
        }
    }

    static void turn(SyntheticRun& run, std::uint32_t task, std::int64_t fromMs, std::int64_t untilMs, std::uint16_t core)
    {
        run.span(task, fromMs * kMs, untilMs * kMs, TaskId{task}, State::Running, core);
    }

    /// What the kernel counted for three cores, of which the run might use two or all.
    static RunSummary withTotals(int coresAllowed, std::optional<std::int64_t> jugglerNs)
    {
        RunSummary summary;
        summary.onCoreSource = "kernel-switch-records";
        summary.coresAllowed = coresAllowed;
        summary.coreTotals = {
            {2, 70 * kMs, jugglerNs, 5 * kMs, 25 * kMs}, {5, 50 * kMs, jugglerNs, 20 * kMs, 30 * kMs}, {7, 0, jugglerNs, 0, 100 * kMs}};
        return summary;
    }

    QPoint placeOf(std::size_t panel, int row, std::int64_t timeNs) const
    {
        return {qRound(view.xOf(static_cast<double>(timeNs))), view.barRect({panel, row, 0, kMs}).center().y()};
    }
    void click(std::size_t panel, int row, std::int64_t timeNs)
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, placeOf(panel, row, timeNs));
    }
    QString toolTipAt(const QPoint& place)
    {
        QTest::mouseMove(view.viewport(), place);
        const auto* tip = view.findChild<BarToolTip*>();
        return tip->isVisible() ? tip->text() : QString();
    }
    /// Whether a bar has the selection's frame around it.
    bool isFramed(std::size_t panel, int row, std::int64_t startNs, std::int64_t endNs)
    {
        const QRect bar = view.barRect({panel, row, startNs, endNs});
        const QColor color =
            view.viewport()->grab().toImage().pixelColor(QPoint(bar.center().x(), bar.top() - 1) * view.devicePixelRatioF());
        return color == themeFor(ThemeMode::Light).text;
    }

    std::shared_ptr<const TaskList> tasks;
    const Timeline* timeline;
    std::shared_ptr<const Comparison> comparison;
    TimelineView view;
};

} // namespace

class TstCoreView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowIsACoreInTheOrderOfTheirNumbers();
    void aBarTellsItsTaskThreadAndCore();
    void anEmptyPlaceTellsWhoseTheCoreWas();
    void theShareFollowsTheVisibleRange();
    void everySpanOfTheSelectedTaskIsFramedInAllPanels();
    void aSelectionWithoutARowTakesNoOther();
    void theSameSpanStaysSelectedInEveryView();
    void aThreadsOwnWorkStaysSelectedByThreadAndByCore();
    void whatIsOnNoCoreLeadsToWhatTheTaskDidThereNearest();
    void aTaskThatIsNeverOnACoreIsSelectedAgainElsewhere();
    void theArrowKeysGoFromTaskToTaskAlongACore();
    void aCancelledTaskHasItsMark();
    void theOpenSpanOfALiveRunGrows();
    void aCoreThatTheRunMightUseHasARow();
    void theSentenceDividesTheCoresTime();
    void namesTheSourceInWords_data();
    void namesTheSourceInWords();
    void sharesAreWrittenShort_data();
    void sharesAreWrittenShort();
};

void TstCoreView::aRowIsACoreInTheOrderOfTheirNumbers()
{
    Fixture f;
    const auto& panels = f.view.geometryOfPanels().panels();
    QCOMPARE(panels[0].rows, 2);
    QCOMPARE(panels[1].rows, 1);
    f.click(0, 0, 20 * kMs); // core 2
    QCOMPARE(f.view.selection()->task, TaskId{1});
    f.click(0, 1, 20 * kMs); // core 5
    QCOMPARE(f.view.selection()->task, TaskId{0});
}

void TstCoreView::aBarTellsItsTaskThreadAndCore()
{
    Fixture f;
    const QString text = f.toolTipAt(f.placeOf(0, 1, 35 * kMs));
    for (const QString& part : {u"fib(30) #2"_s, u"running on thread 3, core 5"_s, u"start 30.000\u2009000 ms"_s,
                                u"end 40.000\u2009000 ms"_s, u"took 10.000\u2009000 ms"_s}) {
        QVERIFY2(text.contains(part), qPrintable(part + u" is missing in: "_s + text));
    }
    QSignalSpy described(&f.view, &TimelineView::selectionDescribed);
    f.click(0, 1, 35 * kMs);
    QCOMPARE(described[0][0].toString(),
             u"fib(30) #2, Dedicated threads, thread 3, running for 10.0 ms, from 30.0 ms, core 5, moved to another core once"_s);
}

void TstCoreView::anEmptyPlaceTellsWhoseTheCoreWas()
{
    Fixture f;
    const QString text = f.toolTipAt(f.placeOf(0, 1, 90 * kMs));
    QVERIFY2(text.startsWith(u"core 5\nnot ours or idle at "_s), qPrintable(text));
    QVERIFY2(text.contains(u"ours 50 %"_s), qPrintable(text)); // 50 of 100 ms
    const QString ofLabel = f.toolTipAt({40, f.placeOf(0, 0, 0).y()});
    QVERIFY2(ofLabel.startsWith(u"core 2"_s) && ofLabel.contains(u"ours 70 %"_s), qPrintable(ofLabel));
}

void TstCoreView::theShareFollowsTheVisibleRange()
{
    Fixture f;
    PanelContent content;
    content.timeline = f.timeline;
    content.nowNs = 100 * kMs;
    QCOMPARE(coreShareText(content, 5, 0, 100e6), u"50 %"_s);
    QCOMPARE(coreShareText(content, 5, 10e6, 60e6), u"100 %"_s);
    QCOMPARE(coreShareText(content, 5, 60e6, 500e6), u"0 %"_s);
    QCOMPARE(coreShareText(content, 7, 0, 100e6), u"0 %"_s);
    QCOMPARE(coreShareText(content, 5, 100e6, 500e6), QString()); // behind its end
}

void TstCoreView::aSelectionWithoutARowTakesNoOther()
{
    Fixture f;
    f.view.setGrouping(Grouping::ByThread);
    f.click(0, 2, 105 * kMs); // the third thread's own work
    QVERIFY(f.view.selection());
    const std::int64_t endNs = f.view.selection()->endNs;
    f.view.setGrouping(Grouping::ByTask); // it belongs to none
    f.view.setFigures({}); // the panels are made anew
    QVERIFY(f.view.selection());
    QCOMPARE(f.view.selection()->row, SelectedBar::kNoRow);
    QCOMPARE(f.view.selection()->endNs, endNs);
}

void TstCoreView::everySpanOfTheSelectedTaskIsFramedInAllPanels()
{
    Fixture f;
    QVERIFY(!f.isFramed(0, 0, 60 * kMs, 80 * kMs));
    f.click(0, 1, 20 * kMs);
    QVERIFY(f.isFramed(0, 1, 10 * kMs, 30 * kMs));
    QVERIFY(f.isFramed(0, 0, 60 * kMs, 80 * kMs)); // on the other core
    QVERIFY(!f.isFramed(0, 0, 10 * kMs, 40 * kMs));
    QVERIFY(f.isFramed(1, 0, 0, 30 * kMs)); // under the other model
    f.view.setGrouping(Grouping::ByThread);
    QVERIFY(f.isFramed(0, 0, 10 * kMs, 30 * kMs));
    QVERIFY(f.isFramed(0, 0, 60 * kMs, 80 * kMs));
    f.view.setGrouping(Grouping::ByTask);
    QVERIFY(f.isFramed(0, 0, 60 * kMs, 80 * kMs));
}

void TstCoreView::theSameSpanStaysSelectedInEveryView()
{
    Fixture f;
    f.click(0, 1, 50 * kMs); // the second turn of task 1
    const SpanRef span = f.view.selection()->span;
    QCOMPARE(f.timeline->span(span).startNs, 40 * kMs);
    QSignalSpy changed(&f.view, &TimelineView::selectionChanged);
    for (const auto& [grouping, row] : {std::pair(Grouping::ByTask, 1), {Grouping::ByThread, 1}, {Grouping::ByCore, 1}}) {
        f.view.setGrouping(grouping);
        QVERIFY(f.view.selection().has_value());
        QCOMPARE(f.view.selection()->span, span);
        QCOMPARE(f.view.selection()->row, row);
        QCOMPARE(f.view.selection()->startNs, 40 * kMs);
    }
    for (const auto& arguments : changed) {
        QCOMPARE(arguments[0].value<std::optional<TaskId>>(), std::optional(TaskId{1}));
    }
}

void TstCoreView::aThreadsOwnWorkStaysSelectedByThreadAndByCore()
{
    Fixture f;
    f.view.setVisibleRange(0, 120e6);
    f.click(0, 0, 105 * kMs);
    QVERIFY(f.view.selection() && f.view.selection()->task == kNoTask);
    f.view.setGrouping(Grouping::ByThread);
    QCOMPARE(f.view.selection()->row, 2);
    QCOMPARE(f.view.selection()->startNs, 100 * kMs);
    f.view.setGrouping(Grouping::ByCore);
    QCOMPARE(f.view.selection()->row, 0);
}

void TstCoreView::whatIsOnNoCoreLeadsToWhatTheTaskDidThereNearest()
{
    Fixture f;
    f.view.setGrouping(Grouping::ByTask);
    f.click(0, 2, 1 * kMs); // in the queue
    QCOMPARE(f.view.selection()->task, TaskId{2});
    f.view.setGrouping(Grouping::ByCore);
    QCOMPARE(f.view.selection()->startNs, 30 * kMs);
    QCOMPARE(f.view.selection()->row, 1);
}

void TstCoreView::aTaskThatIsNeverOnACoreIsSelectedAgainElsewhere()
{
    Fixture f;
    f.view.setGrouping(Grouping::ByThread);
    f.click(0, 3, 50 * kMs);
    QCOMPARE(f.view.selection()->task, TaskId{3});
    QSignalSpy changed(&f.view, &TimelineView::selectionChanged);
    f.view.setGrouping(Grouping::ByCore);
    QCOMPARE(f.view.selection()->row, SelectedBar::kNoRow);
    QTest::keyClick(&f.view, Qt::Key_Right); // there is nothing to step to
    f.view.viewport()->grab();
    f.view.setGrouping(Grouping::ByTask);
    QCOMPARE(f.view.selection()->row, 3);
    QCOMPARE(f.view.selection()->startNs, 3 * kMs);
    QVERIFY(changed.isEmpty() || changed.last()[0].value<std::optional<TaskId>>() == TaskId{3});
}

void TstCoreView::theArrowKeysGoFromTaskToTaskAlongACore()
{
    Fixture f;
    f.click(0, 1, 20 * kMs);
    f.view.setFocus();
    QTest::keyClick(&f.view, Qt::Key_Right);
    QCOMPARE(f.view.selection()->task, TaskId{2});
    QTest::keyClick(&f.view, Qt::Key_Right);
    QCOMPARE(f.view.selection()->task, TaskId{1});
    QTest::keyClick(&f.view, Qt::Key_Up);
    QCOMPARE(f.view.selection()->row, 0);
}

void TstCoreView::aCancelledTaskHasItsMark()
{
    Fixture f;
    const QPoint place = f.placeOf(0, 0, 100 * kMs);
    const QImage image = f.view.viewport()->grab().toImage();
    QCOMPARE(image.pixelColor(place * f.view.devicePixelRatioF()), themeFor(ThemeMode::Light).error);
}

void TstCoreView::theOpenSpanOfALiveRunGrows()
{
    const auto tasks = std::make_shared<TaskList>(Workload{"test", {{FibonacciSpec{40}, 1}}});
    SyntheticRun run({}, tasks);
    const auto lane = run.addLane("worker 1");
    run.beginEarlier(500 * kMs);
    run.submit(TaskId{0}, 0);
    run.start(TaskId{0}, 100 * kMs);
    run.open(lane, 100 * kMs, TaskId{0}, State::Running, 3);
    run.setState(RunState::Running);
    TimelineView view;
    view.resize(800, 300);
    view.setComparison(scenarios::comparisonOf(tasks, {run.record()}));
    view.setGrouping(Grouping::ByCore);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.refresh();
    const QPoint place(qRound(view.xOf(450e6)), view.barRect({0, 0, 0, 0}).center().y());
    QCOMPARE(view.viewport()->grab().toImage().pixelColor(QPoint(place.x(), place.y() - 7)), themeFor(ThemeMode::Light).running);
    QTest::mouseMove(view.viewport(), place);
    QVERIFY(view.findChild<BarToolTip*>()->text().contains(u"running on worker 1, core 3"_s));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place);
    view.setGrouping(Grouping::ByThread);
    QCOMPARE(view.selection()->startNs, 100 * kMs);
    view.setGrouping(Grouping::ByCore);
    QCOMPARE(view.selection()->row, 0);
}

void TstCoreView::aCoreThatTheRunMightUseHasARow()
{
    QCOMPARE(Fixture(Fixture::withTotals(2, {})).view.geometryOfPanels().panels()[0].rows, 2);
    Fixture three(Fixture::withTotals(3, {}));
    QCOMPARE(three.view.geometryOfPanels().panels()[0].rows, 3);
    const QString text = three.toolTipAt(three.placeOf(0, 2, 50 * kMs));
    QVERIFY2(text.startsWith(u"core 7\nnot ours or idle"_s), qPrintable(text));
    QVERIFY2(text.contains(u"ours 0 %, others and Juggler itself 0 %, idle 100 %"_s), qPrintable(text));
}

void TstCoreView::theSentenceDividesTheCoresTime()
{
    const auto sentence = [](const RunSummary& summary) {
        const Fixture f(summary);
        return coresSentence(makePanels(*f.comparison, {}, Grouping::ByCore).front());
    };
    QCOMPARE(sentence(Fixture::withTotals(2, {})), u"2 cores: ours 60 %, others and Juggler itself 13 %, idle 28 %"_s);
    QCOMPARE(sentence(Fixture::withTotals(2, 0)), u"2 cores: ours 60 %, Juggler itself 0 %, others 13 %, idle 28 %"_s);
    QCOMPARE(sentence({}), QString()); // unknown
}

void TstCoreView::namesTheSourceInWords_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::newRow("kernel") << u"kernel-switch-records"_s << u"kernel switch records"_s;
    QTest::newRow("rseq") << u"gap-detection+rseq"_s << u"gaps that the kernel confirms"_s;
    QTest::newRow("clock") << u"gap-detection"_s << u"estimated from gaps"_s;
    QTest::newRow("totals") << u"totals-only"_s << u"totals only"_s;
    QTest::newRow("another one") << u"stars"_s << u"stars"_s;
}

void TstCoreView::namesTheSourceInWords()
{
    QFETCH(QString, key);
    QTEST(onCoreSourceText(key.toStdString()), "text");
}

void TstCoreView::sharesAreWrittenShort_data()
{
    QTest::addColumn<qint64>("part");
    QTest::addColumn<qint64>("whole");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing of nothing") << 0LL << 0LL << QString();
    QTest::newRow("nothing") << 0LL << 100LL << u"0 %"_s;
    QTest::newRow("hardly anything") << 1LL << 100'000LL << u"< 0.1 %"_s;
    QTest::newRow("little") << 21LL << 1'000LL << u"2.1 %"_s;
    QTest::newRow("much") << 934LL << 1'000LL << u"93 %"_s;
    QTest::newRow("all") << 7LL << 7LL << u"100 %"_s;
}

void TstCoreView::sharesAreWrittenShort()
{
    QFETCH(qint64, part);
    QFETCH(qint64, whole);
    QTEST(shareText(part, whole), "text");
}

QTEST_MAIN(TstCoreView)
#include "tst_core_view.moc"
