// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/json_grammar.h"
#include "core/formats/json_place.h"
#include "core/formats/utf8_input.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace juggler {

/// Reads JSON piece by piece, in the order in which it stands in the file: nothing is kept but the place. Memory is constant however large
/// the text is: texts, numbers and nesting have limits. [any thread; one at a time]
///
/// After the first failure everything gives nothing, loops end, and error() has a sentence with the place and the byte:
/// "runs[1].threads[3].intervals[17].end_ns: must be a whole number, is a text (at byte 81234)".
///
///     if (json.beginObject()) {
///         while (json.nextField()) { ... json.key() ... read or skip exactly one value ... }
///     }
class JsonReader {
public:
    static constexpr std::size_t kDeepest = 64;
    static constexpr std::size_t kLongestKey = 1024;
    static constexpr std::size_t kLongestText = 1024 * 1024;

    explicit JsonReader(InputText& input);

    // Structure. begin...() consumes the bracket, or fails when something else is there; next...() is false at the end, whose bracket it
    // consumes, and after a failure.
    bool beginObject();
    bool nextField();
    [[nodiscard]] std::string_view key() const noexcept { return m_place.key(); }
    bool beginArray();
    bool nextElement();

    // Values; after a failure an empty one.
    /// Consumes a null where there is one.
    bool takeNull();
    std::int64_t wholeNumber(std::int64_t least, std::int64_t most);
    std::uint64_t unsignedNumber();
    double number();
    bool truth();
    /// At most `longest` bytes of UTF-8; valid until the next call of text().
    const std::string& text(std::size_t longest = kLongestText);
    /// The same, null as nothing.
    std::optional<std::int64_t> optionalNumber(std::int64_t least, std::int64_t most);

    /// Consumes a value of any kind, checked like all others.
    void skip();
    /// The same; its text goes to `raw`, as it stands there, or nothing of it where it is longer than `longest` bytes.
    bool raw(std::string& raw, std::size_t longest);

    /// Whether nothing but blanks is left; else fails.
    bool expectEnd();

    // For what knows its layout by heart.
    /// The text that is there in memory: at least `size` bytes where there are so many.
    std::string_view peekText(std::size_t size)
    {
        const std::string_view text = m_text.ahead();
        return text.size() >= size && !m_error ? text : peekTextFurther(size);
    }
    void consume(std::size_t size) noexcept { m_text.consume(size); }

    /// "PLACE: PROBLEM (at byte N)", for the value that was read last.
    void fail(std::string_view problem);
    /// The same for a field of the object that is open.
    void failAt(std::string_view field, std::string_view problem);
    /// Fails without a place of its own.
    void failPlainly(std::string sentence);
    [[nodiscard]] bool hasFailed() const noexcept { return m_error.has_value(); }
    [[nodiscard]] const Error& error() const { return *m_error; }
    /// The place of the value that is read: "runs[1].config.workers"; empty for the whole.
    [[nodiscard]] std::string place() const { return m_place.text(); }
    /// The same of the object or array that it belongs to.
    [[nodiscard]] std::string parentPlace() const { return m_place.parentText(); }
    /// The number of the element that is being read of the innermost array.
    void setElement(std::uint64_t index) noexcept { m_place.setElement(index); }
    [[nodiscard]] std::uint64_t offset() const noexcept { return m_text.offset(); }
    [[nodiscard]] InputText& input() noexcept { return m_text.input(); }

private:
    int peek() { return m_text.isFilled() ? m_text.peek() : peekFurther(); }
    int peekFurther();
    std::string_view peekTextFurther(std::size_t size);
    /// The first character of the next value, or of what stands in its place.
    int peekValue()
    {
        int character = peek();
        while (json_grammar::isBlank(character)) {
            consume(1);
            character = peek();
        }
        return character;
    }
    bool open(JsonPlace::Kind kind);
    bool expectComma(char closing);
    /// Consumes a text in quotation marks; null: it is only checked.
    bool readText(std::string* text, std::size_t longest);
    bool skipValue();
    bool skipScalar();
    bool readWord(std::string_view word);
    /// The characters of a number, checked against the grammar; empty after a failure.
    std::string_view readNumber();

    void failUnexpected(int character);
    void failWhereTextEnds();
    void wrongType(std::string_view expected);
    void failAtByte(std::string_view place, std::string_view problem, std::uint64_t offset);

    Utf8Input m_text;
    JsonPlace m_place{kDeepest};
    std::string m_value; // of text()
    std::string m_number;
    std::optional<Error> m_error;
};

} // namespace juggler
