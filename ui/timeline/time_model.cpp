// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/time_model.h"

#include <algorithm>

namespace juggler::ui {

namespace {

constexpr double kAir = 1.02; // behind the last bar
constexpr double kEmptyRangeNs = 1e9; // of an axis without anything on it

} // namespace

double TimeModel::fullEndNs() const noexcept
{
    return m_extentNs <= 0 ? kEmptyRangeNs : std::max(kSmallestRangeNs, static_cast<double>(m_extentNs) * kAir);
}

bool TimeModel::setExtent(std::int64_t extentNs)
{
    if (extentNs == m_extentNs) {
        return false;
    }
    m_extentNs = extentNs;
    return m_isFit ? assign(0, fullEndNs()) : setRange(m_beginNs, m_endNs);
}

bool TimeModel::fit()
{
    m_isFit = true;
    return assign(0, fullEndNs());
}

bool TimeModel::setRange(double beginNs, double endNs)
{
    const double fullNs = fullEndNs();
    const double rangeNs = std::clamp(endNs - beginNs, std::min(kSmallestRangeNs, fullNs), fullNs);
    const double begin = std::clamp(beginNs, 0.0, fullNs - rangeNs);
    m_isFit = rangeNs >= fullNs;
    return assign(begin, begin + rangeNs);
}

bool TimeModel::zoom(double factor, double anchorNs)
{
    const double rangeNs = std::clamp(this->rangeNs() / factor, std::min(kSmallestRangeNs, fullEndNs()), fullEndNs());
    const double part = (anchorNs - m_beginNs) / this->rangeNs();
    const double begin = anchorNs - part * rangeNs;
    return setRange(begin, begin + rangeNs);
}

bool TimeModel::pan(double deltaNs)
{
    return setRange(m_beginNs + deltaNs, m_endNs + deltaNs);
}

bool TimeModel::assign(double beginNs, double endNs) noexcept
{
    const bool isChanged = beginNs != m_beginNs || endNs != m_endNs;
    m_beginNs = beginNs;
    m_endNs = endNs;
    return isChanged;
}

} // namespace juggler::ui
