// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/timeline/column_strip.h"
#include "ui/timeline/row_sink.h"

#include <QtCore/QSizeF>
#include <QtGui/QPainterPath>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace juggler::ui {

/// Collects rows as outlines, one path a colour, for SVG and PDF: a rectangle of its own a bar made 227 MB of SVG out of a million
/// bars, paths at twice the screen's resolution about 1 MB. [one thread]
class VectorSink final : public RowSink {
public:
    /// How much finer than a logical pixel the picture is.
    static constexpr int kFineness = 2;

    VectorSink(const QSize& size, double beginNs, double endNs, std::vector<double> gridLines);

    [[nodiscard]] PixelGrid grid() const override { return m_grid; }
    void addStrip(const RowStrip& strip) override;
    void addRow(const RowDetail& detail, const RowStrip& strip) override;
    void addLevels(const std::vector<float>& levels, float peak, const RowStrip& strip) override;
    void addCurve(const CurveRow& curve, const RowStrip& strip) override;

    /// Draws everything with the plot's left top corner at the painter's origin. columns: draws the strips of dense rows; null for
    /// outlines.
    void paint(QPainter& painter, const Theme& theme, ColumnPainter* columns = nullptr) const;

private:
    void addBar(const RowDetail::Bar& bar, const RowStrip& strip);
    void addEdge(const RowDetail::Bar& bar, const RowStrip& strip);
    void addShares(const RowDetail& detail, const RowStrip& strip);
    void paintBars(QPainter& painter, const Theme& theme) const;
    void paintCurves(QPainter& painter, const Theme& theme) const;

    QSizeF m_size;
    PixelGrid m_grid;
    std::vector<double> m_gridLines;
    QPainterPath m_evenStrips;
    QPainterPath m_oddStrips;
    QPainterPath m_grids;
    QPainterPath m_queued;
    QPainterPath m_curves; // in flight; those of the cores are running
    QPainterPath m_brokenLines;
    QPainterPath m_running;
    QPainterPath m_runningEdges;
    QPainterPath m_overhead;
    QPainterPath m_ready;
    QPainterPath m_readyThin;
    QPainterPath m_waiting;
    QPainterPath m_waitingThin;
    std::vector<ColumnStrip> m_readyColumns;
    std::vector<ColumnStrip> m_waitingColumns;
    std::vector<ColumnStrip> m_runningColumns; // also the curves of the cores
};

} // namespace juggler::ui
