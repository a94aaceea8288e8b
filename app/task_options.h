// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace juggler::app {

// The options of `juggler run` that add tasks, and those that say how. Each appends to the workload, or returns what is wrong. [any thread]

Result<void> addFile(RunOptions& options, const std::string& value);
Result<void> addSleep(RunOptions& options, const std::string& value);
Result<void> addFibonacci(RunOptions& options, const std::string& value);
Result<void> addWrite(RunOptions& options, const std::string& value);
Result<void> addSum(RunOptions& options, const std::string& value);
Result<void> addWorkload(RunOptions& options, const std::string& value);

/// For the --write options that follow.
Result<void> setWriteFolder(RunOptions& options, const std::string& value);
Result<void> setWriteSync(RunOptions& options, const std::string& value);

} // namespace juggler::app
