// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/file_reader.h"

#include "core/workload/task_context.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <vector>

namespace juggler {

namespace {

constexpr std::int64_t kPageBytes = 4096;

/// How many bytes of the file's first part are in the page cache, by mincore(2); looks at no more than kLookBytes, since a page table for
/// 10 GiB would cost more than the read.
std::int64_t countCachedBytes(int fd, std::int64_t sizeBytes)
{
    constexpr std::int64_t kLookBytes = 64 * 1024 * 1024;
    const std::int64_t lookBytes = std::min(sizeBytes, kLookBytes);
    if (lookBytes <= 0) {
        return 0;
    }
    void* const map = mmap(nullptr, static_cast<std::size_t>(lookBytes), PROT_READ, MAP_SHARED, fd, 0);
    if (map == MAP_FAILED) {
        return 0;
    }
    std::vector<unsigned char> pages(static_cast<std::size_t>((lookBytes + kPageBytes - 1) / kPageBytes));
    std::int64_t cached = 0;
    if (mincore(map, static_cast<std::size_t>(lookBytes), pages.data()) == 0) {
        cached = kPageBytes * std::count_if(pages.begin(), pages.end(), [](unsigned char page) { return (page & 1) != 0; });
    }
    munmap(map, static_cast<std::size_t>(lookBytes));
    return std::min(cached, lookBytes);
}

} // namespace

TaskError FileReader::open(const std::string& path, CacheMode mode)
{
    struct stat status{};
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
    m_sizeBytes = status.st_size;
    m_cachedBytes = countCachedBytes(fd, m_sizeBytes);
    return {};
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
    if (errnoValue == EINTR || errnoValue == EAGAIN) {
        return true;
    }
    if (errnoValue != 0) {
        m_error = TaskError::system(TaskOperation::Read, errnoValue);
        return false;
    }
    m_offset += static_cast<std::int64_t>(bytes);
    if (bytes == 0 && m_offset < m_sizeBytes) {
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
    return true;
}

} // namespace juggler
