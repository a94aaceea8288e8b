// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fiber/stack_pool.h"

#include "core/base/aligned_memory.h"

#include <sys/mman.h>

#include <algorithm>
#include <new>

namespace juggler {

namespace {
constexpr std::size_t kPageBytes = 4096;
}

StackPool::~StackPool()
{
    for (std::byte* const slab : m_slabs) {
        releaseSlab(slab);
    }
}

StackPool::Free* StackPool::take(std::size_t count) noexcept
{
    const std::lock_guard lock(m_mutex);
    Free* taken = nullptr;
    for (; count > 0 && m_free; --count) {
        Free* const stack = m_free;
        m_free = stack->next;
        stack->next = taken;
        taken = stack;
    }
    while (count > 0 && (m_used < m_slabs.size() * kSlabStacks || addSlab())) {
        const std::size_t now = std::min(count, kSlabStacks - m_used % kSlabStacks);
        taken = carve(now, taken);
        count -= now;
    }
    return taken;
}

void StackPool::giveBack(Free* stacks) noexcept
{
    const std::lock_guard lock(m_mutex);
    while (stacks) {
        Free* const next = stacks->next;
        stacks->next = m_free;
        m_free = stacks;
        stacks = next;
    }
}

void StackPool::rest() noexcept
{
    const std::lock_guard lock(m_mutex);
    while (m_slabs.size() * kSlabStacks * kPageBytes > kMostKeptBytes) {
        releaseSlab(m_slabs.back());
        m_slabs.pop_back();
    }
    m_free = nullptr;
    m_used = 0;
    m_touched = std::min(m_touched, m_slabs.size() * kSlabStacks);
}

bool StackPool::addSlab() noexcept
{
    void* const slab = mmap(nullptr, kSlabBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (slab == MAP_FAILED) {
        return false;
    }
    try {
        m_slabs.push_back(static_cast<std::byte*>(slab));
    } catch (const std::bad_alloc&) {
        munmap(slab, kSlabBytes);
        return false;
    }
    // A huge page would make 32 stacks resident for one that is used.
    madvise(slab, kSlabBytes, MADV_NOHUGEPAGE);
    return true;
}

// The stacks lie in one slab.
StackPool::Free* StackPool::carve(std::size_t count, Free* rest) noexcept
{
    std::byte* const first = m_slabs[m_used / kSlabStacks] + m_used % kSlabStacks * kStackBytes;
    m_used += count;
    if (m_used > m_touched) {
        touchPieces(first + kStackBytes - kPageBytes, kPageBytes, kStackBytes, count);
        m_touched = m_used;
    }
    for (std::size_t i = count; i-- > 0;) {
        rest = new (first + i * kStackBytes + kTopOffset) Free{rest};
        *canaryOf(rest) = kCanary;
    }
    return rest;
}

void StackPool::releaseSlab(std::byte* slab) noexcept
{
    annotateForgottenMemory(slab, kSlabBytes);
    munmap(slab, kSlabBytes);
}

} // namespace juggler
