// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRectF>

#include <array>

namespace juggler::ui {

/// A whisker on a horizontal bar: a line from the lower to the upper quartile with a cap at each end. A plain value.
struct Whisker {
    QRectF line;
    QRectF lowCap;
    QRectF highCap;

    [[nodiscard]] std::array<QRectF, 3> rects() const { return {line, lowCap, highCap}; }
    [[nodiscard]] QRectF bounds() const { return line.united(lowCap).united(highCap); }
    friend bool operator==(const Whisker&, const Whisker&) = default;
};

/// The whisker between two columns on the middle line of a bar of that height, in logical pixels; its line is as thick as told. Where the
/// quartiles are nearer to each other than the caps are wide, the caps stand side by side: a small spread is seen to be small, and not to
/// be none. [any thread]
Whisker whiskerBetween(qreal lowX, qreal highX, qreal middleY, qreal barHeight, qreal lineWidth);

} // namespace juggler::ui
