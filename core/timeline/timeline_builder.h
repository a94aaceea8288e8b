// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/oncore/switch_records.h"
#include "core/oncore/switch_router.h"
#include "core/timeline/others_fold.h"
#include "core/timeline/thread_fold.h"
#include "core/timeline/timeline_writer.h"
#include "core/trace/trace.h"

#include <chrono>
#include <deque>
#include <optional>
#include <vector>

namespace juggler {

/// Folds the events of a trace, and the kernel's switch records where there are some, into a timeline. [drain thread]
///
/// Each thread's stream is folded by itself, in its own order, but for those of carriers: their tasks move from one to another, so they are
/// folded together in the order of time, up to what is old enough for every carrier to have published it. Elsewhere a task
/// that changes threads may be seen to resume before it was seen to suspend; the resumption is kept until then.
///
/// With switch records every thread is folded up to the same instant, so that whatever is running there has a core for itself.
class TimelineBuilder {
public:
    /// switches: which have begun to record; null: threads tell by themselves when they left their cores. Outlives this.
    TimelineBuilder(Trace& trace, Timeline& timeline, SwitchRecords* switches = nullptr);

    /// Folds what has been published since the last call, but for the last kSettle: of carriers, and of all where there are switch
    /// records. How many events that were.
    std::size_t drain();

    /// Folds all the rest, after every thread has ended.
    std::size_t drainRest();

    /// How long the run's threads and processes were on each core so far, in ns, by the core's number.
    [[nodiscard]] const std::vector<std::int64_t>& runningNsByCore() const noexcept { return m_writer.runningNsByCore(); }

    /// The same for threads of the program that record nothing: its window, its engine. Nothing without switch records. Only after
    /// drainRest().
    [[nodiscard]] std::optional<std::vector<std::int64_t>> jugglerNsByCore() const;

    /// A thread may be preempted between reading the clock and publishing what it stamped. Longer than a scheduler's turn, shorter than
    /// what an eye sees.
    static constexpr std::chrono::milliseconds kSettle{20};

private:
    std::size_t drainUntil(std::int64_t settledNs);
    void addThreads();
    void announceThreads();
    void takeSwitches(std::int64_t untilNs);
    std::size_t foldCarriers(std::int64_t untilNs);
    std::size_t foldUntil(ThreadFold& thread, std::int64_t untilNs, std::size_t atLeast);
    std::size_t foldAll(ThreadFold& thread);
    bool settleAll(std::int64_t settledNs);

    Trace& m_trace;
    TimelineWriter m_writer;
    SwitchRecords* m_switches;
    SwitchRouter m_router;
    OthersFold m_others;
    std::deque<ThreadFold> m_threads; // by lane
    std::vector<std::size_t> m_carriers; // those that are carriers
    std::vector<std::size_t> m_unannounced; // those whose kernel id is not known yet
    std::size_t m_seenThreads = 0;
};

} // namespace juggler
