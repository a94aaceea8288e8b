// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fiber/read_port.h"

#include "core/fiber/fiber.h"

#include <utility>

namespace juggler {

void ReadPort::issue(FiberRead& read, ThreadRecorder& own)
{
    const std::lock_guard lock(m_mutex);
    m_count.fetch_add(1, std::memory_order_relaxed);
    m_wanted.push(read);
    submitWanted(own);
}

bool ReadPort::collect(IntrusiveQueue<Fiber>& arrived, ThreadRecorder& own)
{
    const std::lock_guard lock(m_mutex);
    bool hasArrived = false;
    do {
        IntrusiveQueue<ReadRequest> done;
        m_reader->collect(done);
        if (done.isEmpty()) {
            return hasArrived;
        }
        hasArrived = true;
        while (ReadRequest* const request = done.pop()) {
            m_buffers.giveBack(std::exchange(request->buffer, nullptr));
            m_count.fetch_sub(1, std::memory_order_relaxed);
            arrived.push(*static_cast<FiberRead*>(request)->fiber);
        }
        submitWanted(own);
    } while (m_reader->hasUnannounced());
    return true;
}

void ReadPort::cancelWanted(IntrusiveQueue<Fiber>& arrived)
{
    const std::lock_guard lock(m_mutex);
    while (ReadRequest* const request = m_wanted.pop()) {
        m_count.fetch_sub(1, std::memory_order_relaxed);
        Fiber& fiber = *static_cast<FiberRead*>(request)->fiber;
        fiber.isCancelled = true;
        arrived.push(fiber);
    }
}

void ReadPort::submitWanted(ThreadRecorder& own)
{
    std::byte* buffer = m_wanted.isEmpty() ? nullptr : m_buffers.take();
    if (!buffer) {
        return;
    }
    while (buffer) {
        ReadRequest& request = *m_wanted.pop();
        request.buffer = buffer;
        request.source = request.operation == FileOperation::Write ? m_buffers.bytesToWrite() : nullptr;
        m_reader->issue(request);
        buffer = m_wanted.isEmpty() ? nullptr : m_buffers.take();
    }
    m_reader->submit(own);
}

} // namespace juggler
