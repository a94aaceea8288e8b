// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace juggler::ui {

class RowFacts;

/// What the rows of a panel are sorted by.
enum class RowSort { AsRecorded, Name, Start, End, Running, Waiting, Duration, QueueWait, Kind };
enum class SortDirection { Ascending, Descending };

/// What the user has asked of the rows of one panel. Items are numbers of lanes, cores or tasks. A plain value.
struct RowOrder {
    RowSort sort = RowSort::AsRecorded;
    SortDirection direction = SortDirection::Ascending;
    std::vector<std::uint32_t> pinned = {}; ///< at the top, in this order
    std::set<std::uint32_t> hidden = {};
    std::optional<std::pair<std::int64_t, std::int64_t>> activeInNs = {}; ///< others are hidden, but for pinned ones

    [[nodiscard]] bool hides() const noexcept { return !hidden.empty() || activeInNs.has_value(); }
    /// Whether every row stands where it was recorded.
    [[nodiscard]] bool isPlain() const noexcept
    {
        return sort == RowSort::AsRecorded && direction == SortDirection::Ascending && pinned.empty() && !hides();
    }
    /// Whether the rows' places can change while a run goes on.
    [[nodiscard]] bool dependsOnTime() const noexcept
    {
        return sort != RowSort::AsRecorded && sort != RowSort::Name && sort != RowSort::Kind;
    }
    friend bool operator==(const RowOrder&, const RowOrder&) = default;
};

/// Which item stands in which row, and the other way round: 8 bytes a row, since marks ask for many rows in each frame. What it does not
/// know has no row. Immutable. [any thread]
class RowArrangement {
public:
    RowArrangement(std::vector<std::uint32_t> items, std::size_t pinnedCount, std::size_t hiddenCount);

    [[nodiscard]] std::size_t size() const noexcept { return m_items.size(); }
    [[nodiscard]] std::uint32_t itemAt(std::size_t row) const noexcept { return m_items[row]; }
    /// The row of an item; nothing where it is hidden.
    [[nodiscard]] std::optional<std::size_t> rowOf(std::uint32_t item) const noexcept
    {
        return item < m_rows.size() && m_rows[item] != kNoRow ? std::optional<std::size_t>(m_rows[item]) : std::nullopt;
    }
    [[nodiscard]] const std::vector<std::uint32_t>& items() const noexcept { return m_items; }
    [[nodiscard]] std::size_t pinnedCount() const noexcept { return m_pinnedCount; } ///< of the first rows
    [[nodiscard]] std::size_t hiddenCount() const noexcept { return m_hiddenCount; }

private:
    static constexpr std::uint32_t kNoRow = 0xffff'ffff;

    std::vector<std::uint32_t> m_items;
    std::vector<std::uint32_t> m_rows; // of each item
    std::size_t m_pinnedCount;
    std::size_t m_hiddenCount;
};

/// Arranges the items, which come as they were recorded, as the order says; equal ones stay as they were recorded, those that have no
/// such figure come last. Nothing where isCancelled, which is asked every few thousand items, said so. n log n steps. [any thread]
std::shared_ptr<const RowArrangement> arrangeRows(std::vector<std::uint32_t> items, const RowFacts& facts, const RowOrder& order,
                                                  const std::function<bool()>& isCancelled = {});

} // namespace juggler::ui
