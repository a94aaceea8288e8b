// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_view.h"

#include "core/timeline/task_link.h"
#include "ui/timeline/accessible_timeline.h"
#include "ui/timeline/bar_text.h"
#include "ui/timeline/bar_tool_tip.h"
#include "ui/timeline/blocked_loops.h"
#include "ui/timeline/curve_indexes.h"
#include "ui/timeline/task_indexes.h"

#include <QtCore/QEvent>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kZoomStep = 1.5;
constexpr int kTickDistance = 110; // logical pixels, at least
constexpr int kThreadLabelWidth = 128;
constexpr int kTaskLabelWidth = 132;
constexpr std::int64_t kSmallestLiveExtentNs = 10'000'000; // an axis that begins at nanoseconds would only flicker

} // namespace

TimelineView::TimelineView(QWidget* parent)
    : QAbstractScrollArea(parent),
      m_curves(new CurveIndexes(CurveIndexes::Build::InBackground, this)),
      m_blocked(new BlockedLoops(BlockedLoops::Search::InBackground, this)),
      m_taskIndexes(new TaskIndexes(this)),
      m_toolTip(new BarToolTip(viewport()))
{
    AccessibleTimeline::install();
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(tr("The Gantt charts of the runs under one time axis. Arrow keys go from bar to bar."));
    setMinimumSize(320, 96);
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_followsLive = false; });
    connect(m_blocked, &BlockedLoops::changed, this, &TimelineView::rebuildPanels);
    connect(m_curves, &CurveIndexes::changed, this, &TimelineView::rebuildPanels);
    connect(m_taskIndexes, &TaskIndexes::changed, this, &TimelineView::rebuildPanels);
    m_painter.texts().setFont(font());
    initRows();
    m_historyTime.start();
    m_historyClock = [this] { return std::chrono::milliseconds(m_historyTime.elapsed()); };
}

void TimelineView::setComparison(std::shared_ptr<const Comparison> comparison)
{
    m_comparison = std::move(comparison);
    forgetRuns();
    m_figures.clear();
    m_facts.clear();
    m_expanded.clear();
    m_rowSettings.forgetRows();
    clearSelection();
    setSelectedRange(std::nullopt);
    leave();
    m_time = {};
    verticalScrollBar()->setValue(0);
    m_followsLive = true;
    m_lastLive.reset();
    rebuildPanels();
    AccessibleTimeline::announcePanels(*this);
    m_history.reset(currentPlace());
    Q_EMIT historyChanged();
    Q_EMIT visibleRangeChanged(m_time.beginNs(), m_time.endNs());
}

/// Drops what was made of the runs that were shown; their numbers mean other runs from now on.
void TimelineView::forgetRuns()
{
    ++m_comparisonNumber;
    m_hasSeveralWorkloads = m_comparison && std::any_of(m_comparison->runs.begin(), m_comparison->runs.end(), [this](const auto& run) {
                                return &run->tasks() != &m_comparison->runs.front()->tasks();
                            });
    m_linked.reset();
    m_instant.reset();
    m_painter.reset();
    m_details.clear();
    m_arranger->clear();
    m_curves->clear();
    m_blocked->clear();
    m_frameLogs.clear();
    m_taskIndexes->clear();
}

void TimelineView::replaceRuns(std::shared_ptr<const Comparison> comparison)
{
    if (!m_comparison || !comparison || comparison->runs.size() != m_comparison->runs.size()) {
        setComparison(std::move(comparison));
        return;
    }
    const auto kept = m_selected;
    const bool isReplaced = kept && comparison->runs[kept->panel] != m_comparison->runs[kept->panel];
    leave();
    if (isReplaced) {
        clearSelection();
    }
    m_comparison = std::move(comparison);
    forgetRuns();
    m_figures.clear();
    m_facts.clear();
    rebuildPanels();
    if (isReplaced && kept->task != kNoTask && toIndex(kept->task) < m_comparison->runs[kept->panel]->tasks().size()) {
        const int scrolledTo = verticalScrollBar()->value();
        SelectedBar sameTask = *kept;
        sameTask.span = {};
        selectSpanOf(sameTask);
        verticalScrollBar()->setValue(scrolledTo);
    }
    AccessibleTimeline::announcePanels(*this);
}

void TimelineView::setPanelFacts(std::vector<PanelFacts> facts)
{
    if (facts != m_facts) {
        m_facts = std::move(facts);
        rebuildPanels();
    }
}

void TimelineView::setFigures(std::vector<Figures> figures)
{
    m_figures = std::move(figures);
    rebuildPanels();
}

void TimelineView::setGrouping(Grouping grouping)
{
    if (m_grouping != grouping) {
        applyGrouping(grouping);
        noteVisit(RangeHistory::Change::Jump);
    }
}

void TimelineView::applyGrouping(Grouping grouping)
{
    const auto kept = m_selected;
    m_grouping = grouping;
    m_expanded.clear();
    m_selected.reset();
    rebuildPanels();
    if (kept && !selectSpanOf(*kept)) {
        m_selected = kept; // for the views in which it stands
        m_selected->row = SelectedBar::kNoRow;
        m_selectedItem.reset(); // of the view before: a lane is no core, and no task
    }
    Q_EMIT groupingChanged(grouping);
}

void TimelineView::setExpanded(std::size_t panel, bool isExpanded)
{
    if (isExpanded ? m_expanded.insert(panel).second : m_expanded.erase(panel) > 0) {
        m_followsLive = false; // the user looks at this one
        rebuildGeometry();
        viewport()->update();
    }
}

void TimelineView::setInFlightExpanded(StrategyId model, bool isExpanded)
{
    if (isExpanded ? m_inFlightExpanded.insert(model).second : m_inFlightExpanded.erase(model) > 0) {
        rebuildPanels();
        if (m_selected && !m_geometry.panels()[m_selected->panel].placeOf(m_selected->row)) {
            clearSelection(); // it stood in a row that is gone
        }
    }
}

std::vector<std::shared_ptr<const FrameLog>> TimelineView::shownFrameLogs() const
{
    const bool isShown = m_isWindowLaneShown && m_grouping == Grouping::ByThread;
    return isShown ? m_frameLogs : std::vector<std::shared_ptr<const FrameLog>>();
}

void TimelineView::showWindowLane(bool isShown)
{
    if (m_isWindowLaneShown != isShown) {
        m_isWindowLaneShown = isShown;
        rebuildPanels();
    }
}

void TimelineView::showCurves(bool areShown)
{
    if (m_areCurvesShown != areShown) {
        m_areCurvesShown = areShown;
        rebuildPanels();
    }
}

bool TimelineView::hasChanged()
{
    std::vector<std::pair<RunState, std::uint64_t>> now;
    bool isLive = false;
    for (const auto& run : m_comparison->runs) {
        const Timeline* const timeline = run->timeline();
        now.emplace_back(run->state(), timeline ? timeline->revision() : 0);
        isLive = isLive || (run->state() == RunState::Running && timeline);
    }
    const bool isChanged = isLive || now != m_seen;
    m_seen = std::move(now);
    return isChanged;
}

void TimelineView::refresh()
{
    if (m_comparison && hasChanged()) {
        rebuildPanels();
        followLivePanel();
    }
}

void TimelineView::rebuildPanels()
{
    m_panels = m_comparison ? makePanels(*m_comparison, m_figures, m_grouping) : std::vector<PanelContent>();
    addFacts(m_panels, m_facts);
    m_details.addTo(m_panels, m_inFlightExpanded);
    m_blocked->addTo(m_panels);
    for (PanelContent& panel : m_panels) {
        panel.filter = m_filter;
    }
    const auto logs = shownFrameLogs();
    for (std::size_t i = 0; i < std::min(logs.size(), m_panels.size()); ++i) {
        m_panels[i].window = logs[i];
    }
    arrangePanels();
    if (m_areCurvesShown) {
        m_curves->addTo(m_panels);
    }
    if (m_grouping == Grouping::ByTask || m_selected) {
        m_taskIndexes->addTo(m_panels);
    }
    rebuildGeometry();
    updateExtent();
    updateSelectedEnd();
    hoverAgain();
    viewport()->update();
    Q_EMIT panelsChanged();
}

void TimelineView::rebuildGeometry()
{
    ++m_contentNumber;
    std::vector<PanelShape> shapes;
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        shapes.push_back(m_panels[i].shape(m_expanded.contains(i)));
    }
    const int room = bodyRect().height();
    if (shapes != m_shapes || room != m_room) {
        m_shapes = std::move(shapes);
        m_room = room;
        m_geometry = TimelineGeometry(m_shapes, static_cast<int>(std::ceil(m_painter.texts().height(TextStyle::Normal))), room);
    }
    updateScrollBar();
}

void TimelineView::updateExtent()
{
    std::int64_t extentNs = 0;
    bool isLive = false;
    for (const PanelContent& panel : m_panels) {
        extentNs = std::max(extentNs, panel.nowNs);
        isLive = isLive || panel.isLive;
    }
    showRange(m_time.setExtent(isLive ? std::max(extentNs, kSmallestLiveExtentNs) : extentNs));
}

void TimelineView::updateScrollBar()
{
    const int page = bodyRect().height();
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(24);
    verticalScrollBar()->setRange(0, std::max(0, m_geometry.height() - page));
    m_geometry.scrollTo(verticalScrollBar()->value());
}

void TimelineView::showRange(bool isChanged)
{
    const int plotWidth = scene().frame.plotWidth();
    m_ticks = ticksBetween(m_time.beginNs(), m_time.endNs(), std::max(2, plotWidth / kTickDistance));
    if (isChanged) {
        viewport()->update();
        Q_EMIT visibleRangeChanged(m_time.beginNs(), m_time.endNs());
    }
}

void TimelineView::setVisibleRange(double beginNs, double endNs, RangeHistory::Change change)
{
    afterRangeChange(m_time.setRange(beginNs, endNs), change);
}

void TimelineView::zoomAt(double factor, double anchorNs)
{
    afterRangeChange(m_time.zoom(factor, anchorNs));
}

void TimelineView::zoomIn()
{
    afterRangeChange(m_time.zoom(kZoomStep, (m_time.beginNs() + m_time.endNs()) / 2));
}

void TimelineView::zoomOut()
{
    afterRangeChange(m_time.zoom(1 / kZoomStep, (m_time.beginNs() + m_time.endNs()) / 2));
}

void TimelineView::fit()
{
    afterRangeChange(m_time.fit(), RangeHistory::Change::Jump);
}

PlotFrame TimelineView::plotFrame() const
{
    return {.width = viewport()->width(), .labelWidth = m_grouping == Grouping::ByThread ? kThreadLabelWidth : kTaskLabelWidth};
}

TimelineScene TimelineView::scene() const
{
    return {m_panels,   m_geometry, m_time,    themeOf(palette()), m_ticks,   m_grouping,   plotFrame(),
            m_selected, true,       m_pointed, m_range.range(),    m_cursorX, linkedTasks()};
}

std::shared_ptr<const std::vector<TaskId>> TimelineView::linkedTasks() const
{
    if (!m_hasSeveralWorkloads || !m_selected || m_selected->panel >= m_comparison->runs.size()) {
        return nullptr;
    }
    const std::pair of(m_selected->panel, m_selected->task);
    if (!m_linked || m_linkedOf != of) {
        auto linked = std::make_shared<std::vector<TaskId>>();
        for (const auto& run : m_comparison->runs) {
            linked->push_back(linkedTask(m_comparison->runs[of.first]->tasks(), of.second, run->tasks()));
        }
        m_linked = std::move(linked);
        m_linkedOf = of;
    }
    return m_linked;
}

int TimelineView::headerHeight() const
{
    return static_cast<int>(std::ceil(m_painter.texts().height(TextStyle::Normal))) + 12;
}

QRect TimelineView::bodyRect() const
{
    const int top = headerHeight();
    return {0, top, viewport()->width(), std::max(1, viewport()->height() - top)};
}

QRect TimelineView::barRect(const SelectedBar& bar) const
{
    const PanelGeometry& panel = m_geometry.panels()[bar.panel];
    const int left = static_cast<int>(std::round(xOf(static_cast<double>(bar.startNs))));
    const int right = static_cast<int>(std::round(xOf(static_cast<double>(bar.endNs))));
    return {left, bodyRect().top() - verticalScrollBar()->value() + panel.rowTop(bar.row), std::max(1, right - left),
            panel.heightOf(bar.row) - TimelineScene::gapOf(panel.heightOf(bar.row))};
}

double TimelineView::xOf(double timeNs) const
{
    return scene().xOf(timeNs);
}

void TimelineView::resizeEvent(QResizeEvent*)
{
    leave(); // what the pointer was at stands elsewhere now
    rebuildGeometry();
    showRange(false);
    Q_EMIT panelsChanged();
}

void TimelineView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange) {
        m_painter.texts().setFont(font());
        m_shapes.clear();
        rebuildGeometry();
    }
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        viewport()->update();
    }
    QAbstractScrollArea::changeEvent(event);
}

} // namespace juggler::ui
