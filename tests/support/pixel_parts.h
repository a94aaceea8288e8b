// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/level_of_detail.h"

#include <array>
#include <cstdint>
#include <vector>

namespace juggler::test {

/// For each pixel its parts of running, ready and waiting: what a row's detail has to add up to.
using PixelParts = std::vector<std::array<double, 3>>;

/// Adds an interval to the pixels that it touches. Times in ns since the run's start.
void addPart(PixelParts& parts, const PixelGrid& grid, std::int64_t startNs, std::int64_t endNs, State state);

/// What the detail says in all: its shares and its bars.
PixelParts partsOf(const RowDetail& detail, const PixelGrid& grid);

/// The largest difference of one part in one pixel; both have the same width.
double worstDifference(const PixelParts& a, const PixelParts& b);

} // namespace juggler::test
