// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intervals/interval_rows.h"

#include <algorithm>

namespace juggler::ui {

IntervalRows::IntervalRows(std::shared_ptr<const Comparison> comparison)
    : m_comparison(std::move(comparison)), m_lanesOfRun(m_comparison->runs.size(), 0)
{
}

std::size_t IntervalRows::sizeOf(const Rows& rows) const
{
    const Timeline& timeline = *m_comparison->runs[rows.run]->timeline();
    switch (rows.lane) {
    case Timeline::kInFlightLane: return timeline.inFlight().size();
    case Timeline::kYieldedLane: return timeline.yielded().size();
    default: return timeline.lane(rows.lane).size();
    }
}

void IntervalRows::addLanes()
{
    auto end = m_lanes.begin();
    for (std::size_t run = 0; run < m_lanesOfRun.size(); ++run) {
        end += static_cast<std::ptrdiff_t>(m_lanesOfRun[run]);
        const Timeline* const timeline = m_comparison->runs[run]->timeline();
        constexpr std::size_t kBesideThreads = 2; // tasks in flight, and those that gave way
        const std::size_t wanted = timeline == nullptr ? 0 : timeline->laneCount() + kBesideThreads;
        while (m_lanesOfRun[run] < wanted) {
            const std::size_t number = m_lanesOfRun[run]++;
            const std::uint32_t lane = number == 0 ? Timeline::kInFlightLane
                : number == 1                      ? Timeline::kYieldedLane
                                                   : static_cast<std::uint32_t>(number - kBesideThreads);
            const std::size_t first = end == m_lanes.end() ? m_size : end->first;
            end = m_lanes.insert(end, Rows{run, lane, first, 0}) + 1;
        }
    }
}

void IntervalRows::moveFrom(std::size_t lane, std::size_t by)
{
    m_size += by;
    for (std::size_t i = lane; i < m_lanes.size(); ++i) {
        m_lanes[i].first += by;
    }
}

Interval IntervalRows::at(std::size_t row) const
{
    const auto after =
        std::upper_bound(m_lanes.begin(), m_lanes.end(), row, [](std::size_t value, const Rows& rows) { return value < rows.first; });
    const Rows& rows = *(after - 1); // the last lane that begins here: those before it are empty
    const SpanRef ref{rows.lane, static_cast<std::uint32_t>(row - rows.first)};
    return {rows.run, ref, &m_comparison->runs[rows.run]->timeline()->span(ref)};
}

std::optional<std::size_t> IntervalRows::rowOf(std::size_t run, SpanRef ref) const
{
    for (const Rows& rows : m_lanes) {
        if (rows.run == run && rows.lane == ref.lane) {
            return ref.index < rows.count ? std::optional(rows.first + ref.index) : std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace juggler::ui
