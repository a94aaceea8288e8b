// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/trace_buffer.h"

namespace juggler {

namespace {
constexpr std::size_t kFirstChunkEvents = 32;
constexpr std::size_t kChunkEvents = 4096; // 64 KiB
}

TraceBuffer::TraceBuffer() : m_writeChunk(std::make_unique<Chunk>(kFirstChunkEvents).release()), m_readChunk(m_writeChunk) {}

TraceBuffer::~TraceBuffer()
{
    const std::unique_ptr<Chunk> spare(m_spare.load(std::memory_order_acquire));
    for (Chunk* chunk = m_readChunk; chunk;) {
        const std::unique_ptr<Chunk> owned(chunk);
        chunk = owned->next.load(std::memory_order_acquire);
    }
}

void TraceBuffer::appendToNewChunk(const TraceEvent& event)
{
    std::unique_ptr<Chunk> chunk(m_spare.exchange(nullptr, std::memory_order_acquire));
    if (!chunk) {
        chunk = std::make_unique<Chunk>(kChunkEvents);
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
