// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/any_lane.h"
#include "core/timeline/cumulative_table.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace juggler {

/// How much of the span lies between two times.
template <typename Piece>
std::int64_t overlapNs(const Piece& span, std::int64_t fromNs, std::int64_t toNs) noexcept
{
    return std::max<std::int64_t>(0, std::min(span.endNs, toNs) - std::max(span.startNs, fromNs));
}

/// A place on the time axis as the lane sees it: the first span that ends after it, and the totals up to it.
struct LaneEdge {
    std::int64_t timeNs = 0;
    std::size_t span = 0;
    StateTotals totals;
};

/// Walks along a lane from edge to edge, in a few steps each: span by span where they are few, else through the lane's table, from its
/// nearer sample forwards or backwards, or by a search. A short-lived view of the first `count` spans. [one thread]
template <AnyLane L>
class LaneWalker {
public:
    LaneWalker(const L& lane, std::size_t count, const CumulativeTable* table) : m_lane(lane), m_count(count), m_table(table) {}

    /// The edge at timeNs, wherever that is.
    LaneEdge first(std::int64_t timeNs) const { return searched(timeNs, {}); }

    /// The edge at timeNs, which is not before `from`.
    LaneEdge next(const LaneEdge& from, std::int64_t timeNs) const
    {
        if (m_table && timeNs - from.timeNs >= m_table->stepNs()) {
            prefetch(timeNs + kPrefetchPixels * (timeNs - from.timeNs));
            return searched(timeNs, from);
        }
        BranchlessTotals sums;
        std::size_t index = from.span;
        for (const std::size_t end = std::min(m_count, index + kDirectSpans); index < end; ++index) {
            const auto& span = m_lane.piece(index);
            sums.add(span.state, overlapNs(span, from.timeNs, timeNs));
            if (span.endNs > timeNs) {
                break;
            }
        }
        if (index == from.span + kDirectSpans) {
            return searched(timeNs, {from.timeNs, index, {}});
        }
        return {timeNs, index, from.totals + sums.totals()};
    }

private:
    LaneEdge searched(std::int64_t timeNs, const LaneEdge& edge) const
    {
        if (m_table) {
            const std::size_t index = m_table->indexAt(timeNs);
            const CumulativeTable::Sample& sample = (*m_table)[index];
            const std::int64_t sampleNs = static_cast<std::int64_t>(index) * m_table->stepNs();
            if (index + 1 < m_table->size()) {
                const CumulativeTable::Sample& after = (*m_table)[index + 1];
                if (after.span - sample.span <= kDirectSpansFromSample) {
                    return timeNs - sampleNs <= m_table->stepNs() / 2
                        ? forward({sampleNs, sample.span, sample.totals}, timeNs)
                        : backward({sampleNs + m_table->stepNs(), after.span, after.totals}, timeNs);
                }
            }
            return found(timeNs, std::max<std::size_t>(edge.span, sample.span));
        }
        return found(timeNs, edge.span);
    }

    LaneEdge found(std::int64_t timeNs, std::size_t hint) const
    {
        const std::size_t span = m_lane.firstEndingAfter(timeNs, m_count, hint);
        return {timeNs, span, m_lane.totalsUntil(timeNs, span, m_count)};
    }

    /// From a known edge to a later time.
    LaneEdge forward(LaneEdge edge, std::int64_t timeNs) const
    {
        BranchlessTotals sums;
        for (; edge.span < m_count; ++edge.span) {
            const auto& span = m_lane.piece(edge.span);
            sums.add(span.state, overlapNs(span, edge.timeNs, timeNs));
            if (span.endNs > timeNs) {
                break;
            }
        }
        return {timeNs, edge.span, edge.totals + sums.totals()};
    }

    /// From a known edge to an earlier time.
    LaneEdge backward(LaneEdge edge, std::int64_t timeNs) const
    {
        BranchlessTotals sums;
        if (edge.span < m_count) {
            const auto& span = m_lane.piece(edge.span);
            sums.add(span.state, overlapNs(span, timeNs, edge.timeNs));
        }
        while (edge.span > 0) {
            const auto& span = m_lane.piece(edge.span - 1);
            if (span.endNs <= timeNs) {
                break;
            }
            sums.add(span.state, overlapNs(span, timeNs, edge.timeNs));
            --edge.span;
        }
        return {timeNs, edge.span, edge.totals - sums.totals()};
    }

    void prefetch(std::int64_t timeNs) const
    {
        const std::size_t index = m_table->indexAt(timeNs);
        if (index + 1 >= m_table->size()) {
            return;
        }
        const bool isFirstHalf = (timeNs & (m_table->stepNs() - 1)) <= m_table->stepNs() / 2;
        const std::size_t from = (*m_table)[index + (isFirstHalf ? 0 : 1)].span;
        for (std::size_t i = 0; i < 3; ++i) {
            const std::size_t span = isFirstHalf ? from + 2 * i : from - std::min(from, 2 * i);
            prefetchSpan(std::min(span, m_count - 1));
        }
    }

    /// A core's pieces stand side by side: the processor reads them ahead itself.
    void prefetchSpan(std::size_t span) const
    {
        if constexpr (std::is_reference_v<decltype(m_lane.piece(span))>) {
            __builtin_prefetch(&m_lane.piece(span));
        } else if constexpr (requires { m_lane.prefetch(span); }) {
            m_lane.prefetch(span);
        }
    }

    // Up to here adding spans one by one is cheaper than a search.
    static constexpr std::size_t kDirectSpans = 12;
    static constexpr std::size_t kDirectSpansFromSample = 32;
    static constexpr std::int64_t kPrefetchPixels = 8; // so far ahead are spans fetched into the cache

    const L& m_lane;
    std::size_t m_count;
    const CumulativeTable* m_table;
};

} // namespace juggler
