// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/run_task.h"

#include "core/workload/task_steps.h"

namespace juggler {

namespace {

struct Body {
    TaskId task;
    TaskContext& context;

    TaskEnding operator()(const FileReadSpec& spec) const
    {
        FileReader reader;
        const TaskError refused = openFile(reader, task, spec, context.cacheMode(), context.recorder());
        if (refused.isError()) {
            return TaskEnding::failed(refused);
        }
        for (bool hasMore = true; hasMore;) {
            if (context.stopRequested()) {
                return TaskEnding::cancelled();
            }
            const auto buffer = context.readBuffer(reader.nextBytes());
            const ReadAttempt attempt = context.readSome(task, reader.fd(), buffer, reader.offset());
            hasMore = reader.accept(attempt.bytes, attempt.errnoValue);
        }
        return endingOfRead(reader, task, context.recorder());
    }

    TaskEnding operator()(const SleepSpec& spec) const
    {
        return context.sleepUntil(task, deadlineOf(spec)) ? TaskEnding{} : TaskEnding::cancelled();
    }

    TaskEnding operator()(const FileWriteSpec& spec) const
    {
        FileWriter writer;
        const TaskError refused = createFile(writer, context.writeTarget(task), spec, context.cacheMode(), context.recorder());
        if (refused.isError()) {
            return TaskEnding::failed(refused);
        }
        const auto buffer = context.readBuffer(kReadChunkBytes);
        fillForWriting(buffer);
        while (writer.hasMore()) {
            if (context.stopRequested()) {
                return TaskEnding::cancelled();
            }
            const WriteAttempt attempt = context.writeSome(task, writer.fd(), buffer.first(writer.nextBytes()), writer.offset());
            writer.accept(attempt.bytes, attempt.errnoValue);
        }
        writer.finish();
        if (spec.isSynced && !writer.error().isError()) {
            writer.acceptSync(context.syncFile(task, writer.fd()));
        }
        return endingOfWrite(writer, task, context.recorder());
    }

    TaskEnding operator()(const AddSpec&) const { return computeSum(task, context.recorder()); }

    TaskEnding operator()(const FibonacciSpec& spec) const
    {
        return computeFibonacci(task, spec, context.recorder(), [this] { return context.stopRequested(); });
    }
};

TaskEnding runBody(TaskId task, const TaskSpec& spec, TaskContext& context)
{
    try {
        return std::visit(Body{task, context}, spec);
    } catch (...) {
        return endingOfCurrentException();
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
    const TaskEnding ending = runBody(task, spec, context);
    context.recorder().ended(task, ending.outcome, ending.error);
}

} // namespace juggler
