// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/bar_labels.h"

#include "ui/timeline/task_name.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSmallestWidth = 28; // of a bar that is written on
constexpr double kSmallestNumberedWidth = 16; // the same by core, where a number tells tasks apart
constexpr double kSmallestHeight = 13;
constexpr double kPadding = 4;
constexpr double kSmallestPadding = 2;
constexpr double kSmallestCut = 48; // of a name that is cut
constexpr double kMarkSize = 9;
constexpr double kMarkDistance = 5; // of two marks in a row that are told apart
constexpr std::size_t kMostMarks = 2'000; // more would be one line of crosses

QColor colorOf(const Theme& theme, State state)
{
    switch (state) {
    case State::Running: return theme.runningText;
    case State::Ready: return theme.readyText;
    case State::WaitingHeld:
    case State::WaitingFree: return theme.waitingText;
    case State::Queued: return theme.mutedText;
    }
    return theme.text;
}

bool isWaiting(State state)
{
    return state == State::WaitingHeld || state == State::WaitingFree;
}

} // namespace

void BarLabels::begin()
{
    m_labels.clear();
    m_marks.clear();
}

void BarLabels::reset()
{
    begin();
    m_textsOf = nullptr;
    m_texts.clear();
}

void BarLabels::addRow(const RowDetail& detail, const PanelContent& content, const TimelineScene& scene, const QRectF& strip)
{
    const Timeline& timeline = *content.timeline;
    const double left = scene.frame.plotLeft();
    const double right = scene.frame.plotRight();
    const bool isByCore = scene.grouping == Grouping::ByCore; // neighbours are of different tasks
    const double smallestWidth = isByCore ? kSmallestNumberedWidth : kSmallestWidth;
    for (const RowDetail::Bar& bar : detail.bars) {
        const double from = std::clamp(scene.xOf(static_cast<double>(bar.startNs)), left, right);
        const double to = std::clamp(scene.xOf(static_cast<double>(bar.endNs)), left, right);
        const QRectF rect(from, strip.top(), to - from, strip.height());
        if (bar.task != kNoTask && !content.marks) {
            addMark(bar, timeline, rect);
        }
        if (rect.width() < smallestWidth || rect.height() < kSmallestHeight || bar.state == State::Queued || bar.task == kNoTask) {
            continue;
        }
        const bool isFile = isFileKind(kindOf(timeline.tasks().spec(bar.task)));
        const QString& text = textOf(timeline.tasks(), bar.task);
        if (isByCore && isOneOfMany(timeline.tasks(), bar.task)) {
            const QString number = taskNumber(bar.task);
            m_labels.push_back({rect, text + u' ' + number, number, bar.state, isFile});
        } else {
            m_labels.push_back({rect, text, {}, bar.state, isFile});
        }
    }
}

void BarLabels::addMark(const RowDetail::Bar& bar, const Timeline& timeline, const QRectF& rect)
{
    if (rect.width() < 2) {
        return;
    }
    const TaskRecord& task = timeline.task(bar.task);
    const TaskOutcome outcome = task.outcome();
    if (outcome == TaskOutcome::Done || outcome == TaskOutcome::Pending || bar.endNs < task.endedNs()) {
        return;
    }
    addMarkAt(rect.right(), rect.center().y(), rect.height(), outcome);
}

void BarLabels::addMarkAt(double x, double middle, double rowHeight, TaskOutcome outcome)
{
    if (m_marks.size() < kMostMarks) {
        const double size = std::min(kMarkSize, rowHeight + 2);
        m_marks.push_back({QRectF(x - size / 2, middle - size / 2, size, size), outcome});
    }
}

void BarLabels::addMarks(const PanelContent& content, const PanelGeometry& geometry, const TimelineScene& scene, int y)
{
    if (!content.marks) {
        return;
    }
    std::optional<int> rowBefore;
    double xBefore = 0;
    for (const TaskMark& mark : *content.marks) {
        const std::optional<int> row =
            scene.grouping == Grouping::ByCore ? content.rowOfCore(mark.core) : content.rowOf(mark.lane, mark.task, scene.grouping);
        const double x = scene.xOf(static_cast<double>(mark.endNs));
        const bool isBesideOther = row == rowBefore && x < xBefore + kMarkDistance;
        if (!row || !geometry.placeOf(*row) || geometry.isCovered(*row) || isBesideOther || x < scene.frame.plotLeft()
            || x > scene.frame.plotRight()) {
            continue;
        }
        rowBefore = row;
        xBefore = x;
        const int height = geometry.rowHeight - TimelineScene::gapOf(geometry.rowHeight);
        addMarkAt(x, y + geometry.rowTop(*row) + height / 2.0, height, mark.outcome);
    }
}

void BarLabels::addTaskMarks(const PanelContent& content, const PanelGeometry& geometry, const TimelineScene& scene, int y, int firstRow,
                             int endRow)
{
    for (int row = firstRow; content.marks && row < endRow; ++row) {
        const TaskRecord& task = content.timeline->task(TaskId{content.itemAt(row, scene.grouping)});
        const TaskOutcome outcome = task.outcome();
        const double x = scene.xOf(static_cast<double>(task.endedNs()));
        const bool isMarked = outcome != TaskOutcome::Done && outcome != TaskOutcome::Pending && task.hasEnded();
        if (isMarked && !geometry.isCovered(row) && x >= scene.frame.plotLeft() && x <= scene.frame.plotRight()) {
            const int height = geometry.rowHeight - TimelineScene::gapOf(geometry.rowHeight);
            addMarkAt(x, y + geometry.rowTop(row) + height / 2.0, height, outcome);
        }
    }
}

const QString& BarLabels::textOf(const TaskList& tasks, TaskId task)
{
    if (m_textsOf != &tasks) {
        m_textsOf = &tasks;
        m_texts.assign(tasks.workload().groups.size(), {});
    }
    QString& text = m_texts[tasks.groupOf(task)];
    if (text.isEmpty()) {
        text = QString::fromStdString(taskLabel(tasks.spec(task)));
    }
    return text;
}

void BarLabels::paint(QPainter& painter, const TimelineScene& scene, TextCache& texts)
{
    for (const Label& label : m_labels) {
        const double padding = label.rect.width() < kSmallestWidth ? kSmallestPadding : kPadding;
        const double space = label.rect.width() - 2 * padding;
        const TextStyle style = label.state == State::Running ? TextStyle::SmallBold : TextStyle::Small;
        const bool isShort = !label.shortText.isEmpty() && texts.width(label.text, style) > space;
        const QString& text = isShort ? label.shortText : label.text;
        const double fullWidth = std::ceil(texts.width(text, style));
        if (fullWidth > space && !(label.mayBeCut && space >= kSmallestCut)) {
            continue;
        }
        const double width = std::min(space, fullWidth);
        const double left = label.rect.left() + padding;
        const double middle = label.rect.center().y();
        if (isWaiting(label.state) || label.state == State::Ready) {
            // A plate: text on hatching or dots is hard to read.
            painter.fillRect(QRectF(left - 2, label.rect.top() + 1.5, width + 4, label.rect.height() - 3)
                                 .toAlignedRect()
                                 .intersected(label.rect.adjusted(1, 1, -1, -1).toRect()),
                             isWaiting(label.state) ? scene.theme.waiting : scene.theme.ready);
        }
        painter.setPen(colorOf(scene.theme, label.state));
        texts.draw(painter, left, middle, text, style, space);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Mark& mark : m_marks) {
        const QRectF inner = mark.rect.adjusted(2.5, 2.5, -2.5, -2.5);
        painter.setPen(QPen(scene.theme.error, 1));
        painter.setBrush(scene.theme.card);
        painter.drawEllipse(mark.rect);
        if (mark.outcome == TaskOutcome::Cancelled) {
            painter.fillRect(inner, scene.theme.error);
        } else {
            painter.setPen(QPen(scene.theme.error, 1.5));
            painter.drawLine(inner.topLeft(), inner.bottomRight());
            painter.drawLine(inner.topRight(), inner.bottomLeft());
        }
    }
    painter.restore();
}

} // namespace juggler::ui
