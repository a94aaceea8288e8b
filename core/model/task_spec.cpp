// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/task_spec.h"

#include <array>

namespace juggler {

namespace {

struct KindKey {
    TaskKind kind;
    std::string_view key;
};

constexpr std::array kKindKeys{
    KindKey{TaskKind::FileRead, "file-read"},   KindKey{TaskKind::Sleep, "sleep"}, KindKey{TaskKind::Fibonacci, "fibonacci"},
    KindKey{TaskKind::FileWrite, "file-write"}, KindKey{TaskKind::Add, "add"},     KindKey{TaskKind::Recorded, "recorded"},
};

struct Labeller {
    std::string operator()(const FileReadSpec& spec) const
    {
        const auto slash = spec.path.find_last_of('/');
        const bool hasName = slash != std::string::npos && slash + 1 < spec.path.size();
        return "read " + (hasName ? spec.path.substr(slash + 1) : spec.path);
    }
    std::string operator()(const SleepSpec& spec) const { return "sleep " + std::to_string(spec.duration.count()) + " ms"; }
    std::string operator()(const FibonacciSpec& spec) const { return "fib(" + std::to_string(spec.n) + ")"; }
    std::string operator()(const FileWriteSpec& spec) const
    {
        return "write " + sizeText(spec.sizeBytes) + (spec.isSynced ? " + fsync" : "");
    }
    std::string operator()(const AddSpec&) const { return "add"; }
    std::string operator()(const RecordedSpec& spec) const { return spec.name; }
};

struct Validator {
    std::optional<std::string> operator()(const FileReadSpec& spec) const
    {
        if (spec.path.empty()) {
            return "a file to read needs a path";
        }
        if (spec.path.find('\0') != std::string::npos) {
            return "a path cannot contain a zero byte";
        }
        return std::nullopt;
    }
    std::optional<std::string> operator()(const SleepSpec& spec) const
    {
        if (spec.duration < spec.duration.zero() || spec.duration > limits::kLongestSleep) {
            return sleepRangeText(std::to_string(spec.duration.count()));
        }
        return std::nullopt;
    }
    std::optional<std::string> operator()(const FibonacciSpec& spec) const
    {
        return isFibonacciInRange(spec.n) ? std::nullopt : std::optional(fibonacciRangeText(std::to_string(spec.n)));
    }
    std::optional<std::string> operator()(const FileWriteSpec& spec) const
    {
        if (spec.sizeBytes < 0 || spec.sizeBytes > limits::kLargestWriteBytes) {
            return "write " + std::to_string(spec.sizeBytes) + " bytes: must be from 0 to " + sizeText(limits::kLargestWriteBytes);
        }
        if (spec.folder.find('\0') != std::string::npos) {
            return "a folder cannot contain a zero byte";
        }
        return std::nullopt;
    }
    std::optional<std::string> operator()(const AddSpec&) const { return std::nullopt; }
    std::optional<std::string> operator()(const RecordedSpec&) const { return "was recorded by another program and cannot be run"; }
};

} // namespace

std::string_view kindKey(TaskKind kind) noexcept
{
    return kKindKeys[static_cast<std::size_t>(kind)].key;
}

std::optional<TaskKind> kindFromKey(std::string_view key) noexcept
{
    for (const KindKey& row : kKindKeys) {
        if (row.key == key) {
            return row.kind;
        }
    }
    return std::nullopt;
}

std::string sizeText(std::int64_t bytes)
{
    constexpr std::array<std::string_view, 5> kUnits{" B", " KiB", " MiB", " GiB", " TiB"};
    std::size_t unit = 0;
    while (bytes != 0 && bytes % 1024 == 0 && unit + 1 < kUnits.size()) {
        bytes /= 1024;
        ++unit;
    }
    return std::to_string(bytes).append(kUnits[unit]);
}

std::string taskLabel(const TaskSpec& spec)
{
    return std::visit(Labeller{}, spec);
}

std::optional<std::string> validateSpec(const TaskSpec& spec)
{
    return std::visit(Validator{}, spec);
}

bool isFibonacciInRange(std::int64_t n) noexcept
{
    return n >= 0 && n <= limits::kLargestFibonacci;
}

std::string fibonacciRangeText(std::string_view n)
{
    return "fib(" + std::string(n) + "): n must be from 0 to " + std::to_string(limits::kLargestFibonacci)
        + ", fib(94) does not fit into 64 bits";
}

std::string sleepRangeText(std::string_view ms)
{
    return "sleep " + std::string(ms) + " ms: must be from 0 to " + std::to_string(limits::kLongestSleep.count()) + " ms (one day)";
}

std::optional<std::string> validateCount(std::int64_t count)
{
    if (count < 1 || count > limits::kLargestCount) {
        return "count " + std::to_string(count) + ": must be from 1 to " + std::to_string(limits::kLargestCount);
    }
    return std::nullopt;
}

} // namespace juggler
