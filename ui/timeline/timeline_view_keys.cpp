// SPDX-License-Identifier: GPL-3.0-or-later
// TimelineView: the keyboard, and going from bar to bar.
#include "ui/timeline/linked_bar.h"
#include "ui/timeline/timeline_view.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <limits>

namespace juggler::ui {

namespace {

constexpr double kPanPart = 0.1; // of the visible range, a key press

} // namespace

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const auto order = timelineOrderOf(*event);
    if (!order || !obey(*order)) {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool TimelineView::obey(TimelineOrder order)
{
    switch (order) {
    case TimelineOrder::NextBar: stepBar(1); return true;
    case TimelineOrder::PreviousBar: stepBar(-1); return true;
    case TimelineOrder::NextRow: stepRow(1); return true;
    case TimelineOrder::PreviousRow: stepRow(-1); return true;
    case TimelineOrder::NextPanel: stepPanel(1); return true;
    case TimelineOrder::PreviousPanel: stepPanel(-1); return true;
    case TimelineOrder::ZoomToSelection: zoomToSelection(); return true;
    case TimelineOrder::ZoomToTask: zoomToTask(); return true;
    case TimelineOrder::ClearSelection:
        if (m_range.range() && (m_isRangeLatest || !m_selected)) {
            return obeyForRange(TimelineOrder::ClearRange);
        }
        if (!m_selected) {
            return false;
        }
        clearSelection();
        return true;
    case TimelineOrder::ZoomIn: zoomIn(); return true;
    case TimelineOrder::ZoomOut: zoomOut(); return true;
    case TimelineOrder::Fit: fit(); return true;
    case TimelineOrder::PanLeft: afterRangeChange(m_time.pan(-kPanPart * m_time.rangeNs())); return true;
    case TimelineOrder::PanRight: afterRangeChange(m_time.pan(kPanPart * m_time.rangeNs())); return true;
    case TimelineOrder::ToStart: afterRangeChange(m_time.pan(-m_time.beginNs())); return true;
    case TimelineOrder::ToEnd: afterRangeChange(m_time.pan(static_cast<double>(m_time.extentNs()))); return true;
    case TimelineOrder::ScrollUp: verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub); return true;
    case TimelineOrder::ScrollDown: verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd); return true;
    case TimelineOrder::ToggleInFlight: toggleInFlight(); return true;
    case TimelineOrder::RangeBegin:
    case TimelineOrder::RangeEnd:
    case TimelineOrder::RangeOfBar:
    case TimelineOrder::RangeOfView:
    case TimelineOrder::ClearRange: return obeyForRange(order);
    case TimelineOrder::PinRow:
    case TimelineOrder::HideRow:
    case TimelineOrder::HideInactiveRows:
    case TimelineOrder::ShowHiddenRows:
    case TimelineOrder::CollapsePanel:
    case TimelineOrder::ToggleAllRows:
    case TimelineOrder::OpenRowsMenu: return obeyForRows(order);
    case TimelineOrder::NextInstant: return stepInstant(1);
    case TimelineOrder::PreviousInstant: return stepInstant(-1);
    case TimelineOrder::NextRepetition: return askForRepetition(1);
    case TimelineOrder::PreviousRepetition: return askForRepetition(-1);
    case TimelineOrder::TypicalRepetition: return askForRepetition(0);
    }
    return false;
}

/// Of the selected bar's panel; of all panels where nothing is selected.
void TimelineView::toggleInFlight()
{
    std::set<StrategyId> models;
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        if (m_panels[i].hasInFlight && (!m_selected || m_selected->panel == i)) {
            models.insert(m_panels[i].run->config().strategy);
        }
    }
    const bool isExpanded = std::includes(m_inFlightExpanded.begin(), m_inFlightExpanded.end(), models.begin(), models.end());
    for (const StrategyId model : models) {
        setInFlightExpanded(model, !isExpanded);
    }
}

void TimelineView::stepBar(int direction)
{
    if (!m_selected) {
        selectFirstVisible();
        return;
    }
    const RowBars bars(m_panels[m_selected->panel], m_selected->row, m_grouping);
    const auto current = bars.startingUntil(m_selected->startNs);
    const auto next = bars.shownFrom((current ? static_cast<std::ptrdiff_t>(*current) : -1) + direction, direction);
    if (!next) {
        return;
    }
    const RowBar bar = bars[*next];
    const SelectedBar selected{m_selected->panel, m_selected->row, bar.startNs, bar.endNs, bar.task, bar.span};
    select(selected, bar);
    ensureVisible(selected);
}

void TimelineView::stepRow(int direction)
{
    if (!m_selected) {
        selectFirstVisible();
        return;
    }
    auto panel = static_cast<std::ptrdiff_t>(m_selected->panel);
    int place = m_geometry.panels()[m_selected->panel].placeOf(m_selected->row).value_or(0) + direction;
    const std::int64_t timeNs = (m_selected->startNs + m_selected->endNs) / 2;
    for (; panel >= 0 && panel < static_cast<std::ptrdiff_t>(m_panels.size()); panel += direction) {
        const PanelGeometry& geometry = m_geometry.panels()[static_cast<std::size_t>(panel)];
        for (; place >= 0 && place < geometry.shownRows(); place += direction) {
            if (selectInRow(static_cast<std::size_t>(panel), geometry.rowAt(place), timeNs)) {
                return;
            }
        }
        const std::ptrdiff_t next = panel + direction;
        const bool hasNext = next >= 0 && next < static_cast<std::ptrdiff_t>(m_panels.size());
        place = direction < 0 && hasNext ? m_geometry.panels()[static_cast<std::size_t>(next)].shownRows() - 1 : 0;
    }
}

bool TimelineView::askForRepetition(int direction)
{
    if (m_panels.empty()) {
        return false;
    }
    Q_EMIT repetitionWanted(orderedPanels(), direction);
    return true;
}

void TimelineView::stepPanel(int direction)
{
    if (!m_selected) {
        selectFirstVisible();
        return;
    }
    const std::int64_t timeNs = (m_selected->startNs + m_selected->endNs) / 2;
    const auto last = static_cast<std::ptrdiff_t>(m_panels.size()) - 1;
    for (auto panel = static_cast<std::ptrdiff_t>(m_selected->panel) + direction; panel >= 0 && panel <= last; panel += direction) {
        const PanelGeometry& geometry = m_geometry.panels()[static_cast<std::size_t>(panel)];
        for (int place = 0; place < geometry.shownRows(); ++place) {
            if (selectInRow(static_cast<std::size_t>(panel), geometry.rowAt(place), timeNs)) {
                return;
            }
        }
    }
}

void TimelineView::selectFirstVisible()
{
    for (std::size_t panel = 0; panel < m_panels.size(); ++panel) {
        const PanelGeometry& geometry = m_geometry.panels()[panel];
        for (int place = 0; place < geometry.shownRows(); ++place) {
            if (selectInRow(panel, geometry.rowAt(place), static_cast<std::int64_t>(m_time.beginNs()))) {
                return;
            }
        }
    }
}

bool TimelineView::selectSpanOf(const SelectedBar& bar)
{
    const auto place = bar.panel < m_panels.size() ? linkedPlace(m_panels[bar.panel], bar, m_grouping) : std::nullopt;
    return place && selectInRow(bar.panel, place->row, place->timeNs);
}

bool TimelineView::selectInRow(std::size_t panel, int row, std::int64_t timeNs)
{
    const RowBars bars(m_panels[panel], row, m_grouping);
    const auto index = bars.near(timeNs, std::numeric_limits<std::int64_t>::max() / 2);
    if (!index) {
        return false;
    }
    const RowBar bar = bars[*index];
    const SelectedBar selected{panel, row, bar.startNs, bar.endNs, bar.task, bar.span};
    select(selected, bar);
    ensureVisible(selected);
    return true;
}

} // namespace juggler::ui
