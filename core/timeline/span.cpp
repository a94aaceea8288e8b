// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/span.h"

#include <algorithm>
#include <array>

namespace juggler {

namespace {
constexpr std::array<std::string_view, 5> kKeys{"queued", "running", "ready", "waiting-held", "waiting-free"};
}

std::string_view stateKey(State state) noexcept
{
    return kKeys[static_cast<std::size_t>(state)];
}

std::optional<State> stateFromKey(std::string_view key) noexcept
{
    const auto* const found = std::find(kKeys.begin(), kKeys.end(), key);
    return found == kKeys.end() ? std::nullopt : std::optional(static_cast<State>(found - kKeys.begin()));
}

} // namespace juggler
