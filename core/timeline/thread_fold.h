// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/oncore/switch_record.h"
#include "core/timeline/timeline_writer.h"
#include "core/trace/thread_recorder.h"

#include <chrono>
#include <cstdint>
#include <vector>

namespace juggler {

/// Who tells when a thread was on a core: its own events, which find gaps, or the kernel's switch records.
enum class OnCoreTeller : std::uint8_t { Events, Kernel };

/// Folds what is known of one thread into the spans of its lane. Owned by the TimelineBuilder. [drain thread]
///
/// A state is made of two: what the program says (the thread works on a task, holds a wait, or does neither) and where the thread is (on
/// a core, preempted, blocked). On a core it is running, whatever the program says: before a wait really blocks, and after it woke. Off
/// it, a preempted thread is ready, and a blocked one waits. Pieces of one task, state and core that follow each other are one span.
class ThreadFold {
public:
    ThreadFold(ThreadRecorder& recorder, std::uint32_t lane, TimelineWriter& writer, OnCoreTeller teller)
        : m_recorder(&recorder), m_writer(&writer), m_lane(lane), m_teller(teller)
    {
    }

    [[nodiscard]] ThreadRecorder& recorder() const noexcept { return *m_recorder; }
    [[nodiscard]] std::uint32_t lane() const noexcept { return m_lane; }

    /// The thread's next event, in its own order. Switches before it are applied first.
    void fold(const TraceEvent& event);

    /// A switch of this thread, in the order of time; applied when the thread is folded up to its time.
    void addSwitch(const SwitchRecord& record) { m_switches.push_back(record); }

    /// Applies all switches that were added, and publishes what is open now. Every event before the last of them has been folded.
    void settle();

    /// What is open on the lane now, for whoever looks from outside.
    void noteOpen() const
    {
        if (m_isOpen) {
            m_writer->noteOpen(m_lane, m_open);
        }
    }

    /// When the event happened, CLOCK_MONOTONIC ns; of one without a stamp, the time of the last one that has.
    [[nodiscard]] std::int64_t timeOf(const TraceEvent& event) const noexcept;

    /// What a thread does between two tasks is a span of its own only where it takes longer: the loop that takes up the next one would
    /// double the number of spans. The cores' totals have it all.
    static constexpr std::chrono::nanoseconds kLeastOwnWork{2'000};

private:
    enum class Doing : std::uint8_t { Absent, Nothing, Stretch, Wait };
    enum class Place : std::uint8_t { Unknown, OnCore, Preempted, Blocked };

    void beginStretch(const TraceEvent& event, std::int64_t timeNs);
    void beginWait(TaskId task, std::int64_t timeNs);
    void endStretch(std::int64_t timeNs);
    void endWait(std::int64_t timeNs);
    void foldGap(const TraceEvent& event, std::int64_t timeNs);
    void ended(const TraceEvent& event, std::int64_t timeNs);
    void applyUntil(std::int64_t timeNs);
    void apply(const SwitchRecord& record);
    void count(std::int64_t timeNs);
    void show(std::int64_t timeNs);
    void close(std::int64_t timeNs);
    [[nodiscard]] State stateNow() const noexcept;
    [[nodiscard]] bool isShownNow() const noexcept;
    [[nodiscard]] bool isOfKernel() const noexcept { return m_teller == OnCoreTeller::Kernel; }

    ThreadRecorder* m_recorder;
    TimelineWriter* m_writer;
    std::uint32_t m_lane;
    OnCoreTeller m_teller;
    // What the program says.
    Doing m_doing = Doing::Absent;
    TaskId m_task = kNoTask;
    bool m_isBrokenOff = false; // the recording ends here: what the thread did after its last look nobody knows
    bool m_isStartingUp = false; // a process, from its making until it is ready
    // Where the thread is.
    Place m_place = Place::Unknown;
    std::uint16_t m_core = kNoCore;
    std::int64_t m_atNs = 0; // up to here everything was folded
    // The stretch or wait so far.
    std::int64_t m_runningNs = 0;
    std::int64_t m_countedNs = 0; // up to here m_runningNs has it
    std::int64_t m_cpuNs = -1; // measured CPU time of the stretch; -1: not measured
    // The span that is open.
    bool m_isOpen = false;
    bool m_isOwnWork = false; // neither a task's nor declared as overhead
    bool m_isPublished = false;
    OpenSpan m_open;

    std::int64_t m_lastStampNs = 0;
    std::vector<SwitchRecord> m_switches;
    std::size_t m_applied = 0; // of them
};

} // namespace juggler
