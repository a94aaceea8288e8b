// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/task_outcome.h"

#include <cstdint>
#include <type_traits>

namespace juggler {

/// What happened. Stamps are taken where it happens, on the thread on which it happens.
enum class EventType : std::uint8_t {
    ThreadStarted, ///< task: the thread's kernel id
    ThreadEnded,
    Submitted,
    Started, ///< the task's first instruction; aux: core
    WaitBegin, ///< the task blocks and holds its thread
    WaitEnd, ///< aux: core
    Suspended, ///< the task waits and its thread is free; detail: SuspendReason
    Resumed, ///< aux: core
    Ended, ///< detail: outcome and operation; aux: the error's code
    OverheadBegin, ///< the thread works without a task; aux: core
    OverheadEnd,
    OffCore, ///< the thread was last seen on its core; detail: kBrokenOff, or 0
    OnCore, ///< the thread was first seen on a core again; aux: core
    CpuTime, ///< value: CPU ns of the stretch that the next event ends
    ResultValue, ///< value: the task's result
    FileFacts, ///< value: bytes that were in the page cache; aux: CacheMode that was used
};

/// Why a task gave its thread up.
enum class SuspendReason : std::uint8_t { Timer, Io, Yield };

/// One entry of a thread's recording: 16 bytes, trivially copyable, so that it can lie in shared memory too.
struct TraceEvent {
    std::int64_t value = 0; ///< CLOCK_MONOTONIC ns; another number where the type says so
    std::uint32_t task = 0;
    std::uint16_t aux = 0;
    EventType type{};
    std::uint8_t detail = 0;
};

/// TraceEvent::detail of an OffCore event behind which the thread recorded nothing: it was killed.
constexpr std::uint8_t kBrokenOff = 1;

/// TraceEvent::detail of an Ended event.
constexpr std::uint8_t endDetail(TaskOutcome outcome, const TaskError& error) noexcept
{
    return static_cast<std::uint8_t>(static_cast<unsigned>(outcome) | (static_cast<unsigned>(error.operation) << 4));
}

static_assert(sizeof(TraceEvent) == 16 && std::is_trivially_copyable_v<TraceEvent>);

} // namespace juggler
