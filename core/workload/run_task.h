// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/task_context.h"

namespace juggler {

/// Runs one task to its end on the calling thread and records all of it: started, waits, result, exactly one end. The one body for every
/// model whose tasks look blocking. An exception of the task becomes its failure.
void runTask(TaskId task, const TaskSpec& spec, TaskContext& context);

} // namespace juggler
