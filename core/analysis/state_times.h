// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/own_work_sums.h"
#include "core/timeline/run_record.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

namespace juggler {

/// The sum of two times, at most the longest that can be counted: a million tasks that wait for hours. Neither is negative.
constexpr std::int64_t cappedSum(std::int64_t aNs, std::int64_t bNs) noexcept
{
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    return aNs > kMost - bNs ? kMost : aNs + bNs;
}

/// Sums over tasks and threads of the time in each state, in ns.
struct StateTimes {
    std::int64_t runningNs = 0; ///< tasks on a core
    std::int64_t ownWorkNs = 0; ///< threads on a core without a task
    std::int64_t readyNs = 0; ///< wants a core and has none
    std::int64_t waitingHeldNs = 0; ///< blocked, the thread with it
    std::int64_t waitingFreeNs = 0; ///< suspended until resumed, the thread free
    std::int64_t queuedNs = 0; ///< submitted, not started

    /// Without the time in the queue, in which nothing was done.
    [[nodiscard]] std::int64_t sumNs() const noexcept { return runningNs + ownWorkNs + readyNs + waitingHeldNs + waitingFreeNs; }
    [[nodiscard]] std::int64_t waitingNs() const noexcept { return waitingHeldNs + waitingFreeNs; }
    StateTimes& operator+=(const StateTimes& other) noexcept;
    friend bool operator==(const StateTimes&, const StateTimes&) = default;
};

/// The time of one run in each state in any window: some searches a lane, however many intervals. Kept and brought up to date by who
/// asks often. [one thread]
class StateTimesIndex {
public:
    /// What is known only of a run that is over: its queue and its late timers.
    class Rest;

    /// Takes in what is new, at most `most` intervals at some ns each, so that a frame can wait for it. Once the run is over the rest is
    /// known too, where it is short enough to be made within that. False where more is left to take in.
    bool update(const RunRecord& run, std::size_t most = std::numeric_limits<std::size_t>::max());

    /// Whether all else of a run that is over is known, and the rest takes so long that it is to be made on another thread.
    [[nodiscard]] bool lacksRest() const noexcept { return m_lacksRest; }
    /// Looks at each task and each wait, and sorts them: some hundred ms for a million. [any thread]
    static std::shared_ptr<const Rest> restOf(const Timeline& timeline);
    /// rest: of the same run.
    void setRest(std::shared_ptr<const Rest> rest);

    /// Between fromNs and toNs, open intervals up to nowNs; zero before the run. Exact for what update() has seen.
    [[nodiscard]] StateTimes timesIn(const RunRecord& run, std::int64_t fromNs, std::int64_t toNs, std::int64_t nowNs) const;
    /// The part of waitingFreeNs of the same window in which timers were due already and their tasks ready: for views that show a task by
    /// itself. Zero until the rest is known.
    [[nodiscard]] std::int64_t lateTimersNs(std::int64_t fromNs, std::int64_t toNs) const noexcept;
    /// Whether the time in the queue is known.
    [[nodiscard]] bool knowsQueue() const noexcept { return m_rest != nullptr; }

private:
    /// Instants in order, each with the sum of those before it.
    class Instants {
    public:
        explicit Instants(std::vector<std::int64_t> timesNs);
        /// The sum over all instants before timeNs of how long ago they were then, modulo 2^64: only differences mean something.
        [[nodiscard]] std::uint64_t agesAt(std::int64_t timeNs) const noexcept;

    private:
        std::vector<std::int64_t> m_times;
        std::vector<std::uint64_t> m_sums; // modulo 2^64
    };
    /// Times from an instant of the one to an instant of the other.
    struct Stays {
        Instants begun;
        Instants ended;

        /// Their sum between two times, modulo 2^64.
        [[nodiscard]] std::uint64_t sumNs(std::int64_t fromNs, std::int64_t toNs) const noexcept;
    };

    void addLane(StateTimes& times, const Lane& lane, std::size_t number, std::int64_t fromNs, std::int64_t toNs, std::int64_t nowNs) const;

    static Stays queueOf(const Timeline& timeline);
    static Stays lateTimersOf(const Timeline& timeline);

    std::vector<OwnWorkSums> m_ownWork; // by lane
    std::shared_ptr<const Rest> m_rest;
    bool m_lacksRest = false;
};

/// Immutable. [any thread]
class StateTimesIndex::Rest {
private:
    friend class StateTimesIndex;
    explicit Rest(const Timeline& timeline) : m_queue(queueOf(timeline)), m_lateTimers(lateTimersOf(timeline)) {}

    Stays m_queue;
    Stays m_lateTimers; // from when they were due until they were taken up
};

} // namespace juggler
