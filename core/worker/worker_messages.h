// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_descriptor.h"
#include "core/model/run_config.h"
#include "core/model/task_spec.h"
#include "core/worker/worker_memory.h"
#include "core/workload/write_folders.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

// How a worker process and its parent speak: packets over a socket pair (SOCK_SEQPACKET, so that each arrives whole or not at all).

namespace juggler {

/// What the parent asks for.
enum class WorkerOrder : std::uint8_t {
    BeginRun, ///< a new recording begins; answered by Began. The text is the set of cores to run on, a cpu_set_t
    RunTask, ///< answered by TaskEnded. The text is the path of the file that it reads or writes
    EndRun, ///< the recording ends; answered by RunEnded
};

/// An order: this, and behind it a text whose meaning depends on the order. 64 bytes.
struct WorkerCommand {
    std::uint32_t version = kWorkerProtocolVersion;
    WorkerOrder order{};
    TaskKind kind{};
    CacheMode cache{}; ///< BeginRun
    std::uint8_t isNew = 0; ///< BeginRun: the process was started for this run, so its start-up belongs to it
    std::uint32_t task = 0;
    std::int32_t nice = 0; ///< BeginRun
    std::int64_t number = 0; ///< the task's n, or its milliseconds
    TaskError refusal = {}; ///< a file-write task's, where it may not write
    std::uint8_t isSynced = 0; ///< a file-write task's
    std::uint8_t unused[35] = {};
};
static_assert(sizeof(WorkerCommand) == 64 && std::is_trivially_copyable_v<WorkerCommand>);

/// What the worker answers.
enum class WorkerAnswer : std::uint8_t { Began, TaskEnded, RunEnded };

/// An answer. Everything else that the worker has to tell stands in its recording. 24 bytes.
struct WorkerReply {
    std::uint32_t version = kWorkerProtocolVersion;
    WorkerAnswer answer{};
    std::uint32_t task = 0;
    std::int64_t peakMemoryBytes = 0; ///< RunEnded: the largest resident size in the run
};
static_assert(sizeof(WorkerReply) == 24 && std::is_trivially_copyable_v<WorkerReply>);

/// Longer paths cannot be opened, whatever is cut off (PATH_MAX, which counts the final zero).
inline constexpr std::size_t kLongestText = 4096;

/// The order to run a task, and its text. target: where a file-write task writes.
WorkerCommand taskCommand(TaskId task, const TaskSpec& spec, const WriteTarget& target, std::string_view& text);
/// What taskCommand() was made from, but for the folder of a file-write task; nothing for a command that makes no sense.
std::optional<TaskSpec> specOf(const WorkerCommand& command, std::string_view text);

/// Sends an order and at most kLongestText bytes of its text; false where nobody listens any more. [any thread]
bool sendCommand(const FileDescriptor& socket, const WorkerCommand& command, std::string_view text = {});
/// Waits for the next order; false when the other end is closed or does not speak this protocol. [worker]
bool receiveCommand(const FileDescriptor& socket, WorkerCommand& command, std::string& text);

bool sendReply(const FileDescriptor& socket, const WorkerReply& reply);

/// What a look at a worker's socket found.
enum class Received : std::uint8_t { Nothing, Reply, End };
/// Takes the next reply, if there is one; does not wait. [run thread]
Received receiveReply(const FileDescriptor& socket, WorkerReply& reply);

} // namespace juggler
