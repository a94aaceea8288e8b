// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/figures.h"
#include "core/base/result.h"
#include "ui/charts/bar_chart.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace juggler::ui {

/// What stands around a chart in a picture of its own. A plain value.
struct ChartCaption {
    QString title;
    QString workload;
    QStringList footer; ///< machine, source of the data, date: one line each
};

/// Writes the makespan chart as a picture, 960 x 540: PNG (at twice the size), SVG or PDF by the path's ending. Whole or not at all.
/// Fails with "write PATH: REASON". [GUI thread]
Result<void> saveMakespanChart(const QString& path, const std::vector<MakespanBar>& bars, const ChartCaption& caption);

/// The same for the chart of tasks in progress.
Result<void> saveProgressChart(const QString& path, const ProgressCurve& curve, int cores, const ChartCaption& caption);

} // namespace juggler::ui
