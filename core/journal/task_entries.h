// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/byte_writer.h"
#include "core/timeline/task_change.h"
#include "core/timeline/task_record.h"

#include <cstddef>
#include <cstdint>

namespace juggler {

/// Writes what became of tasks, each as a distance from the one before. Lives for one record. [journal thread]
class TaskEntries {
public:
    explicit TaskEntries(ByteWriter& bytes) : m_bytes(bytes) {}

    void submitted(TaskId id, std::int64_t timeNs) { simple(TaskChange::Kind::Submitted, id, timeNs); }
    void started(TaskId id, std::int64_t timeNs) { simple(TaskChange::Kind::Started, id, timeNs); }
    void ended(TaskId id, const TaskRecord& task);

private:
    void simple(TaskChange::Kind kind, TaskId id, std::int64_t timeNs);
    std::byte* place(std::byte* at, TaskId id, std::int64_t timeNs);

    ByteWriter& m_bytes;
    std::int64_t m_lastId = 0;
    std::int64_t m_lastNs = 0;
};

} // namespace juggler
