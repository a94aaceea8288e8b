// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace juggler {

/// What a text says that should be a number of microseconds.
struct TraceTime {
    enum class Problem : std::uint8_t { None, NotANumber, OutOfRange };
    std::int64_t ns = 0;
    Problem problem = Problem::None;
};

/// The largest time of either sign: 146 years, so that the difference of any two fits.
inline constexpr std::int64_t kLatestTraceTimeNs = std::int64_t{1} << 62;

/// A JSON number of microseconds in ns: exact to the ns, also where a double would not be (a time of day in ns has 61 bits); what is finer
/// is rounded. Blanks around it are allowed. [any thread]
TraceTime traceTime(std::string_view microseconds);

} // namespace juggler
