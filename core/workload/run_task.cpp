// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/run_task.h"

#include "core/workload/task_steps.h"

#include <cerrno>

namespace juggler {

namespace {

/// The right to have one file open. On the task's stack.
class FileTurn {
public:
    FileTurn(TaskId task, TaskContext& context) : m_context(context), m_isGranted(context.waitForFileTurn(task)) {}
    FileTurn(const FileTurn&) = delete;
    FileTurn& operator=(const FileTurn&) = delete;
    ~FileTurn()
    {
        if (m_isGranted) {
            m_context.endFileTurn();
        }
    }
    [[nodiscard]] bool isGranted() const noexcept { return m_isGranted; }

private:
    TaskContext& m_context;
    bool m_isGranted;
};

struct Body {
    TaskId task;
    TaskContext& context;

    TaskEnding operator()(const FileReadSpec& spec) const
    {
        const FileTurn turn(task, context);
        if (!turn.isGranted()) {
            return TaskEnding::cancelled();
        }
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
        const FileTurn turn(task, context);
        if (!turn.isGranted()) {
            return TaskEnding::cancelled();
        }
        FileWriter writer;
        const TaskError refused = createFile(writer, context.writeTarget(task), spec, context.cacheMode(), context.recorder());
        if (refused.isError()) {
            return TaskEnding::failed(refused);
        }
        while (writer.hasMore()) {
            if (context.stopRequested()) {
                return TaskEnding::cancelled();
            }
            const WriteAttempt attempt = context.writeSome(task, writer.fd(), context.bytesToWrite(writer.nextBytes()), writer.offset());
            writer.accept(attempt.bytes, attempt.errnoValue);
        }
        writer.finish();
        if (context.stopRequested()) {
            return TaskEnding::cancelled();
        }
        if (spec.isSynced && !writer.error().isError()) {
            const int errnoValue = context.syncFile(task, writer.fd());
            if (errnoValue == EINTR && context.stopRequested()) {
                return TaskEnding::cancelled();
            }
            writer.acceptSync(errnoValue);
        }
        return endingOfWrite(writer, task, context.recorder());
    }

    TaskEnding operator()(const AddSpec&) const { return computeSum(task, context.recorder()); }

    // No workload has one: validateWorkload() refuses it.
    TaskEnding operator()(const RecordedSpec&) const { return TaskEnding::failed(TaskError::system(TaskOperation::Compute, ENOTSUP)); }

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
