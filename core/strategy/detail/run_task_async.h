// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/detail/event_loop_context.h"

namespace juggler {

/// Begins one task on an event loop and runs it until it waits for the first time or ends; all of it is recorded, to its one end. The
/// asynchronous counterpart of runTask(). Computing is done in one piece and holds the loop up. An exception of the task becomes its
/// failure. [the loop's thread]
void startTaskAsync(TaskId task, EventLoopContext& loop);

} // namespace juggler
