// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/task_spec.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace juggler {

/// What a task, or a thread, is doing. Derived from events in this folder alone; every view uses these.
enum class State : std::uint8_t {
    Queued, ///< submitted, not started
    Running, ///< on a core
    Ready, ///< wants a core and has none
    WaitingHeld, ///< blocked: its thread can do nothing else
    WaitingFree, ///< suspended: its thread works on something else
};

/// The state's key in files: "queued", "running", "ready", "waiting-held", "waiting-free".
std::string_view stateKey(State state) noexcept;
std::optional<State> stateFromKey(std::string_view key) noexcept;

/// Where a span stands: its lane and its number there.
struct SpanRef {
    std::uint32_t lane = 0xffff'ffff;
    std::uint32_t index = 0xffff'ffff;

    [[nodiscard]] bool isValid() const noexcept { return lane != 0xffff'ffff; }
    friend bool operator==(const SpanRef&, const SpanRef&) = default;
};

inline constexpr std::uint16_t kNoCore = 0xffff;

/// One interval of a lane: times in ns since the run's start, 32 bytes.
struct Span {
    std::int64_t startNs = 0;
    std::int64_t endNs = 0;
    TaskId task = kNoTask; ///< kNoTask: the thread works without a task (starting threads, turning the loop)
    SpanRef previousOfTask = {}; ///< the task's span before this one, on whichever lane; the index of the view by task
    std::uint16_t core = kNoCore;
    State state = State::Running;

    [[nodiscard]] std::int64_t lengthNs() const noexcept { return endNs - startNs; }
};

static_assert(sizeof(Span) == 32);

/// Sums of a lane's time by state, in ns.
struct StateTotals {
    std::int64_t runningNs = 0;
    std::int64_t readyNs = 0;
    std::int64_t waitingNs = 0;

    void add(State state, std::int64_t ns) noexcept
    {
        switch (state) {
        case State::Running: runningNs += ns; break;
        case State::Ready:
        case State::Queued: readyNs += ns; break;
        case State::WaitingHeld:
        case State::WaitingFree: waitingNs += ns; break;
        }
    }
    friend StateTotals operator+(StateTotals a, const StateTotals& b) noexcept
    {
        return {a.runningNs + b.runningNs, a.readyNs + b.readyNs, a.waitingNs + b.waitingNs};
    }
    friend StateTotals operator-(StateTotals a, const StateTotals& b) noexcept
    {
        return {a.runningNs - b.runningNs, a.readyNs - b.readyNs, a.waitingNs - b.waitingNs};
    }
    [[nodiscard]] std::int64_t sumNs() const noexcept { return runningNs + readyNs + waitingNs; }
    friend bool operator==(const StateTotals&, const StateTotals&) = default;
};

/// StateTotals without a branch: the states of neighbouring spans are as good as random to the processor.
class BranchlessTotals {
public:
    void add(State state, std::int64_t ns) noexcept { m_ns[kKinds[static_cast<std::size_t>(state)]] += ns; }
    [[nodiscard]] StateTotals totals() const noexcept { return {m_ns[0], m_ns[1], m_ns[2]}; }

private:
    static constexpr std::array<std::uint8_t, 5> kKinds{1, 0, 1, 2, 2};
    std::array<std::int64_t, 3> m_ns{};
};

} // namespace juggler
