// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/detail/thread_reserve.h"

#include <algorithm>
#include <limits>

namespace juggler::detail {

std::int64_t ThreadBudget::room() const noexcept
{
    return std::max<std::int64_t>(0, limit - used - kept) / std::max<std::int64_t>(1, perThread);
}

ThreadReserve reserveOf(std::span<const ThreadBudget> budgets)
{
    const auto binding = std::ranges::min_element(budgets, {}, &ThreadBudget::room);
    if (binding == budgets.end()) {
        return {.threads = std::numeric_limits<std::int64_t>::max(), .limit = "no limit is known"};
    }
    return {.threads = binding->room(),
            .limit = binding->name + " is " + std::to_string(binding->limit) + ", " + std::to_string(binding->used) + " in use, "
                + std::to_string(binding->kept) + " kept free"};
}

std::size_t threadsToTry(std::size_t wanted, const ThreadReserve& reserve) noexcept
{
    const auto allowed = static_cast<std::size_t>(std::max<std::int64_t>(0, reserve.threads));
    return std::min(wanted, std::max(allowed, kThreadsAlwaysTried));
}

std::string reserveNote(std::size_t granted, std::size_t wanted, std::string_view things, const ThreadReserve& reserve)
{
    return std::to_string(granted) + " of " + std::to_string(wanted) + " " + std::string(things) + " could be started: " + reserve.limit;
}

} // namespace juggler::detail
