// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace juggler::app {

// How the values of options are read. Each takes the whole text or nothing. [any thread]

/// A whole number, with a '-' before it at most; nothing when it is none or does not fit.
std::optional<std::int64_t> wholeNumber(std::string_view text);

/// Whether it is a whole number of any length.
bool isWholeNumber(std::string_view text);

/// A size: "512", "512B", "64K", "4MiB", "1.5G"; K, M, G and T are 1024 and its powers, in upper or lower case. Nothing when it is none,
/// not a whole number of bytes, or does not fit.
std::optional<std::int64_t> sizeInBytes(std::string_view text);

/// A number with decimals and a point, whatever the locale: "0.5"; no sign, no exponent.
std::optional<double> decimalNumber(std::string_view text);

/// Milliseconds with decimals, "0.5", rounded to whole microseconds.
std::optional<std::chrono::microseconds> decimalMilliseconds(std::string_view text);

/// Seconds with decimals, "2.5", rounded to whole milliseconds.
std::optional<std::chrono::milliseconds> decimalSeconds(std::string_view text);

/// A time with its unit, "1.5s", "250ms", "80us", "5ns", in ns; without a unit, in ms. No sign.
std::optional<double> lengthInNs(std::string_view text);

/// A value and how many times: "50x3" is {"50", "3"}, "50" is {"50", ""}. The count is what stands behind the last 'x'
/// if it is made of digits alone.
struct CountedValue {
    std::string value;
    std::string count;
};
CountedValue splitCount(const std::string& text);

/// "OPTION VALUE: must be EXPECTED".
Error wrongValue(std::string_view option, const std::string& value, std::string_view expected);

} // namespace juggler::app
