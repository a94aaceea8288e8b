// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/file_writer.h"

#include "core/workload/task_context.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace juggler {

namespace {
constexpr std::int64_t kPageBytes = 4096; // sizes and offsets of O_DIRECT writes are multiples of it
constexpr int kMostIdleAttempts = 100; // interrupted writes are tried again, but not for ever
constexpr mode_t kOwnerOnly = 0600;
} // namespace

TaskError FileWriter::create(const std::string& path, std::int64_t sizeBytes, CacheMode mode)
{
    constexpr int kFlags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW;
    m_sizeBytes = sizeBytes;
    int fd = -1;
    if (mode == CacheMode::Direct) {
        fd = ::open(path.c_str(), kFlags | O_DIRECT, kOwnerOnly);
        m_modeUsed = fd >= 0 ? CacheMode::Direct : CacheMode::Warm;
        if (fd < 0 && errno == EINVAL) {
            unlink(path.c_str()); // open(2) may have made it before it looked at O_DIRECT
        }
    }
    if (fd < 0) {
        fd = ::open(path.c_str(), kFlags, kOwnerOnly);
    }
    if (fd < 0) {
        return TaskError::system(TaskOperation::Write, errno);
    }
    m_file = FileDescriptor(fd);
    return {};
}

std::size_t FileWriter::nextBytes() const noexcept
{
    const std::int64_t left = m_sizeBytes - m_offset;
    const std::int64_t wanted = m_modeUsed == CacheMode::Direct ? (left + kPageBytes - 1) / kPageBytes * kPageBytes : left;
    return static_cast<std::size_t>(std::min<std::int64_t>(wanted, static_cast<std::int64_t>(kReadChunkBytes)));
}

void FileWriter::accept(std::size_t bytes, int errnoValue)
{
    const bool isTransient = errnoValue == EINTR || errnoValue == EAGAIN || (errnoValue == 0 && bytes == 0);
    if (isTransient && ++m_idleAttempts < kMostIdleAttempts) {
        return;
    }
    if (errnoValue == EINVAL && m_modeUsed == CacheMode::Direct && fcntl(fd(), F_SETFL, fcntl(fd(), F_GETFL) & ~O_DIRECT) == 0) {
        m_modeUsed = CacheMode::Warm; // granted at the opening, refused at a write
        return;
    }
    if (errnoValue != 0 || bytes == 0) {
        m_error = TaskError::system(TaskOperation::Write, errnoValue != 0 ? errnoValue : EIO);
        return;
    }
    m_idleAttempts = 0;
    m_offset += static_cast<std::int64_t>(bytes);
}

void FileWriter::finish()
{
    if (m_offset > m_sizeBytes && !m_error.isError()) {
        if (ftruncate(fd(), m_sizeBytes) != 0) {
            m_error = TaskError::system(TaskOperation::Write, errno);
        }
        m_offset = m_sizeBytes;
    }
}

void FileWriter::acceptSync(int errnoValue)
{
    if (errnoValue != 0) {
        m_error = TaskError::system(TaskOperation::Sync, errnoValue);
    }
}

void fillForWriting(std::span<std::byte> buffer) noexcept
{
    std::uint32_t state = 1;
    for (std::byte& byte : buffer) {
        state = state * 1664525U + 1013904223U; // Numerical Recipes' generator: no pattern that could be compressed away
        byte = static_cast<std::byte>(state >> 24);
    }
}

} // namespace juggler
