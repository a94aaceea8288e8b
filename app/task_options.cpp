// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/task_options.h"

#include "app/option_values.h"
#include "core/formats/workload_file.h"

#include <QFile>

#include <unistd.h>

namespace juggler::app {

namespace {

/// Appends spec, `count` times ("" is once).
Result<void> addTasks(RunOptions& options, std::string_view option, const TaskSpec& spec, const std::string& count)
{
    const auto number = count.empty() ? std::optional<std::int64_t>(1) : wholeNumber(count);
    auto problem = validateSpec(spec);
    if (!problem) {
        problem = number ? validateCount(*number) : "count " + count + ": must be from 1 to " + std::to_string(limits::kLargestCount);
    }
    if (problem) {
        return Error{std::string(option) + ": " + *problem};
    }
    options.workload.groups.push_back({spec, static_cast<int>(*number)});
    return {};
}

} // namespace

Result<void> addFile(RunOptions& options, const std::string& value)
{
    // A file may itself be called "dataset-x3": then that file is meant.
    const bool isWholeName = access(value.c_str(), F_OK) == 0;
    const CountedValue counted = isWholeName ? CountedValue{value, {}} : splitCount(value);
    return addTasks(options, "--file", FileReadSpec{counted.value}, counted.count);
}

Result<void> addSleep(RunOptions& options, const std::string& value)
{
    const CountedValue counted = splitCount(value);
    const auto ms = wholeNumber(counted.value);
    if (!ms && isWholeNumber(counted.value)) {
        return Error{"--sleep: " + sleepRangeText(counted.value)};
    }
    if (!ms) {
        return wrongValue("--sleep", value, "whole milliseconds, MS or MSxCOUNT");
    }
    return addTasks(options, "--sleep", SleepSpec{std::chrono::milliseconds(*ms)}, counted.count);
}

Result<void> addFibonacci(RunOptions& options, const std::string& value)
{
    const CountedValue counted = splitCount(value);
    const auto n = wholeNumber(counted.value);
    if (!isWholeNumber(counted.value)) {
        return wrongValue("--fib", value, "a whole number, N or NxCOUNT");
    }
    if (!n || !isFibonacciInRange(*n)) {
        return Error{"--fib: " + fibonacciRangeText(counted.value)};
    }
    return addTasks(options, "--fib", FibonacciSpec{static_cast<int>(*n)}, counted.count);
}

Result<void> addWrite(RunOptions& options, const std::string& value)
{
    const CountedValue counted = splitCount(value);
    const auto bytes = sizeInBytes(counted.value);
    if (!bytes) {
        return wrongValue("--write", value, "a size of whole bytes such as 512, 64K, 4MiB or 1G, SIZE or SIZExCOUNT");
    }
    options.pendingWriteOption = {};
    return addTasks(options, "--write", FileWriteSpec{*bytes, options.writeFolder, options.isWriteSynced}, counted.count);
}

Result<void> addSum(RunOptions& options, const std::string& value)
{
    const std::string count = value.starts_with('x') ? value.substr(1) : value;
    if (!value.empty() && !isWholeNumber(count)) {
        return wrongValue("--add", value, "how many times, xCOUNT");
    }
    return addTasks(options, "--add", AddSpec{}, count);
}

Result<void> addWorkload(RunOptions& options, const std::string& value)
{
    auto workload = readWorkloadFile(QFile::decodeName(QByteArray::fromStdString(value)));
    if (!workload) {
        return workload.error();
    }
    options.workload.name = workload->name.empty() ? value : workload->name;
    options.workload.groups.insert(options.workload.groups.end(), workload->groups.begin(), workload->groups.end());
    if (workload->shuffleSeed) {
        options.workload.shuffleSeed = workload->shuffleSeed;
    }
    return {};
}

Result<void> setWriteFolder(RunOptions& options, const std::string& value)
{
    if (value.empty()) {
        return wrongValue("--folder", "\"\"", "a folder's path");
    }
    options.writeFolder = value;
    options.pendingWriteOption = "--folder";
    return {};
}

Result<void> setWriteSync(RunOptions& options, const std::string&)
{
    options.isWriteSynced = true;
    options.pendingWriteOption = "--fsync";
    return {};
}

} // namespace juggler::app
