// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/area_chart.h"

#include <QtWidgets/QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace juggler::ui {

/// The tasks-in-progress chart as a widget. The chart is made when there is something to show. [GUI thread]
class AreaSummary : public QWidget {
    Q_OBJECT

public:
    explicit AreaSummary(QWidget* parent = nullptr);

    /// Shows the curve of one run; cores: those that it was allowed.
    void setCurve(const ProgressCurve& curve, int cores);
    [[nodiscard]] const ProgressCurve& curve() const noexcept { return m_curve; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeChart();

    QLabel* m_hint;
    AreaChart* m_chart = nullptr;
    QWidget* m_view = nullptr; // shows the chart
    ProgressCurve m_curve;
};

} // namespace juggler::ui
