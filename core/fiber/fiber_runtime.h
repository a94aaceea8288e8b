// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/stop_signal.h"
#include "core/fiber/stack_pool.h"
#include "core/model/run_config.h"
#include "core/model/run_report.h"
#include "core/model/workload.h"
#include "core/trace/trace.h"
#include "core/workload/write_folders.h"

namespace juggler {

/// One run of tasks on fibers. Everything outlives it.
struct FiberRun {
    /// Who is to read files: io_uring if it works, or helper threads in any case.
    enum class Reads { UringWherePossible, HelperThreads };

    const TaskList& tasks;
    Trace& trace;
    ThreadRecorder& runThread; ///< of the calling thread, attached: it is the first carrier
    StopSignal& stop;
    CacheMode cache = CacheMode::Warm;
    AwaitMode await = AwaitMode::Together;
    WriteTargets writes = {}; ///< where file-write tasks write
    std::size_t carriers = 1; ///< native threads, the calling one included; never more than tasks are started
    Reads reads = Reads::UringWherePossible;
};

/// Runs tasks as stackful fibers, M of them on 1 (green threads) or N (virtual threads) native threads, the carriers. Several may exist
/// side by side; one may run again, and keeps its stacks in between. [run thread]
class FiberRuntime {
public:
    /// Submits every task in order and returns when each has its one end and every other carrier's thread has ended. Fewer carriers where
    /// the system refuses threads, with a note. Throws std::bad_alloc before anything has begun.
    RunReport run(const FiberRun& run);

    [[nodiscard]] const StackPool& stacks() const noexcept { return m_stacks; }

private:
    StackPool m_stacks;
};

} // namespace juggler
