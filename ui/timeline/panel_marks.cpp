// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/panel_marks.h"

#include "ui/timeline/blocked_marks.h"
#include "ui/timeline/instant_marks.h"
#include "ui/timeline/migration_marks.h"
#include "ui/timeline/whisker_marks.h"
#include "ui/timeline/window_strip.h"
#include "ui/words/number_text.h"

#include <QtGui/QPainter>

#include <cmath>

namespace juggler::ui {

namespace {

constexpr double kPlatePadding = 4;
constexpr double kNameRoom = 8; // between a bar's name and the plate

QColor colorOf(const Theme& theme, MarkColor color)
{
    switch (color) {
    case MarkColor::Blocked: return theme.error;
    case MarkColor::Link: return theme.text;
    case MarkColor::FaintLink: return theme.mutedText;
    case MarkColor::Queued: return theme.queued;
    case MarkColor::QueuedEnd: return theme.overhead;
    }
    return theme.text;
}

/// The tasks whose ways are drawn in any case: the selected one in every panel, and the one that is pointed at.
std::vector<TaskId> tasksInFocus(const TimelineScene& scene, std::size_t panel)
{
    std::vector<TaskId> tasks;
    if (const TaskId selected = scene.selectedTaskIn(panel); selected != kNoTask) {
        tasks.push_back(selected);
    }
    if (scene.pointed && scene.pointed->panel == panel && scene.pointed->task != kNoTask
        && (tasks.empty() || tasks.front() != scene.pointed->task)) {
        tasks.push_back(scene.pointed->task);
    }
    return tasks;
}

void addMigrations(const TimelineScene& scene, std::size_t panel, std::vector<MarkRect>& marks)
{
    for (const Migration& move : visibleMigrations(scene, panel)) {
        addConnector(scene, panel, move, MarkColor::FaintLink, marks);
    }
    for (const TaskId task : tasksInFocus(scene, panel)) {
        for (const Migration& move : migrationsOf(scene, panel, task)) {
            addConnector(scene, panel, move, MarkColor::Link, marks);
        }
    }
}

/// "20 late", at the end of the stretch, where the bar's own name leaves room.
void paintPlates(QPainter& painter, const TimelineScene& scene, std::size_t panel, int y, TextCache& texts)
{
    for (const BlockedPlate& plate : blockedPlates(scene, panel)) {
        const QString text = PanelContent::tr("%1 late").arg(countText(plate.delayed));
        const QString name = QString::fromStdString(taskLabel(scene.panels[panel].timeline->tasks().spec(plate.task)));
        const double width = std::ceil(texts.width(text, TextStyle::Tiny)) + 2 * kPlatePadding;
        const double needed = texts.width(name, TextStyle::SmallBold) + 2 * kNameRoom + width;
        if (needed > plate.bar.width()) {
            continue;
        }
        const QRectF rect(std::floor(plate.bar.right() - width - 3), y + plate.bar.top() + 2, width, plate.bar.height() - 4);
        painter.fillRect(rect, scene.theme.card);
        painter.setPen(scene.theme.error);
        texts.draw(painter, rect.left() + kPlatePadding, rect.center().y(), text, TextStyle::Tiny);
    }
}

} // namespace

void paintPanelMarks(QPainter& painter, const TimelineScene& scene, std::size_t panel, int y, TextCache& texts)
{
    if (!scene.panels[panel].timeline) {
        return;
    }
    std::vector<MarkRect> marks;
    HeightRange seen;
    if (painter.hasClipping()) {
        const QRect clip = painter.clipBoundingRect().toAlignedRect().translated(0, -y);
        seen = {clip.top(), clip.bottom() + 1};
    }
    addWhiskers(scene, panel, seen, marks);
    addMigrations(scene, panel, marks);
    addBlockedBrackets(scene, panel, marks);
    addLongestGap(scene, panel, marks);
    for (const auto& bar : {scene.selected, scene.pointed}) {
        if (bar) {
            addDelayedTimers(scene, panel, *bar, marks);
        }
    }
    for (const MarkRect& mark : marks) {
        painter.fillRect(mark.rect.translated(0, y), colorOf(scene.theme, mark.color));
    }
    paintPlates(painter, scene, panel, y, texts);
    paintInstants(painter, scene, panel, y, texts);
}

} // namespace juggler::ui
