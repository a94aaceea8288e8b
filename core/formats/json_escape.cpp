// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_escape.h"

#include <charconv>
#include <cstdint>

namespace juggler {

namespace {

void appendUtf8(std::string& text, std::uint32_t character)
{
    const auto put = [&text](std::uint32_t byte) { text.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0 | (character >> 6));
        put(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        put(0xE0 | (character >> 12));
        put(0x80 | ((character >> 6) & 0x3F));
        put(0x80 | (character & 0x3F));
    } else {
        put(0xF0 | (character >> 18));
        put(0x80 | ((character >> 12) & 0x3F));
        put(0x80 | ((character >> 6) & 0x3F));
        put(0x80 | (character & 0x3F));
    }
}

/// Four hexadecimal digits.
std::optional<std::uint32_t> readHex(Utf8Input& input)
{
    const std::string_view digits = input.ahead(4).substr(0, 4);
    std::uint32_t value = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (digits.size() < 4 || problem != std::errc() || end != digits.data() + 4) {
        return std::nullopt;
    }
    input.consume(4);
    return value;
}

/// One character by the number of its one or two units of UTF-16, the first of which follows.
std::optional<std::string_view> readUnits(Utf8Input& input, std::string& text)
{
    constexpr std::string_view kNoDigits = "\"\\u\" must be followed by four hexadecimal digits";
    const auto unit = readHex(input);
    if (!unit) {
        return kNoDigits;
    }
    if (*unit < 0xD800 || *unit > 0xDFFF) {
        appendUtf8(text, *unit);
        return std::nullopt;
    }
    if (*unit <= 0xDBFF && input.ahead(2).starts_with("\\u")) {
        input.consume(2);
        const auto low = readHex(input);
        if (!low) {
            return kNoDigits;
        }
        if (*low >= 0xDC00 && *low <= 0xDFFF) {
            appendUtf8(text, 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00));
            return std::nullopt;
        }
    }
    return "one half of a character stands alone";
}

} // namespace

std::optional<std::string_view> readJsonEscape(Utf8Input& input, std::string& text)
{
    const int character = input.peek();
    if (character < 0) {
        return kEndsEarly;
    }
    input.consume(1);
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
    if (const std::size_t letter = kLetters.find(static_cast<char>(character)); letter != std::string_view::npos) {
        text.push_back(kMeanings[letter]);
        return std::nullopt;
    }
    if (character != 'u') {
        return "\"\\\" stands before a character that it does not belong to";
    }
    return readUnits(input, text);
}

} // namespace juggler
