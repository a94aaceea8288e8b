// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/detail/run_task_async.h"

#include <cerrno>
#include <utility>

namespace juggler {

namespace {

/// A file task between its reads.
class FileTask {
public:
    /// Opens the file, if the task may: without a slot it was stopped.
    FileTask(TaskId task, const FileReadSpec& spec, EventLoopContext& loop, bool hasSlot) : m_task(task), m_loop(loop)
    {
        if (!hasSlot) {
            finish(TaskEnding::cancelled());
            return;
        }
        const TaskError refused = openFile(m_reader, task, spec, loop.cacheMode(), loop.recorder());
        if (refused.isError()) {
            finish(TaskEnding::failed(refused));
        }
    }

    [[nodiscard]] bool wantsMore()
    {
        if (!m_isFinished && m_loop.stopRequested()) {
            finish(TaskEnding::cancelled());
        }
        return !m_isFinished;
    }
    [[nodiscard]] EventLoopContext::ReadWait readNext() const
    {
        return m_loop.readSome(m_reader.fd(), m_reader.nextBytes(), m_reader.offset());
    }
    void accept(const std::optional<ReadAttempt>& attempt)
    {
        if (!attempt) {
            finish(TaskEnding::cancelled());
        } else if (!m_reader.accept(attempt->bytes, attempt->errnoValue)) {
            finish(endingOfRead(m_reader, m_task, m_loop.recorder()));
        }
    }
    [[nodiscard]] const TaskEnding& ending() const noexcept { return m_ending; }

private:
    void finish(const TaskEnding& ending)
    {
        m_ending = ending;
        m_isFinished = true;
    }

    TaskId m_task;
    TaskEnding m_ending;
    bool m_isFinished = false;
    EventLoopContext& m_loop;
    FileReader m_reader;
};

LoopTask sleepTask(TaskId task, const SleepSpec& spec, EventLoopContext& loop)
{
    loop.recorder().started(task);
    const bool wasReached = co_await loop.sleepUntil(deadlineOf(spec));
    loop.end(task, wasReached ? TaskEnding{} : TaskEnding::cancelled());
}

LoopTask readTask(TaskId task, const FileReadSpec& spec, EventLoopContext& loop)
{
    loop.recorder().started(task);
    TaskEnding ending;
    try {
        const std::optional<EventLoopContext::FileSlot> slot = co_await loop.fileSlot();
        FileTask file(task, spec, loop, slot.has_value());
        while (file.wantsMore()) {
            const std::optional<ReadAttempt> attempt = co_await file.readNext();
            file.accept(attempt);
        }
        ending = file.ending();
    } catch (...) {
        ending = endingOfCurrentException();
    }
    loop.end(task, ending);
}

/// Nothing was written where the attempt was stopped.
TaskEnding endingOfWriting(const FileWriter& writer, bool wasStopped, TaskId task, EventLoopContext& loop)
{
    return wasStopped ? TaskEnding::cancelled() : endingOfWrite(writer, task, loop.recorder());
}

LoopTask writeTask(TaskId task, const FileWriteSpec& spec, EventLoopContext& loop)
{
    loop.recorder().started(task);
    TaskEnding ending;
    try {
        const std::optional<EventLoopContext::FileSlot> slot = co_await loop.fileSlot();
        FileWriter writer;
        bool isStopped = !slot;
        const TaskError refused =
            isStopped ? TaskError{} : createFile(writer, loop.writeTarget(task), spec, loop.cacheMode(), loop.recorder());
        while (!isStopped && !refused.isError() && writer.hasMore()) {
            const std::optional<WriteAttempt> attempt = co_await loop.writeSome(writer.fd(), writer.nextBytes(), writer.offset());
            isStopped = !attempt || loop.stopRequested();
            if (attempt) {
                writer.accept(attempt->bytes, attempt->errnoValue);
            }
        }
        writer.finish();
        if (spec.isSynced && !isStopped && !refused.isError() && !writer.error().isError()) {
            const std::optional<WriteAttempt> attempt = co_await loop.syncFile(writer.fd());
            isStopped = !attempt;
            writer.acceptSync(attempt ? attempt->errnoValue : 0);
        }
        ending = refused.isError() ? TaskEnding::failed(refused) : endingOfWriting(writer, isStopped, task, loop);
    } catch (...) {
        ending = endingOfCurrentException();
    }
    loop.end(task, ending);
}

/// Cooperative: after each slice it lets the others have a turn.
LoopTask computeInSlices(TaskId task, const FibonacciSpec& spec, EventLoopContext& loop)
{
    loop.recorder().started(task);
    FibonacciComputation computation(task, spec, loop.recorder());
    while (computation.goOnUntil(monotonicNowNs() + loop.slice().count(), [&loop] { return loop.stopRequested(); })) {
        co_await loop.yield();
    }
    loop.end(task, computation.ending());
}

/// Never waits, so it needs no coroutine.
void computeTask(TaskId task, const FibonacciSpec& spec, EventLoopContext& loop)
{
    loop.recorder().started(task);
    loop.end(task, computeFibonacci(task, spec, loop.recorder(), [&loop] { return loop.stopRequested(); }));
}

void startCoroutine(TaskId task, LoopTask coroutine, EventLoopContext& loop)
{
    if (coroutine.isValid()) {
        std::move(coroutine).start();
    } else {
        loop.endUnstarted(task, TaskOutcome::NotStarted, TaskError::system(TaskOperation::Allocate, ENOMEM));
    }
}

/// One coroutine a kind of waiting, so that the frame of a sleep does not carry what a read needs.
struct Start {
    TaskId task;
    EventLoopContext& loop;

    void operator()(const SleepSpec& spec) const { startCoroutine(task, sleepTask(task, spec, loop), loop); }
    void operator()(const FileReadSpec& spec) const { startCoroutine(task, readTask(task, spec, loop), loop); }
    void operator()(const FileWriteSpec& spec) const { startCoroutine(task, writeTask(task, spec, loop), loop); }
    void operator()(const AddSpec&) const
    {
        loop.recorder().started(task);
        loop.end(task, computeSum(task, loop.recorder()));
    }
    void operator()(const RecordedSpec&) const // no workload has one: validateWorkload() refuses it
    {
        loop.endUnstarted(task, TaskOutcome::NotStarted, TaskError::system(TaskOperation::Compute, ENOTSUP));
    }
    void operator()(const FibonacciSpec& spec) const
    {
        if (loop.hasThreads()) {
            loop.handOver(task);
            return;
        }
        while (loop.submitReads()) { // they go on while this thread computes
        }
        if (loop.slice() > loop.slice().zero()) {
            startCoroutine(task, computeInSlices(task, spec, loop), loop);
            return;
        }
        computeTask(task, spec, loop);
    }
};

} // namespace

void startTaskAsync(TaskId task, EventLoopContext& loop)
{
    std::visit(Start{task, loop}, loop.spec(task));
}

} // namespace juggler
