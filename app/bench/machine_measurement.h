// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <span>
#include <string_view>
#include <vector>

namespace juggler::app {

/// Something about this machine that decides what execution models cost, measured many times.
struct MachineMeasurement {
    std::string_view key; ///< in JSON, with the unit at its end
    std::string_view name; ///< for people
    std::string_view unit; ///< "ns": times, for people in the fitting unit; "B/s": a rate; "x": a ratio
    std::string_view meaning; ///< half a sentence: what depends on it
    /// The values, one a repetition, in `unit`. Fails with one sentence where this machine does not let it be measured.
    Result<std::vector<double>> (*measure)();
};

/// All of them, in the order in which they are measured and shown; together about three seconds. [main thread, nothing else running]
std::span<const MachineMeasurement> machineMeasurements() noexcept;

} // namespace juggler::app
