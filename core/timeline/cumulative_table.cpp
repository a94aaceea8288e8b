// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/cumulative_table.h"

#include "core/base/clock.h"
#include "core/timeline/core_lane.h"
#include "core/timeline/task_index.h"

#include <algorithm>

namespace juggler {

template <AnyLane L>
void CumulativeTable::update(const L& lane, std::size_t count, Budget* budget)
{
    if (m_samples.empty() && count > 0) {
        m_samples.push_back({});
    }
    while (m_taken < count) {
        take(lane, std::min(count, m_taken + kSpansAtOnce));
        if (budget && m_taken < count && monotonicNowNs() >= budget->untilNs) {
            budget->wasTooSmall = true;
            return;
        }
    }
}

std::size_t CumulativeTable::mostSamples() const noexcept
{
    return std::clamp(m_taken / 6, kSamples / 4, kSamples);
}

template <AnyLane L>
void CumulativeTable::take(const L& lane, std::size_t until)
{
    for (; m_taken < until; ++m_taken) {
        const auto& span = lane.piece(m_taken);
        // Every sample before the span's end is now known: it lies before the span, or within it.
        for (std::int64_t time = static_cast<std::int64_t>(m_samples.size()) << m_shift; time < span.endNs;
             time = static_cast<std::int64_t>(m_samples.size()) << m_shift) {
            if (m_samples.size() >= mostSamples()) {
                halve();
                continue;
            }
            Sample sample{m_totals, static_cast<std::uint32_t>(m_taken)};
            sample.totals.add(span.state, std::max<std::int64_t>(0, time - span.startNs));
            m_samples.push_back(sample);
        }
        m_totals.add(span.state, span.lengthNs());
        m_longestNs = std::max(m_longestNs, span.lengthNs());
    }
}

template void CumulativeTable::update(const Lane& lane, std::size_t count, Budget* budget);
template void CumulativeTable::update(const CoreLane& lane, std::size_t count, Budget* budget);
template void CumulativeTable::update(const TaskIndex::Spans& lane, std::size_t count, Budget* budget);

void CumulativeTable::halve()
{
    for (std::size_t i = 0; i < m_samples.size() / 2; ++i) {
        m_samples[i] = m_samples[2 * i];
    }
    m_samples.resize(m_samples.size() / 2);
    ++m_shift;
}

} // namespace juggler
