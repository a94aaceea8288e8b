// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/core_lane.h"

#include <algorithm>

namespace juggler {

namespace {
constexpr std::size_t kNear = 4; // spans that are looked at one by one before a search
}

std::optional<OpenCoreSpan> CoreLane::open() const noexcept
{
    for (;;) {
        const std::uint32_t before = m_openSequence.load(std::memory_order_acquire);
        const std::int64_t startNs = m_openStartNs.load(std::memory_order_acquire);
        const std::uint64_t place = m_openPlace.load(std::memory_order_acquire);
        if ((before & 1) != 0 || m_openSequence.load(std::memory_order_acquire) != before) {
            continue;
        }
        if (startNs < 0) {
            return std::nullopt;
        }
        return OpenCoreSpan{{startNs, TaskId{static_cast<std::uint32_t>(place)}, State::Running, m_core},
                            static_cast<std::uint32_t>(place >> 32)};
    }
}

void CoreLane::setOpen(const OpenCoreSpan& open) noexcept
{
    const std::uint32_t sequence = m_openSequence.load(std::memory_order_relaxed);
    m_openSequence.store(sequence + 1, std::memory_order_release);
    m_openStartNs.store(open.startNs, std::memory_order_release);
    m_openPlace.store((std::uint64_t{open.lane} << 32) | toIndex(open.task), std::memory_order_release);
    m_openSequence.store(sequence + 2, std::memory_order_release);
}

/// The last of the blocks of the first `count` spans that begins at or before timeNs, 0 where none does. Gallops from hint on.
std::size_t CoreLane::blockAt(std::int64_t timeNs, std::size_t count, std::size_t hint) const noexcept
{
    std::size_t low = 0; // what is searched for lies in [low, high)
    std::size_t high = (count + kBlock - 1) / kBlock;
    if (hint < high && m_blocks[hint].startNs <= timeNs) {
        low = hint;
        for (std::size_t step = 1; low + step < high; step *= 2) {
            if (m_blocks[low + step].startNs > timeNs) {
                high = low + step;
                break;
            }
            low += step;
        }
    } else {
        high = std::min(high, hint);
    }
    while (low + 1 < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (m_blocks[middle].startNs <= timeNs) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

std::size_t CoreLane::firstEndingAfter(std::int64_t timeNs, std::size_t count, std::size_t hint) const noexcept
{
    if (hint < count && (hint == 0 || piece(hint - 1).endNs <= timeNs)) {
        for (const std::size_t end = std::min(hint + kNear, count); hint < end; ++hint) {
            if (piece(hint).endNs > timeNs) {
                return hint;
            }
        }
    }
    // Every span before that block ends before it begins, and the first one of the next block begins after timeNs.
    const std::size_t block = blockAt(timeNs, count, hint / kBlock);
    std::size_t low = std::min(block * kBlock, count);
    std::size_t high = std::min(low + kBlock, count);
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (piece(middle).endNs > timeNs) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

StateTotals CoreLane::totalsBefore(std::size_t i) const noexcept
{
    if (i == 0) {
        return {};
    }
    const std::size_t block = (i - 1) / kBlock;
    StateTotals totals{.runningNs = m_blocks[block].runningNs};
    for (std::size_t k = block * kBlock; k < i; ++k) {
        totals.runningNs += piece(k).lengthNs();
    }
    return totals;
}

StateTotals CoreLane::totalsUntil(std::int64_t timeNs, std::size_t span, std::size_t count) const noexcept
{
    StateTotals totals = totalsBefore(span);
    if (span < count) {
        totals.runningNs += std::max<std::int64_t>(0, timeNs - piece(span).startNs);
    }
    return totals;
}

StateTotals CoreLane::totalsIn(std::int64_t fromNs, std::int64_t toNs) const noexcept
{
    const std::size_t count = size();
    const std::size_t first = firstEndingAfter(fromNs, count);
    const std::size_t last = firstEndingAfter(toNs, count, first);
    return totalsUntil(toNs, last, count) - totalsUntil(fromNs, first, count);
}

void CoreLane::append(SpanRef ref)
{
    const Span& span = spanOf(ref);
    if (span.startNs < m_lastEndNs) {
        m_leftOut.fetch_add(1, std::memory_order_release);
        return;
    }
    const std::size_t index = m_entries.size();
    if (index % kBlock == 0) {
        m_blocks.append({span.startNs, m_runningNs});
    }
    const std::int64_t blockNs = m_blocks[index / kBlock].startNs;
    const bool isFar = span.endNs - blockNs >= std::int64_t{kFar};
    m_runningNs += span.lengthNs();
    m_lastEndNs = span.endNs;
    m_entries.append({.index = ref.index,
                      .start = isFar ? kFar : static_cast<std::uint32_t>(span.startNs - blockNs),
                      .end = isFar ? kFar : static_cast<std::uint32_t>(span.endNs - blockNs),
                      .laneLow = static_cast<std::uint16_t>(ref.lane),
                      .laneHigh = static_cast<std::uint8_t>(ref.lane >> 16)});
}

} // namespace juggler
