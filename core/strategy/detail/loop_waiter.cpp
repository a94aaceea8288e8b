// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/detail/loop_waiter.h"

#include <QtCore/QAbstractEventDispatcher>

#include <sys/eventfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace juggler {

std::unique_ptr<LoopWaiter> LoopWaiter::create(int& errnoValue)
{
    FileDescriptor timerFd(timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK));
    FileDescriptor wakeFd(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!timerFd.isOpen() || !wakeFd.isOpen()) {
        errnoValue = errno;
        return nullptr;
    }
    std::unique_ptr<LoopWaiter> waiter(new LoopWaiter(std::move(timerFd), std::move(wakeFd)));
    Q_ASSERT_X(QAbstractEventDispatcher::instance(), "LoopWaiter", "there is no QCoreApplication");
    if (!QAbstractEventDispatcher::instance()) {
        errnoValue = ENOSYS;
        return nullptr;
    }
    errnoValue = 0;
    return waiter;
}

LoopWaiter::LoopWaiter(FileDescriptor timerFd, FileDescriptor wakeFd) : m_timerFd(std::move(timerFd)), m_wakeFd(std::move(wakeFd))
{
    watch(m_timerFd.get());
    watch(m_wakeFd.get());
    QObject::connect(m_notifiers.back().get(), &QSocketNotifier::activated, &m_loop, [this] { clearWake(); });
}

void LoopWaiter::watch(int fd)
{
    m_notifiers.push_back(std::make_unique<QSocketNotifier>(fd, QSocketNotifier::Read));
}

void LoopWaiter::waitUntil(std::optional<std::int64_t> deadlineNs)
{
    arm(deadlineNs.value_or(0));
    m_loop.processEvents(QEventLoop::WaitForMoreEvents);
}

void LoopWaiter::poll()
{
    m_loop.processEvents(QEventLoop::AllEvents);
}

void LoopWaiter::wake() noexcept
{
    const std::uint64_t one = 1;
    static_cast<void>(!write(m_wakeFd.get(), &one, sizeof one)); // EAGAIN: it is readable anyway
}

// Setting a timer also makes it unreadable again after it has expired, so nothing has to be read from it.
void LoopWaiter::arm(std::int64_t deadlineNs)
{
    if (deadlineNs == m_armedNs) {
        return;
    }
    constexpr std::int64_t kSecondNs = 1'000'000'000;
    itimerspec spec{};
    spec.it_value = {.tv_sec = deadlineNs / kSecondNs, .tv_nsec = deadlineNs % kSecondNs};
    timerfd_settime(m_timerFd.get(), TFD_TIMER_ABSTIME, &spec, nullptr);
    m_armedNs = deadlineNs;
}

void LoopWaiter::clearWake() noexcept
{
    std::uint64_t count = 0;
    static_cast<void>(!read(m_wakeFd.get(), &count, sizeof count));
}

} // namespace juggler
