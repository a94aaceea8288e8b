// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/run_config.h"

#include <array>

namespace juggler {

namespace {
constexpr std::array<std::string_view, 3> kCacheModeKeys{"warm", "cold", "direct"};
}

std::string_view cacheModeKey(CacheMode mode) noexcept
{
    return kCacheModeKeys[static_cast<std::size_t>(mode)];
}

std::optional<CacheMode> cacheModeFromKey(std::string_view key) noexcept
{
    for (std::size_t i = 0; i < kCacheModeKeys.size(); ++i) {
        if (kCacheModeKeys[i] == key) {
            return static_cast<CacheMode>(i);
        }
    }
    return std::nullopt;
}

} // namespace juggler
