// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fiber/task_jobs.h"

#include "core/fiber/carrier.h"
#include "core/fiber/fiber_task_context.h"
#include "core/workload/run_task.h"

#include <cerrno>

namespace juggler {

TaskJobs::TaskJobs(const FiberRun& run)
    : m_run(run), m_plan(run.tasks, run.await), m_isImmediate(m_plan.isImmediate())
{
    if (!m_isImmediate) {
        m_submitted.reserve(run.tasks.size()); // so that nothing is allocated while fibers run
        submitAvailable(run.runThread);
        return;
    }
    for (std::uint32_t i = 0; i < run.tasks.size(); ++i) {
        run.runThread.submitted(TaskId{i});
    }
}

bool TaskJobs::hasNext() const
{
    if (m_isImmediate) {
        return m_next < m_run.tasks.size();
    }
    const std::lock_guard lock(m_mutex);
    return m_next < m_submitted.size();
}

std::optional<std::uint32_t> TaskJobs::takeNext()
{
    if (!hasNext()) {
        return std::nullopt;
    }
    if (m_isImmediate) {
        return static_cast<std::uint32_t>(m_next++);
    }
    const std::lock_guard lock(m_mutex);
    return m_submitted[m_next++];
}

void TaskJobs::run(std::uint32_t job, Fiber& fiber) noexcept
{
    FiberTaskContext context(fiber, m_run.stop, m_run.cache, m_run.writes);
    runTask(TaskId{job}, m_run.tasks.spec(TaskId{job}), context);
    noteEnd(job, context.recorder());
}

void TaskJobs::noteEnd(std::uint32_t job, ThreadRecorder& recorder) noexcept
{
    if (!m_isImmediate) {
        m_plan.ended(TaskId{job});
        submitAvailable(recorder);
    }
}

void TaskJobs::submitAvailable(ThreadRecorder& recorder)
{
    const std::lock_guard lock(m_mutex);
    while (const std::optional<TaskId> task = m_plan.next()) {
        recorder.submitted(*task);
        m_submitted.push_back(toIndex(*task));
    }
}

void TaskJobs::drop(std::uint32_t job, Unstarted why, Carrier& carrier) noexcept
{
    if (why == Unstarted::Cancelled) {
        carrier.recorder().endedUnstarted(TaskId{job}, TaskOutcome::Cancelled);
    } else {
        carrier.recorder().endedUnstarted(TaskId{job}, TaskOutcome::NotStarted, TaskError::system(TaskOperation::Allocate, ENOMEM));
    }
    noteEnd(job, carrier.recorder());
}

} // namespace juggler
