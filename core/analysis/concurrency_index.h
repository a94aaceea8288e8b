// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/level_of_detail.h"
#include "core/timeline/sorted_times.h"
#include "core/timeline/timeline.h"

#include <atomic>
#include <cstdint>
#include <vector>

namespace juggler {

/// How many of something there were over time, from the instants at which one began and at which one ended. The count at an instant and
/// the exact mean over any window are searches in two sorted arrays, 18 bytes an interval. One writer. [any thread]
class OverlapCount {
public:
    [[nodiscard]] std::size_t countAt(std::int64_t timeNs) const noexcept;
    [[nodiscard]] double meanIn(std::int64_t fromNs, std::int64_t toNs) const noexcept;
    /// The most there ever were at once.
    [[nodiscard]] std::size_t peak() const noexcept { return m_peak.load(std::memory_order_acquire); }
    [[nodiscard]] std::size_t startedCount() const noexcept { return m_starts.size(); }

    /// The mean in each pixel up to untilNs, 0 behind it. levels gets one value a pixel: some searches each.
    void levels(std::int64_t untilNs, const PixelGrid& grid, std::vector<float>& levels) const;

    /// Adds what began and what ended since the last call, both in order. [writing thread]
    void append(const std::vector<std::int64_t>& starts, const std::vector<std::int64_t>& ends);

private:
    SortedTimes m_starts;
    SortedTimes m_ends;
    std::atomic<std::size_t> m_peak{0};
};

/// The tasks in flight (started and not ended: concurrency) and the tasks on a core (running: parallelism) of one run over time.
/// Made from a timeline while it grows. Owned by what draws it.
///
/// Threads tell what they did one after the other, so what is not older than kSettle may still be out of order: of a live run, only what
/// lies before that is taken over. A thread may yet learn later that it had lost its core; isExact() is false then until the index
/// is made anew from the finished run. update() by one thread at a time, all else [any thread].
class ConcurrencyIndex {
public:
    static constexpr std::int64_t kSettleNs = 40'000'000; ///< longer than carriers are held back, and a drain takes

    /// Takes over what happened until untilNs; some tens of ns an interval.
    void update(const Timeline& timeline, std::int64_t untilNs);

    [[nodiscard]] const OverlapCount& inFlight() const noexcept { return m_inFlight; }
    [[nodiscard]] const OverlapCount& onCore() const noexcept { return m_onCore; }
    /// Up to when both are known.
    [[nodiscard]] std::int64_t untilNs() const noexcept { return m_untilNs.load(std::memory_order_acquire); }
    [[nodiscard]] bool isExact() const noexcept { return m_isExact.load(std::memory_order_acquire); }
    /// Whether a finished run has been taken over to its end.
    [[nodiscard]] bool isComplete() const noexcept { return untilNs() == kForever; }

    /// About how many intervals of the timeline an update would have to look at.
    [[nodiscard]] std::size_t backlog(const Timeline& timeline) const noexcept;

    static constexpr std::int64_t kForever = INT64_MAX; ///< the untilNs of a run that is finished

private:
    struct LaneCursor {
        std::size_t spans = 0; // taken over
        std::int64_t openNs = -1; // the start of the open span whose start has been taken; -1: none
    };
    /// Instants that are known and not taken over.
    struct Pending {
        std::vector<std::int64_t> starts;
        std::vector<std::int64_t> ends;
    };

    void readLane(const Lane& lane, LaneCursor& cursor);
    void settle(Pending& pending, OverlapCount& into, std::int64_t untilNs);
    void takeUntil(std::vector<std::int64_t>& from, std::int64_t untilNs, std::vector<std::int64_t>& taken);

    OverlapCount m_inFlight;
    OverlapCount m_onCore;
    std::atomic<std::int64_t> m_untilNs{0};
    std::atomic<std::size_t> m_looked{0}; // spans and ends of tasks that were read
    std::atomic<bool> m_isExact{true};
    std::size_t m_readStarts = 0; // of tasks, and so the rest: the writer's alone
    std::size_t m_readEnds = 0;
    std::vector<LaneCursor> m_lanes;
    Pending m_pendingTasks;
    Pending m_pendingSpans;
    std::vector<std::int64_t> m_starts; // of one settle()
    std::vector<std::int64_t> m_ends;
};

} // namespace juggler
