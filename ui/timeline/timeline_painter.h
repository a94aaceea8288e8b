// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/bar_labels.h"
#include "ui/timeline/column_strip.h"
#include "ui/timeline/lane_composer.h"
#include "ui/timeline/panel_summary.h"
#include "ui/timeline/timeline_scene.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace juggler::ui {

/// Draws the panels of a scene. Owned by what shows them: the view, or the export of pictures. It keeps the lanes' tables, the image
/// and the texts from one frame to the next, so a frame costs a few steps a pixel whatever the number of spans. [GUI thread]
class TimelinePainter {
public:
    TextCache& texts() { return m_texts; }
    const TextCache& texts() const { return m_texts; }

    /// Forgets the tables and the tasks' texts; call it when the comparison is another one.
    void reset();

    /// Draws what is visible of the panels in body, scrolled by scrollY pixels: bars as pixels. Tables of long lanes are built over several
    /// frames; without them the picture is the same and takes longer.
    void paintPixels(QPainter& painter, const TimelineScene& scene, const QRect& body, int scrollY);
    /// Whether the next frame shall come soon, since tables are still being built.
    [[nodiscard]] bool isUnfinished() const noexcept { return m_budget.wasTooSmall; }
    /// Draws all panels at y = top, bars as outlines. columns: draws what dense rows are made of; null for outlines too.
    void paintOutlines(QPainter& painter, const TimelineScene& scene, int top, ColumnPainter* columns = nullptr);

private:
    void addPanel(RowSink& sink, const TimelineScene& scene, std::size_t panel, int panelsTop, int firstY, int endY, int labelsTop);
    void addInFlightRows(RowSink& sink, const TimelineScene& scene, std::size_t panel, int panelsTop, int firstY, int endY, int labelsTop);
    void addSummary(RowSink& sink, const PanelContent& content, int top, int height);
    void detailOfRow(const TimelineScene& scene, const PanelContent& content, int row, const PixelGrid& grid);
    void addOthers(RowSink& sink, const PanelContent& content, int row, const RowStrip& strip);
    void detailOfTaskRow(const PanelContent& content, TaskId task, const PixelGrid& grid);
    void paintSelection(QPainter& painter, const TimelineScene& scene, std::size_t panel, int y) const;
    void paintCurveText(QPainter& painter, const TimelineScene& scene, std::size_t panel, int y);
    /// The table of a lane, brought up to date as far as the frame's budget goes; null where the lane is short. key: what the lane is told
    /// by.
    template <AnyLane L>
    const CumulativeTable* tableOf(const L& lane, const void* key);

    TextCache m_texts;
    BarLabels m_labels;
    LaneComposer m_composer;
    RowDetail m_detail;
    RowDetail m_others;
    PanelSummary m_summary;
    std::vector<float> m_levels;
    std::unordered_map<const void*, std::unique_ptr<CumulativeTable>> m_tables; // by lane, or task
    CumulativeTable::Budget m_budget;
    bool m_isBudgeted = false; // not in files
};

} // namespace juggler::ui
