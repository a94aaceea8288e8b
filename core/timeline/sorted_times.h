// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/append_only_array.h"

#include <cstddef>
#include <cstdint>

namespace juggler {

/// Instants in order, with running sums: how many lie before a time, and the sum of those, are a search and at most eight additions.
/// 9 bytes an instant. One writer, readers without a lock. [any thread]
class SortedTimes {
public:
    [[nodiscard]] std::size_t size() const noexcept { return m_times.size(); }
    [[nodiscard]] std::int64_t operator[](std::size_t i) const noexcept { return m_times[i]; }

    /// How many of the first `count` are at most timeNs. Gallops from hint on, which is the answer for an earlier time.
    [[nodiscard]] std::size_t countUntil(std::int64_t timeNs, std::size_t count, std::size_t hint = 0) const noexcept;

    /// The sum of the first `count`, modulo 2^64.
    [[nodiscard]] std::uint64_t sumOf(std::size_t count) const noexcept;

    /// Adds an instant; one that is earlier than the latest counts as simultaneous with it. [writing thread]
    void append(std::int64_t timeNs);

private:
    static constexpr std::size_t kBlock = 8; // instants a running sum

    AppendOnlyArray<std::int64_t> m_times;
    AppendOnlyArray<std::uint64_t, 2> m_sums; // entry b: the sum before b * kBlock
    std::int64_t m_latestNs = 0; // [writing thread]
    std::uint64_t m_sum = 0; // [writing thread]
};

} // namespace juggler
