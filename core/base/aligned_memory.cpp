// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/aligned_memory.h"

#include <sys/mman.h>

#include <cstdint>

namespace juggler {

std::byte* mapAligned(std::size_t bytes, PageSize pageSize) noexcept
{
    // More than needed, then the borders are cut off: mmap(2) promises no more than page alignment.
    const std::size_t mappedBytes = bytes + kHugePageBytes;
    void* const mapped = mmap(nullptr, mappedBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (mapped == MAP_FAILED) {
        return nullptr;
    }
    auto* const begin = static_cast<std::byte*>(mapped);
    const std::size_t before = (kHugePageBytes - reinterpret_cast<std::uintptr_t>(begin) % kHugePageBytes) % kHugePageBytes;
    if (before > 0) {
        munmap(begin, before);
    }
    munmap(begin + before + bytes, kHugePageBytes - before);
    if (pageSize == PageSize::HugeWherePossible) {
        madvise(begin + before, bytes, MADV_HUGEPAGE);
    }
    return begin + before;
}

void unmapAligned(std::byte* memory, std::size_t bytes) noexcept
{
    munmap(memory, bytes);
}

void touchPages(std::byte* memory, std::size_t bytes) noexcept
{
#ifdef MADV_POPULATE_WRITE
    if (madvise(memory, bytes, MADV_POPULATE_WRITE) == 0) {
        return;
    }
#endif
    constexpr std::size_t kPageBytes = 4096;
    for (std::size_t at = 0; at < bytes; at += kPageBytes) {
        *static_cast<volatile std::byte*>(memory + at) = std::byte{};
    }
}

} // namespace juggler
