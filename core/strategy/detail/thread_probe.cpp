// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/detail/thread_probe.h"

#include "core/base/native_thread.h"

#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <deque>
#include <thread>
#include <vector>

namespace juggler::detail {

namespace {

struct Probe {
    std::atomic<int> threadId{0};
    NativeThread thread;
};

bool isAlive(int threadId)
{
    return threadId != 0 && syscall(SYS_tgkill, getpid(), threadId, 0) == 0;
}

} // namespace

ObtainedThreads obtainThreads(std::size_t wanted, std::size_t stackBytes)
{
    std::atomic<bool> gate{false};
    std::deque<Probe> probes; // grows without moving what is there
    ObtainedThreads obtained;
    while (obtained.count < wanted) {
        Probe& probe = probes.emplace_back();
        auto thread = NativeThread::start(
            "probe", stackBytes,
            [&probe, &gate] {
                probe.threadId.store(currentThreadId(), std::memory_order_relaxed);
                gate.wait(false, std::memory_order_acquire);
            },
            obtained.errnoValue);
        if (!thread) {
            break;
        }
        probe.thread = std::move(*thread);
        ++obtained.count;
    }
    gate.store(true, std::memory_order_release);
    gate.notify_all();
    std::vector<int> threadIds;
    for (Probe& probe : probes) {
        probe.thread.join();
        threadIds.push_back(probe.threadId.load(std::memory_order_relaxed));
    }
    waitUntilGone(threadIds, std::chrono::seconds(1));
    return obtained;
}

bool waitUntilGone(std::span<const int> threadIds, std::chrono::milliseconds timeout)
{
    const auto deadline = std::chrono::steady_clock::now() + timeout;
    for (const int threadId : threadIds) {
        while (isAlive(threadId)) {
            if (std::chrono::steady_clock::now() > deadline) {
                return false;
            }
            std::this_thread::yield();
        }
    }
    return true;
}

} // namespace juggler::detail
