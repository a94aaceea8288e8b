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

/// Qt's own 45 degree pattern would be drawn over nothing: the tint comes first.
void paintHatched(QPainter& painter, const QPainterPath& path, const TimelinePalette& palette, const QPen& pen)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.waiting);
    painter.drawPath(path);
    painter.setPen(pen);
    painter.setBrush(QBrush(palette.waitingHatch, Qt::BDiagPattern));
    painter.drawPath(path);
}

/// Adds columns of equal height as one rectangle.
template <typename TopOf>
void addColumns(QPainterPath& path, int first, int end, double bottom, TopOf topOf)
{
    const double column = 1.0 / VectorSink::kFineness;
    for (int i = first; i < end;) {
        const auto [low, high] = topOf(i);
        int next = i + 1;
        while (next < end && topOf(next) == std::pair(low, high)) {
            ++next;
        }
        if (high > low) {
            path.addRect(QRectF(i * column, bottom - high, (next - i) * column, high - low));
        }
        i = next;
    }
}

double rounded(double height)
{
    return std::round(height * 10) / 10; // a tenth of a pixel: equal columns become one
}

} // namespace

VectorSink::VectorSink(const QSize& size, double beginNs, double endNs, std::vector<double> gridLines)
    : m_size(size), m_grid{beginNs, (endNs - beginNs) / (size.width() * kFineness), size.width() * kFineness},
      m_gridLines(std::move(gridLines))
{
    for (QPainterPath* path : {&m_running, &m_waiting, &m_ready, &m_waitingShares, &m_readyShares}) {
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
    for (const RowDetail::Bar& bar : detail.bars) {
        addBar(bar, strip);
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
    case State::Running:
        (bar.task == kNoTask ? m_overhead : m_running).addRect(rect);
        if (bar.task != kNoTask && rect.width() >= kEdgeFrom) {
            m_runningEdges.addRect(QRectF(rect.right() - 0.7, rect.top(), 0.7, rect.height()));
        }
        break;
    case State::Ready: (rect.width() >= kEdgeFrom ? m_ready : m_readyShares).addRect(inner); break;
    case State::WaitingHeld:
    case State::WaitingFree: (rect.width() >= kEdgeFrom ? m_waiting : m_waitingShares).addRect(inner); break;
    case State::Queued: m_queued.addRect(QRectF(rect.left(), rect.center().y() - 1, rect.width(), 2)); break;
    }
}

void VectorSink::addShares(const RowDetail& detail, const RowStrip& strip)
{
    const double height = strip.height;
    const double bottom = strip.top + height;
    const auto scaleOf = [height](const RowDetail::Share& share) {
        const double sum = static_cast<double>(share.sum());
        return sum <= 0 ? 0 : std::max(height, kLowestColumn / sum); // a lone short span stays visible
    };
    const auto share = [&detail](int i) -> const RowDetail::Share& { return detail.shares[static_cast<std::size_t>(i)]; };
    addColumns(m_running, detail.firstShare, detail.endShare, bottom,
               [&](int i) { return std::pair(0.0, rounded(static_cast<double>(share(i).running) * scaleOf(share(i)))); });
    addColumns(m_waitingShares, detail.firstShare, detail.endShare, bottom, [&](int i) {
        const double low = static_cast<double>(share(i).running) * scaleOf(share(i));
        return std::pair(rounded(low), rounded(low + static_cast<double>(share(i).waiting) * scaleOf(share(i))));
    });
    addColumns(m_readyShares, detail.firstShare, detail.endShare, bottom, [&](int i) {
        const double low = static_cast<double>(share(i).running + share(i).waiting) * scaleOf(share(i));
        return std::pair(rounded(low), rounded(static_cast<double>(share(i).sum()) * scaleOf(share(i))));
    });
}

void VectorSink::addLevels(const std::vector<float>& levels, float peak, const RowStrip& strip)
{
    const double column = 1.0 / kFineness;
    const double bottom = strip.top + strip.height;
    const auto topOf = [&](std::size_t i) {
        const auto level = static_cast<double>(levels[i]);
        return level <= 0 ? 0.0 : rounded(std::clamp(level / std::max(1.0, static_cast<double>(peak)) * strip.height, kLowestColumn, strip.height * 1.0));
    };
    for (std::size_t i = 0; i < levels.size();) {
        if (topOf(i) <= 0) {
            ++i;
            continue;
        }
        // One outline over all columns up to the next gap.
        m_waiting.moveTo(static_cast<double>(i) * column, bottom);
        for (; i < levels.size() && topOf(i) > 0; ++i) {
            const double top = bottom - topOf(i);
            if (top != m_waiting.currentPosition().y()) {
                m_waiting.lineTo(static_cast<double>(i) * column, m_waiting.currentPosition().y());
                m_waiting.lineTo(static_cast<double>(i) * column, top);
            }
        }
        m_waiting.lineTo(static_cast<double>(i) * column, m_waiting.currentPosition().y());
        m_waiting.lineTo(static_cast<double>(i) * column, bottom);
        m_waiting.closeSubpath();
    }
}

void VectorSink::paint(QPainter& painter, const TimelinePalette& palette) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto fill = [&painter](const QPainterPath& path, const QColor& color) {
        if (!path.isEmpty()) {
            painter.fillPath(path, color);
        }
    };
    fill(m_evenStrips, palette.rowEven);
    fill(m_oddStrips, palette.rowOdd);
    painter.setPen(QPen(palette.grid, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(m_grids);
    fill(m_queued, palette.queued);
    fill(m_readyShares, palette.ready);
    painter.setPen(QPen(palette.readyOutline, 0.8));
    painter.setBrush(palette.ready);
    painter.drawPath(m_ready);
    paintHatched(painter, m_waitingShares, palette, Qt::NoPen);
    paintHatched(painter, m_waiting, palette, QPen(palette.waitingOutline, 0.8));
    fill(m_overhead, palette.overhead);
    fill(m_running, palette.running);
    fill(m_runningEdges, palette.runningEdge);
    painter.restore();
}

} // namespace juggler::ui
