// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/stop_signal.h"

#include "core/base/clock.h"

#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <ctime>

namespace juggler {

static_assert(sizeof(std::atomic<std::uint32_t>) == sizeof(std::uint32_t) && std::atomic<std::uint32_t>::is_always_lock_free,
              "a futex word is exactly 32 bits");

int StopSignal::futexOperation(int operation) const noexcept
{
    return m_isShared ? operation : operation | FUTEX_PRIVATE_FLAG;
}

void StopSignal::request()
{
    const std::lock_guard lock(m_mutex);
    if (isRequested()) {
        return;
    }
    m_requestedAtNs.store(monotonicNowNs(), std::memory_order_release);
    m_word->store(1, std::memory_order_release);
    syscall(SYS_futex, m_word, futexOperation(FUTEX_WAKE), INT_MAX, nullptr, nullptr, 0);
    for (const auto& [id, listener] : m_listeners) {
        listener();
    }
}

bool StopSignal::sleepUntil(std::int64_t deadlineNs) const noexcept
{
    // FUTEX_WAIT_BITSET takes an absolute CLOCK_MONOTONIC time, so a signal in between does not lengthen the sleep (futex(2)).
    const timespec deadline{.tv_sec = deadlineNs / 1'000'000'000, .tv_nsec = deadlineNs % 1'000'000'000};
    while (m_word->load(std::memory_order_acquire) == 0) {
        if (syscall(SYS_futex, m_word, futexOperation(FUTEX_WAIT_BITSET), 0, &deadline, nullptr, FUTEX_BITSET_MATCH_ANY) != 0
            && errno == ETIMEDOUT) {
            return true;
        }
    }
    return false;
}

StopSignal::ListenerId StopSignal::addListener(std::function<void()> listener)
{
    const std::lock_guard lock(m_mutex);
    const ListenerId id = m_nextListener++;
    if (isRequested()) {
        listener();
    } else {
        m_listeners.emplace(id, std::move(listener));
    }
    return id;
}

void StopSignal::removeListener(ListenerId id)
{
    const std::lock_guard lock(m_mutex);
    m_listeners.erase(id);
}

} // namespace juggler
