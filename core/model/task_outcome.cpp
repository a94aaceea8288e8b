// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/task_outcome.h"

#include "core/base/result.h"

#include <array>

namespace juggler {

namespace {

std::string_view operationWord(TaskOperation operation) noexcept
{
    switch (operation) {
    case TaskOperation::Open: return "open";
    case TaskOperation::Examine: return "examine";
    case TaskOperation::Read: return "read";
    case TaskOperation::Compute: return "compute";
    case TaskOperation::Write: return "write";
    case TaskOperation::Sync: return "sync";
    case TaskOperation::StartThread:
    case TaskOperation::Allocate: return "not started";
    case TaskOperation::Worker: return "worker";
    case TaskOperation::None: break;
    }
    return "run";
}

/// What the operation was done to.
std::string subjectOf(const TaskSpec& spec)
{
    if (const auto* file = std::get_if<FileReadSpec>(&spec)) {
        return file->path;
    }
    if (const auto* file = std::get_if<FileWriteSpec>(&spec)) {
        return sizeText(file->sizeBytes) + " in " + (file->folder.empty() ? "the folder for temporary files" : file->folder);
    }
    return taskLabel(spec);
}

std::string reasonText(std::uint16_t code)
{
    switch (static_cast<TaskFault>(code)) {
    case TaskFault::NotRegularFile: return "not a regular file";
    case TaskFault::FileShrank: return "the file became shorter while it was read";
    case TaskFault::ThrewException: return "the task threw an exception";
    case TaskFault::OutOfReserve: return "the machine's reserve of threads would be used up";
    case TaskFault::NothingToRead: return "there is nothing to read now, and waiting for it might never end";
    case TaskFault::NoRoom: return "all files of the workload together are larger than the free space";
    }
    return errnoText(code);
}

} // namespace

std::string_view outcomeKey(TaskOutcome outcome) noexcept
{
    constexpr std::array<std::string_view, 5> keys{"pending", "done", "failed", "cancelled", "not-started"};
    return keys[static_cast<std::size_t>(outcome)];
}

std::string describeTaskError(const TaskError& error, const TaskSpec& spec)
{
    if (!error.isError()) {
        return {};
    }
    if (error.operation == TaskOperation::Worker) {
        return error.code < TaskError::kExitStatus ? "worker ended by signal " + std::to_string(error.code)
                                                   : "worker ended with status " + std::to_string(error.code - TaskError::kExitStatus);
    }
    std::string text{operationWord(error.operation)};
    const bool isAboutTheTask = error.operation != TaskOperation::StartThread && error.operation != TaskOperation::Allocate;
    if (isAboutTheTask) {
        text.append(" ").append(subjectOf(spec));
    }
    return text.append(": ").append(reasonText(error.code));
}

} // namespace juggler
