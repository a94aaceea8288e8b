// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/density_table.h"

#include <algorithm>

namespace juggler {

namespace {

constexpr std::size_t kManySpansAStep = 4; // from here on two look-ups are cheaper
constexpr std::int64_t kSettledNs = 200'000'000; // so long after a wait's end it has been folded: carriers lag by 20 ms

void halve(std::vector<StateTotals>& steps)
{
    const std::size_t count = (steps.size() + 1) / 2;
    for (std::size_t i = 0; i < count; ++i) {
        steps[i] = 2 * i + 1 < steps.size() ? steps[2 * i] + steps[2 * i + 1] : steps[2 * i];
    }
    steps.resize(count);
}

StateTotals scaled(const StateTotals& totals, double part)
{
    const auto scale = [part](std::int64_t ns) { return static_cast<std::int64_t>(static_cast<double>(ns) * part); };
    return {scale(totals.runningNs), scale(totals.readyNs), scale(totals.waitingNs)};
}

/// Spans that are all open until the same time: each fills the steps behind the one in which it began, which are added up once for all.
class OpenSpans {
public:
    OpenSpans(std::vector<StateTotals>& steps, int shift, std::int64_t untilNs) : m_steps(steps), m_shift(shift), m_untilNs(untilNs) {}

    void add(State state, std::int64_t startNs)
    {
        if (startNs < 0 || startNs >= m_untilNs) {
            return;
        }
        const auto end = static_cast<std::size_t>((m_untilNs - 1) >> m_shift) + 1;
        m_steps.resize(std::max(m_steps.size(), end));
        m_filling.resize(end + 1);
        const auto step = static_cast<std::size_t>(startNs >> m_shift);
        m_steps[step].add(state, std::min(m_untilNs, edgeNs(step + 1)) - startNs);
        m_filling[step + 1].add(state, 1);
    }

    void addUp()
    {
        StateTotals spans; // how many, not how long
        for (std::size_t step = 0; step + 1 < m_filling.size(); ++step) {
            spans = spans + m_filling[step];
            const std::int64_t ns = std::min(m_untilNs, edgeNs(step + 1)) - edgeNs(step);
            m_steps[step] = m_steps[step] + StateTotals{spans.runningNs * ns, spans.readyNs * ns, spans.waitingNs * ns};
        }
    }

private:
    [[nodiscard]] std::int64_t edgeNs(std::size_t step) const { return static_cast<std::int64_t>(step) << m_shift; }

    std::vector<StateTotals>& m_steps;
    int m_shift;
    std::int64_t m_untilNs;
    std::vector<StateTotals> m_filling; // entry s: how many fill the steps from s on, and not those before
};

} // namespace

void DensityTable::update(const Timeline& timeline, std::int64_t nowNs)
{
    reach(nowNs);
    m_taken.resize(timeline.laneCount());
    for (std::size_t i = 0; i < m_taken.size(); ++i) {
        takeLane(timeline.lane(i), m_taken[i]);
    }
    takeWaits(timeline, nowNs);
    sumUp(timeline, nowNs);
}

void DensityTable::reach(std::int64_t endNs)
{
    while (endNs > static_cast<std::int64_t>(kMostSteps) * stepNs()) {
        halve(m_closed);
        halve(m_waits);
        m_finalWaits /= 2;
        ++m_shift;
    }
}

void DensityTable::takeLane(const Lane& lane, std::size_t& taken)
{
    const std::size_t count = lane.size();
    if (count == taken) {
        return;
    }
    reach(lane[count - 1].endNs);
    const auto steps = static_cast<std::size_t>((lane[count - 1].endNs - lane[taken].startNs) >> m_shift) + 1;
    if (count - taken > kManySpansAStep * steps) {
        takeSums(lane, taken, count);
    } else {
        for (std::size_t i = taken; i < count; ++i) {
            add(m_closed, m_shift, lane[i].state, lane[i].startNs, lane[i].endNs);
        }
    }
    taken = count;
}

void DensityTable::takeSums(const Lane& lane, std::size_t taken, std::size_t count)
{
    StateTotals before = lane.totalsBefore(taken);
    std::size_t span = taken;
    const auto first = static_cast<std::size_t>(lane[taken].startNs >> m_shift);
    const auto end = static_cast<std::size_t>((lane[count - 1].endNs - 1) >> m_shift) + 1;
    m_closed.resize(std::max(m_closed.size(), end));
    for (std::size_t step = first; step < end; ++step) {
        const auto edgeNs = static_cast<std::int64_t>(step + 1) << m_shift;
        span = lane.firstEndingAfter(edgeNs, count, span);
        const StateTotals until = lane.totalsUntil(edgeNs, span, count);
        m_closed[step] = m_closed[step] + (until - before);
        before = until;
    }
}

void DensityTable::add(std::vector<StateTotals>& steps, int shift, State state, std::int64_t startNs, std::int64_t endNs)
{
    if (endNs <= startNs || startNs < 0) {
        return;
    }
    const auto end = static_cast<std::size_t>((endNs - 1) >> shift) + 1;
    steps.resize(std::max(steps.size(), end));
    for (auto step = static_cast<std::size_t>(startNs >> shift); step < end; ++step) {
        const auto fromNs = static_cast<std::int64_t>(step) << shift;
        const auto toNs = static_cast<std::int64_t>(step + 1) << shift;
        steps[step].add(state, std::min(endNs, toNs) - std::max(startNs, fromNs));
    }
}

void DensityTable::takeWaits(const Timeline& timeline, std::int64_t nowNs)
{
    const InFlightLane& inFlight = timeline.inFlight();
    const InFlightLane& yielded = timeline.yielded();
    const InFlightLane::Seen waits = inFlight.seen();
    const InFlightLane::Seen yields = yielded.seen();
    if (waits.starts == 0 && yields.starts == 0) {
        return;
    }
    const std::size_t end = nowNs <= 0 ? 0 : static_cast<std::size_t>((nowNs - 1) >> m_shift) + 1;
    m_waits.resize(std::max(m_waits.size(), end));
    const auto edge = [&](std::size_t step) { return std::min(nowNs, static_cast<std::int64_t>(step) << m_shift); };
    std::uint64_t waited = inFlight.integralUntil(edge(m_finalWaits), waits);
    std::uint64_t gaveWay = yielded.integralUntil(edge(m_finalWaits), yields);
    for (std::size_t step = m_finalWaits; step < end; ++step) {
        const std::uint64_t waitedUntil = inFlight.integralUntil(edge(step + 1), waits);
        const std::uint64_t gaveWayUntil = yielded.integralUntil(edge(step + 1), yields);
        m_waits[step] = {0, static_cast<std::int64_t>(gaveWayUntil - gaveWay), static_cast<std::int64_t>(waitedUntil - waited)};
        waited = waitedUntil;
        gaveWay = gaveWayUntil;
    }
    m_finalWaits = std::max(m_finalWaits, static_cast<std::size_t>(std::max<std::int64_t>(0, nowNs - kSettledNs) >> m_shift));
}

void DensityTable::sumUp(const Timeline& timeline, std::int64_t nowNs)
{
    m_steps.assign(std::max(m_closed.size(), m_waits.size()), {});
    for (std::size_t i = 0; i < m_closed.size(); ++i) {
        m_steps[i] = m_closed[i];
    }
    for (std::size_t i = 0; i < m_waits.size(); ++i) {
        m_steps[i] = m_steps[i] + m_waits[i];
    }
    OpenSpans openSpans(m_steps, m_shift, nowNs);
    for (std::size_t i = 0; i < m_taken.size(); ++i) {
        const Lane& lane = timeline.lane(i);
        const auto open = lane.open();
        const std::int64_t closedUntilNs = m_taken[i] == 0 ? 0 : lane[m_taken[i] - 1].endNs;
        if (open && open->startNs >= closedUntilNs) { // else it has been closed and taken in meanwhile
            openSpans.add(open->state, open->startNs);
        }
    }
    openSpans.addUp();
}

StateTotals DensityTable::totalsIn(double fromNs, double toNs) const noexcept
{
    StateTotals totals;
    const auto step = static_cast<double>(stepNs());
    const auto first = static_cast<std::size_t>(std::max(0.0, fromNs) / step);
    for (std::size_t i = first; i < m_steps.size() && static_cast<double>(i) * step < toNs; ++i) {
        const double left = std::max(fromNs, static_cast<double>(i) * step);
        const double right = std::min(toNs, static_cast<double>(i + 1) * step);
        totals = totals + scaled(m_steps[i], (right - left) / step);
    }
    return totals;
}

} // namespace juggler
