// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/any_lane.h"

#include <cstdint>
#include <vector>

namespace juggler {

/// Samples of a lane's running sums at equal steps of time, so that a pixel's edge is found without a search through the lane.
///
/// At most a sample for 6 spans, and 4,096 of 32 bytes: when they are full, every second one is dropped and the step doubles. A step is a
/// power of two, so that a sample is found by a shift. Owned by the view that draws the lane and brought up to date by it; worth its memory
/// for lanes above kWorthwhileSpans. One that is behind its lane is exact as far as it goes. [one thread]
class CumulativeTable {
public:
    static constexpr std::size_t kSamples = 4096;
    static constexpr std::size_t kWorthwhileSpans = 8192;

    /// How long the tables of one frame may be brought up to date: 10,000,000 spans take 70 ms and more, which nobody shall wait for.
    struct Budget {
        std::int64_t untilNs = 0; ///< on CLOCK_MONOTONIC
        bool wasTooSmall = false; ///< set where a table is behind its lane
    };

    /// What the lane had reached at a sample's time.
    struct Sample {
        StateTotals totals; ///< of all spans before that time
        std::uint32_t span = 0; ///< the first span that ends after it
    };

    /// Takes in the first `count` spans of the lane; those that it has seen before cost nothing. budget: null for no limit; else at least
    /// some thousand spans are taken in.
    template <AnyLane L>
    void update(const L& lane, std::size_t count, Budget* budget = nullptr);
    /// How many spans of the lane were taken in.
    [[nodiscard]] std::size_t taken() const noexcept { return m_taken; }

    [[nodiscard]] bool isEmpty() const noexcept { return m_samples.empty(); }
    /// The time between two samples, in ns.
    [[nodiscard]] std::int64_t stepNs() const noexcept { return std::int64_t{1} << m_shift; }
    [[nodiscard]] std::size_t size() const noexcept { return m_samples.size(); }
    /// The number of the last sample at or before timeNs; at most size() - 1.
    [[nodiscard]] std::size_t indexAt(std::int64_t timeNs) const noexcept
    {
        const auto index = static_cast<std::size_t>(timeNs >> m_shift);
        return index < m_samples.size() ? index : m_samples.size() - 1;
    }
    /// The length of the longest span taken in: where that is less than a pixel, there are no bars.
    [[nodiscard]] std::int64_t longestNs() const noexcept { return m_longestNs; }
    [[nodiscard]] const Sample& operator[](std::size_t i) const noexcept { return m_samples[i]; }

private:
    template <AnyLane L>
    void take(const L& lane, std::size_t until);
    [[nodiscard]] std::size_t mostSamples() const noexcept;
    void halve();

    static constexpr std::size_t kSpansAtOnce = 1U << 14; // between two looks at the clock

    std::vector<Sample> m_samples; // sample k stands at k * stepNs()
    StateTotals m_totals; // of the spans taken in
    std::int64_t m_longestNs = 0;
    std::size_t m_taken = 0;
    int m_shift = 10;
};

} // namespace juggler
