// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/option_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace juggler::app {

namespace {

constexpr std::string_view kDigits = "0123456789";
// From here on a double does not hold every whole number.
constexpr double kLargestExact = 9'007'199'254'740'992.0;

struct Unit {
    char letter; ///< in lower case
    double bytes;
};

constexpr std::array kUnits{Unit{'k', 1024.0}, Unit{'m', 1024.0 * 1024}, Unit{'g', 1024.0 * 1024 * 1024},
                            Unit{'t', 1024.0 * 1024 * 1024 * 1024}};

/// What a unit stands for: "", "b", "k", "kib"...
std::optional<double> bytesOf(std::string unit)
{
    for (char& letter : unit) {
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    if (unit.empty() || unit == "b") {
        return 1;
    }
    for (const Unit& row : kUnits) {
        if (unit.front() == row.letter && (unit.size() == 1 || unit.substr(1) == "ib")) {
            return row.bytes;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<double> decimalNumber(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    const bool isPlain = !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos;
    return isPlain && error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

bool isWholeNumber(std::string_view text)
{
    if (text.starts_with('-')) {
        text.remove_prefix(1);
    }
    return !text.empty() && text.find_first_not_of(kDigits) == std::string_view::npos;
}

std::optional<std::int64_t> sizeInBytes(std::string_view text)
{
    const std::size_t unitAt = std::min(text.find_first_not_of("0123456789."), text.size());
    const auto number = decimalNumber(text.substr(0, unitAt));
    const auto unit = bytesOf(std::string(text.substr(unitAt)));
    if (!number || !unit) {
        return std::nullopt;
    }
    const double bytes = *number * *unit;
    return bytes <= kLargestExact && bytes == std::floor(bytes) ? std::optional(static_cast<std::int64_t>(bytes)) : std::nullopt;
}

std::optional<std::chrono::microseconds> decimalMilliseconds(std::string_view text)
{
    const auto number = decimalNumber(text);
    return number && *number <= kLargestExact / 1000 ? std::optional(std::chrono::microseconds(std::llround(*number * 1000)))
                                                     : std::nullopt;
}

std::optional<std::chrono::milliseconds> decimalSeconds(std::string_view text)
{
    const auto number = decimalNumber(text);
    return number && *number <= kLargestExact / 1000 ? std::optional(std::chrono::milliseconds(std::llround(*number * 1000)))
                                                     : std::nullopt;
}

std::optional<double> lengthInNs(std::string_view text)
{
    struct LengthUnit {
        std::string_view name;
        double ns;
    };
    constexpr std::array kLengthUnits{LengthUnit{"", 1e6}, LengthUnit{"s", 1e9}, LengthUnit{"ms", 1e6}, LengthUnit{"us", 1e3},
                                      LengthUnit{"ns", 1}};
    const std::size_t unitAt = std::min(text.find_first_not_of("0123456789."), text.size());
    const auto number = decimalNumber(text.substr(0, unitAt));
    const auto unit =
        std::find_if(kLengthUnits.begin(), kLengthUnits.end(), [&](const LengthUnit& row) { return row.name == text.substr(unitAt); });
    const bool isTime = number && unit != kLengthUnits.end() && *number * unit->ns <= kLargestExact;
    return isTime ? std::optional(*number * unit->ns) : std::nullopt;
}

CountedValue splitCount(const std::string& text)
{
    const auto at = text.find_last_of('x');
    const bool hasCount =
        at != std::string::npos && at > 0 && at + 1 < text.size() && text.find_first_not_of(kDigits, at + 1) == std::string::npos;
    return hasCount ? CountedValue{text.substr(0, at), text.substr(at + 1)} : CountedValue{text, {}};
}

Error wrongValue(std::string_view option, const std::string& value, std::string_view expected)
{
    return Error{std::string(option) + " " + value + ": must be " + std::string(expected)};
}

} // namespace juggler::app
