// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <type_traits>

namespace juggler {

/// Reads what a ByteWriter wrote, from bytes that anybody may have written: whoever reads past their end, or a number that is too long,
/// gets zeros from there on and hasFailed(). Does not own the bytes. [any thread]
class ByteReader {
public:
    explicit ByteReader(std::span<const std::byte> bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool hasFailed() const noexcept { return m_hasFailed; }
    [[nodiscard]] bool isAtEnd() const noexcept { return m_hasFailed || m_offset == m_bytes.size(); }
    [[nodiscard]] std::size_t left() const noexcept { return m_hasFailed ? 0 : m_bytes.size() - m_offset; }

    template <typename T>
    T get() noexcept
    {
        static_assert(std::is_integral_v<T>);
        T value{};
        if (left() < sizeof value) {
            m_hasFailed = true;
            return value;
        }
        std::memcpy(&value, m_bytes.data() + m_offset, sizeof value);
        m_offset += sizeof value;
        return value;
    }

    std::uint64_t varint() noexcept
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const auto byte = get<std::uint8_t>();
            if (shift == 63 && byte > 1) {
                break;
            }
            value |= std::uint64_t{byte & 0x7fU} << shift;
            if (byte < 0x80) {
                return m_hasFailed ? 0 : value;
            }
        }
        m_hasFailed = true;
        return 0;
    }
    std::int64_t signedVarint() noexcept
    {
        const std::uint64_t value = varint();
        return static_cast<std::int64_t>((value >> 1) ^ (~(value & 1) + 1));
    }

    std::string text()
    {
        const std::uint64_t length = varint();
        if (length > left()) {
            m_hasFailed = true;
            return {};
        }
        std::string text(reinterpret_cast<const char*>(m_bytes.data() + m_offset), static_cast<std::size_t>(length));
        m_offset += static_cast<std::size_t>(length);
        return text;
    }

private:
    std::span<const std::byte> m_bytes;
    std::size_t m_offset = 0;
    bool m_hasFailed = false;
};

} // namespace juggler
