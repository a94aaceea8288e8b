// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/task_spec.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace juggler {

/// How a task ended. Cancelled: stopped before or while it ran; NotStarted: the system refused.
enum class TaskOutcome : std::uint8_t { Pending, Done, Failed, Cancelled, NotStarted };

/// The outcome's key in files: "done", "failed", "cancelled", "not-started"; "pending" while it has none.
std::string_view outcomeKey(TaskOutcome outcome) noexcept;
std::optional<TaskOutcome> outcomeFromKey(std::string_view key) noexcept;

/// What a task was doing when it failed.
enum class TaskOperation : std::uint8_t { None, Open, Examine, Read, StartThread, Allocate, Compute, Write, Sync, Worker };

/// The operation's key in files: "open", "examine", "read", "start-thread", "allocate", "compute", "write", "sync", "worker"; "none".
std::string_view taskOperationKey(TaskOperation operation) noexcept;
std::optional<TaskOperation> taskOperationFromKey(std::string_view key) noexcept;

/// Reasons that have no errno value; above all of those.
enum class TaskFault : std::uint16_t { NotRegularFile = 0xF001, FileShrank, ThrewException, OutOfReserve, NoRoom, NothingToRead };

/// Why a task failed or was not started, in four bytes, so that an event can carry it.
struct TaskError {
    TaskOperation operation = TaskOperation::None;
    std::uint16_t code = 0; ///< an errno value or a TaskFault; for Worker the signal, or kExitStatus + the exit status

    static constexpr TaskError system(TaskOperation operation, int errnoValue) noexcept
    {
        return {operation, static_cast<std::uint16_t>(errnoValue)};
    }
    static constexpr TaskError fault(TaskOperation operation, TaskFault fault) noexcept
    {
        return {operation, static_cast<std::uint16_t>(fault)};
    }
    /// The worker process ended under the task: by a signal, or by itself.
    static constexpr TaskError workerSignal(int signal) noexcept { return system(TaskOperation::Worker, signal); }
    static constexpr TaskError workerExit(int status) noexcept { return system(TaskOperation::Worker, kExitStatus + status); }
    static constexpr int kExitStatus = 0x100; ///< above all signals
    [[nodiscard]] constexpr bool isError() const noexcept { return code != 0; }
    friend bool operator==(const TaskError&, const TaskError&) = default;
};

/// The whole sentence: "read /x/y: Permission denied", "not started: Resource temporarily unavailable". Empty for no error.
std::string describeTaskError(const TaskError& error, const TaskSpec& spec);

} // namespace juggler
