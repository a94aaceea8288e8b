// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/aligned_memory.h"

#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
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

void touchPieces(std::byte* first, std::size_t bytes, std::size_t strideBytes, std::size_t count) noexcept
{
    constexpr std::size_t kPiecesAtOnce = 64;
    std::size_t done = 0;
#if defined(MADV_POPULATE_WRITE) && defined(SYS_process_madvise)
    constexpr int kThisProcess = -10000; // PIDFD_SELF of linux/pidfd.h
    std::array<iovec, kPiecesAtOnce> pieces;
    for (bool isTaken = true; isTaken && done < count;) {
        const std::size_t now = std::min(kPiecesAtOnce, count - done);
        for (std::size_t i = 0; i < now; ++i) {
            pieces[i] = {first + (done + i) * strideBytes, bytes};
        }
        const long touched = syscall(SYS_process_madvise, kThisProcess, pieces.data(), now, MADV_POPULATE_WRITE, 0);
        isTaken = touched == static_cast<long>(now * bytes);
        done += isTaken ? now : 0;
    }
#endif
    for (; done < count; ++done) {
        touchPages(first + done * strideBytes, bytes);
    }
}

} // namespace juggler
