// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/dedicated_threads_strategy.h"

#include "core/base/native_thread.h"
#include "core/workload/blocking_context.h"
#include "core/workload/run_task.h"

#include <atomic>
#include <vector>

namespace juggler {

namespace {

void runOnOwnThread(TaskId task, const RunContext& context, ThreadRecorder& recorder, const std::atomic<bool>& gate)
{
    recorder.attach();
    gate.wait(false, std::memory_order_acquire);
    BlockingContext taskContext(recorder, context.stop, context.config.cache);
    runTask(task, context.tasks.spec(task), taskContext);
    recorder.detach();
}

/// One sentence about the tasks that got no thread.
std::string describeRefused(std::size_t refused, std::size_t all, int errnoValue)
{
    return std::to_string(refused) + " of " + std::to_string(all) + " threads could not be started: " + errnoText(errnoValue);
}

} // namespace

RunReport DedicatedThreadsStrategy::run(const RunContext& context)
{
    const auto count = static_cast<std::uint32_t>(context.tasks.size());
    std::atomic<bool> gate{false};
    std::vector<NativeThread> threads;
    threads.reserve(count);
    int refusal = 0;
    std::size_t refused = 0;
    context.runThread.overheadBegin();
    for (std::uint32_t i = 0; i < count; ++i) {
        const TaskId task{i};
        context.runThread.submitted(task);
        if (context.stop.isRequested()) {
            context.runThread.endedUnstarted(task, TaskOutcome::Cancelled);
            continue;
        }
        const std::string name = "thread " + std::to_string(i + 1);
        ThreadRecorder& recorder = context.trace.addThread(name, ThreadRole::Worker);
        int errnoValue = 0;
        auto thread = NativeThread::start(
            name, NativeThread::kSmallStackBytes,
            [task, &context, &recorder, &gate] { runOnOwnThread(task, context, recorder, gate); }, errnoValue);
        if (thread) {
            threads.push_back(std::move(*thread));
        } else {
            context.runThread.endedUnstarted(task, TaskOutcome::NotStarted, TaskError::system(TaskOperation::StartThread, errnoValue));
            refusal = errnoValue;
            ++refused;
        }
        context.runThread.checkpoint();
    }
    gate.store(true, std::memory_order_release);
    gate.notify_all();
    context.runThread.overheadEnd();
    for (NativeThread& thread : threads) {
        thread.join();
    }
    RunReport report;
    if (refused > 0) {
        report.notes.push_back(describeRefused(refused, count, refusal));
    }
    return report;
}

} // namespace juggler
