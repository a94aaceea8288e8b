// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/blocking_context.h"

#include "core/workload/file_writer.h"

#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

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

WriteAttempt BlockingContext::writeSome(TaskId task, int fd, std::span<const std::byte> bytes, std::int64_t offset)
{
    iovec vector{const_cast<std::byte*>(bytes.data()), bytes.size()}; // pwritev2(2) reads from it
    // As with reads: what the page cache takes at once is work; the rest waits.
    if ((fcntl(fd, F_GETFL) & O_DIRECT) == 0) {
        const ssize_t copied = pwritev2(fd, &vector, 1, offset, RWF_NOWAIT);
        if (copied > 0) {
            m_recorder.checkpoint();
            return {static_cast<std::size_t>(copied), 0};
        }
    }
    m_recorder.waitBegin(task);
    const ssize_t written = pwritev2(fd, &vector, 1, offset, 0);
    const int errnoValue = written < 0 ? errno : 0;
    m_recorder.waitEnd(task);
    return {written > 0 ? static_cast<std::size_t>(written) : 0, errnoValue};
}

int BlockingContext::syncFile(TaskId task, int fd)
{
    m_recorder.waitBegin(task);
    const int errnoValue = fsync(fd) == 0 ? 0 : errno;
    m_recorder.waitEnd(task);
    return errnoValue;
}

std::span<std::byte> BlockingContext::readBuffer(std::size_t bytes)
{
    if (!m_buffer) {
        m_buffer.reset(static_cast<std::byte*>(std::aligned_alloc(kDirectAlignment, kReadChunkBytes)));
        if (!m_buffer) {
            throw std::bad_alloc();
        }
    }
    m_isFilled = false; // whoever asks writes into it
    return {m_buffer.get(), bytes};
}

std::span<const std::byte> BlockingContext::bytesToWrite(std::size_t bytes)
{
    if (!m_isFilled) {
        fillForWriting(readBuffer(kReadChunkBytes));
        m_isFilled = true;
    }
    return {m_buffer.get(), bytes};
}

} // namespace juggler
