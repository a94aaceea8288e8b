// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/spread.h"

#include <algorithm>

namespace juggler {

namespace {

/// The value below which the share lies of all that are sorted.
double quantile(const std::vector<double>& sorted, double share)
{
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

} // namespace

std::optional<Spread> spreadOf(std::vector<double> values)
{
    if (values.empty()) {
        return std::nullopt;
    }
    std::sort(values.begin(), values.end());
    return Spread{values.size(), values.front(), quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75), values.back()};
}

bool overlap(const Spread& a, const Spread& b) noexcept
{
    return a.lowerQuartile <= b.upperQuartile && b.lowerQuartile <= a.upperQuartile;
}

} // namespace juggler
