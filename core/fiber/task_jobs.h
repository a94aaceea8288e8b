// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fiber/fiber_jobs.h"
#include "core/fiber/fiber_runtime.h"

#include "core/workload/submission_plan.h"

#include <mutex>
#include <vector>

namespace juggler {

/// The tasks of one run as jobs of fibers. Owned by FiberRuntime::run(). [any carrier]
class TaskJobs final : public FiberJobs {
public:
    /// Submits the tasks that wait for no other, recorded on the calling thread.
    explicit TaskJobs(const FiberRun& run);

    std::optional<std::uint32_t> takeNext() override;
    [[nodiscard]] bool hasNext() const override;
    [[nodiscard]] bool isExhausted() const override { return m_next == m_run.tasks.size(); }
    void run(std::uint32_t job, Fiber& fiber) noexcept override;
    void drop(std::uint32_t job, Unstarted why, Carrier& carrier) noexcept override;

private:
    void submitAvailable(ThreadRecorder& recorder);
    void noteEnd(std::uint32_t job, ThreadRecorder& recorder) noexcept;

    const FiberRun& m_run;
    std::size_t m_next = 0; // under the scheduler's lock
    mutable std::mutex m_mutex; // guards the plan and m_submitted
    SubmissionPlan m_plan;
    const bool m_isImmediate; // then the tasks are submitted, and begin, in the order of their numbers, and nothing of this is used
    std::vector<std::uint32_t> m_submitted;
};

} // namespace juggler
