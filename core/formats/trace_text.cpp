// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/trace_text.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace juggler {

namespace {

constexpr std::size_t kLongestKey = 1024;

bool isBlank(int character)
{
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
}

/// Whether a byte outside of texts means something for where an event ends.
constexpr std::array<bool, 256> kIsStructure = [] {
    std::array<bool, 256> is{};
    for (const char character : {'"', '{', '}', '[', ']', ','}) {
        is[static_cast<unsigned char>(character)] = true;
    }
    return is;
}();

} // namespace

TraceText::TraceText(Read read, std::size_t padding)
    : m_read(std::move(read)), m_padding(padding), m_capacity(kPieceBytes), m_buffer(std::make_unique<char[]>(2 + m_capacity + padding))
{
}

std::optional<TraceText::Piece> TraceText::next()
{
    if (m_replacedAt != 0) {
        m_buffer[m_replacedAt] = m_replaced;
        m_replacedAt = 0;
    }
    while (!m_error && m_place != Place::End) {
        switch (m_place) {
        case Place::Start: start(); break;
        case Place::Fields: readField(); break;
        case Place::Events:
            if (auto events = nextEvents()) {
                return events;
            }
            break;
        case Place::End: break;
        }
    }
    return std::nullopt;
}

/// Reads more behind what is there; false at the end.
bool TraceText::fill()
{
    if (m_isAtEnd || m_end == 1 + m_capacity) {
        return false;
    }
    const std::size_t bytes = m_read(m_buffer.get() + m_end, 1 + m_capacity - m_end);
    m_isAtEnd = bytes == 0;
    m_end += bytes;
    return bytes > 0;
}

int TraceText::peek()
{
    if (m_begin == m_end) { // nothing is left: the buffer begins anew
        m_base += m_end - 1;
        m_begin = m_end = 1;
        if (!fill()) {
            return -1;
        }
    }
    return static_cast<unsigned char>(m_buffer[m_begin]);
}

int TraceText::peekNonBlank()
{
    int character = peek();
    while (isBlank(character)) {
        ++m_begin;
        character = peek();
    }
    return character;
}

void TraceText::start()
{
    for (const char mark : {'\xEF', '\xBB', '\xBF'}) { // a byte order mark
        if (peek() == static_cast<unsigned char>(mark)) {
            ++m_begin;
        }
    }
    const int first = peekNonBlank();
    m_isObject = first == '{';
    if (first != '{' && first != '[') {
        fail("it begins neither with an array nor with an object", offsetOf(m_begin));
        return;
    }
    ++m_begin;
    m_place = m_isObject ? Place::Fields : Place::Events;
    m_hasEvents = !m_isObject;
    m_scan = m_begin;
    if (m_isObject && peekNonBlank() == '}') {
        ++m_begin;
        m_place = Place::End;
    }
}

/// One field of the outer object; its comma or bracket, too. Where it is the events, up to their bracket.
void TraceText::readField()
{
    std::string key;
    if (!readKey(key)) {
        return;
    }
    if (key == "traceEvents" && peekNonBlank() == '[') {
        ++m_begin;
        m_scan = m_begin;
        m_place = Place::Events;
        m_hasEvents = true;
        return;
    }
    if (key == "systemTraceEvents" || key == "samples") {
        m_unreadFields.insert(key);
    }
    skipValue();
    endEvents();
}

bool TraceText::readKey(std::string& key)
{
    if (peekNonBlank() != '"') {
        fail(peek() < 0 ? "the file ends within its outer object" : "the name of a field is missing", offsetOf(m_begin));
        return false;
    }
    ++m_begin;
    for (int character = peek(); character != '"'; character = peek()) {
        if (character < 0 || key.size() == kLongestKey) {
            fail(character < 0 ? "the file ends within the name of a field" : "the name of a field is longer than 1024 bytes",
                 offsetOf(m_begin));
            return false;
        }
        key.push_back(static_cast<char>(character)); // escapes as they are: none of the names that mean something has one
        ++m_begin;
        if (character == '\\' && peek() >= 0) {
            key.push_back(static_cast<char>(peek()));
            ++m_begin;
        }
    }
    ++m_begin;
    if (peekNonBlank() != ':') {
        fail("a colon is missing", offsetOf(m_begin));
        return false;
    }
    ++m_begin;
    return true;
}

/// Whatever is there, in constant memory.
void TraceText::skipValue()
{
    int depth = 0;
    const int first = peekNonBlank();
    if (first == ',' || first == '}' || first == ']') {
        fail("the value of a field is missing", offsetOf(m_begin));
        return;
    }
    while (!m_error) {
        const int character = peek();
        if (character < 0) {
            fail("the file ends within its outer object", offsetOf(m_begin));
        } else if (character == '"') {
            skipText();
        } else if (depth == 0 && (character == ',' || character == '}' || character == ']')) {
            return;
        } else {
            depth += character == '{' || character == '[' ? 1 : character == '}' || character == ']' ? -1 : 0;
            if (depth > kDeepest) {
                fail("it is nested deeper than 512 levels", offsetOf(m_begin));
            }
            ++m_begin;
        }
    }
}

void TraceText::skipText()
{
    ++m_begin;
    for (int character = peek(); character != '"'; character = peek()) {
        if (character < 0) {
            fail("the file ends within a text", offsetOf(m_begin));
            return;
        }
        ++m_begin;
        if (character == '\\' && peek() >= 0) {
            ++m_begin;
        }
    }
    ++m_begin;
}

/// Behind a field's value: on to the next one, or to the end.
void TraceText::endEvents()
{
    if (m_error) {
        return;
    }
    const int character = peekNonBlank();
    if (m_isObject && character == ',') {
        ++m_begin;
        m_place = Place::Fields;
        return;
    }
    if (m_isObject && character != '}') {
        fail(character < 0 ? "the file ends within its outer object" : "a comma is missing", offsetOf(m_begin));
        return;
    }
    m_begin += m_isObject ? 1 : 0;
    if (peekNonBlank() >= 0) {
        fail("there is something behind its end", offsetOf(m_begin));
        return;
    }
    m_place = Place::End;
}

std::optional<TraceText::Piece> TraceText::nextEvents()
{
    if (m_isClosed) { // the piece before was the last
        m_isClosed = false;
        m_begin = m_scan + 1;
        endEvents();
        return std::nullopt;
    }
    while (!scan()) {
        if (m_error) {
            return std::nullopt;
        }
        if (m_isAtEnd) {
            m_isOpenEnded = true;
            m_place = Place::End;
            const bool isWhole = m_depth == 0 && !m_isInText;
            if (m_isObject || !isWhole) {
                fail(isWhole ? "the file ends within its events" : "the file ends within an event",
                     isWhole ? offsetOf(m_end) : offsetOf(m_begin));
                return std::nullopt;
            }
            return piece(m_end);
        }
    }
    return piece(m_isClosed ? m_scan : m_lastComma);
}

/// Goes on to the end of what was read. Whether there is at least one whole event that can be given.
bool TraceText::scan()
{
    makeRoom();
    while (fill()) {
    }
    std::memset(m_buffer.get() + m_end, 0, 1 + m_padding); // the parser looks at it; what stood there depends on how the text came
    const char* const data = m_buffer.get();
    while (m_scan < m_end) {
        if (m_isInText) {
            const auto* quote = static_cast<const char*>(std::memchr(data + m_scan, '"', m_end - m_scan));
            if (!quote) {
                m_scan = m_end;
                break;
            }
            const char* before = quote;
            while (before > data + m_textBegin && before[-1] == '\\') {
                --before;
            }
            m_isInText = (quote - before) % 2 != 0; // escaped: the text goes on
            m_scan = static_cast<std::size_t>(quote - data) + 1;
            continue;
        }
        const auto character = static_cast<unsigned char>(data[m_scan]);
        if (!kIsStructure[character]) {
            ++m_scan;
            continue;
        }
        if (character == '"') {
            m_isInText = true;
            m_textBegin = m_scan + 1;
        } else if (character == ',') {
            m_lastComma = m_depth == 0 ? m_scan : m_lastComma;
        } else if (character == '{' || character == '[') {
            if (++m_depth > kDeepest) {
                fail("it is nested deeper than 512 levels", offsetOf(m_scan));
                return false;
            }
        } else if (m_depth == 0) {
            if (character == '}') {
                fail("a bracket closes what is not open", offsetOf(m_scan));
                return false;
            }
            m_isClosed = true;
            return true;
        } else {
            --m_depth;
        }
        ++m_scan;
    }
    return m_lastComma != 0;
}

/// Moves what is not consumed to the front; where that is the whole buffer, makes it larger.
void TraceText::makeRoom()
{
    const std::size_t left = m_end - m_begin;
    if (left == m_capacity) {
        if (m_capacity >= kLargestEventBytes) {
            fail("an event is larger than 64 MiB", offsetOf(m_begin));
            return;
        }
        auto larger = std::make_unique<char[]>(2 + 2 * m_capacity + m_padding);
        std::memcpy(larger.get() + m_begin, m_buffer.get() + m_begin, left);
        m_buffer = std::move(larger);
        m_capacity *= 2;
        return;
    }
    const std::size_t shift = m_begin - 1;
    if (shift == 0) {
        return;
    }
    std::memmove(m_buffer.get() + 1, m_buffer.get() + m_begin, left);
    m_base += shift;
    m_begin = 1;
    m_end -= shift;
    m_scan -= shift;
    m_textBegin -= std::min(shift, m_textBegin);
}

/// What is not consumed up to there, in brackets. What the closing one replaces is put back by next().
std::optional<TraceText::Piece> TraceText::piece(std::size_t end)
{
    const Piece piece{m_buffer.get() + m_begin - 1, end - m_begin + 2, offsetOf(m_begin) - 1};
    const bool isEmpty = std::all_of(m_buffer.get() + m_begin, m_buffer.get() + end, [](char character) { return isBlank(character); });
    m_buffer[m_begin - 1] = '[';
    m_begin = std::min(end + 1, m_end);
    m_lastComma = 0;
    if (isEmpty) {
        return std::nullopt; // an array without an event, or a comma behind the last one
    }
    m_replacedAt = end;
    m_replaced = m_buffer[end];
    m_buffer[end] = ']';
    return piece;
}

void TraceText::fail(std::string sentence, std::uint64_t offset)
{
    if (!m_error) {
        m_error = Error{sentence + " (at byte " + std::to_string(offset) + ")"};
    }
}

} // namespace juggler
