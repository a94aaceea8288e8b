// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace juggler {

/// A length of time in its natural unit with three or four digits: "9.006 s", "12.3 ms", "850 us", "42 ns", "3 min 20 s", "2 h 5 min".
/// Independent of the locale. [any thread]
std::string durationText(std::chrono::nanoseconds length);

/// A number with that many decimals and a point, whatever the locale. [any thread]
std::string decimalText(double number, int decimals);

/// ISO 8601 in UTC with milliseconds: "2024-05-01T12:34:56.789Z". [any thread]
std::string isoTimeText(std::chrono::system_clock::time_point time);

/// The time that isoTimeText() gave, seconds with any number of decimals; nothing for another text. [any thread]
std::optional<std::chrono::system_clock::time_point> timeFromIsoText(std::string_view text);

} // namespace juggler
