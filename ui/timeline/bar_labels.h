// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/timeline_scene.h"

#include "core/timeline/level_of_detail.h"

#include <QtCore/QRectF>

#include <vector>

namespace juggler::ui {

/// What is written on bars, and the marks of tasks that failed or were cancelled: collected row by row while the bars are composed,
/// drawn above them. Kept between frames for its texts. [GUI thread]
class BarLabels {
public:
    void begin();
    /// Forgets the texts of the tasks: another workload may come to lie where the last one was.
    void reset();
    /// Notes the bars of one row that are wide enough, and while the run goes on where its tasks failed. strip: in the painter's
    /// coordinates.
    void addRow(const RowDetail& detail, const PanelContent& content, const TimelineScene& scene, const QRectF& strip);
    /// Notes the marks of a panel whose run is over. y: where the top of the first panel is drawn.
    void addMarks(const PanelContent& content, const PanelGeometry& geometry, const TimelineScene& scene, int y);
    /// The same by task: of the rows from firstRow to endRow, in whichever order they stand.
    void addTaskMarks(const PanelContent& content, const PanelGeometry& geometry, const TimelineScene& scene, int y, int firstRow,
                      int endRow);
    void paint(QPainter& painter, const TimelineScene& scene, TextCache& texts);

private:
    struct Label {
        QRectF rect;
        QString text;
        QString shortText; ///< where the text is too wide; empty for none
        State state;
        bool mayBeCut; ///< a file's name; a cut number would be a wrong one
    };
    struct Mark {
        QRectF rect;
        TaskOutcome outcome;
    };
    void addMark(const RowDetail::Bar& bar, const Timeline& timeline, const QRectF& rect);
    void addMarkAt(double x, double middle, double rowHeight, TaskOutcome outcome);
    const QString& textOf(const TaskList& tasks, TaskId task);

    std::vector<Label> m_labels;
    std::vector<Mark> m_marks;
    const TaskList* m_textsOf = nullptr;
    std::vector<QString> m_texts; // by the number of the task's group
};

} // namespace juggler::ui
