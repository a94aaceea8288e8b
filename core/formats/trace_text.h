// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace juggler {

/// Cuts the text of a Chrome trace into pieces of whole events, without looking into them: an array of events, or an object with one called
/// "traceEvents". Memory is that of a piece, or of the largest event, however long the text. [any thread; one at a time]
///
/// An array without its closing bracket is taken as it is, as the format has it: a program that ends suddenly writes none. A comma behind
/// the last event is allowed, too.
class TraceText {
public:
    static constexpr std::size_t kPieceBytes = 1024 * 1024;
    static constexpr std::size_t kLargestEventBytes = 64 * 1024 * 1024;
    static constexpr int kDeepest = 512; ///< levels of nesting

    /// Up to `size` bytes of the text; 0 at its end, and after a failure.
    using Read = std::function<std::size_t(char* data, std::size_t size)>;

    /// padding: bytes that can be read behind each piece.
    TraceText(Read read, std::size_t padding);

    /// An array of whole events: "[...]". Valid until the next one.
    struct Piece {
        const char* data = nullptr;
        std::size_t size = 0;
        std::uint64_t offset = 0; ///< of data in the text
    };
    /// The next one; nothing at the end, and after a failure.
    std::optional<Piece> next();

    /// Why there is nothing more though the text is not at its end: "the file ends within the event that begins at byte 81".
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }
    /// Whether there was an array of events at all.
    [[nodiscard]] bool hasEvents() const noexcept { return m_hasEvents; }
    /// Whether the closing bracket was missing.
    [[nodiscard]] bool isOpenEnded() const noexcept { return m_isOpenEnded; }
    /// Those of an object's other fields that tell of events in a way that is not read.
    [[nodiscard]] const std::set<std::string>& unreadFields() const noexcept { return m_unreadFields; }

private:
    enum class Place : std::uint8_t { Start, Fields, Events, End };

    bool fill();
    int peek();
    int peekNonBlank();
    void start();
    void readField();
    bool readKey(std::string& key);
    void skipValue();
    void skipText();
    void endEvents();
    std::optional<Piece> nextEvents();
    bool scan();
    void makeRoom();
    std::optional<Piece> piece(std::size_t end);
    void fail(std::string sentence, std::uint64_t offset);
    [[nodiscard]] std::uint64_t offsetOf(std::size_t position) const noexcept { return m_base + position - 1; }

    Read m_read;
    std::size_t m_padding;
    std::size_t m_capacity = 0; // of text in the buffer; the first byte is kept free for a bracket
    std::unique_ptr<char[]> m_buffer;
    std::uint64_t m_base = 0; // of the buffer's first byte of text
    std::size_t m_begin = 1; // what is not consumed yet
    std::size_t m_end = 1; // what was read
    bool m_isAtEnd = false;
    Place m_place = Place::Start;
    bool m_isObject = false;
    // The scan for whole events.
    std::size_t m_scan = 1; // how far it is
    std::size_t m_lastComma = 0; // between two events; 0: none yet
    int m_depth = 0;
    bool m_isInText = false;
    std::size_t m_textBegin = 0;
    bool m_isClosed = false; // the array's bracket stands at m_scan
    std::size_t m_replacedAt = 0; // 0: nothing is replaced
    char m_replaced = 0;

    bool m_hasEvents = false;
    bool m_isOpenEnded = false;
    std::set<std::string> m_unreadFields;
    std::optional<Error> m_error;
};

} // namespace juggler
