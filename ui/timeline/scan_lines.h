// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/level_of_detail.h"

#include <QtGui/QRgb>

namespace juggler::ui {

// The loops over the pixels of one row, for LaneComposer. They know no geometry and no theme; all pointers are to `count` pixels. Compiled
// twice where the processor may have wider registers than the program is built for: at full zoom that is half of a frame. [any thread]

// Among the opaque colours of a line of bars.
inline constexpr QRgb kNoBar = 0;
inline constexpr QRgb kHatch = 1;

/// Draws one line of bars over target: hatch where a colour is kHatch, nothing where it is kNoBar.
void composeBars(QRgb* target, const QRgb* hatch, const QRgb* colors, int count);

/// Draws the line at height `level` of stacked columns over target: running up to runningTop, above it hatch up to waitingTop, above it
/// ready.
void composeColumns(QRgb* target, const QRgb* hatch, const int* runningTop, const int* waitingTop, const int* readyTop, int count,
                    int level, QRgb running, QRgb ready);

/// The heights of those columns in a row that is `height` pixels high. A column that shows anything is at least `lowest` pixels high.
void columnsOf(const RowDetail::Share* shares, int count, int height, int lowest, int* runningTop, int* waitingTop, int* readyTop);

} // namespace juggler::ui
