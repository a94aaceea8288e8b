// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/output_buffer.h"
#include "core/timeline/span.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace juggler {

/// Writes the large arrays of a session as text, straight into the output's buffer: keys with all that stands around them are literals,
/// numbers go where they stay. The caller writes what makes JSON of it. Owned by the writer of a session. [any thread; one at a time]
class SessionText {
public:
    explicit SessionText(OutputBuffer& output) : m_output(output) {}

    void put(char character) { m_output.put(character); }
    void literal(std::string_view text)
    {
        std::memcpy(m_output.room(text.size()), text.data(), text.size());
        m_output.advance(text.size());
    }
    template <typename T>
    void number(T value)
    {
        char* const room = m_output.room(kDigits);
        m_output.advance(static_cast<std::size_t>(std::to_chars(room, room + kDigits, value).ptr - room));
    }
    /// null where it is unknown.
    template <typename T>
    void number(const std::optional<T>& value)
    {
        if (value) {
            number(*value);
        } else {
            literal("null");
        }
    }
    /// The same of a time that is -1 while unknown.
    void time(std::int64_t timeNs) { number(timeNs < 0 ? std::nullopt : std::optional(timeNs)); }
    void truth(bool isTrue) { literal(isTrue ? "true" : "false"); } // NOLINT: the value itself
    /// A text of any length with what must not stand in JSON escaped.
    void text(std::string_view text);
    /// One of the program's own keys.
    void key(std::string_view key)
    {
        put('"');
        literal(key);
        put('"');
    }

    /// An interval but for its closing bracket. second: the key of the second field with its punctuation, ",\"task\":" or ",\"thread\":".
    void interval(State state, std::string_view second, std::optional<std::uint32_t> owner, std::optional<std::uint16_t> core,
                  std::int64_t startNs, std::int64_t endNs);

private:
    static constexpr std::size_t kDigits = 24;
    OutputBuffer& m_output;
    std::string m_escaped;
};

} // namespace juggler
