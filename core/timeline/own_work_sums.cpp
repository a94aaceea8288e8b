// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/own_work_sums.h"

#include <algorithm>

namespace juggler {

namespace {

std::int64_t ownWorkNs(const Span& span) noexcept
{
    return span.task == kNoTask && span.state == State::Running ? span.lengthNs() : 0;
}

} // namespace

std::size_t OwnWorkSums::update(const Lane& lane, std::size_t most)
{
    const std::size_t before = m_taken;
    for (const std::size_t count = std::min(lane.size(), before + most); m_taken < count; ++m_taken) {
        if (m_taken % kBlock == 0) {
            m_sums.push_back(m_totalNs);
        }
        m_totalNs += ownWorkNs(lane[m_taken]);
    }
    return m_taken - before;
}

std::int64_t OwnWorkSums::totalUntil(const Lane& lane, std::int64_t timeNs) const noexcept
{
    const std::size_t span = lane.firstEndingAfter(timeNs, m_taken);
    if (span == m_taken) {
        return m_totalNs;
    }
    std::int64_t total = m_sums[span / kBlock];
    for (std::size_t i = span - span % kBlock; i < span; ++i) {
        total += ownWorkNs(lane[i]);
    }
    return total + (ownWorkNs(lane[span]) > 0 ? std::max<std::int64_t>(0, timeNs - lane[span].startNs) : 0);
}

std::int64_t OwnWorkSums::totalIn(const Lane& lane, std::int64_t fromNs, std::int64_t toNs) const noexcept
{
    return m_totalNs == 0 || toNs <= fromNs ? 0 : totalUntil(lane, toNs) - totalUntil(lane, fromNs);
}

} // namespace juggler
