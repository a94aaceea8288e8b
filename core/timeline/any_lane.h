// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/span.h"

#include <concepts>
#include <cstddef>
#include <cstdint>

namespace juggler {

/// What can be read like the lane of a thread: spans in the order of time that never overlap, and the sums up to any of them. A concept
/// rather than a base class, since it stands in the innermost loop of what draws a million bars.
template <typename L>
concept AnyLane = requires(const L& lane, std::size_t i, std::int64_t timeNs)
{
    {
        lane.size()
        } -> std::same_as<std::size_t>;
    {
        lane[i]
        } -> std::convertible_to<Span>;
    {
        lane.piece(i).lengthNs()
        } -> std::same_as<std::int64_t>;
    {
        lane.piece(i).state
        } -> std::convertible_to<State>;
    {
        lane.firstEndingAfter(timeNs, i, i)
        } -> std::same_as<std::size_t>;
    {
        lane.totalsBefore(i)
        } -> std::same_as<StateTotals>;
    {
        lane.totalsUntil(timeNs, i, i)
        } -> std::same_as<StateTotals>;
    {
        lane.totalsIn(timeNs, timeNs)
        } -> std::same_as<StateTotals>;
};

} // namespace juggler
