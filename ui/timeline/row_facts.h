// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/panel_content.h"
#include "ui/timeline/row_arrangement.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace juggler::ui {

/// What the rows of one run can be sorted and left out by, as it is now. Items are numbers of lanes, cores or tasks. Reads the timeline
/// while it grows. [any thread]
class RowFacts {
public:
    /// nowNs: where what is open ends. The timeline outlives this.
    RowFacts(const Timeline& timeline, Grouping grouping, std::int64_t nowNs) : m_timeline(timeline), m_grouping(grouping), m_nowNs(nowNs)
    {
    }

    /// The figure that is sorted by, in ns but for RowSort::Kind; nothing where there is none (yet). Not for RowSort::Name.
    [[nodiscard]] std::optional<std::int64_t> key(std::uint32_t item, RowSort sort) const;
    /// For each item the place of its name among all of them: equal names have equal ones, "worker 2" comes before "worker 10".
    [[nodiscard]] std::vector<std::int64_t> ranksByName(const std::vector<std::uint32_t>& items) const;
    /// Whether something of it happens between the two, other than standing in the queue.
    [[nodiscard]] bool isActiveIn(std::uint32_t item, std::int64_t fromNs, std::int64_t toNs) const;

private:
    [[nodiscard]] std::optional<std::int64_t> keyOfTask(TaskId task, RowSort sort) const;
    [[nodiscard]] StateTotals totalsOfTask(TaskId task) const;
    [[nodiscard]] std::string nameOf(std::uint32_t item) const;
    template <typename LaneType>
    [[nodiscard]] std::optional<std::int64_t> keyOfLane(const LaneType& lane, RowSort sort) const;
    template <typename LaneType>
    [[nodiscard]] bool isLaneActive(const LaneType& lane, std::int64_t fromNs, std::int64_t toNs) const;

    const Timeline& m_timeline;
    Grouping m_grouping;
    std::int64_t m_nowNs;
};

/// Whether a stands before b where numbers in them count as numbers.
bool isNamedBefore(std::string_view a, std::string_view b);

} // namespace juggler::ui
