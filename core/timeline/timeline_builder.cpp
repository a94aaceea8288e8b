// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/timeline_builder.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace juggler {

namespace {

/// When it happened, CLOCK_MONOTONIC ns; nothing for facts about what was stamped before or is stamped next.
std::optional<std::int64_t> stampOf(const TraceEvent& event)
{
    switch (event.type) {
    case EventType::CpuTime:
    case EventType::ResultValue:
    case EventType::FileFacts: return std::nullopt;
    default: return event.value;
    }
}

} // namespace

TimelineBuilder::TimelineBuilder(Trace& trace, Timeline& timeline) : m_trace(trace), m_timeline(timeline) {}

std::size_t TimelineBuilder::drain()
{
    return drainUntil(monotonicNowNs() - std::chrono::nanoseconds(kSettle).count());
}

std::size_t TimelineBuilder::drainRest()
{
    return drainUntil(std::numeric_limits<std::int64_t>::max());
}

// Everything that happened before settledNs (CLOCK_MONOTONIC) has been published.
std::size_t TimelineBuilder::drainUntil(std::int64_t settledNs)
{
    addSources();
    std::size_t count = foldCarriers(settledNs);
    for (Source& source : m_sources) {
        if (source.lane->role() != ThreadRole::Carrier) {
            count += source.recorder->drain([&](const TraceEvent& event) { fold(source, event); });
        }
    }
    const bool hasCoreChanged = settleCores(settledNs - m_timeline.m_startNs);
    if (count > 0 || hasCoreChanged) {
        m_timeline.m_revision.fetch_add(1, std::memory_order_release);
    }
    return count;
}

bool TimelineBuilder::settleCores(std::int64_t horizonNs)
{
    for (const Source& source : m_sources) {
        if (source.isOpen && source.state == State::Running && source.core != kNoCore) {
            queueOf(source.core).noteOpen({{source.startNs, source.task, State::Running, source.core}, source.laneIndex});
        }
    }
    bool hasChanged = false;
    for (CoreSpanQueue& core : m_cores) {
        hasChanged |= core.settle(horizonNs);
    }
    return hasChanged;
}

CoreSpanQueue& TimelineBuilder::queueOf(std::uint16_t core)
{
    if (core >= m_queueOfCore.size()) {
        m_queueOfCore.resize(core + std::size_t{1}, -1);
    }
    if (m_queueOfCore[core] < 0) {
        m_queueOfCore[core] = static_cast<std::int32_t>(m_cores.size());
        m_cores.emplace_back(m_timeline.addCoreLane(core));
    }
    return m_cores[static_cast<std::size_t>(m_queueOfCore[core])];
}

void TimelineBuilder::addSources()
{
    m_seenThreads = m_trace.forEachFrom(m_seenThreads, [this](ThreadRecorder& recorder) {
        Lane& lane = *m_timeline.m_ownedLanes.emplace_back(std::make_unique<Lane>(recorder.name(), recorder.role(), recorder.process()));
        m_sources.push_back({.recorder = &recorder, .lane = &lane, .laneIndex = static_cast<std::uint32_t>(m_timeline.m_lanes.size())});
        m_timeline.m_lanes.append(&lane);
        if (lane.role() == ThreadRole::Carrier) {
            m_carriers.push_back(m_sources.size() - 1);
        }
    });
}

// The carrier with the earliest event goes first, up to where another one's begins. Whatever an event depends on was published before it
// was stamped, so among those that are older than untilNs nothing is missing.
std::size_t TimelineBuilder::foldCarriers(std::int64_t untilNs)
{
    std::size_t count = 0;
    for (;;) {
        Source* first = nullptr;
        std::int64_t firstNs = untilNs;
        std::int64_t secondNs = untilNs;
        for (const std::size_t i : m_carriers) {
            const TraceEvent* const event = m_sources[i].recorder->peekEvent();
            const std::int64_t timeNs = event ? stampOf(*event).value_or(m_sources[i].latestNs) : untilNs;
            if (timeNs < firstNs) {
                secondNs = firstNs;
                firstNs = timeNs;
                first = &m_sources[i];
            } else {
                secondNs = std::min(secondNs, timeNs);
            }
        }
        if (!first) {
            return count;
        }
        count += foldCarrier(*first, secondNs);
    }
}

// Up to untilNs, and at least one event.
std::size_t TimelineBuilder::foldCarrier(Source& source, std::int64_t untilNs)
{
    std::size_t count = 0;
    while (const TraceEvent* const event = source.recorder->peekEvent()) {
        const std::int64_t timeNs = stampOf(*event).value_or(source.latestNs);
        if (count > 0 && timeNs >= untilNs) {
            break;
        }
        source.latestNs = timeNs;
        fold(source, *event);
        source.recorder->popEvent();
        ++count;
    }
    return count;
}

void TimelineBuilder::fold(Source& source, const TraceEvent& event)
{
    const std::int64_t timeNs = event.value - m_timeline.m_startNs;
    const TaskId task{event.task};
    switch (event.type) {
    case EventType::ThreadStarted:
        source.tid = static_cast<int>(event.task);
        source.lane->setStarted(source.tid, timeNs);
        break;
    case EventType::ThreadEnded:
        close(source, timeNs);
        source.lane->setEnded(timeNs, source.recorder->usage());
        break;
    case EventType::Submitted: foldSubmitted(event, timeNs); break;
    case EventType::Started:
    case EventType::OverheadBegin: beginStretch(source, event, timeNs); break;
    case EventType::WaitBegin:
        endStretch(source, timeNs);
        open(source, State::WaitingHeld, task, timeNs, kNoCore);
        break;
    case EventType::WaitEnd:
        close(source, timeNs);
        beginStretch(source, event, timeNs);
        break;
    case EventType::Suspended:
        endStretch(source, timeNs);
        suspend(task, static_cast<SuspendReason>(event.detail), timeNs);
        break;
    case EventType::Resumed:
        resume(task, timeNs);
        beginStretch(source, event, timeNs);
        break;
    case EventType::Ended: foldEnded(source, event, timeNs); break;
    case EventType::OverheadEnd: endStretch(source, timeNs); break;
    case EventType::OffCore:
        close(source, timeNs);
        open(source, State::Ready, task, timeNs, kNoCore);
        break;
    case EventType::OnCore:
        close(source, timeNs);
        open(source, State::Running, task, timeNs, event.aux);
        break;
    case EventType::CpuTime: source.cpuNs = event.value; break;
    case EventType::ResultValue:
        record(task).m_result.store(static_cast<std::uint64_t>(event.value), std::memory_order_relaxed);
        record(task).m_hasResult.store(true, std::memory_order_release);
        break;
    case EventType::FileFacts:
        record(task).m_cachedBytes.store(event.value, std::memory_order_relaxed);
        record(task).m_cacheUsed.store(static_cast<std::uint8_t>(event.aux), std::memory_order_release);
        break;
    }
}

void TimelineBuilder::foldSubmitted(const TraceEvent& event, std::int64_t timeNs)
{
    TaskRecord& task = record(TaskId{event.task});
    task.m_submittedNs.store(timeNs, std::memory_order_relaxed);
    if (!task.hasStarted() && !task.hasEnded()) {
        task.setCurrent(State::Queued, timeNs);
    }
    const std::int64_t first = m_timeline.firstSubmittedNs();
    if (first < 0 || timeNs < first) {
        m_timeline.m_firstSubmittedNs.store(timeNs, std::memory_order_release);
    }
}

void TimelineBuilder::foldEnded(Source& source, const TraceEvent& event, std::int64_t timeNs)
{
    const TaskId id{event.task};
    if (source.isOpen && source.task == id) {
        endStretch(source, timeNs);
    }
    TaskRecord& task = record(id);
    task.m_error.store({static_cast<TaskOperation>(event.detail >> 4), event.aux}, std::memory_order_relaxed);
    task.m_outcome.store(static_cast<TaskOutcome>(event.detail & 0xf), std::memory_order_release);
    task.m_endedNs.store(timeNs, std::memory_order_release);
    task.clearCurrent();
    if (task.hasStarted()) {
        m_timeline.m_taskEnds.append(timeNs);
    }
    m_timeline.m_lastEndedNs.store(std::max(m_timeline.lastEndedNs(), timeNs), std::memory_order_release);
    m_timeline.m_endedCount.fetch_add(1, std::memory_order_release);
}

void TimelineBuilder::open(Source& source, State state, TaskId task, std::int64_t timeNs, std::uint16_t core)
{
    source.isOpen = true;
    source.state = state;
    source.task = task;
    source.startNs = timeNs;
    source.core = core;
    source.lane->setOpen({timeNs, task, state, core});
    if (isTask(task)) {
        record(task).setCurrent(state, timeNs);
    }
}

void TimelineBuilder::close(Source& source, std::int64_t timeNs)
{
    if (!source.isOpen) {
        return;
    }
    source.isOpen = false;
    if (source.state == State::Running) {
        source.runningNs += timeNs - source.startNs;
        countRunning(source.core, timeNs - source.startNs);
    }
    const bool isOfTask = isTask(source.task);
    const auto index = source.lane->append({.startNs = source.startNs,
                                            .endNs = timeNs,
                                            .task = source.task,
                                            .previousOfTask = isOfTask ? record(source.task).lastSpan() : SpanRef{},
                                            .core = source.core,
                                            .state = source.state});
    if (index && isOfTask) {
        link(source.task, {source.laneIndex, *index});
    }
    if (index && source.state == State::Running && source.core != kNoCore) {
        queueOf(source.core).add({source.laneIndex, *index}, (*source.lane)[*index]);
    }
    source.lane->clearOpen();
}

void TimelineBuilder::countRunning(std::uint16_t core, std::int64_t lengthNs)
{
    if (core == kNoCore) {
        return;
    }
    if (m_runningNsByCore.size() <= core) {
        m_runningNsByCore.resize(std::size_t{core} + 1);
    }
    m_runningNsByCore[core] += std::max<std::int64_t>(lengthNs, 0);
}

void TimelineBuilder::beginStretch(Source& source, const TraceEvent& event, std::int64_t timeNs)
{
    const TaskId id{event.task};
    source.runningNs = 0;
    source.cpuNs = -1;
    if (isTask(id)) {
        TaskRecord& task = record(id);
        task.m_lane.store(source.laneIndex, std::memory_order_relaxed);
        if (event.type == EventType::Started) {
            task.m_startedNs.store(timeNs, std::memory_order_relaxed);
            m_timeline.m_taskStarts.append(timeNs);
        }
    }
    open(source, State::Running, id, timeNs, event.aux);
}

void TimelineBuilder::endStretch(Source& source, std::int64_t timeNs)
{
    close(source, timeNs);
    if (isTask(source.task)) {
        TaskRecord& task = record(source.task);
        const bool isMeasured = source.cpuNs >= 0;
        task.m_cpuNs.fetch_add(isMeasured ? source.cpuNs : source.runningNs, std::memory_order_relaxed);
        if (!isMeasured && source.runningNs > 0) {
            task.m_cpuIsBound.store(true, std::memory_order_relaxed);
        }
    }
    source.cpuNs = -1;
    source.runningNs = 0;
}

void TimelineBuilder::suspend(TaskId task, SuspendReason reason, std::int64_t timeNs)
{
    const State state = reason == SuspendReason::Yield ? State::Ready : State::WaitingFree;
    laneWithoutThread(state).begin(timeNs);
    record(task).setSuspended(state, timeNs);
    if (const auto early = m_earlyResumptions.find(toIndex(task)); early != m_earlyResumptions.end()) {
        closeSuspension(task, state, timeNs, early->second);
        m_earlyResumptions.erase(early);
    }
}

void TimelineBuilder::resume(TaskId task, std::int64_t timeNs)
{
    const auto current = record(task).current();
    if (current && current->isSuspended) {
        closeSuspension(task, current->state, current->sinceNs, timeNs);
    } else {
        m_earlyResumptions.emplace(toIndex(task), timeNs);
    }
}

InFlightLane& TimelineBuilder::laneWithoutThread(State state)
{
    return state == State::Ready ? m_timeline.m_yielded : m_timeline.m_inFlight;
}

void TimelineBuilder::closeSuspension(TaskId task, State state, std::int64_t fromNs, std::int64_t toNs)
{
    const std::uint32_t index = laneWithoutThread(state).end({.startNs = fromNs,
                                                              .endNs = std::max(fromNs, toNs),
                                                              .task = task,
                                                              .previousOfTask = record(task).lastSpan(),
                                                              .core = kNoCore,
                                                              .state = state});
    link(task, {state == State::Ready ? Timeline::kYieldedLane : Timeline::kInFlightLane, index});
}

void TimelineBuilder::link(TaskId task, SpanRef ref)
{
    record(task).m_lastSpan.store((std::uint64_t{ref.lane} << 32) | ref.index, std::memory_order_release);
}

} // namespace juggler
