// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_painter.h"

#include "core/base/clock.h"
#include "ui/timeline/curve_strip.h"
#include "ui/timeline/others_strip.h"
#include "ui/timeline/panel_marks.h"
#include "ui/timeline/panel_text.h"
#include "ui/timeline/range_painter.h"
#include "ui/timeline/recorded_strip.h"
#include "ui/timeline/selection_frames.h"
#include "ui/timeline/vector_sink.h"
#include "ui/timeline/window_strip.h"

#include <QtGui/QPaintDevice>
#include <QtGui/QPainter>

#include <algorithm>

namespace juggler::ui {

namespace {

constexpr std::int64_t kTablesNs = 4'000'000; // of one frame
constexpr double kCloseNeighbours = 8; // pixels: two frames of their own would leave nothing between them

std::vector<double> gridLinesOf(const TimelineScene& scene)
{
    std::vector<double> lines;
    for (const TimeTick& tick : scene.ticks.ticks) {
        lines.push_back(scene.time.xOf(static_cast<double>(tick.timeNs), scene.frame.plotWidth()));
    }
    return lines;
}

/// The columns of the selected range, within the plot.
std::optional<std::pair<double, double>> bandOf(const TimelineScene& scene)
{
    if (!scene.range) {
        return std::nullopt;
    }
    const double left = scene.frame.plotLeft();
    return std::pair(scene.xOf(scene.range->beginNs) - left, scene.xOf(scene.range->endNs) - left);
}

void paintFrame(QPainter& painter, const QRectF& rect, const QColor& color)
{
    const QRect outer = rect.toAlignedRect();
    for (const QRect& side :
         {QRect(outer.left(), outer.top(), outer.width(), 2), QRect(outer.left(), outer.bottom() - 1, outer.width(), 2),
          QRect(outer.left(), outer.top(), 2, outer.height()), QRect(outer.right() - 1, outer.top(), 2, outer.height())}) {
        painter.fillRect(side, color);
    }
}

} // namespace

void TimelinePainter::reset()
{
    m_tables.clear();
    m_summary.reset();
    m_labels.reset();
}

void TimelinePainter::paintPixels(QPainter& painter, const TimelineScene& scene, const QRect& body, int scrollY)
{
    const int panelsTop = body.top() - scrollY;
    m_budget = {monotonicNowNs() + kTablesNs};
    m_isBudgeted = true;
    m_labels.begin();
    m_composer.setBand(bandOf(scene));
    m_composer.begin({scene.frame.plotWidth(), body.height()}, painter.device()->devicePixelRatioF(), scene.time.beginNs(),
                     scene.time.endNs(), scene.theme, gridLinesOf(scene));
    const std::vector<PanelGeometry>& panels = scene.geometry.panels();
    const auto isVisible = [&](const PanelGeometry& panel) { return panel.bottom > scrollY && panel.top < scrollY + body.height(); };
    for (std::size_t i = 0; i < panels.size(); ++i) {
        if (isVisible(panels[i])) {
            addPanel(m_composer, scene, i, -scrollY, 0, body.height(), body.top());
        }
    }
    painter.save();
    painter.setClipRect(body);
    painter.fillRect(QRect(body.left(), body.top(), scene.frame.plotLeft(), body.height()), scene.theme.card);
    painter.fillRect(QRect(scene.frame.plotRight(), body.top(), scene.frame.width - scene.frame.plotRight(), body.height()),
                     scene.theme.card);
    painter.drawImage(QPoint(scene.frame.plotLeft(), body.top()), m_composer.image());
    m_labels.paint(painter, scene, m_texts);
    for (std::size_t i = 0; i < panels.size(); ++i) {
        if (isVisible(panels[i])) {
            paintPanelMarks(painter, scene, i, panelsTop, m_texts);
            paintSelection(painter, scene, i, panelsTop);
            paintPanelText(painter, scene, i, panelsTop, body, m_texts);
            paintCurveText(painter, scene, i, panelsTop);
        }
    }
    if (scene.range) {
        paintRangeEdges(painter, scene, *scene.range, body.top(), body.bottom() + 1);
    }
    painter.restore();
}

void TimelinePainter::paintOutlines(QPainter& painter, const TimelineScene& scene, int top, ColumnPainter* columns)
{
    VectorSink sink({scene.frame.plotWidth(), scene.geometry.height()}, scene.time.beginNs(), scene.time.endNs(), gridLinesOf(scene));
    m_isBudgeted = false;
    m_labels.begin();
    for (std::size_t i = 0; i < scene.panels.size(); ++i) {
        addPanel(sink, scene, i, 0, 0, scene.geometry.height(), top);
    }
    painter.save();
    painter.translate(scene.frame.plotLeft(), top);
    sink.paint(painter, scene.theme, columns);
    painter.restore();
    m_labels.paint(painter, scene, m_texts);
    for (std::size_t i = 0; i < scene.panels.size(); ++i) {
        paintPanelMarks(painter, scene, i, top, m_texts);
        paintPanelText(painter, scene, i, top, QRect(0, top, scene.frame.width, scene.geometry.height()), m_texts);
        paintCurveText(painter, scene, i, top);
    }
}

void TimelinePainter::addPanel(RowSink& sink, const TimelineScene& scene, std::size_t panel, int panelsTop, int firstY, int endY,
                               int labelsTop)
{
    const PanelContent& content = scene.panels[panel];
    const PanelGeometry& geometry = scene.geometry.panels()[panel];
    const PixelGrid grid = sink.grid();
    const int gap = TimelineScene::gapOf(geometry.rowHeight);
    if (geometry.summaryHeight > 0) {
        addSummary(sink, content, panelsTop + geometry.rowsTop, geometry.summaryHeight);
        return;
    }
    const int rowsTop = panelsTop + geometry.rowsTop;
    const int first = geometry.rows == 0 ? 0 : std::clamp((firstY - rowsTop) / geometry.rowHeight, 0, geometry.rows);
    const auto addRow = [&](int row) {
        const RowStrip strip{panelsTop + geometry.rowTop(row), geometry.rowHeight - gap, row % 2 == 1};
        const bool isOver = row < geometry.pinnedRows && geometry.pinnedShift > 0;
        sink.addStrip({strip.top, isOver ? geometry.rowHeight : strip.height, strip.isOdd}); // no gap: something is below it
        detailOfRow(scene, content, row, grid);
        content.filter.apply(m_detail);
        sink.addRow(m_detail, strip);
        if (scene.grouping == Grouping::ByCore) {
            addOthers(sink, content, row, strip);
        }
        if (!geometry.isCovered(row)) {
            m_labels.addRow(m_detail, content, scene, QRectF(0, labelsTop + strip.top, scene.frame.width, strip.height));
        }
    };
    for (int row = std::max(first, geometry.pinnedRows); row < geometry.rows && rowsTop + row * geometry.rowHeight < endY; ++row) {
        addRow(row);
    }
    for (int row = 0; row < geometry.pinnedRows; ++row) {
        addRow(row); // over the others
    }
    if (scene.grouping == Grouping::ByTask) {
        const int end = geometry.rows == 0 ? 0 : std::clamp((endY - rowsTop) / geometry.rowHeight + 1, 0, geometry.rows);
        m_labels.addTaskMarks(content, geometry, scene, labelsTop + panelsTop, 0, geometry.pinnedRows);
        m_labels.addTaskMarks(content, geometry, scene, labelsTop + panelsTop, std::max(first, geometry.pinnedRows), end);
    } else {
        m_labels.addMarks(content, geometry, scene, labelsTop + panelsTop);
    }
    const int inFlightTop = panelsTop + geometry.inFlightTop;
    if (geometry.inFlightHeight > 0 && inFlightTop < endY && inFlightTop + geometry.inFlightHeight > firstY) {
        const RowStrip strip{inFlightTop, geometry.inFlightHeight - 2, geometry.rows % 2 == 1};
        sink.addStrip(strip);
        levelsInFlight(content.timeline->inFlight(), content.nowNs, grid, m_levels);
        if (!content.filter.shows(Swatch::Waiting)) {
            std::fill(m_levels.begin(), m_levels.end(), 0.0F);
        }
        sink.addLevels(m_levels, static_cast<float>(content.peakInFlight), strip);
    }
    addInFlightRows(sink, scene, panel, panelsTop, firstY, endY, labelsTop);
    const int windowTop = panelsTop + geometry.windowTop;
    if (content.window && geometry.windowHeight > 0 && windowTop < endY && windowTop + geometry.windowHeight > firstY) {
        addWindowWork(sink, content, windowTop, m_levels);
    }
    const int curvesTop = panelsTop + geometry.curvesTop;
    if (content.concurrency && geometry.curvesHeight > 0 && curvesTop < endY && curvesTop + geometry.curvesHeight > firstY) {
        addCurves(sink, content, curvesTop, m_levels);
    }
    const int recordedTop = panelsTop + geometry.recordedTop;
    if (geometry.recordedHeight > 0 && recordedTop < endY && recordedTop + geometry.recordedHeight > firstY) {
        addRecorded(sink, content, recordedTop, m_levels);
    }
}

void TimelinePainter::addSummary(RowSink& sink, const PanelContent& content, int top, int height)
{
    const RowStrip strip{top, height - TimelineScene::gapOf(height)};
    sink.addStrip(strip);
    if (content.timeline) {
        sink.addRow(m_summary.of(*content.timeline, content.nowNs, sink.grid()), strip);
    }
}

void TimelinePainter::addInFlightRows(RowSink& sink, const TimelineScene& scene, std::size_t panel, int panelsTop, int firstY, int endY,
                                      int labelsTop)
{
    const PanelContent& content = scene.panels[panel];
    const PanelGeometry& geometry = scene.geometry.panels()[panel];
    const int gap = TimelineScene::gapOf(geometry.inFlightRowHeight);
    for (int row = 0; row < geometry.inFlightRows; ++row) {
        const RowStrip strip{panelsTop + geometry.rowTop(kFirstInFlightRow + row), geometry.inFlightRowHeight - gap, row % 2 == 1};
        if (strip.top + strip.height <= firstY || strip.top >= endY) {
            continue;
        }
        sink.addStrip(strip);
        const Lane& lane = content.inFlightRows->lane(static_cast<std::size_t>(row));
        detailOfLane(lane, tableOf(lane, &lane), content.nowNs, sink.grid(), m_detail);
        content.filter.apply(m_detail);
        sink.addRow(m_detail, strip);
        m_labels.addRow(m_detail, content, scene, QRectF(0, labelsTop + strip.top, scene.frame.width, strip.height));
    }
}

void TimelinePainter::detailOfRow(const TimelineScene& scene, const PanelContent& content, int row, const PixelGrid& grid)
{
    if (scene.grouping == Grouping::ByTask) {
        detailOfTaskRow(content, TaskId{content.itemAt(row, scene.grouping)}, grid);
        return;
    }
    if (scene.grouping == Grouping::ByCore) {
        if (const CoreLane* const core = content.timeline->coreLaneOf(content.cores[static_cast<std::size_t>(row)])) {
            detailOfLane(*core, tableOf(*core, core), content.nowNs, grid, m_detail);
        } else {
            m_detail.reset(grid.width); // the run might have used it
        }
        return;
    }
    const Lane& lane = content.timeline->lane(content.itemAt(row, scene.grouping));
    detailOfLane(lane, tableOf(lane, &lane), content.nowNs, grid, m_detail);
}

void TimelinePainter::addOthers(RowSink& sink, const PanelContent& content, int row, const RowStrip& strip)
{
    const Lane* const others = content.timeline->othersOn(content.cores[static_cast<std::size_t>(row)]);
    if (others) {
        detailOfLane(*others, tableOf(*others, others), content.nowNs, sink.grid(), m_others);
        runningLevels(m_others, sink.grid(), m_levels);
        sink.addCurve({.levels = m_levels, .full = 1, .kind = CurveKind::InFlight, .line = {}}, othersStripOf(strip));
    }
}

void TimelinePainter::detailOfTaskRow(const PanelContent& content, TaskId task, const PixelGrid& grid)
{
    if (!content.taskIndex) {
        detailOfTask(*content.timeline, task, content.nowNs, grid, m_detail);
        return;
    }
    const CumulativeTable* const table = tableOf(content.taskIndex->spansOf(task), &content.timeline->task(task));
    detailOfTask(*content.timeline, *content.taskIndex, task, table, content.nowNs, grid, m_detail);
}

template <AnyLane L>
const CumulativeTable* TimelinePainter::tableOf(const L& lane, const void* key)
{
    const std::size_t count = lane.size();
    if (count < CumulativeTable::kWorthwhileSpans) {
        return nullptr;
    }
    std::unique_ptr<CumulativeTable>& table = m_tables[key];
    if (!table) {
        table = std::make_unique<CumulativeTable>();
    }
    table->update(lane, count, m_isBudgeted ? &m_budget : nullptr);
    return table.get();
}

void TimelinePainter::paintCurveText(QPainter& painter, const TimelineScene& scene, std::size_t panel, int y)
{
    if (scene.panels[panel].window && scene.geometry.panels()[panel].windowHeight > 0) {
        paintWindowName(painter, scene, panel, y, m_texts);
    }
    if (scene.geometry.panels()[panel].recordedHeight > 0) {
        paintRecordedNames(painter, scene, panel, y, m_texts);
        if (scene.cursorX) {
            paintCounterValues(painter, scene, panel, y, *scene.cursorX, m_texts);
        }
    }
    if (!scene.panels[panel].concurrency || scene.geometry.panels()[panel].curvesHeight == 0) {
        return;
    }
    paintCurveNames(painter, scene, panel, y, m_texts);
    if (scene.cursorX) {
        paintCurveValues(painter, scene, panel, y, *scene.cursorX, m_texts);
    }
}

void TimelinePainter::paintSelection(QPainter& painter, const TimelineScene& scene, std::size_t panel, int y) const
{
    const PanelContent& content = scene.panels[panel];
    if (!scene.selected || !content.timeline) {
        return;
    }
    const PanelGeometry& geometry = scene.geometry.panels()[panel];
    const QRectF seen = painter.clipBoundingRect();
    const auto frameBar = [&](int row, std::int64_t startNs, std::int64_t endNs) {
        const double left = std::max(scene.xOf(static_cast<double>(startNs)), static_cast<double>(scene.frame.plotLeft()));
        const double right = std::min(scene.xOf(static_cast<double>(endNs)), static_cast<double>(scene.frame.plotRight()));
        if (geometry.placeOf(row) && !geometry.isCovered(row) && right >= left) {
            const int height = geometry.heightOf(row) - TimelineScene::gapOf(geometry.heightOf(row));
            const QRectF frame(left - 1, y + geometry.rowTop(row) - 1, std::max(4.0, right - left + 2), height + 2);
            if (frame.top() <= seen.bottom() && frame.bottom() >= seen.top()) {
                paintFrame(painter, frame, scene.theme.text);
            }
        }
    };
    if (scene.selected->panel == panel) {
        frameBar(scene.selected->row, scene.selected->startNs, scene.selected->endNs);
    }
    const TaskId task = scene.selectedTaskIn(panel);
    if (task == kNoTask) {
        return;
    }
    // The task's other bars.
    const auto closeNs = static_cast<std::int64_t>(kCloseNeighbours * scene.time.rangeNs() / scene.frame.plotWidth());
    for (const SelectionFrame& frame : framesOfTask(content, scene.grouping, task, static_cast<std::int64_t>(scene.time.beginNs()),
                                                    static_cast<std::int64_t>(scene.time.endNs()), closeNs)) {
        frameBar(frame.row, frame.startNs, frame.endNs);
    }
}

} // namespace juggler::ui
