// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <ctime>

namespace juggler {

namespace {

struct Unit {
    double ns;
    const char* name;
};

constexpr std::array kUnits{Unit{1e9, " s"}, Unit{1e6, " ms"}, Unit{1e3, " us"}};

int decimalsFor(double number)
{
    return number < 9.9995 ? 3 : number < 99.995 ? 2 : 1;
}

std::string longDurationText(std::int64_t seconds)
{
    const std::int64_t minutes = seconds / 60;
    if (minutes < 60) {
        return std::to_string(minutes) + " min " + std::to_string(seconds % 60) + " s";
    }
    const std::int64_t hours = minutes / 60;
    if (hours < 48) {
        return std::to_string(hours) + " h " + std::to_string(minutes % 60) + " min";
    }
    const std::int64_t days = hours / 24;
    if (days < 730) {
        return std::to_string(days) + " days";
    }
    return std::to_string(days / 365) + " years";
}

} // namespace

std::string durationText(std::chrono::nanoseconds length)
{
    const std::int64_t ns = length.count();
    if (ns < 0) {
        return std::string("-").append(durationText(-length));
    }
    if (length >= std::chrono::minutes(2)) {
        return longDurationText(std::chrono::round<std::chrono::seconds>(length).count());
    }
    for (const Unit& unit : kUnits) {
        // The last digit that is shown may round up into this unit.
        if (static_cast<double>(ns) >= unit.ns * 0.99995) {
            const double number = static_cast<double>(ns) / unit.ns;
            return decimalText(number, decimalsFor(number)) + unit.name;
        }
    }
    return std::to_string(ns) + " ns";
}

std::string decimalText(double number, int decimals)
{
    std::array<char, 64> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed, decimals);
    return error == std::errc() ? std::string(text.data(), end) : std::to_string(number);
}

std::string isoTimeText(std::chrono::system_clock::time_point time)
{
    const auto ms = std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch()).count();
    const std::time_t seconds = std::chrono::system_clock::to_time_t(std::chrono::floor<std::chrono::seconds>(time));
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday,
                  utc.tm_hour, utc.tm_min, utc.tm_sec, static_cast<int>(((ms % 1000) + 1000) % 1000)); // before 1970 it is below 0
    return text.data();
}

std::optional<std::chrono::system_clock::time_point> timeFromIsoText(std::string_view text)
{
    // "YYYY-MM-DDTHH:MM:SS", decimals, "Z".
    constexpr std::string_view kPattern = "0000-00-00T00:00:00";
    if (text.size() <= kPattern.size() || !text.ends_with('Z')) {
        return std::nullopt;
    }
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t i = 0; i < kPattern.size(); ++i) {
        if (kPattern[i] == '0' ? !isDigit(text[i]) : text[i] != kPattern[i]) {
            return std::nullopt;
        }
    }
    const auto number = [text](std::size_t from, std::size_t count) {
        int value = 0;
        std::from_chars(text.data() + from, text.data() + from + count, value);
        return value;
    };
    std::int64_t ns = 0;
    const std::string_view decimals = text.substr(kPattern.size(), text.size() - kPattern.size() - 1);
    if (!decimals.empty() && (decimals.size() < 2 || decimals[0] != '.' || !std::all_of(decimals.begin() + 1, decimals.end(), isDigit))) {
        return std::nullopt;
    }
    std::int64_t unitNs = 100'000'000;
    for (std::size_t i = 1; i < decimals.size(); ++i, unitNs /= 10) {
        ns += (decimals[i] - '0') * unitNs;
    }
    const std::chrono::year_month_day day{std::chrono::year(number(0, 4)), std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                          std::chrono::day(static_cast<unsigned>(number(8, 2)))};
    if (!day.ok() || number(0, 4) < 1700 || number(0, 4) > 2200 || number(11, 2) > 23 || number(14, 2) > 59 || number(17, 2) > 60) {
        return std::nullopt; // a time point counts ns from 1970 in 64 bits
    }
    return std::chrono::sys_days(day) + std::chrono::hours(number(11, 2)) + std::chrono::minutes(number(14, 2))
        + std::chrono::seconds(number(17, 2)) + std::chrono::nanoseconds(ns);
}

} // namespace juggler
