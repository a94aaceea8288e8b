// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/stop_signal.h"
#include "core/model/on_core_source.h"
#include "core/timeline/run_record.h"

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace juggler {

class Strategy;
class SwitchRecords;

/// What can tell on this machine when a thread was on a core. A plain value.
struct OnCoreSupport {
    OnCoreSource source = OnCoreSource::GapDetection;
    std::optional<std::string> whyNotKernel; ///< what was refused, and what to set; nothing where the kernel's records are the source
};

/// How often each model of a comparison runs. A plain value.
struct RepeatPlan {
    int repetitions = 1; ///< that count; at least 1
    int warmUps = 0; ///< before them, in no statistics: caches, pools and the processor's clock get to where they stay

    /// Runs of each model.
    [[nodiscard]] int rounds() const noexcept { return repetitions + warmUps; }
    friend bool operator==(const RepeatPlan&, const RepeatPlan&) = default;
};

/// Runs a workload under several models, one after the other, off the calling thread. [any thread; calls from one owner]
///
/// Its one thread prepares the page cache, starts the run thread of each model, and drains the recordings while it runs: the only
/// writer of the timelines. Whoever wants to see them polls; no signal is sent per event.
class Engine {
public:
    /// Opens the kernel's switch records, for the calling thread and all that it starts from now on: start() belongs to it or to one of
    /// those. Where they are refused, gaps tell.
    explicit Engine(OnCoreChoice onCore = OnCoreChoice::Auto);
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;
    /// Stops and joins.
    ~Engine();

    /// Nothing where the model can run on this machine, else why it cannot, for the user. [any thread]
    static std::optional<std::string> whyNotAvailable(StrategyId id);

    /// What would tell here when threads are on a core. [any thread]
    static OnCoreSupport onCoreSupport();

    /// Starts a comparison of configs in that order. Only while not isRunning(). Its runs fill up as they go; should the
    /// system refuse the engine's own thread, they are over at once and their tasks not started.
    ///
    /// Where models are repeated, they take turns: each runs once before any runs again, the warm-up rounds first. A machine drifts (it
    /// gets warm, somebody else begins to work): with all runs of a model in a row that would look like a difference between models; in
    /// turns it hits all of them alike and shows as their spread.
    std::shared_ptr<const Comparison> start(Workload workload, const std::vector<RunConfig>& configs, RepeatPlan plan = {});

    [[nodiscard]] bool isRunning() const noexcept { return m_isRunning.load(std::memory_order_acquire); }
    /// Ends the current run; the next begins.
    void skip();
    /// Ends the comparison, all rounds of it. Runs not reached stay "not run".
    void stop();
    /// Returns when the comparison has ended.
    void wait();
    /// The same, at most for `timeout`; whether it has ended.
    bool waitFor(std::chrono::milliseconds timeout);

private:
    void runAll(const std::vector<std::shared_ptr<RunRecord>>& records);
    void runOne(RunRecord& record, StopSignal& stopSignal);
    SwitchRecords* beginSwitches(const Workload& workload, RunSummary& summary);
    Strategy* keptStrategy(StrategyId id);
    static void refuse(RunRecord& record, int errnoValue);

    OnCoreChoice m_onCore;
    std::unique_ptr<SwitchRecords> m_switches; // [engine's thread] null where the kernel refuses, or they are not wanted
    std::optional<std::string> m_whyNoSwitches;
    std::map<StrategyId, std::unique_ptr<Strategy>> m_strategies; // [engine's thread] with what they keep for their next run
    std::jthread m_thread;
    std::atomic<bool> m_isRunning{false};
    std::mutex m_mutex; // guards the following
    std::condition_variable m_changed;
    std::shared_ptr<StopSignal> m_currentStop;
    bool m_stopAll = false;
};

} // namespace juggler
