// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/recording_loader.h"

#include <algorithm>
#include <array>

namespace juggler {

namespace {

bool isInRange(std::int64_t timeNs)
{
    return timeNs >= 0 && timeNs <= RecordingLoader::kLatestNs;
}

RecordingLoader::Problem checkTimes(std::int64_t startNs, std::int64_t endNs)
{
    using Problem = RecordingLoader::Problem;
    if (!isInRange(startNs) || !isInRange(endNs)) {
        return Problem::TimeOutOfRange;
    }
    return endNs < startNs ? Problem::EndsBeforeItStarts : Problem::None;
}

} // namespace

RecordingLoader::RecordingLoader(const RunConfig& config, std::shared_ptr<const TaskList> tasks)
    : m_record(std::make_shared<RunRecord>(config, std::move(tasks)))
{
}

void RecordingLoader::setConfig(const RunConfig& config)
{
    m_record->m_config = config;
}

void RecordingLoader::setRepetition(Repetition repetition)
{
    m_record->m_repetition = repetition;
}

void RecordingLoader::setOrigin(std::shared_ptr<const RunOrigin> origin)
{
    m_record->m_origin = std::move(origin);
}

void RecordingLoader::begin(std::chrono::system_clock::time_point startedAt)
{
    m_record->m_startedAt = startedAt;
    m_record->m_timeline.reset(new Timeline(m_record->m_tasks, 0, Timeline::Records::Later));
    m_timeline = m_record->m_timeline.get();
    m_waits.lane = &m_timeline->m_inFlight;
    m_yields.lane = &m_timeline->m_yielded;
}

void RecordingLoader::setStartedAt(std::chrono::system_clock::time_point startedAt)
{
    m_record->m_startedAt = startedAt;
}

std::string_view RecordingLoader::problemText(Problem problem) noexcept
{
    constexpr std::array<std::string_view, 7> texts{"is right",
                                                    "is no time within 104 days of the run's start",
                                                    "ends before it starts, or when it starts",
                                                    "begins before the one before it has ended",
                                                    "is of a task that the workload does not have",
                                                    "is of a thread that is not there",
                                                    "are more threads than a machine can have"};
    return texts[static_cast<std::size_t>(problem)];
}

std::uint32_t RecordingLoader::addThread()
{
    Lane& lane = *m_timeline->m_ownedLanes.emplace_back(std::make_unique<Lane>(std::string(), ThreadRole::Worker));
    m_timeline->m_lanes.append(&lane);
    return static_cast<std::uint32_t>(m_timeline->m_ownedLanes.size() - 1);
}

std::uint32_t RecordingLoader::addThread(const LoadedThread& thread)
{
    const std::uint32_t lane = addThread();
    setThread(lane, thread);
    return lane;
}

void RecordingLoader::setThread(std::uint32_t number, LoadedThread thread)
{
    Lane& lane = *m_timeline->m_ownedLanes[number];
    lane.m_name = std::move(thread.name);
    lane.m_role = thread.role;
    lane.m_process = thread.process;
    lane.m_pid = thread.pid > 0 ? thread.pid : thread.process == 0 ? -1 : 0; // never that of this program
    lane.setStarted(thread.tid, thread.startedNs);
    lane.setReady(thread.readyNs);
    lane.setEnded(thread.endedNs, thread.usage);
}

RecordingLoader::Problem RecordingLoader::addSpan(std::uint32_t number, const Span& span)
{
    Lane& lane = *m_timeline->m_ownedLanes[number];
    if (const Problem problem = checkTimes(span.startNs, span.endNs); problem != Problem::None) {
        return problem;
    }
    if (span.endNs == span.startNs) {
        return Problem::EndsBeforeItStarts;
    }
    if (const std::size_t size = lane.size(); size > 0 && span.startNs < lane[size - 1].endNs) {
        return Problem::OverlapsThePrevious;
    }
    if (span.task != kNoTask && !isKnown(span.task)) {
        return Problem::UnknownTask;
    }
    const auto index = lane.append(span);
    if (span.state == State::Running && span.core != kNoCore) {
        coreOf(span.core).spans.push_back({span.endNs, {number, *index}});
    }
    ++m_spanCount;
    return Problem::None;
}

std::size_t RecordingLoader::waitCount(State state) const noexcept
{
    return (state == State::Ready ? m_timeline->yielded() : m_timeline->inFlight()).size();
}

RecordingLoader::Problem RecordingLoader::addWait(State state, TaskId task, std::int64_t startNs, std::int64_t endNs)
{
    if (const Problem problem = checkTimes(startNs, endNs); problem != Problem::None) {
        return problem;
    }
    if (!isKnown(task)) {
        return Problem::UnknownTask;
    }
    InFlightLane& lane = *waits(state).lane;
    if (const std::size_t size = lane.size(); size > 0 && endNs < lane[size - 1].endNs) {
        return Problem::OverlapsThePrevious;
    }
    lane.end({.startNs = startNs, .endNs = endNs, .task = task, .previousOfTask = {}, .core = kNoCore, .state = state});
    ++m_spanCount;
    return Problem::None;
}

bool RecordingLoader::setWaitStarts(State state, std::vector<std::int64_t> startsNs)
{
    if (!std::is_sorted(startsNs.begin(), startsNs.end()) || !std::all_of(startsNs.begin(), startsNs.end(), isInRange)) {
        return false;
    }
    waits(state).startsNs = std::move(startsNs);
    waits(state).hasStarts = true;
    return true;
}

void RecordingLoader::setWaitPeak(State state, std::size_t peak)
{
    waits(state).peak = peak;
}

void RecordingLoader::addOthers(std::uint16_t core)
{
    if (m_others.size() <= core) {
        m_others.resize(core + std::size_t{1}, nullptr);
    }
    if (!m_others[core]) {
        m_others[core] = &m_timeline->addOthersLane(core);
    }
}

RecordingLoader::Problem RecordingLoader::addOthersSpan(std::uint16_t core, std::int64_t startNs, std::int64_t endNs)
{
    addOthers(core);
    if (const Problem problem = checkTimes(startNs, endNs); problem != Problem::None) {
        return problem;
    }
    Lane& lane = *m_others[core];
    if (startNs == endNs) {
        return Problem::EndsBeforeItStarts;
    }
    if (const std::size_t size = lane.size(); size > 0 && startNs < lane[size - 1].endNs) {
        return Problem::OverlapsThePrevious;
    }
    lane.append({.startNs = startNs, .endNs = endNs, .task = kNoTask, .previousOfTask = {}, .core = core, .state = State::Running});
    return Problem::None;
}

void RecordingLoader::addCoreLane(std::uint16_t core, std::vector<SpanRef> leftOut)
{
    coreOf(core).leftOut = std::move(leftOut);
    m_coreOrder.push_back(core);
}

RecordingLoader::Problem RecordingLoader::setTask(TaskId id, const LoadedTask& task)
{
    if (!isKnown(id)) {
        return Problem::UnknownTask;
    }
    for (const std::int64_t timeNs : {task.submittedNs, task.startedNs, task.endedNs}) {
        if (timeNs != -1 && !isInRange(timeNs)) {
            return Problem::TimeOutOfRange;
        }
    }
    if (!isInRange(task.cpuNs)) {
        return Problem::TimeOutOfRange;
    }
    if (task.startedNs >= 0 && task.endedNs >= 0 && task.endedNs < task.startedNs) {
        return Problem::EndsBeforeItStarts;
    }
    if (task.lane && *task.lane >= kMostThreads) {
        return Problem::UnknownThread;
    }
    m_tasks.push_back({id, task});
    return Problem::None;
}

RecordingLoader::Problem RecordingLoader::addEvent(std::uint32_t number, TaskId id, std::int64_t startNs, std::int64_t endNs)
{
    if (!m_hasEvents) {
        m_timeline->m_records = std::make_unique<TaskRecord[]>(m_timeline->taskCount());
        m_hasEvents = true;
    }
    const std::size_t index = m_timeline->lane(number).size();
    const Span span{.startNs = startNs, .endNs = endNs, .task = id, .previousOfTask = {}, .core = kNoCore, .state = State::Running};
    if (const Problem problem = addSpan(number, span); problem != Problem::None) {
        return problem;
    }
    TaskRecord& record = m_timeline->m_records[toIndex(id)];
    LoadedTask task;
    task.submittedNs = task.startedNs = startNs;
    task.endedNs = endNs;
    task.lane = number;
    task.outcome = TaskOutcome::Done;
    fillTask(record, task);
    record.m_lastSpan.store((std::uint64_t{number} << 32) | index, std::memory_order_release);
    return Problem::None;
}

void RecordingLoader::setMarks(RecordedMarks marks)
{
    m_marks = std::make_unique<RecordedMarks>(std::move(marks));
}

void RecordingLoader::setSpanOrder(TaskId id, std::vector<SpanRef> spans)
{
    m_spanOrders[toIndex(id)] = std::move(spans);
}

RecordingLoader::Core& RecordingLoader::coreOf(std::uint16_t number)
{
    if (number >= m_coreOfNumber.size()) {
        m_coreOfNumber.resize(number + std::size_t{1}, -1);
    }
    if (m_coreOfNumber[number] < 0) {
        m_coreOfNumber[number] = static_cast<std::int32_t>(m_cores.size());
        m_cores.push_back({number, {}, {}});
    }
    return m_cores[static_cast<std::size_t>(m_coreOfNumber[number])];
}

Result<std::shared_ptr<const RunRecord>> RecordingLoader::finish(RunState state, RunSummary summary)
{
    if (m_timeline) {
        if (auto problem = fillTasks()) {
            return *problem;
        }
        for (const Waits* told : {&m_waits, &m_yields}) {
            if (told->hasStarts && told->startsNs.size() < told->lane->size()) {
                return Error{"there are more waits than starts of waits"};
            }
            fillWaits(*told);
        }
        if (auto problem = link()) {
            return *problem;
        }
        findLanes();
        if (auto problem = fillCores()) {
            return *problem;
        }
        if (auto problem = fillMarks()) {
            return *problem;
        }
        if (auto problem = checkSums(summary)) {
            return *problem;
        }
        m_timeline->m_revision.store(1, std::memory_order_release);
        m_record->m_timelineSeen.store(m_timeline, std::memory_order_release);
        state = state == RunState::Stopped ? RunState::Stopped : RunState::Done;
    } else {
        state = RunState::NotRun;
    }
    m_record->m_summary = std::move(summary);
    m_record->m_state.store(state, std::memory_order_release);
    m_timeline = nullptr;
    return std::shared_ptr<const RunRecord>(std::move(m_record));
}

} // namespace juggler
