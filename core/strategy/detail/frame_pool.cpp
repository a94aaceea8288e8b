// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/detail/frame_pool.h"

#include "core/base/aligned_memory.h"

#include <cstdint>
#include <new>

namespace juggler {

namespace {

// Room for the header in front of the first frame, which keeps the alignment of operator new.
constexpr std::size_t kHeaderBytes = __STDCPP_DEFAULT_NEW_ALIGNMENT__;

std::size_t roundUp(std::size_t bytes)
{
    return (bytes + kHeaderBytes - 1) / kHeaderBytes * kHeaderBytes;
}

} // namespace

FramePool::~FramePool()
{
    for (std::byte* const block : m_blocks) {
        unmapAligned(block, kBlockBytes);
    }
}

void* FramePool::allocate(std::size_t bytes) noexcept
{
    if (m_frameBytes == 0) {
        m_frameBytes = roundUp(bytes);
    }
    if (bytes > m_frameBytes) {
        return nullptr; // another coroutine than the one that this pool is for
    }
    if (m_free) {
        FreeFrame* const frame = m_free;
        m_free = frame->next;
        return frame;
    }
    if (m_freshEnd - m_fresh < static_cast<std::ptrdiff_t>(m_frameBytes) && !addBlock()) {
        return nullptr;
    }
    void* const frame = m_fresh;
    m_fresh += m_frameBytes;
    return frame;
}

void FramePool::free(void* frame) noexcept
{
    const auto address = reinterpret_cast<std::uintptr_t>(frame);
    FramePool& pool = *reinterpret_cast<BlockHeader*>(address - address % kBlockBytes)->pool;
    pool.m_free = new (frame) FreeFrame{pool.m_free};
}

bool FramePool::addBlock() noexcept
{
    const bool isWorthIt = m_expectedFrames * m_frameBytes >= kBlockBytes / 4;
    std::byte* const block = mapAligned(kBlockBytes, isWorthIt ? PageSize::HugeWherePossible : PageSize::Ordinary);
    if (!block) {
        return false;
    }
    try {
        m_blocks.push_back(block);
    } catch (const std::bad_alloc&) {
        unmapAligned(block, kBlockBytes);
        return false;
    }
    new (block) BlockHeader{this};
    m_fresh = block + kHeaderBytes;
    m_freshEnd = block + kBlockBytes;
    return true;
}

} // namespace juggler
