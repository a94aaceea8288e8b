// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of large recordings in 8 panels of 64 lanes, 1600x900, as a user moves about in them: CPU time of the input's handling and of the
// painting together.
#include "core/timeline/task_index.h"
#include "tests/bench/frame_meter.h"
#include "tests/support/scenarios.h"
#include "ui/timeline/timeline_view.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEventLoop>
#include <QtCore/QTimer>
#include <QtGui/QMouseEvent>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>

#include <map>

namespace juggler::bench {

namespace {

using namespace juggler::ui;

constexpr std::size_t kPanels = 8;
constexpr std::size_t kLanes = 64;
constexpr QSize kWindow(1600, 900);
constexpr std::int64_t kMillion = 1'000'000;

std::shared_ptr<const Comparison> bars(std::int64_t count)
{
    static std::map<std::int64_t, std::shared_ptr<const Comparison>> made;
    auto& comparison = made[count];
    if (!comparison) {
        made.clear(); // one at a time: ten million take 350 MB
        comparison = made[count] = scenarios::denseComparison(kPanels, kLanes, static_cast<std::size_t>(count));
    }
    return made[count];
}

/// A window on a comparison with every lane shown, painted once.
class OpenView {
public:
    explicit OpenView(std::shared_ptr<const Comparison> comparison, Grouping grouping = Grouping::ByThread)
    {
        m_view.resize(kWindow);
        m_view.setGrouping(grouping);
        m_view.setComparison(std::move(comparison));
        for (std::size_t i = 0; i < m_view.geometryOfPanels().panels().size(); ++i) {
            m_view.setExpanded(i, true);
        }
        m_view.show();
        QCoreApplication::processEvents(); // before it is exposed nothing is painted
        wait();
    }

    /// For what is built in the background.
    void wait()
    {
        QEventLoop loop;
        QTimer::singleShot(1'000, &loop, &QEventLoop::quit);
        loop.exec();
    }

    TimelineView& view() { return m_view; }
    void paint() { m_view.viewport()->repaint(); }

    void wheel(const QPoint& at, int delta, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent event(at, m_view.viewport()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view.viewport(), &event);
    }
    void mouse(QEvent::Type type, const QPoint& at, Qt::MouseButtons buttons = Qt::NoButton)
    {
        const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, at, m_view.viewport()->mapToGlobal(at), button, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(m_view.viewport(), &event);
    }

private:
    TimelineView m_view;
};

constexpr int kNotch = 120;

/// In with the wheel until a ten-thousandth is seen, and out again, at another place each time.
void zoomFrame(OpenView& open, int frame)
{
    constexpr int kSteps = 46;
    const bool isIn = frame / kSteps % 2 == 0;
    open.wheel({200 + frame / kSteps * 263 % 1300, 100 + frame * 13 % 700}, (isIn ? 1 : -1) * kNotch / 2, Qt::ControlModifier);
}

/// Dragged to and fro with a part of the run in view: 1/3 for the first hundred frames, then 1/30 ...
void panFrame(OpenView& open, int frame)
{
    const int at = frame % 100;
    if (at == 0) {
        open.mouse(QEvent::MouseButtonRelease, {800, 450});
        const auto extentNs = static_cast<double>(open.view().time().extentNs());
        const double rangeNs = extentNs / (3 * std::pow(10.0, frame / 100 % 3));
        open.view().setVisibleRange(extentNs / 2, extentNs / 2 + rangeNs);
        open.mouse(QEvent::MouseButtonPress, {800, 450}, Qt::LeftButton);
    }
    open.mouse(QEvent::MouseMove, {800 + (at < 50 ? at : 100 - at) * 12, 450}, Qt::LeftButton);
}

/// A notch of the wheel down through all panels, and up again: first with everything in view, then with a tenth.
void scrollFrame(OpenView& open, int frame)
{
    if (frame % 100 == 0) {
        const auto extentNs = static_cast<double>(open.view().time().extentNs());
        open.view().setVisibleRange(0, frame / 100 % 2 == 0 ? extentNs * 2 : extentNs / 10);
    }
    open.wheel({800, 450}, frame / 50 % 2 == 0 ? -kNotch * 3 / 2 : kNotch * 3 / 2, Qt::NoModifier);
}

/// `tasks` tasks of `spans` spans each, which change between eight lanes.
std::shared_ptr<const Comparison> tasksOf(std::uint32_t taskCount, std::uint32_t spans)
{
    const auto tasks = std::make_shared<TaskList>(Workload{"tasks", {{FibonacciSpec{20}, static_cast<int>(taskCount)}}});
    SyntheticRun run({.strategy = StrategyId::VirtualThreads, .workers = 8}, tasks);
    for (int i = 1; i <= 8; ++i) {
        run.addLane("carrier " + std::to_string(i));
    }
    std::array<std::int64_t, 8> ends{};
    for (std::uint32_t i = 0; i < taskCount * spans; ++i) {
        const TaskId task{spans > 1000 ? i % taskCount : (i / (8 * spans)) * 8 + i % 8}; // the rest of a block of tasks follows it at once
        const std::uint32_t lane = i / 3 % 8;
        const std::int64_t startNs = *std::max_element(ends.begin(), ends.end());
        ends[lane] = startNs + 1'000 + i * 7'919 % 3'000;
        if (i < taskCount * spans && toIndex(task) < taskCount) {
            if (run.timeline().task(task).lastSpan() == SpanRef{}) {
                run.submit(task, 0);
                run.start(task, startNs);
            }
            run.span(lane, startNs, ends[lane], task, i % 5 == 0 ? State::WaitingHeld : i % 7 == 0 ? State::Ready : State::Running);
        }
    }
    run.end(TaskId{0}, *std::max_element(ends.begin(), ends.end()));
    run.publish();
    run.setState(RunState::Done);
    return scenarios::comparisonOf(tasks, {run.record()});
}

/// Another set of states in each frame.
void filterFrame(OpenView& open, int frame)
{
    StateFilter filter;
    for (std::size_t i = 0; i < kLegendStates.size(); ++i) {
        if ((frame >> i & 1) != 0) {
            filter.hide(kLegendStates[i]);
        }
    }
    open.view().setFilter(filter);
}

constexpr std::array kMotions{&zoomFrame, &panFrame, &scrollFrame, &filterFrame};

void motion(benchmark::State& state)
{
    OpenView open(bars(state.range(0) * kMillion));
    FrameMeter meter;
    int frame = 0;
    for (auto _ : state) {
        meter.measure([&] {
            kMotions[static_cast<std::size_t>(state.range(1))](open, frame++);
            open.paint();
        });
    }
    meter.report(state, state.range(0) == 1 ? 6 : 8, 16);
}
BENCHMARK(motion)
    ->ArgNames({"million_bars", "zoom_pan_scroll"})
    ->Args({1, 0})
    ->Args({1, 1})
    ->Args({1, 2})
    ->Args({10, 0})
    ->Args({10, 1})
    ->Args({10, 2})
    ->Iterations(300)
    ->Unit(benchmark::kMillisecond);

/// By task: 250,000 rows of 4 spans, or 16 rows of 100,000.
void motionByTask(benchmark::State& state)
{
    const bool isMany = state.range(0) == 250'000;
    OpenView open(tasksOf(static_cast<std::uint32_t>(state.range(0)), isMany ? 4 : 100'000), Grouping::ByTask);
    FrameMeter meter;
    int frame = 0;
    for (auto _ : state) {
        meter.measure([&] {
            kMotions[static_cast<std::size_t>(state.range(1))](open, frame++);
            open.paint();
        });
    }
    meter.report(state, 4, 16);
}
BENCHMARK(motionByTask)
    ->ArgNames({"tasks", "zoom_pan_scroll"})
    ->Args({250'000, 0})
    ->Args({250'000, 1})
    ->Args({250'000, 2})
    ->Args({16, 0})
    ->Args({16, 1})
    ->Iterations(100)
    ->Unit(benchmark::kMillisecond);

/// The index of 250,000 tasks of 4 spans, or of 16 tasks of 100,000 spans.
void taskIndexBuilt(benchmark::State& state)
{
    const bool isMany = state.range(0) == 250'000;
    const auto comparison = tasksOf(static_cast<std::uint32_t>(state.range(0)), isMany ? 4 : 100'000);
    const Timeline& timeline = *comparison->runs.front()->timeline();
    FrameMeter meter;
    std::size_t bytes = 0;
    for (auto _ : state) {
        meter.measure([&] { bytes = TaskIndex::build(timeline)->sizeBytes(); });
    }
    meter.report(state, 250, 250);
    state.counters["bytes_a_span"] = static_cast<double>(bytes) / static_cast<double>(timeline.spanCount());
}
BENCHMARK(taskIndexBuilt)->ArgName("tasks")->Arg(250'000)->Arg(16)->Iterations(7)->Unit(benchmark::kMillisecond);

/// A tick of the window's timer with a million bars in seven finished panels while the eighth run goes on: what is counted anew and drawn.
/// And one while nothing happens.
void tick(benchmark::State& state)
{
    const auto dense = bars(kMillion);
    std::vector<std::shared_ptr<const RunRecord>> runs(dense->runs.begin(), dense->runs.end() - 1);
    SyntheticRun live({.strategy = StrategyId::Hybrid, .workers = 8}, dense->tasks);
    for (int i = 0; i < 8; ++i) {
        live.addLane("worker " + std::to_string(i + 1));
    }
    const bool isLive = state.range(0) == 1;
    live.beginEarlier(1'000'000'000);
    live.setState(isLive ? RunState::Running : RunState::Done);
    runs.push_back(live.record());
    OpenView open(scenarios::comparisonOf(dense->tasks, runs));
    FrameMeter meter;
    std::int64_t timeNs = 0;
    for (auto _ : state) {
        if (isLive) {
            live.span(0, timeNs, timeNs + 1'000, TaskId{0});
            live.publish();
            timeNs += 2'000;
        }
        meter.measure([&] {
            open.view().refresh();
            QCoreApplication::processEvents();
        });
    }
    meter.report(state, isLive ? 6 : 0.1, 16);
}
BENCHMARK(tick)->ArgName("idle_live")->Arg(0)->Arg(1)->Iterations(200)->Unit(benchmark::kMillisecond);

/// The first frame of a finished recording, with everything in view.
void firstFrame(benchmark::State& state)
{
    const auto comparison = bars(state.range(0) * kMillion);
    FrameMeter meter;
    for (auto _ : state) {
        OpenView open(nullptr);
        meter.measure([&] {
            open.view().setComparison(comparison);
            open.paint();
        });
    }
    meter.report(state, 16, 16);
}
BENCHMARK(firstFrame)->ArgName("million_bars")->Arg(1)->Arg(10)->Iterations(5)->Unit(benchmark::kMillisecond);

/// Panning while a task of 100,000 bars is selected, which are all marked.
void panWithALongTaskSelected(benchmark::State& state)
{
    OpenView open(tasksOf(16, 100'000));
    open.mouse(QEvent::MouseButtonPress, {600, 100}, Qt::LeftButton);
    open.mouse(QEvent::MouseButtonRelease, {600, 100});
    if (!open.view().selection()) {
        state.SkipWithError("nothing was selected");
    }
    open.wait();
    FrameMeter meter;
    int frame = 0;
    for (auto _ : state) {
        meter.measure([&] {
            panFrame(open, frame++);
            open.paint();
        });
    }
    meter.report(state, 6, 16);
}
BENCHMARK(panWithALongTaskSelected)->Iterations(100)->Unit(benchmark::kMillisecond);

/// Moving the pointer over bars without painting, and selecting one.
void pointing(benchmark::State& state)
{
    OpenView open(bars(kMillion));
    const bool isClick = state.range(0) == 1;
    FrameMeter meter;
    FrameMeter painted;
    int frame = 0;
    for (auto _ : state) {
        const QPoint at(150 + frame * 37 % 1400, 60 + frame * 11 % 800);
        meter.measure([&] {
            if (isClick) {
                open.mouse(QEvent::MouseButtonPress, at, Qt::LeftButton);
                open.mouse(QEvent::MouseButtonRelease, at);
            } else {
                open.mouse(QEvent::MouseMove, at);
            }
        });
        painted.measure([&] { open.paint(); });
        ++frame;
    }
    meter.report(state, 1, 1);
    state.counters["frame_after_median_ms"] = median(painted.allMs());
}
BENCHMARK(pointing)->ArgName("hover_select")->Arg(0)->Arg(1)->Iterations(200)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace juggler::bench
