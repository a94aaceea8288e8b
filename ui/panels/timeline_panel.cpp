// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timeline_panel.h"

#include "ui/timeline/overview_strip.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/label_font.h"

#include <QtWidgets/QBoxLayout>

namespace juggler::ui {

TimelinePanel::TimelinePanel(QWidget* parent) : Card(tr("Timeline"), parent), m_view(new TimelineView(this))
{
    titleRow()->addSpacing(6);
    addLegend(Swatch::Running, tr("running on a core"), tr("The task computes: it has a core"));
    addLegend(Swatch::Waiting, tr("waiting"), tr("The task waits for the disk or a timer: it needs no core"));
    addLegend(Swatch::Ready, tr("ready: wants a core"), tr("The task could go on but has no core, or its thread is busy"));
    addLegend(Swatch::Queued, tr("queued"), tr("The task was submitted and has not started"));
    addLegend(Swatch::Overhead, tr("own work"), tr("The thread works without a task: it starts threads, or turns the loop"));
    m_legendWidth = titleRow()->sizeHint().width() + layout()->contentsMargins().left() + layout()->contentsMargins().right();
    auto* hint = new ElidedLabel(tr("Ctrl + wheel zooms, drag pans, arrows step through bars"), this);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // gives way before the legend does
    titleRow()->addWidget(hint, 1);
    m_view->setAccessibleName(tr("Timeline of the runs"));
    m_view->setMinimumHeight(140);
    m_overview = new OverviewStrip(*m_view, this);
    body()->addWidget(m_overview);
    body()->addWidget(m_view, 1);
}

void TimelinePanel::addLegend(Swatch swatch, const QString& text, const QString& explanation)
{
    auto* sample = new StateSwatch(swatch, this);
    auto* label = new ElidedLabel(text, this);
    label->setFont(smallFont(label->font()));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setToolTip(explanation);
    label->setAccessibleDescription(explanation);
    sample->setToolTip(explanation);
    titleRow()->addWidget(sample);
    titleRow()->addWidget(label);
    m_legend.push_back(label);
}

void TimelinePanel::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    for (ElidedLabel* label : m_legend) {
        label->setVisible(width() >= m_legendWidth); // five cut words say less than the samples and their tool tips
    }
}

PictureOptions TimelinePanel::pictureOptions() const
{
    return {.grouping = m_view->grouping(), .inFlightExpanded = m_view->inFlightExpanded(), .showsCurves = m_view->areCurvesShown()};
}

} // namespace juggler::ui
