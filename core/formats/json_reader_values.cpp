// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON reader's values: texts, numbers, words. How they nest is in json_reader.cpp.
#include "core/formats/json_escape.h"
#include "core/formats/json_grammar.h"
#include "core/formats/json_reader.h"

#include <charconv>

namespace juggler {

using namespace json_grammar;

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
        consume(1);
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

bool JsonReader::readText(std::string* text, std::size_t longest)
{
    if (text) {
        text->clear();
    }
    consume(1); // the quotation mark
    for (;;) {
        if (peek() < 0) {
            failUnexpected(-1);
            return false;
        }
        const std::string_view ahead = m_text.ahead();
        std::size_t plain = 0;
        while (plain < ahead.size() && isPlain(ahead[plain])) {
            ++plain;
        }
        consume(plain);
        if (text && text->size() + plain > longest) {
            fail("is a text of more than " + std::to_string(longest) + " bytes");
            return false;
        }
        if (text) {
            text->append(ahead.substr(0, plain));
        }
        if (plain == ahead.size()) {
            continue;
        }
        if (ahead[plain] != '"' && ahead[plain] != '\\') {
            fail("a control character stands in a text");
            return false;
        }
        consume(1);
        if (ahead[plain] == '"') {
            return true;
        }
        m_number.clear(); // takes the character where nobody wants it
        if (const auto problem = readJsonEscape(m_text, text ? *text : m_number)) {
            failWhereTextEnds();
            fail(*problem);
            return false;
        }
    }
}

const std::string& JsonReader::text(std::size_t longest)
{
    m_value.clear();
    if (m_error) {
        return m_value;
    }
    if (peekValue() != '"') {
        wrongType("a text");
        return m_value;
    }
    if (!readText(&m_value, longest)) {
        m_value.clear();
    }
    return m_value;
}

std::optional<std::int64_t> JsonReader::optionalNumber(std::int64_t least, std::int64_t most)
{
    if (takeNull() || m_error) {
        return std::nullopt;
    }
    return wholeNumber(least, most);
}

} // namespace juggler
