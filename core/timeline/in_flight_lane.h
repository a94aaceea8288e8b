// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/append_only_array.h"
#include "core/timeline/sorted_times.h"
#include "core/timeline/span.h"

#include <cstdint>

namespace juggler {

/// The tasks that wait without holding a thread: intervals that overlap, drawn as one lane whose height is their count.
///
/// Starts and ends are kept in order with running sums, so how many wait at an instant, and the exact mean over any window, are
/// searches in two sorted arrays: 32 bytes an interval, 9 for the second order. One writer (the drain thread). [any thread]
class InFlightLane {
public:
    /// Closed intervals, in the order of their ends.
    [[nodiscard]] std::size_t size() const noexcept { return m_spans.size(); }
    [[nodiscard]] const Span& operator[](std::size_t i) const noexcept { return m_spans[i]; }
    [[nodiscard]] std::size_t startedCount() const noexcept { return m_starts.size(); }

    /// How many tasks wait at timeNs.
    [[nodiscard]] std::size_t countAt(std::int64_t timeNs) const noexcept;

    /// Mean number of waiting tasks between fromNs and toNs, those that still wait included.
    [[nodiscard]] double meanIn(std::int64_t fromNs, std::int64_t toNs) const noexcept;

    /// What one look at the growing lane sees: sums that are compared with each other need the same one.
    struct Seen {
        std::size_t ends = 0;
        std::size_t starts = 0; ///< at least as many as ends
    };
    [[nodiscard]] Seen seen() const noexcept
    {
        const std::size_t ends = m_spans.size(); // first: an end is published after its start
        return {ends, m_starts.size()};
    }

    /// The sum over all intervals that were seen of their time before timeNs, modulo 2^64: only differences over windows mean something.
    [[nodiscard]] std::uint64_t integralUntil(std::int64_t timeNs, const Seen& seen) const noexcept;

    /// The largest number that ever waited at once.
    [[nodiscard]] std::size_t peak() const noexcept { return m_peak.load(std::memory_order_acquire); }

    // The writer's functions. They come in the order of time; one that does not counts as simultaneous with the latest. [drain thread]
    void begin(std::int64_t startNs);
    /// Adds the interval that ends; returns its number.
    std::uint32_t end(const Span& span);

    /// The starts of all, those that still wait too, in order.
    [[nodiscard]] const SortedTimes& starts() const noexcept { return m_starts; }

private:
    friend class RecordingLoader; // fills it from a file

    [[nodiscard]] std::size_t endsUntil(std::int64_t timeNs, const Seen& seen) const noexcept;
    [[nodiscard]] std::uint64_t sumOfEnds(std::size_t count) const noexcept;

    static constexpr std::size_t kBlock = 8;
    AppendOnlyArray<Span> m_spans;
    SortedTimes m_starts;
    AppendOnlyArray<std::uint64_t, 2> m_endSums; // entry b: sum of the ends before b * kBlock, modulo 2^64
    std::int64_t m_lastEndNs = 0; // [drain thread]
    std::uint64_t m_endSum = 0; // [drain thread]
    std::atomic<std::size_t> m_peak{0};
};

} // namespace juggler
