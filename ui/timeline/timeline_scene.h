// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/timeline/overview_geometry.h"
#include "ui/timeline/panel_content.h"
#include "ui/timeline/text_cache.h"
#include "ui/timeline/time_model.h"
#include "ui/timeline/time_ticks.h"
#include "ui/timeline/timeline_geometry.h"

#include <QtCore/QRect>

#include <memory>
#include <optional>
#include <vector>

namespace juggler::ui {

/// The horizontal layout that all panels and the axis share, in logical pixels.
struct PlotFrame {
    int width = 0; ///< of everything
    int labelWidth = 112;
    int rightMargin = 14;

    [[nodiscard]] int plotLeft() const noexcept { return labelWidth; }
    [[nodiscard]] int plotWidth() const noexcept { return std::max(1, width - labelWidth - rightMargin); }
    [[nodiscard]] int plotRight() const noexcept { return plotLeft() + plotWidth(); }
};

/// The bar that is selected: where it stands, so that it can be told apart from the task's others, and found again in another view.
struct SelectedBar {
    static constexpr int kNoRow = -1; ///< it has none in this view: a wait is on no core

    std::size_t panel = 0;
    int row = 0;
    std::int64_t startNs = 0;
    std::int64_t endNs = 0;
    TaskId task = kNoTask;
    SpanRef span = {}; ///< where it is recorded; nothing while it is open

    friend bool operator==(const SelectedBar&, const SelectedBar&) = default;
};

/// Everything that a picture of the timeline is made from; nothing in here is owned.
struct TimelineScene {
    const std::vector<PanelContent>& panels;
    const TimelineGeometry& geometry;
    const TimeModel& time;
    const Theme& theme;
    const TimeTicks& ticks;
    Grouping grouping = Grouping::ByThread;
    PlotFrame frame;
    std::optional<SelectedBar> selected;
    bool isInteractive = true; ///< false in files: nothing that one could click
    std::optional<SelectedBar> pointed = std::nullopt; ///< the bar under the pointer
    std::optional<TimeRange> range = std::nullopt; ///< that is selected
    std::optional<double> cursorX = std::nullopt; ///< the pointer's column, while it is in the plot
    /// The selected task's number in each panel's run, where the runs have several workloads; null where they have one.
    std::shared_ptr<const std::vector<TaskId>> linkedTasks = nullptr;

    /// The selected bar's task in a panel; kNoTask where it has none, or nothing is selected.
    [[nodiscard]] TaskId selectedTaskIn(std::size_t panel) const
    {
        return !selected ? kNoTask : linkedTasks && panel < linkedTasks->size() ? (*linkedTasks)[panel] : selected->task;
    }

    /// Whether the selected bar's task is a task of this panel too: the workloads are the same, so its number means the same work.
    [[nodiscard]] bool hasSelectedTask(std::size_t panel) const
    {
        return selected && selected->task != kNoTask && selected->panel < panels.size() && panels[panel].timeline && panels[panel].run
            && panels[selected->panel].run
            && panels[panel].run->tasks().fingerprint() == panels[selected->panel].run->tasks().fingerprint();
    }
    /// The pixel column of a time, from the left edge of everything.
    [[nodiscard]] double xOf(double timeNs) const { return frame.plotLeft() + time.xOf(timeNs, frame.plotWidth()); }
    /// A row's strip: the row without the gap to the next one. Relative to the top of the first panel.
    [[nodiscard]] static int gapOf(int rowHeight) noexcept { return rowHeight >= 19 ? 4 : rowHeight >= 12 ? 3 : 2; }
};

} // namespace juggler::ui
