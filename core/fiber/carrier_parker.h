// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_descriptor.h"

#include <poll.h>

#include <atomic>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace juggler {

/// Where one carrier waits when there is nothing to do: it uses no CPU until a deadline, a descriptor or another thread wakes it.
///
/// Without descriptors it waits in a futex. With them in ppoll(2), and then its deadline is a timerfd: ppoll() itself may be late by
/// half a percent of the wait where the thread is nice (fs/select.c), 5 ms in a second.
class CarrierParker {
public:
    CarrierParker() = default;
    CarrierParker(const CarrierParker&) = delete;
    CarrierParker& operator=(const CarrierParker&) = delete;

    /// Lets park() watch descriptors; an errno value where the system refuses, then it goes on without. Before the first park().
    int openDescriptors(std::span<const int> watched);

    /// What park() waits for besides wake().
    struct Watch {
        std::optional<std::int64_t> deadlineNs; ///< CLOCK_MONOTONIC
        bool hasDescriptors = false; ///< one of the watched descriptors becomes readable
    };
    /// Waits; may also return for no reason. [its carrier]
    void park(const Watch& watch) noexcept;

    /// Ends the wait that is going on, or else the next one. [any thread]
    void wake() noexcept;

private:
    void waitInFutex(const std::optional<std::int64_t>& deadlineNs) noexcept;
    void waitInPoll(const Watch& watch) noexcept;

    std::atomic<std::uint32_t> m_isWoken{0}; // the futex word
    FileDescriptor m_wakeFd;
    FileDescriptor m_timerFd;
    std::vector<pollfd> m_polled; // wake, timer, then the watched ones
};

} // namespace juggler
