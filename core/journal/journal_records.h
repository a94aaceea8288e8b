// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_descriptor.h"
#include "core/base/result.h"
#include "core/journal/byte_reader.h"
#include "core/journal/journal_format.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace juggler {

/// The whole records of a journal, one after the other, up to where it is torn or its end. Nothing is written, and the memory is that of
/// the largest record, which is never more than the file holds. [any thread; one owner]
class JournalRecords {
public:
    /// Fails where the file cannot be read, is no journal, or one of a newer version.
    static Result<JournalRecords> open(const std::string& path);

    /// Steps to the next record and tells its type; nothing at the end of what is whole.
    std::optional<JournalRecord> next();
    /// The contents of the record that next() stepped to, valid until the next call; nothing where they are damaged: then nothing follows.
    std::optional<ByteReader> contents();

    /// Where the present record begins in the file.
    [[nodiscard]] std::int64_t offset() const noexcept { return m_recordOffset; }
    [[nodiscard]] std::int64_t sizeBytes() const noexcept { return m_sizeBytes; }
    /// The file holds more than could be read as records.
    [[nodiscard]] bool isTorn() const noexcept { return m_isTorn; }

private:
    JournalRecords(FileDescriptor fd, std::int64_t sizeBytes) : m_fd(std::move(fd)), m_sizeBytes(sizeBytes) {}
    bool readAt(std::int64_t offset, std::byte* to, std::size_t count) const;
    void tear() noexcept;

    FileDescriptor m_fd;
    std::int64_t m_sizeBytes;
    std::int64_t m_recordOffset = 0;
    std::int64_t m_nextOffset = kJournalHeaderBytes;
    std::uint32_t m_length = 0;
    std::uint32_t m_checksum = 0;
    std::vector<std::byte> m_contents;
    bool m_isTorn = false;
};

} // namespace juggler
