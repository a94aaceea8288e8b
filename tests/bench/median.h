// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace juggler::bench {

/// The value that `percent` of all do not exceed (nearest rank); 0 for none.
inline double percentile(std::vector<double> values, double percent)
{
    if (values.empty()) {
        return 0;
    }
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<std::size_t>(percent / 100 * static_cast<double>(values.size() - 1) + 0.5);
    return values[rank];
}

inline double median(std::vector<double> values)
{
    return percentile(std::move(values), 50);
}

} // namespace juggler::bench
