// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bar_chart.h"

#include <QtWidgets/QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QVBoxLayout;
QT_END_NAMESPACE

namespace juggler::ui {

/// The makespan chart as a widget. The chart is made when there is something to show: it would cost the window's start. [GUI thread]
class BarSummary : public QWidget {
    Q_OBJECT

public:
    explicit BarSummary(QWidget* parent = nullptr);

    void setBars(const std::vector<MakespanBar>& bars);
    /// What is shown; empty before the first run.
    [[nodiscard]] const std::vector<MakespanBar>& bars() const noexcept { return m_bars; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeChart();

    QLabel* m_hint;
    BarChart* m_chart = nullptr;
    QWidget* m_view = nullptr; // shows the chart
    std::vector<MakespanBar> m_bars;
};

} // namespace juggler::ui
