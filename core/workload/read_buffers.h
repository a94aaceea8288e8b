// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/async_reader.h"

#include <cstddef>
#include <vector>

namespace juggler {

/// The buffers of the reads that are in flight: one for each, aligned for O_DIRECT, their pages touched before the first use, because a
/// read into untouched memory makes submitting take many times as long. [one thread]
class ReadBuffers {
public:
    static constexpr std::size_t kCount = AsyncReader::kMaxInFlight;

    /// Reserves the addresses; no memory yet. Throws std::bad_alloc where the system refuses.
    ReadBuffers();
    ReadBuffers(const ReadBuffers&) = delete;
    ReadBuffers& operator=(const ReadBuffers&) = delete;
    ~ReadBuffers();

    /// A buffer of kReadChunkBytes; null while all are in use.
    std::byte* take() noexcept;
    [[nodiscard]] bool hasFree() const noexcept { return !m_free.empty() || m_touched < kCount; }
    /// One more, filled with what writes write; valid as long as this.
    const std::byte* bytesToWrite() noexcept;
    void giveBack(std::byte* buffer) noexcept { m_free.push_back(buffer); }

private:
    std::byte* m_memory;
    bool m_hasBytesToWrite = false;
    std::size_t m_touched = 0; // so many buffers have been used
    std::vector<std::byte*> m_free; // the one used last is handed out first: it is warm
};

} // namespace juggler
