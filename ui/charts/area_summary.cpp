// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/area_summary.h"

#include "ui/charts/chart_host.h"
#include "ui/theme/theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

namespace juggler::ui {

AreaSummary::AreaSummary(QWidget* parent) :
    QWidget(parent), m_hint(makeChartHint(tr("Run the workload to see how many tasks are in progress at a time."), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_hint);
}

void AreaSummary::makeChart()
{
    m_chart = new AreaChart(this);
    m_chart->setLegendVisible(false);
    m_chart->setLook(themeOf(palette()), font());
    m_hint->hide();
    layout()->addWidget(makeChartView(m_chart->chart(), tr("Tasks in progress over time"), this));
}

void AreaSummary::setCurve(const ProgressCurve& curve, int cores)
{
    if (m_chart == nullptr && curve.running.empty()) {
        return;
    }
    if (m_chart == nullptr) {
        makeChart();
    }
    m_curve = curve;
    m_chart->setCurve(curve, cores);
}

void AreaSummary::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_chart != nullptr) {
        m_chart->setLook(themeOf(palette()), font());
    }
}

} // namespace juggler::ui
