// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/lane.h"

#include <unistd.h>

#include <algorithm>

namespace juggler {

int Lane::pid() const noexcept
{
    if (m_pid != 0) {
        return m_pid > 0 ? m_pid : 0; // as a file says, which may not know it
    }
    return m_process == 0 ? getpid() : tid();
}

std::optional<OpenSpan> Lane::open() const noexcept
{
    for (;;) {
        const std::uint32_t before = m_openSequence.load(std::memory_order_acquire);
        const std::int64_t startNs = m_openStartNs.load(std::memory_order_acquire);
        const std::uint64_t rest = m_openRest.load(std::memory_order_acquire);
        if ((before & 1) != 0 || m_openSequence.load(std::memory_order_acquire) != before) {
            continue;
        }
        if (startNs < 0) {
            return std::nullopt;
        }
        return OpenSpan{startNs, TaskId{static_cast<std::uint32_t>(rest)}, static_cast<State>((rest >> 32) & 0xff),
                        static_cast<std::uint16_t>(rest >> 40)};
    }
}

void Lane::setOpen(const OpenSpan& open) noexcept
{
    const std::uint32_t sequence = m_openSequence.load(std::memory_order_relaxed);
    m_openSequence.store(sequence + 1, std::memory_order_release);
    m_openStartNs.store(open.startNs, std::memory_order_release);
    m_openRest.store(toIndex(open.task) | (std::uint64_t{static_cast<std::uint8_t>(open.state)} << 32) | (std::uint64_t{open.core} << 40),
                     std::memory_order_release);
    m_openSequence.store(sequence + 2, std::memory_order_release);
}

void Lane::clearOpen() noexcept
{
    setOpen({.startNs = -1});
}

std::size_t Lane::firstEndingAfter(std::int64_t timeNs, std::size_t count, std::size_t hint) const noexcept
{
    std::size_t low = 0;
    std::size_t high = count;
    if (hint < count && m_spans[hint].endNs <= timeNs) {
        // Gallop: double the step until a span ends after timeNs.
        low = hint + 1;
        for (std::size_t step = 1; low + step <= count; step *= 2) {
            if (m_spans[low + step - 1].endNs > timeNs) {
                high = low + step - 1;
                break;
            }
            low += step;
        }
    } else if (hint < count) {
        if (hint == 0 || m_spans[hint - 1].endNs <= timeNs) {
            return hint;
        }
        high = hint;
    }
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (m_spans[middle].endNs > timeNs) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

StateTotals Lane::totalsBefore(std::size_t i) const noexcept
{
    if (i == 0) {
        return {};
    }
    const std::size_t block = (i - 1) / kBlock;
    StateTotals totals = m_blockTotals[block];
    for (std::size_t k = block * kBlock; k < i; ++k) {
        totals.add(m_spans[k].state, m_spans[k].lengthNs());
    }
    return totals;
}

StateTotals Lane::totalsUntil(std::int64_t timeNs, std::size_t span, std::size_t count) const noexcept
{
    StateTotals totals = totalsBefore(span);
    if (span < count && m_spans[span].startNs < timeNs) {
        totals.add(m_spans[span].state, timeNs - m_spans[span].startNs);
    }
    return totals;
}

StateTotals Lane::totalsIn(std::int64_t fromNs, std::int64_t toNs) const noexcept
{
    const std::size_t count = size();
    const std::size_t first = firstEndingAfter(fromNs, count);
    const std::size_t last = firstEndingAfter(toNs, count, first);
    return totalsUntil(toNs, last, count) - totalsUntil(fromNs, first, count);
}

void Lane::setStarted(int tid, std::int64_t startedNs)
{
    m_startedNs.store(startedNs, std::memory_order_release);
    m_tid.store(tid, std::memory_order_release);
}

void Lane::setEnded(std::int64_t endedNs, const ThreadUsage& usage)
{
    m_usage = usage;
    m_endedNs.store(endedNs, std::memory_order_release);
}

std::optional<std::uint32_t> Lane::append(const Span& span)
{
    if (span.endNs <= span.startNs) {
        return std::nullopt;
    }
    const std::size_t index = m_spans.size();
    if (index % kBlock == 0) {
        m_blockTotals.append(m_totals);
    }
    m_totals.add(span.state, span.lengthNs());
    m_spans.append(span);
    return static_cast<std::uint32_t>(index);
}

} // namespace juggler
