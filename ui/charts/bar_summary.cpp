// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bar_summary.h"

#include "ui/charts/chart_host.h"
#include "ui/theme/theme.h"
#include "ui/timeline/time_format.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

#include <cmath>

namespace juggler::ui {

namespace {

/// The chart in words: "Blocking 9.02 s; Thread pool (4) 2.31 s, the best".
QString describe(const std::vector<MakespanBar>& bars)
{
    QStringList parts;
    for (const MakespanBar& bar : bars) {
        QString value = bar.makespanNs ? durationText(*bar.makespanNs) : bar.note;
        if (bar.quartilesNs) {
            value =
                BarSummary::tr("%1, the middle half from %2 to %3")
                    .arg(value, durationText(std::llround(bar.quartilesNs->first)), durationText(std::llround(bar.quartilesNs->second)));
        }
        parts << (bar.isBest ? BarSummary::tr("%1 %2, the best") : BarSummary::tr("%1 %2")).arg(bar.name, value);
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace

BarSummary::BarSummary(QWidget* parent)
    : QWidget(parent), m_hint(makeChartHint(tr("Run the workload to see how long each model takes."), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_hint);
}

void BarSummary::makeChart()
{
    m_chart = new BarChart(this);
    m_chart->setLook(themeOf(palette()), font());
    m_hint->hide();
    m_view = makeChartView(m_chart->chart(), tr("Makespan of each model"), this);
    layout()->addWidget(m_view);
}

void BarSummary::setBars(const std::vector<MakespanBar>& bars)
{
    if (m_chart == nullptr && !bars.empty()) {
        makeChart();
    }
    m_bars = bars;
    if (m_chart != nullptr) {
        m_chart->setBars(bars);
        m_view->setAccessibleDescription(describe(bars));
    }
}

void BarSummary::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_chart != nullptr) {
        m_chart->setLook(themeOf(palette()), font());
    }
}

} // namespace juggler::ui
