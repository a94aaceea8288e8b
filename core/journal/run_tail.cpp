// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/run_tail.h"

#include "core/base/clock.h"
#include "core/journal/journal_values.h"
#include "core/journal/span_entries.h"
#include "core/journal/task_entries.h"

#include <algorithm>
#include <numeric>

namespace juggler {

namespace {

// A record holds at most so many: a torn one costs little, and a reader needs little memory.
constexpr std::size_t kSpansARecord = 8192;
constexpr std::size_t kTasksARecord = 8192;
constexpr std::size_t kThreadsARecord = 2048;

// Facts of a thread, once each.
constexpr std::uint8_t kStartedTold = 1;
constexpr std::uint8_t kReadyTold = 2;
constexpr std::uint8_t kEndedTold = 4;

} // namespace

ByteWriter& RunTail::begin(JournalFile& file, JournalRecord type) const
{
    ByteWriter& bytes = file.begin(type);
    bytes.putVarint(m_number);
    return bytes;
}

bool RunTail::follow(JournalFile& file, const JournalAllowance& allowance)
{
    const RunState state = m_run->state(); // first: of a run that is over, everything is there
    const Timeline* const timeline = m_run->timeline();
    m_isOver = state == RunState::Done || state == RunState::Stopped;
    if (timeline && !m_hasBegun) {
        tellBegun(file, *timeline);
    }
    if (state != m_stateTold && !m_isOver) {
        begin(file, JournalRecord::RunState).put(static_cast<std::uint8_t>(state));
        file.end();
        m_stateTold = state;
    }
    if (!timeline) {
        return true;
    }
    const std::uint64_t revision = timeline->revision(); // read before what it tells of: what comes in between is told next time
    if (revision != m_revision || m_isOver) {
        m_isBehind = !followTimeline(file, *timeline, allowance);
        m_revision = m_isBehind ? m_revision : revision;
    }
    if (!m_isBehind) {
        tellAlive(file, *timeline);
    }
    return !m_isBehind;
}

void RunTail::tellBegun(JournalFile& file, const Timeline& timeline)
{
    ByteWriter& bytes = begin(file, JournalRecord::RunBegun);
    bytes.put(wallClockNs(m_run->startedAt()));
    bytes.put(timeline.startNs());
    file.end();
    m_hasBegun = true;
}

bool RunTail::followTimeline(JournalFile& file, const Timeline& timeline, const JournalAllowance& allowance)
{
    followNewLanes(file, timeline);
    findTouched(timeline);
    followThreads(file, timeline);
    // Tasks last: when one is told to have ended, most of its spans have been.
    if (!followSpans(file, timeline, allowance) || !followWaits(file, timeline.inFlight(), m_inFlight, 0, allowance)
        || !followWaits(file, timeline.yielded(), m_yielded, 1, allowance)) {
        return false;
    }
    followOthers(file, timeline);
    if (!followTasks(file, timeline, allowance)) {
        return false;
    }
    followOpenSpans(file, timeline);
    forgetEndedLanes();
    return true;
}

void RunTail::followNewLanes(JournalFile& file, const Timeline& timeline)
{
    const std::size_t count = timeline.laneCount();
    while (m_lanes.size() < count) {
        const std::size_t end = std::min(count, m_lanes.size() + kThreadsARecord);
        ByteWriter& bytes = begin(file, JournalRecord::Lanes);
        bytes.putVarint(m_lanes.size());
        for (std::size_t i = m_lanes.size(); i < end; ++i) {
            const Lane& lane = timeline.lane(i);
            bytes.put(static_cast<std::uint8_t>(lane.role()));
            bytes.putSigned(lane.process());
            bytes.putText(lane.name());
            m_living.push_back(static_cast<std::uint32_t>(i));
            m_lanes.emplace_back();
        }
        file.end();
    }
}

std::uint8_t RunTail::factsOf(const Lane& lane)
{
    std::uint8_t known = 0;
    known |= lane.tid() > 0 ? kStartedTold : 0;
    known |= lane.readyNs() >= 0 ? kReadyTold : 0;
    known |= lane.endedNs() >= 0 ? kEndedTold : 0;
    return known;
}

// One walk along all lanes: each is somewhere else in memory, which is what costs where there are many.
void RunTail::findTouched(const Timeline& timeline)
{
    if (m_isOver) {
        m_living.resize(m_lanes.size()); // once more all of them, whatever was known of their ends
        std::iota(m_living.begin(), m_living.end(), 0U);
    }
    m_touched.clear();
    for (const std::uint32_t i : m_living) {
        const Lane& lane = timeline.lane(i);
        const LaneTail& tail = m_lanes[i];
        const std::optional<OpenSpan> open = lane.open();
        if (lane.size() != tail.spans || factsOf(lane) != tail.factsTold || (open ? open->startNs : -1) != tail.openStartNs) {
            m_touched.push_back(i);
        }
    }
}

void RunTail::followThreads(JournalFile& file, const Timeline& timeline)
{
    std::size_t inRecord = 0;
    for (const std::uint32_t i : m_touched) {
        const Lane& lane = timeline.lane(i);
        const std::uint8_t known = factsOf(lane);
        if (known == m_lanes[i].factsTold) {
            continue;
        }
        ByteWriter& bytes = inRecord == 0 ? begin(file, JournalRecord::Threads) : file.bytes();
        bytes.putVarint(i);
        bytes.putSigned(lane.tid());
        bytes.putSigned(lane.startedNs());
        bytes.putSigned(lane.readyNs());
        const bool hasEnded = (known & kEndedTold) != 0;
        bytes.putSigned(hasEnded ? lane.endedNs() : -1);
        if (hasEnded) {
            putUsage(bytes, lane.usage());
        }
        m_lanes[i].factsTold = known;
        if (++inRecord == kThreadsARecord) {
            file.end();
            inRecord = 0;
        }
    }
    if (inRecord > 0) {
        file.end();
    }
}

bool RunTail::followSpans(JournalFile& file, const Timeline& timeline, const JournalAllowance& allowance)
{
    std::size_t inRecord = 0;
    for (const std::uint32_t i : m_touched) {
        const Lane& lane = timeline.lane(i);
        LaneTail& tail = m_lanes[i];
        const std::size_t count = lane.size();
        while (tail.spans < count) {
            ByteWriter& bytes = inRecord == 0 ? begin(file, JournalRecord::Spans) : file.bytes();
            bytes.putVarint(i);
            inRecord += appendSpans(bytes, lane, tail, std::min(count, tail.spans + kSpansARecord - inRecord));
            if (inRecord == kSpansARecord) {
                file.end();
                inRecord = 0;
                if (allowance.isSpent()) {
                    return false;
                }
            }
        }
    }
    if (inRecord > 0) {
        file.end();
    }
    return true;
}

// The lane's next spans, up to `end`; how many that were.
std::size_t RunTail::appendSpans(ByteWriter& bytes, const Lane& lane, LaneTail& tail, std::size_t end)
{
    const std::size_t first = tail.spans;
    bytes.putVarint(first);
    bytes.putVarint(end - first);
    bytes.putSigned(tail.lastEndNs);
    std::byte* const start = bytes.room((end - first) * (sizeof(JournalSpan) + 2 * sizeof(std::uint64_t)));
    std::byte* at = start;
    std::int64_t lastEndNs = tail.lastEndNs;
    for (std::size_t i = first; i < end;) {
        for (const Span& span : lane.runFrom(i, end)) {
            at = appendSpan(at, span, lastEndNs);
            lastEndNs = span.endNs;
            ++i;
        }
    }
    bytes.advance(static_cast<std::size_t>(at - start));
    tail.lastEndNs = lastEndNs;
    tail.spans = static_cast<std::uint32_t>(end);
    m_spanCount += end - first;
    return end - first;
}

bool RunTail::followWaits(JournalFile& file, const InFlightLane& lane, WaitsTail& tail, std::uint8_t which,
                          const JournalAllowance& allowance)
{
    const InFlightLane::Seen seen = lane.seen();
    while (tail.ends < seen.ends || tail.starts < seen.starts) {
        ByteWriter& bytes = begin(file, JournalRecord::Suspensions);
        bytes.put(which);
        const std::size_t starts = std::min(seen.starts, tail.starts + kSpansARecord);
        bytes.putVarint(tail.starts);
        bytes.putVarint(starts - tail.starts);
        bytes.putSigned(tail.lastStartNs);
        for (; tail.starts < starts; ++tail.starts) {
            const std::int64_t startNs = lane.starts()[tail.starts];
            bytes.putVarint(static_cast<std::uint64_t>(startNs - tail.lastStartNs));
            tail.lastStartNs = startNs;
        }
        // Never more ends than starts, as they are published.
        const std::size_t ends = std::min({seen.ends, tail.ends + kSpansARecord, tail.starts});
        bytes.putVarint(tail.ends);
        bytes.putVarint(ends - tail.ends);
        bytes.putSigned(tail.lastEndNs);
        std::byte* const begin = bytes.room((ends - tail.ends) * (sizeof(JournalWait) + 2 * sizeof(std::uint64_t)));
        std::byte* at = begin;
        m_spanCount += ends - tail.ends;
        for (; tail.ends < ends; ++tail.ends) {
            const Span& span = lane[tail.ends];
            at = appendWait(at, span, tail.lastEndNs);
            tail.lastEndNs = span.endNs;
        }
        bytes.advance(static_cast<std::size_t>(at - begin));
        bytes.putVarint(lane.peak());
        file.end();
        if (allowance.isSpent()) {
            return false;
        }
    }
    return true;
}

void RunTail::followOthers(JournalFile& file, const Timeline& timeline)
{
    m_others.resize(std::max(m_others.size(), timeline.othersCount()));
    for (std::size_t i = 0; i < m_others.size(); ++i) {
        const Lane& lane = timeline.othersLane(i);
        LaneTail& tail = m_others[i];
        const std::size_t count = lane.size();
        bool isUnknown = tail.factsTold == 0; // that it can be seen is told once
        while (isUnknown || tail.spans < count) {
            ByteWriter& bytes = begin(file, JournalRecord::Others);
            bytes.put(timeline.othersCore(i));
            appendSpans(bytes, lane, tail, std::min(count, tail.spans + kSpansARecord));
            file.end();
            isUnknown = false;
            tail.factsTold = 1;
        }
    }
}

bool RunTail::followTasks(JournalFile& file, const Timeline& timeline, const JournalAllowance& allowance)
{
    const AppendOnlyArray<TaskChange>& changes = timeline.taskChanges();
    const std::size_t count = changes.size();
    while (m_taskChanges < count) {
        TaskEntries entries(begin(file, JournalRecord::Tasks));
        const std::size_t end = std::min(count, m_taskChanges + kTasksARecord);
        for (; m_taskChanges < end; ++m_taskChanges) {
            const TaskChange change = changes[m_taskChanges];
            const TaskRecord& task = timeline.task(change.task());
            switch (change.kind()) {
            case TaskChange::Kind::Submitted: entries.submitted(change.task(), task.submittedNs()); break;
            case TaskChange::Kind::Started:
                if (!task.hasEnded()) { // else it is told with its end
                    entries.started(change.task(), task.startedNs());
                }
                break;
            case TaskChange::Kind::Ended: entries.ended(change.task(), task); break;
            }
        }
        file.end();
        if (allowance.isSpent()) {
            return false;
        }
    }
    return true;
}

void RunTail::followOpenSpans(JournalFile& file, const Timeline& timeline)
{
    std::size_t inRecord = 0;
    for (const std::uint32_t i : m_touched) {
        LaneTail& tail = m_lanes[i];
        if (tail.openStartNs < tail.lastEndNs) {
            tail.openStartNs = -1; // a span that was told ends later
        }
        const std::optional<OpenSpan> open = timeline.lane(i).open();
        const std::int64_t startNs = open ? open->startNs : -1;
        if (startNs == tail.openStartNs || (open && startNs < tail.lastEndNs)) {
            continue;
        }
        ByteWriter& bytes = inRecord == 0 ? begin(file, JournalRecord::OpenSpans) : file.bytes();
        bytes.putVarint(i);
        bytes.putSigned(startNs);
        if (open) {
            bytes.put(toIndex(open->task));
            bytes.put(static_cast<std::uint8_t>(open->state));
            bytes.put(open->core);
        }
        tail.openStartNs = startNs;
        if (++inRecord == kThreadsARecord) {
            file.end();
            inRecord = 0;
        }
    }
    if (inRecord > 0) {
        file.end();
    }
}

void RunTail::forgetEndedLanes()
{
    std::erase_if(m_living, [this](std::uint32_t i) { return (m_lanes[i].factsTold & kEndedTold) != 0 && m_lanes[i].openStartNs < 0; });
}

void RunTail::tellAlive(JournalFile& file, const Timeline& timeline) const
{
    ByteWriter& bytes = begin(file, JournalRecord::Alive);
    bytes.putSigned(monotonicNowNs() - timeline.startNs());
    bytes.putSigned(m_run->journalCpuNs().value_or(0));
    bytes.putVarint(m_spanCount);
    file.end();
}

void RunTail::tellSummary(JournalFile& file)
{
    if (!m_isOver || m_isBehind || m_isComplete) {
        return;
    }
    ByteWriter& bytes = begin(file, JournalRecord::Summary);
    bytes.put(static_cast<std::uint8_t>(m_run->state()));
    bytes.putSigned(m_run->journalCpuNs().value_or(0));
    putSummary(bytes, m_run->summary());
    file.end();
    m_isComplete = true;
    m_lanes = {};
    m_living = {};
    m_touched = {};
}

} // namespace juggler
