// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stop_watcher.h"

#include "core/base/clock.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <system_error>
#include <utility>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace juggler::app {

namespace {

constexpr std::int64_t kOneRequestNs = 500'000'000;

/// The signals that ask the program to end, but for those that it was started to ignore: blocked, they would come all the same.
sigset_t stopSignals()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction action {};
        if (sigaction(number, nullptr, &action) == 0 && action.sa_handler != SIG_IGN) {
            sigaddset(&set, number);
        }
    }
    return set;
}

} // namespace

StopWatcher::StopWatcher() : m_watched(stopSignals())
{
    pthread_sigmask(SIG_BLOCK, &m_watched, nullptr);
    m_signals = FileDescriptor(signalfd(-1, &m_watched, SFD_CLOEXEC));
    m_wake = FileDescriptor(eventfd(0, EFD_CLOEXEC));
    if (!m_signals.isOpen() || !m_wake.isOpen()) {
        letSignalsEndTheProgram(); // no descriptor to be had
    }
}

StopWatcher::~StopWatcher()
{
    if (m_thread.joinable()) {
        const std::uint64_t one = 1;
        while (write(m_wake.get(), &one, sizeof one) < 0 && errno == EINTR) {
        }
    }
}

void StopWatcher::start(std::function<void()> onStop)
{
    if (!m_signals.isOpen() || !m_wake.isOpen()) {
        return;
    }
    try {
        m_thread = std::jthread([this, onStop = std::move(onStop)] { watch(onStop); });
    } catch (const std::system_error&) {
        letSignalsEndTheProgram(); // no thread to be had
    }
}

/// Better than to lose them. [main thread]
void StopWatcher::letSignalsEndTheProgram() const
{
    pthread_sigmask(SIG_UNBLOCK, &m_watched, nullptr);
}

void StopWatcher::watch(const std::function<void()>& onStop)
{
    pthread_setname_np(pthread_self(), "signals");
    for (;;) {
        std::array<pollfd, 2> watched{pollfd{m_signals.get(), POLLIN, 0}, pollfd{m_wake.get(), POLLIN, 0}};
        if (poll(watched.data(), watched.size(), -1) < 0 && errno != EINTR) {
            return;
        }
        if (watched[1].revents != 0) {
            return;
        }
        signalfd_siginfo info{};
        if (watched[0].revents != 0 && read(m_signals.get(), &info, sizeof info) == sizeof info) {
            countSignal(onStop);
        }
    }
}

void StopWatcher::countSignal(const std::function<void()>& onStop)
{
    const std::int64_t now = monotonicNowNs();
    if (wasStopped() && now - m_lastRequestNs < kOneRequestNs) {
        return;
    }
    m_lastRequestNs = now;
    const int count = m_count.fetch_add(1, std::memory_order_acq_rel) + 1;
    if (count == 1) {
        onStop();
    } else if (count > 2 || !m_isWriting.load(std::memory_order_acquire)) {
        _exit(kInterruptedStatus);
    }
}

} // namespace juggler::app
