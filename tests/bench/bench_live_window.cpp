// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the window stays live while a large session is opened or saved, and in the second after it.
#include "core/base/clock.h"
#include "core/base/file_descriptor.h"
#include "core/formats/save_recording.h"
#include "tests/bench/handler_meter.h"
#include "tests/support/scenarios.h"
#include "ui/main_window.h"
#include "ui/session/session_flow.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include <fcntl.h>
#include <unistd.h>

namespace juggler::bench {

namespace {

using namespace juggler::ui;
using namespace Qt::StringLiterals;

constexpr std::size_t kIntervals = 1'000'000;
constexpr int kTickMs = 1;
constexpr int kQuietMs = 1'500; // what is built in the background comes within it
constexpr int kPatienceMs = 60'000;
const std::array<QString, 2> kNames{u"a.juggler.json"_s, u"a.juggler.json.zst"_s};

/// The window with settings of its own, as large as on a laptop's screen.
class LiveWindow {
public:
    LiveWindow()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1600, 1000);
        m_window->show();
        pass(kQuietMs);
    }

    [[nodiscard]] SessionFlow& flow() const { return m_window->sessions(); }
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

    void pass(int milliseconds)
    {
        QEventLoop loop;
        QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
        loop.exec();
    }

    /// Begins a job and passes the time until it is done, and quiet after it.
    template <typename Begin>
    bool finish(Begin&& begin)
    {
        begin();
        QElapsedTimer patience;
        patience.start();
        while (flow().isBusy() && patience.elapsed() < kPatienceMs) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        m_doneMs = static_cast<double>(patience.nsecsElapsed()) / 1e6;
        pass(kQuietMs);
        return !flow().isBusy();
    }
    [[nodiscard]] double doneMs() const { return m_doneMs; }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    double m_doneMs = 0;
};

/// How long the calling thread has waited for a core in its life (proc(5), schedstat: "ON-CPU-NS WAITED-NS TURNS"). [one thread]
class CoreWait {
public:
    [[nodiscard]] std::int64_t ns() const
    {
        std::array<char, 96> text{};
        if (pread(m_file.get(), text.data(), text.size() - 1, 0) <= 0) {
            return 0;
        }
        char* rest = nullptr;
        std::strtoll(text.data(), &rest, 10);
        return std::strtoll(rest, nullptr, 10);
    }

private:
    FileDescriptor m_file{open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC)};
};

/// The longest time between two ticks of a timer of 1 ms: by the wall clock, and without the time in which other programs, or other threads
/// of this one, had all cores. What is left is the thread's own work and its waiting for locks, memory and files.
class TickGap {
public:
    TickGap()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_lastNs = monotonicNowNs();
        m_lastWaitNs = m_wait.ns();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
        m_timer.start(kTickMs);
    }
    [[nodiscard]] std::int64_t longestNs() const noexcept { return m_longestNs; }
    [[nodiscard]] std::int64_t longestOwnNs() const noexcept { return m_longestOwnNs; }

private:
    void tick()
    {
        const std::int64_t nowNs = monotonicNowNs();
        const std::int64_t waitNs = m_wait.ns();
        const std::int64_t gapNs = nowNs - m_lastNs;
        m_longestNs = std::max(m_longestNs, gapNs);
        m_longestOwnNs = std::max(m_longestOwnNs, gapNs - (waitNs - m_lastWaitNs));
        m_lastNs = nowNs;
        m_lastWaitNs = waitNs;
    }

    CoreWait m_wait;
    QTimer m_timer;
    std::int64_t m_lastNs;
    std::int64_t m_lastWaitNs;
    std::int64_t m_longestNs = 0;
    std::int64_t m_longestOwnNs = 0;
};

template <typename Job>
void measure(benchmark::State& state, LiveWindow& window, Job&& job)
{
    std::int64_t gapNs = 0;
    std::int64_t ownGapNs = 0;
    std::int64_t wallNs = 0;
    std::int64_t cpuNs = 0;
    QString longest;
    for (auto _ : state) {
        const TickGap gap;
        MeasuredApplication::current().startMeasuring();
        const bool isDone = window.finish(job);
        const LongestHandler handler = MeasuredApplication::current().stopMeasuring();
        if (!isDone) {
            state.SkipWithError("not done");
        }
        state.SetIterationTime(window.doneMs() / 1e3);
        gapNs = std::max(gapNs, gap.longestNs());
        ownGapNs = std::max(ownGapNs, gap.longestOwnNs());
        wallNs = std::max(wallNs, handler.wallNs);
        if (handler.cpuNs > cpuNs) {
            cpuNs = handler.cpuNs;
            longest = handler.what;
        }
    }
    state.counters["gap_ms"] = static_cast<double>(gapNs) / 1e6;
    state.counters["gap_without_waits_for_a_core_ms"] = static_cast<double>(ownGapNs) / 1e6;
    state.counters["handler_ms"] = static_cast<double>(wallNs) / 1e6;
    state.counters["handler_cpu_ms"] = static_cast<double>(cpuNs) / 1e6;
    state.SetLabel(longest.toStdString());
}

/// Opens the same file again and again: what was shown is freed meanwhile. range(0): plain or compressed.
void windowWhileOpening(benchmark::State& state)
{
    LiveWindow window;
    const QString path = window.file(kNames.at(static_cast<std::size_t>(state.range(0))));
    {
        auto comparison = scenarios::denseComparison(4, 64, kIntervals);
        auto figures = computeFigures(*comparison);
        if (!saveRecording({std::move(comparison), std::move(figures), nullptr, {}}, path)) {
            state.SkipWithError("not saved");
            return;
        }
    }
    measure(state, window, [&] { window.flow().open(path); });
}
BENCHMARK(windowWhileOpening)->DenseRange(0, 1)->Iterations(4)->UseManualTime()->Unit(benchmark::kMillisecond);

/// Saves over the same file.
void windowWhileSaving(benchmark::State& state)
{
    LiveWindow window;
    Session session;
    session.recording.comparison = scenarios::denseComparison(4, 64, kIntervals);
    session.recording.figures = computeFigures(*session.recording.comparison);
    window.flow().show(window.flow().list().add(std::move(session)));
    window.pass(kQuietMs);
    const QString path = window.file(kNames.at(static_cast<std::size_t>(state.range(0))));
    measure(state, window, [&] { window.flow().save(path); });
}
BENCHMARK(windowWhileSaving)->DenseRange(0, 1)->Iterations(4)->UseManualTime()->Unit(benchmark::kMillisecond);

} // namespace

} // namespace juggler::bench
