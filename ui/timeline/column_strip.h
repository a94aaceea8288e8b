// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>

#include <cstdint>
#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace juggler::ui {

/// Columns half a logical pixel wide, side by side on one line: what a row looks like where it has more intervals than pixels. Half a
/// pixel is what a picture of twice the screen's resolution can show. A plain value.
struct ColumnStrip {
    int first = 0; ///< number of the first column, from the plot's left edge
    int bottom = 0; ///< logical pixels from the plot's top
    std::vector<std::uint16_t> heights; ///< half pixels, one a column; 0 for none
};

/// Strips of one look: painted over what is there already.
struct ColumnLayer {
    const std::vector<ColumnStrip>& strips;
    QColor color;
    std::optional<QColor> hatch; ///< of lines at 45 degrees over the colour
};

/// Draws strips in a way that a kind of file stores better than an outline. Coordinates are the painter's. [one thread]
class ColumnPainter {
public:
    virtual ~ColumnPainter() = default;
    virtual void paint(QPainter& painter, const ColumnLayer& layer) = 0;
};

} // namespace juggler::ui
