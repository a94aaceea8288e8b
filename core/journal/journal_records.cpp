// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal_records.h"

#include "core/journal/checksum.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace juggler {

namespace {
constexpr std::uint32_t kLargestRecordBytes = 64 * 1024 * 1024; // writers make them of some 100 KiB; a single long name may need more
}

Result<JournalRecords> JournalRecords::open(const std::string& path)
{
    FileDescriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)); // never waits for the other end of a pipe
    struct stat status = {};
    if (!fd.isOpen() || fstat(fd.get(), &status) != 0) {
        return systemError("open", path, errno);
    }
    if (!S_ISREG(status.st_mode)) {
        return Error{"open " + path + ": it is no regular file"};
    }
    JournalRecords records(std::move(fd), status.st_size);
    std::array<std::byte, kJournalHeaderBytes> header{};
    if (status.st_size < static_cast<std::int64_t>(header.size()) || !records.readAt(0, header.data(), header.size())
        || std::memcmp(header.data(), kJournalMagic.data(), kJournalMagic.size()) != 0) {
        return Error{"open " + path + ": it is no journal"};
    }
    std::uint32_t version = 0;
    std::memcpy(&version, header.data() + kJournalMagic.size(), sizeof version);
    if (version != kJournalVersion) {
        return Error{"open " + path + ": it is a journal of version " + std::to_string(version) + ", this program reads version "
                     + std::to_string(kJournalVersion)};
    }
    return records;
}

std::optional<JournalRecord> JournalRecords::next()
{
    if (m_isTorn || m_nextOffset >= m_sizeBytes) {
        return std::nullopt;
    }
    std::array<std::byte, kRecordHeaderBytes + 1> header{};
    m_recordOffset = m_nextOffset;
    const std::int64_t left = m_sizeBytes - m_nextOffset - static_cast<std::int64_t>(kRecordHeaderBytes);
    if (left < 1 || !readAt(m_recordOffset, header.data(), header.size())) {
        tear();
        return std::nullopt;
    }
    std::memcpy(&m_length, header.data(), sizeof m_length);
    std::memcpy(&m_checksum, header.data() + sizeof m_length, sizeof m_checksum);
    if (m_length == 0 || m_length > left || m_length > kLargestRecordBytes) {
        tear();
        return std::nullopt;
    }
    m_nextOffset = m_recordOffset + static_cast<std::int64_t>(kRecordHeaderBytes) + m_length;
    return static_cast<JournalRecord>(header.back());
}

std::optional<ByteReader> JournalRecords::contents()
{
    m_contents.resize(m_length);
    if (!readAt(m_recordOffset + static_cast<std::int64_t>(kRecordHeaderBytes), m_contents.data(), m_length)
        || journalChecksum(m_contents) != m_checksum) {
        tear();
        return std::nullopt;
    }
    return ByteReader(std::span<const std::byte>(m_contents).subspan(1));
}

bool JournalRecords::readAt(std::int64_t offset, std::byte* to, std::size_t count) const
{
    while (count > 0) {
        const ssize_t got = pread(m_fd.get(), to, count, offset);
        if (got <= 0 && (got == 0 || errno != EINTR)) {
            return false;
        }
        const auto taken = static_cast<std::size_t>(std::max<ssize_t>(got, 0));
        to += taken;
        offset += static_cast<std::int64_t>(taken);
        count -= taken;
    }
    return true;
}

void JournalRecords::tear() noexcept
{
    m_isTorn = true;
}

} // namespace juggler
