// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/interval_query.h"
#include "core/timeline/timeline.h"

#include <cstdint>
#include <vector>

namespace juggler {

/// An interval that was found.
struct IntervalHit {
    /// SpanRef::lane of a time in the queue, which is no span: its index is the task's.
    static constexpr std::uint32_t kQueueLane = 0x8000'0010;

    std::int64_t startNs = 0;
    SpanRef ref;

    [[nodiscard]] bool isQueued() const noexcept { return ref.lane == kQueueLane; }
    friend bool operator==(const IntervalHit&, const IntervalHit&) = default;
};

/// Looks for intervals in one run: every closed span of the threads and of what waits without one, and the times in the queue where the
/// query takes those alone. It goes on where it stopped, so the caller decides how long it may take. Texts are compared once for each
/// group of tasks, thread and state, not for each interval. Reads the timeline while it grows: what comes later is found by another
/// search. [one thread]
class IntervalSearch {
public:
    /// modelName: as it is shown. The timeline outlives this.
    IntervalSearch(const IntervalQuery& query, const Timeline& timeline, const QString& modelName);

    /// Looks at the next `count` intervals and adds what is found. Returns whether there are more.
    bool goOn(std::size_t count, std::vector<IntervalHit>& hits);
    /// Whether an interval is one of those that are looked for.
    [[nodiscard]] bool matches(std::uint32_t lane, const Span& span) const;

private:
    using WordMask = std::uint64_t;

    [[nodiscard]] bool isTakenLane(std::uint32_t lane) const;
    [[nodiscard]] WordMask wordsIn(const QString& text) const;
    void prepareTasks();
    void prepareLanes();
    [[nodiscard]] bool matchesTask(TaskId task, WordMask found) const;
    void goOnInQueue(std::size_t& count, std::vector<IntervalHit>& hits);
    [[nodiscard]] std::size_t sizeOf(std::size_t place) const;
    [[nodiscard]] std::uint32_t laneAt(std::size_t place) const;

    IntervalQuery m_query;
    const Timeline& m_timeline;
    WordMask m_allWords = 0;
    std::vector<WordMask> m_groupWords; // of each group of tasks
    std::vector<bool> m_isGroupTaken; // by its kind
    std::vector<WordMask> m_laneWords;
    std::vector<bool> m_isLaneTaken; // by its thread's name
    std::size_t m_laneCount = 0;
    std::size_t m_place = 0; // lanes of threads, then those without, then the queue
    std::size_t m_index = 0;
    bool m_isModelTaken = true;
};

/// Puts hits into the order in which one goes through them: of time, then of lanes.
void sortHits(std::vector<IntervalHit>& hits);

} // namespace juggler
