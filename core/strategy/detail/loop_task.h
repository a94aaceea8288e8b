// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/detail/frame_pool.h"
#include "core/strategy/detail/suspension.h"

#include <exception>
#include <utility>

namespace juggler {

class EventLoopContext;

/// The coroutine of one task on an event loop: it runs nothing until start(), lies in one of the loop's frame pools, and goes away by
/// itself when it has come to its end. [the loop's thread]
class [[nodiscard]] LoopTask {
public:
    class promise_type;

    LoopTask(LoopTask&& other) noexcept : m_frame(std::exchange(other.m_frame, {})) {}
    LoopTask& operator=(LoopTask&&) = delete;
    ~LoopTask()
    {
        if (m_frame) {
            m_frame.destroy();
        }
    }

    /// Whether there was memory for it.
    [[nodiscard]] bool isValid() const noexcept { return static_cast<bool>(m_frame); }

    /// Runs it until it waits for the first time or ends. From then on it belongs to whatever it waits for. Only while isValid().
    void start() && { std::exchange(m_frame, {}).resume(); }

private:
    explicit LoopTask(std::coroutine_handle<> frame) noexcept : m_frame(frame) {}

    std::coroutine_handle<> m_frame;
};

/// What the compiler asks of a coroutine that returns a LoopTask and takes (TaskId, a kind's spec, EventLoopContext&).
class LoopTask::promise_type {
public:
    template <typename Spec>
    promise_type(TaskId task, const Spec&, EventLoopContext&) noexcept
    {
        m_suspension.task = task;
        m_suspension.frame = std::coroutine_handle<promise_type>::from_promise(*this);
    }

    [[nodiscard]] Suspension& suspension() noexcept { return m_suspension; }

    LoopTask get_return_object() noexcept { return LoopTask(m_suspension.frame); }
    static LoopTask get_return_object_on_allocation_failure() noexcept { return LoopTask({}); }
    static std::suspend_always initial_suspend() noexcept { return {}; }
    static std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() noexcept {}
    [[noreturn]] void unhandled_exception() noexcept { std::terminate(); } // the body catches what a task throws

    static void* operator new(std::size_t bytes, TaskId task, const SleepSpec& spec, EventLoopContext& loop) noexcept;
    static void* operator new(std::size_t bytes, TaskId task, const FileReadSpec& spec, EventLoopContext& loop) noexcept;
    static void* operator new(std::size_t bytes, TaskId task, const FibonacciSpec& spec, EventLoopContext& loop) noexcept;
    static void* operator new(std::size_t bytes, TaskId task, const FileWriteSpec& spec, EventLoopContext& loop) noexcept;
    static void operator delete(void* frame) noexcept { FramePool::free(frame); }

private:
    Suspension m_suspension;
};

} // namespace juggler
