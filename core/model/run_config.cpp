// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/run_config.h"

#include <algorithm>
#include <array>

namespace juggler {

namespace {

constexpr std::array<std::string_view, 3> kCacheModeKeys{"warm", "cold", "direct"};
constexpr std::array<std::string_view, 2> kAwaitModeKeys{"together", "in-turn"};
constexpr std::array<std::string_view, 2> kProcessModeKeys{"pool", "per-task"};

/// The enumerator whose key it is; the keys stand in the order of the enumerators.
template <typename Enum, std::size_t Count>
std::optional<Enum> fromKey(const std::array<std::string_view, Count>& keys, std::string_view key) noexcept
{
    for (std::size_t i = 0; i < Count; ++i) {
        if (keys[i] == key) {
            return static_cast<Enum>(i);
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
    return fromKey<CacheMode>(kCacheModeKeys, key);
}

std::string_view awaitModeKey(AwaitMode mode) noexcept
{
    return kAwaitModeKeys[static_cast<std::size_t>(mode)];
}

std::optional<AwaitMode> awaitModeFromKey(std::string_view key) noexcept
{
    return fromKey<AwaitMode>(kAwaitModeKeys, key);
}

std::string_view processModeKey(ProcessMode mode) noexcept
{
    return kProcessModeKeys[static_cast<std::size_t>(mode)];
}

std::optional<ProcessMode> processModeFromKey(std::string_view key) noexcept
{
    return fromKey<ProcessMode>(kProcessModeKeys, key);
}

int allowedCores(const RunConfig& config, int machineCores) noexcept
{
    return config.cores > 0 ? std::min(config.cores, machineCores) : machineCores;
}

int effectiveWorkers(const RunConfig& config, int machineCores) noexcept
{
    return config.workers > 0 ? config.workers : allowedCores(config, machineCores);
}

} // namespace juggler
