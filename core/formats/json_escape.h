// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/utf8_input.h"

#include <optional>
#include <string>
#include <string_view>

namespace juggler {

/// What JSON readers say where a text ends in the midst of something.
inline constexpr std::string_view kEndsEarly = "the file ends early";

/// Consumes what follows a backslash in a JSON text and appends the character that it stands for, as UTF-8. Returns what is wrong with
/// it; nothing where it is right. [any thread]
std::optional<std::string_view> readJsonEscape(Utf8Input& input, std::string& text);

} // namespace juggler
