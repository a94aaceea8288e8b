// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/checksum.h"

#include <bit>
#include <cstring>

namespace juggler {

namespace {

constexpr std::uint64_t kOdd = 0x9e37'79b9'7f4a'7c15; // 2^64 / golden ratio

constexpr std::uint64_t mix(std::uint64_t sum, std::uint64_t word) noexcept
{
    return std::rotl((sum ^ word) * kOdd, 29);
}

} // namespace

std::uint32_t journalChecksum(std::span<const std::byte> bytes) noexcept
{
    // Two sums side by side: a multiplication takes the processor longer than it has to wait for the next.
    std::uint64_t even = bytes.size() * kOdd;
    std::uint64_t odd = ~even;
    std::size_t i = 0;
    for (; i + 16 <= bytes.size(); i += 16) {
        std::uint64_t words[2];
        std::memcpy(words, bytes.data() + i, sizeof words);
        even = mix(even, words[0]);
        odd = mix(odd, words[1]);
    }
    for (; i < bytes.size(); ++i) {
        even = mix(even, std::to_integer<std::uint64_t>(bytes[i]));
    }
    std::uint64_t sum = mix(mix(even, odd), odd);
    sum ^= sum >> 32;
    return static_cast<std::uint32_t>(sum);
}

} // namespace juggler
