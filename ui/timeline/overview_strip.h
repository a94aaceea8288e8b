// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/density_table.h"
#include "core/timeline/run_record.h"
#include "ui/timeline/lane_composer.h"
#include "ui/timeline/overview_geometry.h"

#include <QtWidgets/QWidget>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace juggler::ui {

class TimelineView;
struct PanelContent;

/// The whole comparison on a slim strip, whatever the zoom: a thin row for each model, and over it a frame around what the timeline
/// shows. Dragging the frame pans, its edges resize it, a press beside it goes there, a drag beside it draws another one, a double
/// click fits; the wheel zooms. By keyboard: arrows pan, with Shift they move the frame's end, Up and Down zoom, Home and End go to the
/// ends. Marks for a selected range and for what was found stand on it.
///
/// The rows' picture is kept and made anew only when the runs or the size have changed; a frame that moves costs two copies of it. What a
/// large recording's rows are drawn from is summed up on another thread; they are empty until then.
/// Owned by the timeline's card. [GUI thread]
class OverviewStrip final : public QWidget {
    Q_OBJECT

public:
    /// Shows and moves what view shows; view outlives the strip.
    explicit OverviewStrip(TimelineView& view, QWidget* parent = nullptr);

    /// Where everything stands now; for those who drive the strip.
    [[nodiscard]] OverviewGeometry geometryNow() const;
    [[nodiscard]] QSize sizeHint() const override;

    static constexpr std::size_t kMostAtOnce = 20'000; ///< intervals of a finished run: about a millisecond

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    /// What a row is drawn from.
    struct Row {
        std::shared_ptr<DensityTable> table = std::make_shared<DensityTable>();
        bool isSettled = false; // its run had finished when it was taken in
        bool isBuilding = false; // on another thread, which has the table for itself until then
    };
    void dataChanged();
    static void takeIn(const PanelContent& panel, Row& row);
    void buildInBackground(const PanelContent& panel, const std::shared_ptr<Row>& row);
    void compose();
    void paintWindow(QPainter& painter, const OverviewGeometry& shown);
    void paintMarks(QPainter& painter, const OverviewGeometry& shown);
    void paintName(QPainter& painter, const OverviewGeometry& shown);
    [[nodiscard]] QRect plotRect() const;
    void show(const TimeRange& range);
    bool pan(double parts);
    bool moveEnd(double parts);
    void updateCursor(double x);
    void describe();

    TimelineView& m_view;
    std::shared_ptr<const Comparison> m_comparison; // what the tables are of
    std::map<const Timeline*, std::shared_ptr<Row>> m_rows;
    LaneComposer m_composer;
    QImage m_dimmed; // the same rows, as they look beside the frame
    RowDetail m_detail;
    bool m_isComposed = false;
    std::optional<OverviewDrag> m_drag;
    double m_pressedX = 0;
    bool m_isDragging = false;
    bool m_showsFocus = false;
};

} // namespace juggler::ui
