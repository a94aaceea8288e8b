// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/level_of_detail.h"

#include "core/timeline/lane_walker.h"
#include "core/timeline/late_timer.h"

#include <algorithm>
#include <limits>
#include <span>

namespace juggler {

namespace {

void noteShare(RowDetail& detail, int pixel)
{
    detail.firstShare = std::min(detail.firstShare, pixel);
    detail.endShare = std::max(detail.endShare, pixel + 1);
}

void addShare(RowDetail& detail, int pixel, State state, double share)
{
    RowDetail::Share& target = detail.shares[static_cast<std::size_t>(pixel)];
    switch (state) {
    case State::Running: target.running += static_cast<float>(share); break;
    case State::Ready: target.ready += static_cast<float>(share); break;
    case State::WaitingHeld:
    case State::WaitingFree: target.waiting += static_cast<float>(share); break;
    case State::Queued: return;
    }
    noteShare(detail, pixel);
}

/// Adds one span, wherever it stands: as a bar, or to the shares of the two or three pixels that it touches.
void addPiece(const RowDetail::Bar& piece, const PixelGrid& grid, RowDetail& detail)
{
    if (piece.endNs <= piece.startNs || piece.endNs <= grid.edgeNs(0) || piece.startNs >= grid.endNs()) {
        return;
    }
    if (piece.endNs - piece.startNs >= grid.barLengthNs()) {
        detail.bars.push_back(piece);
        return;
    }
    const int last = std::min(grid.pixelOf(piece.endNs - 1), grid.width - 1);
    for (int pixel = grid.pixelOf(piece.startNs); pixel <= last; ++pixel) {
        const std::int64_t from = grid.edgeNs(pixel);
        const std::int64_t to = grid.edgeNs(pixel + 1);
        const std::int64_t inside = std::min(piece.endNs, to) - std::max(piece.startNs, from);
        addShare(detail, pixel, piece.state, static_cast<double>(inside) / static_cast<double>(to - from));
    }
}

/// Adds what the task is doing now, the later part first.
void addPresentOfTask(const Timeline& timeline, TaskId id, std::int64_t nowNs, const PixelGrid& grid, RowDetail& detail)
{
    const TaskRecord& task = timeline.task(id);
    const auto current = task.current();
    const SpanRef last = task.lastSpan();
    if (!current || current->state == State::Queued || (last.isValid() && timeline.span(last).endNs > current->sinceNs)) {
        return;
    }
    forEachPartBackwards(task, timeline.tasks().spec(id), current->state, current->sinceNs, nowNs,
                         [&](State state, std::int64_t startNs, std::int64_t endNs) {
                             addPiece({startNs, endNs, id, state, endNs == nowNs}, grid, detail);
                         });
}

/// Adds the task's time in the queue.
void addQueueOfTask(const Timeline& timeline, TaskId id, std::int64_t nowNs, const PixelGrid& grid, RowDetail& detail)
{
    const TaskRecord& task = timeline.task(id);
    if (task.submittedNs() >= 0) {
        const std::int64_t until = task.hasStarted() ? task.startedNs() : task.hasEnded() ? task.endedNs() : nowNs;
        addPiece({task.submittedNs(), until, id, State::Queued, !task.hasStarted() && !task.hasEnded()}, grid, detail);
    }
}

void setShares(RowDetail& detail, int pixel, const StateTotals& totals, std::int64_t lengthNs)
{
    if (totals.sumNs() > 0) {
        const float scale = 1.0F / static_cast<float>(lengthNs);
        detail.shares[static_cast<std::size_t>(pixel)] = {static_cast<float>(totals.runningNs) * scale,
                                                          static_cast<float>(totals.readyNs) * scale,
                                                          static_cast<float>(totals.waitingNs) * scale};
        noteShare(detail, pixel);
    }
}

/// Adds spans one after the other, of which the first one ends in the grid and the last one begins there. No branch depends on how they lie
/// to the pixels, which a processor could not foresee. A short-lived part of LaneDetailer.
class SpanSweep {
public:
    SpanSweep(const PixelGrid& grid, std::size_t mostSpans, RowDetail& detail)
        : m_grid(grid),
          m_pixelsPerNs(1 / grid.nsPerPixel),
          m_leftNs(grid.edgeNs(0)),
          m_rightNs(grid.endNs()),
          m_barNs(grid.barLengthNs()),
          m_detail(detail),
          m_firstPixel(grid.width)
    {
        const auto width = static_cast<std::size_t>(grid.width);
        detail.sums.resize(std::max(detail.sums.size(), width + 2)); // what reaches out at the right is left out then
        detail.candidates.resize(std::max(detail.candidates.size(), mostSpans + 1));
    }

    void add(const Span& span)
    {
        const bool isBar = span.lengthNs() >= m_barNs;
        m_detail.candidates[m_bars] = {span.startNs, span.endNs, span.task, span.state, false};
        m_bars += isBar ? 1 : 0; // else the next one takes its place
        // One that is shorter than a pixel touches one, or two.
        const std::int64_t startNs = std::clamp(span.startNs, m_leftNs, m_rightNs);
        const std::int64_t endNs = isBar ? startNs : std::max(startNs, span.endNs);
        const int pixel = pixelOf(startNs);
        const std::int64_t edgeNs = std::clamp(m_grid.edgeNs(pixel + 1), startNs, endNs);
        const auto place = static_cast<std::size_t>(pixel);
        m_detail.sums[place].add(span.state, edgeNs - startNs);
        m_detail.sums[place + 1].add(span.state, endNs - edgeNs);
        m_firstPixel = std::min(m_firstPixel, pixel);
        m_lastPixel = pixel + 1;
    }

    void finish()
    {
        m_detail.bars.insert(m_detail.bars.end(), m_detail.candidates.begin(),
                             m_detail.candidates.begin() + static_cast<std::ptrdiff_t>(m_bars));
        for (int pixel = m_firstPixel; pixel <= m_lastPixel; ++pixel) {
            BranchlessTotals& sums = m_detail.sums[static_cast<std::size_t>(pixel)];
            if (pixel < m_grid.width) {
                setShares(m_detail, pixel, sums.totals(), m_grid.edgeNs(pixel + 1) - m_grid.edgeNs(pixel));
            }
            sums = {};
        }
    }

private:
    /// As PixelGrid's, of a time in the grid.
    int pixelOf(std::int64_t timeNs) const
    {
        const double place = (static_cast<double>(timeNs) - m_grid.fromNs) * m_pixelsPerNs;
        int pixel = std::max(0, static_cast<int>(place));
        // The edges are whole nanoseconds, so the product may be one off.
        pixel += m_grid.edgeNs(pixel + 1) <= timeNs ? 1 : 0;
        pixel -= m_grid.edgeNs(pixel) > timeNs ? 1 : 0;
        return pixel;
    }

    const PixelGrid& m_grid;
    double m_pixelsPerNs;
    std::int64_t m_leftNs;
    std::int64_t m_rightNs;
    std::int64_t m_barNs;
    RowDetail& m_detail;
    std::size_t m_bars = 0;
    int m_firstPixel;
    int m_lastPixel = -1;
};

/// Fills detail with the closed spans of a lane.
template <AnyLane L>
class LaneDetailer {
public:
    LaneDetailer(const L& lane, std::size_t count, const CumulativeTable* table, const PixelGrid& grid, RowDetail& detail)
        : m_lane(lane),
          m_count(count),
          m_table(table),
          m_walker(lane, count, table),
          m_grid(grid),
          m_barNs(grid.barLengthNs()),
          m_detail(detail)
    {
    }

    void run()
    {
        const std::size_t first = m_lane.firstEndingAfter(m_grid.edgeNs(0), m_count);
        const std::size_t last = m_lane.firstEndingAfter(m_grid.endNs(), m_count, first);
        if (last - first <= kFewSpansAPixel * static_cast<std::size_t>(m_grid.width)) {
            runBySpans(first, last < m_count && m_lane[last].startNs < m_grid.endNs() ? last + 1 : last);
        } else if (m_table && m_grid.nsPerPixel >= static_cast<double>(m_table->stepNs()) && allAreShorterThan(m_barNs)) {
            runWithoutBars();
        } else {
            runWithBars();
        }
    }

private:
    bool allAreShorterThan(std::int64_t lengthNs) const
    {
        if (m_table->longestNs() >= lengthNs || m_count > m_table->taken() + kMostBehind) {
            return false;
        }
        for (std::size_t i = m_table->taken(); i < m_count; ++i) {
            if (m_lane.piece(i).lengthNs() >= lengthNs) {
                return false;
            }
        }
        return true;
    }

    /// Where there are few spans a pixel.
    void runBySpans(std::size_t first, std::size_t end)
    {
        SpanSweep sweep(m_grid, end - first, m_detail);
        if constexpr (requires { m_lane.runFrom(first, end); }) {
            for (std::size_t i = first; i < end;) {
                const std::span<const Span> run = m_lane.runFrom(i, end);
                for (const Span& span : run) {
                    sweep.add(span);
                }
                i += run.size();
            }
        } else {
            for (std::size_t i = first; i < end; ++i) {
                sweep.add(m_lane[i]);
            }
        }
        sweep.finish();
    }

    /// Every span is shorter than a pixel, and a pixel is longer than a sample: one look-up an edge.
    void runWithoutBars()
    {
        LaneEdge left = m_walker.first(m_grid.edgeNs(0));
        for (int pixel = 0; pixel < m_grid.width; ++pixel) {
            const LaneEdge right = m_walker.next(left, m_grid.edgeNs(pixel + 1));
            setShares(m_detail, pixel, right.totals - left.totals, right.timeNs - left.timeNs);
            left = right;
            if (left.span == m_count) {
                break;
            }
        }
    }

    void runWithBars()
    {
        LaneEdge left = m_walker.first(m_grid.edgeNs(0));
        for (int pixel = 0; pixel < m_grid.width && left.span < m_count;) {
            const auto& span = m_lane.piece(left.span);
            const std::int64_t rightNs = m_grid.edgeNs(pixel + 1);
            if (span.startNs >= rightNs) {
                pixel = m_grid.pixelOf(span.startNs); // nothing until there
                left.timeNs = m_grid.edgeNs(pixel);
            } else if (span.startNs <= left.timeNs && span.endNs >= rightNs) {
                addBar(left.span);
                pixel = m_grid.pixelOf(span.endNs);
                left = m_walker.next(left, m_grid.edgeNs(pixel));
            } else {
                left = addMixedPixel(pixel, left, rightNs);
                ++pixel;
            }
        }
    }

    LaneEdge addMixedPixel(int pixel, const LaneEdge& left, std::int64_t rightNs)
    {
        const LaneEdge right = m_walker.next(left, rightNs);
        StateTotals small = right.totals - left.totals;
        // Only the first span of the pixel and the one at its right edge can reach out of it.
        takeOutBar(left.span, left.timeNs, rightNs, small);
        if (right.span != left.span && right.span < m_count) {
            takeOutBar(right.span, left.timeNs, rightNs, small);
        }
        setShares(m_detail, pixel, small, rightNs - left.timeNs);
        return right;
    }

    void takeOutBar(std::size_t index, std::int64_t fromNs, std::int64_t toNs, StateTotals& small)
    {
        const auto& span = m_lane.piece(index);
        if (span.startNs < toNs && span.lengthNs() >= m_barNs) {
            addBar(index);
            small.add(span.state, -overlapNs(span, fromNs, toNs));
        }
    }

    void addBar(std::size_t index)
    {
        if (index != m_lastBar) {
            m_lastBar = index;
            const Span& span = m_lane[index];
            m_detail.bars.push_back({span.startNs, span.endNs, span.task, span.state, false});
        }
    }

    static constexpr std::size_t kFewSpansAPixel = 2;
    static constexpr std::size_t kMostBehind = 256; // spans that a live lane has got since its table was brought up to date

    const L& m_lane;
    std::size_t m_count;
    const CumulativeTable* m_table;
    LaneWalker<L> m_walker;
    const PixelGrid& m_grid;
    std::int64_t m_barNs;
    RowDetail& m_detail;
    std::size_t m_lastBar = std::numeric_limits<std::size_t>::max();
};

} // namespace

void RowDetail::reset(int width)
{
    bars.clear();
    shares.assign(static_cast<std::size_t>(width), {});
    firstShare = width;
    endShare = 0;
}

template <AnyLane L>
void detailOfSpans(const L& lane, std::size_t count, const CumulativeTable* table, const PixelGrid& grid, RowDetail& detail)
{
    if (count > 0) {
        LaneDetailer(lane, count, table && !table->isEmpty() ? table : nullptr, grid, detail).run();
    }
}

template <AnyLane L>
void detailOfLane(const L& lane, const CumulativeTable* table, std::int64_t nowNs, const PixelGrid& grid, RowDetail& detail)
{
    detail.reset(grid.width);
    // The open span first: if it is closed meanwhile, it is among the spans and is left out here.
    const auto open = lane.open();
    const std::size_t count = lane.size();
    detailOfSpans(lane, count, table, grid, detail);
    if (open && (count == 0 || lane[count - 1].endNs <= open->startNs)) {
        addPiece({open->startNs, nowNs, open->task, open->state, true}, grid, detail);
    }
}

template void detailOfLane(const Lane& lane, const CumulativeTable* table, std::int64_t nowNs, const PixelGrid& grid, RowDetail& detail);
template void detailOfLane(const CoreLane& lane, const CumulativeTable* table, std::int64_t nowNs, const PixelGrid& grid,
                           RowDetail& detail);

void detailOfTask(const Timeline& timeline, TaskId id, std::int64_t nowNs, const PixelGrid& grid, RowDetail& detail)
{
    detail.reset(grid.width);
    addPresentOfTask(timeline, id, nowNs, grid, detail);
    const TaskRecord& task = timeline.task(id);
    const TaskSpec& spec = timeline.tasks().spec(id);
    const std::int64_t leftNs = grid.edgeNs(0);
    timeline.forEachSpanOf(id, [&](SpanRef, const Span& span) {
        forEachPartBackwards(task, spec, span.state, span.startNs, span.endNs, [&](State state, std::int64_t startNs, std::int64_t endNs) {
            addPiece({startNs, endNs, id, state, false}, grid, detail);
        });
        return span.startNs > leftNs;
    });
    addQueueOfTask(timeline, id, nowNs, grid, detail);
    std::reverse(detail.bars.begin(), detail.bars.end());
}

void detailOfTask(const Timeline& timeline, const TaskIndex& index, TaskId id, const CumulativeTable* table, std::int64_t nowNs,
                  const PixelGrid& grid, RowDetail& detail)
{
    detail.reset(grid.width);
    addQueueOfTask(timeline, id, nowNs, grid, detail);
    const TaskIndex::Spans spans = index.spansOf(id);
    detailOfSpans(spans, spans.size(), table, grid, detail);
    const auto recorded = static_cast<std::ptrdiff_t>(detail.bars.size());
    addPresentOfTask(timeline, id, nowNs, grid, detail);
    std::reverse(detail.bars.begin() + recorded, detail.bars.end());
}

void levelsInFlight(const InFlightLane& lane, std::int64_t nowNs, const PixelGrid& grid, std::vector<float>& levels)
{
    levels.assign(static_cast<std::size_t>(grid.width), 0);
    const int end = std::min(grid.width, grid.pixelOf(std::max<std::int64_t>(0, nowNs - 1)) + 1);
    std::int64_t fromNs = grid.edgeNs(0);
    const InFlightLane::Seen seen = lane.seen(); // one for all pixels: a run that goes on adds waits meanwhile
    std::uint64_t before = lane.integralUntil(fromNs, seen);
    for (int pixel = 0; pixel < end && fromNs < nowNs; ++pixel) {
        const std::int64_t toNs = grid.edgeNs(pixel + 1);
        const std::uint64_t until = lane.integralUntil(std::min(toNs, nowNs), seen);
        if (toNs > fromNs) {
            levels[static_cast<std::size_t>(pixel)] =
                static_cast<float>(static_cast<std::int64_t>(until - before)) / static_cast<float>(toNs - fromNs);
        }
        fromNs = toNs;
        before = until;
    }
}

} // namespace juggler
