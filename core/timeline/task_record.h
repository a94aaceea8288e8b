// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/run_config.h"
#include "core/model/task_outcome.h"
#include "core/timeline/span.h"

#include <atomic>
#include <cstdint>
#include <optional>

namespace juggler {

/// What is known about one task: written by the drain thread, read by anybody without a lock. [any thread]
/// Times are in ns since the run's start, -1 while unknown.
class TaskRecord {
public:
    [[nodiscard]] std::int64_t submittedNs() const noexcept { return m_submittedNs.load(std::memory_order_relaxed); }
    [[nodiscard]] std::int64_t startedNs() const noexcept { return m_startedNs.load(std::memory_order_relaxed); }
    [[nodiscard]] std::int64_t endedNs() const noexcept { return m_endedNs.load(std::memory_order_acquire); }
    [[nodiscard]] bool hasStarted() const noexcept { return startedNs() >= 0; }
    [[nodiscard]] bool hasEnded() const noexcept { return endedNs() >= 0; }

    /// CPU time so far. Stretches under 50 us count their wall time, so it is a bound where cpuIsBound().
    [[nodiscard]] std::int64_t cpuNs() const noexcept { return m_cpuNs.load(std::memory_order_relaxed); }
    [[nodiscard]] bool cpuIsBound() const noexcept { return m_cpuIsBound.load(std::memory_order_relaxed); }

    [[nodiscard]] TaskOutcome outcome() const noexcept { return m_outcome.load(std::memory_order_acquire); }
    [[nodiscard]] TaskError error() const noexcept { return m_error.load(std::memory_order_relaxed); }

    /// fib(n), or the bytes read; nothing for a sleep or without a result.
    [[nodiscard]] std::optional<std::uint64_t> result() const noexcept
    {
        return m_hasResult.load(std::memory_order_acquire) ? std::optional(m_result.load(std::memory_order_relaxed)) : std::nullopt;
    }
    /// The mode in which a file was really read; nothing for other kinds.
    [[nodiscard]] std::optional<CacheMode> cacheUsed() const noexcept
    {
        const std::uint8_t used = m_cacheUsed.load(std::memory_order_acquire);
        return used == kNoCacheMode ? std::nullopt : std::optional(static_cast<CacheMode>(used));
    }
    /// Bytes of the file's first 64 MiB that were in the page cache before it was read; nothing where the system does not tell.
    [[nodiscard]] std::optional<std::int64_t> cachedBytes() const noexcept
    {
        const std::int64_t bytes = m_cachedBytes.load(std::memory_order_relaxed);
        return bytes < 0 ? std::nullopt : std::optional(bytes);
    }

    /// The task's latest closed span; follow Span::previousOfTask to the earlier ones.
    [[nodiscard]] SpanRef lastSpan() const noexcept
    {
        const std::uint64_t packed = m_lastSpan.load(std::memory_order_acquire);
        return {static_cast<std::uint32_t>(packed >> 32), static_cast<std::uint32_t>(packed)};
    }

    /// The lane of the thread that runs the task, or ran it last; 0xffffffff before.
    [[nodiscard]] std::uint32_t lane() const noexcept { return m_lane.load(std::memory_order_relaxed); }

    /// The state in which the task is now and since when; nothing before it was submitted and after it has ended.
    struct Current {
        State state;
        std::int64_t sinceNs;
        bool isSuspended; ///< on no thread: waiting, or ready since it gave its thread up
    };
    [[nodiscard]] std::optional<Current> current() const noexcept
    {
        const std::int64_t packed = m_current.load(std::memory_order_acquire);
        return packed < 0 ? std::nullopt
                          : std::optional(Current{static_cast<State>(packed & 0x7), packed >> 4, (packed & kSuspendedBit) != 0});
    }

private:
    friend class TimelineWriter;
    friend class RecordingLoader; // fills it from a file
    friend class SyntheticRun; // tests and the benchmark
    static constexpr std::uint8_t kNoCacheMode = 0xff;
    static constexpr std::int64_t kSuspendedBit = 0x8;

    void setCurrent(State state, std::int64_t sinceNs) noexcept
    {
        m_current.store((sinceNs << 4) | static_cast<std::int64_t>(state), std::memory_order_release);
    }
    void setSuspended(State state, std::int64_t sinceNs) noexcept
    {
        m_current.store((sinceNs << 4) | kSuspendedBit | static_cast<std::int64_t>(state), std::memory_order_release);
    }
    void clearCurrent() noexcept { m_current.store(-1, std::memory_order_release); }

    std::atomic<std::int64_t> m_submittedNs{-1};
    std::atomic<std::int64_t> m_startedNs{-1};
    std::atomic<std::int64_t> m_endedNs{-1};
    std::atomic<std::int64_t> m_cpuNs{0};
    std::atomic<std::uint64_t> m_result{0};
    std::atomic<std::int64_t> m_cachedBytes{-1};
    std::atomic<std::uint64_t> m_lastSpan{~std::uint64_t{0}};
    std::atomic<std::int64_t> m_current{-1};
    std::atomic<std::uint32_t> m_lane{0xffff'ffff};
    std::atomic<TaskError> m_error{};
    std::atomic<TaskOutcome> m_outcome{TaskOutcome::Pending};
    std::atomic<std::uint8_t> m_cacheUsed{kNoCacheMode};
    std::atomic<bool> m_cpuIsBound{false};
    std::atomic<bool> m_hasResult{false};
};

} // namespace juggler
