// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/input_text.h"

#include <QIODevice>

#include <zstd.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace juggler {

namespace {

constexpr std::size_t kRawBytes = 128 * 1024;
constexpr std::size_t kHeadBytes = 64 * 1024;
constexpr std::chrono::milliseconds kTellEvery{20};
constexpr std::array<unsigned char, 4> kZstdMagic{0x28, 0xB5, 0x2F, 0xFD}; // RFC 8878, 3.1.1

bool isZstd(const std::vector<char>& bytes)
{
    return bytes.size() >= kZstdMagic.size() && std::memcmp(bytes.data(), kZstdMagic.data(), kZstdMagic.size()) == 0;
}

} // namespace

class InputText::Zstd {
public:
    Zstd() : m_stream(ZSTD_createDCtx()) {}
    Zstd(const Zstd&) = delete;
    Zstd& operator=(const Zstd&) = delete;
    ~Zstd() { ZSTD_freeDCtx(m_stream); }

    [[nodiscard]] ZSTD_DCtx* stream() const { return m_stream; }

private:
    ZSTD_DCtx* m_stream;
};

InputText::InputText(QIODevice& device, ReadProgress progress)
    : m_device(device),
      m_progress(std::move(progress)),
      m_deviceBytes(device.isSequential() ? -1 : device.size()),
      m_toldAt(std::chrono::steady_clock::now())
{
    if (fillRaw() && isZstd(m_raw)) {
        m_zstd = std::make_unique<Zstd>();
        if (!m_zstd->stream()) {
            fail("there is no memory to decompress it");
        }
    }
}

InputText::~InputText() = default;

void InputText::fail(std::string message)
{
    if (!m_error) {
        m_error = Error{std::move(message)};
    }
}

void InputText::cancel()
{
    fail(kReadingCancelled);
}

bool InputText::rewind()
{
    if (m_error || !m_device.seek(0)) {
        return false;
    }
    if (m_zstd) {
        ZSTD_DCtx_reset(m_zstd->stream(), ZSTD_reset_session_only);
    }
    m_rawBytes = m_textBytes = 0;
    m_raw.clear();
    m_rawPosition = 0;
    m_isFrameOpen = false;
    m_head.clear();
    m_headPosition = 0;
    return true;
}

bool InputText::goOn()
{
    if (m_error) {
        return false;
    }
    const auto now = std::chrono::steady_clock::now();
    if (!m_progress || now - m_toldAt < kTellEvery) {
        return true;
    }
    m_toldAt = now;
    if (!m_progress(m_rawBytes, std::max(m_deviceBytes, m_rawBytes))) {
        cancel();
        return false;
    }
    return true;
}

std::string_view InputText::head()
{
    while (m_head.size() < kHeadBytes) {
        const std::size_t before = m_head.size();
        m_head.resize(kHeadBytes);
        const std::size_t count = readText(m_head.data() + before, kHeadBytes - before);
        m_head.resize(before + count);
        if (count == 0) {
            break;
        }
    }
    return {m_head.data(), m_head.size()};
}

std::size_t InputText::read(char* data, std::size_t size)
{
    if (m_headPosition < m_head.size()) {
        const std::size_t count = std::min(size, m_head.size() - m_headPosition);
        std::memcpy(data, m_head.data() + m_headPosition, count);
        m_headPosition += count;
        return count;
    }
    return readText(data, size);
}

std::size_t InputText::readText(char* data, std::size_t size)
{
    if (!goOn() || size == 0) {
        return 0;
    }
    if (m_zstd) {
        return decompress(data, size);
    }
    if (m_rawPosition == m_raw.size() && !fillRaw()) {
        return 0;
    }
    const std::size_t count = std::min(size, m_raw.size() - m_rawPosition);
    std::memcpy(data, m_raw.data() + m_rawPosition, count);
    m_rawPosition += count;
    return count;
}

bool InputText::fillRaw()
{
    if (m_error) {
        return false;
    }
    m_raw.resize(kRawBytes);
    m_rawPosition = 0;
    const qint64 count = m_device.read(m_raw.data(), static_cast<qint64>(m_raw.size()));
    m_raw.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    if (count < 0) {
        fail(m_device.errorString().toStdString());
    }
    m_rawBytes += std::max<qint64>(count, 0);
    return count > 0;
}

std::size_t InputText::decompress(char* data, std::size_t size)
{
    ZSTD_outBuffer output{data, size, 0};
    while (output.pos == 0) {
        if (!goOn()) { // frames that are skipped may go on for the whole file
            return 0;
        }
        // Without new input once more: what was decompressed already may not have found room.
        const bool isAtEnd = m_rawPosition == m_raw.size() && !fillRaw();
        if (m_error) {
            return 0;
        }
        ZSTD_inBuffer input{m_raw.data(), m_raw.size(), m_rawPosition};
        if (isAtEnd && !m_isFrameOpen) {
            return 0;
        }
        const std::size_t rest = ZSTD_decompressStream(m_zstd->stream(), &output, &input);
        m_rawPosition = input.pos;
        if (ZSTD_isError(rest)) {
            fail(std::string("the compressed data is damaged before byte ") + std::to_string(m_rawBytes)
                 + " of the file: " + ZSTD_getErrorName(rest));
            return 0;
        }
        m_isFrameOpen = rest != 0;
        if (isAtEnd && output.pos == 0) {
            if (m_isFrameOpen) {
                fail("the compressed data ends early, after byte " + std::to_string(m_rawBytes) + " of the file");
            }
            return 0;
        }
    }
    m_textBytes += static_cast<std::int64_t>(output.pos);
    if (m_textBytes > kAlwaysAllowedBytes && m_textBytes / kMostGrowth > m_rawBytes) {
        fail("it grows to more than " + std::to_string(kMostGrowth) + " times its size when it is decompressed, which no recording does");
        return 0;
    }
    return output.pos;
}

} // namespace juggler
