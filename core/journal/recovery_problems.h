// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/recording_loader.h"

#include <cstdint>
#include <optional>
#include <string_view>

// What may be wrong with a journal's records, as the end of a sentence, and how their times are told. [any thread]
namespace juggler::recovery {

/// Nothing where all is well.
using Problem = std::optional<std::string_view>;

inline constexpr std::string_view kCutShort = "ends too early";
inline constexpr std::string_view kUnknownThread = "is of a thread that is not there";
inline constexpr std::string_view kUnknownTask = "is of a task that the workload does not have";
inline constexpr std::string_view kOutOfOrder = "does not follow on what came before";
inline constexpr std::string_view kUnknownState = "has an unknown state";
inline constexpr std::string_view kTooMuch = "asks for more memory than a file of this size needs";
inline constexpr std::string_view kAfterTheEnd = "comes after its run has ended";

/// Or -1: unknown.
inline bool isTime(std::int64_t timeNs) noexcept
{
    return timeNs >= -1 && timeNs <= RecordingLoader::kLatestNs;
}

/// a + b as two's complement; times that make no sense are found by the loader.
inline std::int64_t sum(std::int64_t a, std::uint64_t b) noexcept
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + b);
}

inline std::int64_t difference(std::int64_t a, std::uint64_t b) noexcept
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - b);
}

} // namespace juggler::recovery
