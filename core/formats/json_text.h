// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace juggler {

/// Whether JSON can hold the text as it is: valid UTF-8. [any thread]
bool isUtf8(std::string_view text);

/// Appends the text in quotation marks, with what must not stand there escaped; bytes that are no UTF-8 become U+FFFD. [any thread]
void appendJsonText(std::string& json, std::string_view text);

/// The bytes of a text that is no UTF-8, for a field beside it whose name ends in _base64. [any thread]
std::string toBase64(std::string_view bytes);
/// Nothing for what is no base64. [any thread]
std::optional<std::string> fromBase64(std::string_view text);

} // namespace juggler
