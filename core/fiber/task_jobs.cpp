// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fiber/task_jobs.h"

#include "core/fiber/carrier.h"
#include "core/fiber/fiber_task_context.h"
#include "core/workload/run_task.h"

#include <cerrno>

namespace juggler {

TaskJobs::TaskJobs(const FiberRun& run) : m_run(run)
{
    for (std::uint32_t i = 0; i < run.tasks.size(); ++i) {
        run.runThread.submitted(TaskId{i});
    }
}

std::optional<std::uint32_t> TaskJobs::takeNext()
{
    return hasNext() ? std::optional(static_cast<std::uint32_t>(m_next++)) : std::nullopt;
}

void TaskJobs::run(std::uint32_t job, Fiber& fiber) noexcept
{
    FiberTaskContext context(fiber, m_run.stop, m_run.cache);
    runTask(TaskId{job}, m_run.tasks.spec(TaskId{job}), context);
}

void TaskJobs::drop(std::uint32_t job, Unstarted why, Carrier& carrier) noexcept
{
    if (why == Unstarted::Cancelled) {
        carrier.recorder().endedUnstarted(TaskId{job}, TaskOutcome::Cancelled);
    } else {
        carrier.recorder().endedUnstarted(TaskId{job}, TaskOutcome::NotStarted, TaskError::system(TaskOperation::Allocate, ENOMEM));
    }
}

} // namespace juggler
