// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal_file.h"

#include "core/base/clock.h"
#include "core/base/time_text.h"
#include "core/journal/checksum.h"
#include "core/journal/journal_folder.h"
#include "core/model/task_spec.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <limits>
#include <thread>

namespace juggler {

namespace {

constexpr std::size_t kPieceBytes = 256 * 1024;
constexpr int kLockTries = 50;
constexpr std::chrono::milliseconds kBetweenTries{2};
constexpr std::int64_t kRoomForLastWords = 4096; // below the limit, for the record that tells why it ends

/// The number of bytes that a journal in this file system may have.
std::int64_t limitOf(int fd, const JournalLimits& limits)
{
    struct statvfs system = {};
    if (fstatvfs(fd, &system) != 0) {
        return limits.largestBytes;
    }
    const double free = static_cast<double>(system.f_bavail) * static_cast<double>(system.f_frsize);
    return std::min(limits.largestBytes, static_cast<std::int64_t>(free * limits.largestShareOfFree));
}

/// Another program that looks for old journals may hold the file for an instant.
bool lock(int fd)
{
    for (int triesLeft = kLockTries; flock(fd, LOCK_EX | LOCK_NB) != 0; --triesLeft) {
        if (errno != EWOULDBLOCK || triesLeft <= 1) {
            return false;
        }
        std::this_thread::sleep_for(kBetweenTries);
    }
    return true;
}

} // namespace

JournalFile::JournalFile(FileDescriptor fd, std::string path, std::int64_t limitBytes)
    : m_fd(std::move(fd)), m_path(std::move(path)), m_limitBytes(limitBytes)
{
    std::memcpy(m_bytes.room(kJournalHeaderBytes), kJournalMagic.data(), kJournalMagic.size());
    m_bytes.advance(kJournalMagic.size());
    m_bytes.put(kJournalVersion);
    m_bytes.put(std::uint32_t{0});
}

// Under a name that nobody looks for until it is locked: else another program that starts now takes it for one that was left behind.
Result<JournalFile> JournalFile::create(const std::string& folder, const JournalLimits& limits)
{
    if (auto made = makeJournalFolder(folder); !made) {
        return made.error();
    }
    const std::string name = std::to_string(getpid()) + "-" + std::to_string(monotonicNowNs());
    const std::string early = folder + "/" + name + std::string(kUnfinishedSuffix);
    FileDescriptor fd(open(early.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!fd.isOpen()) {
        return systemError("create", early, errno);
    }
    const std::string path = folder + "/" + name + std::string(kJournalSuffix);
    if (!lock(fd.get())) {
        const int errnoValue = errno;
        unlink(early.c_str());
        return systemError("lock", early, errnoValue);
    }
    if (rename(early.c_str(), path.c_str()) != 0) {
        const int errnoValue = errno;
        unlink(early.c_str());
        return systemError("create", path, errnoValue);
    }
    const std::int64_t limitBytes = limitOf(fd.get(), limits);
    return JournalFile(std::move(fd), path, limitBytes);
}

ByteWriter& JournalFile::begin(JournalRecord type)
{
    m_recordOffset = m_bytes.size();
    m_bytes.put(std::uint64_t{0}); // length and checksum, by end()
    m_bytes.put(static_cast<std::uint8_t>(type));
    return m_bytes;
}

void JournalFile::end()
{
    const std::size_t contents = m_recordOffset + kRecordHeaderBytes;
    m_bytes.putAt(m_recordOffset, static_cast<std::uint32_t>(m_bytes.size() - contents));
    m_bytes.putAt(m_recordOffset + 4, journalChecksum(m_bytes.bytes().subspan(contents)));
    if (m_bytes.size() >= kPieceBytes) {
        flush();
    }
}

void JournalFile::abandon()
{
    m_bytes.truncate(m_recordOffset);
}

void JournalFile::flush()
{
    if (!m_failure && sizeBytes() > m_limitBytes - kRoomForLastWords) {
        stopAtLimit();
    }
    std::span<const std::byte> left = m_bytes.bytes();
    while (!m_failure && !left.empty()) {
        const ssize_t written = write(m_fd.get(), left.data(), left.size());
        if (written > 0) {
            m_writtenBytes += written;
            left = left.subspan(static_cast<std::size_t>(written));
        } else if (written == 0 || errno != EINTR) {
            fail(systemError("write", m_path, written == 0 ? ENOSPC : errno));
        }
    }
    m_bytes.clear();
}

// What was gathered is dropped: whoever reads the journal finds why in its place.
void JournalFile::stopAtLimit()
{
    const std::string reason = "the journal has reached the " + sizeText(m_limitBytes) + " that it may have on this disk";
    m_bytes.clear();
    begin(JournalRecord::Over).putText(reason);
    const std::size_t contents = m_recordOffset + kRecordHeaderBytes;
    m_bytes.putAt(m_recordOffset, static_cast<std::uint32_t>(m_bytes.size() - contents));
    m_bytes.putAt(m_recordOffset + 4, journalChecksum(m_bytes.bytes().subspan(contents)));
    if (m_writtenBytes > 0) { // else there is no header
        static_cast<void>(!write(m_fd.get(), m_bytes.bytes().data(), m_bytes.size()));
    }
    fail({reason});
}

void JournalFile::fail(Error error)
{
    m_failure = std::move(error);
    m_bytes.clear();
}

void JournalFile::remove()
{
    if (m_fd.isOpen()) {
        unlink(m_path.c_str());
        m_fd = FileDescriptor();
    }
}

} // namespace juggler
