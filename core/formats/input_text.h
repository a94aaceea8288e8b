// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/write_progress.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

class QIODevice;

namespace juggler {

/// The text of a file, piece by piece: as it is, or out of a zstd-compressed file, which its first bytes tell. In constant memory, however
/// large the text becomes. Does not own the device. [any thread; one at a time]
///
/// A text that grows beyond kMostGrowth times its file is refused: a session shrinks to a tenth, a bomb to less than a thousandth.
class InputText {
public:
    static constexpr std::int64_t kMostGrowth = 1'000;
    static constexpr std::int64_t kAlwaysAllowedBytes = 64 * 1024 * 1024;

    /// device: open for reading, at its beginning. progress is told of the bytes read of the device.
    explicit InputText(QIODevice& device, ReadProgress progress = {});
    InputText(const InputText&) = delete;
    InputText& operator=(const InputText&) = delete;
    ~InputText();

    /// The first bytes of the text, as many as there are of at least 64 KiB; nothing is consumed by it. Before the first read().
    std::string_view head();

    /// Up to `size` bytes; 0 at the end and after a failure.
    std::size_t read(char* data, std::size_t size);

    /// Back to the beginning. False where the device cannot.
    bool rewind();

    [[nodiscard]] bool isCompressed() const noexcept { return m_zstd != nullptr; }
    /// The bytes of the device, and how many of them were read. -1: unknown.
    [[nodiscard]] std::int64_t deviceBytes() const noexcept { return m_deviceBytes; }

    /// Why read() gives nothing any more though the end was not reached: "the compressed data is damaged at byte 3 of the file".
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }
    void cancel();

    /// Tells progress where it was not told for a while, and asks whether to go on: for those who work for long without reading.
    bool goOn();

private:
    class Zstd;
    std::size_t readText(char* data, std::size_t size);
    std::size_t decompress(char* data, std::size_t size);
    bool fillRaw();
    void fail(std::string message);

    QIODevice& m_device;
    ReadProgress m_progress;
    std::int64_t m_deviceBytes;
    std::int64_t m_rawBytes = 0; // read of the device
    std::int64_t m_textBytes = 0;
    std::chrono::steady_clock::time_point m_toldAt;
    std::unique_ptr<Zstd> m_zstd;
    std::vector<char> m_raw; // of the device, not yet decompressed
    std::size_t m_rawPosition = 0;
    bool m_isFrameOpen = false; // a compressed frame has begun and not ended
    std::vector<char> m_head; // read ahead
    std::size_t m_headPosition = 0;
    std::optional<Error> m_error;
};

} // namespace juggler
