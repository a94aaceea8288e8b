// SPDX-License-Identifier: GPL-3.0-or-later
// TimelineView: sorting, pinning, hiding and folding up rows, and the menus for it.
#include "ui/theme/icons.h"
#include "ui/timeline/panel_text.h"
#include "ui/timeline/row_text.h"
#include "ui/timeline/timeline_view.h"

#include <QtGui/QContextMenuEvent>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNoRow = -1; // of a selected bar whose row is hidden

QString keyText(TimelineOrder order)
{
    const auto& keys = timelineKeys();
    const auto found = std::find_if(keys.begin(), keys.end(), [order](const TimelineKey& key) { return key.order == order; });
    return u'\t' + found->keys.first().toString(QKeySequence::NativeText); // a menu shows what stands behind the tab as its keys
}

} // namespace

void TimelineView::initRows()
{
    m_arranger = new RowArranger(RowArranger::Build::Aside, this);
    connect(m_arranger, &RowArranger::arranged, this, [this] {
        rebuildPanels();
        Q_EMIT rowsChanged();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) { m_geometry.scrollTo(value); });
}

void TimelineView::arrangePanels()
{
    m_arranger->addTo(m_panels, m_grouping, m_rowSettings);
    if (m_selected && m_selectedItem && m_selected->panel < m_panels.size()) {
        m_selected->row = m_panels[m_selected->panel].rowOfItem(*m_selectedItem, m_grouping).value_or(kNoRow);
    }
}

RowOrder& TimelineView::orderOf(std::size_t panel)
{
    return m_rowSettings.orders[{m_grouping, m_panels[panel].run->config().strategy}];
}

void TimelineView::afterRowChange()
{
    m_followsLive = false; // the user looks at this
    rebuildPanels();
    Q_EMIT rowsChanged();
}

std::vector<RowSort> TimelineView::rowSorts() const
{
    return rowSortsOf(m_grouping);
}

std::vector<std::size_t> TimelineView::orderedPanels() const
{
    if (m_selected) {
        return {m_selected->panel};
    }
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        all.push_back(i);
    }
    return all;
}

void TimelineView::sortRows(std::size_t panel, RowSort sort, SortDirection direction)
{
    RowOrder& order = orderOf(panel);
    if (order.sort != sort || order.direction != direction) {
        order.sort = sort;
        order.direction = direction;
        afterRowChange();
    }
}

void TimelineView::togglePinned(std::size_t panel, int row)
{
    const std::uint32_t item = m_panels[panel].itemAt(row, m_grouping);
    std::vector<std::uint32_t>& pinned = orderOf(panel).pinned;
    if (std::erase(pinned, item) == 0) {
        pinned.push_back(item);
    }
    afterRowChange();
}

void TimelineView::unpinRows(std::size_t panel)
{
    orderOf(panel).pinned.clear();
    afterRowChange();
}

void TimelineView::hideRow(std::size_t panel, int row)
{
    const std::uint32_t item = m_panels[panel].itemAt(row, m_grouping);
    RowOrder& order = orderOf(panel);
    std::erase(order.pinned, item);
    order.hidden.insert(item);
    afterRowChange();
}

void TimelineView::hideInactiveRows(std::size_t panel)
{
    orderOf(panel).activeInNs = {static_cast<std::int64_t>(m_time.beginNs()), static_cast<std::int64_t>(m_time.endNs())};
    afterRowChange();
}

void TimelineView::showHiddenRows(std::size_t panel)
{
    RowOrder& order = orderOf(panel);
    if (order.hides()) {
        order.hidden.clear();
        order.activeInNs.reset();
        afterRowChange();
    }
}

void TimelineView::setCollapsed(std::size_t panel, bool isCollapsed)
{
    std::set<StrategyId>& collapsed = m_rowSettings.collapsed;
    const StrategyId model = m_panels[panel].run->config().strategy;
    if (isCollapsed ? collapsed.insert(model).second : collapsed.erase(model) > 0) {
        afterRowChange();
    }
}

bool TimelineView::revealItem(std::size_t panel, std::uint32_t item)
{
    setCollapsed(panel, false);
    if (!m_panels[panel].rowOfItem(item, m_grouping)) {
        RowOrder& order = orderOf(panel);
        order.hidden.erase(item);
        order.activeInNs.reset();
        afterRowChange();
    }
    const auto row = m_panels[panel].rowOfItem(item, m_grouping);
    if (row && !m_geometry.panels()[panel].placeOf(*row)) {
        setExpanded(panel, true);
    }
    return row.has_value();
}

QRect TimelineView::chevronRect(std::size_t panel) const
{
    const PanelGeometry& geometry = m_geometry.panels()[panel];
    const int top = bodyRect().top() - verticalScrollBar()->value() + geometry.top;
    return {0, top, kHeadingChevronEnd, geometry.headingHeight};
}

QRect TimelineView::rowsButtonRect(std::size_t panel)
{
    return panelRowsButton(scene(), panel, bodyRect().top() - verticalScrollBar()->value(), m_painter.texts()).toAlignedRect();
}

bool TimelineView::isRowLabel(const PanelPlace& place, const QPoint& point) const
{
    return place.part == PanelPart::Row && place.row < kFirstInFlightRow && point.x() < plotFrame().plotLeft();
}

QStringList TimelineView::rowControlHint(const PanelPlace& place, const QPoint& point)
{
    const PanelContent& content = m_panels[place.panel];
    if (place.part == PanelPart::Heading && chevronRect(place.panel).contains(point)) {
        return {content.isCollapsed ? tr("Unfold the panel") : tr("Fold the panel up"),
                tr("Key C, for the panel of the selected bar or for all")};
    }
    if (place.part == PanelPart::Heading && rowsButtonRect(place.panel).contains(point)) {
        return {tr("Sort, hide and pin rows"), tr("Key R, for the panel of the selected bar")};
    }
    if (place.part == PanelPart::Summary) {
        return {tr("All threads together"), tr("The mean share of each state; full height is all threads that did something."),
                tr("Click unfolds the panel")};
    }
    if (place.part == PanelPart::Hidden) {
        return {tr("Click, or press U, to show them again")};
    }
    if (isRowLabel(place, point)) {
        return {content.rowName(place.row, m_grouping), tr("Click to pin or hide this row")};
    }
    return {};
}

bool TimelineView::clickRowControls(const PanelPlace& place, const QPoint& point)
{
    if (rowControlHint(place, point).isEmpty()) {
        return false;
    }
    switch (place.part) {
    case PanelPart::Summary: setCollapsed(place.panel, false); break;
    case PanelPart::Hidden: showHiddenRows(place.panel); break;
    case PanelPart::Row: openRowMenu(place.panel, place.row, point); break;
    default:
        if (chevronRect(place.panel).contains(point)) {
            setCollapsed(place.panel, !m_panels[place.panel].isCollapsed);
        } else {
            openRowsMenu(place.panel, rowsButtonRect(place.panel).bottomLeft());
        }
    }
    return true;
}

void TimelineView::openRowsMenu(std::size_t panel, const QPoint& point)
{
    auto* menu = new QMenu(tr("Rows of %1").arg(m_panels[panel].name), this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const RowOrder order = m_panels[panel].order;
    menu->addSection(tr("Sort by"));
    for (const RowSort sort : rowSorts()) {
        QAction* action = menu->addAction(rowSortText(sort), this, [this, panel, sort] { sortRows(panel, sort, firstDirectionOf(sort)); });
        action->setCheckable(true);
        action->setChecked(order.sort == sort);
    }
    QAction* reversed = menu->addAction(tr("The other way round"), this, [this, panel, order] {
        sortRows(panel, order.sort, order.direction == SortDirection::Ascending ? SortDirection::Descending : SortDirection::Ascending);
    });
    reversed->setCheckable(true);
    reversed->setChecked(order.direction != firstDirectionOf(order.sort));
    menu->addSeparator();
    menu->addAction(themedIcon(u"hide"_s), tr("Hide rows without activity in view") + keyText(TimelineOrder::HideInactiveRows), this,
                    [this, panel] { hideInactiveRows(panel); });
    menu->addAction(tr("Show the hidden rows") + keyText(TimelineOrder::ShowHiddenRows), this, [this, panel] { showHiddenRows(panel); })
        ->setEnabled(order.hides());
    QAction* unpin = menu->addAction(tr("Let all pinned rows go"), this, [this, panel] { unpinRows(panel); });
    unpin->setEnabled(!order.pinned.empty());
    menu->addSeparator();
    const bool isCollapsed = m_panels[panel].isCollapsed;
    menu->addAction((isCollapsed ? tr("Unfold the panel") : tr("Fold the panel up")) + keyText(TimelineOrder::CollapsePanel), this,
                    [this, panel, isCollapsed] { setCollapsed(panel, !isCollapsed); });
    menu->popup(viewport()->mapToGlobal(point));
}

void TimelineView::openRowMenu(std::size_t panel, int row, const QPoint& point)
{
    const PanelContent& content = m_panels[panel];
    auto* menu = new QMenu(content.rowName(row, m_grouping), this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(content.rowName(row, m_grouping));
    const bool isPinned = row < content.pinnedRows;
    // By its item: the row may be another one by the time that something is chosen.
    const std::uint32_t item = content.itemAt(row, m_grouping);
    const auto withRow = [this, panel, item](auto&& order) {
        if (const auto now = m_panels[panel].rowOfItem(item, m_grouping)) {
            order(*now);
        }
    };
    menu->addAction(themedIcon(u"pin"_s), (isPinned ? tr("Let the row go") : tr("Pin the row to the top")) + keyText(TimelineOrder::PinRow),
                    this, [this, panel, withRow] { withRow([&](int now) { togglePinned(panel, now); }); });
    menu->addAction(themedIcon(u"hide"_s), tr("Hide the row") + keyText(TimelineOrder::HideRow), this,
                    [this, panel, withRow] { withRow([&](int now) { hideRow(panel, now); }); });
    menu->addAction(tr("Hide rows without activity in view") + keyText(TimelineOrder::HideInactiveRows), this,
                    [this, panel] { hideInactiveRows(panel); });
    menu->addAction(tr("Show the hidden rows") + keyText(TimelineOrder::ShowHiddenRows), this, [this, panel] { showHiddenRows(panel); })
        ->setEnabled(content.order.hides());
    menu->addSeparator();
    menu->addAction(tr("Fold the panel up") + keyText(TimelineOrder::CollapsePanel), this, [this, panel] { setCollapsed(panel, true); });
    menu->popup(viewport()->mapToGlobal(point));
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() != QContextMenuEvent::Mouse) {
        if (m_selected && m_selectedItem && m_selected->row >= 0) {
            openRowMenu(m_selected->panel, m_selected->row, barRect(*m_selected).bottomLeft());
        }
        return;
    }
    const QPoint point = viewport()->mapFromGlobal(event->globalPos());
    const auto place = placeAt(point);
    if (place && place->part == PanelPart::Row && place->row < kFirstInFlightRow) {
        openRowMenu(place->panel, place->row, point);
    } else if (place && (place->part == PanelPart::Heading || place->part == PanelPart::Summary)) {
        openRowsMenu(place->panel, point);
    }
}

bool TimelineView::obeyForRows(TimelineOrder order)
{
    const std::vector<std::size_t> panels = orderedPanels();
    const bool hasRow = m_selected && m_selectedItem && m_selected->row >= 0;
    if (panels.empty() || ((order == TimelineOrder::PinRow || order == TimelineOrder::HideRow) && !hasRow)) {
        return false;
    }
    const bool isAnyOpen = std::any_of(panels.begin(), panels.end(), [this](std::size_t panel) { return !m_panels[panel].isCollapsed; });
    const bool areAllExpanded = std::all_of(panels.begin(), panels.end(), [this](std::size_t panel) { return m_expanded.contains(panel); });
    switch (order) {
    case TimelineOrder::PinRow: togglePinned(m_selected->panel, m_selected->row); return true;
    case TimelineOrder::HideRow: hideRow(m_selected->panel, m_selected->row); return true;
    case TimelineOrder::OpenRowsMenu: openRowsMenu(panels.front(), rowsButtonRect(panels.front()).bottomLeft()); return true;
    default: break;
    }
    for (const std::size_t panel : panels) {
        switch (order) {
        case TimelineOrder::HideInactiveRows: hideInactiveRows(panel); break;
        case TimelineOrder::ShowHiddenRows: showHiddenRows(panel); break;
        case TimelineOrder::CollapsePanel: setCollapsed(panel, isAnyOpen); break;
        case TimelineOrder::ToggleAllRows: setExpanded(panel, !areAllExpanded); break;
        default: return false;
        }
    }
    return true;
}

} // namespace juggler::ui
