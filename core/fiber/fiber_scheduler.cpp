// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fiber/fiber_scheduler.h"

#include "core/base/clock.h"
#include "core/fiber/carrier.h"

#include <algorithm>
#include <utility>

namespace juggler {

namespace {
// So many are woken at once before the first of them goes on; 100,000 in a row would hold up the rest for 20 ms.
constexpr int kSleepersAtOnce = 64;
// A stop wakes them in a row: so many ahead is their memory asked for.
constexpr std::size_t kSleepersAhead = 8;
} // namespace

void FiberScheduler::setUp(std::vector<Carrier*> carriers, std::size_t sleepers)
{
    m_carriers = std::move(carriers);
    m_parked.reserve(m_carriers.size());
    m_sleepers.reserve(sleepers);
}

std::unique_lock<std::mutex> FiberScheduler::lock()
{
    return m_carriers.size() > 1 ? std::unique_lock(m_mutex) : std::unique_lock(m_mutex, std::defer_lock);
}

CarrierStep FiberScheduler::next(Carrier& carrier, const Departure& departure, IntrusiveQueue<Fiber>& arrived)
{
    const std::int64_t nowNs = m_earliestNs.load(std::memory_order_relaxed) == kNever ? 0 : monotonicNowNs();
    CarrierStep step;
    Carrier* woken = nullptr;
    {
        const auto locked = lock();
        unlist(carrier);
        takeIn(departure);
        while (Fiber* const fiber = arrived.pop()) {
            m_ready.push(*fiber);
        }
        woken = choose(carrier, departure.kind, nowNs, step);
    }
    if (woken) {
        woken->wake();
    }
    return step;
}

// Returns another carrier that is to be woken, or null.
Carrier* FiberScheduler::choose(Carrier& carrier, Departure::Kind departure, std::int64_t nowNs, CarrierStep& step)
{
    wakeSleepers(nowNs);
    // Who yields gives way to jobs that have not begun too; otherwise those come last, so that few stacks are in use.
    if (departure == Departure::Kind::Yield && tryBegin(step)) {
        return carrierToWake();
    }
    step.fiber = popReady();
    if (step.fiber) {
        step.kind = CarrierStep::Kind::Resume;
        return carrierToWake();
    }
    if (tryBegin(step)) {
        return carrierToWake();
    }
    if (isOver()) {
        step.kind = CarrierStep::Kind::Leave;
        return takeParked(); // who wakes the next one in turn
    }
    park(carrier, step);
    return nullptr;
}

void FiberScheduler::takeIn(const Departure& departure)
{
    switch (departure.kind) {
    case Departure::Kind::None:
    case Departure::Kind::Elsewhere: break;
    case Departure::Kind::Yield: m_ready.push(*departure.fiber); break;
    case Departure::Kind::Sleep:
        if (isStopping()) {
            addCancelled(*departure.fiber);
        } else {
            m_sleepers.push(departure.deadlineNs, *departure.fiber);
            updateEarliest();
        }
        break;
    case Departure::Kind::FileTurn:
        if (isStopping()) {
            addCancelled(*departure.fiber);
        } else if (m_openFiles < m_mostOpenFiles) {
            ++m_openFiles;
            m_ready.push(*departure.fiber);
        } else {
            m_wantFile.push(*departure.fiber);
        }
        break;
    case Departure::Kind::Exit: --m_live; break;
    }
}

void FiberScheduler::addCancelled(Fiber& fiber)
{
    fiber.isCancelled = true;
    m_ready.push(fiber);
}

void FiberScheduler::wakeSleepers(std::int64_t nowNs)
{
    if (nowNs == 0) {
        return;
    }
    for (int i = 0; i < kSleepersAtOnce; ++i) {
        Fiber* const fiber = m_sleepers.popDue(nowNs);
        if (!fiber) {
            break;
        }
        prefetchFiber(*fiber);
        m_ready.push(*fiber);
    }
    updateEarliest();
}

// The fiber that has been ready longest. After a stop everybody who waits is, in no order.
Fiber* FiberScheduler::popReady() noexcept
{
    Fiber* fiber = m_ready.pop();
    if (!fiber && isStopping()) {
        if (const Fiber* const ahead = m_sleepers.peekAny(kSleepersAhead)) {
            prefetchFiber(*ahead);
        }
        fiber = m_sleepers.takeAny();
        if (!fiber) {
            fiber = m_wantFile.pop();
        }
        if (fiber) {
            fiber->isCancelled = true;
        }
    }
    return fiber;
}

bool FiberScheduler::tryBegin(CarrierStep& step)
{
    const std::optional<std::uint32_t> job = m_jobs.takeNext();
    if (job) {
        ++m_live;
        step.kind = CarrierStep::Kind::Begin;
        step.job = *job;
    }
    return job.has_value();
}

void FiberScheduler::park(Carrier& carrier, CarrierStep& step)
{
    step.kind = CarrierStep::Kind::Park;
    const std::int64_t earliestNs = m_sleepers.earliestNs().value_or(kNever);
    if (!m_watcher || earliestNs < m_watchUntilNs) {
        m_watcher = &carrier;
        m_watchUntilNs = earliestNs;
        step.isWatcher = true;
        step.deadlineNs = earliestNs == kNever ? std::nullopt : std::optional(earliestNs);
    }
    m_parked.push_back(&carrier);
}

void FiberScheduler::unlist(Carrier& carrier) noexcept
{
    if (m_parked.empty()) {
        return;
    }
    std::erase(m_parked, &carrier);
    if (m_watcher == &carrier) {
        m_watcher = nullptr;
        m_watchUntilNs = kNever;
    }
}

bool FiberScheduler::isOver() const
{
    return m_live == 0 && m_jobs.isExhausted();
}

Carrier* FiberScheduler::takeParked()
{
    if (m_parked.empty()) {
        return nullptr;
    }
    Carrier* const carrier = m_parked.back();
    unlist(*carrier);
    return carrier;
}

// The caller has something to do for an unknown time.
Carrier* FiberScheduler::carrierToWake()
{
    if (m_parked.empty()) {
        return nullptr;
    }
    const bool hasMore = !m_ready.isEmpty() || m_jobs.hasNext() || (isStopping() && !(m_sleepers.isEmpty() && m_wantFile.isEmpty()));
    const bool isUnwatched = !m_watcher || m_sleepers.earliestNs().value_or(kNever) < m_watchUntilNs;
    return hasMore || isUnwatched ? takeParked() : nullptr;
}

bool FiberScheduler::tryFileTurn()
{
    const auto locked = lock();
    const bool isFree = m_openFiles < m_mostOpenFiles;
    m_openFiles += isFree ? 1 : 0;
    return isFree;
}

void FiberScheduler::endFileTurn()
{
    const auto locked = lock();
    // Whoever gets it is seen when this fiber, which is about to end, leaves its carrier.
    if (Fiber* const next = m_wantFile.pop()) {
        m_ready.push(*next);
    } else {
        --m_openFiles;
    }
}

void FiberScheduler::wakeAll() noexcept
{
    for (Carrier* const carrier : m_carriers) {
        carrier->wake();
    }
}

void FiberScheduler::stop()
{
    m_isStopping.store(true, std::memory_order_release);
    wakeAll();
}

} // namespace juggler
