// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_descriptor.h"
#include "core/base/result.h"
#include "core/journal/byte_writer.h"
#include "core/journal/journal_format.h"

#include <cstdint>
#include <optional>
#include <string>

namespace juggler {

/// What a journal may take of the disk. A plain value.
struct JournalLimits {
    std::int64_t largestBytes = std::int64_t{2} << 30;
    double largestShareOfFree = 0.5; ///< of what was free in the folder's file system when the journal began
};

/// The file of one journal, while it is written: records are gathered, and handed to the system in pieces of some 100 KiB. What write(2)
/// has taken outlives the program, however it ends; nothing is forced to the device, since that would disturb what the runs measure there:
/// after a power cut what the system had written back by then is there (half a minute old, as a rule).
///
/// The file is private (0600 in a folder of 0700) and locked (flock(2)) as long as it is written: what is not locked has been left behind.
/// The first failure ends it: later records are dropped. [one thread]
class JournalFile {
public:
    /// Creates it in the folder, which is created where it is missing. Fails where that is refused.
    static Result<JournalFile> create(const std::string& folder, const JournalLimits& limits = {});

    /// The bytes of a new record, for its contents.
    ByteWriter& begin(JournalRecord type);
    /// The same of the record that was begun last and has not ended.
    ByteWriter& bytes() noexcept { return m_bytes; }
    /// The record is whole.
    void end();
    /// Nothing of it counts.
    void abandon();

    /// Hands over what was gathered.
    void flush();

    [[nodiscard]] const std::string& path() const noexcept { return m_path; }
    [[nodiscard]] std::int64_t sizeBytes() const noexcept { return m_writtenBytes + static_cast<std::int64_t>(m_bytes.size()); }
    /// Why no more is written; nothing while all is well.
    [[nodiscard]] const std::optional<Error>& failure() const noexcept { return m_failure; }

    /// Removes the file. Nothing is written to it any more.
    void remove();

private:
    JournalFile(FileDescriptor fd, std::string path, std::int64_t limitBytes);
    void fail(Error error);
    void stopAtLimit();

    FileDescriptor m_fd;
    std::string m_path;
    std::int64_t m_limitBytes;
    std::int64_t m_writtenBytes = 0;
    ByteWriter m_bytes;
    std::size_t m_recordOffset = 0;
    std::optional<Error> m_failure;
};

} // namespace juggler
