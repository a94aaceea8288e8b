// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/row_text.h"
#include "ui/words/number_text.h"

namespace juggler::ui {

std::vector<RowSort> rowSortsOf(Grouping grouping)
{
    using enum RowSort;
    if (grouping == Grouping::ByTask) {
        return {AsRecorded, Name, Kind, Start, End, Duration, QueueWait, Running, Waiting};
    }
    if (grouping == Grouping::ByCore) {
        return {AsRecorded, Start, End, Running};
    }
    return {AsRecorded, Name, Start, End, Running, Waiting};
}

QString rowSortText(RowSort sort)
{
    switch (sort) {
    case RowSort::AsRecorded: return PanelContent::tr("As recorded");
    case RowSort::Name: return PanelContent::tr("Name");
    case RowSort::Start: return PanelContent::tr("Start");
    case RowSort::End: return PanelContent::tr("End");
    case RowSort::Running: return PanelContent::tr("Busy time");
    case RowSort::Waiting: return PanelContent::tr("Waiting time");
    case RowSort::Duration: return PanelContent::tr("Duration");
    case RowSort::QueueWait: return PanelContent::tr("Time in the queue");
    case RowSort::Kind: return PanelContent::tr("Kind");
    }
    return {};
}

SortDirection firstDirectionOf(RowSort sort)
{
    using enum RowSort;
    const bool isAmount = sort == Running || sort == Waiting || sort == Duration || sort == QueueWait;
    return isAmount ? SortDirection::Descending : SortDirection::Ascending;
}

QString rowsButtonText(const PanelContent& content)
{
    const bool isPlain = content.order.sort == RowSort::AsRecorded && content.order.direction == SortDirection::Ascending;
    return isPlain ? PanelContent::tr("Rows") : PanelContent::tr("Rows: %1").arg(rowSortText(content.order.sort).toLower());
}

QString hiddenRowsText(const PanelContent& content, Grouping grouping)
{
    const int hidden = content.hiddenRows;
    if (grouping == Grouping::ByTask) {
        return hidden == 1 ? PanelContent::tr("1 task hidden: show") : PanelContent::tr("%1 tasks hidden: show").arg(countText(hidden));
    }
    if (grouping == Grouping::ByCore) {
        return hidden == 1 ? PanelContent::tr("1 core hidden: show") : PanelContent::tr("%1 cores hidden: show").arg(countText(hidden));
    }
    return hidden == 1 ? PanelContent::tr("1 lane hidden: show") : PanelContent::tr("%1 lanes hidden: show").arg(countText(hidden));
}

} // namespace juggler::ui
