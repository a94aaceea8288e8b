// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/recovered_run.h"

#include "core/journal/journal_values.h"

#include <algorithm>

namespace juggler {

using namespace recovery;

namespace {

// What one of them makes the reader take at most, in bytes: a task in the loader, in its record and here; a lane with its segments.
constexpr std::int64_t kBytesATask = 320;
constexpr std::int64_t kBytesALane = 1536;

bool isThreadState(std::uint8_t state)
{
    return state <= static_cast<std::uint8_t>(State::WaitingFree);
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
        m_tasks.follow(span);
    }
    note(lane.lastEndNs);
    if (lane.open && lane.open->startNs < lane.lastEndNs) {
        lane.open.reset();
    }
    return std::nullopt;
}

RecoveredRun::Problem RecoveredRun::addWaits(ByteReader& bytes)
{
    RecoveredWaits& waits = bytes.get<std::uint8_t>() == 0 ? m_inFlight : m_yielded;
    const Problem problem = waits.add(bytes, m_loader);
    if (!problem) {
        note(waits.lastEndNs());
    }
    return problem;
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
    return m_tasks.add(bytes, m_lanes.size());
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
        if (open.task != kNoTask && !m_tasks.has(toIndex(open.task))) {
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
    if (hasBegun()) {
        m_inFlight.tellStarts(m_loader);
        m_yielded.tellStarts(m_loader);
    }
    if (const auto told = m_tasks.tell(m_loader); !told) {
        return told.error();
    }
    m_lanes = {};
    m_tasks = {};
    auto run = m_loader.finish(m_endState, std::move(summary));
    if (run && m_journalCpuNs > 0) {
        (*run)->setJournalCpuNs(m_journalCpuNs);
    }
    return run;
}

// The program ended while the run went on: everything that was open ends where the journal does.
RunSummary RecoveredRun::cutOff(std::string_view missing)
{
    closeOpenSpans();
    for (RecoveredWaits* const waits : {&m_inFlight, &m_yielded}) {
        waits->endOpen(m_loader, m_tasks, m_lastKnownNs);
    }
    m_tasks.endOpen(m_lastKnownNs);
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
            m_tasks.follow(span);
        }
        if (open.task != kNoTask) {
            m_tasks.setOnThread(open.task, static_cast<std::uint32_t>(i));
        }
    }
}

} // namespace juggler
