// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/grouping.h"

#include <algorithm>
#include <array>

namespace juggler {

namespace {
constexpr std::array<std::string_view, 3> kKeys{"thread", "task", "core"}; // as the enumerators stand
}

std::string_view groupingKey(Grouping grouping) noexcept
{
    return kKeys[static_cast<std::size_t>(grouping)];
}

std::optional<Grouping> groupingFromKey(std::string_view key) noexcept
{
    const auto found = std::find(kKeys.begin(), kKeys.end(), key);
    return found == kKeys.end() ? std::nullopt : std::optional(static_cast<Grouping>(found - kKeys.begin()));
}

} // namespace juggler
