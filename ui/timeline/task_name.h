// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/workload.h"

#include <QtCore/QString>

namespace juggler::ui {

/// What a task does, and its number where others do the same: "fib(38) #3". The number is the task's id in exported files. [any thread]
QString taskName(const TaskList& tasks, TaskId task);

/// "#3".
QString taskNumber(TaskId task);

/// Whether the task's group has others.
bool isOneOfMany(const TaskList& tasks, TaskId task);

} // namespace juggler::ui
