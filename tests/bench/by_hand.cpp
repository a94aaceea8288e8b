// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/by_hand.h"

#include <coroutine>
#include <exception>
#include <queue>
#include <thread>
#include <vector>

namespace juggler::bench {

namespace {

using Clock = std::chrono::steady_clock;

/// Starts at once and goes away at its end.
struct Detached {
    struct promise_type {
        Detached get_return_object() noexcept { return {}; }
        static std::suspend_never initial_suspend() noexcept { return {}; }
        static std::suspend_never final_suspend() noexcept { return {}; }
        void return_void() noexcept {}
        [[noreturn]] void unhandled_exception() noexcept { std::terminate(); }
    };
};

class BareLoop {
public:
    struct Sleep {
        BareLoop& loop;
        Clock::time_point deadline;

        static bool await_ready() noexcept { return false; }
        void await_suspend(std::coroutine_handle<> task) { loop.m_sleepers.push({deadline, task}); }
        static void await_resume() noexcept {}
    };

    Sleep sleepFor(std::chrono::milliseconds duration) { return {*this, Clock::now() + duration}; }

    void run()
    {
        while (!m_sleepers.empty()) {
            std::this_thread::sleep_until(m_sleepers.top().deadline);
            const auto now = Clock::now();
            while (!m_sleepers.empty() && m_sleepers.top().deadline <= now) {
                const std::coroutine_handle<> task = m_sleepers.top().task;
                m_sleepers.pop();
                task.resume();
            }
        }
    }

private:
    struct Sleeper {
        Clock::time_point deadline;
        std::coroutine_handle<> task;
        bool operator<(const Sleeper& other) const noexcept { return deadline > other.deadline; }
    };
    std::priority_queue<Sleeper> m_sleepers;
};

Detached sleepOnce(BareLoop& loop, std::chrono::milliseconds duration)
{
    co_await loop.sleepFor(duration);
}

} // namespace

std::chrono::nanoseconds sleepOnThreads(int count, std::chrono::milliseconds duration)
{
    const auto start = Clock::now();
    std::vector<std::thread> threads;
    threads.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        threads.emplace_back([duration] { std::this_thread::sleep_for(duration); });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    return Clock::now() - start;
}

std::chrono::nanoseconds sleepOnCoroutines(int count, std::chrono::milliseconds duration)
{
    const auto start = Clock::now();
    BareLoop loop;
    for (int i = 0; i < count; ++i) {
        sleepOnce(loop, duration);
    }
    loop.run();
    return Clock::now() - start;
}

} // namespace juggler::bench
