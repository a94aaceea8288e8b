// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/range_selection.h"

#include <algorithm>
#include <cmath>

namespace juggler::ui {

bool RangeSelection::set(double oneEndNs, double otherEndNs)
{
    // Whole nanoseconds: what is shown is what is counted.
    const auto [beginNs, endNs] = std::minmax({std::round(std::max(0.0, oneEndNs)), std::round(std::max(0.0, otherEndNs))});
    const std::optional<TimeRange> range = endNs > beginNs ? std::optional(TimeRange{beginNs, endNs}) : std::nullopt;
    const bool isChanged = range != m_range;
    m_range = range;
    return isChanged;
}

bool RangeSelection::clear()
{
    const bool isChanged = m_range.has_value();
    m_range.reset();
    return isChanged;
}

bool RangeSelection::setBegin(double timeNs, double fallbackEndNs)
{
    return set(timeNs, m_range && m_range->endNs > timeNs ? m_range->endNs : std::max(timeNs, fallbackEndNs));
}

bool RangeSelection::setEnd(double timeNs, double fallbackBeginNs)
{
    return set(m_range && m_range->beginNs < timeNs ? m_range->beginNs : std::min(timeNs, fallbackBeginNs), timeNs);
}

bool RangeSelection::isAtEdge(double timeNs, double reachNs) const noexcept
{
    return m_range && std::min(std::abs(timeNs - m_range->beginNs), std::abs(timeNs - m_range->endNs)) <= reachNs;
}

void RangeSelection::beginDrag(double timeNs, double reachNs)
{
    m_fixedNs = timeNs;
    if (isAtEdge(timeNs, reachNs)) {
        const bool isBegin = std::abs(timeNs - m_range->beginNs) < std::abs(timeNs - m_range->endNs);
        m_fixedNs = isBegin ? m_range->endNs : m_range->beginNs;
    }
}

bool RangeSelection::dragTo(double timeNs)
{
    return m_fixedNs && set(*m_fixedNs, timeNs);
}

} // namespace juggler::ui
