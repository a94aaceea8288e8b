// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_host.h"

#include "ui/widgets/accessible_role.h"

#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtWidgets/QLabel>

namespace juggler::ui {

QWidget* makeChartView(QChart* chart, const QString& accessibleName, QWidget* parent)
{
    auto* view = new QChartView(chart, parent);
    view->setFrameShape(QFrame::NoFrame);
    view->setRenderHint(QPainter::Antialiasing);
    view->setBackgroundBrush(Qt::NoBrush);
    view->viewport()->setAutoFillBackground(false);
    view->setFocusPolicy(Qt::NoFocus);
    setAccessibleRole(*view, QAccessible::Chart, AccessibleChildren::None);
    view->setAccessibleName(accessibleName);
    view->viewport()->setFocusPolicy(Qt::NoFocus);
    view->setLayoutDirection(Qt::LeftToRight); // as time does in the timeline
    view->setMinimumSize(120, 90);
    return view;
}

QLabel* makeChartHint(const QString& text, QWidget* parent)
{
    auto* hint = new QLabel(text, parent);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    return hint;
}

} // namespace juggler::ui
