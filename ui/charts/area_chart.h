// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/figures.h"
#include "ui/charts/axis_ticks.h"

#include <QtCore/QObject>

QT_BEGIN_NAMESPACE
class QAreaSeries;
class QChart;
class QFont;
class QGraphicsSimpleTextItem;
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace juggler::ui {

struct Theme;

/// The tasks in progress over time: those on a core solid below, those that want one light above them, those that wait hatched on top,
/// and a line at the number of cores. Makes a QChart for a view, or for a picture; whoever shows the chart owns it. [GUI thread]
class AreaChart : public QObject {
    Q_OBJECT

public:
    /// Points of one series: about one for two pixels, and Qt Charts needs about 1 us for each and frame.
    static constexpr std::size_t kMostBins = 160;

    explicit AreaChart(QObject* parent = nullptr);

    [[nodiscard]] QChart* chart() const noexcept { return m_chart; }
    /// Shows a curve; cores: where the line stands.
    void setCurve(const ProgressCurve& curve, int cores);
    void setLook(const Theme& theme, const QFont& font);
    /// The window has a legend of its own; pictures need the chart's.
    void setLegendVisible(bool isVisible);
    /// What the axes say besides their units; for pictures.
    void setAxisTitles(const QString& time, const QString& tasks);

private:
    /// One layer of the stack: what lies between two lines.
    struct Layer {
        QAreaSeries* fill;
        QAreaSeries* hatch; // null where there is none
    };
    Layer addLayer(QLineSeries* upper, QLineSeries* lower, const QString& name, bool isHatched);
    QLineSeries* makeLine();
    void setScale();

    QChart* m_chart;
    QValueAxis* m_time;
    QValueAxis* m_tasks;
    QLineSeries* m_zeroLine;
    QLineSeries* m_runningLine;
    QLineSeries* m_readyLine;
    QLineSeries* m_waitingLine;
    QLineSeries* m_coresLine;
    QGraphicsSimpleTextItem* m_coresLabel; // owned by the chart
    Layer m_running;
    Layer m_ready;
    Layer m_waiting;
    double m_extentNs = 0;
    double m_greatest = 1;
    int m_cores = 1;
    bool m_isScaling = false; // while setScale() changes the axes
};

} // namespace juggler::ui
