// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/span.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace juggler {

/// An interval as this program writes it, without a blank, with its fields in order:
/// {"state":"running","task":12,"core":0,"start_ns":1000,"end_ns":2000}. A plain value.
struct IntervalText {
    State state = State::Running;
    std::optional<std::int64_t> second; ///< the task, or the thread, as the second field is called; nothing for null
    std::optional<std::int64_t> core;
    std::int64_t startNs = 0;
    std::int64_t endNs = 0;
    std::size_t size = 0; ///< bytes of text
};

/// At most so many bytes are looked at.
inline constexpr std::size_t kLongestIntervalText = 160;

/// Reads such a text by heart, ten times as fast as any text with these fields can be read. Nothing where the text does not begin so, which
/// means nothing else: it is left to who reads any text. A number of more than 18 digits, or a negative one, is none of these. [any thread]
/// second: "task" or "thread".
std::optional<IntervalText> parseIntervalText(std::string_view text, std::string_view second);

} // namespace juggler
