// SPDX-License-Identifier: GPL-3.0-or-later
// TimelineView: pointing, selecting, and what is brought into view.
#include "ui/timeline/accessible_timeline.h"
#include "ui/timeline/bar_text.h"
#include "ui/timeline/bar_tool_tip.h"
#include "ui/timeline/core_text.h"
#include "ui/timeline/curve_strip.h"
#include "ui/timeline/task_indexes.h"
#include "ui/timeline/timeline_view.h"
#include "ui/timeline/whisker_marks.h"
#include "ui/timeline/window_strip.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>

namespace juggler::ui {

namespace {

constexpr double kZoomStep = 1.5;
constexpr double kPanPart = 0.1; // of the visible range, a key press
constexpr double kTolerancePixels = 3; // beside a bar that is hard to hit
constexpr double kEdgeReach = 4; // pixels beside an edge of the selected range
constexpr double kWheelNotch = 120; // QWheelEvent::angleDelta() of one notch

} // namespace

std::optional<PanelPlace> TimelineView::placeAt(const QPoint& point) const
{
    const QRect body = bodyRect();
    if (!body.contains(point)) {
        return std::nullopt;
    }
    return m_geometry.at(point.y() - body.top() + verticalScrollBar()->value());
}

bool TimelineView::isInFlightLabel(const PanelPlace& place, const QPoint& point) const
{
    return place.part == PanelPart::InFlight && point.x() < scene().frame.plotLeft();
}

bool TimelineView::isWhyCut(std::size_t panel)
{
    return m_painter.texts().width(m_panels[panel].why, TextStyle::Small) > scene().frame.plotWidth();
}

double TimelineView::timeAt(double x) const
{
    const PlotFrame frame = scene().frame;
    return m_time.timeAt(x - frame.plotLeft(), frame.plotWidth());
}

std::optional<TimelineView::Pointed> TimelineView::barAt(const QPoint& point) const
{
    const auto place = placeAt(point);
    const PlotFrame frame = scene().frame;
    if (!place || place->part != PanelPart::Row || point.x() < frame.plotLeft() || point.x() > frame.plotRight()) {
        return std::nullopt;
    }
    const RowBars bars(m_panels[place->panel], place->row, m_grouping);
    const auto tolerance = static_cast<std::int64_t>(kTolerancePixels * m_time.rangeNs() / frame.plotWidth());
    const auto index = bars.near(static_cast<std::int64_t>(timeAt(point.x() + 0.5)), tolerance);
    if (!index) {
        return std::nullopt;
    }
    const RowBar bar = bars[*index];
    return Pointed{{place->panel, place->row, bar.startNs, bar.endNs, bar.task, bar.span}, bar};
}

void TimelineView::hover(const QPoint& point)
{
    const PlotFrame frame = scene().frame;
    const bool isInPlot = point.x() >= frame.plotLeft() && point.x() < frame.plotRight() && !m_panels.empty();
    m_cursorX = isInPlot ? std::optional<double>(point.x()) : std::nullopt;
    m_hoveredAt = point;
    const auto place = placeAt(point);
    const auto pointed = barAt(point);
    m_pointed = pointed ? std::optional(pointed->bar) : std::nullopt;
    const QStringList whisker = place && place->part == PanelPart::Row && isInPlot && !pointed
        ? whiskerDetails(m_panels[place->panel], place->row, m_grouping, static_cast<std::int64_t>(timeAt(point.x() + 0.5)))
        : QStringList();
    const QStringList instant = place && isInPlot ? instantsAt(*place, point) : QStringList();
    if (!instant.isEmpty()) {
        m_toolTip->showAt(point, instant, scene().theme);
    } else if (pointed) {
        m_toolTip->showAt(point, barDetails(m_panels[pointed->bar.panel], pointed->details), scene().theme);
    } else if (!whisker.isEmpty()) {
        m_toolTip->showAt(point, whisker, scene().theme);
    } else if (place && place->part == PanelPart::Row && m_grouping == Grouping::ByCore) {
        const PanelContent& panel = m_panels[place->panel];
        const auto timeNs = static_cast<std::int64_t>(std::max(0.0, timeAt(point.x())));
        m_toolTip->showAt(
            point, coreDetails(panel, panel.cores[static_cast<std::size_t>(place->row)], isInPlot ? std::optional(timeNs) : std::nullopt),
            scene().theme);
    } else if (place && place->part == PanelPart::InFlight && isInPlot) {
        const auto timeNs = static_cast<std::int64_t>(std::max(0.0, timeAt(point.x())));
        m_toolTip->showAt(point, inFlightDetails(m_panels[place->panel], timeNs), scene().theme);
    } else if (place && place->part == PanelPart::Window) {
        m_toolTip->showAt(point, windowDetails(m_panels[place->panel], isInPlot ? static_cast<std::int64_t>(timeAt(point.x() + 0.5)) : -1),
                          scene().theme);
    } else if (place && place->part == PanelPart::Curves && isInPlot) {
        m_toolTip->showAt(point, curveDetails(m_panels[place->panel], static_cast<std::int64_t>(timeAt(point.x() + 0.5))), scene().theme);
    } else if (place && isInFlightLabel(*place, point)) {
        m_toolTip->showAt(point,
                          {tr("Tasks in flight"), tr("They wait, and no thread is held."), tr("Click, or press I: a row for each wait")},
                          scene().theme);
    } else if (place && place->part == PanelPart::Why && isInPlot && isWhyCut(place->panel)) {
        m_toolTip->showAt(point, m_panels[place->panel].why.split(QStringLiteral("; ")), scene().theme);
    } else if (const QStringList hint = place ? rowControlHint(*place, point) : QStringList(); !hint.isEmpty()) {
        m_toolTip->showAt(point, hint, scene().theme);
    } else {
        m_toolTip->hide();
    }
    const bool isControl = place && !rowControlHint(*place, point).isEmpty();
    const bool isLink = isControl || (place && (place->part == PanelPart::More || isInFlightLabel(*place, point)));
    const bool isRangeEdge = isOnAxis(point) && m_range.isAtEdge(timeAt(point.x()), kEdgeReach * m_time.rangeNs() / frame.plotWidth());
    viewport()->setCursor(isLink ? Qt::PointingHandCursor : isRangeEdge ? Qt::SizeHorCursor : Qt::ArrowCursor);
    viewport()->update();
}

void TimelineView::hoverAgain()
{
    if (m_cursorX && !m_isDragging) {
        hover(m_hoveredAt); // a live bar has grown, or another one stands here
    }
}

void TimelineView::leave()
{
    m_cursorX.reset();
    m_pointed.reset();
    m_toolTip->hide();
    viewport()->update();
}

bool TimelineView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        leave();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    const QPoint angle = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        const double factor = std::pow(kZoomStep, angle.y() / kWheelNotch);
        afterRangeChange(m_time.zoom(factor, timeAt(event->position().x())));
    } else if (event->modifiers() & Qt::ShiftModifier || angle.x() != 0) {
        const int delta = angle.x() != 0 ? angle.x() : angle.y();
        afterRangeChange(m_time.pan(-delta / kWheelNotch * kPanPart * m_time.rangeNs()));
    } else {
        m_followsLive = false;
        verticalScrollBar()->setValue(verticalScrollBar()->value() - angle.y() / 2);
    }
    hover(event->position().toPoint());
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::BackButton || event->button() == Qt::ForwardButton) {
        event->button() == Qt::BackButton ? goBack() : goForward();
        return;
    }
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_isPressed = true;
    m_isDragging = false;
    m_pressedAt = event->pos();
    if (pressForRange(*event)) {
        return;
    }
    m_history.beginGesture();
    m_pressedBeginNs = m_time.beginNs();
    m_pressedScroll = verticalScrollBar()->value();
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_isPressed) {
        hover(event->pos());
        return;
    }
    const QPoint moved = event->pos() - m_pressedAt;
    if (!m_isDragging && moved.manhattanLength() < QApplication::startDragDistance()) {
        return;
    }
    m_isDragging = true;
    m_toolTip->hide();
    if (m_range.isDragging()) {
        dragRange(event->pos());
        return;
    }
    viewport()->setCursor(Qt::ClosedHandCursor);
    const double beginNs = m_pressedBeginNs - moved.x() * m_time.rangeNs() / scene().frame.plotWidth();
    afterRangeChange(m_time.pan(beginNs - m_time.beginNs()));
    m_followsLive = m_followsLive && moved.y() == 0;
    verticalScrollBar()->setValue(m_pressedScroll - moved.y());
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_isPressed) {
        return;
    }
    m_isPressed = false;
    if (m_range.isDragging()) {
        releaseRange(*event);
        return;
    }
    m_history.endGesture();
    if (m_isDragging) {
        m_isDragging = false;
        hover(event->pos());
        return;
    }
    const auto place = placeAt(event->pos());
    if (place && clickRowControls(*place, event->pos())) {
        return;
    }
    if (place && place->part == PanelPart::More) {
        setExpanded(place->panel, !m_expanded.contains(place->panel));
    } else if (place && isInFlightLabel(*place, event->pos())) {
        const StrategyId model = m_panels[place->panel].run->config().strategy;
        setInFlightExpanded(model, !m_inFlightExpanded.contains(model));
    } else if (const auto pointed = barAt(event->pos())) {
        select(pointed->bar, pointed->details);
    } else {
        clearSelection();
    }
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (isOnAxis(event->pos()) && m_range.range()) {
        m_isRangeLatest = true;
        zoomToSelection();
    } else if (const auto pointed = barAt(event->pos()); pointed && event->button() == Qt::LeftButton) {
        select(pointed->bar, pointed->details);
        zoomToSelection();
    }
}

void TimelineView::select(const SelectedBar& bar, const RowBar& details)
{
    if (m_selected == bar) {
        return;
    }
    m_selected = bar;
    m_isRangeLatest = false;
    const bool hasItem = bar.row >= 0 && bar.row < m_panels[bar.panel].rowCount;
    m_selectedItem = hasItem ? std::optional(m_panels[bar.panel].itemAt(bar.row, m_grouping)) : std::nullopt;
    m_taskIndexes->addTo(m_panels); // for the task's other bars
    viewport()->update();
    Q_EMIT selectionChanged(bar.task == kNoTask ? std::nullopt : std::optional(bar.task));
    Q_EMIT selectionDescribed(barSentence(m_panels[bar.panel], details));
    AccessibleTimeline::announceSelection(*this);
}

bool TimelineView::selectBar(const SelectedBar& bar)
{
    if (bar.panel >= m_panels.size() || !m_geometry.panels()[bar.panel].placeOf(bar.row)) {
        return false;
    }
    const RowBars bars(m_panels[bar.panel], bar.row, m_grouping);
    const auto index = bars.startingUntil(bar.startNs);
    if (!index || bars[*index].startNs != bar.startNs) {
        return false;
    }
    const RowBar details = bars[*index];
    const SelectedBar selected{bar.panel, bar.row, details.startNs, details.endNs, details.task, details.span};
    select(selected, details);
    ensureVisible(selected);
    return true;
}

void TimelineView::clearSelection()
{
    if (!m_selected) {
        return;
    }
    m_selected.reset();
    viewport()->update();
    Q_EMIT selectionChanged(std::nullopt);
    Q_EMIT selectionDescribed({});
    AccessibleTimeline::announceSelection(*this);
}

void TimelineView::updateSelectedEnd()
{
    if (!m_selected || m_selected->panel >= m_panels.size()) {
        return;
    }
    if (m_selected->span.isValid()) { // rows may have come in above it
        m_selected->row = m_panels[m_selected->panel].rowOfSpan(m_selected->span, m_grouping).value_or(m_selected->row);
    }
    const RowBars bars(m_panels[m_selected->panel], m_selected->row, m_grouping);
    if (const auto index = bars.startingUntil(m_selected->startNs)) {
        m_selected->endNs = std::max(m_selected->endNs, bars[*index].endNs);
    }
}

void TimelineView::followLivePanel()
{
    const auto live = std::find_if(m_panels.begin(), m_panels.end(), [](const PanelContent& panel) { return panel.isLive; });
    if (live != m_panels.end()) {
        m_lastLive = static_cast<std::size_t>(live - m_panels.begin());
    }
    if (!m_followsLive || m_isPressed || !m_lastLive) {
        return;
    }
    const PanelGeometry& panel = m_geometry.panels()[*m_lastLive]; // when it has ended, a sentence stands below it
    QScrollBar& bar = *verticalScrollBar();
    const int lowest = panel.bottom - bodyRect().height(); // where all of it can be seen
    bar.setValue(std::min(std::max(bar.value(), lowest), panel.top));
}

void TimelineView::ensureVisible(const SelectedBar& bar)
{
    const auto startNs = static_cast<double>(bar.startNs);
    const auto endNs = static_cast<double>(bar.endNs);
    if (startNs < m_time.beginNs() || startNs > m_time.endNs()) {
        const double air = m_time.rangeNs() * kPanPart;
        afterRangeChange(
            m_time.pan(startNs < m_time.beginNs() ? startNs - air - m_time.beginNs() : std::min(startNs, endNs) + air - m_time.endNs()));
    }
    ensureRowVisible(bar.panel, bar.row);
}

void TimelineView::ensureRowVisible(std::size_t number, int row)
{
    const PanelGeometry& panel = m_geometry.panels()[number];
    const int covered = row >= panel.pinnedRows && row < kFirstInFlightRow ? panel.pinnedRows * panel.rowHeight : 0;
    const int top = row == 0 ? panel.top : panel.rowTop(row) - covered;
    scrollTo(top, panel.rowTop(row) + panel.heightOf(row));
}

void TimelineView::scrollTo(int top, int bottom)
{
    m_followsLive = false;
    const int scroll = verticalScrollBar()->value();
    const int page = bodyRect().height();
    verticalScrollBar()->setValue(top < scroll ? top : bottom > scroll + page ? bottom - page : scroll);
}

void TimelineView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    m_showsFocus = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    viewport()->update();
    AccessibleTimeline::announceSelection(*this); // the focus is on the selected bar again
}

void TimelineView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_showsFocus = false;
    viewport()->update();
}

} // namespace juggler::ui
