// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/intrusive_queue.h"
#include "core/fiber/stack_pool.h"
#include "core/fiber/switch_annotations.h"

#include <cstddef>
#include <cstdint>

namespace juggler {

class Carrier;

/// One stackful thread of the program's own: a stack, and where it goes on. It lies at the top of its own stack, so that a sleeping fiber
/// keeps one page. Owned by the scheduler from its first to its last instruction. [the carrier that runs it; the scheduler while it waits]
struct Fiber : QueueLink {
    void* context = nullptr; ///< where it goes on, while it does not run
    Carrier* carrier = nullptr; ///< on which it runs, or ran last; another one after each wait
    std::uint32_t job = 0;
    bool isCancelled = false; ///< resumed by a stop, not by what it waited for
    AnnotatedStack stack;
};

static_assert(sizeof(Fiber) + sizeof(std::uint64_t) <= StackPool::kTopBytes, "there is no room for the canary");

/// Brings what a fiber needs to go on towards the cache: its own data, and the 10 lines below, which the frames of a waiting task take. Of
/// many fibers each lies on a page of its own, and every line would be waited for one after the other. [any thread]
inline void prefetchFiber(const Fiber& fiber) noexcept
{
    constexpr int kLines = 10;
    const auto* line = reinterpret_cast<const std::byte*>(&fiber);
    for (int i = 0; i <= kLines; ++i, line -= 64) {
        __builtin_prefetch(line, 1);
    }
}

/// The order of two sleeps with the same deadline.
inline bool comesAfter(const Fiber& a, const Fiber& b) noexcept
{
    return a.job > b.job;
}

} // namespace juggler
