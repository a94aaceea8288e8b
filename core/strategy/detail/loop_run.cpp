// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/detail/loop_run.h"

#include "core/base/stop_listener.h"
#include "core/strategy/detail/compute_threads.h"
#include "core/strategy/detail/event_loop.h"
#include "core/workload/helper_reader.h"
#include "core/workload/task_counts.h"
#include "core/workload/uring_reader.h"

#include <algorithm>
#include <utility>

namespace juggler {

namespace {

/// Every task was refused for the same reason.
void refuseAll(const RunContext& run, SubmissionQueue& queue, TaskError error)
{
    for (queue.submitRest(); !queue.isEmpty();) {
        run.runThread.endedUnstarted(queue.take(), TaskOutcome::NotStarted, error);
    }
}

std::unique_ptr<AsyncReader> chooseReader(const RunContext& run, LoopReads reads, LoopWaiter& waiter, KernelWorkers& kernelWorkers)
{
    const ReadEnvironment environment{run.trace, run.stop, kernelWorkers, run.config.cache};
    std::string why = "io_uring: switched off";
    if (reads == LoopReads::UringWherePossible) {
        int errnoValue = 0;
        if (auto uring = UringReader::create(environment, errnoValue)) {
            return uring;
        }
        why = "io_uring: " + errnoText(errnoValue);
    }
    return std::make_unique<HelperReader>(environment, std::move(why), [&waiter] { waiter.wake(); });
}

/// The backend of the file tasks, watched by waiter; null where there are none.
std::unique_ptr<AsyncReader> makeReader(const RunContext& run, LoopReads reads, LoopWaiter& waiter, KernelWorkers& kernelWorkers,
                                        RunReport& report)
{
    if (countWhere(run.tasks.workload(), isFileKind) == 0) {
        return nullptr;
    }
    std::unique_ptr<AsyncReader> reader = chooseReader(run, reads, waiter, kernelWorkers);
    report.ioBackend = reader->describe();
    if (const std::optional<int> fd = reader->readyFd()) {
        waiter.watch(*fd);
    } else {
        report.notes.push_back("the files were read by " + report.ioBackend);
    }
    return reader;
}

/// Null where no task computes, or where the loop is to do it.
std::unique_ptr<ComputeThreads> makeThreads(const RunContext& run, std::size_t most, LoopWaiter& waiter, RunReport& report)
{
    const std::size_t wanted = std::min(most, countOf(run.tasks.workload(), TaskKind::Fibonacci));
    if (wanted == 0) {
        return nullptr;
    }
    auto threads = std::make_unique<ComputeThreads>(run, wanted, [&waiter] { waiter.wake(); });
    if (threads->refusal() != 0) {
        report.notes.push_back(std::to_string(threads->size()) + " of " + std::to_string(wanted)
                               + " threads for computing could be started: " + errnoText(threads->refusal()));
    }
    return threads->size() > 0 ? std::move(threads) : nullptr;
}

} // namespace

RunReport runOnEventLoop(const RunContext& run, LoopReads reads, std::size_t computeThreads)
{
    RunReport report;
    SubmissionQueue queue(run);
    queue.submitAvailable(); // what follows is part of the way from the submission to the end
    run.runThread.overheadBegin();
    int errnoValue = 0;
    const std::unique_ptr<LoopWaiter> waiter = LoopWaiter::create(errnoValue);
    if (!waiter) {
        run.runThread.overheadEnd();
        refuseAll(run, queue, TaskError::system(TaskOperation::Allocate, errnoValue));
        return report;
    }
    const std::unique_ptr<ComputeThreads> threads = makeThreads(run, computeThreads, *waiter, report);
    KernelWorkers kernelWorkers(run.trace);
    EventLoopContext context(run, queue, makeReader(run, reads, *waiter, kernelWorkers, report), threads.get());
    EventLoop loop(run, queue, context, *waiter);
    const StopListener listener(run.stop, [&waiter] { waiter->wake(); });
    run.runThread.overheadEnd();
    loop.run();
    return report;
}

} // namespace juggler
