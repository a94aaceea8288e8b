// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline: one frame of a million bars while zooming and panning, and a live run.
#include "core/base/clock.h"
#include "core/base/native_thread.h"
#include "core/engine/engine.h"
#include "tests/bench/median.h"
#include "tests/support/scenarios.h"
#include "ui/export/picture_export.h"
#include "ui/run/print_job.h"
#include "ui/timeline/timeline_view.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtPrintSupport/QPrintPreviewWidget>
#include <QtPrintSupport/QPrinter>

#include <benchmark/benchmark.h>

#include <atomic>
#include <numeric>
#include <thread>

namespace juggler::bench {

namespace {

using namespace juggler::ui;
using namespace Qt::StringLiterals;

constexpr std::size_t kBars = 1'000'000;
constexpr std::size_t kPanels = 4;
constexpr std::size_t kLanes = 8;
constexpr QSize kWindow(1600, 900);

const std::shared_ptr<const Comparison>& millionBars()
{
    static const auto comparison = scenarios::denseComparison(kPanels, kLanes, kBars);
    return comparison;
}

/// A frame with state.range(0) thousandths of the run visible, another part of it in each frame.
void frameOfAMillionBars(benchmark::State& state)
{
    TimelineView view;
    view.resize(kWindow);
    view.setComparison(millionBars());
    view.show();
    QCoreApplication::processEvents(); // before it is exposed nothing is painted
    const auto extentNs = static_cast<double>(view.time().extentNs());
    const double part = static_cast<double>(state.range(0)) / 1000;
    std::vector<double> frameMs;
    std::vector<double> cpuMs;
    int frame = 0;
    for (auto _ : state) {
        const double rangeNs = extentNs * part * (1 - 0.002 * (frame % 7));
        const double beginNs = (extentNs - rangeNs) * (frame % 100) / 100;
        const std::int64_t cpuStartNs = threadCpuNowNs();
        QElapsedTimer timer;
        timer.start();
        view.setVisibleRange(beginNs, beginNs + rangeNs);
        view.viewport()->repaint();
        frameMs.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        cpuMs.push_back(static_cast<double>(threadCpuNowNs() - cpuStartNs) / 1e6);
        ++frame;
    }
    state.counters["median_ms"] = median(frameMs);
    state.counters["p95_ms"] = percentile(frameMs, 95);
    state.counters["cpu_median_ms"] = median(cpuMs);
    state.counters["target_ms"] = 4;
}
BENCHMARK(frameOfAMillionBars)->ArgName("permille")->Arg(1000)->Arg(100)->Arg(10)->Arg(1)->Iterations(300)->Unit(benchmark::kMillisecond);

/// Appends spans to eight lanes at a given rate until it is told to stop, at the nice value of workers.
class SpanWriter {
public:
    SpanWriter(SyntheticRun& run, int perSecond)
        : m_thread([this, &run, perSecond](const std::stop_token& stop) { write(run, perSecond, stop); })
    {
    }
    std::size_t written() const { return m_written.load(); }

private:
    void write(SyntheticRun& run, int perSecond, const std::stop_token& stop)
    {
        setThreadNice(10);
        const std::int64_t startNs = run.timeline().startNs();
        const std::int64_t lengthNs = std::int64_t{1'000'000'000} * static_cast<std::int64_t>(kLanes) / perSecond;
        std::vector<std::int64_t> ends(kLanes, monotonicNowNs() - startNs);
        std::uint32_t task = 0;
        while (!stop.stop_requested()) {
            const std::int64_t nowNs = monotonicNowNs() - startNs;
            for (std::uint32_t lane = 0; lane < kLanes; ++lane) {
                for (; ends[lane] + lengthNs <= nowNs; ends[lane] += lengthNs) {
                    const State kind = task % 3 == 0 ? State::WaitingHeld : State::Running;
                    run.span(lane, ends[lane], ends[lane] + lengthNs * 9 / 10, TaskId{task++ % 1'000}, kind);
                    m_written.fetch_add(1, std::memory_order_relaxed);
                }
                run.open(lane, ends[lane], TaskId{task % 1'000});
            }
            run.publish();
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    }

    std::atomic<std::size_t> m_written{0};
    std::jthread m_thread;
};

std::jthread makeBurner()
{
    return std::jthread([](const std::stop_token& stop) {
        setThreadNice(10);
        for (std::uint64_t value = 1; !stop.stop_requested();) {
            benchmark::DoNotOptimize(value = value * 6'364'136'223'846'793'005U + 1);
        }
    });
}

/// Notes when the view has painted, at 16 ms, for five seconds.
class LiveMeter {
public:
    explicit LiveMeter(TimelineView& view)
    {
        QObject::connect(&view, &TimelineView::frameTimeMeasured, &view, [this](double ms) {
            if (m_sinceFrame.isValid()) {
                m_gapsMs.push_back(static_cast<double>(m_sinceFrame.nsecsElapsed()) / 1e6);
                m_framesMs.push_back(ms);
            }
            m_sinceFrame.start();
        });
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &view, [&view] { view.refresh(); });
    }

    void run()
    {
        const std::int64_t startNs = threadCpuNowNs();
        m_timer.start(16);
        QEventLoop loop;
        QTimer::singleShot(5'000, &loop, &QEventLoop::quit);
        loop.exec();
        m_timer.stop();
        m_cpuMs = static_cast<double>(threadCpuNowNs() - startNs) / 1e6;
    }

    void report(benchmark::State& state) const
    {
        const double sumMs = std::accumulate(m_gapsMs.begin(), m_gapsMs.end(), 0.0);
        const auto frames = static_cast<double>(m_gapsMs.size());
        state.counters["fps"] = frames * 1000 / std::max(sumMs, 1.0);
        state.counters["gap_p95_ms"] = percentile(m_gapsMs, 95);
        state.counters["gap_p99_ms"] = percentile(m_gapsMs, 99);
        state.counters["frame_median_ms"] = median(m_framesMs);
        state.counters["cpu_a_frame_ms"] = m_cpuMs / std::max(frames, 1.0);
        state.counters["target_gap_p95_ms"] = 20;
    }

private:
    QTimer m_timer;
    QElapsedTimer m_sinceFrame;
    std::vector<double> m_gapsMs;
    std::vector<double> m_framesMs;
    double m_cpuMs = 0;
};

/// The view while 100,000 spans a second come in and some threads compute.
void liveView(benchmark::State& state)
{
    const auto tasks = std::make_shared<TaskList>(Workload{"live", {{FibonacciSpec{20}, 1'000}}});
    SyntheticRun run({.strategy = StrategyId::ThreadPool, .workers = static_cast<int>(kLanes)}, tasks);
    for (std::size_t i = 0; i < kLanes; ++i) {
        run.addLane("worker " + std::to_string(i + 1));
    }
    run.setState(RunState::Running);
    TimelineView view;
    view.resize(kWindow);
    view.setComparison(scenarios::comparisonOf(tasks, {run.record()}));
    view.show();
    LiveMeter meter(view);
    std::size_t written = 0;
    for (auto _ : state) {
        SpanWriter writer(run, 100'000);
        std::vector<std::jthread> burners;
        for (int i = 0; i < state.range(0); ++i) {
            burners.push_back(makeBurner());
        }
        meter.run();
        written += writer.written();
    }
    meter.report(state);
    state.counters["bars"] = static_cast<double>(written);
}
BENCHMARK(liveView)->ArgName("busy_threads")->Arg(2)->Arg(8)->Iterations(1)->Unit(benchmark::kSecond);

/// The view of a run that is really recorded: eight threads that compute, the engine that drains their recordings.
void liveRecording(benchmark::State& state)
{
    TimelineView view;
    view.resize(kWindow);
    view.show();
    LiveMeter meter(view);
    Engine engine;
    for (auto _ : state) {
        view.setComparison(engine.start(Workload{"busy", {{FibonacciSpec{45}, 8}}}, {{.strategy = StrategyId::DedicatedThreads}}));
        meter.run();
        engine.stop();
        engine.wait();
    }
    meter.report(state);
}
BENCHMARK(liveRecording)->Iterations(1)->Unit(benchmark::kSecond);

/// Writing a picture of a million bars.
void pictureOfAMillionBars(benchmark::State& state)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(state.range(0) == 0 ? u"a.svg"_s : state.range(0) == 1 ? u"a.pdf"_s : u"a.png"_s);
    for (auto _ : state) {
        const auto written = exportTimeline(*millionBars(), {}, {}, path);
        if (!written) {
            state.SkipWithError(written.error().message.c_str());
        }
    }
    state.counters["bytes"] = static_cast<double>(QFileInfo(path).size());
}
BENCHMARK(pictureOfAMillionBars)->ArgName("svg_pdf_png")->Arg(0)->Arg(1)->Arg(2)->Iterations(3)->Unit(benchmark::kMillisecond);

/// A printed page of a million bars: laid out off the window's thread; handed to the preview and drawn by it; printed to a file.
void pageOfAMillionBars(benchmark::State& state)
{
    const std::vector<Picture> pages{recorded(timelinePictures(millionBars(), {}, {}).front())};
    const QTemporaryDir folder;
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(u"a.pdf"_s));
    QPrintPreviewWidget preview(&printer);
    preview.resize(kWindow);
    QObject::connect(&preview, &QPrintPreviewWidget::paintRequested, &preview,
                     [&](QPrinter* target) { static_cast<void>(printPictures(*target, pages)); });
    preview.show();
    for (auto _ : state) {
        switch (state.range(0)) {
        case 0: recorded(timelinePictures(millionBars(), {}, {}).front()); break;
        case 1: preview.updatePreview(); break;
        case 2: preview.grab(); break;
        default: static_cast<void>(printPictures(printer, pages)); break;
        }
    }
}
BENCHMARK(pageOfAMillionBars)->ArgName("laid_handed_drawn_printed")->DenseRange(0, 3)->Iterations(3)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace juggler::bench
