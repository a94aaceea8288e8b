// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a Chrome trace of 500 MB, of bars or with as many instants and counters, and writing one of a million bars.
#include "core/formats/chrome_trace_writer.h"
#include "core/formats/recording.h"
#include "core/timeline/recorded_marks.h"
#include "tests/support/scenarios.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryFile>

#include <benchmark/benchmark.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <random>
#include <string>

namespace juggler::bench {

namespace {

constexpr std::int64_t kTraceBytes = 500'000'000;

/// Of /proc/self/status, in bytes.
double statusBytes(const std::string& field)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(field + ":")) {
            return 1024.0 * std::stod(line.substr(field.size() + 1));
        }
    }
    return 0;
}

/// Lets the largest resident size count from now on (proc(5), clear_refs).
void forgetPeak()
{
    std::ofstream("/proc/self/clear_refs") << "5";
}

enum class Events : std::uint8_t { Bars, BarsAndMarks };

/// Events as a browser writes them: four processes of four threads, every second event within the next, 134 bytes each; with an instant
/// and a counter of two series for each two of them.
bool writeEvents(QFile& file, Events events)
{
    constexpr std::array kNames{"RunTask", "Layout",  "Paint",  "V8.Execute", "GC.Minor",
                                "Decode",  "Network", "Raster", "Commit",     "BeginFrame"};
    std::mt19937 random(1);
    std::array<double, 16> nextUs{};
    std::string text = "{\"displayTimeUnit\":\"ms\",\"traceEvents\":[\n";
    std::array<char, 512> line{};
    for (std::int64_t bytes = 0; bytes < kTraceBytes;) {
        const unsigned thread = random() % 16;
        const double lengthUs = 0.1 * (1 + random() % 2000);
        const double startUs = 1'500'000'000.0 + nextUs[thread];
        nextUs[thread] += lengthUs + 1;
        std::snprintf(line.data(), line.size(),
                      R"({"cat":"toplevel","dur":%.3f,"name":"%s","ph":"X","pid":%u,"tid":%u,"ts":%.3f},)"
                      "\n",
                      lengthUs / 2, kNames[random() % 10], thread / 4 + 1, thread + 100, startUs + lengthUs / 4);
        text += line.data();
        std::snprintf(
            line.data(), line.size(),
            R"({"args":{"src_file":"../../base/x.cc","n":%u},"cat":"toplevel,cc","dur":%.3f,"name":"%s","ph":"X","pid":%u,"tdur":12,"tid":%u,"ts":%.3f,"tts":123456},)"
            "\n",
            thread, lengthUs, kNames[random() % 10], thread / 4 + 1, thread + 100, startUs);
        text += line.data();
        if (events == Events::BarsAndMarks) {
            std::snprintf(line.data(), line.size(),
                          R"({"cat":"input","name":"%s","ph":"i","pid":%u,"s":"t","tid":%u,"ts":%.3f},)"
                          "\n"
                          R"({"args":{"used":%u,"free":%u},"cat":"memory","name":"heap","ph":"C","pid":%u,"tid":%u,"ts":%.3f},)"
                          "\n",
                          kNames[random() % 10], thread / 4 + 1, thread + 100, startUs, thread * 1000, 100'000 - thread, thread / 4 + 1,
                          thread + 100, startUs);
            text += line.data();
        }
        if (text.size() > 1'000'000) {
            bytes += static_cast<std::int64_t>(text.size());
            if (file.write(text.data(), static_cast<qint64>(text.size())) < 0) {
                return false;
            }
            text.clear();
        }
    }
    text += "{}]}\n";
    return file.write(text.data(), static_cast<qint64>(text.size())) > 0 && file.flush();
}

/// Opening it as the window does, the file in the page cache. memory: the largest resident size while it is read, above that before, as a
/// multiple of the file. longest_gap_ms: between two looks whether to go on.
void opensATrace(benchmark::State& state, Events events)
{
    QTemporaryFile file;
    if (!file.open() || !writeEvents(file, events)) {
        state.SkipWithError("no room for a trace of 500 MB");
        return;
    }
    for (auto _ : state) {
        const double before = statusBytes("VmRSS");
        forgetPeak();
        QElapsedTimer sinceAsked;
        sinceAsked.start();
        qint64 longestMs = 0;
        const auto recording = openRecording(file.fileName(), [&](std::int64_t, std::int64_t) {
            longestMs = std::max(longestMs, sinceAsked.restart());
            return true;
        });
        longestMs = std::max(longestMs, sinceAsked.elapsed());
        if (!recording) {
            state.SkipWithError(recording.error().message.c_str());
            return;
        }
        std::size_t spans = 0;
        std::size_t marks = 0;
        for (const auto& run : recording->comparison->runs) {
            spans += run->timeline()->spanCount();
            if (const RecordedMarks* const recorded = run->timeline()->marks()) {
                marks += recorded->instants().size() + recorded->sampleCount();
            }
        }
        state.counters["events"] = static_cast<double>(spans);
        state.counters["marks"] = static_cast<double>(marks);
        state.counters["memory"] = (statusBytes("VmHWM") - before) / static_cast<double>(file.size());
        state.counters["longest_gap_ms"] = static_cast<double>(longestMs);
    }
    state.SetBytesProcessed(state.iterations() * file.size());
}
BENCHMARK_CAPTURE(opensATrace, ofBars, Events::Bars)->Unit(benchmark::kMillisecond)->Iterations(1)->UseRealTime();
BENCHMARK_CAPTURE(opensATrace, ofBarsAndMarks, Events::BarsAndMarks)->Unit(benchmark::kMillisecond)->Iterations(1)->UseRealTime();

void writesATrace(benchmark::State& state)
{
    const auto comparison = scenarios::denseComparison(8, 64, 1'000'000);
    const std::vector<Figures> figures = computeFigures(*comparison);
    for (auto _ : state) {
        QTemporaryFile file;
        if (!file.open() || !writeChromeTrace(*comparison, figures, file)) {
            state.SkipWithError("the trace was not written");
            return;
        }
        state.counters["bytes"] = static_cast<double>(file.size());
    }
}
BENCHMARK(writesATrace)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

} // namespace juggler::bench
