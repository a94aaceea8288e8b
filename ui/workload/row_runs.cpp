// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workload/row_runs.h"

#include <algorithm>

namespace juggler::ui {

std::vector<int> ascending(std::vector<int> rows)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

std::vector<RowRun> runsOf(const std::vector<int>& ascendingRows)
{
    std::vector<RowRun> runs;
    for (const int row : ascendingRows) {
        if (!runs.empty() && row == runs.back().first + runs.back().count) {
            ++runs.back().count;
        } else {
            runs.push_back({row, 1});
        }
    }
    return runs;
}

} // namespace juggler::ui
