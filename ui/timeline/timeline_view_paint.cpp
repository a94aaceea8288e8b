// SPDX-License-Identifier: GPL-3.0-or-later
// TimelineView: what it paints around its panels, which the painter draws.
#include "ui/timeline/axis_painter.h"
#include "ui/timeline/range_painter.h"
#include "ui/timeline/timeline_view.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace juggler::ui {

void TimelineView::paintEvent(QPaintEvent*)
{
    QElapsedTimer timer;
    timer.start();
    {
        QPainter painter(viewport());
        const TimelineScene shown = scene();
        painter.fillRect(QRect(0, 0, viewport()->width(), headerHeight()), shown.theme.card);
        if (m_panels.empty()) {
            paintPlaceholder(painter);
        } else {
            m_painter.paintPixels(painter, shown, bodyRect(), verticalScrollBar()->value());
        }
        paintHeader(painter, shown);
        if (m_showsFocus) {
            painter.setPen(QPen(shown.theme.accent, 2 * shown.theme.lineWidth)); // half of it lies outside
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(viewport()->rect());
        }
    }
    if (m_painter.isUnfinished()) {
        QTimer::singleShot(0, viewport(), qOverload<>(&QWidget::update));
    }
    Q_EMIT frameTimeMeasured(static_cast<double>(timer.nsecsElapsed()) / 1e6);
}

void TimelineView::paintHeader(QPainter& painter, const TimelineScene& shown)
{
    TextCache& texts = m_painter.texts();
    const int height = headerHeight();
    paintAxis(painter, shown, 0, height, texts);
    if (shown.range && !m_panels.empty()) {
        paintRangeOnAxis(painter, shown, *shown.range, 1, height - 1, texts);
    }
    paintFoundTimes(painter, shown);
    if (m_cursorX && !m_panels.empty()) {
        const int bottom = std::min(bodyRect().bottom() + 1, bodyRect().top() - verticalScrollBar()->value() + m_geometry.height());
        paintCursorLine(painter, shown, *m_cursorX, height, bottom);
        paintCursorTime(painter, shown, *m_cursorX, 0, height, texts);
    }
}

void TimelineView::paintPlaceholder(QPainter& painter)
{
    const Theme& colors = themeOf(palette());
    painter.fillRect(bodyRect(), colors.card);
    painter.setPen(colors.mutedText);
    painter.setFont(font());
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // the stop stands at the sentence's end in a right-to-left window, too
    painter.drawText(bodyRect().adjusted(16, 0, -16, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Press Run: the tasks appear here while they run, one panel for each execution model."));
}

} // namespace juggler::ui
