// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timer_heap.h"
#include "core/fiber/fiber.h"
#include "core/fiber/fiber_jobs.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <mutex>
#include <optional>
#include <vector>

namespace juggler {

/// Why a fiber has left its carrier. A plain value.
struct Departure {
    enum class Kind : std::uint8_t {
        None, ///< nobody has left
        Yield,
        Sleep, ///< until deadlineNs
        Elsewhere, ///< somebody else keeps it and will hand it in
        FileTurn, ///< waits for the right to open a file
        Exit, ///< for good; fiber is null
    };
    Kind kind = Kind::None;
    Fiber* fiber = nullptr;
    std::int64_t deadlineNs = 0;
};

/// What a carrier is to do next. A plain value.
struct CarrierStep {
    enum class Kind : std::uint8_t { Resume, Begin, Park, Leave };
    Kind kind = Kind::Leave;
    Fiber* fiber = nullptr; ///< Resume
    std::uint32_t job = 0; ///< Begin
    bool isWatcher = false; ///< Park: for the timers, until deadlineNs, and for the reads
    std::optional<std::int64_t> deadlineNs;
};

/// Which fiber goes on where, and which waits for what: one ready queue and one timer heap for all carriers, under one lock. [any carrier]
///
/// A carrier that takes something wakes another one that is parked if there is more to take, so as many are awake as there is work for.
/// One of the parked carriers watches the timers and the reads. One queue, not one a carrier: with two
/// carriers tasks of 7 us and more reach 1.9 times the throughput of one, those of 1.7 us 1.65 times (docs/performance.md), and work
/// can never lie on a carrier that is busy with something else.
class FiberScheduler {
public:
    /// mostOpenFiles: fibers that may have a file open at once.
    FiberScheduler(FiberJobs& jobs, std::size_t mostOpenFiles) : m_jobs(jobs), m_mostOpenFiles(mostOpenFiles) {}
    FiberScheduler(const FiberScheduler&) = delete;
    FiberScheduler& operator=(const FiberScheduler&) = delete;

    /// The carriers that are going to call next(), and room for so many sleeping fibers, so that waiting need not allocate. Throws
    /// std::bad_alloc. Before anything else.
    void setUp(std::vector<Carrier*> carriers, std::size_t sleepers);

    /// Takes in the fiber that has left the carrier, and those in `arrived`; what the carrier is to do next.
    CarrierStep next(Carrier& carrier, const Departure& departure, IntrusiveQueue<Fiber>& arrived);

    /// Whether a fiber that wants to open a file may do so at once; otherwise it has to depart for FileTurn. [on a fiber]
    bool tryFileTurn();
    /// Gives the right to whoever has waited longest. [on a fiber]
    void endFileTurn();

    /// Makes every carrier look for work; where a read has come back and no carrier sees that by itself. [any thread]
    void wakeAll() noexcept;

    /// Whoever sleeps, or waits for his turn, goes on as cancelled, from now on. [any thread]
    void stop();
    [[nodiscard]] bool isStopping() const noexcept { return m_isStopping.load(std::memory_order_relaxed); }

private:
    static constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

    Carrier* choose(Carrier& carrier, Departure::Kind departure, std::int64_t nowNs, CarrierStep& step);
    void takeIn(const Departure& departure);
    [[nodiscard]] std::unique_lock<std::mutex> lock();
    void addCancelled(Fiber& fiber);
    void wakeSleepers(std::int64_t nowNs);
    Fiber* popReady() noexcept;
    bool tryBegin(CarrierStep& step);
    void park(Carrier& carrier, CarrierStep& step);
    void unlist(Carrier& carrier) noexcept;
    [[nodiscard]] bool isOver() const;
    Carrier* takeParked();
    Carrier* carrierToWake();
    void updateEarliest() noexcept { m_earliestNs.store(m_sleepers.earliestNs().value_or(kNever), std::memory_order_relaxed); }

    FiberJobs& m_jobs;
    const std::size_t m_mostOpenFiles;
    std::atomic<std::int64_t> m_earliestNs{kNever}; // a hint: whether the clock has to be read
    std::atomic<bool> m_isStopping{false};
    std::vector<Carrier*> m_carriers; // does not change once they run
    std::mutex m_mutex; // guards the rest, unless there is one carrier only
    IntrusiveQueue<Fiber> m_ready;
    TimerHeap<Fiber> m_sleepers;
    IntrusiveQueue<Fiber> m_wantFile;
    std::size_t m_openFiles = 0;
    std::size_t m_live = 0; // jobs that have been taken and have not ended
    std::vector<Carrier*> m_parked;
    Carrier* m_watcher = nullptr; // one of the parked ones
    std::int64_t m_watchUntilNs = kNever;
};

} // namespace juggler
