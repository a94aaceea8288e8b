// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lane_composer.h"

#include "ui/timeline/scan_lines.h"

#include <algorithm>
#include <cmath>

namespace juggler::ui {

namespace {

constexpr int kHatchPeriod = 6; // logical pixels
constexpr int kPatternPeriod = 4; // logical pixels, of stripes and dots
constexpr int kEdgeFrom = 4; // device pixels: narrower bars have no edges
constexpr int kDash = 4; // logical pixels, of a broken line
constexpr int kLowestColumn = 2; // logical pixels: a lone short span stays visible

QRgb mixed(const QColor& a, const QColor& b)
{
    return qRgb((a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2);
}

} // namespace

void LaneComposer::begin(const QSize& logicalSize, qreal ratio, double beginNs, double endNs, const Theme& theme,
                         const std::vector<double>& gridLines)
{
    const QSize size(std::max(1, qRound(logicalSize.width() * ratio)), std::max(1, qRound(logicalSize.height() * ratio)));
    m_ratio = ratio;
    if (m_image.size() != size) {
        m_image = QImage(size, QImage::Format_RGB32);
    }
    m_image.setDevicePixelRatio(ratio);
    m_bits = m_image.bits();
    m_bytesPerLine = m_image.bytesPerLine();
    m_height = size.height();
    m_grid = {beginNs, (endNs - beginNs) / size.width(), size.width()};
    m_background = theme.card.rgb();
    m_running = theme.running.rgb();
    m_runningEdge = theme.runningEdge.rgb();
    m_waitingOutline = theme.waitingBorder.rgb();
    m_ready = theme.ready.rgb();
    m_readyOutline = theme.readyBorder.rgb();
    m_overhead = theme.overhead.rgb();
    m_overheadStripe = theme.overheadStripe.rgb();
    m_inFlight = theme.inFlight.rgb();
    m_lineWidth = std::max(1, static_cast<int>(theme.lineWidth * ratio));
    m_queued = theme.queued.rgb();
    m_text = theme.text.rgb();
    m_barColors.assign(static_cast<std::size_t>(size.width()), kNoBar);
    m_edgeColors.assign(static_cast<std::size_t>(size.width()), kNoBar);
    m_patternColors.assign(static_cast<std::size_t>(size.width()), kNoBar);
    prepareHatch(theme);
    prepareLines(theme, gridLines);
    for (int y = 0; y < size.height(); ++y) {
        std::fill_n(line(y), size.width(), m_background);
    }
}

void LaneComposer::prepareLines(const Theme& theme, const std::vector<double>& gridLines)
{
    const auto width = static_cast<std::size_t>(m_grid.width);
    m_evenLine.assign(width, theme.rowEven.rgb());
    m_oddLine.assign(width, theme.rowOdd.rgb());
    if (m_band) {
        const auto columnOf = [this](double x) { return std::clamp(static_cast<int>(std::floor(x * m_ratio)), 0, m_grid.width); };
        for (int i = columnOf(m_band->first); i < columnOf(m_band->second); ++i) {
            m_evenLine[static_cast<std::size_t>(i)] = theme.accentSoft.rgb();
            m_oddLine[static_cast<std::size_t>(i)] = theme.accentSoft.rgb();
        }
    }
    const int thickness = std::max(1, static_cast<int>(m_ratio));
    for (const double x : gridLines) {
        const int left = static_cast<int>(std::floor(x * m_ratio));
        for (int i = std::max(0, left); i < std::min(m_grid.width, left + thickness); ++i) {
            m_evenLine[static_cast<std::size_t>(i)] = theme.grid.rgb();
            m_oddLine[static_cast<std::size_t>(i)] = theme.grid.rgb();
        }
    }
}

void LaneComposer::prepareHatch(const Theme& theme)
{
    m_hatchPeriod = std::max(4, qRound(kHatchPeriod * m_ratio));
    const int thickness = std::max(1, qRound(1.2 * m_ratio));
    m_hatch.resize(static_cast<std::size_t>(m_grid.width + m_hatchPeriod));
    const QRgb edge = mixed(theme.waiting, theme.waitingHatch);
    for (std::size_t i = 0; i < m_hatch.size(); ++i) {
        const int place = static_cast<int>(i) % m_hatchPeriod;
        m_hatch[i] = place < thickness                         ? theme.waitingHatch.rgb()
            : place == thickness || place == m_hatchPeriod - 1 ? edge
                                                               : theme.waiting.rgb();
    }
}

LaneComposer::Band LaneComposer::bandOf(const RowStrip& strip) const
{
    const int top = qRound(strip.top * m_ratio);
    return {top, qRound((strip.top + strip.height) * m_ratio) - top};
}

void LaneComposer::addStrip(const RowStrip& strip)
{
    const Band band = bandOf(strip);
    const std::vector<QRgb>& source = strip.isOdd ? m_oddLine : m_evenLine;
    for (int y = firstLine(band); y < endLine(band); ++y) {
        std::copy(source.begin(), source.end(), line(y));
    }
}

void LaneComposer::addRow(const RowDetail& detail, const RowStrip& strip)
{
    const Band band = bandOf(strip);
    if (firstLine(band) >= endLine(band)) {
        return;
    }
    addShares(detail, band);
    addBars(detail, band);
}

void LaneComposer::addShares(const RowDetail& detail, const Band& band)
{
    const int count = detail.endShare - detail.firstShare;
    if (count <= 0) {
        return;
    }
    m_runningTop.resize(static_cast<std::size_t>(count));
    m_waitingTop.resize(static_cast<std::size_t>(count));
    m_readyTop.resize(static_cast<std::size_t>(count));
    columnsOf(detail.shares.data() + detail.firstShare, count, band.height, std::min(band.height, qRound(kLowestColumn * m_ratio)),
              m_runningTop.data(), m_waitingTop.data(), m_readyTop.data());
    for (int y = firstLine(band); y < endLine(band); ++y) {
        const int level = band.top + band.height - 1 - y;
        composeColumns(line(y) + detail.firstShare, hatchLine(y) + detail.firstShare, m_runningTop.data(), m_waitingTop.data(),
                       m_readyTop.data(), count, level, m_running, m_ready);
    }
}

void LaneComposer::addBars(const RowDetail& detail, const Band& band)
{
    m_bars = {m_grid.width, 0};
    for (std::size_t i = 0; i < detail.bars.size(); ++i) {
        const bool goesOn = i + 1 < detail.bars.size() && detail.bars[i + 1].task == detail.bars[i].task;
        addBar(detail.bars[i], band, goesOn ? BarEnd::Open : BarEnd::Edge);
    }
    const int count = m_bars.right - m_bars.left;
    if (count <= 0) {
        return;
    }
    for (int y = firstLine(band); y < endLine(band); ++y) {
        composeBars(line(y) + m_bars.left, hatchLine(y) + m_bars.left, colorsOfLine(y, band).data() + m_bars.left, count);
    }
    for (std::vector<QRgb>* colors : {&m_barColors, &m_edgeColors, &m_patternColors}) {
        std::fill_n(colors->begin() + m_bars.left, count, kNoBar);
    }
}

const std::vector<QRgb>& LaneComposer::colorsOfLine(int y, const Band& band) const
{
    const int fromTop = y - band.top;
    if (fromTop < m_lineWidth || fromTop >= band.height - m_lineWidth) {
        return m_edgeColors;
    }
    const int period = qRound(kPatternPeriod * m_ratio);
    return fromTop % period >= period - std::max(1, static_cast<int>(m_ratio)) ? m_patternColors : m_barColors;
}

LaneComposer::Extent LaneComposer::extentOf(std::int64_t startNs, std::int64_t endNs, const PixelGrid& grid)
{
    const double left = (static_cast<double>(startNs) - grid.fromNs) / grid.nsPerPixel;
    const double right = (static_cast<double>(endNs) - grid.fromNs) / grid.nsPerPixel;
    Extent extent;
    extent.hasLeftEdge = left > -0.5;
    extent.hasRightEdge = right < grid.width + 0.5;
    extent.left = static_cast<int>(std::clamp(left, 0.0, static_cast<double>(grid.width)) + 0.5);
    extent.right = static_cast<int>(std::clamp(right, 0.0, static_cast<double>(grid.width)) + 0.5);
    if (extent.right == extent.left && left >= 0 && extent.left < grid.width) {
        ++extent.right;
    }
    return extent;
}

void LaneComposer::addBar(const RowDetail::Bar& bar, const Band& band, BarEnd end)
{
    const Extent extent = extentOf(bar.startNs, bar.endNs, m_grid);
    if (extent.left >= extent.right) {
        return;
    }
    switch (bar.state) {
    case State::Running:
        noteBar(extent, bar.task == kNoTask ? m_overhead : m_running);
        if (bar.task == kNoTask) {
            noteStripes(extent, m_overheadStripe);
        }
        if (bar.task != kNoTask && end == BarEnd::Edge && extent.hasRightEdge && !bar.isOpen && extent.right - extent.left >= kEdgeFrom) {
            noteBar({extent.right - m_lineWidth, extent.right}, m_runningEdge);
        }
        break;
    case State::Ready:
        noteBar(extent, m_ready);
        noteDots(extent, m_readyOutline);
        noteOutline(extent, band, m_readyOutline);
        break;
    case State::WaitingHeld:
    case State::WaitingFree:
        noteBar(extent, kHatch);
        noteOutline(extent, band, m_waitingOutline);
        break;
    case State::Queued: { // before the bars of its row, and lower than they are
        const int height = std::max(1, qRound(2 * m_ratio));
        fill(extent, {band.top + std::max(0, (band.height - height) / 2), std::min(height, band.height)}, m_queued);
        break;
    }
    }
}

void LaneComposer::noteBar(const Extent& extent, QRgb color)
{
    m_bars.left = std::min(m_bars.left, extent.left);
    m_bars.right = std::max(m_bars.right, extent.right);
    for (int x = extent.left; x < extent.right; ++x) { // mostly a few pixels
        m_barColors[static_cast<std::size_t>(x)] = color;
        m_edgeColors[static_cast<std::size_t>(x)] = color;
        m_patternColors[static_cast<std::size_t>(x)] = color;
    }
}

void LaneComposer::noteStripes(const Extent& extent, QRgb color)
{
    std::fill(m_patternColors.begin() + extent.left, m_patternColors.begin() + extent.right, color);
}

void LaneComposer::noteDots(const Extent& extent, QRgb color)
{
    const int period = qRound(kPatternPeriod * m_ratio);
    const int size = std::max(1, static_cast<int>(m_ratio));
    for (int x = extent.left + period / 2; x + size <= extent.right; x += period) {
        std::fill_n(m_patternColors.begin() + x, size, color);
    }
}

void LaneComposer::noteOutline(const Extent& extent, const Band& band, QRgb color)
{
    const int thickness = m_lineWidth;
    if (extent.right - extent.left < std::max(kEdgeFrom, 2 * thickness + 1) || band.height < 3 * thickness) {
        return;
    }
    std::fill(m_edgeColors.begin() + extent.left, m_edgeColors.begin() + extent.right, color);
    if (extent.hasLeftEdge) {
        std::fill_n(m_barColors.begin() + extent.left, thickness, color);
        std::fill_n(m_patternColors.begin() + extent.left, thickness, color);
    }
    if (extent.hasRightEdge) {
        std::fill_n(m_barColors.begin() + extent.right - thickness, thickness, color);
        std::fill_n(m_patternColors.begin() + extent.right - thickness, thickness, color);
    }
}

void LaneComposer::fill(const Extent& extent, const Band& band, QRgb color)
{
    for (int y = firstLine(band); y < endLine(band); ++y) {
        std::fill(line(y) + extent.left, line(y) + extent.right, color);
    }
}

void LaneComposer::addLevels(const std::vector<float>& levels, float peak, const RowStrip& strip)
{
    const Band band = bandOf(strip);
    const auto count = static_cast<std::size_t>(m_grid.width);
    m_runningTop.assign(count, 0);
    m_readyTop.assign(count, 0);
    m_waitingTop.resize(count);
    const int lowest = std::min(band.height, qRound(kLowestColumn * m_ratio));
    const float scale = static_cast<float>(band.height) / std::max(peak, 1.0F);
    for (std::size_t i = 0; i < count; ++i) {
        const int top = static_cast<int>(levels[i] * scale + 0.5F);
        m_waitingTop[i] = levels[i] > 0 ? std::clamp(top, lowest, band.height) : 0;
    }
    for (int y = firstLine(band); y < endLine(band); ++y) {
        const int level = band.top + band.height - 1 - y;
        composeColumns(line(y), hatchLine(y), m_runningTop.data(), m_waitingTop.data(), m_readyTop.data(), m_grid.width, level, m_running,
                       m_ready);
    }
    addContour(m_waitingTop, band, m_waitingOutline);
}

void LaneComposer::addCurve(const CurveRow& curve, const RowStrip& strip)
{
    const Band band = bandOf(strip);
    const auto count = static_cast<std::size_t>(m_grid.width);
    const bool isOnCore = curve.kind == CurveKind::OnCore;
    std::vector<int>& tops = isOnCore ? m_runningTop : m_readyTop;
    m_runningTop.assign(count, 0);
    m_waitingTop.assign(count, 0);
    m_readyTop.assign(count, 0);
    const float scale = static_cast<float>(band.height) / std::max(curve.full, 1.0F);
    const int lowest = std::max(1, qRound(m_ratio));
    for (std::size_t i = 0; i < count; ++i) {
        tops[i] = curve.levels[i] > 0 ? std::clamp(static_cast<int>(curve.levels[i] * scale + 0.5F), lowest, band.height) : 0;
    }
    for (int y = firstLine(band); y < endLine(band); ++y) {
        const int level = band.top + band.height - 1 - y;
        composeColumns(line(y), hatchLine(y), m_runningTop.data(), m_waitingTop.data(), m_readyTop.data(), m_grid.width, level, m_running,
                       m_inFlight);
    }
    if (!isOnCore) {
        addContour(tops, band, m_overhead);
    }
    if (curve.line) {
        addBrokenLine(band.top + band.height - qRound(*curve.line * scale));
    }
}

void LaneComposer::addBrokenLine(int y)
{
    const int thickness = std::max(1, static_cast<int>(m_ratio));
    const int dash = qRound(kDash * m_ratio);
    for (int x = 0; x < m_grid.width; x += dash + dash / 2) {
        fill({x, std::min(m_grid.width, x + dash)}, {y - thickness / 2, thickness}, m_text);
    }
}

void LaneComposer::addContour(const std::vector<int>& tops, const Band& band, QRgb color)
{
    const int thickness = m_lineWidth;
    int before = 0;
    for (int x = 0; x < m_grid.width; ++x) {
        const int top = tops[static_cast<std::size_t>(x)];
        const int bottom = band.top + band.height;
        fill({x, x + 1}, {bottom - top, std::min(thickness, top)}, color); // its top
        if (x > 0 && top != before) {
            fill({x, x + 1}, {bottom - std::max(top, before), std::abs(top - before)}, color); // the step from the one before
        }
        before = top;
    }
}

} // namespace juggler::ui
