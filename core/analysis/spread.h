// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace juggler {

/// A set of values in five numbers. Times in ns, shares and counts as they are. A plain value.
///
/// The quartiles are those of linear interpolation between the two nearest of the sorted values, definition 7 of Hyndman and Fan ("Sample
/// Quantiles in Statistical Packages", The American Statistician 50, 1996), as in R, NumPy and spreadsheets: with three values they are the
/// means of the middle one and its neighbours.
struct Spread {
    std::size_t count = 0;
    double least = 0;
    double lowerQuartile = 0;
    double median = 0;
    double upperQuartile = 0;
    double greatest = 0;

    /// IQR: upper quartile - lower quartile. One slow run among many does not move it.
    [[nodiscard]] double interquartileRange() const noexcept { return upperQuartile - lowerQuartile; }
    /// Whether there is a spread at all: one value has none.
    [[nodiscard]] bool isSpread() const noexcept { return count > 1; }

    friend bool operator==(const Spread&, const Spread&) = default;
};

/// Nothing for no values. [any thread]
std::optional<Spread> spreadOf(std::vector<double> values);

/// Whether the ranges between the quartiles have a value in common; ranges that touch have. [any thread]
bool overlap(const Spread& a, const Spread& b) noexcept;

} // namespace juggler
