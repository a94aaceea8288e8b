// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_look.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label_font.h"
#include "ui/words/number_text.h"

#include <QtCharts/QAbstractAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QValueAxis>

namespace juggler::ui {

void applyTheme(QChart& chart, const Theme& theme, const QFont& font)
{
    chart.setBackgroundBrush(theme.card);
    chart.setBackgroundPen(Qt::NoPen);
    chart.setBackgroundRoundness(0);
    chart.setPlotAreaBackgroundVisible(false);
    chart.setTitleBrush(theme.text);
    chart.legend()->setLabelColor(theme.text);
    chart.legend()->setFont(smallFont(font));
    chart.legend()->setPen(Qt::NoPen);
    for (QAbstractAxis* axis : chart.axes()) {
        axis->setLabelsColor(theme.mutedText);
        axis->setLabelsFont(smallFont(font));
        axis->setTitleBrush(theme.mutedText);
        axis->setTitleFont(smallFont(font));
        axis->setGridLinePen(QPen(theme.grid, 1));
        axis->setLinePen(QPen(theme.border, theme.lineWidth));
        axis->setShadesVisible(false);
    }
}

void followNumberLocale(QChart& chart)
{
    chart.setLocale(numberLocale());
    chart.setLocalizeNumbers(true);
}

void setAxisScale(QValueAxis& axis, double end, double step, const QString& labelFormat)
{
    if (step > axis.tickInterval()) {
        axis.setTickInterval(step);
        axis.setRange(0, end);
    } else {
        axis.setRange(0, end);
        axis.setTickInterval(step);
    }
    axis.setLabelFormat(labelFormat);
}

QBrush hatchBrush(const QColor& color)
{
    return {color, Qt::BDiagPattern};
}

} // namespace juggler::ui
