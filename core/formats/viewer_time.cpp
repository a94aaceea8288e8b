// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/viewer_time.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace juggler {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// No time is moved by more, so that rounding it gives the same ns.
constexpr double kMostShiftUs = 0.0003;

double plainUs(std::int64_t ns) noexcept
{
    return static_cast<double>(ns) / 1000;
}

/// From here on (12 days) the next double is further away than such a shift: the decimals of ns are written as they are.
constexpr double kCoarseUs = 1'099'511'627'776.0; // 2^40

/// More than what a few operations on a time lose.
double marginOf(double us) noexcept
{
    return std::clamp(4 * (std::nextafter(std::abs(us), kInfinity) - std::abs(us)), 1e-12, kMostShiftUs / 4);
}

} // namespace

ViewerTime viewerTime(std::int64_t ns) noexcept
{
    double us = plainUs(ns);
    if (std::abs(us) >= kCoarseUs) {
        return {ns, us};
    }
    for (int i = 0; i < 4 && std::trunc(us * 1000) < static_cast<double>(ns); ++i) { // one is enough as long as doubles have whole ns
        us = std::nextafter(us, kInfinity);
    }
    return {ns, us};
}

ViewerBar ViewerBars::next(std::int64_t startNs, std::int64_t endNs) noexcept
{
    ViewerBar bar{viewerTime(startNs), viewerTime(endNs - startNs)};
    if (plainUs(endNs) >= kCoarseUs) {
        m_last.reset(); // what begins at its end or behind it is as coarse
        return bar;
    }
    if (m_last && startNs >= m_last->endNs) {
        bar.start.us = std::max(bar.start.us, m_last->endUs + marginOf(m_last->endUs));
    }
    if (bar.start.us + bar.length.us > plainUs(endNs) + kMostShiftUs) {
        bar.length.us = std::max(plainUs(endNs) - bar.start.us, 0.0);
    }
    m_last = End{endNs, bar.start.us + bar.length.us};
    return bar;
}

} // namespace juggler
