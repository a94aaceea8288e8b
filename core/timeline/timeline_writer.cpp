// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/timeline_writer.h"

#include <algorithm>

namespace juggler {

std::uint32_t TimelineWriter::addLane(const ThreadRecorder& recorder)
{
    Lane& lane = *m_timeline.m_ownedLanes.emplace_back(std::make_unique<Lane>(recorder.name(), recorder.role(), recorder.process()));
    m_timeline.m_lanes.append(&lane);
    return static_cast<std::uint32_t>(m_timeline.m_ownedLanes.size() - 1);
}

void TimelineWriter::openSpan(std::uint32_t lane, const OpenSpan& open)
{
    this->lane(lane).setOpen(open);
    if (isTask(open.task)) {
        record(open.task).setCurrent(open.state, open.startNs);
    }
}

void TimelineWriter::closeSpan(std::uint32_t lane, const OpenSpan& open, std::int64_t endNs)
{
    Lane& written = this->lane(lane);
    const bool isOfTask = isTask(open.task);
    const auto index = written.append({.startNs = open.startNs,
                                       .endNs = endNs,
                                       .task = open.task,
                                       .previousOfTask = isOfTask ? record(open.task).lastSpan() : SpanRef{},
                                       .core = open.core,
                                       .state = open.state});
    if (index && isOfTask) {
        link(open.task, {lane, *index});
    }
    if (index && open.state == State::Running && open.core != kNoCore) {
        queueOf(open.core).add({lane, *index}, written[*index]);
    }
    written.clearOpen();
}

void TimelineWriter::countRunning(std::uint16_t core, std::int64_t lengthNs)
{
    if (core == kNoCore) {
        return;
    }
    if (m_runningNsByCore.size() <= core) {
        m_runningNsByCore.resize(std::size_t{core} + 1);
    }
    m_runningNsByCore[core] += std::max<std::int64_t>(lengthNs, 0);
}

void TimelineWriter::submitted(TaskId id, std::int64_t timeNs)
{
    TaskRecord& task = record(id);
    task.m_submittedNs.store(timeNs, std::memory_order_relaxed);
    if (!task.hasStarted() && !task.hasEnded()) {
        task.setCurrent(State::Queued, timeNs);
    }
    m_timeline.m_taskChanges.append({id, TaskChange::Kind::Submitted});
    const std::int64_t first = m_timeline.firstSubmittedNs();
    if (first < 0 || timeNs < first) {
        m_timeline.m_firstSubmittedNs.store(timeNs, std::memory_order_release);
    }
}

void TimelineWriter::onLane(TaskId task, std::uint32_t lane)
{
    record(task).m_lane.store(lane, std::memory_order_relaxed);
}

void TimelineWriter::started(TaskId task, std::int64_t timeNs)
{
    record(task).m_startedNs.store(timeNs, std::memory_order_relaxed);
    m_timeline.m_taskStarts.append(timeNs);
    m_timeline.m_taskChanges.append({task, TaskChange::Kind::Started});
}

void TimelineWriter::ended(const TraceEvent& event, std::int64_t timeNs)
{
    TaskRecord& task = record(TaskId{event.task});
    task.m_error.store({static_cast<TaskOperation>(event.detail >> 4), event.aux}, std::memory_order_relaxed);
    task.m_outcome.store(static_cast<TaskOutcome>(event.detail & 0xf), std::memory_order_release);
    task.m_endedNs.store(timeNs, std::memory_order_release);
    task.clearCurrent();
    if (task.hasStarted()) {
        m_timeline.m_taskEnds.append(timeNs);
    }
    m_timeline.m_taskChanges.append({TaskId{event.task}, TaskChange::Kind::Ended});
    m_timeline.m_lastEndedNs.store(std::max(m_timeline.lastEndedNs(), timeNs), std::memory_order_release);
    m_timeline.m_endedCount.fetch_add(1, std::memory_order_release);
}

void TimelineWriter::suspended(TaskId task, SuspendReason reason, std::int64_t timeNs)
{
    const State state = reason == SuspendReason::Yield ? State::Ready : State::WaitingFree;
    laneWithoutThread(state).begin(timeNs);
    record(task).setSuspended(state, timeNs);
    if (const auto early = m_earlyResumptions.find(toIndex(task)); early != m_earlyResumptions.end()) {
        closeSuspension(task, state, timeNs, early->second);
        m_earlyResumptions.erase(early);
    }
}

std::int64_t TimelineWriter::resumed(TaskId task, std::int64_t timeNs)
{
    const auto current = record(task).current();
    if (current && current->isSuspended) {
        return closeSuspension(task, current->state, current->sinceNs, timeNs);
    }
    m_earlyResumptions.emplace(toIndex(task), timeNs);
    return timeNs;
}

void TimelineWriter::result(const TraceEvent& event)
{
    TaskRecord& task = record(TaskId{event.task});
    task.m_result.store(static_cast<std::uint64_t>(event.value), std::memory_order_relaxed);
    task.m_hasResult.store(true, std::memory_order_release);
}

void TimelineWriter::fileFacts(const TraceEvent& event)
{
    TaskRecord& task = record(TaskId{event.task});
    task.m_cachedBytes.store(event.value, std::memory_order_relaxed);
    task.m_cacheUsed.store(static_cast<std::uint8_t>(event.aux), std::memory_order_release);
}

void TimelineWriter::addCpu(TaskId id, std::int64_t cpuNs, CpuKnowledge knowledge)
{
    TaskRecord& task = record(id);
    task.m_cpuNs.fetch_add(cpuNs, std::memory_order_relaxed);
    if (knowledge == CpuKnowledge::Bound) {
        task.m_cpuIsBound.store(true, std::memory_order_relaxed);
    }
}

void TimelineWriter::noteOpen(std::uint32_t lane, const OpenSpan& open)
{
    if (open.state == State::Running && open.core != kNoCore) {
        queueOf(open.core).noteOpen({open, lane});
    }
}

bool TimelineWriter::settleCores(std::int64_t horizonNs)
{
    bool hasChanged = false;
    for (CoreSpanQueue& core : m_cores) {
        hasChanged |= core.settle(horizonNs);
    }
    return hasChanged;
}

CoreSpanQueue& TimelineWriter::queueOf(std::uint16_t core)
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

void TimelineWriter::addOthers(std::uint16_t core, std::int64_t startNs, std::int64_t endNs)
{
    if (m_others.size() <= core) {
        m_others.resize(core + std::size_t{1}, nullptr);
    }
    if (!m_others[core]) {
        m_others[core] = &m_timeline.addOthersLane(core);
    }
    m_others[core]->append(
        {.startNs = startNs, .endNs = endNs, .task = kNoTask, .previousOfTask = {}, .core = core, .state = State::Running});
}

InFlightLane& TimelineWriter::laneWithoutThread(State state)
{
    return state == State::Ready ? m_timeline.m_yielded : m_timeline.m_inFlight;
}

// The end that the lane has it at: its ends are in the order of time.
std::int64_t TimelineWriter::closeSuspension(TaskId task, State state, std::int64_t fromNs, std::int64_t toNs)
{
    InFlightLane& lane = laneWithoutThread(state);
    const std::uint32_t index = lane.end({.startNs = fromNs,
                                          .endNs = std::max(fromNs, toNs),
                                          .task = task,
                                          .previousOfTask = record(task).lastSpan(),
                                          .core = kNoCore,
                                          .state = state});
    link(task, {state == State::Ready ? Timeline::kYieldedLane : Timeline::kInFlightLane, index});
    return lane[index].endNs;
}

void TimelineWriter::link(TaskId task, SpanRef ref)
{
    record(task).m_lastSpan.store((std::uint64_t{ref.lane} << 32) | ref.index, std::memory_order_release);
}

} // namespace juggler
