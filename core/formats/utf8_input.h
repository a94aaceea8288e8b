// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/input_text.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace juggler {

/// A window on a text that moves along it: what is ahead is in memory and is UTF-8. Does not own the text. [any thread; one at a time]
class Utf8Input {
public:
    explicit Utf8Input(InputText& input);

    /// The next byte; -1 where nothing is ahead: at the end, before what is no UTF-8, and where the text cannot be read any further.
    int peek() { return m_position < m_end || fill() ? static_cast<unsigned char>(m_buffer[m_position]) : -1; }
    [[nodiscard]] bool isFilled() const noexcept { return m_position < m_end; }
    /// What is ahead in memory; nothing where it was all consumed.
    [[nodiscard]] std::string_view ahead() const noexcept { return {m_buffer.get() + m_position, m_end - m_position}; }
    /// The same: at least `size` bytes where there are so many.
    std::string_view ahead(std::size_t size);
    /// size: at most what is ahead.
    void consume(std::size_t size) noexcept { m_position += size; }

    /// From here on everything that is consumed also goes to `kept`, as long as that is at most `longest` bytes.
    void beginKeeping(std::string& kept, std::size_t longest);
    /// Whether all of it was kept; else `kept` holds some of it.
    bool endKeeping();

    /// Whether what comes next is no UTF-8.
    [[nodiscard]] bool isBroken() const noexcept { return m_isBroken; }
    /// Bytes of the text before what is ahead.
    [[nodiscard]] std::uint64_t offset() const noexcept { return m_base + m_position; }
    [[nodiscard]] InputText& input() noexcept { return m_input; }

private:
    bool fill();
    void moveToFront();
    std::size_t checkUtf8(std::size_t from, std::size_t to) const;

    static constexpr std::size_t kBufferBytes = 256 * 1024;
    InputText& m_input;
    std::unique_ptr<char[]> m_buffer;
    std::size_t m_position = 0;
    std::size_t m_end = 0; // of what was checked
    std::size_t m_filled = 0; // of what was read: the rest may be the beginning of a character
    std::uint64_t m_base = 0; // where in the text the buffer begins
    bool m_isAtEnd = false;
    bool m_isBroken = false;
    std::string* m_kept = nullptr; // what is consumed goes here, too; null where nothing is kept, or it became too long
    std::size_t m_keptFrom = 0;
    std::size_t m_longestKept = 0;
};

} // namespace juggler
