// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/task_outcome.h"

#include "core/base/result.h"

#include <algorithm>
#include <array>

namespace juggler {

namespace {

constexpr std::array<std::string_view, 5> kOutcomeKeys{"pending", "done", "failed", "cancelled", "not-started"};
constexpr std::array<std::string_view, 10> kOperationKeys{"none",     "open",    "examine", "read", "start-thread",
                                                          "allocate", "compute", "write",   "sync", "worker"};

template <typename Enum, std::size_t N>
std::optional<Enum> fromKey(const std::array<std::string_view, N>& keys, std::string_view key) noexcept
{
    const auto found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? std::nullopt : std::optional(static_cast<Enum>(found - keys.begin()));
}

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
    return kOutcomeKeys[static_cast<std::size_t>(outcome)];
}

std::optional<TaskOutcome> outcomeFromKey(std::string_view key) noexcept
{
    return fromKey<TaskOutcome>(kOutcomeKeys, key);
}

std::string_view taskOperationKey(TaskOperation operation) noexcept
{
    return kOperationKeys[static_cast<std::size_t>(operation)];
}

std::optional<TaskOperation> taskOperationFromKey(std::string_view key) noexcept
{
    return fromKey<TaskOperation>(kOperationKeys, key);
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
