// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the program that do nothing long: from the request to start it until it has ended.
#include "core/base/clock.h"
#include "tests/bench/median.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace juggler::bench {

namespace {

constexpr int kStarts = 20;
constexpr double kMillisecondNs = 1e6;

/// Runs a program with one argument, its output into nowhere; ms, or less than 0 where it fails.
double runMs(const char* program, const char* argument)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    std::array<char*, 3> arguments{const_cast<char*>(program), const_cast<char*>(argument), nullptr}; // posix_spawn(3) changes none
    const std::int64_t startNs = monotonicNowNs();
    pid_t pid = 0;
    int status = -1;
    if (posix_spawn(&pid, program, &actions, nullptr, arguments.data(), environ) == 0) {
        waitpid(pid, &status, 0);
    }
    const std::int64_t endNs = monotonicNowNs();
    posix_spawn_file_actions_destroy(&actions);
    return status == 0 ? static_cast<double>(endNs - startNs) / kMillisecondNs : -1;
}

void startToExit(benchmark::State& state, const char* program, const char* argument)
{
    std::vector<double> times;
    for (auto _ : state) {
        for (int i = 0; i < kStarts; ++i) {
            times.push_back(runMs(program, argument));
        }
    }
    state.counters["least_ms"] = *std::min_element(times.begin(), times.end());
    state.counters["median_ms"] = median(times);
    state.counters["p90_ms"] = percentile(times, 90);
    state.counters["target_ms"] = 60;
}
BENCHMARK_CAPTURE(startToExit, list, JUGGLER_PROGRAM, "list")->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(startToExit, version, JUGGLER_PROGRAM, "--version")->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(startToExit, help, JUGGLER_PROGRAM, "--help")->Iterations(1)->Unit(benchmark::kMillisecond);
// What no program gets around.
BENCHMARK_CAPTURE(startToExit, nothing, "/bin/true", "")->Iterations(1)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace juggler::bench
