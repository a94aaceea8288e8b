// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace juggler {

/// A task's number within one workload, from 0 in the order in which the tasks are submitted.
enum class TaskId : std::uint32_t {};
inline constexpr TaskId kNoTask{0xffff'ffff};

constexpr std::uint32_t toIndex(TaskId id) noexcept
{
    return static_cast<std::uint32_t>(id);
}

enum class TaskKind : std::uint8_t { FileRead, Sleep, Fibonacci, FileWrite, Add, Recorded };

/// Read one file to its end and forget the contents.
struct FileReadSpec {
    std::string path;
    friend bool operator==(const FileReadSpec&, const FileReadSpec&) = default;
};

/// Wait; stands for a network call or a timer.
struct SleepSpec {
    std::chrono::milliseconds duration{0};
    friend bool operator==(const SleepSpec&, const SleepSpec&) = default;
};

/// Compute fib(n) by naive recursion.
struct FibonacciSpec {
    int n = 0;
    friend bool operator==(const FibonacciSpec&, const FibonacciSpec&) = default;
};

/// Write a new file and remove it when the model has ended. Never touches a file that was there before.
struct FileWriteSpec {
    std::int64_t sizeBytes = 0;
    std::string folder = {}; ///< empty: the system's folder for temporary files
    bool isSynced = false; ///< fsync(2) at the end: wait until the device has it
    friend bool operator==(const FileWriteSpec&, const FileWriteSpec&) = default;
};

/// The article's small computation: 1 + 2.
struct AddSpec {
    friend bool operator==(const AddSpec&, const AddSpec&) = default;
};

/// What another program did and wrote down: an event of a trace. It can be looked at, never run.
struct RecordedSpec {
    std::string name;
    friend bool operator==(const RecordedSpec&, const RecordedSpec&) = default;
};

/// What one task does. The order of the alternatives is the order of TaskKind.
using TaskSpec = std::variant<FileReadSpec, SleepSpec, FibonacciSpec, FileWriteSpec, AddSpec, RecordedSpec>;

inline TaskKind kindOf(const TaskSpec& spec) noexcept
{
    return static_cast<TaskKind>(spec.index());
}

/// Whether the kind reads or writes a file.
constexpr bool isFileKind(TaskKind kind) noexcept
{
    return kind == TaskKind::FileRead || kind == TaskKind::FileWrite;
}

/// The kind's key in files and on the command line: "file-read", "sleep", "fibonacci", "file-write", "add"; "recorded" in files alone.
std::string_view kindKey(TaskKind kind) noexcept;
std::optional<TaskKind> kindFromKey(std::string_view key) noexcept;

/// What a bar says: "fib(27)", "sleep 50 ms", "read NAME" with the file's name without its folders, "write 4 MiB", "add"; a recorded
/// event's own name.
std::string taskLabel(const TaskSpec& spec);

/// "4 MiB", "512 B": the largest unit in which it is a whole number.
std::string sizeText(std::int64_t bytes);

/// The limits of the values that a user can give.
namespace limits {
inline constexpr int kLargestFibonacci = 93; ///< fib(94) does not fit into 64 bits
inline constexpr int kConfirmFibonacciAbove = 50; ///< fib(51) takes about a minute; it needs a confirmation
inline constexpr std::chrono::milliseconds kLongestSleep = std::chrono::hours(24);
inline constexpr std::int64_t kLargestWriteBytes = std::int64_t{1} << 40; ///< 1 TiB
inline constexpr int kLargestCount = 1'000'000;
} // namespace limits

/// Nothing, or the sentence that tells why the spec cannot be run: what is wrong with its values, or that it was recorded. Whether a file
/// exists is not looked at: that belongs to the run.
std::optional<std::string> validateSpec(const TaskSpec& spec);

/// The sentences about an n or a length of any size, as it was given: a number that no spec can hold is told as it is.
bool isFibonacciInRange(std::int64_t n) noexcept;
std::string fibonacciRangeText(std::string_view n);
std::string sleepRangeText(std::string_view ms);

/// Nothing, or what is wrong with the count.
std::optional<std::string> validateCount(std::int64_t count);

} // namespace juggler
