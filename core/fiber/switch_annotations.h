// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#include <sanitizer/common_interface_defs.h>
#define JUGGLER_FIBERS_UNDER_ASAN 1
#else
#define JUGGLER_FIBERS_UNDER_ASAN 0
#endif

#if defined(__SANITIZE_THREAD__)
#include <sanitizer/tsan_interface.h>
#define JUGGLER_FIBERS_UNDER_TSAN 1
#else
#define JUGGLER_FIBERS_UNDER_TSAN 0
#endif

#if __has_include(<valgrind/valgrind.h>)
#include <valgrind/valgrind.h>
#define JUGGLER_FIBERS_UNDER_VALGRIND 1
#else
#define JUGGLER_FIBERS_UNDER_VALGRIND 0
#endif

namespace juggler {

// What the sanitizers and valgrind have to be told where a thread changes its stack. Debian's Boost.Context tells them nothing. All of it
// compiles to nothing, or nearly, in an ordinary build. [the thread that switches]

/// One stack as the tools know it: a native thread's, or a fiber's. A plain value.
struct AnnotatedStack {
#if JUGGLER_FIBERS_UNDER_ASAN
    const void* bottom = nullptr;
    std::size_t bytes = 0;
    void* fakeStack = nullptr;
#endif
#if JUGGLER_FIBERS_UNDER_TSAN
    void* threadState = nullptr;
#endif
#if JUGGLER_FIBERS_UNDER_VALGRIND
    unsigned stackId = 0;
#endif
};

/// The stack of a native thread, on it. AddressSanitizer learns its borders at the first switch.
inline AnnotatedStack annotateThread() noexcept
{
    AnnotatedStack stack;
#if JUGGLER_FIBERS_UNDER_TSAN
    stack.threadState = __tsan_get_current_fiber();
#endif
    return stack;
}

/// A new fiber's stack.
inline AnnotatedStack annotateFiber([[maybe_unused]] const std::byte* bottom, [[maybe_unused]] std::size_t bytes) noexcept
{
    AnnotatedStack stack;
#if JUGGLER_FIBERS_UNDER_ASAN
    stack.bottom = bottom;
    stack.bytes = bytes;
#endif
#if JUGGLER_FIBERS_UNDER_TSAN
    stack.threadState = __tsan_create_fiber(0);
#endif
#if JUGGLER_FIBERS_UNDER_VALGRIND
    stack.stackId = VALGRIND_STACK_REGISTER(bottom, bottom + bytes);
#endif
    return stack;
}

/// The fiber has left its stack for good; called on another one.
inline void annotateFiberEnd([[maybe_unused]] const AnnotatedStack& fiber) noexcept
{
#if JUGGLER_FIBERS_UNDER_ASAN
    __asan_unpoison_memory_region(fiber.bottom, fiber.bytes);
#endif
#if JUGGLER_FIBERS_UNDER_TSAN
    __tsan_destroy_fiber(fiber.threadState);
#endif
#if JUGGLER_FIBERS_UNDER_VALGRIND
    VALGRIND_STACK_DEREGISTER(fiber.stackId);
#endif
}

/// Whether the stack that is left is going to be used again as it is.
enum class StackLeft { ComesBack, ForGood };

/// Just before a switch.
inline void annotateSwitchBegin([[maybe_unused]] AnnotatedStack& from, [[maybe_unused]] const AnnotatedStack& to,
                                [[maybe_unused]] StackLeft left) noexcept
{
#if JUGGLER_FIBERS_UNDER_ASAN
    __sanitizer_start_switch_fiber(left == StackLeft::ForGood ? nullptr : &from.fakeStack, to.bottom, to.bytes);
#endif
#if JUGGLER_FIBERS_UNDER_TSAN
    __tsan_switch_to_fiber(to.threadState, 0);
#endif
}

/// Just after it, on the stack that was switched to; `from` is the one that was left.
inline void annotateSwitchEnd([[maybe_unused]] AnnotatedStack& from, [[maybe_unused]] const AnnotatedStack& to) noexcept
{
#if JUGGLER_FIBERS_UNDER_ASAN
    __sanitizer_finish_switch_fiber(to.fakeStack, &from.bottom, &from.bytes);
#endif
}

/// Memory that held stacks is given back to the system.
inline void annotateForgottenMemory([[maybe_unused]] const std::byte* memory, [[maybe_unused]] std::size_t bytes) noexcept
{
#if JUGGLER_FIBERS_UNDER_ASAN
    __asan_unpoison_memory_region(memory, bytes);
#endif
}

} // namespace juggler
