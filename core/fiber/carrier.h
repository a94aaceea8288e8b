// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fiber/carrier_parker.h"
#include "core/fiber/fiber_scheduler.h"
#include "core/fiber/read_port.h"
#include "core/trace/thread_recorder.h"

#include <functional>
#include <span>
#include <vector>

namespace juggler {

/// One native thread that carries fibers: it takes what the scheduler gives it, switches to the fiber's stack, and back when the fiber
/// waits or ends. Owned by whoever starts its thread. [its thread]
class Carrier {
public:
    /// What all carriers of a runtime share. Outlives them.
    struct Shared {
        FiberScheduler& scheduler;
        FiberJobs& jobs;
        StackPool& stacks;
        std::span<const std::unique_ptr<ReadPort>> ports; ///< empty where no job reads
    };

    /// recorder: the thread's, attached by its owner; null where nothing is recorded. Then nothing may be read either.
    Carrier(const Shared& shared, ThreadRecorder* recorder, std::size_t number);
    Carrier(const Carrier&) = delete;
    Carrier& operator=(const Carrier&) = delete;

    /// Carries fibers until every job has ended.
    void run() noexcept;

    /// Ends its waiting. [any thread]
    void wake() noexcept { m_parker.wake(); }

    [[nodiscard]] CarrierParker& parker() noexcept { return m_parker; }
    /// Only where there is one.
    [[nodiscard]] ThreadRecorder& recorder() const noexcept { return *m_recorder; }

    // What a fiber may ask of the carrier that it is on; afterwards it may be on another one. [on a fiber]

    static void yield(Fiber& fiber);
    /// False when stopped before.
    static bool sleepUntil(Fiber& fiber, std::int64_t deadlineNs);
    /// False when stopped before the read was under way.
    static bool read(Fiber& fiber, FiberRead& read);
    /// The right to open a file, if it is to be had at once; given back by endFileTurn().
    static bool tryFileTurn(Fiber& fiber);
    /// Waits for it; false when stopped before.
    static bool waitForFileTurn(Fiber& fiber);
    static void endFileTurn(Fiber& fiber);

private:
    static void fiberMain(Fiber& fiber) noexcept;
    [[gnu::always_inline]] static inline void depart(Fiber& fiber, const Departure& departure);

    void begin(std::uint32_t job);
    [[gnu::always_inline]] inline void resume(Fiber& fiber);
    void park(const CarrierStep& step);
    void collectReads();
    StackPool::Free* takeStack();
    void keepStack(StackPool::Free* stack);
    ReadPort& ownPort() const { return *m_shared.ports[m_number % m_shared.ports.size()]; }

    Shared m_shared;
    ThreadRecorder* m_recorder;
    std::size_t m_number;
    CarrierParker m_parker;
    AnnotatedStack m_stack; // of the native thread
    void* m_context = nullptr; // where the native thread goes on, while a fiber runs
    Departure m_departure; // of the fiber that was here last
    FiberRead* m_read = nullptr; // what it wants to be read
    IntrusiveQueue<Fiber> m_arrived; // their reads have come back
    StackPool::Free* m_freeStacks = nullptr;
    std::size_t m_freeCount = 0;
    std::size_t m_batch = 1; // stacks to take at once, next time
};

} // namespace juggler
