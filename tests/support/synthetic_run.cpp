// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/synthetic_run.h"

#include "core/base/clock.h"

#include <algorithm>

namespace juggler {

SyntheticRun::SyntheticRun(const RunConfig& config, std::shared_ptr<const TaskList> tasks)
    : m_record(std::make_shared<RunRecord>(config, tasks))
{
    m_record->m_timeline = std::make_unique<Timeline>(std::move(tasks), monotonicNowNs());
    m_timeline = m_record->m_timeline.get();
    m_record->m_startedAt = std::chrono::system_clock::now();
    m_record->m_timelineSeen.store(m_timeline, std::memory_order_release);
}

void SyntheticRun::beginEarlier(std::int64_t agoNs)
{
    m_timeline->m_startNs = monotonicNowNs() - agoNs;
}

std::uint32_t SyntheticRun::addLane(const std::string& name, ThreadRole role)
{
    return addLateLane(name, 0, role);
}

std::uint32_t SyntheticRun::addLateLane(const std::string& name, std::int64_t startedNs, ThreadRole role)
{
    Lane& lane = *m_timeline->m_ownedLanes.emplace_back(std::make_unique<Lane>(name, role));
    const auto number = static_cast<std::uint32_t>(m_timeline->m_lanes.size());
    lane.setStarted(48'210 + static_cast<int>(number), startedNs);
    m_timeline->m_lanes.append(&lane);
    return number;
}

void SyntheticRun::submit(TaskId task, std::int64_t timeNs)
{
    TaskRecord& record = m_timeline->m_records[toIndex(task)];
    record.m_submittedNs = timeNs;
    record.setCurrent(State::Queued, timeNs);
    m_timeline->m_taskChanges.append({task, TaskChange::Kind::Submitted});
    const std::int64_t first = m_timeline->m_firstSubmittedNs;
    m_timeline->m_firstSubmittedNs = first < 0 ? timeNs : std::min(first, timeNs);
}

void SyntheticRun::start(TaskId task, std::int64_t timeNs)
{
    m_timeline->m_records[toIndex(task)].m_startedNs = timeNs;
    m_timeline->m_taskStarts.append(timeNs);
    m_timeline->m_taskChanges.append({task, TaskChange::Kind::Started});
}

void SyntheticRun::end(TaskId task, std::int64_t timeNs, TaskOutcome outcome, TaskError error)
{
    TaskRecord& record = m_timeline->m_records[toIndex(task)];
    record.m_error = error;
    record.m_outcome = outcome;
    record.m_endedNs = timeNs;
    record.clearCurrent();
    m_timeline->m_taskChanges.append({task, TaskChange::Kind::Ended});
    if (record.hasStarted()) {
        m_timeline->m_taskEnds.append(timeNs);
    }
    m_timeline->m_lastEndedNs = std::max<std::int64_t>(m_timeline->m_lastEndedNs, timeNs);
    ++m_timeline->m_endedCount;
}

void SyntheticRun::setResult(TaskId task, std::uint64_t value)
{
    m_timeline->m_records[toIndex(task)].m_result = value;
    m_timeline->m_records[toIndex(task)].m_hasResult = true;
}

void SyntheticRun::setFileFacts(TaskId task, CacheMode used, std::int64_t cachedBytes)
{
    m_timeline->m_records[toIndex(task)].m_cachedBytes = cachedBytes;
    m_timeline->m_records[toIndex(task)].m_cacheUsed = static_cast<std::uint8_t>(used);
}

void SyntheticRun::span(std::uint32_t lane, std::int64_t startNs, std::int64_t endNs, TaskId task, State state, std::uint16_t core)
{
    const bool isOfTask = toIndex(task) < m_timeline->taskCount();
    const auto index = m_timeline->m_ownedLanes[lane]->append({.startNs = startNs,
                                                               .endNs = endNs,
                                                               .task = task,
                                                               .previousOfTask = isOfTask ? m_timeline->task(task).lastSpan() : SpanRef{},
                                                               .core = core,
                                                               .state = state});
    if (index && state == State::Running && core != kNoCore) {
        m_newOnCore[core].push_back({lane, *index});
    }
    if (!index || !isOfTask) {
        return;
    }
    TaskRecord& record = m_timeline->m_records[toIndex(task)];
    record.m_lane = lane;
    if (state == State::Running) {
        record.m_cpuNs += endNs - startNs;
    }
    link(task, {lane, *index});
}

void SyntheticRun::open(std::uint32_t lane, std::int64_t startNs, TaskId task, State state, std::uint16_t core)
{
    const OpenSpan span{startNs, task, state, core};
    m_timeline->m_ownedLanes[lane]->setOpen(span);
    if (state == State::Running && core != kNoCore) {
        coreLane(core).setOpen({span, lane});
    }
    if (toIndex(task) < m_timeline->taskCount()) {
        TaskRecord& record = m_timeline->m_records[toIndex(task)];
        state == State::WaitingFree ? record.setSuspended(state, startNs) : record.setCurrent(state, startNs);
    }
}

void SyntheticRun::closeOpen(std::uint32_t lane)
{
    m_timeline->m_ownedLanes[lane]->clearOpen();
    for (const auto& core : m_timeline->m_ownedCoreLanes) {
        if (const auto open = core->open(); open && open->lane == lane) {
            core->clearOpen();
        }
    }
}

void SyntheticRun::beginWait(std::int64_t startNs)
{
    m_timeline->m_inFlight.begin(startNs);
}

void SyntheticRun::endWait(std::int64_t startNs, std::int64_t endNs, TaskId task)
{
    const std::uint32_t index = m_timeline->m_inFlight.end({.startNs = startNs,
                                                            .endNs = endNs,
                                                            .task = task,
                                                            .previousOfTask = m_timeline->task(task).lastSpan(),
                                                            .core = kNoCore,
                                                            .state = State::WaitingFree});
    link(task, {Timeline::kInFlightLane, index});
}

void SyntheticRun::suspend(TaskId task, std::int64_t startNs)
{
    beginWait(startNs);
    m_timeline->m_records[toIndex(task)].setSuspended(State::WaitingFree, startNs);
}

void SyntheticRun::endLane(std::uint32_t lane, std::int64_t timeNs)
{
    Lane& ended = *m_timeline->m_ownedLanes[lane];
    const StateTotals totals = ended.totalsBefore(ended.size());
    ended.setEnded(timeNs, {.cpuNs = totals.runningNs, .voluntarySwitches = 0, .involuntarySwitches = 0});
}

const Timeline& SyntheticRun::timeline() const
{
    fillCores();
    return *m_timeline;
}

std::shared_ptr<const RunRecord> SyntheticRun::record() const
{
    fillCores();
    return m_record;
}

void SyntheticRun::publish()
{
    fillCores();
    m_timeline->m_revision.fetch_add(1, std::memory_order_release);
}

void SyntheticRun::setRepetition(Repetition repetition)
{
    m_record->m_repetition = repetition;
}

void SyntheticRun::setOrigin(std::shared_ptr<const RunOrigin> origin)
{
    m_record->m_origin = std::move(origin);
}

std::shared_ptr<const RunRecord> SyntheticRun::notReached(const RunConfig& config, std::shared_ptr<const TaskList> tasks,
                                                          Repetition repetition)
{
    auto record = std::make_shared<RunRecord>(config, std::move(tasks));
    record->m_repetition = repetition;
    return record;
}

void SyntheticRun::setState(RunState state)
{
    fillCores();
    m_record->m_state.store(state, std::memory_order_release);
}

void SyntheticRun::setSummary(RunSummary summary)
{
    m_record->m_summary = std::move(summary);
}

void SyntheticRun::link(TaskId task, SpanRef ref)
{
    m_timeline->m_records[toIndex(task)].m_lastSpan.store((std::uint64_t{ref.lane} << 32) | ref.index, std::memory_order_release);
}

CoreLane& SyntheticRun::coreLane(std::uint16_t core) const
{
    for (const auto& lane : m_timeline->m_ownedCoreLanes) {
        if (lane->core() == core) {
            return *lane;
        }
    }
    return m_timeline->addCoreLane(core);
}

// In the order of time. Where one is earlier than what stands there, the lane is made anew, at the same place.
void SyntheticRun::fillCores() const
{
    for (auto& [core, refs] : m_newOnCore) {
        CoreLane& lane = coreLane(core);
        const auto startNs = [this](SpanRef ref) { return m_timeline->span(ref).startNs; };
        const auto isEarlier = [&](SpanRef a, SpanRef b) { return startNs(a) < startNs(b); };
        std::stable_sort(refs.begin(), refs.end(), isEarlier);
        if (lane.size() > 0 && startNs(refs.front()) < lane[lane.size() - 1].endNs) {
            const std::size_t added = refs.size();
            for (std::size_t i = 0; i < lane.size(); ++i) {
                refs.push_back(lane.ref(i));
            }
            std::rotate(refs.begin(), refs.begin() + static_cast<std::ptrdiff_t>(added), refs.end());
            std::stable_sort(refs.begin(), refs.end(), isEarlier);
            const auto open = lane.open();
            std::destroy_at(&lane);
            std::construct_at(&lane, core, m_timeline->m_lanes);
            if (open) {
                lane.setOpen(*open);
            }
        }
        for (const SpanRef ref : refs) {
            lane.append(ref);
        }
    }
    m_newOnCore.clear();
}

} // namespace juggler
