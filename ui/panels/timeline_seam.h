// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The timeline, or an empty widget with the same interface while it is not there.
#if __has_include("ui/timeline/timeline_view.h")
#include "ui/timeline/timeline_view.h"
#else
#include "core/analysis/figures.h"

#include <QtWidgets/QWidget>

namespace juggler::ui {

enum class Grouping { ByThread, ByTask };

class TimelineView : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    void setComparison(std::shared_ptr<const Comparison>) {}
    void setFigures(std::vector<Figures>) {}
    void setGrouping(Grouping) {}
    void refresh() {}

public Q_SLOTS:
    void zoomIn() {}
    void zoomOut() {}
    void fit() {}

Q_SIGNALS:
    void selectionChanged(std::optional<juggler::TaskId> task);
    void selectionDescribed(const QString& text);
    void frameTimeMeasured(double ms);
};

} // namespace juggler::ui
#endif
