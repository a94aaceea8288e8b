// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_descriptor.h"
#include "core/model/run_config.h"
#include "core/model/task_outcome.h"

#include <cstdint>
#include <string>

namespace juggler {

/// Whether a read from fd brings something, or the file's end, at once (poll(2)). [any thread]
bool canReadNow(int fd) noexcept;

/// One file that is being read piece by piece: opening, position, end and errors, but not the reading itself, which each context does in
/// its own way. Constant memory whatever the file's size. [the thread that runs the task]
class FileReader {
public:
    /// Opens path for the mode; direct falls back to cold where the file system refuses O_DIRECT. Fails for everything that is not a
    /// regular file, without opening it: a FIFO would block, a device might act. Where another file takes the name's place at that
    /// very moment, the refusal comes after an opening that cannot block. So does the refusal of a file of the system that has nothing to
    /// read at the moment, and for which a read would wait, maybe for ever.
    TaskError open(const std::string& path, CacheMode mode);

    [[nodiscard]] int fd() const noexcept { return m_file.get(); }
    /// What the reads really are, whatever was asked for: direct only where O_DIRECT was granted, warm where at least half of the file was
    /// in memory when it was opened, cold otherwise. Final once reading has ended: a device may refuse O_DIRECT at the first read.
    [[nodiscard]] CacheMode modeUsed() const noexcept { return m_modeUsed; }
    /// Bytes of the file's first 64 MiB that were in the page cache when it was opened; -1 where the system does not tell.
    [[nodiscard]] std::int64_t cachedBytes() const noexcept { return m_cachedBytes; }
    [[nodiscard]] std::int64_t offset() const noexcept { return m_offset; }

    /// How large the next piece may be: a whole chunk, or what is left of a smaller file, in full pages.
    [[nodiscard]] std::size_t nextBytes() const noexcept;

    /// Takes note of one attempt to read. True when there is more to read.
    bool accept(std::size_t bytes, int errnoValue);

    /// Why reading ended, when it was an error.
    [[nodiscard]] TaskError error() const noexcept { return m_error; }
    [[nodiscard]] std::uint64_t bytesRead() const noexcept { return static_cast<std::uint64_t>(m_offset); }

private:
    TaskError openRegular(const std::string& path, CacheMode mode);
    TaskError errorOf(int errnoValue);
    [[nodiscard]] bool mightWaitForEver() const noexcept;
    [[nodiscard]] bool isShorterThanItWas() const noexcept;
    void lookAtCache();
    bool goOnWithoutDirect();

    FileDescriptor m_file;
    CacheMode m_modeUsed = CacheMode::Warm;
    std::int64_t m_sizeBytes = 0; // as it was when it was opened
    std::int64_t m_offset = 0;
    std::int64_t m_cachedBytes = -1;
    int m_idleAttempts = 0; // attempts in a row that brought neither bytes nor an end
    TaskError m_error;
};

} // namespace juggler
