// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/recovered_tasks.h"

#include "core/journal/journal_format.h"

#include <algorithm>
#include <string>

namespace juggler {

using namespace recovery;

namespace {

/// What is told with a task's end.
Problem readEnd(ByteReader& bytes, std::uint8_t flags, std::size_t lanes, std::int64_t endedNs, LoadedTask& task)
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
    if (lane > 0 && lane <= lanes) {
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

} // namespace

void RecoveredTasks::resize(std::size_t count)
{
    m_tasks.resize(count);
    m_trails.resize(count);
    m_isPlaced.resize(count);
}

Problem RecoveredTasks::add(ByteReader& bytes, std::size_t lanes)
{
    std::int64_t lastId = 0;
    std::int64_t lastNs = 0;
    while (!bytes.isAtEnd()) {
        if (const Problem problem = addNext(bytes, lanes, lastId, lastNs)) {
            return problem;
        }
    }
    return bytes.hasFailed() ? Problem(kCutShort) : std::nullopt;
}

Problem RecoveredTasks::addNext(ByteReader& bytes, std::size_t lanes, std::int64_t& lastId, std::int64_t& lastNs)
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
    return readEnd(bytes, flags, lanes, lastNs, task);
}

void RecoveredTasks::follow(const Span& span)
{
    if (span.task == kNoTask) {
        return;
    }
    Trail& trail = m_trails[toIndex(span.task)];
    trail.firstNs = trail.firstNs < 0 ? span.startNs : std::min(trail.firstNs, span.startNs);
    trail.lastNs = std::max(trail.lastNs, span.endNs);
    trail.runningNs += span.state == State::Running ? span.lengthNs() : 0;
}

void RecoveredTasks::setOnThread(TaskId id, std::uint32_t lane)
{
    m_isPlaced[toIndex(id)] = true;
    LoadedTask& task = m_tasks[toIndex(id)];
    task.lane = task.endedNs < 0 ? lane : task.lane;
}

std::optional<std::int64_t> RecoveredTasks::offThreadSinceNs(std::size_t i) const noexcept
{
    const std::int64_t sinceNs = m_trails[i].lastNs;
    return m_tasks[i].endedNs >= 0 || m_isPlaced[i] || sinceNs < 0 ? std::nullopt : std::optional(sinceNs);
}

// What is not told of a task that was cut off is told by its spans, as far as those tell.
void RecoveredTasks::endOpen(std::int64_t lastKnownNs)
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
        task.endedNs = std::max({lastKnownNs, task.submittedNs, task.startedNs});
    }
}

Result<void> RecoveredTasks::tell(RecordingLoader& loader) const
{
    for (std::size_t i = 0; i < m_tasks.size(); ++i) {
        if (const auto problem = loader.setTask(TaskId{static_cast<std::uint32_t>(i)}, m_tasks[i]);
            problem != RecordingLoader::Problem::None) {
            return Error{"task " + std::to_string(i) + " " + std::string(RecordingLoader::problemText(problem))};
        }
    }
    return {};
}

} // namespace juggler
