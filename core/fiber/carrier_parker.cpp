// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fiber/carrier_parker.h"

#include <linux/futex.h>
#include <sys/eventfd.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <cerrno>
#include <ctime>

namespace juggler {

namespace {

constexpr std::size_t kOwnDescriptors = 2;

timespec timeOf(std::int64_t ns) noexcept
{
    constexpr std::int64_t kSecondNs = 1'000'000'000;
    return {.tv_sec = ns / kSecondNs, .tv_nsec = ns % kSecondNs};
}

} // namespace

int CarrierParker::openDescriptors(std::span<const int> watched)
{
    FileDescriptor wakeFd(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    FileDescriptor timerFd(wakeFd.isOpen() ? timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK) : -1);
    if (!timerFd.isOpen()) {
        return errno;
    }
    m_polled = {{.fd = wakeFd.get(), .events = POLLIN, .revents = 0}, {.fd = timerFd.get(), .events = POLLIN, .revents = 0}};
    for (const int fd : watched) {
        m_polled.push_back({.fd = fd, .events = POLLIN, .revents = 0});
    }
    m_wakeFd = std::move(wakeFd);
    m_timerFd = std::move(timerFd);
    return 0;
}

void CarrierParker::park(const Watch& watch) noexcept
{
    if (m_isWoken.load(std::memory_order_acquire) == 0) {
        if (m_wakeFd.isOpen()) {
            waitInPoll(watch);
        } else {
            waitInFutex(watch.deadlineNs);
        }
    }
    // A wake() before this is seen here, with all that came before it; one after it finds 0 and wakes the next park(). A store would leave
    // a wake() in between without effect while its reason is not visible yet.
    m_isWoken.exchange(0, std::memory_order_acq_rel);
}

void CarrierParker::wake() noexcept
{
    if (m_isWoken.exchange(1, std::memory_order_acq_rel) != 0) {
        return;
    }
    if (m_wakeFd.isOpen()) {
        const std::uint64_t one = 1;
        static_cast<void>(!write(m_wakeFd.get(), &one, sizeof one)); // EAGAIN: it is readable anyway
    } else {
        syscall(SYS_futex, &m_isWoken, FUTEX_WAKE | FUTEX_PRIVATE_FLAG, 1, nullptr, nullptr, 0);
    }
}

void CarrierParker::waitInFutex(const std::optional<std::int64_t>& deadlineNs) noexcept
{
    // FUTEX_WAIT_BITSET takes an absolute CLOCK_MONOTONIC time (futex(2)).
    const timespec deadline = timeOf(deadlineNs.value_or(0));
    while (m_isWoken.load(std::memory_order_acquire) == 0) {
        if (syscall(SYS_futex, &m_isWoken, FUTEX_WAIT_BITSET | FUTEX_PRIVATE_FLAG, 0, deadlineNs ? &deadline : nullptr, nullptr,
                    FUTEX_BITSET_MATCH_ANY)
                != 0
            && errno == ETIMEDOUT) {
            return;
        }
    }
}

void CarrierParker::waitInPoll(const Watch& watch) noexcept
{
    // A time of 0 stops the timer; setting it also makes it unreadable again after it has expired.
    const itimerspec deadline{.it_interval = {}, .it_value = timeOf(watch.deadlineNs.value_or(0))};
    timerfd_settime(m_timerFd.get(), TFD_TIMER_ABSTIME, &deadline, nullptr);
    ppoll(m_polled.data(), watch.hasDescriptors ? m_polled.size() : kOwnDescriptors, nullptr, nullptr);
    std::uint64_t count = 0;
    static_cast<void>(!read(m_wakeFd.get(), &count, sizeof count));
}

} // namespace juggler
