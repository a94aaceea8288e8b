// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stop_watcher.h"

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

sigset_t stopSignals()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        sigaddset(&set, number);
    }
    return set;
}

/// Better than to lose them. [main thread]
void letSignalsEndTheProgram()
{
    const sigset_t set = stopSignals();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

} // namespace

StopWatcher::StopWatcher()
{
    const sigset_t set = stopSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_signals = FileDescriptor(signalfd(-1, &set, SFD_CLOEXEC));
    m_wake = FileDescriptor(eventfd(0, EFD_CLOEXEC));
    if (!m_signals.isOpen() || !m_wake.isOpen()) {
        letSignalsEndTheProgram(); // no descriptor to be had
    }
}

StopWatcher::~StopWatcher()
{
    if (m_thread.joinable()) {
        const std::uint64_t one = 1;
        while (write(m_wake.get(), &one, sizeof one) < 0 && errno == EINTR) { }
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
    const int count = m_count.fetch_add(1, std::memory_order_acq_rel) + 1;
    if (count == 1) {
        onStop();
    } else if (count > 2 || !m_isWriting.load(std::memory_order_acquire)) {
        _exit(kInterruptedStatus);
    }
}

} // namespace juggler::app
