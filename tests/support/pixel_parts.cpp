// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pixel_parts.h"

#include <algorithm>
#include <cmath>

namespace juggler::test {

void addPart(PixelParts& parts, const PixelGrid& grid, std::int64_t startNs, std::int64_t endNs, State state)
{
    const auto pixelNear = [&](std::int64_t timeNs, int more) {
        const double place = (static_cast<double>(timeNs) - grid.fromNs) / grid.nsPerPixel + more;
        return static_cast<int>(std::clamp(place, 0.0, static_cast<double>(grid.width)));
    };
    for (int pixel = pixelNear(startNs, -2); pixel < pixelNear(endNs, 3); ++pixel) {
        const std::int64_t from = grid.edgeNs(pixel);
        const std::int64_t to = grid.edgeNs(pixel + 1);
        const std::int64_t inside = std::min(endNs, to) - std::max(startNs, from);
        if (inside > 0) {
            const std::size_t kind = state == State::Running ? 0 : state == State::Ready ? 1 : 2;
            parts[static_cast<std::size_t>(pixel)][kind] += static_cast<double>(inside) / static_cast<double>(to - from);
        }
    }
}

PixelParts partsOf(const RowDetail& detail, const PixelGrid& grid)
{
    PixelParts parts(static_cast<std::size_t>(grid.width));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i] = {detail.shares[i].running, detail.shares[i].ready, detail.shares[i].waiting};
    }
    for (const RowDetail::Bar& bar : detail.bars) {
        if (bar.state != State::Queued) {
            addPart(parts, grid, bar.startNs, bar.endNs, bar.state);
        }
    }
    return parts;
}

double worstDifference(const PixelParts& a, const PixelParts& b)
{
    double worst = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t k = 0; k < 3; ++k) {
            worst = std::max(worst, std::abs(a[i][k] - b[i][k]));
        }
    }
    return worst;
}

} // namespace juggler::test
