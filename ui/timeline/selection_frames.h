// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/panel_content.h"

#include <cstdint>
#include <vector>

namespace juggler::ui {

/// Where bars of the selected task stand: one bar, or several of a row that lie close together.
struct SelectionFrame {
    int row = 0;
    std::int64_t startNs = 0;
    std::int64_t endNs = 0;

    friend bool operator==(const SelectionFrame&, const SelectionFrame&) = default;
};

/// The task's bars in a panel that lie between fromNs and untilNs, each row's put together where less than closeNs is between them. Of a
/// task with more bars than kMostFramedSpans there, through the panel's index evenly chosen ones are looked at, which close together are
/// all; without an index the latest. Bars that the filter hides are left out. [GUI thread]
std::vector<SelectionFrame> framesOfTask(const PanelContent& content, Grouping grouping, TaskId task, std::int64_t fromNs,
                                         std::int64_t untilNs, std::int64_t closeNs);

inline constexpr std::size_t kMostFramedSpans = 20'000;

} // namespace juggler::ui
