// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/thread_fold.h"

#include <algorithm>

namespace juggler {

std::int64_t ThreadFold::timeOf(const TraceEvent& event) const noexcept
{
    switch (event.type) {
    case EventType::CpuTime:
    case EventType::ResultValue:
    case EventType::FileFacts: return m_lastStampNs; // about what was stamped before or is stamped next
    default: return event.value;
    }
}

void ThreadFold::fold(const TraceEvent& event)
{
    m_lastStampNs = timeOf(event);
    applyUntil(m_lastStampNs);
    // A thread that was preempted between reading the clock and publishing what it stamped is already known to have lost its core.
    const std::int64_t timeNs = std::max(m_lastStampNs - m_writer->startNs(), m_atNs);
    const TaskId task{event.task};
    switch (event.type) {
    case EventType::ThreadStarted:
        m_atNs = timeNs;
        m_countedNs = timeNs;
        m_doing = Doing::Nothing;
        m_writer->lane(m_lane).setStarted(static_cast<int>(event.task), timeNs);
        show(timeNs);
        break;
    case EventType::ThreadEnded:
        count(timeNs);
        m_doing = Doing::Absent;
        show(timeNs);
        m_writer->lane(m_lane).setEnded(timeNs, m_recorder->usage());
        break;
    case EventType::Submitted: m_writer->submitted(task, event.value - m_writer->startNs()); break;
    case EventType::Started:
    case EventType::OverheadBegin:
    case EventType::WaitEnd: beginStretch(event, timeNs); break;
    case EventType::Resumed:
        // Later where the thread was preempted for so long before it could publish this that others were folded in between.
        beginStretch(event, m_writer->resumed(task, timeNs));
        break;
    case EventType::WaitBegin: beginWait(task, timeNs); break;
    case EventType::Suspended:
        endStretch(timeNs);
        show(timeNs);
        m_writer->suspended(task, static_cast<SuspendReason>(event.detail), timeNs);
        break;
    case EventType::Ended: ended(event, timeNs); break;
    case EventType::OverheadEnd:
        endStretch(timeNs);
        show(timeNs);
        break;
    case EventType::OffCore:
    case EventType::OnCore: foldGap(event, timeNs); break;
    case EventType::CpuTime: m_cpuNs = event.value; break;
    case EventType::ResultValue: m_writer->result(event); break;
    case EventType::FileFacts: m_writer->fileFacts(event); break;
    }
}

void ThreadFold::beginStretch(const TraceEvent& event, std::int64_t timeNs)
{
    const TaskId task{event.task};
    if (m_doing == Doing::Wait) {
        endWait(timeNs);
    }
    count(timeNs);
    m_runningNs = 0;
    m_cpuNs = -1;
    m_doing = Doing::Stretch;
    m_task = task;
    if (!isOfKernel()) {
        m_place = Place::OnCore;
        m_core = event.aux;
    }
    if (m_writer->isTask(task)) {
        m_writer->onLane(task, m_lane);
        if (event.type == EventType::Started) {
            m_writer->started(task, timeNs);
        }
    } else {
        const Lane& lane = m_writer->lane(m_lane);
        m_isStartingUp = lane.process() > 0 && lane.startedNs() == timeNs;
    }
    show(timeNs);
}

void ThreadFold::beginWait(TaskId task, std::int64_t timeNs)
{
    endStretch(timeNs);
    m_doing = Doing::Wait;
    m_task = task;
    show(timeNs);
}

// The CPU time of what was on a core within the wait: before it blocked and after it woke.
void ThreadFold::endWait(std::int64_t timeNs)
{
    count(timeNs);
    if (m_runningNs > 0 && m_writer->isTask(m_task)) {
        m_writer->addCpu(m_task, m_runningNs, TimelineWriter::CpuKnowledge::Exact);
    }
    m_runningNs = 0;
}

// Without showing what follows where a wait of the same task does: there is nothing in between.
void ThreadFold::endStretch(std::int64_t timeNs)
{
    count(timeNs);
    if (m_doing == Doing::Stretch && m_writer->isTask(m_task)) {
        const bool isMeasured = m_cpuNs >= 0;
        const bool isBound = !isMeasured && !isOfKernel() && m_runningNs > 0;
        m_writer->addCpu(m_task, isMeasured ? m_cpuNs : m_runningNs,
                         isBound ? TimelineWriter::CpuKnowledge::Bound : TimelineWriter::CpuKnowledge::Exact);
    }
    m_runningNs = 0;
    m_cpuNs = -1;
    if (m_isStartingUp) {
        m_isStartingUp = false;
        m_writer->lane(m_lane).setReady(timeNs);
    }
    if (!isOfKernel()) {
        m_place = Place::Blocked;
    }
    m_doing = Doing::Nothing;
}

void ThreadFold::ended(const TraceEvent& event, std::int64_t timeNs)
{
    if (m_task == TaskId{event.task} && m_doing == Doing::Wait) {
        endWait(timeNs);
        m_doing = Doing::Nothing;
    } else if (m_task == TaskId{event.task} && m_doing == Doing::Stretch) {
        endStretch(timeNs);
    }
    show(timeNs);
    m_writer->ended(event, timeNs);
}

void ThreadFold::foldGap(const TraceEvent& event, std::int64_t timeNs)
{
    const bool isOff = event.type == EventType::OffCore;
    if (isOfKernel()) {
        m_isBrokenOff = isOff && event.detail == kBrokenOff;
        show(m_atNs);
        return;
    }
    count(timeNs);
    m_place = isOff ? Place::Preempted : Place::OnCore;
    m_core = isOff ? kNoCore : event.aux;
    show(timeNs);
}

void ThreadFold::applyUntil(std::int64_t timeNs)
{
    while (m_applied < m_switches.size() && m_switches[m_applied].timeNs <= timeNs) {
        apply(m_switches[m_applied++]);
    }
}

void ThreadFold::settle()
{
    for (; m_applied < m_switches.size(); ++m_applied) {
        apply(m_switches[m_applied]);
    }
    m_switches.clear();
    m_applied = 0;
    if (m_isOpen && !m_isPublished) {
        m_writer->openSpan(m_lane, m_open);
        m_isPublished = true;
    }
}

void ThreadFold::apply(const SwitchRecord& record)
{
    const std::int64_t timeNs = std::max(record.timeNs - m_writer->startNs(), m_atNs);
    switch (record.kind) {
    case SwitchKind::In:
        if (m_place == Place::OnCore) {
            // It must have been off in between, nobody knows since when: nothing of it counts as running.
            m_countedNs = timeNs;
            m_open.state = m_isOpen && m_open.state == State::Running ? State::Ready : m_open.state;
            m_open.core = kNoCore;
        }
        count(timeNs);
        m_place = Place::OnCore;
        m_core = record.core;
        break;
    case SwitchKind::OutPreempted:
    case SwitchKind::OutBlocked:
        if (m_place == Place::OnCore && record.core != m_core) {
            return; // of the core that it had before
        }
        count(timeNs);
        m_place = record.kind == SwitchKind::OutPreempted ? Place::Preempted : Place::Blocked;
        break;
    case SwitchKind::Lost:
        count(timeNs);
        m_place = Place::Unknown;
        break;
    }
    show(timeNs);
}

void ThreadFold::count(std::int64_t timeNs)
{
    if (m_place == Place::OnCore && m_doing != Doing::Absent && timeNs > m_countedNs) {
        m_runningNs += timeNs - m_countedNs;
        m_writer->countRunning(m_core, timeNs - m_countedNs);
    }
    m_countedNs = timeNs;
}

State ThreadFold::stateNow() const noexcept
{
    if (m_place == Place::OnCore) {
        return State::Running;
    }
    if (m_doing == Doing::Wait) {
        return m_place == Place::Preempted ? State::Ready : State::WaitingHeld;
    }
    return m_place == Place::Blocked && !m_isBrokenOff ? State::WaitingHeld : State::Ready;
}

bool ThreadFold::isShownNow() const noexcept
{
    switch (m_doing) {
    case Doing::Absent: return false;
    case Doing::Nothing: return isOfKernel() && (m_place == Place::OnCore || m_place == Place::Preempted);
    case Doing::Stretch:
    case Doing::Wait: return true;
    }
    return false;
}

void ThreadFold::show(std::int64_t timeNs)
{
    m_atNs = timeNs;
    const bool isShown = isShownNow();
    const bool isOwnWork = m_doing == Doing::Nothing;
    const State state = stateNow();
    const TaskId task = isOwnWork ? kNoTask : m_task;
    const std::uint16_t core = state == State::Running ? m_core : kNoCore;
    if (m_isOpen && isShown && m_isOwnWork == isOwnWork && m_open.state == state && m_open.task == task && m_open.core == core) {
        return;
    }
    close(timeNs);
    if (!isShown) {
        return;
    }
    m_isOpen = true;
    m_isOwnWork = isOwnWork;
    m_open = {timeNs, task, state, core};
    m_isPublished = !isOwnWork; // most of it is over before anybody could see it
    if (m_isPublished) {
        m_writer->openSpan(m_lane, m_open);
    }
}

void ThreadFold::close(std::int64_t timeNs)
{
    if (!m_isOpen) {
        return;
    }
    m_isOpen = false;
    if (m_isOwnWork && m_open.state == State::Running && timeNs - m_open.startNs < kLeastOwnWork.count()) {
        if (m_isPublished) {
            m_writer->lane(m_lane).clearOpen();
        }
        return;
    }
    m_writer->closeSpan(m_lane, m_open, timeNs);
}

} // namespace juggler
