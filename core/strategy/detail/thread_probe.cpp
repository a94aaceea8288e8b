// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/detail/thread_probe.h"

#include "core/base/native_thread.h"

#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <deque>
#include <thread>
#include <utility>
#include <vector>

namespace juggler::detail {

namespace {

struct Probe {
    std::atomic<int> threadId{0};
    NativeThread thread;
};

/// Threads that wait for each other.
class Probes {
public:
    Probes() = default;
    Probes(const Probes&) = delete;
    Probes& operator=(const Probes&) = delete;
    /// Joins; should memory have run out halfway, those that exist must not wait for ever.
    ~Probes() { openGate(); }

    /// One more; the errno value of a refusal, else 0.
    int start(std::size_t stackBytes)
    {
        Probe& probe = m_probes.emplace_back();
        int errnoValue = 0;
        auto thread = NativeThread::start(
            "probe", stackBytes,
            [this, &probe] {
                probe.threadId.store(currentThreadId(), std::memory_order_relaxed);
                m_gate.wait(false, std::memory_order_acquire);
            },
            errnoValue);
        if (thread) {
            probe.thread = std::move(*thread);
        }
        return errnoValue;
    }

    /// Ends all of them; returns their kernel ids.
    std::vector<int> end()
    {
        openGate();
        std::vector<int> threadIds;
        for (Probe& probe : m_probes) {
            probe.thread.join();
            threadIds.push_back(probe.threadId.load(std::memory_order_relaxed));
        }
        return threadIds;
    }

private:
    void openGate()
    {
        m_gate.store(true, std::memory_order_release);
        m_gate.notify_all();
    }

    std::atomic<bool> m_gate{false};
    std::deque<Probe> m_probes; // grows without moving what is there; last, since they use the gate
};

bool isAlive(int threadId)
{
    return threadId != 0 && syscall(SYS_tgkill, getpid(), threadId, 0) == 0;
}

} // namespace

ObtainedThreads obtainThreads(std::size_t wanted, std::size_t stackBytes, const std::function<bool()>& goOn)
{
    Probes probes;
    ObtainedThreads obtained;
    while (obtained.count < wanted && goOn() && (obtained.errnoValue = probes.start(stackBytes)) == 0) {
        ++obtained.count;
    }
    waitUntilGone(probes.end(), std::chrono::seconds(1));
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
