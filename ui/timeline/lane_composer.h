// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/timeline/row_sink.h"

#include <QtGui/QImage>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace juggler::ui {

/// Composes rows into an image by scan lines: opaque writes from prepared lines, nothing blended, no outline drawn by QPainter.
///
/// QPainter takes 3 to 20 times as long for the same picture, and semi-transparent lines wake its thread pool. Hatching is one line
/// of pixels, read from another place on each scan line, since a modulo per pixel cost 5 ms a frame. [GUI thread]
class LaneComposer final : public RowSink {
public:
    /// An empty plot. logicalSize and the strips are in logical pixels, of which each has ratio x ratio device pixels.
    void begin(const QSize& logicalSize, qreal ratio, double beginNs, double endNs, const Theme& theme,
               const std::vector<double>& gridLines);

    /// The rows' background between two columns, in logical pixels, is another one; called before begin(), and kept.
    void setBand(std::optional<std::pair<double, double>> columns) { m_band = columns; }

    [[nodiscard]] PixelGrid grid() const override { return m_grid; }
    void addStrip(const RowStrip& strip) override;
    void addRow(const RowDetail& detail, const RowStrip& strip) override;
    void addLevels(const std::vector<float>& levels, float peak, const RowStrip& strip) override;
    void addCurve(const CurveRow& curve, const RowStrip& strip) override;

    [[nodiscard]] const QImage& image() const { return m_image; }

    /// The device pixels [left, right) of a span of at least a pixel; empty outside of the grid.
    struct Extent {
        int left = 0;
        int right = 0;
        bool hasLeftEdge = true; ///< the span begins here, rather than before the picture
        bool hasRightEdge = true;
    };
    static Extent extentOf(std::int64_t startNs, std::int64_t endNs, const PixelGrid& grid);

private:
    struct Band {
        int top;
        int height;
    };
    [[nodiscard]] Band bandOf(const RowStrip& strip) const;
    [[nodiscard]] int firstLine(const Band& band) const { return std::max(0, band.top); }
    [[nodiscard]] int endLine(const Band& band) const { return std::min(m_height, band.top + band.height); }
    void prepareLines(const Theme& theme, const std::vector<double>& gridLines);
    void prepareHatch(const Theme& theme);
    void addShares(const RowDetail& detail, const Band& band);
    void addContour(const std::vector<int>& tops, const Band& band, QRgb color);
    void addBrokenLine(int y);
    void addBars(const RowDetail& detail, const Band& band);
    enum class BarEnd { Edge, Open }; // Open: the task goes on behind it
    void addBar(const RowDetail::Bar& bar, const Band& band, BarEnd end);
    void noteBar(const Extent& extent, QRgb color);
    void noteStripes(const Extent& extent, QRgb color);
    void noteDots(const Extent& extent, QRgb color);
    [[nodiscard]] const std::vector<QRgb>& colorsOfLine(int y, const Band& band) const;
    void noteOutline(const Extent& extent, const Band& band, QRgb color);
    void fill(const Extent& extent, const Band& band, QRgb color);
    [[nodiscard]] QRgb* line(int y) { return reinterpret_cast<QRgb*>(m_bits + y * m_bytesPerLine); }
    [[nodiscard]] const QRgb* hatchLine(int y) const { return m_hatch.data() + y % m_hatchPeriod; }

    QImage m_image;
    uchar* m_bits = nullptr;
    qsizetype m_bytesPerLine = 0;
    int m_height = 0; // of the image
    PixelGrid m_grid;
    std::optional<std::pair<double, double>> m_band;
    qreal m_ratio = 1;
    int m_lineWidth = 1; // of outlines, in device pixels
    int m_hatchPeriod = 6;
    std::vector<QRgb> m_hatch; // one line, a period longer than the image
    std::vector<QRgb> m_evenLine;
    std::vector<QRgb> m_oddLine;
    // The bars of one row, a colour a pixel: of its lines, of its first and last ones, and of those with a pattern. A row may have
    // thousands of bars a few pixels wide, and so each of its lines is composed at once. Nothing outside of m_bars.
    std::vector<QRgb> m_barColors;
    std::vector<QRgb> m_edgeColors;
    std::vector<QRgb> m_patternColors; // of every few lines: stripes of own work, dots of ready tasks
    Extent m_bars;
    // Heights of a row's shares in pixels: up to where it is running, then waiting, then ready.
    std::vector<int> m_runningTop;
    std::vector<int> m_waitingTop;
    std::vector<int> m_readyTop;
    QRgb m_background = 0;
    QRgb m_running = 0;
    QRgb m_runningEdge = 0;
    QRgb m_waitingOutline = 0;
    QRgb m_ready = 0;
    QRgb m_readyOutline = 0;
    QRgb m_overhead = 0;
    QRgb m_overheadStripe = 0;
    QRgb m_inFlight = 0;
    QRgb m_queued = 0;
    QRgb m_text = 0;
};

} // namespace juggler::ui
