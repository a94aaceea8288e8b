// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/blocking_context.h"

#include <fcntl.h>
#include <sys/uio.h>

#include <cerrno>
#include <new>

namespace juggler {

namespace {
constexpr std::size_t kDirectAlignment = 4096; // O_DIRECT on ext4 and most others
}

bool BlockingContext::sleepUntil(TaskId task, std::int64_t deadlineNs)
{
    m_recorder.waitBegin(task);
    const bool reached = m_stop.sleepUntil(deadlineNs);
    m_recorder.waitEnd(task);
    return reached;
}

ReadAttempt BlockingContext::readSome(TaskId task, int fd, std::span<std::byte> buffer, std::int64_t offset)
{
    iovec vector{buffer.data(), buffer.size()};
    // First only what is there: then the read is a copy in memory, which is work and not a wait (preadv2(2)). Past the page cache
    // every read waits for the device; the file itself is asked, since not each is read in the mode that was asked for.
    if (m_mode != CacheMode::Direct || (fcntl(fd, F_GETFL) & O_DIRECT) == 0) {
        const ssize_t copied = preadv2(fd, &vector, 1, offset, RWF_NOWAIT);
        // Some kernels answer 0 before the end of the file (preadv2(2), BUGS): the ordinary read knows.
        if (copied > 0) {
            m_recorder.checkpoint();
            return {static_cast<std::size_t>(copied), 0};
        }
    }
    m_recorder.waitBegin(task);
    const ssize_t bytes = preadv2(fd, &vector, 1, offset, 0);
    const int errnoValue = bytes < 0 ? errno : 0;
    m_recorder.waitEnd(task);
    return {bytes > 0 ? static_cast<std::size_t>(bytes) : 0, errnoValue};
}

std::span<std::byte> BlockingContext::readBuffer(std::size_t bytes)
{
    if (!m_buffer) {
        m_buffer.reset(static_cast<std::byte*>(std::aligned_alloc(kDirectAlignment, kReadChunkBytes)));
        if (!m_buffer) {
            throw std::bad_alloc();
        }
    }
    return {m_buffer.get(), bytes};
}

} // namespace juggler
