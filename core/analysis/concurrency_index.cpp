// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/concurrency_index.h"

#include <algorithm>

namespace juggler {

namespace {

bool isOfRunningTask(State state, TaskId task)
{
    return state == State::Running && task != kNoTask;
}

} // namespace

std::size_t OverlapCount::countAt(std::int64_t timeNs) const noexcept
{
    const std::size_t ends = m_ends.size(); // first: an end is published after its start
    const std::size_t starts = m_starts.size();
    return m_starts.countUntil(timeNs, starts) - m_ends.countUntil(timeNs, ends);
}

double OverlapCount::meanIn(std::int64_t fromNs, std::int64_t toNs) const noexcept
{
    if (toNs <= fromNs) {
        return static_cast<double>(countAt(fromNs));
    }
    std::vector<float> levels;
    this->levels(toNs, {static_cast<double>(fromNs), static_cast<double>(toNs - fromNs), 1}, levels);
    return static_cast<double>(levels.front());
}

void OverlapCount::levels(std::int64_t untilNs, const PixelGrid& grid, std::vector<float>& levels) const
{
    levels.assign(static_cast<std::size_t>(grid.width), 0);
    const std::size_t endCount = m_ends.size(); // first: an end is published after its start
    const std::size_t startCount = m_starts.size();
    std::size_t starts = 0;
    std::size_t ends = 0;
    const auto integral = [&](std::int64_t timeNs) { // modulo 2^64; differences over windows are right
        starts = m_starts.countUntil(timeNs, startCount, starts);
        ends = m_ends.countUntil(timeNs, endCount, ends);
        const auto time = static_cast<std::uint64_t>(timeNs);
        return (starts - ends) * time - m_starts.sumOf(starts) + m_ends.sumOf(ends);
    };
    std::int64_t fromNs = grid.edgeNs(0);
    std::uint64_t before = integral(fromNs);
    for (int pixel = 0; pixel < grid.width && fromNs < untilNs; ++pixel) {
        const std::int64_t toNs = grid.edgeNs(pixel + 1);
        const std::uint64_t until = integral(std::min(toNs, untilNs));
        if (toNs > fromNs) {
            levels[static_cast<std::size_t>(pixel)] =
                static_cast<float>(static_cast<double>(static_cast<std::int64_t>(until - before)) / static_cast<double>(toNs - fromNs));
        }
        fromNs = toNs;
        before = until;
        if (starts == startCount && ends == endCount && startCount == endCount) {
            return; // nothing begins or goes on behind here
        }
    }
}

void OverlapCount::append(const std::vector<std::int64_t>& starts, const std::vector<std::int64_t>& ends)
{
    for (const std::int64_t startNs : starts) {
        m_starts.append(startNs);
    }
    std::size_t count = m_starts.size() - starts.size() - m_ends.size();
    std::size_t peak = m_peak.load(std::memory_order_relaxed);
    auto end = ends.begin();
    for (const std::int64_t startNs : starts) { // what ends when another begins does not overlap it
        for (; end != ends.end() && *end <= startNs && count > 0; ++end) {
            --count;
        }
        peak = std::max(peak, ++count);
    }
    for (const std::int64_t endNs : ends) {
        m_ends.append(endNs);
    }
    m_peak.store(peak, std::memory_order_release);
}

void ConcurrencyIndex::update(const Timeline& timeline, std::int64_t untilNs)
{
    if (untilNs <= this->untilNs()) {
        return;
    }
    const std::size_t ends = timeline.taskEnds().size(); // first: what ends has started
    const std::size_t starts = timeline.taskStarts().size();
    for (; m_readStarts < starts; ++m_readStarts) {
        m_pendingTasks.starts.push_back(timeline.taskStarts()[m_readStarts]);
    }
    for (; m_readEnds < ends; ++m_readEnds) {
        m_pendingTasks.ends.push_back(timeline.taskEnds()[m_readEnds]);
    }
    m_lanes.resize(std::max(m_lanes.size(), timeline.laneCount()));
    std::size_t looked = m_readEnds;
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        readLane(timeline.lane(i), m_lanes[i]);
        looked += m_lanes[i].spans;
    }
    settle(m_pendingTasks, m_inFlight, untilNs);
    settle(m_pendingSpans, m_onCore, untilNs);
    m_looked.store(looked, std::memory_order_release);
    m_untilNs.store(untilNs, std::memory_order_release);
}

void ConcurrencyIndex::readLane(const Lane& lane, LaneCursor& cursor)
{
    const auto open = lane.open(); // first: should it be closed meanwhile, it is among the spans
    const std::size_t count = lane.size();
    const auto dropOpen = [&] { // it turned out to have no length
        m_pendingSpans.ends.push_back(cursor.openNs);
        cursor.openNs = -1;
    };
    for (; cursor.spans < count; ++cursor.spans) {
        const Span& span = lane[cursor.spans];
        const bool isKnown = cursor.openNs >= 0 && span.startNs == cursor.openNs && isOfRunningTask(span.state, span.task);
        if (cursor.openNs >= 0 && !isKnown) {
            dropOpen();
        }
        if (isOfRunningTask(span.state, span.task)) {
            if (!isKnown) {
                m_pendingSpans.starts.push_back(span.startNs);
            }
            m_pendingSpans.ends.push_back(span.endNs);
            cursor.openNs = -1;
        }
    }
    const bool isOpen = open && isOfRunningTask(open->state, open->task) && (count == 0 || lane[count - 1].endNs <= open->startNs);
    if (cursor.openNs >= 0 && (!isOpen || open->startNs != cursor.openNs)) {
        dropOpen();
    }
    if (isOpen && cursor.openNs < 0) {
        m_pendingSpans.starts.push_back(open->startNs);
        cursor.openNs = open->startNs;
    }
}

void ConcurrencyIndex::settle(Pending& pending, OverlapCount& into, std::int64_t untilNs)
{
    takeUntil(pending.starts, untilNs, m_starts);
    takeUntil(pending.ends, untilNs, m_ends);
    const auto isLate = [seenNs = this->untilNs()](const std::vector<std::int64_t>& times) {
        return !times.empty() && times.front() < seenNs;
    };
    if (isLate(m_starts) || isLate(m_ends)) {
        m_isExact.store(false, std::memory_order_release);
    }
    into.append(m_starts, m_ends);
}

void ConcurrencyIndex::takeUntil(std::vector<std::int64_t>& from, std::int64_t untilNs, std::vector<std::int64_t>& taken)
{
    const auto later = std::partition(from.begin(), from.end(), [untilNs](std::int64_t timeNs) { return timeNs <= untilNs; });
    taken.assign(from.begin(), later);
    from.erase(from.begin(), later);
    std::sort(taken.begin(), taken.end());
}

std::size_t ConcurrencyIndex::backlog(const Timeline& timeline) const noexcept
{
    std::size_t recorded = timeline.taskEnds().size();
    for (std::size_t i = 0; i < timeline.laneCount(); ++i) {
        recorded += timeline.lane(i).size();
    }
    const std::size_t looked = m_looked.load(std::memory_order_acquire);
    return recorded > looked ? recorded - looked : 0;
}

} // namespace juggler
