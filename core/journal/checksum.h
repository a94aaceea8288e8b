// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace juggler {

/// A checksum against torn and damaged data, not against forgery: eight bytes at a time are mixed in by an odd multiplication and a
/// rotation, the rest byte by byte, and all is folded to 32 bits. About 4 GB/s, a sixth of what a table-driven CRC costs, without any
/// special instruction. Little-endian, as everything in a journal. [any thread]
std::uint32_t journalChecksum(std::span<const std::byte> bytes) noexcept;

} // namespace juggler
