// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/byte_reader.h"
#include "core/journal/recovery_problems.h"
#include "core/timeline/recording_loader.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace juggler {

/// What a journal tells of one run's tasks, by its records of them and by their spans on threads. Owned by RecoveredRun. [one thread]
class RecoveredTasks {
public:
    /// Once, before anything else.
    void resize(std::size_t count);
    [[nodiscard]] bool has(std::uint32_t id) const noexcept { return id < m_tasks.size(); }
    [[nodiscard]] std::size_t count() const noexcept { return m_tasks.size(); }

    /// Takes a record's contents. lanes: how many the run has.
    recovery::Problem add(ByteReader& bytes, std::size_t lanes);
    /// Takes what a span on a thread tells of its task.
    void follow(const Span& span);

    // Where the journal ends in the midst of the run:

    /// The task was on the thread of this lane.
    void setOnThread(TaskId id, std::uint32_t lane);
    /// Since when a task has been on no thread that has been on one and has not ended; nothing for others.
    [[nodiscard]] std::optional<std::int64_t> offThreadSinceNs(std::size_t i) const noexcept;
    /// What the task did in the end is known: offThreadSinceNs() is nothing from now on.
    void setPlaced(std::size_t i) { m_isPlaced[i] = true; }
    /// Those that have not ended are cancelled. lastKnownNs: where the journal ends.
    void endOpen(std::int64_t lastKnownNs);

    /// Hands them to the loader; an error names the task.
    Result<void> tell(RecordingLoader& loader) const;

private:
    /// What a task's spans on threads tell.
    struct Trail {
        std::int64_t firstNs = -1;
        std::int64_t lastNs = -1;
        std::int64_t runningNs = 0;
    };
    recovery::Problem addNext(ByteReader& bytes, std::size_t lanes, std::int64_t& lastId, std::int64_t& lastNs);

    std::vector<LoadedTask> m_tasks;
    std::vector<Trail> m_trails; // by task
    std::vector<bool> m_isPlaced; // by task
};

} // namespace juggler
