// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/run_config.h"

#include <array>

namespace juggler {

namespace {

constexpr std::array<std::string_view, 3> kCacheModeKeys{"warm", "cold", "direct"};
constexpr std::array<std::string_view, 2> kProcessModeKeys{"pool", "per-task"};

template <typename Mode, typename Keys>
std::optional<Mode> modeFromKey(const Keys& keys, std::string_view key) noexcept
{
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i] == key) {
            return static_cast<Mode>(i);
        }
    }
    return std::nullopt;
}

} // namespace

std::string_view cacheModeKey(CacheMode mode) noexcept
{
    return kCacheModeKeys[static_cast<std::size_t>(mode)];
}

std::optional<CacheMode> cacheModeFromKey(std::string_view key) noexcept
{
    return modeFromKey<CacheMode>(kCacheModeKeys, key);
}

std::string_view processModeKey(ProcessMode mode) noexcept
{
    return kProcessModeKeys[static_cast<std::size_t>(mode)];
}

std::optional<ProcessMode> processModeFromKey(std::string_view key) noexcept
{
    return modeFromKey<ProcessMode>(kProcessModeKeys, key);
}

} // namespace juggler
