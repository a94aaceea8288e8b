// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/strategy.h"
#include "core/workload/submission_plan.h"

#include <cstddef>
#include <vector>

namespace juggler {

/// The tasks of a run that are submitted and have not begun, in that order: 4 bytes a task. [run thread]
class SubmissionQueue {
public:
    /// Submits nothing yet. Throws std::bad_alloc.
    explicit SubmissionQueue(const RunContext& run) : m_recorder(run.runThread), m_plan(run.tasks, run.config.await)
    {
        m_submitted.reserve(run.tasks.size());
    }

    /// Submits what the plan has by now.
    void submitAvailable()
    {
        while (const std::optional<TaskId> task = m_plan.next()) {
            m_recorder.submitted(*task);
            m_submitted.push_back(*task);
        }
    }

    /// After a stop: what waits for other tasks comes too.
    void submitRest()
    {
        while (const std::optional<TaskId> task = m_plan.takeRest()) {
            m_recorder.submitted(*task);
            m_submitted.push_back(*task);
        }
    }

    [[nodiscard]] bool isEmpty() const noexcept { return m_next == m_submitted.size(); }
    /// Only while not isEmpty().
    TaskId take() noexcept { return m_submitted[m_next++]; }

    /// A task that was taken has its end.
    void noteEnd(TaskId task) { m_plan.ended(task); }

private:
    ThreadRecorder& m_recorder;
    SubmissionPlan m_plan;
    std::vector<TaskId> m_submitted;
    std::size_t m_next = 0; // of those, the first that has not been taken
};

} // namespace juggler
