// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/file_reader.h"

#include "core/workload/page_residency.h"
#include "core/workload/task_context.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>

namespace juggler {

namespace {

constexpr std::int64_t kPageBytes = 4096; // sizes and offsets of O_DIRECT reads are multiples of it
// A page table for 10 GiB would cost more than the read.
constexpr std::int64_t kLookBytes = 64 * 1024 * 1024;
// Interrupted reads are tried again, but not for ever.
constexpr int kMostIdleAttempts = 100;

} // namespace

bool canReadNow(int fd) noexcept
{
    pollfd asked{fd, POLLIN, 0};
    return poll(&asked, 1, 0) != 0; // an error is one that the read will tell
}

TaskError FileReader::open(const std::string& path, CacheMode mode)
{
    const TaskError refused = openRegular(path, mode);
    if (refused.isError()) {
        return refused;
    }
    if (mightWaitForEver()) {
        return TaskError::fault(TaskOperation::Read, TaskFault::NothingToRead);
    }
    lookAtCache();
    return {};
}

bool FileReader::mightWaitForEver() const noexcept
{
    // Files of a size lie on a device, which answers. /proc/kmsg calls itself a regular file of no size and may have no next line for days.
    return m_sizeBytes == 0 && !canReadNow(fd());
}

TaskError FileReader::openRegular(const std::string& path, CacheMode mode)
{
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) {
        return TaskError::system(TaskOperation::Open, errno);
    }
    if (!S_ISREG(status.st_mode)) {
        return TaskError::fault(TaskOperation::Read, TaskFault::NotRegularFile);
    }
    constexpr int kFlags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
    m_modeUsed = mode;
    int fd = -1;
    if (mode == CacheMode::Direct) {
        fd = ::open(path.c_str(), kFlags | O_DIRECT);
        if (fd < 0 && errno == EINVAL) {
            m_modeUsed = CacheMode::Cold; // a file system without O_DIRECT, such as procfs
        }
    }
    if (fd < 0) {
        fd = ::open(path.c_str(), kFlags);
    }
    if (fd < 0) {
        return TaskError::system(TaskOperation::Open, errno);
    }
    m_file = FileDescriptor(fd);
    // Again on what was really opened: the name may have come to mean something else in between.
    if (fstat(fd, &status) != 0) {
        return TaskError::system(TaskOperation::Examine, errno);
    }
    if (!S_ISREG(status.st_mode)) {
        return TaskError::fault(TaskOperation::Read, TaskFault::NotRegularFile);
    }
    // O_NONBLOCK was for the opening alone: with it an asynchronous read of a file system that cannot promise not to wait ends in EAGAIN.
    fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) & ~O_NONBLOCK);
    m_sizeBytes = status.st_size;
    return {};
}

void FileReader::lookAtCache()
{
    const auto residency = pageResidency(fd(), kLookBytes);
    m_cachedBytes = residency ? residency->cachedBytes : -1;
    if (isHeldInMemory(fd())) {
        if (m_modeUsed == CacheMode::Direct) {
            goOnWithoutDirect();
        }
        m_modeUsed = CacheMode::Warm;
    } else if (m_modeUsed != CacheMode::Direct && residency && residency->lookedAtBytes > 0) {
        m_modeUsed = residency->cachedBytes * 2 >= residency->lookedAtBytes ? CacheMode::Warm : CacheMode::Cold;
    }
}

bool FileReader::goOnWithoutDirect()
{
    m_modeUsed = CacheMode::Cold;
    return fcntl(fd(), F_SETFL, fcntl(fd(), F_GETFL) & ~O_DIRECT) == 0;
}

std::size_t FileReader::nextBytes() const noexcept
{
    // One page more than what is left, so that the end is seen without another read; a file of no size may still have contents (procfs).
    const std::int64_t left = std::max<std::int64_t>(m_sizeBytes - m_offset, 0);
    const std::int64_t pages = left / kPageBytes + 1;
    return static_cast<std::size_t>(std::min<std::int64_t>(pages * kPageBytes, static_cast<std::int64_t>(kReadChunkBytes)));
}

bool FileReader::accept(std::size_t bytes, int errnoValue)
{
    m_error = errnoValue != 0 ? errorOf(errnoValue) : TaskError{};
    if (m_error.isError()) {
        return false;
    }
    if (errnoValue == 0) {
        m_idleAttempts = 0;
        m_offset += static_cast<std::int64_t>(bytes);
        if (bytes == 0 && isShorterThanItWas()) {
            m_error = TaskError::fault(TaskOperation::Read, TaskFault::FileShrank);
        }
        if (bytes == 0) {
            return false;
        }
        // A file that is still growing ends where it ended when it was opened; else it might never end.
        if (m_sizeBytes > 0 && m_offset >= m_sizeBytes) {
            m_offset = m_sizeBytes;
            return false;
        }
    }
    if (mightWaitForEver()) {
        m_error = TaskError::fault(TaskOperation::Read, TaskFault::NothingToRead);
        return false;
    }
    return true;
}

/// Nothing where it is worth another attempt.
TaskError FileReader::errorOf(int errnoValue)
{
    const bool isTransient = errnoValue == EINTR || errnoValue == EAGAIN;
    if (isTransient && ++m_idleAttempts < kMostIdleAttempts) {
        return {};
    }
    // Granted at the opening, refused at a read: an alignment beyond a page, or a short read in the middle that left the offset odd.
    if (errnoValue == EINVAL && m_modeUsed == CacheMode::Direct && goOnWithoutDirect()) {
        return {};
    }
    return TaskError::system(TaskOperation::Read, errnoValue);
}

bool FileReader::isShorterThanItWas() const noexcept
{
    // Its size is not always how much there is to read: files of sysfs all have a page's.
    struct stat status {};
    return m_offset < m_sizeBytes && (fstat(fd(), &status) != 0 || status.st_size < m_sizeBytes);
}

} // namespace juggler
