// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/timeline.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace juggler {

/// The spans of a finished run by task: each task's in the order of time, side by side, with running sums, so that a task's row reads like
/// a thread's lane. A late timer's wait is two spans: waiting until it was due, then ready. Immutable. [any thread]
///
/// While a run goes on, its tasks' spans are linked from the latest back to the first (Span::previousOfTask): a cache miss a span. Here a
/// span takes 16 bytes more, and its sixty-fourth of 24 for the sums; a task takes 4.
class TaskIndex {
public:
    /// The index of a run that records nothing more; null where stop asked for an early end. A counting sort: some 100 ns a span.
    static std::shared_ptr<const TaskIndex> build(const Timeline& timeline, const std::stop_token& stop = {});

    /// One task's spans: reads like a lane (AnyLane), with spans by value. A short-lived view of the index.
    class Spans {
    public:
        [[nodiscard]] std::size_t size() const noexcept { return m_end - m_begin; }
        /// Without Span::core and Span::previousOfTask.
        [[nodiscard]] Span operator[](std::size_t i) const noexcept { return m_index->spanAt(m_begin + i, m_task); }
        /// What a walk along the lane needs of span i.
        [[nodiscard]] Span piece(std::size_t i) const noexcept { return (*this)[i]; }
        /// Nothing: the run is over.
        [[nodiscard]] std::optional<OpenSpan> open() const noexcept { return std::nullopt; }
        /// The lane of span i: a thread's, or one of those without a thread.
        [[nodiscard]] std::uint32_t laneOf(std::size_t i) const noexcept { return m_index->laneAt(m_begin + i); }
        /// Where span i is recorded: a search through its lane. timeline: that of build().
        [[nodiscard]] SpanRef refOf(std::size_t i, const Timeline& timeline) const noexcept;

        // As of a thread's lane.
        [[nodiscard]] std::size_t firstEndingAfter(std::int64_t timeNs, std::size_t count, std::size_t hint = 0) const noexcept;
        [[nodiscard]] StateTotals totalsBefore(std::size_t i) const noexcept;
        [[nodiscard]] StateTotals totalsUntil(std::int64_t timeNs, std::size_t span, std::size_t count) const noexcept;
        [[nodiscard]] StateTotals totalsIn(std::int64_t fromNs, std::int64_t toNs) const noexcept;
        /// Brings span i into the processor's cache.
        void prefetch(std::size_t i) const noexcept { __builtin_prefetch(&m_index->m_entries[m_begin + i]); }

    private:
        friend class TaskIndex;
        Spans(const TaskIndex& index, TaskId task)
            : m_index(&index),
              m_task(task),
              m_begin(index.m_begins[toIndex(task)]),
              m_end(index.m_begins[toIndex(task) + 1]),
              m_before(index.totalsBeforeEntry(m_begin))
        {
        }

        const TaskIndex* m_index;
        TaskId m_task;
        std::size_t m_begin;
        std::size_t m_end;
        StateTotals m_before; // of all tasks before this one
    };

    [[nodiscard]] Spans spansOf(TaskId task) const noexcept { return {*this, task}; }
    [[nodiscard]] std::size_t spanCount() const noexcept { return m_begins.back(); }
    /// What it takes in memory.
    [[nodiscard]] std::size_t sizeBytes() const noexcept;

private:
    friend class TaskIndexBuilder;

    static constexpr std::uint64_t kStateBits = 3;
    static constexpr std::uint64_t kStateMask = 7;
    /// A span in 16 bytes: 61 bits for the start, which are 73 years, 3 for the state; 40 for the length, 24 for the lane.
    struct Entry {
        std::uint64_t startAndState;
        std::uint64_t lengthAndLane;

        [[nodiscard]] std::int64_t startNs() const noexcept { return static_cast<std::int64_t>(startAndState >> kStateBits); }
    };
    static constexpr std::uint64_t kLaneBits = 24;
    static constexpr std::uint64_t kLongLength = (std::uint64_t{1} << 40) - 1; // 18 minutes and more: looked up in m_longNs
    static constexpr std::uint32_t kFirstWithoutThread = 0xff'fffe; // Timeline::kInFlightLane and the next one in 24 bits
    static constexpr std::size_t kBlock = 64;

    TaskIndex() = default;
    [[nodiscard]] std::int64_t lengthNsAt(std::size_t entry) const noexcept;
    [[nodiscard]] std::int64_t endNsAt(std::size_t entry) const noexcept { return m_entries[entry].startNs() + lengthNsAt(entry); }
    [[nodiscard]] Span spanAt(std::size_t entry, TaskId task) const noexcept;
    [[nodiscard]] std::uint32_t laneAt(std::size_t entry) const noexcept;
    [[nodiscard]] StateTotals totalsBeforeEntry(std::size_t entry) const noexcept;

    std::vector<std::uint32_t> m_begins; // task t has the entries from m_begins[t] to m_begins[t + 1]
    std::unique_ptr<Entry[]> m_entries; // not a vector: that would touch each page twice
    std::vector<StateTotals> m_blockTotals; // entry b: of all entries before b * kBlock
    std::vector<std::pair<std::uint32_t, std::int64_t>> m_longNs; // lengths, by entry
};

} // namespace juggler
