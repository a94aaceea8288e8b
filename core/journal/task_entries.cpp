// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/task_entries.h"

#include "core/journal/journal_format.h"

namespace juggler {

namespace {
constexpr std::size_t kLongestEntry = 9 * ByteWriter::kLongestVarint;
}

void TaskEntries::ended(TaskId id, const TaskRecord& task)
{
    const auto result = task.result();
    const auto cacheUsed = task.cacheUsed();
    const auto cachedBytes = task.cachedBytes();
    std::byte* const begin = m_bytes.room(kLongestEntry);
    std::byte* at = begin;
    *at++ = std::byte(static_cast<std::uint8_t>(TaskChange::Kind::Ended) | (task.hasStarted() ? task_flags::kHasStarted : 0)
                      | (result ? task_flags::kHasResult : 0) | (task.cpuIsBound() ? task_flags::kCpuIsBound : 0)
                      | (task.error() != TaskError{} ? task_flags::kHasError : 0) | (cacheUsed ? task_flags::kHasCacheUsed : 0)
                      | (cachedBytes ? task_flags::kHasCachedBytes : 0));
    *at++ = std::byte(task.outcome());
    at = place(at, id, task.endedNs());
    if (task.hasStarted()) {
        at = ByteWriter::appendVarint(at, ByteWriter::zigzag(task.endedNs() - task.startedNs()));
    }
    at = ByteWriter::appendVarint(at, ByteWriter::zigzag(task.cpuNs()));
    at = ByteWriter::appendVarint(at, (std::uint64_t{task.lane()} + 1) & 0xffff'ffff);
    at = result ? ByteWriter::appendVarint(at, *result) : at;
    if (task.error() != TaskError{}) {
        *at++ = std::byte(task.error().operation);
        at = ByteWriter::appendVarint(at, task.error().code);
    }
    if (cacheUsed) {
        *at++ = std::byte(*cacheUsed);
    }
    at = cachedBytes ? ByteWriter::appendVarint(at, static_cast<std::uint64_t>(*cachedBytes)) : at;
    m_bytes.advance(static_cast<std::size_t>(at - begin));
}

void TaskEntries::simple(TaskChange::Kind kind, TaskId id, std::int64_t timeNs)
{
    std::byte* const begin = m_bytes.room(kLongestEntry);
    *begin = std::byte(kind);
    m_bytes.advance(static_cast<std::size_t>(place(begin + 1, id, timeNs) - begin));
}

std::byte* TaskEntries::place(std::byte* at, TaskId id, std::int64_t timeNs)
{
    at = ByteWriter::appendVarint(at, ByteWriter::zigzag(std::int64_t{toIndex(id)} - m_lastId));
    at = ByteWriter::appendVarint(at, ByteWriter::zigzag(timeNs - m_lastNs));
    m_lastId = toIndex(id);
    m_lastNs = timeNs;
    return at;
}

} // namespace juggler
