// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window takes from the start of the process to its first frame. On the display that there is:
//   xvfb-run -a -s "-screen 0 1600x1000x24" build/release/bin/juggler_bench --benchmark_filter=windowShown
#include "core/base/clock.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 30'000;

/// The words of "shown after 182.4 ms, with 151.0 ms of CPU".
enum Word { kShownMs = 2, kCpuMs = 5 };

/// Starts the program with settings of its own, and ends it once it has told its time; empty where it told none.
QList<QByteArray> wordsOfOneStart(const QString& folder)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"JUGGLER_STARTED_NS"_s, QString::number(juggler::monotonicNowNs()));
    process.setProcessEnvironment(environment);
    process.setReadChannel(QProcess::StandardError);
    process.start(QStringLiteral(JUGGLER_PROGRAM), {u"--portable="_s + folder});
    QByteArray line;
    while (!line.startsWith("shown") && (process.canReadLine() || process.waitForReadyRead(kPatienceMs))) {
        line = process.readLine().simplified();
    }
    process.terminate();
    process.waitForFinished(kPatienceMs);
    return line.startsWith("shown") ? line.split(' ') : QList<QByteArray>();
}

/// The first start reads the files from the disk and is not counted.
void windowShown(benchmark::State& state)
{
    const QTemporaryDir folder;
    static_cast<void>(wordsOfOneStart(folder.path()));
    double cpuMs = 0;
    for (auto _ : state) {
        const QList<QByteArray> words = wordsOfOneStart(folder.path());
        if (words.size() <= kCpuMs) {
            state.SkipWithError("the window was not shown");
            break;
        }
        state.SetIterationTime(words[kShownMs].toDouble() / 1e3);
        cpuMs += words[kCpuMs].toDouble();
    }
    state.counters["cpu_ms"] = benchmark::Counter(cpuMs, benchmark::Counter::kAvgIterations);
}
BENCHMARK(windowShown)->UseManualTime()->Iterations(15)->Unit(benchmark::kMillisecond);

} // namespace
