// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/panel_content.h"

#include <QtCore/QString>

#include <vector>

namespace juggler::ui {

/// What the rows of a grouping can be sorted by, in the order of a menu.
std::vector<RowSort> rowSortsOf(Grouping grouping);

/// "Busy time": as in a menu.
QString rowSortText(RowSort sort);

/// The direction that is asked for first: the largest figures on top, but names and times from the first on.
SortDirection firstDirectionOf(RowSort sort);

/// What the button of a panel says: "Rows", or what was done to them.
QString rowsButtonText(const PanelContent& content);

/// "3 lanes hidden: show".
QString hiddenRowsText(const PanelContent& content, Grouping grouping);

} // namespace juggler::ui
