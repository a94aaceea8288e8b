// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/utf8_input.h"

#include <cstring>
#include <utility>

namespace juggler {

Utf8Input::Utf8Input(InputText& input) : m_input(input), m_buffer(std::make_unique<char[]>(kBufferBytes)) {}

/// How far from `from` on it is UTF-8, up to `to` at most: a character that may go on behind `to` does not count yet.
std::size_t Utf8Input::checkUtf8(std::size_t from, std::size_t to) const
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

/// Makes room behind what is ahead.
void Utf8Input::moveToFront()
{
    if (m_kept) {
        if (m_kept->size() + (m_position - m_keptFrom) <= m_longestKept) {
            m_kept->append(m_buffer.get() + m_keptFrom, m_position - m_keptFrom);
        } else {
            m_kept = nullptr; // too long: it is only consumed from here on
        }
        m_keptFrom = 0;
    }
    std::memmove(m_buffer.get(), m_buffer.get() + m_position, m_filled - m_position);
    m_base += m_position;
    m_filled -= m_position;
    m_end -= m_position;
    m_position = 0;
}

/// Reads on; whether there is more ahead than before.
bool Utf8Input::fill()
{
    moveToFront();
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
        return false;
    }
    m_isBroken = m_end == known && m_filled > m_end && m_position == m_end;
    return m_end > known;
}

std::string_view Utf8Input::ahead(std::size_t size)
{
    while (m_end - m_position < size && fill()) {
    }
    return ahead();
}

void Utf8Input::beginKeeping(std::string& kept, std::size_t longest)
{
    kept.clear();
    m_kept = &kept;
    m_keptFrom = m_position;
    m_longestKept = longest;
}

bool Utf8Input::endKeeping()
{
    std::string* const kept = std::exchange(m_kept, nullptr);
    if (!kept || kept->size() + (m_position - m_keptFrom) > m_longestKept) {
        return false;
    }
    kept->append(m_buffer.get() + m_keptFrom, m_position - m_keptFrom);
    return true;
}

} // namespace juggler
