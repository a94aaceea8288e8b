// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/core_span_queue.h"

#include <algorithm>
#include <functional>

namespace juggler {

void CoreSpanQueue::add(SpanRef ref, const Span& span)
{
    m_pending.push_back({span.endNs, ref});
    std::push_heap(m_pending.begin(), m_pending.end(), std::greater<>());
    m_latestStartNs = std::max(m_latestStartNs, span.startNs);
}

void CoreSpanQueue::noteOpen(const OpenCoreSpan& open) noexcept
{
    m_earliestOpenNs = std::min(m_earliestOpenNs, open.startNs);
    if (open.startNs > m_latestOpen.startNs) {
        m_latestOpen = open;
    }
}

bool CoreSpanQueue::settle(std::int64_t horizonNs)
{
    const std::int64_t untilNs = std::min(horizonNs, m_earliestOpenNs);
    bool hasChanged = false;
    for (; !m_pending.empty() && m_pending.front().endNs <= untilNs; hasChanged = true) {
        m_lane->append(m_pending.front().ref);
        std::pop_heap(m_pending.begin(), m_pending.end(), std::greater<>());
        m_pending.pop_back();
    }
    // Where another one began after it and has ended, the open one had lost its core by then; whether it is back is not known.
    const std::int64_t openNs = m_latestOpen.startNs > m_latestStartNs ? m_latestOpen.startNs : -1;
    if (openNs != m_shownOpenNs) {
        openNs >= 0 ? m_lane->setOpen(m_latestOpen) : m_lane->clearOpen();
        m_shownOpenNs = openNs;
        hasChanged = true;
    }
    m_earliestOpenNs = std::numeric_limits<std::int64_t>::max();
    m_latestOpen.startNs = -1;
    return hasChanged;
}

} // namespace juggler
