// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/overview_strip.h"

#include "ui/background/background_pool.h"
#include "ui/theme/theme.h"
#include "ui/timeline/overview_columns.h"
#include "ui/timeline/time_format.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/label_font.h"

#include <QtCore/QFutureWatcher>
#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <cmath>

namespace juggler::ui {

namespace {

constexpr int kMargin = 3; // above and below the rows: the frame stands out
constexpr int kRowsHeight = 26;
constexpr int kLeastRow = 3; // pixels, with the gap
constexpr double kZoomStep = 1.5;
constexpr double kPanPart = 0.1; // of the visible range, a key press or a notch of the wheel
constexpr double kWheelNotch = 120;

int coresOf(const RunRecord& run, const Comparison& comparison)
{
    return run.isFinished() ? run.summary().coresAllowed : run.config().cores > 0 ? run.config().cores : comparison.machine.cores;
}

/// A copy whose colours lie half-way to the background.
QImage dimmed(const QImage& image, QRgb background)
{
    QImage result(image);
    for (int y = 0; y < result.height(); ++y) {
        auto* const line = reinterpret_cast<QRgb*>(result.scanLine(y));
        for (int x = 0; x < result.width(); ++x) {
            line[x] = 0xff00'0000U | (((line[x] & 0xfe'fefeU) >> 1) + ((background & 0xfe'fefeU) >> 1));
        }
    }
    return result;
}

} // namespace

OverviewStrip::OverviewStrip(TimelineView& view, QWidget* parent) : QWidget(parent), m_view(view)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(*this, QAccessible::Chart, AccessibleChildren::None);
    setAccessibleName(tr("Overview"));
    const QString help =
        tr("The whole comparison, a row for each model: blue is how many of the cores were busy, above it what was ready or "
           "waiting. The frame is what the timeline shows: drag it, or its edges; drag beside it for another one; a double "
           "click shows everything. Arrow keys move it, with Shift they resize it.");
    setToolTip(tr("The whole comparison. Drag the frame or its edges, or draw another one; double click: everything"));
    setWhatsThis(help);
    connect(&view, &TimelineView::panelsChanged, this, &OverviewStrip::dataChanged);
    connect(&view, &TimelineView::selectedRangeChanged, this, [this] { update(); });
    connect(&view, &TimelineView::foundTimesChanged, this, [this] { update(); });
    connect(&view, &TimelineView::filterChanged, this, [this] {
        m_isComposed = false;
        update();
    });
    connect(&view, &TimelineView::visibleRangeChanged, this, [this] {
        describe();
        update();
    });
    dataChanged();
}

QSize OverviewStrip::sizeHint() const
{
    const int rows = static_cast<int>(m_view.panels().size());
    return {300, std::max(kRowsHeight, rows * kLeastRow) + 2 * kMargin};
}

void OverviewStrip::dataChanged()
{
    if (m_comparison != m_view.comparison()) {
        m_comparison = m_view.comparison();
        m_rows.clear(); // what is being built keeps its own alive
        updateGeometry();
    }
    for (const PanelContent& panel : m_view.panels()) {
        if (panel.timeline) {
            std::shared_ptr<Row>& row = m_rows[panel.timeline];
            if (!row) {
                row = std::make_shared<Row>();
                row->isBuilding = panel.run->isFinished() && panel.timeline->spanCount() > kMostAtOnce;
                if (row->isBuilding) {
                    buildInBackground(panel, row);
                }
            }
            takeIn(panel, *row);
        }
    }
    m_isComposed = false;
    update();
}

void OverviewStrip::takeIn(const PanelContent& panel, Row& row)
{
    if (!row.isSettled && !row.isBuilding) {
        row.isSettled = panel.run->isFinished(); // asked first: nothing is added from then on
        row.table->update(*panel.timeline, panel.nowNs);
    }
}

void OverviewStrip::buildInBackground(const PanelContent& panel, const std::shared_ptr<Row>& row)
{
    auto* watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, row, watcher] {
        watcher->deleteLater();
        row->isBuilding = false;
        row->isSettled = true;
        m_isComposed = false;
        update();
    });
    watcher->setFuture(
        runInBackground([run = panel.run, table = row->table, nowNs = panel.nowNs] { table->update(*run->timeline(), nowNs); }));
}

QRect OverviewStrip::plotRect() const
{
    const PlotFrame frame = m_view.plotFrame();
    return {frame.plotLeft(), kMargin, frame.plotWidth(), height() - 2 * kMargin};
}

OverviewGeometry OverviewStrip::geometryNow() const
{
    const QRect plot = plotRect();
    const TimeModel& time = m_view.time();
    return {static_cast<double>(plot.left()), static_cast<double>(plot.width()), time.fullEndNs(), {time.beginNs(), time.endNs()}};
}

void OverviewStrip::compose()
{
    const Theme& theme = themeOf(palette());
    const QRect plot = plotRect();
    const double fullEndNs = m_view.time().fullEndNs();
    m_composer.begin(plot.size(), devicePixelRatioF(), 0, fullEndNs, theme, {});
    const std::vector<PanelContent>& panels = m_view.panels();
    const auto count = static_cast<int>(panels.size());
    const int gap = count > 4 ? 1 : 2;
    for (int i = 0; i < count; ++i) {
        const int top = i * (plot.height() + gap) / count;
        const RowStrip strip{top, std::max(1, (i + 1) * (plot.height() + gap) / count - gap - top), false};
        m_composer.addStrip(strip);
        const PanelContent& panel = panels[static_cast<std::size_t>(i)];
        if (const auto row = m_rows.find(panel.timeline); row != m_rows.end() && !row->second->isBuilding) {
            overviewColumns(*row->second->table, coresOf(*panel.run, *m_comparison), fullEndNs, m_composer.grid().width, m_detail);
            panel.filter.apply(m_detail);
            m_composer.addRow(m_detail, strip);
        }
    }
    m_dimmed = dimmed(m_composer.image(), theme.card.rgb());
    m_isComposed = true;
}

void OverviewStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const OverviewGeometry shown = geometryNow();
    paintName(painter, shown);
    if (m_view.panels().empty()) {
        painter.fillRect(plotRect(), themeOf(palette()).rowEven);
    } else {
        if (!m_isComposed || m_composer.image().size() != plotRect().size() * devicePixelRatioF()) {
            compose();
        }
        paintWindow(painter, shown);
        paintMarks(painter, shown);
    }
    if (m_showsFocus && hasFocus()) {
        painter.setPen(themeOf(palette()).accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void OverviewStrip::paintName(QPainter& painter, const OverviewGeometry& shown)
{
    painter.setPen(themeOf(palette()).mutedText);
    painter.setFont(smallFont(font()));
    painter.drawText(QRectF(0, 0, shown.plotLeft - 8, height()), Qt::AlignRight | Qt::AlignVCenter, tr("overview"));
}

void OverviewStrip::paintWindow(QPainter& painter, const OverviewGeometry& shown)
{
    const Theme& theme = themeOf(palette());
    const QRect plot = plotRect();
    const int left = static_cast<int>(std::round(shown.windowLeft()));
    const int right = std::max(left + 1, static_cast<int>(std::round(shown.windowRight())));
    painter.drawImage(plot.topLeft(), m_dimmed);
    const qreal ratio = m_composer.image().devicePixelRatio();
    painter.drawImage(QRectF(left, plot.top(), right - left, plot.height()), m_composer.image(),
                      QRectF((left - plot.left()) * ratio, 0, (right - left) * ratio, plot.height() * ratio));
    const QColor& color = hasFocus() ? theme.accent : theme.mutedText;
    const int top = plot.top() - kMargin + 1;
    const int bottom = plot.bottom() + kMargin;
    painter.fillRect(QRect(left, top, right - left, 1), color);
    painter.fillRect(QRect(left, bottom - 1, right - left, 1), color);
    for (const int x : {left - 1, right - 1}) {
        painter.fillRect(QRect(x, top, 2, bottom - top), color);
        painter.fillRect(QRect(x - 1, (top + bottom) / 2 - 6, 4, 12), color); // something to take hold of
    }
}

void OverviewStrip::paintMarks(QPainter& painter, const OverviewGeometry& shown)
{
    const Theme& theme = themeOf(palette());
    if (const auto& range = m_view.selectedRange()) {
        const int left = static_cast<int>(std::floor(shown.xOf(range->beginNs)));
        const int right = static_cast<int>(std::ceil(shown.xOf(range->endNs)));
        painter.fillRect(QRect(left, 0, std::max(2, right - left), 3), theme.accent);
        painter.fillRect(QRect(left, height() - 3, std::max(2, right - left), 3), theme.accent);
    }
    if (const auto& found = m_view.foundTimes()) {
        auto next = found->begin();
        const QRect plot = plotRect();
        for (int x = plot.left(); x <= plot.right() && next != found->end(); ++x) { // one look a column, however many there are
            next = std::lower_bound(next, found->end(), static_cast<std::int64_t>(shown.timeAt(x)));
            if (next != found->end() && static_cast<double>(*next) < shown.timeAt(x + 1)) {
                painter.fillRect(QRect(x, 0, 2, 5), theme.warning);
                painter.fillRect(QRect(x, height() - 5, 2, 5), theme.warning);
            }
        }
    }
}

void OverviewStrip::show(const TimeRange& range)
{
    m_view.setVisibleRange(range.beginNs, range.endNs, RangeHistory::Change::Flowing);
}

void OverviewStrip::updateCursor(double x)
{
    switch (geometryNow().partAt(x)) {
    case OverviewGeometry::Part::LeftEdge:
    case OverviewGeometry::Part::RightEdge: setCursor(Qt::SizeHorCursor); break;
    case OverviewGeometry::Part::Inside: setCursor(m_drag ? Qt::ClosedHandCursor : Qt::OpenHandCursor); break;
    case OverviewGeometry::Part::Outside: setCursor(Qt::ArrowCursor); break;
    }
}

void OverviewStrip::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::BackButton || event->button() == Qt::ForwardButton) {
        event->button() == Qt::BackButton ? m_view.goBack() : m_view.goForward();
        return;
    }
    if (event->button() == Qt::LeftButton && !m_view.panels().empty()) {
        m_pressedX = event->position().x();
        m_isDragging = false;
        m_drag.emplace(geometryNow(), m_pressedX);
        m_view.beginGesture();
        updateCursor(m_pressedX);
    }
}

void OverviewStrip::mouseMoveEvent(QMouseEvent* event)
{
    const double x = event->position().x();
    if (!m_drag) {
        updateCursor(x);
        return;
    }
    const bool drawsNew = m_drag->part() == OverviewGeometry::Part::Outside;
    m_isDragging = m_isDragging || std::abs(x - m_pressedX) >= (drawsNew ? QApplication::startDragDistance() : 1);
    if (m_isDragging) {
        show(m_drag->windowAt(geometryNow(), x));
    }
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_drag) {
        return;
    }
    const OverviewGeometry shown = geometryNow();
    if (!m_isDragging && m_drag->part() == OverviewGeometry::Part::Outside && !shown.isFull()) {
        show(shown.centredAt(shown.timeAt(event->position().x())));
    }
    m_drag.reset();
    m_view.endGesture();
    updateCursor(event->position().x());
}

void OverviewStrip::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        m_view.fit();
    }
}

void OverviewStrip::wheelEvent(QWheelEvent* event)
{
    const QPoint angle = event->angleDelta();
    if (event->modifiers() & Qt::ShiftModifier || angle.x() != 0) {
        pan(-(angle.x() != 0 ? angle.x() : angle.y()) / kWheelNotch * kPanPart);
    } else {
        const OverviewGeometry shown = geometryNow();
        const double pointedNs = shown.timeAt(event->position().x());
        const bool isWithin = pointedNs >= shown.window.beginNs && pointedNs <= shown.window.endNs;
        m_view.zoomAt(std::pow(kZoomStep, angle.y() / kWheelNotch), isWithin ? pointedNs : (shown.window.beginNs + shown.window.endNs) / 2);
    }
    event->accept();
}

bool OverviewStrip::pan(double parts)
{
    const OverviewGeometry shown = geometryNow();
    const double middleNs = (shown.window.beginNs + shown.window.endNs) / 2;
    show(shown.centredAt(middleNs + parts * shown.window.lengthNs()));
    return true;
}

bool OverviewStrip::moveEnd(double parts)
{
    const TimeRange window = geometryNow().window;
    show({window.beginNs, window.endNs + parts * window.lengthNs()});
    return true;
}

bool OverviewStrip::event(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_isComposed = false;
        update();
    }
    return QWidget::event(event);
}

void OverviewStrip::keyPressEvent(QKeyEvent* event)
{
    const bool resizes = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Left: resizes ? moveEnd(-kPanPart) : pan(-kPanPart); break;
    case Qt::Key_Right: resizes ? moveEnd(kPanPart) : pan(kPanPart); break;
    case Qt::Key_Up:
    case Qt::Key_Plus: m_view.zoomIn(); break;
    case Qt::Key_Down:
    case Qt::Key_Minus: m_view.zoomOut(); break;
    case Qt::Key_Home: show(geometryNow().centredAt(0)); break;
    case Qt::Key_End: show(geometryNow().centredAt(m_view.time().fullEndNs())); break;
    case Qt::Key_PageUp: pan(-1); break;
    case Qt::Key_PageDown: pan(1); break;
    case Qt::Key_0:
    case Qt::Key_F: m_view.fit(); break;
    default: QWidget::keyPressEvent(event);
    }
}

void OverviewStrip::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    m_showsFocus = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    describe();
}

void OverviewStrip::describe()
{
    if (!hasFocus()) {
        return; // nobody listens, and a live run changes it 60 times a second
    }
    const TimeModel& time = m_view.time();
    const auto text = [](double ns) { return durationText(static_cast<std::int64_t>(ns)); };
    setAccessibleDescription(tr("Visible: %1 to %2 of %3").arg(text(time.beginNs()), text(time.endNs()), durationText(time.extentNs())));
}

} // namespace juggler::ui
