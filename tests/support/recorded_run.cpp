// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/recorded_run.h"

#include "core/base/clock.h"
#include "core/timeline/timeline_builder.h"

#include <QtCore/QtGlobal>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <future>
#include <iterator>
#include <map>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace juggler::test {

RecordedRun runRecorded(Strategy& strategy, Workload workload, const RunConfig& config, StopSignal& stop,
                        const std::function<bool(const Timeline&)>& meanwhile, SwitchRecords* switches)
{
    RecordedRun run;
    run.tasks = std::make_shared<const TaskList>(std::move(workload));
    Trace trace;
    const CallerLane caller = strategy.callerLane();
    ThreadRecorder& recorder = trace.addThread(std::string(caller.name), caller.role);
    if (switches) {
        if (const auto begun = switches->begin(); !begun) {
            qFatal("%s", begun.error().message.c_str());
        }
    }
    run.timeline = std::make_unique<Timeline>(run.tasks, monotonicNowNs());
    TimelineBuilder builder(trace, *run.timeline, switches);

    const WriteFolders writes(*run.tasks);
    std::promise<RunReport> promise;
    std::future<RunReport> returned = promise.get_future();
    std::jthread thread([&] {
        recorder.attach();
        RunReport report = strategy.run({*run.tasks, config, trace, recorder, stop, {writes, *run.tasks}});
        recorder.detach();
        promise.set_value(std::move(report));
    });
    bool isWatching = static_cast<bool>(meanwhile);
    while (returned.wait_for(std::chrono::milliseconds(1)) != std::future_status::ready) {
        builder.drain();
        isWatching = isWatching && meanwhile(*run.timeline);
    }
    run.returnedNs = monotonicNowNs() - run.timeline->startNs();
    run.report = returned.get();
    thread.join();
    if (switches) {
        switches->end();
    }
    builder.drainRest();
    run.lostSwitches = switches ? switches->lostCount() : 0;
    return run;
}

RecordedRun runRecorded(Strategy& strategy, Workload workload, const RunConfig& config)
{
    StopSignal stop;
    return runRecorded(strategy, std::move(workload), config, stop);
}

std::size_t countOutcome(const RecordedRun& run, TaskOutcome outcome)
{
    std::size_t count = 0;
    for (std::uint32_t i = 0; i < run.tasks->size(); ++i) {
        count += run.task(i).outcome() == outcome ? 1 : 0;
    }
    return count;
}

int peakRunning(const Timeline& timeline)
{
    std::vector<std::pair<std::int64_t, int>> changes; // an end sorts before a start at the same instant
    for (std::size_t i = 0; i < timeline.laneCount(); ++i) {
        const Lane& lane = timeline.lane(i);
        for (std::size_t k = 0; k < lane.size(); ++k) {
            if (lane[k].state == State::Running) {
                changes.emplace_back(lane[k].startNs, 1);
                changes.emplace_back(lane[k].endNs, -1);
            }
        }
    }
    std::sort(changes.begin(), changes.end());
    int running = 0;
    int peak = 0;
    for (const auto& [timeNs, change] : changes) {
        running += change;
        peak = std::max(peak, running);
    }
    return peak;
}

int overlapsOnCores(const Timeline& timeline)
{
    std::map<std::uint16_t, std::vector<std::pair<std::int64_t, std::int64_t>>> byCore;
    for (std::size_t i = 0; i < timeline.laneCount(); ++i) {
        const Lane& lane = timeline.lane(i);
        for (std::size_t k = 0; k < lane.size(); ++k) {
            if (lane[k].state == State::Running) {
                byCore[lane[k].core].emplace_back(lane[k].startNs, lane[k].endNs);
            }
        }
    }
    int overlaps = 0;
    for (auto& [core, spans] : byCore) {
        std::sort(spans.begin(), spans.end());
        for (std::size_t i = 1; i < spans.size(); ++i) {
            overlaps += spans[i].first < spans[i - 1].second ? 1 : 0;
        }
    }
    return overlaps;
}

int countThreads()
{
    const std::filesystem::directory_iterator threads("/proc/self/task");
    return static_cast<int>(std::distance(begin(threads), end(threads)));
}

} // namespace juggler::test
