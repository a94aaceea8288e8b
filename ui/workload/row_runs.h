// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace juggler::ui {

/// Rows of a table that are neighbours. A plain value.
struct RowRun {
    int first = 0;
    int count = 0;
};

/// The rows in order, each once. [any thread]
std::vector<int> ascending(std::vector<int> rows);

/// Rows in ascending order as runs of neighbours: one order for each run, in the place of one for each row. [any thread]
std::vector<RowRun> runsOf(const std::vector<int>& ascendingRows);

} // namespace juggler::ui
