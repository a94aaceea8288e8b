// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time_text.h"

#include <array>
#include <charconv>
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
                  utc.tm_hour, utc.tm_min, utc.tm_sec, static_cast<int>(ms % 1000));
    return text.data();
}

} // namespace juggler
