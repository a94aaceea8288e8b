// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/panel_content.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace juggler::ui {

/// One bar of a row, as it is pointed at, selected and described.
struct RowBar {
    static constexpr std::uint32_t kNoLane = 0xffff'ffff;

    std::int64_t startNs = 0;
    std::int64_t endNs = 0; ///< of an open span: now
    TaskId task = kNoTask;
    State state = State::Running;
    std::uint32_t lane = kNoLane; ///< of the thread; kNoLane where none is held
    std::uint16_t core = kNoCore;
    bool isOpen = false;
    SpanRef span = {}; ///< where it is recorded; of a bar that is open, or of time in the queue, nothing
};

/// The bars of one row in the order of time, to look them up. A short-lived view of a panel. [GUI thread]
class RowBars {
public:
    RowBars(const PanelContent& content, int row, Grouping grouping);

    [[nodiscard]] std::size_t size() const noexcept { return m_closed + (m_open ? 1 : 0); }
    [[nodiscard]] bool isEmpty() const noexcept { return size() == 0; }
    [[nodiscard]] RowBar operator[](std::size_t i) const;

    /// The first bar that ends after timeNs; size() where none does.
    [[nodiscard]] std::size_t firstEndingAfter(std::int64_t timeNs) const;
    /// The shown bar at timeNs, or the nearest one that is not farther than toleranceNs.
    [[nodiscard]] std::optional<std::size_t> near(std::int64_t timeNs, std::int64_t toleranceNs) const;
    /// Bar i, or where the filter hides it the next shown one in the direction, 1 or -1; nothing where there is none.
    [[nodiscard]] std::optional<std::size_t> shownFrom(std::ptrdiff_t i, int direction) const;
    /// Whether the panel's filter shows bar i.
    [[nodiscard]] bool isShown(std::size_t i) const;
    /// The bar that starts at startNs, or the last one that starts before; nothing where all start later.
    [[nodiscard]] std::optional<std::size_t> startingUntil(std::int64_t startNs) const;

private:
    void useLane(const PanelContent& content, const Lane& lane, std::uint32_t number);
    void useCore(const PanelContent& content, const CoreLane& lane);
    void useTask(const PanelContent& content, TaskId task);
    void addQueue(const PanelContent& content, TaskId task);
    void addPresent(const PanelContent& content, TaskId task);
    void addLinked(const PanelContent& content, TaskId task);
    [[nodiscard]] RowBar indexed(std::size_t i) const;

    StateFilter m_filter;
    const Lane* m_lane = nullptr; // by thread
    const CoreLane* m_core = nullptr; // by core
    std::uint32_t m_laneNumber = RowBar::kNoLane;
    std::vector<RowBar> m_bars; // by task; with an index those that are not in it
    std::optional<TaskIndex::Spans> m_spans; // by task, with an index: after the first m_queued of m_bars
    std::size_t m_queued = 0;
    const Timeline* m_timeline = nullptr;
    std::size_t m_closed = 0;
    std::optional<RowBar> m_open;
};

} // namespace juggler::ui
