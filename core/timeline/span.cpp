// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/span.h"

#include <array>

namespace juggler {

std::string_view stateKey(State state) noexcept
{
    constexpr std::array<std::string_view, 5> keys{"queued", "running", "ready", "waiting-held", "waiting-free"};
    return keys[static_cast<std::size_t>(state)];
}

} // namespace juggler
