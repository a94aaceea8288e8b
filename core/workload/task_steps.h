// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/task_outcome.h"
#include "core/trace/thread_recorder.h"
#include "core/workload/fibonacci.h"
#include "core/workload/file_reader.h"
#include "core/workload/file_writer.h"
#include "core/workload/write_folders.h"

#include <cstdint>
#include <limits>

namespace juggler {

/// How a task's body came to its end. A plain value.
struct TaskEnding {
    TaskOutcome outcome = TaskOutcome::Done;
    TaskError error;

    static TaskEnding failed(TaskError error) noexcept { return {TaskOutcome::Failed, error}; }
    static TaskEnding cancelled() noexcept { return {TaskOutcome::Cancelled, {}}; }
};

// The steps that a task's blocking body and its coroutine body have in common: those that never wait. [the thread that runs the task]

/// The ending of a task whose body threw. Only inside a catch block.
TaskEnding endingOfCurrentException() noexcept;

/// When a sleep that begins now is over, CLOCK_MONOTONIC ns.
std::int64_t deadlineOf(const SleepSpec& spec) noexcept;

/// Opens the task's file and records what is known of it. An error where that fails.
TaskError openFile(FileReader& reader, TaskId task, const FileReadSpec& spec, CacheMode mode, ThreadRecorder& recorder);

/// The ending of a file task that has read to the end or to an error; records how it was read, and the bytes.
TaskEnding endingOfRead(const FileReader& reader, TaskId task, ThreadRecorder& recorder);

/// Makes the task's file at its target and records how it is written. An error where the target is refused or that fails.
TaskError createFile(FileWriter& writer, const WriteTarget& target, const FileWriteSpec& spec, CacheMode mode, ThreadRecorder& recorder);

/// The ending of a task that has written its file, or met an error; records how it was written, and the bytes.
TaskEnding endingOfWrite(const FileWriter& writer, TaskId task, ThreadRecorder& recorder);

/// The article's small computation; records its result.
TaskEnding computeSum(TaskId task, ThreadRecorder& recorder);

/// fib(n) in as many pieces as its scheduler likes; records the result when it is there.
class FibonacciComputation {
public:
    FibonacciComputation(TaskId task, const FibonacciSpec& spec, ThreadRecorder& recorder)
        : m_task(task), m_recorder(recorder), m_machine(static_cast<unsigned>(spec.n))
    {
    }

    /// Computes until untilNs (CLOCK_MONOTONIC) is reached, asking stopRequested() before each leaf. True when there is more to do.
    template <typename StopRequested>
    bool goOnUntil(std::int64_t untilNs, const StopRequested& stopRequested)
    {
        while (!m_machine.isDone()) {
            if (stopRequested()) {
                m_ending = TaskEnding::cancelled();
                return false;
            }
            m_machine.step();
            if (m_recorder.checkpoint() >= untilNs && !m_machine.isDone()) {
                return true;
            }
        }
        m_recorder.result(m_task, m_machine.result());
        return false;
    }

    [[nodiscard]] const TaskEnding& ending() const noexcept { return m_ending; }

private:
    TaskId m_task;
    ThreadRecorder& m_recorder;
    FibonacciMachine m_machine;
    TaskEnding m_ending;
};

/// Computes fib(n) in one piece.
template <typename StopRequested>
TaskEnding computeFibonacci(TaskId task, const FibonacciSpec& spec, ThreadRecorder& recorder, const StopRequested& stopRequested)
{
    FibonacciComputation computation(task, spec, recorder);
    computation.goOnUntil(std::numeric_limits<std::int64_t>::max(), stopRequested);
    return computation.ending();
}

} // namespace juggler
