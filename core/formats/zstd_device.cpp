// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/zstd_device.h"

#include <QString>

#include <zstd.h>

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace juggler {

namespace {
constexpr std::size_t kBlockBytes = 256 * 1024;
constexpr std::size_t kMostBlocks = 8; // ahead of the compressing thread
} // namespace

/// The thread that compresses. Blocks go to it and come back empty.
class ZstdDevice::Worker {
public:
    explicit Worker(QIODevice& device) : m_device(device), m_stream(ZSTD_createCCtx()), m_output(ZSTD_CStreamOutSize())
    {
        if (!m_stream) {
            m_reason = "there is no memory to compress it";
            return;
        }
        ZSTD_CCtx_setParameter(m_stream, ZSTD_c_compressionLevel, kLevel);
        ZSTD_CCtx_setParameter(m_stream, ZSTD_c_checksumFlag, 1);
        try {
            m_thread = std::jthread([this] { run(); });
        } catch (const std::system_error&) {
            m_isAlone = true; // no thread can be had: the writing one compresses
        }
    }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    ~Worker()
    {
        end();
        ZSTD_freeCCtx(m_stream);
    }

    /// False after a failure.
    bool write(const char* data, std::size_t size)
    {
        m_block.insert(m_block.end(), data, data + size);
        return m_block.size() < kBlockBytes || pass();
    }

    /// Waits for the end; the first reason of a failure, empty for none.
    std::string finish()
    {
        if (pass()) {
            m_isWhole = true;
        }
        end();
        return m_reason;
    }

    std::string reason()
    {
        const std::lock_guard lock(m_mutex);
        return m_reason;
    }

private:
    bool pass()
    {
        if (m_isAlone) {
            if (m_reason.empty() && !m_block.empty()) {
                compress(m_block, ZSTD_e_continue);
            }
            m_block.clear();
            return m_reason.empty();
        }
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_blocks.size() < kMostBlocks || !m_reason.empty(); });
        if (!m_reason.empty()) {
            m_block.clear();
            return false;
        }
        m_blocks.push_back(std::exchange(m_block, std::move(m_spare)));
        m_block.clear();
        m_changed.notify_all();
        return true;
    }

    void end()
    {
        if (m_isAlone && !std::exchange(m_isOver, true) && m_isWhole && m_reason.empty()) {
            compress({}, ZSTD_e_end);
        }
        {
            const std::lock_guard lock(m_mutex);
            m_isOver = true;
        }
        m_changed.notify_all();
        if (m_thread.joinable()) {
            m_thread.join();
        }
    }

    void run()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_changed.wait(lock, [this] { return !m_blocks.empty() || m_isOver; });
            const bool isEnd = m_blocks.empty();
            if (isEnd && !m_isWhole) {
                return; // given up
            }
            std::vector<char> block;
            if (!isEnd) {
                block = std::move(m_blocks.front());
                m_blocks.pop_front();
            }
            const bool hasFailed = !m_reason.empty();
            lock.unlock();
            m_changed.notify_all();
            std::string reason = hasFailed ? std::string() : compressed(block, isEnd ? ZSTD_e_end : ZSTD_e_continue);
            block.clear();
            lock.lock();
            if (!reason.empty()) {
                m_reason = std::move(reason);
                m_changed.notify_all();
            }
            m_spare = std::move(block);
            if (isEnd) {
                return;
            }
        }
    }

    void compress(const std::vector<char>& block, ZSTD_EndDirective directive) { m_reason = compressed(block, directive); }

    /// The reason of a failure, empty for none.
    std::string compressed(const std::vector<char>& block, ZSTD_EndDirective directive)
    {
        ZSTD_inBuffer input{block.data(), block.size(), 0};
        for (;;) {
            ZSTD_outBuffer output{m_output.data(), m_output.size(), 0};
            const std::size_t rest = ZSTD_compressStream2(m_stream, &output, &input, directive);
            if (ZSTD_isError(rest)) {
                return ZSTD_getErrorName(rest);
            }
            if (!writeOut(output.pos)) {
                return m_device.errorString().toStdString();
            }
            if (directive == ZSTD_e_end ? rest == 0 : input.pos == input.size) {
                return {};
            }
        }
    }

    bool writeOut(std::size_t size)
    {
        for (std::size_t written = 0; written < size;) {
            const qint64 part = m_device.write(m_output.data() + written, static_cast<qint64>(size - written));
            if (part <= 0) {
                return false;
            }
            written += static_cast<std::size_t>(part);
        }
        return true;
    }

    QIODevice& m_device;
    ZSTD_CCtx* m_stream;
    std::vector<char> m_output;
    std::vector<char> m_block; // of the writing thread
    bool m_isAlone = false;
    bool m_isWhole = false; // before m_isOver
    // m_mutex guards the rest.
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::vector<char>> m_blocks;
    std::vector<char> m_spare;
    bool m_isOver = false;
    std::string m_reason;
    std::jthread m_thread; // last: ends before the rest goes
};

ZstdDevice::ZstdDevice(QIODevice& device) : m_worker(std::make_unique<Worker>(device))
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

ZstdDevice::~ZstdDevice() = default;

Result<void> ZstdDevice::finish()
{
    const std::string reason = m_worker->finish();
    close();
    return reason.empty() ? Result<void>() : Result<void>(Error{reason});
}

qint64 ZstdDevice::readData(char*, qint64)
{
    return -1;
}

qint64 ZstdDevice::writeData(const char* data, qint64 size)
{
    if (m_worker->write(data, static_cast<std::size_t>(size))) {
        return size;
    }
    setErrorString(QString::fromStdString(m_worker->reason()));
    return -1;
}

} // namespace juggler
