// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/append_only_array.h"
#include "core/timeline/lane.h"

#include <atomic>
#include <cstdint>
#include <optional>

namespace juggler {

/// A span that has not ended yet, and the thread's lane on which it is open.
struct OpenCoreSpan : OpenSpan {
    std::uint32_t lane = 0xffff'ffff;
};

/// What ran on one core: the running spans of all native threads there, in order, never overlapping. It is an index into the threads'
/// lanes and reads like one of them. Neighbours here are apart in memory, each on another thread's lane, so each has its times here too, as
/// distances from its block's start: whatever only needs times walks along one array, which is ten times as fast. 15 bytes a span, and
/// its part of a block's 16. One writer (the drain thread), readers without a lock. Owned by the timeline. [any thread], but for the
/// functions of the writer.
class CoreLane {
public:
    /// lanes: of the threads; outlives this.
    CoreLane(std::uint16_t core, const AppendOnlyArray<Lane*>& lanes) : m_core(core), m_lanes(lanes) {}

    /// The kernel's number of the core.
    [[nodiscard]] std::uint16_t core() const noexcept { return m_core; }

    [[nodiscard]] std::size_t size() const noexcept { return m_entries.size(); }
    /// Span i of those that size() has told of, where it stands on its thread's lane.
    [[nodiscard]] SpanRef ref(std::size_t i) const noexcept { return m_entries[i].ref(); }
    [[nodiscard]] const Span& operator[](std::size_t i) const noexcept { return spanOf(ref(i)); }

    /// What a walk along the lane needs of a span.
    struct Piece {
        std::int64_t startNs;
        std::int64_t endNs;
        static constexpr State state = State::Running;

        [[nodiscard]] std::int64_t lengthNs() const noexcept { return endNs - startNs; }
    };
    /// The same as of span i, without a look at it where its times are here.
    [[nodiscard]] Piece piece(std::size_t i) const noexcept
    {
        const Entry& entry = m_entries[i];
        if (entry.end == kFar) [[unlikely]] {
            const Span& span = spanOf(entry.ref());
            return {span.startNs, span.endNs};
        }
        const std::int64_t blockNs = m_blocks[i / kBlock].startNs;
        return {blockNs + entry.start, blockNs + entry.end};
    }

    /// What is on the core now, as far as that is known: of several threads that are recorded as running there, since not everything of
    /// them is known yet, the one that began last.
    [[nodiscard]] std::optional<OpenCoreSpan> open() const noexcept;

    /// Running spans of this core that are missing here: they became known too late, or would overlap another one.
    [[nodiscard]] std::uint64_t leftOutCount() const noexcept { return m_leftOut.load(std::memory_order_acquire); }

    // As of a thread's lane.
    [[nodiscard]] std::size_t firstEndingAfter(std::int64_t timeNs, std::size_t count, std::size_t hint = 0) const noexcept;
    [[nodiscard]] StateTotals totalsBefore(std::size_t i) const noexcept;
    [[nodiscard]] StateTotals totalsUntil(std::int64_t timeNs, std::size_t span, std::size_t count) const noexcept;
    [[nodiscard]] StateTotals totalsIn(std::int64_t fromNs, std::int64_t toNs) const noexcept;

    // The writer's functions. [drain thread]
    /// Adds a running span, which is not before the last one. One that is, or overlaps it, is left out and counted.
    void append(SpanRef ref);
    void setOpen(const OpenCoreSpan& open) noexcept;
    void clearOpen() noexcept { setOpen({{.startNs = -1}, 0}); }

    static constexpr std::size_t kBlock = 32; ///< spans a block

private:
    friend class RecordingLoader; // fills it from a file

    /// A span: where it stands, and its times since its block's start in ns.
    struct [[gnu::packed]] Entry {
        std::uint32_t index;
        std::uint32_t start;
        std::uint32_t end; // kFar: more than 4 s away, look at the span
        std::uint16_t laneLow;
        std::uint8_t laneHigh; // 16 million threads are more than a machine can number

        [[nodiscard]] SpanRef ref() const noexcept { return {laneLow | (std::uint32_t{laneHigh} << 16), index}; }
    };
    static_assert(sizeof(Entry) == 15);
    static constexpr std::uint32_t kFar = 0xffff'ffff;

    /// Some spans: when the first begins, and the running time before it.
    struct Block {
        std::int64_t startNs;
        std::int64_t runningNs;
    };

    [[nodiscard]] const Span& spanOf(SpanRef ref) const noexcept { return (*m_lanes[ref.lane])[ref.index]; }
    [[nodiscard]] std::size_t blockAt(std::int64_t timeNs, std::size_t count, std::size_t hint) const noexcept;

    std::uint16_t m_core;
    const AppendOnlyArray<Lane*>& m_lanes;
    AppendOnlyArray<Entry> m_entries;
    AppendOnlyArray<Block, 2> m_blocks;
    std::int64_t m_runningNs = 0; // [drain thread] of all spans so far
    std::int64_t m_lastEndNs = 0; // [drain thread]
    std::atomic<std::uint64_t> m_leftOut{0};
    // The open span, a sequence lock: odd while it is being written.
    std::atomic<std::uint32_t> m_openSequence{0};
    std::atomic<std::int64_t> m_openStartNs{-1};
    std::atomic<std::uint64_t> m_openPlace{0}; // lane and task
};

} // namespace juggler
