// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/trace_time.h"

#include <charconv>
#include <cmath>
#include <cstddef>

namespace juggler {

namespace {

constexpr TraceTime kNotANumber{0, TraceTime::Problem::NotANumber};
constexpr TraceTime kOutOfRange{0, TraceTime::Problem::OutOfRange};

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

std::string_view withoutBlanks(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlanks);
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(kBlanks) + 1 - first);
}

/// With an exponent: as far as a double goes.
TraceTime fromDouble(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc::result_out_of_range) {
        return kOutOfRange;
    }
    if (error != std::errc() || end != text.data() + text.size()) {
        return kNotANumber;
    }
    const double ns = number * 1000;
    if (!(std::abs(ns) < static_cast<double>(kLatestTraceTimeNs))) {
        return kOutOfRange;
    }
    return {std::llround(ns), TraceTime::Problem::None};
}

} // namespace

TraceTime traceTime(std::string_view microseconds)
{
    const std::string_view text = withoutBlanks(microseconds);
    std::size_t i = 0;
    const bool isNegative = !text.empty() && text[0] == '-';
    i += isNegative ? 1 : 0;
    const std::size_t first = i;
    std::int64_t ns = 0;
    bool isInRange = true;
    for (; i < text.size() && isDigit(text[i]); ++i) {
        isInRange = isInRange && ns <= kLatestTraceTimeNs / 10'000;
        ns = isInRange ? ns * 10 + (text[i] - '0') : ns; // microseconds until the next line
    }
    if (i == first) {
        return kNotANumber;
    }
    isInRange = isInRange && ns < kLatestTraceTimeNs / 1000;
    ns = isInRange ? ns * 1000 : ns;
    if (i < text.size() && text[i] == '.') {
        std::int64_t unit = 100;
        const std::size_t point = i++;
        for (; i < text.size() && isDigit(text[i]); ++i) {
            ns += i - point <= 3 ? unit * (text[i] - '0') : i - point == 4 && text[i] >= '5' ? 1 : 0;
            unit /= 10;
        }
        if (i == point + 1) {
            return kNotANumber;
        }
    }
    if (i < text.size()) {
        return text[i] == 'e' || text[i] == 'E' ? fromDouble(text) : kNotANumber;
    }
    return isInRange ? TraceTime{isNegative ? -ns : ns, TraceTime::Problem::None} : kOutOfRange;
}

} // namespace juggler
