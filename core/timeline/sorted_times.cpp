// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/sorted_times.h"

#include <algorithm>

namespace juggler {

std::size_t SortedTimes::countUntil(std::int64_t timeNs, std::size_t count, std::size_t hint) const noexcept
{
    std::size_t low = std::min(hint, count);
    std::size_t high = count;
    // Double the step until an instant is later; from the beginning on, halving alone is faster.
    for (std::size_t step = 1; hint > 0 && low + step <= count; step *= 2) {
        if (m_times[low + step - 1] > timeNs) {
            high = low + step - 1;
            break;
        }
        low += step;
    }
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (m_times[middle] <= timeNs) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

std::uint64_t SortedTimes::sumOf(std::size_t count) const noexcept
{
    if (count == 0) {
        return 0;
    }
    const std::size_t block = (count - 1) / kBlock;
    std::uint64_t sum = m_sums[block];
    for (std::size_t i = block * kBlock; i < count; ++i) {
        sum += static_cast<std::uint64_t>(m_times[i]);
    }
    return sum;
}

void SortedTimes::append(std::int64_t timeNs)
{
    m_latestNs = m_times.size() == 0 ? timeNs : std::max(timeNs, m_latestNs);
    if (m_times.size() % kBlock == 0) {
        m_sums.append(m_sum);
    }
    m_sum += static_cast<std::uint64_t>(m_latestNs);
    m_times.append(m_latestNs);
}

} // namespace juggler
