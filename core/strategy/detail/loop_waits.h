// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/detail/event_loop_context.h"

namespace juggler {

/// What sleepUntil() is awaited through.
class [[nodiscard]] EventLoopContext::SleepWait {
public:
    SleepWait(EventLoopContext& loop, std::int64_t deadlineNs) noexcept : m_loop(loop), m_deadlineNs(deadlineNs) {}

    static bool await_ready() noexcept { return false; }
    void await_suspend(std::coroutine_handle<LoopTask::promise_type> frame)
    {
        m_waiter = &frame.promise().suspension();
        m_loop.waitUntil(*m_waiter, m_deadlineNs);
    }
    [[nodiscard]] bool await_resume() const noexcept { return !m_waiter->isCancelled; }

private:
    EventLoopContext& m_loop;
    std::int64_t m_deadlineNs;
    Suspension* m_waiter = nullptr;
};

/// What yield() is awaited through.
class [[nodiscard]] EventLoopContext::YieldWait {
public:
    explicit YieldWait(EventLoopContext& loop) noexcept : m_loop(loop) {}

    static bool await_ready() noexcept { return false; }
    void await_suspend(std::coroutine_handle<LoopTask::promise_type> frame) { m_loop.waitForTurn(frame.promise().suspension()); }
    static void await_resume() noexcept {}

private:
    EventLoopContext& m_loop;
};

/// What readSome() is awaited through, and the request itself: it stays where it is until the read has come back.
class [[nodiscard]] EventLoopContext::ReadWait : public ReadRequest {
public:
    ReadWait(EventLoopContext& loop, int file, std::size_t count, std::int64_t position) noexcept : m_loop(loop)
    {
        fd = file;
        bytes = static_cast<std::uint32_t>(count);
        offset = position;
    }

    static bool await_ready() noexcept { return false; }
    void await_suspend(std::coroutine_handle<LoopTask::promise_type> frame)
    {
        m_waiter = &frame.promise().suspension();
        m_loop.waitForRead(*this);
    }
    [[nodiscard]] std::optional<ReadAttempt> await_resume() const noexcept
    {
        if (m_waiter->isCancelled) {
            return std::nullopt;
        }
        return result < 0 ? ReadAttempt{0, -result} : ReadAttempt{static_cast<std::size_t>(result), 0};
    }

    [[nodiscard]] Suspension& waiter() const noexcept { return *m_waiter; }

private:
    EventLoopContext& m_loop;
    Suspension* m_waiter = nullptr;
};

/// The right to have one file open. Move-only.
class EventLoopContext::FileSlot {
public:
    explicit FileSlot(EventLoopContext& loop) noexcept : m_loop(&loop) {}
    FileSlot(FileSlot&& other) noexcept : m_loop(std::exchange(other.m_loop, nullptr)) {}
    FileSlot& operator=(FileSlot&&) = delete;
    ~FileSlot()
    {
        if (m_loop) {
            m_loop->releaseFileSlot();
        }
    }

private:
    EventLoopContext* m_loop;
};

/// What fileSlot() is awaited through.
class [[nodiscard]] EventLoopContext::FileSlotWait {
public:
    explicit FileSlotWait(EventLoopContext& loop) noexcept : m_loop(loop) {}

    [[nodiscard]] bool await_ready() noexcept
    {
        const bool isFree = m_loop.m_openFiles < m_loop.m_openFileLimit;
        m_loop.m_openFiles += isFree ? 1 : 0;
        return isFree;
    }
    void await_suspend(std::coroutine_handle<LoopTask::promise_type> frame)
    {
        m_waiter = &frame.promise().suspension();
        m_loop.waitForFileSlot(*m_waiter);
    }
    [[nodiscard]] std::optional<FileSlot> await_resume() const noexcept
    {
        const bool isCancelled = m_waiter && m_waiter->isCancelled;
        return isCancelled ? std::nullopt : std::make_optional<FileSlot>(m_loop);
    }

private:
    EventLoopContext& m_loop;
    Suspension* m_waiter = nullptr;
};

inline EventLoopContext::SleepWait EventLoopContext::sleepUntil(std::int64_t deadlineNs) noexcept
{
    return {*this, deadlineNs};
}

inline EventLoopContext::YieldWait EventLoopContext::yield() noexcept
{
    return YieldWait(*this);
}

inline EventLoopContext::ReadWait EventLoopContext::readSome(int fd, std::size_t bytes, std::int64_t offset) noexcept
{
    return {*this, fd, bytes, offset};
}

inline EventLoopContext::ReadWait EventLoopContext::writeSome(int fd, std::size_t bytes, std::int64_t offset) noexcept
{
    ReadWait wait(*this, fd, bytes, offset);
    wait.operation = FileOperation::Write;
    return wait;
}

inline EventLoopContext::ReadWait EventLoopContext::syncFile(int fd) noexcept
{
    ReadWait wait(*this, fd, 0, 0);
    wait.operation = FileOperation::Sync;
    return wait;
}

inline EventLoopContext::FileSlotWait EventLoopContext::fileSlot() noexcept
{
    return FileSlotWait(*this);
}

} // namespace juggler
