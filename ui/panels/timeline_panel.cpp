// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timeline_panel.h"

#include "ui/export/picture_export.h"

#include <QtWidgets/QBoxLayout>

namespace juggler::ui {

TimelinePanel::TimelinePanel(QWidget* parent) : Card(tr("Timeline"), parent), m_view(new TimelineView(this))
{
    hideTitle(); // the view has the legend in its first line
    m_view->setAccessibleName(tr("Timeline of the runs"));
    m_view->setMinimumHeight(140);
    body()->addWidget(m_view, 1);
}

Result<void> TimelinePanel::savePicture(const QString& path, const Comparison& comparison, const std::vector<Figures>& figures) const
{
    return exportTimeline(comparison, figures, {.grouping = m_view->grouping()}, path);
}

} // namespace juggler::ui
