// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/run_task.h"

#include "core/workload/fibonacci.h"
#include "core/workload/file_reader.h"

#include <cerrno>
#include <chrono>
#include <exception>
#include <new>

namespace juggler {

namespace {

/// How a task's body came to its end.
struct Ending {
    TaskOutcome outcome = TaskOutcome::Done;
    TaskError error;

    static Ending failed(TaskError error) { return {TaskOutcome::Failed, error}; }
    static Ending cancelled() { return {TaskOutcome::Cancelled, {}}; }
};

struct Body {
    TaskId task;
    TaskContext& context;

    Ending operator()(const FileReadSpec& spec) const
    {
        FileReader reader;
        const TaskError refused = reader.open(spec.path, context.cacheMode());
        context.recorder().checkpoint();
        if (refused.isError()) {
            return Ending::failed(refused);
        }
        const CacheMode modeAtOpen = reader.modeUsed();
        context.recorder().fileFacts(task, modeAtOpen, reader.cachedBytes());
        for (bool hasMore = true; hasMore;) {
            if (context.stopRequested()) {
                return Ending::cancelled();
            }
            const auto buffer = context.readBuffer(reader.nextBytes());
            const ReadAttempt attempt = context.readSome(task, reader.fd(), buffer, reader.offset());
            hasMore = reader.accept(attempt.bytes, attempt.errnoValue);
        }
        if (reader.modeUsed() != modeAtOpen) {
            context.recorder().fileFacts(task, reader.modeUsed(), reader.cachedBytes());
        }
        if (reader.error().isError()) {
            return Ending::failed(reader.error());
        }
        context.recorder().result(task, reader.bytesRead());
        return {};
    }

    Ending operator()(const SleepSpec& spec) const
    {
        const std::int64_t deadlineNs = monotonicNowNs() + std::chrono::nanoseconds(spec.duration).count();
        return context.sleepUntil(task, deadlineNs) ? Ending{} : Ending::cancelled();
    }

    Ending operator()(const FibonacciSpec& spec) const
    {
        FibonacciMachine machine(static_cast<unsigned>(spec.n));
        while (!machine.isDone()) {
            if (context.stopRequested()) {
                return Ending::cancelled();
            }
            machine.step();
            context.recorder().checkpoint();
        }
        context.recorder().result(task, machine.result());
        return {};
    }
};

Ending runBody(TaskId task, const TaskSpec& spec, TaskContext& context)
{
    try {
        return std::visit(Body{task, context}, spec);
    } catch (const std::bad_alloc&) {
        return Ending::failed(TaskError::system(TaskOperation::Compute, ENOMEM));
    } catch (const std::exception&) {
        return Ending::failed(TaskError::fault(TaskOperation::Compute, TaskFault::ThrewException));
    }
}

} // namespace

void runTask(TaskId task, const TaskSpec& spec, TaskContext& context)
{
    if (context.stopRequested()) {
        context.recorder().endedUnstarted(task, TaskOutcome::Cancelled);
        return;
    }
    context.recorder().started(task);
    const Ending ending = runBody(task, spec, context);
    context.recorder().ended(task, ending.outcome, ending.error);
}

} // namespace juggler
