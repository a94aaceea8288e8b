// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_descriptor.h"

#include <atomic>
#include <csignal>
#include <cstdint>
#include <functional>
#include <thread>

namespace juggler::app {

/// Turns Ctrl-C (SIGINT), SIGTERM and SIGHUP into calls on a thread of its own, so that nothing is ever done in a signal handler.
///
/// Create it before any other thread: it blocks the signals for the calling thread, and so for all that follow. Signals that were
/// ignored when the program began (nohup) stay ignored. The second request ends the program at once, with status 130: unless a
/// file is just being written, which then is given up first; a third one does not wait for that. Signals that come within half a second
/// are one request: timeout(1) and a closing terminal send theirs to the program and to its whole group. [main thread]
class StopWatcher {
public:
    static constexpr int kInterruptedStatus = 130;

    StopWatcher();
    StopWatcher(const StopWatcher&) = delete;
    StopWatcher& operator=(const StopWatcher&) = delete;
    /// Ends the thread. Signals stay blocked.
    ~StopWatcher();

    /// Starts to watch; onStop is called once, on the watcher's thread, at the first signal. One that has come before counts.
    void start(std::function<void()> onStop);

    [[nodiscard]] bool wasStopped() const noexcept { return m_count.load(std::memory_order_acquire) > 0; }

    /// Whether what is being written shall be given up.
    [[nodiscard]] bool isImpatient() const noexcept { return m_count.load(std::memory_order_acquire) > 1; }

    /// Between the two calls the second signal lets the writer clean up.
    void setWriting(bool isWriting) noexcept { m_isWriting.store(isWriting, std::memory_order_release); }

private:
    void watch(const std::function<void()>& onStop);
    void countSignal(const std::function<void()>& onStop);

    void letSignalsEndTheProgram() const;

    sigset_t m_watched;
    FileDescriptor m_signals; // signalfd(2)
    FileDescriptor m_wake; // eventfd(2): ends the thread
    std::atomic<int> m_count{0}; // of requests
    std::int64_t m_lastRequestNs = 0; // [watcher's thread] CLOCK_MONOTONIC
    std::atomic<bool> m_isWriting{false};
    std::jthread m_thread;
};

} // namespace juggler::app
