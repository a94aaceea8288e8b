// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

// What characters mean in a JSON text (RFC 8259). [any thread]
namespace juggler::json_grammar {

inline bool isBlank(int character)
{
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
}

inline bool isDigit(int character)
{
    return character >= '0' && character <= '9';
}

/// Whether a number goes on with it; isNumber() tells whether it is one.
inline bool isOfNumber(int character)
{
    return isDigit(character) || character == '-' || character == '+' || character == '.' || character == 'e' || character == 'E';
}

/// Whether it stands for itself in a text. Bytes of characters beyond ASCII do.
inline bool isPlain(char character)
{
    return character != '"' && character != '\\' && static_cast<unsigned char>(character) >= 0x20;
}

/// Whether the text is a whole number, or one with a fraction or an exponent, as section 6 has them.
bool isNumber(std::string_view text);

/// Whether a value begins with it.
bool beginsValue(int character);

/// What a value is that begins with it: "an object".
std::string_view typeName(int first);

} // namespace juggler::json_grammar
