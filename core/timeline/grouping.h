// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace juggler {

/// What a row of a Gantt chart stands for. Overlap by task means concurrent; overlap by thread or by core means parallel.
enum class Grouping : std::uint8_t { ByThread, ByTask, ByCore };

/// The grouping's key in options and settings: "thread", "task", "core".
std::string_view groupingKey(Grouping grouping) noexcept;

/// The grouping of a key; nothing where there is none.
std::optional<Grouping> groupingFromKey(std::string_view key) noexcept;

} // namespace juggler
