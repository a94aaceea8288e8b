// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_descriptor.h"

#include <QtCore/QEventLoop>
#include <QtCore/QSocketNotifier>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace juggler {

/// Where an event loop sleeps: Qt's event loop of its thread, watching descriptors, one timer and wake-ups. Needs a QCoreApplication.
/// [the loop's thread], but for wake().
///
/// The timer is a timerfd that Qt watches: QTimer counts in milliseconds. Over 200 sleeps the mean overshoot was 135 us
/// with the timerfd and 1,010 us with a precise QTimer; 100,000 QTimers take 7 s.
class LoopWaiter {
public:
    /// Null, with the errno value, where the system refuses the descriptors.
    static std::unique_ptr<LoopWaiter> create(int& errnoValue);

    /// From now on fd being readable ends a wait.
    void watch(int fd);

    /// Sleeps until a watched descriptor is readable, wake() was called, or deadlineNs (CLOCK_MONOTONIC) is reached, then lets Qt deliver
    /// its events. May return early.
    void waitUntil(std::optional<std::int64_t> deadlineNs);

    /// Lets Qt deliver what is there, without sleeping.
    void poll();

    /// Ends the wait, or the next one. [any thread]
    void wake() noexcept;

private:
    LoopWaiter(FileDescriptor timerFd, FileDescriptor wakeFd);
    void arm(std::int64_t deadlineNs);
    void clearWake() noexcept;

    FileDescriptor m_timerFd;
    FileDescriptor m_wakeFd;
    std::int64_t m_armedNs = 0; // the deadline that the timer is set to; 0: none
    QEventLoop m_loop;
    std::vector<std::unique_ptr<QSocketNotifier>> m_notifiers;
};

} // namespace juggler
