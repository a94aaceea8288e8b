// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_reader.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace juggler {

namespace {

bool isBlank(int character)
{
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
}

bool isDigit(int character)
{
    return character >= '0' && character <= '9';
}

bool isOfNumber(int character)
{
    return isDigit(character) || character == '-' || character == '+' || character == '.' || character == 'e' || character == 'E';
}

/// RFC 8259, 6.
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

} // namespace

JsonReader::JsonReader(InputText& input) : m_input(input), m_buffer(std::make_unique<char[]>(kBufferBytes)), m_places(kDeepest + 1)
{
    const std::string_view text = peekText(3);
    if (text.starts_with("\xEF\xBB\xBF")) { // a byte order mark
        consume(3);
    }
}

std::string JsonReader::placeOf(std::size_t depth) const
{
    std::string text;
    for (std::size_t i = 0; i < depth; ++i) {
        const Place& place = m_places[i];
        if (place.isArray) {
            text += place.index < 0 ? "" : "[" + std::to_string(place.index) + "]";
        } else if (!place.key.empty()) {
            text.append(text.empty() ? "" : ".").append(place.key);
        }
    }
    return text;
}

void JsonReader::failAtByte(std::string_view place, std::string_view problem, std::uint64_t offset)
{
    if (m_error) {
        return;
    }
    if (m_input.error()) {
        m_error = *m_input.error();
        return;
    }
    std::string where(place.substr(0, 300));
    m_error = Error{(where.empty() ? std::string() : where + ": ") + std::string(problem) + " (at byte " + std::to_string(offset) + ")"};
}

void JsonReader::fail(std::string_view problem)
{
    failAtByte(place(), problem, offset());
}

void JsonReader::failAt(std::string_view field, std::string_view problem)
{
    std::string where = place();
    where.append(where.empty() ? "" : ".").append(field);
    failAtByte(where, problem, offset());
}

void JsonReader::failPlainly(std::string sentence)
{
    if (!m_error) {
        m_error = m_input.error() ? *m_input.error() : Error{std::move(sentence)};
    }
}

void JsonReader::failUnexpected(int character)
{
    if (character < 0) {
        fail("the file ends early");
    } else if (character > 0x20 && character < 0x7F) {
        fail(std::string("\"") + static_cast<char>(character) + "\" is not expected here");
    } else {
        fail("a character that is not expected here");
    }
}

void JsonReader::wrongType(std::string_view expected)
{
    const int first = peekValue();
    const bool isValue =
        first == '{' || first == '[' || first == '"' || first == 't' || first == 'f' || first == 'n' || first == '-' || isDigit(first);
    if (!isValue) {
        failUnexpected(first);
        return;
    }
    fail("must be " + std::string(expected) + ", is " + std::string(typeName(first)));
}

/// How far from `from` on it is UTF-8, up to `to` at most: a character that may go on behind `to` does not count yet.
std::size_t JsonReader::checkUtf8(std::size_t from, std::size_t to)
{
    std::size_t i = from;
    while (i < to) {
        // Eight ASCII characters at once.
        std::uint64_t eight = 0;
        if (to - i >= 8) {
            std::memcpy(&eight, m_buffer.get() + i, 8);
            if ((eight & 0x8080'8080'8080'8080U) == 0) {
                i += 8;
                continue;
            }
        }
        const auto lead = static_cast<unsigned char>(m_buffer[i]);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        const auto at = [&](std::size_t k) { return static_cast<unsigned char>(m_buffer[i + k]); };
        if (lead < 0xC2 || lead > 0xF4) {
            return i;
        }
        for (std::size_t k = 1; k < size && i + k < to; ++k) {
            const unsigned least = k > 1 ? 0x80 : lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
            const unsigned most = k > 1 ? 0xBF : lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
            if (at(k) < least || at(k) > most) {
                return i;
            }
        }
        if (i + size > to) {
            return i;
        }
        i += size;
    }
    return i;
}

bool JsonReader::fill()
{
    if (m_error) {
        return false;
    }
    if (m_sink) {
        if (m_sink->size() + (m_position - m_sinkFrom) <= m_sinkLongest) {
            m_sink->append(m_buffer.get() + m_sinkFrom, m_position - m_sinkFrom);
        } else {
            m_sink = nullptr; // too long: it is only skipped from here on
        }
        m_sinkFrom = 0;
    }
    std::memmove(m_buffer.get(), m_buffer.get() + m_position, m_filled - m_position);
    m_base += m_position;
    m_filled -= m_position;
    m_end -= m_position;
    m_position = 0;
    const std::size_t known = m_end;
    while (m_end == known && !m_isAtEnd) {
        const std::size_t count = m_filled < kBufferBytes ? m_input.read(m_buffer.get() + m_filled, kBufferBytes - m_filled) : 0;
        m_filled += count;
        m_end = checkUtf8(m_end, m_filled);
        m_isAtEnd = count == 0;
        if (m_filled - m_end >= 4) {
            break; // no character is that long
        }
    }
    if (m_input.error()) {
        m_error = *m_input.error();
        return false;
    }
    if (m_end == known && m_filled > m_end && m_position == m_end) {
        fail("the text is no UTF-8");
        return false;
    }
    return m_end > known;
}

std::string_view JsonReader::peekText(std::size_t size)
{
    while (m_end - m_position < size && fill()) {
    }
    return m_error ? std::string_view() : std::string_view(m_buffer.get() + m_position, m_end - m_position);
}

int JsonReader::peekValue()
{
    int character = peek();
    while (isBlank(character)) {
        ++m_position;
        character = peek();
    }
    return character;
}

bool JsonReader::open(char bracket)
{
    if (m_error) {
        return false;
    }
    if (peekValue() != bracket) {
        wrongType(bracket == '{' ? "an object" : "an array");
        return false;
    }
    if (m_depth == kDeepest) {
        fail("is nested deeper than " + std::to_string(kDeepest) + " levels");
        return false;
    }
    ++m_position;
    Place& place = m_places[m_depth++];
    place.key.clear();
    place.index = -1;
    place.isArray = bracket == '[';
    place.isFirst = true;
    return true;
}

bool JsonReader::beginObject()
{
    return open('{');
}

bool JsonReader::beginArray()
{
    return open('[');
}

/// Before the next field or element: false at the end.
bool JsonReader::expectComma(char closing)
{
    Place& place = m_places[m_depth - 1];
    const int character = peekValue();
    if (character == closing) {
        ++m_position;
        --m_depth;
        return false;
    }
    if (!place.isFirst) {
        if (character != ',') {
            failUnexpected(character);
            return false;
        }
        ++m_position;
    }
    place.isFirst = false;
    return true;
}

bool JsonReader::nextField()
{
    if (m_error || !expectComma('}')) {
        return false;
    }
    Place& place = m_places[m_depth - 1];
    if (const int character = peekValue(); character != '"') {
        place.key.clear();
        failUnexpected(character);
        return false;
    }
    if (!readText(place.key, kLongestKey)) {
        return false;
    }
    if (const int character = peekValue(); character != ':') {
        failUnexpected(character);
        return false;
    }
    ++m_position;
    return true;
}

bool JsonReader::nextElement()
{
    if (m_error || !expectComma(']')) {
        return false;
    }
    ++m_places[m_depth - 1].index;
    return true;
}

bool JsonReader::readText(std::string& text, std::size_t longest)
{
    text.clear();
    ++m_position; // the quotation mark
    for (;;) {
        const int character = peek();
        if (character < 0) {
            failUnexpected(character);
            return false;
        }
        const std::size_t from = m_position;
        while (m_position < m_end && m_buffer[m_position] != '"' && m_buffer[m_position] != '\\'
               && static_cast<unsigned char>(m_buffer[m_position]) >= 0x20) {
            ++m_position;
        }
        if (text.size() + (m_position - from) > longest) {
            fail("is a text of more than " + std::to_string(longest) + " bytes");
            return false;
        }
        text.append(m_buffer.get() + from, m_position - from);
        if (m_position == m_end) {
            continue;
        }
        if (m_buffer[m_position] == '"') {
            ++m_position;
            return true;
        }
        if (m_buffer[m_position] != '\\') {
            fail("a control character stands in a text");
            return false;
        }
        ++m_position;
        if (!readEscape(text)) {
            return false;
        }
    }
}

bool JsonReader::readEscape(std::string& text)
{
    const int character = peek();
    if (character < 0) {
        failUnexpected(character);
        return false;
    }
    ++m_position;
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
    if (const std::size_t letter = kLetters.find(static_cast<char>(character)); letter != std::string_view::npos) {
        text.push_back(kMeanings[letter]);
        return true;
    }
    if (character != 'u') {
        fail("\"\\\" stands before a character that it does not belong to");
        return false;
    }
    const auto unit = readHex();
    if (!unit) {
        return false;
    }
    if (*unit < 0xD800 || *unit > 0xDFFF) {
        appendUtf8(text, *unit);
        return true;
    }
    if (*unit <= 0xDBFF && peekText(2).starts_with("\\u")) {
        consume(2);
        const auto low = readHex();
        if (!low) {
            return false;
        }
        if (*low >= 0xDC00 && *low <= 0xDFFF) {
            appendUtf8(text, 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00));
            return true;
        }
    }
    fail("one half of a character stands alone");
    return false;
}

std::optional<std::uint32_t> JsonReader::readHex()
{
    const std::string_view digits = peekText(4).substr(0, 4);
    std::uint32_t value = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (digits.size() < 4 || problem != std::errc() || end != digits.data() + 4) {
        fail("\"\\u\" must be followed by four hexadecimal digits");
        return std::nullopt;
    }
    consume(4);
    return value;
}

bool JsonReader::readWord(std::string_view word)
{
    const std::string_view text = peekText(word.size());
    if (!text.starts_with(word)) {
        failUnexpected(text.size() < word.size() && word.starts_with(text) ? -1 : peek());
        return false;
    }
    consume(word.size());
    return true;
}

bool JsonReader::takeNull()
{
    if (m_error || peekValue() != 'n') {
        return false;
    }
    return readWord("null");
}

std::string_view JsonReader::readNumber()
{
    constexpr std::size_t kLongestNumber = 512;
    m_number.clear();
    for (int character = peek(); isOfNumber(character); character = peek()) {
        if (m_number.size() == kLongestNumber) {
            fail("is a number of more than " + std::to_string(kLongestNumber) + " digits");
            return {};
        }
        m_number.push_back(static_cast<char>(character));
        ++m_position;
    }
    if (m_error) {
        return {};
    }
    if (!isNumber(m_number)) {
        fail("\"" + m_number.substr(0, 40) + "\" is no number");
        return {};
    }
    return m_number;
}

std::int64_t JsonReader::wholeNumber(std::int64_t least, std::int64_t most)
{
    if (m_error) {
        return 0;
    }
    if (const int first = peekValue(); first != '-' && !isDigit(first)) {
        wrongType("a whole number");
        return 0;
    }
    const std::string_view digits = readNumber();
    if (digits.empty()) {
        return 0;
    }
    std::int64_t value = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (end != digits.data() + digits.size()) {
        fail("must be a whole number, is " + std::string(digits.substr(0, 40)));
        return 0;
    }
    if (problem != std::errc() || value < least || value > most) {
        fail("must be from " + std::to_string(least) + " to " + std::to_string(most) + ", is " + std::string(digits.substr(0, 40)));
        return 0;
    }
    return value;
}

std::uint64_t JsonReader::unsignedNumber()
{
    if (m_error) {
        return 0;
    }
    if (const int first = peekValue(); !isDigit(first)) {
        wrongType("a whole number from 0");
        return 0;
    }
    const std::string_view digits = readNumber();
    std::uint64_t value = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (!m_error && (end != digits.data() + digits.size() || problem != std::errc())) {
        fail("must be a whole number of 64 bits, is " + std::string(digits.substr(0, 40)));
        return 0;
    }
    return value;
}

double JsonReader::number()
{
    if (m_error) {
        return 0;
    }
    if (const int first = peekValue(); first != '-' && !isDigit(first)) {
        wrongType("a number");
        return 0;
    }
    const std::string_view digits = readNumber();
    double value = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (!m_error && problem != std::errc()) {
        fail("is a number that 64 bits cannot hold");
        return 0;
    }
    return value;
}

bool JsonReader::truth()
{
    if (m_error) {
        return false;
    }
    const int first = peekValue();
    if (first != 't' && first != 'f') {
        wrongType("true or false");
        return false;
    }
    return readWord(first == 't' ? "true" : "false") && first == 't';
}

const std::string& JsonReader::text(std::size_t longest)
{
    m_text.clear();
    if (m_error) {
        return m_text;
    }
    if (peekValue() != '"') {
        wrongType("a text");
        return m_text;
    }
    if (!readText(m_text, longest)) {
        m_text.clear();
    }
    return m_text;
}

std::optional<std::int64_t> JsonReader::optionalNumber(std::int64_t least, std::int64_t most)
{
    if (takeNull() || m_error) {
        return std::nullopt;
    }
    return wholeNumber(least, most);
}

bool JsonReader::expectEnd()
{
    if (m_error) {
        return false;
    }
    if (peekValue() >= 0) {
        fail("something follows after the end");
        return false;
    }
    return !m_error;
}

bool JsonReader::skipText()
{
    ++m_position;
    for (;;) {
        if (peek() < 0) {
            failUnexpected(-1);
            return false;
        }
        while (m_position < m_end && m_buffer[m_position] != '"' && m_buffer[m_position] != '\\'
               && static_cast<unsigned char>(m_buffer[m_position]) >= 0x20) {
            ++m_position;
        }
        if (m_position == m_end) {
            continue;
        }
        const char character = m_buffer[m_position];
        if (character != '"' && character != '\\') {
            fail("a control character stands in a text");
            return false;
        }
        ++m_position;
        if (character == '"') {
            return true;
        }
        m_number.clear(); // the character is not wanted
        if (!readEscape(m_number)) {
            return false;
        }
    }
}

bool JsonReader::skipScalar()
{
    switch (const int first = peekValue()) {
    case '"': return skipText();
    case 't': return readWord("true");
    case 'f': return readWord("false");
    case 'n': return readWord("null");
    default:
        if (first != '-' && !isDigit(first)) {
            failUnexpected(first);
            return false;
        }
        return !readNumber().empty();
    }
}

bool JsonReader::skipValue()
{
    const std::size_t outside = m_depth;
    for (;;) {
        const int first = peekValue();
        if (first == '{' || first == '[') {
            if (!open(static_cast<char>(first))) {
                return false;
            }
        } else if (!skipScalar()) {
            return false;
        }
        // The next value, behind all brackets that close here.
        for (;;) {
            if (m_depth == outside) {
                return true;
            }
            if (m_places[m_depth - 1].isArray ? nextElement() : nextField()) {
                break;
            }
            if (m_error) {
                return false;
            }
        }
    }
}

void JsonReader::skip()
{
    if (!m_error) {
        skipValue();
    }
}

bool JsonReader::raw(std::string& raw, std::size_t longest)
{
    raw.clear();
    if (m_error || peekValue() < 0) {
        failUnexpected(-1);
        return false;
    }
    m_sink = &raw;
    m_sinkFrom = m_position;
    m_sinkLongest = longest;
    const bool isWhole = skipValue();
    const bool isKept = isWhole && m_sink && raw.size() + (m_position - m_sinkFrom) <= longest;
    if (isKept) {
        raw.append(m_buffer.get() + m_sinkFrom, m_position - m_sinkFrom);
    } else {
        raw = {};
    }
    m_sink = nullptr;
    return isKept;
}

} // namespace juggler
