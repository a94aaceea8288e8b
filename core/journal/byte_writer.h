// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>

namespace juggler {

static_assert(std::endian::native == std::endian::little, "a journal is little-endian");

/// Bytes that grow at their end. Owned by the journal's file. [journal thread]
///
/// Small numbers take few bytes: 7 bits a byte, the least first (LEB128); signed ones are folded so that those near 0 are small (zigzag).
class ByteWriter {
public:
    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    [[nodiscard]] std::span<const std::byte> bytes() const noexcept { return {m_bytes.get(), m_size}; }
    void clear() noexcept { m_size = 0; }
    void truncate(std::size_t size) noexcept { m_size = size; }

    /// Makes room for so many bytes and returns where they go; advance() tells how many there were.
    std::byte* room(std::size_t count)
    {
        if (m_capacity - m_size < count) [[unlikely]] {
            grow(count);
        }
        return m_bytes.get() + m_size;
    }
    void advance(std::size_t count) noexcept { m_size += count; }

    template <typename T>
    void put(T value)
    {
        static_assert(std::is_integral_v<T>);
        std::memcpy(room(sizeof value), &value, sizeof value);
        advance(sizeof value);
    }

    template <typename T>
    void putAt(std::size_t offset, T value) noexcept
    {
        std::memcpy(m_bytes.get() + offset, &value, sizeof value);
    }

    void putVarint(std::uint64_t value)
    {
        std::byte* const start = room(kLongestVarint);
        advance(static_cast<std::size_t>(appendVarint(start, value) - start));
    }
    void putSigned(std::int64_t value) { putVarint(zigzag(value)); }

    void putText(std::string_view text)
    {
        putVarint(text.size());
        if (!text.empty()) {
            std::memcpy(room(text.size()), text.data(), text.size());
            advance(text.size());
        }
    }

    static constexpr std::size_t kLongestVarint = 10;

    /// Writes value at `at`, where there is room for kLongestVarint bytes, and returns where it ends.
    static std::byte* appendVarint(std::byte* at, std::uint64_t value) noexcept
    {
        while (value >= 0x80) {
            *at++ = static_cast<std::byte>(value | 0x80);
            value >>= 7;
        }
        *at++ = static_cast<std::byte>(value);
        return at;
    }

    static constexpr std::uint64_t zigzag(std::int64_t value) noexcept
    {
        return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
    }

private:
    void grow(std::size_t count)
    {
        const std::size_t capacity = std::max<std::size_t>(m_capacity * 2, std::bit_ceil(m_size + count));
        auto bytes = std::make_unique_for_overwrite<std::byte[]>(capacity);
        if (m_size > 0) {
            std::memcpy(bytes.get(), m_bytes.get(), m_size);
        }
        m_bytes = std::move(bytes);
        m_capacity = capacity;
    }

    std::unique_ptr<std::byte[]> m_bytes;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

} // namespace juggler
