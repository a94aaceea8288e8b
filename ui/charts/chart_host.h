// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qglobal.h>

QT_BEGIN_NAMESPACE
class QChart;
class QLabel;
class QString;
class QWidget;
QT_END_NAMESPACE

namespace juggler::ui {

/// A view without a frame that shows chart and owns it. [GUI thread]
QWidget* makeChartView(QChart* chart, const QString& accessibleName, QWidget* parent);

/// The text that stands where a chart will be. [GUI thread]
QLabel* makeChartHint(const QString& text, QWidget* parent);

} // namespace juggler::ui
