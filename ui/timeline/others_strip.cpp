// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/others_strip.h"

#include <algorithm>

namespace juggler::ui {

namespace {
constexpr int kLargestHeight = 4;
constexpr int kPartOfRow = 4; // at most one in so many lines
} // namespace

RowStrip othersStripOf(const RowStrip& row) noexcept
{
    const int height = std::clamp(row.height / kPartOfRow, 1, kLargestHeight);
    return {row.top + row.height - height, height, row.isOdd};
}

void runningLevels(const RowDetail& detail, const PixelGrid& grid, std::vector<float>& levels)
{
    levels.assign(static_cast<std::size_t>(grid.width), 0.0F);
    for (int i = detail.firstShare; i < detail.endShare; ++i) {
        levels[static_cast<std::size_t>(i)] = detail.shares[static_cast<std::size_t>(i)].running;
    }
    for (const RowDetail::Bar& bar : detail.bars) {
        for (int i = grid.pixelOf(bar.startNs); i < grid.width && grid.edgeNs(i) < bar.endNs; ++i) {
            const std::int64_t ns = std::min(bar.endNs, grid.edgeNs(i + 1)) - std::max(bar.startNs, grid.edgeNs(i));
            levels[static_cast<std::size_t>(i)] += static_cast<float>(static_cast<double>(ns) / grid.nsPerPixel);
        }
    }
}

} // namespace juggler::ui
