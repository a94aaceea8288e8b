// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenarios.h"
#include "ui/timeline/bar_tool_tip.h"
#include "ui/timeline/timeline_view.h"

#include <QtGui/QWheelEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <array>
#include <cmath>
#include <thread>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::optional<juggler::TaskId>)

namespace {

constexpr std::int64_t kMs = 1'000'000;
constexpr int kOnAxis = 10; // a height in the viewport

/// Two lanes, four tasks, and the same under another model.
struct Fixture {
    explicit Fixture(RunState state = RunState::Done)
    {
        using std::chrono::milliseconds;
        tasks = std::make_shared<TaskList>(Workload{
            "test", {{FibonacciSpec{30}, 1}, {SleepSpec{milliseconds(40)}, 1}, {FibonacciSpec{31}, 1}, {FileReadSpec{"/x/y"}, 1}}});
        pool = std::make_unique<SyntheticRun>(RunConfig{.strategy = StrategyId::ThreadPool, .workers = 2}, tasks);
        fill(*pool);
        pool->setState(state);
        blocking = std::make_unique<SyntheticRun>(RunConfig{.strategy = StrategyId::Blocking}, tasks);
        const auto lane = blocking->addLane("run", ThreadRole::Run);
        for (std::uint32_t i = 0; i < 4; ++i) {
            blocking->span(lane, i * 30 * kMs, (i + 1) * 30 * kMs, TaskId{i}, i == 1 ? State::WaitingHeld : State::Running);
            blocking->end(TaskId{i}, (i + 1) * 30 * kMs);
        }
        blocking->setState(RunState::Done);
        comparison = scenarios::comparisonOf(tasks, {pool->record(), blocking->record()});
        view.resize(1000, 500);
        view.setComparison(comparison);
        view.setVisibleRange(0, 200 * kMs);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view)) {
            qFatal("the view was not shown");
        }
    }

    static void fill(SyntheticRun& run)
    {
        for (std::uint32_t i = 0; i < 4; ++i) {
            run.submit(TaskId{i}, 0);
        }
        const auto first = run.addLane("worker 1");
        const auto second = run.addLane("worker 2");
        run.start(TaskId{0}, 10 * kMs);
        run.span(first, 10 * kMs, 50 * kMs, TaskId{0}, State::Running, 1);
        run.setResult(TaskId{0}, 832'040);
        run.end(TaskId{0}, 50 * kMs);
        run.start(TaskId{1}, 10 * kMs);
        run.span(second, 10 * kMs, 50 * kMs, TaskId{1}, State::WaitingHeld);
        run.end(TaskId{1}, 50 * kMs);
        run.span(first, 60 * kMs, 70 * kMs, kNoTask);
        run.start(TaskId{2}, 80 * kMs);
        run.span(first, 80 * kMs, 200 * kMs, TaskId{2}, State::Ready);
        run.end(TaskId{2}, 200 * kMs);
        run.start(TaskId{3}, 60 * kMs);
        run.span(second, 60 * kMs, 150 * kMs, TaskId{3}, State::Running, 0);
        run.end(TaskId{3}, 150 * kMs, TaskOutcome::Failed, TaskError::system(TaskOperation::Read, EIO));
    }

    QPoint placeOf(std::size_t panel, int row, std::int64_t timeNs) const
    {
        return {qRound(view.xOf(static_cast<double>(timeNs))), view.barRect({panel, row, 0, kMs}).center().y()};
    }
    void click(std::size_t panel, int row, std::int64_t timeNs)
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, placeOf(panel, row, timeNs));
    }
    /// As QTest::mouseMove(), which goes no farther than the screen: at a scale of 2 that is smaller than the view.
    void hoverAt(const QPoint& place)
    {
        QMouseEvent event(QEvent::MouseMove, place, view.viewport()->mapToGlobal(QPointF(place)), Qt::NoButton, Qt::NoButton, {});
        QApplication::sendEvent(view.viewport(), &event);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, key, modifiers); }
    void wheel(const QPoint& place, int delta, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent event(place, view.viewport()->mapToGlobal(place), {}, {0, delta}, {}, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view.viewport(), &event);
    }
    /// At a height in the viewport, in steps as a hand makes them.
    void dragAlong(int y, double fromNs, double toNs, Qt::KeyboardModifiers modifiers = {})
    {
        const auto at = [&](double part) { return QPoint(qRound(view.xOf(fromNs + part * (toNs - fromNs))), y); };
        QTest::mousePress(view.viewport(), Qt::LeftButton, modifiers, at(0));
        for (int i = 1; i <= 10; ++i) {
            QTest::mouseMove(view.viewport(), at(i / 10.0));
        }
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, modifiers, at(1));
    }
    bool hasRange(double beginNs, double endNs) const
    {
        // Two pixels: a pointer that is moved to one may arrive at the next where a pixel is several of the screen's.
        const double nearNs = 2 * view.time().rangeNs() / view.plotFrame().plotWidth();
        const auto& range = view.selectedRange();
        return range && std::abs(range->beginNs - beginNs) <= nearNs && std::abs(range->endNs - endNs) <= nearNs;
    }
    std::int64_t selectedStart() const { return view.selection() ? view.selection()->startNs : -1; }
    QColor pixel(const QPoint& place) { return view.viewport()->grab().toImage().pixelColor(place * view.devicePixelRatioF()); }
    QString toolTip() const
    {
        const auto* tip = view.findChild<BarToolTip*>();
        return tip->isVisible() ? tip->text() : QString();
    }

    std::shared_ptr<const TaskList> tasks;
    std::unique_ptr<SyntheticRun> pool;
    std::unique_ptr<SyntheticRun> blocking;
    std::shared_ptr<const Comparison> comparison;
    TimelineView view;
};

/// All four models, of which one has tasks in flight.
struct InFlightFixture {
    InFlightFixture()
    {
        const auto comparison = scenarios::mixedComparison();
        const auto isLoop = [](const auto& run) { return run->config().strategy == StrategyId::EventLoop; };
        number =
            static_cast<std::size_t>(std::find_if(comparison->runs.begin(), comparison->runs.end(), isLoop) - comparison->runs.begin());
        view.resize(1000, 900);
        view.setComparison(comparison);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view)) {
            qFatal("the view was not shown");
        }
    }

    const PanelGeometry& panel() const { return view.geometryOfPanels().panels()[number]; }
    void clickLabel()
    {
        const QRect firstRow = view.barRect({number, 0, 0, 0});
        const int y = firstRow.top() - panel().rowTop(0) + panel().inFlightTop + panel().inFlightHeight / 2;
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(60, y));
    }

    TimelineView view;
    std::size_t number = 0;
};

} // namespace

class TstTimelineView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<std::optional<TaskId>>(); }
    void aClickSelectsTheBarAndSaysSo();
    void aClickBesideEveryBarClearsTheSelection();
    void arrowsStepFromBarToBar();
    void arrowsStepFromLaneToLaneAndPanelToPanel();
    void theFirstArrowSelectsTheFirstBar();
    void escapeClears();
    void enterAndDoubleClickZoomToTheBar();
    void controlWheelZoomsAtThePointer();
    void shiftWheelPans();
    void plainWheelScrolls();
    void draggingPansAndSelectsNothing();
    void plusMinusAndFitWork();
    void homeAndEndGoToTheEnds();
    void backAndForwardGoThroughWhatWasLookedAt();
    void theMouseHasButtonsForBackAndForward();
    void aWheelThatTurnsIsOneStepBack();
    void aDragIsOneStepBack();
    void goingBackAlsoChangesTheGrouping();
    void aLiveRunThatGrowsIsNoStep();
    void shiftEnterZoomsToTheTask();
    void aDragOnTheAxisSelectsARange();
    void aShiftDragInThePlotSelectsARange();
    void theEdgesOfARangeCanBeDragged();
    void aClickBesideTheRangeOnTheAxisClearsIt();
    void bracketsSetTheEndsOfTheRange();
    void theRangeCanBeTheBarOrTheView();
    void escapeClearsWhatWasSelectedLast();
    void zZoomsToWhatWasSelectedLast();
    void theRangeIsSeenBehindTheBars();
    void barsHaveTheColoursOfTheirState_data();
    void barsHaveTheColoursOfTheirState();
    void theSelectedTaskIsMarkedInEveryPanel();
    void theToolTipTellsWhatIsKnown();
    void theToolTipOfAFailureNamesItsReason();
    void theToolTipFollowsWhatStandsUnderThePointer();
    void theToolTipGoesWhenTheViewIsResized();
    void byTaskEveryTaskHasARow();
    void changingTheGroupingKeepsTheTask();
    void aFailureOfNoWidthHasAMark_data();
    void aFailureOfNoWidthHasAMark();
    void manyLanesAreShownOnDemand();
    void aClickOnTheInFlightLaneShowsARowForEachWait();
    void theKeyIOpensTheRowsOfTheSelectedPanel();
    void aWaitIsSelectedAndMarkedInItsRow();
    void arrowsReachTheRowsOfTasksInFlight();
    void expandedInFlightRowsStayForTheNextComparison();
    void ahundredThousandRowsStayFluid();
    void refreshDoesNothingWhereNothingChanged();
    void refreshFollowsALiveRun();
    void paintsWhileAnotherThreadWrites();
    void showsAHintWithoutAComparison();
    void darkPaletteMeansDarkBackground();
};

void TstTimelineView::aClickSelectsTheBarAndSaysSo()
{
    Fixture f;
    QSignalSpy changed(&f.view, &TimelineView::selectionChanged);
    QSignalSpy described(&f.view, &TimelineView::selectionDescribed);
    f.click(0, 0, 30 * kMs);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<std::optional<TaskId>>(), std::optional(TaskId{0}));
    QCOMPARE(described[0][0].toString(), u"fib(30), Thread pool (2), worker 1, running for 40.0 ms, from 10.0 ms, core 1"_s);
    f.click(0, 0, 30 * kMs);
    QCOMPARE(changed.size(), 1);
    f.click(0, 0, 65 * kMs); // the thread's own work
    QCOMPARE(changed[1][0].value<std::optional<TaskId>>(), std::optional<TaskId>());
    QVERIFY(f.view.selection());
}

void TstTimelineView::aClickBesideEveryBarClearsTheSelection()
{
    Fixture f;
    f.click(0, 1, 30 * kMs);
    QVERIFY(f.view.selection());
    f.click(0, 1, 180 * kMs);
    QVERIFY(!f.view.selection());
}

void TstTimelineView::arrowsStepFromBarToBar()
{
    Fixture f;
    f.click(0, 0, 30 * kMs);
    f.key(Qt::Key_Right);
    QCOMPARE(f.selectedStart(), 60 * kMs);
    f.key(Qt::Key_Right);
    QCOMPARE(f.selectedStart(), 80 * kMs);
    f.key(Qt::Key_Right); // there is no further one
    QCOMPARE(f.selectedStart(), 80 * kMs);
    f.key(Qt::Key_Left);
    f.key(Qt::Key_Left);
    f.key(Qt::Key_Left);
    QCOMPARE(f.selectedStart(), 10 * kMs);
}

void TstTimelineView::arrowsStepFromLaneToLaneAndPanelToPanel()
{
    Fixture f;
    f.click(0, 0, 100 * kMs);
    f.key(Qt::Key_Down);
    QCOMPARE(f.view.selection()->row, 1);
    QCOMPARE(f.view.selection()->task, TaskId{3});
    f.key(Qt::Key_Down);
    QCOMPARE(f.view.selection()->panel, std::size_t{1});
    f.key(Qt::Key_Down); // the last row
    QCOMPARE(f.view.selection()->panel, std::size_t{1});
    f.key(Qt::Key_Up);
    QCOMPARE(f.view.selection()->panel, std::size_t{0});
    QCOMPARE(f.view.selection()->row, 1);
}

void TstTimelineView::theFirstArrowSelectsTheFirstBar()
{
    Fixture f;
    f.key(Qt::Key_Right);
    QCOMPARE(f.view.selection()->panel, std::size_t{0});
    QCOMPARE(f.selectedStart(), 10 * kMs);
}

void TstTimelineView::escapeClears()
{
    Fixture f;
    f.click(0, 0, 30 * kMs);
    QSignalSpy described(&f.view, &TimelineView::selectionDescribed);
    f.key(Qt::Key_Escape);
    QVERIFY(!f.view.selection());
    QCOMPARE(described[0][0].toString(), QString());
}

void TstTimelineView::enterAndDoubleClickZoomToTheBar()
{
    Fixture f;
    f.click(0, 0, 30 * kMs);
    f.key(Qt::Key_Return);
    QVERIFY(f.view.time().rangeNs() < 60 * kMs);
    QVERIFY(f.view.time().beginNs() < 10 * kMs && f.view.time().endNs() > 50 * kMs);
    f.view.fit();
    QTest::mouseDClick(f.view.viewport(), Qt::LeftButton, {}, f.placeOf(0, 1, 100 * kMs));
    QVERIFY(f.view.time().beginNs() < 60 * kMs && f.view.time().endNs() > 150 * kMs);
    QVERIFY(f.view.time().rangeNs() < 130 * kMs);
}

void TstTimelineView::controlWheelZoomsAtThePointer()
{
    Fixture f;
    const QPoint place = f.placeOf(0, 0, 120 * kMs);
    const double rangeNs = f.view.time().rangeNs();
    QSignalSpy changed(&f.view, &TimelineView::visibleRangeChanged);
    f.wheel(place, 240, Qt::ControlModifier);
    QVERIFY(f.view.time().rangeNs() < rangeNs / 2);
    QVERIFY(std::abs(f.view.xOf(120 * kMs) - place.x()) <= 1);
    QCOMPARE(changed.size(), 1);
    f.wheel(place, -120, Qt::ControlModifier);
    QVERIFY(std::abs(f.view.xOf(120 * kMs) - place.x()) <= 1);
}

void TstTimelineView::shiftWheelPans()
{
    Fixture f;
    f.view.setVisibleRange(50 * kMs, 100 * kMs);
    f.wheel(f.placeOf(0, 0, 70 * kMs), -120, Qt::ShiftModifier);
    QVERIFY(f.view.time().beginNs() > 50 * kMs);
    QVERIFY(std::abs(f.view.time().rangeNs() - 50 * kMs) < 1);
}

void TstTimelineView::plainWheelScrolls()
{
    Fixture f;
    f.view.resize(1000, 120);
    QTRY_COMPARE_GT(f.view.verticalScrollBar()->maximum(), 0);
    const double endNs = f.view.time().endNs();
    f.wheel(f.placeOf(0, 0, 70 * kMs), -120, Qt::NoModifier);
    QVERIFY(f.view.verticalScrollBar()->value() > 0);
    QCOMPARE(f.view.time().endNs(), endNs);
}

void TstTimelineView::draggingPansAndSelectsNothing()
{
    Fixture f;
    f.view.setVisibleRange(50 * kMs, 100 * kMs);
    const QPoint from = f.placeOf(0, 0, 90 * kMs);
    const QPoint to = from - QPoint(100, 0);
    const double timeNs = 90 * kMs;
    QTest::mousePress(f.view.viewport(), Qt::LeftButton, {}, from);
    for (int x = from.x(); x >= to.x(); x -= 20) {
        QTest::mouseMove(f.view.viewport(), QPoint(x, from.y()));
    }
    QTest::mouseRelease(f.view.viewport(), Qt::LeftButton, {}, to);
    QVERIFY2(std::abs(f.view.xOf(timeNs) - to.x()) <= 1.5, "the time does not stay under the pointer");
    QVERIFY(!f.view.selection());
}

void TstTimelineView::plusMinusAndFitWork()
{
    Fixture f;
    f.key(Qt::Key_F);
    const double fullNs = f.view.time().rangeNs();
    f.key(Qt::Key_Plus);
    QVERIFY(f.view.time().rangeNs() < fullNs);
    f.key(Qt::Key_Minus);
    QCOMPARE(f.view.time().rangeNs(), fullNs);
    f.key(Qt::Key_Plus);
    f.key(Qt::Key_0);
    QVERIFY(f.view.time().isFit());
}

void TstTimelineView::homeAndEndGoToTheEnds()
{
    Fixture f;
    f.view.setVisibleRange(50 * kMs, 100 * kMs);
    f.key(Qt::Key_Home);
    QCOMPARE(f.view.time().beginNs(), 0.0);
    f.key(Qt::Key_End);
    QVERIFY(f.view.time().endNs() >= 200 * kMs);
    f.key(Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(f.view.time().endNs() < 200 * kMs);
}

void TstTimelineView::backAndForwardGoThroughWhatWasLookedAt()
{
    Fixture f;
    QSignalSpy changed(&f.view, &TimelineView::historyChanged);
    f.click(0, 0, 30 * kMs);
    f.key(Qt::Key_Z);
    QCOMPARE(f.view.time().beginNs(), 5e6);
    QCOMPARE(changed.count(), 1);
    f.view.fit();
    f.view.goBack();
    QCOMPARE(f.view.time().beginNs(), 5e6);
    f.view.goBack();
    QCOMPARE(f.view.time().endNs(), 200e6);
    f.view.goForward();
    QCOMPARE(f.view.time().beginNs(), 5e6);
    f.view.goForward();
    QVERIFY(f.view.time().isFit());
    QVERIFY(!f.view.history().canGoForward());
}

void TstTimelineView::theMouseHasButtonsForBackAndForward()
{
    Fixture f;
    f.view.setVisibleRange(20e6, 30e6);
    QTest::mouseClick(f.view.viewport(), Qt::BackButton, {}, QPoint(300, 100));
    QCOMPARE(f.view.time().endNs(), 200e6);
    QTest::mouseClick(f.view.viewport(), Qt::ForwardButton, {}, QPoint(300, 100));
    QCOMPARE(f.view.time().endNs(), 30e6);
}

void TstTimelineView::aWheelThatTurnsIsOneStepBack()
{
    Fixture f;
    std::chrono::milliseconds now{0};
    f.view.setHistoryClock([&now] { return now; });
    f.view.setVisibleRange(0, 100e6);
    for (int i = 0; i < 20; ++i) {
        now += std::chrono::milliseconds(100);
        f.wheel(f.placeOf(0, 0, 40 * kMs), 120, Qt::ControlModifier);
    }
    QVERIFY(f.view.time().rangeNs() < 1e6);
    f.view.goBack();
    QCOMPARE(f.view.time().rangeNs(), 100e6);
}

void TstTimelineView::aDragIsOneStepBack()
{
    Fixture f;
    std::chrono::milliseconds now{0};
    f.view.setHistoryClock([&now] { return now; });
    f.view.setVisibleRange(20e6, 60e6);
    QTest::mousePress(f.view.viewport(), Qt::LeftButton, {}, QPoint(600, 200));
    for (int i = 1; i < 10; ++i) {
        now += std::chrono::seconds(5);
        QTest::mouseMove(f.view.viewport(), QPoint(600 - 20 * i, 200));
    }
    QTest::mouseRelease(f.view.viewport(), Qt::LeftButton, {}, QPoint(420, 200));
    QVERIFY(f.view.time().beginNs() > 20e6);
    f.view.goBack();
    QCOMPARE(f.view.time().beginNs(), 20e6);
}

void TstTimelineView::goingBackAlsoChangesTheGrouping()
{
    Fixture f;
    QSignalSpy grouping(&f.view, &TimelineView::groupingChanged);
    f.view.setGrouping(Grouping::ByTask);
    f.view.setVisibleRange(20e6, 30e6);
    f.view.goBack();
    QCOMPARE(f.view.grouping(), Grouping::ByTask);
    f.view.goBack();
    QCOMPARE(f.view.grouping(), Grouping::ByThread);
    QCOMPARE(f.view.time().endNs(), 200e6);
    QCOMPARE(grouping.count(), 2);
}

void TstTimelineView::aLiveRunThatGrowsIsNoStep()
{
    Fixture f(RunState::Running);
    f.view.fit();
    const std::size_t places = f.view.history().size();
    f.pool->beginEarlier(1'000 * kMs);
    f.view.refresh();
    f.pool->beginEarlier(5'000 * kMs);
    f.view.refresh();
    QVERIFY(f.view.time().rangeNs() > 5e9);
    QCOMPARE(f.view.history().size(), places);
}

void TstTimelineView::shiftEnterZoomsToTheTask()
{
    Fixture f;
    f.click(0, 1, 100 * kMs); // task 3: submitted at 0, ends at 150 ms
    f.key(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(f.view.time().beginNs(), 0.0);
    QVERIFY(f.view.time().endNs() >= 150e6 && f.view.time().endNs() < 170e6);
}

void TstTimelineView::aDragOnTheAxisSelectsARange()
{
    Fixture f;
    QSignalSpy changed(&f.view, &TimelineView::selectedRangeChanged);
    f.dragAlong(kOnAxis, 40e6, 120e6);
    QVERIFY(f.hasRange(40e6, 120e6));
    QVERIFY(changed.count() >= 1);
    QCOMPARE(f.view.time().endNs(), 200e6); // not panned
    f.dragAlong(kOnAxis, 160e6, 20e6); // another one, from right to left
    QVERIFY(f.hasRange(20e6, 160e6));
}

void TstTimelineView::aShiftDragInThePlotSelectsARange()
{
    Fixture f;
    f.dragAlong(200, 60e6, 100e6, Qt::ShiftModifier);
    QVERIFY(f.hasRange(60e6, 100e6));
    QVERIFY(!f.view.selection());
}

void TstTimelineView::theEdgesOfARangeCanBeDragged()
{
    Fixture f;
    f.dragAlong(kOnAxis, 40e6, 120e6);
    f.dragAlong(kOnAxis, 120e6, 160e6);
    QVERIFY(f.hasRange(40e6, 160e6));
    f.dragAlong(kOnAxis, 40e6, 80e6);
    QVERIFY(f.hasRange(80e6, 160e6));
}

void TstTimelineView::aClickBesideTheRangeOnTheAxisClearsIt()
{
    Fixture f;
    f.dragAlong(kOnAxis, 40e6, 120e6);
    QTest::mouseClick(f.view.viewport(), Qt::LeftButton, {}, QPoint(qRound(f.view.xOf(80e6)), kOnAxis));
    QVERIFY(f.view.selectedRange());
    QTest::mouseClick(f.view.viewport(), Qt::LeftButton, {}, QPoint(qRound(f.view.xOf(180e6)), kOnAxis));
    QVERIFY(!f.view.selectedRange());
}

void TstTimelineView::bracketsSetTheEndsOfTheRange()
{
    Fixture f;
    f.click(0, 0, 30 * kMs); // 10 to 50 ms
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(f.view.viewport(), &leave); // no pointer: the bar's ends count
    f.key(Qt::Key_BracketLeft);
    QVERIFY(f.hasRange(10e6, 200e6));
    f.key(Qt::Key_BracketRight);
    QVERIFY(f.hasRange(10e6, 50e6));
    f.key(Qt::Key_Right);
    f.key(Qt::Key_F8); // 60 to 70 ms
    QVERIFY(f.hasRange(10e6, 70e6));
    QTest::mouseMove(f.view.viewport(), QPoint(qRound(f.view.xOf(30e6)), 200));
    f.key(Qt::Key_F7);
    QVERIFY(f.hasRange(30e6, 70e6));
}

void TstTimelineView::theRangeCanBeTheBarOrTheView()
{
    Fixture f;
    f.key(Qt::Key_S, Qt::ShiftModifier);
    QVERIFY(f.hasRange(0, 200e6));
    f.click(0, 0, 30 * kMs);
    f.key(Qt::Key_S);
    QVERIFY(f.hasRange(10e6, 50e6));
}

void TstTimelineView::escapeClearsWhatWasSelectedLast()
{
    Fixture f;
    f.click(0, 0, 30 * kMs);
    f.dragAlong(kOnAxis, 40e6, 120e6);
    f.key(Qt::Key_Escape);
    QVERIFY(!f.view.selectedRange() && f.view.selection());
    f.key(Qt::Key_Escape);
    QVERIFY(!f.view.selection());
}

void TstTimelineView::zZoomsToWhatWasSelectedLast()
{
    Fixture f;
    f.click(0, 0, 30 * kMs);
    f.view.setSelectedRange(TimeRange{80e6, 160e6});
    f.key(Qt::Key_Z);
    QCOMPARE(f.view.time().beginNs(), 70e6);
    f.view.goBack();
    f.click(0, 0, 20 * kMs);
    f.click(0, 1, 100 * kMs); // 60 to 150 ms
    f.key(Qt::Key_Z);
    QCOMPARE(qRound(f.view.time().beginNs() / 1e6), 49);
}

void TstTimelineView::theRangeIsSeenBehindTheBars()
{
    Fixture f;
    const QPoint gap = f.placeOf(0, 0, 75 * kMs); // no bar
    const QColor before = f.pixel(gap);
    f.view.setSelectedRange(TimeRange{72e6, 90e6});
    QCOMPARE(f.pixel(gap), themeOf(f.view.palette()).accentSoft);
    QVERIFY(before != themeOf(f.view.palette()).accentSoft);
    QCOMPARE(f.pixel({qRound(f.view.xOf(72e6)), gap.y()}), themeOf(f.view.palette()).accent);
}

void TstTimelineView::barsHaveTheColoursOfTheirState_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<qint64>("timeNs");
    QTest::addColumn<QColor>("color");
    const Theme& theme = themeFor(ThemeMode::Light);
    QTest::newRow("running") << 0 << qint64{45 * kMs} << theme.running;
    QTest::newRow("ready") << 0 << qint64{190 * kMs} << theme.ready;
    QTest::newRow("own work") << 0 << qint64{65 * kMs} << theme.overhead;
    QTest::newRow("nothing") << 1 << qint64{190 * kMs} << theme.rowOdd;
}

void TstTimelineView::barsHaveTheColoursOfTheirState()
{
    QFETCH(int, row);
    QFETCH(qint64, timeNs);
    QFETCH(QColor, color);
    Fixture f;
    QCOMPARE(f.pixel(f.placeOf(0, row, timeNs)), color);
}

void TstTimelineView::theSelectedTaskIsMarkedInEveryPanel()
{
    Fixture f;
    const QRect other = f.view.barRect({1, 0, 60 * kMs, 90 * kMs}); // task 2 under blocking
    const QPoint corner(other.center().x(), other.top() - 1);
    const QColor before = f.pixel(corner);
    f.click(0, 0, 100 * kMs);
    QVERIFY(before != themeFor(ThemeMode::Light).text);
    QCOMPARE(f.pixel(corner), themeFor(ThemeMode::Light).text);
}

void TstTimelineView::theToolTipTellsWhatIsKnown()
{
    Fixture f;
    f.hoverAt(f.placeOf(0, 0, 30 * kMs));
    const QString text = f.toolTip();
    for (const QString& part : {u"fib(30)"_s, u"running on worker 1, core 1"_s, u"start 10.000\u2009000 ms"_s, u"took 40.000\u2009000 ms"_s,
                                u"thread id 48210"_s, u"CPU time 40.0 ms"_s, u"queued for 10.0 ms"_s, u"832,040"_s}) {
        QVERIFY2(text.contains(part), qPrintable(part + u" is missing in: "_s + text));
    }
    f.hoverAt(f.placeOf(0, 1, 180 * kMs));
    QCOMPARE(f.toolTip(), QString());
}

void TstTimelineView::theToolTipOfAFailureNamesItsReason()
{
    Fixture f;
    f.hoverAt(f.placeOf(0, 1, 100 * kMs));
    QVERIFY2(f.toolTip().contains(u"failed: read /x/y: Input/output error"_s), qPrintable(f.toolTip()));
}

void TstTimelineView::theToolTipFollowsWhatStandsUnderThePointer()
{
    Fixture f;
    f.hoverAt(f.placeOf(0, 1, 90 * kMs));
    QVERIFY2(f.toolTip().startsWith(u"read y"), qPrintable(f.toolTip()));
    f.view.setGrouping(Grouping::ByTask); // the sleep's row, in which nothing stands here
    QVERIFY2(!f.toolTip().startsWith(u"read y"), qPrintable(f.toolTip()));
}

void TstTimelineView::theToolTipGoesWhenTheViewIsResized()
{
    Fixture f;
    f.hoverAt(f.placeOf(0, 1, 110 * kMs));
    QVERIFY(!f.toolTip().isEmpty());
    f.view.resize(700, 300);
    QTRY_VERIFY(f.toolTip().isEmpty());
}

void TstTimelineView::byTaskEveryTaskHasARow()
{
    Fixture f;
    f.view.setGrouping(Grouping::ByTask);
    QCOMPARE(f.view.geometryOfPanels().panels()[0].rows, 4);
    f.click(0, 3, 100 * kMs);
    QCOMPARE(f.view.selection()->task, TaskId{3});
    QCOMPARE(f.selectedStart(), 60 * kMs);
    f.key(Qt::Key_Left);
    QCOMPARE(f.selectedStart(), 0); // its time in the queue
    f.hoverAt(f.placeOf(0, 3, 20 * kMs));
    QVERIFY(f.toolTip().contains(u"queued"_s));
}

void TstTimelineView::changingTheGroupingKeepsTheTask()
{
    Fixture f;
    f.click(0, 1, 100 * kMs);
    f.view.setGrouping(Grouping::ByTask);
    QCOMPARE(f.view.selection()->task, TaskId{3});
    QCOMPARE(f.view.selection()->row, 3);
    QCOMPARE(f.selectedStart(), 60 * kMs);
    f.view.setGrouping(Grouping::ByThread);
    QCOMPARE(f.view.selection()->task, TaskId{3});
    QCOMPARE(f.view.selection()->row, 1);
}

void TstTimelineView::manyLanesAreShownOnDemand()
{
    const auto comparison = scenarios::denseComparison(1, 100, 1'000);
    TimelineView view;
    view.resize(1000, 500);
    view.setComparison(comparison);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const PanelGeometry panel = view.geometryOfPanels().panels()[0];
    QCOMPARE(panel.rows, TimelineGeometry::kRowsAtFirst);
    const int y = view.barRect({0, panel.rows - 1, 0, 1}).bottom() + (panel.moreTop - panel.rowsBottom()) + panel.moreHeight / 2 + 2;
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(200, y));
    QCOMPARE(view.geometryOfPanels().panels()[0].rows, 100);
    QVERIFY(view.verticalScrollBar()->maximum() > 0);
    view.setExpanded(0, false);
    QCOMPARE(view.geometryOfPanels().panels()[0].rows, TimelineGeometry::kRowsAtFirst);
}

void TstTimelineView::aFailureOfNoWidthHasAMark_data()
{
    QTest::addColumn<Grouping>("grouping");
    QTest::newRow("by thread") << Grouping::ByThread;
    QTest::newRow("by task") << Grouping::ByTask;
}

void TstTimelineView::aFailureOfNoWidthHasAMark()
{
    QFETCH(Grouping, grouping);
    const auto tasks = std::make_shared<TaskList>(Workload{"test", {{FileReadSpec{"/no/such"}, 1}, {FibonacciSpec{30}, 1}}});
    SyntheticRun run(RunConfig{.strategy = StrategyId::Blocking}, tasks);
    const auto lane = run.addLane("run", ThreadRole::Run);
    run.submit(TaskId{0}, 50 * kMs);
    run.start(TaskId{0}, 50 * kMs);
    run.span(lane, 50 * kMs, 50 * kMs + 2'000, TaskId{0});
    run.end(TaskId{0}, 50 * kMs + 2'000, TaskOutcome::Failed, TaskError::system(TaskOperation::Open, ENOENT));
    run.start(TaskId{1}, 100 * kMs);
    run.span(lane, 100 * kMs, 200 * kMs, TaskId{1});
    run.end(TaskId{1}, 200 * kMs);
    run.setState(RunState::Done);
    TimelineView view;
    view.resize(900, 300);
    view.setGrouping(grouping);
    view.setComparison(scenarios::comparisonOf(tasks, {run.record()}));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QImage picture = view.viewport()->grab().toImage();
    const QPoint middle(qRound(view.xOf(50e6)), view.barRect({0, 0, 0, 0}).center().y());
    int marked = 0;
    for (int x = middle.x() - 6; x <= middle.x() + 6; ++x) {
        for (int y = middle.y() - 6; y <= middle.y() + 6; ++y) {
            const QColor color = picture.pixelColor(QPoint(x, y) * view.devicePixelRatioF());
            marked += color.red() > color.blue() + 60 && color.red() > color.green() + 60 ? 1 : 0;
        }
    }
    QVERIFY2(marked > 10, qPrintable(QString::number(marked)));
}

void TstTimelineView::aClickOnTheInFlightLaneShowsARowForEachWait()
{
    InFlightFixture f;
    QCOMPARE(f.panel().inFlightRows, 0);
    const int before = f.view.geometryOfPanels().height();
    f.clickLabel();
    QVERIFY(f.panel().inFlightRows >= 4);
    QVERIFY(f.view.geometryOfPanels().height() > before);
    f.clickLabel();
    QCOMPARE(f.panel().inFlightRows, 0);
}

void TstTimelineView::theKeyIOpensTheRowsOfTheSelectedPanel()
{
    InFlightFixture f;
    QTest::keyClick(&f.view, Qt::Key_I); // nothing is selected: of every panel that has such a lane
    QVERIFY(f.panel().inFlightRows > 0);
    QTest::keyClick(&f.view, Qt::Key_I);
    QCOMPARE(f.panel().inFlightRows, 0);
    QTest::keyClick(&f.view, Qt::Key_Right); // selects in the first panel, which has none
    QTest::keyClick(&f.view, Qt::Key_I);
    QCOMPARE(f.panel().inFlightRows, 0);
}

void TstTimelineView::aWaitIsSelectedAndMarkedInItsRow()
{
    InFlightFixture f;
    f.view.setInFlightExpanded(StrategyId::EventLoop, true);
    const SelectedBar place{f.number, kFirstInFlightRow + 1, 0, 0};
    const QPoint inRow(qRound(f.view.xOf(40e6)), f.view.barRect(place).center().y());
    QTest::mouseClick(f.view.viewport(), Qt::LeftButton, {}, inRow);
    QVERIFY(f.view.selection());
    QCOMPARE(f.view.selection()->row, kFirstInFlightRow + 1);
    QVERIFY(f.view.selection()->task != kNoTask);
    const QRect bar = f.view.barRect(*f.view.selection());
    QCOMPARE(f.view.viewport()->grab().toImage().pixelColor(QPoint(bar.center().x(), bar.top() - 1) * f.view.devicePixelRatioF()),
             themeFor(ThemeMode::Light).text);
    f.view.setInFlightExpanded(StrategyId::EventLoop, false);
    QVERIFY(!f.view.selection());
}

void TstTimelineView::arrowsReachTheRowsOfTasksInFlight()
{
    InFlightFixture f;
    f.view.setInFlightExpanded(StrategyId::EventLoop, true);
    QTest::mouseClick(f.view.viewport(), Qt::LeftButton, {},
                      QPoint(qRound(f.view.xOf(40e6)), f.view.barRect({f.number, kFirstInFlightRow, 0, 0}).center().y()));
    QVERIFY(f.view.selection());
    QTest::keyClick(&f.view, Qt::Key_Down);
    QCOMPARE(f.view.selection()->row, kFirstInFlightRow + 1);
    QTest::keyClick(&f.view, Qt::Key_Up);
    QTest::keyClick(&f.view, Qt::Key_Up);
    QCOMPARE(f.view.selection()->row, 0); // the loop's own row
    QCOMPARE(f.view.selection()->panel, f.number);
}

void TstTimelineView::expandedInFlightRowsStayForTheNextComparison()
{
    InFlightFixture f;
    f.clickLabel();
    f.view.setComparison(scenarios::mixedComparison());
    QVERIFY(f.panel().inFlightRows > 0);
    f.view.setGrouping(Grouping::ByTask);
    QCOMPARE(f.panel().inFlightRows, 0);
    f.view.setGrouping(Grouping::ByThread);
    QVERIFY(f.panel().inFlightRows > 0);
}

void TstTimelineView::ahundredThousandRowsStayFluid()
{
    const auto comparison = scenarios::denseComparison(1, 8, 200'000);
    TimelineView view;
    view.resize(1000, 500);
    view.setComparison(comparison);
    view.setGrouping(Grouping::ByTask);
    view.setExpanded(0, true);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QCOMPARE(view.geometryOfPanels().panels()[0].rows, 100'000);
    QSignalSpy frames(&view, &TimelineView::frameTimeMeasured);
    for (int i = 0; i < 20; ++i) {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 20 * i);
        view.viewport()->repaint();
    }
    QVERIFY(frames.size() >= 20);
    double fastest = 1e9;
    for (const auto& frame : frames) {
        fastest = std::min(fastest, frame[0].toDouble());
    }
    QVERIFY2(fastest < 50, qPrintable(QString::number(fastest))); // all rows would take seconds
}

void TstTimelineView::refreshDoesNothingWhereNothingChanged()
{
    Fixture f;
    f.view.refresh();
    QCoreApplication::processEvents();
    QSignalSpy frames(&f.view, &TimelineView::frameTimeMeasured);
    f.view.refresh();
    QCoreApplication::processEvents();
    QCOMPARE(frames.size(), 0);
    f.pool->publish();
    f.view.refresh();
    QCoreApplication::processEvents();
    QCOMPARE(frames.size(), 1);
}

void TstTimelineView::refreshFollowsALiveRun()
{
    Fixture f(RunState::Running);
    f.pool->beginEarlier(300 * kMs);
    f.pool->open(1, 150 * kMs, TaskId{3}, State::Running);
    f.view.fit();
    f.view.refresh();
    const double firstEndNs = f.view.time().endNs();
    QVERIFY(firstEndNs >= 300 * kMs);
    QTRY_VERIFY((f.view.refresh(), f.view.time().endNs() > firstEndNs));
    QCOMPARE(f.pixel(f.placeOf(0, 1, 250 * kMs)), themeFor(ThemeMode::Light).running);
    f.view.setVisibleRange(0, 100 * kMs); // no longer follows
    f.view.refresh();
    QCOMPARE(f.view.time().endNs(), 100.0 * kMs);
}

void TstTimelineView::paintsWhileAnotherThreadWrites()
{
    Fixture f(RunState::Running);
    f.pool->beginEarlier(1000 * kMs);
    const std::size_t before = f.pool->timeline().spanCount();
    std::jthread writer([&f] {
        std::int64_t timeNs = 200 * kMs;
        for (std::uint32_t i = 0; i < 20'000; ++i, timeNs += 20'000) {
            f.pool->open(0, timeNs, TaskId{i % 4});
            f.pool->span(0, timeNs, timeNs + 15'000, TaskId{i % 4}, i % 2 == 0 ? State::Running : State::WaitingHeld);
            f.pool->closeOpen(0);
            f.pool->publish();
        }
    });
    for (int i = 0; i < 30; ++i) {
        f.view.refresh();
        f.view.viewport()->repaint();
    }
    writer.join();
    f.view.refresh();
    QCOMPARE(f.pool->timeline().spanCount(), before + 20'000);
    f.view.setVisibleRange(190 * kMs, 210 * kMs);
    f.click(0, 0, 200 * kMs + 5'000);
    QCOMPARE(f.selectedStart(), 200 * kMs);
}

void TstTimelineView::showsAHintWithoutAComparison()
{
    TimelineView view;
    view.resize(600, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::mouseMove(view.viewport(), QPoint(300, 200));
    QVERIFY(!view.selection());
    const QImage picture = view.viewport()->grab().toImage();
    bool hasText = false;
    for (int x = 0; x < picture.width(); ++x) {
        for (int y = 100; y < picture.height(); ++y) {
            hasText = hasText || picture.pixelColor(x, y).lightness() < 150;
        }
    }
    QVERIFY(hasText);
}

void TstTimelineView::darkPaletteMeansDarkBackground()
{
    Fixture f;
    QPalette dark;
    dark.setColor(QPalette::Window, QColor(0x20, 0x20, 0x20));
    f.view.setPalette(dark);
    QCOMPARE(f.pixel(f.placeOf(0, 1, 190 * kMs)), themeFor(ThemeMode::Dark).rowOdd);
    QCOMPARE(f.pixel(f.placeOf(0, 0, 45 * kMs)), themeFor(ThemeMode::Dark).running);
}

QTEST_MAIN(TstTimelineView)
#include "tst_timeline_view.moc"
