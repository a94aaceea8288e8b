// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fiber/switch_annotations.h"

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <vector>

namespace juggler {

/// The stacks of fibers: 64 KiB of addresses each, of which only the pages that were touched are memory: one page for a task that
/// sleeps. Kept for the next run, within a bound. [any thread]
///
/// Stacks come in slabs, without guard pages: two mappings a stack would meet vm.max_map_count at about 32,000 of them. Instead the
/// last word of each stack is a canary; a stack that grows too long meets that of the stack below it first.
class StackPool {
public:
    static constexpr std::size_t kStackBytes = 64 * 1024;
    /// What is kept between runs at most, counted as one page a stack: 512 MiB, and no more than a thirty-second of the memory. Offering it
    /// to the kernel meanwhile (MADV_FREE) was measured to cost as much as fresh pages where a hypervisor shadows the page tables.
    static std::size_t mostKeptBytes() noexcept;

    /// A stack that is not in use: its highest bytes, which the fiber's own data take later.
    struct Free {
        Free* next = nullptr;
    };

    explicit StackPool(std::size_t mostKept = mostKeptBytes()) noexcept : m_mostKeptBytes(mostKept) {}
    StackPool(const StackPool&) = delete;
    StackPool& operator=(const StackPool&) = delete;
    /// No stack may be in use.
    ~StackPool();

    /// Up to count stacks as a list, their highest pages resident, all at once; fewer where the system refuses more, null for none.
    [[nodiscard]] Free* take(std::size_t count) noexcept;
    void giveBack(Free* stacks) noexcept;

    /// Between two runs, when no stack is in use: gives back what exceeds the bound.
    void rest() noexcept;

    /// Stacks that have been handed out since the last rest(), and addresses that are reserved, in bytes.
    [[nodiscard]] std::size_t usedStacks() const noexcept { return m_used; }
    [[nodiscard]] std::size_t reservedBytes() const noexcept { return m_slabs.size() * kSlabBytes; }
    /// What is reserved at a time.
    static constexpr std::size_t slabBytes() noexcept { return kSlabBytes; }

    // Where the parts of a stack are.
    static std::byte* topOf(Free* stack) noexcept { return reinterpret_cast<std::byte*>(stack) - kTopOffset + kStackBytes; }
    static std::byte* bottomOf(Free* stack) noexcept { return reinterpret_cast<std::byte*>(stack) - kTopOffset; }
    static bool isIntact(Free* stack) noexcept { return *canaryOf(stack) == kCanary; }

    /// Room at the top of each stack for its owner's data, canary included: one line of the cache.
    static constexpr std::size_t kTopBytes = JUGGLER_FIBERS_UNDER_ASAN || JUGGLER_FIBERS_UNDER_TSAN ? 128 : 64;

private:
    static constexpr std::size_t kSlabStacks = 512;
    static constexpr std::size_t kSlabBytes = kSlabStacks * kStackBytes;
    static constexpr std::size_t kTopOffset = kStackBytes - kTopBytes;
    static constexpr std::uint64_t kCanary = 0x6a75'6767'6c65'7221;

    static std::uint64_t* canaryOf(Free* stack) noexcept { return reinterpret_cast<std::uint64_t*>(topOf(stack)) - 1; }
    bool addSlab() noexcept;
    Free* carve(std::size_t count, Free* rest) noexcept;
    void releaseSlab(std::byte* slab) noexcept;

    const std::size_t m_mostKeptBytes;
    std::mutex m_mutex; // guards everything below
    Free* m_free = nullptr; // the one used last comes first: it is warm
    std::size_t m_used = 0; // stacks of the slabs that have been handed out, from the first on
    std::size_t m_touched = 0; // stacks that have been handed out at any time
    std::vector<std::byte*> m_slabs;
};

} // namespace juggler
