// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/detail/loop_task.h"

#include "core/strategy/detail/event_loop_context.h"

namespace juggler {

void* LoopTask::promise_type::operator new(std::size_t bytes, TaskId, const SleepSpec&, EventLoopContext& loop) noexcept
{
    return loop.sleepFrames().allocate(bytes);
}

void* LoopTask::promise_type::operator new(std::size_t bytes, TaskId, const FileReadSpec&, EventLoopContext& loop) noexcept
{
    return loop.readFrames().allocate(bytes);
}

void* LoopTask::promise_type::operator new(std::size_t bytes, TaskId, const FibonacciSpec&, EventLoopContext& loop) noexcept
{
    return loop.computeFrames().allocate(bytes);
}

void* LoopTask::promise_type::operator new(std::size_t bytes, TaskId, const FileWriteSpec&, EventLoopContext& loop) noexcept
{
    return loop.writeFrames().allocate(bytes);
}

} // namespace juggler
