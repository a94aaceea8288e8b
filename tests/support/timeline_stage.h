// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/scenarios.h"
#include "ui/timeline/bar_tool_tip.h"
#include "ui/timeline/timeline_view.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QWheelEvent>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <cmath>
#include <memory>

namespace juggler::ui {

/// A timeline of two runs that a test looks at and handles as a user would: two lanes and four tasks, and the same under another model.
/// Owned by the test. [GUI thread]
struct TimelineStage {
    static constexpr std::int64_t kMs = 1'000'000;

    explicit TimelineStage(RunState state = RunState::Done)
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

} // namespace juggler::ui
