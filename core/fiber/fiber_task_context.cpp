// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fiber/fiber_task_context.h"

#include "core/fiber/carrier.h"

#include <cerrno>

namespace juggler {

bool FiberTaskContext::sleepUntil(TaskId task, std::int64_t deadlineNs)
{
    recorder().suspended(task, SuspendReason::Timer);
    const bool reached = Carrier::sleepUntil(m_fiber, deadlineNs);
    recorder().resumed(task);
    return reached;
}

bool FiberTaskContext::waitForFileTurn(TaskId task)
{
    if (Carrier::tryFileTurn(m_fiber)) {
        return true;
    }
    recorder().suspended(task, SuspendReason::Io);
    const bool isGranted = Carrier::waitForFileTurn(m_fiber);
    recorder().resumed(task);
    return isGranted;
}

void FiberTaskContext::endFileTurn()
{
    Carrier::endFileTurn(m_fiber);
}

ReadAttempt FiberTaskContext::readSome(TaskId task, int fd, std::span<std::byte> buffer, std::int64_t offset)
{
    FiberRead read;
    read.fd = fd;
    read.bytes = static_cast<std::uint32_t>(buffer.size());
    read.offset = offset;
    return carryOut(task, read);
}

WriteAttempt FiberTaskContext::writeSome(TaskId task, int fd, std::span<const std::byte> bytes, std::int64_t offset)
{
    FiberRead write;
    write.operation = FileOperation::Write;
    write.fd = fd;
    write.bytes = static_cast<std::uint32_t>(bytes.size());
    write.offset = offset;
    return carryOut(task, write);
}

int FiberTaskContext::syncFile(TaskId task, int fd)
{
    FiberRead sync;
    sync.operation = FileOperation::Sync;
    sync.fd = fd;
    return carryOut(task, sync).errnoValue;
}

ReadAttempt FiberTaskContext::carryOut(TaskId task, FiberRead& request)
{
    recorder().suspended(task, SuspendReason::Io);
    const bool wasDone = Carrier::read(m_fiber, request);
    recorder().resumed(task);
    if (!wasDone) {
        return {0, EINTR};
    }
    return request.result < 0 ? ReadAttempt{0, -request.result} : ReadAttempt{static_cast<std::size_t>(request.result), 0};
}

// Not inlined: an address that was worked out before a wait may belong to another thread after it.
[[gnu::noinline]] ThreadRecorder& FiberTaskContext::recorder()
{
    asm volatile("" ::: "memory");
    return m_fiber.carrier->recorder();
}

} // namespace juggler
