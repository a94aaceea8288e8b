// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace juggler::ui {

/// Which part of the time axis is seen: from beginNs() up to endNs(), in ns since each run's start. A value without a widget: it
/// zooms, pans and clamps. [any thread]
///
/// While everything is seen (isFit) the range follows the extent, so that a live run grows along a smoothly moving axis.
class TimeModel {
public:
    static constexpr double kSmallestRangeNs = 100;

    [[nodiscard]] double beginNs() const noexcept { return m_beginNs; }
    [[nodiscard]] double endNs() const noexcept { return m_endNs; }
    [[nodiscard]] double rangeNs() const noexcept { return m_endNs - m_beginNs; }
    [[nodiscard]] std::int64_t extentNs() const noexcept { return m_extentNs; }
    [[nodiscard]] bool isFit() const noexcept { return m_isFit; }

    /// The end of the range that fit() shows.
    [[nodiscard]] double fullEndNs() const noexcept;

    /// How far there is something to see. True when that changed the visible range.
    bool setExtent(std::int64_t extentNs);
    /// Everything from 0 to the extent, and a little air at the end.
    bool fit();
    /// The range, clamped to what there is. True when it changed, as for all that follow.
    bool setRange(double beginNs, double endNs);
    /// Shows 1 / factor of the range; the time anchorNs stays where it is.
    bool zoom(double factor, double anchorNs);
    bool pan(double deltaNs);

    /// Pixels from the left edge of a plot that is `width` wide, and back.
    [[nodiscard]] double xOf(double timeNs, double width) const noexcept { return (timeNs - m_beginNs) / rangeNs() * width; }
    [[nodiscard]] double timeAt(double x, double width) const noexcept { return m_beginNs + x / width * rangeNs(); }

private:
    bool assign(double beginNs, double endNs) noexcept;

    std::int64_t m_extentNs = 0;
    double m_beginNs = 0;
    double m_endNs = 1e9;
    bool m_isFit = true;
};

} // namespace juggler::ui
