// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/workload.h"

namespace juggler {

/// The same task in another list: its own number where the workloads are equal; else the one of as many that do the same thing under the
/// same name, counted from the first. kNoTask where there is none. Time grows with the number of tasks, unless both are one list; for the
/// runs of several recordings. [any thread]
TaskId linkedTask(const TaskList& from, TaskId task, const TaskList& to);

} // namespace juggler
