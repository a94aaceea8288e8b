// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>

namespace juggler {

/// A request to stop that thousands of threads can sleep on without a lock between them. [any thread]
///
/// Waiters share one futex word: waking 1,000 sleepers takes one system call and none of them has to take a mutex on its way
/// out, as they would behind a condition variable (1,000 threads: 26 ms until the last had stopped).
/// Listeners and the time of the request belong to the object on which request() was called.
class StopSignal {
public:
    using ListenerId = std::uint64_t;

    StopSignal() noexcept : m_word(&m_ownWord) {}
    /// On a word in memory that several processes share: a request in any of them reaches the sleepers in all. The word outlives this.
    explicit StopSignal(std::atomic<std::uint32_t>& sharedWord) noexcept : m_word(&sharedWord), m_isShared(true) {}
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

    [[nodiscard]] bool isRequested() const noexcept { return m_word->load(std::memory_order_relaxed) != 0; }

    /// Asks everybody to stop: wakes the sleepers, then calls the listeners on this thread. Only the first call has an effect.
    void request();

    /// CLOCK_MONOTONIC ns of the request, 0 before it.
    [[nodiscard]] std::int64_t requestedAtNs() const noexcept { return m_requestedAtNs.load(std::memory_order_acquire); }

    /// Sleeps until deadlineNs (CLOCK_MONOTONIC). True at the deadline, false as soon as a stop is requested.
    bool sleepUntil(std::int64_t deadlineNs) const noexcept;

    /// Calls listener once at the request, at once if it has come already. It must be quick and must not add listeners.
    ListenerId addListener(std::function<void()> listener);

    /// After this returns the listener does not run any more.
    void removeListener(ListenerId id);

private:
    [[nodiscard]] int futexOperation(int operation) const noexcept;

    std::atomic<std::uint32_t>* m_word;
    std::atomic<std::uint32_t> m_ownWord{0};
    bool m_isShared = false;
    std::atomic<std::int64_t> m_requestedAtNs{0};
    std::mutex m_mutex; // guards the listeners
    std::map<ListenerId, std::function<void()>> m_listeners;
    ListenerId m_nextListener = 1;
};

} // namespace juggler
