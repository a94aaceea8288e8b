// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/intrusive_queue.h"
#include "core/model/task_spec.h"

#include <coroutine>

namespace juggler {

/// A task of an event loop while it waits, for whatever: an element of the loop's queues and timers. It lies in the task's coroutine frame,
/// so waiting allocates nothing. [the loop's thread]
struct Suspension : QueueLink {
    std::coroutine_handle<> frame;
    TaskId task = kNoTask;
    bool isCancelled = false; ///< resumed by a stop, not by what it waited for
};

/// The order of two waits with the same deadline.
inline bool comesAfter(const Suspension& a, const Suspension& b) noexcept
{
    return a.task > b.task;
}

} // namespace juggler
