// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/area_chart.h"

#include "ui/charts/chart_look.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label_font.h"

#include <QtCharts/QAreaSeries>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLegendMarker>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QGraphicsLayout>
#include <QtWidgets/QGraphicsSimpleTextItem>

#include <algorithm>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kTimeTickSpacing = 58; // pixels that a label needs
constexpr qreal kCountTickSpacing = 28;
constexpr double kRoomForLine = 0.5; // tasks above the line of the cores
constexpr int kLabelGap = 5; // between the line's end and its label

/// The tops of one layer, at the middle of each bin, from edge to edge.
QList<QPointF> points(const std::vector<double>& heights, double binNs, double unitNs)
{
    QList<QPointF> list;
    list.reserve(static_cast<qsizetype>(heights.size()));
    for (std::size_t i = 0; i < heights.size(); ++i) {
        const double at = i == 0 ? 0 : i + 1 == heights.size() ? double(heights.size()) : double(i) + 0.5;
        list.append({at * binNs / unitNs, heights[i]});
    }
    return list;
}

std::vector<double> sum(const std::vector<double>& a, const std::vector<double>& b)
{
    std::vector<double> sums(a.size());
    std::transform(a.begin(), a.end(), b.begin(), sums.begin(), std::plus<>());
    return sums;
}

} // namespace

AreaChart::AreaChart(QObject* parent)
    : QObject(parent),
      m_chart(new QChart),
      m_time(new QValueAxis(m_chart)),
      m_tasks(new QValueAxis(m_chart)),
      m_zeroLine(makeLine()),
      m_runningLine(makeLine()),
      m_readyLine(makeLine()),
      m_waitingLine(makeLine()),
      m_coresLine(makeLine()),
      m_coresLabel(new QGraphicsSimpleTextItem(m_chart))
{
    m_coresLabel->setZValue(20);
    m_chart->addAxis(m_time, Qt::AlignBottom);
    m_chart->addAxis(m_tasks, Qt::AlignLeft);
    m_waiting = addLayer(m_waitingLine, m_readyLine, tr("waiting"), true);
    m_ready = addLayer(m_readyLine, m_runningLine, tr("ready"), true);
    m_running = addLayer(m_runningLine, m_zeroLine, tr("running"), false);
    m_chart->addSeries(m_coresLine);
    m_coresLine->attachAxis(m_time);
    m_coresLine->attachAxis(m_tasks);
    for (QValueAxis* axis : {m_time, m_tasks}) {
        axis->setTickType(QValueAxis::TicksDynamic);
        axis->setTickAnchor(0);
    }
    m_time->setGridLineVisible(false);
    m_chart->legend()->setAlignment(Qt::AlignTop);
    m_chart->legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
    for (QLegendMarker* marker : m_chart->legend()->markers(m_coresLine)) {
        marker->setVisible(false); // it is labelled where it stands
    }
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    connect(m_chart, &QChart::plotAreaChanged, this, [this] {
        if (!m_isScaling) {
            setScale();
        }
    });
}

QLineSeries* AreaChart::makeLine()
{
    return new QLineSeries(m_chart);
}

AreaChart::Layer AreaChart::addLayer(QLineSeries* upper, QLineSeries* lower, const QString& name, bool isHatched)
{
    const auto add = [&] {
        auto* area = new QAreaSeries(upper, lower);
        area->setParent(m_chart);
        area->setName(name);
        m_chart->addSeries(area);
        area->attachAxis(m_time);
        area->attachAxis(m_tasks);
        return area;
    };
    Layer layer{add(), nullptr};
    if (isHatched) {
        layer.hatch = add();
        for (QLegendMarker* marker : m_chart->legend()->markers(layer.fill)) {
            marker->setVisible(false); // one entry for both
        }
    }
    return layer;
}

void AreaChart::setCurve(const ProgressCurve& curve, int cores)
{
    m_extentNs = static_cast<double>(curve.binNs) * static_cast<double>(curve.running.size());
    m_cores = cores;
    const double unitNs = timeUnitFor(static_cast<std::int64_t>(m_extentNs)).ns;
    const std::vector<double> busy = sum(curve.running, curve.ready);
    const std::vector<double> all = sum(busy, curve.waiting);
    m_greatest = std::max(all.empty() ? 0.0 : *std::max_element(all.begin(), all.end()), 1.0);
    const auto binNs = static_cast<double>(curve.binNs);
    m_zeroLine->replace({{0, 0}, {m_extentNs / unitNs, 0}});
    m_runningLine->replace(points(curve.running, binNs, unitNs));
    m_readyLine->replace(points(busy, binNs, unitNs));
    m_waitingLine->replace(points(all, binNs, unitNs));
    m_coresLine->replace({{0, double(cores)}, {m_extentNs / unitNs, double(cores)}});
    m_coresLabel->setText(cores == 1 ? tr("1 core") : tr("%1 cores").arg(cores));
    setScale();
}

void AreaChart::setScale()
{
    // A new range may make the labels wider, the plot narrower, and so ask for another range, for ever.
    const QScopedValueRollback<bool> scaling(m_isScaling, true);
    const QRectF label = m_coresLabel->boundingRect(); // it stands beside the plot, where no task can be drawn over it
    m_chart->setMargins({0, 0, static_cast<int>(label.width()) + kLabelGap + 2, 0});
    followNumberLocale(*m_chart);
    const TimeUnit unit = timeUnitFor(static_cast<std::int64_t>(m_extentNs));
    const QRectF plot = m_chart->plotArea();
    const double end = std::max(m_extentNs, 1.0) / unit.ns;
    const AxisTicks times = ticksFor(end, static_cast<int>(plot.width() / kTimeTickSpacing));
    setAxisScale(*m_time, end, times.step, u"%.%1f %2"_s.arg(times.decimals).arg(unit.name));
    const AxisTicks counts =
        countTicksFor(std::max(m_greatest, m_cores + kRoomForLine), static_cast<int>(plot.height() / kCountTickSpacing));
    setAxisScale(*m_tasks, counts.end, counts.step, u"%.0f"_s);
    const QPointF lineEnd = m_chart->mapToPosition({end, double(m_cores)}, m_coresLine);
    m_coresLabel->setPos(lineEnd.x() + kLabelGap, lineEnd.y() - label.height() / 2);
}

void AreaChart::setLegendVisible(bool isVisible)
{
    m_chart->legend()->setVisible(isVisible);
}

void AreaChart::setAxisTitles(const QString& time, const QString& tasks)
{
    m_time->setTitleText(time);
    m_tasks->setTitleText(tasks);
}

void AreaChart::setLook(const Theme& theme, const QFont& font)
{
    applyTheme(*m_chart, theme, font);
    m_running.fill->setBrush(theme.running);
    m_running.fill->setPen(QPen(theme.running, theme.lineWidth));
    m_ready.fill->setBrush(theme.ready);
    m_ready.fill->setPen(Qt::NoPen);
    m_ready.hatch->setBrush(QBrush(theme.readyBorder, Qt::Dense7Pattern)); // dotted, as in the timeline
    m_ready.hatch->setPen(QPen(theme.readyBorder, theme.lineWidth));
    m_waiting.fill->setBrush(theme.waiting);
    m_waiting.fill->setPen(Qt::NoPen);
    m_waiting.hatch->setBrush(hatchBrush(theme.waitingHatch));
    m_waiting.hatch->setPen(QPen(theme.waitingBorder, theme.lineWidth));
    m_coresLabel->setBrush(theme.text);
    m_coresLabel->setFont(smallFont(font));
    m_coresLine->setPen(QPen(theme.text, theme.lineWidth, Qt::DashLine));
    setScale();
}

} // namespace juggler::ui
