// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/area_summary.h"

#include "ui/charts/chart_host.h"
#include "ui/theme/theme.h"
#include "ui/widgets/quantity_text.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

#include <algorithm>

namespace juggler::ui {

namespace {

/// The chart in words: what is seen of it at a glance.
QString describe(const ProgressCurve& curve, int cores)
{
    double mostRunning = 0;
    double most = 0;
    for (std::size_t i = 0; i < curve.running.size(); ++i) {
        mostRunning = std::max(mostRunning, curve.running[i]);
        most = std::max(most, curve.running[i] + curve.ready[i] + curve.waiting[i]);
    }
    return AreaSummary::tr("At most %1 tasks in progress and %2 on a core; cores: %3")
        .arg(numberText(most, 1), numberText(mostRunning, 1))
        .arg(cores);
}

} // namespace

AreaSummary::AreaSummary(QWidget* parent)
    : QWidget(parent), m_hint(makeChartHint(tr("Run the workload to see how many tasks are in progress at a time."), this))
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
    m_view = makeChartView(m_chart->chart(), tr("Tasks in progress over time"), this);
    layout()->addWidget(m_view);
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
    m_view->setAccessibleDescription(describe(curve, cores));
}

void AreaSummary::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_chart != nullptr) {
        m_chart->setLook(themeOf(palette()), font());
    }
}

} // namespace juggler::ui
