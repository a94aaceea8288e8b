// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/panel_summary.h"

#include <algorithm>

namespace juggler::ui {

namespace {

/// A lane's totals from the run's start to one edge after the other.
class TotalsAlong {
public:
    TotalsAlong(const Lane& lane, std::int64_t nowNs) : m_lane(lane), m_count(lane.size()), m_open(lane.open()), m_nowNs(nowNs) {}

    bool isEmpty() const { return m_count == 0 && !m_open; }
    StateTotals until(std::int64_t timeNs)
    {
        m_span = m_lane.firstEndingAfter(timeNs, m_count, m_span);
        StateTotals totals = m_lane.totalsUntil(timeNs, m_span, m_count);
        if (m_open && m_open->startNs < timeNs) {
            totals.add(m_open->state, std::max<std::int64_t>(0, std::min(timeNs, m_nowNs) - m_open->startNs));
        }
        return totals;
    }

private:
    const Lane& m_lane;
    std::size_t m_count;
    std::optional<OpenSpan> m_open;
    std::int64_t m_nowNs;
    std::size_t m_span = 0;
};

void addLane(TotalsAlong lane, const PixelGrid& grid, int step, RowDetail& detail)
{
    StateTotals before = lane.until(grid.edgeNs(0));
    for (int pixel = 0; pixel < grid.width; pixel += step) {
        const int end = std::min(pixel + step, grid.width);
        const StateTotals totals = lane.until(grid.edgeNs(end));
        const StateTotals part = totals - before;
        before = totals;
        const auto ns = static_cast<float>(std::max<std::int64_t>(1, grid.edgeNs(end) - grid.edgeNs(pixel)));
        for (int i = pixel; i < end; ++i) {
            RowDetail::Share& share = detail.shares[static_cast<std::size_t>(i)];
            share.running += static_cast<float>(part.runningNs) / ns;
            share.ready += static_cast<float>(part.readyNs) / ns;
            share.waiting += static_cast<float>(part.waitingNs) / ns;
        }
    }
}

} // namespace

void summarizeLanes(const Timeline& timeline, std::int64_t nowNs, const PixelGrid& grid, RowDetail& detail)
{
    detail.reset(grid.width);
    detail.firstShare = 0;
    detail.endShare = grid.width;
    const int step = timeline.laneCount() > PanelSummary::kFineLanes ? 4 : 1;
    int lanes = 0;
    for (std::size_t i = 0; i < timeline.laneCount(); ++i) {
        const TotalsAlong lane(timeline.lane(i), nowNs);
        if (!lane.isEmpty()) {
            ++lanes;
            addLane(lane, grid, step, detail);
        }
    }
    for (RowDetail::Share& share : detail.shares) {
        const auto count = static_cast<float>(std::max(1, lanes));
        share = {share.running / count, share.ready / count, share.waiting / count};
    }
}

const RowDetail& PanelSummary::of(const Timeline& timeline, std::int64_t nowNs, const PixelGrid& grid)
{
    Kept& kept = m_kept[&timeline];
    const bool isSame = kept.nowNs == nowNs && kept.revision == timeline.revision() && kept.grid.fromNs == grid.fromNs
        && kept.grid.nsPerPixel == grid.nsPerPixel && kept.grid.width == grid.width;
    if (!isSame) {
        kept.grid = grid;
        kept.nowNs = nowNs;
        kept.revision = timeline.revision();
        summarizeLanes(timeline, nowNs, grid, kept.detail);
    }
    return kept.detail;
}

} // namespace juggler::ui
