// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_grammar.h"

#include <cstddef>

namespace juggler::json_grammar {

bool isNumber(std::string_view text)
{
    std::size_t i = text.starts_with('-') ? 1 : 0;
    const auto digits = [&] {
        const std::size_t from = i;
        while (i < text.size() && isDigit(text[i])) {
            ++i;
        }
        return i - from;
    };
    const bool startsWithZero = i < text.size() && text[i] == '0';
    const std::size_t whole = digits();
    if (whole == 0 || (startsWithZero && whole > 1)) {
        return false;
    }
    if (i < text.size() && text[i] == '.') {
        ++i;
        if (digits() == 0) {
            return false;
        }
    }
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        i += i < text.size() && (text[i] == '+' || text[i] == '-') ? 1 : 0;
        if (digits() == 0) {
            return false;
        }
    }
    return i == text.size();
}

bool beginsValue(int character)
{
    constexpr std::string_view kFirst = "{[\"tfn-";
    return isDigit(character) || (character > 0 && character < 0x80 && kFirst.find(static_cast<char>(character)) != std::string_view::npos);
}

std::string_view typeName(int first)
{
    switch (first) {
    case '{': return "an object";
    case '[': return "an array";
    case '"': return "a text";
    case 't':
    case 'f': return "a truth value";
    case 'n': return "null";
    default: return "a number";
    }
}

} // namespace juggler::json_grammar
