// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/overview_columns.h"

#include <algorithm>

namespace juggler::ui {

void overviewColumns(const DensityTable& table, int cores, double fullEndNs, int width, RowDetail& detail)
{
    detail.reset(width);
    detail.firstShare = 0;
    const double pixelNs = fullEndNs / std::max(1, width);
    const auto endNs = static_cast<double>(table.size()) * static_cast<double>(table.stepNs());
    for (int pixel = 0; pixel < width && pixel * pixelNs < endNs; ++pixel) {
        const StateTotals totals = table.totalsIn(pixel * pixelNs, (pixel + 1) * pixelNs);
        const double running = std::min(1.0, static_cast<double>(totals.runningNs) / pixelNs / std::max(1, cores));
        const double others = static_cast<double>(totals.readyNs + totals.waitingNs);
        const double above = (1 - running) * std::min(1.0, others / pixelNs);
        RowDetail::Share& share = detail.shares[static_cast<std::size_t>(pixel)];
        share.running = static_cast<float>(running);
        share.ready = others > 0 ? static_cast<float>(above * static_cast<double>(totals.readyNs) / others) : 0;
        share.waiting = others > 0 ? static_cast<float>(above * static_cast<double>(totals.waitingNs) / others) : 0;
        detail.endShare = pixel + 1;
    }
}

} // namespace juggler::ui
