// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/task_steps.h"

#include <cerrno>
#include <chrono>
#include <new>

namespace juggler {

TaskEnding endingOfCurrentException() noexcept
{
    try {
        throw;
    } catch (const std::bad_alloc&) {
        return TaskEnding::failed(TaskError::system(TaskOperation::Compute, ENOMEM));
    } catch (...) {
        return TaskEnding::failed(TaskError::fault(TaskOperation::Compute, TaskFault::ThrewException));
    }
}

std::int64_t deadlineOf(const SleepSpec& spec) noexcept
{
    return monotonicNowNs() + std::chrono::nanoseconds(spec.duration).count();
}

TaskError openFile(FileReader& reader, TaskId task, const FileReadSpec& spec, CacheMode mode, ThreadRecorder& recorder)
{
    const TaskError error = reader.open(spec.path, mode);
    recorder.checkpoint();
    if (!error.isError()) {
        recorder.fileFacts(task, reader.modeUsed(), reader.cachedBytes());
    }
    return error;
}

TaskEnding endingOfRead(const FileReader& reader, TaskId task, ThreadRecorder& recorder)
{
    recorder.fileFacts(task, reader.modeUsed(), reader.cachedBytes()); // again: a device may refuse O_DIRECT at a read
    if (reader.error().isError()) {
        return TaskEnding::failed(reader.error());
    }
    recorder.result(task, reader.bytesRead());
    return {};
}

TaskError createFile(FileWriter& writer, const WriteTarget& target, const FileWriteSpec& spec, CacheMode mode, ThreadRecorder& recorder)
{
    const TaskError error = target.refusal.isError() ? target.refusal : writer.create(target.path, spec.sizeBytes, mode);
    recorder.checkpoint();
    return error;
}

TaskEnding endingOfWrite(const FileWriter& writer, TaskId task, ThreadRecorder& recorder)
{
    recorder.fileFacts(task, writer.modeUsed(), -1);
    if (writer.error().isError()) {
        return TaskEnding::failed(writer.error());
    }
    recorder.result(task, writer.bytesWritten());
    return {};
}

TaskEnding computeSum(TaskId task, ThreadRecorder& recorder)
{
    volatile int first = 1; // else the compiler would do the work
    volatile int second = 2;
    recorder.result(task, static_cast<std::uint64_t>(first + second));
    return {};
}

} // namespace juggler
