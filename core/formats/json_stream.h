// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/output_buffer.h"

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace juggler {

/// Writes JSON piece by piece: nothing is kept but the nesting. The caller keeps objects and arrays balanced. [any thread; one at a time]
///
/// Text is written as UTF-8 whatever it contains: bytes that are none (a file name may be anything) become U+FFFD. A double that JSON
/// cannot express becomes null.
class JsonStream {
public:
    enum class Layout : std::uint8_t {
        Compact,
        Indented, ///< by four blanks, for files that people edit
    };

    explicit JsonStream(OutputBuffer& output, Layout layout = Layout::Compact);
    JsonStream(const JsonStream&) = delete;
    JsonStream& operator=(const JsonStream&) = delete;
    ~JsonStream();

    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    void key(std::string_view name);

    void null();
    void value(std::string_view text);
    void value(const char* text) { value(std::string_view(text)); }
    void value(double number);
    void value(bool isTrue);
    template <std::signed_integral T>
    void value(T number)
    {
        signedNumber(number);
    }
    template <std::unsigned_integral T>
    requires(!std::same_as<T, bool>) void value(T number) { unsignedNumber(number); }
    template <typename T>
    void value(const std::optional<T>& known)
    {
        if (known) {
            value(*known);
        } else {
            null();
        }
    }

    /// The next value is written by the caller, straight to the output and in one go: for large arrays.
    void handOverValue();

    /// Adds members, as they stand in another JSON text, to the open object, which has some already.
    void rawMembers(std::string_view members);

    /// key() and value() in one.
    template <typename T>
    void field(std::string_view name, const T& content)
    {
        key(name);
        value(content);
    }

private:
    void signedNumber(std::int64_t number);
    void unsignedNumber(std::uint64_t number);

    class Impl; // keeps RapidJSON out of every other file
    std::unique_ptr<Impl> m_impl;
};

} // namespace juggler
