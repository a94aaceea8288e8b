// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/task_outcome.h"
#include "core/trace/thread_recorder.h"
#include "core/workload/fibonacci.h"
#include "core/workload/file_reader.h"

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

/// Computes fib(n) in one piece, asking stopRequested() before each leaf, and records the result.
template <typename StopRequested>
TaskEnding computeFibonacci(TaskId task, const FibonacciSpec& spec, ThreadRecorder& recorder, const StopRequested& stopRequested)
{
    FibonacciMachine machine(static_cast<unsigned>(spec.n));
    while (!machine.isDone()) {
        if (stopRequested()) {
            return TaskEnding::cancelled();
        }
        machine.step();
        recorder.checkpoint();
    }
    recorder.result(task, machine.result());
    return {};
}

} // namespace juggler
