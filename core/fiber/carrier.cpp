// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fiber/carrier.h"

// The plain switch below the public class boost::context::fiber. It costs the same (docs/performance.md); but that class enters each new
// stack once before its first instruction, and Debian's library announces that to no sanitizer.
#include <boost/context/detail/fcontext.hpp>

#include <sys/prctl.h>

#include <algorithm>
#include <cstdlib>
#include <new>
#include <utility>

namespace juggler {

namespace {

using boost::context::detail::jump_fcontext;
using boost::context::detail::make_fcontext;
using boost::context::detail::transfer_t;

// Pages that become resident in one system call; more at once would hold up the fibers that wait for them.
constexpr std::size_t kLargestBatch = 64;
// Stacks that fibers have left on this carrier; those beyond may be needed elsewhere.
constexpr std::size_t kMostFreeStacks = 4 * kLargestBatch;

/// Lets the waits of the calling thread end within a microsecond of their time instead of 50 (prctl(2)), while it lives.
class ExactTimers {
public:
    ExactTimers() noexcept : m_before(prctl(PR_GET_TIMERSLACK)) { prctl(PR_SET_TIMERSLACK, 1UL); }
    ExactTimers(const ExactTimers&) = delete;
    ExactTimers& operator=(const ExactTimers&) = delete;
    ~ExactTimers() { prctl(PR_SET_TIMERSLACK, static_cast<unsigned long>(std::max(m_before, 1))); }

private:
    int m_before;
};

} // namespace

Carrier::Carrier(const Shared& shared, ThreadRecorder* recorder, std::size_t number)
    : m_shared(shared), m_recorder(recorder), m_number(number)
{
}

inline void Carrier::resume(Fiber& fiber)
{
    fiber.carrier = this;
    annotateSwitchBegin(m_stack, fiber.stack, StackLeft::ComesBack);
    fiber.context = jump_fcontext(fiber.context, &fiber).fctx;
    annotateSwitchEnd(fiber.stack, m_stack);
    auto* const stack = reinterpret_cast<StackPool::Free*>(&fiber);
    if (!StackPool::isIntact(stack)) {
        std::abort(); // another fiber has grown into this stack: nothing in memory can be trusted any more
    }
    if (m_departure.kind == Departure::Kind::Exit) {
        annotateFiberEnd(fiber.stack);
        fiber.~Fiber();
        keepStack(new (&fiber) StackPool::Free);
    } else if (m_read) {
        ownPort().issue(*std::exchange(m_read, nullptr), *m_recorder);
    }
}

// Nothing of the native thread may be kept across the switch, not even an address that the compiler has worked out: hence none of its
// callers is inlined. It is itself: a return after a switch costs 20 cycles, since the processor has predicted another one.
inline void Carrier::depart(Fiber& fiber, const Departure& departure)
{
    Carrier& before = *fiber.carrier;
    before.m_departure = departure;
    const bool isExit = departure.kind == Departure::Kind::Exit;
    annotateSwitchBegin(fiber.stack, before.m_stack, isExit ? StackLeft::ForGood : StackLeft::ComesBack);
    const transfer_t transfer = jump_fcontext(before.m_context, nullptr);
    Carrier& now = *fiber.carrier;
    annotateSwitchEnd(now.m_stack, fiber.stack);
    now.m_context = transfer.fctx;
}

void Carrier::run() noexcept
{
    const ExactTimers exactTimers;
    m_stack = annotateThread();
    for (;;) {
        collectReads();
        const CarrierStep step = m_shared.scheduler.next(*this, std::exchange(m_departure, {}), m_arrived);
        switch (step.kind) {
        case CarrierStep::Kind::Resume: resume(*step.fiber); break;
        case CarrierStep::Kind::Begin: begin(step.job); break;
        case CarrierStep::Kind::Park: park(step); break;
        case CarrierStep::Kind::Leave: m_shared.stacks.giveBack(std::exchange(m_freeStacks, nullptr)); return;
        }
    }
}

void Carrier::begin(std::uint32_t job)
{
    StackPool::Free* const stack = m_shared.scheduler.isStopping() ? nullptr : takeStack();
    if (!stack) {
        const bool isStopping = m_shared.scheduler.isStopping();
        m_shared.jobs.drop(job, isStopping ? FiberJobs::Unstarted::Cancelled : FiberJobs::Unstarted::NoStack, *this);
        m_departure = {.kind = Departure::Kind::Exit};
        return;
    }
    std::byte* const bottom = StackPool::bottomOf(stack);
    auto* const fiber = new (stack) Fiber;
    auto* const top = reinterpret_cast<std::byte*>(fiber);
    fiber->job = job;
    fiber->stack = annotateFiber(bottom, StackPool::kStackBytes - StackPool::kTopBytes);
    fiber->context = make_fcontext(top, static_cast<std::size_t>(top - bottom), [](transfer_t transfer) {
        Fiber& self = *static_cast<Fiber*>(transfer.data);
        annotateSwitchEnd(self.carrier->m_stack, self.stack);
        self.carrier->m_context = transfer.fctx;
        fiberMain(self);
    });
    resume(*fiber);
}

// Runs on the fiber's stack, on whichever carrier; never returns.
[[gnu::noinline]] void Carrier::fiberMain(Fiber& fiber) noexcept
{
    fiber.carrier->m_shared.jobs.run(fiber.job, fiber);
    depart(fiber, {.kind = Departure::Kind::Exit});
}

[[gnu::noinline]] void Carrier::yield(Fiber& fiber)
{
    depart(fiber, {.kind = Departure::Kind::Yield, .fiber = &fiber});
}

[[gnu::noinline]] bool Carrier::sleepUntil(Fiber& fiber, std::int64_t deadlineNs)
{
    depart(fiber, {.kind = Departure::Kind::Sleep, .fiber = &fiber, .deadlineNs = deadlineNs});
    return !std::exchange(fiber.isCancelled, false);
}

[[gnu::noinline]] bool Carrier::read(Fiber& fiber, FiberRead& read)
{
    read.fiber = &fiber;
    fiber.carrier->m_read = &read;
    depart(fiber, {.kind = Departure::Kind::Elsewhere});
    return !std::exchange(fiber.isCancelled, false);
}

bool Carrier::tryFileTurn(Fiber& fiber)
{
    return fiber.carrier->m_shared.scheduler.tryFileTurn();
}

void Carrier::endFileTurn(Fiber& fiber)
{
    fiber.carrier->m_shared.scheduler.endFileTurn();
}

[[gnu::noinline]] bool Carrier::waitForFileTurn(Fiber& fiber)
{
    depart(fiber, {.kind = Departure::Kind::FileTurn, .fiber = &fiber});
    return !std::exchange(fiber.isCancelled, false);
}

void Carrier::park(const CarrierStep& step)
{
    m_parker.park({.deadlineNs = step.deadlineNs, .hasDescriptors = step.isWatcher});
    if (step.isWatcher) {
        for (const auto& port : m_shared.ports) {
            port->collect(m_arrived, *m_recorder);
        }
    }
}

void Carrier::collectReads()
{
    if (m_shared.ports.empty() || !ownPort().isBusy()) {
        return;
    }
    if (m_shared.scheduler.isStopping()) {
        ownPort().cancelWanted(m_arrived);
    }
    ownPort().collect(m_arrived, *m_recorder);
}

StackPool::Free* Carrier::takeStack()
{
    if (!m_freeStacks) {
        if (m_recorder) {
            m_recorder->overheadBegin();
        }
        m_freeStacks = m_shared.stacks.take(m_batch);
        m_freeCount = m_freeStacks ? m_batch : 0; // or fewer: it only decides when some are given back
        m_batch = std::min(2 * m_batch, kLargestBatch);
        if (m_recorder) {
            m_recorder->overheadEnd();
        }
    }
    StackPool::Free* const stack = m_freeStacks;
    if (stack) {
        m_freeStacks = stack->next;
        --m_freeCount;
    }
    return stack;
}

void Carrier::keepStack(StackPool::Free* stack)
{
    stack->next = m_freeStacks;
    m_freeStacks = stack;
    if (++m_freeCount > kMostFreeStacks) {
        // The ones used longest ago stay with the others; this carrier begins anew.
        m_shared.stacks.giveBack(std::exchange(m_freeStacks, nullptr));
        m_freeCount = 0;
    }
}

} // namespace juggler
