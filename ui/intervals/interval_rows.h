// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/run_record.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace juggler::ui {

/// One recorded interval of a comparison.
struct Interval {
    std::size_t run = 0;
    SpanRef ref;
    const Span* span = nullptr; ///< lives as long as the run's timeline
};

/// Gives every closed interval of a comparison a row, in the order of runs, lanes and ends, without storing one: a row is found by
/// the number of intervals of the lanes before it. Lanes only grow, and so do the rows. A value; a copy stays as it is while the
/// timelines grow. [any thread, one at a time]
class IntervalRows {
public:
    /// Rows that have come together: from first on.
    struct Growth {
        std::size_t first = 0;
        std::size_t count = 0;
    };

    /// Without rows: they come by nextGrowth().
    explicit IntervalRows(std::shared_ptr<const Comparison> comparison);

    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    /// What stands in a row.
    [[nodiscard]] Interval at(std::size_t row) const;
    /// The row of an interval; nothing where it has none yet.
    [[nodiscard]] std::optional<std::size_t> rowOf(std::size_t run, SpanRef ref) const;
    [[nodiscard]] const Comparison& comparison() const noexcept { return *m_comparison; }

    /// Looks for lanes that have grown since; beginGrowth() is called for each with the rows that it will get, then they are there,
    /// then endGrowth(). At most `most` lanes a call: whoever draws meanwhile sees them one after the other.
    template <typename Begin, typename End>
    void grow(std::size_t most, Begin&& beginGrowth, End&& endGrowth)
    {
        addLanes();
        for (std::size_t i = 0; i < m_lanes.size() && most > 0; ++i) {
            const std::size_t now = sizeOf(m_lanes[i]);
            if (const std::size_t count = now - m_lanes[i].count; count > 0) {
                --most;
                beginGrowth(Growth{m_lanes[i].first + m_lanes[i].count, count});
                m_lanes[i].count = now;
                moveFrom(i + 1, count);
                endGrowth();
            }
        }
    }

private:
    struct Rows {
        std::size_t run = 0;
        std::uint32_t lane = 0; // as in SpanRef
        std::size_t first = 0;
        std::size_t count = 0;
    };
    void addLanes();
    void moveFrom(std::size_t lane, std::size_t by);
    [[nodiscard]] std::size_t sizeOf(const Rows& rows) const;

    std::shared_ptr<const Comparison> m_comparison;
    std::vector<Rows> m_lanes; // by run
    std::vector<std::size_t> m_lanesOfRun; // how many of them
    std::size_t m_size = 0;
};

} // namespace juggler::ui
