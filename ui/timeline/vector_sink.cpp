// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/vector_sink.h"

#include <QtGui/QBrush>
#include <QtGui/QPainter>
#include <QtGui/QPen>

#include <algorithm>
#include <cmath>
#include <utility>

namespace juggler::ui {

namespace {

constexpr double kLowestColumn = 2;
constexpr double kEdgeFrom = 4;
constexpr double kEdgeWidth = 0.7;

/// Qt's own 45 degree pattern would be drawn over nothing: the tint comes first.
void paintHatched(QPainter& painter, const QPainterPath& path, const Theme& theme, const QPen& pen)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.waiting);
    painter.drawPath(path);
    painter.setPen(pen);
    painter.setBrush(QBrush(theme.waitingHatch, Qt::BDiagPattern));
    painter.drawPath(path);
}

constexpr std::size_t kBridge = 16; // columns

/// Adds columns that stand on bottom as one outline from gap to gap: two points a step, where a rectangle a column takes five.
void addColumns(QPainterPath& path, const ColumnStrip& strip)
{
    constexpr double kColumn = 1.0 / VectorSink::kFineness;
    const double bottom = strip.bottom;
    double height = 0;
    const auto step = [&](std::size_t column, double next) {
        const double x = (static_cast<double>(strip.first) + static_cast<double>(column)) * kColumn;
        if (height == 0) {
            path.moveTo(x, bottom);
        } else {
            path.lineTo(x, bottom - height);
        }
        path.lineTo(x, bottom - next);
        height = next;
    };
    for (std::size_t i = 0; i < strip.heights.size(); ++i) {
        const double next = strip.heights[i] * kColumn;
        if (next != height) {
            step(i, next);
        }
    }
    if (height > 0) {
        step(strip.heights.size(), 0);
    }
}

/// Columns from first to end, half pixels high: neighbours that look the same become one step.
template <typename HeightOf>
ColumnStrip columnsOf(int first, int end, int bottom, HeightOf heightOf)
{
    ColumnStrip strip{first, bottom, {}};
    strip.heights.reserve(static_cast<std::size_t>(std::max(0, end - first)));
    for (int i = first; i < end; ++i) {
        strip.heights.push_back(static_cast<std::uint16_t>(std::lround(std::max(0.0, heightOf(i)) * VectorSink::kFineness)));
    }
    return strip;
}

void addStripTo(std::vector<ColumnStrip>& strips, ColumnStrip strip)
{
    if (std::any_of(strip.heights.begin(), strip.heights.end(), [](std::uint16_t height) { return height > 0; })) {
        strips.push_back(std::move(strip));
    }
}

/// What stands behind something else goes on behind it for a few columns in which it has nothing of its own, exactly as high: nobody sees
/// it, and the outline stays one.
void bridgeCovered(ColumnStrip& behind, const ColumnStrip& over)
{
    std::vector<std::uint16_t>& heights = behind.heights;
    std::size_t next = 0; // after the last column that has some
    for (std::size_t i = 0; i < heights.size(); ++i) {
        if (heights[i] == 0) {
            continue;
        }
        if (next > 0 && i - next <= kBridge) {
            std::copy(over.heights.begin() + static_cast<std::ptrdiff_t>(next), over.heights.begin() + static_cast<std::ptrdiff_t>(i),
                      heights.begin() + static_cast<std::ptrdiff_t>(next));
        }
        next = i + 1;
    }
}

void paintStrips(QPainter& painter, const ColumnLayer& layer, ColumnPainter* columns)
{
    if (layer.strips.empty()) {
        return;
    }
    if (columns) {
        columns->paint(painter, layer);
        return;
    }
    for (const ColumnStrip& strip : layer.strips) { // an outline each: Qt's own reader takes none of more than 32,767 points
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        addColumns(path, strip);
        painter.fillPath(path, layer.color);
        if (layer.hatch) {
            painter.fillPath(path, QBrush(*layer.hatch, Qt::BDiagPattern));
        }
    }
}

} // namespace

VectorSink::VectorSink(const QSize& size, double beginNs, double endNs, std::vector<double> gridLines)
    : m_size(size),
      m_grid{beginNs, (endNs - beginNs) / (size.width() * kFineness), size.width() * kFineness},
      m_gridLines(std::move(gridLines))
{
    for (QPainterPath* path : {&m_running, &m_waiting, &m_ready, &m_waitingThin, &m_readyThin, &m_curves}) {
        path->setFillRule(Qt::WindingFill);
    }
}

void VectorSink::addStrip(const RowStrip& strip)
{
    (strip.isOdd ? m_oddStrips : m_evenStrips).addRect(QRectF(0, strip.top, m_size.width(), strip.height));
    for (const double x : m_gridLines) {
        m_grids.moveTo(x, strip.top);
        m_grids.lineTo(x, strip.top + strip.height);
    }
}

void VectorSink::addRow(const RowDetail& detail, const RowStrip& strip)
{
    addShares(detail, strip);
    for (std::size_t i = 0; i < detail.bars.size(); ++i) {
        addBar(detail.bars[i], strip);
        const bool goesOn = i + 1 < detail.bars.size() && detail.bars[i + 1].task == detail.bars[i].task;
        if (!goesOn) {
            addEdge(detail.bars[i], strip);
        }
    }
}

void VectorSink::addBar(const RowDetail::Bar& bar, const RowStrip& strip)
{
    const double scale = 1 / (m_grid.nsPerPixel * kFineness);
    const double left = std::max(0.0, (static_cast<double>(bar.startNs) - m_grid.fromNs) * scale);
    const double right = std::min(m_size.width(), (static_cast<double>(bar.endNs) - m_grid.fromNs) * scale);
    if (right <= left) {
        return;
    }
    const QRectF rect(left, strip.top, right - left, strip.height);
    const QRectF inner = rect.width() >= kEdgeFrom ? rect.adjusted(0.5, 0.5, -0.5, -0.5) : rect;
    switch (bar.state) {
    case State::Running: (bar.task == kNoTask ? m_overhead : m_running).addRect(rect); break;
    case State::Ready: (rect.width() >= kEdgeFrom ? m_ready : m_readyThin).addRect(inner); break;
    case State::WaitingHeld:
    case State::WaitingFree: (rect.width() >= kEdgeFrom ? m_waiting : m_waitingThin).addRect(inner); break;
    case State::Queued: m_queued.addRect(QRectF(rect.left(), rect.center().y() - 1, rect.width(), 2)); break;
    }
}

void VectorSink::addEdge(const RowDetail::Bar& bar, const RowStrip& strip)
{
    const double scale = 1 / (m_grid.nsPerPixel * kFineness);
    const double right = (static_cast<double>(bar.endNs) - m_grid.fromNs) * scale;
    const bool isWide = static_cast<double>(bar.endNs - bar.startNs) * scale >= kEdgeFrom;
    if (bar.state == State::Running && bar.task != kNoTask && isWide && right <= m_size.width()) {
        m_runningEdges.addRect(QRectF(right - kEdgeWidth, strip.top, kEdgeWidth, strip.height));
    }
}

void VectorSink::addShares(const RowDetail& detail, const RowStrip& strip)
{
    // Heights from the bottom: ready is drawn first, waiting over it, running over both.
    const auto columns = [&](auto partOf) {
        return columnsOf(detail.firstShare, detail.endShare, strip.top + strip.height, [&](int i) {
            const RowDetail::Share& share = detail.shares[static_cast<std::size_t>(i)];
            const auto sum = static_cast<double>(share.sum());
            const double scale = sum <= 0 ? 0 : std::max<double>(strip.height, kLowestColumn / sum); // a lone short span stays visible
            return static_cast<double>(partOf(share)) * scale;
        });
    };
    ColumnStrip ready = columns([](const RowDetail::Share& share) { return share.ready > 0 ? share.sum() : 0; });
    ColumnStrip waiting = columns([](const RowDetail::Share& share) { return share.waiting > 0 ? share.running + share.waiting : 0; });
    ColumnStrip running = columns([](const RowDetail::Share& share) { return share.running; });
    bridgeCovered(waiting, running);
    bridgeCovered(ready, waiting);
    addStripTo(m_readyColumns, std::move(ready));
    addStripTo(m_waitingColumns, std::move(waiting));
    addStripTo(m_runningColumns, std::move(running));
}

void VectorSink::addLevels(const std::vector<float>& levels, float peak, const RowStrip& strip)
{
    const double scale = strip.height / std::max(1.0, static_cast<double>(peak));
    addColumns(m_waiting, columnsOf(0, static_cast<int>(levels.size()), strip.top + strip.height, [&](int i) {
                   const auto level = static_cast<double>(levels[static_cast<std::size_t>(i)]);
                   return level <= 0 ? 0 : std::clamp<double>(level * scale, kLowestColumn, strip.height);
               }));
}

void VectorSink::addCurve(const CurveRow& curve, const RowStrip& strip)
{
    const int bottom = strip.top + strip.height;
    const double scale = strip.height / std::max(1.0, static_cast<double>(curve.full));
    ColumnStrip columns = columnsOf(0, static_cast<int>(curve.levels.size()), bottom, [&](int i) {
        const auto level = static_cast<double>(curve.levels[static_cast<std::size_t>(i)]);
        return level <= 0 ? 0 : std::clamp<double>(level * scale, 1, strip.height);
    });
    if (curve.kind == CurveKind::OnCore) {
        addStripTo(m_runningColumns, std::move(columns));
    } else {
        addColumns(m_curves, columns);
    }
    if (curve.line) {
        const double y = bottom - static_cast<double>(*curve.line) * scale;
        m_brokenLines.moveTo(0, y);
        m_brokenLines.lineTo(m_size.width(), y);
    }
}

void VectorSink::paint(QPainter& painter, const Theme& theme, ColumnPainter* columns) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto fill = [&painter](const QPainterPath& path, const QColor& color) {
        if (!path.isEmpty()) {
            painter.fillPath(path, color);
        }
    };
    fill(m_evenStrips, theme.rowEven);
    fill(m_oddStrips, theme.rowOdd);
    painter.setPen(QPen(theme.grid, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(m_grids);
    fill(m_queued, theme.queued);
    // A row has bars or columns at a place, never both.
    paintStrips(painter, {m_readyColumns, theme.ready, std::nullopt}, columns);
    paintStrips(painter, {m_waitingColumns, theme.waiting, theme.waitingHatch}, columns);
    paintStrips(painter, {m_runningColumns, theme.running, std::nullopt}, columns);
    paintBars(painter, theme);
    paintCurves(painter, theme);
    painter.restore();
}

void VectorSink::paintBars(QPainter& painter, const Theme& theme) const
{
    const auto fill = [&painter](const QPainterPath& path, const QBrush& brush) {
        if (!path.isEmpty()) {
            painter.fillPath(path, brush);
        }
    };
    fill(m_readyThin, theme.ready);
    painter.setPen(QPen(theme.readyBorder, 0.8 * theme.lineWidth));
    painter.setBrush(theme.ready);
    painter.drawPath(m_ready);
    fill(m_ready, QBrush(theme.readyBorder, Qt::Dense7Pattern)); // dotted
    paintHatched(painter, m_waitingThin, theme, Qt::NoPen);
    paintHatched(painter, m_waiting, theme, QPen(theme.waitingBorder, 0.8 * theme.lineWidth));
    fill(m_overhead, theme.overhead);
    fill(m_overhead, QBrush(theme.overheadStripe, Qt::HorPattern)); // striped
    fill(m_running, theme.running);
    fill(m_runningEdges, theme.runningEdge);
}

void VectorSink::paintCurves(QPainter& painter, const Theme& theme) const
{
    painter.setPen(QPen(theme.overhead, 0.8));
    painter.setBrush(theme.inFlight);
    painter.drawPath(m_curves);
    QPen dashes(theme.text, 0.8, Qt::CustomDashLine, Qt::FlatCap);
    dashes.setDashPattern({5, 2.5});
    painter.setPen(dashes);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(m_brokenLines);
}

} // namespace juggler::ui
