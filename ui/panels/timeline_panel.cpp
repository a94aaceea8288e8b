// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timeline_panel.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/state_swatch.h"

#include <QtWidgets/QBoxLayout>

namespace juggler::ui {

TimelinePanel::TimelinePanel(QWidget* parent) : Card(tr("Timeline"), parent), m_view(new TimelineView(this))
{
    titleRow()->addSpacing(6);
    addLegend(State::Running, tr("running on a core"), tr("The task computes: it has a core"));
    addLegend(State::WaitingHeld, tr("waiting"), tr("The task waits for the disk or a timer: it needs no core"));
    addLegend(State::Ready, tr("ready: wants a core"), tr("The task could go on but has no core, or its thread is busy"));
    addLegend(State::Queued, tr("queued"), tr("The task was submitted and has not started"));
    titleRow()->addSpacing(6);
    auto* hint = new ElidedLabel(tr("Ctrl + wheel zooms, drag pans, arrows step through tasks"), this);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    titleRow()->addWidget(hint, 1);
    m_view->setAccessibleName(tr("Timeline of the runs"));
    m_view->setMinimumHeight(140);
    body()->addWidget(m_view, 1);
}

void TimelinePanel::addLegend(State state, const QString& text, const QString& explanation)
{
    auto* swatch = new StateSwatch(state, this);
    auto* label = new ElidedLabel(text, this);
    label->setForegroundRole(QPalette::PlaceholderText);
    swatch->setToolTip(explanation);
    label->setAccessibleDescription(explanation);
    titleRow()->addWidget(swatch);
    titleRow()->addWidget(label);
}

Result<void> TimelinePanel::savePicture(const QString& path, const Comparison&, const std::vector<Figures>&) const
{
    return Error{"write " + path.toStdString() + ": this build has no timeline"};
}

} // namespace juggler::ui
