// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/blocked_loop.h"
#include "core/analysis/concurrency_index.h"
#include "core/analysis/figures.h"
#include "core/timeline/grouping.h"
#include "core/timeline/recorded_marks.h"
#include "core/timeline/run_record.h"
#include "core/timeline/task_index.h"
#include "ui/timeline/frame_log.h"
#include "ui/timeline/in_flight_rows.h"
#include "ui/timeline/panel_facts.h"
#include "ui/timeline/row_arrangement.h"
#include "ui/timeline/state_filter.h"
#include "ui/timeline/task_marks.h"
#include "ui/timeline/timeline_geometry.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace juggler::ui {

using juggler::Grouping;

/// Everything that one panel shows of its run, as of one moment, apart from the spans themselves. [GUI thread]
struct PanelContent {
    Q_DECLARE_TR_FUNCTIONS(PanelContent)

public:
    std::shared_ptr<const RunRecord> run;
    const Timeline* timeline = nullptr; ///< null before the run has begun
    QString name;
    QString subtitle;
    QString badge; ///< "live", "stopped", ...; empty for a run that came to its own end
    QString chip; ///< the makespan, or the time so far
    QString comparison; ///< "5.7× faster"
    QString why;
    bool isBest = false;
    bool isLive = false;
    std::vector<std::uint32_t> lanes; ///< by thread: the number of each row's lane
    std::vector<std::uint16_t> cores; ///< by core: the number of each row's core
    std::shared_ptr<const RowArrangement> arrangement; ///< null where the rows stand as they were recorded
    RowOrder order; ///< what was asked of the rows
    int rowCount = 0; ///< without those that are hidden
    int pinnedRows = 0; ///< of the first ones
    int hiddenRows = 0;
    bool isCollapsed = false; ///< to its heading and one row that stands for all
    bool hasInFlight = false;
    std::size_t peakInFlight = 0;
    std::shared_ptr<const InFlightRows> inFlightRows; ///< where that lane is expanded
    std::shared_ptr<const std::vector<TaskMark>> marks; ///< once the run is over
    std::shared_ptr<const TaskIndex> taskIndex; ///< once the run is over and the index is built; until then its spans are linked
    std::int64_t nowNs = 0; ///< where open spans end
    InstantList instants; ///< that another program marked and that have no row of a thread
    StateFilter filter; ///< which states are shown
    std::shared_ptr<const ConcurrencyIndex> concurrency; ///< of the curves below, where they are shown
    int coresAllowed = 1; ///< that the run was allowed
    std::shared_ptr<const FrameLog> window; ///< what the window's own thread did meanwhile, where that is shown
    std::shared_ptr<const BlockedLoop> blocked; ///< what held its loop up, where it has one and that is known

    /// The number of the lane or the task that stands in a row.
    [[nodiscard]] std::uint32_t itemAt(int row, Grouping grouping) const;
    /// The row in which it stands; nothing where it is hidden or has none.
    [[nodiscard]] std::optional<int> rowOfItem(std::uint32_t item, Grouping grouping) const;
    /// The name of a row: the thread's, or what the task does.
    [[nodiscard]] QString rowName(int row, Grouping grouping) const;
    /// The row of a lane, or of a task; nothing where the lane has none. By core a row is no lane's and no task's.
    [[nodiscard]] std::optional<int> rowOf(std::uint32_t lane, TaskId task, Grouping grouping) const;
    /// By core, the row of a core; nothing where it has none.
    [[nodiscard]] std::optional<int> rowOfCore(std::uint16_t core) const;
    /// The row in which a closed span of a task or a thread stands; nothing where it has none.
    [[nodiscard]] std::optional<int> rowOfSpan(SpanRef ref, Grouping grouping) const;
    [[nodiscard]] PanelShape shape(bool isExpanded) const;
};

/// Adds what the panels cannot know of their own runs, one a panel; nothing where there are none.
void addFacts(std::vector<PanelContent>& panels, const std::vector<PanelFacts>& facts);

/// A panel for each run. figures: one a run, or fewer while they are unknown.
std::vector<PanelContent> makePanels(const Comparison& comparison, const std::vector<Figures>& figures, Grouping grouping);

} // namespace juggler::ui
