// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/timeline_actions.h"

#include "ui/commands/command_list.h"
#include "ui/theme/icons.h"
#include "ui/timeline/row_text.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/action_button.h"

#include <algorithm>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

/// Whether the window has an action of its own for it.
bool isOfTheWindow(TimelineOrder order)
{
    using enum TimelineOrder;
    return order == ZoomIn || order == ZoomOut || order == Fit || order == ZoomToSelection || order == ZoomToTask;
}

} // namespace

TimelineActions::TimelineActions(TimelineView& view) : QObject(&view), m_view(view)
{
    for (const TimelineKey& key : timelineKeys()) {
        if (isOfTheWindow(key.order)) {
            continue;
        }
        auto* action = new QAction(key.icon.isEmpty() ? QIcon() : themedIcon(key.icon), key.text, this);
        action->setShortcuts(key.keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        setActionToolTip(*action, key.text, {});
        setCommandGroup(*action, tr("Timeline"));
        connect(action, &QAction::triggered, &view, [&view, order = key.order] { view.obey(order); });
        view.addAction(action);
        m_all.push_back(action);
        m_byOrder[key.order] = action;
    }
    buildSorts();
    connect(&view, &TimelineView::selectionChanged, this, &TimelineActions::updateState);
    connect(&view, &TimelineView::rowsChanged, this, &TimelineActions::updateState);
    connect(&view, &TimelineView::groupingChanged, this, &TimelineActions::updateState);
    updateState();
}

void TimelineActions::addSort(RowSort sort)
{
    auto* action = new QAction(themedIcon(u"sort"_s), tr("Sort rows: %1").arg(rowSortText(sort).toLower()), this);
    action->setCheckable(true);
    setActionToolTip(*action, action->text(), tr("Of the panel of the selected bar, or of all"));
    setCommandGroup(*action, tr("Rows"));
    connect(action, &QAction::triggered, this, [this, sort] {
        for (const std::size_t panel : m_view.orderedPanels()) {
            m_view.sortRows(panel, sort, firstDirectionOf(sort));
        }
        updateSorts();
    });
    m_sorts.push_back(action);
    m_bySort[sort] = action;
}

void TimelineActions::buildSorts()
{
    for (const RowSort sort : rowSortsOf(Grouping::ByTask)) { // which has all of them
        addSort(sort);
    }
    m_reverse = new QAction(tr("Sort rows the other way round"), this);
    m_unpin = new QAction(tr("Let all pinned rows go"), this);
    connect(m_reverse, &QAction::triggered, this, [this] {
        for (const std::size_t panel : m_view.orderedPanels()) {
            const RowOrder order = m_view.panel(panel).order;
            const bool isRising = order.direction == SortDirection::Ascending;
            m_view.sortRows(panel, order.sort, isRising ? SortDirection::Descending : SortDirection::Ascending);
        }
    });
    connect(m_unpin, &QAction::triggered, this, [this] {
        for (const std::size_t panel : m_view.orderedPanels()) {
            m_view.unpinRows(panel);
        }
    });
    for (QAction* action : {m_reverse, m_unpin}) {
        setActionToolTip(*action, action->text(), tr("Of the panel of the selected bar, or of all"));
        setCommandGroup(*action, tr("Rows"));
        m_sorts.push_back(action);
    }
}

void TimelineActions::setNeed(TimelineOrder order, bool isMet, const QString& need)
{
    QAction& action = *m_byOrder.at(order);
    action.setEnabled(isMet);
    setActionToolTip(action, action.text(), isMet ? QString() : need);
}

void TimelineActions::updateState()
{
    const auto& selected = m_view.selection();
    const bool hasRow = selected && selected->row >= 0 && selected->row < kFirstInFlightRow;
    setNeed(TimelineOrder::ClearSelection, selected.has_value(), tr("Select a bar first"));
    setNeed(TimelineOrder::PinRow, hasRow, tr("Select a bar of the row first"));
    setNeed(TimelineOrder::HideRow, hasRow, tr("Select a bar of the row first"));
    updateSorts();
}

void TimelineActions::updateSorts()
{
    const std::vector<std::size_t> panels = m_view.orderedPanels();
    const std::vector<RowSort> offered = m_view.rowSorts();
    for (const auto& [sort, action] : m_bySort) {
        action->setVisible(std::find(offered.begin(), offered.end(), sort) != offered.end());
        action->setChecked(!panels.empty() && std::all_of(panels.begin(), panels.end(), [this, wanted = sort](std::size_t panel) {
            return m_view.panel(panel).order.sort == wanted;
        }));
    }
    m_unpin->setEnabled(
        std::any_of(panels.begin(), panels.end(), [this](std::size_t panel) { return m_view.panel(panel).pinnedRows > 0; }));
}

} // namespace juggler::ui
