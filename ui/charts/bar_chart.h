// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axis_ticks.h"

#include <QtCore/QObject>
#include <QtGui/QFont>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

QT_BEGIN_NAMESPACE
class QBarCategoryAxis;
class QBarSet;
class QChart;
class QFontMetricsF;
class QGraphicsPathItem;
class QGraphicsSimpleTextItem;
class QHorizontalBarSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace juggler::ui {

struct Theme;

/// One model's makespan: of its only run, or the median of several. A plain value.
struct MakespanBar {
    QString name;
    std::optional<std::int64_t> makespanNs;
    QString note; ///< in place of the time where there is none: "not run"
    bool isBest = false;
    /// The quartiles where there is a spread, in ns.
    std::optional<std::pair<double, double>> quartilesNs = std::nullopt;

    friend bool operator==(const MakespanBar&, const MakespanBar&) = default;
};

/// The makespans as horizontal bars, the best one green, each with its time written behind it, or on it where a small chart has no
/// room there; where a model was repeated, a whisker from quartile to quartile. Makes a QChart for a view, or for a picture; whoever
/// shows the chart owns it. [GUI thread]
class BarChart : public QObject {
    Q_OBJECT

public:
    explicit BarChart(QObject* parent = nullptr);

    [[nodiscard]] QChart* chart() const noexcept { return m_chart; }
    void setBars(std::vector<MakespanBar> bars);
    void setLook(const Theme& theme, const QFont& font);
    /// What the value axis says besides its unit; for pictures.
    void setValueTitle(const QString& title);

private:
    struct Label {
        QGraphicsSimpleTextItem* name;
        QGraphicsSimpleTextItem* time;
        QGraphicsPathItem* halo; ///< behind the whisker, so that it is seen on the bar and off it
        QGraphicsPathItem* whisker;
    };
    void layOut();
    void makeRoomForNames();
    void setScale();
    [[nodiscard]] AxisTicks ticksThatFit(double end, qreal width, const QFontMetricsF& metrics) const;
    void placeLabels();
    void placeWhiskers();
    [[nodiscard]] double greatestNs() const;
    [[nodiscard]] qreal endOfMarks(std::size_t bar) const;
    void placeTime(QGraphicsSimpleTextItem& time, const MakespanBar& bar, const QPointF& end) const;

    QChart* m_chart;
    QHorizontalBarSeries* m_series;
    QBarSet* m_set;
    QBarCategoryAxis* m_names;
    QValueAxis* m_values;
    std::vector<Label> m_labels; // a bar each; owned by the chart
    qreal m_namesWidth = 0;
    std::vector<MakespanBar> m_bars;
    TimeUnit m_unit;
    const Theme* m_theme; // one of the two that live as long as the program
    QFont m_font;
    bool m_isScaling = false; // while setScale() changes the axes
};

} // namespace juggler::ui
