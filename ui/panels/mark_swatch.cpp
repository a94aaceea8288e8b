// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/mark_swatch.h"

#include "ui/theme/theme.h"
#include "ui/timeline/instant_marks.h"
#include "ui/widgets/accessible_role.h"

#include <QtGui/QPainter>

namespace juggler::ui {

namespace {

constexpr int kWidth = 20;
constexpr int kHeight = 13;

/// A piece of a bar, for marks that stand at one.
void paintBar(QPainter& painter, const QRectF& rect, const Theme& theme)
{
    painter.fillRect(rect, theme.running);
}

void paintMoved(QPainter& painter, const Theme& theme)
{
    for (const QRectF& line : {QRectF(3, 2, 7, 1), QRectF(10, 2, 1, 9), QRectF(10, 10, 7, 1)}) {
        painter.fillRect(line, theme.text);
    }
    for (const QRectF& dot : {QRectF(1, 1, 3, 3), QRectF(16, 9, 3, 3)}) {
        painter.fillRect(dot, theme.text);
    }
}

void paintHeldUp(QPainter& painter, const Theme& theme)
{
    paintBar(painter, QRectF(0, 0, kWidth, 9), theme);
    painter.fillRect(QRectF(0, 9, kWidth, 2), theme.error);
    for (const double x : {0.0, kWidth - 2.0}) {
        painter.fillRect(QRectF(x, 5, 2, 6), theme.error);
    }
}

void paintNoThreadYet(QPainter& painter, const Theme& theme)
{
    painter.fillRect(QRectF(0, 6, 13, 2), theme.queued);
    painter.fillRect(QRectF(0, 4, 1, 6), theme.overhead);
    painter.fillRect(QRectF(9, 2, 1, 10), theme.overhead);
    paintBar(painter, QRectF(13, 1, kWidth - 13, 11), theme);
}

/// A disc with a cross, and one with a square.
void paintEndedBadly(QPainter& painter, const Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.error, 1));
    painter.setBrush(theme.card);
    painter.drawEllipse(QRectF(0.5, 2, 8.5, 8.5));
    painter.drawEllipse(QRectF(10.5, 2, 8.5, 8.5));
    painter.setPen(QPen(theme.error, 1.5));
    painter.drawLine(QPointF(3, 4.5), QPointF(6.5, 8));
    painter.drawLine(QPointF(3, 8), QPointF(6.5, 4.5));
    painter.fillRect(QRectF(13, 4.5, 3.5, 3.5), theme.error);
}

void paintNotOurs(QPainter& painter, const Theme& theme)
{
    painter.fillRect(QRectF(0, kHeight - 5, kWidth, 4), theme.inFlight);
    painter.fillRect(QRectF(0, kHeight - 5, kWidth, 1), theme.overhead);
}

void paintInstants(QPainter& painter, const Theme& theme)
{
    for (const double x : {4.0, 15.0}) {
        paintInstant(painter, {x, 6.5}, 8, theme);
    }
}

void paintCounter(QPainter& painter, const Theme& theme)
{
    double x = 0;
    for (const double height : {4.0, 9.0, 7.0, 12.0}) {
        painter.fillRect(QRectF(x, kHeight - height, 5, height), theme.inFlight);
        painter.fillRect(QRectF(x, kHeight - height, 5, 1), theme.overhead);
        x += 5;
    }
}

} // namespace

QString markName(Mark mark)
{
    switch (mark) {
    case Mark::NotOurs: return MarkSwatch::tr("not ours");
    case Mark::HeldUp: return MarkSwatch::tr("held the loop");
    case Mark::Moved: return MarkSwatch::tr("moved");
    case Mark::NoThreadYet: return MarkSwatch::tr("no thread yet");
    case Mark::EndedBadly: return MarkSwatch::tr("failed, cancelled");
    case Mark::Instant: return MarkSwatch::tr("instants");
    case Mark::Counter: return MarkSwatch::tr("counters");
    }
    return {};
}

QString markMeaning(Mark mark)
{
    switch (mark) {
    case Mark::NotOurs:
        return MarkSwatch::tr("By core: another program, or Juggler itself, had the core. It is drawn where the kernel permits to record "
                              "that; elsewhere an empty place is \"not ours or idle\".");
    case Mark::HeldUp:
        return MarkSwatch::tr("While the thread served this task, timers became due and could not be taken up. Point at the bar to see "
                              "which.");
    case Mark::Moved: return MarkSwatch::tr("The task went on on another thread or, by core, on another core.");
    case Mark::NoThreadYet:
        return MarkSwatch::tr("A task had been submitted (short mark) and its thread was not there yet (it started at the longer one).");
    case Mark::EndedBadly: return MarkSwatch::tr("Where a task ended: with an error (cross), or by Skip or Stop (square).");
    case Mark::Instant:
        return MarkSwatch::tr("Moments that another program marked, in a trace of it: on the row of their thread, or below the rows.");
    case Mark::Counter:
        return MarkSwatch::tr(
            "What another program counted, from 0, or its least value where that is negative, to its largest: each value stays "
            "until the next one.");
    }
    return {};
}

MarkSwatch::MarkSwatch(Mark mark, QWidget* parent) : QWidget(parent), m_mark(mark)
{
    setAccessibleRole(*this, QAccessible::Graphic, AccessibleChildren::None);
    setAccessibleName(tr("Sample: %1").arg(markName(mark)));
    setFixedSize(sizeHint());
}

QSize MarkSwatch::sizeHint() const
{
    return {kWidth, kHeight};
}

void MarkSwatch::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    switch (m_mark) {
    case Mark::NotOurs: paintNotOurs(painter, theme); break;
    case Mark::HeldUp: paintHeldUp(painter, theme); break;
    case Mark::Moved: paintMoved(painter, theme); break;
    case Mark::NoThreadYet: paintNoThreadYet(painter, theme); break;
    case Mark::EndedBadly: paintEndedBadly(painter, theme); break;
    case Mark::Instant: paintInstants(painter, theme); break;
    case Mark::Counter: paintCounter(painter, theme); break;
    }
}

} // namespace juggler::ui
