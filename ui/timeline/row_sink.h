// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/level_of_detail.h"

#include <optional>
#include <vector>

namespace juggler::ui {

/// Where a row's strip stands, in logical pixels from the plot's top.
struct RowStrip {
    int top = 0;
    int height = 0;
    bool isOdd = false;
};

/// Which of the curves under a panel.
enum class CurveKind { InFlight, OnCore };

/// A curve as it is drawn: an area below a contour.
struct CurveRow {
    const std::vector<float>& levels; ///< one value a pixel
    float full = 1; ///< the value that reaches the strip's top
    CurveKind kind = CurveKind::InFlight;
    std::optional<float> line; ///< a value at which a broken line is drawn over it
};

/// Takes the details of the rows and makes a picture of them: pixels for the screen, outlines for a file. [one thread]
class RowSink {
public:
    virtual ~RowSink() = default;

    /// The pixels in which details are wanted.
    [[nodiscard]] virtual PixelGrid grid() const = 0;
    /// A row's background, with the grid lines.
    virtual void addStrip(const RowStrip& strip) = 0;
    /// A row's bars and shares.
    virtual void addRow(const RowDetail& detail, const RowStrip& strip) = 0;
    /// A row whose height is a number of waiting tasks; peak is its full height.
    virtual void addLevels(const std::vector<float>& levels, float peak, const RowStrip& strip) = 0;
    /// A curve over the strip's background.
    virtual void addCurve(const CurveRow& curve, const RowStrip& strip) = 0;
};

} // namespace juggler::ui
