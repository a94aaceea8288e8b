// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <pthread.h>

#include <cstddef>
#include <functional>
#include <string>

namespace juggler {

/// One native thread with a chosen stack; joins in its destructor. [any thread; one owner]
///
/// Unlike std::jthread it reports a refused creation as a value (EAGAIN at the limits of pids, memory maps or the user's
/// processes) and takes a stack size: 10,000 threads with 8 MiB stacks cost 40 MB of page tables.
class NativeThread {
public:
    static constexpr std::size_t kSmallStackBytes = 128 * 1024; ///< ample for a task; sanitizers need no more

    NativeThread() = default;
    NativeThread(NativeThread&& other) noexcept;
    NativeThread& operator=(NativeThread&& other) noexcept;
    ~NativeThread();

    /// Starts body on a new thread called name (cut to 15 bytes, pthread_setname_np(3)); the errno value where the system refuses.
    static Result<NativeThread> start(const std::string& name, std::size_t stackBytes, std::function<void()> body);

    /// As start(), with the errno value of a refusal in errnoValue.
    static Result<NativeThread> start(const std::string& name, std::size_t stackBytes, std::function<void()> body, int& errnoValue);

    [[nodiscard]] bool isJoinable() const noexcept { return m_isJoinable; }
    void join();

private:
    pthread_t m_thread{};
    bool m_isJoinable = false;
};

/// Sets the nice value of the calling thread alone (a Linux thread has its own, setpriority(2)) and returns the one it has then:
/// lowering it needs a privilege. [any thread]
int setThreadNice(int nice) noexcept;

/// Lets the calling thread, and every thread that it starts from now on, run on the first count of its processors only
/// (sched_setaffinity(2)). An errno value where the system refuses, else 0. [any thread]
int limitThreadToCores(int count) noexcept;

/// The kernel's id of the calling thread. [any thread]
int currentThreadId() noexcept;

} // namespace juggler
