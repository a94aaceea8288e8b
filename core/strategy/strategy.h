// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/stop_signal.h"
#include "core/model/run_config.h"
#include "core/model/run_report.h"
#include "core/model/workload.h"
#include "core/trace/trace.h"
#include "core/workload/write_folders.h"

#include <optional>
#include <string>

namespace juggler {

/// What a strategy is given for one run. Everything outlives the run.
struct RunContext {
    const TaskList& tasks;
    const RunConfig& config;
    Trace& trace;
    ThreadRecorder& runThread; ///< the recording of the calling thread, attached
    StopSignal& stop;
    WriteTargets writes = {}; ///< where file-write tasks write
};

/// What the lane of the thread that calls Strategy::run() says of it.
struct CallerLane {
    std::string_view name = "run thread";
    ThreadRole role = ThreadRole::Run;
};

/// One execution model. [run thread]
///
/// The contract: run() submits every task in order and returns when each has exactly one recorded end and every thread that it started
/// has ended, but for what the object keeps for its next run, which ends with it. After a stop request it returns soon; tasks that did not
/// finish are cancelled. A task's failure is the task's alone. One object may run again.
class Strategy {
public:
    virtual ~Strategy() = default;
    virtual RunReport run(const RunContext& context) = 0;

    /// By default the calling thread is there to submit the tasks and to wait; a model that runs on it says otherwise. [any thread]
    [[nodiscard]] virtual CallerLane callerLane() const noexcept { return {}; }

    /// Nothing where the model can run on this machine, else why it cannot, for the user. A run would end with every task not started. [any
    /// thread]
    [[nodiscard]] virtual std::optional<std::string> whyNotAvailable() const { return std::nullopt; }
};

} // namespace juggler
