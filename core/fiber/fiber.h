// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/intrusive_queue.h"
#include "core/fiber/stack_pool.h"
#include "core/fiber/switch_annotations.h"

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

/// The order of two sleeps with the same deadline.
inline bool comesAfter(const Fiber& a, const Fiber& b) noexcept
{
    return a.job > b.job;
}

} // namespace juggler
