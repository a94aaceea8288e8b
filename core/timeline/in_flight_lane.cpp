// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/in_flight_lane.h"

#include <algorithm>

namespace juggler {

std::size_t InFlightLane::endsUntil(std::int64_t timeNs, const Seen& seen) const noexcept
{
    std::size_t low = 0;
    std::size_t high = seen.ends;
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (m_spans[middle].endNs <= timeNs) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

std::uint64_t InFlightLane::sumOfEnds(std::size_t count) const noexcept
{
    if (count == 0) {
        return 0;
    }
    const std::size_t block = (count - 1) / kBlock;
    std::uint64_t sum = m_endSums[block];
    for (std::size_t i = block * kBlock; i < count; ++i) {
        sum += static_cast<std::uint64_t>(m_spans[i].endNs);
    }
    return sum;
}

std::size_t InFlightLane::countAt(std::int64_t timeNs) const noexcept
{
    const Seen all = seen();
    return m_starts.countUntil(timeNs, all.starts) - endsUntil(timeNs, all);
}

std::uint64_t InFlightLane::integralUntil(std::int64_t timeNs, const Seen& seen) const noexcept
{
    const std::size_t ends = endsUntil(timeNs, seen);
    const std::size_t starts = m_starts.countUntil(timeNs, seen.starts);
    const auto time = static_cast<std::uint64_t>(timeNs);
    return (starts * time - m_starts.sumOf(starts)) - (ends * time - sumOfEnds(ends));
}

double InFlightLane::meanIn(std::int64_t fromNs, std::int64_t toNs) const noexcept
{
    if (toNs <= fromNs) {
        return static_cast<double>(countAt(fromNs));
    }
    const Seen all = seen();
    const auto area = static_cast<std::int64_t>(integralUntil(toNs, all) - integralUntil(fromNs, all));
    return static_cast<double>(area) / static_cast<double>(toNs - fromNs);
}

void InFlightLane::begin(std::int64_t startNs)
{
    m_starts.append(startNs);
    const std::size_t waiting = m_starts.size() - m_spans.size();
    if (waiting > m_peak.load(std::memory_order_relaxed)) {
        m_peak.store(waiting, std::memory_order_release);
    }
}

std::uint32_t InFlightLane::end(const Span& span)
{
    const std::size_t index = m_spans.size();
    if (index % kBlock == 0) {
        m_endSums.append(m_endSum);
    }
    Span inOrder = span;
    inOrder.endNs = m_lastEndNs = std::max(span.endNs, m_lastEndNs);
    m_endSum += static_cast<std::uint64_t>(inOrder.endNs);
    m_spans.append(inOrder);
    return static_cast<std::uint32_t>(index);
}

} // namespace juggler
