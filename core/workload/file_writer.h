// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_descriptor.h"
#include "core/model/run_config.h"
#include "core/model/task_outcome.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace juggler {

/// One new file that is being written piece by piece: making it, position, end and errors, but not the writing itself, which each context
/// does in its own way. The counterpart of FileReader. [the thread that runs the task]
class FileWriter {
public:
    /// Makes the file, which must not exist, and refuses to follow a link. Direct: past the page cache, where the file system can.
    TaskError create(const std::string& path, std::int64_t sizeBytes, CacheMode mode);

    [[nodiscard]] int fd() const noexcept { return m_file.get(); }
    /// Direct where the writes really go past the page cache, else warm.
    [[nodiscard]] CacheMode modeUsed() const noexcept { return m_modeUsed; }
    [[nodiscard]] std::int64_t offset() const noexcept { return m_offset; }
    [[nodiscard]] bool hasMore() const noexcept { return m_offset < m_sizeBytes && !m_error.isError(); }
    /// How large the next piece is: a whole chunk, or the rest. Past the page cache the last one is a whole page, and finish() cuts it.
    [[nodiscard]] std::size_t nextBytes() const noexcept;

    /// Takes note of one attempt to write.
    void accept(std::size_t bytes, int errnoValue);
    /// Gives the file its exact size, once all is written.
    void finish();
    /// fsync(2) came back with errnoValue.
    void acceptSync(int errnoValue);

    [[nodiscard]] TaskError error() const noexcept { return m_error; }
    [[nodiscard]] std::uint64_t bytesWritten() const noexcept { return static_cast<std::uint64_t>(m_offset); }

private:
    FileDescriptor m_file;
    CacheMode m_modeUsed = CacheMode::Warm;
    std::int64_t m_sizeBytes = 0;
    std::int64_t m_offset = 0;
    int m_idleAttempts = 0; // attempts in a row that wrote nothing
    TaskError m_error;
};

/// Fills a buffer with what the files contain: bytes that no file system can leave out, as it may zeros.
void fillForWriting(std::span<std::byte> buffer) noexcept;

} // namespace juggler
