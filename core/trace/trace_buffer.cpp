// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/trace_buffer.h"

#include <new>
#include <utility>

namespace juggler {

namespace {
constexpr std::size_t kFirstChunkEvents = 32;
constexpr std::size_t kChunkEvents = 4096; // 64 KiB
} // namespace

TraceBuffer::TraceBuffer() : m_writeChunk(makeChunk(kFirstChunkEvents).release()), m_readChunk(m_writeChunk)
{
    if (!m_writeChunk) {
        throw std::bad_alloc();
    }
}

/// Null where there is no memory.
std::unique_ptr<TraceBuffer::Chunk> TraceBuffer::makeChunk(std::size_t size) noexcept
{
    std::unique_ptr<Chunk> chunk(new (std::nothrow) Chunk);
    if (chunk) {
        chunk->capacity = size;
        chunk->events.reset(new (std::nothrow) TraceEvent[size]);
    }
    return chunk && chunk->events ? std::move(chunk) : nullptr;
}

TraceBuffer::~TraceBuffer()
{
    const std::unique_ptr<Chunk> spare(m_spare.load(std::memory_order_acquire));
    for (Chunk* chunk = m_readChunk; chunk;) {
        const std::unique_ptr<Chunk> owned(chunk);
        chunk = owned->next.load(std::memory_order_acquire);
    }
}

void TraceBuffer::appendToNewChunk(const TraceEvent& event) noexcept
{
    std::unique_ptr<Chunk> chunk(m_spare.exchange(nullptr, std::memory_order_acquire));
    if (!chunk) {
        chunk = makeChunk(kChunkEvents);
    }
    if (!chunk) {
        m_lostCount.fetch_add(1, std::memory_order_relaxed);
        return;
    }
    chunk->events[0] = event;
    chunk->used.store(1, std::memory_order_relaxed);
    Chunk* const fresh = chunk.release();
    m_writeChunk->next.store(fresh, std::memory_order_release);
    m_writeChunk = fresh;
}

bool TraceBuffer::advanceReader()
{
    Chunk* const next = m_readChunk->next.load(std::memory_order_acquire);
    if (!next) {
        return false;
    }
    std::unique_ptr<Chunk> emptied(m_readChunk);
    m_readChunk = next;
    m_readAt = 0;
    if (emptied->capacity == kChunkEvents) {
        emptied->next.store(nullptr, std::memory_order_relaxed);
        emptied->used.store(0, std::memory_order_relaxed);
        emptied.reset(m_spare.exchange(emptied.release(), std::memory_order_acq_rel));
    }
    return true;
}

} // namespace juggler
