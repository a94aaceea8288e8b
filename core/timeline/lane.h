// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/append_only_array.h"
#include "core/timeline/span.h"
#include "core/trace/thread_recorder.h"

#include <atomic>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace juggler {

/// A span that has not ended yet.
struct OpenSpan {
    std::int64_t startNs = 0;
    TaskId task = kNoTask;
    State state = State::Running;
    std::uint16_t core = kNoCore;
};

/// The intervals of one native thread: in order, never overlapping. One writer (the drain thread), readers without a lock.
///
/// Each block of 8 spans knows the lane's totals before it, so the exact share of each state in any window is two searches and a
/// subtraction, at 3 bytes a span. [any thread], but for the functions of the writer.
class Lane {
public:
    Lane(std::string name, ThreadRole role, int process = 0) : m_name(std::move(name)), m_role(role), m_process(process) {}

    [[nodiscard]] const std::string& name() const noexcept { return m_name; }
    [[nodiscard]] ThreadRole role() const noexcept { return m_role; }
    /// The kernel's thread id; 0 while the thread has not started.
    [[nodiscard]] int tid() const noexcept { return m_tid.load(std::memory_order_acquire); }
    /// The process that the thread belongs to: 0 is the program itself, workers count from 1.
    [[nodiscard]] int process() const noexcept { return m_process; }
    /// The process's id; 0 while a worker process has not started. A worker has one thread, whose id is the process's.
    [[nodiscard]] int pid() const noexcept;
    /// Since the run's start; -1 while unknown.
    [[nodiscard]] std::int64_t startedNs() const noexcept { return m_startedNs.load(std::memory_order_acquire); }
    [[nodiscard]] std::int64_t endedNs() const noexcept { return m_endedNs.load(std::memory_order_acquire); }
    /// When a process that was started in this run was ready, since the run's start; -1 for what was there already, and while unknown.
    [[nodiscard]] std::int64_t readyNs() const noexcept { return m_readyNs.load(std::memory_order_acquire); }
    /// What the system counted for the thread; only once endedNs() is known.
    [[nodiscard]] const ThreadUsage& usage() const noexcept { return m_usage; }

    [[nodiscard]] std::size_t size() const noexcept { return m_spans.size(); }
    /// Span i of those that size() has told of.
    [[nodiscard]] const Span& operator[](std::size_t i) const noexcept { return m_spans[i]; }
    /// What a walk along the lane needs of span i.
    [[nodiscard]] const Span& piece(std::size_t i) const noexcept { return m_spans[i]; }
    /// Spans side by side in memory, from span i on: as many of those before `end` as there are; i < end <= size().
    [[nodiscard]] std::span<const Span> runFrom(std::size_t i, std::size_t end) const noexcept { return m_spans.runFrom(i, end); }
    /// The span that has not ended yet.
    [[nodiscard]] std::optional<OpenSpan> open() const noexcept;

    /// The first of the first `count` spans that ends after timeNs; count when there is none. Gallops from hint on, so that walking
    /// along the pixels costs a few steps each.
    [[nodiscard]] std::size_t firstEndingAfter(std::int64_t timeNs, std::size_t count, std::size_t hint = 0) const noexcept;

    /// Totals of all spans before span i (i <= the size that the caller has seen).
    [[nodiscard]] StateTotals totalsBefore(std::size_t i) const noexcept;

    /// Totals of the first `count` spans from the run's start up to timeNs; span is firstEndingAfter(timeNs, count).
    [[nodiscard]] StateTotals totalsUntil(std::int64_t timeNs, std::size_t span, std::size_t count) const noexcept;

    /// Time in each state between fromNs and toNs, closed spans only. Exact.
    [[nodiscard]] StateTotals totalsIn(std::int64_t fromNs, std::int64_t toNs) const noexcept;

    // The writer's functions. [drain thread]
    void setStarted(int tid, std::int64_t startedNs);
    void setReady(std::int64_t readyNs) noexcept { m_readyNs.store(readyNs, std::memory_order_release); }
    void setEnded(std::int64_t endedNs, const ThreadUsage& usage);
    /// Adds a closed span; one of no length is left out. Returns its number.
    std::optional<std::uint32_t> append(const Span& span);
    void setOpen(const OpenSpan& open) noexcept;
    void clearOpen() noexcept;

    static constexpr std::size_t kBlock = 8; ///< spans a block of running totals

private:
    friend class RecordingLoader; // sets what a file says

    std::string m_name;
    ThreadRole m_role;
    int m_process;
    int m_pid = 0; // as a file says; 0: as this process or its worker has it
    std::atomic<int> m_tid{0};
    std::atomic<std::int64_t> m_startedNs{-1};
    std::atomic<std::int64_t> m_endedNs{-1};
    std::atomic<std::int64_t> m_readyNs{-1};
    ThreadUsage m_usage; // written before m_endedNs is published
    AppendOnlyArray<Span> m_spans;
    AppendOnlyArray<StateTotals, 2> m_blockTotals; // entry b: totals before span b * kBlock
    StateTotals m_totals; // [drain thread] of all spans so far
    // The open span, a sequence lock: odd while it is being written.
    std::atomic<std::uint32_t> m_openSequence{0};
    std::atomic<std::int64_t> m_openStartNs{-1};
    std::atomic<std::uint64_t> m_openRest{0};
};

} // namespace juggler
