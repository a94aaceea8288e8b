// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timeline_panel.h"

#include "ui/intervals/intervals_panel.h"
#include "ui/panels/search_bar.h"
#include "ui/panels/timeline_legend.h"
#include "ui/timeline/overview_strip.h"
#include "ui/widgets/elided_label.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QTableView>

namespace juggler::ui {

TimelinePanel::TimelinePanel(QWidget* parent) : Card(tr("Timeline"), parent), m_view(new TimelineView(this))
{
    m_legend = new TimelineLegend(*m_view, this);
    titleRow()->addWidget(m_legend);
    auto* hint = new ElidedLabel(tr("Ctrl + wheel zooms, drag pans, Shift + drag selects a range"), this);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // gives way before the legend does
    hint->showWholeOnly();
    titleRow()->addWidget(hint, 1);
    m_view->setAccessibleName(tr("Timeline of the runs"));
    m_view->setMinimumHeight(140);
    m_overview = new OverviewStrip(*m_view, this);
    for (QWidget* timed : {static_cast<QWidget*>(m_view), static_cast<QWidget*>(m_overview)}) {
        timed->setLayoutDirection(Qt::LeftToRight); // time goes from left to right in every language's window
    }
    m_search = new SearchBar(*m_view, this);
    body()->addWidget(m_search);
    body()->addWidget(m_overview);
    body()->addWidget(m_view, 1);
    m_intervals = new IntervalsPanel(*m_view, this);
    m_intervals->hide();
    body()->addWidget(m_intervals, 1);
}

void TimelinePanel::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    const QMargins margins = layout()->contentsMargins();
    const int title = titleRow()->itemAt(0)->sizeHint().width();
    m_legend->setRoom(width() - margins.left() - margins.right() - title - 2 * titleRow()->spacing());
}

void TimelinePanel::showIntervals(bool areShown)
{
    if (areShown != m_intervals->isHidden()) {
        return;
    }
    const bool hasFocus = isAncestorOf(QApplication::focusWidget());
    m_intervals->setVisible(areShown);
    m_view->setVisible(!areShown);
    if (hasFocus) {
        (areShown ? static_cast<QWidget*>(&m_intervals->table()) : m_view)->setFocus(Qt::ShortcutFocusReason);
    }
}

void TimelinePanel::refresh()
{
    m_view->refresh();
    m_intervals->refresh();
}

PictureOptions TimelinePanel::pictureOptions() const
{
    return {.grouping = m_view->grouping(),
            .inFlightExpanded = m_view->inFlightExpanded(),
            .filter = m_view->filter(),
            .rows = m_view->rowSettings(),
            .frameLogs = m_view->shownFrameLogs(),
            .facts = m_view->panelFacts(),
            .showsCurves = m_view->areCurvesShown()};
}

} // namespace juggler::ui
