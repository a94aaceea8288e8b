// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/task_index.h"

#include "core/timeline/late_timer.h"

#include <algorithm>

namespace juggler {

/// Makes an index: counts the spans of each task, puts them in place lane by lane, then each task's in order. [one thread]
class TaskIndexBuilder {
public:
    TaskIndexBuilder(const Timeline& timeline, const std::stop_token& stop) : m_timeline(timeline), m_stop(stop) {}

    std::shared_ptr<const TaskIndex> build()
    {
        m_index->m_begins.assign(m_timeline.taskCount() + 1, 0);
        if (!forEachPart([this](TaskId task, std::uint32_t, State, std::int64_t, std::int64_t) { ++m_index->m_begins[toIndex(task)]; })) {
            return nullptr;
        }
        // From counts to ends; placing them backwards turns these into begins.
        std::uint32_t sum = 0;
        for (std::uint32_t& count : m_index->m_begins) {
            sum += count;
            count = sum;
        }
        m_index->m_entries.reset(new TaskIndex::Entry[sum]); // filled at once
        const auto place = [this](TaskId task, std::uint32_t lane, State state, std::int64_t startNs, std::int64_t endNs) {
            m_index->m_entries[--m_index->m_begins[toIndex(task)]] = entryOf(lane, state, startNs, endNs);
            if (endNs - startNs >= static_cast<std::int64_t>(TaskIndex::kLongLength)) {
                m_long.push_back({task, startNs, endNs - startNs});
            }
        };
        if (!forEachPart(place) || !sort()) {
            return nullptr;
        }
        findLong();
        addTotals();
        return std::move(m_index);
    }

private:
    static constexpr std::size_t kStopCheck = 1U << 14; // spans or tasks: under a millisecond

    /// Calls take(task, lane, state, startNs, endNs) for all spans of tasks, the last of each lane first; whether it came to the end.
    template <typename Take>
    bool forEachPart(Take take) const
    {
        for (std::size_t i = m_timeline.laneCount(); i > 0; --i) {
            if (!forEachPartOf(m_timeline.lane(i - 1), static_cast<std::uint32_t>(i - 1), take)) {
                return false;
            }
        }
        return forEachPartOf(m_timeline.inFlight(), TaskIndex::kFirstWithoutThread, take)
            && forEachPartOf(m_timeline.yielded(), TaskIndex::kFirstWithoutThread + 1, take);
    }

    template <typename L, typename Take>
    bool forEachPartOf(const L& lane, std::uint32_t number, Take take) const
    {
        for (std::size_t i = lane.size(); i > 0; --i) {
            const Span& span = lane[i - 1];
            if (i % kStopCheck == 0 && m_stop.stop_requested()) {
                return false;
            }
            if (toIndex(span.task) >= m_timeline.taskCount()) {
                continue;
            }
            if (span.state != State::WaitingFree) {
                take(span.task, number, span.state, span.startNs, span.endNs);
                continue;
            }
            forEachPartBackwards(
                m_timeline.task(span.task), m_timeline.tasks().spec(span.task), span.state, span.startNs, span.endNs,
                [&](State state, std::int64_t startNs, std::int64_t endNs) { take(span.task, number, state, startNs, endNs); });
        }
        return true;
    }

    static State stateOf(const TaskIndex::Entry& entry) { return static_cast<State>(entry.startAndState & TaskIndex::kStateMask); }
    static TaskIndex::Entry entryOf(std::uint32_t lane, State state, std::int64_t startNs, std::int64_t endNs)
    {
        const auto length = std::min(static_cast<std::uint64_t>(endNs - startNs), TaskIndex::kLongLength);
        return {static_cast<std::uint64_t>(startNs) << TaskIndex::kStateBits | static_cast<std::uint64_t>(state),
                length << TaskIndex::kLaneBits | lane};
    }

    /// Where the spans stand now whose length has no room in an entry.
    void findLong()
    {
        for (const Long& span : m_long) {
            std::uint32_t entry = m_index->m_begins[toIndex(span.task)];
            while (m_index->m_entries[entry].startNs() != span.startNs) {
                ++entry;
            }
            m_index->m_longNs.emplace_back(entry, span.lengthNs);
        }
        std::sort(m_index->m_longNs.begin(), m_index->m_longNs.end());
    }

    /// The spans that a task has on one lane are in order, but not those of several lanes.
    bool sort()
    {
        const auto isEarlier = [](const TaskIndex::Entry& a, const TaskIndex::Entry& b) { return a.startNs() < b.startNs(); };
        for (std::size_t task = 0; task + 1 < m_index->m_begins.size(); ++task) {
            if (task % kStopCheck == 0 && m_stop.stop_requested()) {
                return false;
            }
            TaskIndex::Entry* const begin = m_index->m_entries.get() + m_index->m_begins[task];
            TaskIndex::Entry* const end = m_index->m_entries.get() + m_index->m_begins[task + 1];
            if (!std::is_sorted(begin, end, isEarlier)) {
                std::stable_sort(begin, end, isEarlier);
            }
        }
        return true;
    }

    void addTotals()
    {
        const std::size_t count = m_index->m_begins.back();
        m_index->m_blockTotals.reserve(count / TaskIndex::kBlock + 1);
        StateTotals totals;
        for (std::size_t entry = 0; entry < count; ++entry) {
            if (entry % TaskIndex::kBlock == 0) {
                m_index->m_blockTotals.push_back(totals);
            }
            const TaskIndex::Entry& added = m_index->m_entries[entry];
            totals.add(stateOf(added), m_index->lengthNsAt(entry));
        }
    }

    struct Long {
        TaskId task;
        std::int64_t startNs;
        std::int64_t lengthNs;
    };

    const Timeline& m_timeline;
    const std::stop_token& m_stop;
    std::vector<Long> m_long;
    std::shared_ptr<TaskIndex> m_index{new TaskIndex};
};

std::shared_ptr<const TaskIndex> TaskIndex::build(const Timeline& timeline, const std::stop_token& stop)
{
    return TaskIndexBuilder(timeline, stop).build();
}

std::size_t TaskIndex::sizeBytes() const noexcept
{
    return m_begins.size() * sizeof(m_begins[0]) + spanCount() * sizeof(Entry) + m_blockTotals.size() * sizeof(StateTotals)
        + m_longNs.size() * sizeof(m_longNs[0]);
}

std::int64_t TaskIndex::lengthNsAt(std::size_t entry) const noexcept
{
    const std::uint64_t length = m_entries[entry].lengthAndLane >> kLaneBits;
    if (length < kLongLength) {
        return static_cast<std::int64_t>(length);
    }
    return std::lower_bound(m_longNs.begin(), m_longNs.end(), std::pair(static_cast<std::uint32_t>(entry), std::int64_t{0}))->second;
}

Span TaskIndex::spanAt(std::size_t entry, TaskId task) const noexcept
{
    const std::int64_t startNs = m_entries[entry].startNs();
    return {.startNs = startNs,
            .endNs = startNs + lengthNsAt(entry),
            .task = task,
            .previousOfTask = {},
            .core = kNoCore,
            .state = static_cast<State>(m_entries[entry].startAndState & kStateMask)};
}

std::uint32_t TaskIndex::laneAt(std::size_t entry) const noexcept
{
    const auto lane = static_cast<std::uint32_t>(m_entries[entry].lengthAndLane & ((std::uint64_t{1} << kLaneBits) - 1));
    return lane < kFirstWithoutThread ? lane : lane - kFirstWithoutThread + Timeline::kInFlightLane;
}

StateTotals TaskIndex::totalsBeforeEntry(std::size_t entry) const noexcept
{
    if (m_blockTotals.empty()) {
        return {};
    }
    const std::size_t block = std::min(entry / kBlock, m_blockTotals.size() - 1);
    StateTotals totals = m_blockTotals[block];
    for (std::size_t i = block * kBlock; i < entry; ++i) {
        totals.add(static_cast<State>(m_entries[i].startAndState & kStateMask), lengthNsAt(i));
    }
    return totals;
}

std::size_t TaskIndex::Spans::firstEndingAfter(std::int64_t timeNs, std::size_t count, std::size_t hint) const noexcept
{
    std::size_t low = 0;
    std::size_t high = count;
    if (hint < count && m_index->endNsAt(m_begin + hint) > timeNs) {
        high = hint;
    } else if (hint < count) {
        // Gallop: double the step until a span ends after timeNs.
        low = hint + 1;
        for (std::size_t step = 1; low + step <= count; step *= 2) {
            if (m_index->endNsAt(m_begin + low + step - 1) > timeNs) {
                high = low + step - 1;
                break;
            }
            low += step;
        }
    }
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (m_index->endNsAt(m_begin + middle) > timeNs) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

SpanRef TaskIndex::Spans::refOf(std::size_t i, const Timeline& timeline) const noexcept
{
    const std::uint32_t lane = laneOf(i);
    Span span = (*this)[i];
    if (Timeline::isOnThread({lane, 0})) {
        const Lane& thread = timeline.lane(lane);
        return {lane, static_cast<std::uint32_t>(thread.firstEndingAfter(span.startNs, thread.size()))};
    }
    const bool isFirstPart = span.state != State::Ready && i + 1 < size() && laneOf(i + 1) == lane && (*this)[i + 1].startNs == span.endNs
        && (*this)[i + 1].state == State::Ready;
    if (isFirstPart) {
        span.endNs = (*this)[i + 1].endNs; // of a late timer
    }
    // Intervals without a thread are in the order of their ends, and many may have the same.
    const InFlightLane& waits = lane == Timeline::kInFlightLane ? timeline.inFlight() : timeline.yielded();
    std::size_t low = 0;
    for (std::size_t high = waits.size(); low < high;) {
        const std::size_t middle = low + (high - low) / 2;
        if (waits[middle].endNs >= span.endNs) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    while (low < waits.size() && waits[low].task != span.task) {
        ++low;
    }
    return {lane, static_cast<std::uint32_t>(low)};
}

StateTotals TaskIndex::Spans::totalsBefore(std::size_t i) const noexcept
{
    return m_index->totalsBeforeEntry(m_begin + i) - m_before;
}

StateTotals TaskIndex::Spans::totalsUntil(std::int64_t timeNs, std::size_t span, std::size_t count) const noexcept
{
    StateTotals totals = totalsBefore(span);
    if (span < count) {
        const Span last = (*this)[span];
        totals.add(last.state, std::max<std::int64_t>(0, timeNs - last.startNs));
    }
    return totals;
}

StateTotals TaskIndex::Spans::totalsIn(std::int64_t fromNs, std::int64_t toNs) const noexcept
{
    const std::size_t first = firstEndingAfter(fromNs, size());
    const std::size_t last = firstEndingAfter(toNs, size(), first);
    return totalsUntil(toNs, last, size()) - totalsUntil(fromNs, first, size());
}

} // namespace juggler
