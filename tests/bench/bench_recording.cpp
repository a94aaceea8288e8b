// SPDX-License-Identifier: GPL-3.0-or-later
// Saving and opening sessions of a million intervals: times, sizes, memory, and how long a cancel and a report take.
#include "core/base/process_status.h"
#include "core/formats/recording.h"
#include "core/formats/save_recording.h"
#include "tests/support/scenarios.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <benchmark/benchmark.h>

#include <algorithm>

namespace juggler::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kIntervals = 1'000'000;
const QStringList kNames{u"a.json"_s, u"a.json.zst"_s};

const Recording& million()
{
    static const Recording recording = [] {
        auto comparison = scenarios::denseComparison(4, 64, kIntervals);
        auto figures = computeFigures(*comparison);
        return Recording{std::move(comparison), std::move(figures), nullptr, {}};
    }();
    return recording;
}

/// The longest time between two reports, and how many there were.
class Reports {
public:
    bool operator()()
    {
        const qint64 now = m_timer.nsecsElapsed();
        m_longestNs = std::max(m_longestNs, now - m_lastNs);
        m_lastNs = now;
        return true;
    }
    void start()
    {
        m_timer.start();
        m_lastNs = 0;
    }
    void end() { (*this)(); }
    [[nodiscard]] double longestMs() const { return static_cast<double>(m_longestNs) / 1e6; }

private:
    QElapsedTimer m_timer;
    qint64 m_lastNs = 0;
    qint64 m_longestNs = 0;
};

/// range(0): plain or compressed.
void saveAMillion(benchmark::State& state)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(kNames[state.range(0)]);
    million();
    resetPeakMemory();
    const std::int64_t before = readProcessStatus().residentBytes;
    Reports reports;
    for (auto _ : state) {
        reports.start();
        if (!saveRecording(million(), path, [&reports](std::int64_t, std::int64_t) { return reports(); })) {
            state.SkipWithError("not saved");
        }
        reports.end();
    }
    state.counters["file_MB"] = static_cast<double>(QFileInfo(path).size()) / 1e6;
    state.counters["memory_MB"] = static_cast<double>(readProcessStatus().peakResidentBytes - before) / 1e6;
    state.counters["longest_silence_ms"] = reports.longestMs();
}
BENCHMARK(saveAMillion)->DenseRange(0, 1)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

void openAMillion(benchmark::State& state)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(kNames[state.range(0)]);
    if (!saveRecording(million(), path)) {
        state.SkipWithError("not saved");
        return;
    }
    resetPeakMemory();
    const std::int64_t before = readProcessStatus().residentBytes;
    Reports reports;
    for (auto _ : state) {
        reports.start();
        const auto opened = openRecording(path, [&reports](std::int64_t, std::int64_t) { return reports(); });
        reports.end();
        if (!opened) {
            state.SkipWithError(opened.error().message.c_str());
        }
    }
    state.counters["memory_MB"] = static_cast<double>(readProcessStatus().peakResidentBytes - before) / 1e6;
    state.counters["longest_silence_ms"] = reports.longestMs();
}
BENCHMARK(openAMillion)->DenseRange(0, 1)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

} // namespace

} // namespace juggler::bench
