// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/recovered_run.h"

#include "core/journal/journal_values.h"

#include <algorithm>
#include <iterator>

namespace juggler {

namespace {

// What one of them makes the reader take at most, in bytes: a task in the loader, in its record and here; a lane with its segments.
constexpr std::int64_t kBytesATask = 320;
constexpr std::int64_t kBytesALane = 1536;

constexpr std::string_view kCutShort = "ends too early";
constexpr std::string_view kUnknownThread = "is of a thread that is not there";
constexpr std::string_view kUnknownTask = "is of a task that the workload does not have";
constexpr std::string_view kOutOfOrder = "does not follow on what came before";
constexpr std::string_view kUnknownState = "has an unknown state";
constexpr std::string_view kTooMuch = "asks for more memory than a file of this size needs";
constexpr std::string_view kAfterTheEnd = "comes after its run has ended";

bool isThreadState(std::uint8_t state)
{
    return state <= static_cast<std::uint8_t>(State::WaitingFree);
}

/// Or -1: unknown.
bool isTime(std::int64_t timeNs)
{
    return timeNs >= -1 && timeNs <= RecordingLoader::kLatestNs;
}

/// a + b as two's complement; times that make no sense are found by the loader.
std::int64_t sum(std::int64_t a, std::uint64_t b) noexcept
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + b);
}

std::int64_t difference(std::int64_t a, std::uint64_t b) noexcept
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - b);
}

} // namespace

RecoveredRun::RecoveredRun(const RunConfig& config, Repetition repetition, std::shared_ptr<const TaskList> tasks, int machineCores, int pid)
    : m_config(config), m_taskList(tasks), m_machineCores(machineCores), m_pid(pid), m_loader(config, std::move(tasks))
{
    m_loader.setRepetition(repetition);
}

RecoveredRun::Problem RecoveredRun::begin(ByteReader& bytes, MemoryBudget& budget)
{
    const auto startedAtNs = bytes.get<std::int64_t>();
    static_cast<void>(bytes.get<std::int64_t>()); // CLOCK_MONOTONIC of a machine that may have been started again since
    if (bytes.hasFailed()) {
        return kCutShort;
    }
    if (hasBegun()) {
        return kOutOfOrder;
    }
    if (!budget.take(m_taskList->size(), kBytesATask)) {
        return kTooMuch;
    }
    m_loader.begin(wallClockTime(startedAtNs));
    m_tasks.resize(m_taskList->size());
    m_trails.resize(m_taskList->size());
    return std::nullopt;
}

RecoveredRun::Problem RecoveredRun::addLanes(ByteReader& bytes, MemoryBudget& budget)
{
    if (bytes.varint() != m_lanes.size()) {
        return kOutOfOrder;
    }
    while (!bytes.isAtEnd()) {
        LoadedThread thread;
        const auto role = bytes.get<std::uint8_t>();
        const std::int64_t process = bytes.signedVarint();
        thread.name = bytes.text();
        if (bytes.hasFailed()) {
            return kCutShort;
        }
        if (role > static_cast<std::uint8_t>(ThreadRole::KernelWorker) || process < 0 || process > std::int32_t{0x7fff'ffff}) {
            return kUnknownState;
        }
        if (m_lanes.size() >= RecordingLoader::kMostThreads || !budget.take(1, kBytesALane)) {
            return kTooMuch;
        }
        thread.role = static_cast<ThreadRole>(role);
        thread.process = static_cast<int>(process);
        m_loader.addThread();
        m_lanes.push_back({std::move(thread), 0, 0, {}});
    }
    return std::nullopt;
}

RecoveredRun::Problem RecoveredRun::addThreads(ByteReader& bytes)
{
    while (!bytes.isAtEnd()) {
        const std::uint64_t number = bytes.varint();
        const std::int64_t tid = bytes.signedVarint();
        const std::int64_t startedNs = bytes.signedVarint();
        const std::int64_t readyNs = bytes.signedVarint();
        const std::int64_t endedNs = bytes.signedVarint();
        const ThreadUsage usage = endedNs >= 0 ? getUsage(bytes) : ThreadUsage{};
        if (bytes.hasFailed()) {
            return kCutShort;
        }
        if (number >= m_lanes.size() || tid < 0 || tid > std::int64_t{0x7fff'ffff}) {
            return kUnknownThread;
        }
        if (!isTime(startedNs) || !isTime(readyNs) || !isTime(endedNs)) {
            return RecordingLoader::problemText(RecordingLoader::Problem::TimeOutOfRange);
        }
        LoadedThread& thread = m_lanes[number].thread;
        thread.tid = static_cast<int>(tid);
        thread.pid = thread.process == 0 ? m_pid : thread.tid;
        thread.startedNs = startedNs;
        thread.readyNs = readyNs;
        thread.endedNs = endedNs;
        thread.usage = usage;
    }
    return std::nullopt;
}

RecoveredRun::Problem RecoveredRun::addSpans(ByteReader& bytes)
{
    while (!bytes.isAtEnd()) {
        const std::uint64_t lane = bytes.varint();
        if (lane >= m_lanes.size()) {
            return kUnknownThread;
        }
        if (const Problem problem = addSpansOf(static_cast<std::uint32_t>(lane), bytes)) {
            return problem;
        }
    }
    return bytes.hasFailed() ? Problem(kCutShort) : std::nullopt;
}

namespace {

/// The next of a lane's spans, after one that ended at endNs.
Span nextSpan(ByteReader& bytes, std::int64_t endNs)
{
    std::uint64_t gapNs = bytes.get<std::uint32_t>();
    std::uint64_t lengthNs = bytes.get<std::uint32_t>();
    Span span;
    span.task = TaskId{bytes.get<std::uint32_t>()};
    span.core = bytes.get<std::uint16_t>();
    const auto state = bytes.get<std::uint8_t>();
    if ((bytes.get<std::uint8_t>() & JournalSpan::kIsLong) != 0) {
        gapNs = bytes.get<std::uint64_t>();
        lengthNs = bytes.get<std::uint64_t>();
    }
    span.state = static_cast<State>(state);
    span.startNs = sum(endNs, gapNs);
    span.endNs = sum(span.startNs, lengthNs);
    return span;
}

} // namespace

RecoveredRun::Problem RecoveredRun::addSpansOf(std::uint32_t number, ByteReader& bytes)
{
    LaneState& lane = m_lanes[number];
    const std::uint64_t first = bytes.varint();
    const std::uint64_t count = bytes.varint();
    if (first != lane.spans || bytes.signedVarint() != lane.lastEndNs) {
        return bytes.hasFailed() ? kCutShort : kOutOfOrder;
    }
    for (std::uint64_t i = 0; i < count; ++i) {
        const Span span = nextSpan(bytes, lane.lastEndNs);
        if (bytes.hasFailed()) {
            return kCutShort;
        }
        if (!isThreadState(static_cast<std::uint8_t>(span.state))) {
            return kUnknownState;
        }
        if (const auto problem = m_loader.addSpan(number, span); problem != RecordingLoader::Problem::None) {
            return RecordingLoader::problemText(problem);
        }
        lane.lastEndNs = span.endNs;
        ++lane.spans;
        follow(span);
    }
    note(lane.lastEndNs);
    if (lane.open && lane.open->startNs < lane.lastEndNs) {
        lane.open.reset();
    }
    return std::nullopt;
}

void RecoveredRun::follow(const Span& span)
{
    if (span.task == kNoTask) {
        return;
    }
    Trail& trail = m_trails[toIndex(span.task)];
    trail.firstNs = trail.firstNs < 0 ? span.startNs : std::min(trail.firstNs, span.startNs);
    trail.lastNs = std::max(trail.lastNs, span.endNs);
    trail.runningNs += span.state == State::Running ? span.lengthNs() : 0;
}

RecoveredRun::Problem RecoveredRun::addWaits(ByteReader& bytes)
{
    const State state = bytes.get<std::uint8_t>() == 0 ? State::WaitingFree : State::Ready;
    Waits& told = waits(state);
    const std::uint64_t first = bytes.varint();
    const std::uint64_t count = bytes.varint();
    std::int64_t lastNs = bytes.signedVarint();
    if (bytes.hasFailed() || first != told.startsNs.size()) {
        return bytes.hasFailed() ? kCutShort : kOutOfOrder;
    }
    for (std::uint64_t i = 0; i < count; ++i) {
        lastNs = sum(lastNs, bytes.varint());
        if (bytes.hasFailed()) {
            return kCutShort;
        }
        if (lastNs < (told.startsNs.empty() ? 0 : told.startsNs.back()) || lastNs > RecordingLoader::kLatestNs) {
            return kOutOfOrder;
        }
        told.startsNs.push_back(lastNs);
    }
    return addWaitEnds(state, bytes);
}

RecoveredRun::Problem RecoveredRun::addWaitEnds(State state, ByteReader& bytes)
{
    Waits& told = waits(state);
    const std::uint64_t first = bytes.varint();
    const std::uint64_t count = bytes.varint();
    if (first != told.ends || bytes.signedVarint() != told.lastEndNs) {
        return bytes.hasFailed() ? kCutShort : kOutOfOrder;
    }
    for (std::uint64_t i = 0; i < count; ++i) {
        std::uint64_t endGapNs = bytes.get<std::uint32_t>();
        std::uint64_t lengthNs = bytes.get<std::uint32_t>();
        const TaskId task{bytes.get<std::uint32_t>()};
        if (endGapNs == JournalWait::kFar && lengthNs == JournalWait::kFar) {
            endGapNs = bytes.get<std::uint64_t>();
            lengthNs = bytes.get<std::uint64_t>();
        }
        const std::int64_t endNs = sum(told.lastEndNs, endGapNs);
        const std::int64_t startNs = difference(endNs, lengthNs);
        if (bytes.hasFailed()) {
            return kCutShort;
        }
        if (const auto problem = m_loader.addWait(state, task, startNs, endNs); problem != RecordingLoader::Problem::None) {
            return RecordingLoader::problemText(problem);
        }
        told.lastEndNs = endNs;
        told.closedStartsNs.push_back(startNs);
        ++told.ends;
    }
    told.peak = bytes.varint();
    note(told.lastEndNs);
    return bytes.hasFailed() ? Problem(kCutShort) : std::nullopt;
}

RecoveredRun::Problem RecoveredRun::addOthers(ByteReader& bytes, MemoryBudget& budget)
{
    const auto core = bytes.get<std::uint16_t>();
    const std::uint64_t first = bytes.varint();
    const std::uint64_t count = bytes.varint();
    static_cast<void>(first);
    std::int64_t endNs = bytes.signedVarint();
    if (bytes.hasFailed()) {
        return kCutShort;
    }
    if (m_othersEndNs.size() <= core) {
        m_othersEndNs.resize(core + std::size_t{1}, -1);
    }
    if (m_othersEndNs[core] < 0) {
        if (!budget.take(1, kBytesALane)) {
            return kTooMuch;
        }
        m_othersEndNs[core] = 0;
        m_loader.addOthers(core);
    }
    for (std::uint64_t i = 0; i < count; ++i) {
        const Span span = nextSpan(bytes, endNs);
        if (bytes.hasFailed()) {
            return kCutShort;
        }
        if (const auto problem = m_loader.addOthersSpan(core, span.startNs, span.endNs); problem != RecordingLoader::Problem::None) {
            return RecordingLoader::problemText(problem);
        }
        endNs = span.endNs;
    }
    return std::nullopt;
}

RecoveredRun::Problem RecoveredRun::addTasks(ByteReader& bytes)
{
    std::int64_t lastId = 0;
    std::int64_t lastNs = 0;
    while (!bytes.isAtEnd()) {
        if (const Problem problem = addTask(bytes, lastId, lastNs)) {
            return problem;
        }
    }
    return bytes.hasFailed() ? Problem(kCutShort) : std::nullopt;
}

RecoveredRun::Problem RecoveredRun::addTask(ByteReader& bytes, std::int64_t& lastId, std::int64_t& lastNs)
{
    const auto flags = bytes.get<std::uint8_t>();
    const auto kind = static_cast<TaskChange::Kind>(flags & task_flags::kKindMask);
    const auto outcome = kind == TaskChange::Kind::Ended ? bytes.get<std::uint8_t>() : std::uint8_t{0};
    lastId = sum(lastId, static_cast<std::uint64_t>(bytes.signedVarint()));
    lastNs = sum(lastNs, static_cast<std::uint64_t>(bytes.signedVarint()));
    if (bytes.hasFailed()) {
        return kCutShort;
    }
    if (lastId < 0 || lastId >= static_cast<std::int64_t>(m_tasks.size())) {
        return kUnknownTask;
    }
    if (!isTime(lastNs)) {
        return RecordingLoader::problemText(RecordingLoader::Problem::TimeOutOfRange);
    }
    LoadedTask& task = m_tasks[static_cast<std::size_t>(lastId)];
    switch (kind) {
    case TaskChange::Kind::Submitted: task.submittedNs = lastNs; return std::nullopt;
    case TaskChange::Kind::Started: task.startedNs = lastNs; return std::nullopt;
    case TaskChange::Kind::Ended: break;
    default: return kUnknownState;
    }
    if (outcome > static_cast<std::uint8_t>(TaskOutcome::NotStarted)) {
        return kUnknownState;
    }
    task.outcome = static_cast<TaskOutcome>(outcome);
    return endTask(bytes, flags, task, lastNs);
}

RecoveredRun::Problem RecoveredRun::endTask(ByteReader& bytes, std::uint8_t flags, LoadedTask& task, std::int64_t endedNs) const
{
    const bool hasStarted = (flags & task_flags::kHasStarted) != 0;
    const std::int64_t startedNs = hasStarted ? difference(endedNs, static_cast<std::uint64_t>(bytes.signedVarint())) : task.startedNs;
    const std::int64_t cpuNs = bytes.signedVarint();
    if (!isTime(startedNs) || !isTime(cpuNs) || cpuNs < 0) {
        return RecordingLoader::problemText(RecordingLoader::Problem::TimeOutOfRange);
    }
    task.endedNs = endedNs;
    task.startedNs = startedNs;
    task.cpuNs = cpuNs;
    task.cpuIsBound = (flags & task_flags::kCpuIsBound) != 0;
    const std::uint64_t lane = bytes.varint();
    if (lane > 0 && lane <= m_lanes.size()) {
        task.lane = static_cast<std::uint32_t>(lane - 1);
    }
    if ((flags & task_flags::kHasResult) != 0) {
        task.result = bytes.varint();
    }
    if ((flags & task_flags::kHasError) != 0) {
        const auto operation = bytes.get<std::uint8_t>();
        const std::uint64_t code = bytes.varint();
        if (operation > static_cast<std::uint8_t>(TaskOperation::Worker) || code > 0xffff) {
            return kUnknownState;
        }
        task.error = {static_cast<TaskOperation>(operation), static_cast<std::uint16_t>(code)};
    }
    if ((flags & task_flags::kHasCacheUsed) != 0) {
        const auto mode = bytes.get<std::uint8_t>();
        if (mode > static_cast<std::uint8_t>(CacheMode::Direct)) {
            return kUnknownState;
        }
        task.cacheUsed = static_cast<CacheMode>(mode);
    }
    if ((flags & task_flags::kHasCachedBytes) != 0) {
        task.cachedBytes = static_cast<std::int64_t>(bytes.varint() & 0x7fff'ffff'ffff'ffff);
    }
    return bytes.hasFailed() ? Problem(kCutShort) : std::nullopt;
}

RecoveredRun::Problem RecoveredRun::setOpenSpans(ByteReader& bytes)
{
    while (!bytes.isAtEnd()) {
        const std::uint64_t number = bytes.varint();
        OpenSpan open;
        open.startNs = bytes.signedVarint();
        if (number >= m_lanes.size()) {
            return kUnknownThread;
        }
        if (open.startNs < 0) {
            m_lanes[number].open.reset();
            continue;
        }
        open.task = TaskId{bytes.get<std::uint32_t>()};
        const auto state = bytes.get<std::uint8_t>();
        open.core = bytes.get<std::uint16_t>();
        if (bytes.hasFailed()) {
            return kCutShort;
        }
        if (!isThreadState(state)) {
            return kUnknownState;
        }
        if (open.task != kNoTask && !isTask(toIndex(open.task))) {
            return kUnknownTask;
        }
        open.state = static_cast<State>(state);
        m_lanes[number].open = open;
        note(std::min(open.startNs, RecordingLoader::kLatestNs));
    }
    return std::nullopt;
}

RecoveredRun::Problem RecoveredRun::setAlive(ByteReader& bytes)
{
    const std::int64_t nowNs = bytes.signedVarint();
    const std::int64_t journalCpuNs = bytes.signedVarint();
    static_cast<void>(bytes.varint()); // how many intervals there are
    if (bytes.hasFailed()) {
        return kCutShort;
    }
    if (nowNs > RecordingLoader::kLatestNs) {
        return RecordingLoader::problemText(RecordingLoader::Problem::TimeOutOfRange);
    }
    note(nowNs);
    m_journalCpuNs = std::clamp<std::int64_t>(journalCpuNs, 0, RecordingLoader::kLatestNs);
    return std::nullopt;
}

RecoveredRun::Problem RecoveredRun::setSummary(ByteReader& bytes)
{
    const auto state = bytes.get<std::uint8_t>();
    const std::int64_t journalCpuNs = bytes.signedVarint();
    RunSummary summary = getSummary(bytes);
    if (bytes.hasFailed()) {
        return kCutShort;
    }
    if (m_summary) {
        return kAfterTheEnd;
    }
    m_endState = state == static_cast<std::uint8_t>(RunState::Done) ? RunState::Done : RunState::Stopped;
    m_journalCpuNs = std::clamp<std::int64_t>(journalCpuNs, 0, RecordingLoader::kLatestNs);
    m_summary = std::move(summary);
    return std::nullopt;
}

Result<std::shared_ptr<const RunRecord>> RecoveredRun::finish(std::string_view missing)
{
    RunSummary summary;
    if (hasBegun() && !m_summary) {
        summary = cutOff(missing);
    } else if (m_summary) {
        summary = *std::move(m_summary);
        m_summary.emplace();
    }
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        m_loader.setThread(static_cast<std::uint32_t>(i), std::move(m_lanes[i].thread));
    }
    for (const State state : {State::WaitingFree, State::Ready}) {
        if (hasBegun()) {
            tellWaitStarts(state, waits(state));
        }
    }
    for (std::size_t i = 0; i < m_tasks.size(); ++i) {
        if (const auto problem = m_loader.setTask(TaskId{static_cast<std::uint32_t>(i)}, m_tasks[i]);
            problem != RecordingLoader::Problem::None) {
            return Error{"task " + std::to_string(i) + " " + std::string(RecordingLoader::problemText(problem))};
        }
    }
    m_lanes = {};
    m_tasks = {};
    m_trails = {};
    auto run = m_loader.finish(m_endState, std::move(summary));
    if (run && m_journalCpuNs > 0) {
        (*run)->setJournalCpuNs(m_journalCpuNs);
    }
    return run;
}

// The program ended while the run went on: everything that was open ends where the journal does.
RunSummary RecoveredRun::cutOff(std::string_view missing)
{
    m_isCutOff = true;
    closeOpenSpans();
    closeWaits();
    closeTasks();
    RunSummary summary;
    summary.joinedNs = m_lastKnownNs;
    summary.nice = m_config.nice;
    summary.coresAllowed = allowedCores(m_config, m_machineCores);
    summary.report.notes.push_back("recovered: the program ended unexpectedly; " + std::string(missing));
    m_endState = RunState::Stopped;
    return summary;
}

void RecoveredRun::closeOpenSpans()
{
    m_hasOpenSpan.assign(m_tasks.size(), false);
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        LaneState& lane = m_lanes[i];
        if (!lane.open) {
            continue;
        }
        const OpenSpan& open = *lane.open;
        const Span span{.startNs = std::max(open.startNs, lane.lastEndNs),
                        .endNs = m_lastKnownNs,
                        .task = open.task,
                        .previousOfTask = {},
                        .core = open.core,
                        .state = open.state};
        if (span.endNs > span.startNs && m_loader.addSpan(static_cast<std::uint32_t>(i), span) == RecordingLoader::Problem::None) {
            follow(span);
        }
        if (open.task != kNoTask) {
            m_hasOpenSpan[toIndex(open.task)] = true;
            LoadedTask& task = m_tasks[toIndex(open.task)];
            task.lane = task.endedNs < 0 ? static_cast<std::uint32_t>(i) : task.lane;
        }
    }
}

// A task that is on no thread waits since it was on one last, where a wait is known to have begun at that instant.
void RecoveredRun::closeWaits()
{
    for (const State state : {State::WaitingFree, State::Ready}) {
        Waits& told = waits(state);
        std::vector<std::int64_t>& closed = told.closedStartsNs;
        std::sort(closed.begin(), closed.end());
        std::vector<std::int64_t> open;
        std::set_difference(told.startsNs.begin(), told.startsNs.end(), closed.begin(), closed.end(), std::back_inserter(open));
        std::vector<std::int64_t> newlyClosed;
        for (std::size_t i = 0; i < m_tasks.size() && !open.empty(); ++i) {
            const std::int64_t sinceNs = m_trails[i].lastNs;
            if (m_tasks[i].endedNs >= 0 || m_hasOpenSpan[i] || sinceNs < 0) {
                continue;
            }
            const auto at = std::lower_bound(open.begin(), open.end(), sinceNs);
            if (at == open.end() || *at != sinceNs) {
                continue;
            }
            const auto id = TaskId{static_cast<std::uint32_t>(i)};
            if (m_loader.addWait(state, id, sinceNs, std::max(m_lastKnownNs, told.lastEndNs)) == RecordingLoader::Problem::None) {
                m_hasOpenSpan[i] = true; // of the other kind it cannot be
                newlyClosed.push_back(sinceNs);
            }
        }
        closed.insert(closed.end(), newlyClosed.begin(), newlyClosed.end());
        std::sort(closed.begin(), closed.end());
    }
}

// What is not told of a task that was cut off is told by its spans, as far as those tell.
void RecoveredRun::closeTasks()
{
    for (std::size_t i = 0; i < m_tasks.size(); ++i) {
        LoadedTask& task = m_tasks[i];
        if (task.endedNs >= 0) {
            continue;
        }
        const Trail& trail = m_trails[i];
        if (trail.firstNs >= 0) {
            task.startedNs = task.startedNs < 0 ? trail.firstNs : task.startedNs;
            task.cpuNs = trail.runningNs;
            task.cpuIsBound = true;
        }
        task.outcome = TaskOutcome::Cancelled;
        task.endedNs = std::max({m_lastKnownNs, task.submittedNs, task.startedNs});
    }
}

// Of a run that was cut off, starts of waits whose task is not known are left out: nothing would ever end them.
void RecoveredRun::tellWaitStarts(State state, Waits& told)
{
    if (m_isCutOff) {
        static_cast<void>(m_loader.setWaitStarts(state, std::move(told.closedStartsNs)));
    } else if (m_loader.setWaitStarts(state, std::move(told.startsNs))) {
        m_loader.setWaitPeak(state, told.peak);
    }
    told = {};
}

} // namespace juggler
