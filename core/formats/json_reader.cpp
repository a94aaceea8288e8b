// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_reader.h"

#include "core/formats/json_escape.h"
#include "core/formats/json_grammar.h"

namespace juggler {

using namespace json_grammar;

JsonReader::JsonReader(InputText& input) : m_text(input)
{
    const std::string_view text = peekText(3);
    if (text.starts_with("\xEF\xBB\xBF")) { // a byte order mark
        consume(3);
    }
}

void JsonReader::failAtByte(std::string_view place, std::string_view problem, std::uint64_t offset)
{
    if (m_error) {
        return;
    }
    if (const auto& unreadable = m_text.input().error()) {
        m_error = *unreadable;
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
        const auto& unreadable = m_text.input().error();
        m_error = unreadable ? *unreadable : Error{std::move(sentence)};
    }
}

void JsonReader::failUnexpected(int character)
{
    if (character < 0) {
        fail(kEndsEarly);
    } else if (character > 0x20 && character < 0x7F) {
        fail(std::string("\"") + static_cast<char>(character) + "\" is not expected here");
    } else {
        fail("a character that is not expected here");
    }
}

void JsonReader::wrongType(std::string_view expected)
{
    const int first = peekValue();
    if (!beginsValue(first)) {
        failUnexpected(first);
        return;
    }
    fail("must be " + std::string(expected) + ", is " + std::string(typeName(first)));
}

/// After what is there ended, or nothing more could be read: says why where that is no end of the text.
void JsonReader::failWhereTextEnds()
{
    if (m_text.input().error() || m_text.isBroken()) {
        fail("the text is no UTF-8");
    }
}

std::string_view JsonReader::peekTextFurther(std::size_t size)
{
    if (m_error) {
        return {};
    }
    const std::string_view text = m_text.ahead(size);
    if (text.size() < size) {
        failWhereTextEnds();
    }
    return m_error ? std::string_view() : text;
}

int JsonReader::peekFurther()
{
    if (m_error) {
        return -1;
    }
    const int character = m_text.peek();
    if (character < 0) {
        failWhereTextEnds();
    }
    return character;
}

bool JsonReader::open(JsonPlace::Kind kind)
{
    if (m_error) {
        return false;
    }
    const bool isObject = kind == JsonPlace::Kind::Object;
    if (peekValue() != (isObject ? '{' : '[')) {
        wrongType(isObject ? "an object" : "an array");
        return false;
    }
    if (m_place.isDeepest()) {
        fail("is nested deeper than " + std::to_string(kDeepest) + " levels");
        return false;
    }
    consume(1);
    m_place.enter(kind);
    return true;
}

bool JsonReader::beginObject()
{
    return open(JsonPlace::Kind::Object);
}

bool JsonReader::beginArray()
{
    return open(JsonPlace::Kind::Array);
}

/// Before the next field or element: false at the end.
bool JsonReader::expectComma(char closing)
{
    const int character = peekValue();
    if (character == closing) {
        consume(1);
        m_place.leave();
        return false;
    }
    if (!m_place.isAtFirst()) {
        if (character != ',') {
            failUnexpected(character);
            return false;
        }
        consume(1);
    }
    m_place.passFirst();
    return true;
}

bool JsonReader::nextField()
{
    if (m_error || !expectComma('}')) {
        return false;
    }
    if (const int character = peekValue(); character != '"') {
        m_place.key().clear();
        failUnexpected(character);
        return false;
    }
    if (!readText(&m_place.key(), kLongestKey)) {
        return false;
    }
    if (const int character = peekValue(); character != ':') {
        failUnexpected(character);
        return false;
    }
    consume(1);
    return true;
}

bool JsonReader::nextElement()
{
    if (m_error || !expectComma(']')) {
        return false;
    }
    m_place.nextElement();
    return true;
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

bool JsonReader::skipScalar()
{
    switch (const int first = peekValue()) {
    case '"': return readText(nullptr, 0);
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
    const std::size_t outside = m_place.depth();
    for (;;) {
        const int first = peekValue();
        if (first == '{' || first == '[') {
            if (!open(first == '{' ? JsonPlace::Kind::Object : JsonPlace::Kind::Array)) {
                return false;
            }
        } else if (!skipScalar()) {
            return false;
        }
        // The next value, behind all brackets that close here.
        for (;;) {
            if (m_place.depth() == outside) {
                return true;
            }
            if (m_place.kind() == JsonPlace::Kind::Array ? nextElement() : nextField()) {
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
    m_text.beginKeeping(raw, longest);
    const bool isWhole = skipValue();
    const bool isKept = m_text.endKeeping() && isWhole;
    if (!isKept) {
        raw = {};
    }
    return isKept;
}

} // namespace juggler
