// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/panel_details.h"
#include "ui/timeline/panel_facts.h"
#include "ui/timeline/range_history.h"
#include "ui/timeline/range_selection.h"
#include "ui/timeline/row_arranger.h"
#include "ui/timeline/row_bars.h"
#include "ui/timeline/timeline_keys.h"
#include "ui/timeline/timeline_painter.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QAbstractScrollArea>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace juggler::ui {

class BarToolTip;
class BlockedLoops;
class CurveIndexes;
class TaskIndexes;

/// The Gantt charts of a comparison: a panel for each run, stacked under one time axis. [GUI thread]
///
/// It reads the timelines while they grow, without a lock; refresh() is called by the window's one timer while a run is live. It
/// zooms at the pointer, pans, selects bars, and marks the selected bar's task in every panel.
class TimelineView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    using Grouping = ui::Grouping;

    explicit TimelineView(QWidget* parent = nullptr);

    /// What is shown from now on; null for nothing. The selection is dropped, the view fits.
    void setComparison(std::shared_ptr<const Comparison> comparison);
    /// Other runs in the same panels: range, rows and selected task stay. comparison: as many runs as before, else as setComparison().
    void replaceRuns(std::shared_ptr<const Comparison> comparison);
    /// What the panels say besides, one a panel; empty for nothing.
    void setPanelFacts(std::vector<PanelFacts> facts);
    [[nodiscard]] const std::vector<PanelFacts>& panelFacts() const noexcept { return m_facts; }
    [[nodiscard]] const std::vector<Figures>& figures() const noexcept { return m_figures; }
    /// The figures of the runs, in their order, as far as they are known: chips, comparison and the sentence below each panel.
    void setFigures(std::vector<Figures> figures);
    void setGrouping(Grouping grouping);
    [[nodiscard]] Grouping grouping() const noexcept { return m_grouping; }

    /// Which states have bars; the selection is dropped where it is none of them.
    void setFilter(const StateFilter& filter);
    [[nodiscard]] const StateFilter& filter() const noexcept { return m_filter; }

    /// Brings the picture up to date with the timelines; cheap where nothing has changed.
    void refresh();

    [[nodiscard]] const TimeModel& time() const noexcept { return m_time; }
    [[nodiscard]] const std::shared_ptr<const Comparison>& comparison() const noexcept { return m_comparison; }
    [[nodiscard]] const std::vector<PanelContent>& panels() const noexcept { return m_panels; }
    /// The plot's place in the viewport, whose left edge is the view's.
    [[nodiscard]] PlotFrame plotFrame() const;
    /// Shows the time from beginNs to endNs, clamped to what there is.
    void setVisibleRange(double beginNs, double endNs, RangeHistory::Change change = RangeHistory::Change::Jump);
    /// Shows 1 / factor of the visible range; anchorNs stays where it is.
    void zoomAt(double factor, double anchorNs);
    /// All changes of the range up to endGesture() are one step back; for who lets the user drag it.
    void beginGesture() { m_history.beginGesture(); }
    void endGesture() { m_history.endGesture(); }
    [[nodiscard]] const RangeHistory& history() const noexcept { return m_history; }
    /// What tells the history's time instead of the clock; for tests.
    void setHistoryClock(std::function<std::chrono::milliseconds()> clock) { m_historyClock = std::move(clock); }

    /// The range of time that is selected beside the bars: by a drag on the axis, or with Shift in the plot.
    [[nodiscard]] const std::optional<TimeRange>& selectedRange() const noexcept { return m_range.range(); }
    void setSelectedRange(const std::optional<TimeRange>& range);

    [[nodiscard]] const std::optional<SelectedBar>& selection() const noexcept { return m_selected; }
    /// The selected task's number in each run, where the runs have several workloads; null where they have one, or nothing is selected.
    [[nodiscard]] std::shared_ptr<const std::vector<TaskId>> linkedTasks() const;
    [[nodiscard]] const TimelineGeometry& geometryOfPanels() const noexcept { return m_geometry; }
    /// Where a bar of a row is drawn, in the viewport's coordinates.
    [[nodiscard]] QRect barRect(const SelectedBar& bar) const;
    /// The pixel column of a time in the viewport.
    [[nodiscard]] double xOf(double timeNs) const;
    /// What is painted; valid until the next change.
    [[nodiscard]] TimelineScene scene() const;
    /// The part of the viewport below the axis.
    [[nodiscard]] QRect bodyRect() const;
    /// Another number whenever there may be other rows or bars to see.
    [[nodiscard]] std::uint64_t contentNumber() const noexcept { return m_contentNumber; }
    /// Another number for each comparison.
    [[nodiscard]] std::uint32_t comparisonNumber() const noexcept { return m_comparisonNumber; }

    /// Selects a bar that the timeline has, and brings it into view. False where there is no such bar.
    bool selectBar(const SelectedBar& bar);
    /// Selects a recorded interval, its span and task being known, in whichever row it stands now. False where it has none.
    bool selectInterval(const SelectedBar& interval) { return selectSpanOf(interval); }

    /// Shows every row of a panel, or only the first ones.
    void setExpanded(std::size_t panel, bool isExpanded);
    /// Shows a row for each wait below the lane of tasks in flight of a model's panel; kept from one comparison to the next.
    void setInFlightExpanded(StrategyId model, bool isExpanded);
    [[nodiscard]] const std::set<StrategyId>& inFlightExpanded() const noexcept { return m_inFlightExpanded; }

    /// What the window's own thread did during each run, one log a run, null where there is none; shown by thread.
    void setFrameLogs(const std::vector<std::shared_ptr<const FrameLog>>& logs) { m_frameLogs = logs; }
    /// Those that are shown.
    [[nodiscard]] std::vector<std::shared_ptr<const FrameLog>> shownFrameLogs() const;
    [[nodiscard]] bool areCurvesShown() const noexcept { return m_areCurvesShown; }
    /// What was asked of the rows of each model's panel.
    [[nodiscard]] const RowSettings& rowSettings() const noexcept { return m_rowSettings; }
    [[nodiscard]] std::size_t panelCount() const noexcept { return m_panels.size(); }
    [[nodiscard]] const PanelContent& panel(std::size_t number) const { return m_panels[number]; }
    /// What rows of the present grouping can be sorted by.
    [[nodiscard]] std::vector<RowSort> rowSorts() const;
    void sortRows(std::size_t panel, RowSort sort, SortDirection direction);
    /// Pins a row to the top of its panel, or lets it go.
    void togglePinned(std::size_t panel, int row);
    void unpinRows(std::size_t panel);
    void hideRow(std::size_t panel, int row);
    /// Hides the rows in which nothing happens in the visible range; pinned ones stay.
    void hideInactiveRows(std::size_t panel);
    void showHiddenRows(std::size_t panel);
    void setCollapsed(std::size_t panel, bool isCollapsed);
    /// Sees to it that a lane or task has a row that is shown. False where it has none.
    bool revealItem(std::size_t panel, std::uint32_t item);
    /// Selects a closed span and brings it into view: in another grouping where it has no row in this one, its row unfolded or unhidden,
    /// zoomed to where it is too narrow to be seen. False where it has no row anywhere.
    bool showSpan(std::size_t panel, SpanRef ref);
    /// The same of the time that a task stood in the queue.
    bool showQueueTime(std::size_t panel, TaskId task);
    /// Marks times on the axis, in their order; null for none.
    void setFoundTimes(std::shared_ptr<const std::vector<std::int64_t>> timesNs);
    [[nodiscard]] const std::shared_ptr<const std::vector<std::int64_t>>& foundTimes() const noexcept { return m_foundTimes; }
    /// The panels that an order about rows is for: the selected bar's, else all.
    [[nodiscard]] std::vector<std::size_t> orderedPanels() const;

    /// Does what a key stands for. Returns whether there was something to do.
    bool obey(TimelineOrder order);

public Q_SLOTS:
    /// Shows the tasks in flight and on a core over time under each panel.
    void showCurves(bool areShown);
    /// Shows the lane of the window's own thread, by thread.
    void showWindowLane(bool isShown);
    void zoomIn();
    void zoomOut();
    void fit();
    void clearSelection();
    /// To what was looked at before, the grouping included; forward again.
    void goBack();
    void goForward();
    /// Shows the selected bar with a little air at both sides, or the selected range where that was selected later; nothing without
    /// either.
    void zoomToSelection();
    /// Shows the selected bar's task from its submission to its end, or to now.
    void zoomToTask();

Q_SIGNALS:
    /// The task of the selected bar; nothing where no bar is selected, or one of a thread's own work.
    void selectionChanged(std::optional<juggler::TaskId> task);
    /// One line about the selected bar; empty for none.
    void selectionDescribed(const QString& text);
    /// What the panels show has changed, or their layout.
    void panelsChanged();
    void visibleRangeChanged(double beginNs, double endNs);
    /// Whether one can go back or forward may have changed.
    void historyChanged();
    void groupingChanged(juggler::ui::Grouping grouping);
    void filterChanged();
    void selectedRangeChanged();
    void foundTimesChanged();
    /// Rows were sorted, hidden, pinned or folded up.
    void rowsChanged();
    void frameTimeMeasured(double ms);
    /// The user wants another run of these panels' models: 1 the next one, -1 the one before, 0 the one nearest the median.
    void repetitionWanted(const std::vector<std::size_t>& panels, int direction);

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Pointed {
        SelectedBar bar;
        RowBar details;
    };

    // What is shown.
    void forgetRuns();
    void rebuildPanels();
    void rebuildGeometry();
    void updateExtent();
    void updateScrollBar();
    void followLivePanel();
    [[nodiscard]] bool hasChanged();
    void showRange(bool isChanged);
    void afterRangeChange(bool isChanged, RangeHistory::Change change = RangeHistory::Change::Flowing);
    [[nodiscard]] ViewedPlace currentPlace() const;
    void noteVisit(RangeHistory::Change change);
    void showPlace(const std::optional<ViewedPlace>& place);
    void applyGrouping(Grouping grouping);
    [[nodiscard]] int headerHeight() const;
    void paintHeader(QPainter& painter, const TimelineScene& shown);
    void paintPlaceholder(QPainter& painter);

    // Pointing and selecting.
    [[nodiscard]] std::optional<PanelPlace> placeAt(const QPoint& point) const;
    [[nodiscard]] std::optional<Pointed> barAt(const QPoint& point) const;
    [[nodiscard]] bool isInFlightLabel(const PanelPlace& place, const QPoint& point) const;
    [[nodiscard]] bool isWhyCut(std::size_t panel);
    [[nodiscard]] double timeAt(double x) const;
    /// What the tool tip tells of instants and counters there; empty where there are none.
    [[nodiscard]] QStringList instantsAt(const PanelPlace& place, const QPoint& point) const;
    void hover(const QPoint& point);
    void hoverAgain();
    void leave();
    void select(const SelectedBar& bar, const RowBar& details);
    void updateSelectedEnd();
    void zoomTo(std::int64_t startNs, std::int64_t endNs);
    void ensureVisible(const SelectedBar& bar);
    void ensureRowVisible(std::size_t panel, int row);
    /// As little as brings what stands from top to bottom into view; what a live run does is not followed any more.
    void scrollTo(int top, int bottom);

    // The selected range.
    void afterRangeSelection(bool isChanged);
    [[nodiscard]] bool isOnAxis(const QPoint& point) const;
    bool pressForRange(const QMouseEvent& event);
    void dragRange(const QPoint& point);
    void releaseRange(const QMouseEvent& event);
    bool obeyForRange(TimelineOrder order);

    // Rows.
    void initRows();
    void arrangePanels();
    RowOrder& orderOf(std::size_t panel);
    void afterRowChange();
    [[nodiscard]] QRect chevronRect(std::size_t panel) const;
    [[nodiscard]] QRect rowsButtonRect(std::size_t panel);
    bool clickRowControls(const PanelPlace& place, const QPoint& point);
    [[nodiscard]] QStringList rowControlHint(const PanelPlace& place, const QPoint& point);
    [[nodiscard]] bool isRowLabel(const PanelPlace& place, const QPoint& point) const;
    void openRowsMenu(std::size_t panel, const QPoint& point);
    void openRowMenu(std::size_t panel, int row, const QPoint& point);
    bool obeyForRows(TimelineOrder order);

    [[nodiscard]] std::optional<int> revealSpan(std::size_t panel, SpanRef ref);
    void zoomWhereNarrow(std::int64_t startNs, std::int64_t endNs);
    void paintFoundTimes(QPainter& painter, const TimelineScene& shown);

    // The keyboard.
    void toggleInFlight();
    bool askForRepetition(int direction);
    /// False where no panel has instants.
    bool stepInstant(int direction);
    void showInstant(std::size_t panel, const RecordedInstant& instant);
    void stepBar(int direction);
    void stepRow(int direction);
    void stepPanel(int direction);
    void selectFirstVisible();
    /// The bar of the same task and time, wherever it stands now.
    bool selectSpanOf(const SelectedBar& bar);
    bool selectInRow(std::size_t panel, int row, std::int64_t timeNs);

    std::shared_ptr<const Comparison> m_comparison;
    std::vector<Figures> m_figures;
    std::vector<PanelFacts> m_facts;
    std::vector<PanelContent> m_panels;
    struct ReachedInstant {
        std::size_t panel;
        std::size_t index; // among all of the panel, by time
    };
    std::optional<ReachedInstant> m_instant; // by the keyboard
    StateFilter m_filter;
    std::set<std::size_t> m_expanded;
    std::set<StrategyId> m_inFlightExpanded;
    PanelDetails m_details;
    CurveIndexes* m_curves;
    BlockedLoops* m_blocked;
    TaskIndexes* m_taskIndexes;
    bool m_areCurvesShown = false;
    std::vector<std::shared_ptr<const FrameLog>> m_frameLogs; // by run
    bool m_isWindowLaneShown = true;
    TimelineGeometry m_geometry;
    std::vector<PanelShape> m_shapes; // and the room, of m_geometry
    int m_room = 0;
    TimeModel m_time;
    TimeTicks m_ticks;
    RangeHistory m_history;
    QElapsedTimer m_historyTime;
    std::function<std::chrono::milliseconds()> m_historyClock;
    TimelinePainter m_painter;
    Grouping m_grouping = Grouping::ByThread;
    std::uint64_t m_contentNumber = 0;
    std::uint32_t m_comparisonNumber = 0;
    std::vector<std::pair<RunState, std::uint64_t>> m_seen; // state and revision of each run as drawn
    RowSettings m_rowSettings;
    RowArranger* m_arranger;
    std::shared_ptr<const std::vector<std::int64_t>> m_foundTimes;
    std::optional<SelectedBar> m_selected;
    bool m_hasSeveralWorkloads = false;
    mutable std::shared_ptr<const std::vector<TaskId>> m_linked; // of m_linkedOf
    mutable std::pair<std::size_t, TaskId> m_linkedOf{0, kNoTask}; // run and task
    RangeSelection m_range;
    bool m_isRangeLatest = false; // it was selected after the bar
    std::optional<std::uint32_t> m_selectedItem; // what stands in its row; nothing for a row of tasks in flight
    std::optional<double> m_cursorX;
    std::optional<SelectedBar> m_pointed; // the bar under the pointer
    QPoint m_hoveredAt; // while m_cursorX has a value
    QPoint m_pressedAt;
    double m_pressedBeginNs = 0;
    int m_pressedScroll = 0;
    bool m_followsLive = true; // until the user looks somewhere else
    std::optional<std::size_t> m_lastLive;
    bool m_isPressed = false;
    bool m_isDragging = false;
    bool m_showsFocus = false; // it came by the keyboard
    BarToolTip* m_toolTip;
};

} // namespace juggler::ui
