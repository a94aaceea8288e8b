// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <memory>
#include <string_view>

class QIODevice;

namespace juggler {

/// A buffer of 64 KiB in front of an open device, so that a writer may hand over single characters and still needs constant memory.
/// After the first failure everything is dropped and finish() tells why. Does not own the device. [any thread; one at a time]
class OutputBuffer {
public:
    explicit OutputBuffer(QIODevice& device);

    void put(char character)
    {
        if (m_used == kSizeBytes) [[unlikely]] {
            flush();
        }
        m_data[m_used++] = character;
    }
    void write(std::string_view text);

    /// Room for up to kMostRoomBytes, for those who write several things in one go; advance() says how much of it was used.
    [[nodiscard]] char* room(std::size_t sizeBytes)
    {
        if (kSizeBytes - m_used < sizeBytes) [[unlikely]] {
            flush();
        }
        return m_data.get() + m_used;
    }
    void advance(std::size_t sizeBytes) noexcept { m_used += sizeBytes; }
    static constexpr std::size_t kMostRoomBytes = 4096;

    /// Whether the device has refused something already: there is no use in going on.
    [[nodiscard]] bool hasFailed() const noexcept { return m_hasFailed; }

    /// Writes the rest. Fails with the system's words for the first failure: "No space left on device".
    Result<void> finish();

private:
    void flush();

    static constexpr std::size_t kSizeBytes = 64 * 1024;
    QIODevice& m_device;
    std::unique_ptr<char[]> m_data;
    std::size_t m_used = 0;
    bool m_hasFailed = false;
    std::string m_reason;
};

} // namespace juggler
